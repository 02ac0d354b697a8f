// A web service: JSON by POST.
#include <hooks/delivery.h>
#include <hooks/messages.h>

#include <model/expected.h>

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostAnswer = 64 * 1024; ///< nobody reads it
constexpr qint64 mostFile = 64 * 1024;
constexpr qint64 mostAuthorities = 4 << 20;

Expected<QByteArray> contentOf(const std::string &name, qint64 most)
{
    QFile file(QString::fromStdString(name));
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.errorString().toStdString(), name, "Check the path and who may read it."};
    const QByteArray content = file.read(most + 1);
    if (content.size() > most || content.trimmed().isEmpty())
        return Error{content.size() > most ? "it is too long" : "it is empty", name, "Is it the right file?"};
    return content;
}

// Asked too often, or not able to answer now, is no refusal.
Delivered judge(int status, const QString &error)
{
    if (status >= 200 && status < 300)
        return {};
    if (status == 0)
        return {Delivered::Outcome::Again, error};
    const bool refused = status >= 300 && status < 500 && status != 408 && status != 425 && status != 429;
    return {refused ? Delivered::Outcome::Never : Delivered::Outcome::Again,
            u"it answers with status %1"_s.arg(status)};
}

class WebDelivery final : public Delivery
{
public:
    WebDelivery(WebTarget target, Duration timeout, QString hook)
        : m_target(std::move(target))
        , m_hook(std::move(hook))
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(std::chrono::ceil<std::chrono::milliseconds>(timeout));
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_late = true;
            if (m_reply)
                m_reply->abort();
        });
    }
    ~WebDelivery() override
    {
        if (m_reply) {
            m_reply->disconnect(this);
            m_reply->abort();
        }
    }

    void start(const HookEvent &event) override
    {
        auto request = requestFor(event);
        if (!request) {
            const Delivered failed{Delivered::Outcome::Again, QString::fromStdString(request.error().message())};
            QMetaObject::invokeMethod(
                this, [this, failed] { Q_EMIT finished(failed); }, Qt::QueuedConnection);
            return;
        }
        m_late = false;
        m_reply.reset(m_manager.post(*request, hookJson(event)));
        m_timer.start();
        connect(m_reply.get(), &QNetworkReply::readyRead, this, [this] {
            m_taken += m_reply->readAll().size();
            if (m_taken > mostAnswer)
                m_reply->abort();
        });
        connect(m_reply.get(), &QNetworkReply::finished, this, &WebDelivery::ended);
    }

private:
    Expected<QNetworkRequest> requestFor(const HookEvent &event)
    {
        QNetworkRequest request(QUrl(QString::fromStdString(m_target.url)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setHeader(QNetworkRequest::UserAgentHeader, u"holdfast/" HOLDFAST_VERSION ""_s);
        request.setRawHeader("Idempotency-Key", (m_hook + u'/' + event.id()).toUtf8());
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        if (!m_target.authorizationFile.empty()) {
            const auto content = contentOf(m_target.authorizationFile, mostFile);
            if (!content)
                return content.error();
            const QByteArray value = content->trimmed();
            if (value.contains('\n') || value.contains('\r'))
                return Error{"the header Authorization is one line", m_target.authorizationFile, "Correct the file."};
            request.setRawHeader("Authorization", value);
        }
        if (!m_target.ca.empty()) {
            const auto pem = contentOf(m_target.ca, mostAuthorities);
            if (!pem)
                return pem.error();
            const QList<QSslCertificate> authorities = QSslCertificate::fromData(*pem, QSsl::Pem);
            if (authorities.isEmpty())
                return Error{"there is no certificate in it", m_target.ca, "Give a PEM file."};
            QSslConfiguration tls = request.sslConfiguration();
            tls.setCaCertificates(authorities);
            request.setSslConfiguration(tls);
        }
        return request;
    }

    void ended()
    {
        m_timer.stop();
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        // What has been said counts, however long it goes on.
        const Delivered delivered = judge(status, m_late ? u"it didn't answer in time"_s : m_reply->errorString());
        m_reply.release()->deleteLater(); // we are within its signal
        m_taken = 0;
        Q_EMIT finished(delivered);
    }

    WebTarget m_target;
    QString m_hook;
    QNetworkAccessManager m_manager;
    std::unique_ptr<QNetworkReply> m_reply;
    QTimer m_timer;
    qint64 m_taken = 0;
    bool m_late = false;
};

} // namespace

std::unique_ptr<Delivery> webDelivery(const WebTarget &target, Duration timeout, const QString &hook)
{
    return std::make_unique<WebDelivery>(target, timeout, hook);
}

} // namespace holdfast
