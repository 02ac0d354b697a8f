// socketclient.h - a ManagerClient on the local socket of a manager in another process.
#pragma once

#include <api/jsonrpc.h>
#include <api/managerclient.h>
#include <api/pendingcalls.h>

#include <QLocalSocket>
#include <QTimer>

#include <chrono>
#include <vector>

namespace holdfast {

struct SocketClientOptions {
    QString client = QStringLiteral("holdfast"); ///< the program, for the manager's log
    std::chrono::milliseconds firstRetry{250}; ///< doubling
    std::chrono::milliseconds lastRetry{2000};
    std::chrono::milliseconds patience{30000}; ///< for an answer
};

/// Connects at once, and again whenever the connection is lost. Calls made while it connects for the first time wait
/// for the result of that; calls made while it is lost fail at once (code -32001).
class SocketClient final : public ManagerClient
{
    Q_OBJECT
public:
    explicit SocketClient(const QString &path, const SocketClientOptions &options = {}, QObject *parent = nullptr);
    ~SocketClient() override;

    void call(const QString &method, const QJsonObject &params, QObject *context, Callback callback) override;
    void subscribe(std::optional<qint64> since) override;
    [[nodiscard]] Connection connection() const override { return m_connection; }
    [[nodiscard]] QString endpoint() const override { return m_path; }
    [[nodiscard]] QString connectionError() const override { return m_error; }

private:
    void open();
    void opened();
    void lost();
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

    QString m_path;
    SocketClientOptions m_options;
    Connection m_connection = Connection::Connecting;
    QString m_error;
    QLocalSocket m_socket;
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
