#include <timeline/segmentstore.h>

#include <algorithm>

namespace holdfast {

namespace {

bool beginsBefore(Microseconds time, const Segment &segment)
{
    return time < segment.begin;
}

} // namespace

BarState barState(State state)
{
    switch (state) {
    case State::Unavailable: return BarState::Unavailable;
    case State::Initialization: return BarState::Initialization;
    case State::Standby: return BarState::Standby;
    case State::Active: return BarState::Active;
    case State::Offline: return BarState::Offline;
    }
    return BarState::Nothing;
}

BarState barState(HostState state)
{
    switch (state) {
    case HostState::Unknown: return BarState::HostUnknown;
    case HostState::Up: return BarState::Up;
    case HostState::Booting: return BarState::Booting;
    case HostState::Lost: return BarState::Lost;
    case HostState::Isolated: return BarState::Isolated;
    case HostState::Offline: return BarState::HostOffline;
    case HostState::Fenced: return BarState::Fenced;
    case HostState::PoweredOff: return BarState::PoweredOff;
    }
    return BarState::Nothing;
}

BarState barState(ResourceState state)
{
    switch (state) {
    case ResourceState::Down: return BarState::Down;
    case ResourceState::Initializing: return BarState::Initializing;
    case ResourceState::InService: return BarState::InService;
    case ResourceState::Faulty: return BarState::Faulty;
    case ResourceState::Released: return BarState::Released;
    }
    return BarState::Nothing;
}

Duty dutyOf(BarState state)
{
    switch (state) {
    case BarState::Nothing:
    case BarState::Restarting: // no record says when a process restarted in place is ready: neither counted good nor bad
    case BarState::HostUnknown: return Duty::Unknown;
    case BarState::Protected:
    case BarState::Unprotected:
    case BarState::Active:
    case BarState::Standby:
    case BarState::Up:
    case BarState::InService:
    case BarState::Released:
    case BarState::Running: return Duty::Serving;
    case BarState::Offline:
    case BarState::HostOffline: return Duty::Planned;
    case BarState::Booting:
    case BarState::Initialization:
    case BarState::Initializing:
    case BarState::Stopped:
    case BarState::Down:
    case BarState::PoweredOff:
    case BarState::Fenced:
    case BarState::Isolated:
    case BarState::Faulty:
    case BarState::Unavailable:
    case BarState::Lost:
    case BarState::ServiceDown: return Duty::Outage;
    }
    return Duty::Unknown;
}

double StateTotals::availability() const
{
    Microseconds serving = 0;
    Microseconds judged = 0;
    for (std::size_t i = 0; i < in.size(); ++i) {
        const Duty duty = dutyOf(static_cast<BarState>(i));
        if (duty == Duty::Serving)
            serving += in[i];
        if (duty == Duty::Serving || duty == Duty::Outage)
            judged += in[i];
    }
    return judged > 0 ? double(serving) / double(judged) : -1.0;
}

Microseconds StateTotals::planned() const
{
    return in[std::size_t(BarState::Offline)] + in[std::size_t(BarState::HostOffline)];
}

Microseconds StateTotals::outage() const
{
    Microseconds out = 0;
    for (std::size_t i = 0; i < in.size(); ++i)
        out += dutyOf(static_cast<BarState>(i)) == Duty::Outage ? in[i] : 0;
    return out;
}

int SegmentStore::addLane()
{
    m_lanes.emplace_back();
    return laneCount() - 1;
}

void SegmentStore::clearLane(int lane)
{
    m_count -= m_lanes[index(lane)].segments.size();
    m_lanes[index(lane)] = {};
}

void SegmentStore::append(int lane, Microseconds begin, BarState state, std::uint64_t seq)
{
    auto &segments = m_lanes[index(lane)].segments;
    const Segment added{begin, seq, static_cast<std::uint64_t>(state)};
    auto at = segments.end();
    if (!segments.empty() && segments.back().begin >= begin) {
        at = std::upper_bound(segments.begin(), segments.end(), begin, beginsBefore);
        // Of the same instant, the order is that of the records.
        while (at != segments.begin() && std::prev(at)->begin == begin && std::prev(at)->seq > seq)
            --at;
        if (at != segments.begin() && std::prev(at)->begin == begin && std::prev(at)->seq == seq
            && std::prev(at)->bar() == state)
            return;
    }
    // A neighbour of the same state is kept: an older record may still come between the two.
    segments.insert(at, added);
    ++m_count;
}

void SegmentStore::setInitial(int lane, BarState state)
{
    m_lanes[index(lane)].initial = state;
}

const Segment *SegmentStore::segmentAt(int lane, Microseconds time) const
{
    const auto &segments = m_lanes[index(lane)].segments;
    const auto next = std::upper_bound(segments.begin(), segments.end(), time, beginsBefore);
    return next == segments.begin() ? nullptr : &*std::prev(next);
}

BarState SegmentStore::stateAt(int lane, Microseconds time) const
{
    const Segment *segment = segmentAt(lane, time);
    return segment != nullptr ? segment->bar() : before(m_lanes[index(lane)], time);
}

void SegmentStore::bucket(int lane, Microseconds from, Microseconds to, Microseconds now,
                          std::span<BarState> columns) const
{
    const Lane &content = m_lanes[index(lane)];
    const Segment *const first = content.segments.data();
    const Segment *const end = first + content.segments.size();
    const Segment *next = std::upper_bound(first, end, from, beginsBefore);
    const bool beforeFirst = next == first;
    BarState current = beforeFirst ? before(content, from) : std::prev(next)->bar();
    const bool initialBegins = beforeFirst && from < m_knownSince; // it becomes known within the range
    const double width = double(to - from) / double(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto columnBegin = from + static_cast<Microseconds>(width * double(i));
        if (columnBegin > now) {
            columns[i] = BarState::Nothing;
            continue;
        }
        const auto columnEnd = from + static_cast<Microseconds>(width * double(i + 1));
        if (initialBegins && next == first && columnEnd > m_knownSince)
            current = content.initial;
        BarState worst = current;
        while (next != end && next->begin < columnEnd) {
            current = next->bar();
            worst = std::max(worst, current);
            ++next;
        }
        columns[i] = worst;
    }
}

StateTotals SegmentStore::totals(int lane, Microseconds from, Microseconds to, Microseconds now) const
{
    StateTotals out;
    to = std::min(to, now);
    if (from >= to)
        return out;
    const Lane &content = m_lanes[index(lane)];
    bool inOutage = false;
    const auto add = [&](BarState state, Microseconds begin, Microseconds end) {
        begin = std::max(begin, from);
        end = std::min(end, to);
        if (end < begin || state == BarState::Nothing)
            return;
        out.in[std::size_t(state)] += end - begin;
        out.known += end - begin;
        const bool outage = dutyOf(state) == Duty::Outage;
        out.outageCount += outage && !inOutage ? 1 : 0;
        inOutage = outage;
    };
    auto next = std::upper_bound(content.segments.begin(), content.segments.end(), from, beginsBefore);
    if (next == content.segments.begin())
        add(content.initial, std::max(from, m_knownSince), next == content.segments.end() ? to : next->begin);
    else
        --next;
    for (; next != content.segments.end() && next->begin < to; ++next)
        add(next->bar(), next->begin, std::next(next) == content.segments.end() ? to : std::next(next)->begin);
    return out;
}

void SegmentStore::trimBefore(Microseconds time)
{
    m_count = 0;
    for (Lane &lane : m_lanes) {
        const auto next = std::upper_bound(lane.segments.begin(), lane.segments.end(), time, beginsBefore);
        if (next != lane.segments.begin())
            lane.segments.erase(lane.segments.begin(), std::prev(next));
        m_count += lane.segments.size();
    }
}

} // namespace holdfast
