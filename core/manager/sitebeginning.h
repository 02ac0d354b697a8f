// sitebeginning.h - what is left of the last state when the whole site begins again.
#pragma once

#include <engine/sitestate.h>

namespace holdfast {

/// Hosts are unknown until they boot, nothing is under way, no pair has had its first Active yet;
/// what operators ordered (Off-line, observe, maintenance), what is powered off, windows and alarms
/// stay. Members keep their last state until their host boots or is proven to be without power:
/// until then nobody knows.
void beginSite(SiteState &state);

} // namespace holdfast
