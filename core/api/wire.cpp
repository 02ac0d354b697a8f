#include <api/wire.h>

namespace holdfast {

namespace {

template <class Socket>
constexpr bool encrypts = std::is_same_v<Socket, QSslSocket>;

} // namespace

QIODevice *Wire::device() const
{
    return std::visit([](auto *socket) -> QIODevice * { return socket; }, m_socket);
}

bool Wire::isConnected() const
{
    return std::visit([]<class Socket>(Socket *socket) { return socket->state() == Socket::ConnectedState; }, m_socket);
}

bool Wire::isConnecting() const
{
    return std::visit(
        []<class Socket>(Socket *socket) {
            if constexpr (encrypts<Socket>) {
                if (socket->state() == Socket::HostLookupState)
                    return true;
            }
            return socket->state() == Socket::ConnectingState;
        },
        m_socket);
}

qint64 Wire::unsent() const
{
    return std::visit(
        []<class Socket>(Socket *socket) {
            if constexpr (encrypts<Socket>)
                return socket->bytesToWrite() + socket->encryptedBytesToWrite();
            else
                return socket->bytesToWrite();
        },
        m_socket);
}

QString Wire::errorString() const
{
    return device()->errorString();
}

void Wire::hangUp() const
{
    std::visit(
        []<class Socket>(Socket *socket) {
            if constexpr (encrypts<Socket>)
                socket->disconnectFromHost();
            else
                socket->disconnectFromServer();
        },
        m_socket);
}

void Wire::abort() const
{
    std::visit([](auto *socket) { socket->abort(); }, m_socket);
}

void Wire::listen(QObject *context, const std::function<void()> &readable, const std::function<void()> &written,
                  const std::function<void()> &ended) const
{
    std::visit(
        [&]<class Socket>(Socket *socket) {
            QObject::connect(socket, &Socket::readyRead, context, readable);
            QObject::connect(socket, &Socket::bytesWritten, context, written);
            QObject::connect(socket, &Socket::disconnected, context, ended);
            if constexpr (encrypts<Socket>)
                QObject::connect(socket, &Socket::encryptedBytesWritten, context, written);
        },
        m_socket);
}

} // namespace holdfast
