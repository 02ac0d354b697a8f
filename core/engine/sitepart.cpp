#include <engine/sitepart.h>

#include <engine/transitions.h>
#include <model/codec.h>

#include <algorithm>
#include <utility>

namespace holdfast {

namespace {

constexpr std::size_t originRing = 512;
constexpr std::size_t leastRoots = 1024;
constexpr int mostRounds = 16;

template <class Id>
void addOnce(std::vector<Id> &list, Id id)
{
    if (std::ranges::find(list, id) == list.end())
        list.push_back(id);
}

} // namespace

void SitePart::take()
{
    s.now = std::max(s.now, e.at);
    if (isValid(e.sender) && index(e.sender) < s.hosts.size()) {
        if (stale())
            return;
        at(e.sender).heard = s.now;
    }
    std::visit([this](const auto &fact) { on(fact); }, e.fact);
    expire();
    carryOn();
    // What is decided for one pair or command can open the way for another; this settles after a few rounds.
    for (int round = 0; !m_dirty.empty() && round < mostRounds; ++round) {
        const std::vector<GroupId> dirty = std::exchange(m_dirty, {});
        for (const GroupId group : dirty)
            arbitrate(group);
        carryOn();
    }
    assess();
}

// A message of an earlier life of its sender says nothing about what runs there now.
bool SitePart::stale() const
{
    return e.incarnation != 0 && e.incarnation < at(e.sender).incarnation;
}

// ---- records --------------------------------------------------------------------------------------------------------

Ref SitePart::add(Detail detail, Target target, HostId host, Ref cause, Timestamp when)
{
    Record &record = m_out.records.emplace_back();
    record.seq = ++s.seq;
    record.at = when;
    record.host = host;
    record.target = target;
    record.cause = cause.seq;
    record.root = cause.seq == 0 ? record.seq : cause.root;
    record.by = {Actor::Kind::Manager, isValid(host) ? host : e.sender, {}};
    record.detail = std::move(detail);
    s.roots[record.seq % s.roots.size()] = record.root;
    const Ref ref{record.seq, record.root};
    if (isValid(target.member()))
        at(target.member()).last = ref;
    return ref;
}

Ref SitePart::addFact(Detail detail, Target target, Ref cause, Timestamp when)
{
    const Ref ref = add(std::move(detail), target, e.sender, cause, when);
    if (e.origin == 0)
        return ref;
    m_out.records.back().originHost = e.sender;
    m_out.records.back().origin = e.origin;
    OriginRing &ring = at(e.sender).origins;
    ring.last = e.origin;
    ring.refs[e.origin % ring.refs.size()] = ref;
    return ref;
}

Ref SitePart::refOf(std::uint64_t seq) const
{
    if (seq == 0 || seq > s.seq)
        return {};
    if (s.seq - seq < s.roots.size())
        return {seq, s.roots[seq % s.roots.size()]};
    // Older than the ring: what something still is where it is for is remembered there.
    for (const SiteMember &m : s.members) {
        for (const Ref &ref : {m.incident, m.last, m.offlineCommand, m.tried}) {
            if (ref.seq == seq)
                return ref;
        }
    }
    for (const SiteHost &h : s.hosts) {
        for (const Ref &ref : {h.incident, h.tried, h.task.cause}) {
            if (ref.seq == seq)
                return ref;
        }
    }
    for (const SiteInstance &instance : s.instances) {
        if (instance.incident.seq == seq)
            return instance.incident;
    }
    return {seq, seq};
}

Ref SitePart::resolve(const CauseRef &cause) const
{
    switch (cause.kind) {
    case CauseRef::Kind::None: return {};
    case CauseRef::Kind::Own: {
        const OriginRing &ring = at(e.sender).origins;
        const bool kept = cause.value <= ring.last && ring.last - cause.value < ring.refs.size();
        return kept ? ring.refs[cause.value % ring.refs.size()] : Ref{};
    }
    case CauseRef::Kind::Seq: return refOf(cause.value);
    case CauseRef::Kind::MemberIncident: return at(MemberId{static_cast<std::uint32_t>(cause.value)}).incident;
    case CauseRef::Kind::InstanceIncident: return at(InstanceId{static_cast<std::uint32_t>(cause.value)}).incident;
    case CauseRef::Kind::HostIncident: return at(HostId{static_cast<std::uint32_t>(cause.value)}).incident;
    }
    return {};
}

// The one place where a member's state is written.
Ref SitePart::setState(MemberId id, State to, Ref cause, std::optional<Role> intended)
{
    SiteMember &m = at(id);
    if (m.state == to)
        return m.last;
    const Ref ref = add(TransitionDetail{m.state, to, intended}, id, hostOf(id), cause);
    if (findTransition(m.state, to) == nullptr)
        add(InvariantDetail{"transition-not-in-table"}, id, hostOf(id), ref);
    const bool wasActive = m.state == State::Active;
    m.state = to;
    m.since = s.now;
    m.readySince = s.now;
    if (m_site.at(id).paired) {
        SitePair &pair = pairOf(m_site.at(id).group);
        if (to == State::Active) {
            pair.lastActive = id;
            pair.started = true;
        } else if (wasActive) {
            pair.lost = s.now;
        }
    }
    if (to != State::Initialization && to != State::Active)
        m.possiblyActive = false;
    touch(id);
    return ref;
}

void SitePart::order(HostId host, OrderBody body, std::uint64_t cause)
{
    m_out.orders.push_back({host, at(host).incarnation, cause, std::move(body)});
}

void SitePart::touch(GroupId group)
{
    addOnce(m_groups, group);
    addOnce(m_dirty, group);
}

void SitePart::touchHost(HostId host)
{
    addOnce(m_hosts, host);
}

void SitePart::touchPairsOf(HostId host)
{
    touchHost(host);
    for (const MemberId id : m_site.loads[index(host)].members)
        touch(id);
}

// ---- time -----------------------------------------------------------------------------------------------------------

void SitePart::expire()
{
    for (std::size_t h = 0; h < s.hosts.size(); ++h) {
        const auto host = HostId{static_cast<std::uint32_t>(h)};
        if (s.hosts[h].task.deadline <= s.now)
            taskDue(host);
        if (s.hosts[h].leaseEnds <= s.now) {
            s.hosts[h].leaseEnds = never;
            leaseEnded(host);
        }
    }
    for (std::size_t g = 0; g < s.pairs.size(); ++g) {
        if (s.pairs[g].waitForPrimary <= s.now || s.pairs[g].failbackAt <= s.now)
            touch(GroupId{static_cast<std::uint32_t>(g)});
    }
    for (std::size_t i = s.commands.size(); i-- > 0;) {
        if (s.commands[i].deadline <= s.now)
            finish(i, false, "it was not done within its time");
    }
}

Timestamp nextDeadline(const Site &, const SiteState &state)
{
    Timestamp next = never;
    for (const SiteHost &host : state.hosts)
        next = std::min({next, host.task.deadline, host.leaseEnds});
    // Without quorum no pair is decided: what is due there waits for the membership that brings quorum back.
    if (state.quorate && !state.stopping) {
        for (const SitePair &pair : state.pairs)
            next = std::min({next, pair.waitForPrimary, pair.failbackAt});
    }
    for (const SiteCommand &command : state.commands)
        next = std::min(next, command.deadline);
    return next;
}

void siteStep(const Site &site, SiteState &state, const SiteEvent &event, SiteStep &out)
{
    out.records.clear();
    out.orders.clear();
    SitePart(site, state, event, out).take();
}

// ---- states made from others ------------------------------------------------------------------------------------------

SiteState initialState(const Site &site)
{
    SiteState state;
    state.observe = site.config.observe;
    state.hosts.resize(site.config.hosts.size());
    for (SiteHost &host : state.hosts) {
        host.lines.resize(site.config.independentComputers.size());
        host.origins.refs.resize(originRing);
    }
    state.members.resize(site.members.size());
    state.processes.resize(site.processes.size());
    state.instances.resize(site.instances.size());
    state.pairs.resize(site.config.groups.size());
    state.roots.resize(std::max(leastRoots, 4 * site.members.size()));
    return state;
}

Boot bootFrom(const Site &site, const SiteState &state, HostId host, std::uint64_t incarnation)
{
    Boot boot;
    boot.host = host;
    boot.incarnation = incarnation;
    boot.origin = state.hosts[index(host)].origins.last;
    boot.observe = state.observe || state.hosts[index(host)].observe;
    boot.members.resize(site.members.size());
    boot.processRestarts.resize(site.processes.size());
    for (const MemberId id : site.loads[index(host)].members) {
        const SiteMember &m = state.members[index(id)];
        boot.members[index(id)] = {m.state == State::Offline || (m.offlineWanted && m.leaving), m.restarts};
        for (const ProcessId process : site.at(id).processes)
            boot.processRestarts[index(process)] = state.processes[index(process)].restarts;
    }
    return boot;
}

HostPartState hostPartFrom(const Site &site, const SiteState &state, HostId host)
{
    HostPartState part;
    const SiteHost &replica = state.hosts[index(host)];
    part.host = host;
    part.incarnation = replica.incarnation;
    part.origin = replica.origins.last;
    part.now = state.now;
    part.observe = state.observe || replica.observe;
    part.quorate = state.quorate;
    part.members.resize(site.members.size());
    part.processes.resize(site.processes.size());
    part.instances.resize(site.instances.size());
    part.runnable = replica.runnable;
    part.phase = replica.runnable ? HostPhase::Applications : HostPhase::System;
    const HostTask &task = replica.task;
    if (task.kind == HostTask::Kind::Reinitialize) {
        part.phase = replica.runnable ? HostPhase::Reinitializing : HostPhase::Platform;
        part.reinitializing = true;
    } else if (task.kind != HostTask::Kind::None && task.step == HostTask::Step::Draining) {
        part.phase = HostPhase::Draining;
        part.drainThen = task.kind == HostTask::Kind::Reboot ? DrainHost::Then::Reboot : DrainHost::Then::Stay;
    } else if (task.kind != HostTask::Kind::None && task.step == HostTask::Step::Switching) {
        part.phase = HostPhase::Drained;
    }
    for (const MemberId id : site.loads[index(host)].members) {
        const SiteMember &m = state.members[index(id)];
        HostMember &out = part.members[index(id)];
        out.held = m.state;
        out.offline = m.state == State::Offline || (m.offlineWanted && m.leaving);
        out.eligible = m.eligible;
        out.stuck = m.stuck;
        out.degraded = m.degraded;
        out.restarts = m.restarts;
        // Out of service by a fault of its own: the copy doesn't know when its repair comes, the real host does.
        out.blocked = m.state == State::Unavailable && (m.why == Why::ProcessFault || m.why == Why::NotAcknowledged);
        if (out.blocked && site.groupOf(id).repair.automatic)
            out.repairAt = std::max(state.now, m.since + site.groupOf(id).repair.after);
        if (m.pending) {
            out.role = m.pending->role;
            out.order = m.pending->order;
            out.work = m.state == State::Initialization ? Work::Starting
                : m.state == State::Unavailable         ? Work::None
                                                        : Work::Changing;
            out.deadline = out.work == Work::Changing ? m.pending->until : never;
        }
        if (m.leaving && m.state != State::Offline && m.state != State::Unavailable) {
            out.work = Work::Stopping;
            out.then = m.offlineWanted ? After::Offline : After::Unavailable;
        }
        for (const ProcessId process : site.at(id).processes) {
            HostProcess &p = part.processes[index(process)];
            p.run = state.processes[index(process)].run;
            p.restarts = state.processes[index(process)].restarts;
            p.generation = 1;
            if (p.run == ProcessRun::Starting && m.state != State::Initialization)
                out.restarting = process;
        }
    }
    for (const InstanceId id : site.loads[index(host)].instances) {
        part.instances[index(id)].state = state.instances[index(id)].state;
        part.instances[index(id)].wanted = state.instances[index(id)].state != ResourceState::Down;
    }
    return part;
}

std::uint64_t stateHash(const SiteState &state)
{
    // What has only passed (time, messages heard, numbers given) is no change of the situation: a plan stays good over
    // it, and replicas are compared by what they decide from.
    SiteState situation = state;
    situation.now = {};
    situation.seq = 0;
    situation.alarm = 0;
    situation.alarms.clear();
    situation.roots.clear();
    situation.recentCommands.clear();
    for (SiteHost &host : situation.hosts) {
        host.heard = {};
        host.origins = {};
    }
    for (SiteMember &member : situation.members)
        member.last = {};
    // FNV-1a over the canonical bytes.
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : encode(situation)) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211ULL;
    }
    return hash == 0 ? 1 : hash;
}

} // namespace holdfast
