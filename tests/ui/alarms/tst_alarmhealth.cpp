// The measures of alarm health at their limits: floods, chattering, stale, priorities, the most frequent.
#include <alarms/alarmhealth.h>

#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;

using Events = std::vector<AlarmEvent>;
Q_DECLARE_METATYPE(Events)

namespace {

constexpr qint64 second = 1'000'000;
constexpr qint64 minute = AlarmHealth::minute;
constexpr qint64 begin = 1'000'000 * minute;

AlarmEvent raised(qint64 at, const QString &target = u"cdma"_s, Severity severity = Severity::Major)
{
    return {begin + at, u"pair-unprotected"_s, target, severity, AlarmState::Raised};
}

// So many, so far apart.
Events row(int count, qint64 apart, qint64 from = 0)
{
    Events events;
    for (int i = 0; i < count; ++i)
        events.push_back(raised(from + i * apart, u"t%1"_s.arg(i)));
    return events;
}

AlarmHealth healthOf(const Events &events, qint64 span = 60 * minute, const std::vector<AlarmStatus> &open = {})
{
    return alarmHealth(events, open, begin, begin + span);
}

} // namespace

class AlarmHealthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsHealthy()
    {
        const AlarmHealth health = healthOf({});
        QCOMPARE(health.raised, 0);
        QCOMPARE(health.averageRate, 0.0);
        QCOMPARE(health.peakRate, 0);
        QCOMPARE(health.rates, std::vector<int>(6, 0));
        QCOMPARE(health.shareHigh() + health.shareMedium() + health.shareLow(), 0.0);
        QVERIFY(health.floods.empty() && health.chattering.empty() && health.stale.empty()
                && health.mostFrequent.empty());
        QCOMPARE(alarmHealth({}, {}, begin, begin).rates.size(), std::size_t(0)); // no range at all
    }

    void floods_data()
    {
        QTest::addColumn<Events>("events");
        QTest::addColumn<int>("floods");
        QTest::addColumn<int>("count"); // in the first
        QTest::addColumn<qint64>("ends"); // the first, from the begin
        const auto add = [](const char *name, const Events &events, int floods, int count, qint64 ends) {
            QTest::newRow(name) << events << floods << count << ends;
        };
        add("ten in ten minutes are none", row(10, second), 0, 0, 0);
        // It ends when fewer than five are left: when the seventh of the eleven is ten minutes old.
        add("eleven are one", row(11, second), 1, 11, 6 * second + AlarmHealth::window);
        add("eleven at once", row(11, 0), 1, 11, AlarmHealth::window);
        add("eleven within the window's last microsecond", row(11, AlarmHealth::window / 10 - 1), 1, 11,
            6 * (AlarmHealth::window / 10 - 1) + AlarmHealth::window);
        add("eleven, of which the first has left the window", row(11, AlarmHealth::window / 10), 0, 0, 0);
        Events goesOn = row(11, second);
        const Events more = row(4, minute, 5 * minute);
        goesOn.insert(goesOn.end(), more.begin(), more.end());
        // Four come later: with the last of the eleven gone there are four left, too few.
        add("what comes in the middle of it belongs to it", goesOn, 1, 15, 10 * second + AlarmHealth::window);
        Events two = row(11, second);
        const Events second11 = row(12, second, 30 * minute);
        two.insert(two.end(), second11.begin(), second11.end());
        add("two", two, 2, 11, 6 * second + AlarmHealth::window);
        add("one that the range cuts off", row(11, second, 55 * minute), 1, 11, 60 * minute);
    }
    void floods()
    {
        QFETCH(const Events, events);
        QFETCH(const int, floods);
        QFETCH(const int, count);
        QFETCH(const qint64, ends);
        const AlarmHealth health = healthOf(events);
        QCOMPARE(static_cast<int>(health.floods.size()), floods);
        if (floods > 0) {
            QCOMPARE(health.floods.front().count, count);
            QCOMPARE(health.floods.front().until - begin, ends);
        }
    }

    void shareOfTimeInFloods()
    {
        const AlarmHealth health = healthOf(row(11, 0), 100 * minute);
        QCOMPARE(health.floodShare, 0.1);
    }

    void chattering_data()
    {
        QTest::addColumn<qint64>("apart");
        QTest::addColumn<int>("times");
        QTest::addColumn<bool>("chatters");
        QTest::newRow("twice at once") << qint64(0) << 2 << false;
        QTest::newRow("three times in less than a minute") << 30 * second - 1 << 3 << true;
        QTest::newRow("three times in a minute") << 30 * second << 3 << false;
        QTest::newRow("often, but slowly") << minute << 20 << false;
    }
    void chattering()
    {
        QFETCH(const qint64, apart);
        QFETCH(const int, times);
        QFETCH(const bool, chatters);
        Events events;
        for (int i = 0; i < times; ++i)
            events.push_back(raised(i * apart));
        const AlarmHealth health = healthOf(events);
        QCOMPARE(health.chattering.size(), std::size_t(chatters ? 1 : 0));
        if (chatters)
            QCOMPARE(health.chattering.front().count, times);
    }

    void differentSourcesDoNotChatterTogether()
    {
        QVERIFY(healthOf(row(9, second)).chattering.empty());
    }

    void staleFromOneDayOn()
    {
        const qint64 until = 60 * minute;
        const auto alarm = [&](qint64 age, const QString &state) {
            AlarmStatus status;
            status.alarm = u"host-down"_s;
            status.state = state;
            status.target = state;
            status.since = QDateTime::fromMSecsSinceEpoch((begin + until - age) / 1000, Qt::UTC);
            return status;
        };
        const qint64 day = AlarmHealth::staleAfter;
        const AlarmHealth health = healthOf({}, until,
                                            {alarm(day - second, u"unacknowledged"_s), alarm(day, u"acknowledged"_s),
                                             alarm(3 * day, u"unacknowledged"_s), alarm(5 * day, u"shelved"_s),
                                             alarm(5 * day, u"returned-unacknowledged"_s)});
        QCOMPARE(health.stale.size(), std::size_t(2));
        QCOMPARE(health.stale[0].target, u"unacknowledged"_s); // the older one first
        QVERIFY(health.stale[1].acknowledged);
    }

    void prioritiesAreThree()
    {
        Events events;
        for (int i = 0; i < 20; ++i)
            events.push_back(raised(i * minute, u"a"_s,
                                    i < 12       ? Severity::Minor
                                        : i < 16 ? Severity::Warning
                                        : i < 19 ? Severity::Major
                                                 : Severity::Critical));
        const AlarmHealth health = healthOf(events);
        QCOMPARE(health.shareLow(), 0.8);
        QCOMPARE(health.shareMedium(), 0.15);
        QCOMPARE(health.shareHigh(), 0.05);
        QCOMPARE(health.bySeverity, (std::array<int, 4>{1, 3, 12, 4}));
    }

    void theTenMostFrequent()
    {
        Events events;
        for (int source = 0; source < 12; ++source) {
            for (int i = 0; i <= source; ++i)
                events.push_back(raised(i * minute, u"t%1"_s.arg(source)));
        }
        const AlarmHealth health = healthOf(events);
        QCOMPARE(health.mostFrequent.size(), std::size_t(10));
        QCOMPARE(health.mostFrequent.front().target, u"t11"_s);
        QCOMPARE(health.mostFrequent.front().count, 12);
        QCOMPARE(health.mostFrequent.back().count, 3);
    }

    void rangeAndRates()
    {
        Events events{raised(-1), raised(0), raised(minute), raised(AlarmHealth::window), raised(59 * minute),
                      raised(60 * minute)};
        AlarmEvent cleared = raised(2 * minute);
        cleared.state = AlarmState::Cleared;
        events.push_back(cleared);
        const AlarmHealth health = healthOf(events);
        QCOMPARE(health.raised, 4); // of the range, and raised
        QCOMPARE(health.rates, (std::vector<int>{2, 1, 0, 0, 0, 1}));
        QCOMPARE(health.averageRate, 4.0 / 6);
        QCOMPARE(health.peakRate, 2);
        QCOMPARE(health.peakAt, begin);
    }

    void recordsInAnyOrder()
    {
        const auto record = [](const QString &t, const QString &kind, const QString &state) {
            return QJsonObject{{u"t"_s, t}, {u"kind"_s, kind}, {u"state"_s, state}, {u"alarm"_s, u"host-down"_s},
                               {u"severity"_s, u"critical"_s}, {u"target"_s, u"alpha"_s}};
        };
        const auto events = alarmEvents({record(u"2026-11-23T10:00:02Z"_s, u"alarm"_s, u"cleared"_s),
                                         record(u"2026-11-23T10:00:01Z"_s, u"alarm"_s, u"raised"_s),
                                         record(u"2026-11-23T10:00:01Z"_s, u"fault"_s, u"raised"_s),
                                         record(u"2026-11-23T10:00:01Z"_s, u"alarm"_s, u"exploded"_s)});
        QCOMPARE(events.size(), std::size_t(2));
        QVERIFY(events[0].state == AlarmState::Raised);
        QVERIFY(events[0].severity == Severity::Critical);
        QCOMPARE(events[1].at - events[0].at, second);
    }
};

QTEST_APPLESS_MAIN(AlarmHealthTest)
#include "tst_alarmhealth.moc"
