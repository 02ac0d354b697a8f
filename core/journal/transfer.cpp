#include <journal/transfer.h>

#include <journal/recordjson.h>

#include <QDir>
#include <QFile>

namespace holdfast {

namespace {

constexpr int page = 1000;

Error fileError(const QFile &file)
{
    return {file.errorString().toStdString(), file.fileName().toStdString(), "Check the path and its permissions."};
}

bool isDatabase(QFile &file)
{
    return file.peek(16) == QByteArray("SQLite format 3\0", 16);
}

// Calls `take` with every entry and its line number; stops at the first Error it returns.
template <class Take>
Outcome forEachLine(QFile &file, Take take)
{
    for (qint64 line = 1; !file.atEnd(); ++line) {
        const QByteArray text = file.readLine().trimmed();
        if (text.isEmpty())
            continue;
        if (auto outcome = take(entryFromLine(text), line); !outcome)
            return outcome;
    }
    return done();
}

JournalReport examineLines(QFile &file)
{
    JournalReport report;
    const auto take = [&report](const Expected<JournalEntry> &entry, qint64 line) {
        const std::string place = "line " + std::to_string(line);
        if (!entry) {
            report.problems.push_back(place + ": " + entry.error().what);
            return done();
        }
        if (report.records++ == 0)
            report.firstSeq = entry->seq;
        else if (entry->seq != report.lastSeq + 1)
            report.problems.push_back(place + ": record " + std::to_string(entry->seq) + " follows record "
                                      + std::to_string(report.lastSeq));
        report.lastSeq = entry->seq;
        return done();
    };
    (void)forEachLine(file, take);
    return report;
}

Outcome importLines(QFile &file, JournalStore &store)
{
    JournalBatch batch;
    const auto take = [&](const Expected<JournalEntry> &entry, qint64) -> Outcome {
        if (!entry)
            return entry.error();
        batch.records.push_back(*entry);
        if (batch.records.size() < page)
            return done();
        return store.write(std::exchange(batch, {}));
    };
    if (auto outcome = forEachLine(file, take); !outcome)
        return outcome;
    return store.write(batch);
}

Error exportError(const QIODevice &to)
{
    return {"the export can't be written: " + to.errorString().toStdString(), {}, "Check its disk."};
}

// Page by page, each record as `lineOf` has it.
template <class LineOf>
Expected<qint64> exportLines(JournalStore &store, QIODevice &to, LineOf lineOf)
{
    qint64 count = 0;
    JournalQuery query{.afterSeq = 0, .limit = page};
    for (;;) {
        const auto entries = store.query(query);
        if (!entries)
            return entries.error();
        for (const JournalEntry &entry : *entries) {
            if (to.write(lineOf(entry)) < 0)
                return exportError(to);
        }
        count += static_cast<qint64>(entries->size());
        if (entries->size() < page)
            return count;
        query.afterSeq = entries->back().seq;
    }
}

} // namespace

Expected<qint64> exportNdjson(JournalStore &store, QIODevice &to)
{
    return exportLines(store, to, [](const JournalEntry &entry) { return entry.json + '\n'; });
}

Expected<qint64> exportCsv(JournalStore &store, QIODevice &to)
{
    if (to.write(csvHeader()) < 0)
        return exportError(to);
    return exportLines(store, to, [](const JournalEntry &entry) { return csvLine(jsonOf(entry)); });
}

Expected<JournalReport> examineFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(file);
    if (!isDatabase(file))
        return examineLines(file);
    JournalStore store(name);
    if (auto opened = store.openForReading(); !opened) {
        if (!store.damaged())
            return opened.error();
        JournalReport report;
        report.problems.push_back(opened.error().what);
        return report;
    }
    return store.examine();
}

Expected<qint64> restoreJournal(const QString &name, const QString &directory)
{
    const auto report = examineFile(name);
    if (!report)
        return report.error();
    if (!report->ok())
        return Error{"it has problems, the first: " + report->problems.front(), name.toStdString(),
                     "Nothing was changed. Restore from another file."};
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(file);
    JournalStore target(QDir(directory).filePath(QStringLiteral("journal.db")));
    // Opening shows whether a manager runs on it; a damaged one may well be what is to be replaced.
    if (auto opened = target.open(Durability::PowerLoss); !opened && !target.damaged())
        return opened.error();
    if (target.isFresh()) {
        target.close();
        QFile::remove(target.path());
    } else if (auto moved = target.moveAside(QStringLiteral("replaced")); !moved) {
        return moved.error();
    }
    if (isDatabase(file)) {
        JournalStore source(name);
        if (auto opened = source.openForReading(); !opened)
            return opened.error();
        if (auto copied = source.copyTo(target.path()); !copied)
            return copied.error();
    }
    if (auto opened = target.open(Durability::PowerLoss); !opened)
        return opened.error();
    if (!isDatabase(file)) {
        if (auto imported = importLines(file, target); !imported)
            return imported.error();
    }
    return report->records;
}

} // namespace holdfast
