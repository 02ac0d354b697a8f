#include <journal/store.h>

#include <journal/recordjson.h>
#include <journal/search.h>
#include <journal/statement.h>

#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>

namespace holdfast {

namespace {

// How many rows one prune() deletes at most: some tens of milliseconds.
constexpr qint64 pruneChunk = 5000;
// So many newest records stay, however little room the retention allows.
constexpr qint64 prunedNever = 1000;
// Finished intents are of interest for a post-mortem only.
constexpr std::chrono::hours intentAge{24};

constexpr auto columns = "SELECT seq, origin, t_us, kind, host, target, cause, root, json FROM record";

} // namespace

Expected<std::vector<JournalEntry>> JournalStore::query(const JournalQuery &query)
{
    Search search(m_db.get(), query);
    std::vector<JournalEntry> result;
    if (!search.find(result))
        return failure("reading the journal");
    return result;
}

Expected<std::vector<JournalEntry>> JournalStore::record(qint64 seq)
{
    return query({.afterSeq = seq - 1, .untilSeq = seq});
}

Expected<qint64> JournalStore::lastSeq()
{
    return number("SELECT max(seq) FROM record");
}

JournalExtent JournalStore::extent()
{
    JournalExtent out;
    if (!m_db)
        return out;
    for (const auto &part : {m_path, m_path + QStringLiteral("-wal")})
        out.bytes += QFileInfo(part).size();
    // Counting them would read all of an index; there are hardly any gaps.
    const auto records = number("SELECT (SELECT max(seq) FROM record) - (SELECT min(seq) FROM record) + 1");
    out.records = records ? *records : 0;
    if (m_flusher)
        out.synced = m_flusher->lastFlush();
    return out;
}

Expected<qint64> JournalStore::formatVersion()
{
    return number("PRAGMA user_version");
}

Expected<qint64> JournalStore::firstSeq()
{
    return number("SELECT min(seq) FROM record");
}

Expected<qint64> JournalStore::lastInput()
{
    return number("SELECT max(seq) FROM input");
}

Outcome JournalStore::hold()
{
    if (auto begun = execute("BEGIN"); !begun)
        return begun;
    const auto moment = lastInput(); // the first read fixes it
    return moment ? done() : Outcome(moment.error());
}

Expected<qint64> JournalStore::lastIntent()
{
    return number("SELECT max(id) FROM intent");
}

Expected<std::optional<QByteArray>> JournalStore::state(const QString &key)
{
    Statement statement(m_db.get(), "SELECT bytes FROM state WHERE key = ?");
    statement.bind(key);
    if (statement.step())
        return std::optional(statement.blob(0));
    if (!statement.ok())
        return failure("reading the journal");
    return std::optional<QByteArray>();
}

Expected<std::vector<JournalInput>> JournalStore::inputs(qint64 afterSeq, int limit)
{
    Statement statement(m_db.get(), "SELECT seq, bytes FROM input WHERE seq > ? ORDER BY seq LIMIT ?");
    statement.bind(afterSeq).bind(qint64(limit));
    std::vector<JournalInput> result;
    while (statement.step())
        result.push_back({statement.number(0), statement.blob(1)});
    if (!statement.ok())
        return failure("reading the journal");
    return result;
}

Expected<std::vector<JournalIntent>> JournalStore::unfinishedIntents()
{
    Statement statement(m_db.get(), "SELECT id, bytes FROM intent WHERE outcome IS NULL ORDER BY id");
    std::vector<JournalIntent> result;
    while (statement.step())
        result.push_back({statement.number(0), statement.blob(1)});
    if (!statement.ok())
        return failure("reading the journal");
    return result;
}

Expected<bool> JournalStore::prune(const JournalRetention &retention, WallTime now)
{
    bool more = false;
    const auto remove = [&](const char *sql, qint64 bound, qint64 chunk) {
        Statement statement(m_db.get(), sql);
        statement.bind(bound).bind(chunk);
        if (!statement.run())
            return false;
        more = more || sqlite3_changes(m_db.get()) >= chunk;
        return true;
    };
    const auto microsecondsAt = [](WallTime time) { return qint64(time.time_since_epoch().count()); };
    if (retention.age && !pruneBefore(microsecondsAt(now - *retention.age), more))
        return failure("pruning the journal");
    if (retention.inputsBefore
        && !remove("DELETE FROM input WHERE seq IN (SELECT seq FROM input WHERE seq < ? ORDER BY seq LIMIT ?)",
                   *retention.inputsBefore, pruneChunk))
        return failure("pruning the journal");
    if (!remove("DELETE FROM intent WHERE id IN (SELECT id FROM intent WHERE outcome IS NOT NULL AND id < ? LIMIT ?)",
                microsecondsAt(now - intentAge), pruneChunk))
        return failure("pruning the journal");
    if (retention.bytes) {
        const auto used = number("SELECT (page_count - freelist_count) * page_size"
                                 " FROM pragma_page_count, pragma_freelist_count, pragma_page_size");
        // Counting them would read all of an index; there are hardly any gaps.
        const auto records = number("SELECT (SELECT max(seq) FROM record) - (SELECT min(seq) FROM record) + 1");
        if (!used || !records)
            return !used ? used.error() : records.error();
        if (*used > *retention.bytes && *records > prunedNever) {
            // The share of records that is as large as the excess.
            const qint64 share = *records * (*used - *retention.bytes) / *used + 1;
            const qint64 chunk = std::min({share, *records - prunedNever, pruneChunk});
            if (!remove("DELETE FROM record WHERE seq IN (SELECT seq FROM record WHERE seq >= ? ORDER BY seq LIMIT ?)",
                        0, chunk))
                return failure("pruning the journal");
        }
    }
    if (sqlite3_exec(m_db.get(),
                     "DELETE FROM span WHERE last < (SELECT min(seq) FROM record);"
                     " PRAGMA incremental_vacuum(4000)", // pages of 4 KiB
                     nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure("pruning the journal");
    const auto unused = number("PRAGMA freelist_count");
    return unused ? Expected<bool>(more || *unused > 0) : unused.error();
}

// Block by block, those that have something as old; what a block still has afterwards is noted anew.
bool JournalStore::pruneBefore(qint64 oldest, bool &more)
{
    sqlite3 *db = m_db.get();
    Statement block(db, "SELECT block, first, last FROM span WHERE earliest < ? ORDER BY block LIMIT 1");
    Statement old(db, "DELETE FROM record WHERE seq >= ? AND seq <= ? AND t_us < ?");
    Statement left(db, "INSERT OR REPLACE INTO span SELECT ?, ?, ?, min(t_us), max(t_us) FROM record"
                       " WHERE seq >= ? AND seq <= ? HAVING count(*) > 0");
    Statement empty(db, "DELETE FROM span WHERE block = ? AND earliest < ?");
    for (qint64 removed = 0; removed < pruneChunk;) {
        if (!block.bind(oldest).step())
            return block.ok();
        const qint64 number = block.number(0), first = block.number(1), last = block.number(2);
        block.rewind();
        if (!old.bind(first).bind(last).bind(oldest).run())
            return false;
        removed += sqlite3_changes(db);
        if (!left.bind(number).bind(first).bind(last).bind(first).bind(last).run()
            || !empty.bind(number).bind(oldest).run())
            return false;
    }
    more = true;
    return true;
}

Expected<JournalReport> JournalStore::examine()
{
    JournalReport report;
    constexpr std::size_t enough = 100;
    const auto say = [&report](std::string problem) {
        if (report.problems.size() < enough)
            report.problems.push_back(std::move(problem));
    };
    Statement integrity(m_db.get(), "PRAGMA integrity_check(20)");
    while (integrity.step()) {
        if (const QString line = integrity.text(0); line != QLatin1StringView("ok"))
            say("the file is damaged: " + line.toStdString());
    }
    if (!integrity.ok())
        return failure("checking the journal");
    Statement rows(m_db.get(), QByteArray(columns) + " ORDER BY seq");
    while (rows.step()) {
        const JournalEntry entry = entryAt(rows);
        const std::string place = "record " + std::to_string(entry.seq);
        if (report.records++ == 0)
            report.firstSeq = entry.seq;
        else if (entry.seq != report.lastSeq + 1)
            say("records " + std::to_string(report.lastSeq + 1) + " to " + std::to_string(entry.seq - 1)
                + " are missing");
        report.lastSeq = entry.seq;
        const auto read = entryFromLine(entry.json);
        if (!read)
            say(place + " is " + read.error().what);
        else if (!(*read == entry))
            say(place + " is kept under other keys than it has");
    }
    if (!rows.ok())
        return failure("checking the journal");
    return report;
}

Outcome JournalStore::copyTo(const QString &file)
{
    Statement copy(m_db.get(), "VACUUM INTO ?");
    copy.bind(file);
    if (!copy.run())
        return failure("copying the journal");
    return done();
}

} // namespace holdfast
