#include <engine/ladders.h>

#include <algorithm>
#include <array>
#include <iterator>

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
    const std::span<const Action> all = rungs(ladder);
    // The last, power down, has no limit.
    return *std::find_if(all.begin(), std::prev(all.end()), [&](Action rung) {
        return allows(*windowOf(rung, host), *limitOf(rung, config), at);
    });
}

} // namespace holdfast
