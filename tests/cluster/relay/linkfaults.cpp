#include "linkfaults.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace holdfast {

using std::chrono::microseconds;

namespace {

constexpr microseconds leastHold{5000}; // some datagrams of an idle cluster engine pass meanwhile

bool fits(int rule, int value)
{
    return rule == LinkFaults::any || rule == value;
}

} // namespace

void LinkFaults::set(int link, int from, int to, const LinkFault &fault)
{
    std::erase_if(m_rules, [&](const Rule &r) { return r.link == link && r.from == from && r.to == to; });
    m_rules.push_back({link, from, to, fault});
}

// Not by a distribution of the library: those differ between libraries, and a seed must not.
bool LinkFaults::happens(double share)
{
    return share > 0 && std::ldexp(static_cast<double>(m_random() >> 11), -53) < share;
}

microseconds LinkFaults::lateness(const LinkFault &fault)
{
    microseconds late = fault.delay;
    if (fault.jitter.count() > 0) {
        const auto width = static_cast<std::uint64_t>(2 * fault.jitter.count() + 1);
        late += microseconds(m_random() % width) - fault.jitter;
    }
    if (happens(fault.reorder)) {
        late += std::max(fault.delay, leastHold);
        ++m_counters.reordered;
    }
    return std::max(late, microseconds(0));
}

std::vector<microseconds> LinkFaults::fates(int link, int from, int to)
{
    const auto rule = std::ranges::find_if(m_rules.rbegin(), m_rules.rend(), [&](const Rule &r) {
        return fits(r.link, link) && fits(r.from, from) && fits(r.to, to);
    });
    if (rule == m_rules.rend()) {
        ++m_counters.passed;
        return {microseconds(0)};
    }
    if (happens(rule->fault.loss)) {
        ++m_counters.lost;
        return {};
    }
    std::vector<microseconds> copies{lateness(rule->fault)};
    if (happens(rule->fault.duplicate)) {
        ++m_counters.duplicated;
        copies.push_back(lateness(rule->fault));
    }
    ++(copies.front().count() > 0 ? m_counters.delayed : m_counters.passed);
    return copies;
}

} // namespace holdfast
