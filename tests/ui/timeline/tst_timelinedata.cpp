// Records become lanes, segments and marks, whatever order they come in; the story of an incident; the order of lanes.
#include <timeline/incidentstory.h>
#include <timeline/lanelayout.h>
#include <timeline/timelinedata.h>

#include "fixturesite.h"

#include <QDateTime>
#include <QTest>

#include <algorithm>
#include <random>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr Microseconds second = 1'000'000;

Microseconds ago(double seconds)
{
    return QDateTime::currentMSecsSinceEpoch() * 1000 - Microseconds(seconds * 1e6);
}

QJsonObject transition(qint64 seq, double t, const QString &target, const QString &from, const QString &to)
{
    return {{u"seq"_s, seq}, {u"t"_s, t}, {u"kind"_s, u"transition"_s}, {u"target"_s, target}, {u"from"_s, from},
            {u"to"_s, to},   {u"root"_s, seq}};
}

SiteStatus pairOnly()
{
    SiteStatus site;
    GroupStatus group;
    group.name = u"cdma"_s;
    group.pair = PairStatus{u"alpha"_s, {u"beta"_s}, StandbyKind::Hot};
    for (const QString &host : {u"alpha"_s, u"beta"_s}) {
        MemberStatus member;
        member.member = u"cdma@"_s + host;
        member.host = host;
        group.members.push_back(member);
    }
    site.groups.push_back(group);
    return site;
}

} // namespace

class TestTimelineData : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fixtureBecomesLanes()
    {
        TimelineData data;
        for (const QJsonObject &record : fig1History())
            data.add(record);
        data.setSite(fig1Status());
        const auto state = [&](const QString &name, double secondsAgo) {
            return data.store().stateAt(data.laneOf(name), ago(secondsAgo));
        };
        QCOMPARE(state(u"tdma@beta"_s, 100), BarState::Active); // from the first record's `from`
        QCOMPARE(state(u"tdma@beta"_s, 10), BarState::Unavailable);
        QCOMPARE(state(u"tdma@gamma"_s, 100), BarState::Standby); // two transitions at one instant: the first one's
        QCOMPARE(state(u"amps@alpha"_s, 60), BarState::Offline);
        QCOMPARE(state(u"delta"_s, 100), BarState::PoweredOff);
        QCOMPARE(state(u"cdma@alpha"_s, 86400), BarState::Active); // from the state of the site
        QCOMPARE(state(u"tdma"_s, 10), BarState::ServiceDown);
        QCOMPARE(state(u"cdma"_s, 10), BarState::Protected);
    }

    void pairIsDerivedInAnyOrder_data()
    {
        QTest::addColumn<bool>("shuffle");
        QTest::newRow("in order") << false;
        QTest::newRow("older ones later, some twice") << true;
    }
    void pairIsDerivedInAnyOrder()
    {
        QFETCH(bool, shuffle);
        std::vector<QJsonObject> records{
            transition(1, 1, u"cdma@alpha"_s, u"initialization"_s, u"active"_s),
            transition(2, 2, u"cdma@beta"_s, u"initialization"_s, u"standby"_s),
            transition(3, 10, u"cdma@alpha"_s, u"active"_s, u"unavailable"_s),
            transition(4, 10.5, u"cdma@beta"_s, u"standby"_s, u"active"_s),
            transition(5, 20, u"cdma@alpha"_s, u"unavailable"_s, u"offline"_s),
            transition(6, 30, u"cdma@beta"_s, u"active"_s, u"offline"_s),
        };
        if (shuffle) {
            records.push_back(records[1]);
            std::mt19937 random(3);
            std::shuffle(records.begin(), records.end(), random);
        }
        TimelineData data;
        data.setSite(pairOnly());
        for (const QJsonObject &record : records)
            data.add(record);
        data.settle();
        const auto state = [&](double t) { return data.store().stateAt(data.laneOf(u"cdma"_s), Microseconds(t * 1e6)); };
        QCOMPARE(state(1.5), BarState::Unprotected);
        QCOMPARE(state(5), BarState::Protected);
        QCOMPARE(state(10.2), BarState::ServiceDown); // the take-over's half second
        QCOMPARE(state(15), BarState::Unprotected);
        QCOMPARE(state(40), BarState::Offline); // planned: no outage
    }

    void processIsFaultyUntilItsMemberAnswers()
    {
        TimelineData data;
        const QString process = u"cdma@alpha/mobility"_s;
        data.add({{u"seq"_s, 1}, {u"t"_s, 1.0}, {u"kind"_s, u"fault"_s}, {u"fault"_s, u"process-exit"_s}, {u"target"_s, process}, {u"root"_s, 1}});
        data.add({{u"seq"_s, 2}, {u"t"_s, 1.0}, {u"kind"_s, u"action"_s}, {u"action"_s, u"process-restart"_s}, {u"target"_s, process}, {u"root"_s, 1}, {u"cause"_s, 1}});
        data.add({{u"seq"_s, 3}, {u"t"_s, 3.0}, {u"kind"_s, u"ack"_s}, {u"role"_s, u"activate"_s}, {u"ok"_s, true}, {u"target"_s, u"cdma@alpha"_s}, {u"root"_s, 1}, {u"cause"_s, 2}});
        const int lane = data.laneOf(process);
        QCOMPARE(data.store().stateAt(lane, 2 * second), BarState::Restarting);
        QCOMPARE(data.store().stateAt(lane, 4 * second), BarState::Running);
        std::vector<BarState> out(1);
        data.store().bucket(lane, 0, 5 * second, 5 * second, out);
        QCOMPARE(out[0], BarState::Faulty); // the instant of the fault wins its pixel
        QCOMPARE(data.marks().size(), std::size_t(2));
    }

    void marksAreOnceAndInOrder()
    {
        TimelineData data;
        auto history = fig1History();
        for (auto record = history.rbegin(); record != history.rend(); ++record)
            data.add(*record);
        const std::size_t count = data.marks().size();
        for (const QJsonObject &record : history)
            data.add(record);
        QCOMPARE(data.marks().size(), count);
        QVERIFY(std::is_sorted(data.marks().begin(), data.marks().end(), [](const TimelineMark &a, const TimelineMark &b) {
            return std::pair(a.at, a.seq) < std::pair(b.at, b.seq);
        }));
    }

    // Months of a console that nobody closes: what is forgotten is unknown, not as it was at first.
    void theOlderHalfIsForgotten()
    {
        TimelineData data;
        qint64 seq = 0;
        data.add(transition(++seq, 0, u"cdma@alpha"_s, u"standby"_s, u"active"_s));
        const auto command = [&](double t) {
            data.add({{u"seq"_s, ++seq}, {u"t"_s, t}, {u"kind"_s, u"command"_s}, {u"command"_s, u"repair"_s},
                      {u"outcome"_s, u"accepted"_s}, {u"target"_s, u"alpha"_s}});
        };
        constexpr int marks = 500'000;
        for (int i = 1; i < marks; ++i)
            command(i);
        QCOMPARE(data.firstTime(), 0);
        const std::size_t before = data.marks().size();
        data.add(transition(++seq, marks - 10, u"gsm@beta"_s, u"standby"_s, u"active"_s));
        command(marks);
        command(marks + 1);
        QVERIFY(data.marks().size() < before * 3 / 4);
        QVERIFY(data.firstTime() > (marks / 2 - 2) * second);
        QVERIFY(data.marks().front().at >= data.firstTime());
        const int lane = data.laneOf(u"gsm@beta"_s);
        QCOMPARE(data.store().stateAt(lane, data.firstTime() - second), BarState::Nothing);
        QCOMPARE(data.store().stateAt(lane, data.firstTime()), BarState::Standby);
        QCOMPARE(data.store().stateAt(data.laneOf(u"cdma@alpha"_s), data.firstTime()), BarState::Active);
    }

    void faultsAreFoundBothWays()
    {
        TimelineData data;
        for (const qint64 t : {10, 20, 30})
            data.add({{u"seq"_s, t}, {u"t"_s, double(t)}, {u"kind"_s, u"fault"_s}, {u"fault"_s, u"host-lost"_s}, {u"target"_s, t == 20 ? u"beta"_s : u"alpha"_s}, {u"root"_s, t}});
        QCOMPARE(data.fault(15 * second, true)->seq, std::int64_t(20));
        QCOMPARE(data.fault(20 * second, true)->seq, std::int64_t(30)); // the one we stand on is left
        QCOMPARE(data.fault(20 * second, false)->seq, std::int64_t(10));
        QVERIFY(data.fault(10 * second, false) == nullptr);
        QVERIFY(data.fault(30 * second, true) == nullptr);
    }

    void lanesAreArranged()
    {
        TimelineData data;
        data.setSite(fig1Healthy());
        const auto names = [&](const LaneChoice &choice) {
            QStringList out;
            for (const LaneRow &row : arrange(data.lanes(), choice))
                out << QString(row.depth, u' ') + data.lanes()[std::size_t(row.lane)].name;
            return out;
        };
        LaneChoice choice;
        const QStringList byGroup = names(choice);
        QCOMPARE(byGroup.mid(0, 3), (QStringList{u"cdma"_s, u" cdma@alpha"_s, u" cdma@beta"_s}));
        QCOMPARE(byGroup.count(u" cdma@alpha"_s), 1); // not again under its host
        QVERIFY(byGroup.contains(u" billing@alpha"_s));
        choice.order = LaneChoice::Order::ByHost;
        const QStringList byHost = names(choice);
        QCOMPARE(byHost.mid(0, 3), (QStringList{u"alpha"_s, u" os-services@alpha"_s, u" ipc@alpha"_s})); // by layer
        QVERIFY(!byHost.contains(u"cdma"_s));
        choice.filter = u"cdma beta"_s;
        QCOMPARE(names(choice), QStringList{u"cdma@beta"_s});
        choice.pinned = {u"delta"_s};
        QCOMPARE(names(choice), (QStringList{u"delta"_s, u"cdma@beta"_s})); // whatever the filter says
        choice = {};
        choice.details = true;
        QVERIFY(names(choice).contains(u"  cdma@alpha/mobility"_s));
        QVERIFY(names(choice).contains(u" subscriber-db@alpha"_s));
    }

    void storyIsToldFromItsRoot()
    {
        std::vector<QJsonObject> records;
        for (const QJsonObject &record : fig1History()) {
            if (record["root"_L1].toInteger() == 3)
                records.push_back(record);
        }
        std::reverse(records.begin(), records.end());
        const auto story = storyOf(records);
        QVERIFY(story.size() >= 5);
        QCOMPARE(story.front().depth, 0);
        QCOMPARE(story.front().afterS, 0.0);
        QCOMPARE(story.back().depth, 2); // fault -> up -> gsm@delta becomes Standby
        QVERIFY(story.back().afterS > 40);
        QVERIFY(storyText(story).contains(u"attempt 2 of 2 in 30 min"_s));
    }
};

QTEST_GUILESS_MAIN(TestTimelineData)
#include "tst_timelinedata.moc"
