// tst_clusterfour.cpp - a site of four nodes without an independent computer: halves, and the loss of one and another.
#include "faultsite.h"

#include <QDeadlineTimer>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int soon = 30000; // ms
constexpr auto detected = FaultSite::token * 22 / 10; // facts.md 2
// From the last word that the others heard; a loaded machine has a second.
constexpr auto stopped = detected + FaultSite::selfFence + 1s;
constexpr auto takenOver = detected + FaultSite::selfFence + FaultSite::margin + 2s;
const QList<int> all{0, 1, 2, 3};

} // namespace

class TestClusterFour : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

    void halvesStopAndNobodyTakesOver_data();
    void halvesStopAndNobodyTakesOver();
    void lossOfOneThenOfAnother_data();
    void lossOfOneThenOfAnother();
    void neverWereTwoActive();

private:
    [[nodiscard]] SiteNodes &site() { return m_site->site(); }
    [[nodiscard]] ClusterNet &net() { return m_site->net(); }
    [[nodiscard]] bool anyQuorate();
    [[nodiscard]] bool isActiveOn(int node, const FaultSite::Pair &pair);
    [[nodiscard]] std::chrono::nanoseconds lastServed(const FaultSite::Pair &pair, qint64 since);

    std::unique_ptr<FaultSite> m_site;
};

void TestClusterFour::initTestCase()
{
    if (const QString missing = ClusterNet::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_site = std::make_unique<FaultSite>(FaultSite::Options{.nodes = 4, .links = 1, .everyNode = false});
    const QString wrong = m_site->start();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestClusterFour::cleanupTestCase()
{
    m_site.reset();
}

void TestClusterFour::init()
{
    for (const int node : all)
        m_site->powerOn(node);
    net().heal();
    QCOMPARE(m_site->awaitWhole(2 * soon), QString());
}

void TestClusterFour::cleanup()
{
    if (QTest::currentTestFailed() && m_site)
        site().tellAll();
}

bool TestClusterFour::anyQuorate()
{
    return std::ranges::any_of(all, [this](int node) { return m_site->isOn(node) && site().isQuorate(node); });
}

// As its own manager says: the others, who can't hear it, know only what it was.
bool TestClusterFour::isActiveOn(int node, const FaultSite::Pair &pair)
{
    return site().stateOf(node, m_site->member(pair, node)) == "active";
}

// How long after @p since it was still Active somewhere.
std::chrono::nanoseconds TestClusterFour::lastServed(const FaultSite::Pair &pair, qint64 since)
{
    qint64 last = since;
    for (const int node : {pair.primary, pair.alternate}) {
        for (const SiteNodes::Interval &interval : site().activeOn(node, pair.name))
            last = std::max(last, interval.end);
    }
    return std::chrono::nanoseconds(last - since);
}

void TestClusterFour::halvesStopAndNobodyTakesOver_data()
{
    QTest::addColumn<bool>("pairsTogether");
    QTest::addRow("each half has a whole pair") << true;
    QTest::addRow("each half has one member of each pair") << false;
}

// Two of four are no majority, and there is no vote to break the tie: being Active ends by itself, on both sides.
void TestClusterFour::halvesStopAndNobodyTakesOver()
{
    QFETCH(const bool, pairsTogether);
    QList<int> base;
    for (const int node : all)
        base.append(site().processOf(node, m_site->member("base", node)));
    const int bites = m_site->bites();
    const qint64 since = SiteNodes::now();
    if (pairsTogether)
        net().partition({{}, {0, 1}, {2, 3}}); // who boots meanwhile comes to the first, alone
    else
        net().partition({{}, {0, 2}, {1, 3}});
    QTRY_VERIFY_WITH_TIMEOUT(!anyQuorate(), soon);
    // For longer than every lease, and then as long again.
    for (const QDeadlineTimer lasts(2 * takenOver); !lasts.hasExpired();) {
        QVERIFY(!anyQuorate());
        QCOMPARE(site().overlap(), QByteArray());
    }
    for (const FaultSite::Pair &pair : m_site->pairs()) {
        const auto served = lastServed(pair, since);
        qInfo("%s: Active for %lld ms more", pair.name.constData(),
              static_cast<long long>(std::chrono::duration_cast<std::chrono::milliseconds>(served).count()));
        QVERIFY(served <= stopped);
        QVERIFY(!isActiveOn(pair.primary, pair) && !isActiveOn(pair.alternate, pair));
    }
    // What isn't paired is its host's own.
    for (const int node : all)
        QVERIFY(site().runs(node, base.at(node)));
    QCOMPARE(m_site->bites(), bites); // they stop in good order, nobody is re-booted for it
    net().heal();
    QCOMPARE(m_site->awaitWhole(soon), QString());
    QCOMPARE(site().overlap(), QByteArray());
}

void TestClusterFour::lossOfOneThenOfAnother_data()
{
    QTest::addColumn<bool>("confirmed");
    QTest::addRow("the first confirmed off: two of three go on") << true;
    QTest::addRow("nobody has looked: two of four stop") << false;
}

void TestClusterFour::lossOfOneThenOfAnother()
{
    QFETCH(const bool, confirmed);
    const FaultSite::Pair calls = m_site->pairs().at(0), data = m_site->pairs().at(1);
    const int first = m_site->activeNode(data, 0);
    const int second = m_site->activeNode(calls, 0);
    QVERIFY(first >= 0 && second >= 0);
    const int dataMate = first == data.primary ? data.alternate : data.primary;
    const int callsMate = second == calls.primary ? calls.alternate : calls.primary;

    qint64 since = SiteNodes::now();
    m_site->powerOff(first);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->activeNode(data, dataMate), dataMate, soon);
    QVERIFY(site().longestGap(data.name, since) <= takenOver);
    QVERIFY(site().longestGap(calls.name, since) <= 150ms);
    if (confirmed) {
        QVERIFY(site().command(callsMate, {u"power"_s, u"confirm-off"_s, net().nameOf(first), u"--reason"_s,
                                           u"seen in the rack"_s, u"--yes"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(site().stateOfHost(callsMate, net().nameOf(first)), QByteArray("powered-off"), soon);
    }
    since = SiteNodes::now();
    m_site->powerOff(second);
    if (confirmed) {
        QTRY_COMPARE_WITH_TIMEOUT(m_site->activeNode(calls, callsMate), callsMate, soon);
        QVERIFY(site().longestGap(calls.name, since) <= takenOver);
        QVERIFY(site().longestGap(data.name, since) <= 150ms);
        QVERIFY(site().isQuorate(callsMate) && site().isQuorate(dataMate));
    } else {
        QTRY_VERIFY_WITH_TIMEOUT(!anyQuorate(), soon);
        for (const QDeadlineTimer lasts(2 * takenOver); !lasts.hasExpired();)
            QVERIFY(!anyQuorate());
        QVERIFY(!isActiveOn(callsMate, calls) && !isActiveOn(dataMate, data));
        QVERIFY(lastServed(data, since) <= stopped);
    }
    QCOMPARE(site().overlap(), QByteArray());
    // Who boots has no vote of its own (core/bus/README.md): where there is no quorum, all have to be there again.
    m_site->powerOn(first);
    m_site->powerOn(second);
    QCOMPARE(m_site->awaitWhole(2 * soon), QString());
    QCOMPARE(site().overlap(), QByteArray());
}

void TestClusterFour::neverWereTwoActive()
{
    for (const FaultSite::Pair &pair : m_site->pairs()) {
        for (const int node : {pair.primary, pair.alternate})
            QVERIFY(!site().activeOn(node, pair.name).empty());
    }
    QCOMPARE(site().overlap(), QByteArray());
}

QTEST_GUILESS_MAIN(TestClusterFour)
#include "tst_clusterfour.moc"
