#include <manager/sitebeginning.h>

#include <algorithm>

namespace holdfast {

void beginSite(SiteState &state)
{
    state.stopping = false;
    state.commands.clear();
    for (SiteHost &host : state.hosts) {
        host.onBus = false;
        host.runnable = false;
        host.task = {};
        host.queued.clear();
        host.lease = 0;
        host.beats = BeatState::None;
        std::ranges::fill(host.lines, LinkState::Unknown);
        if (host.state == HostState::PoweredOff)
            continue;
        host.state = HostState::Unknown;
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
