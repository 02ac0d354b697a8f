// sitefront.h - one ManagerService for a site whose managers come and go.
#pragma once

#include <api/managerservice.h>

#include <QPointer>

#include <functional>

namespace holdfast {

/// Passes calls on to the manager that serves now, and its records on to subscribers: each once and
/// in order, also when the manager that answered has been re-booted and another goes on.
class SiteFront final : public ManagerService
{
    Q_OBJECT
public:
    /// @param current asked for each call; nullptr: none at present.
    explicit SiteFront(std::function<ManagerService *()> current, QObject *parent = nullptr);

    void handle(const QString &method, const QJsonObject &params, const Caller &caller,
                Reply reply) override;
    [[nodiscard]] qint64 lastSeq() const override;
    [[nodiscard]] std::vector<QJsonObject> recordsAfter(qint64 since, int limit) const override;

public Q_SLOTS:
    /// Another manager is the current one, or none.
    void follow();

private:
    void pass(const QJsonObject &record);

    std::function<ManagerService *()> m_current;
    QPointer<ManagerService> m_followed;
    qint64 m_lastSeq = 0; ///< of the newest record that was passed on, or was there at first
};

} // namespace holdfast
