#include <simulation/simulation.h>

#include <algorithm>
#include <utility>

namespace holdfast {

void Simulation::hostUp(HostId host)
{
    SimHost &h = at(host);
    if (h.up || !h.powered)
        return;
    h.up = h.managed = h.heard = true;
    ++h.incarnation;
    m_reform = true;
    const std::shared_ptr<const Side> own = h.own;
    settle(); // it learns from the others what its earlier lives were before it starts anything
    if (const Side *side = sideOf(host))
        feed(host, bootFrom(m_site, side->state, host, h.incarnation, {own ? &own->state : nullptr, {}}));
    tellQuorum(host);
    settle();
    updateBeats();
    updateLines();
}

// Nothing runs there any more. @param announced whether it went by itself or by order, so that it is not missed.
void Simulation::hostDown(HostId host, bool announced)
{
    SimHost &h = at(host);
    if (!h.up)
        return;
    h.up = h.managed = h.heard = h.frozen = h.standing = false;
    h.toldQuorum.reset();
    h.left = announced;
    ++h.life;
    h.ticking = never;
    h.part.phase = HostPhase::Down;
    h.held.clear();
    h.missed.clear();
    h.gone.clear();
    h.waiting.clear();
    // What an operator was granted is in its journal; its own facts were of this life.
    std::erase_if(h.unheard, [](const SiteEvent &event) { return !std::holds_alternative<Command>(event.fact); });
    std::ranges::fill(h.lines, LinkState::Unknown);
    for (const MemberId member : m_site.loads[index(host)].members) {
        for (const ProcessId process : m_site.at(member).processes)
            at(process) = {};
    }
    for (const InstanceId instance : m_site.loads[index(host)].instances) {
        ++at(instance).request;
        at(instance).monitored = false;
    }
    m_reform = true;
    updateBeats();
}

void Simulation::reboot(HostId host)
{
    cured(m_faults.rung(CuredBy::Reboot, host, true));
    hostDown(host, true);
    onHost(host, m_options.timing.reboot, [this, host] { hostUp(host); });
}

// A hardware watchdog brings a crashed host back, where there is one.
void Simulation::crash(HostId host)
{
    hostDown(host, false);
    if (!m_site.config.watchdog)
        return;
    onHost(host, m_site.config.selfFence, [this, host] {
        cured(m_faults.rung(CuredBy::Reboot, host, true));
        onHost(host, m_options.timing.reboot, [this, host] { hostUp(host); });
    });
}

// Somebody's hand: the reset button of a host that runs, or a start of one that crashed and stays down.
void Simulation::boot(HostId host)
{
    if (at(host).up)
        hostDown(host, false);
    if (!at(host).powered) { // at the independent computer's own panel
        powerOn(host, host, m_options.timing.reboot);
        return;
    }
    cured(m_faults.rung(CuredBy::Reboot, host, true));
    ++at(host).life; // a boot that was under way begins anew
    onHost(host, m_options.timing.reboot, [this, host] { hostUp(host); });
}

// Its manager and cluster engine stand still with everything else: nobody feeds the watchdog.
void Simulation::freeze(HostId host)
{
    SimHost &h = at(host);
    if (h.frozen)
        return;
    h.frozen = true;
    updateBeats();
    missUnlessBack(host);
    if (!m_site.config.watchdog)
        return;
    after(m_site.config.selfFence, [this, host, life = h.life, absence = h.absence] {
        if (at(host).life == life && at(host).absence == absence && at(host).frozen)
            resetByWatchdog(host);
    });
}

void Simulation::thaw(HostId host)
{
    SimHost &h = at(host);
    if (!h.frozen)
        return;
    h.frozen = false;
    ++h.absence;
    for (const MemberId member : m_site.loads[index(host)].members)
        checkServing(member);
    if (!h.heard) {
        h.heard = true;
        m_reform = true;
        settle();
    }
    for (const Call &call : std::exchange(h.held, {}))
        call();
    updateBeats();
    updateLines();
}

// Processes go on without their manager; its service unit starts it again, and it adopts them.
void Simulation::restartManager(HostId host)
{
    SimHost &h = at(host);
    if (!h.managed)
        return;
    h.managed = false;
    h.toldQuorum.reset();
    updateBeats();
    missUnlessBack(host);
    if (m_site.config.watchdog) {
        // Its messages feed the watchdog (semantics.md 6, 9): one that isn't back in time takes the host with it.
        after(std::min(m_site.config.selfFence, m_site.config.managerTimeout),
              [this, host, life = h.life, absence = h.absence] {
                  if (at(host).life == life && at(host).absence == absence && at(host).up && !at(host).managed)
                      resetByWatchdog(host);
              });
    }
    onHost(host, m_options.timing.processStart, [this, host] {
        SimHost &back = at(host);
        back.managed = true;
        ++back.absence;
        if (!back.heard) {
            back.heard = true;
            m_reform = true;
            settle();
        }
        feed(host, Resume{std::exchange(back.gone, {})});
        for (HostInput &input : std::exchange(back.missed, {}))
            feed(host, std::move(input));
        armHost(host);
        updateLines();
        updateBeats();
        tellQuorum(host);
    });
}

// On the bus means that the manager's own messages arrive; two missing ones, and it counts as gone.
void Simulation::missUnlessBack(HostId host)
{
    const std::uint64_t absence = ++at(host).absence;
    after(2 * m_site.config.managerBeat, [this, host, absence, life = at(host).life] {
        if (at(host).life != life || at(host).absence != absence)
            return;
        at(host).heard = false;
        m_reform = true;
    });
}

void Simulation::resetByWatchdog(HostId host)
{
    cured(m_faults.rung(CuredBy::Reboot, host, true));
    hostDown(host, false);
    onHost(host, m_options.timing.reboot, [this, host] { hostUp(host); });
}

} // namespace holdfast
