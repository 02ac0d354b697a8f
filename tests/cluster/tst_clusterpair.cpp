// tst_clusterpair.cpp - a site of two hosts: Corosync on each, and a real independent computer that breaks their ties.
#include "../power/bench.h"
#include "sitenodes.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <array>
#include <csignal>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr int soon = 30000;
const QStringList hostNames{u"alpha"_s, u"beta"_s};

} // namespace

/// The independent computer's switches are programs that leave a file; the plugs are pulled and put here.
class TestClusterPair : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

    void siteComesUp();
    void corosyncCountsTheDevice();
    void cutLineStopsNothing();
    void deadComputerStopsNothing();
    void cutLinkLeavesOneSide_data();
    void cutLinkLeavesOneSide();
    void quorumAloneIsNoProof();
    void fencedHostThatBootsCutOffWaits();
    void killedHostIsTakenOver_data();
    void killedHostIsTakenOver();
    void killedManagerBesideADeadHost();
    void frozenEngineLosesTheVote();
    void cutLinkAndDeadComputerLeaveNobody();
    void neverWereTwoActive();

private:
    [[nodiscard]] ClusterNet &net() { return m_site->net(); }
    void servePower();
    [[nodiscard]] QString plug(const QString &order, int node) const;
    void boot(int node);
    void cutLink() { net().partition({{}, {0}, {1}}); } // who is switched on again comes to the first, alone
    void recover();
    [[nodiscard]] int activeNode();
    [[nodiscard]] static QString member(int node) { return u"calls@"_s + hostNames[node]; }
    [[nodiscard]] bool isSettled();
    [[nodiscard]] qsizetype switched(int node, const QByteArray &order);

    std::unique_ptr<Bench> m_computer;
    std::unique_ptr<SiteNodes> m_site;
    QTimer m_plugs;
    bool m_serving = false;
    bool m_powerHeld = false; ///< a switch that doesn't come to an end
    bool m_boots = true; ///< whoever gets power
    std::array<bool, 2> m_powered{true, true};
    QByteArray m_log;
};

void TestClusterPair::initTestCase()
{
    if (const QString missing = ClusterNet::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_site = std::make_unique<SiteNodes>(ClusterNet::Options{2, 1, 600, true});
    m_computer = std::make_unique<Bench>(hostNames);
    m_computer->setOffFor(u"300ms"_s);
    for (int node = 0; node < 2; ++node) {
        const auto wait = [&](const QString &order) {
            return u"\"touch %1; until [ -e %1.done ]; do sleep 0.02; done; rm %1.done\""_s.arg(plug(order, node));
        };
        const QString commands = u"{ kind = \"command\", on = %1, off = %2 }"_s;
        m_computer->setSwitch(hostNames[node], commands.arg(wait(u"on"_s), wait(u"off"_s)));
    }
    connect(&m_plugs, &QTimer::timeout, this, &TestClusterPair::servePower);
    m_plugs.start(10);
    QVERIFY(m_computer->start());
    const QString wrong = net().start();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QByteArray site = "[site]\nformat = 1\nname = \"pair\"\nself_fence = \"3s\"\nmargin = \"500ms\"\n"
                      "[independent_computer]\nbeat_interval = \"200ms\"\n"
                      "[defaults]\npower_cycle = { count = 50, within = \"1h\" }\nboot_timeout = \"5m\"\n"
                      "process_restart = { count = 0, within = \"5m\" }\n"
                      "group_restart = { count = 0, within = \"5m\" }\n";
    for (int node = 0; node < 2; ++node)
        site += "[[host]]\nname = \"" + hostNames[node].toUtf8() + "\"\noutlet = " + QByteArray::number(node + 1)
            + "\nserial = \"" + m_computer->path(u"tty-"_s + hostNames[node]).toUtf8() + "\"\naddress = [\""
            + net().addressesOf(node).join(u"\", \""_s).toUtf8() + "\"]\n";
    site += "[[group]]\nname = \"base\"\nlayer = \"platform\"\nhosts = [\"alpha\", \"beta\"]\n"
        + m_site->workload("base", false)
        + "[[group]]\nname = \"calls\"\nlayer = \"application\"\n"
          "pair = { primary = \"alpha\", alternate = \"beta\", standby = \"hot\" }\n"
          "takeovers = { count = 100, within = \"10m\" }\n"
          "repair = { after = \"1s\", backoff = 1.0, most = \"1s\" }\n"
        + m_site->workload("calls", true);
    QVERIFY(m_site->writeSite(site));
    for (int node = 0; node < 2; ++node)
        m_site->startManager(node);
}

void TestClusterPair::cleanupTestCase()
{
    m_plugs.stop();
    m_site.reset();
    m_computer.reset();
}

void TestClusterPair::init()
{
    recover(); // whatever a test that failed has left
}

void TestClusterPair::cleanup()
{
    if (!QTest::currentTestFailed() || !m_site)
        return;
    m_site->tellAll();
    m_log = m_computer->log();
    qInfo().noquote() << "the independent computer said:\n" << m_log.right(4000);
}

QString TestClusterPair::plug(const QString &order, int node) const
{
    return m_computer->path(order + u'-' + hostNames[node]);
}

void TestClusterPair::servePower()
{
    if (m_powerHeld || std::exchange(m_serving, true))
        return;
    const auto done = [](const QString &file) {
        QFile::remove(file);
        QFile answer(file + u".done"_s);
        (void)answer.open(QIODevice::WriteOnly);
    };
    for (int node = 0; node < 2; ++node) {
        if (const QString off = plug(u"off"_s, node); QFile::exists(off)) {
            net().powerOff(node);
            m_site->awaitEnd(node);
            m_powered[static_cast<std::size_t>(node)] = false;
            done(off);
        }
        if (const QString on = plug(u"on"_s, node); QFile::exists(on)) {
            done(on);
            if (m_boots)
                boot(node);
        }
    }
    m_serving = false;
}

void TestClusterPair::boot(int node)
{
    if (std::exchange(m_powered[static_cast<std::size_t>(node)], true))
        return;
    if (const QString wrong = net().powerOn(node); !wrong.isEmpty())
        qWarning("%s", qPrintable(wrong));
    m_site->startManager(node);
}

// Everything is given back.
void TestClusterPair::recover()
{
    m_powerHeld = false;
    m_boots = true;
    for (const QString &name : hostNames)
        m_computer->cable(name).setCut(false);
    for (int node = 0; node < 2; ++node)
        boot(node);
    net().heal();
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(), 2 * soon);
}

int TestClusterPair::activeNode()
{
    for (int node = 0; node < 2; ++node) {
        if (m_site->stateOf(node, member(node)) == "active")
            return node;
    }
    return -1;
}

// One Active, one Standby, and everything known to both in the same way.
bool TestClusterPair::isSettled()
{
    const int active = activeNode();
    if (active < 0)
        return false;
    return m_site->stateOf(active, member(1 - active)) == "standby" && m_site->isQuorate(0) && m_site->isQuorate(1)
        && m_site->sameEverywhere({0, 1});
}

qsizetype TestClusterPair::switched(int node, const QByteArray &order)
{
    m_log = m_computer->log();
    return m_log.count(("outlet " + QByteArray::number(node + 1) + " (" + hostNames[node].toUtf8() + "): " + order));
}

void TestClusterPair::siteComesUp()
{
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(), soon);
    QCOMPARE(activeNode(), 0);
}

void TestClusterPair::corosyncCountsTheDevice()
{
    for (int node = 0; node < 2; ++node) {
        const auto says = [&] { return net().run(node, {u"corosync-quorumtool"_s, u"-s"_s}).simplified(); };
        QTRY_VERIFY_WITH_TIMEOUT(says().contains("Expected votes: 3"), soon);
        QVERIFY2(says().contains("Quorum: 2 "), says().constData());
        QVERIFY2(says().contains("Flags: Quorate Qdevice"), says().constData());
    }
}

void TestClusterPair::cutLineStopsNothing()
{
    const int pid = m_site->processOf(0, member(0));
    const qsizetype cycles = switched(0, "cycle") + switched(1, "cycle");
    for (int node = 0; node < 2; ++node) {
        m_computer->cable(hostNames[node]).setCut(true);
        QTRY_VERIFY_WITH_TIMEOUT(QJsonDocument(m_site->status(node)).toJson().contains("\"down\""), soon);
        QVERIFY(m_site->isQuorate(0) && m_site->isQuorate(1));
        m_computer->cable(hostNames[node]).setCut(false);
        QTRY_VERIFY_WITH_TIMEOUT(!QJsonDocument(m_site->status(node)).toJson().contains("\"down\""), soon);
    }
    QVERIFY(isSettled());
    QCOMPARE(m_site->processOf(0, member(0)), pid);
    QCOMPARE(switched(0, "cycle") + switched(1, "cycle"), cycles);
}

// Two of three votes are there without it.
void TestClusterPair::deadComputerStopsNothing()
{
    const int pid = m_site->processOf(0, member(0));
    m_computer->kill();
    QTRY_VERIFY_WITH_TIMEOUT(QJsonDocument(m_site->status(1)).toJson().contains("\"down\""), soon);
    QVERIFY(m_site->isQuorate(0) && m_site->isQuorate(1));
    QVERIFY(net().run(0, {u"corosync-quorumtool"_s, u"-s"_s}).simplified().contains("Quorate: Yes"));
    QVERIFY(m_computer->start());
    QTRY_VERIFY_WITH_TIMEOUT(!QJsonDocument(m_site->status(1)).toJson().contains("\"down\""), soon);
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(), soon);
    QCOMPARE(m_site->processOf(0, member(0)), pid);
}

void TestClusterPair::cutLinkLeavesOneSide_data()
{
    QTest::addColumn<int>("withoutLine"); // 0: the Active one; 1: its mate; 2: both have theirs
    QTest::addRow("the Active one without a line") << 0;
    QTest::addRow("its mate without a line") << 1;
    QTest::addRow("whoever asks first") << 2;
}

void TestClusterPair::cutLinkLeavesOneSide()
{
    QFETCH(const int, withoutLine);
    const int active = activeNode();
    QVERIFY(active >= 0);
    const int pid = m_site->processOf(active, member(active));
    m_boots = false;
    if (withoutLine < 2)
        m_computer->cable(hostNames[withoutLine == 0 ? active : 1 - active]).setCut(true);
    cutLink();
    // Whoever has the vote has the other's power taken, and goes on, or takes over by that proof.
    const auto winner = [&] {
        for (int node = 0; node < 2; ++node) {
            if (m_powered[static_cast<std::size_t>(node)] && !m_powered[static_cast<std::size_t>(1 - node)])
                return node;
        }
        return -1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(winner() >= 0, soon);
    const int left = winner();
    if (withoutLine < 2)
        QCOMPARE(left, withoutLine == 0 ? 1 - active : active);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOf(left, member(left)), QByteArray("active"), soon);
    QVERIFY(m_site->isQuorate(left));
    if (left == active)
        QCOMPARE(m_site->processOf(left, member(left)), pid);
    const QByteArray votes = net().run(left, {u"corosync-quorumtool"_s, u"-s"_s}).simplified();
    QVERIFY2(votes.contains("Quorate: Yes") && votes.contains("Total votes: 2"), votes.constData());
    recover();
    QCOMPARE(activeNode(), left);
}

// The one with the vote has to wait for the other's power, or its word; the one without has stopped long before.
void TestClusterPair::quorumAloneIsNoProof()
{
    const int active = activeNode();
    QVERIFY(active >= 0);
    const int pid = m_site->processOf(active, member(active));
    m_boots = false;
    m_powerHeld = true;
    m_computer->cable(hostNames[active]).setCut(true); // so that its mate gets the vote
    cutLink();
    QTRY_VERIFY_WITH_TIMEOUT(!m_site->isQuorate(active) && m_site->isQuorate(1 - active), soon);
    QTRY_VERIFY_WITH_TIMEOUT(!m_site->runs(active, pid), soon);
    QVERIFY(m_site->isQuorate(1 - active));
    QCOMPARE(m_site->stateOf(1 - active, member(1 - active)), QByteArray("standby"));
    QTRY_VERIFY_WITH_TIMEOUT(QJsonDocument(m_site->status(1 - active)).toJson().contains("proof"), soon);
    m_powerHeld = false;
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOf(1 - active, member(1 - active)), QByteArray("active"), soon);
    recover();
}

// Who was confirmed off has left the votes; back, and still cut off, it must not count itself in: the vote is held by
// the other as long as it is alone.
void TestClusterPair::fencedHostThatBootsCutOffWaits()
{
    const int active = activeNode();
    QVERIFY(active >= 0);
    m_computer->cable(hostNames[1 - active]).setCut(true);
    const qsizetype shots = switched(active, "cycle ordered");
    const qsizetype boots = switched(1 - active, "the switch confirms on");
    cutLink();
    QTRY_VERIFY_WITH_TIMEOUT(switched(1 - active, "the switch confirms on") > boots, soon);
    QTRY_VERIFY_WITH_TIMEOUT(m_powered[static_cast<std::size_t>(1 - active)], soon);
    m_computer->cable(hostNames[1 - active]).setCut(false);
    QTRY_VERIFY_WITH_TIMEOUT(!m_site->status(1 - active).isEmpty(), soon);
    const auto denied = [&] {
        return net().run(1 - active, {u"corosync-quorumtool"_s, u"-s"_s}).simplified().contains("Quorate: No");
    };
    QTRY_VERIFY_WITH_TIMEOUT(denied() && !m_site->isQuorate(1 - active), soon);
    // For longer than any vote lasts.
    for (const QDeadlineTimer longer(5000); !longer.hasExpired();) {
        QVERIFY(!m_site->isQuorate(1 - active));
        QVERIFY(m_site->isQuorate(active));
    }
    QCOMPARE(m_site->stateOf(active, member(active)), QByteArray("active"));
    QCOMPARE(switched(active, "cycle ordered"), shots);
    recover();
    QCOMPARE(activeNode(), active);
}

void TestClusterPair::killedHostIsTakenOver_data()
{
    QTest::addColumn<bool>("theActiveOne");
    QTest::addRow("the Active one") << true;
    QTest::addRow("its mate") << false;
}

void TestClusterPair::killedHostIsTakenOver()
{
    QFETCH(const bool, theActiveOne);
    const int active = activeNode();
    QVERIFY(active >= 0);
    const int killed = theActiveOne ? active : 1 - active;
    const int left = 1 - killed;
    const int pid = m_site->processOf(left, member(left));
    m_boots = false;
    net().powerOff(killed);
    m_site->awaitEnd(killed);
    m_powered[static_cast<std::size_t>(killed)] = false;
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOf(left, member(left)), QByteArray("active"), soon);
    QTRY_VERIFY_WITH_TIMEOUT(m_site->stateOfHost(left, hostNames[killed]) != "up", soon);
    QVERIFY(m_site->isQuorate(left));
    QCOMPARE(m_site->processOf(left, member(left)), pid); // hot: it ran already
    recover();
}

// It is the only one left, and its manager is killed: the next one is where quorum was, and asks for the vote again.
void TestClusterPair::killedManagerBesideADeadHost()
{
    const int active = activeNode();
    QVERIFY(active >= 0);
    const int pid = m_site->processOf(active, member(active));
    m_boots = false;
    net().powerOff(1 - active);
    m_site->awaitEnd(1 - active);
    m_powered[static_cast<std::size_t>(1 - active)] = false;
    QTRY_VERIFY_WITH_TIMEOUT(m_site->stateOfHost(active, hostNames[1 - active]) != "up" && m_site->isQuorate(active), soon);
    m_site->killManager(active);
    m_site->startManager(active);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOf(active, member(active)), QByteArray("active"), soon);
    QTRY_VERIFY_WITH_TIMEOUT(m_site->isQuorate(active), soon);
    QVERIFY(m_site->runs(active, pid));
    QCOMPARE(m_site->processOf(active, member(active)), pid);
    recover();
    QCOMPARE(activeNode(), active);
}

// Its manager lives, and so does its line; but it can't know who is there: it must not keep the vote from its mate.
void TestClusterPair::frozenEngineLosesTheVote()
{
    const int active = activeNode();
    QVERIFY(active >= 0);
    const int pid = m_site->processOf(active, member(active));
    m_powerHeld = true;
    net().signalEngine(active, SIGSTOP);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOfHost(1 - active, hostNames[active]), QByteArray("lost"), soon);
    QTRY_VERIFY_WITH_TIMEOUT(m_site->isQuorate(1 - active), soon);
    QTRY_VERIFY_WITH_TIMEOUT(!m_site->runs(active, pid), soon);
    m_powerHeld = false;
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOf(1 - active, member(1 - active)), QByteArray("active"), soon);
    recover();
}

void TestClusterPair::cutLinkAndDeadComputerLeaveNobody()
{
    const int active = activeNode();
    QVERIFY(active >= 0);
    const int pid = m_site->processOf(active, member(active));
    m_computer->kill();
    cutLink();
    QTRY_VERIFY_WITH_TIMEOUT(!m_site->isQuorate(0) && !m_site->isQuorate(1), soon);
    QTRY_VERIFY_WITH_TIMEOUT(!m_site->runs(active, pid), soon);
    QVERIFY(!m_site->isQuorate(0) && !m_site->isQuorate(1));
    QCOMPARE(m_site->stateOf(1 - active, member(1 - active)), QByteArray("standby"));
    QVERIFY(m_computer->start());
    recover();
}

void TestClusterPair::neverWereTwoActive()
{
    QVERIFY(m_site->activeOn(0).size() >= 2 && m_site->activeOn(1).size() >= 2);
    QCOMPARE(m_site->overlap(), QByteArray());
}

QTEST_GUILESS_MAIN(TestClusterPair)
#include "tst_clusterpair.moc"
