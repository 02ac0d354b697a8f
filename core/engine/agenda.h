// agenda.h - which of many deadlines comes first: setting one among thousands costs little, asking
// costs nothing.
#pragma once

#include <model/time.h>

#include <cstdint>
#include <vector>

namespace holdfast {

/// One deadline each for the numbers 0..count-1. A heap that knows where each number stands, so
/// that it never holds a deadline that no longer is one: what next() says is exact.
class Agenda
{
public:
    /// All deadlines are `never` afterwards.
    void reset(std::size_t count);

    /// @param at `never`: it has none.
    void set(std::uint32_t number, Timestamp at);

    /// `never` where nothing is waited for.
    [[nodiscard]] Timestamp next() const { return m_heap.empty() ? never : m_at[m_heap.front()]; }

    /// Those that are due by then, smallest number first. They keep their deadlines until they are
    /// set anew.
    /// @param out is cleared first.
    void due(Timestamp now, std::vector<std::uint32_t> &out) const;

private:
    [[nodiscard]] bool before(std::uint32_t a, std::uint32_t b) const { return m_at[a] < m_at[b]; }
    void place(std::size_t position, std::uint32_t number);
    void rise(std::size_t position);
    void sink(std::size_t position);

    static constexpr std::uint32_t nowhere = 0xffffffffU;
    std::vector<Timestamp> m_at;
    std::vector<std::uint32_t> m_place; ///< in the heap, or nowhere
    std::vector<std::uint32_t> m_heap;
};

} // namespace holdfast
