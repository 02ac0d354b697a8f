#include <manager/leasecounter.h>

#include <algorithm>
#include <chrono>
#include <vector>

namespace holdfast {

namespace {

// Stands still while the computer sleeps: a lease that is counted late harms nobody.
Duration steadyNow()
{
    return std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

LeaseCounter::LeaseCounter(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LeaseCounter::tell);
}

void LeaseCounter::follow(const SiteState &state, Duration length)
{
    bool changed = false;
    for (std::uint32_t i = 0; i < state.hosts.size(); ++i) {
        const std::uint64_t lease = state.hosts[i].lease;
        const auto found = m_counts.find(HostId{i});
        if (lease == (found == m_counts.end() ? 0 : found->second.lease))
            continue;
        changed = true;
        if (lease == 0)
            m_counts.erase(found);
        else
            m_counts[HostId{i}] = {lease, steadyNow() + length};
    }
    if (changed)
        start();
}

void LeaseCounter::tell()
{
    const Duration now = steadyNow();
    std::vector<std::pair<HostId, std::uint64_t>> over;
    for (auto &[host, count] : m_counts) {
        if (count.due > now)
            continue;
        count.due = Duration::max();
        over.emplace_back(host, count.lease);
    }
    start();
    for (const auto &[host, lease] : over)
        Q_EMIT ended(host, lease);
}

void LeaseCounter::start()
{
    Duration next = Duration::max();
    for (const auto &[host, count] : m_counts)
        next = std::min(next, count.due);
    if (next == Duration::max()) {
        m_timer.stop();
        return;
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - steadyNow());
    m_timer.start(std::max(left, std::chrono::milliseconds(0)));
}

} // namespace holdfast
