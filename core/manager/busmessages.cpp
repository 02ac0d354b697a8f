#include <manager/busmessages.h>

#include <engine/statecodec.h>

namespace holdfast {

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QByteArray bytesOf(const std::string &text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

std::uint64_t structureHash(const Site &site)
{
    std::uint64_t hash = 14695981039346656037ULL;
    const auto mix = [&hash](const std::string &text) {
        for (const char c : text)
            hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        hash = (hash ^ '\n') * 1099511628211ULL;
    };
    for (const HostConfig &host : site.config.hosts)
        mix(host.name);
    const std::uint64_t hosts = (hash ^ hash >> 32U) << 32U;
    for (std::uint32_t i = 0; i < site.members.size(); ++i)
        mix(site.nameOf(MemberId{i}));
    for (std::uint32_t i = 0; i < site.processes.size(); ++i)
        mix(site.nameOf(ProcessId{i}));
    for (std::uint32_t i = 0; i < site.instances.size(); ++i)
        mix(site.nameOf(InstanceId{i}));
    // In this order they are numbered, and the first one has the vote.
    for (const IndependentComputerConfig &ic : site.config.independentComputers)
        mix(ic.name);
    return hosts | ((hash ^ hash >> 32U) & 0xffffffffU);
}

QByteArray toBytes(const BusMessage &message)
{
    return bytesOf(encode(message));
}

std::optional<BusMessage> busMessageFrom(const QByteArray &bytes)
{
    return decode<BusMessage>(viewOf(bytes));
}

QByteArray toBytes(const NumberedMessage &message)
{
    return bytesOf(encode(message));
}

std::optional<NumberedMessage> numberedFrom(const QByteArray &bytes)
{
    return decode<NumberedMessage>(viewOf(bytes));
}

bool isUnderstood(const NumberedMessage &numbered, std::uint64_t own)
{
    if (numbered.structure == own)
        return true;
    const BusMessage &message = numbered.message;
    return numbered.structure >> 32U == own >> 32U && !std::holds_alternative<SiteEvent>(message)
        && !std::holds_alternative<SiteEvents>(message)
        && !std::holds_alternative<Observation>(message)
        && !std::holds_alternative<LogsWanted>(message);
}

QByteArray toBytes(const SiteSnapshot &snapshot)
{
    return bytesOf(encode(snapshot));
}

std::optional<SiteSnapshot> snapshotFrom(const QByteArray &bytes)
{
    return decode<SiteSnapshot>(viewOf(bytes));
}

} // namespace holdfast
