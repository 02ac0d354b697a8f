#include <supervisor/notifysocket.h>

#include <supervisor/descriptorstore.h>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <vector>

namespace holdfast {

namespace {

constexpr std::size_t longestMessage = 16 * 1024;
constexpr int messagesAtOnce = 1024; // more than the kernel lets wait (net.unix.max_dgram_qlen)

struct Sender {
    pid_t pid = 0;
    uid_t user = 0;
    std::vector<Descriptor> descriptors; ///< sent along; ours to close
};

Sender senderOf(msghdr &header)
{
    Sender sender;
    for (cmsghdr *part = CMSG_FIRSTHDR(&header); part != nullptr; part = CMSG_NXTHDR(&header, part)) {
        if (part->cmsg_level != SOL_SOCKET)
            continue;
        if (part->cmsg_type == SCM_CREDENTIALS) {
            ucred credentials{};
            std::memcpy(&credentials, CMSG_DATA(part), sizeof credentials);
            sender.pid = credentials.pid;
            sender.user = credentials.uid;
        } else if (part->cmsg_type == SCM_RIGHTS) {
            const std::size_t count = (part->cmsg_len - CMSG_LEN(0)) / sizeof(int);
            for (std::size_t i = 0; i < count; ++i) {
                int fd = -1;
                std::memcpy(&fd, CMSG_DATA(part) + i * sizeof fd, sizeof fd);
                sender.descriptors.emplace_back(fd);
            }
        }
    }
    return sender;
}

const std::string storedAs = "holdfast-notify";

/// Still where processes send to, and not that of another host of this program.
bool isBoundTo(int socket, const std::string &path)
{
    sockaddr_un address{};
    socklen_t size = sizeof address;
    struct stat info {};
    return ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size) == 0 && address.sun_family == AF_UNIX
        && path == address.sun_path && ::lstat(path.c_str(), &info) == 0 && S_ISSOCK(info.st_mode);
}

Error failure(const char *what, const std::string &path)
{
    return Error{std::string(what) + ": " + std::strerror(errno), path, "check the run directory's permissions"};
}

} // namespace

std::optional<QByteArray> NotifyMessage::value(QByteArrayView name) const
{
    for (const QByteArray &line : lines) {
        if (line.size() > name.size() && line.startsWith(name) && line[name.size()] == '=')
            return line.mid(name.size() + 1);
    }
    return std::nullopt;
}

NotifySocket::NotifySocket(QObject *parent) : QObject(parent) {}

Outcome NotifySocket::open(const std::string &path)
{
    m_socket = descriptorstore::take(storedAs, [&path](int passed) { return isBoundTo(passed, path); });
    if (!m_socket) {
        if (Outcome bound = bind(path); !bound)
            return bound;
        descriptorstore::give(storedAs, m_socket.get());
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_socket.get(), QSocketNotifier::Read);
    m_notifier->setEnabled(false);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &NotifySocket::drain);
    return done();
}

void NotifySocket::listen()
{
    if (m_notifier)
        m_notifier->setEnabled(true);
}

Outcome NotifySocket::bind(const std::string &path)
{
    m_socket.reset(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!m_socket)
        return failure("the notify socket can't be made", path);
    const int on = 1;
    const int bufferSize = 1024 * 1024;
    ::setsockopt(m_socket.get(), SOL_SOCKET, SO_PASSCRED, &on, sizeof on);
    ::setsockopt(m_socket.get(), SOL_SOCKET, SO_RCVBUF, &bufferSize, sizeof bufferSize);
    ::unlink(path.c_str());
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path)
        return Error{"the path is too long for a socket", path, "use a shorter run directory"};
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    if (::bind(m_socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return failure("the notify socket can't be bound", path);
    ::chmod(path.c_str(), 0666); // anybody may send; who isn't supervised is ignored
    return done();
}

void NotifySocket::drain()
{
    for (int i = 0; i < messagesAtOnce && receiveOne(); ++i) { }
}

bool NotifySocket::receiveOne()
{
    std::array<char, longestMessage> text;
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(ucred)) + CMSG_SPACE(sizeof(int) * 253)> control;
    iovec data{text.data(), text.size()};
    msghdr header{};
    header.msg_iov = &data;
    header.msg_iovlen = 1;
    header.msg_control = control.data();
    header.msg_controllen = control.size();
    const ssize_t count = ::recvmsg(m_socket.get(), &header, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
    if (count < 0)
        return errno == EINTR;
    // Its descriptors are closed at the end of this function: a sender that waits for that still lives while its
    // message is judged, and can be recognised.
    const Sender sender = senderOf(header);
    NotifyMessage message;
    message.pid = sender.pid;
    message.user = sender.user;
    message.tooLong = (header.msg_flags & MSG_TRUNC) != 0;
    if (!message.tooLong)
        message.lines = QByteArray(text.data(), count).split('\n');
    Q_EMIT received(message);
    return true;
}

} // namespace holdfast
