// scenariorun.h - runs a scenario over a site and says whether everything it expects came true.
#pragma once

#include <simulation/expects.h>
#include <simulation/simulation.h>

namespace holdfast {

struct ScenarioResult {
    std::vector<Error> errors; ///< steps that name what the site doesn't have: the file is bad
    std::vector<Unmet> unmet;
    std::vector<std::string> violated; ///< invariants, each with the time
    std::uint64_t stateHash = 0; ///< at the end
    std::uint64_t delivered = 0; ///< messages that the site part has taken

    /// The exit status of `holdfastctl simulate`: 0 as expected, 1 not, 2 a bad file.
    [[nodiscard]] int status() const { return !errors.empty() ? 2 : unmet.empty() && violated.empty() ? 0 : 1; }
};

/// @param options its timing and seed are those of the scenario, whatever is given.
/// @param sink gets every record in order, of broken invariants as well; may be empty.
[[nodiscard]] ScenarioResult run(const Site &site, const Scenario &scenario, const Simulation::Sink &sink,
                                 SimulationOptions options = {});

} // namespace holdfast
