// ocfagent.h - OCF 1.1 resource agents as ClusterLabs ship them: how they are called and what their exit codes say.
#pragma once

#include <model/ocfstatus.h>
#include <run/commandrun.h>

namespace holdfast {

/// One agent with its parameters, e.g. "heartbeat:Filesystem". A value; it runs nothing itself.
struct OcfAgent {
    std::string agent; ///< PROVIDER:TYPE
    std::string instance; ///< OCF_RESOURCE_INSTANCE
    Parameters params; ///< of its own; OCF_CHECK_LEVEL among them is the depth of its monitor

    /// How to call it. @param action start, stop, monitor, promote, demote
    /// @param interval of repeated monitors, zero for one of its own.
    [[nodiscard]] Launch launch(const std::string &action, Duration timeout, Duration interval = {}) const;
};

/// $OCF_ROOT, else /usr/lib/ocf.
[[nodiscard]] std::string ocfRoot();

/// "not running (OCF_NOT_RUNNING), exit status 7"; the agent's own complaint first, without its "ocf-exit-reason:".
[[nodiscard]] std::string ocfReason(const CommandResult &result);

/// A monitor says that it runs, in whatever role.
[[nodiscard]] bool ocfRuns(const CommandResult &result);

/// A monitor says that it runs as promoted.
[[nodiscard]] bool ocfPromoted(const CommandResult &result);

/// A monitor says that it runs, but not as it should.
[[nodiscard]] bool ocfDegraded(const CommandResult &result);

/// A stop has done what is wanted: success, and also "not running" of agents that find nothing to
/// stop.
[[nodiscard]] bool ocfStopped(const CommandResult &result);

/// What a person must do about an exit code of a start that no retry cures (2 to 6); "" for others.
[[nodiscard]] std::string ocfTodo(const CommandResult &result);

/// The action is one that the agent doesn't know: promote of an agent without roles.
[[nodiscard]] bool ocfUnimplemented(const CommandResult &result);

} // namespace holdfast
