// tlsserver.h - a manager's methods and records for other computers: TLS 1.3, a certificate on both sides.
#pragma once

#include <api/apiserver.h>
#include <api/credentials.h>
#include <api/endpoint.h>
#include <api/revocations.h>
#include <api/tokenbucket.h>

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QHash>
#include <QHostAddress>
#include <QSslError>
#include <QTcpServer>
#include <QTimer>

#include <chrono>
#include <functional>

namespace holdfast {

class ApiConnection;

struct TlsServerOptions {
    /// A console asks a few times a second; what asks more often than this is at fault.
    ApiServerOptions connection{.requestsPerSecond = 100, .requestsAtOnce = 400};
    int connections = 64; ///< half-open ones included
    int fromOneAddress = 16;
    std::chrono::milliseconds handshake{10000}; ///< a connection that hasn't proved itself by then is closed
    std::chrono::milliseconds sweep{10000}; ///< how often connections are looked at: expired, revoked unnoticed
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTimeUtc(); };
    double notesPerSecond = 1; ///< what knocks often doesn't fill the log
    double notesAtOnce = 50;
};

/// Each connection is its certificate's user: that name and role go with every request. The files are read again when
/// they change: a renewed certificate serves new connections, a revoked or expired one ends those that it has.
/// Connections that are silent are kept; those whose computer is gone are noticed by TCP within about two minutes.
class TlsServer : public QObject
{
    Q_OBJECT
public:
    /// @param service must outlive the server.
    TlsServer(ManagerService &service, const TlsFiles &files, const TlsServerOptions &options = {},
              QObject *parent = nullptr);
    ~TlsServer() override;

    /// Errors: a file that isn't in order (credentials.h), an address or port that can't be used.
    [[nodiscard]] Outcome listen(const Endpoint &at);
    [[nodiscard]] quint16 port() const { return m_listener.serverPort(); }
    [[nodiscard]] int connections() const { return int(m_peers.size()); } ///< half-open ones included

Q_SIGNALS:
    void note(const QString &text); ///< for the log: who came, who was refused and why

private:
    // Takes descriptors itself: QTcpServer would make a socket first and ask then.
    class Listener : public QTcpServer
    {
    public:
        explicit Listener(TlsServer &server) : m_server(server) {}

    protected:
        void incomingConnection(qintptr descriptor) override { m_server.take(descriptor); }

    private:
        TlsServer &m_server;
    };

    struct Peer {
        QHostAddress address;
        ApiConnection *connection = nullptr; ///< once it has proved itself
        QList<QSslError> found; ///< wrong with its certificate
        bool refused = false;
    };

    void take(qintptr descriptor);
    void welcome(QSslSocket *socket);
    void failed(QSslSocket *socket);
    void refuse(QSslSocket *socket, const QString &who, const QString &why, const QString &todo);
    void filesChanged();
    void watch();
    void sweep();
    void say(const QString &text);

    ManagerService &m_service;
    const TlsFiles m_files;
    const TlsServerOptions m_options;
    QSslConfiguration m_configuration;
    Revocations m_revoked;
    QFileSystemWatcher m_watcher;
    Listener m_listener;
    QHash<QSslSocket *, Peer> m_peers;
    QTimer m_sweep;
    TokenBucket m_notes;
    int m_unsaid = 0;
};

} // namespace holdfast
