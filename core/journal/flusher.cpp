#include <journal/flusher.h>

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace holdfast {

namespace {

// From here on the log is moved into the database: so large that this is seldom, so small that it is read at a start.
constexpr off_t mostLog = off_t(4) << 20;

// What one fault or command leads to is written within so long, and goes to the disk together.
constexpr auto gathering = std::chrono::milliseconds(20);

Error flushError(int error, const std::string &what)
{
    return {"the journal can't be brought to the disk: " + std::string(std::strerror(error)), what,
            "Check the kernel's log and the disk."};
}

} // namespace

Flusher::Flusher(std::string database, Told told, FlushCounts counts)
    : m_database(std::move(database)), m_counts(counts), m_told(counts.ticket), m_tell(std::move(told)),
      m_thread([this] { run(); })
{
}

Flusher::~Flusher()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_wake.notify_one();
    m_thread.join();
    for (const int log : m_logs) {
        if (log >= 0)
            ::close(log);
    }
}

void Flusher::soon()
{
    {
        const std::lock_guard lock(m_mutex);
        m_wanted = true;
        ++m_counts.commits;
    }
    m_wake.notify_one();
}

std::uint64_t Flusher::order()
{
    std::uint64_t ticket = 0;
    {
        const std::lock_guard lock(m_mutex);
        ticket = ++m_counts.ticket;
    }
    m_wake.notify_one();
    return ticket;
}

Outcome Flusher::now()
{
    return flush(By::Caller);
}

// The log only, by descriptors of its own: SQLite's locks are on the database and would go with any descriptor of that
// which is closed.
Outcome Flusher::flush(By by)
{
    std::uint64_t commits = 0;
    int file = -1;
    {
        const std::lock_guard lock(m_mutex);
        if (m_failure)
            return *m_failure;
        m_wanted = false; // it goes with this
        commits = m_counts.commits;
        const auto log = openLog(by);
        if (!log)
            return *(m_failure = log.error());
        file = *log;
    }
    if (file < 0)
        return done(); // nothing has been written yet
    const auto begun = std::chrono::steady_clock::now();
    if (::fdatasync(file) != 0)
        return fail(flushError(errno, m_database + "-wal"));
    if (Outcome named = flushName(); !named)
        return fail(named.error());
    const std::lock_guard lock(m_mutex);
    m_flushed = std::max(m_flushed.value_or(begun), begun);
    m_counts.flushed = std::max(m_counts.flushed, commits);
    return done();
}

Outcome Flusher::fail(Error error)
{
    const std::lock_guard lock(m_mutex);
    if (!m_failure)
        m_failure = std::move(error);
    return *m_failure;
}

// Both at once. @return -1: there is none yet
Expected<int> Flusher::openLog(By by)
{
    const std::string log = m_database + "-wal";
    for (int &file : m_logs) {
        if (file < 0)
            file = ::open(log.c_str(), O_RDONLY | O_CLOEXEC);
        if (file < 0 && errno != ENOENT)
            return flushError(errno, log);
    }
    return m_logs[static_cast<std::size_t>(by)];
}

std::optional<std::chrono::steady_clock::time_point> Flusher::lastFlush() const
{
    const std::lock_guard lock(m_mutex);
    return m_flushed;
}

// A log whose name is not on the disk is none after a power cut. SQLite sees to that only when it flushes the log
// itself, with the connection that made it, and moveLog() is another.
Outcome Flusher::flushName()
{
    if (m_nameFlushed)
        return done();
    const std::string directory = m_database.substr(0, m_database.rfind('/') + 1);
    const int file = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool flushed = file >= 0 && ::fsync(file) == 0;
    const int error = errno;
    if (file >= 0)
        ::close(file);
    if (!flushed)
        return flushError(error, directory);
    m_nameFlushed = true;
    return done();
}

std::optional<Error> Flusher::failure() const
{
    const std::lock_guard lock(m_mutex);
    return m_failure;
}

FlushCounts Flusher::counts() const
{
    const std::lock_guard lock(m_mutex);
    return m_counts;
}

void Flusher::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        const auto isUrgent = [this] { return m_counts.ticket != m_told || m_ends; };
        m_wake.wait(lock, [&] { return m_wanted || isUrgent(); });
        m_wake.wait_for(lock, gathering, isUrgent);
        const std::uint64_t ticket = m_counts.ticket;
        if (!m_wanted && ticket == m_told) {
            if (m_ends)
                return; // what was wanted before the end has been done
            continue; // by now()
        }
        m_wanted = false;
        lock.unlock();
        Outcome outcome = flush(By::Thread);
        const bool isAwaited = ticket != m_told; // nobody else writes m_told
        if (outcome) {
            if (m_tell && isAwaited)
                m_tell(ticket, outcome);
            outcome = moveLog();
        }
        if (!outcome) {
            outcome = fail(outcome.error());
            if (m_tell)
                m_tell(ticket, outcome);
        }
        lock.lock();
        m_told = ticket;
    }
}

// Neither reader nor writer is kept waiting by it; what it can't move now it moves the next time. It flushes, too,
// and what the kernel tells SQLite of a disk that refuses, it may not tell us any more.
Outcome Flusher::moveLog() const
{
    struct stat log{};
    if (::stat((m_database + "-wal").c_str(), &log) != 0 || log.st_size < mostLog)
        return done();
    sqlite3 *database = nullptr;
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    int code = sqlite3_open_v2(m_database.c_str(), &database, flags, nullptr);
    if (code == SQLITE_OK)
        // By a statement: a connection that has not read anything yet doesn't know of the log, and moves nothing.
        code = sqlite3_exec(database, "PRAGMA wal_checkpoint(PASSIVE)", nullptr, nullptr, nullptr);
    const int error = sqlite3_system_errno(database);
    sqlite3_close(database);
    if ((code & 0xff) != SQLITE_IOERR)
        return done();
    return flushError(error != 0 ? error : EIO, m_database);
}

} // namespace holdfast
