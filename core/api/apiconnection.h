// apiconnection.h - one client of a manager, local or remote: its requests, its subscription, and its end.
#pragma once

#include <api/apiserver.h>
#include <api/jsonrpc.h>
#include <api/recordfeed.h>
#include <api/tokenbucket.h>
#include <api/wire.h>

#include <memory>

namespace holdfast {

/// Lives as long as the connection does. Answers that come later are dropped. A client that doesn't read its answers
/// isn't read either, so that what waits here for it is bounded.
class ApiConnection : public QObject
{
    Q_OBJECT
public:
    /// @param wire its socket becomes a child.
    ApiConnection(ManagerService &service, const ApiServerOptions &options, Wire wire, Caller caller, QObject *parent);

    /// Says why, and hangs up; nothing more is taken from this client.
    void end(const ApiReply &refusal);

Q_SIGNALS:
    /// A method that takes more than a viewer's role was refused; for the log.
    void refused(const QString &user, const QString &method, const QString &why);

private:
    void read();
    void handleLine(const rpc::LineReader::Line &line);
    void handle(const QString &method, QJsonObject params, ManagerService::Reply reply);
    [[nodiscard]] ApiReply hello(const QJsonObject &params);
    [[nodiscard]] ApiReply subscribe(const QJsonObject &params);
    void sendRecords();
    void send(const QByteArray &line);

    ManagerService &m_service;
    const ApiServerOptions m_options;
    Wire m_wire;
    rpc::LineReader m_lines;
    TokenBucket m_rate;
    Caller m_caller;
    std::unique_ptr<RecordFeed> m_feed;
    bool m_reading = false;
    bool m_ended = false;
};

} // namespace holdfast
