#include "cable.h"

#include <arpa/inet.h>
#include <linux/if_packet.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netinet/ip.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>

namespace holdfast {

namespace {

// The kernel's remarks come first: which checksum and which segments are still to be made. Their header,
// virtio_net_hdr of linux/virtio_net.h, is no C++.
constexpr std::size_t remarks = 10;
constexpr std::size_t longest = remarks + ETH_HLEN + IP_MAXPACKET;
constexpr int bufferSize = 8 << 20;

bool set(int fd, int level, int option, int value)
{
    return ::setsockopt(fd, level, option, &value, sizeof value) == 0;
}

std::string openEnd(const std::string &interface, Descriptor &end)
{
    const auto wrong = [&](const char *what) { return interface + ": " + what + ": " + std::strerror(errno); };
    Descriptor fd(::socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!fd)
        return wrong("no packet socket");
    (void)set(fd.get(), SOL_SOCKET, SO_RCVBUFFORCE, bufferSize);
    if (!set(fd.get(), SOL_PACKET, PACKET_VNET_HDR, 1) || !set(fd.get(), SOL_PACKET, PACKET_IGNORE_OUTGOING, 1))
        return wrong("this kernel's packet sockets can't be used");
    sockaddr_ll address{};
    address.sll_family = AF_PACKET;
    address.sll_protocol = htons(ETH_P_ALL);
    address.sll_ifindex = static_cast<int>(::if_nametoindex(interface.c_str()));
    if (address.sll_ifindex == 0 || ::bind(fd.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return wrong("no such interface");
    end = std::move(fd);
    return {};
}

} // namespace

std::string Cable::open(const std::string &nodeSide, const std::string &switchSide)
{
    if (std::string wrong = openEnd(nodeSide, m_ends[0]); !wrong.empty())
        return wrong;
    return openEnd(switchSide, m_ends[1]);
}

std::optional<Cable::Frame> Cable::receive(End end) const
{
    Frame frame(longest);
    for (;;) {
        const ssize_t got = ::recv(descriptor(end), frame.data(), frame.size(), 0);
        if (got >= static_cast<ssize_t>(remarks + ETH_HLEN)) {
            frame.resize(static_cast<std::size_t>(got));
            return frame;
        }
        // An interface that goes down says so once, and is heard again when it is back.
        if (got < 0 && errno != ENETDOWN && errno != EINTR)
            return std::nullopt;
    }
}

void Cable::send(End end, std::span<const std::byte> frame) const
{
    [[maybe_unused]] const ssize_t sent = ::send(descriptor(end), frame.data(), frame.size(), MSG_NOSIGNAL);
}

std::optional<int> Cable::datagramTo(std::span<const std::byte> frame)
{
    ether_header ethernet;
    iphdr ip;
    if (frame.size() < remarks + sizeof ethernet + sizeof ip)
        return std::nullopt;
    std::memcpy(&ethernet, frame.data() + remarks, sizeof ethernet);
    std::memcpy(&ip, frame.data() + remarks + sizeof ethernet, sizeof ip);
    if (ntohs(ethernet.ether_type) != ETHERTYPE_IP || ip.version != 4 || ip.protocol != IPPROTO_UDP)
        return std::nullopt;
    return static_cast<int>(ntohl(ip.daddr) & 0xff);
}

} // namespace holdfast
