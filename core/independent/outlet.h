// outlet.h - one outlet: what it is doing, what its switch last confirmed, and its cycles.
#pragma once

#include <independent/state.h>
#include <independent/switch.h>
#include <power/messages.h>

#include <QTimer>

namespace holdfast::ic {

/// Carries out one power action at a time. It changes nothing by itself: one that was off at a restart stays off, and a
/// cycle that a restart interrupted stays where it was.
class Outlet : public QObject
{
    Q_OBJECT
public:
    Outlet(OutletConfig config, OutletRecord record);

    [[nodiscard]] const OutletConfig &config() const { return m_config; }
    [[nodiscard]] const OutletRecord &record() const { return m_record; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// on and off as last confirmed; cycling from the order until the power is on again.
    [[nodiscard]] PowerState power() const { return m_cycling ? PowerState::Cycling : m_record.power; }

    /// @param by who ordered it, handed on in confirmed(). Not while isBusy(). @param together a cycle that stays off
    /// until goOn(): the host's other feeds have to be off too.
    void act(PowerAction action, const QString &by, bool together = false);
    void goOn();

    /// Asks the switch what it is, where it can tell: the record may be of before somebody's hand was on it. What it
    /// says is believed unless it was switched meanwhile.
    void query();

Q_SIGNALS:
    /// The switch confirmed on or off; record() has it. @param by "" for what query() found.
    void confirmed(holdfast::PowerState power, const QString &by);
    /// The action is over. @param failure why the switch did not confirm.
    void finished(const std::optional<holdfast::Error> &failure);

private:
    void switchOff();
    void switchOn();
    void finish(const std::optional<Error> &failure);

    OutletConfig m_config;
    OutletRecord m_record;
    std::unique_ptr<PowerSwitch> m_switch;
    QTimer m_offTimer;
    QString m_by;
    bool m_busy = false;
    bool m_cycling = false;
    bool m_together = false;
    std::uint64_t m_acts = 0; ///< so far
};

} // namespace holdfast::ic
