// The engine's tests and scenarios in one program that ends at the first failure and says which it was: every mutant is
// linked with it. Scenarios named as arguments are run first, since who killed one mutant often kills the next.
#include "onemain.h"

#include <config/scenarioreader.h>
#include <simulation/scenariorun.h>

#include <QDir>

#include <algorithm>
#include <cstdio>

using namespace holdfast;

namespace {

bool passes(const std::string &file)
{
    const ScenarioReading scenario = readScenario(file);
    if (!scenario.ok())
        return false;
    const SiteReading site = readSite(siteFileOf(*scenario.scenario));
    return site.ok() && run(Site(*site.config), *scenario.scenario, {}).status() == 0;
}

int killedBy(const std::string &name)
{
    std::printf("killed by %s\n", name.c_str());
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const std::vector<std::string> first(argv + 1, argv + argc);
    const QDir folder(QStringLiteral(HOLDFAST_SOURCE_DIR "/tests/scenarios"));
    std::vector<std::string> names = first;
    for (const QString &file : folder.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
        const std::string name = file.chopped(5).toStdString();
        if (std::ranges::find(first, name) == first.end())
            names.push_back(name);
    }
    const auto runs = [&](const std::string &name) {
        return passes(folder.filePath(QString::fromStdString(name + ".toml")).toStdString());
    };
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (!runs(names[i]))
            return killedBy(names[i]);
    }
    for (const TestRow &row : testRows()) {
        if (row.run() != 0)
            return killedBy(row.name);
    }
    for (std::size_t i = first.size(); i < names.size(); ++i) {
        if (!runs(names[i]))
            return killedBy(names[i]);
    }
    return 0;
}
