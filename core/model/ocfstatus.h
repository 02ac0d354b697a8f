// ocfstatus.h - the exit codes of OCF 1.1 resource agents, by their standard names and for people.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace holdfast {

enum class OcfStatus : std::uint8_t {
    Success = 0,
    GenericError = 1,
    Arguments = 2,
    Unimplemented = 3,
    Permission = 4,
    NotInstalled = 5,
    NotConfigured = 6,
    NotRunning = 7,
    RunningPromoted = 8,
    FailedPromoted = 9,
    Degraded = 190,
    DegradedPromoted = 191
};

/// "OCF_ERR_INSTALLED"; "" for a number that the standard doesn't have.
[[nodiscard]] std::string_view ocfName(int status);

/// "not installed on this host (OCF_ERR_INSTALLED)"; "" for a number that the standard doesn't have.
[[nodiscard]] std::string ocfMeaning(int status);

/// Of a start: one that no retry on this host cures (Pacemaker's "hard" and "fatal" errors, 2 to 6).
[[nodiscard]] bool ocfIsHard(int status);

} // namespace holdfast
