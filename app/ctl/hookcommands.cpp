// holdfastctl hooks: a hooks file is judged, or one of its hooks told that this is a test.
#include "commands.h"

#include <hooks/delivery.h>

#include <QDateTime>
#include <QFile>
#include <QSysInfo>

namespace holdfast::ctl {

using namespace Qt::StringLiterals;

namespace {

HookEvent testEvent(const QString &hook)
{
    const QString host = QSysInfo::machineHostName().section(u'.', 0, 0);
    return {Occasion::AlarmRaised,
            {{u"seq"_s, 0},
             {u"t"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
             {u"kind"_s, u"alarm"_s},
             {u"host"_s, host},
             {u"target"_s, u""_s},
             {u"cause"_s, 0},
             {u"root"_s, 0},
             {u"by"_s, u"holdfastctl"_s},
             {u"alarm"_s, u"test"_s},
             {u"severity"_s, u"warning"_s},
             {u"state"_s, u"raised"_s},
             {u"text"_s, u"This is a test of the hook %1: nothing is wrong."_s.arg(hook)}},
            u"test"_s};
}

void test(Session &session, const HookConfig &hook)
{
    const QString name = QString::fromStdString(hook.name);
    auto *delivery = makeDelivery(hook, QSysInfo::machineHostName().section(u'.', 0, 0)).release();
    delivery->setParent(&session);
    QObject::connect(delivery, &Delivery::finished, &session, [&session, name](const Delivered &delivered) {
        const bool done = delivered.outcome == Delivered::Outcome::Done;
        if (session.json())
            session.print(QJsonObject{{u"ok"_s, done}, {u"hook"_s, name}, {u"why"_s, delivered.why}});
        else if (done)
            session.print(u"%1 was told"_s.arg(name));
        if (!done)
            session.complain(u"%1 was not told: %2"_s.arg(name, delivered.why));
        session.finish(done ? Exit::Done : Exit::Refused);
    });
    delivery->start(testEvent(name));
}

} // namespace

void hooks(Session &session, const Invocation &invocation)
{
    const QString &verb = invocation.operands[0];
    const bool tests = verb == u"test"_s;
    if ((!tests && verb != u"check"_s) || tests != (invocation.operands.size() == 3))
        return session.wrongUsage(u"Usage: holdfastctl hooks check FILE, or hooks test FILE NAME."_s);
    const HooksReading reading = readHooks(QFile::encodeName(invocation.operands[1]).toStdString());
    for (const Diagnostic &diagnostic : reading.diagnostics)
        std::fprintf(stderr, "%s\n", text(diagnostic).c_str());
    if (!tests && session.json())
        session.print(QJsonObject{{u"ok"_s, reading.ok()}, {u"errors"_s, qint64(reading.diagnostics.size())}});
    else if (!tests && reading.ok())
        session.print(u"%1 hooks, nothing wrong"_s.arg(reading.hooks.size()));
    if (!tests || !reading.ok())
        return session.finish(reading.ok() ? Exit::Done : Exit::Refused);
    for (const HookConfig &hook : reading.hooks) {
        if (hook.name == invocation.operands[2].toStdString())
            return test(session, hook);
    }
    session.fail(
        Error{"there is no hook of that name", invocation.operands[1].toStdString(), "`hooks check` counts them"});
}

} // namespace holdfast::ctl
