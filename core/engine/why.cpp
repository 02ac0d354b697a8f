#include <engine/why.h>

#include <engine/sitepart.h>
#include <engine/step.h>
#include <model/recordfields.h>

#include <algorithm>

namespace holdfast {

namespace {

const std::optional<Refused> accepted;

class Judge
{
public:
    Judge(const Site &site, const SiteState &state, const Command &command)
        : m_site(site), s(state), m_command(command), m_target(targetNamed(command.target, site))
    {
    }

    std::optional<Refused> refused() const
    {
        if (m_command.ifState != 0 && m_command.ifState != stateHash(s))
            return because(Refusal::StalePlan);
        if (const auto why = ofVerb())
            return why;
        // A reason is mandatory for those which can cost service (semantics.md 8).
        if (m_command.reason.empty() && canCostService(m_site, s, m_command))
            return because(Refusal::NoReason);
        return accepted;
    }

    std::optional<Refused> ofVerb() const
    {
        if (const auto why = minority())
            return why;
        switch (m_command.verb) {
        case CommandVerb::Offline: return offline();
        case CommandVerb::Online: return online();
        case CommandVerb::Switchover: return switchover();
        case CommandVerb::Repair:
            return isValid(m_target.group()) || isValid(m_target.host()) || knownMembers()
                ? accepted
                : unknown("GROUP@HOST or HOST");
        case CommandVerb::Reboot:
        case CommandVerb::PowerCycle:
        case CommandVerb::PowerOff: return hostRecovery();
        case CommandVerb::PowerOn: return powerOn();
        case CommandVerb::ConfirmOff: return confirmOff();
        case CommandVerb::ObserveOn:
        case CommandVerb::ObserveOff:
            return m_command.target.empty() || isValid(m_target.host()) ? accepted : unknown("HOST");
        case CommandVerb::ShutdownSite: return s.stopping ? because(Refusal::ShutdownUnderWay) : accepted;
        case CommandVerb::AcknowledgeAlarm:
        case CommandVerb::ShelveAlarm:
        case CommandVerb::TakeAlarmOut:
        case CommandVerb::ReturnAlarm: return alarm();
        case CommandVerb::ApplyConfig: return accepted;
        }
        return accepted;
    }

    // The paired services that nobody would provide while these members don't run.
    std::string lostServices(const std::vector<MemberId> &members) const
    {
        std::string lost;
        for (const MemberId id : members) {
            if (!m_site.at(id).paired || at(id).state != State::Active)
                continue;
            const MemberId mate = standbyMate(m_site, s, id);
            if (isValid(mate) && std::ranges::find(members, mate) == members.end())
                continue;
            const std::string &name = m_site.groupOf(id).name;
            lost += (lost.empty() ? "" : ", ") + name;
        }
        return lost;
    }

    // The target's members and everything that can't run without them.
    std::vector<MemberId> affected() const
    {
        std::vector<MemberId> all = membersOf(m_site, m_target);
        for (std::size_t i = 0, count = all.size(); i < count; ++i) {
            for (const MemberId other : needing(m_site, all[i])) {
                if (std::ranges::find(all, other) == all.end())
                    all.push_back(other);
            }
        }
        return all;
    }

private:
    const SiteMember &at(MemberId id) const { return s.members[index(id)]; }
    const SiteHost &at(HostId id) const { return s.hosts[index(id)]; }
    bool knownMembers() const { return !membersOf(m_site, m_target).empty(); }

    std::optional<Refused> unknown(const std::string &expected) const
    {
        if (m_command.target.empty())
            return because(Refusal::NoTarget, {expected});
        if (m_target.kind == Target::Kind::None)
            return because(Refusal::UnknownTarget, {m_command.target, expected});
        return because(Refusal::WrongKindOfTarget, {m_command.target, expected});
    }

    // On a host without quorum only Off-line and stop of its own members are accepted (semantics.md 6, 8); that a host
    // has no power is a proof and no order, and what is said of alarms changes nothing.
    std::optional<Refused> minority() const
    {
        const CommandVerb verb = m_command.verb;
        bool own = verb == CommandVerb::ConfirmOff || verb == CommandVerb::AcknowledgeAlarm
            || verb == CommandVerb::ShelveAlarm || verb == CommandVerb::TakeAlarmOut || verb == CommandVerb::ReturnAlarm
            || verb == CommandVerb::ShutdownSite;
        if (verb == CommandVerb::Offline)
            own = std::ranges::all_of(membersOf(m_site, m_target),
                                      [this](MemberId id) { return at(m_site.at(id).host).onBus; });
        return s.quorate || own ? accepted : because(Refusal::NoQuorum);
    }

    std::optional<Refused> offline() const
    {
        const std::vector<MemberId> members = membersOf(m_site, m_target);
        const HostId host = m_target.host();
        if (members.empty() && !isValid(host))
            return unknown("GROUP@HOST, GROUP or HOST");
        if (std::ranges::all_of(members, [this](MemberId id) { return at(id).offlineWanted; })
            && (!isValid(host) || at(host).maintenance))
            return because(Refusal::OfflineAlready, {m_command.target});
        if (isValid(m_target.group()) && m_site.at(m_target.group()).pair && !m_command.force)
            return because(Refusal::OfflineOfBoth, {m_command.target});
        if (!isValid(m_target.host()) && !m_command.cascade) {
            for (const MemberId id : members) {
                for (const MemberId other : needing(m_site, id)) {
                    const State state = at(other).state;
                    const bool runs = state == State::Active || state == State::Standby
                        || state == State::Initialization;
                    if (runs && std::ranges::find(members, other) == members.end())
                        return because(Refusal::OthersDepend, {m_site.nameOf(other), m_site.nameOf(id)});
                }
            }
        }
        const std::string lost = lostServices(affected());
        if (!lost.empty() && !m_command.force)
            return because(Refusal::ServiceLost, {lost});
        return accepted;
    }

    std::optional<Refused> online() const
    {
        const std::vector<MemberId> members = membersOf(m_site, m_target);
        const HostId host = m_target.host();
        if (members.empty() && !isValid(host))
            return unknown("GROUP@HOST, GROUP or HOST");
        const bool any = std::ranges::any_of(members, [this](MemberId id) { return at(id).offlineWanted; });
        return any || (isValid(host) && at(host).maintenance) ? accepted : because(Refusal::NotOffline, {m_command.target});
    }

    std::optional<Refused> switchover() const
    {
        GroupId group = m_target.group();
        if (isValid(m_target.member()))
            group = m_site.at(m_target.member()).group;
        if (!isValid(group))
            return unknown("GROUP");
        const std::string &name = m_site.at(group).name;
        if (!m_site.at(group).pair)
            return because(Refusal::NoPair, {name});
        if (isValid(s.pairs[index(group)].switchTo))
            return because(Refusal::SwitchoverUnderWay, {name});
        const MemberId leader = leaderOf(m_site, s, group);
        if (!isValid(leader) || at(leader).state != State::Active)
            return because(Refusal::NoneActive, {name});
        if (at(leader).pending || at(leader).leaving)
            return because(Refusal::RoleChanging, {m_site.nameOf(leader)});
        if (isValid(standbyMate(m_site, s, leader)))
            return accepted;
        for (const MemberId mate : m_site.at(leader).mates) {
            const SiteHost &host = at(m_site.at(mate).host);
            if (at(mate).state == State::Standby && !host.runnable)
                return because(Refusal::MateNotRunnable, {m_site.nameOf(m_site.at(mate).host), m_site.nameOf(mate)});
        }
        const MemberId mate = m_site.at(leader).mates.front();
        if (at(mate).pending || at(mate).leaving)
            return because(Refusal::RoleChanging, {m_site.nameOf(mate)});
        return because(Refusal::MateNotStandby, {m_site.nameOf(mate), std::string(holdfast::name(at(mate).state)),
                                                 whySentence(m_site, s, mate)});
    }

    std::optional<Refused> hostRecovery() const
    {
        const HostId host = m_target.host();
        if (!isValid(host))
            return unknown("HOST");
        const SiteHost &h = at(host);
        if (h.task.kind != HostTask::Kind::None)
            return because(Refusal::HostBusy, {m_command.target});
        if (m_command.verb == CommandVerb::Reboot && !h.onBus)
            return because(Refusal::NotThereToReboot, {m_command.target});
        if (m_command.verb == CommandVerb::PowerOff && h.state == HostState::PoweredOff)
            return because(Refusal::OffAlready, {m_command.target});
        if (m_command.verb != CommandVerb::Reboot) {
            if (const auto why = noSwitch(host))
                return why;
        }
        const std::string lost = lostServices(affected());
        if (!lost.empty() && !m_command.force)
            return because(Refusal::ServiceLost, {lost});
        return accepted;
    }

    std::optional<Refused> noSwitch(HostId host) const
    {
        if (m_site.at(host).outlets.empty())
            return because(Refusal::NoOutlet, {m_command.target});
        const bool line = std::ranges::any_of(s.hosts, [](const SiteHost &each) {
            return each.onBus && std::ranges::find(each.lines, LinkState::Up) != each.lines.end();
        });
        return line ? accepted : because(Refusal::NoLine);
    }

    std::optional<Refused> powerOn() const
    {
        const HostId host = m_target.host();
        if (!isValid(host))
            return unknown("HOST");
        if (at(host).power == PowerState::On && at(host).onBus)
            return because(Refusal::OnAlready, {m_command.target});
        if (at(host).task.kind != HostTask::Kind::None && at(host).task.kind != HostTask::Kind::PowerOff)
            return because(Refusal::HostBusy, {m_command.target});
        return noSwitch(host);
    }

    std::optional<Refused> confirmOff() const
    {
        const HostId host = m_target.host();
        if (!isValid(host))
            return unknown("HOST");
        if (at(host).onBus)
            return because(Refusal::AliveOnBus, {m_command.target});
        if (m_command.standing)
            return because(Refusal::StaleConfirmation, {m_command.target});
        return m_command.reason.empty() ? because(Refusal::ConfirmWithoutReason) : accepted;
    }

    std::optional<Refused> alarm() const
    {
        const auto found = std::ranges::find_if(s.alarms,
                                                [this](const SiteAlarm &a) { return a.id == m_command.alarm; });
        if (found == s.alarms.end())
            return because(Refusal::NoSuchAlarm, {std::to_string(m_command.alarm)});
        const std::string id = std::to_string(m_command.alarm);
        if (m_command.verb == CommandVerb::ReturnAlarm)
            return found->out ? accepted : because(Refusal::NotOutOfService, {id});
        if (found->out)
            return because(Refusal::OutOfService, {id});
        if (m_command.verb == CommandVerb::TakeAlarmOut)
            return m_command.reason.empty() ? because(Refusal::OutWithoutReason) : accepted;
        if (m_command.verb == CommandVerb::AcknowledgeAlarm && found->acknowledged)
            return because(Refusal::AcknowledgedAlready, {id});
        if (m_command.verb != CommandVerb::ShelveAlarm)
            return accepted;
        if (m_command.reason.empty())
            return because(Refusal::ShelveWithoutReason);
        return m_command.shelveFor > 8h ? because(Refusal::ShelvedTooLong) : accepted;
    }

    const Site &m_site;
    const SiteState &s;
    const Command &m_command;
    Target m_target;
};

std::string waitsFor(const Site &site, const SiteState &state, MemberId member)
{
    for (const InstanceId instance : site.at(member).resources) {
        if (state.instances[index(instance)].state != ResourceState::InService && site.configOf(instance).critical)
            return "waits for " + site.nameOf(instance) + ", which is "
                + std::string(name(state.instances[index(instance)].state));
    }
    for (const MemberId other : site.at(member).dependsOn) {
        const State held = state.members[index(other)].state;
        if (held != State::Active && held != State::Standby)
            return "waits for " + site.nameOf(other) + ", which is " + std::string(name(held));
    }
    return "";
}

} // namespace

std::optional<Refused> refused(const Site &site, const SiteState &state, const Command &command)
{
    return Judge(site, state, command).refused();
}

std::string refusal(const Site &site, const SiteState &state, const Command &command)
{
    const auto found = refused(site, state, command);
    return found ? found->why : "";
}

bool canCostService(const Site &site, const SiteState &state, const Command &command)
{
    const Judge judge(site, state, command);
    switch (command.verb) {
    case CommandVerb::Offline:
    case CommandVerb::PowerOff:
    case CommandVerb::PowerCycle:
    case CommandVerb::Reboot:
    case CommandVerb::ShutdownSite:
    case CommandVerb::ConfirmOff:
    case CommandVerb::ShelveAlarm:
    case CommandVerb::TakeAlarmOut: return true;
    case CommandVerb::Switchover:
    case CommandVerb::Repair:
    case CommandVerb::Online:
    case CommandVerb::PowerOn:
    case CommandVerb::ObserveOn:
    case CommandVerb::ObserveOff:
    case CommandVerb::AcknowledgeAlarm:
    case CommandVerb::ReturnAlarm:
    case CommandVerb::ApplyConfig: break;
    }
    return command.force && !judge.lostServices(judge.affected()).empty();
}

std::string whySentence(const Site &site, const SiteState &state, MemberId member)
{
    const SiteMember &m = state.members[index(member)];
    const SiteHost &host = state.hosts[index(site.at(member).host)];
    const std::string hostName = site.nameOf(site.at(member).host);
    if (m.stuck)
        return "a process can't be ended, so it can't be taken out of service";
    if (m.pending) {
        const std::string role(name(m.pending->role));
        return "asked to " + (m.pending->role == Role::Standby ? "be standby" : role) + "; not acknowledged yet";
    }
    if (m.leaving && m.state != State::Offline && m.state != State::Unavailable)
        return m.offlineWanted ? "on its way to Off-line" : "is being taken out of service";
    if (host.state == HostState::Lost && !host.onBus && m.state != State::Offline && m.state != State::Unavailable)
        return hostName + " is lost: nothing proves whether it still runs there";
    switch (m.state) {
    case State::Active:
        return m.degraded ? "kept in service though a resource is faulty: its mate can't take over"
                          : "in service";
    case State::Standby:
        if (m.why == Why::Observed && !isValid(leaderOf(site, state, site.at(member).group)))
            return "observe mode: it would be activated";
        return m.why == Why::WaitsForProof || waitsForProof(site, state, member)
            ? "waits for a proof that its mate isn't Active"
            : "ready to take over";
    case State::Initialization: return "starting";
    case State::Offline: return "taken off-line by an operator";
    case State::Unavailable: break;
    }
    if (host.state != HostState::Up && host.state != HostState::Offline)
        return hostName + " is " + std::string(name(host.state));
    switch (m.why) {
    case Why::ProcessFault: return "out of service: its restarts are used up; waits for repair";
    case Why::NotAcknowledged: return "out of service: it did not acknowledge its role; waits for repair";
    case Why::ResourceFault:
    case Why::SharedResource:
    case Why::Dependency:
    case Why::WaitsForResource:
    case Why::WaitsForDependency: {
        const std::string waits = waitsFor(site, state, member);
        return waits.empty() ? "its resources are in service again; starts" : waits;
    }
    case Why::Spare: return "spare: another host holds the Standby";
    case Why::WaitsForProof: return "waits for a proof that its mate isn't Active";
    case Why::Observed: return "observe mode: it would be activated";
    case Why::WaitsForMate: return "waits for its mate";
    case Why::PairNotProvided: return "its pair isn't provided: the platform layer isn't runnable on both hosts";
    case Why::Operator: return "put on-line; starts";
    case Why::HostDown: return hostName + " is down";
    case Why::HostRecovery:
        if (host.task.kind != HostTask::Kind::None)
            return "a recovery action of " + hostName + " is under way";
        [[fallthrough]];
    case Why::NotStarted:
    case Why::LowerLayer:
    case Why::Starting:
    case Why::InService:
    case Why::Stuck:
    case Why::RestartFailed: break;
    }
    if (site.at(member).layer == Layer::Application && !host.runnable)
        return "waits until " + hostName + " is runnable";
    const std::string waits = waitsFor(site, state, member);
    return waits.empty() ? "waits to be started" : waits;
}

} // namespace holdfast
