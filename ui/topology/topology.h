// topology.h - what a site is wired of, and how each part is: hosts, cluster, independent computers, outlets, and
// lines.
#pragma once

#include <model/vocabulary.h>

#include <QString>

#include <vector>

namespace holdfast {

class SiteStore;

/// How well something is known and how it is. Unknown is never drawn as good or bad.
enum class Health { Unknown, Good, Degraded, Bad, Absent }; ///< Absent: off on purpose (maintenance, power off)

struct TopologyNode {
    enum class Kind { Host, Cluster, IndependentComputer, Outlet };
    Kind kind = Kind::Host;
    QString
        id; ///< "host alpha", "cluster", "computer rack-7", "outlet rack-7:1"; the same as long as the thing is there
    QString name;
    QString target; ///< what is selected and opened with it: a host; "" for none
    QString state; ///< in the user's language, short
    QString further; ///< a second line, e.g. "5 Active, 2 Standby"
    Health health = Health::Unknown;
    bool stale = false; ///< what is said is the last that was known
    int column = 0; ///< of the default place: the host that it belongs to, or stands among
    bool operator==(const TopologyNode &) const = default;
};

struct TopologyEdge {
    enum class Kind { ClusterLink, SerialLine, Power };
    Kind kind = Kind::ClusterLink;
    QString from, to; ///< nodes' ids
    Health health = Health::Unknown;
    QString sentence; ///< "The serial line of alpha: beats arrive."
    bool operator==(const TopologyEdge &) const = default;
};

struct Topology {
    std::vector<TopologyNode> nodes;
    std::vector<TopologyEdge> edges;
    bool operator==(const Topology &) const = default;
};

/// Of what the store shows, the past too: what the records can't tell then is unknown.
[[nodiscard]] Topology topologyOf(const SiteStore &store);

/// "alpha, host: up; 5 Active, 2 Standby", as a screen reader says it.
[[nodiscard]] QString nodeSentence(const TopologyNode &node);
[[nodiscard]] QString healthWord(Health health);

} // namespace holdfast
