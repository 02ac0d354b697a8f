// flusher.h - brings what the journal has committed to the disk, in a thread of its own: no commit waits for a disk.
#pragma once

#include <model/expected.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace holdfast {

/// All of it ascends; a new flusher goes on with an earlier one's.
struct FlushCounts {
    std::uint64_t ticket = 0; ///< the last one given
    std::uint64_t commits = 0; ///< so often soon() was called
    std::uint64_t flushed = 0; ///< so many of the commits are on the disk
};

/// A commit in SQLite's WAL mode outlives kill -9 as it is; a power cut it outlives once the log's bytes have left the
/// kernel. That takes a disk a millisecond or twenty, for which a process that has died must not wait. The thread does
/// that for all commits since the last time together, and moves what has gathered in the log into the database's file.
/// It doesn't begin at once: what follows in a moment goes with it, and a flush that somebody waits for would have to
/// wait for one that nobody does.
///
/// One that has failed is the last: Linux counts pages as clean that the disk has refused, so that another flush would
/// succeed and prove nothing. What was committed since the last good one has to be written again
/// (JournalStore::open()).
class Flusher
{
public:
    /// Told in the thread: what had been committed when @p ticket was given is on the disk, or why it isn't. The latter
    /// is told without being ordered, too, with the last ticket.
    using Told = std::function<void(std::uint64_t ticket, const Outcome &outcome)>;

    /// @param database whose log stands beside it; another connection of this process has it open while this lives.
    explicit Flusher(std::string database, Told told = {}, FlushCounts counts = {});
    /// After the last flush.
    ~Flusher();
    Flusher(const Flusher &) = delete;
    Flusher &operator=(const Flusher &) = delete;

    /// There was a commit: it, and what has been committed before, is on the disk soon, some milliseconds later.
    void soon();
    /// It is on its way there at once, together with all that is asked for until the disk is free. @return the ticket by
    /// which it is told
    std::uint64_t order();
    /// What has been committed by now is on the disk when this returns without an Error.
    Outcome now();
    /// When all that had been committed was last on the disk; nullopt: not yet.
    [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> lastFlush() const;
    /// Why a flush has failed, if one has.
    [[nodiscard]] std::optional<Error> failure() const;
    [[nodiscard]] FlushCounts counts() const;

private:
    /// By whom: the kernel tells each descriptor of an error once, and whoever shared one could miss it.
    enum class By : std::uint8_t { Thread, Caller };
    void run();
    Outcome flush(By by);
    Outcome fail(Error error);
    Outcome moveLog() const;
    Outcome flushName();
    Expected<int> openLog(By by);

    std::string m_database;
    std::atomic<bool> m_nameFlushed = false; ///< the log is the same one for as long as this lives
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_wanted = false;
    FlushCounts m_counts;
    std::uint64_t m_told; ///< the last ticket that has been told
    int m_logs[2] = {-1, -1}; ///< by By: kept, for an error before they are opened may have been told to others only
    Told m_tell;
    bool m_ends = false;
    std::optional<Error> m_failure;
    std::optional<std::chrono::steady_clock::time_point> m_flushed;
    std::thread m_thread; ///< last: it uses the others
};

} // namespace holdfast
