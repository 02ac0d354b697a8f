// siteindex.h - what a SiteState knows about itself, so that a step costs what it touches and not
// what the site holds.
#pragma once

#include <engine/agenda.h>
#include <model/ids.h>

#include <tuple>

namespace holdfast {

/// Which part of a state has been written since its digest was made.
class Changes
{
public:
    void reset(std::size_t count)
    {
        m_marks.assign(count, false);
        m_numbers.clear();
    }
    void add(std::size_t number)
    {
        if (m_marks[number])
            return;
        m_marks[number] = true;
        m_numbers.push_back(static_cast<std::uint32_t>(number));
    }
    void clear()
    {
        for (const std::uint32_t number : m_numbers)
            m_marks[number] = false;
        m_numbers.clear();
    }
    /// All of them at once; none is left. @param out is cleared first.
    void take(std::vector<std::uint32_t> &out)
    {
        out.assign(m_numbers.begin(), m_numbers.end());
        clear();
    }
    [[nodiscard]] bool empty() const { return m_numbers.empty(); }
    [[nodiscard]] std::size_t size() const { return m_numbers.size(); }
    /// In the order in which they were first written; more may be added while this is walked by
    /// position.
    [[nodiscard]] std::uint32_t operator[](std::size_t position) const
    {
        return m_numbers[position];
    }

private:
    std::vector<std::uint8_t> m_marks;
    std::vector<std::uint32_t> m_numbers;
};

/// Derived from the rest of the state, and no part of its value: never compared, encoded or hashed.
/// It is made by the first step of a state that has none, and kept up to date by every step. Who
/// writes into a state that has been stepped, other than by siteStep(), must take a fresh one:
/// `state.index = {}`.
struct SiteIndex
{
    bool isMade = false;
    Agenda hosts; ///< by HostId: task.deadline
    Agenda pairs; ///< by GroupId: the earlier of waitForPrimary and failbackAt
    std::vector<std::uint64_t> digests; ///< of every part, numbered as in PartNumbers
    std::uint64_t sum = 0; ///< of the digests, each mixed with its number

    // Used within one step, kept for their memory.
    Changes parts;
    Changes toAssess; ///< groups
    Changes toArbitrate; ///< groups
    Changes hostsToAssess;
    Changes instancesToAssess;
    std::vector<std::uint32_t> due;

    bool operator==(const SiteIndex &) const { return true; }
    auto codecMembers() { return std::tie(); }
    auto codecMembers() const { return std::tie(); }
};

} // namespace holdfast
