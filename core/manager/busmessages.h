// busmessages.h - what managers say to each other on the bus, ordered and decided upon or not.
#pragma once

#include <engine/facts.h>
#include <engine/sitestate.h>
#include <manager/observations.h>

#include <QByteArray>

#include <optional>
#include <variant>

namespace holdfast {

/// The hash of everybody's state is asked for at this very point of the order; StateHash answers.
struct HashWanted
{
    HostId asker = noId<HostId>;
    std::uint64_t number = 0;
    bool operator==(const HashWanted &) const = default;
};
struct StateHash
{
    HostId host = noId<HostId>;
    HostId asker = noId<HostId>;
    std::uint64_t number = 0;
    std::uint64_t seq = 0;
    std::uint64_t hash = 0;
    bool operator==(const StateHash &) const = default;
};
/// A host that was away lacks the records after @p after, up to @p until.
struct RecordsWanted
{
    HostId host = noId<HostId>;
    std::uint64_t after = 0;
    std::uint64_t until = 0;
    bool operator==(const RecordsWanted &) const = default;
};
/// Some of them, as lines of the event stream; more are asked for until none is left.
struct RecordsSent
{
    HostId to = noId<HostId>;
    std::vector<std::string> lines;
    bool operator==(const RecordsSent &) const = default;
};

/// Output of a member's processes, which only its host has.
struct LogsWanted
{
    HostId asker = noId<HostId>;
    std::uint64_t number = 0;
    MemberId member = noId<MemberId>;
    ProcessId process = noId<ProcessId>; ///< noId: all of the member
    std::int32_t lines = 0;
    std::uint64_t after = 0; ///< the first lines after that number; 0: the newest
    bool operator==(const LogsWanted &) const = default;
};
struct LogLine
{
    std::uint64_t number = 0; ///< grows with every line of a host
    std::int64_t wallUs = 0; ///< when it was read, wall clock since the epoch
    std::string process;
    std::string text;
    bool error = false;
    bool operator==(const LogLine &) const = default;
};
struct LogsSent
{
    HostId asker = noId<HostId>;
    std::uint64_t number = 0;
    std::vector<LogLine> lines; ///< oldest first
    bool missed = false; ///< some after LogsWanted::after are no longer kept
    bool operator==(const LogsSent &) const = default;
};

/// What one round publishes, in that order: the bus, and each host, is busy with a message longer than with a fact.
struct SiteEvents
{
    static constexpr std::size_t most = 64; ///< then other hosts have their turn
    std::vector<SiteEvent> events;
    bool operator==(const SiteEvents &) const = default;
};

/// Its manager is there, and its bus brings its messages (buswatch.h).
struct ManagerBeat
{
    HostId host = noId<HostId>;
    std::uint64_t number = 0;
    bool operator==(const ManagerBeat &) const = default;
};

using BusMessage = std::variant<SiteEvent, Observation, HashWanted, StateHash, RecordsWanted,
                                RecordsSent, LogsWanted, LogsSent, ManagerBeat, SiteEvents>;

/// A message as it is sent: with what its identifiers mean (structureHash). Of another structure
/// than the receiver's, it is void where it has any (manager/restructuring.cpp).
struct NumberedMessage
{
    std::uint64_t structure = 0;
    BusMessage message;
};
/// Whether a message of another structure than @p own still means the same: it has no numbers, or none but hosts'.
[[nodiscard]] bool isUnderstood(const NumberedMessage &message, std::uint64_t own);

/// What a joiner is given.
struct SiteSnapshot
{
    std::string version; ///< of the program: the codec has no field tags
    std::string site; ///< its name
    std::uint64_t structure =
        0; ///< hash of hosts, groups, resources by name: identifiers mean the same
    SiteState state;
    bool operator==(const SiteSnapshot &) const = default;
};

/// Of everything that gives identifiers their meaning, so that two hosts with different files
/// notice. Its upper half is of the hosts alone.
[[nodiscard]] std::uint64_t structureHash(const Site &site);

[[nodiscard]] QByteArray toBytes(const BusMessage &message);
[[nodiscard]] std::optional<BusMessage> busMessageFrom(const QByteArray &bytes);
[[nodiscard]] QByteArray toBytes(const NumberedMessage &message);
[[nodiscard]] std::optional<NumberedMessage> numberedFrom(const QByteArray &bytes);
[[nodiscard]] QByteArray toBytes(const SiteSnapshot &snapshot);
[[nodiscard]] std::optional<SiteSnapshot> snapshotFrom(const QByteArray &bytes);

} // namespace holdfast
