#include <model/duration.h>

#include <array>
#include <charconv>

namespace holdfast {

namespace {

using namespace std::chrono_literals;

struct Unit {
    std::string_view name;
    Duration length;
};

// Largest first: the order in which they may be written.
constexpr std::array units{std::to_array<Unit>(
    {{"d", 24h}, {"h", 1h}, {"m", 1min}, {"s", 1s}, {"ms", 1ms}, {"us", 1us}})};
constexpr Duration longest = 24h * 3650;

} // namespace

std::optional<Duration> parseDuration(std::string_view text)
{
    Duration total{};
    std::size_t firstAllowed = 0;
    if (text.empty())
        return std::nullopt;
    while (!text.empty()) {
        std::int64_t count = 0;
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), count);
        if (problem != std::errc{} || count < 0 || text.front() == '-')
            return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        const std::string_view name = text.substr(0, text.find_first_of("0123456789"));
        std::size_t unit = firstAllowed;
        while (unit < units.size() && units[unit].name != name)
            ++unit;
        if (unit == units.size() || count > longest / units[unit].length)
            return std::nullopt;
        total += count * units[unit].length;
        firstAllowed = unit + 1;
        text.remove_prefix(name.size());
    }
    return total <= longest ? std::optional(total) : std::nullopt;
}

std::string durationAsWritten(Duration duration)
{
    std::string text;
    for (const Unit &unit : units) {
        // A day reads worse than 24h, which is what people write for windows; whole days only beyond two.
        if (unit.name == "d" && (duration < 48h || duration % 24h != Duration::zero()))
            continue;
        const auto count = duration / unit.length;
        if (count == 0)
            continue;
        text += std::to_string(count);
        text += unit.name;
        duration -= count * unit.length;
    }
    return text.empty() ? "0s" : text;
}

} // namespace holdfast
