// One sentence for every state a member can be in, and which commands can cost service (semantics.md 8).
#include "sitebench.h"
#include "testrow.h"

#include <engine/why.h>

#include <QTest>

#include <functional>

using namespace holdfast;

namespace {

struct Row {
    const char *name;
    std::function<void(SiteBench &)> is;
    const char *sentence;
    const char *member = "cdma@alpha";
};

std::function<void(SiteBench &)> unavailable(Why why, const char *name = "cdma@alpha")
{
    return [=](SiteBench &bench) {
        bench.member(name).state = State::Unavailable;
        bench.member(name).why = why;
    };
}

// Out of service because of a resource that is faulty.
std::function<void(SiteBench &)> withoutResource(Why why)
{
    return [=](SiteBench &bench) {
        unavailable(why)(bench);
        bench.s.instances[index(bench.site.instance("subscriber-db@alpha"))].state = ResourceState::Faulty;
    };
}

void resourcesUp(SiteBench &bench)
{
    for (SiteInstance &each : bench.s.instances)
        each.state = ResourceState::InService;
}

std::vector<Row> rows()
{
    const auto pending = [](Role role) {
        return [=](SiteBench &bench) { bench.member("cdma@alpha").pending = PendingRole{role}; };
    };
    const auto state = [](State is) { return [=](SiteBench &bench) { bench.member("cdma@alpha").state = is; }; };
    const auto host = [](HostState is) {
        return [=](SiteBench &bench) {
            unavailable(Why::HostDown)(bench);
            bench.host("alpha").state = is;
        };
    };
    return {
        {"Active", [](SiteBench &) {}, "in service"},
        {"kept in service", [](SiteBench &bench) { bench.member("cdma@alpha").degraded = true; },
         "kept in service though a resource is faulty: its mate can't take over"},
        {"Standby", state(State::Standby), "ready to take over"},
        {"Standby that waits", [](SiteBench &bench) { bench.member("cdma@beta").why = Why::WaitsForProof; },
         "waits for a proof that its mate isn't Active", "cdma@beta"},
        {"Standby whose mate can't be asked", [](SiteBench &bench) { bench.host("alpha").onBus = false; },
         "waits for a proof that its mate isn't Active", "cdma@beta"},
        {"Standby that is only observed", [](SiteBench &bench) {
             bench.member("cdma@beta").why = Why::Observed;
             bench.member("cdma@alpha").state = State::Unavailable;
             bench.member("cdma@alpha").possiblyActive = false;
         },
         "observe mode: it would be activated", "cdma@beta"},
        {"Standby that was only observed once", [](SiteBench &bench) {
             bench.member("cdma@beta").why = Why::Observed;
         },
         "ready to take over", "cdma@beta"},
        {"on its way to Off-line", [](SiteBench &bench) {
             bench.member("cdma@alpha").leaving = bench.member("cdma@alpha").offlineWanted = true;
         },
         "on its way to Off-line"},
        {"on its way out", [](SiteBench &bench) { bench.member("cdma@alpha").leaving = true; },
         "is being taken out of service"},
        {"Off-line, and was ordered to stop", [](SiteBench &bench) {
             bench.member("cdma@alpha").state = State::Offline;
             bench.member("cdma@alpha").leaving = true;
         },
         "taken off-line by an operator"},
        {"out of service, and was ordered to stop", [](SiteBench &bench) {
             unavailable(Why::Spare)(bench);
             bench.member("cdma@alpha").leaving = true;
         },
         "spare: another host holds the Standby"},
        {"on a host that is lost", [](SiteBench &bench) {
             bench.host("alpha").state = HostState::Lost;
             bench.host("alpha").onBus = false;
         },
         "alpha is lost: nothing proves whether it still runs there"},
        {"Off-line on a host that is lost", [](SiteBench &bench) {
             bench.member("cdma@alpha").state = State::Offline;
             bench.host("alpha").state = HostState::Lost;
             bench.host("alpha").onBus = false;
         },
         "taken off-line by an operator"},
        {"on a host that was lost and is heard again", [](SiteBench &bench) {
             bench.host("alpha").state = HostState::Lost;
         },
         "in service"},
        {"would be started", unavailable(Why::Observed), "observe mode: it would be activated"},
        {"starting", state(State::Initialization), "starting"},
        {"Off-line", state(State::Offline), "taken off-line by an operator"},
        {"stuck", [](SiteBench &bench) { bench.member("cdma@alpha").stuck = true; },
         "a process can't be ended, so it can't be taken out of service"},
        {"asked to activate", pending(Role::Activate), "asked to activate; not acknowledged yet"},
        {"asked to be standby", pending(Role::Standby), "asked to be standby; not acknowledged yet"},
        {"its host has no power", host(HostState::PoweredOff), "alpha is powered-off"},
        {"its host is lost", host(HostState::Lost), "alpha is lost"},
        {"its host was down", host(HostState::Up), "alpha is down"},
        {"its host is in maintenance", host(HostState::Offline), "alpha is down"},
        {"process fault", unavailable(Why::ProcessFault), "out of service: its restarts are used up; waits for repair"},
        {"no acknowledgement", unavailable(Why::NotAcknowledged),
         "out of service: it did not acknowledge its role; waits for repair"},
        {"resource fault", withoutResource(Why::ResourceFault), "waits for subscriber-db@alpha, which is faulty"},
        {"shared resource", withoutResource(Why::SharedResource), "waits for subscriber-db@alpha, which is faulty"},
        {"resource that is well again", [](SiteBench &bench) {
             unavailable(Why::ResourceFault)(bench);
             resourcesUp(bench);
         },
         "its resources are in service again; starts"},
        {"resource that is not critical", [](SiteBench &bench) {
             withoutResource(Why::WaitsForResource)(bench);
             bench.site.config.resources[1].critical = false;
         },
         "its resources are in service again; starts"},
        {"dependency", [](SiteBench &bench) {
             unavailable(Why::Dependency, "cdpd@alpha")(bench);
             unavailable(Why::ProcessFault, "billing@alpha")(bench);
         },
         "waits for billing@alpha, which is unavailable", "cdpd@alpha"},
        {"dependency that is Standby", [](SiteBench &bench) {
             unavailable(Why::WaitsForDependency, "cdpd@alpha")(bench);
             bench.member("billing@alpha").state = State::Standby;
         },
         "its resources are in service again; starts", "cdpd@alpha"},
        {"spare", unavailable(Why::Spare), "spare: another host holds the Standby"},
        {"waits for a proof", unavailable(Why::WaitsForProof), "waits for a proof that its mate isn't Active"},
        {"waits for its mate", unavailable(Why::WaitsForMate), "waits for its mate"},
        {"its pair isn't provided", unavailable(Why::PairNotProvided),
         "its pair isn't provided: the platform layer isn't runnable on both hosts"},
        {"put on-line", unavailable(Why::Operator), "put on-line; starts"},
        {"host recovery", [](SiteBench &bench) {
             unavailable(Why::HostRecovery)(bench);
             bench.host("alpha").task.kind = HostTask::Kind::Reboot;
         },
         "a recovery action of alpha is under way"},
        {"host recovery that has ended", withoutResource(Why::HostRecovery),
         "waits for subscriber-db@alpha, which is faulty"},
        {"a host that is not runnable", [](SiteBench &bench) {
             unavailable(Why::NotStarted)(bench);
             bench.host("alpha").runnable = false;
         },
         "waits until alpha is runnable"},
        {"a platform group needs none", [](SiteBench &bench) {
             resourcesUp(bench);
             unavailable(Why::NotStarted, "ipc@alpha")(bench);
             bench.host("alpha").runnable = false;
         },
         "waits to be started", "ipc@alpha"},
        {"nothing started yet", [](SiteBench &bench) {
             unavailable(Why::LowerLayer)(bench);
             resourcesUp(bench);
         },
         "waits to be started"},
    };
}

} // namespace

class TestWhy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMembersStateHasOneSentence_data()
    {
        QTest::addColumn<std::size_t>("row");
        const std::vector<Row> all = rows();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << i;
    }
    void aMembersStateHasOneSentence()
    {
        QFETCH(std::size_t, row);
        const Row each = rows()[row];
        SiteBench bench;
        each.is(bench);
        QCOMPARE(whySentence(bench.site, bench.s, bench.site.member(each.member)), std::string(each.sentence));
    }
    void whatCanCostServiceNeedsAReason_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<bool>("costs");
        const auto row = [](const char *command, bool costs) {
            QTest::newRow(command) << QByteArray(command) << costs;
        };
        row("offline cdma@alpha", true);
        row("reboot alpha", true);
        row("power off alpha", true);
        row("power cycle alpha", true);
        row("power confirm-off alpha", true);
        row("shutdown site", true);
        row("shelve 1 --for 1h", true);
        row("out-of-service 1", true);
        row("in-service 1", false);
        row("online cdma@alpha", false);
        row("switchover cdma", false);
        row("switchover amps --force", true); // its Standby is lost
        row("repair cdma", false);
        row("power on alpha", false);
        row("power on alpha --force", false);
        row("observe on", false);
        row("observe off", false);
        row("ack 1", false);
    }
    void whatCanCostServiceNeedsAReason()
    {
        QFETCH(QByteArray, command);
        SiteBench bench;
        bench.member("amps@alpha").state = State::Unavailable;
        QTEST(canCostService(bench.site, bench.s, *parseCommand(command.toStdString())), "costs");
    }
    void applyingAConfigurationCostsNone()
    {
        SiteBench bench;
        Command command;
        command.verb = CommandVerb::ApplyConfig;
        QVERIFY(!canCostService(bench.site, bench.s, command));
    }
};

HOLDFAST_TEST_ROW(TestWhy)
#include "tst_why.moc"
