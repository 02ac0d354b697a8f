#include <api/embeddedclient.h>

#include <api/jsonrpc.h>

#include <QPointer>

#include <algorithm>
#include <pwd.h>
#include <unistd.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int recordsATurn = 200; // then the event loop has its say

ApiError noManager()
{
    return {rpc::noConnection, u"no connection"_s, u"no manager runs in this program at present"_s,
            u"Wait until a host is up again."_s};
}

QString thisUser()
{
    const passwd *entry = ::getpwuid(::geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(::geteuid());
}

} // namespace

EmbeddedClient::EmbeddedClient(std::function<ManagerService *()> service, QObject *parent)
    : ManagerClient(parent), m_service(std::move(service))
{
}

EmbeddedClient::~EmbeddedClient()
{
    m_calls.failAll(noManager());
}

void EmbeddedClient::call(const QString &method, const QJsonObject &params, QObject *context, Callback callback)
{
    const qint64 number = m_calls.add(context, std::move(callback));
    const QPointer<EmbeddedClient> alive(this);
    const auto answer = [alive, number](const ApiReply &reply) {
        if (alive)
            QMetaObject::invokeMethod(
                alive, [alive, number, reply] { alive->m_calls.answer(number, reply); }, Qt::QueuedConnection);
    };
    ManagerService *service = m_service();
    if (service == nullptr)
        answer({{}, noManager()});
    else if (method == "hello"_L1)
        answer(replyWith(QJsonObject{{u"protocol"_s, 1}, {u"user"_s, thisUser()}, {u"seq"_s, service->lastSeq()}}));
    else
        service->handle(method, params, {thisUser(), u"holdfast"_s}, answer);
}

void EmbeddedClient::subscribe(std::optional<qint64> since)
{
    m_subscribed = true;
    m_seen = since;
    follow();
}

void EmbeddedClient::follow()
{
    m_feed.reset();
    ManagerService *service = m_service();
    if (!m_subscribed || service == nullptr)
        return;
    m_feed = std::make_unique<RecordFeed>(*service, m_seen);
    // A manager that has still to catch up begins earlier: what was seen already is dropped in deliver().
    m_seen = std::max(m_seen.value_or(0), m_feed->begin());
    connect(m_feed.get(), &RecordFeed::ready, this, &EmbeddedClient::scheduleDelivery);
    scheduleDelivery();
}

void EmbeddedClient::serviceChanged()
{
    m_calls.failAll(noManager());
    follow();
    Q_EMIT connectionChanged();
}

void EmbeddedClient::scheduleDelivery()
{
    if (std::exchange(m_scheduled, true))
        return;
    QMetaObject::invokeMethod(this, &EmbeddedClient::deliver, Qt::QueuedConnection);
}

void EmbeddedClient::deliver()
{
    m_scheduled = false;
    for (int count = 0; m_feed; ++count) {
        if (count == recordsATurn) {
            scheduleDelivery();
            return;
        }
        const auto item = m_feed->take();
        if (!item)
            return;
        const bool isGap = item->record.isEmpty();
        const qint64 seq = isGap ? item->to : item->record["seq"_L1].toInteger();
        if (seq <= m_seen)
            continue;
        const qint64 from = std::max(item->from, *m_seen + 1);
        m_seen = seq;
        if (isGap)
            Q_EMIT lagged(from, seq);
        else
            Q_EMIT eventReceived(item->record);
    }
}

ManagerClient::Connection EmbeddedClient::connection() const
{
    return m_service() ? Connection::Connected : Connection::Lost;
}

QString EmbeddedClient::endpoint() const
{
    return u"this program"_s;
}

QString EmbeddedClient::connectionError() const
{
    return m_service() ? QString() : noManager().why;
}

} // namespace holdfast
