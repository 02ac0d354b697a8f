#include <supervisor/descriptorstore.h>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <sstream>

namespace holdfast::descriptorstore {

namespace {

constexpr int firstPassed = 3; // SD_LISTEN_FDS_START

std::string variable(const char *name)
{
    const char *const value = std::getenv(name);
    return value != nullptr ? value : "";
}

} // namespace

void give(const std::string &name, int descriptor)
{
    const std::string path = variable("NOTIFY_SOCKET");
    sockaddr_un address{};
    if (path.empty() || path.size() >= sizeof address.sun_path)
        return;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.data(), path.size());
    if (address.sun_path[0] == '@')
        address.sun_path[0] = '\0'; // an abstract socket
    std::string text = "FDSTORE=1\nFDNAME=" + name;
    iovec data{text.data(), text.size()};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    msghdr message{};
    message.msg_name = &address;
    message.msg_namelen = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size());
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    cmsghdr *const part = CMSG_FIRSTHDR(&message);
    part->cmsg_level = SOL_SOCKET;
    part->cmsg_type = SCM_RIGHTS;
    part->cmsg_len = CMSG_LEN(sizeof(int));
    std::memcpy(CMSG_DATA(part), &descriptor, sizeof descriptor);
    const Descriptor sender(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    [[maybe_unused]] const ssize_t sent = ::sendmsg(sender.get(), &message, MSG_NOSIGNAL);
}

Descriptor take(const std::string &name, const std::function<bool(int)> &fits)
{
    static bool taken = false; // the numbers are good for one look: later they may be others'
    if (taken || variable("LISTEN_PID") != std::to_string(::getpid()))
        return {};
    taken = true;
    const int count = std::atoi(variable("LISTEN_FDS").c_str());
    std::istringstream names(variable("LISTEN_FDNAMES"));
    Descriptor found;
    std::string one;
    for (int i = 0; i < count; ++i) {
        Descriptor passed(firstPassed + i);
        ::fcntl(passed.get(), F_SETFD, FD_CLOEXEC);
        if (std::getline(names, one, ':') && one == name && !found && fits(passed.get()))
            found = std::move(passed);
    }
    return found;
}

} // namespace holdfast::descriptorstore
