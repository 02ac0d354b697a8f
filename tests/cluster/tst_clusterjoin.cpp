// tst_clusterjoin.cpp - a third computer joins a site of two that runs, and one of the first two leaves it for good: as
// an operator does it, with holdfastctl and Corosync's own tools.
#include "sitenodes.h"

#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr int soon = 30000;

} // namespace

class TestClusterJoin : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void twoHostsRun();
    void aHostWithoutAnAddressIsRefused();
    void aThirdIsAddedAndJoins();
    void theThirdHasAVote();
    void aHostLeavesForGood();

private:
    [[nodiscard]] ClusterNet &net() { return m_site->net(); }

    std::unique_ptr<SiteNodes> m_site;
    int m_two = 0, m_three = 0; ///< processes
};

void TestClusterJoin::initTestCase()
{
    if (const QString missing = ClusterNet::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_site = std::make_unique<SiteNodes>(ClusterNet::Options{.nodes = 3, .begun = 2});
    const QString wrong = net().start();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    // Corosync knows the site's name from its first start on.
    QByteArray site = "[site]\nformat = 1\nname = \"test\"\nself_fence = \"3s\"\nmargin = \"500ms\"\n";
    for (int node = 0; node < 2; ++node)
        site += "[[host]]\nname = \"" + net().nameOf(node).toUtf8() + "\"\naddress = [\""
            + net().addressesOf(node).front().toUtf8() + "\"]\n";
    site += "[[group]]\nname = \"one\"\nhosts = [\"alpha\"]\n" + m_site->workload("one", false)
        + "[[group]]\nname = \"two\"\nhosts = [\"beta\"]\n" + m_site->workload("two", false);
    QVERIFY(m_site->writeSite(site));
    for (int node = 0; node < 2; ++node)
        m_site->startManager(node);
}

void TestClusterJoin::cleanup()
{
    if (QTest::currentTestFailed() && m_site)
        m_site->tellAll();
}

void TestClusterJoin::twoHostsRun()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOf(0, u"one@alpha"_s), QByteArray("active"), soon);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOf(1, u"two@beta"_s), QByteArray("active"), soon);
    QTRY_VERIFY_WITH_TIMEOUT(m_site->isQuorate(0) && m_site->isQuorate(1), soon);
}

void TestClusterJoin::aHostWithoutAnAddressIsRefused()
{
    bool ok = true;
    const QByteArray said =
        m_site->ask(0, {u"config"_s, u"add"_s, u"host.gamma"_s, u"--reason"_s, u"more room"_s}, &ok);
    QVERIFY2(!ok && said.contains("gamma has no address"), said.constData());
}

void TestClusterJoin::aThirdIsAddedAndJoins()
{
    QTRY_VERIFY(m_site->processOf(0, u"one@alpha"_s) > 0);
    const int one = m_site->processOf(0, u"one@alpha"_s);
    m_two = m_site->processOf(1, u"two@beta"_s);
    bool ok = false;
    QByteArray said = m_site->ask(
        0, {u"config"_s, u"add"_s, u"host.gamma"_s, u"address=[\"%1\"]"_s.arg(net().addressesOf(2).front()),
            u"--reason"_s, u"more room"_s},
        &ok);
    QVERIFY2(ok, said.constData());
    for (const char *step : {"holdfastctl cluster update", "corosync-cfgtool -R", "on gamma: install Holdfast"})
        QVERIFY2(said.contains(step), said.constData());
    // It isn't there, and nobody minds: there is quorum, and further changes are taken.
    QTRY_COMPARE(m_site->stateOfHost(1, u"gamma"_s), QByteArray("unknown"));
    QVERIFY(m_site->isQuorate(0) && m_site->isQuorate(1));
    const QString command = QString::fromUtf8(m_site->workload("three", false)).section(u"command = "_s, 1).trimmed();
    said = m_site->ask(0, {u"config"_s, u"add"_s, u"group.three"_s, u"hosts=[\"gamma\"]"_s,
                           u"process.main.command="_s + command, u"--reason"_s, u"more room"_s},
                       &ok);
    QVERIFY2(ok, said.constData());

    // What the answer said, by hand.
    said = m_site->ask(0, {u"cluster"_s, u"update"_s, m_site->siteFile()}, &ok);
    QVERIFY2(ok, said.constData());
    const QByteArray written = net().run(0, {u"cat"_s, u"/etc/corosync/corosync.conf"_s});
    QVERIFY2(written.contains("nodeid: 3") && written.contains("name: gamma"), written.constData());
    QVERIFY(net().configure(written));
    said = net().run(0, {u"corosync-cfgtool"_s, u"-R"_s}, &ok);
    QVERIFY2(ok, said.constData());
    const QString wrong = net().powerOn(2);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    m_site->startManager(2);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOf(2, u"three@gamma"_s), QByteArray("active"), soon);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOf(0, u"three@gamma"_s), QByteArray("active"), soon);
    QTRY_VERIFY_WITH_TIMEOUT(m_site->sameEverywhere({0, 1, 2}), soon);
    QCOMPARE(m_site->processOf(0, u"one@alpha"_s), one);
    QCOMPARE(m_site->processOf(1, u"two@beta"_s), m_two);
    QTRY_VERIFY_WITH_TIMEOUT((m_three = m_site->processOf(2, u"three@gamma"_s)) > 0, soon);
}

// Of two hosts one that loses the other has no quorum; of these three any two have.
void TestClusterJoin::theThirdHasAVote()
{
    QVERIFY(m_three > 0);
    net().partition({{0, 2}, {1}});
    QTRY_VERIFY_WITH_TIMEOUT(!m_site->isQuorate(1), soon);
    QTRY_VERIFY_WITH_TIMEOUT(m_site->stateOfHost(0, u"beta"_s) != "up", soon);
    QTRY_VERIFY_WITH_TIMEOUT(m_site->isQuorate(0) && m_site->isQuorate(2), soon);
    net().heal();
    QTRY_VERIFY_WITH_TIMEOUT(m_site->stateOfHost(0, u"beta"_s) == "up" && m_site->isQuorate(1), soon);
    QTRY_VERIFY_WITH_TIMEOUT(m_site->sameEverywhere({0, 1, 2}), soon);
}

// beta, whose number is between the two others': gamma has another one from then on.
void TestClusterJoin::aHostLeavesForGood()
{
    QVERIFY(m_three > 0);
    const QStringList away{u"config"_s, u"remove"_s, u"group.two"_s, u"host.beta"_s, u"--reason"_s, u"sold"_s};
    bool ok = true;
    QByteArray said = m_site->ask(0, away, &ok);
    QVERIFY2(!ok && said.contains("beta is on the bus"), said.constData());
    QVERIFY2(said.contains("two@beta must be Off-line"), said.constData());
    net().powerOff(1);
    m_site->awaitEnd(1);
    QTRY_VERIFY_WITH_TIMEOUT(m_site->stateOfHost(0, u"beta"_s) == "lost", soon);
    said = m_site->ask(2, away, &ok);
    QVERIFY2(!ok && said.contains("nobody knows that beta has no power"), said.constData());
    QVERIFY(m_site->command(0, {u"power"_s, u"confirm-off"_s, u"beta"_s, u"--reason"_s, u"I stand before it"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(m_site->stateOfHost(2, u"beta"_s) != "lost", soon);
    said = m_site->ask(2, away, &ok);
    QVERIFY2(ok, said.constData());
    QTRY_COMPARE_WITH_TIMEOUT(m_site->stateOfHost(0, u"beta"_s), QByteArray(), soon);
    QTRY_VERIFY_WITH_TIMEOUT(m_site->sameEverywhere({0, 2}), soon);
    QCOMPARE(m_site->processOf(2, u"three@gamma"_s), m_three);
    QVERIFY(m_site->isQuorate(0) && m_site->isQuorate(2));
    // Its own faults, and its manager's next life, are still gamma's.
    net().run(2, {u"kill"_s, u"-9"_s, QString::number(m_three)});
    const auto again = [this] {
        const int now = m_site->processOf(0, u"three@gamma"_s);
        return now > 0 && now != m_three;
    };
    QTRY_VERIFY_WITH_TIMEOUT(again(), soon);
    QVERIFY(m_site->restartManager(2));
    QTRY_VERIFY_WITH_TIMEOUT(m_site->isQuorate(2), soon);
    QTRY_VERIFY_WITH_TIMEOUT(m_site->sameEverywhere({0, 2}), soon);
    QCOMPARE(m_site->stateOf(0, u"three@gamma"_s), QByteArray("active"));
    // Corosync is told, too; what runs keeps its node's number.
    QVERIFY(m_site->command(0, {u"cluster"_s, u"update"_s, m_site->siteFile()}));
    const QByteArray written = net().run(0, {u"cat"_s, u"/etc/corosync/corosync.conf"_s});
    QVERIFY2(written.contains("nodeid: 3") && !written.contains("beta"), written.constData());
    QVERIFY(net().configure(written));
    said = net().run(0, {u"corosync-cfgtool"_s, u"-R"_s}, &ok);
    QVERIFY2(ok, said.constData());
    QTRY_VERIFY_WITH_TIMEOUT(m_site->isQuorate(0) && m_site->isQuorate(2) && m_site->sameEverywhere({0, 2}), soon);
    for (const int node : {0, 2})
        QVERIFY2(!m_site->logOf(node).contains("invariant"), m_site->logOf(node).constData());
}

QTEST_GUILESS_MAIN(TestClusterJoin)
#include "tst_clusterjoin.moc"
