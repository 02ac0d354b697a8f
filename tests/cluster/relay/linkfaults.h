// linkfaults.h - what a bad network does to datagrams, drawn from a seed: late, lost, twice, out of order.
#pragma once

#include <chrono>
#include <cstdint>
#include <random>
#include <vector>

namespace holdfast {

/// Of the datagrams that one node sends to another.
struct LinkFault {
    std::chrono::microseconds delay{};
    std::chrono::microseconds jitter{}; ///< each is late by delay +- so much: they overtake each other
    double loss = 0; ///< these three as shares of 1
    double duplicate = 0;
    double reorder = 0; ///< held until those behind it have passed
};

/// The same seed, and the same datagrams, have the same fates.
class LinkFaults
{
public:
    struct Counters {
        std::uint64_t passed = 0, delayed = 0, lost = 0, duplicated = 0, reordered = 0;
    };
    static constexpr int any = -1; ///< of links, or of nodes

    explicit LinkFaults(std::uint64_t seed) : m_random(seed) {}

    /// Instead of what was said about these before; of several that fit, the one said last counts.
    void set(int link, int from, int to, const LinkFault &fault);
    void clear() { m_rules.clear(); }

    /// How long each copy is kept back; no copy: it is lost.
    [[nodiscard]] std::vector<std::chrono::microseconds> fates(int link, int from, int to);
    [[nodiscard]] const Counters &counters() const { return m_counters; }

private:
    struct Rule {
        int link, from, to;
        LinkFault fault;
    };
    [[nodiscard]] bool happens(double share);
    [[nodiscard]] std::chrono::microseconds lateness(const LinkFault &fault);

    std::vector<Rule> m_rules;
    std::mt19937_64 m_random;
    Counters m_counters;
};

} // namespace holdfast
