#include <timeline/timelinedata.h>

#include <events/words.h>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t segmentLimit = 2'000'000; // 32 MB; then the older half of the time goes
constexpr std::size_t markLimit = 500'000; // 20 MB, the same

QString hostOf(const QString &name)
{
    return name.section(u'@', 1).section(u'/', 0, 0);
}

bool markBefore(const TimelineMark &a, const TimelineMark &b)
{
    return a.at != b.at ? a.at < b.at : a.seq < b.seq;
}

} // namespace

int TimelineData::find(LaneKind kind, const QString &name) const
{
    return m_index.value({static_cast<int>(kind), name}, -1);
}

int TimelineData::laneOf(const QString &name) const
{
    for (const LaneKind kind :
         {LaneKind::Host, LaneKind::Member, LaneKind::Process, LaneKind::Resource, LaneKind::Group}) {
        if (const int lane = find(kind, name); lane >= 0)
            return lane;
    }
    return -1;
}

int TimelineData::ensureLane(LaneKind kind, const QString &name, const QString &host, const QString &group, Layer layer)
{
    if (const int lane = find(kind, name); lane >= 0)
        return lane;
    m_lanes.push_back({kind, name, host, group, layer, false});
    const int lane = m_store.addLane();
    m_index.insert({static_cast<int>(kind), name}, lane);
    return lane;
}

void TimelineData::seed(int lane, BarState state, const QDateTime &since)
{
    if (m_store.segments(lane).empty() && since.isValid())
        m_store.append(lane, since.toMSecsSinceEpoch() * 1000, state, 0);
}

void TimelineData::setSite(const SiteStatus &site)
{
    for (const HostStatus &host : site.hosts)
        seed(ensureLane(LaneKind::Host, host.name, host.name, {}, Layer::System), barState(host.state), host.since);
    for (const GroupStatus &group : site.groups) {
        std::vector<int> members;
        for (const MemberStatus &member : group.members) {
            const int lane = ensureLane(LaneKind::Member, member.member, member.host, group.name, group.layer);
            Lane &entry = m_lanes[std::size_t(lane)];
            entry.layer = group.layer;
            entry.paired = group.pair.has_value();
            seed(lane, barState(member.state), member.since);
            members.push_back(lane);
            for (const ProcessStatus &process : member.processes) {
                const QString name = member.member + u'/' + process.name;
                const int of = ensureLane(LaneKind::Process, name, member.host, group.name, group.layer);
                auto &known = m_processes[member.member];
                if (std::find(known.begin(), known.end(), of) == known.end())
                    known.push_back(of);
                if (process.pid == 0 || !process.start.isValid())
                    continue;
                const Microseconds start = process.start.toMSecsSinceEpoch() * 1000;
                const Segment *now = m_store.segmentAt(of, start);
                if (now == nullptr || now->bar() != BarState::Running)
                    m_store.append(of, start, BarState::Running, 0);
            }
        }
        if (!group.pair)
            continue;
        const int lane = ensureLane(LaneKind::Group, group.name, {}, group.name, group.layer);
        m_lanes[std::size_t(lane)].paired = true;
        Pair &pair = m_pairs[group.name];
        if (pair.members != members) {
            pair.lane = lane;
            pair.members = members;
            pair.dirty = true;
        }
    }
    for (const ResourceStatus &resource : site.resources)
        seed(ensureLane(LaneKind::Resource, resource.target, hostOf(resource.target), {}, resource.layer),
             barState(resource.state), resource.since);
    settle();
}

void TimelineData::addSegment(int lane, Microseconds at, BarState state, std::int64_t seq)
{
    m_store.append(lane, at, state, std::uint64_t(seq));
    if (m_store.segmentCount() > segmentLimit)
        forgetOlderHalf();
}

// What was before is no longer known here, and is asked for again by who goes there.
void TimelineData::forgetOlderHalf()
{
    m_first += (m_last - m_first) / 2;
    m_store.trimBefore(m_first);
    m_store.setKnownSince(m_first);
    const auto kept = std::lower_bound(m_marks.begin(), m_marks.end(), m_first,
                                       [](const TimelineMark &mark, Microseconds time) { return mark.at < time; });
    m_marks.erase(m_marks.begin(), kept);
}

void TimelineData::addMark(const TimelineMark &mark)
{
    if (m_marks.size() >= markLimit)
        forgetOlderHalf();
    if (m_marks.empty() || markBefore(m_marks.back(), mark)) {
        m_marks.push_back(mark);
        return;
    }
    const auto at = std::lower_bound(m_marks.begin(), m_marks.end(), mark, markBefore);
    if (at == m_marks.end() || at->seq != mark.seq)
        m_marks.insert(at, mark);
}

void TimelineData::addTransition(const QJsonObject &record, Microseconds at, std::int64_t seq)
{
    const auto to = named<State>(record, "to"_L1);
    const QString name = record["target"_L1].toString();
    if (!to || name.isEmpty())
        return;
    const QString group = name.section(u'@', 0, 0);
    const int lane = ensureLane(LaneKind::Member, name, hostOf(name), group, Layer::Application);
    if (const auto from = named<State>(record, "from"_L1)) {
        const auto segments = m_store.segments(lane);
        const bool first = segments.empty() || at < segments.front().begin
            || (at == segments.front().begin && std::uint64_t(seq) <= segments.front().seq);
        if (first)
            m_store.setInitial(lane, barState(*from));
    }
    addSegment(lane, at, barState(*to), seq);
    switch (*to) {
    case State::Active:
    case State::Standby: setProcesses(name, at, BarState::Running, seq); break;
    case State::Unavailable:
    case State::Offline: setProcesses(name, at, BarState::Stopped, seq); break;
    case State::Initialization: setProcesses(name, at, BarState::Restarting, seq); break;
    }
    followPair(group, at, seq);
}

void TimelineData::setProcesses(const QString &member, Microseconds at, BarState state, std::int64_t seq)
{
    for (const int lane : m_processes.value(member))
        addSegment(lane, at, state, seq);
}

void TimelineData::addFault(const QJsonObject &record, Microseconds at, std::int64_t seq)
{
    const QString target = record["target"_L1].toString();
    if (target.contains(u'/')) {
        const QString member = target.section(u'/', 0, 0);
        const int lane = ensureLane(LaneKind::Process, target, hostOf(target), target.section(u'@', 0, 0),
                                    Layer::Application);
        auto &known = m_processes[member];
        if (std::find(known.begin(), known.end(), lane) == known.end())
            known.push_back(lane);
        addSegment(lane, at, BarState::Faulty, seq);
    }
}

void TimelineData::addAction(const QJsonObject &record, Microseconds at, std::int64_t seq)
{
    const auto action = named<Action>(record, "action"_L1);
    const QString target = record["target"_L1].toString();
    if (action == Action::ProcessRestart) {
        if (const int lane = find(LaneKind::Process, target); lane >= 0)
            addSegment(lane, at, BarState::Restarting, seq);
    } else if (action == Action::GroupRestart) {
        setProcesses(target, at, BarState::Restarting, seq);
    }
}

void TimelineData::add(const QJsonObject &record)
{
    const Microseconds at = recordTime(record);
    const std::int64_t seq = record["seq"_L1].toInteger();
    const auto kind = named<RecordKind>(record, "kind"_L1);
    if (!kind)
        return;
    if (at < m_first)
        m_store.setKnownSince(at);
    m_first = std::min(m_first, at);
    m_last = std::max(m_last, at);
    const QString target = record["target"_L1].toString();
    TimelineMark mark{at, seq, record["root"_L1].toInteger(), record["cause"_L1].toInteger(), -1, markOf(record), 0};
    switch (*kind) {
    case RecordKind::Transition: addTransition(record, at, seq); break;
    case RecordKind::Fault:
        addFault(record, at, seq);
        mark.detail = std::uint8_t(named<Fault>(record, "fault"_L1).value_or(Fault::ProcessExit));
        break;
    case RecordKind::Action:
        addAction(record, at, seq);
        mark.detail = std::uint8_t(named<Action>(record, "action"_L1).value_or(Action::ProcessRestart));
        break;
    case RecordKind::Ack:
        if (record["ok"_L1].toBool(true))
            setProcesses(target, at, BarState::Running, seq);
        break;
    case RecordKind::Resource:
        if (const auto state = named<ResourceState>(record, "state"_L1))
            addSegment(ensureLane(LaneKind::Resource, target, hostOf(target), {}, Layer::Application), at,
                       barState(*state), seq);
        break;
    case RecordKind::Host:
        if (const auto state = named<HostState>(record, "state"_L1); state && !record["runnable"_L1].isBool())
            addSegment(ensureLane(LaneKind::Host, target, target, {}, Layer::System), at, barState(*state), seq);
        break;
    case RecordKind::Alarm:
        mark.detail = std::uint8_t(named<Severity>(record, "severity"_L1).value_or(Severity::Warning));
        if (record["state"_L1].toString() != "raised"_L1)
            mark.mark = Mark::None; // its end is told in the story, not by one more bell
        break;
    case RecordKind::Role:
    case RecordKind::Link:
    case RecordKind::Ic:
    case RecordKind::Command:
    case RecordKind::Config:
    case RecordKind::Invariant: break;
    }
    if (mark.mark == Mark::None || mark.mark == Mark::Change)
        return;
    mark.lane = laneOf(target.isEmpty() ? record["host"_L1].toString() : target);
    addMark(mark);
}

BarState TimelineData::pairState(const std::vector<int> &members, Microseconds at) const
{
    int active = 0;
    int standby = 0;
    int offline = 0;
    int known = 0;
    for (const int lane : members) {
        const BarState state = m_store.stateAt(lane, at);
        known += state != BarState::Nothing;
        active += state == BarState::Active;
        standby += state == BarState::Standby;
        offline += state == BarState::Offline;
    }
    if (known == 0)
        return BarState::Nothing;
    if (active > 0) // a second Active leads or follows (lead-active): it protects as a Standby does
        return active + standby > 1 ? BarState::Protected : BarState::Unprotected;
    if (known < int(members.size()))
        return BarState::Nothing; // the one that isn't known may be Active
    return offline == int(members.size()) ? BarState::Offline : BarState::ServiceDown;
}

void TimelineData::followPair(const QString &group, Microseconds at, std::int64_t seq)
{
    const auto pair = m_pairs.find(group);
    if (pair == m_pairs.end())
        return;
    if (at < pair->last || pair->dirty) {
        pair->dirty = true;
        return;
    }
    pair->last = at;
    const BarState state = pairState(pair->members, at);
    if (m_store.stateAt(pair->lane, at) != state || m_store.segments(pair->lane).empty())
        addSegment(pair->lane, at, state, seq);
}

void TimelineData::rebuildPair(const QString &group)
{
    Pair &pair = m_pairs[group];
    pair.dirty = false;
    m_store.clearLane(pair.lane);
    std::vector<std::pair<Microseconds, std::uint64_t>> changes;
    for (const int lane : pair.members) {
        for (const Segment &segment : m_store.segments(lane))
            changes.emplace_back(segment.begin, segment.seq);
    }
    if (m_store.knownSince() != std::numeric_limits<Microseconds>::max())
        changes.emplace_back(m_store.knownSince(), 0);
    std::sort(changes.begin(), changes.end());
    for (const auto &[at, seq] : changes) {
        const BarState state = pairState(pair.members, at);
        if (m_store.segments(pair.lane).empty() || m_store.segments(pair.lane).back().bar() != state)
            m_store.append(pair.lane, at, state, seq);
    }
    pair.last = changes.empty() ? 0 : changes.back().first;
}

void TimelineData::settle()
{
    for (auto pair = m_pairs.cbegin(); pair != m_pairs.cend(); ++pair) {
        if (pair->dirty)
            rebuildPair(pair.key());
    }
}

const TimelineMark *TimelineData::fault(Microseconds time, bool forward, const std::vector<bool> &lanes) const
{
    const auto wanted = [&](const TimelineMark &mark) {
        return mark.mark == Mark::Fault
            && (lanes.empty() || mark.lane < 0 || std::size_t(mark.lane) >= lanes.size() || lanes[std::size_t(mark.lane)]);
    };
    if (forward) {
        auto at = std::upper_bound(m_marks.begin(), m_marks.end(), time,
                                   [](Microseconds t, const TimelineMark &mark) { return t < mark.at; });
        at = std::find_if(at, m_marks.end(), wanted);
        return at == m_marks.end() ? nullptr : &*at;
    }
    auto at = std::make_reverse_iterator(std::lower_bound(
        m_marks.begin(), m_marks.end(), time, [](const TimelineMark &mark, Microseconds t) { return mark.at < t; }));
    at = std::find_if(at, m_marks.rend(), wanted);
    return at == m_marks.rend() ? nullptr : &*at;
}

} // namespace holdfast
