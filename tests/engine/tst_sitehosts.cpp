// The host's ladder, power and presence as the site part decides them, one message at a time (semantics.md 3, 6, 8).
#include "sitebench.h"
#include "testrow.h"

#include <engine/ladders.h>

#include <QTest>

#include <functional>

using namespace holdfast;

namespace {

using Kind = HostTask::Kind;
using Step = HostTask::Step;

void useUp(SiteBench &bench, Action rung, const char *host = "alpha")
{
    windowOf(rung, bench.host(host))->tries.assign(9, bench.now - 1min);
}

// alpha is gone and its power is being asked for.
SiteBench switching(Kind kind = Kind::PowerCycle, std::uint32_t attempt = 1)
{
    SiteBench bench;
    bench.host("alpha").onBus = bench.host("alpha").runnable = false;
    bench.host("alpha").state = HostState::Lost;
    bench.host("alpha").lines = {LinkState::Unknown};
    HostTask &task = bench.task("alpha", kind, Step::Switching);
    task.attempt = attempt;
    task.via = bench.site.host("beta");
    task.deadline = bench.now + 30s;
    return bench;
}

} // namespace

class TestSiteHosts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // ---- the ladder ----
    void aFaultIsJudgedByWhatIsUnderWay_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("ladder");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("action"); // "": none
        QTest::addColumn<int>("queued");
        const auto row = [](const char *name, Kind kind, HostLadder ladder, const char *target, const char *action,
                            int queued = 0) {
            QTest::newRow(name) << int(kind) << int(ladder) << QByteArray(target) << QByteArray(action) << queued;
        };
        const char *clock = "os-services@alpha/clock";
        const char *router = "ipc@alpha/router";
        row("nothing: it climbs", Kind::None, HostLadder::System, clock, "action reboot alpha 1/2");
        row("nothing: a platform fault", Kind::None, HostLadder::Platform, router, "action reinitialize alpha 1/2");
        row("a re-boot restarts everything", Kind::Reboot, HostLadder::System, clock, "");
        row("a power cycle does", Kind::PowerCycle, HostLadder::Platform, router, "");
        row("what a drain stops is no fault", Kind::Drain, HostLadder::Platform, router, "");
        row("re-initialise leaves the system layer", Kind::Reinitialize, HostLadder::System, clock, "", 1);
        row("re-initialise has failed", Kind::Reinitialize, HostLadder::Platform, router,
            "action reinitialize alpha 1/2");
    }
    void aFaultIsJudgedByWhatIsUnderWay()
    {
        QFETCH(int, kind);
        QFETCH(int, ladder);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, action);
        QFETCH(int, queued);
        SiteBench bench;
        bench.host("alpha").task.kind = Kind(kind);
        const QStringList said = bench.exhausted(HostLadder(ladder), target.constData());
        QCOMPARE(only(said, "^action").join(u' '), QString::fromUtf8(action));
        QCOMPARE(int(bench.host("alpha").queued.size()), queued);
    }
    void aHostInMaintenanceClimbsNothing()
    {
        SiteBench bench;
        bench.host("alpha").maintenance = true;
        QCOMPARE(bench.exhausted(HostLadder::System, "os-services@alpha/clock"), QStringList());
    }
    void aQueuedFaultIsJudgedWhenTheRungHasEnded()
    {
        SiteBench bench;
        bench.host("alpha").task.kind = Kind::Reinitialize;
        bench.exhausted(HostLadder::System, "os-services@alpha/clock");
        bench.exhausted(HostLadder::System, "os-services@alpha/clock");
        const QStringList said = bench.take(Reinitialized{});
        QCOMPARE(only(said, "^action"), lines({"action reboot alpha 1/2"})); // the second is absorbed
        QCOMPARE(orders(said), lines({"to alpha: drain and re-boot"}));
        QVERIFY(bench.host("alpha").queued.empty());
    }
    void whatIsOffLineAlreadyKeepsItsCommand()
    {
        SiteBench bench;
        bench.command("offline gsm@delta --by jane");
        const std::uint64_t first = bench.member("gsm@delta").offlineCommand.seq;
        QVERIFY(first != 0);
        bench.command("offline delta --force --by joe");
        QCOMPARE(bench.member("gsm@delta").offlineCommand.seq, first);
        QVERIFY(bench.member("amps@delta").offlineCommand.seq > first);
        QVERIFY(bench.host("delta").maintenance);
    }
    void whatHasNoPowerNeedsNoStop()
    {
        SiteBench bench;
        bench.host("delta").state = HostState::PoweredOff;
        bench.host("delta").onBus = bench.host("delta").runnable = false;
        QCOMPARE(orders(bench.command("shutdown site")),
                 lines({"to alpha: drain", "to beta: drain", "to gamma: drain"}));
        QVERIFY(bench.host("delta").task.kind == Kind::None);
    }
    void theFirstCommandOfALifeIsDoneToo()
    {
        SiteBench bench;
        bench.s.seq = 0;
        bench.command("reboot delta --force");
        QCOMPARE(bench.host("delta").task.command, std::uint64_t(1));
        QVERIFY(!bench.s.commands.empty());
        bench.take(Drained{}, "delta");
        QCOMPARE(only(bench.take(HostBooted{}, "delta"), "^command"), lines({"command reboot done"}));
    }
    void aFaultOfWhoIsBeingFencedWaits_data()
    {
        QTest::addColumn<bool>("fencing");
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("power");
        QTest::addColumn<int>("queued");
        const auto row = [](const char *name, bool fencing, Step step, PowerState power, int queued) {
            QTest::newRow(name) << fencing << int(step) << int(power) << queued;
        };
        row("it may run on yet", true, Step::Switching, PowerState::On, 1);
        row("its power is off", true, Step::Switching, PowerState::Off, 0);
        row("its power is on again: it boots", true, Step::Starting, PowerState::On, 0);
        row("nobody fences it: it drains before its cycle", false, Step::Switching, PowerState::On, 0);
    }
    void aFaultOfWhoIsBeingFencedWaits()
    {
        QFETCH(bool, fencing);
        QFETCH(int, step);
        QFETCH(int, power);
        QFETCH(int, queued);
        SiteBench bench;
        bench.host("alpha").power = PowerState(power);
        bench.task("alpha", Kind::PowerCycle, Step(step)).fencing = fencing;
        QVERIFY(only(bench.exhausted(HostLadder::System, "os-services@alpha/clock"), "^action").isEmpty());
        QCOMPARE(int(bench.host("alpha").queued.size()), queued);
    }
    void aPlatformResourceIsReinitialisedFirst()
    {
        SiteBench bench;
        QCOMPARE(orders(bench.exhausted(HostLadder::PlatformResource, "line-cards@alpha")),
                 lines({"to alpha: re-initialise line-cards@alpha"}));
        SiteBench other;
        QCOMPARE(orders(other.exhausted(HostLadder::Platform, "ipc@alpha/router")), lines({"to alpha: re-initialise"}));
    }
    void whoHearsNothingIsFenced()
    {
        SiteBench bench;
        bench.host("alpha").onBus = false;
        const QStringList said = bench.exhausted(HostLadder::System, "os-services@alpha/clock");
        QCOMPARE(only(said, "^action"), lines({"action power-cycle alpha 1/1"}));
        QCOMPARE(orders(said), lines({"to beta: power-cycle alpha try 1"}));
        SiteBench last;
        last.host("alpha").onBus = false;
        for (const Action rung : {Action::Reinitialize, Action::Reboot, Action::PowerCycle})
            useUp(last, rung);
        QCOMPARE(only(last.exhausted(HostLadder::System, "os-services@alpha/clock"), "^action"),
                 lines({"action power-off alpha"}));
    }
    void everyRungIsCarriedOut_data()
    {
        QTest::addColumn<int>("usedUp"); // how many of the platform's rungs
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("order");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *action, const char *order, Kind kind, int usedUp) {
            QTest::newRow(action) << usedUp << QByteArray(action) << QByteArray(order) << int(kind);
        };
        row("action reinitialize alpha 1/2", "to alpha: re-initialise", Kind::Reinitialize, 0);
        row("action reboot alpha 1/2", "to alpha: drain and re-boot", Kind::Reboot, 1);
        row("action power-cycle alpha 1/1", "to alpha: drain", Kind::PowerCycle, 2);
        row("action power-off alpha", "to alpha: drain", Kind::PowerOff, 3);
    }
    void everyRungIsCarriedOut()
    {
        QFETCH(int, usedUp);
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, order);
        QFETCH(int, kind);
        SiteBench bench;
        bench.host("alpha").ordered = true;
        const auto ladder = rungs(HostLadder::Platform);
        for (int i = 0; i < usedUp; ++i)
            useUp(bench, ladder[std::size_t(i)]);
        const QStringList said = bench.exhausted(HostLadder::Platform, "ipc@alpha/router");
        QCOMPARE(only(said, "^action").join(u' '), QString::fromUtf8(action));
        QCOMPARE(orders(said).join(u' '), QString::fromUtf8(order));
        const HostTask &task = bench.host("alpha").task;
        QCOMPARE(int(task.kind), kind);
        QVERIFY(!task.fencing);
        QVERIFY(!bench.host("alpha").ordered);
        // A rung is not waited for longer than stopping everything can take; re-initialise ends by itself.
        const Duration drain = 3 * (5s + 3s) + 8s + 10s; // FIG. 1: cdpd depends upon billing
        QCOMPARE(task.deadline == never, Kind(kind) == Kind::Reinitialize);
        if (task.deadline != never)
            QVERIFY(task.deadline == bench.now + drain);
    }
    void observedIsDecidedAndNothingElse_data()
    {
        QTest::addColumn<bool>("site");
        QTest::newRow("the site") << true;
        QTest::newRow("the host") << false;
    }
    void observedIsDecidedAndNothingElse()
    {
        QFETCH(bool, site);
        SiteBench bench;
        (site ? bench.s.observe : bench.host("alpha").observe) = true;
        bench.host("alpha").reboot.tries = {bench.now - 1min};
        const QStringList said = bench.exhausted(HostLadder::System, "os-services@alpha/clock");
        QCOMPARE(said, lines({"action reboot alpha 2/2 observed"}));
        QCOMPARE(bench.host("alpha").reboot.tries.size(), std::size_t(1));
        QVERIFY(bench.host("alpha").task.kind == Kind::None);
    }
    void aTryBearsItsFaultsTime()
    {
        SiteBench bench;
        const Timestamp fault = bench.now - 10s;
        bench.take(LadderExhausted{HostLadder::System, bench.site.process("os-services@alpha/clock"), fault});
        QVERIFY(bench.host("alpha").reboot.tries == std::vector{fault});
    }

    // ---- draining ----
    void whatWasDrainedGoesOn_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<int>("step");
        const auto row = [](const char *name, Kind kind, const char *said, Step step) {
            QTest::newRow(name) << int(kind) << QByteArray(said) << int(step);
        };
        row("a re-boot boots", Kind::Reboot, "host alpha booting", Step::Rebooting);
        row("a power cycle is switched", Kind::PowerCycle, "to beta: power-cycle alpha try 1", Step::Switching);
        row("a power down is", Kind::PowerOff, "to beta: power-off alpha try 1", Step::Switching);
        row("a shutdown has ended", Kind::Drain, "", Step::Draining);
        row("nothing was asked: it starts again", Kind::None, "to alpha: resume", Step::Draining);
        row("a power on drains nothing", Kind::PowerOn, "", Step::Draining);
        row("re-initialise: it starts again", Kind::Reinitialize, "to alpha: resume", Step::Draining);
    }
    void whatWasDrainedGoesOn()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, said);
        QFETCH(int, step);
        SiteBench bench;
        bench.task("alpha", Kind(kind), Step::Draining);
        QCOMPARE(only(bench.take(Drained{}), "^(to|host)").join(u' '), QString::fromUtf8(said));
        QCOMPARE(int(bench.host("alpha").task.step), step);
        if (Kind(kind) == Kind::Reboot)
            QVERIFY(bench.host("alpha").task.deadline == bench.now + 3min);
        if (Kind(kind) == Kind::Drain)
            QVERIFY(bench.host("alpha").task.kind == Kind::None);
    }
    void aDrainThatNobodyAskedForMeansNothing_data()
    {
        s_rows = {
            {"*a side without quorum ordered it", [](SiteBench &) {}},
            {"*it was to be re-initialised", [](SiteBench &bench) { bench.task("alpha", Kind::Reinitialize, {}); }},
            {"it is known already", [](SiteBench &bench) { bench.task("alpha", Kind::Reboot, Step::Rebooting); }},
            {"an operator did", [](SiteBench &bench) { bench.host("alpha").ordered = true; }},
            {"the site is shut down", [](SiteBench &bench) { bench.s.stopping = true; }},
        };
        QTest::addColumn<std::size_t>("row");
        for (std::size_t i = 0; i < s_rows.size(); ++i)
            QTest::newRow(s_rows[i].first) << i;
    }
    void aDrainThatNobodyAskedForMeansNothing()
    {
        QFETCH(std::size_t, row);
        SiteBench bench;
        bench.host("alpha").incident = {40, 40};
        s_rows[row].second(bench);
        const bool again = s_rows[row].first[0] == '*';
        QCOMPARE(bench.take(Drained{}), again ? lines({"to alpha: resume"}) : QStringList());
        QVERIFY(bench.host("alpha").task.deadline == never);
        if (again) {
            QCOMPARE(bench.causeOf("resume"), std::uint64_t(40));
            QVERIFY(bench.host("alpha").task.kind == Kind::None);
        }
    }

    // ---- power ----
    void anyLiveHostsLineServesAndItsOwnIsLast()
    {
        SiteBench bench;
        bench.host("beta").lines = {LinkState::Down};
        bench.task("alpha", Kind::PowerCycle, Step::Draining);
        QCOMPARE(orders(bench.take(Drained{})), lines({"to gamma: power-cycle alpha try 1"}));
        QVERIFY(bench.host("alpha").task.deadline == bench.now + 30s);
        // It can't: the next one is asked, at last the host itself, and then nobody.
        const HostId alpha = bench.site.host("alpha");
        QCOMPARE(orders(bench.take(PowerFailed{alpha, 1}, "gamma")), lines({"to delta: power-cycle alpha try 2"}));
        QCOMPARE(orders(bench.passes(30s)), lines({"to alpha: power-cycle alpha try 3"}));
        const QStringList nobody = bench.take(PowerFailed{alpha, 3}, "alpha");
        QCOMPARE(orders(nobody), QStringList());
        QCOMPARE(only(nobody, "power-action"), lines({"alarm power-action-failed alpha raised"}));
        QVERIFY(bench.host("alpha").task.deadline == never);
        // A line that comes up is tried, and those that failed are, too.
        QCOMPARE(orders(bench.take(LineChanged{0, LinkState::Up}, "beta")),
                 lines({"to beta: power-cycle alpha try 4"}));
    }
    void whereNoLineServesAnyLiveHostRunsItsFenceAgents()
    {
        SiteBench bench;
        bench.site.config.hosts[index(bench.site.host("alpha"))].fence = {{"fence_ipmilan", {}}};
        for (const char *host : {"alpha", "beta", "delta"})
            bench.host(host).lines = {LinkState::Down};
        bench.host("beta").onBus = false;
        bench.task("alpha", Kind::PowerCycle, Step::Draining);
        // A line first; then whoever is there, the host itself as the last.
        QCOMPARE(orders(bench.take(Drained{})), lines({"to gamma: power-cycle alpha try 1"}));
        const HostId alpha = bench.site.host("alpha");
        QCOMPARE(orders(bench.take(PowerFailed{alpha, 1}, "gamma")), lines({"to delta: power-cycle alpha try 2"}));
        QCOMPARE(orders(bench.take(PowerFailed{alpha, 2}, "delta")), lines({"to alpha: power-cycle alpha try 3"}));
        QCOMPARE(orders(bench.take(PowerFailed{alpha, 3}, "alpha")), QStringList());
    }
    void aHostThatIsNotHeardIsNotAsked()
    {
        SiteBench bench = switching();
        bench.host("gamma").onBus = false;
        QCOMPARE(orders(bench.take(PowerFailed{bench.site.host("alpha"), 1}, "beta")),
                 lines({"to delta: power-cycle alpha try 2"}));
    }
    void anAnswerToAnEarlierTryIsVoid_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("attempt");
        QTest::newRow("of an earlier attempt") << int(Kind::PowerCycle) << int(Step::Switching) << 2;
        QTest::newRow("nothing is being switched") << int(Kind::PowerCycle) << int(Step::Draining) << 1;
        QTest::newRow("nothing is under way") << int(Kind::None) << int(Step::Switching) << 1;
    }
    void anAnswerToAnEarlierTryIsVoid()
    {
        QFETCH(int, kind);
        QFETCH(int, step);
        QFETCH(int, attempt);
        SiteBench bench = switching(Kind(kind), std::uint32_t(attempt));
        bench.host("alpha").task.step = Step(step);
        QCOMPARE(orders(bench.take(PowerFailed{bench.site.host("alpha"), 1}, "beta")), QStringList());
        QVERIFY(bench.host("alpha").task.tried.empty());
    }
    void theOperatorIsNamedToTheSwitch()
    {
        SiteBench bench;
        bench.host("alpha").lines = {LinkState::Up};
        // Active members first, where somebody can take over; forced, at once.
        QCOMPARE(orders(bench.command("power off delta --by jane")), lines({"to delta: deactivate amps@delta"}));
        SiteBench forced;
        forced.member("amps@delta").state = State::Unavailable;
        forced.member("gsm@delta").state = State::Unavailable;
        QCOMPARE(orders(forced.command("power off delta --force --by jane")),
                 lines({"to alpha: power-off delta try 1 by jane"}));
        QCOMPARE(orders(SiteBench().command("observe on delta --by jane")), lines({"to delta: observe"}));
    }
    void powerIsAsItIsConfirmed_data()
    {
        QTest::addColumn<int>("was"); // PowerState
        QTest::addColumn<int>("offsWere");
        QTest::addColumn<int>("is");
        QTest::addColumn<int>("offs");
        QTest::addColumn<bool>("proof"); // what ran there runs no more
        QTest::addColumn<bool>("onBus");
        const auto row = [](const char *name, PowerState was, int offsWere, PowerState is, int offs, bool proof,
                            bool onBus = true) {
            QTest::newRow(name) << int(was) << offsWere << int(is) << offs << proof << onBus;
        };
        row("off", PowerState::On, 1, PowerState::Off, 2, true);
        row("off, by a switch that doesn't count", PowerState::On, 0, PowerState::Off, 0, true);
        row("off for the first time", PowerState::On, 0, PowerState::Off, 1, true);
        row("old news: off that is known", PowerState::On, 2, PowerState::Off, 2, false);
        row("older news", PowerState::On, 2, PowerState::Off, 1, false);
        row("off still", PowerState::Off, 2, PowerState::Off, 2, false);
        row("on still", PowerState::On, 2, PowerState::On, 2, false);
        row("on still, an earlier count", PowerState::On, 2, PowerState::On, 1, false);
        row("on again: it was off meanwhile", PowerState::On, 2, PowerState::On, 3, true, false);
        row("on again, and heard: what is heard has booted since", PowerState::On, 2, PowerState::On, 3, false);
        row("on still, not heard", PowerState::On, 2, PowerState::On, 2, false, false);
        row("on, first said, not heard", PowerState::On, 0, PowerState::On, 3, false, false);
        row("on, it was unknown, not heard", PowerState::Unknown, 2, PowerState::On, 3, false, false);
        row("on, first said: nothing was seen before", PowerState::On, 0, PowerState::On, 3, false);
        row("on, it was unknown", PowerState::Unknown, 2, PowerState::On, 3, false);
    }
    void powerIsAsItIsConfirmed()
    {
        QFETCH(int, was);
        QFETCH(int, offsWere);
        QFETCH(int, is);
        QFETCH(int, offs);
        QFETCH(bool, proof);
        QFETCH(bool, onBus);
        SiteBench bench;
        bench.host("alpha").power = PowerState(was);
        bench.host("alpha").offs = std::uint32_t(offsWere);
        bench.host("alpha").onBus = onBus;
        const QStringList said = bench.take(
            PowerConfirmed{bench.site.host("alpha"), PowerState(is), std::uint32_t(offs), false}, "beta");
        const char *told = PowerState(is) == PowerState::On ? "ic alpha unknown none on" : "ic alpha unknown none off";
        QVERIFY(only(said, "^ic").isEmpty() || only(said, "^ic") == lines({told}));
        QCOMPARE(!only(said, "cdma@alpha: active -> unavailable").isEmpty(), proof);
        QVERIFY(!proof || !only(said, "^ic").isEmpty());
        QCOMPARE(bench.member("cdma@alpha").possiblyActive, !proof);
        QCOMPARE(int(bench.host("alpha").offs), std::max(offs, offsWere));
        QVERIFY(bench.host("alpha").powerCycle.tries.empty());
    }
    // It is asked again when the site begins: until then it may have been switched on, and have a vote.
    void whatWasOffWhenTheSiteBeganIsConfirmedAgain()
    {
        for (const HostState state : {HostState::PoweredOff, HostState::Lost}) {
            SiteBench bench;
            bench.host("alpha").state = state;
            bench.host("alpha").power = PowerState::Unknown;
            bench.host("alpha").offs = 2;
            bench.host("alpha").onBus = false;
            bench.take(PowerConfirmed{bench.site.host("alpha"), PowerState::Off, 2, false}, "beta");
            const bool wasOff = state == HostState::PoweredOff; // any other has had power since that switch-off
            QCOMPARE(bench.host("alpha").power, wasOff ? PowerState::Off : PowerState::Unknown);
            QCOMPARE(bench.host("alpha").state, state);
            QCOMPARE(bench.member("cdma@alpha").possiblyActive, !wasOff);
        }
    }
    void whatTheIndependentComputerCyclesCounts()
    {
        SiteBench bench;
        const HostId alpha = bench.site.host("alpha");
        bench.take(PowerConfirmed{alpha, PowerState::Off, 1, true}, "beta");
        QCOMPARE(bench.host("alpha").powerCycle.tries.size(), std::size_t(1));
        // What the site asked for has been counted when it was decided.
        for (const Kind kind : {Kind::PowerCycle, Kind::PowerOff}) {
            SiteBench asked = switching(kind);
            asked.take(PowerConfirmed{alpha, PowerState::Off, 1, true}, "beta");
            QVERIFY(asked.host("alpha").powerCycle.tries.empty());
        }
        SiteBench on = switching(Kind::PowerOn);
        on.take(PowerConfirmed{alpha, PowerState::Off, 1, true}, "beta");
        QVERIFY(on.host("alpha").powerCycle.tries.empty());
    }
    void aCycleGoesOnUntilTheHostBoots()
    {
        SiteBench bench = switching();
        const HostId alpha = bench.site.host("alpha");
        QCOMPARE(only(bench.take(PowerConfirmed{alpha, PowerState::Off, 1, false}, "beta"), "^host"),
                 lines({"host alpha powered-off"}));
        QVERIFY(bench.host("alpha").task.kind == Kind::PowerCycle);
        bench.now += 5s;
        QCOMPARE(only(bench.take(PowerConfirmed{alpha, PowerState::On, 1, false}, "beta"), "^host"),
                 lines({"host alpha booting"}));
        QVERIFY(bench.host("alpha").task.kind == Kind::PowerCycle);
        QVERIFY(bench.host("alpha").task.step == Step::Starting);
        QVERIFY(bench.host("alpha").task.deadline == bench.now + 3min);
        bench.now += 1min;
        bench.step({bench.now, alpha, 2, 0, {}, HostBooted{}});
        QVERIFY(bench.host("alpha").task.kind == Kind::None);
        QVERIFY(bench.host("alpha").state == HostState::Up);
    }
    void aFencedHostIsCalledSo()
    {
        SiteBench bench = switching();
        bench.host("alpha").task.fencing = true;
        const HostId alpha = bench.site.host("alpha");
        QCOMPARE(only(bench.take(PowerConfirmed{alpha, PowerState::Off, 1, false}, "beta"), "^host"),
                 lines({"host alpha fenced"}));
        QCOMPARE(only(bench.take(PowerConfirmed{alpha, PowerState::On, 1, false}, "beta"), "^host"),
                 lines({"host alpha booting"}));
        SiteBench down = switching(Kind::PowerOff);
        down.host("alpha").task.fencing = true;
        QCOMPARE(only(down.take(PowerConfirmed{alpha, PowerState::Off, 1, false}, "beta"), "^host"),
                 lines({"host alpha powered-off"}));
        QVERIFY(down.host("alpha").task.kind == Kind::None); // it stays down: the task has ended
    }
    void whoIsSwitchedOnByHandIsWaitedFor()
    {
        SiteBench bench;
        const HostId alpha = bench.site.host("alpha");
        bench.host("alpha").state = HostState::PoweredOff;
        bench.host("alpha").power = PowerState::Off;
        bench.host("alpha").onBus = false;
        bench.take(PowerConfirmed{alpha, PowerState::On, 1, false}, "beta");
        QVERIFY(bench.host("alpha").task.kind == Kind::PowerOn);
        QVERIFY(bench.host("alpha").task.step == Step::Starting);
        QVERIFY(bench.host("alpha").task.deadline == bench.now + 3min);
        // One that runs all the time is only known to have power.
        SiteBench up;
        up.host("alpha").power = PowerState::Unknown;
        QCOMPARE(only(up.take(PowerConfirmed{alpha, PowerState::On, 1, false}, "beta"), "^host"), QStringList());
        QVERIFY(up.host("alpha").task.kind == Kind::None);
    }
    void powerThatIsTakenEndsWhatTheHostWasDoing_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("ends");
        QTest::newRow("re-boot") << int(Kind::Reboot) << true;
        QTest::newRow("re-initialise") << int(Kind::Reinitialize) << true;
        QTest::newRow("power cycle") << int(Kind::PowerCycle) << false;
        QTest::newRow("power down") << int(Kind::PowerOff) << true;
        QTest::newRow("power on") << int(Kind::PowerOn) << false;
    }
    void powerThatIsTakenEndsWhatTheHostWasDoing()
    {
        QFETCH(int, kind);
        QFETCH(bool, ends);
        SiteBench bench;
        bench.host("alpha").lease = 90;
        bench.task("alpha", Kind(kind), Step::Switching);
        bench.take(PowerConfirmed{bench.site.host("alpha"), PowerState::Off, 1, false}, "beta");
        QCOMPARE(bench.host("alpha").task.kind == Kind::None, ends);
        QCOMPARE(bench.host("alpha").lease, std::uint64_t(0));
    }

    // ---- what doesn't come in time ----
    void pastItsTimeTheNextRungIsTaken_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("step");
        QTest::addColumn<bool>("maintenance");
        QTest::addColumn<int>("command"); // seq of the operator's, 0: a rung
        QTest::addColumn<QByteArray>("said"); // "" nothing
        const auto row = [](const char *name, Kind kind, Step step, const char *said, bool maintenance = false,
                            int command = 0) {
            QTest::newRow(name) << int(kind) << int(step) << maintenance << command << QByteArray(said);
        };
        const char *climbs = "fault boot-timeout alpha,action power-cycle alpha 1/1";
        row("a re-boot that does not end", Kind::Reboot, Step::Rebooting, climbs);
        row("a drain before a re-boot", Kind::Reboot, Step::Draining, climbs);
        row("a start after a cycle", Kind::PowerCycle, Step::Starting, climbs);
        row("a power on", Kind::PowerOn, Step::Starting, climbs);
        row("a drain before a cycle: power is taken", Kind::PowerCycle, Step::Draining, "");
        row("a drain before a power down: power is taken", Kind::PowerOff, Step::Draining, "");
        row("an operator's re-boot", Kind::Reboot, Step::Rebooting, climbs, false, 50);
        row("an operator's, in maintenance", Kind::Reboot, Step::Rebooting, "fault boot-timeout alpha", true, 50);
        row("a rung's, in maintenance", Kind::Reboot, Step::Rebooting, climbs, true);
        row("an operator's that is never clear", Kind::Reboot, Step::Clearing, "", false, 50);
    }
    void pastItsTimeTheNextRungIsTaken()
    {
        QFETCH(int, kind);
        QFETCH(int, step);
        QFETCH(bool, maintenance);
        QFETCH(int, command);
        QFETCH(QByteArray, said);
        SiteBench bench;
        bench.host("alpha").onBus = bench.host("alpha").runnable = false;
        bench.host("alpha").state = HostState::Booting;
        bench.host("alpha").maintenance = maintenance;
        HostTask &task = bench.task("alpha", Kind(kind), Step(step));
        task.deadline = bench.now + 10s;
        task.command = std::uint64_t(command);
        QVERIFY(only(bench.passes(10s - 1us), "^(fault|action|to beta: power)").isEmpty());
        const QStringList at = bench.passes(1us);
        QCOMPARE(only(at, "^(fault|action)").join(u','), QString::fromUtf8(said));
        if (Step(step) == Step::Draining && Kind(kind) != Kind::Reboot)
            QCOMPARE(only(orders(at), "power").size(), 1);
        if (Step(step) == Step::Clearing)
            QVERIFY(bench.host("alpha").task.kind == Kind::None);
    }
    void aSwitchThatSaysNothingIsGivenUp()
    {
        SiteBench bench = switching();
        QCOMPARE(orders(bench.passes(30s - 1us)), QStringList());
        QCOMPARE(orders(bench.passes(1us)), lines({"to gamma: power-cycle alpha try 2"}));
        QVERIFY(bench.host("alpha").task.tried == std::vector{bench.site.host("beta")});
    }

    // ---- presence ----
    void whoIsNotHeardIsLost()
    {
        SiteBench bench;
        const QStringList said = bench.present({"beta", "gamma", "delta"});
        QCOMPARE(only(said, "^(fault|host|action power)"),
                 lines({"fault host-lost alpha", "host alpha lost", "action power-cycle alpha 1/1"}));
        QVERIFY(bench.host("alpha").task.fencing);
        QVERIFY(!bench.host("alpha").runnable);
        QVERIFY(bench.host("alpha").lines == std::vector{LinkState::Unknown});
        QCOMPARE(bench.host("alpha").lease, std::uint64_t(0)); // no watchdog is configured
        QVERIFY(bench.host("beta").onBus);
        // Said again, it is no news.
        QCOMPARE(only(bench.present({"beta", "gamma", "delta"}), "^(fault|host|action)"), QStringList());
    }
    void aLeaseIsCountedWhereAWatchdogEndsIt_data()
    {
        QTest::addColumn<bool>("watchdog");
        QTest::addColumn<bool>("pausable");
        QTest::newRow("no watchdog") << false << false;
        QTest::newRow("a watchdog") << true << false;
        QTest::newRow("a machine that can be paused") << true << true;
    }
    void aLeaseIsCountedWhereAWatchdogEndsIt()
    {
        QFETCH(bool, watchdog);
        QFETCH(bool, pausable);
        SiteConfig config = fig1Config();
        if (watchdog)
            config.watchdog.emplace();
        config.hosts[0].pausable = pausable;
        SiteBench bench(config);
        bench.present({"beta", "gamma", "delta"});
        const bool counts = watchdog && !pausable;
        const std::uint64_t lease = bench.host("alpha").lease;
        QCOMPARE(lease != 0, counts);
        // No jump of site time ends it, nor what was counted for another loss, or for none.
        bench.passes(24h);
        for (const std::uint64_t other : {lease - 1, std::uint64_t(0)})
            bench.take(LeaseEnded{bench.site.host("alpha"), other}, "beta");
        QVERIFY(bench.member("cdma@alpha").possiblyActive);
        QCOMPARE(bench.host("alpha").lease, lease);
        bench.take(LeaseEnded{bench.site.host("alpha"), counts ? lease : 90}, "beta");
        QCOMPARE(bench.host("alpha").lease, std::uint64_t(0));
        QCOMPARE(bench.member("cdma@alpha").possiblyActive, !counts);
        QCOMPARE(bench.member("cdma@alpha").state == State::Unavailable, counts);
        // Of what isn't paired nothing is known; a Standby isn't proven anything about.
        QVERIFY(bench.member("billing@alpha").state == State::Active);
        QVERIFY(bench.member("amps@alpha").state == State::Standby);
    }
    void whatIsExpectedToGoIsNotLost_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("quorate");
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<int>("then"); // HostTask::Step
        const auto row = [](const char *name, Kind kind, Step step, const char *said, Step then,
                            HostState state = HostState::Up, bool quorate = true) {
            QTest::newRow(name) << int(kind) << int(step) << int(state) << quorate << QByteArray(said) << int(then);
        };
        const char *lost = "fault host-lost alpha,host alpha lost,action power-cycle alpha 1/1";
        row("nothing under way", Kind::None, Step::Draining, lost, Step::Switching);
        row("an old step of nothing under way", Kind::None, Step::Rebooting, lost, Step::Switching);
        row("it re-initialises", Kind::Reinitialize, Step::Draining, lost, Step::Switching);
        row("it is being re-booted", Kind::Reboot, Step::Rebooting, "", Step::Rebooting);
        row("its power is being switched", Kind::PowerCycle, Step::Switching, "", Step::Switching);
        row("it starts", Kind::PowerOn, Step::Starting, "", Step::Starting);
        row("it went while it drained for a re-boot", Kind::Reboot, Step::Draining, "host alpha booting",
            Step::Rebooting);
        row("it went while it drained for a cycle", Kind::PowerCycle, Step::Draining,
            "to beta: power-cycle alpha try 1", Step::Switching);
        row("it went while it drained for a power down", Kind::PowerOff, Step::Draining,
            "to beta: power-off alpha try 1", Step::Switching);
        row("it is not up", Kind::None, Step::Draining, "", Step::Draining, HostState::Booting);
        row("there is no quorum: it is known and no more", Kind::None, Step::Draining,
            "fault host-lost alpha,host alpha lost", Step::Draining, HostState::Up, false);
    }
    void whatIsExpectedToGoIsNotLost()
    {
        QFETCH(int, kind);
        QFETCH(int, step);
        QFETCH(int, state);
        QFETCH(bool, quorate);
        QFETCH(QByteArray, said);
        QFETCH(int, then);
        SiteBench bench;
        bench.task("alpha", Kind(kind), Step(step));
        bench.host("alpha").state = HostState(state);
        const QStringList all = bench.present({"beta", "gamma", "delta"}, quorate);
        const char *words = said.startsWith("to") ? "^to beta: power" : "^(fault|host|action (power|reboot))";
        QCOMPARE(only(all, words).join(u','), QString::fromUtf8(said));
        QCOMPARE(int(bench.host("alpha").task.step), then);
        if (Step(then) == Step::Rebooting && Step(step) == Step::Draining)
            QVERIFY(bench.host("alpha").task.deadline == bench.now + 3min);
        if (!quorate) // judged once there is
            QCOMPARE(only(bench.present({"beta", "gamma", "delta"}), "^(fault|action)"),
                     lines({"action power-cycle alpha 1/1"}));
    }
    void theFirstGroupIsArbitratedWithQuorumToo()
    {
        SiteConfig config;
        config.name = "two";
        config.hosts.resize(2);
        config.hosts[0].name = "left";
        config.hosts[1].name = "right";
        config.groups.emplace_back().name = "playout";
        GroupConfig &playout = config.groups.back();
        playout.hosts = {HostId{0}, HostId{1}};
        playout.pair = PairConfig{HostId{0}, {HostId{1}}, StandbyKind::Hot};
        playout.processes.emplace_back();
        SiteBench bench(config);
        bench.s.quorate = false;
        bench.member("playout@left").state = State::Unavailable;
        bench.member("playout@left").possiblyActive = false;
        const SiteStep said = bench.step({bench.now, bench.site.host("right"), 1, 0, {},
                                          MembershipChanged{{HostId{0}, HostId{1}}, true}});
        QCOMPARE(said.orders.size(), std::size_t(1));
        QVERIFY(bench.member("playout@right").pending->role == Role::Activate);
    }
    void whatALinkIsRecordedFor_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<std::uint64_t>("cause");
        QTest::newRow("what is done to the host") << int(Kind::PowerCycle) << std::uint64_t(50);
        QTest::newRow("how the host got where it is") << int(Kind::None) << std::uint64_t(40);
    }
    void whatALinkIsRecordedFor()
    {
        QFETCH(int, kind);
        QFETCH(std::uint64_t, cause);
        SiteBench bench;
        bench.host("alpha").onBus = false;
        bench.host("alpha").state = HostState::Booting;
        bench.host("alpha").incident = {40, 40};
        if (Kind(kind) != Kind::None)
            bench.task("alpha", Kind(kind), Step::Starting).cause = {50, 50};
        bench.present({"alpha", "beta", "gamma", "delta"});
        QCOMPARE(bench.causeOfRecord("link"), cause);
    }
    void withoutQuorumNobodysPowerIsSwitched()
    {
        // An operator's re-boot of beta still waits for its Active members' mates when alpha is cut off from all others.
        SiteBench bench;
        bench.command("reboot beta");
        QVERIFY(bench.host("beta").task.step == Step::Clearing);
        QCOMPARE(only(orders(bench.present({"alpha"}, false)), "power|drain"), QStringList());
        QCOMPARE(only(orders(bench.take(RunnableChanged{false})), "power|drain"), QStringList());
    }
    void aHostInMaintenanceThatGoesIsNotFenced()
    {
        SiteBench bench;
        bench.host("alpha").maintenance = true;
        const QStringList said = bench.present({"beta", "gamma", "delta"});
        QCOMPARE(only(said, "^(host|action)"), lines({"host alpha lost"}));
        QCOMPARE(orders(said), QStringList());
    }

    // ---- lines and beats ----
    void aLineIsToldOnce()
    {
        SiteBench bench;
        QCOMPARE(only(bench.take(LineChanged{0, LinkState::Down}), "^ic"), lines({"ic alpha down none unknown"}));
        QCOMPARE(bench.take(LineChanged{0, LinkState::Down}), QStringList());
        QCOMPARE(bench.take(LineChanged{1, LinkState::Down}), QStringList()); // there is no second one
        QCOMPARE(bench.take(LineChanged{2, LinkState::Down}), QStringList());
    }
    void aLineThatComesUpServesWhoWaits_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("step");
        QTest::addColumn<bool>("asked"); // another line already
        QTest::addColumn<int>("becomes"); // LinkState
        QTest::addColumn<int>("orders");
        const auto row = [](const char *name, Kind kind, Step step, bool asked, LinkState becomes, int orders) {
            QTest::newRow(name) << int(kind) << int(step) << asked << int(becomes) << orders;
        };
        row("it waits", Kind::PowerCycle, Step::Switching, false, LinkState::Up, 1);
        row("it has asked", Kind::PowerCycle, Step::Switching, true, LinkState::Up, 0);
        row("it drains", Kind::PowerCycle, Step::Draining, false, LinkState::Up, 0);
        row("it wants nothing", Kind::None, Step::Switching, false, LinkState::Up, 0);
        row("it goes", Kind::PowerCycle, Step::Switching, false, LinkState::Down, 0);
    }
    void aLineThatComesUpServesWhoWaits()
    {
        QFETCH(int, kind);
        QFETCH(int, step);
        QFETCH(bool, asked);
        QFETCH(int, becomes);
        SiteBench bench = switching(Kind(kind));
        bench.host("beta").lines = {LinkState::Unknown};
        HostTask &task = bench.host("alpha").task;
        task.step = Step(step);
        task.via = asked ? bench.site.host("gamma") : noId<HostId>;
        task.deadline = never;
        task.tried = {bench.site.host("beta")};
        const QStringList said = bench.take(LineChanged{0, LinkState(becomes)}, "beta");
        QTEST(int(only(orders(said), "power").size()), "orders");
    }
    void beatsAreToldOnce()
    {
        SiteBench bench;
        const HostId alpha = bench.site.host("alpha");
        QCOMPARE(bench.take(BeatsChanged{alpha, BeatState::Late}, "beta"), lines({"ic alpha unknown late unknown"}));
        QCOMPARE(bench.take(BeatsChanged{alpha, BeatState::Late}, "beta"), QStringList());
    }
    void beatsOfWhoHasNoPowerAreMiswired_data()
    {
        QTest::addColumn<int>("beats");
        QTest::addColumn<int>("power");
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("onBus");
        QTest::addColumn<QByteArray>("said");
        const auto row = [](const char *name, BeatState beats, PowerState power, HostState state, bool onBus,
                            const char *said) {
            QTest::newRow(name) << int(beats) << int(power) << int(state) << onBus << QByteArray(said);
        };
        row("without power", BeatState::Ok, PowerState::Off, HostState::Fenced, false,
            "alarm miswired-outlet alpha raised");
        row("late, without power", BeatState::Late, PowerState::Off, HostState::Fenced, false, "");
        row("a fenced one that has power: isolated", BeatState::Ok, PowerState::On, HostState::Fenced, false,
            "host alpha isolated");
        row("a fenced one, late", BeatState::Late, PowerState::On, HostState::Fenced, false, "");
        row("one that was not fenced", BeatState::Ok, PowerState::On, HostState::Lost, false, "");
        row("a fenced one that is heard", BeatState::Ok, PowerState::On, HostState::Fenced, true, "");
    }
    void beatsOfWhoHasNoPowerAreMiswired()
    {
        QFETCH(int, beats);
        QFETCH(int, power);
        QFETCH(int, state);
        QFETCH(bool, onBus);
        QFETCH(QByteArray, said);
        SiteBench bench;
        SiteHost &alpha = bench.host("alpha");
        alpha.power = PowerState(power);
        alpha.state = HostState(state);
        alpha.onBus = onBus;
        const QStringList all = bench.take(BeatsChanged{bench.site.host("alpha"), BeatState(beats)}, "beta");
        QCOMPARE(only(all, "miswired|^host").join(u' '), QString::fromUtf8(said));
    }
    void beatsThatStopAloneAreAFault_data()
    {
        QTest::addColumn<std::size_t>("row");
        s_rows = {
            {"*all else is well", [](SiteBench &) {}},
            {"they are only late", [](SiteBench &bench) { bench.host("alpha").beats = BeatState::Late; }},
            {"none was heard before", [](SiteBench &bench) { bench.host("alpha").beats = BeatState::None; }},
            {"it isn't heard at all", [](SiteBench &bench) { bench.host("alpha").onBus = false; }},
            {"its line is down", [](SiteBench &bench) { bench.host("alpha").lines = {LinkState::Down}; }},
            {"it boots", [](SiteBench &bench) { bench.host("alpha").state = HostState::Booting; }},
            {"something is done about it", [](SiteBench &bench) { bench.host("alpha").task.kind = Kind::Reboot; }},
            {"it is in maintenance", [](SiteBench &bench) { bench.host("alpha").maintenance = true; }},
            {"the site is shut down", [](SiteBench &bench) { bench.s.stopping = true; }},
        };
        for (std::size_t i = 0; i < s_rows.size(); ++i)
            QTest::newRow(s_rows[i].first) << i;
    }
    void beatsThatStopAloneAreAFault()
    {
        QFETCH(std::size_t, row);
        SiteBench bench;
        bench.host("alpha").beats = BeatState::Ok;
        s_rows[row].second(bench);
        const bool late = bench.host("alpha").beats == BeatState::Late;
        if (late)
            bench.host("alpha").beats = BeatState::Ok;
        const QStringList said = bench.take(
            BeatsChanged{bench.site.host("alpha"), late ? BeatState::Late : BeatState::Lost}, "beta");
        const bool fault = s_rows[row].first[0] == '*';
        QCOMPARE(only(said, "^fault"), fault ? lines({"fault beats-lost alpha"}) : QStringList());
        if (fault)
            QCOMPARE(only(said, "^alarm"), lines({"alarm line-lost alpha raised"}));
        QCOMPARE(orders(said), QStringList());
    }

    // ---- back from a fence ----
    void whoIsFencedAndHasNoBus_data()
    {
        QTest::addColumn<std::size_t>("row");
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<int>("more"); // seconds that it is waited for
        const auto row = [](const char *name, const char *said, int more, std::function<void(SiteBench &)> change) {
            QTest::newRow(name) << s_rows.size() << QByteArray(said) << more;
            s_rows.emplace_back(name, std::move(change));
        };
        s_rows.clear();
        const char *climbs = "fault boot-timeout alpha,action power-cycle alpha 1/1";
        row("it beats: isolated", "host alpha isolated", 0, [](SiteBench &) {});
        row("its beats came and went", "", 120, [](SiteBench &bench) {
            bench.host("alpha").beats = BeatState::Lost;
            bench.host("alpha").since = bench.now - 50s;
        });
        row("its time ends now", climbs, 0, [](SiteBench &bench) {
            bench.host("alpha").beats = BeatState::Lost;
            bench.host("alpha").since = bench.now + 10s - 3min; // boot_timeout, and 10 s pass
        });
        row("it has had its time", climbs, 0, [](SiteBench &bench) { bench.host("alpha").beats = BeatState::Lost; });
        row("it is heard", climbs, 0, [](SiteBench &bench) { bench.host("alpha").onBus = true; });
        row("nobody fenced it", climbs, 0, [](SiteBench &bench) { bench.host("alpha").task.fencing = false; });
        row("it boots by itself", climbs, 0, [](SiteBench &bench) { bench.host("alpha").task.step = Step::Rebooting; });
        row("it has no power yet", climbs, 0, [](SiteBench &bench) { bench.host("alpha").state = HostState::Fenced; });
    }
    void whoIsFencedAndHasNoBus()
    {
        QFETCH(std::size_t, row);
        QFETCH(QByteArray, said);
        QFETCH(int, more);
        SiteBench bench;
        bench.host("alpha").onBus = bench.host("alpha").runnable = false;
        bench.host("alpha").state = HostState::Booting;
        bench.host("alpha").beats = BeatState::Ok;
        bench.host("alpha").since = bench.now - 3min;
        HostTask &task = bench.task("alpha", Kind::PowerCycle, Step::Starting);
        task.fencing = true;
        task.deadline = bench.now + 10s;
        s_rows[row].second(bench);
        QCOMPARE(only(bench.passes(10s), "^(fault|action|host)").join(u','), QString::fromUtf8(said));
        if (more > 0)
            QVERIFY(bench.host("alpha").task.deadline == bench.now + std::chrono::seconds(more));
        else if (said.startsWith("host"))
            QVERIFY(bench.host("alpha").task.kind == Kind::None);
    }
    void whoBeatsAgainHasAMomentToJoin_data()
    {
        QTest::addColumn<int>("beats");
        QTest::addColumn<bool>("fencing");
        QTest::addColumn<int>("milliseconds");
        QTest::newRow("it beats") << int(BeatState::Ok) << true << 1000; // two of its manager's messages
        QTest::newRow("late") << int(BeatState::Late) << true << 60'000;
        QTest::newRow("nobody fenced it") << int(BeatState::Ok) << false << 60'000;
    }
    void whoBeatsAgainHasAMomentToJoin()
    {
        QFETCH(int, beats);
        QFETCH(bool, fencing);
        QFETCH(int, milliseconds);
        SiteBench bench;
        bench.host("alpha").onBus = false;
        bench.host("alpha").state = HostState::Booting;
        bench.task("alpha", Kind::PowerCycle, Step::Starting).fencing = fencing;
        bench.host("alpha").task.deadline = bench.now + 1min;
        bench.take(BeatsChanged{bench.site.host("alpha"), BeatState(beats)}, "beta");
        QVERIFY(bench.host("alpha").task.deadline == bench.now + std::chrono::milliseconds(milliseconds));
    }

    // ---- lost, and judged or not ----
    void whoIsLostAlreadyIsJudgedOnceThereIsQuorum_data()
    {
        QTest::addColumn<std::size_t>("row");
        s_rows = {
            {"*nothing has been done", [](SiteBench &) {}},
            {"its power is being asked for", [](SiteBench &bench) {
                 bench.task("alpha", Kind::PowerCycle, Step::Switching);
             }},
            {"it went by an operator's order", [](SiteBench &bench) { bench.host("alpha").ordered = true; }},
            {"it is in maintenance", [](SiteBench &bench) { bench.host("alpha").maintenance = true; }},
            {"it is fenced", [](SiteBench &bench) { bench.host("alpha").state = HostState::Fenced; }},
        };
        for (std::size_t i = 0; i < s_rows.size(); ++i)
            QTest::newRow(s_rows[i].first) << i;
    }
    void whoIsLostAlreadyIsJudgedOnceThereIsQuorum()
    {
        QFETCH(std::size_t, row);
        SiteBench bench;
        bench.host("alpha").state = HostState::Lost;
        bench.host("alpha").onBus = bench.host("alpha").runnable = false;
        s_rows[row].second(bench);
        QCOMPARE(only(bench.present({"beta", "gamma", "delta"}, false), "^action"), QStringList());
        QCOMPARE(only(bench.present({"beta", "gamma", "delta"}), "^(fault|action)"),
                 s_rows[row].first[0] == '*' ? lines({"action power-cycle alpha 1/1"}) : QStringList());
    }
    void whoWasStoppedByOrderIsNotMissed_data()
    {
        QTest::addColumn<std::size_t>("row");
        s_rows = {
            {"*drained by an operator", [](SiteBench &) {}},
            {"*the site is shut down", [](SiteBench &bench) {
                 bench.s.stopping = bench.host("alpha").runnable = true;
             }},
            {"it ran still", [](SiteBench &bench) { bench.host("alpha").runnable = true; }},
            {"nobody has ordered it", [](SiteBench &bench) { bench.host("alpha").ordered = false; }},
            {"it re-initialises", [](SiteBench &bench) { bench.host("alpha").task.kind = Kind::Reinitialize; }},
        };
        for (std::size_t i = 0; i < s_rows.size(); ++i)
            QTest::newRow(s_rows[i].first) << i;
    }
    void whoWasStoppedByOrderIsNotMissed()
    {
        QFETCH(std::size_t, row);
        SiteBench bench;
        bench.host("alpha").ordered = true;
        bench.host("alpha").runnable = false;
        s_rows[row].second(bench);
        const QStringList said = bench.present({"beta", "gamma", "delta"});
        QCOMPARE(only(said, "^host"), lines({"host alpha lost"}));
        QCOMPARE(only(said, "^fault").isEmpty(), s_rows[row].first[0] == '*');
        QCOMPARE(only(said, "^action power").isEmpty(), s_rows[row].first[0] == '*');
    }
    void aManagersOwnAlarmIsRaised()
    {
        SiteBench bench;
        QCOMPARE(bench.take(ManagerAlarm{AlarmKind::JournalUnwritable, true}),
                 lines({"alarm journal-unwritable alpha raised"}));
        QCOMPARE(bench.take(ManagerAlarm{AlarmKind::JournalUnwritable, false}),
                 lines({"alarm journal-unwritable alpha cleared"}));
    }
    void aConfigurationIsRecorded()
    {
        QCOMPARE(SiteBench().take(ConfigChanged{{"10-limits.toml", "abc", "test"}, "jane", ""}), lines({"config"}));
    }

private:
    static inline std::vector<std::pair<const char *, std::function<void(SiteBench &)>>> s_rows; ///< of the table
};

HOLDFAST_TEST_ROW(TestSiteHosts)
#include "tst_sitehosts.moc"
