#include <engine/ladders.h>

#include <array>

namespace holdfast {

namespace {

constexpr std::array systemRungs{Action::Reboot, Action::PowerCycle, Action::PowerOff};
constexpr std::array platformRungs{Action::Reinitialize, Action::Reboot, Action::PowerCycle, Action::PowerOff};
constexpr std::array fenceRungs{Action::PowerCycle, Action::PowerOff};

} // namespace

std::span<const Action> rungs(HostLadder ladder)
{
    switch (ladder) {
    case HostLadder::System: return systemRungs;
    case HostLadder::Platform:
    case HostLadder::PlatformResource:
    case HostLadder::ApplicationStuck: return platformRungs;
    case HostLadder::HostLost:
    case HostLadder::BootTimeout: return fenceRungs;
    }
    return {};
}

std::optional<Limit> limitOf(Action rung, const HostConfig &host)
{
    if (rung == Action::Reinitialize)
        return host.reinitialize;
    if (rung == Action::Reboot)
        return host.reboot;
    if (rung == Action::PowerCycle)
        return host.powerCycle;
    return std::nullopt;
}

const Window *windowOf(Action rung, const SiteHost &host)
{
    if (rung == Action::Reinitialize)
        return &host.reinitialize;
    if (rung == Action::Reboot)
        return &host.reboot;
    if (rung == Action::PowerCycle)
        return &host.powerCycle;
    return nullptr;
}

Window *windowOf(Action rung, SiteHost &host)
{
    return const_cast<Window *>(windowOf(rung, static_cast<const SiteHost &>(host)));
}

Action lowestRung(HostLadder ladder, const HostConfig &config, const SiteHost &host, Timestamp at)
{
    for (const Action rung : rungs(ladder)) {
        const auto limit = limitOf(rung, config);
        if (!limit || allows(*windowOf(rung, host), *limit, at))
            return rung;
    }
    return Action::PowerOff;
}

} // namespace holdfast
