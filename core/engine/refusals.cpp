#include <engine/refusals.h>

#include <array>

namespace holdfast {

namespace {

using enum Refusal;

// clang-format off
constexpr std::array table{
    RefusalRule{StalePlan, "stale-plan", "semantics.md 8: refused if the situation has changed",
                "the situation has changed since it was planned; plan it again"},
    RefusalRule{NoTarget, "no-target", "contracts/ctl.md: the operand of each command",
                "no target given; name a %1"},
    RefusalRule{UnknownTarget, "unknown-target", "contracts/ctl.md: the operand of each command",
                "there is no %1 on this site; name a %2"},
    RefusalRule{WrongKindOfTarget, "wrong-kind-of-target", "contracts/ctl.md: the operand of each command",
                "%1 is no %2"},
    RefusalRule{NoQuorum, "no-quorum", "semantics.md 8: on a host without quorum only Off-line and stop",
                "this host has no quorum; only off-line of its own groups is possible here"},
    RefusalRule{OfflineAlready, "offline-already", "semantics.md 1: no transition from Off-line to Off-line",
                "%1 is Off-line already, or on its way there"},
    RefusalRule{OfflineOfBoth, "offline-of-both", "semantics.md 8: of a pair: both members, forced",
                "taking both members of %1 off-line loses its service; use --force to do it"},
    RefusalRule{OthersDepend, "others-depend", "semantics.md 8: of a group others depend upon: refused, unless cascade",
                "%1 depends upon %2; use --cascade to take it out of service first"},
    RefusalRule{ServiceLost, "service-lost", "semantics.md 8: refused if that would lose service unless forced",
                "no other host could take over, so the service of %1 would be lost; repair the mate first, or use "
                "--force"},
    RefusalRule{NotOffline, "not-offline", "semantics.md 1: on-line leads out of Off-line only",
                "%1 is not Off-line"},
    RefusalRule{NoPair, "no-pair", "semantics.md 5: switchover, only if the mate is Standby",
                "%1 is not a pair; there is nothing to switch over to"},
    RefusalRule{SwitchoverUnderWay, "switchover-under-way", "semantics.md 8: the first wins, the second may be refused",
                "a switchover of %1 is under way already"},
    RefusalRule{NoneActive, "none-active", "semantics.md 5: switchover, deactivate first",
                "no member of %1 is Active; wait until one is"},
    RefusalRule{RoleChanging, "role-changing", "semantics.md 8: the first wins, the second may be refused",
                "%1 is changing its role; wait until that has ended"},
    RefusalRule{MateNotRunnable, "mate-not-runnable", "semantics.md 5: switchover, only if platform is runnable there",
                "%1 is not runnable, so %2 can't take over; wait for its platform layer"},
    RefusalRule{MateNotStandby, "mate-not-standby", "semantics.md 5: switchover, only if the mate is Standby",
                "%1 is %2, not Standby; it can't take over: %3"},
    RefusalRule{HostBusy, "host-busy", "semantics.md 8: the first wins, the second may be refused",
                "a recovery action or command of %1 is under way; wait until it has ended"},
    RefusalRule{NotThereToReboot, "not-there-to-reboot", "semantics.md 3: a re-boot is the host's own act",
                "%1 is not there to re-boot itself; use power cycle or power on"},
    RefusalRule{OffAlready, "off-already", "semantics.md 8: judged against the state it finds",
                "%1 is powered off already"},
    RefusalRule{NoOutlet, "no-outlet", "contracts/site-file.md: outlet",
                "%1 has no outlet in the site file; nothing can switch its power"},
    RefusalRule{NoLine, "no-line", "semantics.md 6: losing the serial line or the independent computer",
                "no host has a line to the independent computer; check its serial lines and power"},
    RefusalRule{OnAlready, "on-already", "semantics.md 8: judged against the state it finds",
                "%1 is powered on already"},
    RefusalRule{AliveOnBus, "alive-on-bus", "semantics.md 6 (e): what is heard has power",
                "%1 is alive on the bus, so it has power; look at the machine again"},
    RefusalRule{StaleConfirmation, "stale-confirmation", "semantics.md 6 (e): a proof is of its moment",
                "%1 was confirmed off where there was no quorum, and may have had power since; look at it again, and "
                "confirm it once more if it has none"},
    RefusalRule{ConfirmWithoutReason, "confirm-without-reason", "semantics.md 6 (e): --reason",
                "a reason is mandatory: say who has seen it, and how; use --reason"},
    RefusalRule{NoSuchAlarm, "no-such-alarm", "contracts/ctl.md: ack, shelve",
                "there is no alarm %1; see the list of alarms"},
    RefusalRule{AcknowledgedAlready, "acknowledged-already", "contracts/ctl.md: ack",
                "alarm %1 is acknowledged already"},
    RefusalRule{ShelveWithoutReason, "shelve-without-reason", "contracts/ctl.md: shelve",
                "a reason is mandatory to shelve an alarm; use --reason"},
    RefusalRule{ShelvedTooLong, "shelved-too-long", "contracts/ctl.md: shelve",
                "an alarm is shelved for 8 h at most"},
    RefusalRule{OutWithoutReason, "out-without-reason", "console.md, alarms: out of service",
                "a reason is mandatory to take an alarm out of service; use --reason"},
    RefusalRule{OutOfService, "out-of-service", "console.md, alarms: out of service",
                "alarm %1 is out of service; return it to service first"},
    RefusalRule{NotOutOfService, "not-out-of-service", "console.md, alarms: out of service",
                "alarm %1 is in service; there is nothing to return"},
    RefusalRule{ShutdownUnderWay, "shutdown-under-way", "semantics.md 8: the first wins, the second may be refused",
                "the site is being shut down already"},
    RefusalRule{NoReason, "no-reason", "semantics.md 8: a reason, mandatory for those which can cost service",
                "this can cost service, so a reason is mandatory; use --reason"},
};
// clang-format on

constexpr bool complete()
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table[i].id != static_cast<Refusal>(i) || table[i].name.empty() || table[i].source.empty()
            || table[i].sentence.empty())
            return false;
        for (std::size_t j = i + 1; j < table.size(); ++j) {
            if (table[i].name == table[j].name || table[i].sentence == table[j].sentence)
                return false;
        }
    }
    return table.back().id == NoReason;
}
static_assert(complete(), "every refusal stands in the table once, in the order of the enumeration");

} // namespace

std::span<const RefusalRule> refusals()
{
    return table;
}

std::optional<Refused> because(Refusal rule, std::initializer_list<std::string> words)
{
    const std::string_view sentence = table[static_cast<std::size_t>(rule)].sentence;
    std::string why;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        if (sentence[i] == '%')
            why += words.begin()[sentence[++i] - '1'];
        else
            why += sentence[i];
    }
    return Refused{rule, why};
}

} // namespace holdfast
