// duration.h - durations as the site file writes them: "250ms", "5s", "3m", "1h30m".
#pragma once

#include <model/time.h>

#include <optional>
#include <string>
#include <string_view>

namespace holdfast {

/// Whole numbers with the units d h m s ms us, largest first, each at most once, without spaces; at most ten years.
[[nodiscard]] std::optional<Duration> parseDuration(std::string_view text);

/// The shortest text that parseDuration reads as this duration; "0s" for zero. Negative ones don't occur in files.
[[nodiscard]] std::string durationAsWritten(Duration duration);

} // namespace holdfast
