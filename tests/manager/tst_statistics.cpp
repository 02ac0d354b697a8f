// tst_statistics.cpp - what a manager counts: faults and actions by their root, recoveries by rung, take-overs by
// fault.
#include <engine/fig1site.h>
#include <engine/refusalcases.h>

#include <manager/statistics.h>
#include <model/recordfields.h>

#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// FIG. 1 when all is well; records and facts at times of the test's choice.
struct Bench {
    Bench()
    {
        for (SiteProcess &process : state.processes)
            process.run = ProcessRun::Running;
    }
    void record(Duration at, Target target, Detail detail, std::uint64_t root = 0)
    {
        Record record;
        record.seq = ++state.seq;
        record.root = root == 0 ? record.seq : root;
        record.at = Timestamp(at);
        record.target = target;
        record.detail = std::move(detail);
        if (const auto *transition = std::get_if<TransitionDetail>(&record.detail))
            state.members[index(target.member())].state = transition->to;
        step.records.push_back(std::move(record));
    }
    // The message with everything that has been recorded since the last one.
    void took(Duration at, Fact fact = TimePassed{})
    {
        if (const auto *process = std::get_if<ProcessChanged>(&fact))
            state.processes[index(process->process)].run = process->run;
        SiteEvent event;
        event.at = Timestamp(at);
        event.fact = std::move(fact);
        statistics.took(site, state, event, std::exchange(step, {}));
    }
    std::uint64_t fault(Duration at, const char *target, Fault kind)
    {
        record(at, targetNamed(target, site), FaultDetail{kind, {}, {}});
        took(at);
        return state.seq;
    }
    void action(Duration at, const char *target, Action action, std::uint64_t root, bool observed = false)
    {
        record(at, targetNamed(target, site), ActionDetail{action, 1, 3, 300s, observed}, root);
        took(at);
    }
    void transition(Duration at, const char *member, State from, State to, std::uint64_t root = 0)
    {
        record(at, site.member(member), TransitionDetail{from, to, {}}, root);
        took(at);
    }
    void process(Duration at, const char *process, ProcessRun run)
    {
        took(at, ProcessChanged{site.process(process), run});
    }
    Measurements measured() const
    {
        Measurements out;
        statistics.write(out);
        return out;
    }
    /// "RUNG: SECONDS" of each latency that was measured once.
    static QStringList latencies(const std::vector<LatencyMeasurement> &all)
    {
        QStringList out;
        for (const LatencyMeasurement &each : all)
            out += u"%1: %2"_s.arg(each.by).arg(each.count == 1 ? each.sumS : -1.0);
        return out;
    }

    Site site{fig1Config()};
    SiteState state = wellState(site);
    SiteStep step;
    Statistics statistics{site};
};

} // namespace

class TestStatistics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRestartedProcessIsARecovery();
    void aGroupIsBackWhenAllOfItRuns();
    void theHighestRungCounts();
    void aFaultOfAResourceBeginsAtTheFault();
    void aTakeOverIsMeasuredFromTheFault();
    void aSwitchoverIsNoTakeOver();
    void whatAnOperatorTakesOffLineIsNoRecovery();
    void whatIsOnlyObservedIsNotDone();
    void anotherHistoryEndsNothing();
    void bucketsHoldTheSmallerOnes();
    void manyFaultsAreCountedAndOldOnesForgotten();
};

void TestStatistics::aRestartedProcessIsARecovery()
{
    Bench bench;
    const auto root = bench.fault(10s, "cdma@alpha/call-control", Fault::ProcessExit);
    bench.process(10s, "cdma@alpha/call-control", ProcessRun::Stopped);
    bench.action(10s, "cdma@alpha/call-control", Action::ProcessRestart, root);
    bench.process(10s, "cdma@alpha/call-control", ProcessRun::Starting);
    QVERIFY(bench.measured().recoveries.empty());
    bench.process(10s + 40ms, "cdma@alpha/call-control", ProcessRun::Running);
    QCOMPARE(Bench::latencies(bench.measured().recoveries), QStringList{u"process-restart: 0.04"_s});
    // It is over: what runs again later is nothing new.
    bench.process(20s, "cdma@alpha/call-control", ProcessRun::Running);
    QCOMPARE(Bench::latencies(bench.measured().recoveries), QStringList{u"process-restart: 0.04"_s});
    const Measurements all = bench.measured();
    QCOMPARE(all.faults.size(), names(Fault{}).size());
    for (const FaultCount &fault : all.faults)
        QCOMPARE(fault.count, fault.fault == Fault::ProcessExit ? 1 : 0);
    QCOMPARE(all.actions.size(), 1U);
    QCOMPARE(all.actions[0].action, Action::ProcessRestart);
    QCOMPARE(all.actions[0].fault, u"process-exit"_s);
    QCOMPARE(all.actions[0].count, 1);
}

void TestStatistics::aGroupIsBackWhenAllOfItRuns()
{
    Bench bench;
    const auto root = bench.fault(1s, "cdma@alpha/mobility", Fault::ProcessHang);
    bench.action(1s, "cdma@alpha", Action::GroupRestart, root);
    for (const char *process : {"cdma@alpha/call-control", "cdma@alpha/mobility"})
        bench.process(1s, process, ProcessRun::Starting);
    bench.process(2s, "cdma@alpha/mobility", ProcessRun::Running);
    QVERIFY(bench.measured().recoveries.empty());
    bench.process(3s, "cdma@alpha/call-control", ProcessRun::Running);
    QCOMPARE(Bench::latencies(bench.measured().recoveries), QStringList{u"group-restart: 2"_s});
}

void TestStatistics::theHighestRungCounts()
{
    Bench bench;
    const auto root = bench.fault(1s, "cdma@alpha/mobility", Fault::ProcessExit);
    bench.process(1s, "cdma@alpha/mobility", ProcessRun::Stopped);
    bench.action(1s, "cdma@alpha/mobility", Action::ProcessRestart, root);
    const auto again = bench.fault(2s, "cdma@alpha/mobility", Fault::ProcessExit);
    bench.action(2s, "alpha", Action::Reboot, again);
    bench.action(2s, "cdma@alpha", Action::GroupRestart, again);
    bench.transition(3s, "cdma@alpha", State::Active, State::Unavailable, again);
    bench.process(60s, "cdma@alpha/mobility", ProcessRun::Running); // it is Unavailable still
    QVERIFY(bench.measured().recoveries.empty());
    bench.transition(61s, "cdma@alpha", State::Initialization, State::Standby, again);
    QCOMPARE(Bench::latencies(bench.measured().recoveries), QStringList{u"reboot: 60"_s});
}

void TestStatistics::aFaultOfAResourceBeginsAtTheFault()
{
    Bench bench;
    const auto root = bench.fault(5s, "subscriber-db@alpha", Fault::Resource);
    bench.transition(7s, "cdma@alpha", State::Active, State::Unavailable, root);
    bench.transition(9s, "cdma@alpha", State::Initialization, State::Standby);
    QCOMPARE(Bench::latencies(bench.measured().recoveries), QStringList{u": 4"_s});
    // A cold Standby runs nothing.
    const auto lost = bench.fault(20s, "gamma", Fault::HostLost);
    bench.process(20s, "tdma@gamma/call-control", ProcessRun::Stopped);
    bench.action(20s, "gamma", Action::PowerCycle, lost);
    bench.transition(20s, "tdma@gamma", State::Standby, State::Unavailable, lost);
    bench.transition(50s, "tdma@gamma", State::Unavailable, State::Standby, lost);
    QCOMPARE(Bench::latencies(bench.measured().recoveries), (QStringList{u"power-cycle: 30"_s, u": 4"_s}));
}

void TestStatistics::aTakeOverIsMeasuredFromTheFault()
{
    Bench bench;
    const auto root = bench.fault(10s, "cdma@alpha/mobility", Fault::ProcessExit);
    bench.action(10s, "cdma@beta", Action::ActivateMate, root); // bears the fault's time
    bench.transition(10s + 250ms, "cdma@alpha", State::Active, State::Unavailable, root);
    QVERIFY(bench.measured().takeOvers.empty());
    bench.transition(10s + 500ms, "cdma@beta", State::Standby, State::Active, root);
    QCOMPARE(Bench::latencies(bench.measured().takeOvers), QStringList{u"process-exit: 0.5"_s});
    bench.transition(11s, "cdma@alpha", State::Initialization, State::Active, root); // failed back: nothing was begun
    QCOMPARE(Bench::latencies(bench.measured().takeOvers), QStringList{u"process-exit: 0.5"_s});
}

void TestStatistics::aSwitchoverIsNoTakeOver()
{
    Bench bench;
    CommandDetail command;
    command.command = CommandVerb::Switchover;
    bench.record(1s, bench.site.group("cdma"), command);
    bench.took(1s);
    bench.action(1s, "cdma@beta", Action::ActivateMate, bench.state.seq);
    bench.transition(2s, "cdma@beta", State::Standby, State::Active, 1);
    QVERIFY(bench.measured().takeOvers.empty());
    QCOMPARE(bench.measured().actions.front().fault, QString());
}

void TestStatistics::whatAnOperatorTakesOffLineIsNoRecovery()
{
    Bench bench;
    bench.fault(1s, "billing@beta/collector", Fault::ProcessExit);
    bench.process(1s, "billing@beta/collector", ProcessRun::Stopped);
    bench.transition(2s, "billing@beta", State::Active, State::Offline);
    bench.transition(3600s, "billing@beta", State::Initialization, State::Active);
    bench.process(3600s, "billing@beta/collector", ProcessRun::Running);
    QVERIFY(bench.measured().recoveries.empty());
}

void TestStatistics::whatIsOnlyObservedIsNotDone()
{
    Bench bench;
    const auto root = bench.fault(1s, "billing@beta/collector", Fault::ProcessExit);
    bench.action(1s, "billing@beta/collector", Action::ProcessRestart, root, true);
    QVERIFY(bench.measured().actions.empty());
}

void TestStatistics::anotherHistoryEndsNothing()
{
    Bench bench;
    const auto root = bench.fault(1s, "cdma@alpha/mobility", Fault::ProcessExit);
    bench.process(1s, "cdma@alpha/mobility", ProcessRun::Stopped);
    bench.action(1s, "cdma@beta", Action::ActivateMate, root);
    bench.statistics.forgetBegun();
    bench.process(9s, "cdma@alpha/mobility", ProcessRun::Running);
    bench.transition(9s, "cdma@beta", State::Standby, State::Active, root);
    QVERIFY(bench.measured().recoveries.empty());
    QVERIFY(bench.measured().takeOvers.empty());
    QCOMPARE(bench.measured().faults.front().count, 1);
}

void TestStatistics::bucketsHoldTheSmallerOnes()
{
    LatencyHistogram histogram;
    for (const Duration each : {Duration(-1s), Duration(5ms), Duration(5ms + 1us), Duration(1800s), Duration(1801s)})
        histogram.add(each);
    const LatencyMeasurement measured = histogram.measurement(u"x"_s);
    QCOMPARE(measured.count, 5);
    QCOMPARE(measured.buckets.front().count, 2); // the bound belongs to its bucket
    QCOMPARE(measured.buckets[1].count, 3);
    QCOMPARE(measured.buckets.back().upToS, 1800.0);
    QCOMPARE(measured.buckets.back().count, 4);
    QVERIFY(measured.sumS > 3601 && measured.sumS < 3602);
}

void TestStatistics::manyFaultsAreCountedAndOldOnesForgotten()
{
    Bench bench;
    const auto first = bench.fault(1s, "billing@beta/collector", Fault::ProcessExit);
    for (int i = 0; i < 1000; ++i)
        bench.fault(2s, "billing@alpha/collector", Fault::ProcessExit);
    QCOMPARE(bench.measured().faults.front().count, 1001);
    bench.action(3s, "billing@beta", Action::GroupRestart, first);
    QCOMPARE(bench.measured().actions.front().fault, QString());
}

QTEST_APPLESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
