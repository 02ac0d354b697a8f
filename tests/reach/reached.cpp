#include "reached.h"

#include <engine/ladders.h>
#include <model/site.h>

#include <array>

namespace holdfast {

namespace {

constexpr std::array ladders{HostLadder::System,           HostLadder::Platform, HostLadder::PlatformResource,
                             HostLadder::ApplicationStuck, HostLadder::HostLost, HostLadder::BootTimeout};

std::string nameOf(HostLadder ladder)
{
    switch (ladder) {
    case HostLadder::System: return "system";
    case HostLadder::Platform: return "platform";
    case HostLadder::PlatformResource: return "platform resource";
    case HostLadder::ApplicationStuck: return "application stuck";
    case HostLadder::HostLost: return "host lost";
    case HostLadder::BootTimeout: return "boot time-out";
    }
    return {};
}

std::string transitionName(State from, State to)
{
    return "transition: " + std::string(name(from)) + " -> " + std::string(name(to));
}

std::string rungName(HostLadder ladder, Action rung)
{
    return "rung: " + nameOf(ladder) + ": " + std::string(name(rung));
}

std::string rungName(const std::string &where, Action rung)
{
    return "rung: " + where + ": " + std::string(name(rung));
}

std::string refusalName(Refusal rule)
{
    return "refusal: " + std::string(refusals()[static_cast<std::size_t>(rule)].name);
}

// The rungs and steps that are not on a host's ladder, by whose they are.
constexpr std::array memberActions{Action::ProcessRestart, Action::GroupRestart, Action::OutOfService};
constexpr std::array pairActions{Action::ActivateMate, Action::Deactivate};

Layer layerOf(const Site &site, const Target &target)
{
    if (isValid(target.process()))
        return site.at(site.at(target.process()).member).layer;
    if (isValid(target.instance()))
        return site.at(target.instance()).layer;
    return site.at(target.member()).layer;
}

// semantics.md 3's table: which ladder a fault climbs on its host.
HostLadder ladderOf(const Site &site, const Record &fault)
{
    const Fault kind = std::get<FaultDetail>(fault.detail).fault;
    if (kind == Fault::HostLost)
        return HostLadder::HostLost;
    if (kind == Fault::BootTimeout)
        return HostLadder::BootTimeout;
    switch (layerOf(site, fault.target)) {
    case Layer::System: return HostLadder::System;
    case Layer::Platform: return kind == Fault::Resource ? HostLadder::PlatformResource : HostLadder::Platform;
    case Layer::Application: return HostLadder::ApplicationStuck;
    }
    return HostLadder::System;
}

std::string layerName(const Site &site, const Target &target)
{
    return std::string(name(layerOf(site, target)));
}

} // namespace

Reached::Reached()
{
    for (const Transition &row : transitions())
        declare(transitionName(row.from, row.to));
    for (const Layer layer : {Layer::Platform, Layer::Application}) {
        for (const Action action : memberActions)
            declare(rungName(std::string(name(layer)), action));
    }
    declare(rungName("application", Action::ResourceReinitialize));
    for (const HostLadder ladder : ladders) {
        for (const Action rung : rungs(ladder))
            declare(rungName(ladder, rung));
    }
    for (const Action action : pairActions)
        declare(rungName("pair", action));
    declare(rungName("host", Action::SelfFence));
    for (const RefusalRule &rule : refusals())
        declare(refusalName(rule.id));
}

void Reached::declare(const std::string &name)
{
    m_byName.emplace(name, m_lines.size());
    m_lines.push_back({name, {}, 0});
}

void Reached::reach(const std::string &name)
{
    const auto found = m_byName.find(name);
    if (found == m_byName.end()) {
        // Something the engine's tables don't have was done: that is worth a line, too.
        declare(name);
        reach(name);
        return;
    }
    Line &line = m_lines[found->second];
    if (line.times++ == 0)
        line.by = m_run;
}

void Reached::begin(const std::string &run)
{
    m_run = run;
    m_faults.clear();
}

void Reached::add(const Site &site, const Record &record)
{
    if (const auto *transition = std::get_if<TransitionDetail>(&record.detail))
        reach(transitionName(transition->from, transition->to));
    if (std::holds_alternative<FaultDetail>(record.detail))
        m_faults.insert_or_assign(record.seq, record);
    const auto *action = std::get_if<ActionDetail>(&record.detail);
    if (action == nullptr || action->observed)
        return;
    switch (action->action) {
    case Action::ProcessRestart:
    case Action::GroupRestart:
    case Action::OutOfService:
    case Action::ResourceReinitialize: reach(rungName(layerName(site, record.target), action->action)); break;
    case Action::ActivateMate:
    case Action::Deactivate: reach(rungName("pair", action->action)); break;
    case Action::SelfFence: reach(rungName("host", action->action)); break;
    case Action::Reinitialize:
    case Action::Reboot:
    case Action::PowerCycle:
    case Action::PowerOff:
    case Action::PowerOn: {
        const auto fault = m_faults.find(record.cause);
        reach(fault == m_faults.end() ? rungName("without a fault", action->action)
                                      : rungName(ladderOf(site, fault->second), action->action));
        break;
    }
    }
}

void Reached::add(Refusal rule)
{
    reach(refusalName(rule));
}

} // namespace holdfast
