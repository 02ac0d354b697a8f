// The host part's rules one by one: restarts, roles, resources, repair, and orders that come at a bad time
// (semantics.md 2, 3, 4, 5, 6, 8).
#include "hostbench.h"
#include "testrow.h"

#include <QTest>

#include <functional>

using namespace holdfast;

namespace {

QStringList lines(std::initializer_list<const char *> words)
{
    QStringList out;
    for (const char *each : words)
        out += QString::fromUtf8(each);
    return out;
}

// alpha with everything up: cdma Active, amps Standby (cold).
Host well(SiteConfig config = fig1Config())
{
    Host host(HostId{0}, std::move(config));
    host.comeUp();
    host.ready("billing@alpha/collector");
    host.ready("cdpd@alpha/packets");
    host.take(ResourceInitialized{host.site.instance("subscriber-db@alpha"), true});
    host.order(InitializeMember{host.site.member("cdma@alpha"), Role::Activate, 1});
    host.ready("cdma@alpha/call-control");
    host.ready("cdma@alpha/mobility");
    host.order(InitializeMember{host.site.member("amps@alpha"), Role::Standby, 2});
    return host;
}

// The database is a floating thing: initialised when its member is activated, released when it is deactivated.
SiteConfig floating()
{
    SiteConfig config = fig1Config();
    config.resources[1].initialize = Initialize::OnActivation;
    return config;
}

ProcessAcknowledged acknowledged(Host &host, const char *process, std::uint32_t order, bool ok = true)
{
    return {host.site.process(process), host.generation(process), order, ok};
}

} // namespace

class TestHostRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // ---- processes ----
    void aProcessThatHangsIsAFault_data()
    {
        QTest::addColumn<bool>("watchdog");
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("the watchdog") << true << QByteArray("fault watchdog");
        QTest::newRow("its own check") << false << QByteArray("fault process-hang");
    }
    void aProcessThatHangsIsAFault()
    {
        QFETCH(bool, watchdog);
        QFETCH(QByteArray, fault);
        Host host = well();
        const ProcessId id = host.site.process("cdma@alpha/mobility");
        QVERIFY(host.take(ProcessHung{id, 99, watchdog}).isEmpty());
        const QStringList said = host.take(ProcessHung{id, 1, watchdog});
        QCOMPARE(said.first(), QString::fromUtf8(fault));
        QVERIFY(said.contains(QLatin1StringView("kill cdma@alpha/mobility"))); // what is left of it first
        QVERIFY(host.take(ProcessHung{id, 1, watchdog}).isEmpty()); // it is being killed
        QVERIFY(host.exited("cdma@alpha/mobility").contains(QLatin1StringView("start cdma@alpha/mobility")));
        QVERIFY(!host.take(ProcessHung{id, 2, watchdog}).isEmpty()); // also while it starts
    }
    void whatRemainsOfItsTreeIsEndedFirst()
    {
        Host host = well();
        const ProcessId id = host.site.process("cdma@alpha/mobility");
        const ProcessExited main{id, 1, {1, 0, false}, true};
        QVERIFY(host.take(main).contains(QLatin1StringView("kill cdma@alpha/mobility")));
        QVERIFY(host.take(main).isEmpty());
        const ProcessExited rest{id, 1, {1, 0, false}, false};
        QVERIFY(host.take(rest).contains(QLatin1StringView("start cdma@alpha/mobility")));
    }
    void aRestartIsDelayedFromTheSecondOn()
    {
        SiteConfig config = fig1Config();
        ProcessConfig &collector = config.groups[2].processes[0];
        collector.restartDelay = 2s;
        collector.backoff = 3.0;
        collector.restart = {9, 1h};
        Host host = well(config);
        const QString start = QStringLiteral("start billing@alpha/collector");
        QVERIFY(host.exited("billing@alpha/collector").contains(start));
        host.ready("billing@alpha/collector");
        for (const Duration delay : {2s, 6s, 18s}) {
            QVERIFY(!host.exited("billing@alpha/collector").contains(start));
            QVERIFY(!host.passes(delay - 1us).contains(start));
            QVERIFY(host.passes(1us).contains(start));
            host.ready("billing@alpha/collector");
        }
    }
    void aProcessThatWaitsForItsRestartIsSimplyNotStarted()
    {
        SiteConfig config = fig1Config();
        config.groups[2].processes[0].restartDelay = 2s;
        Host host = well(config);
        host.exited("billing@alpha/collector");
        host.ready("billing@alpha/collector");
        host.exited("billing@alpha/collector");
        host.order(TakeOut{host.site.member("billing@alpha"), true});
        QVERIFY(host.exited("cdpd@alpha/packets").contains(QLatin1StringView("left billing@alpha")));
        QCOMPARE(host.passes(10s), QStringList());
    }
    void aStopThatFailsIsStuck()
    {
        Host host = well();
        const ProcessId id = host.site.process("cdma@alpha/mobility");
        QVERIFY(host.take(ProcessStopFailed{id, 1}).isEmpty()); // nobody has asked it to
        host.order(TakeOut{host.site.member("cdma@alpha"), false});
        QVERIFY(host.take(ProcessStopFailed{id, 99}).isEmpty());
        const QStringList said = host.take(ProcessStopFailed{id, 1});
        QCOMPARE(only(said, "stuck|fault|ladder"), lines({"stuck", "fault stop-timeout", "ladder exhausted"}));
        // One fault, however many processes show it.
        QVERIFY(only(host.take(ProcessStopFailed{host.site.process("cdma@alpha/call-control"), 1}), "fault").isEmpty());
        QVERIFY(host.passes(1min).isEmpty());
        host.exited("cdma@alpha/mobility");
        QCOMPARE(only(host.exited("cdma@alpha/call-control"), "stuck|left"), lines({"not stuck", "left cdma@alpha"}));
    }
    void aStuckSystemOrPlatformGroupClimbsItsOwnLadder()
    {
        for (const char *name : {"ipc@alpha/router", "os-services@alpha/clock"}) {
            Host host(HostId{0});
            host.comeUp();
            const MemberId member = host.site.at(host.site.process(name)).member;
            host.order(TakeOut{member, true});
            for (const char *each : {"billing@alpha/collector", "ipc@alpha/names"})
                host.exited(each);
            if (host.site.at(member).layer == Layer::System)
                host.exited("ipc@alpha/router");
            std::vector<HostEffect> effects;
            hostStep(host.site, host.state, {host.now, ProcessStopFailed{host.site.process(name), 1}}, effects);
            std::optional<HostLadder> ladder;
            for (const HostEffect &effect : effects) {
                if (const auto *publish = std::get_if<Publish>(&effect)) {
                    if (const auto *exhausted = std::get_if<LadderExhausted>(&publish->event.fact))
                        ladder = exhausted->ladder;
                }
            }
            const bool system = host.site.at(member).layer == Layer::System;
            QVERIFY(ladder == (system ? HostLadder::System : HostLadder::Platform));
        }
    }

    // ---- roles ----
    void everyProcessAcknowledges()
    {
        Host host = well();
        const MemberId cdma = host.site.member("cdma@alpha");
        QCOMPARE(host.order(ChangeRole{cdma, Role::Deactivate, 5}),
                 lines({"tell cdma@alpha/call-control", "tell cdma@alpha/mobility"}));
        QVERIFY(host.take(acknowledged(host, "cdma@alpha/mobility", 5)).isEmpty());
        QVERIFY(host.take(acknowledged(host, "cdma@alpha/call-control", 4)).isEmpty()); // of another order
        QCOMPARE(host.take(acknowledged(host, "cdma@alpha/call-control", 5)), lines({"answer yes cdma@alpha"}));
        QVERIFY(host.take(acknowledged(host, "cdma@alpha/call-control", 5)).isEmpty());
        QVERIFY(host.member("cdma@alpha").held == State::Standby);
    }
    void whoAnswersNoIsOutOfService()
    {
        Host host = well();
        host.order(ChangeRole{host.site.member("cdma@alpha"), Role::Deactivate, 5});
        QCOMPARE(only(host.take(acknowledged(host, "cdma@alpha/mobility", 5, false)), "answer|action|fault"),
                 lines({"answer no cdma@alpha", "action out-of-service"}));
    }
    void whoDoesNotAnswerIsOutOfService()
    {
        Host host = well();
        host.order(ChangeRole{host.site.member("cdma@alpha"), Role::Deactivate, 5});
        QVERIFY(host.passes(5s - 1us).isEmpty());
        QCOMPARE(only(host.passes(1us), "answer|action|fault"),
                 lines({"fault ack-timeout", "answer no cdma@alpha", "action out-of-service"}));
    }
    void aProgramThatKnowsNothingIsToldNothing()
    {
        SiteConfig config = fig1Config();
        config.groups[4].processes[0].handshake = Handshake::None;
        Host host = well(config);
        QCOMPARE(host.order(ChangeRole{host.site.member("cdma@alpha"), Role::Deactivate, 5}),
                 lines({"tell cdma@alpha/mobility"}));
        QCOMPARE(host.take(acknowledged(host, "cdma@alpha/mobility", 5)), lines({"answer yes cdma@alpha"}));
    }
    void anOrderForAnotherStateIsRefused()
    {
        Host host = well();
        const MemberId cdma = host.site.member("cdma@alpha");
        QCOMPARE(host.order(ChangeRole{cdma, Role::Activate, 5}), lines({"refused"})); // it is Active
        QCOMPARE(host.order(InitializeMember{cdma, Role::Activate, 6}), lines({"refused"}));
        host.order(TakeOut{cdma, false});
        QCOMPARE(host.order(ChangeRole{cdma, Role::Deactivate, 7}), lines({"refused"})); // it leaves
        Host early(HostId{0}); // not runnable yet
        QCOMPARE(early.order(InitializeMember{cdma, Role::Activate, 1}), lines({"refused"}));
    }
    void aRoleWaitsForARestartInPlace()
    {
        Host host = well();
        host.exited("cdma@alpha/mobility");
        QVERIFY(host.order(ChangeRole{host.site.member("cdma@alpha"), Role::Deactivate, 5}).isEmpty());
        QCOMPARE(only(host.ready("cdma@alpha/mobility"), "tell"),
                 lines({"tell cdma@alpha/call-control", "tell cdma@alpha/mobility"}));
    }
    void aProcessThatRestartsInTheNewRoleHasAcknowledgedIt()
    {
        Host host = well();
        host.order(ChangeRole{host.site.member("cdma@alpha"), Role::Deactivate, 5});
        host.take(acknowledged(host, "cdma@alpha/call-control", 5));
        host.exited("cdma@alpha/mobility");
        QVERIFY(host.ready("cdma@alpha/mobility").contains(QLatin1StringView("answer yes cdma@alpha")));
    }
    void aFaultDuringARestartIsJudgedWhenItHasEnded()
    {
        Host host = well();
        host.exited("cdma@alpha/mobility");
        QCOMPARE(only(host.exited("cdma@alpha/call-control"), "fault|action"), lines({"fault process-exit"}));
        QCOMPARE(only(host.ready("cdma@alpha/mobility"), "action|start"),
                 lines({"action process-restart", "start cdma@alpha/call-control"}));
    }
    void aResourceFaultDuringARestartIsJudgedWhenItHasEnded()
    {
        Host host = well();
        const InstanceId db = host.site.instance("subscriber-db@alpha");
        host.exited("cdma@alpha/mobility");
        QCOMPARE(only(host.take(ResourceProbed{db, false}), "^fault|action"), lines({"fault resource"}));
        host.exited("cdma@alpha/call-control");
        // The process that ended first is back, and with it the one that ended since; what is wrong with the resource
        // was seen before that.
        QCOMPARE(only(host.ready("cdma@alpha/mobility"), "action|start"), lines({"action out-of-service"}));
    }
    void aResourceThatIsGoodAgainWhenTheRestartHasEndedIsNoFault()
    {
        Host host = well();
        const InstanceId db = host.site.instance("subscriber-db@alpha");
        host.exited("cdma@alpha/mobility");
        host.take(ResourceProbed{db, false});
        host.take(ResourceProbed{db, true});
        QCOMPARE(only(host.passes(2s), "resource"), lines({"resource subscriber-db@alpha in-service"}));
        QVERIFY(only(host.ready("cdma@alpha/mobility"), "action").isEmpty());
        QCOMPARE(only(host.take(ResourceProbed{db, false}), "action"), lines({"action out-of-service"}));
    }
    void aResourceThatFailsTwiceDuringARestartIsJudgedOnce()
    {
        Host host = well();
        const InstanceId lines_ = host.site.instance("line-cards@alpha");
        host.exited("ipc@alpha/router");
        host.take(ResourceProbed{lines_, false});
        host.take(ResourceProbed{lines_, true});
        host.passes(2s);
        host.take(ResourceProbed{lines_, false});
        const QStringList said = host.ready("ipc@alpha/router");
        QCOMPARE(said.filter(QLatin1StringView("exhausted")).size(), 1);
    }
    void whoLeavesDuringARestartDoesNotTakeTheHostsFaultAlong()
    {
        Host host = well();
        host.exited("ipc@alpha/router");
        QVERIFY(host.take(ResourceProbed{host.site.instance("line-cards@alpha"), false})
                    .filter(QLatin1StringView("exhausted"))
                    .isEmpty());
        const QStringList said = host.order(TakeOut{host.site.member("ipc@alpha"), true});
        QCOMPARE(said.filter(QLatin1StringView("exhausted")).size(), 1);
    }
    void aHardErrorOfAnAgentIsNotRetriedHere_data()
    {
        QTest::addColumn<QByteArray>("process");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("starting");
        QTest::addColumn<QByteArray>("action");
        QTest::newRow("not installed") << QByteArray("cdma@alpha/mobility") << 5 << true
                                       << QByteArray("action out-of-service");
        QTest::newRow("not configured, platform") << QByteArray("ipc@alpha/router") << 6 << true
                                                  << QByteArray("action out-of-service");
        QTest::newRow("failed") << QByteArray("cdma@alpha/mobility") << 1 << true
                                << QByteArray("action process-restart");
        QTest::newRow("while it ran") << QByteArray("cdma@alpha/mobility") << 5 << false
                                      << QByteArray("action process-restart");
        QTest::newRow("not running") << QByteArray("cdma@alpha/mobility") << 7 << true
                                     << QByteArray("action process-restart");
    }
    void aHardErrorOfAnAgentIsNotRetriedHere()
    {
        QFETCH(QByteArray, process);
        QFETCH(int, status);
        QFETCH(bool, starting);
        QFETCH(QByteArray, action);
        SiteConfig config = fig1Config();
        for (const std::size_t group : {1, 4}) {
            for (ProcessConfig &each : config.groups[group].processes)
                each.handshake = Handshake::Ocf;
        }
        Host host = well(std::move(config));
        const ProcessId id = host.site.process(process.toStdString());
        if (starting)
            host.exited(process.constData());
        const QStringList said = host.take(ProcessExited{id, host.generation(process.constData()), {status, 0, false}});
        QVERIFY2(said.contains(QString::fromUtf8(action)), qPrintable(said.join(u'\n')));
        QCOMPARE(said.filter(QLatin1StringView("exhausted")).size(), 0);
    }
    void aHardErrorIsNotCuredByARestartThatComesFirst()
    {
        SiteConfig config = fig1Config();
        for (ProcessConfig &each : config.groups[4].processes)
            each.handshake = Handshake::Ocf;
        Host host = well(std::move(config));
        host.exited("cdma@alpha/mobility"); // its restart goes on
        host.exited("cdma@alpha/call-control"); // waits for that one
        const ProcessId second = host.site.process("cdma@alpha/call-control");
        QVERIFY(host.ready("cdma@alpha/mobility").contains(QLatin1StringView("start cdma@alpha/call-control")));
        QVERIFY(host.take(ProcessExited{second, host.generation("cdma@alpha/call-control"), {5, 0, false}})
                    .contains(QLatin1StringView("action out-of-service")));
    }
    void aCrashDuringAColdActivationIsRestartedThere()
    {
        SiteConfig config = fig1Config();
        config.groups[7].processes[0].restart = {0, 5min};
        config.groups[7].groupRestart = {1, 10min};
        Host host = well(config);
        QVERIFY(host.order(ChangeRole{host.site.member("amps@alpha"), Role::Activate, 5})
                    .contains(QLatin1StringView("start amps@alpha/call-control")));
        QCOMPARE(only(host.exited("amps@alpha/call-control"), "action|start"),
                 lines({"action group-restart", "start amps@alpha/call-control"}));
        QVERIFY(host.ready("amps@alpha/call-control").contains(QLatin1StringView("answer yes amps@alpha")));
        QVERIFY(host.member("amps@alpha").held == State::Active);
    }
    void aColdOneStopsWhenItIsDeactivated()
    {
        Host host = well();
        const MemberId amps = host.site.member("amps@alpha");
        host.order(ChangeRole{amps, Role::Activate, 5});
        host.ready("amps@alpha/call-control");
        host.order(ChangeRole{amps, Role::Deactivate, 6});
        QVERIFY(host.take(acknowledged(host, "amps@alpha/call-control", 6))
                    .contains(QLatin1StringView("stop amps@alpha/call-control")));
        QCOMPARE(only(host.exited("amps@alpha/call-control"), "answer"), lines({"answer yes amps@alpha"}));
        QVERIFY(host.member("amps@alpha").held == State::Standby);
    }

    // ---- on-activation resources ----
    void itIsInitialisedBeforeTheRoleIsTold()
    {
        Host host(HostId{0}, floating());
        host.comeUp();
        const QStringList begun = host.order(InitializeMember{host.site.member("cdma@alpha"), Role::Activate, 9});
        QVERIFY(begun.contains(QLatin1StringView("initialise subscriber-db@alpha")));
        QVERIFY(only(begun, "start cdma").isEmpty());
        const QStringList up = host.take(ResourceInitialized{host.site.instance("subscriber-db@alpha"), true});
        QCOMPARE(only(up, "start cdma").size(), 2);
    }
    void oneThatCanNotBeInitialisedIsANo()
    {
        Host host(HostId{0}, floating());
        host.comeUp();
        host.order(InitializeMember{host.site.member("cdma@alpha"), Role::Activate, 1});
        const QStringList said = host.take(ResourceInitialized{host.site.instance("subscriber-db@alpha"), false});
        QCOMPARE(only(said, "^fault|^answer|action out"),
                 lines({"fault resource", "answer no cdma@alpha", "action out-of-service"}));
    }
    void oneThatCanNotBeReleasedIsStuck()
    {
        Host host(HostId{0}, floating());
        host.comeUp();
        host.order(InitializeMember{host.site.member("cdma@alpha"), Role::Activate, 1});
        const InstanceId db = host.site.instance("subscriber-db@alpha");
        host.take(ResourceInitialized{db, true});
        host.ready("cdma@alpha/mobility");
        host.ready("cdma@alpha/call-control");
        QVERIFY(host.take(ResourceReleased{db, true}).isEmpty()); // nobody has asked for it
        host.order(TakeOut{host.site.member("cdma@alpha"), false});
        host.exited("cdma@alpha/mobility");
        host.exited("cdma@alpha/call-control");
        QCOMPARE(only(host.take(ResourceReleased{db, false}), "^(stuck|fault|left)"),
                 lines({"stuck", "fault stop-timeout"}));
    }
    void itIsReleasedBeforeADeactivationIsAcknowledged()
    {
        Host host(HostId{0}, floating());
        host.comeUp();
        const MemberId cdma = host.site.member("cdma@alpha");
        const InstanceId db = host.site.instance("subscriber-db@alpha");
        host.order(InitializeMember{cdma, Role::Activate, 1});
        host.take(ResourceInitialized{db, true});
        host.ready("cdma@alpha/mobility");
        host.ready("cdma@alpha/call-control");
        host.order(ChangeRole{cdma, Role::Deactivate, 2});
        host.take(acknowledged(host, "cdma@alpha/mobility", 2));
        QCOMPARE(only(host.take(acknowledged(host, "cdma@alpha/call-control", 2)), "answer|release"),
                 lines({"release subscriber-db@alpha"}));
        QVERIFY(host.take(ResourceReleased{db, true}).contains(QLatin1StringView("answer yes cdma@alpha")));
        // And the way back.
        QVERIFY(host.order(ChangeRole{cdma, Role::Activate, 3})
                    .contains(QLatin1StringView("initialise subscriber-db@alpha")));
        QCOMPARE(only(host.take(ResourceInitialized{db, true}), "tell").size(), 2);
    }

    // ---- resources ----
    void aBadProbeIsAFaultAndGoodOnesSettle()
    {
        Host host = well();
        const InstanceId db = host.site.instance("subscriber-db@alpha");
        QVERIFY(host.take(ResourceProbed{db, true}).isEmpty());
        QCOMPARE(only(host.take(ResourceProbed{db, false}), "fault|action|resource"),
                 lines({"fault resource", "resource subscriber-db@alpha faulty", "action out-of-service"}));
        QVERIFY(host.take(ResourceProbed{db, false}).isEmpty());
        host.exited("cdma@alpha/mobility");
        QCOMPARE(only(host.exited("cdma@alpha/call-control"), "action|initialise"),
                 lines({"action resource-reinitialize", "initialise subscriber-db@alpha"}));
        host.take(ResourceInitialized{db, true});
        QVERIFY(host.passes(2s - 1us).isEmpty());
        QVERIFY(host.take(ResourceProbed{db, false})
                    .contains(QLatin1StringView("resource subscriber-db@alpha faulty")));
        QVERIFY(host.take(ResourceProbed{db, true}).isEmpty());
        QVERIFY(host.passes(2s - 1us).isEmpty());
        QCOMPARE(only(host.passes(1us), "resource|eligible"),
                 lines({"resource subscriber-db@alpha in-service", "eligible cdma@alpha"}));
    }
    void oneThatWillNotComeUpIsTriedAgain()
    {
        Host host(HostId{0});
        host.comeUp();
        const InstanceId db = host.site.instance("subscriber-db@alpha");
        const QString again = QStringLiteral("initialise subscriber-db@alpha");
        QVERIFY(host.take(ResourceInitialized{db, false}).contains(again)); // its own step, at once
        host.take(ResourceInitialized{db, false});
        Duration delay = 1min; // then 30 s, doubled with each, 10 min at most
        for (int i = 0; i < 8; ++i) {
            QVERIFY(!host.passes(delay - 1us).contains(again));
            QVERIFY(host.passes(1us).contains(again));
            host.take(ResourceInitialized{db, false});
            delay = std::min<Duration>(2 * delay, 10min);
        }
    }
    void whatNeedsAFaultyResourceIsFaultyToo()
    {
        SiteConfig config = fig1Config();
        ResourceConfig tables = config.resources[1];
        tables.name = "tables";
        tables.dependsOn = {ResourceId{1}};
        config.resources.push_back(tables);
        Host host(HostId{0}, config);
        host.comeUp();
        const InstanceId db = host.site.instance("subscriber-db@alpha");
        QVERIFY(host.take(ResourceInitialized{db, true}).contains(QLatin1StringView("initialise tables@alpha")));
        host.take(ResourceInitialized{host.site.instance("tables@alpha"), true});
        QCOMPARE(only(host.take(ResourceProbed{db, false}), "faulty"),
                 lines({"resource subscriber-db@alpha faulty", "resource tables@alpha faulty"}));
    }
    void keptInServiceThoughItsResourceIsFaulty()
    {
        SiteConfig config = fig1Config();
        config.groups[4].keepDegraded = true;
        Host host = well(config);
        const InstanceId db = host.site.instance("subscriber-db@alpha");
        QCOMPARE(only(host.take(ResourceProbed{db, false}), "degraded|action"),
                 lines({"degraded", "action resource-reinitialize"}));
        host.take(ResourceInitialized{db, true});
        QVERIFY(host.passes(2s).contains(QLatin1StringView("not degraded")));
        QVERIFY(host.member("cdma@alpha").held == State::Active);
        host.take(ResourceProbed{db, false});
        host.order(TakeOut{host.site.member("cdma@alpha"), false}); // its mate can take over
        host.exited("cdma@alpha/mobility");
        QVERIFY(host.exited("cdma@alpha/call-control").contains(QLatin1StringView("not degraded")));
    }
    void whoLeavesIsNotKeptInService()
    {
        SiteConfig config = fig1Config();
        config.groups[4].keepDegraded = true;
        Host host = well(config);
        host.order(TakeOut{host.site.member("cdma@alpha"), false});
        QVERIFY(only(host.take(ResourceProbed{host.site.instance("subscriber-db@alpha"), false}), "degraded").isEmpty());
    }

    // ---- repair ----
    void aRepairsDelayDoublesUpToTheMost()
    {
        SiteConfig config = fig1Config();
        config.groups[2].processes[0].restart.count = 0;
        config.groups[2].groupRestart.count = 0;
        config.groups[2].repair = {true, 30s, 2.0, 100s};
        Host host(HostId{0}, config);
        host.comeUp();
        host.ready("billing@alpha/collector");
        const QString start = QStringLiteral("start billing@alpha/collector");
        for (const Duration delay : {30s, 60s, 100s, 100s}) {
            host.exited("cdpd@alpha/packets");
            host.exited("billing@alpha/collector");
            host.exited("cdpd@alpha/packets");
            QVERIFY(!host.passes(delay - 1us).contains(start));
            QVERIFY(host.passes(1us).contains(start));
            host.ready("billing@alpha/collector");
        }
        host.passes(100s + 1us); // `most` without a fault: it begins anew
        host.exited("billing@alpha/collector");
        host.exited("cdpd@alpha/packets");
        QVERIFY(host.passes(30s).contains(start));
    }
    void onlyTheOperatorRepairsByHand()
    {
        SiteConfig config = fig1Config();
        config.groups[2].processes[0].restart.count = 0;
        config.groups[2].groupRestart.count = 0;
        config.groups[2].repair.automatic = false;
        Host host(HostId{0}, config);
        host.comeUp();
        host.ready("billing@alpha/collector");
        host.exited("billing@alpha/collector");
        host.exited("cdpd@alpha/packets");
        QVERIFY(!host.passes(24h).contains(QLatin1StringView("start billing@alpha/collector")));
        QVERIFY(host.order(RepairNow{host.site.member("cdma@alpha")}).isEmpty()); // another one
        QVERIFY(host.order(RepairNow{HostId{0}}).contains(QLatin1StringView("start billing@alpha/collector")));
    }
    void aRepairTriesAFaultyResourceNow()
    {
        Host host(HostId{0});
        host.comeUp();
        const InstanceId db = host.site.instance("subscriber-db@alpha");
        host.take(ResourceInitialized{db, false});
        host.take(ResourceInitialized{db, false});
        QVERIFY(host.order(RepairNow{host.site.member("cdma@alpha")})
                    .contains(QLatin1StringView("initialise subscriber-db@alpha")));
    }

    // ---- Off-line ----
    void offLineOfWhatDoesNotRun()
    {
        Host host(HostId{0});
        host.comeUp();
        const MemberId cdma = host.site.member("cdma@alpha");
        QVERIFY(host.order(TakeOut{cdma, true}).contains(QLatin1StringView("left cdma@alpha")));
        QVERIFY(host.member("cdma@alpha").held == State::Offline);
        QVERIFY(host.order(PutOnline{host.site.member("billing@alpha")}).isEmpty()); // it isn't
        host.take(ResourceInitialized{host.site.instance("subscriber-db@alpha"), true});
        QVERIFY(host.order(PutOnline{cdma}).contains(QLatin1StringView("eligible cdma@alpha")));
    }
    void offLineOfWhatIsOnItsWayOut()
    {
        Host host = well();
        const MemberId cdma = host.site.member("cdma@alpha");
        host.order(TakeOut{cdma, false});
        QVERIFY(only(host.order(TakeOut{cdma, true}), "stop|left|refused").isEmpty());
        host.exited("cdma@alpha/mobility");
        host.exited("cdma@alpha/call-control");
        QVERIFY(host.member("cdma@alpha").held == State::Offline);
        QVERIFY(host.order(TakeOut{cdma, false}).isEmpty()); // nothing to take out
    }

    // ---- the host as a whole ----
    void aDrainedHostResumes()
    {
        Host host(HostId{0});
        QVERIFY(host.order(ResumeHost{}).isEmpty()); // it isn't drained
        host.order(DrainHost{DrainHost::Then::Stay});
        QVERIFY(host.exited("os-services@alpha/clock").contains(QLatin1StringView("drained")));
        QVERIFY(host.order(ReinitializeHost{}).isEmpty());
        QVERIFY(host.order(DrainHost{DrainHost::Then::Stay}).contains(QLatin1StringView("drained")));
        QVERIFY(host.order(ResumeHost{}).contains(QLatin1StringView("start os-services@alpha/clock")));
        host.order(DrainHost{DrainHost::Then::Stay});
        host.exited("os-services@alpha/clock");
        QVERIFY(host.order(DrainHost{DrainHost::Then::Reboot}).contains(QLatin1StringView("re-boot")));
    }
    void aReinitialisedHostSaysSo()
    {
        Host host = well();
        const InstanceId cards = host.site.instance("line-cards@alpha");
        QVERIFY(host.order(ReinitializeHost{cards}).contains(QLatin1StringView("not runnable")));
        for (const char *each : {"cdma@alpha/mobility", "cdma@alpha/call-control", "cdpd@alpha/packets",
                                 "billing@alpha/collector", "ipc@alpha/router", "ipc@alpha/names"})
            host.exited(each);
        QVERIFY(host.take(ResourceReleased{host.site.instance("subscriber-db@alpha"), true}).size() == 2
                || host.instance("subscriber-db@alpha").state == ResourceState::Down);
        const QStringList up = host.take(ResourceReleased{cards, true});
        QVERIFY(up.contains(QLatin1StringView("initialise line-cards@alpha")));
        host.take(ResourceInitialized{cards, true});
        host.ready("ipc@alpha/router");
        QCOMPARE(only(host.ready("ipc@alpha/names"), "runnable|re-init"), lines({"runnable", "re-initialised"}));
    }
    void nothingOfAPairStaysActiveWithoutQuorum()
    {
        SiteConfig config = fig1Config();
        Host host = well(config);
        host.take(QuorumChanged{false});
        QVERIFY(host.passes(config.selfFence - 1us).isEmpty());
        const QStringList said = host.passes(1us);
        QCOMPARE(only(said, "^(action|stop)"), lines({"action self-fence", "stop cdma@alpha/call-control",
                                                     "stop cdma@alpha/mobility"}));
        QVERIFY(host.member("amps@alpha").held == State::Standby);
        QVERIFY(host.member("billing@alpha").held == State::Active);
        // The others count from when they last heard it, and so does it.
        Host late = well(config);
        late.take(QuorumChanged{false, 1s});
        QVERIFY(late.passes(config.selfFence - 1s - 1us).isEmpty());
        QVERIFY(late.passes(1us).contains(QLatin1StringView("action self-fence")));
        Host tooLate = well(config);
        tooLate.take(QuorumChanged{false, 1h});
        QVERIFY(tooLate.passes(0us).contains(QLatin1StringView("action self-fence")));
        Host back = well(config);
        back.take(QuorumChanged{false});
        back.take(QuorumChanged{true});
        QVERIFY(back.passes(1min).isEmpty());
    }
    void nothingOfAPairIsActivatedOnceTheLeaseHasEnded()
    {
        const SiteConfig config = fig1Config();
        Host host = well(config);
        const MemberId standby = host.site.member("amps@alpha");
        host.take(QuorumChanged{false});
        host.passes(config.selfFence);
        // Decided before it was known that quorum is lost, delivered after.
        const QStringList said = host.order(ChangeRole{standby, Role::Activate, 7});
        QVERIFY2(only(said, "^(tell|start)").isEmpty(), qPrintable(said.join(QLatin1Char(' '))));
        QVERIFY(!only(said, "^left amps@alpha").isEmpty());
        QVERIFY(host.member("amps@alpha").held != State::Active);
        // It would be asked and refuse for ever: that it can run is said when there is quorum again, and then.
        QVERIFY2(only(said + host.passes(1min), "^eligible").isEmpty(), qPrintable(said.join(QLatin1Char(' '))));
        QCOMPARE(only(host.take(QuorumChanged{true}), "^eligible amps@alpha").size(), 1);
        // Within the lease it may be: it ends with it.
        Host within = well(config);
        within.take(QuorumChanged{false});
        within.passes(config.selfFence - 1us);
        QVERIFY(!only(within.order(ChangeRole{standby, Role::Activate, 7}), "^(tell|start) amps@alpha").isEmpty());
        QVERIFY(!only(within.passes(1us), "^(stop|kill) amps@alpha").isEmpty());
    }
    void anOrderThatIsUnderWayIsNotBegunAgain()
    {
        Host host = well();
        const ChangeRole order{host.site.member("cdma@alpha"), Role::Deactivate, 7};
        QVERIFY(!host.order(order).isEmpty());
        QCOMPARE(host.order(order), QStringList());
        QVERIFY(!host.member("cdma@alpha").queued);
        host.order(ChangeRole{order.member, Role::Deactivate, 8}); // another one: after this one
        QVERIFY(host.member("cdma@alpha").queued && host.member("cdma@alpha").order == 8);
    }
    void aManagerThatComesBackSaysWhatItHas()
    {
        Host host = well();
        host.order(TakeOut{host.site.member("amps@alpha"), false});
        Resume resume;
        resume.gone.push_back({host.site.process("billing@alpha/collector"), {1, 0, false}});
        const QStringList said = host.take(resume);
        QCOMPARE(said.first(), QStringLiteral("resumed, runnable, os-services@alpha active, ipc@alpha active, "
                                              "billing@alpha active, cdma@alpha active, cdpd@alpha active"));
        QVERIFY(said.contains(QLatin1StringView("eligible amps@alpha")));
        QVERIFY(said.contains(QLatin1StringView("fault process-exit")));
        QCOMPARE(Host(HostId{0}).take(Resume{}), lines({"resumed, os-services@alpha initialization"}));
    }
    void whoseMateMayBeActiveLeavesInObserveModeToo()
    {
        Host host = well();
        host.order(SetObserve{true});
        const MemberId cdma = host.site.member("cdma@alpha");
        QVERIFY(only(host.order(TakeOut{cdma, false}), "^stop").isEmpty());
        QCOMPARE(only(host.order(TakeOut{cdma, false, true}), "^stop").size(), 2);
        QVERIFY(host.order(TakeOut{cdma, false, true}).isEmpty()); // it goes already
    }
    void anOrderForAnEarlierLifeIsRefused()
    {
        Host host = well();
        const MemberId cdma = host.site.member("cdma@alpha");
        QCOMPARE(host.take(OrderReceived{{HostId{0}, 0, {7, 7}, TakeOut{cdma, false}}}), lines({"refused"}));
        QVERIFY(host.member("cdma@alpha").held == State::Active);
        QVERIFY(host.order(SwitchPower{HostId{1}, Action::PowerOff, 1, 7, {}}).isEmpty()); // the manager's own
    }
    void oldAnswersAreVoid()
    {
        Host host(HostId{0});
        const ProcessId clock = host.site.process("os-services@alpha/clock");
        QVERIFY(host.take(ProcessReady{clock, 99}).isEmpty());
        QVERIFY(host.take(ProcessExited{clock, 99, {1, 0, false}}).isEmpty());
        host.comeUp();
        QVERIFY(host.take(ProcessReady{clock, 1}).isEmpty()); // it is ready already
        QVERIFY(host.take(ResourceInitialized{host.site.instance("line-cards@alpha"), true}).isEmpty());
    }
    void observedIsDecidedOnly()
    {
        Host host = well();
        host.order(SetObserve{true});
        QCOMPARE(only(host.exited("cdma@alpha/mobility"), "^(action|start|stop)"), lines({"action process-restart"}));
        QVERIFY(host.process("cdma@alpha/mobility").restarts.tries.empty());
        SiteConfig config = fig1Config();
        config.groups[4].processes[1].restart.count = 0;
        Host other = well(config);
        other.order(SetObserve{true});
        QCOMPARE(only(other.exited("cdma@alpha/mobility"), "^(action|start|stop)"), lines({"action group-restart"}));
        QVERIFY(other.member("cdma@alpha").restarts.tries.empty());
        config.groups[4].groupRestart.count = 0;
        Host last = well(config);
        last.order(SetObserve{true});
        QCOMPARE(only(last.exited("cdma@alpha/mobility"), "^(action|start|stop)"), lines({"action out-of-service"}));
        QVERIFY(last.member("cdma@alpha").held == State::Active);
    }
    void anObservedTryIsCountedAsItWouldBe_data()
    {
        QTest::addColumn<int>("processRestarts"); // allowed
        QTest::addColumn<int>("action");
        QTest::newRow("process restart") << 3 << int(Action::ProcessRestart);
        QTest::newRow("group restart") << 0 << int(Action::GroupRestart);
    }
    void anObservedTryIsCountedAsItWouldBe()
    {
        QFETCH(int, processRestarts);
        QFETCH(int, action);
        SiteConfig config = fig1Config();
        config.groups[4].processes[1].restart.count = processRestarts;
        Host host = well(config);
        host.process("cdma@alpha/mobility").restarts.tries = {host.now};
        host.member("cdma@alpha").restarts.tries = {host.now};
        host.order(SetObserve{true});
        const ProcessId id = host.site.process("cdma@alpha/mobility");
        std::vector<HostEffect> effects;
        hostStep(host.site, host.state, {host.now, ProcessExited{id, 1, {1, 0, false}}}, effects);
        std::vector<ActionDetail> actions;
        for (const HostEffect &effect : effects) {
            const auto *publish = std::get_if<Publish>(&effect);
            if (const auto *taken = publish ? std::get_if<ActionTaken>(&publish->event.fact) : nullptr)
                actions.push_back(taken->action);
        }
        QCOMPARE(actions.size(), std::size_t(1));
        QCOMPARE(int(actions[0].action), action);
        QVERIFY(actions[0].observed);
        QCOMPARE(actions[0].attempt, 2); // it would be the second, and is none
    }
    // ---- what comes at a time when it means nothing ----
    void whatMeansNothingIsLeftAlone_data()
    {
        QTest::addColumn<std::size_t>("row");
        s_inputs = {
            {"an online of who isn't Off-line", [](Host &host) {
                 return host.order(PutOnline{host.site.member("cdma@alpha")});
             }},
            {"an end of observing that isn't on", [](Host &host) { return host.order(SetObserve{false}); }},
            {"a resume of a host that runs", [](Host &host) { return host.order(ResumeHost{}); }},
            {"a hang of a process that has ended", [](Host &host) {
                 const ProcessId id = host.site.process("amps@alpha/call-control"); // cold: never started
                 return host.take(ProcessHung{id, host.state.processes[index(id)].generation, true});
             }},
            {"an answer about a resource that is in service", [](Host &host) {
                 return host.take(ResourceInitialized{host.site.instance("subscriber-db@alpha"), true});
             }},
            {"a release that nobody asked for", [](Host &host) {
                 return host.take(ResourceReleased{host.site.instance("subscriber-db@alpha"), true});
             }},
            {"a good probe of a resource that is in service", [](Host &host) {
                 return host.take(ResourceProbed{host.site.instance("subscriber-db@alpha"), true});
             }},
        };
        for (std::size_t i = 0; i < s_inputs.size(); ++i)
            QTest::newRow(s_inputs[i].first) << i;
    }
    void whatMeansNothingIsLeftAlone()
    {
        QFETCH(std::size_t, row);
        Host host = well();
        const HostPartState before = host.state;
        QCOMPARE(s_inputs[row].second(host), QStringList());
        QVERIFY(host.state == before);
    }
    void whatIsDrainedIsNotReinitialised()
    {
        Host host = well();
        host.order(DrainHost{DrainHost::Then::Stay});
        QVERIFY(host.order(ReinitializeHost{}).isEmpty()); // it is stopping: everything is restarted by that
        for (const char *process : {"cdpd@alpha/packets", "cdma@alpha/call-control", "cdma@alpha/mobility"})
            host.exited(process);
        host.exited("billing@alpha/collector");
        host.exited("ipc@alpha/router");
        host.exited("ipc@alpha/names");
        host.exited("os-services@alpha/clock");
        host.take(ResourceReleased{host.site.instance("subscriber-db@alpha"), true});
        // A probe's word about a resource that is being let go of says nothing any more.
        QVERIFY(host.instance("line-cards@alpha").releasing);
        QCOMPARE(host.take(ResourceProbed{host.site.instance("line-cards@alpha"), false}), QStringList());
        host.take(ResourceReleased{host.site.instance("line-cards@alpha"), true});
        QVERIFY(host.state.phase == HostPhase::Drained);
        QVERIFY(host.order(ReinitializeHost{}).isEmpty());
        QCOMPARE(host.order(DrainHost{DrainHost::Then::Stay}), lines({"drained"})); // asked again, it says so again
        QCOMPARE(host.take(Resume{}).filter(QStringLiteral("drained")).size(), 1);
        QVERIFY(!host.order(ResumeHost{}).isEmpty());
    }
    void aHungProcessThatMayBeMissingIsKilled()
    {
        SiteConfig config = fig1Config();
        config.groups[4].processes[1].critical = false;
        config.groups[4].processes[1].restart.count = 0;
        Host host = well(config);
        const QStringList said = host.take(ProcessHung{host.site.process("cdma@alpha/mobility"), 1, true});
        QCOMPARE(only(said, "^(kill|left|action)"), lines({"kill cdma@alpha/mobility"}));
        QVERIFY(host.process("cdma@alpha/mobility").run == ProcessRun::GivenUp);
        QVERIFY(host.member("cdma@alpha").held == State::Active);
        QVERIFY(only(host.exited("cdma@alpha/mobility"), "^(left|action|start|fault)").isEmpty());
    }
    void theTimerIsArmedForTheNextThing()
    {
        const Site site(fig1Config());
        QVERIFY(nextDeadline(site, HostPartState{}) == never);
        Host host(HostId{0});
        QVERIFY(nextDeadline(host.site, host.state) == host.now + 20s); // the clock's start_timeout
        host.comeUp();
        host.ready("billing@alpha/collector");
        host.ready("cdpd@alpha/packets");
        QVERIFY(nextDeadline(host.site, host.state) == never);
    }

private:
    using Input = std::pair<const char *, std::function<QStringList(Host &)>>;
    static inline std::vector<Input> s_inputs; ///< of the table that runs
};

HOLDFAST_TEST_ROW(TestHostRules)
#include "tst_hostrules.moc"
