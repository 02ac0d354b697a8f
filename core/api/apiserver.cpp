#include <api/apiserver.h>

#include <api/apiconnection.h>
#include <api/localpeer.h>

#include <QLocalSocket>

namespace holdfast {

namespace {

constexpr qint64 readBuffer = 256 << 10;

} // namespace

ApiServer::ApiServer(ManagerService &service, const ApiServerOptions &options, QObject *parent)
    : QObject(parent), m_service(service), m_options(options)
{
    m_server.setSocketOptions(options.groupAccess ? QLocalServer::UserAccessOption | QLocalServer::GroupAccessOption
                                                  : QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &ApiServer::accept);
}

Outcome ApiServer::listen(const QString &path)
{
    if (auto free = clearForListening(path); !free)
        return free;
    if (!m_server.listen(path))
        return Error{m_server.errorString().toStdString(), path.toStdString(),
                     "Check the folder's owner and mode, or set HOLDFAST_SOCKET to another path."};
    return done();
}

void ApiServer::close()
{
    m_server.close();
    qDeleteAll(findChildren<ApiConnection *>());
}

void ApiServer::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        Caller caller;
        caller.user = userOfPeer(socket->socketDescriptor());
        caller.namesOthers = peerNamesOthers(socket->socketDescriptor());
        socket->setReadBufferSize(readBuffer);
        new ApiConnection(m_service, m_options, Wire(socket), caller, this); // deletes itself at the connection's end
    }
}

} // namespace holdfast
