#include <style/flashclock.h>

#include <chrono>

namespace holdfast {

namespace {

constexpr std::chrono::milliseconds urgentHalf{250}; // 2 Hz
constexpr std::chrono::milliseconds otherHalf{833}; // 0.6 Hz

} // namespace

FlashClock &FlashClock::instance()
{
    static FlashClock clock;
    return clock;
}

FlashClock::FlashClock()
{
    m_urgent.setInterval(urgentHalf);
    m_other.setInterval(otherHalf);
    connect(&m_urgent, &QTimer::timeout, this, [this] {
        m_urgentLit = !m_urgentLit;
        Q_EMIT changed();
    });
    connect(&m_other, &QTimer::timeout, this, [this] {
        m_otherLit = !m_otherLit;
        Q_EMIT changed();
    });
}

void FlashClock::setWanted(bool urgent, bool other)
{
    m_wantUrgent = urgent;
    m_wantOther = other;
    apply();
}

void FlashClock::setEnabled(bool enabled)
{
    m_enabled = enabled;
    apply();
}

void FlashClock::setSteady(bool steady)
{
    m_steady = steady;
    apply();
}

void FlashClock::apply()
{
    const auto run = [this](QTimer &timer, bool wanted, bool &lit) {
        if (wanted == timer.isActive())
            return;
        if (wanted)
            timer.start();
        else
            timer.stop();
        lit = true;
        Q_EMIT changed();
    };
    run(m_urgent, m_wantUrgent && m_enabled && !m_steady, m_urgentLit);
    run(m_other, m_wantOther && m_enabled && !m_steady, m_otherLit);
}

} // namespace holdfast
