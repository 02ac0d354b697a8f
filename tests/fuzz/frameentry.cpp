#include "frameentry.h"

#include <power/messages.h>

#include <algorithm>

namespace holdfast {

namespace {

using Verdict = std::optional<std::string>;

Verdict judgeFrame(const ReceivedFrame &received, std::string_view bytes)
{
    if (received.bytes.size() > maxFrameBytes || !received.bytes.starts_with('$') || !received.bytes.ends_with("\r\n"))
        return "a frame's bytes are no frame";
    if (bytes.find(received.bytes) == std::string_view::npos)
        return "a frame was not in the bytes";
    const auto again = encode(received.frame);
    if (!again)
        return "a received frame can't be sent: " + again.error().message();
    FrameDecoder decoder;
    const auto back = decoder.feed(*again);
    if (back.size() != 1 || !(back[0].frame == received.frame))
        return "a received frame that is sent comes back as another";
    return std::nullopt;
}

template <class Message>
Verdict judgeMessage(std::uint16_t seq, const Message &message, const char *kind)
{
    // Texts are cut to what a frame holds, and numbers are written as they were read: what was read fits again.
    Frame frame;
    if constexpr (std::is_same_v<Message, ic::IcEvent>)
        frame = ic::toFrame(message);
    else
        frame = ic::toFrame(seq, message);
    if (!encode(frame))
        return std::string(kind) + " " + frame.verb + " was read and can't be sent";
    return std::nullopt;
}

Verdict judgeMessages(const Frame &frame)
{
    const auto request = ic::parseRequest(frame);
    if (const auto *refusal = std::get_if<ic::Refusal>(&request)) {
        if (!encode(ic::toFrame(frame.seq, ic::Answer(*refusal))))
            return "a refusal can't be sent";
    } else if (auto wrong = judgeMessage(frame.seq, std::get<ic::Request>(request), "the request")) {
        return wrong;
    }
    if (const auto answer = ic::parseAnswer(frame)) {
        if (auto wrong = judgeMessage(frame.seq, *answer, "the answer"))
            return wrong;
    }
    if (const auto event = ic::parseEvent(frame)) {
        if (auto wrong = judgeMessage(0, *event, "the event"))
            return wrong;
    }
    return std::nullopt;
}

// A checksum keeps nearly every mutation away from the parser behind it; here each line gets the right one.
std::string withRightChecksums(std::string_view bytes)
{
    std::string out;
    while (!bytes.empty()) {
        const auto end = std::min(bytes.find("\r\n"), bytes.size());
        std::string_view payload = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 2, bytes.size()));
        if (payload.starts_with('$'))
            payload.remove_prefix(1);
        payload = payload.substr(0, payload.rfind('*'));
        out += '$' + std::string(payload) + '*' + checksumText(payload) + "\r\n";
    }
    return out;
}

Verdict judgeStream(std::string_view bytes)
{
    FrameDecoder whole, pieces;
    const auto frames = whole.feed(bytes);
    std::vector<ReceivedFrame> again;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::string_view piece = bytes.substr(at, 1 + static_cast<unsigned char>(bytes[at]) % 23U);
        for (ReceivedFrame &frame : pieces.feed(piece))
            again.push_back(std::move(frame));
        at += piece.size();
        if (pieces.pending() > maxFrameBytes)
            return "more than a frame is pending";
    }
    if (whole.pending() > maxFrameBytes)
        return "more than a frame is pending";
    if (frames.size() != again.size() || whole.pending() != pieces.pending() || !(whole.counts() == pieces.counts()))
        return "the same bytes in other pieces are something else";
    std::size_t inFrames = 0;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        if (frames[i].bytes != again[i].bytes)
            return "the same bytes in other pieces are other frames";
        inFrames += frames[i].bytes.size();
        if (auto wrong = judgeFrame(frames[i], bytes))
            return wrong;
        if (auto wrong = judgeMessages(frames[i].frame))
            return wrong;
    }
    if (whole.counts().frames != frames.size()
        || inFrames + whole.counts().droppedBytes + whole.pending() != bytes.size())
        return "bytes are lost without being counted";

    // What is pending may, by a chance of 1 in 65536, make one good frame with what follows: then that ends with it.
    const std::string payload = "9 STATUS outlet=2";
    const std::string good = '$' + payload + '*' + checksumText(payload) + "\r\n";
    const auto next = pieces.feed(good);
    if (next.empty() || !next.back().bytes.ends_with(good))
        return "the next good frame is not found";
    if (pieces.pending() != 0)
        return "something is pending after a good frame";
    return std::nullopt;
}

} // namespace

std::optional<std::string> judgeBytes(std::string_view bytes)
{
    if (auto wrong = judgeStream(bytes))
        return wrong;
    return judgeStream(withRightChecksums(bytes));
}

} // namespace holdfast
