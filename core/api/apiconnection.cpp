#include <api/apiconnection.h>

#include <QJsonDocument>
#include <QPointer>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int protocol = 1;
constexpr qint64 readAtOnce = 64 << 10;

ApiReply invalid(int code, const QString &message, const QString &why, const QString &todo)
{
    return {{}, ApiError{code, message, why, todo}};
}

} // namespace

ApiConnection::ApiConnection(ManagerService &service, const ApiServerOptions &options, Wire wire, Caller caller,
                             QObject *parent)
    : QObject(parent), m_service(service), m_options(options), m_wire(wire),
      m_rate(options.requestsPerSecond, options.requestsAtOnce), m_caller(std::move(caller))
{
    m_wire.device()->setParent(this);
    m_wire.listen(
        this, [this] { read(); },
        [this] {
            sendRecords();
            read(); // it may have had to wait until its answers were on their way
        },
        [this] { deleteLater(); });
    // What came before we listened; later, so that whoever made this can listen as well.
    QMetaObject::invokeMethod(this, &ApiConnection::read, Qt::QueuedConnection);
}

void ApiConnection::end(const ApiReply &refusal)
{
    if (std::exchange(m_ended, true))
        return;
    m_feed.reset();
    m_wire.device()->write(rpc::response(QJsonValue::Null, refusal));
    m_wire.hangUp();
}

void ApiConnection::read()
{
    if (std::exchange(m_reading, true))
        return; // an answer's bytes went out at once
    while (!m_ended && m_wire.unsent() < m_options.unsentBytes) {
        if (const auto line = m_lines.take())
            handleLine(*line);
        else if (m_wire.device()->bytesAvailable() > 0)
            m_lines.add(m_wire.device()->read(readAtOnce));
        else
            break;
    }
    m_reading = false;
}

void ApiConnection::handleLine(const rpc::LineReader::Line &line)
{
    if (!m_rate.take(std::chrono::steady_clock::now())) {
        const QString why = u"too many requests: %1 at once and %2 a second are taken on one connection"_s
                                .arg(m_options.requestsAtOnce)
                                .arg(m_options.requestsPerSecond);
        const QString todo = u"Wait %1 ms before the next one."_s.arg(m_rate.wait().count());
        const QJsonValue id = QJsonDocument::fromJson(line.text).object()["id"_L1];
        send(rpc::response(id.isString() || id.isDouble() ? id : QJsonValue(QJsonValue::Null), refuse(why, todo)));
        return;
    }
    if (line.tooLong) {
        send(rpc::response(QJsonValue::Null, invalid(rpc::invalidRequest, u"invalid request"_s,
                                                     u"a line may have at most 1 MiB"_s, u"Send less at once."_s)));
        return;
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line.text, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const QString why = u"the line is not JSON: %1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset);
        send(rpc::response(QJsonValue::Null, invalid(rpc::parseError, u"parse error"_s, why,
                                                     u"Send one JSON-RPC 2.0 object a line."_s)));
        return;
    }
    const QJsonObject request = document.object();
    const QJsonValue id = request["id"_L1];
    const QJsonValue params = request["params"_L1];
    const bool goodId = id.isUndefined() || id.isNull() || id.isString() || id.isDouble();
    if (!document.isObject() || !request["method"_L1].isString() || !goodId) {
        send(rpc::response(goodId && !id.isUndefined() ? id : QJsonValue(QJsonValue::Null),
                           invalid(rpc::invalidRequest, u"invalid request"_s,
                                   u"a request is one object with a string `method` and an `id`"_s,
                                   u"Batches are not served: send one object a line."_s)));
        return;
    }
    // The connection may be gone when the answer comes; a request without an id wants none.
    const QPointer<ApiConnection> alive(this);
    const QString method = request["method"_L1].toString();
    const auto reply = [alive, id, method](const ApiReply &answer) {
        if (!alive)
            return;
        if (!answer.ok() && roleForMethod(method).value_or(UserRole::Viewer) > UserRole::Viewer)
            Q_EMIT alive->refused(alive->m_caller.user, method, answer.error->why);
        if (!id.isUndefined())
            alive->send(rpc::response(id, answer));
    };
    if (params.isUndefined() || params.isNull() || params.isObject())
        handle(method, params.toObject(), reply);
    else
        reply(badParams(u"`params` must be an object"_s, u"Name the parameters: {\"params\": {...}}."_s));
}

void ApiConnection::handle(const QString &method, QJsonObject params, ManagerService::Reply reply)
{
    const std::optional<UserRole> least = roleForMethod(method);
    if (!least && m_caller.role < UserRole::Administrator) {
        reply(unknownMethod(method)); // a method without a row in the table of roles stays closed
        return;
    }
    if (const QString why = missingRole(m_caller, least.value_or(UserRole::Viewer), method); !why.isEmpty()) {
        reply(refuse(why, roleAdvice()));
        return;
    }
    if (least && !m_caller.namesOthers)
        params[u"by"_s] = m_caller.user;
    if (method == "hello"_L1) {
        reply(hello(params));
    } else if (method == "events.subscribe"_L1) {
        reply(subscribe(params));
        sendRecords();
    } else if (method == "events.unsubscribe"_L1) {
        m_feed.reset();
        reply(replyWith(QJsonObject()));
    } else {
        m_service.handle(method, params, m_caller, std::move(reply));
    }
}

ApiReply ApiConnection::hello(const QJsonObject &params)
{
    const int wanted = params["protocol"_L1].toInt(protocol);
    if (wanted != protocol)
        return refuse(u"protocol %1 is not spoken here, only %2"_s.arg(wanted).arg(protocol),
                      u"Use programs of one version."_s);
    m_caller.client = params["client"_L1].toString();
    return replyWith(QJsonObject{{u"protocol"_s, protocol},
                                 {u"server"_s, u"holdfast "_s + QStringLiteral(HOLDFAST_VERSION)},
                                 {u"user"_s, m_caller.user},
                                 {u"role"_s, name(m_caller.role)},
                                 {u"seq"_s, m_service.lastSeq()}});
}

ApiReply ApiConnection::subscribe(const QJsonObject &params)
{
    const QJsonValue since = params["since"_L1];
    if (!since.isUndefined() && !since.isNull() && !since.isDouble())
        return badParams(u"`since` must be the seq of a record or null"_s, u"null gives new records only."_s);
    m_feed = std::make_unique<RecordFeed>(
        m_service, since.isDouble() ? std::optional(since.toInteger()) : std::nullopt, m_options.waitingRecords);
    connect(m_feed.get(), &RecordFeed::ready, this, &ApiConnection::sendRecords);
    return replyWith(QJsonObject{{u"since"_s, m_feed->begin()}, {u"seq"_s, m_service.lastSeq()}});
}

void ApiConnection::sendRecords()
{
    while (m_feed && m_wire.unsent() < m_options.unsentBytes) {
        const auto item = m_feed->take();
        if (!item)
            return;
        if (item->record.isEmpty())
            send(rpc::notification(u"lagged"_s, {{u"from"_s, item->from}, {u"to"_s, item->to}}));
        else
            send(rpc::notification(u"event"_s, item->record));
    }
}

void ApiConnection::send(const QByteArray &line)
{
    if (m_ended || !m_wire.isConnected())
        return;
    m_wire.device()->write(line);
    if (m_wire.unsent() > m_options.mostUnsentBytes) {
        m_ended = true;
        m_wire.abort();
    }
}

} // namespace holdfast
