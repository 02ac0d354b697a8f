// States on their own: what must be true of each, and the copies that are made of them for boots and plans.
#include "sitebench.h"
#include "testrow.h"

#include <engine/invariants.h>
#include <engine/ladders.h>

#include <QTest>

#include <functional>

using namespace holdfast;

namespace {

using Kind = HostTask::Kind;
using Step = HostTask::Step;

struct Broken {
    const char *name;
    std::function<void(SiteBench &)> breaks;
    const char *says; ///< "" nothing is broken
};

std::vector<Broken> brokenOnes()
{
    const auto tries = [](Window SiteHost::*window, std::size_t count) {
        return [=](SiteBench &bench) { (bench.host("alpha").*window).tries.assign(count, bench.s.now); };
    };
    return {
        {"all is well", [](SiteBench &) {}, ""},
        {"two Actives", [](SiteBench &bench) {
             bench.member("cdma@beta").state = State::Active;
             bench.member("cdma@beta").possiblyActive = true;
         },
         "two-actives cdma"},
        {"an Active one that nobody counts", [](SiteBench &bench) {
             bench.member("cdma@alpha").possiblyActive = false;
         },
         "active-but-not-possibly-active cdma@alpha"},
        {"unpaired, that is nothing", [](SiteBench &bench) {
             bench.member("billing@alpha").possiblyActive = false;
         },
         ""},
        {"Off-line by nobody", [](SiteBench &bench) { bench.member("billing@alpha").state = State::Offline; },
         "off-line-without-operator billing@alpha"},
        {"a Standby is deactivated", [](SiteBench &bench) {
             bench.member("cdma@beta").pending = PendingRole{Role::Deactivate};
         },
         "deactivation-of-what-is-not-active cdma@beta"},
        {"a Standby is activated", [](SiteBench &bench) {
             bench.member("cdma@beta").pending = PendingRole{Role::Activate};
         },
         ""},
        {"all re-initialisations", tries(&SiteHost::reinitialize, 2), ""},
        {"one more", tries(&SiteHost::reinitialize, 3), "rung-beyond-its-limit alpha"},
        {"a cycle, and the independent computer's own", tries(&SiteHost::powerCycle, 2), ""},
        {"one more cycle", tries(&SiteHost::powerCycle, 3), "rung-beyond-its-limit alpha"},
        {"an alarm of nothing", [](SiteBench &bench) {
             bench.s.alarms.emplace_back();
             bench.s.alarms.back().id = 7;
             bench.s.alarms.back().root = bench.s.seq + 1;
         },
         "cause-that-does-not-exist alarm 7"},
        {"an alarm of something", [](SiteBench &bench) {
             bench.s.alarms.emplace_back();
             bench.s.alarms.back().root = bench.s.seq;
         },
         ""},
    };
}

using Due = std::pair<const char *, std::function<void(SiteBench &, Timestamp)>>;

std::vector<Due> dues()
{
    return {
        {"- nothing", [](SiteBench &, Timestamp) {}},
        {"a host's task", [](SiteBench &bench, Timestamp at) {
             bench.task("beta", Kind::Reboot, Step::Rebooting).deadline = at;
         }},
        {"a primary that is waited for", [](SiteBench &bench, Timestamp at) {
             bench.pair("gsm").waitForPrimary = at;
             bench.pair("tdma").failbackAt = at + 1s;
         }},
        {"a failback", [](SiteBench &bench, Timestamp at) { bench.pair("gsm").failbackAt = at; }},
        {"- a failback without quorum", [](SiteBench &bench, Timestamp at) {
             bench.pair("gsm").failbackAt = at;
             bench.s.quorate = false;
         }},
        {"- a failback of a site that stops", [](SiteBench &bench, Timestamp at) {
             bench.pair("gsm").failbackAt = at;
             bench.s.stopping = true;
         }},
        {"a command", [](SiteBench &bench, Timestamp at) {
             SiteCommand command;
             command.command.verb = CommandVerb::PowerOn;
             command.target = HostId{0};
             command.deadline = at;
             bench.s.commands.push_back(command);
         }},
    };
}

} // namespace

class TestStates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsBrokenIsNamed_data()
    {
        QTest::addColumn<std::size_t>("row");
        const std::vector<Broken> all = brokenOnes();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << i;
    }
    void whatIsBrokenIsNamed()
    {
        QFETCH(std::size_t, row);
        const Broken each = brokenOnes()[row];
        SiteBench bench;
        each.breaks(bench);
        std::string says;
        for (const std::string &broken : violations(bench.site, bench.s))
            says += broken;
        QCOMPARE(says, std::string(each.says));
    }

    // ---- what a host that boots must know ----
    void aBootKnowsWhatIsOffLineAndWhatWasTried()
    {
        SiteBench bench;
        bench.member("cdma@alpha").restarts.tries = {bench.now};
        bench.member("billing@alpha").state = State::Offline;
        bench.member("cdpd@alpha").offlineWanted = bench.member("cdpd@alpha").leaving = true; // on its way there
        bench.member("amps@alpha").offlineWanted = true; // not ordered yet
        bench.s.processes[index(bench.site.process("cdma@alpha/mobility"))].restarts.tries = {bench.now};
        const Boot boot = bootFrom(bench.site, bench.s, HostId{0}, 3);
        const auto member = [&](const char *name) { return boot.members[index(bench.site.member(name))]; };
        QVERIFY(boot.host == HostId{0} && boot.incarnation == 3 && !boot.observe);
        QVERIFY(member("billing@alpha").offline && member("cdpd@alpha").offline);
        QVERIFY(!member("amps@alpha").offline && !member("cdma@alpha").offline);
        QCOMPARE(member("cdma@alpha").restarts.tries.size(), std::size_t(1));
        QCOMPARE(boot.processRestarts[index(bench.site.process("cdma@alpha/mobility"))].tries.size(), std::size_t(1));
        bench.s.observe = true;
        QVERIFY(bootFrom(bench.site, bench.s, HostId{0}, 3).observe);
        bench.s.observe = false;
        bench.host("alpha").observe = true;
        QVERIFY(bootFrom(bench.site, bench.s, HostId{0}, 3).observe);
        QVERIFY(!bootFrom(bench.site, bench.s, HostId{1}, 3).observe);
    }

    // ---- the host part that a plan goes on with ----
    void aCopyIsInTheMiddleOfItsTask_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("step");
        QTest::addColumn<bool>("runnable");
        QTest::addColumn<int>("phase");
        const auto row = [](const char *name, Kind kind, Step step, bool runnable, HostPhase phase) {
            QTest::newRow(name) << int(kind) << int(step) << runnable << int(phase);
        };
        row("runnable", Kind::None, Step::Draining, true, HostPhase::Applications);
        row("not runnable", Kind::None, Step::Switching, false, HostPhase::System);
        row("stops to re-initialise", Kind::Reinitialize, Step::Draining, true, HostPhase::Reinitializing);
        row("starts again", Kind::Reinitialize, Step::Draining, false, HostPhase::Platform);
        row("drains before a re-boot", Kind::Reboot, Step::Draining, false, HostPhase::Draining);
        row("drains before a cycle", Kind::PowerCycle, Step::Draining, false, HostPhase::Draining);
        row("its power is being switched", Kind::PowerCycle, Step::Switching, false, HostPhase::Drained);
        row("it boots", Kind::PowerCycle, Step::Starting, false, HostPhase::System);
    }
    void aCopyIsInTheMiddleOfItsTask()
    {
        QFETCH(int, kind);
        QFETCH(int, step);
        QFETCH(bool, runnable);
        SiteBench bench;
        bench.task("alpha", Kind(kind), Step(step));
        bench.host("alpha").runnable = runnable;
        const HostPartState part = hostPartFrom(bench.site, bench.s, HostId{0});
        QTEST(int(part.phase), "phase");
        QCOMPARE(part.reinitializing, Kind(kind) == Kind::Reinitialize);
        if (part.phase == HostPhase::Draining)
            QCOMPARE(part.drainThen == DrainHost::Then::Reboot, Kind(kind) == Kind::Reboot);
    }
    void aCopyIsInTheMiddleOfItsMembersWork()
    {
        SiteBench bench;
        const Timestamp until = bench.now + 5s;
        const auto pending = [&](const char *name, State state) {
            bench.member(name).state = state;
            bench.member(name).pending = PendingRole{Role::Activate, 4, bench.now, until};
        };
        const auto copy = [&](const char *name) {
            return hostPartFrom(bench.site, bench.s, HostId{0}).members[index(bench.site.member(name))];
        };
        pending("cdma@alpha", State::Initialization);
        QVERIFY(copy("cdma@alpha").work == Work::Starting && copy("cdma@alpha").deadline == never);
        pending("cdma@alpha", State::Unavailable);
        QVERIFY(copy("cdma@alpha").work == Work::None);
        pending("cdma@alpha", State::Standby);
        QVERIFY(copy("cdma@alpha").work == Work::Changing && copy("cdma@alpha").deadline == until);
        QVERIFY(copy("cdma@alpha").order == 4);
        bench.member("cdma@alpha").pending.reset();
        bench.member("cdma@alpha").leaving = true;
        QVERIFY(copy("cdma@alpha").work == Work::Stopping && copy("cdma@alpha").then == After::Unavailable);
        QVERIFY(!copy("cdma@alpha").offline);
        bench.member("cdma@alpha").offlineWanted = true;
        QVERIFY(copy("cdma@alpha").then == After::Offline && copy("cdma@alpha").offline);
        for (const State gone : {State::Unavailable, State::Offline}) {
            bench.member("cdma@alpha").state = gone;
            QVERIFY(copy("cdma@alpha").work == Work::None);
        }
        // A process restart under way; one that starts with its member is none.
        bench.s.processes[index(bench.site.process("billing@alpha/collector"))].run = ProcessRun::Starting;
        QVERIFY(copy("billing@alpha").restarting == bench.site.process("billing@alpha/collector"));
        bench.member("billing@alpha").state = State::Initialization;
        QVERIFY(!isValid(copy("billing@alpha").restarting));
    }
    void aCopyWaitsForItsRepair_data()
    {
        QTest::addColumn<int>("why");
        QTest::addColumn<bool>("automatic");
        QTest::addColumn<int>("minutesAgo");
        QTest::addColumn<bool>("blocked");
        QTest::newRow("a process fault") << int(Why::ProcessFault) << true << 0 << true;
        QTest::newRow("no acknowledgement") << int(Why::NotAcknowledged) << true << 0 << true;
        QTest::newRow("by hand") << int(Why::ProcessFault) << false << 0 << true;
        QTest::newRow("it is due") << int(Why::ProcessFault) << true << 60 << true;
        QTest::newRow("another reason") << int(Why::ResourceFault) << true << 0 << false;
    }
    void aCopyWaitsForItsRepair()
    {
        QFETCH(int, why);
        QFETCH(bool, automatic);
        QFETCH(int, minutesAgo);
        QFETCH(bool, blocked);
        SiteBench bench;
        bench.group("cdma").repair.automatic = automatic;
        SiteMember &m = bench.member("cdma@alpha");
        m.state = State::Unavailable;
        m.why = Why(why);
        m.since = bench.now - std::chrono::minutes(minutesAgo);
        const HostMember copy
            = hostPartFrom(bench.site, bench.s, HostId{0}).members[index(bench.site.member("cdma@alpha"))];
        QCOMPARE(copy.blocked, blocked);
        const Timestamp due = minutesAgo == 0 ? bench.now + 30s : bench.now;
        QVERIFY(copy.repairAt == (blocked && automatic ? due : never));
    }
    void aCopyHasTheHostsQuorumAndItsResources()
    {
        SiteBench bench;
        bench.s.quorate = false;
        bench.host("alpha").observe = true;
        bench.s.instances[index(bench.site.instance("line-cards@alpha"))].state = ResourceState::InService;
        const HostPartState part = hostPartFrom(bench.site, bench.s, HostId{0});
        QVERIFY(!part.quorate && part.observe);
        QVERIFY(part.instances[index(bench.site.instance("line-cards@alpha"))].wanted);
        QVERIFY(!part.instances[index(bench.site.instance("subscriber-db@alpha"))].wanted);
        QVERIFY(!hostPartFrom(bench.site, bench.s, HostId{1}).observe);
        bench.s.observe = true;
        QVERIFY(hostPartFrom(bench.site, bench.s, HostId{1}).observe);
    }

    // ---- what is waited for, and the hash, whether the state knows itself yet or not ----
    void theNextThingThatIsDue_data()
    {
        QTest::addColumn<std::size_t>("row");
        QTest::addColumn<bool>("due");
        for (std::size_t i = 0; i < dues().size(); ++i)
            QTest::newRow(dues()[i].first) << i << (dues()[i].first[0] != '-');
    }
    void theNextThingThatIsDue()
    {
        QFETCH(std::size_t, row);
        QFETCH(bool, due);
        SiteBench bench;
        dues()[row].second(bench, bench.now + 1min);
        QVERIFY(nextDeadline(bench.site, bench.s) == (due ? bench.now + 1min : never));
        const std::uint64_t hash = stateHash(bench.s);
        const auto failback = bench.pair("gsm").failbackAt; // nothing that a step decides anew
        bench.step({bench.now, noId<HostId>, 0, 0, {}, TimePassed{}});
        QVERIFY(bench.s.index.isMade && bench.pair("gsm").failbackAt == failback);
        QVERIFY(nextDeadline(bench.site, bench.s) == (due ? bench.now + 1min : never));
        QCOMPARE(stateHash(bench.s), hash);
        bench.s.index = {};
        QCOMPARE(stateHash(bench.s), hash);
    }

    // ---- commands as they are typed ----
    void everyCommandSaysWhatItNeeds()
    {
        for (const CommandForm &form : commandForms()) {
            const auto bare = parseCommand(form.words);
            using Operand = CommandForm::Operand;
            const bool needs = form.operand != Operand::None && form.operand != Operand::OptionalHost;
            QCOMPARE(bool(bare), !needs);
            if (needs)
                QVERIFY(bare.error().message().find("needs") != std::string::npos);
            const auto option = parseCommand(std::string(form.words) + " --nonsense");
            QVERIFY(!option && option.error().message().find("is no option") != std::string::npos);
            const auto much = parseCommand(std::string(form.words) + " 1 2");
            QVERIFY(!much && much.error().message().find("too much") != std::string::npos);
        }
    }
    void aCommandWithoutAFormIsCalledByItsVerb()
    {
        Command command;
        command.verb = CommandVerb::ApplyConfig;
        QCOMPARE(commandText(command), std::string(name(CommandVerb::ApplyConfig)));
    }
    void powerDownHasNeitherLimitNorWindow()
    {
        SiteHost host;
        QVERIFY(windowOf(Action::PowerOff, host) == nullptr);
        QVERIFY(!limitOf(Action::PowerOff, HostConfig{}));
    }
};

HOLDFAST_TEST_ROW(TestStates)
#include "tst_states.moc"
