// metricsserver.h - a manager's metrics for whoever scrapes them: GET /metrics.
#pragma once

#include <api/endpoint.h>
#include <api/managerservice.h>
#include <metrics/exposition.h>
#include <metrics/httpserver.h>

#include <QElapsedTimer>

#include <chrono>
#include <functional>

namespace holdfast {

constexpr quint16 metricsPort = 5496;

/// Asks the manager when it is asked, at most once a second: what comes within that gets the same text, so that no
/// scraper, however eager, keeps the manager from its work.
class MetricsServer : public QObject
{
    Q_OBJECT
public:
    /// @param service the manager at present, nullptr for none: 503.
    explicit MetricsServer(std::function<ManagerService *()> service,
                           std::chrono::milliseconds kept = std::chrono::seconds(1), QObject *parent = nullptr);

    /// @param at without a host: this computer alone may ask (127.0.0.1). Errors: the address or port can't be used.
    [[nodiscard]] Outcome listen(const Endpoint &at);
    /// What else there is to tell, behind the site's: families that have other names.
    void setMore(std::function<void(Exposition &)> more) { m_more = std::move(more); }
    [[nodiscard]] quint16 port() const { return m_server.port(); }
    [[nodiscard]] QString url() const;

private:
    [[nodiscard]] HttpAnswer answer();

    std::function<ManagerService *()> m_service;
    std::function<void(Exposition &)> m_more;
    std::chrono::milliseconds m_kept;
    HttpServer m_server;
    QByteArray m_text; ///< null: none
    QElapsedTimer m_age;
};

} // namespace holdfast
