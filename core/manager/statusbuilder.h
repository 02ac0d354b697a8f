// statusbuilder.h - the replicated state and what is seen here, as `status --json` tells it.
#pragma once

#include <api/status.h>
#include <engine/sitestate.h>
#include <manager/observations.h>
#include <manager/sitetime.h>

#include <optional>

namespace holdfast {

/// Everything a status is made of; borrowed for the length of one call.
struct StatusSources
{
    const Site &site;
    const SiteState &state;
    const SiteTime &time;
    const Observations &seen;
    HostId self = noId<HostId>;
    const std::vector<QString>
        &independentComputers; ///< the names they gave at HELLO, "" where none yet
    std::optional<Timestamp> at = std::nullopt; ///< another moment than now: of a state that was looked ahead to

    [[nodiscard]] Timestamp moment() const { return at.value_or(time.now()); }
};

/// @return a snapshot as of now; times as wall clock, the rest of a window as seconds.
[[nodiscard]] SiteStatus buildStatus(const StatusSources &from);

/// The state's hash as interfaces write it.
[[nodiscard]] QString hashText(std::uint64_t hash);

/// The inverse, nullopt for what is no hash.
[[nodiscard]] std::optional<std::uint64_t> hashFromText(const QString &text);

/// `unacknowledged`, `acknowledged`, `returned-unacknowledged`, `shelved` or `out-of-service`.
[[nodiscard]] QString alarmStateText(const SiteAlarm &alarm, Timestamp now);

/// One alarm as `alarms.list` and the status tell it.
[[nodiscard]] AlarmStatus alarmStatus(const SiteAlarm &alarm, const StatusSources &from);

} // namespace holdfast
