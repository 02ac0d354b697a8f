#include <manager/managerlock.h>

#include <run/procfs.h>

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstring>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace holdfast {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::string text(const QString &from)
{
    return from.toStdString();
}

bool lives(qint64 pid)
{
    const auto stat = pid > 0 ? statOf(static_cast<pid_t>(pid)) : std::nullopt;
    return stat && stat->state != 'Z' && stat->state != 'X';
}

Error heldBy(const std::optional<LockHolder> &holder, const QString &file)
{
    if (!holder)
        return Error{"another manager runs here already", text(file), "end it first"};
    std::string what = "a manager of " + text(holder->subject) + " runs already: " + text(holder->program)
        + " with pid " + std::to_string(holder->pid) + ", since " + text(holder->since);
    if (!holder->socket.isEmpty())
        what += ", which serves on " + text(holder->socket);
    const std::string pid = std::to_string(holder->pid);
    return Error{what, text(file),
                 "use that one, or end it first (kill " + pid + "; its groups go on running)"};
}

void write(int file, const LockHolder &holder)
{
    const QByteArray line = QJsonDocument(QJsonObject{{u"pid"_s, holder.pid},
                                                      {u"program"_s, holder.program},
                                                      {u"subject"_s, holder.subject},
                                                      {u"since"_s, holder.since},
                                                      {u"socket"_s, holder.socket}})
                                .toJson(QJsonDocument::Compact)
        + '\n';
    // On a full disk only the holder's name is missing.
    if (::ftruncate(file, 0) == 0)
        [[maybe_unused]] const ssize_t written =
            ::pwrite(file, line.constData(), static_cast<std::size_t>(line.size()), 0);
}

} // namespace

Expected<std::unique_ptr<ManagerLock>> ManagerLock::take(const QString &file, const QString &subject,
                                                         const QString &socket,
                                                         std::chrono::milliseconds patience)
{
    Descriptor lock(::open(QFile::encodeName(file).constData(),
                           O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644));
    const auto until = std::chrono::steady_clock::now() + patience;
    while (lock && ::flock(lock.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            break; // a file system without locks
        const auto holder = holderOf(file);
        if (!holder || lives(holder->pid) || std::chrono::steady_clock::now() > until) {
            // One that has just taken it may not have written its name yet.
            if (holder || std::chrono::steady_clock::now() > until)
                return heldBy(holder, file);
        }
        std::this_thread::sleep_for(1ms);
    }
    if (lock)
        write(lock.get(),
              {QCoreApplication::applicationPid(), QCoreApplication::applicationName(), subject,
               QDateTime::currentDateTimeUtc().toString(Qt::ISODate), socket});
    return std::unique_ptr<ManagerLock>(new ManagerLock(std::move(lock)));
}

std::optional<LockHolder> ManagerLock::holderOf(const QString &file)
{
    QFile content(file);
    if (!content.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject said = QJsonDocument::fromJson(content.readAll()).object();
    LockHolder holder;
    holder.pid = said.value("pid"_L1).toInteger();
    holder.program = said.value("program"_L1).toString();
    holder.subject = said.value("subject"_L1).toString();
    holder.since = said.value("since"_L1).toString();
    holder.socket = said.value("socket"_L1).toString();
    return holder.pid > 0 ? std::optional(holder) : std::nullopt;
}

Outcome notListenedTo(const QString &socket)
{
    const QByteArray name = QFile::encodeName(socket);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (name.isEmpty() || static_cast<std::size_t>(name.size()) >= sizeof address.sun_path)
        return done();
    std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    const Descriptor probe(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const bool heard =
        ::connect(probe.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    if (!heard && errno != EAGAIN) // EAGAIN: it listens, but its queue is full
        return done();
    ucred peer{};
    socklen_t size = sizeof peer;
    const bool known = heard && ::getsockopt(probe.get(), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0;
    return Error{known ? "a manager serves there already: process " + std::to_string(peer.pid)
                       : "a manager serves there already",
                 text(socket), "end it first, or give this one another --socket"};
}

} // namespace holdfast
