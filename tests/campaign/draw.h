// draw.h - chance from a seed, the same on every machine: no distribution of the library, which may
// differ.
#pragma once

#include <model/time.h>

#include <cstdint>
#include <random>
#include <vector>

namespace holdfast::campaign {

class Draw
{
public:
    explicit Draw(std::uint64_t seed)
        : m_engine(seed)
    {
    }

    /// 0 to bound - 1; the slight unevenness of a remainder doesn't matter here.
    std::size_t below(std::size_t bound)
    {
        return bound == 0 ? 0 : static_cast<std::size_t>(m_engine() % bound);
    }
    int between(int least, int most)
    {
        return least + static_cast<int>(below(static_cast<std::size_t>(most - least + 1)));
    }
    bool percent(int chance) { return between(0, 99) < chance; }
    /// In whole milliseconds, so that files are readable.
    Duration time(Duration least, Duration most)
    {
        const auto span =
            std::chrono::duration_cast<std::chrono::milliseconds>(most - least).count();
        return least + std::chrono::milliseconds(below(static_cast<std::size_t>(span) + 1));
    }
    template <class T> const T &of(const std::vector<T> &all) { return all[below(all.size())]; }

private:
    std::mt19937_64 m_engine;
};

} // namespace holdfast::campaign
