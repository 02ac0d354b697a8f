// segmentstore.h - the state of every lane at every time, appended from records and searched by time.
#pragma once

#include <model/vocabulary.h>

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace holdfast {

/// Microseconds since 1970-01-01 UTC, or since the start of a simulation.
using Microseconds = std::int64_t;

enum class LaneKind : std::uint8_t { Group, Host, Member, Process, Resource };

/// What a bar says, calm first: of all states within one pixel the last of this list is painted (worst-state-wins).
/// Protected, Unprotected and ServiceDown are of a pair; the rest are the states of the event stream.
enum class BarState : std::uint8_t {
    Nothing, Protected, Active, Up, InService, Running, Standby, Released, Offline, HostOffline, Booting, Initialization,
    Initializing, Restarting, Unprotected, Stopped, Down, PoweredOff, Fenced, Isolated, HostUnknown, Faulty, Unavailable,
    Lost, ServiceDown
};
inline constexpr std::size_t barStateCount = static_cast<std::size_t>(BarState::ServiceDown) + 1;

[[nodiscard]] BarState barState(State state);
[[nodiscard]] BarState barState(HostState state);
[[nodiscard]] BarState barState(ResourceState state);

/// Whether the lane does its duty in this state; planned: an operator took it off-line, which is no outage.
enum class Duty : std::uint8_t { Unknown, Serving, Planned, Outage };
[[nodiscard]] Duty dutyOf(BarState state);

struct Segment {
    Microseconds begin = 0; ///< it lasts until the next one begins, the last one until now
    std::uint64_t seq : 56 = 0; ///< the record that began it, 0: known from the state of the site
    std::uint64_t state : 8 = 0; ///< a BarState
    [[nodiscard]] BarState bar() const { return static_cast<BarState>(state); }
};
static_assert(sizeof(Segment) == 16, "a million of them are 16 MB");

/// Time in each state within a range.
struct StateTotals {
    std::array<Microseconds, barStateCount> in{};
    Microseconds known = 0; ///< time in any state but Nothing
    /// Serving time by known time without planned off-line; negative where nothing is known.
    [[nodiscard]] double availability() const;
    [[nodiscard]] Microseconds planned() const;
    [[nodiscard]] Microseconds outage() const;
    [[nodiscard]] int outages() const { return outageCount; }
    int outageCount = 0;
};

/// Segments of one lane are ordered by begin. Appending at the end is the fast path; an older one goes to its place, so
/// that history may be loaded after the present. The same record twice is one segment.
class SegmentStore
{
public:
    /// @return the new lane's number, dense from 0.
    int addLane();
    [[nodiscard]] int laneCount() const { return static_cast<int>(m_lanes.size()); }
    void clearLane(int lane);

    void append(int lane, Microseconds begin, BarState state, std::uint64_t seq);
    /// What the lane was in before its first segment, as that segment's record says, from `knownSince` on.
    void setInitial(int lane, BarState state);
    /// All records since this time are in: from here on a lane's initial state holds.
    void setKnownSince(Microseconds time) { m_knownSince = time; }
    [[nodiscard]] Microseconds knownSince() const { return m_knownSince; }

    [[nodiscard]] std::span<const Segment> segments(int lane) const { return m_lanes[index(lane)].segments; }
    [[nodiscard]] std::size_t segmentCount() const { return m_count; }
    /// The segment at this time; null before the first.
    [[nodiscard]] const Segment *segmentAt(int lane, Microseconds time) const;
    [[nodiscard]] BarState stateAt(int lane, Microseconds time) const;

    /// The worst state within each of columns.size() equal parts of from..to. Nothing is known after @p now.
    void bucket(int lane, Microseconds from, Microseconds to, Microseconds now, std::span<BarState> columns) const;
    [[nodiscard]] StateTotals totals(int lane, Microseconds from, Microseconds to, Microseconds now) const;

    /// Forgets what ended before @p time; the state at @p time stays known.
    void trimBefore(Microseconds time);

private:
    struct Lane {
        std::vector<Segment> segments;
        BarState initial = BarState::Nothing;
    };
    static std::size_t index(int lane) { return static_cast<std::size_t>(lane); }
    [[nodiscard]] BarState before(const Lane &lane, Microseconds time) const
    {
        return time >= m_knownSince ? lane.initial : BarState::Nothing;
    }

    std::vector<Lane> m_lanes;
    std::size_t m_count = 0;
    Microseconds m_knownSince = std::numeric_limits<Microseconds>::max();
};

} // namespace holdfast
