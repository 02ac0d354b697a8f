// tokenbucket.h - how often something may be done: so many at once, then so many a second.
#pragma once

#include <algorithm>
#include <chrono>

namespace holdfast {

/// Time is the caller's.
class TokenBucket
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// @param perSecond 0: without limit.
    TokenBucket(double perSecond, double atOnce) : m_perSecond(perSecond), m_atOnce(atOnce), m_tokens(atOnce) {}

    [[nodiscard]] bool take(Time now)
    {
        if (m_perSecond <= 0)
            return true;
        m_tokens = std::min(m_atOnce, m_tokens + m_perSecond * std::chrono::duration<double>(now - m_filled).count());
        m_filled = now;
        if (m_tokens < 1)
            return false;
        m_tokens -= 1;
        return true;
    }

    /// After a take() in vain: when the next one is granted.
    [[nodiscard]] std::chrono::milliseconds wait() const
    {
        const std::chrono::duration<double> seconds((1 - m_tokens) / m_perSecond);
        return std::chrono::ceil<std::chrono::milliseconds>(seconds);
    }

private:
    double m_perSecond;
    double m_atOnce;
    double m_tokens;
    Time m_filled{};
};

} // namespace holdfast
