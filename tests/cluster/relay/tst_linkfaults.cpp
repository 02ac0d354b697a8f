// tst_linkfaults.cpp - the fates of datagrams: as often as ordered, and the same for the same seed.
#include "linkfaults.h"

#include <QTest>

using namespace holdfast;
using namespace std::chrono_literals;

namespace {

constexpr int many = 20000;

std::vector<std::vector<std::chrono::microseconds>> fatesOf(std::uint64_t seed, const LinkFault &fault)
{
    LinkFaults faults(seed);
    faults.set(LinkFaults::any, 0, 1, fault);
    std::vector<std::vector<std::chrono::microseconds>> all;
    for (int i = 0; i < many; ++i)
        all.push_back(faults.fates(0, 0, 1));
    return all;
}

} // namespace

class TestLinkFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutRulesAllPass();
    void sameSeedSameFates();
    void sharesAreAsOrdered_data();
    void sharesAreAsOrdered();
    void latenessIsWithinTheJitter();
    void lastRuleThatFitsCounts();
    void eachWayHasItsOwn();
};

void TestLinkFaults::withoutRulesAllPass()
{
    LinkFaults faults(1);
    QCOMPARE(faults.fates(0, 0, 1), std::vector<std::chrono::microseconds>{0us});
    QCOMPARE(faults.counters().passed, 1u);
}

void TestLinkFaults::sameSeedSameFates()
{
    const LinkFault bad{20ms, 5ms, 0.2, 0.1, 0.1};
    QCOMPARE(fatesOf(7, bad), fatesOf(7, bad));
    QVERIFY(fatesOf(7, bad) != fatesOf(8, bad));
}

void TestLinkFaults::sharesAreAsOrdered_data()
{
    QTest::addColumn<double>("loss");
    QTest::addColumn<double>("duplicate");
    QTest::addColumn<double>("reorder");
    QTest::addRow("none") << 0.0 << 0.0 << 0.0;
    QTest::addRow("a fifth is lost") << 0.2 << 0.0 << 0.0;
    QTest::addRow("all is lost") << 1.0 << 0.0 << 0.0;
    QTest::addRow("a tenth comes twice") << 0.0 << 0.1 << 0.0;
    QTest::addRow("a tenth is overtaken") << 0.0 << 0.0 << 0.1;
}

void TestLinkFaults::sharesAreAsOrdered()
{
    QFETCH(const double, loss);
    QFETCH(const double, duplicate);
    QFETCH(const double, reorder);
    int lost = 0, twice = 0, late = 0;
    for (const auto &copies : fatesOf(3, {0us, 0us, loss, duplicate, reorder})) {
        lost += copies.empty() ? 1 : 0;
        twice += copies.size() == 2 ? 1 : 0;
        late += !copies.empty() && copies.front() > 0us ? 1 : 0;
    }
    constexpr double within = 0.01; // four deviations
    QVERIFY(std::abs(lost / double(many) - loss) <= within);
    QVERIFY(std::abs(twice / double(many) - duplicate) <= within);
    QVERIFY(std::abs(late / double(many) - reorder) <= within);
}

void TestLinkFaults::latenessIsWithinTheJitter()
{
    auto least = 1h + 0us, most = 0us;
    for (const auto &copies : fatesOf(5, {50ms, 10ms, 0, 0, 0})) {
        least = std::min(least, copies.front());
        most = std::max(most, copies.front());
    }
    QVERIFY(least >= 40ms && least < 41ms);
    QVERIFY(most <= 60ms && most > 59ms);
}

void TestLinkFaults::lastRuleThatFitsCounts()
{
    constexpr int any = LinkFaults::any;
    LinkFaults faults(1);
    faults.set(any, any, any, {0us, 0us, 1, 0, 0});
    faults.set(1, any, any, {30ms, 0us, 0, 0, 0});
    QVERIFY(faults.fates(0, 0, 1).empty());
    QCOMPARE(faults.fates(1, 0, 1), std::vector<std::chrono::microseconds>{30ms});
    faults.set(any, any, any, {10ms, 0us, 0, 0, 0}); // instead of the first, and said last
    QCOMPARE(faults.fates(1, 0, 1), std::vector<std::chrono::microseconds>{10ms});
    faults.clear();
    QCOMPARE(faults.fates(0, 0, 1), std::vector<std::chrono::microseconds>{0us});
}

void TestLinkFaults::eachWayHasItsOwn()
{
    LinkFaults faults(1);
    faults.set(LinkFaults::any, 0, 1, {0us, 0us, 1, 0, 0});
    QVERIFY(faults.fates(0, 0, 1).empty());
    QCOMPARE(faults.fates(0, 1, 0).size(), 1u);
    QCOMPARE(faults.fates(0, 0, 2).size(), 1u);
}

QTEST_GUILESS_MAIN(TestLinkFaults)
#include "tst_linkfaults.moc"
