// store.h - the journal's file: tables, transactions and searches in SQLite; says what failed and leaves it to Journal.
#pragma once

#include <journal/entry.h>
#include <journal/flusher.h>
#include <model/expected.h>

#include <chrono>
#include <memory>
#include <string>

struct sqlite3;

namespace holdfast {

/// What a committed write outlives.
enum class Durability {
    ProcessKill, ///< kill -9 of this program, but no power cut: for training and tests
    Soon, ///< kill -9 at once; a power cut some milliseconds later, or when sync() has returned
    PowerLoss, ///< both at once: every write waits for the disk
};

struct JournalRetention {
    std::optional<std::chrono::hours> age; ///< older records go
    std::optional<qint64> bytes; ///< of the file; the oldest records go first
    std::optional<qint64> inputsBefore; ///< inputs before this one aren't needed for replay any more
};

/// How large a journal is, and how much of it is safe.
struct JournalExtent {
    qint64 bytes = 0; ///< of the file and its log
    qint64 records = 0; ///< from the first to the last that is kept
    std::optional<std::chrono::steady_clock::time_point> synced; ///< when all written by then was on the disk
};

/// What an examination found; ok() if nothing is wrong with the file itself and the stream in it.
struct JournalReport {
    qint64 records = 0;
    qint64 firstSeq = 0, lastSeq = 0;
    std::vector<std::string> problems; ///< one sentence each
    [[nodiscard]] bool ok() const { return problems.empty(); }
};

/// One SQLite file in WAL mode, opened for writing by one process (a lock file beside it sees to that). Every call is
/// synchronous. After an error damaged() tells whether the file's content is at fault, which only a fresh file cures.
class JournalStore
{
public:
    static constexpr int schemaVersion = 1;

    explicit JournalStore(QString path);
    ~JournalStore();
    JournalStore(const JournalStore &) = delete;
    JournalStore &operator=(const JournalStore &) = delete;

    /// Makes the file if there is none; a file that may only be read is opened for reading and the reason returned.
    /// After a flush that has failed everything that can be read of the log is brought into the file first.
    Outcome open(Durability durability);
    /// For examining a file nobody may change, e.g. another host's.
    Outcome openForReading();
    /// From here on every answer is about this moment, whatever another process writes; until close().
    Outcome hold();
    void close();
    /// Closes the file and renames it to `NAME.SUFFIX-TIME`. @return the new name.
    Expected<QString> moveAside(const QString &suffix);

    [[nodiscard]] bool isOpen() const { return m_db != nullptr; }
    [[nodiscard]] bool isWritable() const { return m_db != nullptr && m_writable; }
    [[nodiscard]] bool damaged() const { return m_damaged; }
    [[nodiscard]] bool isFresh() const { return m_fresh; } ///< made by the last open()
    [[nodiscard]] const QString &path() const { return m_path; }

    Outcome write(const JournalBatch &batch);
    /// With Soon: what has been written by now outlives a power cut when this returns without an Error.
    Outcome sync();
    /// The same, without waiting for the disk: told as setFlushed() says. @return its ticket; 0: write() has waited, or
    /// nothing outlives a power cut anyway
    std::uint64_t order() { return m_flusher ? m_flusher->order() : 0; }
    /// The disk has refused something, it isn't known what: nothing more is written before open().
    [[nodiscard]] bool flushFailed() const { return m_flusher && m_flusher->failure(); }
    /// With Soon: the number of the last write(), ascending, and of the last one that outlives a power cut. 0: others
    [[nodiscard]] std::uint64_t written() const { return m_flusher ? m_flusher->counts().commits : 0; }
    [[nodiscard]] std::uint64_t flushed() const { return m_flusher ? m_flusher->counts().flushed : 0; }
    /// Called in another thread. To be set before open().
    void setFlushed(Flusher::Told told) { m_flushed = std::move(told); }
    Expected<std::vector<JournalEntry>> query(const JournalQuery &query);
    Expected<std::vector<JournalEntry>> record(qint64 seq); ///< one or none
    Expected<qint64> formatVersion(); ///< schemaVersion, or that of another program version
    Expected<qint64> firstSeq(); ///< of the records that are kept, 0: none
    Expected<qint64> lastSeq();
    Expected<qint64> lastInput();
    Expected<qint64> lastIntent();
    Expected<std::optional<QByteArray>> state(const QString &key);
    Expected<std::vector<JournalInput>> inputs(qint64 afterSeq, int limit);
    Expected<std::vector<JournalIntent>> unfinishedIntents();
    [[nodiscard]] JournalExtent extent(); ///< nothing of a closed file
    /// @return whether there is more to delete.
    Expected<bool> prune(const JournalRetention &retention, WallTime now);
    Expected<JournalReport> examine();
    /// A complete copy as a new file.
    Outcome copyTo(const QString &file);

private:
    struct Close {
        void operator()(sqlite3 *db) const;
    };
    Outcome openFile(int flags, bool immutable);
    Outcome openForWriting(Durability durability);
    Outcome prepareSchema();
    Outcome prepareIndexes();
    Outcome emptyLog();
    Outcome execute(const char *sql);
    Expected<qint64> number(const char *sql);
    bool pruneBefore(qint64 oldest, bool &more);
    Outcome lock();
    Error failure(const char *doing);

    QString m_path;
    std::unique_ptr<sqlite3, Close> m_db;
    struct Writing;
    std::unique_ptr<Writing> m_writing; ///< of m_db, from the first write on
    std::unique_ptr<Flusher> m_flusher; ///< with Soon; ends before m_db is closed
    Flusher::Told m_flushed;
    FlushCounts m_counts; ///< of the flusher before
    bool m_untrusted = false; ///< the log: a flush of it has failed
    int m_lock = -1;
    bool m_writable = false;
    bool m_damaged = false;
    bool m_fresh = false;
};

} // namespace holdfast
