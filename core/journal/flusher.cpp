#include <journal/flusher.h>

#include <sqlite3.h>

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

Flusher::Flusher(std::string database, Told told, std::uint64_t given)
    : m_database(std::move(database)), m_ordered(given), m_told(given), m_tell(std::move(told)),
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
}

void Flusher::soon()
{
    {
        const std::lock_guard lock(m_mutex);
        m_wanted = true;
    }
    m_wake.notify_one();
}

std::uint64_t Flusher::order()
{
    std::uint64_t ticket = 0;
    {
        const std::lock_guard lock(m_mutex);
        ticket = ++m_ordered;
    }
    m_wake.notify_one();
    return ticket;
}

// The log only, by a descriptor of its own: SQLite's locks are on the database and would go with any descriptor of that
// which is closed.
Outcome Flusher::now()
{
    const std::string log = m_database + "-wal";
    {
        const std::lock_guard lock(m_mutex);
        m_wanted = false; // it goes with this
    }
    const int file = ::open(log.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return errno == ENOENT ? done() : Outcome(flushError(errno, log)); // nothing has been written yet
    const auto begun = std::chrono::steady_clock::now();
    const bool flushed = ::fdatasync(file) == 0;
    const int error = errno;
    ::close(file);
    if (!flushed)
        return flushError(error, log);
    Outcome named = flushName();
    if (named) {
        const std::lock_guard lock(m_mutex);
        m_flushed = begun;
    }
    return named;
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

std::optional<Error> Flusher::takeFailure()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_failure, std::nullopt);
}

void Flusher::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        const auto isUrgent = [this] { return m_ordered != m_told || m_ends; };
        m_wake.wait(lock, [&] { return m_wanted || isUrgent(); });
        m_wake.wait_for(lock, gathering, isUrgent);
        const std::uint64_t ticket = m_ordered;
        if (!m_wanted && ticket == m_told) {
            if (m_ends)
                return; // what was wanted before the end has been done
            continue; // by now()
        }
        lock.unlock();
        const Outcome outcome = now();
        const bool isAwaited = m_tell && ticket != m_told; // nobody else writes m_told
        if (isAwaited)
            m_tell(ticket, outcome);
        if (outcome)
            moveLog();
        lock.lock();
        m_told = ticket;
        if (!outcome && !isAwaited)
            m_failure = outcome.error();
    }
}

// Neither reader nor writer is kept waiting by it; what it can't move now it moves the next time.
void Flusher::moveLog() const
{
    struct stat log{};
    if (::stat((m_database + "-wal").c_str(), &log) != 0 || log.st_size < mostLog)
        return;
    sqlite3 *database = nullptr;
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(m_database.c_str(), &database, flags, nullptr) == SQLITE_OK)
        // By a statement: a connection that has not read anything yet doesn't know of the log, and moves nothing.
        sqlite3_exec(database, "PRAGMA wal_checkpoint(PASSIVE)", nullptr, nullptr, nullptr);
    sqlite3_close(database);
}

} // namespace holdfast
