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

void Outlet::act(PowerAction action, const QString &by, bool together)
{
    ++m_acts;
    m_busy = true;
    m_together = together;
    m_by = by;
    m_cycling = action == PowerAction::Cycle;
    if (action == PowerAction::On)
        switchOn();
    else
        switchOff();
}

void Outlet::query()
{
    m_switch->query([this, acts = m_acts](std::optional<PowerState> power) {
        if (!power || acts != m_acts || *power == m_record.power)
            return;
        m_record.power = *power;
        m_record.offs += *power == PowerState::Off ? 1 : 0;
        Q_EMIT confirmed(*power, {});
    });
}

void Outlet::goOn()
{
    if (std::exchange(m_together, false) && m_cycling && m_record.power == PowerState::Off)
        m_offTimer.start();
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
        if (!m_cycling)
            finish(std::nullopt);
        else if (!m_together)
            m_offTimer.start();
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
    // What did not confirm in time may have obeyed all the same.
    if (failure && !m_busy)
        query();
}

} // namespace holdfast::ic
