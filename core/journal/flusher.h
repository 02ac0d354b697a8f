// flusher.h - brings what the journal has committed to the disk, in a thread of its own: no commit waits for a disk.
#pragma once

#include <model/expected.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace holdfast {

/// A commit in SQLite's WAL mode outlives kill -9 as it is; a power cut it outlives once the log's bytes have left the
/// kernel. That takes a disk a millisecond or twenty, for which a process that has died must not wait. The thread does
/// that for all commits since the last time together, and moves what has gathered in the log into the database's file.
class Flusher
{
public:
    /// @param database whose log stands beside it; another connection of this process has it open while this lives.
    explicit Flusher(std::string database);
    /// After the last flush.
    ~Flusher();
    Flusher(const Flusher &) = delete;
    Flusher &operator=(const Flusher &) = delete;

    /// What has been committed by now is on the disk soon.
    void soon();
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
    bool m_ends = false;
    std::optional<Error> m_failure;
    std::optional<std::chrono::steady_clock::time_point> m_flushed;
    std::thread m_thread; ///< last: it uses the others
};

} // namespace holdfast
