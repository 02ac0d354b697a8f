#include <engine/sitebeginning.h>

#include <algorithm>

namespace holdfast {

void beginSite(SiteState &state, HostId died, bool asksPower)
{
    state.stopping = false;
    for (SiteHost &host : state.hosts) {
        const bool ordered = host.task.kind != HostTask::Kind::None && host.task.kind != HostTask::Kind::Reinitialize;
        const bool surprises = isValid(died) && &host == &state.hosts[index(died)] && host.state == HostState::Up
            && !ordered;
        host.onBus = false;
        host.added = false; // nobody knows who has taken it in meanwhile
        host.runnable = false;
        if (host.task.command == 0)
            host.task = {};
        host.queued.clear();
        host.lease = 0;
        host.beats = BeatState::None;
        std::ranges::fill(host.lines, LinkState::Unknown);
        const bool isOff = host.state == HostState::PoweredOff;
        if (!isOff && !surprises)
            host.state = HostState::Unknown;
        if (!isOff || asksPower)
            host.power = PowerState::Unknown;
    }
    for (SitePair &pair : state.pairs) {
        pair.started = false;
        pair.switchTo = noId<MemberId>;
        pair.waitForPrimary = never;
        pair.waitedForPrimary = false;
        pair.failbackAt = never;
    }
    state.index = {};
}

} // namespace holdfast
