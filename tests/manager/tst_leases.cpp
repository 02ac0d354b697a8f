// tst_leases.cpp - the leases of lost hosts, counted by the manager's own clock (semantics.md 6 d, 9).
#include <manager/leasecounter.h>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace holdfast;
using namespace std::chrono_literals;

namespace {

using Leases = std::initializer_list<std::uint64_t>;

SiteState stateWith(Leases leases)
{
    SiteState state;
    for (const std::uint64_t lease : leases)
        state.hosts.emplace_back().lease = lease;
    return state;
}

} // namespace

class TestLeases : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLeaseEndsOnceAndNotBeforeItsTime()
    {
        LeaseCounter counter;
        QSignalSpy ended(&counter, &LeaseCounter::ended);
        QElapsedTimer time;
        time.start();
        counter.follow(stateWith({0, 7}), 40ms);
        QVERIFY(ended.wait());
        QVERIFY(time.nsecsElapsed() >= 40'000'000);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended.first().at(0).value<HostId>(), HostId{1});
        QCOMPARE(ended.first().at(1).toULongLong(), 7U);
        // It is the same lease still, until the site has heard of its end; another one ends meanwhile.
        counter.follow(stateWith({8, 7}), 10ms);
        QVERIFY(ended.wait());
        QCOMPARE(ended.size(), 2);
        QCOMPARE(ended.last().at(0).value<HostId>(), HostId{0});
    }
    void whatTheSiteSaysAgainIsNotCountedAnew()
    {
        LeaseCounter counter;
        QSignalSpy ended(&counter, &LeaseCounter::ended);
        counter.follow(stateWith({7}), 30ms);
        counter.follow(stateWith({7}), 1h);
        QVERIFY(ended.wait());
        QCOMPARE(ended.first().at(1).toULongLong(), 7U);
    }
    void whoIsBackHasNoLeaseThatEnds_data()
    {
        QTest::addColumn<quint64>("then");
        QTest::newRow("back") << quint64(0);
        QTest::newRow("lost again, which is another lease") << quint64(8);
    }
    void whoIsBackHasNoLeaseThatEnds()
    {
        QFETCH(quint64, then);
        LeaseCounter counter;
        QSignalSpy ended(&counter, &LeaseCounter::ended);
        counter.follow(stateWith({7, 0}), 20ms);
        counter.follow(stateWith({then, 0}), 1h);
        counter.follow(stateWith({then, 9}), 60ms); // later than the first would have been
        QVERIFY(ended.wait());
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended.first().at(0).value<HostId>(), HostId{1});
    }
    void severalEndTogether()
    {
        LeaseCounter counter;
        QSignalSpy ended(&counter, &LeaseCounter::ended);
        counter.follow(stateWith({1, 2, 3}), 10ms);
        QTRY_COMPARE(ended.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestLeases)
#include "tst_leases.moc"
