// holdfastctl config: what is in force, and changes to it as transactions.
#include "commands.h"
#include "table.h"

#include <QJsonArray>

namespace holdfast::ctl {

using namespace Qt::StringLiterals;

namespace {

// KEY VALUE pairs, or KEY=VALUE words.
std::optional<QJsonArray> changesOf(const QStringList &words)
{
    QJsonArray changes;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString word = words[i];
        const bool joined = word.contains(u'=');
        if (!joined && i + 1 == words.size())
            return std::nullopt;
        const QString key = joined ? word.section(u'=', 0, 0).trimmed() : word;
        const QString value = joined ? word.section(u'=', 1).trimmed() : words[++i];
        changes.append(QJsonObject{{u"key"_s, key}, {u"value"_s, value}});
    }
    return changes;
}

void printShown(Session &session, const QJsonValue &answer, const QString &object)
{
    Table table({u"KEY"_s, u"VALUE"_s, u"FROM"_s, u"WHERE"_s});
    for (const QJsonValue &key : answer[u"keys"_s].toArray()) {
        const QString name = key[u"key"_s].toString();
        if (object.isEmpty() || name == object || name.startsWith(object + u'.'))
            table.add({name, key[u"value"_s].toString(), key[u"origin"_s].toString(), key[u"where"_s].toString()});
    }
    session.print(table.text(session.colours()));
    for (const QJsonValue &dropIn : answer[u"dropins"_s].toArray())
        session.print(u"%1  %2  %3  %4"_s.arg(dropIn[u"file"_s].toString(), dropIn[u"when"_s].toString(),
                                             dropIn[u"by"_s].toString(), dropIn[u"why"_s].toString()));
}

// The answer to a check, a diff or a transaction.
void finishWith(Session &session, const QJsonValue &answer)
{
    if (session.json()) {
        session.print(answer, false);
    } else {
        if (const QString diff = answer[u"diff"_s].toString().trimmed(); !diff.isEmpty())
            session.print(diff);
        if (const QString file = answer[u"dropin"_s].toString();
            answer[u"outcome"_s] == u"accepted"_s && !file.isEmpty())
            session.print(u"In force with %1"_s.arg(file));
    }
    for (const QJsonValue &finding : answer[u"findings"_s].toArray())
        session.complain(finding.isString() ? finding.toString() : finding[u"text"_s].toString());
    session.finish(answer[u"ok"_s].toBool(true) ? Exit::Done : Exit::Refused);
}

} // namespace

void configure(Session &session, const Invocation &invocation)
{
    QStringList words = invocation.operands;
    const QString verb = words.takeFirst();
    QJsonObject params;
    if (invocation.has("--reason"))
        params[u"reason"_s] = invocation.value("--reason");
    const auto finish = [&session](const QJsonValue &answer) { finishWith(session, answer); };
    if (verb == u"show"_s && words.size() <= 1) {
        session.call(u"config.get"_s, {}, [&session, object = words.value(0)](const QJsonValue &answer) {
            if (session.json())
                session.print(answer, false);
            else
                printShown(session, answer, object);
            session.finish();
        });
    } else if (verb == u"rollback"_s && words.size() == 1) {
        params[u"dropin"_s] = words.first();
        session.call(u"config.rollback"_s, params, finish);
    } else if (verb == u"check"_s
               || ((verb == u"diff"_s || verb == u"apply"_s || verb == u"set"_s) && !words.isEmpty())) {
        const auto changes = changesOf(words);
        if (!changes || (verb == u"set"_s && changes->size() != 1))
            return session.wrongUsage(u"Usage: holdfastctl config %1 KEY VALUE."_s.arg(verb));
        if (!changes->isEmpty())
            params[u"changes"_s] = *changes;
        const bool onlyShown = verb == u"diff"_s || invocation.has("--plan");
        session.call(verb == u"check"_s ? u"config.check"_s
                         : onlyShown    ? u"config.diff"_s
                                        : u"config.apply"_s,
                     params, finish);
    } else {
        session.wrongUsage(u"Usage: holdfastctl config show [OBJECT] | check [KEY VALUE]... | diff KEY VALUE... | "
                           "apply KEY VALUE... | set KEY VALUE | rollback DROP-IN."_s);
    }
}

} // namespace holdfast::ctl
