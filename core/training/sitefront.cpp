#include <training/sitefront.h>

#include <algorithm>

namespace holdfast {

namespace {

constexpr int recordsAtOnce = 500;

} // namespace

SiteFront::SiteFront(std::function<ManagerService *()> current, QObject *parent)
    : ManagerService(parent)
    , m_current(std::move(current))
{
    follow();
}

void SiteFront::handle(const QString &method, const QJsonObject &params, const Caller &caller,
                       Reply reply)
{
    if (ManagerService *current = m_current())
        current->handle(method, params, caller, std::move(reply));
    else
        reply(refuse(QStringLiteral("no manager of the site serves at present"),
                     QStringLiteral("try again in a few seconds")));
}

qint64 SiteFront::lastSeq() const
{
    const ManagerService *current = m_current();
    return current != nullptr ? std::max(current->lastSeq(), m_lastSeq) : m_lastSeq;
}

std::vector<QJsonObject> SiteFront::recordsAfter(qint64 since, int limit) const
{
    const ManagerService *current = m_current();
    return current != nullptr ? current->recordsAfter(since, limit) : std::vector<QJsonObject>();
}

void SiteFront::follow()
{
    ManagerService *current = m_current();
    if (current == m_followed)
        return;
    if (m_followed)
        m_followed->disconnect(this);
    const bool first = m_lastSeq == 0;
    m_followed = current;
    if (current == nullptr)
        return;
    connect(current, &ManagerService::recorded, this, &SiteFront::pass);
    if (first) {
        m_lastSeq = current->lastSeq();
        return;
    }
    // What happened while nobody answered, or before this one was followed.
    for (auto missed = current->recordsAfter(m_lastSeq, recordsAtOnce); !missed.empty();
         missed = current->recordsAfter(m_lastSeq, recordsAtOnce)) {
        const qint64 before = m_lastSeq;
        for (const QJsonObject &record : missed)
            pass(record);
        if (m_lastSeq == before)
            return;
    }
}

void SiteFront::pass(const QJsonObject &record)
{
    const qint64 seq = record.value(QLatin1String("seq")).toInteger();
    if (seq <= m_lastSeq)
        return;
    m_lastSeq = seq;
    Q_EMIT recorded(record);
}

} // namespace holdfast
