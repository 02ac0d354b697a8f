// sitebeginning.h - what is left of the last state when the whole site begins again.
#pragma once

#include <engine/sitestate.h>

namespace holdfast {

/// Hosts are unknown until they boot, no rung is under way, no pair has had its first Active yet;
/// what operators ordered (Off-line, observe, maintenance, and what is not done yet, which is done or
/// fails in its time), what is powered off, windows and alarms stay. Members keep their last state until their host boots or is proven to be without power:
/// until then nobody knows.
/// @param died the only host of a site, which ended without an order: as far as nothing was under way it stays what it
/// was, so that its boot counts as a re-boot (semantics.md 3). Of several nobody can tell who ended whom.
/// @param asksPower an independent computer will say what has power: that something had none is old news, and it has a
/// vote until it is confirmed again (core/bus/README.md).
void beginSite(SiteState &state, HostId died = noId<HostId>, bool asksPower = false);

} // namespace holdfast
