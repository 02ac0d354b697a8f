// scenarioreader.h - a scenario file (contracts/scenario-file.md) as a Scenario, or every error that is in it.
#pragma once

#include <config/diagnostic.h>
#include <config/sitereader.h>
#include <model/scenario.h>
#include <model/site.h>

#include <optional>
#include <string>
#include <vector>

namespace holdfast {

struct ScenarioReading {
    std::optional<Scenario> scenario; ///< only without errors
    std::vector<Diagnostic> diagnostics;
    [[nodiscard]] bool ok() const { return scenario.has_value(); }
};

/// Reads and judges what can be judged without the site. Scenario::file is @p source's name.
[[nodiscard]] ScenarioReading readScenario(const SourceText &source);
[[nodiscard]] ScenarioReading readScenario(const std::string &file);

/// The site's file: relative to the scenario's folder.
[[nodiscard]] std::string siteFileOf(const Scenario &scenario);

/// Whether every target of a step and of an expectation exists in this site and may be in the state that is expected.
/// Located at the line of the [[step]] or [[expect]].
[[nodiscard]] std::vector<Diagnostic> check(const Scenario &scenario, const Site &site);

/// What a verb works on.
enum class TargetKind : std::uint8_t { None, Process, Instance, Member, Host, Link, AnyFault, IndependentComputer };

/// One verb of a step: its name in the file, its target, the keys it takes besides `at` and `do`.
struct VerbShape {
    StepVerb verb;
    std::string_view name;
    TargetKind target = TargetKind::None;
    bool curable = false; ///< takes cured_by and recurs_after
};
[[nodiscard]] const std::vector<VerbShape> &stepVerbs();

} // namespace holdfast
