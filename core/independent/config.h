// config.h - the independent computer's own configuration file (contracts/ic-protocol.md), read with located errors.
#pragma once

#include <model/config.h>
#include <model/error.h>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace holdfast::ic {

/// What this build can switch with. gpio and qmp are in the contract and not in this build: they are refused by name.
enum class SwitchKind : std::uint8_t { Simulated, Command, Fence };

struct SwitchConfig {
    SwitchKind kind = SwitchKind::Simulated;
    /// simulated: a local stream socket whose listener carries it out and confirms it, line by line: `off HOST` is
    /// answered `off HOST`. "": the switch is its own state only.
    std::string socket;
    /// command: programs with arguments; a string in the file is given to /bin/sh. Without status, exit 0 confirms.
    /// Status says `on` or `off` as its last word, or exits 0 for on and 2 for off. fence: unused.
    CommandLine on, off, status;
    std::string agent; ///< fence: "fence_ipmilan"
    Parameters params; ///< fence: written to its stdin as key=value
    bool operator==(const SwitchConfig &) const = default;
};

struct OutletConfig {
    int number = 0; ///< 1-9999
    std::string host;
    std::vector<SwitchConfig> switches; ///< tried in this order until one confirms
    Duration cycleOffFor = 5s;
    bool operator==(const OutletConfig &) const = default;
};

struct LineConfig {
    IndependentComputerConfig serial; ///< only the settings of the port are used
    std::string host;
    std::optional<std::vector<std::string>> may; ///< whose outlets it may switch; nullopt: all, its own too
    bool operator==(const LineConfig &) const = default;
};

struct Config {
    std::string name = "independent-computer";
    std::string state = "/var/lib/holdfast-ic/state.toml";
    std::vector<OutletConfig> outlets;
    std::vector<LineConfig> lines;
    bool operator==(const Config &) const = default;
};

using ConfigResult = std::variant<Config, std::vector<Error>>;

/// @return the configuration, or everything that is wrong with the file, each with file:line:column.
[[nodiscard]] ConfigResult readConfig(const std::string &path);
[[nodiscard]] ConfigResult parseConfig(std::string_view text, const std::string &path);

} // namespace holdfast::ic
