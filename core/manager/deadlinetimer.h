// deadlinetimer.h - one timer for the next deadline of a pure state: armed again after every step.
#pragma once

#include <manager/sitetime.h>

#include <QObject>
#include <QTimer>

namespace holdfast {

class DeadlineTimer : public QObject
{
    Q_OBJECT
public:
    explicit DeadlineTimer(const SiteTime &time, QObject *parent = nullptr);

    /// due() follows when site time reaches @p deadline plus @p patience; `never` disarms.
    void arm(Timestamp deadline, Duration patience = {});
    void disarm() { arm(never); }

Q_SIGNALS:
    /// From the event loop, once for each arm().
    void due();

private:
    void start();

    const SiteTime &m_time;
    QTimer m_timer;
    Timestamp m_at = never;
    Timestamp m_answered = Timestamp::min();
};

} // namespace holdfast
