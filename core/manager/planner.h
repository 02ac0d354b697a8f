// planner.h - what the simulation foresees of a command, as `command.plan` tells it.
#pragma once

#include <api/plan.h>
#include <engine/sitestate.h>

namespace holdfast {

/// Tried by the engine on a copy of the state; takes milliseconds.
[[nodiscard]] Plan makePlan(const Site &site, const SiteState &state, const Command &command);

} // namespace holdfast
