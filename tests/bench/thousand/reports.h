// reports.h - what the children say of themselves: each writes its pid and the time of its first
// instruction to one FIFO.
#pragma once

#include "../restart/minimalparent.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// Reads reports until a crowd is complete.
class Reports
{
public:
    /// Makes the FIFO. fifo() is "" if that failed.
    explicit Reports(const std::string &directory);
    ~Reports();
    Reports(const Reports &) = delete;
    Reports &operator=(const Reports &) = delete;

    [[nodiscard]] const std::string &fifo() const { return m_fifo; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }

    /// Forgets what was reported so far.
    void begin()
    {
        m_pids.clear();
        m_last = 0;
    }
    /// Takes what is there, without waiting.
    void read();
    [[nodiscard]] int count() const { return static_cast<int>(m_pids.size()); }
    [[nodiscard]] const std::vector<int> &pids() const { return m_pids; }
    [[nodiscard]] std::int64_t last() const { return m_last; } ///< the latest first instruction, ns
    /// Waits; false: not complete in time.
    bool waitFor(int count, int milliseconds);

private:
    std::string m_fifo;
    int m_descriptor = -1;
    std::vector<int> m_pids;
    std::int64_t m_last = 0;
};

/// What one parent took for its crowd. ns.
struct Crowd
{
    std::int64_t started = 0; ///< from the first start to the last first instruction
    std::int64_t back = 0; ///< from the first of the SIGKILLs, sent in one go, to the last
                           ///< replacement's first instruction
};

/// What it costs to have the crowd.
struct Upkeep
{
    double idle = 0; ///< part of a core while nothing happens
    double kib = 0; ///< private memory, per process above the same parent without them
};

/// SIGKILL to all, without a pause.
void killAll(const std::vector<int> &pids);

/// posix_spawn, a pidfd each, one epoll.
std::optional<Crowd> floorCrowd(Reports &reports, int count);

/// The Supervisor, its policy reduced to "again". Needs a QCoreApplication.
std::optional<Crowd> supervisedCrowd(Reports &reports, const std::string &directory, int count);
std::optional<Upkeep> supervisedUpkeep(Reports &reports, const std::string &directory, int count,
                                       int seconds);

/// Other programs, each with everything it does: the manager (journal, engine, bus), runit, s6,
/// supervisor.
struct Program
{
    std::string name;
    std::string note; ///< what to know of its figures
    std::optional<Crowd> crowd;
    std::optional<Upkeep> upkeep;
    std::vector<std::int64_t> restarts; ///< as minimalParent
};
struct ProgramBench
{
    Reports &reports;
    std::string directory; ///< empty, for this program alone
    int count = 1000;
    int restartRounds = 20;
    int idleSeconds = 10;
};
std::optional<Program> manager(const ProgramBench &bench);
std::optional<Program> runit(const ProgramBench &bench);
std::optional<Program> s6(const ProgramBench &bench);
std::optional<Program> supervisord(const ProgramBench &bench);

/// Private memory of a process in KiB, and the CPU time it has had in ns.
[[nodiscard]] std::int64_t privateKib(int pid);
[[nodiscard]] std::int64_t cpuNs(int pid);
