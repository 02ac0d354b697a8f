#include <manager/deadlinetimer.h>

#include <algorithm>
#include <utility>

namespace holdfast {

namespace {

constexpr Duration again = std::chrono::milliseconds(50);

} // namespace

DeadlineTimer::DeadlineTimer(const SiteTime &time, QObject *parent)
    : QObject(parent)
    , m_time(time)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        // A timer of milliseconds may be early for a clock of microseconds, and is for a wait of
        // more than an hour.
        if (m_time.now() < m_at) {
            start();
            return;
        }
        m_answered = std::exchange(m_at, never);
        Q_EMIT due();
    });
}

void DeadlineTimer::arm(Timestamp deadline, Duration patience)
{
    Timestamp at = deadline == never ? never : deadline + patience;
    // One that a step left standing is tried again, but must not keep the computer busy.
    if (at <= m_answered) {
        if (m_at <= m_time.now() + again)
            return;
        at = m_time.now() + again;
    }
    if (at == m_at)
        return;
    m_at = at;
    if (m_at == never)
        m_timer.stop();
    else
        start();
}

void DeadlineTimer::start()
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_at - m_time.now());
    m_timer.start(std::clamp<std::chrono::milliseconds>(left, std::chrono::milliseconds(0),
                                                        std::chrono::hours(1)));
}

} // namespace holdfast
