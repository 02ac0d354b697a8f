// The commands that show what is, and those for alarms.
#include "commands.h"
#include "statustext.h"

#include <api/status.h>
#include <model/duration.h>

#include <QJsonArray>
#include <QTimer>

namespace holdfast::ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void printStatus(Session &session, const QJsonValue &state, bool watching)
{
    if (session.json())
        return session.print(state, watching);
    if (watching && session.colours())
        session.print(u"\x1b[H\x1b[2J"_s);
    session.print(statusText(siteStatusFromJson(state.toObject()), session.colours()));
    if (watching && !session.colours())
        session.print(QString());
}

// Again after every change, at most four times a second.
void watchStatus(Session &session)
{
    constexpr auto together = 250ms;
    auto *timer = new QTimer(&session);
    timer->setSingleShot(true);
    timer->setInterval(together);
    LineClient &client = session.client();
    const auto ask = [&session, &client] {
        client.call(u"state.get"_s, {}, &session, [&session](const ApiReply &reply) {
            if (reply.ok())
                printStatus(session, reply.result, true);
            else
                session.complain(reply.error->why);
        });
    };
    QObject::connect(timer, &QTimer::timeout, &session, ask);
    const auto later = [timer] {
        if (!timer->isActive())
            timer->start();
    };
    QObject::connect(&client, &ManagerClient::eventReceived, &session, later);
    QObject::connect(&client, &ManagerClient::lagged, &session, later);
    QObject::connect(&client, &ManagerClient::connectionChanged, &session, [&client, later] {
        if (client.connection() == ManagerClient::Connection::Connected)
            later();
    });
    client.subscribe(std::nullopt);
}

std::optional<qint64> alarmNumber(Session &session, const Invocation &invocation)
{
    bool ok = false;
    const qint64 id = invocation.operands.first().toLongLong(&ok);
    if (ok && id > 0)
        return id;
    session.wrongUsage(
        u"\"%1\" is no alarm's number; `holdfastctl alarms` lists them."_s.arg(invocation.operands.first()));
    return std::nullopt;
}

void orderOfAlarm(Session &session, const Invocation &invocation, const QString &method)
{
    const auto id = alarmNumber(session, invocation);
    if (!id)
        return;
    session.call(method, {{u"id"_s, *id}, {u"reason"_s, invocation.value("--reason")}},
                 [&session](const QJsonValue &answer) {
                     if (session.json())
                         session.print(answer);
                     session.finish();
                 });
}

} // namespace

void showStatus(Session &session, const Invocation &invocation)
{
    const bool watching = invocation.has("--watch");
    session.call(u"state.get"_s, {}, [&session, watching](const QJsonValue &state) {
        printStatus(session, state, watching);
        if (watching)
            watchStatus(session);
        else
            session.finish();
    });
}

void showWhy(Session &session, const Invocation &invocation)
{
    session.call(u"why"_s, {{u"target"_s, invocation.operands.first()}}, [&session](const QJsonValue &answer) {
        if (session.json()) {
            session.print(answer, false);
        } else {
            const QString why = answer[u"why"_s].toString();
            if (!why.isEmpty())
                session.print(why);
            for (const QJsonValue &record : answer[u"records"_s].toArray())
                session.print(u"  "_s + recordLine(record.toObject()));
        }
        session.finish();
    });
}

void showAlarms(Session &session, const Invocation &)
{
    session.call(u"alarms.list"_s, {}, [&session](const QJsonValue &alarms) {
        if (session.json())
            session.print(alarms, false);
        else
            session.print(alarmsText(siteStatusFromJson({{u"alarms"_s, alarms}}).alarms, session.colours()));
        session.finish();
    });
}

void acknowledgeAlarm(Session &session, const Invocation &invocation)
{
    orderOfAlarm(session, invocation, u"alarms.acknowledge"_s);
}

void takeAlarmOut(Session &session, const Invocation &invocation)
{
    if (invocation.value("--reason").isEmpty())
        return session.wrongUsage(u"Usage: holdfastctl out-of-service ID --reason R."_s);
    orderOfAlarm(session, invocation, u"alarms.out_of_service"_s);
}

void returnAlarm(Session &session, const Invocation &invocation)
{
    orderOfAlarm(session, invocation, u"alarms.in_service"_s);
}

void shelveAlarm(Session &session, const Invocation &invocation)
{
    const auto id = alarmNumber(session, invocation);
    if (!id)
        return;
    const QString time = invocation.value("--for");
    if (!parseDuration(time.toStdString()) || invocation.value("--reason").isEmpty())
        return session.wrongUsage(u"Usage: holdfastctl shelve ID --for 1h --reason R."_s);
    session.call(u"alarms.shelve"_s, {{u"id"_s, *id}, {u"for"_s, time}, {u"reason"_s, invocation.value("--reason")}},
                 [&session](const QJsonValue &answer) {
                     if (session.json())
                         session.print(answer);
                     session.finish();
                 });
}

} // namespace holdfast::ctl
