// frame.h - frames of the independent computer's serial protocol: `$SEQ VERB key=value*CCCC\r\n` to values and back.
#pragma once

#include <model/expected.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace holdfast {

/// One frame of contracts/ic-protocol.md. Keys keep their order; encode() says what is allowed in the members.
struct Frame {
    std::uint16_t seq = 0; ///< 1-65535; 0 for events, which are not answered
    std::string verb;
    std::vector<std::pair<std::string, std::string>> values;

    /// The first value of this key, nullopt where there is none.
    [[nodiscard]] std::optional<std::string_view> value(std::string_view key) const;
    bool operator==(const Frame &) const = default;
};

/// From `$` to the line feed.
inline constexpr std::size_t maxFrameBytes = 240;

/// CRC-16/CCITT-FALSE: polynomial 0x1021, start 0xFFFF, not reflected. "123456789" gives 0x29B1.
[[nodiscard]] std::uint16_t crc16(std::string_view bytes);

/// The bytes of a frame. A value is quoted if it holds a space (or begins with a quote, which could not be read
/// otherwise). @return an Error for a verb, key or value that the protocol can't carry, and for more than
/// maxFrameBytes.
[[nodiscard]] Expected<std::string> encode(const Frame &frame);

/// Four upper-case hex digits, as they follow the `*`.
[[nodiscard]] std::string checksumText(std::string_view payload);

/// What a decoder had to throw away; for people to see how good a line is.
struct FrameCounts {
    std::uint64_t frames = 0; ///< good ones
    std::uint64_t badChecksum = 0;
    std::uint64_t badSyntax = 0; ///< the checksum is right and the rest is not
    std::uint64_t tooLong = 0;
    std::uint64_t cut = 0; ///< ended or overtaken by another before its end
    std::uint64_t droppedBytes = 0; ///< all that was in no good frame

    [[nodiscard]] std::uint64_t errors() const { return badChecksum + badSyntax + tooLong + cut; }
    bool operator==(const FrameCounts &) const = default;
};

/// A good frame and the bytes that it came in, by which a repeated request is known.
struct ReceivedFrame {
    Frame frame;
    std::string bytes;
};

/// Finds frames in a stream of bytes. It drops what is not a whole good frame, counts it, and goes on at the next `$`,
/// also one inside what it dropped: a frame that follows a cut one is not lost. It never holds more than maxFrameBytes.
class FrameDecoder
{
public:
    /// @return the frames that these bytes complete, in order.
    [[nodiscard]] std::vector<ReceivedFrame> feed(std::string_view bytes);

    [[nodiscard]] const FrameCounts &counts() const { return m_counts; }
    [[nodiscard]] std::size_t pending() const { return m_pending.size(); }

    /// Forgets a half-received frame, e.g. after the line was closed; the counts stay.
    void reset() { m_pending.clear(); }

private:
    void settle(std::vector<ReceivedFrame> &out);
    void dropToNextStart();

    std::string m_pending; ///< empty or beginning with `$`
    FrameCounts m_counts;
};

} // namespace holdfast
