// The commands that show what was and what comes: history and logs.
#include "commands.h"

#include <journal/entry.h>
#include <model/duration.h>

#include <QDateTime>
#include <QJsonArray>
#include <QTimer>

namespace holdfast::ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostLines = 1000;
constexpr std::chrono::milliseconds followInterval = 500ms;

JournalQuery filterOf(const Invocation &invocation)
{
    JournalQuery query;
    query.target = invocation.value("--target");
    if (invocation.has("--kind"))
        query.kinds = {invocation.value("--kind")};
    return query;
}

bool passes(const JournalQuery &filter, const QJsonObject &record)
{
    JournalEntry entry;
    entry.kind = record[u"kind"_s].toString();
    entry.host = record[u"host"_s].toString();
    entry.target = record[u"target"_s].toString();
    return matches(filter, entry);
}

void printRecord(Session &session, const QJsonObject &record)
{
    if (session.json())
        session.print(record);
    else
        session.print(recordLine(record));
}

void follow(Session &session, const Invocation &invocation, qint64 since)
{
    LineClient &client = session.client();
    QObject::connect(&client, &ManagerClient::eventReceived, &session,
                     [&session, filter = filterOf(invocation)](const QJsonObject &record) {
                         if (passes(filter, record))
                             printRecord(session, record);
                     });
    QObject::connect(&client, &ManagerClient::lagged, &session, [&session](qint64 from, qint64 to) {
        session.complain(
            u"records %1 to %2 were left out; `history --since %3 --until %2` shows them"_s.arg(from).arg(to).arg(from
                                                                                                                  - 1));
    });
    QObject::connect(&client, &ManagerClient::connectionChanged, &session, [&session, &client] {
        if (client.connection() == ManagerClient::Connection::Lost)
            session.complain(client.connectionError());
    });
    client.subscribe(since);
}

// What is new in `lines` against what was printed last.
qsizetype firstNew(const QJsonArray &lines, const QJsonArray &before)
{
    // The longest end of `before` that is somewhere in `lines` as its beginning.
    for (qsizetype overlap = std::min(lines.size(), before.size()); overlap > 0; --overlap) {
        bool same = true;
        for (qsizetype i = 0; same && i < overlap; ++i)
            same = lines[i] == before[before.size() - overlap + i];
        if (same)
            return overlap;
    }
    return 0;
}

void printLogLine(Session &session, const QJsonValue &line)
{
    if (session.json())
        session.print(line.isObject() ? line : QJsonValue(QJsonObject{{u"text"_s, line}}));
    else if (line.isObject())
        session.print(
            u"%1 %2: %3"_s.arg(line[u"t"_s].toString(), line[u"process"_s].toString(), line[u"text"_s].toString()));
    else
        session.print(line.toString());
}

// Where a stream of output stands.
struct LogPlace {
    QJsonArray before; ///< of a manager that doesn't number its lines: what it answered last
    qint64 after = 0; ///< else the number of the last line
    bool first = true;
};

void askLogs(Session &session, QJsonObject params, const LogPlace &place, bool following)
{
    if (place.after > 0) {
        params[u"after"_s] = place.after;
        params[u"lines"_s] = mostLines;
    }
    session.call(u"logs.tail"_s, params, [&session, params, place, following](const QJsonValue &answer) {
        const QJsonArray entries = answer[u"entries"_s].toArray();
        const QJsonArray lines = entries.isEmpty() ? answer[u"lines"_s].toArray() : entries;
        if (place.after > 0 && answer[u"missed"_s].toBool())
            session.complain(u"lines were left out: it writes faster than they can be shown"_s);
        for (qsizetype i = place.after > 0 ? 0 : firstNew(lines, place.before); i < lines.size(); ++i)
            printLogLine(session, lines[i]);
        if (place.first && lines.isEmpty())
            session.complain(u"%1 has written nothing%2"_s.arg(params[u"member"_s].toString(),
                                                              following ? u" yet"_s : QString()));
        if (!following)
            return session.finish();
        LogPlace next{lines, place.after, false};
        if (!lines.isEmpty())
            next.after = std::max(next.after, lines.last()[u"n"_s].toInteger());
        const auto pause = place.after > 0 && lines.size() >= mostLines ? 0ms : followInterval;
        QTimer::singleShot(pause, &session, [&session, params, next] { askLogs(session, params, next, true); });
    });
}

} // namespace

QString recordLine(const QJsonObject &record)
{
    // Milliseconds are enough to read.
    const QString time = record[u"t"_s].toString().replace(u'T', u' ').left(23);
    return u"%1 %2 %3 %4"_s.arg(record[u"seq"_s].toInteger(), 6)
        .arg(time, record[u"kind"_s].toString().leftJustified(10), record[u"text"_s].toString());
}

QJsonValue boundOf(const QString &text)
{
    bool isNumber = false;
    const qint64 seq = text.toLongLong(&isNumber);
    if (isNumber)
        return seq;
    if (const auto ago = parseDuration(text.toStdString()))
        return wallText(wallNow() - *ago);
    if (const auto time = wallTimeOf(text))
        return wallText(*time);
    return QJsonValue::Undefined;
}

std::optional<int> countOf(Session &session, const Invocation &invocation, const char *option, int unset)
{
    if (!invocation.has(option))
        return unset;
    bool ok = false;
    const int count = invocation.value(option).toInt(&ok);
    if (ok && count > 0)
        return count;
    session.wrongUsage(u"%1 takes a whole number from 1."_s.arg(QString::fromLatin1(option)));
    return std::nullopt;
}

void showHistory(Session &session, const Invocation &invocation)
{
    const bool following = invocation.has("--follow");
    QJsonObject params;
    for (const auto &[option, key] : {std::pair("--since", u"since"_s), std::pair("--until", u"until"_s)}) {
        if (!invocation.has(option))
            continue;
        const QJsonValue bound = boundOf(invocation.value(option));
        if (bound.isUndefined())
            return session.wrongUsage(u"%1 takes a seq, a time (2026-11-23T10:00:00Z) or how long ago (2h)."_s.arg(
                QString::fromLatin1(option)));
        params[key] = bound;
    }
    const int unset = following && !invocation.has("--since") ? 10 : 1000;
    const auto limit = countOf(session, invocation, "--limit", unset);
    if (!limit)
        return;
    params[u"limit"_s] = *limit;
    if (invocation.has("--target"))
        params[u"target"_s] = invocation.value("--target");
    if (invocation.has("--kind"))
        params[u"kind"_s] = invocation.value("--kind");
    // Where to go on is asked first: records that come in between are in the stream, not in the answer as well.
    session.call(u"hello"_s, {{u"protocol"_s, 1}, {u"client"_s, u"holdfastctl"_s}},
                 [&session, params, following, invocation](const QJsonValue &hello) mutable {
                     const qint64 newest = hello[u"seq"_s].toInteger();
                     if (following && !params.contains(u"until"_s))
                         params[u"until"_s] = newest;
                     session.call(u"history.query"_s, params,
                                  [&session, following, invocation, newest](const QJsonValue &answer) {
                                      for (const QJsonValue &record : answer[u"records"_s].toArray())
                                          printRecord(session, record.toObject());
                                      if (following)
                                          follow(session, invocation, newest);
                                      else
                                          session.finish();
                                  });
                 });
}

void showLogs(Session &session, const Invocation &invocation)
{
    const auto lines = countOf(session, invocation, "--lines", 200);
    if (lines)
        askLogs(session, {{u"member"_s, invocation.operands.first()}, {u"lines"_s, *lines}}, LogPlace{},
                invocation.has("--follow"));
}

} // namespace holdfast::ctl
