// nearest.h - the known name that somebody most likely meant.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

/// Insertions, deletions, replacements and swaps of neighbours that turn one text into the other.
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b);

/// The nearest of @p known, "" if none is near enough to be meant: at most a third of the letters differ, or one is
/// the beginning of the other.
[[nodiscard]] std::string_view nearestName(std::string_view text, std::span<const std::string_view> known);
[[nodiscard]] std::string_view nearestName(std::string_view text, const std::vector<std::string> &known);

} // namespace holdfast
