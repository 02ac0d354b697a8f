// managerservice.h - what a manager offers to its clients, whatever carries it: methods and the stream of records.
#pragma once

#include <api/managerclient.h>
#include <api/userrole.h>

#include <QJsonObject>
#include <QObject>
#include <QString>

#include <functional>

namespace holdfast {

/// Implemented by the manager; used by ApiServer and EmbeddedClient. The methods are those of core/api/README.md but
/// `hello`, `events.subscribe` and `events.unsubscribe`: these belong to a connection, and ApiServer and EmbeddedClient
/// answer them with recordsAfter() and recorded().
class ManagerService : public QObject
{
    Q_OBJECT
public:
    using Reply = std::function<void(const ApiReply &)>;

    using QObject::QObject;

    /// Carries out one method and calls @p reply exactly once, at once or later, on this thread. The reply may come
    /// after the caller is gone: the carrier takes care of that.
    virtual void handle(const QString &method, const QJsonObject &params, const Caller &caller, Reply reply) = 0;

    /// The newest record's seq, 0 for none.
    [[nodiscard]] virtual qint64 lastSeq() const = 0;

    /// Records after @p since in order, at most @p limit of them; what a new subscriber is sent first.
    [[nodiscard]] virtual std::vector<QJsonObject> recordsAfter(qint64 since, int limit) const = 0;

Q_SIGNALS:
    /// Each record once, in the order of seq, without gaps.
    void recorded(const QJsonObject &record);
};

/// Replies for the usual outcomes.
[[nodiscard]] ApiReply replyWith(const QJsonValue &result);
[[nodiscard]] ApiReply refuse(const QString &why, const QString &todo = {}); ///< -32000
[[nodiscard]] ApiReply unknownMethod(const QString &method); ///< -32601, names the nearest method there is
[[nodiscard]] ApiReply badParams(const QString &why, const QString &todo = {}); ///< -32602

} // namespace holdfast
