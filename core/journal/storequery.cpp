#include <journal/store.h>

#include <journal/recordjson.h>
#include <journal/statement.h>

#include <sqlite3.h>

#include <algorithm>
#include <variant>

namespace holdfast {

namespace {

// How many rows one prune() deletes at most: some tens of milliseconds.
constexpr qint64 pruneChunk = 5000;
// So many newest records stay, however little room the retention allows.
constexpr qint64 prunedNever = 1000;
// Finished intents are of interest for a post-mortem only.
constexpr std::chrono::hours intentAge{24};

// A WHERE clause in the making.
struct Where {
    QByteArray sql;
    std::vector<std::variant<qint64, QString>> values;

    void add(const QByteArray &condition) { sql += (sql.isEmpty() ? " WHERE " : " AND ") + condition; }
    void add(const QByteArray &condition, const std::variant<qint64, QString> &value)
    {
        add(condition);
        values.push_back(value);
    }
    // Each alternative finds its records by an index of its own.
    void addTarget(const JournalQuery &query)
    {
        if (query.exact)
            return add("target = ?", query.target);
        if (query.target.contains(QLatin1Char('@'))) {
            add("seq IN (SELECT seq FROM record WHERE target = ? UNION ALL"
                " SELECT seq FROM record WHERE target >= ? AND target < ?)",
                query.target);
            values.emplace_back(query.target + QLatin1Char('/'));
            values.emplace_back(query.target + QLatin1Char('0')); // the character after the slash
            return;
        }
        add("seq IN (SELECT seq FROM record WHERE subject = ? UNION SELECT seq FROM record WHERE target_host = ?"
            " UNION SELECT seq FROM record WHERE target = '' AND host = ?)",
            query.target);
        values.emplace_back(query.target);
        values.emplace_back(query.target);
    }
};

Where conditionsOf(const JournalQuery &query)
{
    Where where;
    if (query.afterSeq)
        where.add("seq > ?", *query.afterSeq);
    if (query.untilSeq)
        where.add("seq <= ?", *query.untilSeq);
    if (query.since)
        where.add("t_us >= ?", qint64(query.since->time_since_epoch().count()));
    if (query.until)
        where.add("t_us <= ?", qint64(query.until->time_since_epoch().count()));
    if (query.root != 0)
        where.add("root = ?", query.root);
    if (!query.kinds.isEmpty()) {
        where.add("kind IN (" + QByteArrayList(query.kinds.size(), "?").join(',') + ")");
        for (const QString &kind : query.kinds)
            where.values.emplace_back(kind);
    }
    if (!query.target.isEmpty())
        where.addTarget(query);
    return where;
}

constexpr auto columns = "SELECT seq, origin, t_us, kind, host, target, cause, root, json FROM record";

JournalEntry entryAt(const Statement &row)
{
    return {row.number(0), row.text(1), WallTime(std::chrono::microseconds(row.number(2))), row.text(3), row.text(4),
            row.text(5), row.number(6), row.number(7), row.blob(8)};
}

} // namespace

Expected<std::vector<JournalEntry>> JournalStore::query(const JournalQuery &query)
{
    const Where where = conditionsOf(query);
    QByteArray sql = columns + where.sql;
    sql += query.order == JournalQuery::Order::OldestFirst ? " ORDER BY seq" : " ORDER BY seq DESC";
    if (query.limit > 0)
        sql += " LIMIT " + QByteArray::number(query.limit);
    Statement statement(m_db.get(), sql);
    for (const auto &value : where.values)
        std::visit([&statement](const auto &v) { statement.bind(v); }, value);
    std::vector<JournalEntry> result;
    while (statement.step())
        result.push_back(entryAt(statement));
    if (!statement.ok())
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
    if (retention.age
        && !remove("DELETE FROM record WHERE seq IN (SELECT seq FROM record WHERE t_us < ? ORDER BY t_us LIMIT ?)",
                   microsecondsAt(now - *retention.age), pruneChunk))
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
        const auto records = number("SELECT count(*) FROM record");
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
    if (sqlite3_exec(m_db.get(), "PRAGMA incremental_vacuum(4000)", nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure("pruning the journal");
    return more;
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
