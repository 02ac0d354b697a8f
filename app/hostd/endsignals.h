// endsignals.h - SIGINT and SIGTERM as a signal of Qt: a program's request to end in good order.
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <chrono>

namespace holdfast {

/// Make one before any other part of the program can start a thread. A second signal ends the
/// program at once.
class EndSignals : public QObject
{
    Q_OBJECT
public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

    /// Begins to listen; needs the application object.
    void watch();

Q_SIGNALS:
    void endWanted();

private:
    void onReadable();

    int m_descriptor = -1;
    QSocketNotifier *m_notifier = nullptr;
    bool m_seen = false;
};

/// Tells a service manager that started this program, if one did: `READY=1`, `STOPPING=1`
/// (sd_notify(3)).
void notifyServiceManager(const char *state);

/// How often a service manager wants to hear "WATCHDOG=1" from this process (WATCHDOG_USEC); 0: it doesn't.
[[nodiscard]] std::chrono::milliseconds watchdogInterval();

} // namespace holdfast
