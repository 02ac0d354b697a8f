#include <model/vocabulary.h>

#include <array>

namespace holdfast {

// The order is that of the enumeration; a static_assert on the last value catches a forgotten name.
#define HOLDFAST_NAMES(Type, Last, ...)                                                                                \
    namespace {                                                                                                        \
    constexpr std::array names##Type{std::to_array<std::string_view>({__VA_ARGS__})};                                  \
    static_assert(names##Type.size() == static_cast<std::size_t>(Type::Last) + 1);                                     \
    }                                                                                                                  \
    std::string_view name(Type value) { return names##Type[static_cast<std::size_t>(value)]; }                         \
    std::span<const std::string_view> names(Type) { return names##Type; }

HOLDFAST_NAMES(Layer, Application, "system", "platform", "application")
HOLDFAST_NAMES(State, Offline, "unavailable", "initialization", "standby", "active", "offline")
HOLDFAST_NAMES(Role, Standby, "activate", "deactivate", "standby")
HOLDFAST_NAMES(StandbyKind, LeadActive, "hot", "cold", "lead-active")
HOLDFAST_NAMES(Handshake, None, "notify", "exec", "ocf", "none")
HOLDFAST_NAMES(Failback, Auto, "manual", "auto")
HOLDFAST_NAMES(Prefer, LastActive, "primary", "last-active")
HOLDFAST_NAMES(Visibility, Hosts, "all", "hosts")
HOLDFAST_NAMES(Initialize, OnActivation, "always", "on-activation")
HOLDFAST_NAMES(ProbeKind, IndependentComputer, "ocf", "exec", "tcp", "disk-space", "file", "link", "process",
               "independent-computer")
HOLDFAST_NAMES(Fault, BeatsLost, "process-exit", "process-hang", "start-timeout", "ack-timeout", "resource", "watchdog",
               "stop-timeout", "boot-timeout", "host-lost", "beats-lost")
HOLDFAST_NAMES(Action, SelfFence, "process-restart", "group-restart", "out-of-service", "activate-mate", "deactivate",
               "resource-reinitialize", "reinitialize", "reboot", "power-cycle", "power-off", "power-on", "self-fence")
HOLDFAST_NAMES(ResourceState, Released, "down", "initializing", "in-service", "faulty", "released")
HOLDFAST_NAMES(HostState, PoweredOff, "unknown", "up", "booting", "lost", "isolated", "offline", "fenced",
               "powered-off")
HOLDFAST_NAMES(LinkState, Down, "unknown", "up", "down")
HOLDFAST_NAMES(PowerState, Cycling, "unknown", "on", "off", "cycling")
HOLDFAST_NAMES(BeatState, Lost, "none", "ok", "late", "lost")
HOLDFAST_NAMES(CommandOutcome, Failed, "accepted", "refused", "done", "failed")
HOLDFAST_NAMES(AlarmState, InService, "raised", "cleared", "acknowledged", "shelved", "out-of-service", "in-service")
HOLDFAST_NAMES(Severity, Warning, "critical", "major", "minor", "warning")
HOLDFAST_NAMES(RecordKind, Invariant, "fault", "action", "transition", "ack", "role", "resource", "host", "link", "ic",
               "command", "config", "alarm", "invariant")
HOLDFAST_NAMES(AlarmKind, HookFailing, "member-unavailable", "pair-unprotected", "pair-lost", "member-stuck",
               "resource-faulty", "process-faulty", "host-down", "host-powered-off", "host-isolated", "line-lost",
               "independent-computer-lost", "power-action-failed", "waiting-for-proof", "recurring-fault",
               "takeover-limit", "miswired-outlet", "shared-resource-faulty", "repair-failing", "journal-unwritable",
               "state-diverged", "invariant-broken", "configuration-rejected", "hook-failing")
HOLDFAST_NAMES(CommandVerb, ReturnAlarm, "offline", "online", "switchover", "repair", "reboot", "power-on", "power-off",
               "power-cycle", "confirm-off", "observe-on", "observe-off", "shutdown-site", "acknowledge", "shelve",
               "apply-config", "alarm-out-of-service", "alarm-in-service")

} // namespace holdfast
