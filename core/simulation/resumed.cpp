#include <simulation/simulation.h>

#include <algorithm>

namespace holdfast {

// A copy of a running site: what the replicated state says is taken for what there is. Answers that were awaited come
// in the time that they take in this simulation; orders that were on their way are given again.
Simulation::Simulation(const Site &site, const SiteState &state, SimulationOptions options, Sink sink)
    : Simulation(site, options, std::move(sink))
{
    m_now = state.now;
    Side &side = m_sides.front();
    side.state = state;
    side.quorate = state.quorate;
    for (std::size_t i = 0; i < m_hosts.size(); ++i) {
        if (state.hosts[i].onBus)
            side.present.push_back(HostId{static_cast<std::uint32_t>(i)});
    }
    if (m_options.timing.replicas)
        side.replicas.assign(m_hosts.size(), state);
    for (std::size_t i = 0; i < m_hosts.size(); ++i)
        resumeHost(HostId{static_cast<std::uint32_t>(i)}, state);
    for (const HostId host : std::vector(side.present)) {
        feed(host, Tick{}); // whatever was about to go on goes on
        resumeOrders(host, state);
        settle();
    }
    armSite(m_sides.front());
    // Who isn't there knows as much as anybody: when it went isn't told by the state.
    const auto known = std::make_shared<Side>(m_sides.front());
    known->present.clear();
    for (SimHost &h : m_hosts) {
        if (!h.up)
            h.own = known;
    }
}

void Simulation::resumeHost(HostId host, const SiteState &state)
{
    const SiteHost &known = state.hosts[index(host)];
    SimHost &h = at(host);
    h.incarnation = known.incarnation;
    h.offs = known.offs;
    h.powered = known.power != PowerState::Off;
    h.beats = known.beats;
    h.beating = known.beats == BeatState::Ok;
    h.lines = known.lines;
    h.serialCut = !h.lines.empty()
        && std::ranges::none_of(h.lines, [](LinkState line) { return line == LinkState::Up; });
    h.left = known.state != HostState::Up && known.state != HostState::Lost;
    if (!known.onBus) {
        if (known.state == HostState::Booting)
            onHost(host, m_options.timing.reboot, [this, host] { hostUp(host); });
        return;
    }
    h.up = h.managed = h.heard = true;
    h.standing = state.quorate;
    h.part = hostPartFrom(m_site, state, host);
    for (const InstanceId instance : m_site.loads[index(host)].instances)
        resumeInstance(instance, state);
    for (const MemberId member : m_site.loads[index(host)].members) {
        if (state.members[index(member)].stuck) {
            SimFault fault;
            fault.kind = SimFault::Kind::Stuck;
            fault.member = member;
            fault.host = host;
            fault.layer = m_site.at(member).layer;
            fault.curedBy = CuredBy::Reinitialize;
            m_faults.add(fault);
        }
        for (const ProcessId process : m_site.at(member).processes)
            resumeProcess(process, state);
    }
}

void Simulation::resumeProcess(ProcessId process, const SiteState &state)
{
    const HostId host = hostOf(process);
    const MemberId member = m_site.at(process).member;
    SimProcess &p = at(process);
    p.generation = at(host).part.processes[index(process)].generation;
    const ProcessRun run = state.processes[index(process)].run;
    p.alive = run != ProcessRun::Stopped && run != ProcessRun::Waiting && run != ProcessRun::GivenUp;
    p.ready = run == ProcessRun::Running;
    p.ending = run == ProcessRun::Stopping || run == ProcessRun::Killing || run == ProcessRun::Stuck;
    p.active = p.ready && state.members[index(member)].state == State::Active;
    if (run == ProcessRun::Starting) {
        const HostMember &m = at(host).part.members[index(member)];
        const bool active = m.role == Role::Activate || m.held == State::Active;
        onHost(host, m_options.timing.processStart, [this, host, process, active, run = p.generation] {
            if (!at(process).alive || at(process).generation != run)
                return;
            at(process).active = active;
            ready(host, process, run);
        });
    } else if (p.ending && run != ProcessRun::Stuck) {
        onHost(host, m_options.timing.processStop,
               [this, process, generation = p.generation] { exitProcess(process, generation, {}); });
    }
}

void Simulation::resumeInstance(InstanceId instance, const SiteState &state)
{
    const HostId host = m_site.at(instance).host;
    switch (state.instances[index(instance)].state) {
    case ResourceState::InService: at(instance).monitored = true; return;
    case ResourceState::Initializing: initializeResource(host, instance); return;
    case ResourceState::Faulty: {
        // Nothing says that it is getting better: it stays what it is.
        SimFault fault;
        fault.kind = SimFault::Kind::Resource;
        fault.instance = instance;
        fault.host = host;
        fault.layer = m_site.at(instance).layer;
        fault.curedBy = CuredBy::Never;
        m_faults.add(fault);
        return;
    }
    case ResourceState::Down:
    case ResourceState::Released: return;
    }
}

// What the site had ordered and the copy of the host can't know of.
void Simulation::resumeOrders(HostId host, const SiteState &state)
{
    for (const MemberId member : m_site.loads[index(host)].members) {
        const SiteMember &m = state.members[index(member)];
        if (!m.pending)
            continue;
        if (m.state == State::Unavailable) {
            const InitializeMember again{member, m.pending->role, m.pending->order};
            feed(host, OrderReceived{{host, at(host).incarnation, m.last, again, historyOf(state)}});
            continue;
        }
        if (at(host).part.members[index(member)].work != Work::Changing)
            continue;
        for (const ProcessId process : m_site.at(member).processes) {
            if (at(process).ready)
                tellRole(host, {process, at(process).generation, m.pending->role, m.pending->order});
        }
    }
    for (std::size_t i = 0; i < m_hosts.size(); ++i) {
        const HostTask &task = state.hosts[i].task;
        if (task.kind == HostTask::Kind::None || task.step != HostTask::Step::Switching || task.via != host)
            continue;
        const Action action = task.kind == HostTask::Kind::PowerCycle ? Action::PowerCycle
            : task.kind == HostTask::Kind::PowerOn                    ? Action::PowerOn
                                                                      : Action::PowerOff;
        switchPower(host, {HostId{static_cast<std::uint32_t>(i)}, action, task.attempt, task.cause.seq, {}});
    }
}

} // namespace holdfast
