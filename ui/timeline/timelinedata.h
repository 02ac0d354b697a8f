// timelinedata.h - lanes, segments and marks made from records and the state of the site.
#pragma once

#include <api/status.h>
#include <events/eventmarks.h>
#include <timeline/segmentstore.h>

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace holdfast {

struct Lane {
    LaneKind kind = LaneKind::Member;
    QString name; ///< cdma, alpha, cdma@alpha, cdma@alpha/mobility, subscriber-db@alpha
    QString host; ///< "" of a group
    QString group; ///< "" of a host or resource
    Layer layer = Layer::Application;
    bool paired = false;
};

/// A point in time on a lane. Lane -1: of the whole site.
struct TimelineMark {
    Microseconds at = 0;
    std::int64_t seq = 0;
    std::int64_t root = 0;
    std::int64_t cause = 0;
    int lane = -1;
    Mark mark = Mark::None;
    std::uint8_t detail = 0; ///< the Action of an action, the Fault of a fault, the Severity of an alarm
};

/// Everything the timeline paints, without a widget. Records may come in any order and twice. A pair's lane is derived
/// from its members: protected, unprotected, no service. A process's bar is derived from its faults and restarts and
/// from its member, since the stream has no record of a process that runs.
class TimelineData
{
public:
    /// Lanes for everything the site has, in its order; what runs now where no record tells.
    void setSite(const SiteStatus &site);
    void add(const QJsonObject &record);
    /// A state without a record: what was reduced before.
    void addSegment(int lane, Microseconds at, BarState state, std::int64_t seq);
    /// Call when a batch of records is in: derived lanes that older records touched are made anew.
    void settle();

    [[nodiscard]] const std::vector<Lane> &lanes() const { return m_lanes; }
    [[nodiscard]] const SegmentStore &store() const { return m_store; }
    [[nodiscard]] const std::vector<TimelineMark> &marks() const { return m_marks; } ///< by time, then seq
    /// -1 for what has no lane. A name is unique but for a member and a resource of the same name: the member wins.
    [[nodiscard]] int laneOf(const QString &name) const;
    [[nodiscard]] Microseconds firstTime() const { return m_first; } ///< of all records; max without any
    [[nodiscard]] Microseconds lastTime() const { return m_last; } ///< of all records; 0 without any
    /// The fault before or after @p time among @p lanes (all for an empty one); null if there is none.
    [[nodiscard]] const TimelineMark *fault(Microseconds time, bool forward, const std::vector<bool> &lanes = {}) const;

private:
    int ensureLane(LaneKind kind, const QString &name, const QString &host, const QString &group, Layer layer);
    void addMark(const TimelineMark &mark);
    void forgetOlderHalf();
    void addTransition(const QJsonObject &record, Microseconds at, std::int64_t seq);
    void addFault(const QJsonObject &record, Microseconds at, std::int64_t seq);
    void addAction(const QJsonObject &record, Microseconds at, std::int64_t seq);
    void setProcesses(const QString &member, Microseconds at, BarState state, std::int64_t seq);
    void followPair(const QString &group, Microseconds at, std::int64_t seq);
    void rebuildPair(const QString &group);
    [[nodiscard]] BarState pairState(const std::vector<int> &members, Microseconds at) const;
    void seed(int lane, BarState state, const QDateTime &since);
    [[nodiscard]] int find(LaneKind kind, const QString &name) const;

    struct Pair {
        int lane = -1;
        std::vector<int> members;
        Microseconds last = 0; ///< the latest change of a member so far
        bool dirty = false;
    };

    std::vector<Lane> m_lanes;
    QHash<std::pair<int, QString>, int> m_index;
    QHash<QString, std::vector<int>> m_processes; ///< by member
    QHash<QString, Pair> m_pairs; ///< by group
    SegmentStore m_store;
    std::vector<TimelineMark> m_marks;
    Microseconds m_first = std::numeric_limits<Microseconds>::max();
    Microseconds m_last = 0;
};

} // namespace holdfast
