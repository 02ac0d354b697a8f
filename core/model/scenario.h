// scenario.h - a scenario file as its text says it (contracts/scenario-file.md), defaults in place.
#pragma once

#include <model/recordfields.h>
#include <model/time.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace holdfast {

struct ScenarioTiming {
    Duration processStart = std::chrono::milliseconds(100);
    Duration acknowledge = std::chrono::milliseconds(10);
    Duration processStop = std::chrono::milliseconds(50);
    Duration reboot = std::chrono::seconds(30);
    Duration powerCycle = std::chrono::seconds(45);
    bool ic = true; ///< false: there is no working independent computer
    bool watchdog = true; ///< false: self-fencing doesn't work
    Duration busDelay{}; ///< from sending a message to its delivery
    Duration busJitter{}; ///< on top of it, at most; drawn from the seed
    Duration lineJitter{}; ///< how late what the independent computer says may be; it may be said twice then
    bool replicas = false; ///< every host computes the site's state by itself; they are compared after every message
};

enum class StepVerb : std::uint8_t {
    FaultProcess, FaultResource, ClearFault, Stick, Mute, HangHost, CrashHost, LoseBeats, CutLink, HealLink, CutSerial,
    HealSerial, KillIc, StartIc, RestartManager, Operator, BootHost, JumpClock, HangProcess, LosePower
};

/// Which action makes a fault go away for good; any higher rung does too.
enum class CuredBy : std::uint8_t {
    ProcessRestart, GroupRestart, OutOfService, ResourceReinitialize, Reinitialize, Reboot, PowerCycle, Never
};

struct ScenarioStep {
    Duration at{};
    StepVerb verb = StepVerb::FaultProcess;
    std::string target;
    std::optional<CuredBy> curedBy; ///< nullopt: the verb's default
    Duration recursAfter = std::chrono::seconds(1);
    std::string command, by, reason; ///< Operator
    Duration ahead{}, behind{}; ///< JumpClock
    int line = 0; ///< in the file
};

struct ScenarioExpect {
    enum class Kind : std::uint8_t { Event, StateAt, Never };
    Kind kind = Kind::Event;
    std::optional<Duration> after, by; ///< Event: inclusive
    std::optional<int> count; ///< Event: exactly
    std::vector<std::pair<std::string, FieldValue>> event; ///< Event, Never: every key given must match
    Duration at{}; ///< StateAt
    std::map<std::string, std::string> states; ///< StateAt: target -> state name
    int line = 0;
};

struct Scenario {
    std::string file;
    std::string site; ///< path as written, relative to the scenario's folder
    std::uint64_t seed = 1;
    Duration until = std::chrono::minutes(10);
    ScenarioTiming timing;
    std::vector<ScenarioStep> steps;
    std::vector<ScenarioExpect> expects;
};

} // namespace holdfast
