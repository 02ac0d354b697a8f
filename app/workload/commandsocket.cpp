#include "commandsocket.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace workload {

namespace {

constexpr std::size_t mostClients = 8;
constexpr std::size_t longestLine = 4096;

ino_t inodeOf(const std::string &path)
{
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 ? info.st_ino : 0;
}

} // namespace

CommandSocket::~CommandSocket()
{
    // Another of the same name may have taken the path since.
    if (m_fd >= 0 && inodeOf(m_path) == m_inode)
        ::unlink(m_path.c_str());
}

std::string CommandSocket::open(const std::string &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path)
        return path + ": too long for a socket";
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    m_fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    ::unlink(path.c_str());
    if (::bind(m_fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        || ::listen(m_fd, static_cast<int>(mostClients)) != 0) {
        const std::string why = path + ": " + std::strerror(errno);
        ::close(m_fd);
        m_fd = -1;
        return why;
    }
    m_path = path;
    m_inode = inodeOf(path);
    return {};
}

void CommandSocket::collect(std::vector<pollfd> &waits) const
{
    if (m_fd >= 0 && m_clients.size() < mostClients)
        waits.push_back({m_fd, POLLIN, 0});
    for (const Client &client : m_clients)
        waits.push_back({client.fd, POLLIN, 0});
}

void CommandSocket::serve(const std::vector<pollfd> &waits, const Answer &answer)
{
    for (const pollfd &wait : waits) {
        if (wait.revents == 0)
            continue;
        if (wait.fd == m_fd)
            accept();
        for (Client &client : m_clients) {
            if (client.fd == wait.fd)
                serveClient(client, answer);
        }
    }
    std::erase_if(m_clients, [](const Client &client) { return client.fd < 0; });
}

void CommandSocket::accept()
{
    const int fd = ::accept4(m_fd, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (fd >= 0)
        m_clients.push_back({fd, {}});
}

void CommandSocket::serveClient(Client &client, const Answer &answer)
{
    std::array<char, 1024> part;
    const ssize_t count = ::recv(client.fd, part.data(), part.size(), 0);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    client.text.append(part.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
    for (std::size_t end = 0; (end = client.text.find('\n')) != std::string::npos;) {
        const std::string reply = answer(client.text.substr(0, end)) + '\n';
        client.text.erase(0, end + 1);
        [[maybe_unused]] const ssize_t sent = ::send(client.fd, reply.data(), reply.size(), MSG_NOSIGNAL);
    }
    if (count <= 0 || client.text.size() > longestLine) {
        ::close(client.fd);
        client.fd = -1;
    }
}

} // namespace workload
