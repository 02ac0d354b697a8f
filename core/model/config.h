// config.h - the site as its file says it (contracts/site-file.md), every default already in place.
#pragma once

#include <model/ids.h>
#include <model/time.h>
#include <model/vocabulary.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace holdfast {

using namespace std::chrono_literals;

/// "count tries within a sliding window"; count 0: never. See engine/windows.h for the arithmetic.
struct Limit {
    int count = 0;
    Duration within{};
    bool operator==(const Limit &) const = default;
};

using CommandLine = std::vector<std::string>;
using Parameters = std::map<std::string, std::string>;

struct Probe {
    ProbeKind kind = ProbeKind::File;
    std::string agent; ///< ocf: "heartbeat:Filesystem"
    Parameters params; ///< ocf
    CommandLine start, monitor, stop; ///< exec
    std::string address; ///< tcp
    int port = 0; ///< tcp
    std::string path; ///< file, disk-space
    std::int64_t minFree = 0; ///< disk-space, bytes
    std::string interface; ///< link
    std::string pidfile; ///< process
    bool operator==(const Probe &) const = default;
};

struct ResourceConfig {
    std::string name;
    std::vector<HostId> hosts; ///< one instance on each
    Layer layer = Layer::Application;
    bool critical = true;
    bool shared = false;
    Initialize initialize = Initialize::Always;
    Probe probe;
    Duration interval = 1s;
    Duration timeout = 5s;
    Duration settle = 2s;
    std::vector<ResourceId> dependsOn;
    bool operator==(const ResourceConfig &) const = default;
};

/// [group.repair]; semantics.md 4.
struct RepairConfig {
    bool automatic = true;
    Duration after = 30s;
    double backoff = 2.0;
    Duration most = 10min;
    bool operator==(const RepairConfig &) const = default;
};

struct PairConfig {
    HostId primary = noId<HostId>;
    std::vector<HostId> alternates; ///< in order of preference; several make n+k sparing
    StandbyKind standby = StandbyKind::Hot;
    bool operator==(const PairConfig &) const = default;
};

struct ProcessConfig {
    std::string name;
    CommandLine command;
    Handshake handshake = Handshake::Notify;
    CommandLine start, activate, deactivate, stop, check; ///< exec
    std::string agent; ///< ocf
    Parameters params; ///< ocf
    Parameters environment;
    std::string workingDirectory; ///< "": the run directory
    std::string user; ///< "": the manager's own
    std::optional<int> umask;
    std::map<std::string, std::int64_t> limits; ///< RLIMIT name in lower case, or "memory", "pids" -> value; -1: none
    std::optional<int> nice; ///< -20 (first) to 19
    std::optional<int> oomScore; ///< oom_score_adj: -1000 (never killed) to 1000 (first)
    std::optional<Duration> watchdog;
    Limit restart{3, 5min}; ///< process restarts; count 0 for the system layer
    bool critical = true;
    Duration restartDelay{};
    double backoff = 1.0;
    Duration settle = 500ms; ///< handshake none: running this long is ready
    Duration startTimeout = 20s;
    Duration activateTimeout = 5s;
    Duration stopTimeout = 5s;
    Duration killTimeout = 3s;
    bool operator==(const ProcessConfig &) const = default;
};

struct GroupConfig {
    std::string name;
    Layer layer = Layer::Application;
    std::vector<HostId> hosts; ///< of a pair: primary first, then the alternates
    std::optional<PairConfig> pair;
    std::vector<GroupId> dependsOn;
    std::vector<ResourceId> resources;
    Limit groupRestart{2, 10min}; ///< count 0 for the system layer
    Failback failback = Failback::Manual;
    Duration failbackAfter = 5min;
    RepairConfig repair;
    Limit takeovers{4, 10min};
    bool keepDegraded = false;
    bool restartDependants = false;
    std::optional<Prefer> prefer; ///< nullopt: the site's
    std::vector<GroupId> togetherWith;
    std::vector<GroupId> apartFrom;
    bool allowPairing = false;
    std::optional<Visibility> visibility; ///< nullopt: the site's
    std::vector<ProcessConfig> processes;
    bool operator==(const GroupConfig &) const = default;
};

/// A fence agent tried after the independent computer.
struct FenceLevel {
    std::string agent;
    Parameters params;
    bool operator==(const FenceLevel &) const = default;
};

struct HostConfig {
    std::string name;
    std::vector<int> outlets; ///< empty: can't be fenced by an independent computer
    std::vector<std::string> serial; ///< one a [[independent_computer]], in their order; "" inherits its serial
    std::vector<std::string> address;
    Limit reinitialize{2, 30min};
    Limit reboot{2, 30min};
    Limit powerCycle{1, 1h};
    CommandLine rebootCommand{"systemctl", "reboot"};
    Duration bootTimeout = 3min;
    int spareCapacity = 1;
    std::vector<FenceLevel> fence;
    bool pausable = false;
    bool operator==(const HostConfig &) const = default;
};

struct IndependentComputerConfig {
    std::string name = "independent-computer";
    std::string serial = "/dev/ttyUSB0";
    int baud = 115200;
    int dataBits = 8;
    std::string parity = "none"; ///< none | even | odd | mark | space
    int stopBits = 1;
    std::string flow = "none"; ///< none | hardware | software
    Duration beatInterval = 500ms;
    int lostAfter = 4;
    std::string onLoss = "report"; ///< what it does by itself then: report | cycle | none
    bool operator==(const IndependentComputerConfig &) const = default;
};

struct WatchdogConfig {
    std::string device;
    Duration timeout = 5s;
    bool operator==(const WatchdogConfig &) const = default;
};

struct SiteConfig {
    int format = 1;
    std::string name;
    Visibility visibility = Visibility::All;
    bool observe = false;
    Prefer prefer = Prefer::Primary;
    Duration selfFence = 3s;
    Duration margin = 1s;
    Duration managerBeat = 500ms;
    Duration managerTimeout = 30s;
    Limit recurring{10, 24h};
    std::optional<WatchdogConfig> watchdog;
    std::vector<IndependentComputerConfig> independentComputers;
    std::vector<HostConfig> hosts;
    std::vector<ResourceConfig> resources;
    std::vector<GroupConfig> groups;
    bool operator==(const SiteConfig &) const = default;
};

} // namespace holdfast
