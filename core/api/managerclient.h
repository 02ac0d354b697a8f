// managerclient.h - how a console speaks with a manager: the same whether it is in this process, on a socket or remote.
#pragma once

#include <api/userrole.h>

#include <QJsonObject>
#include <QJsonValue>
#include <QObject>

#include <functional>
#include <optional>

namespace holdfast {

/// Why a call was refused or failed; what contracts/programs-and-api.md carries in a JSON-RPC error.
struct ApiError {
    int code = 0; ///< JSON-RPC code; -32000 refused, -32001 no connection, -32002 timed out
    QString message;
    QString why; ///< one sentence
    QString todo; ///< what the user can do, may be empty
};

struct ApiReply {
    QJsonValue result;
    std::optional<ApiError> error;
    [[nodiscard]] bool ok() const { return !error; }
};

/// The methods of contracts/programs-and-api.md by name, and the stream of events. All calls are asynchronous; replies
/// come on the thread of the client. After a lost connection it reconnects by itself, subscribes again from the last
/// record seen, and so delivers every record once and in order.
class ManagerClient : public QObject
{
    Q_OBJECT
public:
    enum class Connection { Connecting, Connected, Lost };
    Q_ENUM(Connection)
    using Callback = std::function<void(const ApiReply &)>;

    using QObject::QObject;

    /// Sends one request. @param callback is always called exactly once, also when the connection is lost (then with an
    /// error), and never after @p context is destroyed. @param context may be null: then it is always called.
    virtual void call(const QString &method, const QJsonObject &params, QObject *context, Callback callback) = 0;

    /// Starts the stream of records: those after @p since that are kept (nullopt: none of them), then new ones.
    virtual void subscribe(std::optional<qint64> since) = 0;

    [[nodiscard]] virtual Connection connection() const = 0;
    /// What it is connected to, for people: "this program", a socket's path, HOST:PORT.
    [[nodiscard]] virtual QString endpoint() const = 0;
    /// Why the connection is lost and when it is tried again, one sentence; empty while connected.
    [[nodiscard]] virtual QString connectionError() const = 0;
    /// What the manager lets this client do, as it said at the last connection; until then, and within this program,
    /// everything. The manager judges by itself: this is for consoles that say beforehand what would be refused.
    [[nodiscard]] virtual UserRole role() const { return UserRole::Administrator; }

Q_SIGNALS:
    /// One record of contracts/events.md.
    void eventReceived(const QJsonObject &record);
    /// The client was too slow: records from..to were skipped and can be had by history.query.
    void lagged(qint64 from, qint64 to);
    void connectionChanged();
};

} // namespace holdfast
