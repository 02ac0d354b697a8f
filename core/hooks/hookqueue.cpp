#include <hooks/hookqueue.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

std::chrono::milliseconds pauseAfter(int tries, const RetryConfig &retry)
{
    Duration pause = retry.first;
    for (int i = 1; i < tries && pause < retry.most; ++i)
        pause *= 2;
    return std::chrono::ceil<std::chrono::milliseconds>(std::min(pause, retry.most));
}

} // namespace

HookQueue::HookQueue(HookConfig config, std::unique_ptr<Delivery> delivery, QObject *parent)
    : QObject(parent)
    , m_config(std::move(config))
    , m_delivery(std::move(delivery))
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &HookQueue::next);
    connect(m_delivery.get(), &Delivery::finished, this, &HookQueue::ended);
}

void HookQueue::add(HookEvent event)
{
    m_events.push_back(std::move(event));
    if (m_events.size() > static_cast<std::size_t>(m_config.queue)) {
        // The one that is being tried may be on its way: the one behind it goes, if there is one.
        const std::ptrdiff_t goes = m_trying && m_events.size() > 1 ? 1 : 0;
        if (goes == 0)
            m_tries = 0;
        m_events.erase(m_events.begin() + goes);
        if (m_counts.dropped++ == m_droppedSaid)
            say(u"%1 events wait, and the oldest are dropped from now on"_s.arg(m_config.queue));
        setFailing(true);
    }
    Q_EMIT changed();
    if (!m_trying && !m_retry.isActive())
        next();
}

std::optional<qint64> HookQueue::oldest() const
{
    return m_events.empty() ? std::nullopt : std::optional(m_events.front().seq());
}

void HookQueue::next()
{
    if (m_events.empty() || m_trying)
        return;
    m_trying = true;
    if (m_tries++ > 0)
        ++m_counts.repeated;
    m_delivery->start(m_events.front());
}

void HookQueue::ended(const Delivered &delivered)
{
    m_trying = false;
    switch (delivered.outcome) {
    case Delivered::Outcome::Done:
        ++m_counts.delivered;
        if (std::exchange(m_trouble, false))
            say(u"it works again"_s);
        // Full again with what comes next would be failing again.
        if (waiting() - 1 <= m_config.queue / 2)
            setFailing(false);
        return settled();
    case Delivered::Outcome::Again:
        if (m_tries < m_config.retry.tries) {
            if (!std::exchange(m_trouble, true))
                say(u"%1; it is tried again"_s.arg(delivered.why));
            m_retry.start(pauseAfter(m_tries, m_config.retry));
            return;
        }
        break;
    case Delivered::Outcome::Never:
        break;
    }
    m_trouble = true;
    ++m_counts.failed;
    say(u"%1 was not told, after %2 tries: %3"_s.arg(m_events.front().id()).arg(m_tries).arg(delivered.why));
    setFailing(true);
    settled();
}

// The first event is decided.
void HookQueue::settled()
{
    m_events.pop_front();
    m_tries = 0;
    if (m_events.empty() && m_counts.dropped > m_droppedSaid) {
        say(u"%1 events were dropped"_s.arg(m_counts.dropped - m_droppedSaid));
        m_droppedSaid = m_counts.dropped;
    }
    Q_EMIT changed();
    next();
}

void HookQueue::setFailing(bool failing)
{
    if (std::exchange(m_failing, failing) != failing)
        Q_EMIT failingChanged();
}

void HookQueue::say(const QString &what)
{
    Q_EMIT note(u"hook %1: %2"_s.arg(QString::fromStdString(m_config.name), what));
}

} // namespace holdfast
