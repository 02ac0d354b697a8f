#include <engine/restructure.h>

#include <engine/renumbering.h>
#include <engine/step.h>

#include <algorithm>
#include <utility>

namespace holdfast {

namespace {

template <class Id> std::vector<Id> tableOf(std::size_t count, const auto &find)
{
    std::vector<Id> table;
    table.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i)
        table.push_back(find(Id{i}));
    return table;
}

} // namespace

Renumbering::Renumbering(const Site &from, const Site &to)
    : m_hosts(tableOf<HostId>(from.config.hosts.size(),
                              [&](HostId id) { return to.host(from.nameOf(id)); }))
    , m_members(tableOf<MemberId>(from.members.size(),
                                  [&](MemberId id) { return to.member(from.nameOf(id)); }))
    , m_processes(tableOf<ProcessId>(from.processes.size(),
                                     [&](ProcessId id) { return to.process(from.nameOf(id)); }))
    , m_instances(tableOf<InstanceId>(from.instances.size(),
                                      [&](InstanceId id) { return to.instance(from.nameOf(id)); }))
    , m_groups(tableOf<GroupId>(from.config.groups.size(),
                                [&](GroupId id) { return to.group(from.at(id).name); }))
{
}

bool Renumbering::keepsHosts() const
{
    for (std::uint32_t i = 0; i < m_hosts.size(); ++i) {
        if (m_hosts[i] != HostId{i})
            return false;
    }
    return true;
}

void Renumbering::walk(Target &target, bool &known) const
{
    const auto changed = [&](auto id) {
        change(id, known);
        target = isValid(id) ? Target(id) : Target();
    };
    switch (target.kind) {
    case Target::Kind::Member:
        changed(target.member());
        break;
    case Target::Kind::Process:
        changed(target.process());
        break;
    case Target::Kind::Instance:
        changed(target.instance());
        break;
    case Target::Kind::Group:
        changed(target.group());
        break;
    case Target::Kind::Host:
        changed(target.host());
        break;
    case Target::Kind::None:
        break;
    }
}

// A cause that is gone leaves what it caused without one: that is no reason to forget the rest.
void Renumbering::walk(CauseRef &cause, bool &) const
{
    const auto changed = [&](auto id) {
        bool known = true;
        change(id, known);
        if (known)
            cause.value = static_cast<std::uint64_t>(id);
        else
            cause = {};
    };
    switch (cause.kind) {
    case CauseRef::Kind::MemberIncident:
        changed(MemberId(cause.value));
        break;
    case CauseRef::Kind::InstanceIncident:
        changed(InstanceId(cause.value));
        break;
    case CauseRef::Kind::HostIncident:
        changed(HostId(cause.value));
        break;
    case CauseRef::Kind::None:
    case CauseRef::Kind::Own:
    case CauseRef::Kind::Seq:
        break;
    }
}

namespace {

// Moves what both have to its new place; the rest of `to` is as it was.
template <class Id, class Part>
void moveParts(const Renumbering &numbers, std::vector<Part> &from, std::vector<Part> &to)
{
    for (std::uint32_t i = 0; i < from.size(); ++i) {
        const Id now = numbers.of(Id{i});
        if (!isValid(now))
            continue;
        (void)numbers.apply(from[i]); // a reference to what is gone becomes none
        to[index(now)] = std::move(from[i]);
    }
    from = std::move(to);
}

template <class Part> void dropLost(const Renumbering &numbers, std::vector<Part> &parts)
{
    std::erase_if(parts, [&](Part &part) { return !numbers.apply(part); });
}

template <class Config>
std::vector<std::string> namesOf(const std::vector<Config> &configs, const auto &ids)
{
    std::vector<std::string> names;
    for (const auto id : ids)
        names.push_back(configs[index(id)].name);
    return names;
}

} // namespace

SiteState restructured(const Site &from, const Site &to, SiteState state)
{
    const Renumbering numbers(from, to);
    SiteState fresh = initialState(to);
    for (SiteMember &member : fresh.members)
        member.since = state.now;
    for (SiteInstance &instance : fresh.instances)
        instance.since = state.now;
    for (SiteHost &host : fresh.hosts) {
        host.since = state.now;
        host.added = true;
    }
    for (SiteHost &host : state.hosts)
        dropLost(numbers, host.queued);
    moveParts<HostId>(numbers, state.hosts, fresh.hosts);
    moveParts<MemberId>(numbers, state.members, fresh.members);
    moveParts<ProcessId>(numbers, state.processes, fresh.processes);
    moveParts<InstanceId>(numbers, state.instances, fresh.instances);
    moveParts<GroupId>(numbers, state.pairs, fresh.pairs);
    dropLost(numbers, state.alarms);
    std::ranges::sort(state.alarms, [](const SiteAlarm &a, const SiteAlarm &b) {
        return std::tie(a.target, a.kind) < std::tie(b.target, b.kind);
    });
    dropLost(numbers, state.commands);
    state.index = {};
    return state;
}

HostPartState restructured(const Site &from, const Site &to, HostPartState state)
{
    if (state.members.empty() && state.processes.empty() && state.instances.empty())
        return state; // before its boot
    const Renumbering numbers(from, to);
    HostPartState fresh;
    state.host = numbers.of(state.host);
    fresh.members.resize(to.members.size());
    fresh.processes.resize(to.processes.size());
    fresh.instances.resize(to.instances.size());
    for (HostMember &member : state.members)
        dropLost(numbers, member.deferred);
    moveParts<MemberId>(numbers, state.members, fresh.members);
    moveParts<ProcessId>(numbers, state.processes, fresh.processes);
    moveParts<InstanceId>(numbers, state.instances, fresh.instances);
    (void)numbers.apply(state.phaseCause);
    (void)numbers.apply(state.reinitializeFirst);
    state.index = {};
    return state;
}

SiteRestructured newProcesses(const Site &from, const Site &to, HostId host)
{
    SiteRestructured out;
    for (const MemberId id : to.loads[index(host)].members) {
        if (!isValid(from.member(to.nameOf(id))))
            continue;
        for (const ProcessId process : to.at(id).processes) {
            if (!isValid(from.process(to.nameOf(process))))
                out.processes.push_back(process);
        }
    }
    return out;
}

// ---- who is affected
// -------------------------------------------------------------------------------------------------

namespace {

bool runs(State state)
{
    return state == State::Initialization || state == State::Standby || state == State::Active;
}

// What a member that runs was started by, in names.
auto relationsOf(const Site &site, MemberId id)
{
    const GroupConfig &group = site.groupOf(id);
    const Member &member = site.at(id);
    std::vector<std::string> mates;
    if (group.pair)
        mates = namesOf(site.config.hosts, group.hosts);
    std::vector<std::string> resources;
    for (const InstanceId instance : member.resources)
        resources.push_back(site.nameOf(instance));
    return std::tuple(group.layer, group.pair ? std::optional(group.pair->standby) : std::nullopt,
                      mates, namesOf(site.config.groups, group.dependsOn), resources);
}

class Judge
{
public:
    Judge(const Site &from, const Site &to, const SiteState &state)
        : m_from(from)
        , m_to(to)
        , m_state(state)
    {
    }

    Impacts judge()
    {
        for (std::uint32_t i = 0; i < m_to.members.size(); ++i)
            member(MemberId{i});
        for (std::uint32_t i = 0; i < m_to.instances.size(); ++i)
            instance(InstanceId{i});
        for (std::uint32_t i = 0; i < m_from.members.size(); ++i) {
            const std::string name = m_from.nameOf(MemberId{i});
            if (isValid(m_to.member(name)))
                continue;
            note(Impact::Kind::MemberGoes, name, {}, stateOf(MemberId{i}));
            const HostId host = m_from.at(MemberId{i}).host;
            if (isValid(m_to.host(m_from.nameOf(host))) || !isDown(host)) // what had no power doesn't run
                needsOffline(MemberId{i}, "can be removed");
        }
        for (std::uint32_t i = 0; i < m_from.instances.size(); ++i) {
            const std::string name = m_from.nameOf(InstanceId{i});
            if (!isValid(m_to.instance(name)))
                note(Impact::Kind::ResourceGoes, name);
        }
        hosts();
        return std::move(m_out);
    }

private:
    [[nodiscard]] State stateOf(MemberId id) const { return m_state.members[index(id)].state; }

    void note(Impact::Kind kind, std::string target, std::vector<std::string> names = {},
              std::optional<State> state = {})
    {
        m_out.all.push_back({kind, std::move(target), std::move(names), state});
    }

    void needsOffline(MemberId id, std::string_view what)
    {
        const SiteMember &m = m_state.members[index(id)];
        if (m.state == State::Offline && !m.leaving && !m.stuck)
            return;
        const std::string name = m_from.nameOf(id);
        m_out.refusals.push_back(name + " must be Off-line before it " + std::string(what)
                                 + ", and is " + std::string(holdfast::name(m.state))
                                 + ": `holdfastctl offline " + name + "` first");
    }

    void notRunnable(HostId host, Layer layer)
    {
        if (layer == Layer::Application || !m_state.hosts[index(host)].runnable)
            return;
        const std::string name = m_to.nameOf(host);
        if (std::ranges::none_of(m_out.all, [&](const Impact &each) {
                return each.kind == Impact::Kind::HostNotRunnable && each.target == name;
            }))
            note(Impact::Kind::HostNotRunnable, name);
    }

    void member(MemberId id)
    {
        const std::string name = m_to.nameOf(id);
        const MemberId before = m_from.member(name);
        if (!isValid(before)) {
            note(Impact::Kind::MemberStarts, name);
            notRunnable(m_to.at(id).host, m_to.at(id).layer);
            return;
        }
        const State state = stateOf(before);
        const std::size_t already = m_out.all.size();
        if (relationsOf(m_from, before) != relationsOf(m_to, id)) {
            note(Impact::Kind::RelationsChange, name, {}, state);
            needsOffline(before, "can depend on other things or have another pair");
        }
        if (const auto gone = missing(m_from.groupOf(before), m_to.groupOf(id)); !gone.empty()) {
            note(Impact::Kind::ProcessesGo, name, gone, state);
            needsOffline(before, "can lose a process");
        }
        if (const auto fresh = missing(m_to.groupOf(id), m_from.groupOf(before)); !fresh.empty()) {
            const bool now = runs(state) && !coldStandby(id, state);
            note(now ? Impact::Kind::ProcessesStart : Impact::Kind::ProcessesNext, name, fresh,
                 state);
            if (now && (m_state.members[index(before)].pending || state == State::Initialization))
                m_out.refusals.push_back(name
                                         + " is changing its role: try again when it has done so");
        }
        if (already != m_out.all.size())
            return;
        if (settingsOf(m_from, before) != settingsOf(m_to, id))
            note(Impact::Kind::SettingsChange, name, {}, state);
        else
            ++m_out.untouched;
    }

    void instance(InstanceId id)
    {
        const std::string name = m_to.nameOf(id);
        if (isValid(m_from.instance(name)))
            return;
        note(Impact::Kind::ResourceStarts, name);
        if (m_to.configOf(id).critical && m_to.configOf(id).initialize == Initialize::Always)
            notRunnable(m_to.at(id).host, m_to.at(id).layer);
    }

    // Somebody has been asked for its power, and it is about to have it.
    static bool isSwitchedOn(const SiteHost &host)
    {
        const bool wanted = host.task.kind == HostTask::Kind::PowerOn || host.task.kind == HostTask::Kind::PowerCycle;
        return wanted && host.task.step == HostTask::Step::Switching && isValid(host.task.via);
    }

    // Without power for certain, or never here.
    [[nodiscard]] bool isDown(HostId id) const
    {
        const SiteHost &host = m_state.hosts[index(id)];
        return !host.onBus && !isSwitchedOn(host) && (host.added || host.power == PowerState::Off);
    }

    // A host that isn't there would come back by the old numbers, unless it has never had them.
    void hosts()
    {
        for (std::uint32_t i = 0; i < m_state.hosts.size(); ++i) {
            const SiteHost &host = m_state.hosts[i];
            const std::string name = m_from.nameOf(HostId{i});
            if (!isValid(m_to.host(name))) {
                hostGoes(HostId{i}, name);
                continue;
            }
            if (!host.onBus && !host.added)
                m_out.refusals.push_back(name
                                         + " is not on the bus, and would come back with the old "
                                           "site: bring it back first");
        }
        for (const HostConfig &host : m_to.config.hosts) {
            if (!isValid(m_from.host(host.name)))
                note(Impact::Kind::HostComes, host.name);
        }
        if (!m_state.quorate)
            m_out.refusals.emplace_back(
                "there is no quorum: others may decide otherwise meanwhile");
        if (m_state.stopping)
            m_out.refusals.emplace_back("the site is being shut down");
    }

    void hostGoes(HostId id, const std::string &name)
    {
        note(Impact::Kind::HostGoes, name);
        if (isDown(id))
            return;
        const SiteHost &host = m_state.hosts[index(id)];
        if (host.onBus)
            m_out.refusals.push_back(name + " is on the bus: `holdfastctl power off " + name + "` first");
        else if (isSwitchedOn(host))
            m_out.refusals.push_back(name + " is being switched on: try again when that is over");
        else
            m_out.refusals.push_back("nobody knows that " + name + " has no power: `holdfastctl power off " + name
                                     + "` first, or `holdfastctl power confirm-off " + name
                                     + "` if it can't be switched and you have seen that it is off");
    }

    [[nodiscard]] bool coldStandby(MemberId id, State state) const
    {
        const GroupConfig &group = m_to.groupOf(id);
        return state == State::Standby && group.pair && group.pair->standby == StandbyKind::Cold;
    }

    // Names of processes that the first has and the second hasn't.
    static std::vector<std::string> missing(const GroupConfig &has, const GroupConfig &hasnt)
    {
        std::vector<std::string> names;
        for (const ProcessConfig &process : has.processes) {
            if (std::ranges::none_of(hasnt.processes, [&](const ProcessConfig &each) {
                    return each.name == process.name;
                }))
                names.push_back(process.name);
        }
        return names;
    }

    // Without what is numbered.
    static GroupConfig settingsOf(const Site &site, MemberId id)
    {
        GroupConfig group = site.groupOf(id);
        group.hosts.clear();
        group.pair.reset();
        group.dependsOn.clear();
        group.resources.clear();
        group.togetherWith.clear();
        group.apartFrom.clear();
        return group;
    }

    const Site &m_from;
    const Site &m_to;
    const SiteState &m_state;
    Impacts m_out;
};

} // namespace

Impacts impacts(const Site &from, const Site &to, const SiteState &state)
{
    return Judge(from, to, state).judge();
}

} // namespace holdfast
