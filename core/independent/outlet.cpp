#include <independent/outlet.h>

namespace holdfast::ic {

Outlet::Outlet(OutletConfig config, OutletRecord record)
    : m_config(std::move(config)), m_record(record), m_switch(makeSwitch(m_config))
{
    m_offTimer.setSingleShot(true);
    m_offTimer.setTimerType(Qt::PreciseTimer);
    m_offTimer.setInterval(std::chrono::duration_cast<std::chrono::milliseconds>(m_config.cycleOffFor));
    connect(&m_offTimer, &QTimer::timeout, this, &Outlet::switchOn);
}

void Outlet::act(PowerAction action, const QString &by)
{
    m_busy = true;
    m_by = by;
    m_cycling = action == PowerAction::Cycle;
    if (action == PowerAction::On)
        switchOn();
    else
        switchOff();
}

void Outlet::query()
{
    m_switch->query([this](std::optional<PowerState> power) {
        if (!power || m_busy || *power == m_record.power)
            return;
        m_record.power = *power;
        Q_EMIT confirmed(*power, {});
    });
}

void Outlet::switchOff()
{
    m_switch->set(PowerState::Off, [this](const Outcome &outcome) {
        if (!outcome) {
            finish(outcome.error());
            return;
        }
        m_record.power = PowerState::Off;
        ++m_record.offs;
        Q_EMIT confirmed(PowerState::Off, m_by);
        if (m_cycling)
            m_offTimer.start();
        else
            finish(std::nullopt);
    });
}

void Outlet::switchOn()
{
    m_switch->set(PowerState::On, [this](const Outcome &outcome) {
        if (!outcome) {
            finish(outcome.error());
            return;
        }
        m_record.power = PowerState::On;
        m_record.cycles += m_cycling ? 1 : 0;
        m_cycling = false;
        Q_EMIT confirmed(PowerState::On, m_by);
        finish(std::nullopt);
    });
}

void Outlet::finish(const std::optional<Error> &failure)
{
    m_busy = false;
    m_cycling = false;
    Q_EMIT finished(failure);
}

} // namespace holdfast::ic
