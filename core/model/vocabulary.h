// vocabulary.h - the closed sets of the field: layers, states, faults, actions, and their names in every interface.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace holdfast {

/// FIG. 1: the three layers, lowest first.
enum class Layer : std::uint8_t { System, Platform, Application };

/// FIG. 2: the states of a process group on a host.
enum class State : std::uint8_t { Unavailable, Initialization, Standby, Active, Offline };

/// What a member is asked to be. Standby at start-up, Activate and Deactivate for one that runs.
enum class Role : std::uint8_t { Activate, Deactivate, Standby };

enum class StandbyKind : std::uint8_t { Hot, Cold, LeadActive };
enum class Handshake : std::uint8_t { Notify, Exec, Ocf, None };
enum class Failback : std::uint8_t { Manual, Auto };
enum class Prefer : std::uint8_t { Primary, LastActive };
enum class Visibility : std::uint8_t { All, Hosts };
enum class Initialize : std::uint8_t { Always, OnActivation };
enum class ProbeKind : std::uint8_t { Ocf, Exec, Tcp, DiskSpace, File, Link, Process, IndependentComputer };

/// Kinds of fault, as in the event stream.
enum class Fault : std::uint8_t {
    ProcessExit, ProcessHang, StartTimeout, AckTimeout, Resource, Watchdog, StopTimeout, BootTimeout, HostLost, BeatsLost
};

/// Recovery actions; those from ProcessRestart to PowerOff are the rungs of ladders.
enum class Action : std::uint8_t {
    ProcessRestart, GroupRestart, OutOfService, ActivateMate, Deactivate, ResourceReinitialize, Reinitialize, Reboot,
    PowerCycle, PowerOff, PowerOn, SelfFence
};

enum class ResourceState : std::uint8_t { Down, Initializing, InService, Faulty, Released };
enum class HostState : std::uint8_t { Unknown, Up, Booting, Lost, Isolated, Offline, Fenced, PoweredOff };
enum class LinkState : std::uint8_t { Unknown, Up, Down };
enum class PowerState : std::uint8_t { Unknown, On, Off, Cycling };
enum class BeatState : std::uint8_t { None, Ok, Late, Lost };
enum class CommandOutcome : std::uint8_t { Accepted, Refused, Done, Failed };
/// OutOfService and InService are an extension of contracts/events.md (core/README.md).
enum class AlarmState : std::uint8_t { Raised, Cleared, Acknowledged, Shelved, OutOfService, InService };
enum class Severity : std::uint8_t { Critical, Major, Minor, Warning };

/// Kinds of record in the event stream.
enum class RecordKind : std::uint8_t {
    Fault, Action, Transition, Ack, Role, Resource, Host, Link, Ic, Command, Config, Alarm, Invariant
};

/// Conditions that raise an alarm; the name is the `alarm` key of the event stream.
enum class AlarmKind : std::uint8_t {
    MemberUnavailable, PairUnprotected, PairLost, MemberStuck, ResourceFaulty, ProcessFaulty, HostDown, HostPoweredOff,
    HostIsolated, LineLost, IndependentComputerLost, PowerActionFailed, WaitingForProof, RecurringFault,
    TakeoverLimit, MiswiredOutlet, SharedResourceFaulty, RepairFailing, JournalUnwritable, StateDiverged,
    InvariantBroken, ConfigurationRejected, HookFailing
};

/// Operator commands (contracts/ctl.md).
enum class CommandVerb : std::uint8_t {
    Offline, Online, Switchover, Repair, Reboot, PowerOn, PowerOff, PowerCycle, ConfirmOff, ObserveOn, ObserveOff,
    ShutdownSite, AcknowledgeAlarm, ShelveAlarm, ApplyConfig, TakeAlarmOut, ReturnAlarm
};

// Names as the contracts spell them: "power-cycle", "unavailable". One table an enumeration; an unknown name is nullopt.
#define HOLDFAST_NAMED(Type)                                                                                           \
    [[nodiscard]] std::string_view name(Type value);                                                                   \
    [[nodiscard]] std::span<const std::string_view> names(Type);
HOLDFAST_NAMED(Layer)
HOLDFAST_NAMED(State)
HOLDFAST_NAMED(Role)
HOLDFAST_NAMED(StandbyKind)
HOLDFAST_NAMED(Handshake)
HOLDFAST_NAMED(Failback)
HOLDFAST_NAMED(Prefer)
HOLDFAST_NAMED(Visibility)
HOLDFAST_NAMED(Initialize)
HOLDFAST_NAMED(ProbeKind)
HOLDFAST_NAMED(Fault)
HOLDFAST_NAMED(Action)
HOLDFAST_NAMED(ResourceState)
HOLDFAST_NAMED(HostState)
HOLDFAST_NAMED(LinkState)
HOLDFAST_NAMED(PowerState)
HOLDFAST_NAMED(BeatState)
HOLDFAST_NAMED(CommandOutcome)
HOLDFAST_NAMED(AlarmState)
HOLDFAST_NAMED(Severity)
HOLDFAST_NAMED(RecordKind)
HOLDFAST_NAMED(AlarmKind)
HOLDFAST_NAMED(CommandVerb)
#undef HOLDFAST_NAMED

/// The value whose name this is, e.g. fromName<State>("standby").
template <class Type>
[[nodiscard]] std::optional<Type> fromName(std::string_view text)
{
    const auto all = names(Type{});
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i] == text)
            return static_cast<Type>(i);
    }
    return std::nullopt;
}

} // namespace holdfast
