#include <simulation/simulation.h>

#include <algorithm>

namespace holdfast {

namespace {

// How long a power cycle leaves the host without power, as an independent computer does by default.
constexpr Duration cycleOffFor = std::chrono::seconds(5);

} // namespace

// Whether a cable and a running independent computer are there, whoever speaks.
bool Simulation::icReachable(HostId host) const
{
    return m_icRuns && !m_site.config.independentComputers.empty() && !at(host).serialCut;
}

bool Simulation::lineWorks(HostId host) const
{
    const SimHost &h = at(host);
    return h.up && h.managed && !h.frozen && icReachable(host);
}

// A manager sees at once that its line has come or gone.
void Simulation::updateLines()
{
    for (std::size_t i = 0; i < m_hosts.size(); ++i) {
        const HostId host{static_cast<std::uint32_t>(i)};
        SimHost &h = m_hosts[i];
        if (!h.up || !h.managed || h.frozen || h.part.phase == HostPhase::Down)
            continue;
        const LinkState state = lineWorks(host) ? LinkState::Up : LinkState::Down;
        bool up = false;
        for (std::uint32_t ic = 0; ic < h.lines.size(); ++ic) {
            if (h.lines[ic] == state)
                continue;
            h.lines[ic] = state;
            up = state == LinkState::Up;
            publish(host, Fact(LineChanged{ic, state}));
        }
        if (up)
            onHost(host, Duration{}, [this, host] { poll(host); });
    }
}

// ---- beats ----------------------------------------------------------------------------------------------------------------

void Simulation::updateBeats()
{
    if (m_site.config.independentComputers.empty())
        return;
    const IndependentComputerConfig &ic = m_site.config.independentComputers.front();
    for (std::size_t i = 0; i < m_hosts.size(); ++i) {
        const HostId host{static_cast<std::uint32_t>(i)};
        SimHost &h = m_hosts[i];
        const bool beating = lineWorks(host) && !h.silent;
        if (!m_icRuns)
            h.beats = BeatState::None; // nobody counts
        if (beating == h.beating && (beating || h.beats != BeatState::None || !m_icRuns))
            continue;
        h.beating = beating;
        const std::uint64_t change = ++h.beatChange;
        const Duration delay = beating ? Duration{} : ic.beatInterval * ic.lostAfter;
        after(delay, [this, host, change, beating] {
            if (at(host).beatChange != change || !m_icRuns)
                return;
            at(host).beats = beating ? BeatState::Ok : BeatState::Lost;
            reportBeats(host);
        });
    }
}

// The independent computer tells every line; a manager passes on what the site doesn't know yet.
void Simulation::reportBeats(HostId host)
{
    for (std::size_t i = 1; i <= m_hosts.size(); ++i) { // the host's own manager last
        const HostId manager{static_cast<std::uint32_t>((index(host) + i) % m_hosts.size())};
        const Side *side = sideOf(manager);
        if (side == nullptr || !lineWorks(manager) || side->state.hosts[index(host)].beats == at(host).beats)
            continue;
        publishFromLine(manager, Fact(BeatsChanged{host, at(host).beats}));
        settle();
    }
}

// ---- power ----------------------------------------------------------------------------------------------------------------

// The manager of `via` uses its line, or a fence agent where the line can't do it.
void Simulation::switchPower(HostId via, const SwitchPower &order)
{
    const Side *side = sideOf(via);
    // A host that is well may decide elsewhere.
    if (side != nullptr && !side->state.quorate && !side->state.hosts[index(order.host)].onBus
        && order.action != Action::PowerOn)
        violate("power-without-quorum " + m_site.nameOf(order.host));
    const HostConfig &config = m_site.at(order.host);
    const bool line = lineWorks(via) && !config.outlets.empty();
    if (!line && config.fence.empty()) {
        onHost(via, m_options.timing.acknowledge,
               [this, via, order] { publishFromLine(via, Fact(PowerFailed{order.host, order.attempt})); });
        return;
    }
    SimHost &target = at(order.host);
    if (order.incident != 0 && order.incident == target.lastIncident) {
        // The independent computer refuses a second one for the same incident; the manager then asks how it stands.
        onHost(via, m_options.timing.acknowledge, [this, via, order] { reportPower(order.host, via); });
        return;
    }
    target.lastIncident = order.incident;
    const std::uint64_t change = ++target.powerChange;
    after(m_options.timing.acknowledge, [this, via, order, change] {
        if (at(order.host).powerChange != change)
            return;
        if (order.action == Action::PowerOn) {
            powerOn(order.host, via, m_options.timing.reboot);
            return;
        }
        powerOff(order.host, via);
        if (order.action != Action::PowerCycle)
            return;
        const Duration off = std::min(cycleOffFor, m_options.timing.powerCycle / 2);
        after(off, [this, via, order, change, off] {
            if (at(order.host).powerChange == change)
                powerOn(order.host, via, std::max(m_options.timing.powerCycle - off, Duration{}));
        });
    });
}

void Simulation::powerOff(HostId host, HostId via)
{
    SimHost &h = at(host);
    h.offs += h.powered ? 1 : 0;
    h.powered = false;
    cured(m_faults.rung(CuredBy::PowerCycle, host, true));
    if (h.up)
        hostDown(host, true);
    ++h.life; // a boot that was under way, too
    h.left = true;
    m_reform = true;
    reportPower(host, via);
}

// A breaker, a plug: nobody ordered it, so nothing is announced; the switch sees it.
void Simulation::losePower(HostId host)
{
    SimHost &h = at(host);
    if (!h.powered)
        return;
    hostDown(host, false);
    ++h.offs;
    h.powered = false;
    ++h.life; // a boot that was under way, too
    cured(m_faults.rung(CuredBy::PowerCycle, host, true));
    m_reform = true;
    for (std::size_t i = 0; i < m_hosts.size(); ++i) {
        const HostId witness{static_cast<std::uint32_t>(i)};
        if (witness != host && lineWorks(witness)) {
            reportPower(host, witness);
            break;
        }
    }
}

void Simulation::powerOn(HostId host, HostId via, Duration untilUp)
{
    SimHost &h = at(host);
    const bool was = h.powered;
    h.powered = true;
    reportPower(host, via);
    if (!was)
        onHost(host, untilUp, [this, host] { hostUp(host); });
}

void Simulation::reportPower(HostId host, HostId first)
{
    const PowerState power = at(host).powered ? PowerState::On : PowerState::Off;
    for (std::size_t i = 0; i < m_hosts.size(); ++i) {
        const HostId manager{static_cast<std::uint32_t>((index(first) + i) % m_hosts.size())};
        const Side *side = sideOf(manager);
        if (side == nullptr || (!lineWorks(manager) && manager != first))
            continue;
        const SiteHost &known = side->state.hosts[index(host)];
        if (known.power == power && known.offs == at(host).offs)
            continue;
        publishFromLine(manager, Fact(PowerConfirmed{host, power, at(host).offs, false}));
        settle();
    }
}

// A line that comes up: the manager asks how everything stands.
void Simulation::poll(HostId manager)
{
    for (std::size_t i = 0; i < m_hosts.size(); ++i) {
        const HostId host{static_cast<std::uint32_t>(i)};
        const Side *side = sideOf(manager);
        if (side == nullptr || !lineWorks(manager))
            return;
        const SimHost &h = m_hosts[i];
        const PowerState power = h.powered ? PowerState::On : PowerState::Off;
        if (side->state.hosts[i].power != power || side->state.hosts[i].offs != h.offs)
            publishFromLine(manager, Fact(PowerConfirmed{host, power, h.offs, false}));
        if (h.beats != BeatState::None && side->state.hosts[i].beats != h.beats)
            publishFromLine(manager, Fact(BeatsChanged{host, h.beats}));
        settle();
    }
}

} // namespace holdfast
