// ladderof.h - the ladder of a selected process, member, group or host: its rungs in order and the key of each limit.
#pragma once

#include <api/status.h>
#include <thresholds/forecast.h>

#include <QString>

#include <vector>

namespace holdfast {

class SiteStore;

/// A rung with the key that sets its limit for this target alone; empty where a rung has no limit.
struct ConfiguredRung {
    Action rung = Action::ProcessRestart;
    QString key;
};

/// The rungs a fault of the target climbs, lowest first (semantics.md 3, the table of ladders).
/// @param target GROUP@HOST/PROCESS, GROUP@HOST (its first process), or HOST (a system-layer fault). Empty for unknown ones.
[[nodiscard]] std::vector<ConfiguredRung> ladderOf(const SiteStore &store, const QString &target);

/// Every target that has a ladder, in the order of the site: hosts, then processes by host.
[[nodiscard]] QStringList ladderTargets(const SiteStore &store);

} // namespace holdfast
