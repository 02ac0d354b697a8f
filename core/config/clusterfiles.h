// clusterfiles.h - what Corosync and systemd need to know of a site, from the site file: texts, written by nobody here.
#pragma once

#include <model/config.h>
#include <model/expected.h>

#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

/// corosync.conf, the same on every host: knet, encrypted, one link for each address that all hosts have. Sites with an
/// even number of hosts and an independent computer have it as quorum device (semantics.md 6).
/// @param inForce of an engine that runs: its nodes keep their numbers, which none can change while it runs; new ones
/// get numbers that nobody has there.
/// @return an error where there is nothing to join, or somebody can't be reached.
[[nodiscard]] Expected<std::string> corosyncConfiguration(const SiteConfig &site, std::string_view inForce = {});

/// What is wrong with a corosync.conf that somebody has written, or that an older site file led to: who votes, and
/// whose nodes they are. Everything at once; nothing: it will do.
[[nodiscard]] std::vector<Error> corosyncTroubles(const SiteConfig &site, std::string_view configuration);

/// What the manager's unit has to know besides where hosts are joined: a drop-in for holdfastd.service.
[[nodiscard]] std::string managerDropIn();

} // namespace holdfast
