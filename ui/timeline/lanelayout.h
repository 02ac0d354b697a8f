// lanelayout.h - which lanes are shown, in which order and how deep: by group or by host, filtered, pinned ones first.
#pragma once

#include <timeline/timelinedata.h>

#include <QSet>

#include <vector>

namespace holdfast {

struct LaneChoice {
    enum class Order { ByGroup, ByHost };
    Order order = Order::ByGroup;
    bool members = true; ///< group members
    bool details = false; ///< processes and resources
    QString filter; ///< words that must all occur in the lane's name
    QSet<QString> pinned; ///< names: on top, whatever the filter says
    bool operator==(const LaneChoice &) const = default;
};

struct LaneRow {
    int lane = 0;
    int depth = 0; ///< indentation
    bool pinned = false;
};

/// By group: pairs with their members below, then hosts with what is not paired. By host: each host with all it carries.
[[nodiscard]] std::vector<LaneRow> arrange(const std::vector<Lane> &lanes, const LaneChoice &choice);

/// For each lane the row that shows it: its own, else that of a process's member or a resource's host; -1 for none.
[[nodiscard]] std::vector<int> rowsOfLanes(const TimelineData &data, const std::vector<LaneRow> &rows);

} // namespace holdfast
