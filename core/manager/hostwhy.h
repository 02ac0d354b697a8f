// hostwhy.h - one sentence about the present of hosts and resources, like why.h's.
#pragma once

#include <engine/sitestate.h>

#include <string>

namespace holdfast {

/// Not there since the site began, while its boot time-out runs: nobody has ordered anything of it.
[[nodiscard]] bool isAwaited(const SiteHost &host);

/// "is being re-booted (attempt 2 of 2 in 30 min)", "waits for its platform layer", "was powered
/// down"; never empty. ui/events/hostwords.cpp has them in other languages.
[[nodiscard]] std::string hostWhy(const Site &site, const SiteState &state, HostId host);

/// "its host is down", "its probe says that it is faulty"; never empty.
[[nodiscard]] std::string resourceWhy(const Site &site, const SiteState &state,
                                      InstanceId instance);

/// The sentence for whatever has one: a host, a member, a process's member, an instance; "" for a
/// group.
[[nodiscard]] std::string presentWhy(const Site &site, const SiteState &state,
                                     const Target &target);

} // namespace holdfast
