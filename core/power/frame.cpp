#include <power/frame.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace holdfast {

namespace {

constexpr std::size_t aroundPayload = 6; ///< $ and *CCCC

constexpr std::array<std::uint16_t, 256> crcTable = [] {
    std::array<std::uint16_t, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte) {
        auto crc = static_cast<std::uint16_t>(byte << 8);
        for (int bit = 0; bit < 8; ++bit)
            crc = static_cast<std::uint16_t>((crc & 0x8000) ? (crc << 1) ^ 0x1021 : crc << 1);
        table[byte] = crc;
    }
    return table;
}();

bool isPrintable(char c) { return c >= 0x20 && c <= 0x7e; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }

bool isVerb(std::string_view text)
{
    return !text.empty() && (isUpper(text[0]) || isLower(text[0]))
        && std::ranges::all_of(
            text, [](char c) { return isUpper(c) || isLower(c) || isDigit(c) || c == '-' || c == '_'; });
}

bool isKey(std::string_view text)
{
    return !text.empty() && isLower(text[0])
        && std::ranges::all_of(text, [](char c) { return isLower(c) || isDigit(c) || c == '_' || c == '-'; });
}

std::string inQuotes(std::string_view value)
{
    if (value.find(' ') == std::string_view::npos && !value.starts_with('"'))
        return std::string(value);
    std::string text = "\"";
    for (char c : value) {
        if (c == '"' || c == '\\')
            text += '\\';
        text += c;
    }
    return text += '"';
}

// Takes one value off the front of `rest`; false where it is not one.
bool takeValue(std::string_view &rest, std::string &value)
{
    if (!rest.starts_with('"')) {
        const auto end = std::min(rest.find(' '), rest.size());
        value = rest.substr(0, end);
        rest.remove_prefix(end);
        return true;
    }
    rest.remove_prefix(1);
    while (!rest.empty()) {
        const char c = rest.front();
        rest.remove_prefix(1);
        if (c == '"')
            return true;
        if (c == '\\') {
            if (rest.empty() || (rest.front() != '"' && rest.front() != '\\'))
                return false;
            value += rest.front();
            rest.remove_prefix(1);
        } else {
            value += c;
        }
    }
    return false;
}

bool takeSeq(std::string_view &rest, std::uint16_t &seq)
{
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), seq);
    const auto digits = static_cast<std::size_t>(end - rest.data());
    if (error != std::errc{} || (rest.front() == '0' && digits > 1))
        return false;
    rest.remove_prefix(digits);
    return true;
}

// @param payload between `$` and the last `*`.
std::optional<Frame> parse(std::string_view payload)
{
    Frame frame;
    if (payload.empty() || !takeSeq(payload, frame.seq) || !payload.starts_with(' '))
        return std::nullopt;
    payload.remove_prefix(1);
    const auto verbEnd = std::min(payload.find(' '), payload.size());
    frame.verb = payload.substr(0, verbEnd);
    payload.remove_prefix(verbEnd);
    if (!isVerb(frame.verb))
        return std::nullopt;
    while (!payload.empty()) {
        if (!payload.starts_with(' '))
            return std::nullopt;
        payload.remove_prefix(1);
        const auto equals = payload.find('=');
        if (equals == std::string_view::npos || !isKey(payload.substr(0, equals)))
            return std::nullopt;
        std::pair<std::string, std::string> entry{std::string(payload.substr(0, equals)), {}};
        payload.remove_prefix(equals + 1);
        if (!takeValue(payload, entry.second))
            return std::nullopt;
        frame.values.push_back(std::move(entry));
    }
    return frame;
}

Error unfit(std::string what) { return {std::move(what), "frame", {}}; }

} // namespace

std::optional<std::string_view> Frame::value(std::string_view key) const
{
    for (const auto &[name, text] : values) {
        if (name == key)
            return text;
    }
    return std::nullopt;
}

std::uint16_t crc16(std::string_view bytes)
{
    std::uint16_t crc = 0xFFFF;
    for (char c : bytes)
        crc = static_cast<std::uint16_t>((crc << 8) ^ crcTable[((crc >> 8) ^ static_cast<std::uint8_t>(c)) & 0xFF]);
    return crc;
}

std::string checksumText(std::string_view payload)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    const std::uint16_t crc = crc16(payload);
    std::string text;
    for (int shift = 12; shift >= 0; shift -= 4)
        text += digits[(crc >> shift) & 0xF];
    return text;
}

Expected<std::string> encode(const Frame &frame)
{
    if (!isVerb(frame.verb))
        return unfit("'" + frame.verb + "' is no verb");
    std::string payload = std::to_string(frame.seq) + ' ' + frame.verb;
    for (const auto &[key, value] : frame.values) {
        if (!isKey(key))
            return unfit("'" + key + "' is no key");
        if (!std::ranges::all_of(value, isPrintable))
            return unfit("the value of " + key + " holds a byte that is not printable ASCII");
        payload += ' ' + key + '=' + inQuotes(value);
    }
    std::string bytes = '$' + payload + '*' + checksumText(payload) + "\r\n";
    if (bytes.size() > maxFrameBytes)
        return Error{"the frame would have " + std::to_string(bytes.size()) + " bytes; "
                         + std::to_string(maxFrameBytes) + " are allowed",
                     "frame", "shorten a value"};
    return bytes;
}

std::vector<ReceivedFrame> FrameDecoder::feed(std::string_view bytes)
{
    std::vector<ReceivedFrame> out;
    for (char c : bytes) {
        if (m_pending.empty() && c != '$') {
            ++m_counts.droppedBytes;
            continue;
        }
        const bool afterReturn = m_pending.ends_with('\r');
        m_pending += c;
        if (!isPrintable(c) || afterReturn || m_pending.size() >= maxFrameBytes - 1)
            settle(out);
    }
    return out;
}

// Decides as soon as it can be decided: at the end of a line, at a byte that no frame holds, at the greatest length.
// What a drop leaves may hold the beginning of another frame, which is judged again.
void FrameDecoder::settle(std::vector<ReceivedFrame> &out)
{
    while (!m_pending.empty()) {
        const auto odd = std::ranges::find_if_not(m_pending, isPrintable);
        const auto printable = static_cast<std::size_t>(odd - m_pending.begin());
        const std::string_view end = std::string_view(m_pending).substr(printable);
        if ((end.empty() && printable < maxFrameBytes - 1) || (end == "\r" && printable < maxFrameBytes - 1))
            return;
        if (end.empty() || end == "\r") {
            ++m_counts.tooLong;
        } else if (end != "\r\n" || printable < aroundPayload || m_pending[printable - 5] != '*') {
            ++m_counts.cut;
        } else {
            const std::string_view payload = std::string_view(m_pending).substr(1, printable - aroundPayload);
            if (checksumText(payload) != std::string_view(m_pending).substr(printable - 4, 4)) {
                ++m_counts.badChecksum;
            } else if (auto frame = parse(payload)) {
                ++m_counts.frames;
                out.push_back({std::move(*frame), std::move(m_pending)});
                m_pending.clear();
                return;
            } else {
                ++m_counts.badSyntax;
            }
        }
        dropToNextStart();
    }
}

void FrameDecoder::dropToNextStart()
{
    const auto next = std::min(m_pending.find('$', 1), m_pending.size());
    m_counts.droppedBytes += next;
    m_pending.erase(0, next);
}

} // namespace holdfast
