// report.h - the report of a replay for people and for programs.
#pragma once

#include <replay/replay.h>

#include <QJsonObject>

namespace holdfast {

/// Several lines without the last newline: what was re-run, what could not be, and the first
/// difference side by side.
[[nodiscard]] QString text(const ReplayReport &report);

/// {same, site, host, config_hash, inputs: {first, last, site, host}, records: {first, last,
/// count}, from, to, orders, effects, states, configurations, checkpoints, decisions, remarks:
/// [..], difference: {input, seq, t, sender, said, lines: [{what, then, now}]} or null}.
[[nodiscard]] QJsonObject toJson(const ReplayReport &report);

} // namespace holdfast
