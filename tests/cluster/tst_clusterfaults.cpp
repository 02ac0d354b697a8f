// tst_clusterfaults.cpp - bad cables, clocks that jump and managers that are restarted, on a site of three nodes.
#include "faultsite.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QTest>

#include <algorithm>

using namespace holdfast;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int soon = 30000; // ms
constexpr auto faultLasts = 4s; // longer than detection, self_fence and margin together would be noticed
constexpr auto unbroken = 150ms; // what a loaded machine makes of intervals that are written every 10 ms
// A host that isn't heard any more: detection is 2.2 token (facts.md 2), then its lease has to end.
constexpr auto takenOver = FaultSite::token * 22 / 10 + FaultSite::selfFence + FaultSite::margin + 2s;

double inMs(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

} // namespace

class TestClusterFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

    void badCablesMoveNothing_data();
    void badCablesMoveNothing();
    void switchoverIsDoneOverLateCables();
    void fifthOfAllLostHealsBySoon();
    void notHeardOneWayIsTakenOver();
    void steppedClockMovesNothing_data();
    void steppedClockMovesNothing();
    void leaseIsCountedBySteadyClocks();
    void rollingRestartOfManagers_data();
    void rollingRestartOfManagers();
    void neverWereTwoActive();

private:
    [[nodiscard]] SiteNodes &site() { return m_site->site(); }
    [[nodiscard]] ClusterNet &net() { return m_site->net(); }
    [[nodiscard]] QMap<QString, int> processes();
    [[nodiscard]] QByteArray history(int asked);
    void expectService(qint64 since, std::chrono::nanoseconds gap);

    std::unique_ptr<FaultSite> m_site;
    int m_bites = 0; ///< of watchdogs, before the test
};

void TestClusterFaults::initTestCase()
{
    if (const QString missing = ClusterNet::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_site = std::make_unique<FaultSite>(FaultSite::Options{.seed = 6058490});
    const QString wrong = m_site->start();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestClusterFaults::cleanupTestCase()
{
    m_site.reset();
}

void TestClusterFaults::init()
{
    net().clearFaults();
    QCOMPARE(m_site->awaitWhole(2 * soon), QString());
    m_bites = m_site->bites();
}

void TestClusterFaults::cleanup()
{
    if (QTest::currentTestFailed() && m_site)
        site().tellAll();
}

// Of all members with their states, as each node's own manager sees its own.
QMap<QString, int> TestClusterFaults::processes()
{
    QMap<QString, int> pids;
    for (int node = 0; node < net().nodes(); ++node) {
        const QJsonObject status = site().status(node);
        for (const QJsonValue &group : status["groups"_L1].toArray()) {
            for (const QJsonValue &member : group["members"_L1].toArray()) {
                const QString name = member["member"_L1].toString();
                if (name.endsWith(u'@' + net().nameOf(node)))
                    pids[name + u' ' + member["state"_L1].toString()] =
                        member["processes"_L1].toArray().first()["pid"_L1].toInt();
            }
        }
    }
    return pids;
}

QByteArray TestClusterFaults::history(int asked)
{
    return site().ask(asked, {u"history"_s, u"--json"_s, u"--limit"_s, u"100000"_s});
}

void TestClusterFaults::expectService(qint64 since, std::chrono::nanoseconds gap)
{
    for (const FaultSite::Pair &pair : m_site->pairs()) {
        const auto longest = site().longestGap(pair.name, since);
        qInfo("%s: no service for %.1f ms at most", pair.name.constData(), inMs(longest));
        QVERIFY2(longest <= gap, qPrintable(u"%1 ms are promised"_s.arg(inMs(gap))));
    }
    QCOMPARE(site().overlap(), QByteArray());
}

void TestClusterFaults::badCablesMoveNothing_data()
{
    QTest::addColumn<LinkFault>("fault");
    QTest::addColumn<int>("link");
    constexpr int any = LinkFaults::any;
    QTest::addRow("50 ms late, +- 20 ms") << LinkFault{50ms, 20ms} << any;
    QTest::addRow("a fifth comes twice") << LinkFault{0us, 0us, 0, 0.2} << any;
    QTest::addRow("a fifth is overtaken") << LinkFault{0us, 0us, 0, 0, 0.2} << any;
    QTest::addRow("a twentieth is lost") << LinkFault{0us, 0us, 0.05} << any;
    QTest::addRow("one of two links loses a tenth") << LinkFault{0us, 0us, 0.1} << 0;
    QTest::addRow("one of two links loses everything") << LinkFault{0us, 0us, 1} << 1;
}

// Nothing that the cluster engine should take for a loss: same processes, in the same states, served all the time.
void TestClusterFaults::badCablesMoveNothing()
{
    QFETCH(const LinkFault, fault);
    QFETCH(const int, link);
    QMap<QString, int> before; // of a process that has just been started, not yet looked at
    QTRY_VERIFY_WITH_TIMEOUT((before = processes(), std::ranges::all_of(before, [](int pid) { return pid > 1; })), soon);
    const auto counted = net().counters();
    const qint64 since = SiteNodes::now();
    net().setFault(fault, LinkFaults::any, LinkFaults::any, link);
    for (const QDeadlineTimer lasts(faultLasts); !lasts.hasExpired();)
        QVERIFY(site().isQuorate(0) && site().isQuorate(1) && site().isQuorate(2));
    const auto hit = net().counters();
    net().clearFaults();
    QCOMPARE(hit.delayed > counted.delayed, fault.delay.count() > 0 || fault.reorder > 0);
    QCOMPARE(hit.lost > counted.lost, fault.loss > 0);
    QCOMPARE(hit.duplicated > counted.duplicated, fault.duplicate > 0);
    QCOMPARE(hit.reordered > counted.reordered, fault.reorder > 0);
    QCOMPARE(m_site->awaitWhole(soon), QString());
    QTRY_COMPARE_WITH_TIMEOUT(processes(), before, soon);
    expectService(since, unbroken);
}

// What is ordered takes the time of a few rounds of the token, and is done.
void TestClusterFaults::switchoverIsDoneOverLateCables()
{
    const FaultSite::Pair pair = m_site->pairs().front();
    const int active = m_site->activeNode(pair, 0);
    QVERIFY(active >= 0);
    const qint64 since = SiteNodes::now();
    net().setFault({50ms, 20ms, 0, 0.1, 0.1});
    QVERIFY(site().command(2, {u"switchover"_s, QString::fromLatin1(pair.name)}));
    net().clearFaults();
    const int now = active == pair.primary ? pair.alternate : pair.primary;
    QTRY_COMPARE_WITH_TIMEOUT(m_site->activeNode(pair, 0), now, soon);
    expectService(since, 2s); // two orders and two answers, each three hosts' turns away
}

// It may take hosts apart for a moment, which ends leases; when it is over everything comes back.
void TestClusterFaults::fifthOfAllLostHealsBySoon()
{
    const qint64 since = SiteNodes::now();
    const auto before = net().counters();
    net().setFault({5ms, 5ms, 0.2});
    for (const QDeadlineTimer lasts(faultLasts); !lasts.hasExpired();)
        QCOMPARE(site().overlap(), QByteArray());
    net().clearFaults();
    QVERIFY(net().counters().lost > before.lost);
    QCOMPARE(m_site->awaitWhole(soon), QString());
    expectService(since, faultLasts + takenOver);
}

// It hears all the others and is heard by none: for the engine that is no host, for its lease that is the end.
void TestClusterFaults::notHeardOneWayIsTakenOver()
{
    const FaultSite::Pair pair = m_site->pairs().front();
    const int active = m_site->activeNode(pair, 0);
    QVERIFY(active >= 0);
    const int mate = active == pair.primary ? pair.alternate : pair.primary;
    const qint64 since = SiteNodes::now();
    net().setFault({0us, 0us, 1}, active);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->activeNode(pair, mate), mate, soon);
    expectService(since, takenOver);
    net().clearFaults();
    QCOMPARE(m_site->awaitWhole(soon), QString());
    QCOMPARE(m_site->activeNode(pair, 0), mate);
}

void TestClusterFaults::steppedClockMovesNothing_data()
{
    QTest::addColumn<QList<int>>("nodes");
    QTest::addColumn<std::chrono::nanoseconds>("ahead");
    using Ahead = std::chrono::nanoseconds;
    QTest::addRow("one host, 5 h on") << QList<int>{0} << Ahead(5h);
    QTest::addRow("one host, 5 h back") << QList<int>{1} << Ahead(-5h);
    QTest::addRow("all hosts, three years back") << QList<int>{0, 1, 2} << Ahead(-26280h);
    QTest::addRow("two hosts, a year on") << QList<int>{1, 2} << Ahead(8760h);
    QTest::addRow("all as they were") << QList<int>{0, 1, 2} << Ahead(0h);
}

void TestClusterFaults::steppedClockMovesNothing()
{
    QFETCH(const QList<int>, nodes);
    QFETCH(const std::chrono::nanoseconds, ahead);
    QMap<QString, int> before; // of a process that has just been started, not yet looked at
    QTRY_VERIFY_WITH_TIMEOUT((before = processes(), std::ranges::all_of(before, [](int pid) { return pid > 1; })), soon);
    const QByteArray hash = site().status(0)["state_hash"_L1].toString().toUtf8();
    const qsizetype lost = history(0).count("host-lost");
    const qint64 since = SiteNodes::now();
    for (const int node : nodes)
        QVERIFY(site().setClock(node, ahead));
    // For longer than any lease, and any time-out of the bus.
    for (const QDeadlineTimer lasts(takenOver); !lasts.hasExpired();) {
        QCOMPARE(site().status(1)["state_hash"_L1].toString().toUtf8(), hash);
        QVERIFY(site().isQuorate(0) && site().isQuorate(2));
    }
    QTRY_COMPARE_WITH_TIMEOUT(processes(), before, soon);
    QCOMPARE(history(0).count("host-lost"), lost);
    QVERIFY(site().sameEverywhere({0, 1, 2}));
    expectService(since, unbroken);
    // They do see it: what is for people has that time.
    const QString host = net().nameOf(nodes.front());
    for (const QString &word : {u"on"_s, u"off"_s})
        QVERIFY(site().command(nodes.front(), {u"observe"_s, word, host, u"--reason"_s, u"what is the time"_s}));
    const QDateTime expected = QDateTime::currentDateTimeUtc().addSecs(
        std::chrono::duration_cast<std::chrono::seconds>(ahead).count());
    const QByteArray last = history(nodes.front()).trimmed().split('\n').last();
    const QDateTime told = QDateTime::fromString(QJsonDocument::fromJson(last)["t"_L1].toString(), Qt::ISODateWithMs);
    QVERIFY2(told.isValid() && std::abs(told.secsTo(expected)) < 60, last.constData());
}

// The others' clocks jump by more than a lease while its host is dead: they must not believe that it has ended.
void TestClusterFaults::leaseIsCountedBySteadyClocks()
{
    const FaultSite::Pair pair = m_site->pairs().front();
    const int active = m_site->activeNode(pair, 0);
    QVERIFY(active >= 0);
    const int mate = active == pair.primary ? pair.alternate : pair.primary;
    const qint64 since = SiteNodes::now();
    m_site->powerOff(active);
    for (const int node : {0, 1, 2}) {
        if (node != active)
            QVERIFY(site().setClock(node, 10h));
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_site->activeNode(pair, mate), mate, soon);
    const auto gap = site().longestGap(pair.name, since);
    QVERIFY2(gap >= FaultSite::selfFence + FaultSite::margin, qPrintable(u"after %1 ms"_s.arg(inMs(gap))));
    expectService(since, takenOver);
    m_site->powerOn(active);
    QCOMPARE(m_site->awaitWhole(soon), QString());
    for (const int node : {0, 1, 2})
        QVERIFY(site().setClock(node, 0h));
}

void TestClusterFaults::rollingRestartOfManagers_data()
{
    QTest::addColumn<bool>("inOrder");
    QTest::addRow("as systemd restarts them") << true;
    QTest::addRow("killed, and started again by systemd") << false;
}

void TestClusterFaults::rollingRestartOfManagers()
{
    QFETCH(const bool, inOrder);
    QMap<QString, int> before; // of a process that has just been started, not yet looked at
    QTRY_VERIFY_WITH_TIMEOUT((before = processes(), std::ranges::all_of(before, [](int pid) { return pid > 1; })), soon);
    const qsizetype lost = history(0).count("host-lost");
    const qint64 since = SiteNodes::now();
    for (int node = 0; node < net().nodes(); ++node) {
        if (inOrder) {
            QVERIFY(site().restartManager(node));
        } else {
            site().killManager(node);
            site().startManager(node);
        }
        QCOMPARE(m_site->awaitWhole(soon), QString());
    }
    QTRY_COMPARE_WITH_TIMEOUT(processes(), before, soon);
    QCOMPARE(history(0).count("host-lost"), lost);
    QCOMPARE(m_site->bites(), m_bites);
    expectService(since, unbroken);
}

void TestClusterFaults::neverWereTwoActive()
{
    for (const FaultSite::Pair &pair : m_site->pairs())
        QVERIFY(!site().activeOn(pair.primary, pair.name).empty() || !site().activeOn(pair.alternate, pair.name).empty());
    QCOMPARE(site().overlap(), QByteArray());
}

QTEST_GUILESS_MAIN(TestClusterFaults)
#include "tst_clusterfaults.moc"
