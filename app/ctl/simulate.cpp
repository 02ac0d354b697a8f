#include "simulate.h"

#include <config/scenarioreader.h>
#include <simulation/scenariorun.h>

#include <QFile>

#include <cstdio>

namespace holdfast {

namespace {

void complain(const std::string &line)
{
    std::fprintf(stderr, "%s\n", line.c_str());
}

// @return whether there are errors among them; warnings are only said.
bool complain(const std::vector<Diagnostic> &diagnostics)
{
    for (const Diagnostic &diagnostic : diagnostics)
        complain(text(diagnostic));
    return hasErrors(diagnostics);
}

int runAndPrint(const Site &site, const Scenario &scenario)
{
    const Site simulated = simulatedSite(site, scenario.timing);
    const ScenarioResult result = run(site, scenario, [&simulated](const Record &record) {
        const std::string line = toJsonLine(record, simulated, secondsText(record.at.time_since_epoch())) + "\n";
        std::fwrite(line.data(), 1, line.size(), stdout);
    });
    std::fflush(stdout);
    for (const Error &error : result.errors)
        complain(scenario.file + ": " + error.message());
    for (const Unmet &unmet : result.unmet)
        complain(scenario.file + ": " + unmet.message());
    for (const std::string &violated : result.violated)
        complain(scenario.file + ": broken invariant: " + violated);
    return result.status();
}

} // namespace

int simulate(const QString &file)
{
    constexpr int badFile = 2;
    const ScenarioReading scenario = readScenario(QFile::encodeName(file).toStdString());
    if (complain(scenario.diagnostics) || !scenario.ok())
        return badFile;
    const SiteReading reading = readSite(siteFileOf(*scenario.scenario));
    if (complain(reading.diagnostics) || !reading.ok())
        return badFile;
    const Site site(*reading.config);
    if (complain(check(*scenario.scenario, site)))
        return badFile;
    return runAndPrint(site, *scenario.scenario);
}

} // namespace holdfast
