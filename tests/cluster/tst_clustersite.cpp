// tst_clustersite.cpp - one site on three nodes: holdfastd on each, real processes, joined by Corosync.
#include "sitenodes.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <chrono>
#include <csignal>
#include <memory>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr int soon = 20000;

} // namespace

class TestClusterSite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void corosyncTakesWhatClusterInitWrites();
    void siteComesUp();
    void killedProcessActivatesTheMate();
    void killedManagerThatIsBackSoonWasNeverLost();
    void killedManagerComesBackAndAdopts();
    void nodeWithoutPowerIsTakenOverWithAProof();
    void nodeThatIsBackIsRestored();
    void minorityTellsAfterTheMergeWhatItDid();
    void killedEngineStopsNothing();
    void managerWithoutAnEngineAdoptsWhatRuns();
    void hungManagerIsLostAndComesBack();
    void frozenEngineEndsWhatIsActive();
    void neverWereTwoActive();

private:
    std::unique_ptr<SiteNodes> m_site;
};

void TestClusterSite::initTestCase()
{
    if (const QString missing = ClusterNet::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_site = std::make_unique<SiteNodes>(ClusterNet::Options{3, 2, 600});
    const QString wrong = m_site->net().start();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QByteArray site = "[site]\nformat = 1\nname = \"three\"\nself_fence = \"1s\"\nmargin = \"500ms\"\n"
                      "[defaults]\nprocess_restart = { count = 0, within = \"5m\" }\n"
                      "group_restart = { count = 0, within = \"5m\" }\n";
    for (int node = 0; node < 3; ++node)
        site += "[[host]]\nname = \"" + m_site->net().nameOf(node).toUtf8() + "\"\naddress = [\""
            + m_site->net().addressesOf(node).join(u"\", \""_s).toUtf8() + "\"]\n";
    site += "[[group]]\nname = \"base\"\nlayer = \"platform\"\nhosts = [\"alpha\", \"beta\", \"gamma\"]\n"
        + m_site->workload("base", false)
        + "[[group]]\nname = \"calls\"\nlayer = \"application\"\n"
          "pair = { primary = \"alpha\", alternate = \"beta\", standby = \"hot\" }\n"
          "repair = { after = \"1s\", backoff = 1.0, most = \"1s\" }\n"
        + m_site->workload("calls", true);
    QVERIFY(m_site->writeSite(site));
    for (int node = 0; node < 3; ++node)
        m_site->startManager(node);
}

void TestClusterSite::cleanupTestCase()
{
    m_site.reset();
}

void TestClusterSite::cleanup()
{
    if (QTest::currentTestFailed() && m_site)
        m_site->tellAll();
}

void TestClusterSite::corosyncTakesWhatClusterInitWrites()
{
    const QString written = m_site->path(u"written"_s);
    QVERIFY(m_site->command(0, {u"cluster"_s, u"init"_s, m_site->siteFile(), u"--directory"_s, written}));
    bool ok = false;
    const QByteArray said = m_site->net().run(0, {u"corosync"_s, u"-t"_s, u"-c"_s, written + u"/corosync.conf"_s}, &ok);
    QVERIFY2(ok, said.constData());
}

void TestClusterSite::siteComesUp()
{
    for (int node = 0; node < 3; ++node) {
        QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOf(node, u"calls@alpha"_s), QByteArray("active"), soon);
        QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOf(node, u"calls@beta"_s), QByteArray("standby"), soon);
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_site->sameEverywhere({0, 1, 2}), soon);
}

void TestClusterSite::killedProcessActivatesTheMate()
{
    const int pid = m_site->processOf(0, u"calls@alpha"_s);
    QVERIFY(pid > 1);
    m_site->net().run(0, {u"kill"_s, u"-9"_s, QString::number(pid)});
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOf(2, u"calls@beta"_s), QByteArray("active"), soon);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOf(2, u"calls@alpha"_s), QByteArray("standby"), soon); // repaired
    QTRY_VERIFY_WITH_TIMEOUT(m_site->sameEverywhere({0, 1, 2}), soon);
    QTRY_VERIFY_WITH_TIMEOUT(!m_site->activeOn(1).empty(), soon);
    const auto gap = std::chrono::nanoseconds(m_site->activeOn(1).front().start - m_site->activeOn(0).back().end);
    qInfo("the mate was Active %.1f ms after the process was last, which it says every 10 ms",
          std::chrono::duration<double, std::milli>(gap).count());
    QVERIFY(gap > std::chrono::nanoseconds(0));
}

// As its service unit starts it again: nobody takes its host for lost, let alone its power (semantics.md 9).
void TestClusterSite::killedManagerThatIsBackSoonWasNeverLost()
{
    const auto lost = [this] {
        return m_site->ask(0, {u"history"_s, u"--json"_s}).count("host-lost");
    };
    const qsizetype before = lost();
    const int pid = m_site->processOf(1, u"calls@beta"_s);
    m_site->killManager(1);
    m_site->startManager(1);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->processOf(1, u"calls@beta"_s), pid, soon);
    QTRY_VERIFY_WITH_TIMEOUT(m_site->sameEverywhere({0, 1, 2}), soon);
    QCOMPARE(m_site->stateOf(2, u"calls@beta"_s), QByteArray("active"));
    QCOMPARE(m_site->stateOfHost(0, u"beta"_s), QByteArray("up"));
    QCOMPARE(lost(), before);
}

void TestClusterSite::killedManagerComesBackAndAdopts()
{
    const int pid = m_site->processOf(1, u"calls@beta"_s);
    m_site->killManager(1);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOfHost(0, u"beta"_s), QByteArray("lost"), soon);
    m_site->startManager(1);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOfHost(0, u"beta"_s), QByteArray("up"), soon);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->processOf(1, u"calls@beta"_s), pid, soon);
    QCOMPARE(m_site->stateOf(2, u"calls@beta"_s), QByteArray("active"));
    QTRY_VERIFY_WITH_TIMEOUT(m_site->sameEverywhere({0, 1, 2}), soon);
}

void TestClusterSite::nodeWithoutPowerIsTakenOverWithAProof()
{
    m_site->net().powerOff(1);
    m_site->awaitEnd(1);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOfHost(0, u"beta"_s), QByteArray("lost"), soon);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOfHost(2, u"beta"_s), QByteArray("lost"), soon);
    // It says what it waits for.
    QTRY_VERIFY_WITH_TIMEOUT(QJsonDocument(m_site->status(0)).toJson().contains("proof"), soon);
    QCOMPARE(m_site->stateOf(0, u"calls@alpha"_s), QByteArray("standby"));
    QVERIFY(m_site->command(2, {u"power"_s, u"confirm-off"_s, u"beta"_s, u"--reason"_s, u"seen in the rack"_s,
                                u"--yes"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOf(2, u"calls@alpha"_s), QByteArray("active"), soon);
    QTRY_VERIFY_WITH_TIMEOUT(m_site->sameEverywhere({0, 2}), soon);
}

void TestClusterSite::nodeThatIsBackIsRestored()
{
    const QString wrong = m_site->net().powerOn(1);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    m_site->startManager(1);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOf(1, u"calls@beta"_s), QByteArray("standby"), soon);
    QCOMPARE(m_site->stateOf(1, u"calls@alpha"_s), QByteArray("active"));
    QTRY_VERIFY_WITH_TIMEOUT(m_site->sameEverywhere({0, 1, 2}), soon);
}

// Cut off, it stops what is Active on it and says so there, where nobody decides; back, it says so again, and the mate
// is activated by that answer: there is no other proof here.
void TestClusterSite::minorityTellsAfterTheMergeWhatItDid()
{
    const int pid = m_site->processOf(0, u"calls@alpha"_s);
    m_site->net().partition({{0}, {1, 2}});
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOfHost(2, u"alpha"_s), QByteArray("lost"), soon);
    QTRY_VERIFY_WITH_TIMEOUT(!m_site->runs(0, pid), soon);
    QCOMPARE(m_site->stateOf(2, u"calls@beta"_s), QByteArray("standby"));
    m_site->net().heal();
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOf(2, u"calls@beta"_s), QByteArray("active"), soon);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOf(0, u"calls@alpha"_s), QByteArray("standby"), soon);
    QTRY_VERIFY_WITH_TIMEOUT(m_site->sameEverywhere({0, 1, 2}), soon);
}

void TestClusterSite::killedEngineStopsNothing()
{
    const int pid = m_site->processOf(1, u"base@beta"_s);
    m_site->net().signalEngine(1, SIGKILL);
    m_site->net().startEngine(1);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOfHost(1, u"beta"_s), QByteArray("up"), soon);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOfHost(2, u"beta"_s), QByteArray("up"), soon);
    QTRY_VERIFY_WITH_TIMEOUT(m_site->sameEverywhere({0, 1, 2}), soon);
    QCOMPARE(m_site->processOf(1, u"base@beta"_s), pid);
}

void TestClusterSite::managerWithoutAnEngineAdoptsWhatRuns()
{
    const int pid = m_site->processOf(1, u"base@beta"_s);
    QVERIFY(pid > 1);
    m_site->net().signalEngine(1, SIGKILL);
    m_site->killManager(1);
    m_site->startManager(1);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->processOf(1, u"base@beta"_s), pid, soon);
    m_site->net().startEngine(1);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOfHost(1, u"beta"_s), QByteArray("up"), soon);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOfHost(2, u"beta"_s), QByteArray("up"), soon);
    QTRY_VERIFY_WITH_TIMEOUT(m_site->sameEverywhere({0, 1, 2}), soon);
    QCOMPARE(m_site->processOf(1, u"base@beta"_s), pid);
}

// It stays a member of the engine's group: only its beats are missing.
void TestClusterSite::hungManagerIsLostAndComesBack()
{
    m_site->signalManager(2, SIGSTOP);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOfHost(0, u"gamma"_s), QByteArray("lost"), soon);
    m_site->signalManager(2, SIGCONT);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOfHost(0, u"gamma"_s), QByteArray("up"), soon);
    QTRY_VERIFY_WITH_TIMEOUT(m_site->sameEverywhere({0, 1, 2}), soon);
}

// It tells its manager nothing, least of all that the others are gone; what the manager says doesn't come back, and
// that is enough.
void TestClusterSite::frozenEngineEndsWhatIsActive()
{
    const int active = m_site->stateOf(2, u"calls@alpha"_s) == "active" ? 0 : 1;
    const QString there = u"calls@"_s + m_site->net().nameOf(active);
    const QString mate = u"calls@"_s + m_site->net().nameOf(1 - active);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOf(2, mate), QByteArray("standby"), soon);
    const int pid = m_site->processOf(active, there);
    m_site->net().signalEngine(active, SIGSTOP);
    QTRY_VERIFY_WITH_TIMEOUT(!m_site->runs(active, pid), soon);
    QCOMPARE(m_site->stateOf(2, mate), QByteArray("standby")); // nobody has proved anything
    m_site->net().signalEngine(active, SIGCONT);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOf(2, mate), QByteArray("active"), soon);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOf(active, there), QByteArray("standby"), soon);
    QTRY_VERIFY_WITH_TIMEOUT(m_site->sameEverywhere({0, 1, 2}), soon);
}

void TestClusterSite::neverWereTwoActive()
{
    const auto alpha = m_site->activeOn(0);
    const auto beta = m_site->activeOn(1);
    QVERIFY(alpha.size() >= 2 && beta.size() >= 2);
    QCOMPARE(m_site->overlap(), QByteArray());
}

QTEST_GUILESS_MAIN(TestClusterSite)
#include "tst_clustersite.moc"
