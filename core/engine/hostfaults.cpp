#include <engine/hostpart.h>

#include <utility>

namespace holdfast {

// One fault of one process. What is being stopped or restarted as a whole is not judged for it: that rung cures it.
void HostPart::fault(ProcessId id, const FaultDetail &detail)
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
        m.deferred.push_back({id, origin, s.now});
        return;
    }
    m.restarting = noId<ProcessId>;
    judge(id, origin, s.now);
}

// Whether the rung that the host is in restarts everything of this layer: a fault of it is absorbed (semantics.md 3).
bool HostPart::restartedAnyway(Layer layer) const
{
    return s.phase == HostPhase::Draining || (s.phase == HostPhase::Reinitializing && layer != Layer::System);
}

// The lowest rung whose window is not used up (semantics.md 3).
void HostPart::judge(ProcessId id, std::uint64_t origin, Timestamp at_)
{
    const MemberId member = m_site.at(id).member;
    const Layer layer = m_site.at(member).layer;
    const ProcessConfig &config = m_site.configOf(id);
    HostMember &m = edit(member);
    HostProcess &p = edit(id);
    // Groups of the system layer are not restartable, unless allow_pairing says so.
    const bool restartable = layer != Layer::System || m_site.groupOf(member).allowPairing;
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
    if (layer != Layer::Application)
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
        judge(next.process, next.origin, next.at);
    }
    if (m.queued && m.work == Work::None && !isValid(m.restarting))
        changeRole(id);
}

void HostPart::exhaust(HostLadder ladder, Target target, std::uint64_t origin, Timestamp at_)
{
    tell(LadderExhausted{ladder, target, at_}, own(origin));
}

} // namespace holdfast
