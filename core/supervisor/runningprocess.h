// runningprocess.h - a process that runs, as the supervisor reports it and as a later manager adopts it.
#pragma once

#include <model/ids.h>
#include <model/time.h>
#include <model/vocabulary.h>

#include <QByteArray>

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

namespace holdfast {

/// The first six identify it and are worth keeping in the journal; the rest is what was measured last.
struct RunningProcess {
    ProcessId process = noId<ProcessId>;
    std::uint64_t generation = 0;
    pid_t pid = 0; ///< the main process; 0 for handshake exec and ocf, which have none
    std::uint64_t startTicks = 0; ///< since boot: with the pid it names one process for ever
    Role role = Role::Standby; ///< last acknowledged, at first the one it was started in
    bool ready = false;

    std::chrono::system_clock::time_point started{};
    Duration cpu{};
    std::int64_t rssKib = 0;
    int descriptors = -1; ///< -1: may not be read, or not measured yet
    int threads = 0;
    bool stopping = false; ///< it said STOPPING=1
    bool reloading = false; ///< it said RELOADING=1 and not yet READY=1
};

/// A line that a process wrote.
struct OutputLine {
    std::uint64_t number = 0; ///< grows with every line of a host, over restarts of its manager too
    std::chrono::system_clock::time_point at;
    QByteArray text; ///< at most 8 KiB; a longer line is several
    bool error = false; ///< stderr of an exec or ocf command; programs write both to one pipe
};

/// What was written after some line.
struct OutputSince {
    std::vector<OutputLine> lines; ///< oldest first
    bool missed = false; ///< it wrote more than is kept: lines before these are gone
};

/// What becomes of a daemon is its own tree's or a control group's.
enum class Containment : std::uint8_t {
    Automatic, ///< a delegated cgroup v2 if there is one, else process groups and orphans
    ProcessGroups
};

struct SupervisorOptions {
    std::string runDirectory; ///< kept over restarts of the manager; one sub-directory a host is made in it
    Containment containment = Containment::Automatic;
    std::string cgroupDirectory; ///< a writable cgroup v2 directory to use instead of the delegated one
    std::size_t keptLines = 1000; ///< of output, per process
    std::size_t keptBytes = 256 * 1024;
    std::string logDirectory; ///< where output is kept over restarts of the manager; "": nowhere
    std::size_t keptOnDisk = 1024 * 1024; ///< bytes, per process; twice so many when a new file was begun
    Duration checkInterval = std::chrono::seconds(1); ///< of exec's check and ocf's monitor; `watchdog` overrides
    Duration checkTimeout = std::chrono::seconds(5);
};

} // namespace holdfast
