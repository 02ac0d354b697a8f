// Segments by lane: order, buckets in which the worst state wins, times in states.
#include <timeline/segmentstore.h>

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace holdfast;

namespace {

constexpr Microseconds second = 1'000'000;
constexpr Microseconds day = 86400 * second;

} // namespace

class TestSegmentStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void worstFollowsFromDuty()
    {
        // An outage is worse than planned work, which is worse than service.
        for (std::size_t a = 1; a < barStateCount; ++a) {
            for (std::size_t b = a + 1; b < barStateCount; ++b) {
                const Duty calm = dutyOf(BarState(a));
                const Duty worse = dutyOf(BarState(b));
                if (calm == Duty::Outage && worse == Duty::Serving)
                    QVERIFY2(BarState(b) == BarState::Unprotected, "only an unprotected pair alarms more than a start");
            }
        }
    }

    void shortOutageSurvivesZoomingOut_data()
    {
        QTest::addColumn<qint64>("range");
        QTest::addColumn<int>("columns");
        QTest::newRow("a minute") << qint64(60 * second) << 1500;
        QTest::newRow("a day") << qint64(day) << 1500;
        QTest::newRow("a month") << qint64(30 * day) << 1500;
        QTest::newRow("a month on one pixel") << qint64(30 * day) << 1;
    }
    void shortOutageSurvivesZoomingOut()
    {
        QFETCH(qint64, range);
        QFETCH(int, columns);
        SegmentStore store;
        const int lane = store.addLane();
        store.append(lane, 0, BarState::Active, 1);
        const Microseconds at = range / 3;
        store.append(lane, at, BarState::Unavailable, 2);
        store.append(lane, at + 50'000, BarState::Active, 3); // 50 ms
        std::vector<BarState> out(static_cast<std::size_t>(columns));
        store.bucket(lane, 0, range, range, out);
        const auto bad = std::count(out.begin(), out.end(), BarState::Unavailable);
        const double width = double(range) / columns;
        QVERIFY(bad >= 1);
        QVERIFY(bad <= 2 + int(50'000 / width)); // and isn't wider than it was
        QCOMPARE(out[std::min(std::size_t(double(at) / width), out.size() - 1)], BarState::Unavailable);
    }

    void instantOutageSurvives() // begin and end at one moment: still seen
    {
        SegmentStore store;
        const int lane = store.addLane();
        store.append(lane, 0, BarState::Active, 1);
        store.append(lane, 5 * second, BarState::Unavailable, 2);
        store.append(lane, 5 * second, BarState::Active, 3);
        std::vector<BarState> out(10);
        store.bucket(lane, 0, 10 * second, 10 * second, out);
        QCOMPARE(out[5], BarState::Unavailable);
        QCOMPARE(out[6], BarState::Active);
    }

    void bucketEqualsTheNaiveOne() // random lanes, against a scan of all segments
    {
        std::mt19937 random(20261123);
        for (int round = 0; round < 60; ++round) {
            SegmentStore store;
            const int lane = store.addLane();
            std::vector<std::pair<Microseconds, BarState>> changes;
            Microseconds at = 0;
            for (int i = 0; i < 300; ++i) {
                at += 1 + Microseconds(random() % 90'000);
                const auto state = BarState(1 + random() % (barStateCount - 1));
                changes.emplace_back(at, state);
                store.append(lane, at, state, std::uint64_t(i + 1));
            }
            const Microseconds from = Microseconds(random() % 5'000'000) - 1'000'000;
            const Microseconds to = from + 1000 + Microseconds(random() % 12'000'000);
            const int columns = 1 + int(random() % 700);
            std::vector<BarState> out(static_cast<std::size_t>(columns));
            store.bucket(lane, from, to, 20 * second, out);
            const double width = double(to - from) / columns;
            for (int c = 0; c < columns; ++c) {
                const auto begin = from + Microseconds(width * c);
                const auto end = from + Microseconds(width * (c + 1));
                BarState worst = BarState::Nothing;
                for (const auto &[t, state] : changes) {
                    if (t <= begin)
                        worst = state; // the one that holds at the begin
                }
                for (const auto &[t, state] : changes) {
                    if (t > begin && t < end)
                        worst = std::max(worst, state);
                }
                QCOMPARE(int(out[std::size_t(c)]), int(worst));
            }
        }
    }

    void lastStateIsDrawnToNowAndNotBeyond()
    {
        SegmentStore store;
        const int lane = store.addLane();
        store.append(lane, 2 * second, BarState::Active, 1);
        std::vector<BarState> out(10);
        store.bucket(lane, 0, 10 * second, 6 * second, out);
        QCOMPARE(out[0], BarState::Nothing);
        QCOMPARE(out[2], BarState::Active);
        QCOMPARE(out[6], BarState::Active);
        QCOMPARE(out[7], BarState::Nothing);
    }

    void orderOfArrivalDoesNotMatter()
    {
        std::vector<int> order(40);
        std::iota(order.begin(), order.end(), 1);
        SegmentStore straight;
        straight.addLane();
        const auto stateOf = [](int i) { return i % 3 == 0 ? BarState::Unavailable : i % 3 == 1 ? BarState::Active : BarState::Standby; };
        for (const int i : order)
            straight.append(0, i * second, stateOf(i), std::uint64_t(i));
        std::mt19937 random(7);
        std::shuffle(order.begin(), order.end(), random);
        SegmentStore shuffled;
        shuffled.addLane();
        for (const int i : order)
            shuffled.append(0, i * second, stateOf(i), std::uint64_t(i));
        for (Microseconds t = 0; t < 45 * second; t += 250'000)
            QCOMPARE(int(shuffled.stateAt(0, t)), int(straight.stateAt(0, t)));
    }

    void sameRecordTwiceIsOneSegment()
    {
        SegmentStore store;
        store.addLane();
        for (int twice = 0; twice < 2; ++twice) {
            store.append(0, 5, BarState::Active, 2);
            store.append(0, 9, BarState::Standby, 3);
            store.append(0, 1, BarState::Standby, 1);
        }
        QCOMPARE(store.segmentCount(), std::size_t(3));
    }

    void initialStateHoldsSinceRecordsAreKnown()
    {
        SegmentStore store;
        store.addLane();
        store.setKnownSince(3 * second);
        store.setInitial(0, BarState::Standby);
        store.append(0, 6 * second, BarState::Active, 1);
        QCOMPARE(store.stateAt(0, 2 * second), BarState::Nothing);
        QCOMPARE(store.stateAt(0, 4 * second), BarState::Standby);
        std::vector<BarState> out(10);
        store.bucket(0, 0, 10 * second, 10 * second, out);
        QCOMPARE(out[1], BarState::Nothing);
        QCOMPARE(out[4], BarState::Standby);
        QCOMPARE(out[8], BarState::Active);
        QCOMPARE(store.totals(0, 0, 10 * second, 10 * second).known, 7 * second);
    }

    void timesInStates()
    {
        SegmentStore store;
        store.addLane();
        store.append(0, 0, BarState::Active, 1);
        store.append(0, 60 * second, BarState::Unavailable, 2);
        store.append(0, 61 * second, BarState::Initialization, 3); // one outage with the one before
        store.append(0, 64 * second, BarState::Active, 4);
        store.append(0, 80 * second, BarState::Offline, 5);
        const StateTotals totals = store.totals(0, 0, 200 * second, 100 * second);
        QCOMPARE(totals.known, 100 * second);
        QCOMPARE(totals.in[std::size_t(BarState::Active)], 76 * second);
        QCOMPARE(totals.outage(), 4 * second);
        QCOMPARE(totals.outages(), 1);
        QCOMPARE(totals.planned(), 20 * second);
        QCOMPARE(totals.availability(), 0.95); // planned work is left out: 76 of 80 s
        QVERIFY(store.totals(0, 200 * second, 300 * second, 100 * second).availability() < 0);
        // A range within: clipped at both ends.
        QCOMPARE(store.totals(0, 62 * second, 70 * second, 100 * second).outage(), 2 * second);
    }

    void trimKeepsTheStateAtThatTime()
    {
        SegmentStore store;
        store.addLane();
        for (int i = 0; i < 10; ++i)
            store.append(0, i * second, i % 2 == 0 ? BarState::Active : BarState::Standby, std::uint64_t(i + 1));
        store.trimBefore(5 * second + 1);
        QCOMPARE(store.segmentCount(), std::size_t(5));
        QCOMPARE(store.stateAt(0, 5 * second + 2), BarState::Standby);
        QCOMPARE(store.stateAt(0, 9 * second), BarState::Standby);
    }

    /// console.md's goal is 16 ms for the whole frame; the buckets alone are measured here.
    void benchmarkBuckets()
    {
        SegmentStore store;
        for (int lane = 0; lane < 200; ++lane) {
            store.addLane();
            for (int i = 0; i < 5000; ++i)
                store.append(lane, Microseconds(i) * second + lane, BarState(1 + (i * 7 + lane) % int(barStateCount - 1)), std::uint64_t(i));
        }
        std::vector<BarState> out(1500);
        QBENCHMARK {
            for (int lane = 0; lane < 200; ++lane)
                store.bucket(lane, 0, 5000 * second, 5000 * second, out);
        }
    }
};

QTEST_GUILESS_MAIN(TestSegmentStore)
#include "tst_segmentstore.moc"
