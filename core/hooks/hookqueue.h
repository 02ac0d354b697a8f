// hookqueue.h - the events of one hook that wait to be told: in order, one at a time, again after a while, never for
// ever.
#pragma once

#include <hooks/delivery.h>

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <optional>

namespace holdfast {

/// Since the manager's start.
struct HookCounts {
    qint64 delivered = 0;
    qint64 repeated = 0; ///< tries after the first
    qint64 failed = 0; ///< given up: refused, or tried often enough
    qint64 dropped = 0; ///< not tried to the end, as too many waited
};

/// A failed event keeps its place and is tried again with growing pauses, until it has had its tries. Those behind it
/// wait meanwhile; who comes to a full queue pushes the oldest out that isn't being tried.
class HookQueue : public QObject
{
    Q_OBJECT
public:
    HookQueue(HookConfig config, std::unique_ptr<Delivery> delivery, QObject *parent = nullptr);

    [[nodiscard]] const HookConfig &config() const { return m_config; }
    void add(HookEvent event);
    [[nodiscard]] qsizetype waiting() const { return static_cast<qsizetype>(m_events.size()); }
    /// The seq of the oldest event that isn't decided; nullopt: none waits.
    [[nodiscard]] std::optional<qint64> oldest() const;
    [[nodiscard]] const HookCounts &counts() const { return m_counts; }
    /// Events were given up or dropped, and since then none has been told while the queue was less than half full.
    [[nodiscard]] bool isFailing() const { return m_failing; }

Q_SIGNALS:
    /// For the log: trouble when it begins and when it is over, what was given up. One sentence.
    void note(const QString &text);
    void changed();
    void failingChanged();

private:
    void next();
    void ended(const Delivered &delivered);
    void settled();
    void say(const QString &what);
    void setFailing(bool failing);

    HookConfig m_config;
    std::unique_ptr<Delivery> m_delivery;
    std::deque<HookEvent> m_events; ///< the first one is being tried, or waits for its next try
    bool m_trying = false;
    int m_tries = 0; ///< of the first one
    HookCounts m_counts;
    qint64 m_droppedSaid = 0;
    bool m_trouble = false;
    bool m_failing = false;
    QTimer m_retry;
};

} // namespace holdfast
