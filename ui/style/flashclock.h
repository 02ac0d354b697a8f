// flashclock.h - the one beat to which unacknowledged alarms' symbols flash, so that they never flash out of step.
#pragma once

#include <QObject>
#include <QTimer>

namespace holdfast {

/// Only symbols flash, never text: urgent ones at 2 Hz, others at 0.6 Hz (console.md). It ticks only while something
/// unacknowledged exists. Switched off, both are always lit. Lives in the GUI thread.
class FlashClock : public QObject
{
    Q_OBJECT
public:
    static FlashClock &instance();

    /// What there is to flash at present.
    void setWanted(bool urgent, bool other);
    void setEnabled(bool enabled);
    [[nodiscard]] bool isEnabled() const { return m_enabled; }
    /// Nothing flashes, whether it is enabled or not (motion.h).
    void setSteady(bool steady);
    [[nodiscard]] bool isRunning() const { return m_urgent.isActive() || m_other.isActive(); }
    /// Whether a symbol is drawn full in this half of the beat.
    [[nodiscard]] bool isLit(bool urgent) const { return urgent ? m_urgentLit : m_otherLit; }

Q_SIGNALS:
    void changed();

private:
    FlashClock();
    void apply();

    QTimer m_urgent, m_other;
    bool m_urgentLit = true, m_otherLit = true;
    bool m_wantUrgent = false, m_wantOther = false;
    bool m_enabled = true;
    bool m_steady = false;
};

} // namespace holdfast
