// lineclient.h - a ManagerClient on whatever carries lines: calls, the stream of records, connecting again. How a
// connection is made is its subclass's part.
#pragma once

#include <api/jsonrpc.h>
#include <api/managerclient.h>
#include <api/pendingcalls.h>
#include <api/wire.h>

#include <QTimer>

#include <chrono>
#include <vector>

namespace holdfast {

struct ClientOptions {
    QString client = QStringLiteral("holdfast"); ///< the program, for the manager's log
    std::chrono::milliseconds firstRetry{250}; ///< doubling
    std::chrono::milliseconds lastRetry{2000};
    std::chrono::milliseconds patience{30000}; ///< for an answer
    std::chrono::milliseconds connectPatience{10000}; ///< over a network: for the connection
};

/// Connects at once, and again whenever the connection is lost. Calls made while it connects for the first time wait
/// for the result of that; calls made while it is lost fail at once (code -32001).
class LineClient : public ManagerClient
{
    Q_OBJECT
public:
    void call(const QString &method, const QJsonObject &params, QObject *context, Callback callback) override;
    void subscribe(std::optional<qint64> since) override;
    [[nodiscard]] Connection connection() const override { return m_connection; }
    [[nodiscard]] UserRole role() const override { return m_role; }
    [[nodiscard]] QString connectionError() const override { return m_error; }

protected:
    /// Why there is no connection, and what can be done.
    struct Trouble {
        QString why, todo;
    };

    LineClient(const ClientOptions &options, QObject *parent);
    /// @param wire to be used by open(); to be said once, in the constructor.
    void setWire(Wire wire);
    /// Before the socket goes: calls that wait are told.
    void finish();

    /// Begins to connect; then opened() or lost() follows.
    virtual void open() = 0;
    [[nodiscard]] virtual Trouble trouble() const = 0;
    /// What the manager said before it hung up; nullopt: nothing.
    [[nodiscard]] const std::optional<ApiError> &refusal() const { return m_refusal; }
    [[nodiscard]] const ClientOptions &options() const { return m_options; }

    void hello(Callback callback);
    void greet(); ///< says hello and goes on when it is answered: until then the manager may still refuse us
    void opened(); ///< the connection can be used
    void lost(); ///< nothing happens if it isn't, or is known to be

private:
    void start();
    void read();
    void take(const QJsonObject &message);
    void resubscribe();
    void request(qint64 number, const QString &method, const QJsonObject &params);
    [[nodiscard]] ApiError noConnection() const;

    struct Waiting {
        qint64 number;
        QString method;
        QJsonObject params;
    };

    ClientOptions m_options;
    std::optional<Wire> m_wire;
    Connection m_connection = Connection::Connecting;
    UserRole m_role = UserRole::Administrator;
    QString m_error;
    QString m_todo;
    std::optional<ApiError> m_refusal;
    QTimer m_retry;
    std::chrono::milliseconds m_retryAfter;
    rpc::LineReader m_lines;
    PendingCalls m_calls;
    std::vector<Waiting> m_waiting; ///< until the first connection
    bool m_subscribed = false;
    bool m_streaming = false; ///< the present subscription has been answered
    std::optional<qint64> m_seen; ///< the last record delivered, or where the stream began
};

} // namespace holdfast
