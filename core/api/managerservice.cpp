#include <api/managerservice.h>

#include <config/nearest.h>

#include <array>

namespace holdfast {

namespace {

constexpr auto methods = std::to_array<std::string_view>(
    {"hello", "state.get", "events.subscribe", "events.unsubscribe", "command.plan", "command.execute", "history.query",
     "why", "config.get", "config.check", "config.diff", "config.apply", "config.rollback", "alarms.list",
     "alarms.acknowledge", "alarms.shelve", "logs.tail"});

} // namespace

ApiReply replyWith(const QJsonValue &result)
{
    return {result, std::nullopt};
}

ApiReply refuse(const QString &why, const QString &todo)
{
    return {{}, ApiError{-32000, QStringLiteral("refused"), why, todo}};
}

ApiReply unknownMethod(const QString &method)
{
    const std::string_view nearest = nearestName(method.toStdString(), methods);
    const QString todo = nearest.empty()
        ? QStringLiteral("The methods are listed in core/api/README.md.")
        : QStringLiteral("Did you mean \"%1\"?").arg(QString::fromUtf8(nearest.data(), qsizetype(nearest.size())));
    return {{}, ApiError{-32601, QStringLiteral("method not found"),
                         QStringLiteral("there is no method \"%1\"").arg(method), todo}};
}

ApiReply badParams(const QString &why, const QString &todo)
{
    return {{}, ApiError{-32602, QStringLiteral("invalid params"), why, todo}};
}

} // namespace holdfast
