// whatif.h - reads the question of `what_if` as a step of a scenario.
#pragma once

#include <api/whatif.h>
#include <model/expected.h>
#include <model/scenario.h>
#include <model/site.h>

namespace holdfast {

/// The step, or an Error that names what was found and what is allowed. Operators' commands are planned, not asked
/// here.
[[nodiscard]] Expected<ScenarioStep> stepOf(const WhatIf &question, const Site &site);

} // namespace holdfast
