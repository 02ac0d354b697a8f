// cable.h - one cable with the relay in its middle: two interfaces, and all frames between them.
#pragma once

#include <run/descriptor.h>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace holdfast {

/// Frames come and go as the kernel has them, with the checksums and segments that it has left for later.
class Cable
{
public:
    enum class End { Node, Switch };
    using Frame = std::vector<std::byte>;

    /// "", or why not. Begins anew where it was open: a node that is switched on again has another interface.
    [[nodiscard]] std::string open(const std::string &nodeSide, const std::string &switchSide);
    [[nodiscard]] int descriptor(End end) const { return m_ends[static_cast<std::size_t>(end)].get(); }

    /// The next frame that has come in there.
    [[nodiscard]] std::optional<Frame> receive(End end) const;
    /// Out of there. What the other side has no room for is lost, as on any cable.
    void send(End end, std::span<const std::byte> frame) const;

    /// The last number of the address that it goes to, if it is a datagram of UDP.
    [[nodiscard]] static std::optional<int> datagramTo(std::span<const std::byte> frame);

private:
    std::array<Descriptor, 2> m_ends;
};

} // namespace holdfast
