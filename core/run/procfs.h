// procfs.h - what /proc tells about processes.
#pragma once

#include <model/time.h>

#include <sys/types.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

/// A line of /proc/PID/stat. A process is identified by pid and startTicks: pids are used again, the pair isn't.
struct ProcessStat {
    pid_t pid = 0;
    pid_t parent = 0;
    pid_t group = 0;
    pid_t session = 0;
    char state = '?'; ///< 'Z': has ended and waits to be collected
    std::uint64_t startTicks = 0; ///< since boot, field 22
    Duration cpu{}; ///< user and system
    std::int64_t rssKib = 0;
    int threads = 0;
};

/// nullopt: there is no such process (any more).
[[nodiscard]] std::optional<ProcessStat> statOf(pid_t pid);

/// A line of /proc/PID/stat, whoever has read it. nullopt: it isn't one.
[[nodiscard]] std::optional<ProcessStat> statIn(std::string_view line);

/// Every process that this host shows us.
[[nodiscard]] std::vector<ProcessStat> allProcesses();

/// The children of our main thread, orphans that were given to us included.
[[nodiscard]] std::vector<pid_t> ourChildren();

/// A variable of the environment a process was started with; "" where it isn't there or may not be read.
[[nodiscard]] std::string startVariable(pid_t pid, std::string_view name);

/// False for a moment while a process is between two programs (execve(2)), and for one that was given none.
[[nodiscard]] bool hasEnvironment(pid_t pid);

/// The user a process runs as; root where it can't be seen.
[[nodiscard]] uid_t userOf(pid_t pid);

/// Open descriptors; -1 where they may not be read.
[[nodiscard]] int descriptorCount(pid_t pid);

/// The cgroup v2 path below the mount point, "/..."; "" if there is none.
[[nodiscard]] std::string cgroupOf(pid_t pid);

/// When a process with these startTicks was started, on the wall clock.
[[nodiscard]] std::chrono::system_clock::time_point startTime(std::uint64_t startTicks);

/// The content of a small file of /proc, /sys or a run directory; "" if it can't be read.
[[nodiscard]] std::string readSmallFile(const std::string &path);

} // namespace holdfast
