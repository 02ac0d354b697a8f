// holdfastctl snapshot: the site's state in a file, and what differs from it (core/snapshot/README.md).
#include "commands.h"

#include <snapshot/difference.h>

#include <memory>

namespace holdfast::ctl {

using namespace Qt::StringLiterals;

namespace {

// What is wrong with a file that was given is wrong usage: status 1 says that something differs.
void refuse(Session &session, const Error &error)
{
    session.wrongUsage(QString::fromStdString(error.message()));
}

void withSnapshotOfNow(Session &session, std::function<void(const Snapshot &)> then)
{
    session.call(u"state.get"_s, {}, [&session, then = std::move(then)](const QJsonValue &state) {
        session.call(u"config.get"_s, {}, [state, then](const QJsonValue &config) {
            then(takeSnapshot(state.toObject(), config.toObject(), operatorName()));
        });
    });
}

void save(Session &session, const QString &file)
{
    withSnapshotOfNow(session, [&session, file](const Snapshot &snapshot) {
        if (const auto saved = saveSnapshot(file, snapshot); !saved)
            return session.fail(saved.error());
        if (session.json())
            session.print(
                QJsonObject{{u"file"_s, file}, {u"site"_s, snapshot.state.site}, {u"seq"_s, snapshot.state.seq}});
        else
            session.print(u"%1 as of record %2 is in %3"_s.arg(snapshot.state.site).arg(snapshot.state.seq).arg(file));
        session.finish();
    });
}

QJsonObject described(const Snapshot &snapshot)
{
    return {{u"taken"_s, snapshot.taken.toUTC().toString(Qt::ISODateWithMs)},
            {u"by"_s, snapshot.by},
            {u"seq"_s, snapshot.state.seq}};
}

void compare(Session &session, const Snapshot &then, const Snapshot &now)
{
    if (const auto same = sameSite(then, now); !same)
        return refuse(session, same.error());
    const auto found = differences(then, now);
    if (session.json()) {
        session.print(QJsonObject{{u"site"_s, then.state.site},
                                  {u"then"_s, described(then)},
                                  {u"now"_s, described(now)},
                                  {u"differences"_s, toJson(found)}},
                      false);
    } else {
        for (const Difference &one : found)
            session.print(sentence(one));
        if (found.empty())
            session.print(u"Nothing differs from %1."_s.arg(then.taken.toLocalTime().toString(Qt::ISODate)));
    }
    session.finish(found.empty() ? Exit::Done : Exit::Refused);
}

} // namespace

void snapshot(Session &session, const Invocation &invocation)
{
    const QString &verb = invocation.operands[0];
    const QString &file = invocation.operands[1];
    const QString later = invocation.operands.value(2);
    if (verb == "save"_L1 && later.isEmpty())
        return save(session, file);
    if (verb != "compare"_L1)
        return session.wrongUsage(u"Usage: holdfastctl snapshot save FILE | compare FILE [LATER]."_s);
    const auto then = loadSnapshot(file);
    if (!then)
        return refuse(session, then.error());
    if (later.isEmpty())
        return withSnapshotOfNow(session,
                                 [&session, then = *then](const Snapshot &now) { compare(session, then, now); });
    const auto now = loadSnapshot(later);
    if (!now)
        return refuse(session, now.error());
    compare(session, *then, *now);
}

} // namespace holdfast::ctl
