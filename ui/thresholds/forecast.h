// forecast.h - what a series of equal faults does to a ladder: when each rung is reached, by the rule of sliding windows.
#pragma once

#include <model/config.h>
#include <model/vocabulary.h>

#include <optional>
#include <vector>

namespace holdfast {

/// A rung as the ladder has it; no limit: it is never used up, so the ladder ends there.
struct LadderRung {
    Action rung = Action::ProcessRestart;
    std::optional<Limit> limit;
    bool operator==(const LadderRung &) const = default;
};

/// One try: the fault at this time after the first took this rung.
struct ForecastTry {
    Action rung = Action::ProcessRestart;
    int attempt = 0; ///< within its window; 0 where there is no limit
    Duration at{};
    bool operator==(const ForecastTry &) const = default;
};

/// The tries of faults that come every @p period, from the first at 0 until the last rung of the ladder is reached, or
/// until it is certain that it never will be (faults slower than the windows): then the last try isn't of the last rung.
/// A fault takes the lowest rung whose window isn't used up; the window includes its edge (semantics.md 3).
/// @param ladder lowest rung first. @param period longer than zero. At most @p mostTries are returned.
[[nodiscard]] std::vector<ForecastTry> forecast(const std::vector<LadderRung> &ladder, Duration period,
                                                int mostTries = 2000);

/// The first try of each rung that is reached, in the order in which they are.
[[nodiscard]] std::vector<ForecastTry> firstOfEach(const std::vector<ForecastTry> &tries);

} // namespace holdfast
