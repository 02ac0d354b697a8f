#include <api/socketclient.h>

#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace holdfast {

using namespace Qt::StringLiterals;

SocketClient::SocketClient(const QString &path, const SocketClientOptions &options, QObject *parent)
    : ManagerClient(parent), m_path(path), m_options(options), m_retryAfter(options.firstRetry),
      m_lines(std::numeric_limits<qsizetype>::max()) // the manager is trusted: an answer may be long
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &SocketClient::open);
    connect(&m_socket, &QLocalSocket::connected, this, &SocketClient::opened);
    connect(&m_socket, &QLocalSocket::readyRead, this, &SocketClient::read);
    // Queued: a failing connectToServer() reports before it returns.
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &SocketClient::lost, Qt::QueuedConnection);
    connect(&m_socket, &QLocalSocket::disconnected, this, &SocketClient::lost, Qt::QueuedConnection);
    QMetaObject::invokeMethod(this, &SocketClient::open, Qt::QueuedConnection);
}

SocketClient::~SocketClient()
{
    m_socket.disconnect(this);
    m_calls.failAll({rpc::noConnection, u"no connection"_s, u"the program is ending"_s, {}});
}

void SocketClient::open()
{
    m_lines = rpc::LineReader(std::numeric_limits<qsizetype>::max());
    m_socket.abort();
    m_socket.connectToServer(m_path);
}

void SocketClient::opened()
{
    m_connection = Connection::Connected;
    m_error.clear();
    m_retryAfter = m_options.firstRetry;
    call(u"hello"_s, {{u"protocol"_s, 1}, {u"client"_s, m_options.client}}, this, [](const ApiReply &) {});
    // First the stream: what the waiting calls cause is to be seen in it.
    if (m_subscribed)
        resubscribe();
    for (const Waiting &waiting : std::exchange(m_waiting, {}))
        request(waiting.number, waiting.method, waiting.params);
    Q_EMIT connectionChanged();
}

void SocketClient::lost()
{
    if (m_retry.isActive() || m_socket.state() == QLocalSocket::ConnectedState
        || m_socket.state() == QLocalSocket::ConnectingState)
        return;
    m_connection = Connection::Lost;
    m_streaming = false;
    m_error = u"no manager answers at %1 (%2); trying again"_s.arg(m_path, m_socket.errorString());
    m_retry.start(m_retryAfter);
    m_retryAfter = std::min(2 * m_retryAfter, m_options.lastRetry);
    m_waiting.clear();
    m_calls.failAll(noConnection());
    Q_EMIT connectionChanged();
}

ApiError SocketClient::noConnection() const
{
    return {rpc::noConnection, u"no connection"_s, m_error,
            u"Start the manager (holdfastd), or name its socket with --socket or HOLDFAST_SOCKET."_s};
}

void SocketClient::call(const QString &method, const QJsonObject &params, QObject *context, Callback callback)
{
    const qint64 number = m_calls.add(context, std::move(callback));
    switch (m_connection) {
    case Connection::Connected: request(number, method, params); break;
    case Connection::Connecting: m_waiting.push_back({number, method, params}); break;
    case Connection::Lost:
        QMetaObject::invokeMethod(
            this, [this, number] { m_calls.answer(number, {{}, noConnection()}); }, Qt::QueuedConnection);
        break;
    }
}

void SocketClient::request(qint64 number, const QString &method, const QJsonObject &params)
{
    m_socket.write(rpc::request(number, method, params));
    QTimer::singleShot(m_options.patience, this, [this, number, method] {
        m_calls.answer(number,
                       {{},
                        ApiError{rpc::timedOut, u"timed out"_s, u"the manager has not answered %1"_s.arg(method),
                                 u"Look whether it is overloaded or stopped."_s}});
    });
}

void SocketClient::subscribe(std::optional<qint64> since)
{
    m_subscribed = true;
    m_seen = since;
    if (m_connection == Connection::Connected)
        resubscribe();
}

void SocketClient::resubscribe()
{
    m_streaming = false;
    const QJsonValue since = m_seen ? QJsonValue(*m_seen) : QJsonValue(QJsonValue::Null);
    call(u"events.subscribe"_s, {{u"since"_s, since}}, this, [this](const ApiReply &reply) {
        if (!reply.ok())
            return;
        // Where it really begins: the end of the stream for null, less than asked for with a manager that knows less.
        m_seen = reply.result["since"_L1].toInteger(m_seen.value_or(0));
        m_streaming = true;
    });
}

void SocketClient::read()
{
    m_lines.add(m_socket.readAll());
    while (const auto line = m_lines.take())
        take(QJsonDocument::fromJson(line->text).object());
}

void SocketClient::take(const QJsonObject &message)
{
    const QString method = message["method"_L1].toString();
    const QJsonObject params = message["params"_L1].toObject();
    if (method.isEmpty()) {
        m_calls.answer(message["id"_L1].toInteger(-1), rpc::replyIn(message));
    } else if (method == "event"_L1) {
        const qint64 seq = params["seq"_L1].toInteger();
        if (!m_streaming || (m_seen && seq <= *m_seen))
            return; // of a subscription that was replaced
        m_seen = seq;
        Q_EMIT eventReceived(params);
    } else if (method == "lagged"_L1) {
        m_seen = std::max(m_seen.value_or(0), params["to"_L1].toInteger());
        Q_EMIT lagged(params["from"_L1].toInteger(), params["to"_L1].toInteger());
    }
}

} // namespace holdfast
