#include <config/nearest.h>

#include <algorithm>

namespace holdfast {

namespace {

bool nearEnough(std::string_view text, std::string_view name, std::size_t distance)
{
    if (distance <= std::max<std::size_t>(1, std::max(text.size(), name.size()) / 3))
        return true;
    return text.size() >= 3 && name.size() >= 3 && (name.starts_with(text) || text.starts_with(name));
}

} // namespace

std::size_t editDistance(std::string_view a, std::string_view b)
{
    // Optimal string alignment: three rows of the matrix are enough.
    std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, above);
        std::swap(above, row);
    }
    return above[b.size()];
}

std::string_view nearestName(std::string_view text, std::span<const std::string_view> known)
{
    std::string_view best;
    std::size_t bestDistance = 0;
    for (const std::string_view name : known) {
        const std::size_t distance = editDistance(text, name);
        if (nearEnough(text, name, distance) && (best.empty() || distance < bestDistance)) {
            best = name;
            bestDistance = distance;
        }
    }
    return best;
}

std::string_view nearestName(std::string_view text, const std::vector<std::string> &known)
{
    const std::vector<std::string_view> views(known.begin(), known.end());
    return nearestName(text, std::span<const std::string_view>(views));
}

} // namespace holdfast
