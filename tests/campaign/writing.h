// writing.h - a generated site and scenario as the files that `holdfastctl simulate` runs.
#pragma once

#include <model/config.h>
#include <model/scenario.h>

#include <string>

namespace holdfast::campaign {

/// Only what differs from the defaults; readSite() reads the same configuration from it.
[[nodiscard]] std::string asToml(const SiteConfig &site);

/// @param head comment lines for people, without '#'.
[[nodiscard]] std::string asToml(const Scenario &scenario, const std::string &head);

/// A step on one line: `do = "stick", target = "tdma@beta"`.
[[nodiscard]] std::string asText(const ScenarioStep &step);

} // namespace holdfast::campaign
