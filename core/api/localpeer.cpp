#include <api/localpeer.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <pwd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace holdfast {

namespace {

std::optional<ucred> credentials(int descriptor)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    if (::getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0)
        return std::nullopt;
    return peer;
}

} // namespace

QString managerSocketPath()
{
    if (const QString set = qEnvironmentVariable("HOLDFAST_SOCKET"); !set.isEmpty())
        return set;
    if (::geteuid() == 0)
        return QStringLiteral("/run/holdfast/manager.sock");
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR", QStringLiteral("/run/user/%1").arg(::geteuid()));
    return runtime + QStringLiteral("/holdfast/manager.sock");
}

QString userOfPeer(qintptr descriptor)
{
    const auto peer = credentials(static_cast<int>(descriptor));
    if (!peer)
        return {};
    passwd entry{};
    passwd *found = nullptr;
    QByteArray buffer(4096, '\0');
    if (::getpwuid_r(peer->uid, &entry, buffer.data(), static_cast<std::size_t>(buffer.size()), &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
    return QString::number(peer->uid);
}

bool peerNamesOthers(qintptr descriptor)
{
    const auto peer = credentials(static_cast<int>(descriptor));
    return peer && (peer->uid == 0 || peer->uid == ::geteuid());
}

Outcome clearForListening(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const std::string where = path.toStdString();
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (static_cast<std::size_t>(name.size()) >= sizeof address.sun_path)
        return Error{"the socket's path is longer than the system allows (107 bytes)", where,
                     "Give a shorter one in HOLDFAST_SOCKET."};
    std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return Error{"the socket's folder can't be made", where, "Make it, or set HOLDFAST_SOCKET to another path."};
    struct stat info{};
    if (::lstat(name.constData(), &info) != 0)
        return done();
    if (!S_ISSOCK(info.st_mode))
        return Error{"something that is no socket is in its place", where, "Move it away."};
    const int probe = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const int result = ::connect(probe, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    const int reason = errno;
    const auto holder = result == 0 ? credentials(probe) : std::nullopt;
    ::close(probe);
    // EAGAIN: it listens, but its queue is full.
    if (result == 0 || reason == EAGAIN) {
        const std::string who = holder ? "process " + std::to_string(holder->pid) : "a process";
        return Error{"another manager listens there: " + who, where,
                     "End it, or set HOLDFAST_SOCKET to another path for a second site."};
    }
    if (reason == ECONNREFUSED && ::unlink(name.constData()) == 0)
        return done();
    return Error{std::string("the old socket can't be removed: ") + std::strerror(errno), where, "Remove it by hand."};
}

} // namespace holdfast
