// Every transition, every rung of every ladder and every refusal is reached by a scenario or by a row of an engine
// test's table: run with `report` it prints who reached each of them first. One that nobody reaches fails.
#include "reached.h"

#include <engine/refusalcases.h>

#include <config/scenarioreader.h>
#include <engine/why.h>
#include <simulation/scenariorun.h>

#include <QDir>
#include <QTest>

using namespace holdfast;

namespace {

Reached runAll()
{
    Reached reached;
    const QDir folder(QStringLiteral(HOLDFAST_SOURCE_DIR "/tests/scenarios"));
    const QStringList files = folder.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const ScenarioReading reading = readScenario(folder.filePath(file).toStdString());
        if (!reading.ok())
            continue; // tst_scenarios says so
        const SiteReading config = readSite(siteFileOf(*reading.scenario));
        if (!config.ok())
            continue;
        const Site site = simulatedSite(Site(*config.config), reading.scenario->timing);
        reached.begin("tests/scenarios/" + file.toStdString());
        SimulationOptions options;
        options.watch = [&](const SiteState &before, const SiteEvent &event) {
            const auto *command = std::get_if<Command>(&event.fact);
            if (command == nullptr)
                return;
            if (const auto found = refused(site, before, *command))
                reached.add(found->rule);
        };
        (void)run(site, *reading.scenario, [&](const Record &record) { reached.add(site, record); }, options);
    }
    for (const RefusalCase &each : refusalCases()) {
        Site site(fig1Config());
        SiteState state = wellState(site);
        if (each.finds)
            each.finds(site, state);
        reached.begin(std::string("tests/engine/refusalcases.h: ") + each.name);
        if (const auto found = refused(site, state, each.command))
            reached.add(found->rule);
    }
    return reached;
}

} // namespace

class TestReach : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingIsReached_data();
    void everythingIsReached();
    void report();

private:
    [[nodiscard]] const Reached &reached();
    std::optional<Reached> m_reached;
};

const Reached &TestReach::reached()
{
    if (!m_reached)
        m_reached = runAll();
    return *m_reached;
}

void TestReach::everythingIsReached_data()
{
    QTest::addColumn<QString>("by");
    for (const Reached::Line &line : reached().lines())
        QTest::newRow(line.name.c_str()) << QString::fromStdString(line.by);
}

void TestReach::everythingIsReached()
{
    QFETCH(const QString, by);
    QVERIFY2(!by.isEmpty(), "no scenario and no row of a table gets there");
}

void TestReach::report()
{
    std::size_t missing = 0;
    for (const Reached::Line &line : reached().lines()) {
        missing += line.times == 0 ? 1 : 0;
        std::printf("%-48s %6d  %s\n", line.name.c_str(), line.times, line.by.empty() ? "MISSING" : line.by.c_str());
    }
    std::printf("%zu to reach, %zu missing\n", reached().lines().size(), missing);
    QCOMPARE(missing, std::size_t(0));
}

QTEST_APPLESS_MAIN(TestReach)
#include "tst_reach.moc"
