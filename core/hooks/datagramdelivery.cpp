// Datagrams to a socket of this computer: syslog, and systemd's journal.
#include <hooks/delivery.h>
#include <hooks/messages.h>

#include <model/expected.h>
#include <run/descriptor.h>

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <functional>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace holdfast {

namespace {

// One datagram, now or never: a reader whose queue is full is tried again later, and never waited for.
Outcome sendTo(const std::string &path, const QByteArray &datagram)
{
    sockaddr_un address{};
    if (path.size() >= sizeof address.sun_path)
        return Error{"the path of a socket has at most 107 bytes", path, "Give another."};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.data(), path.size());
    const Descriptor socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size() + 1);
    const auto sent = socket ? ::sendto(socket.get(), datagram.constData(), static_cast<std::size_t>(datagram.size()),
                                        MSG_NOSIGNAL, reinterpret_cast<const sockaddr *>(&address), length)
                             : -1;
    if (sent == datagram.size())
        return done();
    return Error{std::strerror(errno), path, "Is its daemon running?"};
}

class DatagramDelivery final : public Delivery
{
public:
    using Write = std::function<QByteArray(const HookEvent &)>;
    DatagramDelivery(std::string socket, Write write)
        : m_socket(std::move(socket))
        , m_write(std::move(write))
    {
    }

    void start(const HookEvent &event) override
    {
        Delivered delivered;
        if (const auto outcome = sendTo(m_socket, m_write(event)); !outcome)
            delivered = {Delivered::Outcome::Again, QString::fromStdString(outcome.error().message())};
        QMetaObject::invokeMethod(
            this, [this, delivered] { Q_EMIT finished(delivered); }, Qt::QueuedConnection);
    }

private:
    std::string m_socket;
    Write m_write;
};

} // namespace

std::unique_ptr<Delivery> syslogDelivery(const SyslogTarget &target, const QString &host)
{
    return std::make_unique<DatagramDelivery>(
        target.socket, [target, host](const HookEvent &event) { return syslogText(event, target, host, ::getpid()); });
}

std::unique_ptr<Delivery> journaldDelivery(const JournaldTarget &target)
{
    return std::make_unique<DatagramDelivery>(target.socket, journaldText);
}

} // namespace holdfast
