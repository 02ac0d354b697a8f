// apiconnection.h - one client of an ApiServer: its requests, its subscription, and its end.
#pragma once

#include <api/apiserver.h>
#include <api/jsonrpc.h>
#include <api/recordfeed.h>

#include <QLocalSocket>

#include <memory>

namespace holdfast {

/// Lives as long as the connection does. Answers that come later are dropped.
class ApiConnection : public QObject
{
    Q_OBJECT
public:
    /// @param socket becomes a child.
    ApiConnection(ManagerService &service, const ApiServerOptions &options, QLocalSocket *socket, QObject *parent);

private:
    void read();
    void handleLine(const rpc::LineReader::Line &line);
    void handle(const QString &method, const QJsonObject &params, ManagerService::Reply reply);
    [[nodiscard]] ApiReply hello(const QJsonObject &params);
    [[nodiscard]] ApiReply subscribe(const QJsonObject &params);
    void sendRecords();
    void send(const QByteArray &line);

    ManagerService &m_service;
    const ApiServerOptions m_options;
    QLocalSocket *m_socket;
    rpc::LineReader m_lines;
    Caller m_caller;
    std::unique_ptr<RecordFeed> m_feed;
};

} // namespace holdfast
