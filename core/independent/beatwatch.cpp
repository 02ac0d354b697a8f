#include <independent/beatwatch.h>

namespace holdfast::ic {

bool BeatWatch::beat(HostCondition condition, Clock::time_point now)
{
    m_condition = condition;
    m_last = now;
    m_expected = true;
    return std::exchange(m_told, false);
}

std::optional<Milliseconds> BeatWatch::checkLost(Clock::time_point now)
{
    const auto deadline = lostAt();
    if (!deadline || now < *deadline)
        return std::nullopt;
    m_told = true;
    return age(now);
}

std::optional<Clock::time_point> BeatWatch::lostAt() const
{
    if (!m_expected || m_told || m_settings.onLoss == OnLoss::None)
        return std::nullopt;
    return *m_last + m_settings.interval * m_settings.misses;
}

BeatState BeatWatch::state(Clock::time_point now) const
{
    if (!m_expected)
        return BeatState::None;
    const auto silent = now - *m_last;
    if (silent >= m_settings.interval * m_settings.misses)
        return BeatState::Lost;
    return silent * 2 > m_settings.interval * 3 ? BeatState::Late : BeatState::Ok;
}

Milliseconds BeatWatch::age(Clock::time_point now) const
{
    return m_last ? std::chrono::duration_cast<Milliseconds>(now - *m_last) : Milliseconds{};
}

} // namespace holdfast::ic
