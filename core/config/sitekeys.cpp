#include <config/sitekeys.h>

#include <config/refs.h>
#include <config/tablevalues.h>
#include <config/values.h>

#include <array>

namespace holdfast {

namespace {
constexpr KeyUse Structure = KeyUse::Structure;
constexpr KeyUse Policy = KeyUse::Policy;
} // namespace

const KeyRows<SiteConfig> &siteKeys()
{
    using C = SiteConfig;
    static const KeyRows<C> rows{
        keyRow<&C::format, WholeValue<1, 1>>("format", Structure, "the version of this file format"),
        keyRow<&C::name, NameValue>("name", Structure, "the site's name", true),
        keyRow<&C::visibility, ChoiceValue<Visibility>>("visibility", Policy, "who sees a group's state"),
        keyRow<&C::observe, FlagValue>("observe", Policy, "decide and log only; do nothing"),
        keyRow<&C::prefer, ChoiceValue<Prefer>>("prefer", Policy, "who is Active at a cold start of the site"),
        keyRow<&C::selfFence, SomeTime>("self_fence", Policy, "being Active ends so long after the last quorum"),
        keyRow<&C::margin, AnyTime>("margin", Policy, "what the others wait beyond self_fence"),
        keyRow<&C::managerBeat, SomeTime>("manager_beat", Policy, "how often managers say that they live"),
        keyRow<&C::managerTimeout, SomeTime>("manager_timeout", Policy, "a manager gone so long: the host re-boots"),
        keyRow<&C::recurring, LimitValue>("recurring", Policy, "more faults of one target raise an alarm"),
        keyRow<&C::watchdog, OptionalValue<WatchdogValue, WatchdogConfig>>("watchdog", Structure, "the host's watchdog"),
    };
    return rows;
}

const KeyRows<IndependentComputerConfig> &independentComputerKeys()
{
    using C = IndependentComputerConfig;
    static const KeyRows<C> rows{
        keyRow<&C::name, NameValue>("name", Structure, "needed where there are several"),
        keyRow<&C::serial, TextValue>("serial", Structure, "this end of the line, on hosts that don't say their own"),
        keyRow<&C::baud, WholeValue<300, 4000000>>("baud", Policy, "the line's speed"),
        keyRow<&C::dataBits, WholeValue<5, 8>>("data_bits", Policy, "of the line"),
        keyRow<&C::parity, ParityValue>("parity", Policy, "of the line"),
        keyRow<&C::stopBits, WholeValue<1, 2>>("stop_bits", Policy, "of the line"),
        keyRow<&C::flow, FlowValue>("flow", Policy, "of the line"),
        keyRow<&C::beatInterval, SomeTime>("beat_interval", Policy, "how often a host says that it lives"),
        keyRow<&C::lostAfter, WholeValue<1, 1000>>("lost_after", Policy, "beats missed before the host counts as lost"),
        keyRow<&C::onLoss, OnLossValue>("on_loss", Policy, "what it does by itself then, where no other host can ask"),
    };
    return rows;
}

const KeyRows<HostConfig> &hostKeys()
{
    using C = HostConfig;
    static const KeyRows<C> rows{
        keyRow<&C::name, NameValue>("name", Structure, "the host's name", true),
        keyRow<&C::outlets, OutletsValue>("outlets", Structure, "its feeds: all off before any on"),
        otherSpelling<&C::outlets, OutletValue>("outlet", "outlets", "its one power outlet"),
        keyRow<&C::serial, SerialValue>("serial", Structure, "its ports, in the order of the independent computers"),
        keyRow<&C::address, TextListValue>("address", Structure, "cluster engine links"),
        keyRow<&C::reinitialize, LimitValue>("reinitialize", Policy, "platform and application re-initialisations"),
        keyRow<&C::reboot, LimitValue>("reboot", Policy, "re-boots"),
        keyRow<&C::powerCycle, LimitValue>("power_cycle", Policy, "past it: powered down, and left so"),
        keyRow<&C::rebootCommand, CommandValue>("reboot_command", Structure, "re-boots the host in an orderly way"),
        keyRow<&C::bootTimeout, SomeTime>("boot_timeout", Policy, "until it is back after a re-boot or power cycle"),
        keyRow<&C::spareCapacity, WholeValue<0, 1000>>("spare_capacity", Policy, "Standbys it may hold as a spare"),
        keyRow<&C::fence, FenceValue>("fence", Structure, "levels tried after the independent computer"),
        keyRow<&C::pausable, FlagValue>("pausable", Policy, "a virtual machine that can be paused: no lease proves it"),
    };
    return rows;
}

const KeyRows<ResourceConfig> &resourceKeys()
{
    using C = ResourceConfig;
    static const KeyRows<C> rows{
        keyRow<&C::name, NameValue>("name", Structure, "the resource's name", true),
        keyRow<&C::hosts, HostsValue>("hosts", Structure, "one instance on each", true),
        keyRow<&C::layer, ChoiceValue<Layer>>("layer", Structure, "when it is initialised"),
        keyRow<&C::critical, FlagValue>("critical", Policy, "false: its fault raises an alarm only"),
        keyRow<&C::shared, FlagValue>("shared", Structure, "one instance both members of a pair depend upon"),
        keyRow<&C::initialize, ChoiceValue<Initialize>>("initialize", Structure, "at start-up or on activation"),
        keyRow<&C::probe, ProbeValue>("probe", Structure, "how it is initialised and watched", true),
        keyRow<&C::interval, SomeTime>("interval", Policy, "between probes"),
        keyRow<&C::timeout, SomeTime>("timeout", Policy, "of one probe"),
        keyRow<&C::settle, AnyTime>("settle", Policy, "good for so long: repaired"),
        keyRow<&C::dependsOn, ResourcesValue>("depends_on", Structure, "resources it needs on the same host"),
    };
    return rows;
}

const KeyRows<GroupConfig> &groupKeys()
{
    using C = GroupConfig;
    static const KeyRows<C> rows{
        keyRow<&C::name, NameValue>("name", Structure, "the group's name", true),
        keyRow<&C::layer, ChoiceValue<Layer>>("layer", Structure, "where it stands in FIG. 1"),
        keyRow<&C::hosts, HostsValue>("hosts", Structure, "of an unpaired group: an independent member on each"),
        keyRow<&C::pair, OptionalValue<PairValue, PairConfig>>("pair", Structure, "its primary and alternates"),
        keyRow<&C::dependsOn, GroupsValue>("depends_on", Structure, "groups of the same layer on the same host"),
        keyRow<&C::resources, ResourcesValue>("resources", Structure, "what its members need in service"),
        keyRow<&C::groupRestart, LimitValue>("group_restart", Policy, "restarts of the whole group in place"),
        keyRow<&C::failback, ChoiceValue<Failback>>("failback", Policy, "whether a repaired primary is Active again"),
        keyRow<&C::failbackAfter, AnyTime>("failback_after", Policy, "both steady for so long before an auto failback"),
        keyRow<&C::repair, RepairValue>("repair", Policy, "when a faulted member is tried again"),
        keyRow<&C::takeovers, LimitValue>("takeovers", Policy, "past it the pair stays where it is, with an alarm"),
        keyRow<&C::keepDegraded, FlagValue>("keep_degraded", Policy, "keep the last Active despite a resource fault"),
        keyRow<&C::restartDependants, FlagValue>("restart_dependants", Policy, "its restart restarts its dependants"),
        keyRow<&C::prefer, OptionalValue<ChoiceValue<Prefer>, Prefer>>("prefer", Policy, "as [site].prefer"),
        keyRow<&C::togetherWith, GroupsValue>("together_with", Structure, "groups that share its host"),
        keyRow<&C::apartFrom, GroupsValue>("apart_from", Structure, "groups that must not share its host"),
        keyRow<&C::allowPairing, FlagValue>("allow_pairing", Structure, "pairs and restarts in the system layer"),
        keyRow<&C::visibility, OptionalValue<ChoiceValue<Visibility>, Visibility>>(
            "visibility", Policy, "as [site].visibility"),
    };
    return rows;
}

const KeyRows<ProcessConfig> &processKeys()
{
    using C = ProcessConfig;
    static const KeyRows<C> rows{
        keyRow<&C::name, NameValue>("name", Structure, "the process's name", true),
        keyRow<&C::command, CommandValue>("command", Structure, "notify, none: the program and its arguments"),
        keyRow<&C::handshake, ChoiceValue<Handshake>>("handshake", Structure, "how it talks with the manager"),
        keyRow<&C::start, CommandValue>("start", Structure, "exec: starts it"),
        keyRow<&C::activate, CommandValue>("activate", Structure, "exec: makes it Active"),
        keyRow<&C::deactivate, CommandValue>("deactivate", Structure, "exec: makes it Standby"),
        keyRow<&C::stop, CommandValue>("stop", Structure, "exec: takes it out of service"),
        keyRow<&C::check, CommandValue>("check", Structure, "exec: exit 0 while it is well"),
        keyRow<&C::agent, TextValue>("agent", Structure, "ocf: provider:type"),
        keyRow<&C::params, ParametersValue>("params", Structure, "ocf: the agent's parameters"),
        keyRow<&C::environment, EnvironmentValue>("environment", Structure, "added to the manager's own"),
        keyRow<&C::workingDirectory, PathValue>("working_directory", Structure, "otherwise the run directory"),
        keyRow<&C::user, TextValue>("user", Structure, "otherwise the manager's own"),
        keyRow<&C::umask, OptionalValue<UmaskValue, int>>("umask", Structure, "file mode creation mask"),
        keyRow<&C::limits, ResourceLimitsValue>("limits", Structure,
                                                "setrlimit(2), names in lower case; memory and pids of its whole tree"),
        keyRow<&C::nice, OptionalValue<WholeValue<-20, 19>, int>>("nice", Structure, "its priority, as nice(1)"),
        keyRow<&C::oomScore, OptionalValue<WholeValue<-1000, 1000>, int>>(
            "oom_score", Structure, "whom the kernel kills first when memory runs out; -1000: never it"),
        keyRow<&C::watchdog, OptionalValue<SomeTime, Duration>>("watchdog", Policy, "notify: WATCHDOG=1 within this"),
        keyRow<&C::restart, LimitValue>("restart", Policy, "restarts of the process in place"),
        keyRow<&C::critical, FlagValue>("critical", Policy, "false: used-up restarts raise an alarm only"),
        keyRow<&C::restartDelay, AnyTime>("restart_delay", Policy, "before the second restart and later ones"),
        keyRow<&C::backoff, BackoffValue>("backoff", Policy, "how restart_delay grows"),
        keyRow<&C::settle, AnyTime>("settle", Policy, "none: running for so long is ready"),
        keyRow<&C::startTimeout, SomeTime>("start_timeout", Policy, "until it has said that it is ready"),
        keyRow<&C::activateTimeout, SomeTime>("activate_timeout", Policy, "until a role change is acknowledged"),
        keyRow<&C::stopTimeout, AnyTime>("stop_timeout", Policy, "until it has gone; then SIGKILL"),
        keyRow<&C::killTimeout, SomeTime>("kill_timeout", Policy, "after SIGKILL: past it the group is stuck"),
    };
    return rows;
}

const KeyRows<ProcessConfig> &groupProcessKeys()
{
    using C = ProcessConfig;
    static const KeyRows<C> rows{
        otherSpelling<&C::restart, LimitValue>("process_restart", "restart", "restart of its processes"),
        keyRow<&C::startTimeout, SomeTime>("start_timeout", Policy, "of its processes"),
        keyRow<&C::activateTimeout, SomeTime>("activate_timeout", Policy, "of its processes"),
        keyRow<&C::stopTimeout, AnyTime>("stop_timeout", Policy, "of its processes"),
        keyRow<&C::killTimeout, SomeTime>("kill_timeout", Policy, "of its processes"),
    };
    return rows;
}

const KeyRows<ProcessConfig> &defaultProcessKeys()
{
    static const KeyRows<ProcessConfig> rows = [] {
        KeyRows<ProcessConfig> all = processKeys();
        all.push_back(groupProcessKeys().front());
        return all;
    }();
    return rows;
}

HandshakeUse useOf(std::string_view processKey, Handshake handshake)
{
    struct Row {
        std::string_view key;
        HandshakeUse notify, exec, ocf, none;
    };
    using enum HandshakeUse;
    static constexpr std::array rows{std::to_array<Row>({
        {"command", Required, Unused, Unused, Required},
        {"start", Unused, Required, Unused, Unused},
        {"activate", Unused, Optional, Unused, Unused},
        {"deactivate", Unused, Optional, Unused, Unused},
        {"stop", Unused, Optional, Unused, Unused},
        {"check", Unused, Optional, Unused, Unused},
        {"agent", Unused, Unused, Required, Unused},
        {"params", Unused, Unused, Optional, Unused},
        {"watchdog", Optional, Unused, Unused, Unused},
        {"settle", Unused, Unused, Unused, Optional},
    })};
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row &r) { return r.key == processKey; });
    if (row == rows.end())
        return Any;
    switch (handshake) {
    case Handshake::Notify: return row->notify;
    case Handshake::Exec: return row->exec;
    case Handshake::Ocf: return row->ocf;
    case Handshake::None: return row->none;
    }
    return Any;
}

} // namespace holdfast
