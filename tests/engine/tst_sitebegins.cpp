// The site that begins again, and what a host that was apart brings with it (semantics.md 3, 5, 6,
// 8).
#include "sitebench.h"
#include "testrow.h"

#include <engine/sitebeginning.h>

#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

using Kind = HostTask::Kind;
using Step = HostTask::Step;

// A site that has begun again with alpha not there.
SiteBench begun(bool watchdog = false)
{
    SiteConfig config = fig1Config();
    if (watchdog)
        config.watchdog = WatchdogConfig{"/dev/watchdog", 10s};
    SiteBench bench(std::move(config));
    beginSite(bench.s, noId<HostId>, true);
    return bench;
}

Boot bootOfAlpha(const SiteBench &bench, const SiteState *own, std::vector<Command> granted = {})
{
    return bootFrom(bench.site, bench.s, bench.site.host("alpha"), 3, {own, std::move(granted)});
}

Command order(const char *words, const char *id)
{
    Command command = *parseCommand(words);
    command.id = id;
    command.standing = true;
    return command;
}

} // namespace

class TestSiteBegins : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Only of a host that nobody expected to go is it said that it surprised (semantics.md 3): it stays Up until it boots.
    void whoIsKnownWhenASiteBeginsAgain_data()
    {
        QTest::addColumn<QByteArray>("died");
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("task");
        QTest::addColumn<bool>("asks");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("power");
        const auto row = [](const char *name, const char *died, HostState before, Kind task, bool asks, HostState state,
                            PowerState power) {
            QTest::newRow(name) << QByteArray(died) << int(before) << int(task) << asks << int(state) << int(power);
        };
        row("nobody knows who died", "", HostState::Up, Kind::None, true, HostState::Unknown, PowerState::Unknown);
        row("it died", "alpha", HostState::Up, Kind::None, true, HostState::Up, PowerState::Unknown);
        row("another one died", "beta", HostState::Up, Kind::None, true, HostState::Unknown, PowerState::Unknown);
        row("it was lost before", "alpha", HostState::Lost, Kind::None, true, HostState::Unknown, PowerState::Unknown);
        row("it was to re-boot", "alpha", HostState::Up, Kind::Reboot, true, HostState::Unknown, PowerState::Unknown);
        row("its upper layers were to", "alpha", HostState::Up, Kind::Reinitialize, true, HostState::Up,
            PowerState::Unknown);
        row("it was off, and is asked for", "", HostState::PoweredOff, Kind::None, true, HostState::PoweredOff,
            PowerState::Unknown);
        row("it was off, and nobody can say", "", HostState::PoweredOff, Kind::None, false, HostState::PoweredOff,
            PowerState::Off);
    }
    void whoIsKnownWhenASiteBeginsAgain()
    {
        QFETCH(QByteArray, died);
        QFETCH(int, before);
        QFETCH(int, task);
        QFETCH(bool, asks);
        QFETCH(int, state);
        QFETCH(int, power);
        SiteBench bench;
        bench.host("alpha").state = HostState(before);
        bench.host("alpha").power = PowerState::Off;
        bench.host("alpha").task.kind = Kind(task);
        beginSite(bench.s, died.isEmpty() ? noId<HostId> : bench.site.host(died.toStdString()), asks);
        QCOMPARE(int(bench.host("alpha").state), state);
        QCOMPARE(int(bench.host("alpha").power), power);
        QVERIFY(!bench.host("alpha").onBus && bench.host("alpha").task.kind == Kind::None);
    }
    // Whoever gets quorum back counts the lease of everybody who is away anew, in maintenance or not: it may have had
    // quorum meanwhile. By a number that no record has: a lease of a loss has its record's (semantics.md 6 d).
    void theLeaseOfWhoIsAwayIsCountedFromQuorumOn_data()
    {
        QTest::addColumn<bool>("watchdog");
        QTest::addColumn<bool>("pausable");
        QTest::addColumn<bool>("counts");
        QTest::newRow("with a watchdog") << true << false << true;
        QTest::newRow("a virtual machine that can be paused") << true << true << false;
        QTest::newRow("without a watchdog") << false << false << false;
    }
    void theLeaseOfWhoIsAwayIsCountedFromQuorumOn()
    {
        QFETCH(bool, watchdog);
        QFETCH(bool, pausable);
        QFETCH(bool, counts);
        SiteConfig config = fig1Config();
        if (watchdog)
            config.watchdog = WatchdogConfig{"/dev/watchdog", 10s};
        config.hosts[0].pausable = pausable;
        SiteBench bench(std::move(config));
        bench.host("alpha").state = HostState::Offline;
        bench.host("alpha").maintenance = true;
        bench.host("alpha").onBus = false;
        bench.s.quorate = false;
        bench.present({"beta", "gamma", "delta"}, true);
        const std::uint64_t fromQuorum = (std::uint64_t(1) << 63) | bench.s.term;
        QCOMPARE(bench.host("alpha").lease, counts ? fromQuorum : std::uint64_t(0));
        QVERIFY(bench.member("cdma@alpha").possiblyActive);
    }
    void anAddedHostIsNewUntilItIsHere()
    {
        SiteBench bench;
        bench.host("alpha").onBus = bench.host("beta").onBus = false;
        bench.host("alpha").added = bench.host("gamma").added = true;
        bench.present({"beta", "gamma", "delta"}, true);
        QVERIFY(bench.host("alpha").added);
        QVERIFY(!bench.host("beta").added);
        bench.present({"alpha", "beta", "gamma", "delta"}, true);
        QVERIFY(!bench.host("alpha").added);
    }
    // One whose power is being switched on is waited for by that; nobody knows what it did before, all the same.
    void whoIsUnknownIsDoubtedWhileItIsSwitchedOn()
    {
        SiteBench bench;
        bench.host("alpha").state = HostState::Unknown;
        bench.host("alpha").onBus = false;
        bench.task("alpha", Kind::PowerOn, Step::Switching);
        bench.member("cdma@alpha").possiblyActive = false;
        bench.present({"beta", "gamma", "delta"}, true);
        QVERIFY(bench.member("cdma@alpha").possiblyActive);
    }
    // What waits for a boot is given its time anew; what is being stopped has its own.
    void onlyBootsAreWaitedForAnewWhenQuorumIsBack()
    {
        SiteBench bench;
        bench.task("alpha", Kind::PowerCycle, Step::Draining).deadline = never;
        bench.task("beta", Kind::Reboot, Step::Rebooting).deadline = never;
        bench.s.quorate = false;
        bench.present({"alpha", "beta", "gamma", "delta"}, true);
        QVERIFY(bench.host("alpha").task.deadline == never);
        QVERIFY(bench.host("beta").task.deadline != never);
    }
    void whatAnOperatorOrderedIsStillUnderWay()
    {
        SiteBench bench;
        bench.command("reboot beta");
        bench.task("alpha", Kind::Reinitialize, Step::Draining);
        beginSite(bench.s);
        QCOMPARE(bench.s.commands.size(), std::size_t(1));
        QVERIFY(bench.host("beta").task.kind == Kind::Reboot
                && bench.host("alpha").task.kind == Kind::None);
        QCOMPARE(only(bench.passes(1h), "^command"),
                 lines({"command reboot failed: the host did not come back in time"}));
    }

    // ---- one that isn't there ----
    void whoIsntThereHasItsBootTimeout()
    {
        SiteBench bench = begun();
        QCOMPARE(only(bench.present({"beta", "gamma", "delta"}), "^(fault|action)"), QStringList());
        QVERIFY(bench.host("alpha").task.deadline == bench.now + bench.config("alpha").bootTimeout);
        QVERIFY(nextDeadline(bench.site, bench.s) <= bench.host("alpha").task.deadline);
        QCOMPARE(only(bench.passes(bench.config("alpha").bootTimeout - 1s), "^(fault|action)"),
                 QStringList());
        QCOMPARE(only(bench.passes(1s), "^(fault|action)"),
                 lines({"fault boot-timeout alpha", "action power-cycle alpha 1/1"}));
    }
    void whoIsWaitedFor_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<bool>("waits");
        const char *names[] = {"it isn't there",
                               "without quorum",
                               "it is there",
                               "it is known to be off",
                               "in maintenance",
                               "the site is being stopped",
                               "something is done to it already"};
        for (int i = 0; i < 7; ++i)
            QTest::newRow(names[i]) << i << (i == 0);
    }
    void whoIsWaitedFor()
    {
        QFETCH(const int, change);
        QFETCH(const bool, waits);
        SiteBench bench = begun();
        if (change == 3)
            bench.host("alpha").state = HostState::PoweredOff;
        bench.host("alpha").maintenance = change == 4;
        bench.s.stopping = change == 5;
        if (change == 6)
            bench.task("alpha", Kind::PowerCycle, Step::Switching);
        bench.present(change == 2 ? std::vector{"alpha", "beta", "gamma", "delta"}
                                  : std::vector{"beta", "gamma", "delta"},
                      change != 1);
        QCOMPARE(bench.host("alpha").task.kind == Kind::PowerOn, waits);
    }
    // Whatever the journal knew of it when it ended: it may have decided since (semantics.md 6).
    void whatItMayHaveDoneSinceIsDoubted_data()
    {
        QTest::addColumn<bool>("off");
        QTest::newRow("it may have power") << false;
        QTest::newRow("it has none") << true;
    }
    void whatItMayHaveDoneSinceIsDoubted()
    {
        QFETCH(const bool, off);
        SiteBench bench = begun();
        bench.member("cdma@alpha").state = State::Unavailable;
        bench.member("cdma@alpha").possiblyActive = false;
        bench.host("alpha").power = off ? PowerState::Off : PowerState::Unknown;
        bench.present({"beta", "gamma", "delta"});
        QCOMPARE(bench.member("cdma@alpha").possiblyActive, !off);
    }
    // It is counted anew: while there was no quorum here it may have been Active elsewhere once more.
    void whatItMayHaveDoneSinceIsDoubtedWithEveryQuorum()
    {
        SiteBench bench = begun(true);
        bench.present({"beta", "gamma", "delta"});
        bench.take(LeaseEnded{bench.site.host("alpha"), bench.host("alpha").lease}, "beta");
        bench.present({"beta", "gamma", "delta"}); // nobody has come or gone
        QVERIFY(!bench.member("cdma@alpha").possiblyActive);
        bench.present({"beta"}, false);
        bench.present({"beta", "gamma", "delta"});
        QVERIFY(bench.member("cdma@alpha").possiblyActive && bench.host("alpha").lease != 0);
        QVERIFY(bench.host("alpha").task.kind == Kind::PowerOn);
    }
    void itsBootEndsTheWaiting()
    {
        SiteBench bench = begun();
        bench.present({"beta", "gamma", "delta"});
        bench.take(HostBooted{}, "alpha");
        QVERIFY(bench.host("alpha").task.kind == Kind::None);
        QVERIFY(bench.host("alpha").state == HostState::Up);
    }
    // Proof (d): it can have been Active until there was quorum here, and no longer.
    void itsLeaseEnds_data()
    {
        QTest::addColumn<bool>("watchdog");
        QTest::addColumn<bool>("pausable");
        QTest::addColumn<bool>("ends");
        QTest::newRow("with a watchdog") << true << false << true;
        QTest::newRow("without one") << false << false << false;
        QTest::newRow("one that can be paused") << true << true << false;
    }
    void itsLeaseEnds()
    {
        QFETCH(const bool, watchdog);
        QFETCH(const bool, pausable);
        QFETCH(const bool, ends);
        SiteBench bench = begun(watchdog);
        bench.config("alpha").pausable = pausable;
        bench.present({"beta", "gamma", "delta"});
        QCOMPARE(bench.host("alpha").lease != 0, ends);
        QVERIFY(bench.member("cdma@alpha").possiblyActive);
        bench.take(LeaseEnded{bench.site.host("alpha"), bench.host("alpha").lease}, "beta");
        QCOMPARE(bench.member("cdma@alpha").possiblyActive, !ends);
        QCOMPARE(bench.member("cdma@alpha").state == State::Unavailable, ends);
    }

    // ---- a time that passes without quorum ----
    void whoIsLateIsJudgedWithQuorum_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("it re-boots") << int(Step::Rebooting);
        QTest::newRow("it was switched on") << int(Step::Starting);
    }
    void whoIsLateIsJudgedWithQuorum()
    {
        QFETCH(const int, step);
        SiteBench bench;
        bench.host("alpha").onBus = false;
        bench.host("alpha").state = HostState::Booting;
        bench
            .task("alpha", Step(step) == Step::Rebooting ? Kind::Reboot : Kind::PowerOn, Step(step))
            .deadline = bench.now + 1min;
        bench.present({"beta"}, false);
        QCOMPARE(only(bench.passes(1min), "^(fault|action)"),
                 QStringList()); // others may have taken it in
        bench.present({"beta", "gamma", "delta"});
        QCOMPARE(only(bench.passes(bench.config("alpha").bootTimeout - 1s), "^(fault|action)"),
                 QStringList());
        QCOMPARE(only(bench.passes(1s), "^fault"), lines({"fault boot-timeout alpha"}));
    }

    void powerIsTakenWithQuorum_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("onBus");
        QTest::addColumn<bool>("waits");
        QTest::newRow("a cycle") << int(Kind::PowerCycle) << false << true;
        QTest::newRow("off") << int(Kind::PowerOff) << false << true;
        QTest::newRow("on") << int(Kind::PowerOn) << false << false;
        QTest::newRow("one that is here") << int(Kind::PowerCycle) << true << false;
    }
    // Cut off with the line to the independent computer; it comes up, and then quorum.
    void powerIsTakenWithQuorum()
    {
        QFETCH(const int, kind);
        QFETCH(const bool, onBus);
        QFETCH(const bool, waits);
        SiteBench bench;
        for (SiteHost &each : bench.s.hosts)
            each.lines = {LinkState::Down};
        bench.host("alpha").onBus = onBus;
        bench.host("alpha").state = HostState::Lost;
        bench.task("alpha", Kind(kind), Step::Switching).via = noId<HostId>;
        bench.present(onBus ? std::vector{"alpha", "beta"} : std::vector{"beta"}, false);
        QCOMPARE(only(orders(bench.take(LineChanged{0, LinkState::Up}, "beta")), "power").isEmpty(),
                 waits);
        const QStringList all = bench.present({"beta", "gamma", "delta"});
        QCOMPARE(only(orders(all), "power").isEmpty(), !waits);
    }

    void offlineByAnOrderThatWasRevoked_data()
    {
        QTest::addColumn<quint64>("command"); // that took it Off-line, as far as it is known here
        QTest::addColumn<bool>("offline");
        QTest::newRow("nobody's: it was put on-line where it could not hear it") << quint64(0) << false;
        QTest::newRow("an operator's, given up for failed") << quint64(50) << true;
    }
    void offlineByAnOrderThatWasRevoked()
    {
        QFETCH(const quint64, command);
        QFETCH(const bool, offline);
        SiteBench bench;
        bench.member("cdma@alpha").state = State::Unavailable;
        bench.member("cdma@alpha").offlineCommand = {command, command};
        const QStringList said = bench.take(LeftService{bench.site.member("cdma@alpha"), true});
        QCOMPARE(bench.member("cdma@alpha").state == State::Offline, offline);
        QCOMPARE(bench.member("cdma@alpha").offlineWanted, offline);
        QCOMPARE(only(orders(said), "put on-line").isEmpty(), offline);
    }

    // One that is here is this side's own.
    void whoIsHereIsJudgedWithoutQuorum()
    {
        SiteBench bench;
        bench.task("alpha", Kind::Reboot, Step::Draining).deadline = bench.now + 1min;
        bench.present({"alpha"}, false);
        QCOMPARE(only(bench.passes(1min), "^fault"), lines({"fault boot-timeout alpha"}));
    }

    // ---- what was decided with quorum last ----
    void everyQuorumHasAHigherTerm()
    {
        SiteBench bench;
        const std::uint64_t before = bench.s.term;
        bench.present({"beta", "gamma"}, false);
        QCOMPARE(bench.s.term, before);
        bench.present({"beta", "gamma", "delta"});
        QCOMPARE(bench.s.term, before + 1);
    }

    // ---- a host that knows from its own journal what nobody else has heard ----
    void ownTriesCount_data()
    {
        QTest::addColumn<int>("apart"); // 0: its journal is the beginning of the state; 1: of
                                        // another history; 2: longer
        QTest::addColumn<std::size_t>("tries");
        QTest::newRow("the others went on from it") << 0 << std::size_t(1);
        QTest::newRow("it went on alone") << 1 << std::size_t(2);
        QTest::newRow("it knows more") << 2 << std::size_t(2);
    }
    void ownTriesCount()
    {
        QFETCH(const int, apart);
        QFETCH(const std::size_t, tries);
        SiteBench bench;
        const ProcessId process = bench.site.process("cdma@alpha/mobility");
        bench.member("cdma@alpha").restarts.tries = {bench.now - 10s};
        bench.s.processes[index(process)].restarts.tries = {bench.now - 10s};
        SiteState own = bench.s;
        own.seq = apart == 2 ? bench.s.seq + 1 : bench.s.seq - 5;
        if (apart == 1)
            own.lineage.push_back({7, 90});
        own.members[index(bench.site.member("cdma@alpha"))].restarts.tries = {bench.now - 10s,
                                                                              bench.now - 5s};
        own.processes[index(process)].restarts.tries = {bench.now - 10s, bench.now - 5s};
        const Boot boot = bootOfAlpha(bench, &own);
        QCOMPARE(boot.members[index(bench.site.member("cdma@alpha"))].restarts.tries.size(), tries);
        QCOMPARE(boot.processRestarts[index(process)].tries.size(), tries);
    }
    void aHistoryThatIsKnownIsABeginning_data()
    {
        QTest::addColumn<quint64>("seq");
        QTest::addColumn<bool>("beginning");
        QTest::newRow("before the next history") << quint64(95) << true;
        QTest::newRow("after it") << quint64(98) << false;
    }
    void aHistoryThatIsKnownIsABeginning()
    {
        QFETCH(const quint64, seq);
        QFETCH(const bool, beginning);
        SiteBench bench;
        bench.s.lineage = {{7, 90}, {8, 97}};
        SiteState own = bench.s;
        own.lineage = {{7, 90}};
        own.seq = seq;
        own.members[index(bench.site.member("cdma@alpha"))].restarts.tries = {bench.now};
        QCOMPARE(bootOfAlpha(bench, &own)
                     .members[index(bench.site.member("cdma@alpha"))]
                     .restarts.tries.empty(),
                 beginning);
    }
    void whatWasGrantedThereIsSo_data()
    {
        QTest::addColumn<QStringList>("granted");
        QTest::addColumn<bool>("known");
        QTest::addColumn<bool>("offline");
        QTest::newRow("nothing") << QStringList() << false << false;
        QTest::newRow("Off-line") << QStringList{u"offline cdma@alpha"_s} << false << true;
        QTest::newRow("the host") << QStringList{u"offline alpha"_s} << false << true;
        QTest::newRow("another host's") << QStringList{u"offline cdma@beta"_s} << false << false;
        QTest::newRow("Off-line and back")
            << QStringList{u"offline cdma@alpha"_s, u"online cdma@alpha"_s} << false << false;
        QTest::newRow("something else") << QStringList{u"repair cdma@alpha"_s} << false << false;
        QTest::newRow("the others have heard it")
            << QStringList{u"offline cdma@alpha"_s} << true << false;
    }
    void whatWasGrantedThereIsSo()
    {
        QFETCH(const QStringList, granted);
        QFETCH(const bool, known);
        QFETCH(const bool, offline);
        SiteBench bench;
        std::vector<Command> commands;
        for (const QString &words : granted)
            commands.push_back(order(qPrintable(words), "order-1"));
        if (known)
            bench.s.recentCommands = {"order-1"};
        QCOMPARE(bootOfAlpha(bench, nullptr, commands)
                     .members[index(bench.site.member("cdma@alpha"))]
                     .offline,
                 offline);
    }
};

HOLDFAST_TEST_ROW(TestSiteBegins)
#include "tst_sitebegins.moc"
