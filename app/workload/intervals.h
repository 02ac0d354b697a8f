// intervals.h - the file that tells when a workload was in which role, true up to 10 ms even if it is killed.
#pragma once

#include <cstdint>
#include <string>
#include <sys/types.h>

namespace workload {

/// Nanoseconds of CLOCK_MONOTONIC: comparable among the processes of one machine.
[[nodiscard]] std::int64_t nowNs();

/// One line a time in a role. Several processes may append to one file: a line is appended once, then only its end
/// time is written over.
class Intervals
{
public:
    /// @param path "": nothing is written. @return why it can't be opened, "" if it can.
    [[nodiscard]] std::string open(const std::string &path, const std::string &name);

    [[nodiscard]] bool isOpen() const { return m_append >= 0; }
    void begin(const std::string &role);
    void update(); ///< the role lasts until now
    void end();

private:
    void append(std::int64_t start, std::int64_t end);

    std::string m_name;
    std::string m_role; ///< "": in none
    int m_append = -1;
    int m_update = -1; ///< a second descriptor: one for appending can't write elsewhere
    off_t m_endAt = 0; ///< where the end time is in the file
    std::size_t m_digits = 0;
};

} // namespace workload
