// stopwatch.h - how long ago something was, by a clock that nobody can set and that goes on while the computer sleeps.
#pragma once

#include <chrono>

namespace holdfast {

/// A value. Ages are measured with it, never as a difference of wall clocks: those are set, and differ between
/// computers.
class Stopwatch
{
public:
    using Seconds = std::chrono::duration<double>;

    Stopwatch() = default;
    [[nodiscard]] static Stopwatch started();

    void start() { *this = started(); }
    [[nodiscard]] bool isRunning() const { return m_began.count() >= 0; }
    /// Since the start; negative: it was never started.
    [[nodiscard]] double seconds() const;
    bool operator==(const Stopwatch &) const = default;

private:
    Seconds m_began{-1}; ///< of the computer's own start
};

} // namespace holdfast
