// config.h - the independent computer's own configuration file (contracts/ic-protocol.md), read with located errors.
#pragma once

#include <model/config.h>
#include <model/error.h>
#include <power/messages.h>

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace holdfast::ic {

/// What an outlet can be switched with. gpio is refused by name where this build has no libgpiod.
enum class SwitchKind : std::uint8_t { Simulated, Command, Fence, Gpio, Qmp };

struct SwitchConfig {
    SwitchKind kind = SwitchKind::Simulated;
    /// simulated: a local stream socket whose listener carries it out and confirms it, line by line: `off HOST` is
    /// answered `off HOST`. "": the switch is its own state only. qmp: the monitor of the virtual machine.
    std::string socket;
    /// command: programs with arguments; a string in the file is given to /bin/sh. Without status, exit 0 confirms.
    /// Status says `on` or `off` as its last word, or exits 0 for on and 2 for off. Others: unused.
    CommandLine on, off, status;
    CommandLine start; ///< qmp: starts the machine and comes back; it must live on outside of our process tree
    std::string agent; ///< fence: "fence_ipmilan"
    Parameters params; ///< fence: written to its stdin as key=value
    std::string chip; ///< gpio: the chip's name, path or label
    int line = 0; ///< gpio: its offset on the chip
    bool activeLow = false; ///< gpio: the low level is power on
    Duration timeout = 20s; ///< command, fence, qmp: one run of a program, one answer of a monitor
    Duration powerTimeout = 20s; ///< the same: from the end of an order until the switch says that it is so
    /// fence: where its keys stand, "FILE:LINE:COLUMN" by "agent", "params" or "params.KEY": what the agent itself has
    /// against them is found later than the rest.
    std::map<std::string, std::string> places;
    bool operator==(const SwitchConfig &) const = default;
};

/// The feeds of one outlet that are switched together: all off before any is on again.
using SwitchLevel = std::vector<SwitchConfig>;

struct OutletConfig {
    int number = 0; ///< 1-9999
    std::string host;
    std::vector<SwitchLevel> switches; ///< tried in this order until one confirms
    Duration cycleOffFor = 5s;
    bool operator==(const OutletConfig &) const = default;
};

struct LineConfig {
    IndependentComputerConfig serial; ///< only the settings of the port are used
    std::string host;
    std::optional<std::vector<std::string>> may; ///< whose outlets it may switch; nullopt: all, its own too
    bool operator==(const LineConfig &) const = default;
};

/// When this computer cycles a lost host of on_loss=cycle by itself.
enum class CycleWhen : std::uint8_t {
    Lost, ///< whenever that host's beats are lost
    Alone, ///< only while no other host beats whose manager could decide it
};

struct WatchConfig {
    Watch first; ///< holds for a host until it says WATCH itself
    Limit cycleLimit{1, std::chrono::hours(1)}; ///< of each host; count 0: never
    CycleWhen cycleWhen = CycleWhen::Lost;
};

struct Config {
    std::string name = "independent-computer";
    std::string state = "/var/lib/holdfast-ic/state.toml";
    WatchConfig watch;
    std::vector<OutletConfig> outlets;
    std::vector<LineConfig> lines;
};

using ConfigResult = std::variant<Config, std::vector<Error>>;

/// Whether this build was made with libgpiod.
[[nodiscard]] bool hasGpio();

/// @return the configuration, or everything that is wrong with the file, each with file:line:column.
[[nodiscard]] ConfigResult readConfig(const std::string &path);
[[nodiscard]] ConfigResult parseConfig(std::string_view text, const std::string &path);

} // namespace holdfast::ic
