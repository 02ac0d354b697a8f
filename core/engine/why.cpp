#include <engine/why.h>

#include <engine/sitepart.h>
#include <engine/step.h>
#include <model/recordfields.h>

#include <algorithm>

namespace holdfast {

namespace {

class Judge
{
public:
    Judge(const Site &site, const SiteState &state, const Command &command)
        : m_site(site), s(state), m_command(command), m_target(targetNamed(command.target, site))
    {
    }

    std::string refusal() const
    {
        if (m_command.ifState != 0 && m_command.ifState != stateHash(s))
            return "the situation has changed since it was planned; plan it again";
        std::string why = ofVerb();
        // A reason is mandatory for those which can cost service (semantics.md 8).
        if (why.empty() && m_command.reason.empty() && canCostService(m_site, s, m_command))
            why = "this can cost service, so a reason is mandatory; use --reason";
        return why;
    }

    std::string ofVerb() const
    {
        if (const std::string why = minority(); !why.empty())
            return why;
        switch (m_command.verb) {
        case CommandVerb::Offline: return offline();
        case CommandVerb::Online: return online();
        case CommandVerb::Switchover: return switchover();
        case CommandVerb::Repair: return isValid(m_target.group()) || knownMembers() ? "" : unknown("GROUP@HOST or HOST");
        case CommandVerb::Reboot:
        case CommandVerb::PowerCycle:
        case CommandVerb::PowerOff: return hostRecovery();
        case CommandVerb::PowerOn: return powerOn();
        case CommandVerb::ConfirmOff: return confirmOff();
        case CommandVerb::ObserveOn:
        case CommandVerb::ObserveOff:
            return m_command.target.empty() || isValid(m_target.host()) ? "" : unknown("HOST");
        case CommandVerb::ShutdownSite: return s.stopping ? "the site is being shut down already" : "";
        case CommandVerb::AcknowledgeAlarm:
        case CommandVerb::ShelveAlarm: return alarm();
        case CommandVerb::ApplyConfig: return "";
        }
        return "";
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

    std::string unknown(const std::string &expected) const
    {
        if (m_command.target.empty())
            return "no target given; name a " + expected;
        if (m_target.kind == Target::Kind::None)
            return "there is no " + m_command.target + " on this site; name a " + expected;
        return m_command.target + " is no " + expected;
    }

    // On a host without quorum only Off-line and stop of its own members are accepted (semantics.md 6, 8); that a host
    // has no power is a proof and no order, and what is said of alarms changes nothing.
    std::string minority() const
    {
        const CommandVerb verb = m_command.verb;
        bool own = verb == CommandVerb::ConfirmOff || verb == CommandVerb::AcknowledgeAlarm
            || verb == CommandVerb::ShelveAlarm || verb == CommandVerb::ShutdownSite;
        if (verb == CommandVerb::Offline)
            own = std::ranges::all_of(membersOf(m_site, m_target),
                                      [this](MemberId id) { return at(m_site.at(id).host).onBus; });
        return s.quorate || own ? "" : "this host has no quorum; only off-line of its own groups is possible here";
    }

    std::string offline() const
    {
        const std::vector<MemberId> members = membersOf(m_site, m_target);
        if (members.empty())
            return unknown("GROUP@HOST, GROUP or HOST");
        if (std::ranges::all_of(members, [this](MemberId id) { return at(id).offlineWanted; }))
            return m_command.target + " is Off-line already, or on its way there";
        if (isValid(m_target.group()) && m_site.at(m_target.group()).pair && !m_command.force)
            return "taking both members of " + m_command.target + " off-line loses its service; use --force to do it";
        if (!isValid(m_target.host()) && !m_command.cascade) {
            for (const MemberId id : members) {
                for (const MemberId other : needing(m_site, id)) {
                    const State state = at(other).state;
                    const bool runs = state == State::Active || state == State::Standby
                        || state == State::Initialization;
                    if (runs && std::ranges::find(members, other) == members.end())
                        return m_site.nameOf(other) + " depends upon " + m_site.nameOf(id)
                            + "; use --cascade to take it out of service first";
                }
            }
        }
        const std::string lost = lostServices(affected());
        if (!lost.empty() && !m_command.force)
            return "no other host could take over, so the service of " + lost
                + " would be lost; repair the mate first, or use --force";
        return "";
    }

    std::string online() const
    {
        const std::vector<MemberId> members = membersOf(m_site, m_target);
        if (members.empty())
            return unknown("GROUP@HOST, GROUP or HOST");
        const bool any = std::ranges::any_of(members, [this](MemberId id) { return at(id).offlineWanted; });
        return any ? "" : m_command.target + " is not Off-line";
    }

    std::string switchover() const
    {
        GroupId group = m_target.group();
        if (isValid(m_target.member()))
            group = m_site.at(m_target.member()).group;
        if (!isValid(group))
            return unknown("GROUP");
        const std::string &name = m_site.at(group).name;
        if (!m_site.at(group).pair)
            return name + " is not a pair; there is nothing to switch over to";
        if (isValid(s.pairs[index(group)].switchTo))
            return "a switchover of " + name + " is under way already";
        const MemberId leader = leaderOf(m_site, s, group);
        if (!isValid(leader) || at(leader).state != State::Active)
            return "no member of " + name + " is Active; wait until one is";
        if (at(leader).pending || at(leader).leaving)
            return m_site.nameOf(leader) + " is changing its role; wait until that has ended";
        if (isValid(standbyMate(m_site, s, leader)))
            return "";
        for (const MemberId mate : m_site.at(leader).mates) {
            const SiteHost &host = at(m_site.at(mate).host);
            if (at(mate).state == State::Standby && !host.runnable)
                return m_site.nameOf(m_site.at(mate).host) + " is not runnable, so " + m_site.nameOf(mate)
                    + " can't take over; wait for its platform layer";
        }
        const MemberId mate = m_site.at(leader).mates.front();
        if (at(mate).pending || at(mate).leaving)
            return m_site.nameOf(mate) + " is changing its role; wait until that has ended";
        return m_site.nameOf(mate) + " is " + std::string(name_(at(mate).state))
            + ", not Standby; it can't take over: " + whySentence(m_site, s, mate);
    }

    static std::string_view name_(State state) { return name(state); }

    std::string hostRecovery() const
    {
        const HostId host = m_target.host();
        if (!isValid(host))
            return unknown("HOST");
        const SiteHost &h = at(host);
        if (h.task.kind != HostTask::Kind::None)
            return "a recovery action or command of " + m_command.target + " is under way; wait until it has ended";
        if (m_command.verb == CommandVerb::Reboot && !h.onBus)
            return m_command.target + " is not there to re-boot itself; use power cycle or power on";
        if (m_command.verb == CommandVerb::PowerOff && h.state == HostState::PoweredOff)
            return m_command.target + " is powered off already";
        if (m_command.verb != CommandVerb::Reboot) {
            if (const std::string why = noSwitch(host); !why.empty())
                return why;
        }
        const std::string lost = lostServices(affected());
        if (!lost.empty() && !m_command.force)
            return "no other host could take over, so the service of " + lost
                + " would be lost; repair the mate first, or use --force";
        return "";
    }

    std::string noSwitch(HostId host) const
    {
        if (m_site.at(host).outlets.empty())
            return m_command.target + " has no outlet in the site file; nothing can switch its power";
        const bool line = std::ranges::any_of(s.hosts, [](const SiteHost &each) {
            return each.onBus && std::ranges::find(each.lines, LinkState::Up) != each.lines.end();
        });
        return line ? "" : "no host has a line to the independent computer; check its serial lines and power";
    }

    std::string powerOn() const
    {
        const HostId host = m_target.host();
        if (!isValid(host))
            return unknown("HOST");
        if (at(host).power == PowerState::On && at(host).onBus)
            return m_command.target + " is powered on already";
        if (at(host).task.kind != HostTask::Kind::None && at(host).task.kind != HostTask::Kind::PowerOff)
            return "a recovery action or command of " + m_command.target + " is under way; wait until it has ended";
        return noSwitch(host);
    }

    std::string confirmOff() const
    {
        const HostId host = m_target.host();
        if (!isValid(host))
            return unknown("HOST");
        if (at(host).onBus)
            return m_command.target + " is alive on the bus, so it has power; look at the machine again";
        return m_command.reason.empty() ? "a reason is mandatory: say who has seen it, and how; use --reason" : "";
    }

    std::string alarm() const
    {
        const auto found = std::ranges::find_if(s.alarms,
                                                [this](const SiteAlarm &a) { return a.id == m_command.alarm; });
        if (found == s.alarms.end())
            return "there is no alarm " + std::to_string(m_command.alarm) + "; see the list of alarms";
        if (m_command.verb == CommandVerb::AcknowledgeAlarm && found->acknowledged)
            return "alarm " + std::to_string(m_command.alarm) + " is acknowledged already";
        if (m_command.verb != CommandVerb::ShelveAlarm)
            return "";
        if (m_command.reason.empty())
            return "a reason is mandatory to shelve an alarm; use --reason";
        return m_command.shelveFor > 8h ? "an alarm is shelved for 8 h at most" : "";
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

std::string refusal(const Site &site, const SiteState &state, const Command &command)
{
    return Judge(site, state, command).refusal();
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
    case CommandVerb::ShelveAlarm: return true;
    case CommandVerb::Switchover:
    case CommandVerb::Repair:
    case CommandVerb::Online:
    case CommandVerb::PowerOn:
    case CommandVerb::ObserveOn:
    case CommandVerb::ObserveOff:
    case CommandVerb::AcknowledgeAlarm:
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
