#include "session.h"

#include <api/localpeer.h>
#include <api/socketclient.h>
#include <api/tlsclient.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <unistd.h>

namespace holdfast::ctl {

using namespace Qt::StringLiterals;

Session::Session(bool json)
    : m_json(json), m_colours(!json && ::isatty(STDOUT_FILENO) == 1 && !qEnvironmentVariableIsSet("NO_COLOR"))
{
}

Outcome Session::setReach(const Reach &reach)
{
    const ClientOptions options{.client = u"holdfastctl"_s};
    if (reach.host.isEmpty()) {
        m_connect = [options, socket = reach.socket.isEmpty() ? managerSocketPath() : reach.socket] {
            return std::make_unique<SocketClient>(socket, options);
        };
        return done();
    }
    const auto endpoint = endpointFrom(reach.host);
    if (!endpoint)
        return endpoint.error();
    const auto files = chosenFiles({reach.pki, reach.certificate, reach.key, reach.authority});
    if (!files)
        return files.error();
    m_connect = [options, endpoint = *endpoint, files = *files] {
        return std::make_unique<TlsClient>(endpoint, files, options);
    };
    return done();
}

LineClient &Session::client()
{
    if (!m_client)
        m_client = m_connect();
    return *m_client;
}

void Session::call(const QString &method, const QJsonObject &params, std::function<void(const QJsonValue &)> then)
{
    client().call(method, params, this, [this, then = std::move(then)](const ApiReply &reply) {
        if (isFinished())
            return;
        if (reply.ok())
            then(reply.result);
        else
            fail(*reply.error);
    });
}

void Session::print(const QString &text)
{
    const QByteArray line = text.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fflush(stdout);
}

void Session::print(const QJsonValue &value, bool compact)
{
    const auto format = compact ? QJsonDocument::Compact : QJsonDocument::Indented;
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    print(QString::fromUtf8(document.toJson(format).trimmed()));
}

void Session::complain(const QString &text)
{
    std::fprintf(stderr, "holdfastctl: %s\n", text.toUtf8().constData());
}

void Session::finish(Exit status)
{
    if (isFinished())
        return;
    m_status = status;
    Q_EMIT finished();
}

void Session::fail(const Error &error)
{
    if (isFinished())
        return; // a refusal comes as the answer and as an event: it is said once
    complain(QString::fromStdString(error.message()));
    finish(Exit::Refused);
}

void Session::fail(const ApiError &error)
{
    if (isFinished())
        return;
    complain(error.todo.isEmpty() ? error.why : u"%1 (%2)"_s.arg(error.why, error.todo));
    finish(error.code == rpc::noConnection ? Exit::NoManager
           : error.code == rpc::timedOut   ? Exit::TimedOut
                                           : Exit::Refused);
}

void Session::interrupt()
{
    if (m_onInterrupt)
        m_onInterrupt();
    else
        finish();
}

void Session::wrongUsage(const QString &text)
{
    complain(text);
    finish(Exit::Usage);
}

} // namespace holdfast::ctl
