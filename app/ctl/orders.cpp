// The commands that are ordered on the bus: planned, asked about, sent, and waited for.
#include "commands.h"
#include "table.h"

#include <api/plan.h>
#include <api/whatif.h>
#include <model/duration.h>

#include <QJsonArray>
#include <QTimer>
#include <QUuid>

#include <cstdio>
#include <pwd.h>
#include <unistd.h>

namespace holdfast::ctl {

using namespace Qt::StringLiterals;

namespace {

QString lossText(const ServiceLoss &loss)
{
    return loss.forS < 0 ? u"%1 until somebody acts"_s.arg(loss.group)
                         : u"%1 for %2 s"_s.arg(loss.group).arg(loss.forS);
}

} // namespace

// Who is at the keyboard, also behind sudo.
QString operatorName()
{
    if (const QString before = qEnvironmentVariable("SUDO_USER"); !before.isEmpty())
        return before;
    const passwd *entry = ::getpwuid(::getuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(::getuid());
}

void printPlan(Session &session, const Plan &plan)
{
    Table steps({u"AT"_s, u"STEP"_s});
    for (const PlanStep &step : plan.steps)
        steps.add({u"%1 s"_s.arg(step.atS, 0, 'f', 2), step.text});
    if (!steps.isEmpty())
        session.print(steps.text(session.colours()));
    QStringList lost;
    for (const ServiceLoss &loss : plan.servicesLost)
        lost.append(lossText(loss));
    const std::pair<QString, QStringList> lines[] = {
        {u"Services lost"_s, lost},        {u"Goes down"_s, plan.goesDown},     {u"Takes over"_s, plan.takesOver},
        {u"Unprotected"_s, plan.unprotected}, {u"Untouched"_s, plan.untouched},
    };
    for (const auto &[title, names] : lines) {
        if (!names.isEmpty())
            session.print(u"%1: %2"_s.arg(title, names.join(u", "_s)));
    }
    if (plan.needsReason)
        session.print(u"Needs --reason."_s);
    if (!plan.stateHash.isEmpty())
        session.print(u"State: %1 (--if-state %1 carries out this plan or nothing)"_s.arg(plan.stateHash));
}

bool isConfirmed()
{
    std::fputs("Carry it out? [y/N] ", stderr);
    char answer[16] = {};
    return std::fgets(answer, sizeof answer, stdin) != nullptr && (answer[0] == 'y' || answer[0] == 'Y');
}

namespace {

struct Order {
    QString command;
    QStringList args; ///< options included
    QString id, reason, ifState;
    std::chrono::milliseconds patience;
};

std::optional<Order> orderOf(Session &session, const Invocation &invocation)
{
    Order order;
    order.args = invocation.operands;
    const bool ownName =
        orderNamed(QString::fromLatin1(invocation.row->name.data(), qsizetype(invocation.row->name.size())));
    order.command = ownName ? QString::fromLatin1(invocation.row->name.data(), qsizetype(invocation.row->name.size()))
                            : order.args.takeFirst(); // plan COMMAND...
    const CommandRow *row = orderNamed(order.command);
    if (row == nullptr) {
        session.wrongUsage(u"\"%1\" can't be planned."_s.arg(order.command));
        return std::nullopt;
    }
    if (order.args.size() < row->least || order.args.size() > row->most) {
        const QString usage = QString::fromLatin1(row->usage.data(), qsizetype(row->usage.size()));
        session.wrongUsage(u"Usage: holdfastctl %1 %2."_s.arg(order.command, usage));
        return std::nullopt;
    }
    for (const char *flag : {"--force", "--cascade"}) {
        if (invocation.has(flag))
            order.args.append(QString::fromLatin1(flag));
    }
    const auto patience =
        parseDuration(invocation.has("--timeout") ? invocation.value("--timeout").toStdString() : "5m");
    if (!patience || *patience <= Duration::zero()) {
        session.wrongUsage(u"--timeout takes a time as 30s, 5m, 1h."_s);
        return std::nullopt;
    }
    order.patience = std::chrono::ceil<std::chrono::milliseconds>(*patience);
    order.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    order.reason = invocation.value("--reason");
    order.ifState = invocation.value("--if-state");
    return order;
}

QJsonObject paramsOf(const Order &order)
{
    return {{u"command"_s, order.command}, {u"args"_s, QJsonArray::fromStringList(order.args)}};
}

void showPlan(Session &session, const Order &order)
{
    session.call(u"command.plan"_s, paramsOf(order), [&session](const QJsonValue &answer) {
        const Plan plan = planFromJson(answer.toObject());
        if (session.json())
            session.print(answer, false);
        else
            printPlan(session, plan);
        if (plan.refused)
            session.fail(ApiError{-32000, {}, plan.why, plan.todo});
        else
            session.finish();
    });
}

// @return whether it is over.
bool takeOutcome(Session &session, const Order &order, const QJsonObject &record)
{
    if (record[u"kind"_s] != u"command"_s || record[u"id"_s] != order.id)
        return false;
    const QString outcome = record[u"outcome"_s].toString();
    if (outcome == u"accepted"_s)
        return false;
    if (session.json())
        session.print(record);
    else if (outcome == u"done"_s)
        session.print(record[u"text"_s].toString());
    if (outcome == u"done"_s)
        session.finish();
    else
        session.fail(ApiError{-32000, {}, record[u"why"_s].toString(record[u"text"_s].toString()), {}});
    return true;
}

void send(Session &session, const Order &order)
{
    LineClient &client = session.client();
    QObject::connect(&client, &ManagerClient::eventReceived, &session,
                     [&session, order](const QJsonObject &record) { takeOutcome(session, order, record); });
    client.subscribe(std::nullopt); // before the order: its end can't be missed
    QJsonObject params = paramsOf(order);
    params[u"id"_s] = order.id;
    params[u"by"_s] = operatorName();
    params[u"reason"_s] = order.reason;
    if (!order.ifState.isEmpty())
        params[u"if_state"_s] = order.ifState;
    session.call(u"command.execute"_s, params, [](const QJsonValue &) {}); // accepted; its outcome is an event
    QTimer::singleShot(order.patience, &session, [&session, order] {
        session.complain(
            u"%1 has not ended in time; it goes on, see `holdfastctl history --kind command`"_s.arg(order.command));
        session.finish(Exit::TimedOut);
    });
}

// At a terminal, what costs service is shown and asked about first, and only that very plan is carried out.
void confirm(Session &session, Order order)
{
    session.call(u"command.plan"_s, paramsOf(order), [&session, order](const QJsonValue &answer) mutable {
        const Plan plan = planFromJson(answer.toObject());
        if (plan.refused)
            return session.fail(ApiError{-32000, {}, plan.why, plan.todo});
        if (plan.needsReason || !plan.servicesLost.empty()) {
            printPlan(session, plan);
            if (!isConfirmed()) {
                session.complain(u"Not carried out."_s);
                return session.finish(Exit::Refused);
            }
        }
        if (order.ifState.isEmpty())
            order.ifState = plan.stateHash;
        send(session, order);
    });
}

} // namespace

void planOrder(Session &session, const Invocation &invocation)
{
    if (const auto order = orderOf(session, invocation))
        showPlan(session, *order);
}

void askWhatIf(Session &session, const Invocation &invocation)
{
    const WhatIf question{invocation.operands.first(), invocation.operands.value(1), invocation.value("--cured-by"),
                          invocation.value("--recurs-after")};
    session.call(u"what_if"_s, toJson(question), [&session](const QJsonValue &answer) {
        Plan plan = planFromJson(answer.toObject());
        plan.stateHash.clear(); // there is nothing to carry out
        if (session.json())
            session.print(answer, false);
        else if (plan.steps.empty())
            session.print(u"Nothing would happen."_s);
        else
            printPlan(session, plan);
        session.finish();
    });
}

void executeOrder(Session &session, const Invocation &invocation)
{
    const auto order = orderOf(session, invocation);
    if (!order)
        return;
    if (invocation.has("--plan"))
        showPlan(session, *order);
    else if (::isatty(STDIN_FILENO) == 1 && !invocation.has("--yes") && !session.json())
        confirm(session, *order);
    else
        send(session, *order);
}

} // namespace holdfast::ctl
