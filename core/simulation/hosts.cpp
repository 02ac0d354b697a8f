#include <simulation/simulation.h>

#include <algorithm>

namespace holdfast {

// One event reaches the host's manager, and what it asks for is done.
void Simulation::feed(HostId host, HostInput input)
{
    SimHost &h = at(host);
    // One that is about to boot isn't there yet for anything but its Boot.
    if (!h.up || (h.part.phase == HostPhase::Down && !std::holds_alternative<Boot>(input)))
        return;
    if (h.frozen) {
        h.held.push_back([this, host, input = std::move(input)] { feed(host, input); });
        return;
    }
    if (!h.managed) {
        if (const auto *exited = std::get_if<ProcessExited>(&input))
            h.gone.push_back({exited->process, exited->exit});
        else if (!std::holds_alternative<Tick>(input))
            h.missed.push_back(std::move(input));
        return;
    }
    std::vector<HostEffect> effects;
    const HostEvent event{clockOf(host), std::move(input)};
    std::optional<HostPartState> copy;
    if (m_options.timing.replicas) {
        // One that knows nothing of what was touched and looks at everything again comes to the same.
        copy = h.part;
        copy->index = {};
        hostStep(m_site, *copy, event, effects);
    }
    hostStep(m_site, h.part, event, effects);
    if (copy && (*copy != h.part || nextDeadline(m_site, *copy) != nextDeadline(m_site, h.part)))
        violate("host-index-differs " + m_site.nameOf(host));
    for (const HostEffect &effect : effects)
        apply(host, effect);
    armHost(host);
}

void Simulation::apply(HostId host, const HostEffect &effect)
{
    if (const auto *publishing = std::get_if<Publish>(&effect)) {
        noticeRungs(host, publishing->event.fact);
        publish(host, publishing->event);
    } else if (const auto *starting = std::get_if<StartProcess>(&effect)) {
        start(host, *starting);
    } else if (const auto *stopping = std::get_if<StopProcess>(&effect)) {
        stop(host, *stopping);
    } else if (const auto *killing = std::get_if<KillProcess>(&effect)) {
        kill(host, *killing);
    } else if (const auto *telling = std::get_if<TellRole>(&effect)) {
        tellRole(host, *telling);
    } else if (const auto *initializing = std::get_if<InitializeResource>(&effect)) {
        initializeResource(host, initializing->instance);
    } else if (const auto *releasing = std::get_if<ReleaseResource>(&effect)) {
        releaseResource(host, releasing->instance);
    } else if (std::holds_alternative<RebootHost>(effect)) {
        reboot(host);
    }
}

void Simulation::armHost(HostId host)
{
    SimHost &h = at(host);
    if (!h.up)
        return;
    const Timestamp due = nextDeadline(m_site, h.part);
    if (due == never || due >= h.ticking)
        return;
    h.ticking = due;
    onHost(host, std::max(due - clockOf(host), Duration{}), [this, host, due] {
        SimHost &later = at(host);
        if (later.ticking == due)
            later.ticking = never;
        if (nextDeadline(m_site, later.part) <= clockOf(host))
            feed(host, Tick{});
        else
            armHost(host);
    });
}

// ---- processes --------------------------------------------------------------------------------------------------------

void Simulation::start(HostId host, const StartProcess &effect)
{
    SimProcess &p = at(effect.process);
    p = {};
    p.alive = true;
    p.generation = effect.generation;
    if (m_site.at(m_site.at(effect.process).member).layer == Layer::Application && !at(host).part.runnable)
        violate("application-before-runnable " + m_site.nameOf(effect.process));
    const ProcessConfig &config = m_site.configOf(effect.process);
    const MemberId member = m_site.at(effect.process).member;
    const SimFault *fault = m_faults.of(effect.process);
    // A fault that shows again at once: it doesn't even get ready.
    const bool dies = fault != nullptr && fault->recursAfter == Duration::zero();
    // READY=1 of a cold standby that is being activated is its acknowledgement; a mute one doesn't give it.
    const bool silent = m_faults.mute(member) && effect.role == Role::Activate
        && at(host).part.members[index(member)].held == State::Standby;
    const Duration delay = config.handshake == Handshake::None ? config.settle : m_options.timing.processStart;
    onHost(host, delay, [this, host, effect, dies, silent] {
        SimProcess &later = at(effect.process);
        if (!later.alive || later.generation != effect.generation || later.ending)
            return;
        if (dies) {
            exitProcess(effect.process, effect.generation, {1, 0, false});
        } else if (!silent) {
            later.active = effect.role == Role::Activate;
            ready(host, effect.process, effect.generation);
        }
    });
}

void Simulation::ready(HostId host, ProcessId process, std::uint64_t generation)
{
    at(process).ready = true;
    const MemberId member = m_site.at(process).member;
    checkServing(member);
    const auto starting = [this, host, member] {
        const Work work = at(host).part.members[index(member)].work;
        return work == Work::Starting || work == Work::Restarting;
    };
    const bool whole = starting();
    feed(host, ProcessReady{process, generation});
    if (starting())
        return; // the rung that started the whole member ends when all of it is ready
    for (const ProcessId id : m_site.at(member).processes) {
        const SimFault *fault = whole || id == process ? m_faults.of(id) : nullptr;
        if (fault != nullptr && at(id).alive && at(id).ready)
            showAgain(*fault);
    }
}

void Simulation::stop(HostId host, const StopProcess &effect)
{
    const ProcessId process = effect.process;
    at(process).ending = true;
    const bool stuck = staysBehind(process);
    const Handshake handshake = m_site.configOf(process).handshake;
    if (stuck && handshake != Handshake::Exec && handshake != Handshake::Ocf)
        return;
    onHost(host, m_options.timing.processStop, [this, host, effect, stuck] {
        if (stuck)
            feed(host, ProcessStopFailed{effect.process, effect.generation});
        else
            exitProcess(effect.process, effect.generation, {});
    });
}

void Simulation::kill(HostId host, const KillProcess &effect)
{
    at(effect.process).ending = true;
    if (!staysBehind(effect.process))
        onHost(host, Duration{}, [this, effect] { exitProcess(effect.process, effect.generation, {0, 9, false}); });
}

// A stuck member can still be restarted in place; what it can't is be taken out of service.
bool Simulation::staysBehind(ProcessId process) const
{
    const MemberId member = m_site.at(process).member;
    const HostMember &m = at(m_site.at(member).host).part.members[index(member)];
    const bool restart = m.restarting == process || (m.work == Work::Stopping && m.then == After::Restart);
    return m_faults.stuck(member) && !restart;
}

void Simulation::exitProcess(ProcessId process, std::uint64_t generation, ExitStatus exit)
{
    SimProcess &p = at(process);
    if (!p.alive || p.generation != generation)
        return;
    p.alive = p.ready = p.active = p.ending = false;
    feed(hostOf(process), ProcessExited{process, generation, exit});
}

// The process ends, but children that it had don't.
void Simulation::leaveRemains(ProcessId process)
{
    SimProcess &p = at(process);
    if (!p.alive || p.ending)
        return;
    p.ready = p.active = false;
    feed(hostOf(process), ProcessExited{process, p.generation, {1, 0, false}, true});
}

void Simulation::tellRole(HostId host, const TellRole &effect)
{
    onHost(host, m_options.timing.acknowledge, [this, host, effect] {
        SimProcess &p = at(effect.process);
        if (!p.alive || p.generation != effect.generation || m_faults.mute(m_site.at(effect.process).member))
            return;
        p.active = effect.role == Role::Activate;
        checkServing(m_site.at(effect.process).member);
        feed(host, ProcessAcknowledged{effect.process, effect.generation, effect.order, true});
    });
}

// Whatever anybody believes: two members of a pair must never really serve at once.
void Simulation::checkServing(MemberId member)
{
    const Member &m = m_site.at(member);
    if (!m.paired || m_site.groupOf(member).pair->standby == StandbyKind::LeadActive)
        return;
    const auto serves = [this](MemberId id) {
        return !at(m_site.at(id).host).frozen
            && std::ranges::any_of(m_site.at(id).processes,
                                   [this](ProcessId p) { return at(p).alive && at(p).ready && at(p).active; });
    };
    if (serves(member) && std::ranges::any_of(m.mates, serves))
        violate("two-really-active " + m_site.groupOf(member).name);
}

bool Simulation::servesAsActive(HostId host) const
{
    return std::ranges::any_of(m_site.loads[index(host)].members, [this](MemberId id) {
        return m_site.at(id).paired && std::ranges::any_of(m_site.at(id).processes, [this](ProcessId p) {
                   return m_processes[index(p)].alive && m_processes[index(p)].active;
               });
    });
}

// ---- resources ----------------------------------------------------------------------------------------------------------

void Simulation::initializeResource(HostId host, InstanceId instance)
{
    const std::uint64_t request = ++at(instance).request;
    if (m_site.at(instance).layer == Layer::Application && !at(host).part.runnable)
        violate("application-before-runnable " + m_site.nameOf(instance));
    onHost(host, m_options.timing.processStart, [this, host, instance, request] {
        SimInstance &i = at(instance);
        if (i.request != request)
            return;
        const SimFault *fault = m_faults.of(instance);
        i.monitored = fault == nullptr || fault->recursAfter != Duration::zero();
        feed(host, ResourceInitialized{instance, i.monitored});
        if (fault != nullptr && i.monitored)
            showAgain(*fault);
    });
}

void Simulation::releaseResource(HostId host, InstanceId instance)
{
    const std::uint64_t request = ++at(instance).request;
    at(instance).monitored = false;
    onHost(host, m_options.timing.processStop, [this, host, instance, request] {
        if (at(instance).request == request)
            feed(host, ResourceReleased{instance, true});
    });
}

// ---- faults -------------------------------------------------------------------------------------------------------------

// What the host part does by itself is a rung for what it does it to.
void Simulation::noticeRungs(HostId host, const Fact &fact)
{
    if (std::holds_alternative<Reinitialized>(fact)) {
        const std::vector<std::uint64_t> waiting = std::move(at(host).waiting);
        at(host).waiting.clear();
        for (const std::uint64_t id : waiting) {
            if (const SimFault *again = m_faults.find(id))
                showAgain(*again);
        }
    }
    const auto *taken = std::get_if<ActionTaken>(&fact);
    if (taken == nullptr || taken->action.observed)
        return;
    const Target &target = taken->target;
    const auto action = taken->action.action;
    if (action == Action::ProcessRestart)
        cured(m_faults.rung(CuredBy::ProcessRestart, target.process(), m_site.at(target.process()).member));
    else if (action == Action::GroupRestart)
        cured(m_faults.rung(CuredBy::GroupRestart, target.member(), m_site));
    else if (action == Action::OutOfService)
        cured(m_faults.rung(CuredBy::OutOfService, target.member(), m_site));
    else if (action == Action::ResourceReinitialize)
        cured(m_faults.rung(CuredBy::ResourceReinitialize, target.instance()));
}

// The fault shows now, if what it is about runs.
void Simulation::show(std::uint64_t id)
{
    const SimFault *fault = m_faults.find(id);
    if (fault == nullptr)
        return;
    if (fault->kind == SimFault::Kind::Process && m_faults.stuck(fault->member))
        leaveRemains(fault->process);
    else if (fault->kind == SimFault::Kind::Process && fault->hangs)
        feed(fault->host, ProcessHung{fault->process, at(fault->process).generation, true});
    else if (fault->kind == SimFault::Kind::Process)
        exitProcess(fault->process, at(fault->process).generation, {1, 0, false});
    else if (fault->kind == SimFault::Kind::Resource && at(fault->instance).monitored)
        feed(fault->host, ResourceProbed{fault->instance, false});
}

// A rung that didn't cure it has ended, or is about to: re-initialise ends when the host is runnable again.
void Simulation::showAgain(const SimFault &fault)
{
    if (at(fault.host).part.reinitializing) {
        at(fault.host).waiting.push_back(fault.id);
        return;
    }
    const bool process = fault.kind == SimFault::Kind::Process;
    const std::uint64_t run = process ? at(fault.process).generation : at(fault.instance).request;
    onHost(fault.host, fault.recursAfter, [this, id = fault.id, process, run] {
        const SimFault *still = m_faults.find(id);
        if (still != nullptr && (process ? at(still->process).generation : at(still->instance).request) == run)
            show(id);
    });
}

void Simulation::cured(const std::vector<SimFault> &gone)
{
    for (const SimFault &fault : gone) {
        if (fault.kind == SimFault::Kind::Stuck) {
            // What was killed long ago dies at last.
            for (const ProcessId process : m_site.at(fault.member).processes) {
                if (at(process).alive && at(process).ending)
                    onHost(fault.host, m_options.timing.processStop, [this, process, run = at(process).generation] {
                        exitProcess(process, run, {0, 9, false});
                    });
            }
        } else if (fault.kind == SimFault::Kind::Resource) {
            onHost(fault.host, Duration{}, [this, fault] {
                if (at(fault.instance).monitored && m_faults.of(fault.instance) == nullptr)
                    feed(fault.host, ResourceProbed{fault.instance, true});
            });
            if (!m_site.configOf(fault.instance).shared)
                continue;
            for (std::size_t i = 0; i < m_instances.size(); ++i) {
                const InstanceId other{static_cast<std::uint32_t>(i)};
                if (m_site.at(other).resource == m_site.at(fault.instance).resource)
                    cured(m_faults.clear(other));
            }
        }
    }
}

} // namespace holdfast
