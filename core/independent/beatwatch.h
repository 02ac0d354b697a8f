// beatwatch.h - one host's heartbeat: ok, late or lost by the interval and misses that the host itself asked for.
#pragma once

#include <model/vocabulary.h>
#include <power/messages.h>

#include <chrono>
#include <optional>

namespace holdfast::ic {

using Clock = std::chrono::steady_clock;

/// A value without a clock of its own. Before the first beat, after BYE and after a confirmed power off nothing is
/// expected, and nothing is lost. `late`: one interval and a half without a beat; `lost`: `misses` intervals.
class BeatWatch
{
public:
    void watch(const Watch &settings) { m_settings = settings; }
    [[nodiscard]] const Watch &settings() const { return m_settings; }

    /// @return true if the host was lost and is back.
    bool beat(HostCondition condition, Clock::time_point now);

    /// From now on no beat is expected. A loss already told is still taken back by the next beat.
    void suspend() { m_expected = false; }

    /// @return the age of the last beat if it makes the host lost now, once a loss; nothing with on_loss=none.
    [[nodiscard]] std::optional<Milliseconds> checkLost(Clock::time_point now);

    /// When to call checkLost; nullopt while no loss can come.
    [[nodiscard]] std::optional<Clock::time_point> lostAt() const;

    [[nodiscard]] BeatState state(Clock::time_point now) const;
    [[nodiscard]] Milliseconds age(Clock::time_point now) const; ///< 0 before the first beat
    [[nodiscard]] HostCondition condition() const { return m_condition; } ///< as the last beat said

private:
    Watch m_settings;
    HostCondition m_condition = HostCondition::Up;
    std::optional<Clock::time_point> m_last;
    bool m_expected = false;
    bool m_told = false; ///< LOST was said
};

} // namespace holdfast::ic
