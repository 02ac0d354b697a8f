// recording.h - what a journal keeps of every input of the engine, so that it can be replayed.
#pragma once

#include <engine/step.h>

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

// A journal is replayed by itself, years later, on a computer that has never seen the site: so its
// table of inputs holds everything the two pure functions were given, in the order in which they
// were given it, and next to each what came of it. It begins with a checkpoint (the configuration
// in force and both states); another one follows wherever a state did not come from the one before
// by an event (a start, a snapshot from other hosts), and every few thousand inputs, so that the
// oldest inputs can be deleted up to one.
//
// Cost: a message of the site or an input of the host takes 150 to 400 bytes with its decisions (a
// row's frame is 35, the mark of a round 24, a record about 100, an order or effect about 50); a
// checkpoint of FIG. 1's site takes 30 KiB, which is 3 bytes an input. 200,000 inputs are kept, 60
// MB. A probe that finds nothing new is not kept.

namespace holdfast {

/// Where a replay can begin.
struct Checkpoint
{
    enum class Why : std::uint8_t {
        Boot, ///< the host starts from nothing; the site begins again, or is the one of the journal
        Resume, ///< the manager came back and its processes still ran
        Joined, ///< the state came from the other hosts
        Merged, ///< likewise, to a host that had been apart
        Regular, ///< nothing happened: so that what is before can be deleted
        Gap, ///< inputs before it may be missing: the journal could not be written
    };
    Why why = Why::Boot;
    bool siteGoesOn = false; ///< its state must be the one that the inputs before it lead to
    bool hostGoesOn = false;
    std::string configHash; ///< of the configuration in force as `config.get` tells it
    SiteConfig config; ///< withoutSecrets()
    SiteState site;
    HostPartState hostPart;
    std::int64_t wallUs =
        0; ///< what the wall clock showed at site time 0, since the epoch; for people only
};

/// From here on this configuration is in force.
struct Configured
{
    std::string configHash;
    SiteConfig config; ///< withoutSecrets()
};

/// A message of the total order, and what the site part decided.
struct SiteTook
{
    SiteEvent event;
    SiteStep decided;
};

/// An input of the host part, and what it decided. One that changes nothing but the time is not
/// kept: @p now is what the last of those left behind.
struct HostTook
{
    Timestamp now{};
    HostEvent event;
    std::vector<HostEffect> decided;
};

/// Of both states' bytes after a round of the manager; kept with the round's last input, now and
/// then: the larger the states, the more seldom.
struct StateMark
{
    Timestamp hostNow{};
    std::uint64_t site = 0;
    std::uint64_t host = 0;
};

/// One row of the table.
struct RecordedInput
{
    std::variant<Checkpoint, Configured, SiteTook, HostTook> what;
    std::optional<StateMark> after;
};

/// Not cryptographic. Never 0.
[[nodiscard]] std::uint64_t fingerprint(std::string_view bytes);

/// Parameters and environment without their values, commands without their arguments: the engine
/// reads none of them, and a journal may be read by more people than a site file with a fence
/// agent's password.
[[nodiscard]] SiteConfig withoutSecrets(SiteConfig config);

/// A row: a mark of the format, the program's version, the value, the fingerprint of all that.
[[nodiscard]] QByteArray toBytes(const RecordedInput &input);

/// What a row turned out to be, if not an input.
enum class BadRow : std::uint8_t {
    Damaged, ///< its fingerprint is not that of its bytes
    OtherFormat, ///< not written by this kind of journal
    OtherVersion, ///< the codec has no field tags: only the program's own version can read it
};
struct RowReading
{
    std::string version; ///< of the program that wrote it, where it could be read
    std::variant<RecordedInput, BadRow> content = BadRow::Damaged;
    [[nodiscard]] const RecordedInput *input() const
    {
        return std::get_if<RecordedInput>(&content);
    }
    [[nodiscard]] const BadRow *bad() const { return std::get_if<BadRow>(&content); }
};
[[nodiscard]] RowReading readRow(const QByteArray &bytes);

} // namespace holdfast
