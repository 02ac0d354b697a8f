#include <metrics/metricsserver.h>

#include <metrics/sitemetrics.h>

#include <memory>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr auto page = "<!doctype html><title>Holdfast</title><p><a href=\"/metrics\">metrics</a></p>\n";

Caller scraper()
{
    Caller caller;
    caller.user = u"metrics"_s;
    caller.client = caller.user;
    caller.role = UserRole::Viewer;
    caller.namesOthers = false;
    return caller;
}

// The manager answers these two at once.
QJsonObject ask(ManagerService &service, const QString &method)
{
    const auto result = std::make_shared<QJsonObject>();
    service.handle(method, {}, scraper(), [result](const ApiReply &reply) { *result = reply.result.toObject(); });
    return *result;
}

} // namespace

MetricsServer::MetricsServer(std::function<ManagerService *()> service, std::chrono::milliseconds kept, QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_kept(kept)
    , m_server({{"/metrics", [this] { return answer(); }}, {"/", [] {
                                                                return HttpAnswer{"text/html; charset=utf-8", page};
                                                            }}})
{
}

Outcome MetricsServer::listen(const Endpoint &at)
{
    const QHostAddress address = at.host.isEmpty() ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(at.host);
    if (address.isNull())
        return Error{"metrics are served on an address of this computer's own, not on a name", at.text().toStdString(),
                     "Give the address (--metrics)."};
    return m_server.listen(address, at.port);
}

QString MetricsServer::url() const
{
    return u"http://"_s + Endpoint{m_server.address().toString(), m_server.port()}.text() + u"/metrics"_s;
}

HttpAnswer MetricsServer::answer()
{
    ManagerService *const service = m_service();
    if (service == nullptr)
        return {};
    if (m_text.isNull() || m_age.hasExpired(m_kept.count())) {
        const QJsonObject status = ask(*service, u"state.get"_s);
        const QJsonObject measurements = ask(*service, u"metrics.get"_s);
        if (status.isEmpty() || measurements.isEmpty())
            return {};
        Exposition out;
        writeSite(out, siteStatusFromJson(status), measurementsFromJson(measurements));
        if (m_more)
            m_more(out);
        m_text = out.finish();
        m_age.start();
    }
    return {Exposition::contentType, m_text};
}

} // namespace holdfast
