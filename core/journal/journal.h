// journal.h - one host's journal: what happened, what is under way, what is remembered; it never stops a manager.
#pragma once

#include <journal/entry.h>
#include <journal/store.h>
#include <model/expected.h>

#include <QDeadlineTimer>
#include <QMap>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>

namespace holdfast {

struct JournalOptions {
    Durability durability = Durability::Soon;
    std::size_t ring = 10000; ///< records that wait in memory while nothing can be written
    std::size_t kept = 1000; ///< newest records kept in memory though they are written: for a fresh file after damage
    std::chrono::milliseconds firstRetry{1000}; ///< doubling
    std::chrono::milliseconds lastRetry{30000};
};

struct JournalHealth {
    std::optional<Error> error; ///< why nothing is written at present; nullopt: all is on disk
    std::optional<Error> damage; ///< a damaged file that was moved aside since the start
    qint64 unwritten = 0; ///< records that wait in memory
    qint64 lost = 0; ///< records that left the ring before they could be written
    [[nodiscard]] bool ok() const { return !error; }
};

/// The model: everything is given in batches, one transaction each; when the file can't be written (full disk, lost or
/// read-only directory) batches wait in memory, newest 10,000 records of them, are served to queries as if written, and
/// are written as soon as it is possible again: tried after 1 s, 2 s, ... 30 s, and by any write() that is due. A
/// damaged file is moved aside to `journal.db.damaged-TIME` and a fresh one takes what memory still holds
/// (semantics.md 9). So write() never fails towards its caller, and health() tells what an alarm should say.
/// What the disk refuses while it is flushed is nobody's loss either: what has been written since the last flush is
/// kept in memory, and is written again at once, into a log that begins anew. Only then is it acknowledged.
/// A second journal on the same directory gets an error and writes nothing.
class Journal : public QObject
{
    Q_OBJECT
public:
    /// Opens DIRECTORY/journal.db, making both if need be.
    explicit Journal(const QString &directory, const JournalOptions &options = {}, QObject *parent = nullptr);
    ~Journal() override;

    /// One transaction. When it returns true it is in the file and outlives kill -9, and a power cut by Durability.
    bool write(const JournalBatch &batch);
    /// What has been written by now outlives a power cut when this returns true; for what must not be forgotten once it
    /// has been done or told. Waits for the disk.
    bool sync();
    /// The same, without waiting for it. @return of which synced() tells then; 0: nothing is to be waited for
    quint64 syncSoon();
    bool append(const std::vector<JournalEntry> &records) { return write({.records = records}); }
    bool saveState(const QString &key, const QByteArray &bytes) { return write({.states = {{key, bytes}}}); }
    bool appendInput(qint64 seq, const QByteArray &bytes) { return write({.inputs = {{seq, bytes}}}); }
    /// Unique over restarts, ascending.
    [[nodiscard]] qint64 newIntentId();

    [[nodiscard]] std::vector<JournalEntry> query(const JournalQuery &query);
    /// The record and its causes up to the root, in that order; ends early where causes have been pruned.
    [[nodiscard]] std::vector<JournalEntry> chain(qint64 seq);
    /// All records of the incident, oldest first.
    [[nodiscard]] std::vector<JournalEntry> incident(qint64 root);
    /// The chain of the newest record that explains the target's present state: its own transition, role, action,
    /// fault, resource, host or command record. Empty for a target of which nothing is known.
    [[nodiscard]] std::vector<JournalEntry> why(const QString &target);
    [[nodiscard]] qint64 lastSeq() const { return m_lastSeq; }
    /// nullopt: never saved.
    [[nodiscard]] std::optional<QByteArray> state(const QString &key);
    [[nodiscard]] std::vector<JournalInput> inputs(qint64 afterSeq, int limit = 1000);
    [[nodiscard]] qint64 lastInput(); ///< 0: none
    /// Intents without an outcome, oldest first: what a killed manager had begun.
    [[nodiscard]] std::vector<JournalIntent> unfinishedIntents();

    /// Deletes what is older or more than `retention` allows, at most a few thousand rows a call so that it doesn't
    /// stall its caller. @return true: call again soon, there is more.
    bool prune(const JournalRetention &retention);

    [[nodiscard]] JournalExtent extent() { return m_store.extent(); }
    [[nodiscard]] const JournalHealth &health() const { return m_health; }
    [[nodiscard]] QString path() const;

Q_SIGNALS:
    /// After the records are on disk, or, while nothing can be written, in memory: followers never miss one.
    void appended(const std::vector<holdfast::JournalEntry> &records);
    void healthChanged();
    /// What had been written when syncSoon() gave this ticket, or an earlier one, outlives a power cut, as far as
    /// health() says that it can.
    void synced(quint64 ticket);

private:
    void remember(const JournalBatch &batch);
    void forgetOldest();
    bool flush();
    bool reopen();
    void replaceDamaged();
    void flushFailed(const Error &error);
    void keepUntilFlushed(JournalBatch batch);
    void takeAllFromMemory();
    void succeed();
    void fail(const Error &error);
    [[nodiscard]] JournalBatch backlog() const;
    template <class Result, class Ask>
    Result read(Result fallback, Ask ask);

    JournalStore m_store;
    JournalOptions m_options;
    JournalHealth m_health;
    std::deque<JournalEntry> m_ring; ///< ascending by arrival; the last m_health.unwritten of them aren't on disk
    QMap<QString, QByteArray> m_states; ///< newest value of each key saved by this process: a fresh file gets them
    QMap<qint64, QByteArray> m_openIntents; ///< begun by this process, no outcome yet: likewise
    JournalBatch m_waiting; ///< what can't be written yet, but the records, which are in m_ring
    /// Written and not yet on the disk, for all that is known: the number of the write, and all of it.
    std::deque<std::pair<std::uint64_t, JournalBatch>> m_unflushed;
    bool m_again = false; ///< a flush has failed: those are written again, before anything else
    QDeadlineTimer m_pause; ///< between two times that this is tried at once
    QTimer m_retry;
    std::chrono::milliseconds m_retryAfter;
    qint64 m_lastSeq = 0;
    qint64 m_lastIntent = 0;
};

} // namespace holdfast
