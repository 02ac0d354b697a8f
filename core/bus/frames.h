// frames.h - messages as the frames that the cluster engine carries, and back: pieces, put together again.
#pragma once

#include <QByteArray>

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace holdfast {

/// One process in the engine's group, as the engine names it. A process that joins again may have the same name.
struct EndpointKey {
    std::uint32_t node = 0;
    std::uint32_t pid = 0;
    auto operator<=>(const EndpointKey &) const = default;
};

enum class FrameKind : std::uint8_t { Announcement, Silent, Founding, Data, Snapshot };

/// What stands before every piece. The layout up to `kind` never changes: programs of other versions read it.
struct FrameHeader {
    std::uint32_t magic = 0;
    std::uint16_t protocol = 0;
    FrameKind kind = FrameKind::Data;
    std::uint64_t admission = 0; ///< of Data: the sender's, so that what was sent before a merge isn't heard after it
    std::uint64_t number = 0; ///< of the message, counted by its sender
    std::uint32_t total = 0; ///< length of the message
    std::uint32_t offset = 0; ///< of this piece
    bool operator==(const FrameHeader &) const = default;
};

inline constexpr std::uint16_t busProtocol = 3;
inline constexpr qsizetype pieceSize = 60000; ///< well below the engine's limit: others' pieces come in between

struct BusFrame {
    FrameHeader header;
    QByteArray piece;
};

/// @return the frames of one message, in the order in which they are to be sent; at least one.
[[nodiscard]] std::vector<QByteArray> framesOf(FrameKind kind, std::uint64_t admission, std::uint64_t number,
                                               const QByteArray &message);
/// nullopt: not one of ours, or damaged. One of another protocol has its header and the rest as it is.
[[nodiscard]] std::optional<BusFrame> frameFrom(const QByteArray &bytes);

/// Messages whose last piece is still to come, one of each sender at most. A sender that stops in the middle leaves
/// nothing behind: its next message, or forget(), drops what there is.
class Reassembly
{
public:
    struct Partial {
        std::uint64_t number = 0;
        std::uint32_t total = 0;
        std::string bytes;
        bool operator==(const Partial &) const = default;
    };

    /// @param longest a message that says to be longer is not put together.
    explicit Reassembly(qsizetype longest) : m_longest(longest) {}

    /// @return the message that this piece completes.
    [[nodiscard]] std::optional<QByteArray> take(EndpointKey sender, const BusFrame &frame);
    void forget(EndpointKey sender) { m_partials.erase(sender); }
    void clear() { m_partials.clear(); }

    /// What a newcomer has to know to understand the pieces that follow.
    [[nodiscard]] const std::map<EndpointKey, Partial> &partials() const { return m_partials; }
    void setPartials(std::map<EndpointKey, Partial> partials);

private:
    qsizetype m_longest;
    std::map<EndpointKey, Partial> m_partials;
};

} // namespace holdfast
