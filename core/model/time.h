// time.h - site time: microseconds on a clock that only events carry; nobody below the manager can read it.
#pragma once

#include <chrono>
#include <cstdint>

namespace holdfast {

using Duration = std::chrono::microseconds;

/// The clock that windows and deadlines are measured in (semantics.md 9): it has no now(), so a pure function can't ask.
struct SiteClock {
    using rep = std::int64_t;
    using period = std::micro;
    using duration = Duration;
    using time_point = std::chrono::time_point<SiteClock>;
    static constexpr bool is_steady = true;
};

using Timestamp = SiteClock::time_point;

/// A deadline that doesn't come.
inline constexpr Timestamp never = Timestamp::max();

} // namespace holdfast
