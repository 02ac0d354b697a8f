// ladders.h - which rungs a fault climbs, lowest first (semantics.md 3): the host-level ladders as data.
#pragma once

#include <engine/sitestate.h>

#include <span>

namespace holdfast {

/// The rungs of a host's ladder. The last one, power down, has no limit.
[[nodiscard]] std::span<const Action> rungs(HostLadder ladder);

/// The limit of a host-level rung; nullopt for power down.
[[nodiscard]] std::optional<Limit> limitOf(Action rung, const HostConfig &host);

/// The window that counts the tries of a host-level rung; nullptr for power down.
[[nodiscard]] const Window *windowOf(Action rung, const SiteHost &host);
[[nodiscard]] Window *windowOf(Action rung, SiteHost &host);

/// The lowest rung of the ladder whose window isn't used up.
[[nodiscard]] Action lowestRung(HostLadder ladder, const HostConfig &config, const SiteHost &host, Timestamp at);

} // namespace holdfast
