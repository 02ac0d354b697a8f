// faultsite.h - a site that faults are done to: pairs over all nodes, watchdogs, bad cables, clocks that jump.
#pragma once

#include "sitenodes.h"
#include "watchdogs.h"

#include <QTimer>

namespace holdfast {

/// Node n is the primary of one pair, n + 1 its alternate, and so on; every host has the platform group `base`. Nobody
/// restarts in place: each fault is a take-over. Nodes whose watchdogs bite boot again, as real ones do, while the
/// event loop runs.
class FaultSite : public QObject
{
    Q_OBJECT
public:
    struct Options {
        int nodes = 3;
        int links = 2;
        bool watchdogs = true; ///< leases end, proof (d) of semantics.md 6
        std::uint64_t seed = 1; ///< of the cables
        bool everyNode = true; ///< as many pairs as nodes, in a ring; else every second node begins one
    };
    struct Pair {
        QByteArray name;
        int primary = 0, alternate = 0;
    };
    // The promises of the site that is written, and of its Corosync.
    static constexpr std::chrono::milliseconds token{600};
    static constexpr std::chrono::milliseconds selfFence{2000};
    static constexpr std::chrono::milliseconds margin{1000};

    explicit FaultSite(Options options);
    ~FaultSite() override;

    /// "", or what went wrong.
    [[nodiscard]] QString start();

    [[nodiscard]] SiteNodes &site() { return *m_site; }
    [[nodiscard]] ClusterNet &net() { return m_site->net(); }
    [[nodiscard]] Watchdogs &watchdogs() { return *m_watchdogs; }
    [[nodiscard]] const std::vector<Pair> &pairs() const { return m_pairs; }
    [[nodiscard]] QString member(const Pair &pair, int node) { return member(pair.name, node); }
    [[nodiscard]] QString member(const QByteArray &group, int node);
    /// As @p asked sees it; -1: nowhere.
    [[nodiscard]] int activeNode(const Pair &pair, int asked);

    void powerOff(int node);
    void powerOn(int node);
    [[nodiscard]] bool isOn(int node) { return net().initOf(node) != 0; }
    /// How often a watchdog has taken a node's power.
    [[nodiscard]] int bites() const { return m_bites; }

    /// What is not as it should be, in a few words: some host is not up or has no quorum, a pair is not one Active and
    /// one Standby, two hosts differ. "": the site is whole.
    [[nodiscard]] QString wrong();
    /// Until nothing is. @return "", or what was wrong last
    [[nodiscard]] QString awaitWhole(int ms);

private:
    void serve();

    Options m_options;
    std::vector<Pair> m_pairs;
    std::unique_ptr<SiteNodes> m_site;
    std::unique_ptr<Watchdogs> m_watchdogs; ///< ends before the nodes
    QTimer m_timer;
    bool m_serving = false;
    int m_bites = 0;
};

} // namespace holdfast
