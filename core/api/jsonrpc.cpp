#include <api/jsonrpc.h>

#include <QJsonDocument>

namespace holdfast::rpc {

using namespace Qt::StringLiterals;

namespace {

QByteArray line(QJsonObject message)
{
    message.insert("jsonrpc"_L1, u"2.0"_s);
    return QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QByteArray request(qint64 id, const QString &method, const QJsonObject &params)
{
    return line({{u"id"_s, id}, {u"method"_s, method}, {u"params"_s, params}});
}

QByteArray notification(const QString &method, const QJsonObject &params)
{
    return line({{u"method"_s, method}, {u"params"_s, params}});
}

QByteArray response(const QJsonValue &id, const ApiReply &reply)
{
    if (reply.ok())
        return line({{u"id"_s, id}, {u"result"_s, reply.result}});
    const ApiError &error = *reply.error;
    const QJsonObject data{{u"why"_s, error.why}, {u"todo"_s, error.todo}};
    return line({{u"id"_s, id},
                 {u"error"_s, QJsonObject{{u"code"_s, error.code}, {u"message"_s, error.message}, {u"data"_s, data}}}});
}

ApiReply replyIn(const QJsonObject &response)
{
    if (!response.contains("error"_L1))
        return {response["result"_L1], std::nullopt};
    const QJsonObject error = response["error"_L1].toObject();
    const QJsonObject data = error["data"_L1].toObject();
    const QString message = error["message"_L1].toString();
    return {{},
            ApiError{error["code"_L1].toInt(), message, data["why"_L1].toString(message), data["todo"_L1].toString()}};
}

void LineReader::add(const QByteArray &bytes)
{
    m_buffer += bytes;
}

std::optional<LineReader::Line> LineReader::take()
{
    for (;;) {
        const qsizetype end = m_buffer.indexOf('\n', m_searched);
        if (end < 0) {
            m_searched = m_buffer.size();
            if (m_buffer.size() <= m_maximum)
                return std::nullopt;
            m_buffer.clear();
            m_searched = 0;
            if (std::exchange(m_skipping, true))
                continue;
            return Line{{}, true};
        }
        const QByteArray text = m_buffer.left(end).trimmed();
        m_buffer.remove(0, end + 1);
        m_searched = 0;
        if (std::exchange(m_skipping, false) || text.isEmpty())
            continue;
        if (end > m_maximum)
            return Line{{}, true};
        return Line{text, false};
    }
}

} // namespace holdfast::rpc
