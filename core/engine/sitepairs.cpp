#include <engine/sitepart.h>

#include <algorithm>
#include <utility>

namespace holdfast {

// ---- questions about a pair -------------------------------------------------------------------------------------------

MemberId leaderOf(const Site &site, const SiteState &state, GroupId group)
{
    MemberId asked = noId<MemberId>;
    for (const MemberId id : site.groupMembers[index(group)]) {
        const SiteMember &m = state.members[index(id)];
        if (m.state == State::Active)
            return id;
        if (m.pending && m.pending->role == Role::Activate)
            asked = id;
    }
    return asked;
}

MemberId standbyMate(const Site &site, const SiteState &state, MemberId member)
{
    for (const MemberId mate : site.at(member).mates) {
        const SiteMember &m = state.members[index(mate)];
        const SiteHost &host = state.hosts[index(site.at(mate).host)];
        if (m.state == State::Standby && !m.pending && !m.leaving && !m.offlineWanted && host.onBus && host.runnable)
            return mate;
    }
    return noId<MemberId>;
}

bool waitsForProof(const Site &site, const SiteState &state, MemberId member)
{
    const SiteMember &m = state.members[index(member)];
    return site.at(member).paired && m.state == State::Standby && !m.pending
        && std::ranges::any_of(site.at(member).mates, [&](MemberId mate) {
               const SiteHost &host = state.hosts[index(site.at(mate).host)];
               return state.members[index(mate)].possiblyActive && !host.onBus && host.incarnation != 0;
           });
}

bool SitePart::mateMayBeActive(MemberId member) const
{
    return std::ranges::any_of(m_site.at(member).mates, [this](MemberId mate) { return at(mate).possiblyActive; });
}

// Whether the site part may ask this member to be Active now.
bool SitePart::usable(MemberId member) const
{
    const SiteMember &m = at(member);
    const SiteHost &host = at(hostOf(member));
    if (m.pending || m.leaving || m.offlineWanted || m.stuck || !host.onBus || host.state != HostState::Up)
        return false;
    if (m_site.at(member).layer == Layer::Application && !host.runnable)
        return false;
    return m.state == State::Standby || (m.state == State::Unavailable && m.eligible && mayHost(member));
}

// Whether it can be expected to become Active by itself soon: the wait at a cold start is for it.
bool SitePart::hopeful(MemberId member) const
{
    const SiteMember &m = at(member);
    const HostState host = at(hostOf(member)).state;
    const bool faulted = m.why == Why::ProcessFault || m.why == Why::ResourceFault || m.why == Why::NotAcknowledged
        || m.why == Why::SharedResource;
    return !m.offlineWanted && !(m.state == State::Unavailable && faulted)
        && (host == HostState::Unknown || host == HostState::Up || host == HostState::Booting);
}

// n+k sparing: capacity left, and groups that must share or avoid a host (semantics.md 5, 7).
bool SitePart::mayHost(MemberId member) const
{
    const GroupConfig &group = m_site.groupOf(member);
    const HostId host = hostOf(member);
    const auto present = [&](GroupId other) {
        const MemberId id = m_site.member(other, host);
        return isValid(id) && (at(id).state == State::Active || at(id).state == State::Standby || at(id).pending);
    };
    const GroupId own = m_site.at(member).group;
    if (std::ranges::any_of(m_site.apart[index(own)], present))
        return false;
    for (const GroupId other : m_site.together[index(own)]) {
        if (m_site.at(member).rank == 0)
            break; // their primaries share a host by the check
        // The first of them to find a place for its Standby chooses it, where the other can follow.
        const MemberId leader = leaderOf(m_site, s, other);
        const bool placed = std::ranges::any_of(m_site.groupMembers[index(other)], [&](MemberId id) {
            return id != leader && (at(id).state == State::Standby || at(id).pending);
        });
        const bool elsewhere = m_site.at(other).pair ? placed : isValid(leader);
        if (!isValid(m_site.member(other, host)) || (elsewhere && !present(other)))
            return false;
    }
    if (group.pair->alternates.size() < 2 || m_site.at(member).rank == 0)
        return true;
    const auto spares = std::ranges::count_if(m_site.loads[index(host)].choosy, [&](MemberId id) {
        const GroupConfig &other = m_site.groupOf(id);
        return id != member && other.pair && other.pair->alternates.size() > 1 && m_site.at(id).rank > 0
            && (at(id).state == State::Active || at(id).state == State::Standby || at(id).pending);
    });
    return spares < m_site.at(host).spareCapacity;
}

// ---- arbitration: what a pair needs next --------------------------------------------------------------------------------

void SitePart::arbitrate(GroupId group)
{
    if (!m_site.at(group).pair)
        return;
    if (s.quorate && !s.stopping) {
        if (isValid(pairOf(group).switchTo))
            advanceSwitchover(group);
        releaseDegraded(group);
        passOverPrimary(group);
        if (!isValid(leaderOf(m_site, s, group)))
            chooseLeader(group);
        fillStandby(group);
        considerFailback(group);
    }
    noteProtection(group);
}

// A take-over that would be the takeovers-th stays where it is while service is up: no ping-pong (semantics.md 5).
bool SitePart::takeoversUsedUp(GroupId group) const
{
    const Limit &limit = m_site.at(group).takeovers;
    return used(s.pairs[index(group)].takeovers, limit, s.now) + 1 >= limit.count;
}

Duration SitePart::startTimeout(GroupId group) const
{
    Duration timeout{};
    for (const ProcessConfig &process : m_site.at(group).processes)
        timeout = std::max(timeout, process.startTimeout);
    return timeout;
}

// At a cold start: one that is still in Initialization after its start_timeouts leaves, and the mate is activated.
void SitePart::passOverPrimary(GroupId group)
{
    SitePair &pair = editPair(group);
    const MemberId leader = leaderOf(m_site, s, group);
    if (!pair.cold || !isValid(leader) || at(leader).state != State::Initialization || at(leader).leaving)
        return;
    const Timestamp due = at(leader).since + startTimeout(group);
    if (s.now < due) {
        pair.waitForPrimary = due;
    } else if (isValid(standbyMate(m_site, s, leader))) {
        edit(leader).leaving = true;
        order(hostOf(leader), TakeOut{leader, false}, at(leader).last);
    }
}

// keep_degraded held the last Active one in service; once a mate can take over, it goes (semantics.md 5).
void SitePart::releaseDegraded(GroupId group)
{
    const MemberId leader = leaderOf(m_site, s, group);
    if (!isValid(leader) || !at(leader).degraded || at(leader).leaving || !isValid(standbyMate(m_site, s, leader)))
        return;
    if (takeoversUsedUp(group)) {
        setAlarm(AlarmKind::TakeoverLimit, Severity::Minor, group, true, at(leader).last);
        return; // it still serves, and a mate that fails as often would be no help
    }
    edit(leader).leaving = true;
    order(hostOf(leader), TakeOut{leader, false}, at(leader).last);
}

// Planned: the Active one is deactivated and acknowledges, then the other is activated (semantics.md 5).
void SitePart::switchOver(GroupId group, MemberId to, Ref cause)
{
    SitePair &pair = editPair(group);
    pair.switchTo = to;
    pair.switchCause = cause;
    pair.fellBack = false;
    pair.failbackAt = never;
    touch(group);
}

void SitePart::advanceSwitchover(GroupId group)
{
    SitePair &pair = editPair(group);
    const SiteMember &to = at(pair.switchTo);
    const bool asked = to.pending && to.pending->role == Role::Activate;
    if (to.state == State::Active || (!asked && !usable(pair.switchTo)) || to.state == State::Unavailable) {
        pair.fellBack = to.state != State::Active;
        pair.switchTo = noId<MemberId>;
        return;
    }
    const MemberId from = leaderOf(m_site, s, group);
    if (!isValid(from) || from == pair.switchTo || at(from).pending || at(from).state != State::Active
        || at(from).leaving || !at(hostOf(from)).onBus)
        return;
    Duration timeout{};
    for (const ProcessConfig &process : m_site.at(group).processes)
        timeout = std::max(timeout, process.activateTimeout);
    const Ref action = add(ActionDetail{Action::Deactivate, 0, 0, {}, false}, from, hostOf(from), pair.switchCause);
    const Ref role = add(RoleDetail{Role::Deactivate, timeout}, from, hostOf(from), action);
    edit(from).pending = PendingRole{Role::Deactivate, ++m_state.order, s.now, s.now + timeout};
    order(hostOf(from), ChangeRole{from, Role::Deactivate, s.order}, role);
}

MemberId SitePart::candidate(GroupId group)
{
    SitePair &pair = editPair(group);
    const std::vector<MemberId> &members = m_site.groupMembers[index(group)];
    if (isValid(pair.switchTo) && usable(pair.switchTo))
        return pair.switchTo;
    // A resource that both depend upon: a take-over would not help (semantics.md 7).
    for (const MemberId member : members) {
        for (const InstanceId instance : m_site.at(member).resources) {
            if (m_site.configOf(instance).shared && at(instance).state == ResourceState::Faulty)
                return noId<MemberId>;
        }
    }
    if (pair.cold) {
        const Prefer prefer = m_site.at(group).prefer.value_or(m_site.config.prefer);
        const MemberId first = prefer == Prefer::LastActive && isValid(pair.lastActive) ? pair.lastActive : members[0];
        if (usable(first))
            return first;
        const bool anyUsable = std::ranges::any_of(members, [&](MemberId id) {
            return usable(id) || at(id).state == State::Initialization;
        });
        if (anyUsable && hopeful(first) && !pair.waitedForPrimary) {
            if (pair.waitForPrimary == never)
                pair.waitForPrimary = s.now + startTimeout(group);
            return noId<MemberId>;
        }
    }
    for (const MemberId member : members) {
        if (at(member).state == State::Standby && usable(member))
            return member;
    }
    // Both faulted: whichever is ready first. One that is on its way to Standby is waited for.
    const bool coming = std::ranges::any_of(members, [&](MemberId id) {
        return at(id).state == State::Initialization || (at(id).state == State::Standby && at(id).pending);
    });
    if (coming)
        return noId<MemberId>;
    for (const MemberId member : members) {
        if (usable(member))
            return member;
    }
    return noId<MemberId>;
}

void SitePart::chooseLeader(GroupId group)
{
    const MemberId chosen = candidate(group);
    if (!isValid(chosen))
        return;
    for (const MemberId other : m_site.groupMembers[index(group)]) {
        if (other == chosen || !at(other).possiblyActive)
            continue;
        // Never two Actives: without a proof it waits, and says for what (semantics.md 6).
        edit(chosen).why = Why::WaitsForProof;
        return;
    }
    SitePair &pair = editPair(group);
    if (pair.started && !isValid(pair.switchTo) && (s.observe || at(hostOf(chosen)).observe)) {
        // Observe mode: what would be done is decided and logged, once (semantics.md 8).
        const Ref left = isValid(pair.lastActive) ? at(pair.lastActive).last : at(hostOf(chosen)).incident;
        if (std::exchange(edit(chosen).why, Why::Observed) != Why::Observed)
            add(ActionDetail{Action::ActivateMate, 0, 0, {}, true}, chosen, hostOf(chosen), left);
        return;
    }
    Ref cause = pair.switchCause;
    if (!isValid(pair.switchTo)) {
        cause = at(hostOf(chosen)).incident;
        if (pair.started && isValid(pair.lastActive)) // which isn't Active any more: nobody leads
            cause = at(pair.lastActive).last;
    }
    if (!pair.cold && chosen != pair.lastActive) // one that is Active again has taken nothing over
        addTry(pair.takeovers, m_site.at(group).takeovers, s.now);
    pair.waitForPrimary = never;
    pair.waitedForPrimary = false;
    activate(chosen, cause);
}

void SitePart::activate(MemberId member, Ref cause)
{
    SiteMember &m = edit(member);
    const GroupConfig &group = m_site.groupOf(member);
    const HostId host = hostOf(member);
    m.possiblyActive = true;
    if (m.state == State::Unavailable) {
        m.pending = PendingRole{Role::Activate, ++m_state.order, s.now, never};
        order(host, InitializeMember{member, Role::Activate, s.order}, cause);
        return;
    }
    Duration timeout{};
    const bool cold = group.pair->standby == StandbyKind::Cold;
    for (const ProcessConfig &process : group.processes)
        timeout = std::max(timeout, process.activateTimeout + (cold ? process.startTimeout : Duration{}));
    const Ref action = add(ActionDetail{Action::ActivateMate, 0, 0, {}, false}, member, host, cause);
    const Ref role = add(RoleDetail{Role::Activate, timeout}, member, host, action);
    m.pending = PendingRole{Role::Activate, ++m_state.order, s.now, s.now + timeout};
    order(host, ChangeRole{member, Role::Activate, s.order}, role);
}

// One Standby: one that is already Standby elsewhere stays, the rest are spares (semantics.md 5).
void SitePart::fillStandby(GroupId group)
{
    const std::vector<MemberId> &members = m_site.groupMembers[index(group)];
    const MemberId leader = leaderOf(m_site, s, group);
    const bool filled = std::ranges::any_of(members, [&](MemberId id) {
        const SiteMember &m = at(id);
        return id != leader && !m.leaving && !m.offlineWanted
            && (m.state == State::Standby || m.state == State::Initialization
                || (m.pending && m.pending->role == Role::Standby));
    });
    bool placed = filled;
    for (const MemberId member : members) {
        SiteMember &m = edit(member);
        if (member == leader || m.state != State::Unavailable || !usable(member))
            continue;
        if (placed) {
            m.why = Why::Spare;
            continue;
        }
        // At a cold start the preferred one comes up as the Active one, not as a Standby.
        if (!isValid(leader) && pairOf(group).cold && member == members[0]
            && m_site.at(group).prefer.value_or(m_site.config.prefer) == Prefer::Primary)
            continue;
        placed = true;
        Ref cause = m.incident.seq != 0 ? m.incident : at(hostOf(member)).incident;
        if (m.why == Why::Spare && isValid(leader)) // needed now: what made another one the leader led to it
            cause = at(leader).last;
        m.pending = PendingRole{Role::Standby, ++m_state.order, s.now, never};
        order(hostOf(member), InitializeMember{member, Role::Standby, s.order}, cause);
    }
}

// failback = "auto": once both have been steady for failback_after (semantics.md 4).
void SitePart::considerFailback(GroupId group)
{
    SitePair &pair = editPair(group);
    const GroupConfig &config = m_site.at(group);
    const MemberId primary = m_site.groupMembers[index(group)][0];
    const MemberId leader = leaderOf(m_site, s, group);
    const bool wanted = config.failback == Failback::Auto && isValid(leader) && leader != primary
        && at(leader).state == State::Active && !at(leader).pending && at(hostOf(leader)).onBus
        && standbyMate(m_site, s, leader) == primary
        && !isValid(pair.switchTo);
    if (!wanted) {
        pair.failbackAt = never;
        return;
    }
    pair.failbackAt = std::max(at(leader).readySince, at(primary).readySince) + config.failbackAfter;
    if (pair.failbackAt > s.now)
        return;
    pair.failbackAt = never;
    if (takeoversUsedUp(group)) {
        setAlarm(AlarmKind::TakeoverLimit, Severity::Minor, group, true, at(leader).last);
        return;
    }
    switchOver(group, primary, at(primary).last);
}

void SitePart::noteProtection(GroupId group)
{
    SitePair &pair = editPair(group);
    bool active = false;
    bool standby = false;
    for (const MemberId id : m_site.groupMembers[index(group)]) {
        active = active || at(id).state == State::Active;
        standby = standby || (at(id).state == State::Standby && at(hostOf(id)).onBus);
    }
    const bool isProtected = active && standby;
    if (isProtected == pair.wasProtected)
        return;
    pair.wasProtected = isProtected;
    pair.since = s.now;
}

} // namespace holdfast
