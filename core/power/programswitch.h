// programswitch.h - switches that are programs: fence agents, and commands of one's own.
#pragma once

#include <model/config.h>
#include <power/powerswitch.h>

namespace holdfast {

/// A program that switches, and how long it may take.
struct SwitchProgram {
    /// A fence agent (facts.md 6): it reads `action=` and its parameters from stdin, so that no password is seen among
    /// the arguments. "": the commands.
    std::string agent;
    Parameters params;
    CommandLine on, off, status; ///< without status, exit 0 confirms
    Duration timeout = std::chrono::seconds(20); ///< one run
    Duration powerTimeout = std::chrono::seconds(20); ///< from the end of an order until status says that it is so
};

/// @param environment of the program, "NAME=value" each.
[[nodiscard]] std::unique_ptr<PowerSwitch> makeProgramSwitch(SwitchProgram program,
                                                             std::vector<std::string> environment);

/// The levels of `host.fence` (contracts/site-file.md): a manager's second path, where no independent computer can.
/// @param levels at least one. @param host told to the agents in their environment.
[[nodiscard]] std::unique_ptr<PowerSwitch> makeFenceSwitch(const std::vector<FenceLevel> &levels,
                                                           const std::string &host);

/// What a status program says: `on` or `off` as the last word of its output, else its exit status, 0 for on and 2 for
/// off.
[[nodiscard]] std::optional<PowerState> powerSaid(std::string_view output, int exitStatus);

/// What a fence agent's status says: 0 on, 2 off (facts.md 6), and anything else nothing. Where its words and its exit
/// status differ, or where it complains instead of saying `OFF`, nothing either.
[[nodiscard]] std::optional<PowerState> agentPowerSaid(std::string_view output, bool complained, int exitStatus);

} // namespace holdfast
