// planner.h - what the simulation foresees of a command or a fault, as `command.plan` and `what_if` tell it.
#pragma once

#include <api/plan.h>
#include <api/whatif.h>
#include <engine/sitestate.h>
#include <manager/statusbuilder.h>
#include <model/expected.h>
#include <model/scenario.h>

namespace holdfast {

/// Tried by the engine on a copy of the state; takes milliseconds.
[[nodiscard]] Plan makePlan(const Site &site, const SiteState &state, const Command &command);

/// The state when this command has been carried out, for planning the one after it; an Error where it would be refused.
[[nodiscard]] Expected<SiteState> makeStateAfter(const Site &site, const SiteState &state, const Command &command);

/// The same for a fault, or whatever else a step of a scenario does; an Error for a target that the site doesn't have.
[[nodiscard]] Expected<Plan> makeWhatIf(const Site &site, const SiteState &state, const ScenarioStep &step);

/// The same with the site before and after. @param from the present; its `at` is not used.
[[nodiscard]] Expected<WhatIfAnswer> makeWhatIfWithStates(const StatusSources &from, const ScenarioStep &step);

} // namespace holdfast
