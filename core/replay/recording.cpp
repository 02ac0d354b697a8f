#include <replay/recording.h>

#include <engine/statecodec.h>

#include <cstring>

namespace holdfast {

namespace {

constexpr std::string_view mark("HFR\1", 4);

void keepKeys(Parameters &parameters)
{
    for (auto &[key, value] : parameters)
        value.clear();
}

void keepProgram(CommandLine &command)
{
    if (command.size() > 1)
        command.resize(1);
}

} // namespace

std::uint64_t fingerprint(std::string_view bytes)
{
    // FNV-1a over words, with the high bits folded in: both states are looked at after every round.
    std::uint64_t hash = 14695981039346656037ULL ^ bytes.size();
    const auto mix = [&hash](std::uint64_t word) {
        hash = (hash ^ word) * 1099511628211ULL;
        hash ^= hash >> 29;
    };
    std::uint64_t word = 0;
    for (; bytes.size() >= sizeof word; bytes.remove_prefix(sizeof word)) {
        std::memcpy(&word, bytes.data(), sizeof word);
        mix(word);
    }
    word = 0;
    if (!bytes.empty())
        std::memcpy(&word, bytes.data(), bytes.size());
    mix(word);
    return hash == 0 ? 1 : hash;
}

SiteConfig withoutSecrets(SiteConfig config)
{
    for (HostConfig &host : config.hosts) {
        keepProgram(host.rebootCommand);
        for (FenceLevel &level : host.fence)
            keepKeys(level.params);
    }
    for (ResourceConfig &resource : config.resources) {
        keepKeys(resource.probe.params);
        for (CommandLine *command :
             {&resource.probe.start, &resource.probe.monitor, &resource.probe.stop})
            keepProgram(*command);
    }
    for (GroupConfig &group : config.groups) {
        for (ProcessConfig &process : group.processes) {
            keepKeys(process.params);
            keepKeys(process.environment);
            for (CommandLine *command : {&process.command, &process.start, &process.activate,
                                         &process.deactivate, &process.stop, &process.check})
                keepProgram(*command);
        }
    }
    return config;
}

QByteArray toBytes(const RecordedInput &input)
{
    Writer writer;
    writer.bytes = mark;
    writer(std::string(HOLDFAST_VERSION));
    writer(input);
    writer(fingerprint(writer.bytes));
    return QByteArray::fromStdString(writer.bytes);
}

RowReading readRow(const QByteArray &bytes)
{
    RowReading reading;
    std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    std::uint64_t print = 0;
    if (!view.starts_with(mark)) {
        reading.content = BadRow::OtherFormat;
        return reading;
    }
    if (view.size() < mark.size() + sizeof print)
        return reading;
    std::memcpy(&print, view.data() + view.size() - sizeof print, sizeof print);
    view.remove_suffix(sizeof print);
    if (fingerprint(view) != print)
        return reading;
    view.remove_prefix(mark.size());
    Reader reader(view);
    reader(reading.version);
    if (reader.ok() && reading.version != HOLDFAST_VERSION) {
        reading.content = BadRow::OtherVersion;
        return reading;
    }
    RecordedInput input;
    reader(input);
    if (reader.ok() && reader.atEnd())
        reading.content = std::move(input);
    else
        reading.content = BadRow::OtherVersion; // whole, but another build's: between two releases
    return reading;
}

} // namespace holdfast
