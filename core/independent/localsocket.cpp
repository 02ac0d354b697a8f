#include <independent/localsocket.h>

#include <QPointer>

#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>

namespace holdfast::ic {

namespace {

constexpr qsizetype longestLine = 64 * 1024;

} // namespace

int connectLocal(const std::string &path, Descriptor &socket)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path)
        return ENAMETOOLONG;
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    socket.reset(::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!socket || ::connect(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return errno;
    return 0;
}

LineSocket::LineSocket(Descriptor socket, QObject *parent)
    : QObject(parent), m_socket(std::move(socket)), m_readable(m_socket.get(), QSocketNotifier::Read)
{
    connect(&m_readable, &QSocketNotifier::activated, this, &LineSocket::readAvailable);
}

bool LineSocket::send(const QByteArray &text)
{
    return ::send(m_socket.get(), text.constData(), static_cast<std::size_t>(text.size()), MSG_NOSIGNAL) == text.size();
}

void LineSocket::readAvailable()
{
    char buffer[4096];
    const ssize_t count = ::recv(m_socket.get(), buffer, sizeof buffer, 0);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count > 0)
        m_received.append(buffer, static_cast<qsizetype>(count));
    const QPointer<LineSocket> here(this); // who is told a line may end the conversation
    for (qsizetype end = m_received.indexOf('\n'); here && end >= 0; end = here ? m_received.indexOf('\n') : -1) {
        const QByteArray text = m_received.first(end).trimmed();
        m_received.remove(0, end + 1);
        Q_EMIT line(text);
    }
    if (!here || (count > 0 && m_received.size() <= longestLine))
        return;
    m_readable.setEnabled(false);
    Q_EMIT closed();
}

} // namespace holdfast::ic
