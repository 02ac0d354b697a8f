// hookrecords.h - records of the event stream as hooks get them.
#pragma once

#include <hooks/event.h>

#include <QDateTime>

namespace holdfast {

inline QJsonObject recordOf(const char *kind, const char *target, qint64 seq, QJsonObject more)
{
    QJsonObject out{{QStringLiteral("seq"), seq},
                    {QStringLiteral("origin"), QStringLiteral("alpha:7")},
                    {QStringLiteral("t"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                    {QStringLiteral("kind"), QString::fromLatin1(kind)},
                    {QStringLiteral("host"), QStringLiteral("alpha")},
                    {QStringLiteral("target"), QString::fromLatin1(target)},
                    {QStringLiteral("cause"), seq - 1},
                    {QStringLiteral("root"), qint64(398)},
                    {QStringLiteral("by"), QStringLiteral("manager@alpha")},
                    {QStringLiteral("text"), QStringLiteral("something about ") + QString::fromLatin1(target)}};
    for (auto each = more.begin(); each != more.end(); ++each)
        out[each.key()] = each.value();
    return out;
}

inline QJsonObject alarmRecord(const char *alarm, const char *severity, const char *target,
                               const char *state = "raised", qint64 seq = 412)
{
    return recordOf("alarm", target, seq,
                    {{QStringLiteral("id"), 7},
                     {QStringLiteral("alarm"), QString::fromLatin1(alarm)},
                     {QStringLiteral("severity"), QString::fromLatin1(severity)},
                     {QStringLiteral("state"), QString::fromLatin1(state)}});
}

inline QJsonObject memberRecord(const char *member, const char *to, qint64 seq = 412)
{
    return recordOf(
        "transition", member, seq,
        {{QStringLiteral("from"), QStringLiteral("active")}, {QStringLiteral("to"), QString::fromLatin1(to)}});
}

inline QJsonObject hostRecord(const char *host, const char *state, qint64 seq = 412)
{
    return recordOf("host", host, seq, {{QStringLiteral("state"), QString::fromLatin1(state)}});
}

inline HookEvent eventOf(const QJsonObject &record)
{
    return *hookEvent(record, QStringLiteral("fig1"));
}

} // namespace holdfast
