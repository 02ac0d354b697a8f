#include "judge.h"

#include "fatemaker.h"
#include "liveness.h"
#include "sitemaker.h"
#include "writing.h"

#include <config/sitereader.h>
#include <engine/commandtext.h>
#include <model/recordfields.h>
#include <simulation/simulation.h>

#include <stdexcept>

namespace holdfast::campaign {

namespace {

// A person sees whether a host runs: only one that doesn't is confirmed off, or started by hand in
// the end.
bool isMeant(const ScenarioStep &step, bool ofEnding, const Simulation &simulation,
             const Site &site)
{
    if (step.verb == StepVerb::BootHost && ofEnding)
        return !simulation.isUp(site.host(step.target));
    if (step.verb != StepVerb::Operator)
        return true;
    const auto command = parseCommand(step.command);
    if (command && command->verb == CommandVerb::PowerOn && ofEnding)
        return !simulation.isUp(site.host(command->target));
    return !command || command->verb != CommandVerb::ConfirmOff
        || !isValid(site.host(command->target)) || !simulation.isUp(site.host(command->target));
}

} // namespace

Case makeCase(std::uint64_t seed)
{
    Draw draw(seed);
    Case made;
    made.seed = seed;
    // As its file is read: what is found can then be told in files.
    const SiteReading reading =
        readSite(SiteSources{{"site.toml", asToml(makeSite(draw))}, {}, {}});
    if (!reading.ok()) {
        std::string all;
        for (const Diagnostic &diagnostic : reading.diagnostics)
            all += text(diagnostic) + "\n";
        throw std::logic_error("seed " + std::to_string(seed)
                               + " makes a site that config refuses:\n" + all);
    }
    made.site = *reading.config;
    made.scenario = makeFate(draw, Site(made.site), seed);
    return made;
}

Verdict judge(const Case &given, const std::function<void(const std::string &)> &line)
{
    const Site site = simulatedSite(Site(given.site), given.scenario.timing);
    Verdict verdict;
    verdict.digest = 14695981039346656037ULL;
    SimulationOptions options;
    options.timing = given.scenario.timing;
    options.seed = given.scenario.seed;
    options.judged = true;
    Simulation simulation(site, options, [&](const Record &record) {
        const std::string text =
            toJsonLine(record, site, secondsText(record.at.time_since_epoch()));
        for (const char c : text) {
            verdict.digest ^= static_cast<unsigned char>(c);
            verdict.digest *= 1099511628211ULL;
        }
        if (line)
            line(text);
    });
    const auto finish = [&] {
        verdict.steps = simulation.delivered();
        verdict.at = simulation.now().time_since_epoch();
        if (!simulation.violated().empty())
            verdict.broken = simulation.violated().front();
        return !verdict.broken.empty();
    };
    // In slices, so that a run ends soon after what broke.
    const auto runUntil = [&](Duration until) {
        for (Duration at = simulation.now().time_since_epoch();
             at < until && simulation.violated().empty();) {
            at = std::min(until, at + Duration(10s));
            simulation.runUntil(Timestamp(at));
        }
        return simulation.violated().empty();
    };
    const auto takeAll = [&](const std::vector<ScenarioStep> &steps, bool ofEnding) {
        for (const ScenarioStep &step : steps) {
            simulation.runUntil(Timestamp(step.at));
            if (!simulation.violated().empty())
                return false;
            if (!isMeant(step, ofEnding, simulation, site))
                continue;
            verdict.taken.push_back(step);
            if (const Outcome outcome = simulation.take(step); !outcome)
                throw std::logic_error(outcome.error().message() + ": " + asText(step));
        }
        return simulation.violated().empty();
    };
    simulation.boot();
    if (!takeAll(given.scenario.steps, false) || !runUntil(given.scenario.until)) {
        finish();
        return verdict;
    }
    if (given.hasEnding && takeAll(ending(site, given.scenario.until), true)
        && runUntil(given.scenario.until + livenessBound)) {
        verdict.wrong = notWhereTheyShouldBe(site, simulation.state());
    }
    if (!finish() && !verdict.wrong.empty())
        verdict.broken = "liveness " + verdict.wrong.front().first
            + (verdict.wrong.front().second.empty() ? ""
                                                    : " should be " + verdict.wrong.front().second);
    return verdict;
}

} // namespace holdfast::campaign
