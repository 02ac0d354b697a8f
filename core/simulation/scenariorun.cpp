#include <simulation/scenariorun.h>

#include <algorithm>

namespace holdfast {

ScenarioResult run(const Site &given, const Scenario &scenario, const Simulation::Sink &sink, SimulationOptions options)
{
    const bool replicas = options.timing.replicas || scenario.timing.replicas;
    options.timing = scenario.timing;
    options.timing.replicas = replicas;
    options.judged = true;
    options.seed = scenario.seed;
    const Site site = simulatedSite(given, scenario.timing);
    Expectations expectations(site, scenario);
    Simulation simulation(site, options, [&](const Record &record) {
        expectations.add(record);
        if (sink)
            sink(record);
    });

    // Steps at one instant happen in file order, after everything that was due before; states are looked at last.
    std::vector<const ScenarioStep *> steps;
    for (const ScenarioStep &step : scenario.steps)
        steps.push_back(&step);
    std::ranges::stable_sort(steps, {}, [](const ScenarioStep *step) { return step->at; });
    std::vector<Duration> times = expectations.sampleTimes();
    ScenarioResult result;
    auto step = steps.begin();
    auto sample = times.begin();
    simulation.boot();
    while (true) {
        const bool moreSteps = step != steps.end() && (*step)->at <= scenario.until;
        const bool moreSamples = sample != times.end() && *sample <= scenario.until;
        if (moreSteps && (!moreSamples || (*step)->at <= *sample)) {
            simulation.runUntil(Timestamp((*step)->at));
            const Outcome outcome = simulation.take(**step);
            if (!outcome)
                result.errors.push_back(outcome.error());
            ++step;
        } else if (moreSamples) {
            simulation.runUntil(Timestamp(*sample));
            expectations.sample(*sample, simulation.state());
            ++sample;
        } else {
            break;
        }
    }
    simulation.runUntil(Timestamp(scenario.until));
    result.unmet = expectations.unmet();
    result.violated = simulation.violated();
    result.stateHash = stateHash(simulation.state());
    result.delivered = simulation.delivered();
    return result;
}

} // namespace holdfast
