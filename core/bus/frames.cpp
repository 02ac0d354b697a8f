#include <bus/frames.h>

#include <model/codec.h>

#include <algorithm>

namespace holdfast {

namespace {

constexpr std::uint32_t magic = 0x42464448; // "HDFB"

constexpr std::size_t headerSize = 4 + 2 + 1 + 8 + 8 + 4 + 4;

} // namespace

std::vector<QByteArray> framesOf(FrameKind kind, std::uint64_t admission, std::uint64_t number,
                                 const QByteArray &message)
{
    std::vector<QByteArray> frames;
    FrameHeader header{magic, busProtocol, kind, admission, number, static_cast<std::uint32_t>(message.size()), 0};
    qsizetype offset = 0;
    do {
        header.offset = static_cast<std::uint32_t>(offset);
        const qsizetype size = std::min(pieceSize, message.size() - offset);
        Writer writer;
        writer.bytes.reserve(headerSize + static_cast<std::size_t>(size));
        writer(header);
        QByteArray frame = QByteArray::fromStdString(writer.bytes);
        frame.append(message.constData() + offset, size);
        frames.push_back(std::move(frame));
        offset += size;
    } while (offset < message.size());
    return frames;
}

std::optional<BusFrame> frameFrom(const QByteArray &bytes)
{
    constexpr auto size = static_cast<qsizetype>(headerSize);
    if (bytes.size() < size)
        return std::nullopt;
    const auto header = decode<FrameHeader>({bytes.constData(), headerSize});
    if (!header || header->magic != magic)
        return std::nullopt;
    return BusFrame{*header, bytes.mid(size)};
}

std::optional<QByteArray> Reassembly::take(EndpointKey sender, const BusFrame &frame)
{
    const FrameHeader &header = frame.header;
    const auto size = static_cast<std::uint64_t>(frame.piece.size());
    if (header.total > m_longest || header.offset + size > header.total) {
        m_partials.erase(sender);
        return std::nullopt;
    }
    if (header.offset == 0) {
        m_partials.erase(sender);
        if (size == header.total)
            return frame.piece;
        // Room for what is there, not for what is promised.
        m_partials[sender] = {header.number, header.total, frame.piece.toStdString()};
        return std::nullopt;
    }
    const auto found = m_partials.find(sender);
    if (found == m_partials.end())
        return std::nullopt; // its beginning was never here
    Partial &partial = found->second;
    if (partial.number != header.number || partial.total != header.total || partial.bytes.size() != header.offset) {
        m_partials.erase(found);
        return std::nullopt;
    }
    partial.bytes.append(frame.piece.constData(), static_cast<std::size_t>(size));
    if (partial.bytes.size() < partial.total)
        return std::nullopt;
    const QByteArray message = QByteArray::fromStdString(partial.bytes);
    m_partials.erase(found);
    return message;
}

void Reassembly::setPartials(std::map<EndpointKey, Partial> partials)
{
    std::erase_if(partials, [this](const auto &entry) {
        return entry.second.total > m_longest || entry.second.bytes.size() > entry.second.total;
    });
    m_partials = std::move(partials);
}

} // namespace holdfast
