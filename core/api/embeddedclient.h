// embeddedclient.h - a ManagerClient for a manager in this very program, which may change under it (training).
#pragma once

#include <api/managerclient.h>
#include <api/managerservice.h>
#include <api/pendingcalls.h>
#include <api/recordfeed.h>

#include <functional>
#include <memory>

namespace holdfast {

/// Asks for the manager each time: in training a host is re-booted and another host's manager goes on. Everything is
/// delivered from the event loop, never from within a call or the manager's own work.
class EmbeddedClient final : public ManagerClient
{
    Q_OBJECT
public:
    /// @param service the manager to talk to at present; null: none.
    explicit EmbeddedClient(std::function<ManagerService *()> service, QObject *parent = nullptr);
    ~EmbeddedClient() override;

    void call(const QString &method, const QJsonObject &params, QObject *context, Callback callback) override;
    void subscribe(std::optional<qint64> since) override;
    [[nodiscard]] Connection connection() const override;
    [[nodiscard]] QString endpoint() const override;
    [[nodiscard]] QString connectionError() const override;

public Q_SLOTS:
    /// To be called when another manager is the one, before the old one is destroyed or after: calls that wait for an
    /// answer of the old one fail, the stream goes on from the last record.
    void serviceChanged();

private:
    void follow();
    void scheduleDelivery();
    void deliver();

    std::function<ManagerService *()> m_service;
    PendingCalls m_calls;
    std::unique_ptr<RecordFeed> m_feed;
    std::optional<qint64> m_seen;
    bool m_subscribed = false;
    bool m_scheduled = false;
};

} // namespace holdfast
