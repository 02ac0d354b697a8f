// walltime.h - wall-clock time as the event stream writes it: RFC 3339, UTC, microseconds. For people only.
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace holdfast {

using WallTime = std::chrono::time_point<std::chrono::system_clock, std::chrono::microseconds>;

/// The present time. Nothing is decided by it (semantics.md 9).
[[nodiscard]] WallTime wallNow();

/// "2026-11-23T10:00:00.000125Z".
[[nodiscard]] QString wallText(WallTime time);

/// The reverse; any RFC 3339 time with or without fraction and with any offset is read.
[[nodiscard]] std::optional<WallTime> wallTimeOf(const QString &text);

} // namespace holdfast
