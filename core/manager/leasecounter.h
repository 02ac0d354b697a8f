// leasecounter.h - counts the leases of hosts that are lost by this manager's own steady clock (semantics.md 6 d, 9).
#pragma once

#include <engine/renumbering.h>
#include <engine/sitestate.h>

#include <QObject>
#include <QTimer>

#include <map>
#include <utility>

namespace holdfast {

/// Site time would not do: it jumps with the clock of any host, and a lease that ends early lets two of a pair be
/// Active.
class LeaseCounter : public QObject
{
    Q_OBJECT
public:
    explicit LeaseCounter(QObject *parent = nullptr);

    /// Begins to count each lease that this state has and the last one had not; forgets those that are over.
    /// @param length self_fence + margin of the site
    void follow(const SiteState &state, Duration length);
    /// Hosts are called otherwise; their leases go on.
    void renumber(const Renumbering &numbers) { numbers.renumber(m_counts); }

Q_SIGNALS:
    /// As long as it was due has passed since follow() saw it first. Once for each.
    void ended(holdfast::HostId host, quint64 lease);

private:
    struct Count {
        std::uint64_t lease = 0;
        Duration due{}; ///< on the steady clock; Duration::max(): it was told
    };
    void tell();
    void start();

    std::map<HostId, Count> m_counts;
    QTimer m_timer;
};

} // namespace holdfast
