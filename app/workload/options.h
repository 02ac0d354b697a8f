// options.h - the command line of holdfast-workload.
#pragma once

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <variant>

namespace workload {

using Duration = std::chrono::nanoseconds;

/// What it can be told; the manager's words in lower case.
inline constexpr const char *roles[] = {"activate", "deactivate", "standby"};

struct Options {
    std::string name;
    bool shakesHands = true; ///< --handshake notify
    bool failsStart = false;
    bool ignoresTerm = false;
    bool leaks = false;
    std::set<std::string> refused;
    std::optional<Duration> exitAfter;
    std::optional<Duration> hangAfter;
    int exitStatus = 0;
    int children = 0;
    std::string intervals;
    std::optional<std::string> socket; ///< "": none; nullopt: the default path
};

/// The command line said to end at once: help, version, or a mistake.
struct Ending {
    std::string text;
    int status = 0; ///< 2: a usage error; the text goes to stderr
};

[[nodiscard]] std::variant<Options, Ending> parse(int count, char **words);

} // namespace workload
