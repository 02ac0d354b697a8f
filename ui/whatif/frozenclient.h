// frozenclient.h - a manager that isn't one: answers with one state of a site for ever, so that views can show a copy.
#pragma once

#include <api/managerclient.h>
#include <api/status.h>

namespace holdfast {

/// A SiteStore of its own on this client can never be mixed up with the live one. Everything but `state.get` and an
/// empty `history.query` is refused: a copy isn't commanded.
class FrozenClient : public ManagerClient
{
    Q_OBJECT
public:
    explicit FrozenClient(QObject *parent = nullptr);

    void setStatus(const SiteStatus &status);

    void call(const QString &method, const QJsonObject &params, QObject *context, Callback callback) override;
    void subscribe(std::optional<qint64>) override {}
    [[nodiscard]] Connection connection() const override { return Connection::Connected; }
    [[nodiscard]] QString endpoint() const override;
    [[nodiscard]] QString connectionError() const override { return {}; }

private:
    QJsonObject m_status;
};

} // namespace holdfast
