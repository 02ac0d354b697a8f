#include <simulation/simulation.h>

#include <engine/commandtext.h>
#include <engine/invariants.h>
#include <model/recordfields.h>

#include <algorithm>

namespace holdfast {

namespace {

// An engine that finds something to do this often without time passing never comes to rest.
constexpr std::uint64_t mostAtOnce = 200000;

Error noTarget(const ScenarioStep &step, std::string_view wanted)
{
    return {"\"" + step.target + "\" is not " + std::string(wanted) + " of this site", "line " + std::to_string(step.line),
            "name one that the site file has"};
}

} // namespace

Site simulatedSite(const Site &site, const ScenarioTiming &timing)
{
    SiteConfig config = site.config;
    if (!timing.ic) {
        config.independentComputers.clear();
    } else if (config.independentComputers.empty()) {
        config.independentComputers.emplace_back();
        const bool anyOutlet
            = std::ranges::any_of(config.hosts, [](const HostConfig &host) { return !host.outlets.empty(); });
        for (std::size_t i = 0; i < config.hosts.size() && !anyOutlet; ++i)
            config.hosts[i].outlets = {static_cast<int>(i) + 1};
    }
    if (!timing.watchdog)
        config.watchdog.reset();
    else if (!config.watchdog)
        config.watchdog = WatchdogConfig{"simulated", config.selfFence};
    return Site(std::move(config));
}

Simulation::Simulation(const Site &site, SimulationOptions options, Sink sink)
    : m_site(site), m_options(options), m_sink(std::move(sink)), m_random(options.seed)
{
    m_hosts.resize(site.config.hosts.size());
    for (SimHost &host : m_hosts)
        host.lines.resize(site.config.independentComputers.size());
    m_processes.resize(site.processes.size());
    m_instances.resize(site.instances.size());
    m_linked.assign(m_hosts.size(), std::vector<bool>(m_hosts.size(), true));
    Side side;
    side.id = ++m_sideId;
    side.state = initialState(site);
    m_sides.push_back(std::move(side));
}

void Simulation::boot()
{
    for (SimHost &host : m_hosts) {
        host.up = host.managed = host.heard = true;
        host.incarnation = 1;
    }
    m_reform = true;
    settle();
    for (std::size_t i = 0; i < m_hosts.size(); ++i) {
        const HostId host{static_cast<std::uint32_t>(i)};
        feed(host, bootFrom(m_site, sideOf(host)->state, host, 1));
        settle();
    }
    updateLines();
    updateBeats();
    settle();
}

// ---- the queue ------------------------------------------------------------------------------------------------------

void Simulation::schedule(Timestamp time, Call action)
{
    m_queue.push_back({std::max(time, m_now), ++m_order, std::move(action)});
    std::push_heap(m_queue.begin(), m_queue.end());
}

void Simulation::onHost(HostId host, Duration delay, Call action)
{
    after(delay, [this, host, life = at(host).life, action = std::move(action)] {
        if (at(host).life != life)
            return;
        if (at(host).frozen)
            at(host).held.push_back(action);
        else
            action();
    });
}

void Simulation::runUntil(Timestamp until)
{
    while (!m_queue.empty() && m_queue.front().at <= until) {
        std::pop_heap(m_queue.begin(), m_queue.end());
        const Item item = std::move(m_queue.back());
        m_queue.pop_back();
        m_atOnce = item.at == m_now ? m_atOnce + 1 : 0;
        m_now = item.at;
        if (m_atOnce > mostAtOnce) {
            violate("never-settles");
            m_queue.clear();
            break;
        }
        item.action();
        settle();
    }
    m_now = std::max(m_now, until);
}

// What was said is heard at once (or after the bus's delay), until nobody has anything to say.
void Simulation::settle()
{
    std::uint64_t rounds = 0;
    while (true) {
        while (!m_messages.empty()) {
            const auto [id, event] = std::move(m_messages.front());
            m_messages.pop_front();
            const auto side = std::ranges::find(m_sides, id, &Side::id);
            if (side != m_sides.end())
                deliver(*side, event);
            else if (Side *other = isValid(event.sender) ? sideOf(event.sender) : nullptr)
                deliver(*other, event);
            if (++rounds > mostAtOnce) {
                violate("never-settles");
                m_messages.clear();
                m_queue.clear();
                return;
            }
        }
        if (!m_reform)
            return;
        m_reform = false;
        reform();
    }
}

void Simulation::violate(const std::string &what)
{
    const bool known = std::ranges::any_of(m_violated, [&](const std::string &v) { return v.starts_with(what + " at "); });
    if (known)
        return;
    m_violated.push_back(what + " at " + secondsText(m_now.time_since_epoch()) + " s");
    Record record;
    record.at = m_now;
    record.detail = InvariantDetail{what};
    m_sink(record);
}

// ---- steps of a scenario ----------------------------------------------------------------------------------------------

Outcome Simulation::take(const ScenarioStep &step)
{
    const Outcome outcome = [&]() -> Outcome {
        switch (step.verb) {
        case StepVerb::FaultProcess:
        case StepVerb::HangProcess: return faultProcess(step);
        case StepVerb::FaultResource: return faultResource(step);
        case StepVerb::ClearFault: return clearFault(step);
        case StepVerb::Stick: return faultMember(step, SimFault::Kind::Stuck);
        case StepVerb::Mute: return faultMember(step, SimFault::Kind::Mute);
        case StepVerb::HangHost:
        case StepVerb::CrashHost:
        case StepVerb::LoseBeats:
        case StepVerb::CutSerial:
        case StepVerb::HealSerial:
        case StepVerb::RestartManager:
        case StepVerb::BootHost:
        case StepVerb::LosePower:
        case StepVerb::JumpClock: return takeHost(step);
        case StepVerb::CutLink: return takeLink(step, false);
        case StepVerb::HealLink: return takeLink(step, true);
        case StepVerb::KillIc:
        case StepVerb::StartIc:
            m_icRuns = step.verb == StepVerb::StartIc;
            m_reform = true; // its vote comes or goes
            updateLines();
            updateBeats();
            return done();
        case StepVerb::Operator: return takeCommand(step);
        }
        return done();
    }();
    settle();
    return outcome;
}

Outcome Simulation::faultProcess(const ScenarioStep &step)
{
    const ProcessId process = m_site.process(step.target);
    if (!isValid(process))
        return noTarget(step, "a process GROUP@HOST/PROCESS");
    if (!at(process).alive || at(hostOf(process)).frozen)
        return done(); // a fault on what doesn't run does nothing
    m_faults.clear(process);
    SimFault fault;
    fault.process = process;
    fault.hangs = step.verb == StepVerb::HangProcess;
    fault.member = m_site.at(process).member;
    fault.host = hostOf(process);
    fault.layer = m_site.at(fault.member).layer;
    fault.curedBy = step.curedBy.value_or(FaultBook::defaultCure(fault.kind, fault.layer));
    fault.recursAfter = step.recursAfter;
    const CuredBy underWay = rungUnderWay(fault.member);
    show(m_faults.add(fault).id);
    // What is being restarted or taken out anyway is cured by that, if by so much.
    cured(m_faults.rung(underWay, process, fault.member));
    return done();
}

// The rung that the host is in the middle of, as far as it concerns the member.
CuredBy Simulation::rungUnderWay(MemberId member) const
{
    const HostPartState &part = at(m_site.at(member).host).part;
    const HostMember &m = part.members[index(member)];
    if (part.phase == HostPhase::Reinitializing && m_site.at(member).layer != Layer::System)
        return CuredBy::Reinitialize;
    if (m.work != Work::Stopping)
        return CuredBy::Never;
    return m.then == After::Restart ? CuredBy::GroupRestart : CuredBy::OutOfService;
}

Outcome Simulation::faultResource(const ScenarioStep &step)
{
    const InstanceId named = m_site.instance(step.target);
    if (!isValid(named))
        return noTarget(step, "a resource RESOURCE@HOST");
    std::vector<std::uint64_t> faults;
    for (std::size_t i = 0; i < m_instances.size(); ++i) {
        const InstanceId instance{static_cast<std::uint32_t>(i)};
        // A shared one is one thing that several hosts see.
        const bool same = m_site.configOf(named).shared && m_site.at(instance).resource == m_site.at(named).resource;
        if ((instance != named && !same) || !m_instances[i].monitored)
            continue;
        m_faults.clear(instance);
        SimFault fault;
        fault.kind = SimFault::Kind::Resource;
        fault.instance = instance;
        fault.host = m_site.at(instance).host;
        fault.layer = m_site.at(instance).layer;
        fault.curedBy = step.curedBy.value_or(FaultBook::defaultCure(fault.kind, fault.layer));
        fault.recursAfter = step.recursAfter;
        faults.push_back(m_faults.add(fault).id);
    }
    for (const std::uint64_t fault : faults) {
        show(fault);
        // What re-initialise is about to initialise again is cured by that, if by so much.
        const SimFault *shown = m_faults.find(fault);
        if (shown != nullptr && shown->layer != Layer::System
            && at(shown->host).part.phase == HostPhase::Reinitializing)
            cured(m_faults.rung(CuredBy::Reinitialize, shown->instance));
    }
    return done();
}

Outcome Simulation::faultMember(const ScenarioStep &step, SimFault::Kind kind)
{
    const MemberId member = m_site.member(step.target);
    if (!isValid(member))
        return noTarget(step, "a member GROUP@HOST");
    SimFault fault;
    fault.kind = kind;
    fault.member = member;
    fault.host = m_site.at(member).host;
    fault.layer = m_site.at(member).layer;
    fault.curedBy = step.curedBy.value_or(FaultBook::defaultCure(kind, fault.layer));
    m_faults.add(fault);
    return done();
}

Outcome Simulation::clearFault(const ScenarioStep &step)
{
    const Target target = targetNamed(step.target, m_site);
    switch (target.kind) {
    case Target::Kind::Process: cured(m_faults.clear(target.process())); return done();
    case Target::Kind::Instance: cured(m_faults.clear(target.instance())); return done();
    case Target::Kind::Member:
        cured(m_faults.clear(target.member()));
        // A member and a resource may bear one name.
        if (const InstanceId same = m_site.instance(step.target); isValid(same))
            cured(m_faults.clear(same));
        return done();
    case Target::Kind::Host:
        cured(m_faults.clear(target.host()));
        at(target.host()).silent = false;
        thaw(target.host());
        updateBeats();
        return done();
    case Target::Kind::None:
    case Target::Kind::Group: break;
    }
    return noTarget(step, "a process, resource, member or host");
}

Outcome Simulation::takeHost(const ScenarioStep &step)
{
    const HostId host = m_site.host(step.target);
    if (!isValid(host))
        return noTarget(step, "a host");
    SimHost &h = at(host);
    if (step.verb == StepVerb::CutSerial || step.verb == StepVerb::HealSerial) {
        h.serialCut = step.verb == StepVerb::CutSerial;
        m_reform = true; // which side the independent computer hears
        updateLines();
        updateBeats();
    } else if (step.verb == StepVerb::LoseBeats) {
        h.silent = true;
        updateBeats();
    } else if (step.verb == StepVerb::BootHost) {
        boot(host);
    } else if (step.verb == StepVerb::LosePower) {
        losePower(host);
    } else if (step.verb == StepVerb::JumpClock) {
        jumpClock(host, step.ahead - step.behind);
    } else if (h.up && step.verb == StepVerb::HangHost) {
        freeze(host);
    } else if (h.up && step.verb == StepVerb::CrashHost) {
        crash(host);
    } else if (h.up && step.verb == StepVerb::RestartManager) {
        restartManager(host);
    }
    return done();
}

void Simulation::jumpClock(HostId host, Duration by)
{
    SimHost &h = at(host);
    h.ahead += by;
    // One that jumps back is told of the site's time again by the next stamp; it never takes it for earlier than zero.
    h.ahead = std::max(h.ahead, -m_now.time_since_epoch());
    h.ticking = never;
    armHost(host);
    if (Side *side = sideOf(host)) {
        side->ticking = never;
        armSite(*side);
    }
}

// "alpha-beta" or "alpha-*"; a host's name may hold a hyphen itself.
Outcome Simulation::takeLink(const ScenarioStep &step, bool linked)
{
    const std::string_view target = step.target;
    for (std::size_t split = target.find('-'); split != std::string_view::npos; split = target.find('-', split + 1)) {
        const HostId a = m_site.host(target.substr(0, split));
        const HostId b = m_site.host(target.substr(split + 1));
        const bool all = target.substr(split + 1) == "*";
        if (!isValid(a) || (!isValid(b) && !all))
            continue;
        for (std::size_t i = 0; i < m_hosts.size(); ++i) {
            if (i != index(a) && (all || i == index(b)))
                m_linked[index(a)][i] = m_linked[i][index(a)] = linked;
        }
        m_reform = true;
        return done();
    }
    return noTarget(step, "a link HOST-HOST or HOST-*");
}

Outcome Simulation::takeCommand(const ScenarioStep &step)
{
    auto command = parseCommand(step.command);
    if (!command) {
        Error error = command.error();
        error.where = "line " + std::to_string(step.line);
        return error;
    }
    if (!step.by.empty())
        command->by = step.by;
    if (!step.reason.empty())
        command->reason = step.reason;
    command->id = "step-" + std::to_string(++m_commands);
    give(std::move(*command));
    return done();
}

void Simulation::give(Command command)
{
    const std::vector<HostId> &present = principal().present;
    const auto manager = std::ranges::find_if(present, [this](HostId host) { return !at(host).frozen; });
    if (manager == present.end())
        return; // nobody is there to hear it
    publish(*manager, Fact(std::move(command)));
    settle();
    // A host that is confirmed off leaves the expected votes (semantics.md 6).
    for (std::size_t i = 0; i < m_hosts.size(); ++i) {
        if (m_hosts[i].up || m_hosts[i].left || principal().state.hosts[i].power != PowerState::Off)
            continue;
        m_hosts[i].left = true;
        m_reform = true;
    }
    settle();
}

} // namespace holdfast
