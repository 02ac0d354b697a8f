// sitestate.h - what the site part knows, the same on every host: roles, pairs, hosts, alarms, commands under way.
#pragma once

#include <engine/facts.h>
#include <engine/siteindex.h>
#include <model/window.h>
#include <model/site.h>

#include <optional>

namespace holdfast {

/// A requested role that is not acknowledged yet; never shown or counted as reached (semantics.md 1).
struct PendingRole {
    Role role = Role::Activate;
    std::uint32_t order = 0;
    Timestamp since{};
    Timestamp until = never; ///< when the host's own time-out runs out, for display
    bool operator==(const PendingRole &) const = default;
};

/// Why a member is where it is; engine/why.h makes a sentence of it.
enum class Why : std::uint8_t {
    NotStarted, HostDown, LowerLayer, WaitsForResource, WaitsForDependency, Starting, ProcessFault, ResourceFault,
    NotAcknowledged, Dependency, HostRecovery, Operator, Spare, WaitsForProof, WaitsForMate, InService, Stuck,
    RestartFailed, PairNotProvided, SharedResource, Observed
};

struct SiteMember {
    State state = State::Unavailable;
    std::optional<PendingRole> pending;
    bool possiblyActive = false; ///< from the moment ACTIVATE is sent until it answers no or a proof says so
    bool eligible = false;
    bool offlineWanted = false; ///< an operator's command is on its way to Off-line, or there
    bool stuck = false;
    bool degraded = false;
    Why why = Why::NotStarted;
    Timestamp since{}; ///< in this state
    Ref last; ///< the last record about it
    Ref incident; ///< the fault, command or action that put it where it is
    Ref offlineCommand;
    bool leaving = false; ///< it has been ordered to stop
    Ref tried; ///< its last group restart: a fault while the window counts it was not cured by it
    Window restarts; ///< group restarts, replica of the host's
    Window faults; ///< of site.recurring: those of the member as a whole
    Timestamp readySince{}; ///< steady in Active or Standby since, for failback
    bool operator==(const SiteMember &) const = default;
};

struct SiteProcess {
    ProcessRun run = ProcessRun::Stopped;
    Window restarts; ///< replica of the host's
    std::uint32_t restarted = 0; ///< in all, since the site started
    Ref tried; ///< its last process restart
    Window faults; ///< of site.recurring
    bool operator==(const SiteProcess &) const = default;
};

struct SiteInstance {
    ResourceState state = ResourceState::Down;
    Timestamp since{};
    Ref incident; ///< its fault
    Window faults; ///< of site.recurring
    bool operator==(const SiteInstance &) const = default;
};

/// A host-level rung, or an operator's re-boot or power command, from its decision to its end.
struct HostTask {
    enum class Kind : std::uint8_t { None, Reinitialize, Reboot, PowerCycle, PowerOff, PowerOn, Drain };
    enum class Step : std::uint8_t {
        Clearing, ///< operator's: Active members are switched over first
        Draining, ///< the host stops everything
        Rebooting, ///< boot_timeout runs
        Switching, ///< a line was asked to switch the power
        Starting, ///< power is on again, boot_timeout runs
    };
    Kind kind = Kind::None;
    Step step = Step::Draining;
    Ref cause; ///< the action or command
    std::uint64_t command = 0; ///< seq of the operator's command, 0: a rung
    bool fencing = false; ///< of a host that was lost
    bool force = false;
    Timestamp deadline = never;
    std::uint32_t attempt = 0; ///< of asking a line
    HostId via = noId<HostId>; ///< whose line was asked
    std::vector<HostId> tried;
    std::uint32_t offsBefore = 0;
    bool operator==(const HostTask &) const = default;
};

/// A fault for the host's ladder that is judged when the rung under way ends.
struct QueuedFault {
    HostLadder ladder = HostLadder::System;
    Target target;
    Timestamp at{};
    Ref cause;
    bool operator==(const QueuedFault &) const = default;
};

/// Finds the seq of a host's recent facts, which it names by their origin numbers.
struct OriginRing {
    std::uint64_t last = 0; ///< the last origin number seen
    std::vector<Ref> refs; ///< by origin number modulo its size
    bool operator==(const OriginRing &) const = default;
};

struct SiteHost {
    HostState state = HostState::Unknown;
    bool onBus = false;
    bool runnable = false;
    bool maintenance = false; ///< taken Off-line whole
    bool observe = false;
    bool added = false; ///< while the site ran, and it has not been here yet: nobody waits for it, and it has no vote
    std::uint64_t incarnation = 0;
    Timestamp since{};
    Timestamp heard{}; ///< its last message
    PowerState power = PowerState::Unknown;
    std::uint32_t offs = 0; ///< confirmed switch-offs, as last told
    BeatState beats = BeatState::None;
    std::vector<LinkState> lines; ///< its serial line to each independent computer
    HostTask task;
    std::vector<QueuedFault> queued;
    Window reinitialize, reboot, powerCycle;
    Ref incident; ///< why it is in its state
    Ref tried; ///< its last host-level rung
    Window faults; ///< of site.recurring: those of the host as a whole
    bool ordered = false; ///< its state was ordered by an operator: no alarm of its own
    OriginRing origins;
    std::uint64_t lease = 0; ///< what proof (d) is counted from, where there is a watchdog; 0: nothing
    bool operator==(const SiteHost &) const = default;
};

/// A pair's own memory.
struct SitePair {
    MemberId lastActive = noId<MemberId>;
    MemberId switchTo = noId<MemberId>; ///< a switchover is under way to this member
    Ref switchCause; ///< the command or the failback action
    bool fellBack = false; ///< the last switchover did not get there
    bool started = false; ///< it has had an Active since the site started
    bool cold = true; ///< it has had none since the site's last cold start: `prefer` decides who is first
    bool wasProtected = false;
    Timestamp waitForPrimary = never; ///< the alternate is activated then, if the primary isn't
    bool waitedForPrimary = false; ///< that time has come
    Timestamp failbackAt = never;
    Timestamp since{}; ///< protected or unprotected since
    Timestamp lost{}; ///< no Active since, while started
    Window takeovers;
    bool operator==(const SitePair &) const = default;
};

/// An alarm that nobody is told of until somebody returns it to service (ISA-18.2): it has no expiry.
struct AlarmOut {
    Timestamp since{};
    std::string by, reason;
    bool operator==(const AlarmOut &) const = default;
};

struct SiteAlarm {
    std::uint64_t id = 0;
    AlarmKind kind = AlarmKind::MemberUnavailable;
    Severity severity = Severity::Minor;
    Target target;
    bool active = true; ///< the condition holds
    bool acknowledged = false;
    Timestamp since{};
    Timestamp shelvedUntil{}; ///< in the past: not shelved
    std::uint64_t root = 0; ///< of its incident
    std::optional<AlarmOut> out = {}; ///< out of service: it is kept, whether its condition holds or not
    bool operator==(const SiteAlarm &) const = default;
};

/// Nothing is left to see to, nor to remember: it may be forgotten.
[[nodiscard]] inline bool isOver(const SiteAlarm &alarm, Timestamp now)
{
    return !alarm.active && alarm.acknowledged && !alarm.out && alarm.shelvedUntil <= now;
}

/// A command that has been accepted and is not done yet.
struct SiteCommand {
    Ref ref;
    Command command;
    Target target;
    Timestamp deadline = never;
    bool operator==(const SiteCommand &) const = default;
};

/// From a record on, numbers are given by hosts that have lost quorum, and go on with them when they have it again. Others
/// may have it meanwhile, and give the same numbers to other records: a number means something only with its history.
struct History {
    std::uint64_t id = 0; ///< 0: of the site's beginning
    std::uint64_t from = 0; ///< seq of its first record
    bool operator==(const History &) const = default;
};

struct SiteState {
    std::uint64_t seq = 0; ///< of the last record
    std::uint32_t order = 0; ///< of the last role order
    std::uint64_t alarm = 0; ///< id of the last alarm
    std::uint64_t term = 0; ///< how often there has been quorum anew: of two states the higher one decides
    Timestamp now{};
    bool quorate = true;
    bool observe = false;
    bool stopping = false; ///< `shutdown site` was ordered
    std::vector<SiteHost> hosts;
    std::vector<SiteMember> members;
    std::vector<SiteProcess> processes;
    std::vector<SiteInstance> instances;
    std::vector<SitePair> pairs; ///< by GroupId; unused entries for unpaired groups
    std::vector<SiteAlarm> alarms; ///< active, returned unacknowledged, or out of service; by target, then kind
    std::vector<SiteCommand> commands;
    std::vector<std::string> recentCommands; ///< ids, bounded: a repeated command is carried out once
    std::vector<History> lineage; ///< the one that began last is the last; at most 64
    SiteIndex index; ///< derived: no part of the value
    bool operator==(const SiteState &) const = default;
};

/// The history that numbers are given in now.
[[nodiscard]] inline std::uint64_t historyOf(const SiteState &state)
{
    return state.lineage.empty() ? 0 : state.lineage.back().id;
}

/// The state before anything has happened.
[[nodiscard]] SiteState initialState(const Site &site);

} // namespace holdfast
