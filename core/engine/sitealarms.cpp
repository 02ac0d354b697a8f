#include <engine/sitepart.h>

#include <algorithm>
#include <utility>

namespace holdfast {

namespace {

// Alarms are sorted by what they are about, so that one among thousands is found at once.
auto placeOf(auto &alarms, AlarmKind kind, Target target)
{
    return std::ranges::lower_bound(alarms, std::pair(target, kind), {},
                                    [](const SiteAlarm &alarm) { return std::pair(alarm.target, alarm.kind); });
}

bool isThere(const auto &alarms, auto place, AlarmKind kind, Target target)
{
    return place != alarms.end() && place->kind == kind && place->target == target;
}

} // namespace

void SitePart::setAlarm(AlarmKind kind, Severity severity, Target target, bool active, Ref cause)
{
    const auto found = placeOf(m_state.alarms, kind, target);
    const bool known = isThere(s.alarms, found, kind, target);
    if ((known && found->active) == active)
        return;
    // Out of service: whether its condition holds is known, and told to nobody.
    if (known && found->out) {
        found->active = active;
        found->severity = severity;
        found->since = active ? s.now : found->since;
        found->root = active && cause.root != 0 ? cause.root : found->root;
        return;
    }
    HostId host = target.host();
    if (isValid(target.member()))
        host = hostOf(target.member());
    if (isValid(target.instance()))
        host = m_site.at(target.instance()).host;
    // What was shelved stays so until its time is over, whatever its condition does meanwhile.
    const bool shelved = known && found->shelvedUntil > s.now;
    if (active) {
        SiteAlarm alarm;
        alarm.id = known ? found->id : ++m_state.alarm;
        alarm.kind = kind;
        alarm.severity = severity;
        alarm.target = target;
        alarm.since = s.now;
        alarm.shelvedUntil = shelved ? found->shelvedUntil : Timestamp{};
        const AlarmState how = shelved ? AlarmState::Shelved : AlarmState::Raised;
        const Ref ref = add(AlarmDetail{alarm.id, kind, severity, how}, target, host, cause);
        alarm.root = ref.root;
        if (known) {
            *found = alarm;
            return;
        }
        std::erase_if(m_state.alarms, [&](const SiteAlarm &each) { return isOver(each, s.now); });
        m_state.alarms.insert(placeOf(m_state.alarms, kind, target), alarm);
        return;
    }
    found->active = false;
    add(AlarmDetail{found->id, kind, found->severity, AlarmState::Cleared}, target, host, Ref{found->root, found->root});
    // Acknowledged and normal again: nothing is left to see to.
    if (isOver(*found, s.now))
        m_state.alarms.erase(found);
}

bool SitePart::raised(AlarmKind kind, Target target) const
{
    const auto found = placeOf(s.alarms, kind, target);
    return isThere(s.alarms, found, kind, target) && found->active;
}

// One target has faulted more than site.recurring allows (semantics.md 3); a process' is told of its member.
bool SitePart::recurs(const Window &faults) const
{
    return used(faults, m_site.config.recurring, s.now) > m_site.config.recurring.count;
}

// Nothing that is assessed touches anything again.
void SitePart::assess()
{
    SiteIndex &touched = m_state.index;
    for (std::size_t i = 0; i < touched.toAssess.size(); ++i)
        assessGroup(GroupId{touched.toAssess[i]});
    for (std::size_t i = 0; i < touched.hostsToAssess.size(); ++i)
        assessHost(HostId{touched.hostsToAssess[i]});
    for (std::size_t i = 0; i < touched.instancesToAssess.size(); ++i)
        assessInstance(InstanceId{touched.instancesToAssess[i]});
    touched.toAssess.clear();
    touched.hostsToAssess.clear();
    touched.instancesToAssess.clear();
}

void SitePart::assessGroup(GroupId group)
{
    const std::vector<MemberId> &members = m_site.groupMembers[index(group)];
    bool active = false;
    bool standby = false;
    bool coming = false; // on its way: no reason to raise, but none to clear either
    bool held = s.stopping; // by an operator: no alarm of its own
    Ref last;
    for (const MemberId id : members) {
        const SiteMember &m = at(id);
        const HostId host = hostOf(id);
        active = active || m.state == State::Active;
        standby = standby || m.state == State::Standby;
        coming = coming || m.state == State::Initialization || (m.pending && m.pending->role != Role::Deactivate)
            || (m.state == State::Unavailable && !m.eligible // one that could start and isn't has no place
                && (m.why == Why::Starting
                    || (at(host).state == HostState::Up && (m.why == Why::NotStarted || m.why == Why::LowerLayer))));
        held = held || m.state == State::Offline || m.offlineWanted;
        const bool faulted = m.state == State::Unavailable
            && (m.why == Why::ProcessFault || m.why == Why::ResourceFault || m.why == Why::NotAcknowledged
                || m.why == Why::SharedResource || m.why == Why::Dependency);
        if (m.incident.seq > last.seq)
            last = m.incident;
        if (!m_site.at(id).paired)
            setAlarm(AlarmKind::MemberUnavailable, Severity::Major, id, faulted && at(host).state == HostState::Up,
                     m.incident);
        setAlarm(AlarmKind::MemberStuck, Severity::Critical, id, m.stuck, m.last);
        bool recurring = recurs(m.faults);
        for (const ProcessId process : m_site.at(id).processes)
            recurring = recurring || recurs(at(process).faults);
        setAlarm(AlarmKind::RecurringFault, Severity::Minor, id, recurring, m.last);
        for (const ProcessId process : m_site.at(id).processes)
            setAlarm(AlarmKind::ProcessFaulty, Severity::Minor, process, at(process).run == ProcessRun::GivenUp,
                     m.last);
        Ref awaited = m.last; // what it waits for: the mate that may still be Active, and why nobody can say
        for (const MemberId mate : m_site.at(id).mates)
            awaited = at(mate).possiblyActive ? at(hostOf(mate)).incident : awaited;
        setAlarm(AlarmKind::WaitingForProof, Severity::Critical, id,
                 waitsForProof(m_site, s, id)
                     || (m.why == Why::WaitsForProof && m.state != State::Active && !m.pending),
                 awaited);
    }
    if (!m_site.at(group).pair)
        return;
    const SitePair &pair = s.pairs[index(group)];
    const auto worth = [&](AlarmKind kind) { return !held && (!coming || raised(kind, group)); };
    setAlarm(AlarmKind::PairLost, Severity::Critical, group,
             pair.started && !active && (!standby || raised(AlarmKind::PairLost, group)) && worth(AlarmKind::PairLost),
             last);
    setAlarm(AlarmKind::PairUnprotected, Severity::Major, group,
             active && !standby && worth(AlarmKind::PairUnprotected), last);
    bool shared = false;
    Ref faulty;
    for (const MemberId id : members) {
        for (const InstanceId instance : m_site.at(id).resources) {
            // Trying to initialise it again is no reason to clear.
            const ResourceState state = at(instance).state;
            const bool isFaulty = state == ResourceState::Faulty
                || (state == ResourceState::Initializing && raised(AlarmKind::SharedResourceFaulty, group));
            if (!m_site.configOf(instance).shared || !isFaulty)
                continue;
            faulty = shared ? faulty : at(instance).incident;
            shared = true;
        }
    }
    setAlarm(AlarmKind::SharedResourceFaulty, Severity::Critical, group, shared, faulty);
    if (used(pair.takeovers, m_site.at(group).takeovers, s.now) + 1 < m_site.at(group).takeovers.count)
        setAlarm(AlarmKind::TakeoverLimit, Severity::Minor, group, false, last);
}

void SitePart::assessHost(HostId host)
{
    const SiteHost &h = at(host);
    const bool quiet = h.maintenance || h.ordered || s.stopping;
    setAlarm(AlarmKind::HostDown, Severity::Critical, host,
             !quiet && (h.state == HostState::Lost || h.state == HostState::Booting || h.state == HostState::Fenced)
                 && h.incarnation != 0,
             h.incident);
    setAlarm(AlarmKind::HostPoweredOff, Severity::Critical, host,
             !quiet && h.state == HostState::PoweredOff && !h.added, h.incident);
    setAlarm(AlarmKind::RecurringFault, Severity::Minor, host, recurs(h.faults), h.incident);
    setAlarm(AlarmKind::HostIsolated, Severity::Major, host, h.state == HostState::Isolated, h.incident);
    setAlarm(AlarmKind::PowerActionFailed, Severity::Critical, host,
             h.task.kind != HostTask::Kind::None && h.task.step == HostTask::Step::Switching && !isValid(h.task.via),
             h.task.cause);
    const bool mute = h.beats == BeatState::Lost && h.onBus && h.state == HostState::Up;
    const bool lineDown = std::ranges::find(h.lines, LinkState::Down) != h.lines.end();
    setAlarm(AlarmKind::LineLost, Severity::Minor, host, lineDown || mute, h.incident);
    bool anyDown = false;
    bool anyUp = false;
    for (const SiteHost &other : s.hosts) {
        for (const LinkState line : other.lines) {
            anyDown = anyDown || line == LinkState::Down;
            anyUp = anyUp || line == LinkState::Up;
        }
    }
    setAlarm(AlarmKind::IndependentComputerLost, Severity::Major, {}, anyDown && !anyUp, h.incident);
}

void SitePart::assessInstance(InstanceId instance)
{
    const ResourceState state = at(instance).state;
    const bool faulty = state == ResourceState::Faulty
        || (state == ResourceState::Initializing && raised(AlarmKind::ResourceFaulty, instance));
    setAlarm(AlarmKind::ResourceFaulty, m_site.configOf(instance).critical ? Severity::Major : Severity::Minor,
             instance, faulty, at(instance).incident);
    setAlarm(AlarmKind::RecurringFault, Severity::Minor, instance, recurs(at(instance).faults), at(instance).incident);
}

// Nothing that is said of an alarm ever changes the plant.
void SitePart::acknowledge(const Command &command, Ref ref)
{
    const auto found = std::ranges::find_if(m_state.alarms, [&](const SiteAlarm &a) { return a.id == command.alarm; });
    if (found == m_state.alarms.end())
        return;
    const auto say = [&](AlarmState state) {
        add(AlarmDetail{found->id, found->kind, found->severity, state}, found->target, noId<HostId>, ref);
        m_out.records.back().by = {Actor::Kind::User, noId<HostId>, command.by};
    };
    if (command.verb == CommandVerb::ShelveAlarm) {
        say(AlarmState::Shelved);
        found->shelvedUntil = s.now + command.shelveFor;
        return;
    }
    if (command.verb == CommandVerb::TakeAlarmOut) {
        say(AlarmState::OutOfService);
        found->out = AlarmOut{s.now, command.by, command.reason};
        return;
    }
    if (command.verb == CommandVerb::ReturnAlarm) {
        // A command that was carried out elsewhere, and told again here, may find that it is in service already.
        if (!found->out)
            return;
        say(AlarmState::InService);
        found->out.reset();
        if (!std::exchange(found->active, false)) {
            m_state.alarms.erase(found);
            return;
        }
        // What holds is told now, as it was not told then, and wants to be acknowledged.
        const Timestamp since = found->since;
        setAlarm(found->kind, found->severity, found->target, true, Ref{found->root, found->root});
        found->since = since;
        return;
    }
    say(AlarmState::Acknowledged);
    found->acknowledged = true;
    if (isOver(*found, s.now))
        m_state.alarms.erase(found);
}

} // namespace holdfast
