// scenariokeys.h - the keys of the scenario file, a table of keys a TOML table.
#pragma once

#include <config/keys.h>
#include <model/scenario.h>

#include <span>
#include <string_view>

namespace holdfast {

[[nodiscard]] const KeyRows<Scenario> &scenarioKeys();
[[nodiscard]] const KeyRows<ScenarioTiming> &timingKeys();
[[nodiscard]] const KeyRows<ScenarioStep> &stepKeys();
[[nodiscard]] const KeyRows<ScenarioExpect> &expectKeys();

[[nodiscard]] std::span<const std::string_view> curedByNames();

} // namespace holdfast
