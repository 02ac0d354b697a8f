#include <alarms/alarmhistory.h>

#include <QJsonArray>

namespace holdfast {

using namespace Qt::StringLiterals;

AlarmHistory::AlarmHistory(ManagerClient &client, QObject *parent) : QObject(parent), m_client(client) {}

void AlarmHistory::fetch(const QDateTime &from, const QDateTime &until)
{
    ++m_question;
    m_records.clear();
    m_busy = true;
    m_complete = true;
    m_from = from.toUTC().toString(Qt::ISODateWithMs);
    ask(until.toUTC().toString(Qt::ISODateWithMs));
}

// The newest page first: the next one ends before its oldest record.
void AlarmHistory::ask(const QJsonValue &until)
{
    const QJsonObject params{{u"kind"_s, u"alarm"_s}, {u"since"_s, m_from}, {u"until"_s, until}, {u"limit"_s, page}};
    m_client.call(u"history.query"_s, params, this, [this, question = m_question](const ApiReply &reply) {
        if (question != m_question)
            return;
        if (reply.error) {
            m_busy = false;
            Q_EMIT failed(reply.error->why.isEmpty() ? reply.error->message : reply.error->why);
            return;
        }
        const QJsonArray records = reply.result["records"_L1].toArray();
        for (const QJsonValue &record : records)
            m_records.push_back(record.toObject());
        m_complete = m_records.size() < most;
        if (records.size() == page && m_complete) {
            ask(records.first()["seq"_L1].toInteger() - 1);
            return;
        }
        m_busy = false;
        Q_EMIT fetched();
    });
}

} // namespace holdfast
