// apiserver.h - a manager's methods and records on a local socket, for any number of clients.
#pragma once

#include <api/managerservice.h>
#include <model/expected.h>

#include <QLocalServer>
#include <QObject>

namespace holdfast {

struct ApiServerOptions {
    bool groupAccess = false; ///< mode 0660 rather than 0600
    std::size_t waitingRecords = 10000; ///< a subscriber that is further behind is told `lagged`
    qint64 unsentBytes = 1 << 20; ///< records and requests wait while so much is on its way to a client
    qint64 mostUnsentBytes = 64 << 20; ///< a client that reads none of its answers is cut off
    double requestsPerSecond = 0; ///< on one connection; 0: as many as come
    double requestsAtOnce = 0;
};

/// Answers `hello`, `events.subscribe` and `events.unsubscribe` itself, passes the other methods to the service.
class ApiServer : public QObject
{
    Q_OBJECT
public:
    /// @param service must outlive the server.
    explicit ApiServer(ManagerService &service, const ApiServerOptions &options = {}, QObject *parent = nullptr);

    /// Listens; the socket of a dead manager is replaced. Errors: a live one holds it, the path can't be used.
    [[nodiscard]] Outcome listen(const QString &path);
    void close();
    [[nodiscard]] QString path() const { return m_server.fullServerName(); }

private:
    void accept();

    ManagerService &m_service;
    ApiServerOptions m_options;
    QLocalServer m_server;
};

} // namespace holdfast
