// size.h - a number of bytes as it is written in files and options.
#pragma once

#include <cstdint>
#include <string_view>

namespace holdfast {

/// "4096", "500MB" (powers of ten), "2GiB" (powers of two). @return false: it is none, and the target is left alone.
[[nodiscard]] bool parseSize(std::string_view text, std::int64_t &target);

} // namespace holdfast
