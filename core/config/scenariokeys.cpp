#include <config/scenariokeys.h>

#include <config/scenarioreader.h>
#include <config/values.h>

#include <array>

namespace holdfast {

namespace {

constexpr KeyUse use = KeyUse::Structure;

constexpr std::array cures{std::to_array<std::string_view>({"process-restart", "group-restart", "out-of-service",
                                                            "resource-reinitialize", "reinitialize", "reboot",
                                                            "power-cycle", "never"})};
static_assert(cures.size() == static_cast<std::size_t>(CuredBy::Never) + 1);

std::vector<std::string_view> verbNames()
{
    std::vector<std::string_view> names;
    for (const VerbShape &shape : stepVerbs())
        names.push_back(shape.name);
    return names;
}

struct VerbValue {
    static std::string allowed() { return oneOf(std::span<const std::string_view>(verbNames())); }
    static bool read(Scope &scope, const TomlNode &node, StepVerb &target)
    {
        static const std::vector<std::string_view> known = verbNames();
        std::size_t position = 0;
        if (!detail::readChoice(scope, node, known, position))
            return false;
        target = stepVerbs()[position].verb;
        return true;
    }
    static std::string write(StepVerb value, const SiteConfig &)
    {
        return tomlQuoted(stepVerbs()[static_cast<std::size_t>(value)].name);
    }
};

struct CuredByValue {
    static std::string allowed() { return oneOf(std::span<const std::string_view>(cures)); }
    static bool read(Scope &scope, const TomlNode &node, std::optional<CuredBy> &target)
    {
        std::size_t position = 0;
        if (!detail::readChoice(scope, node, cures, position))
            return false;
        target = static_cast<CuredBy>(position);
        return true;
    }
    static std::string write(const std::optional<CuredBy> &value, const SiteConfig &)
    {
        return value ? tomlQuoted(cures[static_cast<std::size_t>(*value)]) : std::string{};
    }
};

/// A reason may be empty: that it is refused is what a scenario may show.
struct ReasonValue {
    static std::string allowed() { return "a text in quotes"; }
    static bool read(Scope &scope, const TomlNode &node, std::string &target)
    {
        const auto *text = node.as<std::string>();
        if (text == nullptr)
            return scope.bad(node, allowed());
        target = *text;
        return true;
    }
    static std::string write(const std::string &value, const SiteConfig &site) { return TextValue::write(value, site); }
};

struct SeedValue {
    static std::string allowed() { return "a whole number, 0 or more"; }
    static bool read(Scope &scope, const TomlNode &node, std::uint64_t &target)
    {
        const auto *value = node.as<std::int64_t>();
        if (value == nullptr || *value < 0)
            return scope.bad(node, allowed());
        target = static_cast<std::uint64_t>(*value);
        return true;
    }
    static std::string write(std::uint64_t value, const SiteConfig &) { return std::to_string(value); }
};

} // namespace

const std::vector<VerbShape> &stepVerbs()
{
    // In the order of StepVerb.
    static const std::vector<VerbShape> verbs{
        {StepVerb::FaultProcess, "fault-process", TargetKind::Process, true},
        {StepVerb::FaultResource, "fault-resource", TargetKind::Instance, true},
        {StepVerb::ClearFault, "clear-fault", TargetKind::AnyFault},
        {StepVerb::Stick, "stick", TargetKind::Member, true},
        {StepVerb::Mute, "mute", TargetKind::Member, true},
        {StepVerb::HangHost, "hang-host", TargetKind::Host},
        {StepVerb::CrashHost, "crash-host", TargetKind::Host},
        {StepVerb::LoseBeats, "lose-beats", TargetKind::Host},
        {StepVerb::CutLink, "cut-link", TargetKind::Link},
        {StepVerb::HealLink, "heal-link", TargetKind::Link},
        {StepVerb::CutSerial, "cut-serial", TargetKind::Host},
        {StepVerb::HealSerial, "heal-serial", TargetKind::Host},
        {StepVerb::KillIc, "kill-ic", TargetKind::IndependentComputer},
        {StepVerb::StartIc, "start-ic", TargetKind::IndependentComputer},
        {StepVerb::RestartManager, "restart-manager", TargetKind::Host},
        {StepVerb::Operator, "operator", TargetKind::None},
        {StepVerb::BootHost, "boot-host", TargetKind::Host},
        {StepVerb::JumpClock, "jump-clock", TargetKind::Host},
        {StepVerb::HangProcess, "hang-process", TargetKind::Process, true},
        {StepVerb::LosePower, "lose-power", TargetKind::Host},
    };
    return verbs;
}

std::span<const std::string_view> curedByNames()
{
    return cures;
}

const KeyRows<Scenario> &scenarioKeys()
{
    using C = Scenario;
    static const KeyRows<C> rows{
        keyRow<&C::site, TextValue>("site", use, "the site file, relative to this one", true),
        keyRow<&C::seed, SeedValue>("seed", use, "for jitter"),
        keyRow<&C::until, SomeTime>("until", use, "how long the run lasts"),
    };
    return rows;
}

const KeyRows<ScenarioTiming> &timingKeys()
{
    using C = ScenarioTiming;
    static const KeyRows<C> rows{
        keyRow<&C::processStart, AnyTime>("process_start", use, "until READY=1"),
        keyRow<&C::acknowledge, AnyTime>("acknowledge", use, "of a role"),
        keyRow<&C::processStop, AnyTime>("process_stop", use, "until it has gone"),
        keyRow<&C::reboot, AnyTime>("reboot", use, "until the host is back"),
        keyRow<&C::powerCycle, AnyTime>("power_cycle", use, "until the host is back"),
        keyRow<&C::ic, FlagValue>("ic", use, "whether there is a working independent computer"),
        keyRow<&C::watchdog, FlagValue>("watchdog", use, "whether self-fencing works"),
        keyRow<&C::busDelay, AnyTime>("bus_delay", use, "of every message"),
        keyRow<&C::busJitter, AnyTime>("bus_jitter", use, "on top of bus_delay, at most"),
        keyRow<&C::lineJitter, AnyTime>("line_jitter", use, "how late the independent computer may be heard, and twice"),
        keyRow<&C::replicas, FlagValue>("replicas", use, "whether every host computes the site's state by itself"),
    };
    return rows;
}

const KeyRows<ScenarioStep> &stepKeys()
{
    using C = ScenarioStep;
    static const KeyRows<C> rows{
        keyRow<&C::at, AnyTime>("at", use, "simulated time", true),
        keyRow<&C::verb, VerbValue>("do", use, "what happens", true),
        keyRow<&C::target, TextValue>("target", use, "what it happens to"),
        keyRow<&C::curedBy, CuredByValue>("cured_by", use, "the lowest rung that makes it go away"),
        keyRow<&C::recursAfter, AnyTime>("recurs_after", use, "how long after a rung that doesn't cure it"),
        keyRow<&C::command, TextValue>("command", use, "operator: as typed after holdfastctl"),
        keyRow<&C::by, TextValue>("by", use, "operator: who"),
        keyRow<&C::reason, ReasonValue>("reason", use, "operator: why"),
        keyRow<&C::ahead, AnyTime>("ahead", use, "jump-clock: how far forward"),
        keyRow<&C::behind, AnyTime>("behind", use, "jump-clock: how far back"),
    };
    return rows;
}

} // namespace holdfast
