#include <engine/hostpart.h>

#include <model/ocfstatus.h>

#include <algorithm>
#include <utility>

namespace holdfast {

// One fault of one process. What is being stopped or restarted as a whole is not judged for it: that rung cures it.
void HostPart::fault(ProcessId id, const FaultDetail &detail, bool hard)
{
    const MemberId member = m_site.at(id).member;
    HostMember &m = edit(member);
    if (m.work == Work::Stopping) {
        advanceStop(member);
        return;
    }
    const auto origin = record(FaultSeen{id, detail}, {});
    noteFault(member);
    if (restartedAnyway(m_site.at(member).layer))
        return;
    if (isValid(m.restarting) && m.restarting != id) {
        defer(member, {id, origin, s.now, hard});
        return;
    }
    m.restarting = noId<ProcessId>;
    judge(id, origin, s.now, hard);
}

// OCF says of some of its exit codes that no retry on this host helps: what is missing has to be brought by a person.
bool HostPart::isHard(ProcessId id, const ExitStatus &exit) const
{
    return at(id).run == ProcessRun::Starting && m_site.configOf(id).handshake == Handshake::Ocf && exit.signal == 0
        && ocfIsHard(exit.status);
}

// Whether a process restart or group restart of the member is under way.
bool HostPart::inRung(MemberId id) const
{
    const HostMember &m = at(id);
    return isValid(m.restarting) || m.work == Work::Restarting
        || (m.work == Work::Stopping && m.then == After::Restart);
}

// Whether the rung that the host is in restarts everything of this layer: a fault of it is absorbed (semantics.md 3).
bool HostPart::restartedAnyway(Layer layer) const
{
    return s.phase == HostPhase::Draining || (s.phase == HostPhase::Reinitializing && layer != Layer::System);
}

// The lowest rung whose window is not used up (semantics.md 3).
void HostPart::judge(ProcessId id, std::uint64_t origin, Timestamp at_, bool hard)
{
    const MemberId member = m_site.at(id).member;
    const Layer layer = m_site.at(member).layer;
    const ProcessConfig &config = m_site.configOf(id);
    HostMember &m = edit(member);
    HostProcess &p = edit(id);
    // Groups of the system layer are not restartable, unless allow_pairing says so.
    const bool restartable = !hard && (layer != Layer::System || m_site.groupOf(member).allowPairing);
    if (restartable && allows(p.restarts, config.restart, at_)) {
        if (!s.observe)
            addTry(p.restarts, config.restart, at_);
        const int attempt = used(p.restarts, config.restart, at_) + (s.observe ? 1 : 0);
        m.cause = own(record(ActionTaken{id, {Action::ProcessRestart, attempt, config.restart.count,
                                              config.restart.within, s.observe}},
                             own(origin), at_));
        if (s.observe)
            return;
        m.restarting = id;
        p.delayed = attempt - 1;
        restartProcess(id);
        return;
    }
    if (!config.critical) {
        // Its exhausted restarts raise an alarm and leave the group running.
        if (alive(id))
            m_out.push_back(KillProcess{id, p.generation});
        setRun(id, ProcessRun::GivenUp);
        p.acknowledged = true;
        checkStarted(member);
        checkChanged(member);
        endRung(member);
        return;
    }
    const Limit &limit = m_site.groupOf(member).groupRestart;
    // A group that is changing its role isn't restarted for it: unacknowledged, it goes out of service at once.
    if (restartable && m.work != Work::Changing && allows(m.restarts, limit, at_)) {
        if (!s.observe)
            addTry(m.restarts, limit, at_);
        const int attempt = used(m.restarts, limit, at_) + (s.observe ? 1 : 0);
        m.cause = own(record(ActionTaken{member, {Action::GroupRestart, attempt, limit.count, limit.within, s.observe}},
                             own(origin), at_));
        if (!s.observe)
            beginStop(member, After::Restart);
        return;
    }
    if (layer != Layer::Application && !hard)
        exhaust(layer == Layer::System ? HostLadder::System : HostLadder::Platform, id, origin, at_);
    else
        outOfService(member, own(origin), true);
}

// A rung has ended: what happened meanwhile is judged now, and a role that came meanwhile is taken.
void HostPart::endRung(MemberId id)
{
    HostMember &m = edit(id);
    while (!m.deferred.empty() && !isValid(m.restarting) && m.work != Work::Stopping) {
        const DeferredFault next = m.deferred.front();
        m.deferred.erase(m.deferred.begin());
        if (isValid(next.target.instance()))
            judgeFor(id, next);
        else
            judge(next.target.process(), next.origin, next.at, next.hard);
    }
    if (m.queued && m.work == Work::None && !isValid(m.restarting))
        changeRole(id);
}

// One target is judged once, for its latest fault.
void HostPart::defer(MemberId id, const DeferredFault &fault)
{
    std::vector<DeferredFault> &deferred = edit(id).deferred;
    std::erase_if(deferred, [&](const DeferredFault &other) { return other.target == fault.target; });
    deferred.push_back(fault);
}

// What a faulty resource means for those who need it. A member in a restart is asked when that has ended; the host's
// ladder waits for it, as its rungs would end that restart.
void HostPart::judge(InstanceId id, std::uint64_t origin, Timestamp at_, bool hard)
{
    const Layer layer = m_site.at(id).layer;
    if (!m_site.configOf(id).critical || restartedAnyway(layer))
        return;
    const DeferredFault fault{id, origin, at_, hard};
    const std::vector<MemberId> &dependants = m_site.at(id).dependants;
    if (layer != Layer::Application && !hard) {
        const auto busy = std::ranges::find_if(dependants, [this](MemberId member) { return inRung(member); });
        if (busy != dependants.end())
            defer(*busy, fault);
        else
            exhaust(layer == Layer::System ? HostLadder::System : HostLadder::PlatformResource, id, origin, at_);
        return;
    }
    for (const MemberId member : dependants) {
        if (inRung(member))
            defer(member, fault);
        else
            judgeFor(member, fault);
    }
}

void HostPart::judgeFor(MemberId id, const DeferredFault &fault)
{
    const InstanceId instance = fault.target.instance();
    const std::uint64_t origin = fault.origin;
    if (at(instance).state == ResourceState::InService)
        return; // its probe came good while the restart went on
    if (m_site.at(instance).layer != Layer::Application && !fault.hard) {
        judge(instance, origin, fault.at, false);
        return;
    }
    HostMember &m = edit(id);
    if (leaving(id))
        return;
    if (m_site.groupOf(id).keepDegraded && m_site.at(id).paired && m.held == State::Active) {
        m.degraded = true;
        tell(DegradedChanged{id, true}, own(origin));
        return;
    }
    if (m.work == Work::Resources)
        record(RoleAnswered{id, m.role, m.order, false}, own(origin));
    // One that exists only while its member is Active has no probe to come good: repair by delay.
    outOfService(id, own(origin), m_site.configOf(instance).initialize == Initialize::OnActivation);
}

void HostPart::exhaust(HostLadder ladder, Target target, std::uint64_t origin, Timestamp at_)
{
    tell(LadderExhausted{ladder, target, at_}, own(origin));
}

} // namespace holdfast
