#include <engine/hostpart.h>

#include <engine/step.h>

#include <algorithm>
#include <utility>

namespace holdfast {

void HostPart::take(const HostEvent &event)
{
    if (!s.index.isMade)
        makeIndex();
    s.now = std::max(s.now, event.at);
    std::visit([this](const auto &input) { on(input); }, event.input);
    advance();
    updateIndex();
}

// ---- publishing -----------------------------------------------------------------------------------------------------

std::uint64_t HostPart::record(Fact fact, CauseRef cause, Timestamp at)
{
    m_out.push_back(Publish{{at, s.host, s.incarnation, ++s.origin, cause, std::move(fact)}});
    return s.origin;
}

void HostPart::tell(Fact fact, CauseRef cause)
{
    m_out.push_back(Publish{{s.now, s.host, s.incarnation, 0, cause, std::move(fact)}});
}

// ---- phases: semantics.md 2, and its exact reverse -------------------------------------------------------------------

void HostPart::advance()
{
    // Each round can open the next phase; there are as many as phases and layers, so this ends.
    while (advanceOnce()) { }
}

bool HostPart::advanceOnce()
{
    switch (s.phase) {
    case HostPhase::Down:
    case HostPhase::Drained: return false;
    case HostPhase::System:
        if (!bringUp(Layer::System)) {
            if (s.reinitializing && nothingMoreComes())
                endReinitialize(s.phaseCause);
            return false;
        }
        s.phase = HostPhase::Platform;
        return true;
    case HostPhase::Platform:
        if (!complete(Layer::System)) {
            s.phase = HostPhase::System;
            return true;
        }
        if (!bringUp(Layer::Platform)) {
            if (s.reinitializing && nothingMoreComes())
                endReinitialize(s.phaseCause);
            return false;
        }
        s.phase = HostPhase::Applications;
        m_looksAtAll = true;
        setRunnable(true, s.phaseCause);
        return true;
    case HostPhase::Applications:
        // Only what an operator took away closes the layer again; faults of it are met by the host's ladder.
        if (!complete(Layer::Platform) || !complete(Layer::System)) {
            const auto missing = std::ranges::find_if(load().members, [this](MemberId id) {
                const bool up = (at(id).held == State::Active || at(id).held == State::Standby) && !at(id).offline;
                return m_site.at(id).layer != Layer::Application && !up;
            });
            if (missing != load().members.end()) {
                s.phaseCause = at(*missing).cause; // of its leaving, or else what put it where it is
                if (s.phaseCause.kind == CauseRef::Kind::None)
                    s.phaseCause = {CauseRef::Kind::MemberIncident, static_cast<std::uint64_t>(*missing)};
            }
            s.phase = HostPhase::Platform;
            setRunnable(false, s.phaseCause);
            return true;
        }
        bringUpTouched();
        return false;
    case HostPhase::Reinitializing:
        if (!stopLayer(Layer::Application) || !stopLayer(Layer::Platform) || !releaseLayer(Layer::Application)
            || !releaseLayer(Layer::Platform))
            return false;
        s.phase = HostPhase::Platform;
        if (isValid(s.reinitializeFirst)) {
            edit(s.reinitializeFirst).wanted = true;
            record(ActionTaken{s.reinitializeFirst, {Action::ResourceReinitialize, 0, 0, {}, false}}, s.phaseCause);
            const bool ready = std::ranges::all_of(m_site.at(s.reinitializeFirst).dependsOn, [&](InstanceId other) {
                return at(other).state == ResourceState::InService;
            });
            if (ready) // else in its order, with the others
                initializeInstance(s.reinitializeFirst, s.phaseCause);
            s.reinitializeFirst = noId<InstanceId>;
        }
        return true;
    case HostPhase::Draining:
        if (!stopLayer(Layer::Application) || !stopLayer(Layer::Platform) || !stopLayer(Layer::System)
            || !releaseLayer(Layer::Application) || !releaseLayer(Layer::Platform) || !releaseLayer(Layer::System))
            return false;
        s.phase = HostPhase::Drained;
        tell(Drained{}, s.phaseCause);
        if (s.drainThen == DrainHost::Then::Reboot)
            m_out.push_back(RebootHost{});
        return false;
    }
    return false;
}

bool HostPart::bringUp(Layer layer)
{
    wantResources(layer);
    for (const MemberId id : load().of(layer))
        reconsider(id);
    return complete(layer);
}

// Where applications run already, only what was touched can open the way for another: a member for what depends upon
// it, a resource for what uses it, and one of a lower layer that leaves, or no longer does, for all.
void HostPart::bringUpTouched()
{
    const Changes &parts = s.index.parts;
    std::vector<MemberId> &open = s.index.open;
    open.clear();
    const auto look = [&](MemberId id) {
        if (m_site.at(id).layer == Layer::Application)
            open.push_back(id);
    };
    for (std::size_t i = 0; i < parts.size() && !m_looksAtAll; ++i) {
        const std::uint32_t number = parts[i];
        if (number < firstProcess()) {
            const MemberId id{number};
            look(id);
            std::ranges::for_each(m_site.at(id).dependants, look);
            m_looksAtAll = m_site.at(id).layer != Layer::Application && leaving(id) != s.index.wasLeaving[number];
        } else if (number >= firstInstance()) {
            const InstanceId id{number - static_cast<std::uint32_t>(firstInstance())};
            if (m_site.at(id).layer == Layer::Application)
                wantResource(id);
            std::ranges::for_each(m_site.at(id).dependants, look);
        }
    }
    if (std::exchange(m_looksAtAll, false)) {
        bringUp(Layer::Application);
        return;
    }
    std::ranges::sort(open, {}, [this](MemberId id) { return m_site.at(id).place; });
    const auto [end, last] = std::ranges::unique(open);
    for (auto id = open.begin(); id != end; ++id)
        reconsider(*id);
}

// Resources that nobody needs any more are stopped after the groups, dependants before dependees.
bool HostPart::releaseLayer(Layer layer)
{
    bool done = true;
    const auto instances = load().instancesOf(layer);
    for (auto it = instances.rbegin(); it != instances.rend(); ++it) {
        HostInstance &instance = edit(*it);
        instance.wanted = false;
        instance.faultPending = false;
        instance.retryAt = never;
        instance.settled = never;
        const bool neededStill = std::ranges::any_of(m_site.at(*it).neededBy, [&](InstanceId other) {
            return at(other).releasing || at(other).state != ResourceState::Down;
        });
        if (!neededStill && !instance.releasing && instance.state != ResourceState::Down)
            releaseInstance(*it, s.phaseCause);
        done = done && !instance.releasing && instance.state == ResourceState::Down;
    }
    return done;
}

bool HostPart::complete(Layer layer) const
{
    const bool resources = std::ranges::all_of(load().instancesOf(layer), [&](InstanceId id) {
        const ResourceConfig &config = m_site.configOf(id);
        // A fault that comes later has its own ladder; what counts here is that it was brought into service once.
        return !config.critical || config.initialize == Initialize::OnActivation
            || at(id).state == ResourceState::InService || (s.runnable && at(id).wanted);
    });
    return resources && std::ranges::all_of(load().of(layer), [&](MemberId id) {
               return isUp(id) && !at(id).offline;
           });
}

// Active or Standby; of n+k sparing one that could run is enough: whether it is needed here is not this host's to say.
bool HostPart::isUp(MemberId id) const
{
    const HostMember &m = at(id);
    const bool spare = m_site.at(id).paired && m_site.groupOf(id).pair->alternates.size() > 1 && m.eligible;
    return m.held == State::Active || m.held == State::Standby || spare;
}

// One that is starting and has lost a process that only the host's ladder brings back.
bool HostPart::waitsForHost(MemberId id) const
{
    return at(id).work == Work::Starting && std::ranges::any_of(m_site.at(id).processes, [this](ProcessId process) {
               const HostProcess &p = at(process);
               return at(m_site.at(process).member).restarting != process
                   && (p.run == ProcessRun::Stopped || (p.run == ProcessRun::Starting && p.deadline == never));
           });
}

// With a platform group Off-line, or one that needs what is a spare here, the host can't be runnable: re-initialise has
// ended when all that can run is up again. What it can't cure itself is judged then (semantics.md 3).
bool HostPart::nothingMoreComes() const
{
    bool missing = false;
    for (const MemberId id : load().members) {
        const HostMember &m = at(id);
        if (m_site.at(id).layer == Layer::Application)
            continue;
        const bool up = isUp(id);
        missing = missing || !up;
        if (waitsForHost(id))
            continue;
        if (m.work != Work::None || m.held == State::Initialization || (!up && m.held != State::Offline && canRun(id)))
            return false;
    }
    return missing && std::ranges::none_of(load().instances, [&](InstanceId id) {
        return m_site.at(id).layer == Layer::Platform && at(id).state == ResourceState::Initializing;
    });
}

bool HostPart::stopLayer(Layer layer)
{
    const auto members = load().of(layer);
    for (auto it = members.rbegin(); it != members.rend(); ++it) {
        if (running(*it) && !leaving(*it))
            leaveQuietly(*it, s.phaseCause, After::Unavailable);
    }
    return out(layer);
}

bool HostPart::out(Layer layer) const
{
    return std::ranges::all_of(load().of(layer), [&](MemberId id) { return !running(id) || at(id).stuck; });
}

void HostPart::setRunnable(bool runnable, CauseRef cause)
{
    if (s.runnable == runnable)
        return;
    s.runnable = runnable;
    record(RunnableChanged{runnable}, cause);
    if (runnable && s.reinitializing)
        endReinitialize(cause);
}

void HostPart::endReinitialize(CauseRef cause)
{
    s.reinitializing = false;
    tell(Reinitialized{}, cause);
    // A member that was stuck before and still is: the next fault (semantics.md 3).
    for (const MemberId id : load().members) {
        if (at(id).stuck)
            setStuck(id);
    }
}

// ---- events ---------------------------------------------------------------------------------------------------------

void HostPart::on(const Boot &boot)
{
    const Timestamp now = s.now;
    s = HostPartState{};
    s.now = now;
    s.host = boot.host;
    s.incarnation = boot.incarnation;
    s.origin = boot.origin;
    s.observe = boot.observe;
    s.members.resize(m_site.members.size());
    s.processes.resize(m_site.processes.size());
    s.instances.resize(m_site.instances.size());
    makeIndex();
    for (const MemberId id : load().members) {
        edit(id).offline = boot.members[index(id)].offline;
        edit(id).held = at(id).offline ? State::Offline : State::Unavailable;
        edit(id).restarts = boot.members[index(id)].restarts;
        for (const ProcessId process : m_site.at(id).processes)
            edit(process).restarts = boot.processRestarts[index(process)];
    }
    s.phase = HostPhase::System;
    s.phaseCause = own(record(HostBooted{}, {}));
}

void HostPart::on(const Resume &resume)
{
    tell(resumedFrom(m_site, s));
    // The site may have given this host up for lost meanwhile: what it can do is said again.
    for (const MemberId id : load().members) {
        if (at(id).eligible)
            tell(EligibilityChanged{id, true});
    }
    if (s.phase == HostPhase::Drained)
        tell(Drained{}, s.phaseCause);
    for (const Resume::Gone &each : resume.gone)
        gone(each.process, each.exit);
}

void HostPart::on(const OrderReceived &received)
{
    m_history = received.order.history;
    if (received.order.incarnation != s.incarnation) {
        tell(OrderRefused{}, seqCause(received.order.cause));
        return;
    }
    std::visit([&](const auto &order) { carryOut(order, received.order.cause); }, received.order.body);
}

void HostPart::carryOut(const ReinitializeHost &order, Ref cause)
{
    if (s.phase == HostPhase::Draining || s.phase == HostPhase::Drained)
        return;
    s.phase = HostPhase::Reinitializing;
    s.phaseCause = seqCause(cause);
    s.reinitializing = true;
    s.reinitializeFirst = order.resource;
    setRunnable(false, s.phaseCause);
    s.reinitializing = true;
    for (const MemberId id : load().members) {
        if (m_site.at(id).layer == Layer::System)
            continue;
        edit(id).blocked = false;
        edit(id).repairAt = never;
    }
}

void HostPart::carryOut(const DrainHost &order, Ref cause)
{
    s.drainThen = order.then;
    s.phaseCause = seqCause(cause);
    s.reinitializing = false;
    if (s.phase == HostPhase::Drained) {
        tell(Drained{}, s.phaseCause);
        if (order.then == DrainHost::Then::Reboot)
            m_out.push_back(RebootHost{});
        return;
    }
    s.phase = HostPhase::Draining;
    setRunnable(false, s.phaseCause);
}

void HostPart::carryOut(const ResumeHost &, Ref cause)
{
    if (s.phase != HostPhase::Drained && s.phase != HostPhase::Draining)
        return;
    s.phase = HostPhase::System;
    s.phaseCause = seqCause(cause);
    for (const MemberId id : load().members)
        edit(id).blocked = false;
}

void HostPart::carryOut(const SetObserve &order, Ref)
{
    if (std::exchange(s.observe, order.observe) && !s.observe)
        judgeObserved();
}

// What was only decided and logged is still so: it is a fault now as it was then, and now it is met.
void HostPart::judgeObserved()
{
    for (const MemberId member : load().members) {
        if (at(member).inDoubt && running(member) && !leaving(member)) {
            outOfService(member, at(member).cause, true);
            continue;
        }
        const bool cold = at(member).held == State::Standby && at(member).work == Work::None
            && m_site.at(member).paired && m_site.groupOf(member).pair->standby == StandbyKind::Cold;
        for (const ProcessId id : m_site.at(member).processes) {
            const HostProcess &p = at(id);
            if (cold || !running(member) || at(member).work == Work::Stopping || at(member).restarting == id)
                continue;
            if (p.run == ProcessRun::Stopped)
                fault(id, {Fault::ProcessExit, {}});
            else if (p.run == ProcessRun::Starting && p.deadline == never)
                fault(id, {Fault::StartTimeout, {}});
        }
    }
    for (const InstanceId id : load().instances) {
        if (at(id).state == ResourceState::Faulty)
            instanceFault(id, at(id).cause);
    }
}

void HostPart::on(const QuorumChanged &changed)
{
    s.quorate = changed.quorate;
    s.selfFenceAt = changed.quorate ? never : s.now + std::max(m_site.config.selfFence - changed.ago, Duration::zero());
    if (!changed.quorate)
        return;
    for (const MemberId id : load().members) {
        if (m_site.at(id).paired)
            reconsider(id);
    }
}

void HostPart::on(const Tick &)
{
    takeDue();
    if (s.selfFenceAt <= s.now) {
        // Proof (d): nothing of a pair stays Active here once the lease has run out (semantics.md 6).
        s.selfFenceAt = never;
        std::uint64_t origin = 0; // nothing is told where there is nothing to let go of
        for (const MemberId id : load().members) {
            if (!m_site.at(id).paired || !running(id) || startRole(id) != Role::Activate)
                continue;
            if (origin == 0)
                origin = record(ActionTaken{s.host, {Action::SelfFence, 0, 0, {}, false}},
                                {CauseRef::Kind::HostIncident, static_cast<std::uint64_t>(s.host)});
            leaveQuietly(id, own(origin), After::Unavailable);
        }
    }
}

ManagerResumed resumedFrom(const Site &site, const HostPartState &state)
{
    ManagerResumed out{state.observe, state.runnable, {}};
    for (const MemberId id : site.loads[index(state.host)].members) {
        const State held = state.members[index(id)].held;
        if (held == State::Initialization || held == State::Standby || held == State::Active)
            out.held.push_back({id, held});
    }
    return out;
}

void hostStep(const Site &site, HostPartState &state, const HostEvent &event, std::vector<HostEffect> &out)
{
    out.clear();
    HostPart(site, state, out).take(event);
}

} // namespace holdfast
