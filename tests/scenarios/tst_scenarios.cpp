// Every *.toml of this folder is a row: its expectations are met, no invariant is broken, and all replicas of the site
// state stay equal. README.md says how to add one.

#include <config/scenarioreader.h>
#include <simulation/scenariorun.h>

#include <QDir>
#include <QTest>

using namespace holdfast;

class ScenarioTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runs_data();
    void runs();
    void everyScenarioExpectsSomething_data() { runs_data(); }
    void everyScenarioExpectsSomething();

private:
    static QString folder() { return QStringLiteral(HOLDFAST_SOURCE_DIR "/tests/scenarios"); }
};

namespace {

QString allOf(const std::vector<Diagnostic> &diagnostics)
{
    QString out;
    for (const Diagnostic &diagnostic : diagnostics)
        out += QString::fromStdString(text(diagnostic)) + QLatin1Char('\n');
    return out;
}

QString failuresOf(const ScenarioResult &result)
{
    QString out;
    for (const Error &error : result.errors)
        out += QString::fromStdString(error.message()) + QLatin1Char('\n');
    for (const Unmet &unmet : result.unmet)
        out += QString::fromStdString(unmet.message()) + QLatin1Char('\n');
    for (const std::string &violated : result.violated)
        out += QStringLiteral("broken invariant: ") + QString::fromStdString(violated) + QLatin1Char('\n');
    return out;
}

} // namespace

void ScenarioTest::runs_data()
{
    QTest::addColumn<QString>("file");
    const QDir scenarios(folder());
    const QStringList files = scenarios.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name);
    QVERIFY2(!files.isEmpty(), qPrintable(folder()));
    for (const QString &file : files)
        QTest::newRow(qPrintable(file.chopped(5))) << scenarios.filePath(file);
}

void ScenarioTest::runs()
{
    QFETCH(const QString, file);
    const ScenarioReading scenario = readScenario(file.toStdString());
    QVERIFY2(scenario.ok(), qPrintable(allOf(scenario.diagnostics)));
    const SiteReading reading = readSite(siteFileOf(*scenario.scenario));
    QVERIFY2(reading.ok(), qPrintable(allOf(reading.diagnostics)));
    const Site site(*reading.config);
    const std::vector<Diagnostic> wrong = check(*scenario.scenario, site);
    QVERIFY2(!hasErrors(wrong), qPrintable(allOf(wrong)));
    SimulationOptions options;
    options.timing.replicas = true;
    const ScenarioResult result = run(site, *scenario.scenario, {}, options);
    QVERIFY2(result.status() == 0, qPrintable(failuresOf(result)));
}

// A scenario that expects nothing could not fail.
void ScenarioTest::everyScenarioExpectsSomething()
{
    QFETCH(const QString, file);
    const ScenarioReading scenario = readScenario(file.toStdString());
    QVERIFY(scenario.ok());
    const auto demands = std::ranges::any_of(scenario.scenario->expects, [](const ScenarioExpect &expect) {
        return expect.kind == ScenarioExpect::Kind::StateAt
            || (expect.kind == ScenarioExpect::Kind::Event && expect.count.value_or(1) > 0);
    });
    QVERIFY2(demands, "nothing of it has to happen");
}

QTEST_APPLESS_MAIN(ScenarioTest)
#include "tst_scenarios.moc"
