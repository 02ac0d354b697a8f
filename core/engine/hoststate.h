// hoststate.h - what the host part knows: its processes, resources and members, and what it waits for.
#pragma once

#include <engine/facts.h>
#include <engine/siteindex.h>
#include <model/window.h>

#include <model/site.h>

namespace holdfast {

/// Where the host is in semantics.md 2's order.
enum class HostPhase : std::uint8_t {
    Down, ///< before Boot
    System, ///< system layer's resources and groups are coming up, or are not all up
    Platform,
    Applications, ///< runnable
    Reinitializing, ///< stopping both upper layers for the rung of that name
    Draining, ///< stopping everything
    Drained,
};

struct HostProcess {
    ProcessRun run = ProcessRun::Stopped;
    std::uint64_t generation = 0; ///< of the last start; answers of an earlier one are void
    Timestamp deadline = never; ///< start, stop or kill time-out, or the end of a restart delay
    Window restarts;
    int delayed = 0; ///< restarts before this one that its window still counts, for the exponential delay
    bool acknowledged = false; ///< the role its member is changing to
    bool operator==(const HostProcess &) const = default;
};

/// What is under way on a member.
enum class Work : std::uint8_t {
    None,
    Resources, ///< on-activation resources are being initialised, before starting or activating
    Starting, ///< its processes start in `role`
    Restarting, ///< group restart: first all stop, then all start
    Changing, ///< a role was told, acknowledgements are awaited
    Stopping, ///< out of service, off-line, drain, or the end of a cold deactivation: see `then`
};

/// Where a stop leads.
enum class After : std::uint8_t { Unavailable, Offline, Restart, ColdStandby };

/// A fault that is judged when the rung under way ends (semantics.md 3).
struct DeferredFault {
    Target target; ///< a process of the member, or a resource that it depends upon
    std::uint64_t origin = 0; ///< of its FaultSeen
    Timestamp at{};
    bool hard = false; ///< no rung on this host cures it
    bool operator==(const DeferredFault &) const = default;
};

struct HostMember {
    State held = State::Unavailable; ///< FIG. 2, as far as this host has got
    Work work = Work::None;
    After then = After::Unavailable;
    Role role = Role::Activate; ///< being started in or changed to
    std::uint32_t order = 0; ///< the site's order for that role
    CauseRef cause; ///< of the work under way
    Timestamp deadline = never; ///< for the role to be acknowledged
    ProcessId restarting = noId<ProcessId>; ///< process restart under way
    bool queued = false; ///< a role order arrived during a restart: `role` and `order` are carried out after it
    std::vector<DeferredFault> deferred;
    bool eligible = false; ///< as last published
    bool offline = false; ///< an operator's order
    bool blocked = false; ///< out of service by a fault; waits for repair
    bool degraded = false; ///< keep_degraded holds it in service
    bool stuck = false; ///< can't be taken out of service
    bool inDoubt = false; ///< did not acknowledge its activation, which observe mode left at that
    Timestamp repairAt = never;
    int repairs = 0; ///< in a row, for the doubling delay
    Timestamp faultAt{}; ///< without a fault since: it was initialised then, or last faulted
    Window restarts; ///< group restarts
    bool operator==(const HostMember &) const = default;
};

struct HostInstance {
    ResourceState state = ResourceState::Down;
    bool wanted = false; ///< initialised, or to be as soon as its own dependees are
    bool releasing = false; ///< its stop is under way
    bool faultPending = false; ///< to be re-initialised as soon as its dependants are out of service
    Timestamp settled = never; ///< a faulty one is in service again at this time if probes stay good
    Timestamp retryAt = never; ///< next re-initialisation
    int retries = 0;
    CauseRef cause; ///< its fault, while that is not over
    CauseRef asked; ///< what it is being initialised or released for
    bool operator==(const HostInstance &) const = default;
};

/// As SiteIndex: derived, and no part of the value. Who writes into a state that has been stepped, other than by
/// hostStep(), must take a fresh one: `state.index = {}`.
struct HostIndex {
    bool isMade = false;
    Agenda agenda; ///< members, processes and instances, numbered one after the other
    Changes parts; ///< numbered so: written in this step
    std::vector<std::uint8_t> wasLeaving; ///< by MemberId: before this step
    std::vector<std::uint32_t> due; ///< used within one step, kept for its memory
    std::vector<MemberId> open; ///< likewise

    bool operator==(const HostIndex &) const { return true; }
    auto codecMembers() { return std::tie(); }
    auto codecMembers() const { return std::tie(); }
};

/// Vectors are indexed like Site's; entries of other hosts are never touched.
struct HostPartState {
    HostId host = noId<HostId>;
    std::uint64_t incarnation = 0;
    std::uint64_t origin = 0; ///< number of the last recorded fact
    Timestamp now{};
    HostPhase phase = HostPhase::Down;
    DrainHost::Then drainThen = DrainHost::Then::Stay;
    CauseRef phaseCause;
    bool runnable = false; ///< as last published
    bool observe = false;
    bool quorate = true;
    Timestamp selfFenceAt = never;
    InstanceId reinitializeFirst = noId<InstanceId>;
    bool reinitializing = false; ///< the rung re-initialise ends when the host is runnable again
    std::vector<HostMember> members;
    std::vector<HostProcess> processes;
    std::vector<HostInstance> instances;
    HostIndex index; ///< derived: no part of the value
    bool operator==(const HostPartState &) const = default;
};

// ---- what happens on a host ----------------------------------------------------------------------------------------

/// What must be known before anything is started: it survives re-boots in every host's journal.
struct BootMember {
    bool offline = false;
    Window restarts;
    bool operator==(const BootMember &) const = default;
};
struct Boot {
    HostId host = noId<HostId>;
    std::uint64_t incarnation = 0; ///< greater than in any earlier life
    std::uint64_t origin = 0; ///< the last origin number used in an earlier life
    bool observe = false;
    std::vector<BootMember> members; ///< by MemberId
    std::vector<Window> processRestarts; ///< by ProcessId
};
/// The manager came back (not the host): @p gone are processes that were running and no longer are.
struct Resume {
    struct Gone {
        ProcessId process = noId<ProcessId>;
        ExitStatus exit;
    };
    std::vector<Gone> gone;
};
struct ProcessReady {
    ProcessId process = noId<ProcessId>;
    std::uint64_t generation = 0;
};
/// Also for a process that could not be spawned: exit status 127.
struct ProcessExited {
    ProcessId process = noId<ProcessId>;
    std::uint64_t generation = 0;
    ExitStatus exit;
    bool remains = false; ///< the process itself has ended, but something of its tree hasn't: a second one follows then
    ExitUsage used{};
};
struct ProcessHung {
    ProcessId process = noId<ProcessId>;
    std::uint64_t generation = 0;
    bool watchdog = true;
};
struct ProcessAcknowledged {
    ProcessId process = noId<ProcessId>;
    std::uint64_t generation = 0;
    std::uint32_t order = 0;
    bool ok = true;
};
struct ProcessStopFailed {
    ProcessId process = noId<ProcessId>;
    std::uint64_t generation = 0;
};
struct ResourceInitialized {
    InstanceId instance = noId<InstanceId>;
    bool ok = true;
    bool hard = false; ///< not ok, and no rung on this host would make it so: something is missing or wrong here
};
struct ResourceProbed {
    InstanceId instance = noId<InstanceId>;
    bool good = true;
};
struct ResourceReleased {
    InstanceId instance = noId<InstanceId>;
    bool ok = true;
};
struct OrderReceived {
    Order order;
};
/// The state has the numbers of another site now (restructure.h). @p processes are new ones of
/// members that were there.
struct SiteRestructured
{
    std::vector<ProcessId> processes;
};
struct QuorumChanged {
    bool quorate = true;
    Duration ago{}; ///< lost: since this host sent the last message that a majority may have had
};
/// The one timer: something in the state is due.
struct Tick {};

using HostInput =
    std::variant<Boot, Resume, ProcessReady, ProcessExited, ProcessHung, ProcessAcknowledged,
                 ProcessStopFailed, ResourceInitialized, ResourceProbed, ResourceReleased,
                 OrderReceived, QuorumChanged, Tick, SiteRestructured>;

struct HostEvent {
    Timestamp at{};
    HostInput input;
};

// ---- what the host part asks of its manager ------------------------------------------------------------------------

struct StartProcess {
    ProcessId process;
    std::uint64_t generation;
    Role role; ///< Activate or Standby: HOLDFAST_ROLE
};
struct StopProcess { ///< politely: SIGTERM, or the stop command
    ProcessId process;
    std::uint64_t generation;
};
struct KillProcess { ///< SIGKILL of its whole tree
    ProcessId process;
    std::uint64_t generation;
};
struct TellRole {
    ProcessId process;
    std::uint64_t generation;
    Role role;
    std::uint32_t order;
};
struct InitializeResource { ///< then monitor it at its interval
    InstanceId instance;
};
struct ReleaseResource { ///< stop monitoring and stop it
    InstanceId instance;
};
struct RebootHost {};
struct Publish {
    SiteEvent event; ///< broadcast in order
};

using HostEffect = std::variant<StartProcess, StopProcess, KillProcess, TellRole, InitializeResource, ReleaseResource,
                                RebootHost, Publish>;

} // namespace holdfast
