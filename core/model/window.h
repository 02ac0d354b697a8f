// window.h - the arithmetic of limits: how many tries a sliding window still counts (semantics.md 3).
#pragma once

#include <model/config.h>

#include <vector>

namespace holdfast {

/// The tries of one rung on one target, oldest first; the newest of them, no more than one beyond the limit: used() says
/// `count` + 1 for "more than `count`".
struct Window {
    std::vector<Timestamp> tries;
    bool operator==(const Window &) const = default;
};

/// How many tries the limit's window counts at @p now; a try exactly `within` old still counts.
[[nodiscard]] int used(const Window &window, const Limit &limit, Timestamp now);

/// Whether one more try is allowed: `count` tries are, the next fault climbs. count 0: never.
[[nodiscard]] bool allows(const Window &window, const Limit &limit, Timestamp now);

/// Counts a try; it bears its fault's time.
void addTry(Window &window, const Limit &limit, Timestamp at);

/// Counts the tries that only @p other knows, too.
void unite(Window &window, const Limit &limit, const Window &other);

/// Until the oldest counted try leaves the window; zero with nothing used.
[[nodiscard]] Duration resetsIn(const Window &window, const Limit &limit, Timestamp now);

} // namespace holdfast
