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

// An object and its keys, relative to it: `group.paging layer=application
// process.pager.command=[...]`.
std::optional<QJsonArray> additionsOf(QStringList words)
{
    const QString object = words.takeFirst();
    QJsonArray changes{QJsonObject{{u"add"_s, object}}};
    const auto keys = changesOf(words);
    if (!keys)
        return std::nullopt;
    for (const QJsonValue &each : *keys)
        changes.append(QJsonObject{{u"key"_s, QString(object + u'.' + each[u"key"_s].toString())},
                                   {u"value"_s, each[u"value"_s]}});
    return changes;
}

QJsonArray removalsOf(const QStringList &objects)
{
    QJsonArray changes;
    for (const QString &object : objects)
        changes.append(QJsonObject{{u"remove"_s, object}});
    return changes;
}

QString effectText(const QJsonValue &affected)
{
    const QString effect = affected[u"effect"_s].toString();
    QStringList processes;
    for (const QJsonValue &process : affected[u"processes"_s].toArray())
        processes.append(process.toString());
    const QString names = processes.join(u", "_s);
    if (effect == u"starts"_s || effect == u"resource-starts"_s)
        return u"is new and is started"_s;
    if (effect == u"processes-start"_s)
        return u"goes on as it is; %1 is started beside it"_s.arg(names);
    if (effect == u"processes-start-later"_s)
        return u"isn't running; %1 is started with it"_s.arg(names);
    if (effect == u"processes-go"_s)
        return u"isn't running; %1 is no longer part of it"_s.arg(names);
    if (effect == u"goes"_s)
        return u"is no longer part of the site"_s;
    if (effect == u"relations"_s)
        return u"depends on other things, or has another pair"_s;
    if (effect == u"settings"_s)
        return u"goes on as it is; limits and time-outs count at once, commands at its next start"_s;
    if (effect == u"resource-goes"_s)
        return u"is no longer looked at, and left as it is"_s;
    if (effect == u"host-comes"_s)
        return u"is new: its members wait until its manager joins, and it has no vote till then"_s;
    if (effect == u"host-goes"_s)
        return u"has no power, or was never here, and is no longer part of the site"_s;
    if (effect == u"not-runnable"_s)
        return u"isn't runnable until what is new is up: its pairs are unprotected meanwhile"_s;
    return effect;
}

void printAffected(Session &session, const QJsonValue &answer)
{
    if (!answer[u"affected"_s].isArray())
        return;
    Table table({u"AFFECTED"_s, u"STATE"_s, u"HOW"_s});
    for (const QJsonValue &each : answer[u"affected"_s].toArray())
        table.add({each[u"target"_s].toString(), each[u"state"_s].toString(), effectText(each)});
    if (!answer[u"affected"_s].toArray().isEmpty())
        session.print(table.text(session.colours()));
    session.print(u"Members that are not touched: %1"_s.arg(answer[u"untouched"_s].toInteger()));
    if (answer[u"needs_restart"_s].toBool())
        session.print(u"It takes effect when the managers are started again"_s);
    for (const QJsonValue &why : answer[u"refused"_s].toArray())
        session.complain(u"would be refused now: "_s + why.toString());
}

QString joined(const QJsonValue &names)
{
    QStringList all;
    for (const QJsonValue &each : names.toArray())
        all.append(each.toString());
    return all.join(u", "_s);
}

// What no manager can do for hosts that come or go.
void printByHand(Session &session, const QJsonValue &hosts)
{
    if (!hosts.isObject())
        return;
    const QString come = joined(hosts[u"come"_s]);
    QStringList steps;
    if (hosts[u"start_again"_s].toBool())
        steps.append(u"start this host's manager again, as it has known of no others until now"_s);
    if (hosts[u"cluster"_s].toBool())
        steps.append(u"on a host that runs: `holdfastctl cluster update SITE` writes its corosync.conf anew; copy that "
                     "to every host, then run `corosync-cfgtool -R` on one of them"_s);
    if (!come.isEmpty() && !steps.isEmpty()) // else all hosts are in one program
        steps.append(u"on %1: install Holdfast, copy the site file with its drop-ins%2 there, start holdfastd"_s.arg(
            come, hosts[u"cluster"_s].toBool() ? u", corosync.conf and authkey"_s : QString()));
    if (steps.isEmpty())
        return;
    session.print(u"Left to do by hand:"_s);
    for (const QString &step : steps)
        session.print(u"  - "_s + step);
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
        printAffected(session, answer);
        if (const QString file = answer[u"dropin"_s].toString();
            answer[u"outcome"_s] == u"accepted"_s && !file.isEmpty())
            session.print(u"In force with %1"_s.arg(file));
        printByHand(session, answer[u"hosts"_s]);
    }
    for (const QJsonValue &finding : answer[u"findings"_s].toArray())
        session.complain(finding.isString() ? finding.toString() : finding[u"text"_s].toString());
    const bool refused = !answer[u"ok"_s].toBool(true) || !answer[u"refused"_s].toArray().isEmpty();
    session.finish(refused ? Exit::Refused : Exit::Done);
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
        session.call(invocation.has("--plan") ? u"config.diff"_s : u"config.rollback"_s, params,
                     finish);
    } else if ((verb == u"add"_s || verb == u"remove"_s) && !words.isEmpty()) {
        const auto changes = verb == u"add"_s ? additionsOf(words) : removalsOf(words);
        if (!changes)
            return session.wrongUsage(u"Usage: holdfastctl config add OBJECT [KEY=VALUE]..."_s);
        params[u"changes"_s] = *changes;
        session.call(invocation.has("--plan") ? u"config.diff"_s : u"config.apply"_s, params,
                     finish);
    } else if (verb == u"check"_s
               || ((verb == u"diff"_s || verb == u"apply"_s || verb == u"set"_s)
                   && !words.isEmpty())) {
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
        session.wrongUsage(
            u"Usage: holdfastctl config show [OBJECT] | check [KEY VALUE]... | diff KEY VALUE... | "
            "apply KEY VALUE... | set KEY VALUE | add OBJECT [KEY=VALUE]... | remove OBJECT... | rollback DROP-IN."_s);
    }
}

} // namespace holdfast::ctl
