// record.h - one record of the event stream (contracts/events.md), typed.
#pragma once

#include <model/ids.h>
#include <model/time.h>
#include <model/vocabulary.h>

#include <optional>
#include <string>
#include <tuple>
#include <variant>

namespace holdfast {

/// What a record or an alarm is about.
struct Target {
    enum class Kind : std::uint8_t { None, Host, Member, Process, Instance, Group };
    Kind kind = Kind::None;
    std::uint32_t id = 0;

    Target() = default;
    Target(HostId host) : kind(isValid(host) ? Kind::Host : Kind::None), id(static_cast<std::uint32_t>(host)) {}
    Target(MemberId member) : kind(Kind::Member), id(static_cast<std::uint32_t>(member)) {}
    Target(ProcessId process) : kind(Kind::Process), id(static_cast<std::uint32_t>(process)) {}
    Target(InstanceId instance) : kind(Kind::Instance), id(static_cast<std::uint32_t>(instance)) {}
    Target(GroupId group) : kind(Kind::Group), id(static_cast<std::uint32_t>(group)) {}

    // The identifier, noId where the target is of another kind.
    [[nodiscard]] HostId host() const { return kind == Kind::Host ? HostId{id} : noId<HostId>; }
    [[nodiscard]] MemberId member() const { return kind == Kind::Member ? MemberId{id} : noId<MemberId>; }
    [[nodiscard]] ProcessId process() const { return kind == Kind::Process ? ProcessId{id} : noId<ProcessId>; }
    [[nodiscard]] InstanceId instance() const { return kind == Kind::Instance ? InstanceId{id} : noId<InstanceId>; }
    [[nodiscard]] GroupId group() const { return kind == Kind::Group ? GroupId{id} : noId<GroupId>; }
    auto operator<=>(const Target &) const = default;
    auto codecMembers() { return std::tie(kind, id); }
    auto codecMembers() const { return std::tie(kind, id); }
};

/// Who did it.
struct Actor {
    enum class Kind : std::uint8_t { Manager, User, IndependentComputer };
    Kind kind = Kind::Manager;
    HostId host = noId<HostId>; ///< of a manager
    std::string user; ///< of a user
    bool operator==(const Actor &) const = default;
};

/// How a process ended: an exit status, or a signal (then status is not meaningful).
struct ExitStatus {
    int status = 0;
    int signal = 0;
    bool coreDumped = false;
    bool operator==(const ExitStatus &) const = default;
};

/// What a process that has ended had used, it and the children it waited for. Zero: the kernel didn't tell.
struct ExitUsage {
    Duration cpu{}; ///< user and system
    std::int64_t maxRssKib = 0;
    bool operator==(const ExitUsage &) const = default;
};

struct FaultDetail {
    Fault fault = Fault::ProcessExit;
    ExitStatus exit{}; ///< of ProcessExit
    ExitUsage used{}; ///< of ProcessExit
    bool operator==(const FaultDetail &) const = default;
};
struct ActionDetail {
    Action action = Action::ProcessRestart;
    int attempt = 0; ///< "attempt 2 of 3 in 300 s"; 0 where no limit applies
    int limit = 0;
    Duration window{};
    bool observed = false; ///< decided and logged only: the site or host is in observe mode
    bool operator==(const ActionDetail &) const = default;
};
struct TransitionDetail {
    State from = State::Unavailable;
    State to = State::Unavailable;
    std::optional<Role> intended; ///< of a transition to Initialization
    bool operator==(const TransitionDetail &) const = default;
};
struct RoleDetail {
    Role role = Role::Activate;
    Duration timeout{};
    bool operator==(const RoleDetail &) const = default;
};
struct AckDetail {
    Role role = Role::Activate;
    bool ok = true;
    bool operator==(const AckDetail &) const = default;
};
struct ResourceDetail {
    ResourceState state = ResourceState::Down;
    bool operator==(const ResourceDetail &) const = default;
};
struct HostDetail {
    HostState state = HostState::Unknown;
    std::optional<bool> runnable; ///< given where the record is about the platform layer
    bool operator==(const HostDetail &) const = default;
};
struct LinkDetail {
    LinkState state = LinkState::Unknown;
    bool operator==(const LinkDetail &) const = default;
};
struct IcDetail {
    std::uint32_t ic = 0; ///< which independent computer, an index into SiteConfig::independentComputers
    LinkState line = LinkState::Unknown;
    BeatState beats = BeatState::None;
    PowerState power = PowerState::Unknown;
    bool operator==(const IcDetail &) const = default;
};
struct CommandDetail {
    CommandVerb command = CommandVerb::Offline;
    std::string id; ///< client-made
    std::string args;
    std::string reason;
    CommandOutcome outcome = CommandOutcome::Accepted;
    std::string why; ///< of a refusal or failure: one sentence
    bool operator==(const CommandDetail &) const = default;
};
struct ConfigDetail {
    std::string dropIn;
    std::string hash; ///< of the configuration in force afterwards
    std::string reason;
    bool operator==(const ConfigDetail &) const = default;
};
struct AlarmDetail {
    std::uint64_t id = 0;
    AlarmKind alarm = AlarmKind::MemberUnavailable;
    Severity severity = Severity::Minor;
    AlarmState state = AlarmState::Raised;
    bool operator==(const AlarmDetail &) const = default;
};
struct InvariantDetail {
    std::string invariant; ///< its name, engine/invariants.h
    bool operator==(const InvariantDetail &) const = default;
};

/// In the order of RecordKind, so that kind() is the index.
using Detail = std::variant<FaultDetail, ActionDetail, TransitionDetail, AckDetail, RoleDetail, ResourceDetail,
                            HostDetail, LinkDetail, IcDetail, CommandDetail, ConfigDetail, AlarmDetail, InvariantDetail>;

/// A record as the engine makes it; the wall-clock time for people is added by whoever writes it down.
struct Record {
    std::uint64_t seq = 0; ///< dense from 1, the same on every host
    HostId originHost = noId<HostId>; ///< whose fact this is, with `origin`; noId for what the site part derived
    std::uint64_t origin = 0; ///< dense per host
    Timestamp at{}; ///< site time; of an action, that of the fault that caused it
    HostId host = noId<HostId>;
    Target target;
    std::uint64_t cause = 0;
    std::uint64_t root = 0; ///< its own seq where cause is 0
    Actor by;
    Detail detail;

    [[nodiscard]] RecordKind kind() const { return static_cast<RecordKind>(detail.index()); }
    bool operator==(const Record &) const = default;
};

} // namespace holdfast
