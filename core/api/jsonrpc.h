// jsonrpc.h - JSON-RPC 2.0, one object a line: messages to bytes, bytes to lines, errors both ways.
#pragma once

#include <api/managerclient.h>

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace holdfast {

namespace rpc {

constexpr int parseError = -32700, invalidRequest = -32600;
constexpr int noConnection = -32001, timedOut = -32002;
constexpr qsizetype maximumLine = 1 << 20; ///< bytes of a request; answers may be longer

[[nodiscard]] QByteArray request(qint64 id, const QString &method, const QJsonObject &params);
[[nodiscard]] QByteArray notification(const QString &method, const QJsonObject &params);
[[nodiscard]] QByteArray response(const QJsonValue &id, const ApiReply &reply);

/// The reply in a response object.
[[nodiscard]] ApiReply replyIn(const QJsonObject &response);

/// Takes lines out of a stream that comes in pieces. A line that is too long is dropped up to its end, and said once.
class LineReader
{
public:
    explicit LineReader(qsizetype maximum = maximumLine) : m_maximum(maximum) {}
    void add(const QByteArray &bytes);
    struct Line {
        QByteArray text;
        bool tooLong = false;
    };
    /// The next whole line that isn't empty.
    [[nodiscard]] std::optional<Line> take();

private:
    QByteArray m_buffer;
    qsizetype m_searched = 0;
    qsizetype m_maximum;
    bool m_skipping = false;
};

} // namespace rpc

} // namespace holdfast
