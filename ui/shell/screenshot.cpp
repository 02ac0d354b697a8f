#include <shell/screenshot.h>

#include <algorithm>

namespace holdfast {

Screenshot::Screenshot(MainWindow &window, SiteStore &store, Order order, QObject *parent)
    : QObject(parent), m_window(window), m_store(store), m_order(std::move(order))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_store.hasStatus())
            grab();
        else
            Q_EMIT finished(tr("No state of the site arrived: %1").arg(m_store.connectionError()));
    });
    connect(&store, &SiteStore::historyLoaded, this, [this] {
        m_history = true;
        check();
    });
    connect(&store, &SiteStore::agesChanged, this, &Screenshot::check);
    m_patience.start(m_order.patience);
}

void Screenshot::check()
{
    if (m_over || !m_history || !m_store.hasStatus())
        return;
    // Settled: something runs, and nothing is on its way any more.
    bool runs = false;
    bool underWay = false;
    for (const GroupStatus &group : m_store.status().groups) {
        for (const MemberStatus &member : group.members) {
            runs = runs || (group.layer == Layer::Application && member.state == State::Active && !member.stale);
            underWay = underWay || member.pending || member.state == State::Initialization;
        }
    }
    const bool booting = std::any_of(m_store.status().hosts.begin(), m_store.status().hosts.end(), [](const HostStatus &h) {
        return h.state == HostState::Booting || (h.state == HostState::Up && !h.runnable);
    });
    const bool live = runs && !underWay && !booting;
    if (live)
        grab();
}

void Screenshot::grab()
{
    if (std::exchange(m_over, true))
        return;
    m_patience.stop();
    if (!m_order.target.isEmpty())
        m_window.select(m_order.target);
    if (!m_order.view.isEmpty() && !m_window.showView(m_order.view)) {
        Q_EMIT finished(tr("There is no view \"%1\"; --list-views lists them.").arg(m_order.view));
        return;
    }
    QTimer::singleShot(m_order.settle, this, [this] {
        Q_EMIT finished(m_window.grab().save(m_order.file) ? QString() : tr("%1 can't be written.").arg(m_order.file));
    });
}

} // namespace holdfast
