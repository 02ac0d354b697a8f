// facts.h - what hosts, operators and the bus tell the site part: the messages that are delivered in one order everywhere.
#pragma once

#include <model/record.h>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace holdfast {

/// A record that is referred to later: its seq, and the root of its incident.
struct Ref {
    std::uint64_t seq = 0;
    std::uint64_t root = 0;
    bool operator==(const Ref &) const = default;
};

/// What led to a fact. A host doesn't know the `seq` of its own recent facts yet, so it names them by their origin
/// number; long-lived causes are named by what they belong to.
struct CauseRef {
    enum class Kind : std::uint8_t {
        None, ///< a start of its own: a fault seen, a host that came up
        Own, ///< value: the origin number of an earlier fact of the same host
        Seq, ///< value: the seq of a record, e.g. the one an order was given for
        MemberIncident, ///< value: MemberId; the record that put it where it is
        InstanceIncident, ///< value: InstanceId
        HostIncident, ///< value: HostId
    };
    Kind kind = Kind::None;
    std::uint64_t value = 0;
    std::uint64_t root = 0; ///< of Seq: of its incident, as the order bore it
    std::uint64_t history = 0; ///< of Seq: whose numbering that is, as the order bore it; see SiteState::lineage
    bool operator==(const CauseRef &) const = default;
};

/// Ladders that end in host-level rungs (semantics.md 3); which rung is taken is the site part's decision.
enum class HostLadder : std::uint8_t { System, Platform, PlatformResource, ApplicationStuck, HostLost, BootTimeout };

/// The run of one process, for consoles and for planning on a copy.
enum class ProcessRun : std::uint8_t { Stopped, Waiting, Starting, Running, Stopping, Killing, Stuck, GivenUp };

// ---- published by a host part -------------------------------------------------------------------------------------

/// The host is up with nothing running yet. `ordered` as far as the host knows; the site part judges by its own state.
struct HostBooted {
    bool operator==(const HostBooted &) const = default;
};
/// The manager came back and re-adopted what still ran; nothing about its members has changed by that alone.
struct ManagerResumed {
    struct Held {
        MemberId member = noId<MemberId>;
        State state = State::Unavailable;
        bool operator==(const Held &) const = default;
    };
    bool observe = false; ///< as its host part does: it may not have heard that the mode has begun or ended
    bool runnable = false;
    std::vector<Held> held; ///< its members in Initialization, Standby and Active, as they are there
    bool operator==(const ManagerResumed &) const = default;
};
/// All platform resources and groups are up (or no longer are): application groups may run.
struct RunnableChanged {
    bool runnable = false;
    bool operator==(const RunnableChanged &) const = default;
};
struct FaultSeen {
    Target target; ///< a process, an instance, or a member that can't be taken out of service
    FaultDetail fault;
    bool operator==(const FaultSeen &) const = default;
};
/// A rung or step that the host took by itself. `at` of the event is the time of the fault that caused it.
struct ActionTaken {
    Target target;
    ActionDetail action;
    bool operator==(const ActionTaken &) const = default;
};
/// The host's own ladder is used up, or the fault is one for the host's ladder from the start.
struct LadderExhausted {
    HostLadder ladder = HostLadder::System;
    Target target;
    Timestamp faultAt{};
    bool operator==(const LadderExhausted &) const = default;
};
/// A paired member could be initialised (or no longer): the site part decides about its role.
struct EligibilityChanged {
    MemberId member = noId<MemberId>;
    bool eligible = false;
    bool operator==(const EligibilityChanged &) const = default;
};
struct InitializationBegun {
    MemberId member = noId<MemberId>;
    Role intended = Role::Activate;
    std::uint32_t order = 0; ///< the site's, which the answer will name; 0: an unpaired member's own start
    bool operator==(const InitializationBegun &) const = default;
};
/// Answer to a role, also to the one a member was started in. `order` 0: an unpaired member's own start.
struct RoleAnswered {
    MemberId member = noId<MemberId>;
    Role role = Role::Activate;
    std::uint32_t order = 0;
    bool ok = true;
    bool operator==(const RoleAnswered &) const = default;
};
/// Nothing of the member runs any more. `offline`: because an operator's order said so.
struct LeftService {
    MemberId member = noId<MemberId>;
    bool offline = false;
    bool operator==(const LeftService &) const = default;
};
/// A process outlives SIGKILL, or its stop failed: the member stays what it was, pending.
struct StuckChanged {
    MemberId member = noId<MemberId>;
    bool stuck = false;
    bool operator==(const StuckChanged &) const = default;
};
/// keep_degraded: a resource of this Active member is faulty; the site part says whether it goes.
struct DegradedChanged {
    MemberId member = noId<MemberId>;
    bool degraded = false;
    bool operator==(const DegradedChanged &) const = default;
};
struct ResourceChanged {
    InstanceId instance = noId<InstanceId>;
    ResourceState state = ResourceState::Down;
    bool operator==(const ResourceChanged &) const = default;
};
struct ProcessChanged {
    ProcessId process = noId<ProcessId>;
    ProcessRun run = ProcessRun::Stopped;
    bool operator==(const ProcessChanged &) const = default;
};
/// The rung re-initialise has ended: the host is runnable again.
struct Reinitialized {
    bool operator==(const Reinitialized &) const = default;
};
/// Everything that could be stopped has been, as ordered before a re-boot or power action.
struct Drained {
    bool operator==(const Drained &) const = default;
};
/// An order came too late or for another state than it was given for; nothing was done.
struct OrderRefused {
    MemberId member = noId<MemberId>;
    std::uint32_t order = 0;
    bool operator==(const OrderRefused &) const = default;
};

// ---- published by a manager about its own links -------------------------------------------------------------------

/// The serial line of the sending host to independent computer `ic`.
struct LineChanged {
    std::uint32_t ic = 0;
    LinkState state = LinkState::Unknown;
    bool operator==(const LineChanged &) const = default;
};
/// What an independent computer says about the beats of `host`.
struct BeatsChanged {
    HostId host = noId<HostId>;
    BeatState beats = BeatState::None;
    bool operator==(const BeatsChanged &) const = default;
};
/// Power of `host` as its switch confirms it, never as asked for. `offs`: confirmed switch-offs so far.
struct PowerConfirmed {
    HostId host = noId<HostId>;
    PowerState power = PowerState::Unknown;
    std::uint32_t offs = 0;
    bool byIndependentComputer = false; ///< somebody else than the site asked for it
    bool operator==(const PowerConfirmed &) const = default;
};
/// A power order could not be carried out by the sending host.
struct PowerFailed {
    HostId host = noId<HostId>;
    std::uint32_t attempt = 0; ///< of the order
    bool operator==(const PowerFailed &) const = default;
};
/// A condition of the sending manager itself (journal, configuration).
struct ManagerAlarm {
    AlarmKind alarm = AlarmKind::JournalUnwritable;
    bool raised = false;
    bool operator==(const ManagerAlarm &) const = default;
};

// ---- from the bus, from operators, from time ----------------------------------------------------------------------

/// Who is on the bus from here on. Delivered in the same place of the order to everybody who stays.
struct MembershipChanged {
    std::vector<HostId> present;
    bool quorate = true;
    bool operator==(const MembershipChanged &) const = default;
};
/// An operator's command, ordered with the faults: the first wins (semantics.md 8).
struct Command {
    std::string id; ///< client-made; a repeated one is carried out once
    CommandVerb verb = CommandVerb::Offline;
    std::string target; ///< GROUP@HOST, GROUP, HOST or ""
    std::string args; ///< as typed after the verb, for people
    std::string by;
    std::string reason;
    bool cascade = false;
    bool force = false;
    std::uint64_t ifState = 0; ///< refused unless this is the state's hash; 0: not asked for
    std::uint64_t alarm = 0; ///< of acknowledge and shelve
    Duration shelveFor{};
    /// Accepted and carried out where there was no quorum, and told again when its host is back: it wins, and is not
    /// judged again (semantics.md 8), but for a confirmation, which is of its moment. Never set by a client.
    bool standing = false;
    bool operator==(const Command &) const = default;
};
/// The configuration changed for everybody at this place of the order.
struct ConfigChanged {
    ConfigDetail config;
    std::string by;
    std::string text; ///< the drop-in's own text, "" for a roll-back
    std::string site; ///< where things come or go: the whole SiteConfig encoded, so that all hosts
                      ///< have one; else ""
    bool operator==(const ConfigChanged &) const = default;
};
/// Somebody's deadline passed. What is due at `at` takes effect now; void if its answer was delivered before.
struct TimePassed {
    bool operator==(const TimePassed &) const = default;
};

/// The sending manager has counted self_fence and margin since it was told that `host` is lost, by its own steady
/// clock: site time jumps with the clock of anybody, a lease must not (semantics.md 6 d, 9).
struct LeaseEnded {
    HostId host = noId<HostId>;
    std::uint64_t lease = 0; ///< SiteHost::lease; void for another one
    bool operator==(const LeaseEnded &) const = default;
};

using Fact = std::variant<HostBooted, ManagerResumed, RunnableChanged, FaultSeen, ActionTaken, LadderExhausted,
                          EligibilityChanged, InitializationBegun, RoleAnswered, LeftService, StuckChanged,
                          DegradedChanged, ResourceChanged, ProcessChanged, Reinitialized, Drained, OrderRefused,
                          LineChanged, BeatsChanged, PowerConfirmed, PowerFailed, ManagerAlarm, MembershipChanged,
                          Command, ConfigChanged, TimePassed, LeaseEnded>;

/// One message of the total order: the only input of the site part.
struct SiteEvent {
    Timestamp at{}; ///< the sender's site time; effective time is never before that of an earlier event
    HostId sender = noId<HostId>;
    std::uint64_t incarnation = 0; ///< of the sending host: facts of an earlier life are void
    std::uint64_t origin = 0; ///< dense per host, of facts that are recorded; 0 for those that are not
    CauseRef cause;
    Fact fact;
    bool operator==(const SiteEvent &) const = default;
};

// ---- what the site part asks hosts to do ---------------------------------------------------------------------------

struct InitializeMember {
    MemberId member = noId<MemberId>;
    Role role = Role::Activate; ///< Activate or Standby
    std::uint32_t order = 0;
    bool operator==(const InitializeMember &) const = default;
};
struct ChangeRole {
    MemberId member = noId<MemberId>;
    Role role = Role::Activate; ///< Activate or Deactivate
    std::uint32_t order = 0;
    bool operator==(const ChangeRole &) const = default;
};
/// Stop it, dependants first. offline: it stays Off-line afterwards.
struct TakeOut {
    MemberId member = noId<MemberId>;
    bool offline = false;
    bool doubtful = false; ///< its mate may be Active: it leaves in observe mode, too (semantics.md 6)
    bool operator==(const TakeOut &) const = default;
};
/// Out of Off-line: it may be started again.
struct PutOnline {
    MemberId member = noId<MemberId>;
    bool operator==(const PutOnline &) const = default;
};
/// Clear the windows of the target and try it again now; kind Host: everything on the host.
struct RepairNow {
    Target target;
    bool operator==(const RepairNow &) const = default;
};
/// The rung re-initialise. `resource`: re-initialised first, noId for none.
struct ReinitializeHost {
    InstanceId resource = noId<InstanceId>;
    bool operator==(const ReinitializeHost &) const = default;
};
/// Stop everything in reverse order; then re-boot, or stay stopped and say Drained.
struct DrainHost {
    enum class Then : std::uint8_t { Reboot, Stay };
    Then then = Then::Reboot;
    bool operator==(const DrainHost &) const = default;
};
/// Start again by layers after a drain that stayed.
struct ResumeHost {
    bool operator==(const ResumeHost &) const = default;
};
/// Use this host's line to an independent computer (or a fence agent). Answered by PowerConfirmed or PowerFailed.
struct SwitchPower {
    HostId host = noId<HostId>; ///< whose power
    Action action = Action::PowerCycle; ///< PowerCycle, PowerOff or PowerOn
    std::uint32_t attempt = 0;
    std::uint64_t incident = 0; ///< the independent computer refuses a second one for the same incident
    std::string by; ///< the operator, or "" for the manager itself
    bool operator==(const SwitchPower &) const = default;
};
struct SetObserve {
    bool observe = false;
    bool operator==(const SetObserve &) const = default;
};

using OrderBody = std::variant<InitializeMember, ChangeRole, TakeOut, PutOnline, RepairNow, ReinitializeHost, DrainHost,
                               ResumeHost, SwitchPower, SetObserve>;

struct Order {
    HostId host = noId<HostId>; ///< who carries it out
    std::uint64_t incarnation = 0; ///< the life of that host it is meant for; any other refuses it
    Ref cause;
    OrderBody body;
    std::uint64_t history = 0; ///< whose numbering `cause` is of
    bool operator==(const Order &) const = default;
};

} // namespace holdfast
