#include <engine/hostpart.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace holdfast {

namespace {

bool isCold(const GroupConfig &group)
{
    return group.pair && group.pair->standby == StandbyKind::Cold;
}

} // namespace

// ---- whether and when a member starts -------------------------------------------------------------------------------

bool HostPart::layerOpen(Layer layer) const
{
    switch (s.phase) {
    case HostPhase::System: return layer == Layer::System;
    case HostPhase::Platform: return layer != Layer::Application;
    case HostPhase::Applications: return true;
    case HostPhase::Down:
    case HostPhase::Reinitializing:
    case HostPhase::Draining:
    case HostPhase::Drained: return false;
    }
    return false;
}

bool HostPart::canRun(MemberId id) const
{
    const Member &member = m_site.at(id);
    const HostMember &m = at(id);
    if (m.offline || m.blocked || m.stuck || !layerOpen(member.layer))
        return false;
    const bool carried = std::ranges::all_of(load().below(member.layer), [this](MemberId lower) {
        return isUp(lower) && !leaving(lower);
    });
    if (!carried)
        return false;
    const bool resources = std::ranges::all_of(member.resources, [&](InstanceId instance) {
        const ResourceConfig &config = m_site.configOf(instance);
        return !config.critical || config.initialize == Initialize::OnActivation
            || at(instance).state == ResourceState::InService;
    });
    return resources && std::ranges::all_of(member.dependsOn, [&](MemberId other) {
               const State held = at(other).held;
               return (held == State::Active || held == State::Standby) && !leaving(other);
           });
}

void HostPart::reconsider(MemberId id)
{
    const HostMember &m = at(id);
    const bool possible = canRun(id);
    if (m_site.at(id).paired) {
        if (possible && !m.eligible && mayNotActivate(id))
            return; // it would be asked, and refuse, again and again: said when there is quorum
        if (possible != m.eligible) {
            edit(id).eligible = possible;
            tell(EligibilityChanged{id, possible});
        }
        return;
    }
    if (possible && m.held == State::Unavailable && m.work == Work::None)
        initialize(id, Role::Activate, 0, m.cause.kind == CauseRef::Kind::None ? s.phaseCause : m.cause);
}

void HostPart::reconsiderDependants(MemberId id)
{
    for (const MemberId dependant : m_site.at(id).dependants)
        reconsider(dependant);
}

bool HostPart::running(MemberId id) const
{
    const HostMember &m = at(id);
    return m.held == State::Initialization || m.held == State::Standby || m.held == State::Active
        || m.work != Work::None;
}

bool HostPart::leaving(MemberId id) const
{
    const HostMember &m = at(id);
    return m.work == Work::Stopping && (m.then == After::Unavailable || m.then == After::Offline);
}

Role HostPart::startRole(MemberId id) const
{
    const HostMember &m = at(id);
    if (m.held == State::Initialization || m.work == Work::Starting || m.work == Work::Changing)
        return m.role == Role::Activate ? Role::Activate : Role::Standby;
    return m.held == State::Active ? Role::Activate : Role::Standby;
}

void HostPart::initialize(MemberId id, Role role, std::uint32_t order, CauseRef cause)
{
    HostMember &m = edit(id);
    m.held = State::Initialization;
    m.role = role;
    m.order = order;
    m.cause = own(record(InitializationBegun{id, role, order}, cause));
    const GroupConfig &group = m_site.groupOf(id);
    if (role == Role::Standby && isCold(group)) {
        // Cold: its resources are checked already, and nothing is started.
        settleIn(id);
        return;
    }
    if (role == Role::Standby || bringUpOnActivation(id))
        startProcesses(id);
}

void HostPart::startProcesses(MemberId id)
{
    HostMember &m = edit(id);
    m.work = m.work == Work::Restarting ? Work::Restarting : Work::Starting;
    m.restarting = noId<ProcessId>;
    for (const ProcessId process : m_site.at(id).processes)
        startProcess(process);
    checkStarted(id);
}

void HostPart::checkStarted(MemberId id)
{
    HostMember &m = edit(id);
    if (m.work != Work::Starting && m.work != Work::Restarting)
        return;
    const bool all = std::ranges::all_of(m_site.at(id).processes, [&](ProcessId process) {
        return at(process).run == ProcessRun::Running || at(process).run == ProcessRun::GivenUp;
    });
    if (!all)
        return;
    if (m.work == Work::Starting) {
        settleIn(id);
        return;
    }
    m.work = Work::None;
    endRung(id);
    restartDependants(id);
}

// A restart in place of one process, or of all, has ended (semantics.md 7).
void HostPart::restartDependants(MemberId id)
{
    if (!m_site.groupOf(id).restartDependants || leaving(id))
        return;
    for (const MemberId dependant : m_site.at(id).dependants) {
        if (!running(dependant) || at(dependant).work != Work::None)
            continue;
        edit(dependant).cause = own(record(ActionTaken{dependant, {Action::GroupRestart, 0, 0, {}, false}},
                                             at(id).cause));
        beginStop(dependant, After::Restart);
    }
}

// The role that was asked for is reached and acknowledged.
void HostPart::settleIn(MemberId id)
{
    HostMember &m = edit(id);
    const Role role = m.role;
    m.work = Work::None;
    m.deadline = never;
    if (m.held == State::Initialization)
        m.faultAt = s.now; // its time without a fault begins when it is back, not while it waits for repair
    m.held = role == Role::Activate ? State::Active : State::Standby;
    record(RoleAnswered{id, role, m.order, true}, m.cause);
    m.cause = {};
    endRung(id);
    reconsiderDependants(id);
}

// ---- roles ----------------------------------------------------------------------------------------------------------

void HostPart::carryOut(const InitializeMember &order, Ref cause)
{
    HostMember &m = edit(order.member);
    if (m.held == State::Initialization && m.order == order.order && m.role == order.role)
        return; // asked once more, because it might not have heard it
    const bool barred = order.role == Role::Activate && mayNotActivate(order.member);
    if (m.held != State::Unavailable || m.work != Work::None || barred || !canRun(order.member)) {
        if (barred || !canRun(order.member))
            m.eligible = false; // the site forgets it with the refusal: it is said again when it can run
        tell(OrderRefused{order.member, order.order}, seqCause(cause));
        return;
    }
    initialize(order.member, order.role, order.order, seqCause(cause));
}

// The order was decided before those who decided it knew that quorum is lost; here the lease has run out since, and
// nothing would end what is Active now (semantics.md 6).
bool HostPart::mayNotActivate(MemberId id) const
{
    return m_site.at(id).paired && !s.quorate && s.selfFenceAt == never;
}

void HostPart::carryOut(const ChangeRole &order, Ref cause)
{
    HostMember &m = edit(order.member);
    const bool underWay =
        m.queued || m.work == Work::Changing || (m.work == Work::Starting && m.held == State::Standby);
    if (underWay && m.order == order.order && m.role == order.role)
        return; // asked once more, because it might not have heard it
    const State needed = order.role == Role::Activate ? State::Standby : State::Active;
    if (m.held != needed || leaving(order.member)) {
        tell(OrderRefused{order.member, order.order}, seqCause(cause));
        return;
    }
    if (order.role == Role::Activate && mayNotActivate(order.member)) {
        leaveQuietly(order.member, seqCause(cause), After::Unavailable);
        return;
    }
    m.role = order.role;
    m.order = order.order;
    m.cause = seqCause(cause);
    m.inDoubt = false;
    // During a restart in place the role change waits until the restart has ended.
    m.queued = m.work != Work::None || isValid(m.restarting);
    if (!m.queued)
        changeRole(order.member);
}

void HostPart::changeRole(MemberId id)
{
    HostMember &m = edit(id);
    m.queued = false;
    if (m.role == Role::Activate && !bringUpOnActivation(id))
        return;
    const GroupConfig &group = m_site.groupOf(id);
    if (m.role != Role::Activate || !isCold(group)) {
        tellRole(id);
        return;
    }
    // contracts/process-handshake.md: a cold activation has start_timeout + activate_timeout.
    Duration timeout{};
    for (const ProcessConfig &process : group.processes)
        timeout = std::max(timeout, process.startTimeout + process.activateTimeout);
    startProcesses(id);
    if (m.work == Work::Starting)
        m.deadline = s.now + timeout;
}

void HostPart::tellRole(MemberId id)
{
    HostMember &m = edit(id);
    m.work = Work::Changing;
    Duration timeout{};
    for (const ProcessId process : m_site.at(id).processes) {
        const ProcessConfig &config = m_site.configOf(process);
        HostProcess &p = edit(process);
        // A program that knows nothing is told nothing; one that was given up has nobody to answer.
        p.acknowledged = config.handshake == Handshake::None || p.run != ProcessRun::Running;
        if (p.acknowledged)
            continue;
        timeout = std::max(timeout, config.activateTimeout);
        m_out.push_back(TellRole{process, p.generation, m.role, m.order});
    }
    m.deadline = s.now + timeout;
    checkChanged(id);
}

void HostPart::on(const ProcessAcknowledged &acknowledged)
{
    const MemberId id = m_site.at(acknowledged.process).member;
    HostMember &m = edit(id);
    if (!isCurrent(acknowledged.process, acknowledged.generation) || m.work != Work::Changing
        || acknowledged.order != m.order)
        return;
    if (!acknowledged.ok) {
        refuseRole(id, false);
        return;
    }
    edit(acknowledged.process).acknowledged = true;
    checkChanged(id);
}

void HostPart::checkChanged(MemberId id)
{
    HostMember &m = edit(id);
    const bool all = std::ranges::all_of(m_site.at(id).processes,
                                         [&](ProcessId process) { return at(process).acknowledged; });
    if (m.work != Work::Changing || !all)
        return;
    m.deadline = never;
    const GroupConfig &group = m_site.groupOf(id);
    if (m.role == Role::Deactivate && isCold(group))
        beginStop(id, After::ColdStandby);
    else if (m.role == Role::Activate || releaseOnActivation(id))
        answer(id, true);
}

void HostPart::answer(MemberId id, bool ok)
{
    HostMember &m = edit(id);
    if (ok) {
        settleIn(id);
        return;
    }
    const auto origin = record(RoleAnswered{id, m.role, m.order, false}, m.cause);
    failRole(id, own(origin));
}

// Patent: upon failure to acknowledge, it is transitioned to Unavailable; no restart is tried.
void HostPart::refuseRole(MemberId id, bool timedOut)
{
    HostMember &m = edit(id);
    if (!timedOut) {
        answer(id, false);
        return;
    }
    const auto origin = record(FaultSeen{id, {Fault::AckTimeout, {}}}, m.cause);
    record(RoleAnswered{id, m.role, m.order, false}, own(origin));
    failRole(id, own(origin));
}

// In observe mode it stays, and its mate waits for a proof that it isn't Active: judgeObserved() gives it.
void HostPart::failRole(MemberId id, CauseRef cause)
{
    HostMember &m = edit(id);
    m.inDoubt = s.observe && m.role == Role::Activate && m.held == State::Standby;
    outOfService(id, cause, true);
}

// ---- out of service, off-line, and the way back ---------------------------------------------------------------------

void HostPart::outOfService(MemberId id, CauseRef cause, bool faulted)
{
    HostMember &m = edit(id);
    if (!running(id) || leaving(id))
        return;
    const auto origin = record(ActionTaken{id, {Action::OutOfService, 0, 0, {}, s.observe}}, cause);
    if (s.observe) {
        // It stays what it was, and the role that it did not acknowledge is waited for no more.
        m.deadline = never;
        if (m.work == Work::Changing)
            m.work = Work::None;
        return;
    }
    if (faulted) {
        m.blocked = true;
        scheduleRepair(id);
    }
    leaveQuietly(id, own(origin), After::Unavailable);
}

void HostPart::leaveQuietly(MemberId id, CauseRef cause, After then)
{
    HostMember &m = edit(id);
    m.cause = cause;
    m.queued = false;
    beginStop(id, then);
}

void HostPart::beginStop(MemberId id, After then)
{
    HostMember &m = edit(id);
    m.work = Work::Stopping;
    m.then = then;
    m.deadline = never;
    m.inDoubt = false;
    m.restarting = noId<ProcessId>;
    // Every process stops now, and is started anew if any: only what is wrong with a resource is still so.
    std::erase_if(m.deferred, [](const DeferredFault &fault) { return isValid(fault.target.process()); });
    if (leaving(id)) {
        for (const DeferredFault &fault : std::exchange(m.deferred, {}))
            judgeFor(id, fault);
    }
    advanceStop(id);
}

// What depends upon a member goes first (semantics.md 7); a stuck dependant can't be waited for.
bool HostPart::waitsForDependants(MemberId id)
{
    bool waits = false;
    const auto askToLeave = [&](MemberId other) {
        if (!running(other) || at(other).stuck)
            return;
        if (!leaving(other) && s.observe)
            leaveQuietly(other, at(id).cause, After::Unavailable); // what it needs is going by an operator's order
        else if (!leaving(other))
            outOfService(other, at(id).cause, false);
        waits = waits || running(other);
    };
    for (const MemberId dependant : m_site.at(id).dependants)
        askToLeave(dependant);
    const Layer layer = m_site.at(id).layer;
    if (layer == Layer::Application || s.phase == HostPhase::Draining || s.phase == HostPhase::Reinitializing)
        return waits;
    // Higher layers depend upon lower ones by implication.
    for (auto it = load().members.rbegin(); it != load().members.rend(); ++it) {
        if (m_site.at(*it).layer > layer)
            askToLeave(*it);
    }
    return waits;
}

void HostPart::advanceStop(MemberId id)
{
    HostMember &m = edit(id);
    if (m.work != Work::Stopping)
        return;
    if (leaving(id) && waitsForDependants(id))
        return;
    bool none = true;
    for (const ProcessId process : m_site.at(id).processes) {
        stopProcess(process);
        none = none && !alive(process);
    }
    if (none)
        finishStop(id);
}

void HostPart::finishStop(MemberId id)
{
    HostMember &m = edit(id);
    if (m.work != Work::Stopping)
        return;
    if (m.then != After::Restart && !releaseOnActivation(id))
        return;
    switch (m.then) {
    case After::Restart:
        // A cold standby's processes run only while it is being activated: that start goes on.
        m.work = m.held == State::Initialization || (m.held == State::Standby && isCold(m_site.groupOf(id)))
            ? Work::Starting
            : Work::Restarting;
        startProcesses(id);
        return;
    case After::ColdStandby: settleIn(id); return;
    case After::Unavailable:
    case After::Offline: leave(id); return;
    }
}

void HostPart::leave(MemberId id)
{
    HostMember &m = edit(id);
    const bool offline = m.then == After::Offline;
    m.work = Work::None;
    m.held = offline ? State::Offline : State::Unavailable;
    if (m.stuck) {
        m.stuck = false;
        tell(StuckChanged{id, false});
    }
    if (m.degraded) {
        m.degraded = false;
        tell(DegradedChanged{id, false});
    }
    record(LeftService{id, offline}, m.cause);
    m.cause = {CauseRef::Kind::MemberIncident, static_cast<std::uint64_t>(id)};
    for (const MemberId dependee : m_site.at(id).dependsOn)
        advanceStop(dependee);
    for (const MemberId other : load().below(m_site.at(id).layer)) {
        if (leaving(other))
            advanceStop(other);
    }
    for (const InstanceId instance : m_site.at(id).resources) {
        if (at(instance).faultPending)
            reinitializeInstance(instance);
    }
    m.eligible = false; // the site part forgot it with LeftService: say it again when it can run
    reconsider(id);
}

// A repair counter is reset after repair.most without a fault (semantics.md 5); one that a restart cures is one, too.
void HostPart::noteFault(MemberId id)
{
    HostMember &m = edit(id);
    if (s.now - m.faultAt > m_site.groupOf(id).repair.most)
        m.repairs = 0;
    m.faultAt = s.now;
}

void HostPart::scheduleRepair(MemberId id)
{
    HostMember &m = edit(id);
    const RepairConfig &config = m_site.groupOf(id).repair;
    noteFault(id);
    if (!config.automatic)
        return;
    const double factor = std::pow(config.backoff, m.repairs);
    const auto delay = std::chrono::duration<double, std::micro>(static_cast<double>(config.after.count()) * factor);
    m.repairAt = s.now + (delay < config.most ? Duration(static_cast<std::int64_t>(delay.count())) : config.most);
    ++m.repairs;
}

void HostPart::repair(MemberId id)
{
    HostMember &m = edit(id);
    m.repairAt = never;
    m.blocked = false;
    m.cause = {CauseRef::Kind::MemberIncident, static_cast<std::uint64_t>(id)};
    reconsider(id);
}

void HostPart::carryOut(const TakeOut &order, Ref cause)
{
    HostMember &m = edit(order.member);
    if (order.doubtful) {
        if (running(order.member) && !leaving(order.member))
            leaveQuietly(order.member, seqCause(cause), After::Unavailable);
        return;
    }
    if (!order.offline) {
        outOfService(order.member, seqCause(cause), m.degraded);
        return;
    }
    m.offline = true;
    m.repairAt = never;
    if (leaving(order.member)) {
        m.then = After::Offline;
        m.cause = seqCause(cause); // where it gets to is the operator's doing, whatever it was leaving for
        return;
    }
    if (running(order.member)) {
        leaveQuietly(order.member, seqCause(cause), After::Offline);
        return;
    }
    // Also for one that is there already: the site may not know, after a boot in the middle of the command.
    m.held = State::Offline;
    record(LeftService{order.member, true}, seqCause(cause));
    reconsider(order.member);
}

void HostPart::carryOut(const PutOnline &order, Ref cause)
{
    HostMember &m = edit(order.member);
    if (!m.offline)
        return;
    m.offline = false;
    if (leaving(order.member)) {
        m.then = After::Unavailable; // it was on its way: it goes there, and starts again
        return;
    }
    if (m.held != State::Offline)
        return;
    m.blocked = false;
    m.repairs = 0;
    m.held = State::Unavailable;
    m.cause = seqCause(cause);
    reconsider(order.member);
}

void HostPart::carryOut(const RepairNow &order, Ref cause)
{
    for (const MemberId id : load().members) {
        if (order.target.kind != Target::Kind::Host && order.target.member() != id)
            continue;
        HostMember &m = edit(id);
        m.restarts = {};
        m.repairs = 0;
        for (const ProcessId process : m_site.at(id).processes) {
            edit(process).restarts = {};
            edit(process).delayed = 0;
        }
        for (const InstanceId instance : m_site.at(id).resources) {
            if (at(instance).state == ResourceState::Faulty)
                reinitializeInstance(instance);
        }
        if (!m.blocked)
            continue;
        repair(id);
        m.cause = seqCause(cause);
    }
}

// A process outlives SIGKILL, or its stop failed: the member stays what it was (semantics.md 3).
void HostPart::setStuck(MemberId id)
{
    HostMember &m = edit(id);
    if (!m.stuck) {
        m.stuck = true;
        tell(StuckChanged{id, true});
    }
    for (const InstanceId instance : m_site.at(id).resources) {
        if (at(instance).faultPending)
            reinitializeInstance(instance);
    }
    if (s.phase == HostPhase::Reinitializing || s.phase == HostPhase::Draining)
        return; // skipped there; judged when the rung has ended
    const auto origin = record(FaultSeen{id, {Fault::StopTimeout, {}}}, m.cause);
    const HostLadder ladder = m_site.at(id).layer == Layer::Application ? HostLadder::ApplicationStuck
        : m_site.at(id).layer == Layer::Platform                        ? HostLadder::Platform
                                                                        : HostLadder::System;
    exhaust(ladder, id, origin, s.now);
    for (const MemberId dependee : m_site.at(id).dependsOn)
        advanceStop(dependee);
}

} // namespace holdfast
