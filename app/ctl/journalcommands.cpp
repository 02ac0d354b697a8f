// holdfastctl journal: the event store out of a manager or its directory, examined, and put back.
#include "commands.h"

#include <journal/recordjson.h>
#include <journal/transfer.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <cstdio>

namespace holdfast::ctl {

using namespace Qt::StringLiterals;

namespace {

void say(Session &session, const QString &what, qint64 records)
{
    if (session.json())
        session.print(QJsonObject{{u"records"_s, records}});
    else
        session.print(u"%1 records %2"_s.arg(records).arg(what));
}

// The name of the file says how it is written: a table for FILE.csv, NDJSON for any other.
bool isTable(const QSaveFile &file)
{
    return file.fileName().endsWith(u".csv"_s, Qt::CaseInsensitive);
}

void commit(Session &session, QSaveFile &file, qint64 records)
{
    if (!file.flush() || !file.commit())
        return session.fail(Error{file.errorString().toStdString(), file.fileName().toStdString(), "Check its disk."});
    say(session, u"exported"_s, records);
    session.finish();
}

// Pages by seq, so that records which come meanwhile change nothing.
void exportPage(Session &session, const std::shared_ptr<QSaveFile> &file, qint64 after, qint64 newest, qint64 count)
{
    constexpr qint64 page = 1000;
    if (after >= newest)
        return commit(session, *file, count);
    const qint64 until = std::min(after + page, newest);
    const QJsonObject params{{u"since"_s, after}, {u"until"_s, until}, {u"limit"_s, page}};
    session.call(u"history.query"_s, params, [&session, file, until, newest, count](const QJsonValue &answer) {
        const QJsonArray records = answer[u"records"_s].toArray();
        for (const QJsonValue &record : records)
            file->write(isTable(*file) ? csvLine(record.toObject())
                                       : QJsonDocument(record.toObject()).toJson(QJsonDocument::Compact) + '\n');
        exportPage(session, file, until, newest, count + records.size());
    });
}

void exportFromManager(Session &session, const std::shared_ptr<QSaveFile> &file)
{
    if (isTable(*file))
        file->write(csvHeader());
    session.call(u"hello"_s, {{u"protocol"_s, 1}}, [&session, file](const QJsonValue &hello) {
        exportPage(session, file, 0, hello[u"seq"_s].toInteger(), 0);
    });
}

void exportFromDirectory(Session &session, QSaveFile &file, const QString &directory)
{
    JournalStore store(QDir(directory).filePath(u"journal.db"_s));
    if (const auto opened = store.openForReading(); !opened)
        return session.fail(opened.error());
    const auto count = isTable(file) ? exportCsv(store, file) : exportNdjson(store, file);
    if (!count)
        return session.fail(count.error());
    commit(session, file, *count);
}

void check(Session &session, const QString &file)
{
    const auto report = examineFile(file);
    if (!report)
        return session.fail(report.error());
    if (session.json()) {
        QJsonArray problems;
        for (const std::string &problem : report->problems)
            problems.append(QString::fromStdString(problem));
        session.print(QJsonObject{{u"ok"_s, report->ok()},
                                  {u"records"_s, report->records},
                                  {u"first"_s, report->firstSeq},
                                  {u"last"_s, report->lastSeq},
                                  {u"problems"_s, problems}});
    } else {
        session.print(u"%1 records, %2 to %3"_s.arg(report->records).arg(report->firstSeq).arg(report->lastSeq));
    }
    for (const std::string &problem : report->problems)
        session.complain(QString::fromStdString(problem));
    session.finish(report->ok() ? Exit::Done : Exit::Refused);
}

} // namespace

void journal(Session &session, const Invocation &invocation)
{
    const QString &verb = invocation.operands[0];
    const QString &name = invocation.operands[1];
    const QString directory = invocation.value("--directory");
    if (verb == u"export"_s) {
        const auto file = std::make_shared<QSaveFile>(name);
        if (!file->open(QIODevice::WriteOnly))
            return session.fail(Error{file->errorString().toStdString(), name.toStdString(), "Check the path."});
        if (directory.isEmpty())
            exportFromManager(session, file);
        else
            exportFromDirectory(session, *file, directory);
    } else if (verb == u"check"_s) {
        check(session, name);
    } else if (verb == u"restore"_s && !directory.isEmpty()) {
        const auto restored = restoreJournal(name, directory);
        if (!restored)
            return session.fail(restored.error());
        say(session, u"restored"_s, *restored);
        session.finish();
    } else if (verb == u"restore"_s) {
        session.wrongUsage(u"restore needs --directory DIR: the directory of the manager, which must not run."_s);
    } else {
        session.wrongUsage(u"Usage: holdfastctl journal export|check|restore FILE [--directory DIR]."_s);
    }
}

} // namespace holdfast::ctl
