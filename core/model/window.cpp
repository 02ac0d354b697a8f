#include <model/window.h>

#include <algorithm>
#include <ranges>

namespace holdfast {

int used(const Window &window, const Limit &limit, Timestamp now)
{
    const auto first = std::ranges::partition_point(
        window.tries, [&](Timestamp tried) { return now - tried > limit.within; });
    return static_cast<int>(window.tries.end() - first);
}

bool allows(const Window &window, const Limit &limit, Timestamp now)
{
    return used(window, limit, now) < limit.count;
}

void addTry(Window &window, const Limit &limit, Timestamp at)
{
    // Old ones are kept, too: a fault that is heard of late is judged by its own time, and site time may have leapt.
    window.tries.insert(std::ranges::upper_bound(window.tries, at), at);
    // Whether one more is allowed is decided by the newest `count`; one beyond them shows that there were more.
    const auto most = static_cast<std::size_t>(std::max(limit.count, 0)) + 1;
    if (window.tries.size() > most)
        window.tries.erase(window.tries.begin(), window.tries.end() - static_cast<std::ptrdiff_t>(most));
}

void unite(Window &window, const Limit &limit, const Window &other)
{
    for (const Timestamp at : other.tries) {
        if (!std::ranges::binary_search(window.tries, at))
            addTry(window, limit, at);
    }
}

Duration resetsIn(const Window &window, const Limit &limit, Timestamp now)
{
    const auto first = std::ranges::partition_point(
        window.tries, [&](Timestamp tried) { return now - tried > limit.within; });
    return first == window.tries.end() ? Duration::zero() : *first + limit.within - now;
}

} // namespace holdfast
