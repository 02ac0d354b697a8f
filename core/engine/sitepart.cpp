#include <engine/sitepart.h>

#include <engine/transitions.h>
#include <model/recordfields.h>

#include <algorithm>
#include <utility>

namespace holdfast {

namespace {

constexpr std::size_t originRing = 512;
constexpr int mostRounds = 16;

} // namespace

void SitePart::take()
{
    if (!s.index.isMade)
        makeIndex(m_state);
    m_state.now = std::max(s.now, e.at);
    if (isValid(e.sender) && index(e.sender) < s.hosts.size()) {
        if (stale())
            return;
        m_state.hosts[index(e.sender)].heard = s.now; // no part of the situation: not looked at again for it
        if (e.origin != 0)
            expectOrigin();
    }
    std::visit([this](const auto &fact) { on(fact); }, e.fact);
    expire();
    carryOn();
    arbitrateTouched();
    assess();
    updateIndex(m_state);
}

// What is decided for one pair or command can open the way for another; this settles after a few rounds.
void SitePart::arbitrateTouched()
{
    Changes &touched = m_state.index.toArbitrate;
    for (int round = 0; !touched.empty() && round < mostRounds; ++round) {
        std::vector<std::uint32_t> &groups = m_state.index.due;
        touched.take(groups);
        for (const std::uint32_t group : groups)
            arbitrate(GroupId{group});
        carryOn();
    }
    touched.clear();
}

// A message of an earlier life of its sender says nothing about what runs there now, and one that was heard already
// nothing new.
bool SitePart::stale() const
{
    const SiteHost &h = at(e.sender);
    const bool heard = e.incarnation == h.incarnation && e.origin != 0 && e.origin <= h.origins.last;
    return e.incarnation != 0 && (e.incarnation < h.incarnation || heard);
}

// ---- records --------------------------------------------------------------------------------------------------------

Ref SitePart::add(Detail detail, Target target, HostId host, Ref cause, Timestamp when)
{
    Record &record = m_out.records.emplace_back();
    record.seq = ++m_state.seq;
    record.at = when;
    record.host = host;
    record.target = target;
    record.cause = cause.seq;
    record.root = cause.seq == 0 ? record.seq : cause.root;
    record.by = {Actor::Kind::Manager, isValid(host) ? host : e.sender, {}};
    record.detail = std::move(detail);
    const Ref ref{record.seq, record.root};
    if (isValid(target.member()))
        m_state.members[index(target.member())].last = ref; // only tells what has passed
    return ref;
}

Ref SitePart::addFact(Detail detail, Target target, Ref cause, Timestamp when)
{
    const Ref ref = add(std::move(detail), target, e.sender, cause, when);
    if (e.origin == 0)
        return ref;
    noteOrigin(ref);
    return ref;
}

// A fact that changes nothing makes no record: what it led to was led to by its own cause.
void SitePart::expectOrigin()
{
    const Ref cause = resolve(e.cause);
    OriginRing &ring = m_state.hosts[index(e.sender)].origins;
    const std::uint64_t size = ring.refs.size();
    // Numbers in between were said where nobody here heard them, and are not known to this day.
    const std::uint64_t first = std::max(ring.last + 1, e.origin - std::min(e.origin, size - 1));
    for (std::uint64_t origin = first; origin < e.origin; ++origin)
        ring.refs[origin % size] = {};
    ring.refs[e.origin % size] = cause;
    ring.last = e.origin; // a new life may begin with a smaller one than was heard of the last
}

// The last record is the fact itself: it bears the event's origin, and the sender's later facts find it by that.
void SitePart::noteOrigin(Ref ref)
{
    m_out.records.back().originHost = e.sender;
    m_out.records.back().origin = e.origin;
    OriginRing &ring = m_state.hosts[index(e.sender)].origins;
    ring.refs[e.origin % ring.refs.size()] = ref;
}

// The same on every host of this side, and another on any other side.
void SitePart::beginHistory(const MembershipChanged &fact)
{
    constexpr std::uint64_t prime = 1099511628211U;
    constexpr std::size_t most = 64;
    std::vector<History> &lineage = m_state.lineage;
    std::uint64_t id = historyOf(s) ^ static_cast<std::uint64_t>(s.now.time_since_epoch().count());
    for (const HostId host : fact.present)
        id = (id ^ (index(host) + 1)) * prime;
    lineage.push_back({id == 0 ? 1 : id, s.seq + 1});
    if (lineage.size() > most)
        lineage.erase(lineage.begin());
}

bool SitePart::isOurs(std::uint64_t seq, std::uint64_t history) const
{
    auto next = s.lineage.begin();
    if (history != 0) {
        next = std::ranges::find(s.lineage, history, &History::id);
        if (next == s.lineage.end())
            return false;
        ++next;
    }
    return seq <= s.seq && (next == s.lineage.end() || seq < next->from);
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
    case CauseRef::Kind::Seq: return isOurs(cause.value, cause.history) ? Ref{cause.value, cause.root} : Ref{};
    case CauseRef::Kind::MemberIncident: return at(MemberId{static_cast<std::uint32_t>(cause.value)}).incident;
    case CauseRef::Kind::InstanceIncident: return at(InstanceId{static_cast<std::uint32_t>(cause.value)}).incident;
    case CauseRef::Kind::HostIncident: return at(HostId{static_cast<std::uint32_t>(cause.value)}).incident;
    }
    return {};
}

// The one place where a member's state is written.
Ref SitePart::setState(MemberId id, State to, Ref cause, std::optional<Role> intended)
{
    SiteMember &m = edit(id);
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
        SitePair &pair = editPair(m_site.at(id).group);
        if (to == State::Active) {
            pair.lastActive = id;
            pair.started = true;
            pair.cold = false;
        } else if (wasActive) {
            pair.lost = s.now;
        }
    }
    if (to != State::Initialization && to != State::Active)
        m.possiblyActive = false;
    touch(id);
    touchSpares(hostOf(id));
    return ref;
}

// A place that one group leaves or takes can be what another one waits for (semantics.md 5, 7).
void SitePart::touchSpares(HostId host)
{
    for (const MemberId other : m_site.loads[index(host)].choosy) {
        if (at(other).state == State::Unavailable && at(other).eligible && !at(other).pending)
            touch(other);
    }
}

void SitePart::order(HostId host, OrderBody body, Ref cause)
{
    // A side without quorum numbers its records for itself; where its hosts tell of them later the number is another's.
    m_out.orders.push_back({host, at(host).incarnation, s.quorate ? cause : Ref{}, std::move(body), historyOf(s)});
}

void SitePart::touch(GroupId group)
{
    m_state.index.toAssess.add(index(group));
    m_state.index.toArbitrate.add(index(group));
}

void SitePart::touchHost(HostId host)
{
    m_state.index.hostsToAssess.add(index(host));
}

void SitePart::touch(InstanceId instance)
{
    m_state.index.instancesToAssess.add(index(instance));
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
    std::vector<std::uint32_t> &due = m_state.index.due;
    s.index.hosts.due(s.now, due);
    for (const std::uint32_t number : due) {
        const HostId host{number};
        if (at(host).task.deadline <= s.now)
            taskDue(host);
    }
    s.index.pairs.due(s.now, due);
    for (const std::uint32_t number : due) {
        const GroupId group{number};
        if (pairOf(group).waitForPrimary <= s.now) {
            editPair(group).waitForPrimary = never;
            editPair(group).waitedForPrimary = true;
        }
        touch(group);
    }
    for (std::size_t i = s.commands.size(); i-- > 0;) {
        if (s.commands[i].deadline <= s.now)
            finish(i, false, "it was not done within its time");
    }
}

Timestamp nextDeadline(const Site &, const SiteState &state)
{
    Timestamp next = state.index.hosts.next();
    Timestamp pairs = state.index.pairs.next();
    if (!state.index.isMade) {
        for (const SiteHost &host : state.hosts)
            next = std::min(next, host.task.deadline);
        for (const SitePair &pair : state.pairs)
            pairs = std::min({pairs, pair.waitForPrimary, pair.failbackAt});
    }
    // Without quorum no pair is decided: what is due there waits for the membership that brings quorum back.
    if (state.quorate && !state.stopping)
        next = std::min(next, pairs);
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
    return state;
}

namespace {

// Whether everything that the one state has led to is known to the other one, too.
bool isBeginningOf(const SiteState &own, const SiteState &state)
{
    auto next = state.lineage.begin();
    if (const std::uint64_t history = historyOf(own); history != 0) {
        next = std::ranges::find(state.lineage, history, &History::id);
        if (next == state.lineage.end())
            return false;
        ++next;
    }
    return own.seq <= state.seq && (next == state.lineage.end() || own.seq < next->from);
}

void takeGranted(const Site &site, const SiteState &state, const std::vector<Command> &granted, Boot &boot)
{
    for (const Command &command : granted) {
        const bool offline = command.verb == CommandVerb::Offline;
        const bool known = std::ranges::find(state.recentCommands, command.id) != state.recentCommands.end();
        if (known || (!offline && command.verb != CommandVerb::Online))
            continue;
        for (const MemberId id : membersOf(site, targetNamed(command.target, site))) {
            if (site.at(id).host == boot.host)
                boot.members[index(id)].offline = offline;
        }
    }
}

} // namespace

Boot bootFrom(const Site &site, const SiteState &state, HostId host, std::uint64_t incarnation, const OwnJournal &own)
{
    Boot boot;
    boot.host = host;
    boot.incarnation = incarnation;
    boot.origin = state.hosts[index(host)].origins.last;
    boot.observe = state.observe || state.hosts[index(host)].observe;
    boot.members.resize(site.members.size());
    boot.processRestarts.resize(site.processes.size());
    const bool apart = own.state != nullptr && !isBeginningOf(*own.state, state);
    for (const MemberId id : site.loads[index(host)].members) {
        const SiteMember &m = state.members[index(id)];
        const GroupConfig &group = site.groupOf(id);
        boot.members[index(id)] = {m.state == State::Offline || (m.offlineWanted && m.leaving), m.restarts};
        if (apart)
            unite(boot.members[index(id)].restarts, group.groupRestart, own.state->members[index(id)].restarts);
        for (const ProcessId process : site.at(id).processes) {
            boot.processRestarts[index(process)] = state.processes[index(process)].restarts;
            if (apart)
                unite(boot.processRestarts[index(process)], site.configOf(process).restart,
                      own.state->processes[index(process)].restarts);
        }
    }
    takeGranted(site, state, own.granted, boot);
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

} // namespace holdfast
