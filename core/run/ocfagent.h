// ocfagent.h - OCF 1.1 resource agents as ClusterLabs ship them: how they are called and what their exit codes say.
#pragma once

#include <run/commandrun.h>

namespace holdfast {

/// Exit codes of the OCF resource agent standard.
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

/// One agent with its parameters, e.g. "heartbeat:Filesystem". A value; it runs nothing itself.
struct OcfAgent {
    std::string agent; ///< PROVIDER:TYPE
    std::string instance; ///< OCF_RESOURCE_INSTANCE
    Parameters params;

    /// How to call it. @param action start, stop, monitor, promote, demote
    /// @param interval of repeated monitors, zero for one of its own.
    [[nodiscard]] Launch launch(const std::string &action, Duration timeout, Duration interval = {}) const;
};

/// $OCF_ROOT, else /usr/lib/ocf.
[[nodiscard]] std::string ocfRoot();

/// "not running (7)"; the agent's own complaint first, without its "ocf-exit-reason:".
[[nodiscard]] std::string ocfReason(const CommandResult &result);

/// A monitor says that it runs, in whatever role.
[[nodiscard]] bool ocfRuns(const CommandResult &result);

/// A monitor says that it runs as promoted.
[[nodiscard]] bool ocfPromoted(const CommandResult &result);

/// The action is one that the agent doesn't know: promote of an agent without roles.
[[nodiscard]] bool ocfUnimplemented(const CommandResult &result);

} // namespace holdfast
