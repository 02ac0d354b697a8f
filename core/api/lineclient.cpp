#include <api/lineclient.h>

#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace holdfast {

using namespace Qt::StringLiterals;

LineClient::LineClient(const ClientOptions &options, QObject *parent)
    : ManagerClient(parent), m_options(options), m_retryAfter(options.firstRetry),
      m_lines(std::numeric_limits<qsizetype>::max()) // the manager is trusted: an answer may be long
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &LineClient::start);
    QMetaObject::invokeMethod(this, &LineClient::start, Qt::QueuedConnection);
}

void LineClient::setWire(Wire wire)
{
    m_wire = wire;
    // Queued: a connection may fail before the function that makes it returns.
    wire.listen(
        this, [this] { read(); }, [] {},
        [this] { QMetaObject::invokeMethod(this, &LineClient::lost, Qt::QueuedConnection); });
}

void LineClient::finish()
{
    m_wire->device()->disconnect(this);
    m_calls.failAll({rpc::noConnection, u"no connection"_s, u"the program is ending"_s, {}});
}

void LineClient::start()
{
    m_lines = rpc::LineReader(std::numeric_limits<qsizetype>::max());
    m_refusal.reset();
    m_wire->abort();
    open();
}

void LineClient::hello(Callback callback)
{
    const QJsonObject params{{u"protocol"_s, 1}, {u"client"_s, m_options.client}};
    request(m_calls.add(this, std::move(callback)), u"hello"_s, params);
}

void LineClient::greet()
{
    hello([this](const ApiReply &reply) {
        if (reply.ok()) {
            m_role = userRoleNamed(reply.result["role"_L1].toString()).value_or(UserRole::Administrator);
            return opened();
        }
        if (!m_refusal)
            m_refusal = reply.error;
        m_wire->abort();
    });
}

void LineClient::opened()
{
    m_connection = Connection::Connected;
    m_error.clear();
    m_todo.clear();
    m_retryAfter = m_options.firstRetry;
    // First the stream: what the waiting calls cause is to be seen in it.
    if (m_subscribed)
        resubscribe();
    for (const Waiting &waiting : std::exchange(m_waiting, {}))
        request(waiting.number, waiting.method, waiting.params);
    Q_EMIT connectionChanged();
}

void LineClient::lost()
{
    if (m_retry.isActive() || m_wire->isConnected() || m_wire->isConnecting())
        return;
    const Trouble trouble = this->trouble();
    m_connection = Connection::Lost;
    m_streaming = false;
    m_error = u"%1; trying again"_s.arg(trouble.why);
    m_todo = trouble.todo;
    m_retry.start(m_retryAfter);
    m_retryAfter = std::min(2 * m_retryAfter, m_options.lastRetry);
    m_waiting.clear();
    m_calls.failAll(noConnection());
    Q_EMIT connectionChanged();
}

ApiError LineClient::noConnection() const
{
    return {rpc::noConnection, u"no connection"_s, m_error, m_todo};
}

void LineClient::call(const QString &method, const QJsonObject &params, QObject *context, Callback callback)
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

void LineClient::request(qint64 number, const QString &method, const QJsonObject &params)
{
    m_wire->device()->write(rpc::request(number, method, params));
    QTimer::singleShot(m_options.patience, this, [this, number, method] {
        m_calls.answer(number,
                       {{},
                        ApiError{rpc::timedOut, u"timed out"_s, u"the manager has not answered %1"_s.arg(method),
                                 u"Look whether it is overloaded or stopped."_s}});
    });
}

void LineClient::subscribe(std::optional<qint64> since)
{
    m_subscribed = true;
    m_seen = since;
    if (m_connection == Connection::Connected)
        resubscribe();
}

void LineClient::resubscribe()
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

void LineClient::read()
{
    m_lines.add(m_wire->device()->readAll());
    while (const auto line = m_lines.take())
        take(QJsonDocument::fromJson(line->text).object());
}

void LineClient::take(const QJsonObject &message)
{
    const QString method = message["method"_L1].toString();
    const QJsonObject params = message["params"_L1].toObject();
    if (method.isEmpty() && message["id"_L1].isNull() && message.contains("error"_L1)) {
        m_refusal = rpc::replyIn(message).error; // of the connection, not of a call
    } else if (method.isEmpty()) {
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
