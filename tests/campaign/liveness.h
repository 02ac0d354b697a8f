// liveness.h - whether everything that can run does, once nothing is wrong any more.
#pragma once

#include <engine/sitestate.h>

#include <string>
#include <utility>
#include <vector>

namespace holdfast::campaign {

/// Who is not where it should be: name, and the state that was wanted ("" where no single state
/// says it).
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
notWhereTheyShouldBe(const Site &site, const SiteState &state);

} // namespace holdfast::campaign
