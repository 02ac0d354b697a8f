// fatemaker.h - what happens to a site: faults, people, links, clocks, at random times, several at
// once too.
#pragma once

#include "draw.h"

#include <model/scenario.h>
#include <model/site.h>

namespace holdfast::campaign {

/// Steps in the order of their times. @param site as its file says it. Scenario::until is the end
/// of fate; what is done afterwards so that everything can come back is ending()'s.
[[nodiscard]] Scenario makeFate(Draw &draw, const Site &site, std::uint64_t seed);

/// How long after the end of fate every member that can run must do so (the liveness bound).
inline constexpr Duration livenessBound = std::chrono::minutes(40);

/// All faults are cleared, links and lines healed, the independent computer runs, hosts that are
/// down are started by hand, and operators put everything on-line and repair it, twice. @param from
/// the end of fate.
[[nodiscard]] std::vector<ScenarioStep> ending(const Site &site, Duration from);

} // namespace holdfast::campaign
