// invariants.h - what must be true of every state the site part can reach.
#pragma once

#include <engine/sitestate.h>

#include <string>
#include <vector>

namespace holdfast {

/// Names of the invariants that the state breaks, with the member or host: "two-actives cdma". Called after every step
/// in tests and campaigns; in production it alarms, never aborts.
[[nodiscard]] std::vector<std::string> violations(const Site &site, const SiteState &state);

} // namespace holdfast
