// refusals.h - why a command can be refused: every rule once, with its source and its sentence (semantics.md 8).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace holdfast {

/// The rules by which an operator's command is refused, in the order of refusals().
enum class Refusal : std::uint8_t {
    StalePlan, NoTarget, UnknownTarget, WrongKindOfTarget, NoQuorum, OfflineAlready, OfflineOfBoth, OthersDepend,
    ServiceLost, NotOffline, NoPair, SwitchoverUnderWay, NoneActive, RoleChanging, MateNotRunnable, MateNotStandby,
    HostBusy, NotThereToReboot, OffAlready, NoOutlet, NoLine, OnAlready, AliveOnBus, StaleConfirmation,
    ConfirmWithoutReason, NoSuchAlarm, AcknowledgedAlready, ShelveWithoutReason, ShelvedTooLong, OutWithoutReason,
    OutOfService, NotOutOfService, ShutdownUnderWay, NoReason
};

struct RefusalRule {
    Refusal id;
    std::string_view name; ///< "others-depend"
    std::string_view source; ///< where the rule comes from
    std::string_view sentence; ///< what, why, and after "; " what to do; %1, %2... stand for the command's own words
};

/// Every rule, once; a rule's index is its id.
[[nodiscard]] std::span<const RefusalRule> refusals();

/// One command refused: by which rule, and its sentence for people.
struct Refused {
    Refusal rule = Refusal::StalePlan;
    std::string why;
};

/// The refusal by this rule. @param words are put in for %1, %2... of its sentence.
[[nodiscard]] std::optional<Refused> because(Refusal rule, std::initializer_list<std::string> words = {});

} // namespace holdfast
