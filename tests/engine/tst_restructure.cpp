// Members, processes and resources come and go while a site runs: who is affected, and the states
// under the new numbers.
#include "fig1site.h"
#include "hostbench.h"

#include <engine/invariants.h>
#include <engine/renumbering.h>
#include <engine/restructure.h>

#include <QTest>

#include <functional>
#include <utility>
#include <vector>

using namespace holdfast;

namespace {

ProcessConfig process(const char *name)
{
    ProcessConfig config;
    config.name = name;
    return config;
}

GroupConfig group(const char *name, Layer layer, std::vector<HostId> hosts)
{
    GroupConfig config;
    config.name = name;
    config.layer = layer;
    config.hosts = std::move(hosts);
    config.processes.push_back(process("one"));
    return config;
}

// FIG. 1 with all hosts there and all members doing what they should.
SiteState atRest(const Site &site)
{
    SiteState state = initialState(site);
    state.now = Timestamp(100s);
    for (SiteHost &host : state.hosts) {
        host.onBus = host.runnable = true;
        host.state = HostState::Up;
    }
    for (std::size_t i = 0; i < state.members.size(); ++i) {
        state.members[i].state = site.members[i].rank == 0 ? State::Active : State::Standby;
        state.members[i].possiblyActive = state.members[i].state == State::Active;
    }
    return state;
}

QString words(const Impacts &impacts)
{
    QStringList all;
    for (const Impact &impact : impacts.all) {
        QStringList names;
        for (const std::string &name : impact.names)
            names += QString::fromStdString(name);
        const char *const kinds[] = {
            "starts",    "processes start", "processes next",  "processes go",  "goes",
            "relations", "settings",        "resource starts", "resource goes", "not runnable",
            "comes",     "leaves"};
        all += QString::fromStdString(impact.target) + u' '
            + QLatin1StringView(kinds[std::size_t(impact.kind)])
            + (names.isEmpty() ? QString() : u' ' + names.join(u','));
    }
    return all.join(u"; ");
}

} // namespace

class TestRestructure : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void impactsAreNamed_data()
    {
        QTest::addColumn<SiteConfig>("config");
        QTest::addColumn<QString>("offline"); // a group whose members are Off-line
        QTest::addColumn<QString>("affected");
        QTest::addColumn<int>("refusals");
        const auto row = [](const char *rule, auto change, const char *offline,
                            const char *affected, int refusals) {
            SiteConfig config = fig1Config();
            change(config);
            QTest::newRow(rule) << config << QString::fromLatin1(offline)
                                << QString::fromLatin1(affected) << refusals;
        };
        const auto erase = [](SiteConfig &config, const char *name) {
            std::erase_if(config.groups,
                          [&](const GroupConfig &each) { return each.name == name; });
        };
        row(
            "nothing", [](SiteConfig &) {}, "", "", 0);
        row(
            "a limit", [](SiteConfig &c) { c.groups[4].groupRestart.count = 9; }, "",
            "cdma@alpha settings; cdma@beta settings", 0);
        row(
            "a group",
            [](SiteConfig &c) {
                c.groups.push_back(group("paging", Layer::Application, {HostId{1}}));
            },
            "", "paging@beta starts", 0);
        row(
            "a platform group",
            [](SiteConfig &c) { c.groups.push_back(group("bus", Layer::Platform, {HostId{1}})); },
            "", "bus@beta starts; beta not runnable", 0);
        row(
            "a process", [](SiteConfig &c) { c.groups[4].processes.push_back(process("trace")); },
            "", "cdma@alpha processes start trace; cdma@beta processes start trace", 0);
        row(
            "a process of a cold pair",
            [](SiteConfig &c) { c.groups[5].processes.push_back(process("trace")); }, "",
            "tdma@beta processes start trace; tdma@gamma processes next trace", 0);
        row(
            "a process of what is Off-line",
            [](SiteConfig &c) { c.groups[4].processes.push_back(process("trace")); }, "cdma",
            "cdma@alpha processes next trace; cdma@beta processes next trace", 0);
        row(
            "a group that runs", [&](SiteConfig &c) { erase(c, "cdma"); }, "",
            "cdma@alpha goes; cdma@beta goes", 2);
        row(
            "a group that is Off-line", [&](SiteConfig &c) { erase(c, "cdma"); }, "cdma",
            "cdma@alpha goes; cdma@beta goes", 0);
        row(
            "a process that runs", [](SiteConfig &c) { c.groups[4].processes.pop_back(); }, "",
            "cdma@alpha processes go mobility; cdma@beta processes go mobility", 2);
        row(
            "a dependency of what runs",
            [](SiteConfig &c) { c.groups[4].dependsOn = {GroupId{2}}; }, "",
            "cdma@alpha relations; cdma@beta relations", 2);
        row(
            "a resource",
            [](SiteConfig &c) {
                c.resources.push_back(c.resources[1]);
                c.resources.back().name = "disk";
            },
            "", "disk@alpha resource starts; disk@beta resource starts", 0);
        row(
            "two platform groups",
            [](SiteConfig &c) {
                c.groups.push_back(group("bus", Layer::Platform, {HostId{1}, HostId{2}}));
                c.groups.push_back(group("mail", Layer::Platform, {HostId{1}}));
            },
            "", "bus@beta starts; beta not runnable; bus@gamma starts; gamma not runnable; mail@beta starts", 0);
        const auto resource = [](SiteConfig &c, bool critical, Initialize initialize) {
            c.resources.push_back(c.resources[0]); // of the platform layer
            c.resources.back().name = "disk";
            c.resources.back().hosts = {HostId{0}};
            c.resources.back().critical = critical;
            c.resources.back().initialize = initialize;
        };
        row(
            "a critical resource of the platform",
            [&](SiteConfig &c) { resource(c, true, Initialize::Always); }, "",
            "disk@alpha resource starts; alpha not runnable", 0);
        row(
            "one that nothing waits for", [&](SiteConfig &c) { resource(c, false, Initialize::Always); }, "",
            "disk@alpha resource starts", 0);
        row(
            "one that is there while its members are Active",
            [&](SiteConfig &c) { resource(c, true, Initialize::OnActivation); }, "", "disk@alpha resource starts", 0);
    }
    void impactsAreNamed()
    {
        QFETCH(SiteConfig, config);
        QFETCH(QString, offline);
        QFETCH(QString, affected);
        QFETCH(int, refusals);
        const Site from(fig1Config()), to(config);
        SiteState state = atRest(from);
        for (std::size_t i = 0; i < state.members.size(); ++i) {
            if (from.groupOf(MemberId(i)).name == offline.toStdString())
                state.members[i].state = State::Offline;
        }
        const Impacts found = impacts(from, to, state);
        QCOMPARE(words(found), affected);
        QCOMPARE(int(found.refusals.size()), refusals);
        for (const std::string &refusal : found.refusals)
            QVERIFY2(refusal.find("holdfastctl offline cdma@") != std::string::npos,
                     refusal.c_str());
    }

    // What a site is doing that a change has to wait for.
    void whatIsUnderWayRefusesIt_data()
    {
        m_rows = {
            {"*is changing its role", [](const Site &site, SiteState &state) {
                 state.members[index(site.member("cdma@beta"))].pending = PendingRole{Role::Activate, 3};
             }},
            {"*is changing its role: it starts", [](const Site &site, SiteState &state) {
                 state.members[index(site.member("cdma@beta"))].state = State::Initialization;
             }},
            {"the next start has it", [](const Site &site, SiteState &state) {
                 state.members[index(site.member("cdma@beta"))].state = State::Unavailable;
             }},
            {"*the site is being shut down", [](const Site &, SiteState &state) { state.stopping = true; }},
            {"*there is no quorum", [](const Site &, SiteState &state) { state.quorate = false; }},
        };
        QTest::addColumn<std::size_t>("row");
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            QTest::newRow(m_rows[i].first) << i;
    }
    void whatIsUnderWayRefusesIt()
    {
        QFETCH(std::size_t, row);
        SiteConfig config = fig1Config();
        config.groups[4].processes.push_back(process("trace"));
        const Site from(fig1Config()), to(config);
        SiteState state = atRest(from);
        m_rows[row].second(from, state);
        const std::string name = m_rows[row].first;
        const Impacts found = impacts(from, to, state);
        QCOMPARE(found.refusals.size(), std::size_t(name[0] == '*' ? 1 : 0));
        if (name[0] == '*')
            QVERIFY2(found.refusals[0].find(name.substr(1, name.find(':') - 1)) != std::string::npos,
                     found.refusals[0].c_str());
    }

    // Off-line is where nothing of it runs: one that is on its way there, or is stuck, is not.
    void whatIsNotOfflineYetCannotGo()
    {
        SiteConfig config = fig1Config();
        config.groups.erase(config.groups.begin() + 3); // cdpd
        const Site from(fig1Config()), to(config);
        SiteState state = atRest(from);
        SiteMember &alpha = state.members[index(from.member("cdpd@alpha"))];
        SiteMember &gamma = state.members[index(from.member("cdpd@gamma"))];
        alpha.state = gamma.state = State::Offline;
        QVERIFY(impacts(from, to, state).refusals.empty());
        alpha.leaving = true;
        gamma.stuck = true;
        QCOMPARE(impacts(from, to, state).refusals.size(), std::size_t(2));
    }

    void aHostThatIsAwayRefusesIt()
    {
        SiteConfig config = fig1Config();
        config.groups.push_back(group("paging", Layer::Application, {HostId{1}}));
        const Site from(fig1Config()), to(config);
        SiteState state = atRest(from);
        state.hosts[2].onBus = false;
        QCOMPARE(int(impacts(from, to, state).refusals.size()), 1);
        QVERIFY(impacts(from, to, state).refusals[0].starts_with("gamma is not on the bus"));
        state.hosts[2].onBus = true;
        state.quorate = false;
        QCOMPARE(int(impacts(from, to, state).refusals.size()), 1);
    }

    static SiteConfig withHost(SiteConfig config, const char *name)
    {
        config.hosts.push_back(config.hosts.front());
        config.hosts.back().name = name;
        config.hosts.back().outlets = {int(config.hosts.size())};
        return config;
    }

    // beta of FIG. 1, and all that is there alone; pairs lose a member.
    static SiteConfig withoutBeta(SiteConfig config)
    {
        const HostId beta{1};
        const auto moved = [beta](HostId &id) { id = id > beta ? HostId(index(id) - 1) : id; };
        const auto drop = [&](std::vector<HostId> &hosts) {
            std::erase(hosts, beta);
            std::ranges::for_each(hosts, moved);
        };
        config.hosts.erase(config.hosts.begin() + 1);
        for (ResourceConfig &resource : config.resources)
            drop(resource.hosts);
        for (GroupConfig &group : config.groups) {
            drop(group.hosts);
            if (!group.pair)
                continue;
            if (group.hosts.size() < 2) {
                group.pair.reset();
            } else {
                group.pair->primary = group.hosts.front();
                group.pair->alternates = {group.hosts.begin() + 1, group.hosts.end()};
            }
        }
        return config;
    }

    void aHostThatComesIsNotWaitedFor()
    {
        SiteConfig config = withHost(fig1Config(), "epsilon");
        config.groups.push_back(group("paging", Layer::Application, {HostId{4}}));
        const Site from(fig1Config()), to(config);
        SiteState state = atRest(from);
        const Impacts found = impacts(from, to, state);
        QCOMPARE(words(found), QStringLiteral("paging@epsilon starts; epsilon comes"));
        QVERIFY(found.refusals.empty());
        SiteState after = restructured(from, to, state);
        QCOMPARE(after.hosts.size(), std::size_t(5));
        QVERIFY(after.hosts[4].added && after.hosts[4].state == HostState::Unknown && !after.hosts[4].onBus);
        for (std::size_t i = 0; i < 4; ++i)
            QCOMPARE(after.hosts[i], state.hosts[i]);
        QVERIFY(violations(to, after).empty());
        // Quorum that comes anew waits for nobody who was never here; the site can be changed further.
        MembershipChanged here{{HostId{0}, HostId{1}, HostId{2}, HostId{3}}, true};
        after.quorate = false;
        SiteState later = after;
        SiteStep step;
        siteStep(to, later, {later.now, noId<HostId>, 0, 0, {}, here}, step);
        QVERIFY(later.quorate);
        QCOMPARE(later.hosts[4].task.kind, HostTask::Kind::None);
        config.groups.push_back(group("voice", Layer::Application, {HostId{0}}));
        QVERIFY(impacts(to, Site(config), later).refusals.empty());
        // It is like any other from when it is there.
        here.present.push_back(HostId{4});
        siteStep(to, later, {later.now, noId<HostId>, 0, 0, {}, here}, step);
        QVERIFY(!later.hosts[4].added);
        QVERIFY(later.hosts[4].onBus);
        // And taken back before that, it goes as it came.
        const Impacts back = impacts(to, from, after);
        QCOMPARE(words(back), QStringLiteral("paging@epsilon goes; epsilon leaves"));
        QCOMPARE(int(back.refusals.size()), 1); // no quorum in that state
        after.quorate = true;
        QVERIFY(impacts(to, from, after).refusals.empty());
        after.quorate = state.quorate;
        QCOMPARE(restructured(to, from, after), state);
    }

    void aHostThatGoesHasNoPower()
    {
        const Site from(fig1Config()), to(withoutBeta(fig1Config()));
        SiteState state = atRest(from);
        const auto refusals = [&] {
            QStringList all;
            for (const std::string &each : impacts(from, to, state).refusals)
                all += QString::fromStdString(each);
            return all;
        };
        QVERIFY(!refusals().filter(QStringLiteral("beta is on the bus")).isEmpty());
        QVERIFY(!refusals().filter(QStringLiteral("billing@beta must be Off-line")).isEmpty());
        QVERIFY(!refusals().filter(QStringLiteral("cdma@alpha must be Off-line")).isEmpty()); // its pair changes
        SiteHost &beta = state.hosts[1];
        beta.onBus = false;
        beta.state = HostState::Lost;
        QVERIFY(!refusals().filter(QStringLiteral("nobody knows that beta has no power")).isEmpty());
        beta.state = HostState::PoweredOff;
        beta.power = PowerState::Off;
        for (const char *name : {"cdma@alpha", "tdma@gamma"})
            state.members[index(from.member(name))].state = State::Offline;
        QCOMPARE(refusals(), QStringList());
        beta.state = HostState::Fenced; // it may have been power cycled without anybody who could
        beta.task.kind = HostTask::Kind::PowerCycle;
        beta.task.step = HostTask::Step::Switching;
        QCOMPARE(refusals(), QStringList());
        beta.task.via = HostId{0}; // it is about to be there
        QVERIFY(!refusals().filter(QStringLiteral("beta is being switched on")).isEmpty());
    }

    // Hosts behind the one that goes have other numbers, wherever one is said.
    void numbersOfHostsFollowTheNames()
    {
        const Site from(fig1Config()), to(withoutBeta(fig1Config()));
        SiteState state = atRest(from);
        state.hosts[2].offs = 7;
        state.hosts[3].task.kind = HostTask::Kind::PowerCycle;
        state.hosts[3].task.tried = {HostId{0}, HostId{2}};
        state.hosts[3].task.via = HostId{2};
        SiteAlarm alarm;
        alarm.target = HostId{3};
        state.alarms.push_back(alarm);
        const SiteState after = restructured(from, to, state);
        QCOMPARE(after.hosts.size(), std::size_t(3));
        QCOMPARE(after.hosts[1].offs, 7U);
        QCOMPARE(after.hosts[2].task.via, HostId{1});
        QCOMPARE(after.hosts[2].task.tried, (std::vector{HostId{0}, HostId{1}}));
        QCOMPARE(after.alarms[0].target, Target(HostId{2}));
        const Renumbering numbers(from, to);
        QVERIFY(!numbers.keepsHosts());
        SiteEvent event{{}, HostId{3}, 1, 0, {CauseRef::Kind::HostIncident, 2, 0, 0}, LeaseEnded{HostId{2}, 9}};
        QVERIFY(numbers.apply(event));
        QCOMPARE(event.sender, HostId{2});
        QCOMPARE(event.cause.value, std::uint64_t(1));
        QCOMPARE(std::get<LeaseEnded>(event.fact).host, HostId{1});
        HostInput order = OrderReceived{{HostId{2}, 1, {}, SwitchPower{HostId{1}, Action::PowerOff, 1, 0, {}}, 0}};
        QVERIFY2(!numbers.apply(order), "about a host that is gone");
        std::map<HostId, int> kept{{HostId{0}, 0}, {HostId{1}, 1}, {HostId{3}, 3}};
        numbers.renumber(kept);
        QCOMPARE(kept, (std::map<HostId, int>{{HostId{0}, 0}, {HostId{2}, 3}}));
        HostPartState host;
        host.host = HostId{3};
        host.members.resize(from.members.size());
        host.processes.resize(from.processes.size());
        host.instances.resize(from.instances.size());
        QCOMPARE(restructured(from, to, host).host, HostId{2});
    }

    // Whatever comes first in the file: what is known of a thing follows its name.
    void statesFollowTheNames()
    {
        SiteConfig config = fig1Config();
        config.groups.erase(config.groups.begin() + 3); // cdpd
        config.groups.insert(config.groups.begin() + 3,
                             group("paging", Layer::Application, {HostId{1}, HostId{2}}));
        config.groups[4].processes.insert(config.groups[4].processes.begin(), process("trace"));
        const Site from(fig1Config()), to(config);
        SiteState state = atRest(from);
        for (std::size_t i = 0; i < state.processes.size(); ++i)
            state.processes[i].restarted = 100 + std::uint32_t(i);
        state.pairs[4].lastActive = from.member("cdma@beta");
        state.pairs[4].switchTo = from.member("cdma@alpha");
        const auto alarm = [&](Target target) {
            SiteAlarm each;
            each.id = ++state.alarm;
            each.target = target;
            state.alarms.push_back(each);
        };
        alarm(from.member("cdpd@alpha"));
        alarm(from.member("gsm@gamma"));
        alarm(from.instance("subscriber-db@beta"));
        const SiteState after = restructured(from, to, state);
        QCOMPARE(after.members.size(), to.members.size());
        for (std::size_t i = 0; i < from.processes.size(); ++i) {
            const ProcessId now = to.process(from.nameOf(ProcessId(i)));
            if (isValid(now))
                QCOMPARE(after.processes[index(now)].restarted, 100 + std::uint32_t(i));
        }
        QCOMPARE(after.processes[index(to.process("cdma@alpha/trace"))], SiteProcess{});
        QCOMPARE(after.pairs[4].lastActive, to.member("cdma@beta"));
        QCOMPARE(after.pairs[4].switchTo, to.member("cdma@alpha"));
        QCOMPARE(int(after.alarms.size()), 2);
        QCOMPARE(after.alarms[0].target, Target(to.member("gsm@gamma")));
        QVERIFY(violations(to, after).empty());
        // Back again: as it was, but for what was forgotten with its group.
        SiteState back = restructured(to, from, after);
        for (const char *name : {"cdpd@alpha", "cdpd@gamma"}) {
            back.members[index(from.member(name))] = state.members[index(from.member(name))];
            for (const ProcessId id : from.at(from.member(name)).processes)
                back.processes[index(id)] = state.processes[index(id)];
        }
        std::erase_if(state.alarms, [&](const SiteAlarm &each) {
            return each.target == from.member("cdpd@alpha");
        });
        QCOMPARE(back, state);
        QCOMPARE(stateHash(back), stateHash(state));
    }

    void everyKindOfNumberFollowsItsName_data()
    {
        QTest::addColumn<Target>("before");
        QTest::addColumn<Target>("after");
        SiteConfig config = fig1Config();
        config.groups.erase(config.groups.begin() + 3); // cdpd
        const Site from(fig1Config()), to(config);
        const auto row = [](const char *name, Target before, Target after) {
            QTest::newRow(name) << before << after;
        };
        row("nothing", {}, {});
        row("a host", HostId{2}, HostId{2});
        row("a member", from.member("gsm@delta"), to.member("gsm@delta"));
        row("one that is gone", from.member("cdpd@alpha"), {});
        row("a process", from.process("gsm@delta/call-control"), to.process("gsm@delta/call-control"));
        row("one of what is gone", from.process("cdpd@alpha/packets"), {});
        row("a resource", from.instance("subscriber-db@beta"), to.instance("subscriber-db@beta"));
        row("a group", from.group("gsm"), to.group("gsm"));
        row("a group that is gone", from.group("cdpd"), {});
    }
    void everyKindOfNumberFollowsItsName()
    {
        QFETCH(Target, before);
        QFETCH(Target, after);
        SiteConfig config = fig1Config();
        config.groups.erase(config.groups.begin() + 3); // cdpd
        const Site from(fig1Config()), to(config);
        const Renumbering numbers(from, to);
        QVERIFY(numbers.keepsHosts());
        Target target = before;
        QCOMPARE(numbers.apply(target), before == Target() || after != Target());
        QVERIFY(target == after);
        std::optional<HostId> none = noId<HostId>;
        QVERIFY(numbers.apply(none));
        none.reset();
        QVERIFY(numbers.apply(none));
        MemberId beyond{10'000}; // of no site
        QVERIFY(!numbers.apply(beyond));
        for (const auto kind : {CauseRef::Kind::None, CauseRef::Kind::Own, CauseRef::Kind::Seq}) {
            const CauseRef cause{kind, 3, 0, 0};
            CauseRef same = cause;
            QVERIFY(numbers.apply(same));
            QCOMPARE(same, cause);
        }
        // Before its boot a host has nothing to renumber.
        HostPartState unborn;
        QVERIFY(restructured(from, to, unborn).members.empty());
        unborn.processes.resize(from.processes.size());
        QCOMPARE(restructured(from, to, unborn).processes.size(), to.processes.size());
        unborn.processes.clear();
        unborn.instances.resize(from.instances.size());
        QCOMPARE(restructured(from, to, unborn).instances.size(), to.instances.size());
    }
    void eventsAndOrdersAreSaidInNewNumbers()
    {
        SiteConfig config = fig1Config();
        config.groups.erase(config.groups.begin() + 3); // cdpd
        const Site from(fig1Config()), to(config);
        const Renumbering numbers(from, to);
        SiteEvent event;
        event.fact = ManagerResumed{false, true, {{from.member("gsm@delta"), State::Standby}}};
        event.cause = {CauseRef::Kind::InstanceIncident,
                       std::uint64_t(from.instance("subscriber-db@beta")), 0, 0};
        QVERIFY(numbers.apply(event));
        QCOMPARE(std::get<ManagerResumed>(event.fact).held[0].member, to.member("gsm@delta"));
        QCOMPARE(event.cause.value, std::uint64_t(to.instance("subscriber-db@beta")));
        HostInput input =
            OrderReceived{{HostId{0}, 1, {}, TakeOut{from.member("amps@alpha"), true, false}, 0}};
        QVERIFY(numbers.apply(input));
        QCOMPARE(std::get<TakeOut>(std::get<OrderReceived>(input).order.body).member,
                 to.member("amps@alpha"));
        HostEffect gone = StartProcess{from.process("cdpd@alpha/packets"), 1, Role::Activate};
        QVERIFY(!numbers.apply(gone));
        SiteEvent caused;
        caused.fact = LeftService{from.member("amps@alpha"), false};
        caused.cause = {CauseRef::Kind::MemberIncident, std::uint64_t(from.member("cdpd@alpha")), 0,
                        0};
        QVERIFY(numbers.apply(caused)); // it happened all the same
        QCOMPARE(caused.cause, CauseRef{});
    }

    // ---- the host part
    // ----------------------------------------------------------------------------------------------

    void aNewGroupStartsWhereApplicationsRun()
    {
        Host host(HostId{0});
        host.comeUp();
        SiteConfig config = fig1Config();
        config.groups.insert(config.groups.begin() + 2,
                             group("paging", Layer::Application, {HostId{0}}));
        for (GroupConfig &each : config.groups) { // billing has moved
            if (!each.dependsOn.empty())
                each.dependsOn = {GroupId{3}};
        }
        QCOMPARE(change(host, config), QStringList{QStringLiteral("start paging@alpha/one")});
        QCOMPARE(only(host.ready("paging@alpha/one"), "answer"),
                 QStringList{QStringLiteral("answer yes paging@alpha")});
    }

    void aNewProcessStartsBesideThoseThatRun()
    {
        Host host(HostId{0});
        host.comeUp();
        host.ready("billing@alpha/collector");
        SiteConfig config = fig1Config();
        config.groups[2].processes.insert(config.groups[2].processes.begin(), process("trace"));
        config.groups[2].processes.push_back(process("audit"));
        QCOMPARE(change(host, config),
                 (QStringList{QStringLiteral("start billing@alpha/trace"),
                              QStringLiteral("start billing@alpha/audit")}));
        QCOMPARE(host.member("billing@alpha").held, State::Active);
        QCOMPARE(host.process("billing@alpha/collector").run, ProcessRun::Running);
        host.ready("billing@alpha/trace");
        QCOMPARE(host.member("billing@alpha").work, Work::Restarting);
        host.ready("billing@alpha/audit");
        QCOMPARE(host.member("billing@alpha").work, Work::None);
        // One that ends at once climbs its ladder like any other.
        QCOMPARE(only(host.exited("billing@alpha/audit"), "action"),
                 QStringList{QStringLiteral("action process-restart")});
    }

    void aNewProcessWaitsWithItsMember()
    {
        Host host(HostId{0});
        host.comeUp();
        host.ready("billing@alpha/collector");
        QVERIFY(!host.order(InitializeMember{host.site.member("amps@alpha"), Role::Standby, 1})
                     .isEmpty()); // cold
        SiteConfig config = fig1Config();
        config.groups[7].processes.push_back(process("trace"));
        QCOMPARE(only(change(host, config), "start amps"), QStringList());
        QCOMPARE(only(host.order(ChangeRole{host.site.member("amps@alpha"), Role::Activate, 2}),
                      "start amps")
                     .size(),
                 2);
    }

    void aNewPlatformGroupTakesNothingDown()
    {
        Host host(HostId{0});
        host.comeUp();
        host.ready("billing@alpha/collector");
        SiteConfig config = fig1Config();
        config.groups.push_back(group("bus", Layer::Platform, {HostId{0}}));
        const QStringList said = change(host, config);
        QVERIFY2(only(said, "start").contains(QStringLiteral("start bus@alpha/one")),
                 qPrintable(said.join(u"; ")));
        QCOMPARE(only(said, "stop|left|kill"), QStringList());
        QCOMPARE(host.member("billing@alpha").held, State::Active);
        QVERIFY(only(host.ready("bus@alpha/one"), "^runnable").size() == 1);
        QVERIFY(host.state.runnable);
    }

private:
    static QStringList change(Host &host, const SiteConfig &config)
    {
        Site to(config);
        host.state = restructured(host.site, to, std::move(host.state));
        const SiteRestructured fresh = newProcesses(host.site, to, HostId{0});
        host.site = std::move(to);
        QStringList said = host.take(fresh);
        said.removeAll(QString());
        return said;
    }

private:
    std::vector<std::pair<const char *, std::function<void(const Site &, SiteState &)>>> m_rows;
};

QTEST_GUILESS_MAIN(TestRestructure)
#include "tst_restructure.moc"
