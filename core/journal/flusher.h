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

/// A commit in SQLite's WAL mode outlives kill -9 as it is; a power cut it outlives once the log's bytes have left the
/// kernel. That takes a disk a millisecond or twenty, for which a process that has died must not wait. The thread does
/// that for all commits since the last time together, and moves what has gathered in the log into the database's file.
/// It doesn't begin at once: what follows in a moment goes with it, and a flush that somebody waits for would have to
/// wait for one that nobody does.
class Flusher
{
public:
    /// Told in the thread: what had been committed when @p ticket was given is on the disk, or why it isn't.
    using Told = std::function<void(std::uint64_t ticket, const Outcome &outcome)>;

    /// @param database whose log stands beside it; another connection of this process has it open while this lives.
    /// @param given the last ticket that an earlier one gave: they ascend.
    explicit Flusher(std::string database, Told told = {}, std::uint64_t given = 0);
    /// After the last flush.
    ~Flusher();
    Flusher(const Flusher &) = delete;
    Flusher &operator=(const Flusher &) = delete;

    /// What has been committed by now is on the disk soon, some milliseconds later.
    void soon();
    /// It is on its way there at once, together with all that is asked for until the disk is free. @return the ticket by
    /// which it is told
    std::uint64_t order();
    /// What has been committed by now is on the disk when this returns without an Error.
    Outcome now();
    /// When all that had been committed was last on the disk; nullopt: not yet.
    [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> lastFlush() const;
    /// Why the thread could not do it, once.
    [[nodiscard]] std::optional<Error> takeFailure();

private:
    void run();
    void moveLog() const;
    Outcome flushName();

    std::string m_database;
    std::atomic<bool> m_nameFlushed = false; ///< the log is the same one for as long as this lives
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_wanted = false;
    std::uint64_t m_ordered; ///< the last ticket given
    std::uint64_t m_told; ///< and the last one that has been told
    Told m_tell;
    bool m_ends = false;
    std::optional<Error> m_failure;
    std::optional<std::chrono::steady_clock::time_point> m_flushed;
    std::thread m_thread; ///< last: it uses the others
};

} // namespace holdfast
