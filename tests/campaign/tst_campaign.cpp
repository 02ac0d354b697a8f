// A few minutes of campaign: random sites and fates from fixed seeds; every invariant holds after
// every step, and in the end everything that can run does. README.md says how to replay, shorten
// and keep a seed that fails.

#include "shrinker.h"
#include "writing.h"

#include <config/scenarioreader.h>
#include <simulation/scenariorun.h>

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace holdfast;
using namespace holdfast::campaign;

class CampaignTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seedsReproduceByteForByte_data();
    void seedsReproduceByteForByte();
    void everyInvariantHolds_data();
    void everyInvariantHolds();
    void aFailureIsShrunkToAFile();
};

namespace {

constexpr int blocks = 5;
constexpr std::uint64_t seedsOfABlock = 250;
constexpr qint64 mostMilliseconds =
    10000; ///< a block; the rest of its seeds is for longer campaigns

std::string bytesOf(std::uint64_t seed)
{
    const Case made = makeCase(seed);
    std::string bytes = asToml(made.site) + asToml(made.scenario, "");
    const Verdict verdict = judge(made, [&](const std::string &line) { bytes += line + "\n"; });
    return bytes + verdict.broken;
}

} // namespace

void CampaignTest::seedsReproduceByteForByte_data()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {1, 2, 3, 17, 4711})
        QTest::addRow("seed %llu", seed) << seed;
}

void CampaignTest::seedsReproduceByteForByte()
{
    QFETCH(const quint64, seed);
    const std::string first = bytesOf(seed);
    QVERIFY(first.size() > 1000);
    QVERIFY(first == bytesOf(seed));
    QVERIFY(first != bytesOf(seed + 1));
}

void CampaignTest::everyInvariantHolds_data()
{
    QTest::addColumn<quint64>("first");
    for (quint64 block = 0; block < blocks; ++block) {
        const quint64 first = 1 + block * seedsOfABlock;
        QTest::addRow("seeds %llu to %llu", first, first + seedsOfABlock - 1) << first;
    }
}

void CampaignTest::everyInvariantHolds()
{
    QFETCH(const quint64, first);
    QElapsedTimer time;
    time.start();
    quint64 steps = 0;
    quint64 seed = first;
    for (; seed < first + seedsOfABlock && time.elapsed() < mostMilliseconds; ++seed) {
        const Case made = makeCase(seed);
        const Verdict verdict = judge(made);
        steps += verdict.steps;
        if (verdict.ok())
            continue;
        const Case small = shrink(made, verdict, std::chrono::seconds(20));
        const std::string path =
            writeFiles(small, judge(small), ".", "campaign-" + std::to_string(seed));
        QFAIL(qPrintable(
            QStringLiteral("seed %1: %2; shortened to %3")
                .arg(seed)
                .arg(QString::fromStdString(verdict.broken), QString::fromStdString(path))));
    }
    QVERIFY(seed > first);
    qInfo("seeds %llu to %llu, %llu steps of the site part", first, seed - 1, steps);
}

// A site that an operator shuts down doesn't come back by itself: among all that happens besides,
// the shrinker finds that one step, and what it writes fails when it is read again.
void CampaignTest::aFailureIsShrunkToAFile()
{
    Case made = makeCase(3);
    ScenarioStep shutdown;
    shutdown.at = made.scenario.until;
    shutdown.verb = StepVerb::Operator;
    shutdown.command = "shutdown site";
    shutdown.reason = "drill";
    made.scenario.steps.push_back(shutdown);
    const Verdict verdict = judge(made);
    QCOMPARE(QString::fromStdString(verdict.invariant()), QStringLiteral("liveness"));

    const Case small = shrink(made, verdict, std::chrono::seconds(60));
    QCOMPARE(small.scenario.steps.size(), std::size_t(1));
    QCOMPARE(small.scenario.steps.front().command, std::string("shutdown site"));
    QVERIFY(small.site.groups.size() <= made.site.groups.size());

    const QTemporaryDir folder;
    const std::string file = writeFiles(small, judge(small), folder.path().toStdString(), "3");
    const ScenarioReading scenario = readScenario(file);
    QVERIFY(scenario.ok());
    const SiteReading site = readSite(siteFileOf(*scenario.scenario));
    QVERIFY(site.ok());
    QVERIFY(*site.config == small.site);
    const ScenarioResult result = run(Site(*site.config), *scenario.scenario, {});
    QCOMPARE(result.status(), 1);
}

QTEST_APPLESS_MAIN(CampaignTest)
#include "tst_campaign.moc"
