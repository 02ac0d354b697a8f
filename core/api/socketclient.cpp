#include <api/socketclient.h>

namespace holdfast {

using namespace Qt::StringLiterals;

SocketClient::SocketClient(const QString &path, const ClientOptions &options, QObject *parent)
    : LineClient(options, parent), m_path(path)
{
    setWire(Wire(&m_socket));
    connect(&m_socket, &QLocalSocket::connected, this, [this] {
        hello([](const ApiReply &) {});
        opened(); // without waiting for the answer: the kernel has said who we are
    });
    // Queued: a failing connectToServer() reports before it returns.
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &SocketClient::lost, Qt::QueuedConnection);
}

LineClient::Trouble SocketClient::trouble() const
{
    return {u"no manager answers at %1 (%2)"_s.arg(m_path, m_socket.errorString()),
            u"Start the manager (holdfastd), or name its socket with --socket or HOLDFAST_SOCKET."_s};
}

} // namespace holdfast
