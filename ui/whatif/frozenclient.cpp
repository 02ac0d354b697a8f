#include <whatif/frozenclient.h>

#include <QJsonArray>
#include <QPointer>
#include <QTimer>

namespace holdfast {

using namespace Qt::StringLiterals;

FrozenClient::FrozenClient(QObject *parent) : ManagerClient(parent) {}

void FrozenClient::setStatus(const SiteStatus &status)
{
    m_status = toJson(status);
}

QString FrozenClient::endpoint() const
{
    return tr("a copy of the site");
}

void FrozenClient::call(const QString &method, const QJsonObject &, QObject *context, Callback callback)
{
    ApiReply reply;
    if (method == "state.get"_L1 && !m_status.isEmpty())
        reply.result = m_status;
    else if (method == "history.query"_L1)
        reply.result = QJsonObject{{u"records"_s, QJsonArray()}};
    else
        reply.error = ApiError{-32000, tr("This is a copy of the site: nothing can be done with it."), {}, {}};
    const bool always = context == nullptr;
    QTimer::singleShot(0, this, [always, guard = QPointer<QObject>(context), reply, callback = std::move(callback)] {
        if (always || guard)
            callback(reply);
    });
}

} // namespace holdfast
