// refusalcases.h - operators' commands on FIG. 1, each with the state it finds and the rule that refuses it, if any.
#pragma once

#include "fig1site.h"

#include <engine/refusals.h>

#include <functional>

namespace holdfast {

/// FIG. 1 as it is when everything is well.
inline SiteState wellState(const Site &site)
{
    SiteState state = initialState(site);
    for (SiteHost &host : state.hosts) {
        host.state = HostState::Up;
        host.onBus = host.runnable = true;
        host.power = PowerState::On;
        host.lines = {LinkState::Up};
    }
    for (std::size_t i = 0; i < site.members.size(); ++i) {
        const bool standby = site.members[i].paired && site.members[i].rank > 0;
        state.members[i].state = standby ? State::Standby : State::Active;
    }
    return state;
}

struct RefusalCase {
    const char *name;
    Command command;
    std::function<void(Site &, SiteState &)> finds; ///< makes of wellState() what the command finds; may be empty
    std::optional<Refusal> rule; ///< nullopt: it is accepted
    const char *part = ""; ///< of the sentence
};

inline Command asked(CommandVerb verb, const char *target, const char *options = "")
{
    Command command;
    command.verb = verb;
    command.target = target;
    command.reason = "test";
    command.force = std::string_view(options) == "force";
    command.cascade = std::string_view(options) == "cascade";
    return command;
}

/// A command about alarm 1, which the cases that need it raise.
inline Command aboutAlarm(CommandVerb verb, Duration shelveFor = {}, const char *reason = "test")
{
    Command command = asked(verb, "");
    command.alarm = 1;
    command.shelveFor = shelveFor;
    command.reason = reason;
    return command;
}

inline std::vector<RefusalCase> refusalCases()
{
    using enum CommandVerb;
    // What the commands find.
    const auto member = [](const char *name, State is) {
        return [=](Site &site, SiteState &s) { s.members[index(site.member(name))].state = is; };
    };
    const auto host = [](const char *name, auto change) {
        return [=](Site &site, SiteState &s) { change(s.hosts[index(site.host(name))]); };
    };
    const auto alarm = [](bool acknowledged) {
        return [=](Site &, SiteState &s) {
            s.alarms.emplace_back();
            s.alarms.back().id = 1;
            s.alarms.back().acknowledged = acknowledged;
        };
    };
    const auto alarmOut = [](Site &, SiteState &s) {
        s.alarms.emplace_back();
        s.alarms.back().id = 1;
        s.alarms.back().out.emplace();
    };
    const auto mateLost = member("cdma@beta", State::Unavailable);
    const auto noQuorum = [](Site &, SiteState &s) { s.quorate = false; };
    const auto rebooting = host("alpha", [](SiteHost &h) { h.task.kind = HostTask::Kind::Reboot; });
    const auto gone = host("alpha", [](SiteHost &h) { h.onBus = h.runnable = false; });
    const auto off = host("alpha", [](SiteHost &h) {
        h.onBus = h.runnable = false;
        h.power = PowerState::Off;
        h.state = HostState::PoweredOff;
    });
    const auto offAndBusy = [=](HostTask::Kind kind) {
        return [=](Site &site, SiteState &s) {
            off(site, s);
            s.hosts[0].task.kind = kind;
        };
    };
    const auto noOutlet = [](Site &site, SiteState &) { site.config.hosts[0].outlets.clear(); };
    const auto noLine = [](Site &, SiteState &s) {
        for (SiteHost &h : s.hosts)
            h.lines = {LinkState::Down};
    };
    // alpha's is the only line, and alpha is not heard.
    const auto noLineOnBus = [=](Site &site, SiteState &s) {
        noLine(site, s);
        gone(site, s);
        s.hosts[0].lines = {LinkState::Up};
    };
    const auto leader = [](auto change) {
        return [=](Site &site, SiteState &s) { change(s.members[index(site.member("cdma@alpha"))]); };
    };
    const auto offlineWanted = [](std::vector<const char *> names) {
        return [=](Site &site, SiteState &s) {
            for (const char *name : names)
                s.members[index(site.member(name))].offlineWanted = true;
        };
    };
    const auto switching = [](Site &site, SiteState &s) {
        s.pairs[index(site.group("cdma"))].switchTo = site.member("cdma@beta");
    };
    const auto stopping = [](Site &, SiteState &s) { s.stopping = true; };
    Command stale = asked(Switchover, "cdma");
    stale.ifState = 1;
    Command unseen = asked(ConfirmOff, "alpha");
    unseen.reason.clear();
    Command seenThen = asked(ConfirmOff, "alpha");
    seenThen.standing = true;
    Command unexplained = asked(Offline, "cdma@alpha");
    unexplained.reason.clear();

    return {
        {"a plan of another situation", stale, {}, Refusal::StalePlan, "plan it again"},
        {"off-line of an Active with a Standby mate", asked(Offline, "cdma@alpha"), {}, {}},
        {"off-line that loses service", asked(Offline, "cdma@alpha"), mateLost, Refusal::ServiceLost,
         "the service of cdma would"},
        {"off-line that loses service, forced", asked(Offline, "cdma@alpha", "force"), mateLost, {}},
        {"off-line of a pair", asked(Offline, "cdma"), {}, Refusal::OfflineOfBoth, "loses its service"},
        {"off-line of a pair, forced", asked(Offline, "cdma", "force"), {}, {}},
        {"off-line of what others depend upon", asked(Offline, "billing@alpha"), {}, Refusal::OthersDepend,
         "cdpd@alpha depends upon billing@alpha"},
        {"off-line of what others depend upon, cascade", asked(Offline, "billing@alpha", "cascade"), {}, {}},
        {"off-line of what a starting one depends upon", asked(Offline, "billing@alpha"),
         member("cdpd@alpha", State::Initialization), Refusal::OthersDepend, "depends upon"},
        {"off-line of what a Standby depends upon", asked(Offline, "billing@delta"), {}, Refusal::OthersDepend,
         "gsm@delta depends upon"},
        {"off-line of what nobody running depends upon", asked(Offline, "billing@alpha"),
         member("cdpd@alpha", State::Unavailable), {}},
        {"off-line of a group together with its dependants' members", asked(Offline, "billing"), {},
         Refusal::OthersDepend, "depends upon"},
        {"off-line of a platform group", asked(Offline, "ipc@beta"), {}, Refusal::OthersDepend, "depends upon"},
        {"off-line of an unpaired leaf", asked(Offline, "billing@beta"), {}, {}},
        {"off-line of a host", asked(Offline, "alpha"), {}, {}},
        {"off-line of a host without mates", asked(Offline, "alpha"), mateLost, Refusal::ServiceLost, "would be lost"},
        {"off-line that loses two services", asked(Offline, "beta", "cascade"),
         [=](Site &site, SiteState &s) {
             s.members[index(site.member("tdma@gamma"))].state = State::Unavailable;
             s.members[index(site.member("cdma@beta"))].state = State::Active;
             s.members[index(site.member("cdma@alpha"))].state = State::Unavailable;
         },
         Refusal::ServiceLost, "cdma, tdma"},
        {"off-line of both members loses the service", asked(Offline, "cdma@alpha"),
         host("beta", [](SiteHost &h) { h.runnable = false; }), Refusal::ServiceLost, "cdma"},
        {"off-line of nothing", asked(Offline, ""), {}, Refusal::NoTarget, "GROUP@HOST, GROUP or HOST"},
        {"off-line of nothing known", asked(Offline, "xyz@alpha"), {}, Refusal::UnknownTarget, "no xyz@alpha"},
        {"off-line of a process", asked(Offline, "cdma@alpha/mobility"), {}, Refusal::WrongKindOfTarget, "is no GROUP"},
        {"off-line of what is on its way there", asked(Offline, "billing@beta"), offlineWanted({"billing@beta"}),
         Refusal::OfflineAlready, "billing@beta is Off-line already"},
        {"off-line of a host that is in part", asked(Offline, "alpha"), offlineWanted({"billing@alpha"}), {}},
        {"off-line without quorum", asked(Offline, "billing@beta"), noQuorum, {}},
        {"on-line", asked(Online, "billing@beta"), offlineWanted({"billing@beta"}), {}},
        {"on-line of what is not Off-line", asked(Online, "cdma@alpha"), {}, Refusal::NotOffline, "not Off-line"},
        {"on-line of a process", asked(Online, "cdma@alpha/mobility"), {}, Refusal::WrongKindOfTarget, "is no GROUP"},
        {"switchover", asked(Switchover, "cdma"), {}, {}},
        {"switchover of a member", asked(Switchover, "cdma@beta"), {}, {}},
        {"switchover of a host", asked(Switchover, "alpha"), {}, Refusal::WrongKindOfTarget, "alpha is no GROUP"},
        {"switchover without a Standby", asked(Switchover, "cdma"), mateLost, Refusal::MateNotStandby,
         "cdma@beta is unavailable, not Standby; it can't take over: "},
        {"switchover of what is no pair", asked(Switchover, "billing"), {}, Refusal::NoPair, "not a pair"},
        {"switchover without quorum", asked(Switchover, "cdma"), noQuorum, Refusal::NoQuorum, "no quorum"},
        {"switchover while one is under way", asked(Switchover, "cdma"), switching, Refusal::SwitchoverUnderWay,
         "of cdma is under way"},
        {"switchover with none Active", asked(Switchover, "cdma"), member("cdma@alpha", State::Unavailable),
         Refusal::NoneActive, "no member of cdma is Active"},
        {"switchover with one about to be Active", asked(Switchover, "cdma"), leader([](SiteMember &m) {
             m.state = State::Initialization;
             m.pending = PendingRole{Role::Activate};
         }),
         Refusal::NoneActive, "wait until one is"},
        {"switchover while the Active one is asked", asked(Switchover, "cdma"),
         leader([](SiteMember &m) { m.pending = PendingRole{Role::Deactivate}; }), Refusal::RoleChanging,
         "cdma@alpha is changing its role"},
        {"switchover while the Active one leaves", asked(Switchover, "cdma"),
         leader([](SiteMember &m) { m.leaving = true; }), Refusal::RoleChanging, "wait until that has ended"},
        {"switchover to a host that is not runnable", asked(Switchover, "cdma"),
         host("beta", [](SiteHost &h) { h.runnable = false; }), Refusal::MateNotRunnable,
         "beta is not runnable, so cdma@beta can't take over"},
        {"switchover to a Standby that leaves", asked(Switchover, "cdma"),
         [](Site &site, SiteState &s) { s.members[index(site.member("cdma@beta"))].leaving = true; },
         Refusal::RoleChanging, "cdma@beta is changing its role"},
        {"repair of a group", asked(Repair, "cdma"), {}, {}},
        {"repair of a member", asked(Repair, "cdma@beta"), {}, {}},
        {"repair of a host", asked(Repair, "alpha"), {}, {}},
        {"repair of nothing known", asked(Repair, "xyz"), {}, Refusal::UnknownTarget, "name a GROUP@HOST or HOST"},
        {"re-boot", asked(Reboot, "alpha"), {}, {}},
        {"re-boot of a group", asked(Reboot, "cdma"), {}, Refusal::WrongKindOfTarget, "cdma is no HOST"},
        {"re-boot without quorum", asked(Reboot, "alpha"), noQuorum, Refusal::NoQuorum, "no quorum"},
        {"re-boot of a host that is re-booted", asked(Reboot, "alpha"), rebooting, Refusal::HostBusy, "is under way"},
        {"re-boot of what is not there", asked(Reboot, "alpha"), gone, Refusal::NotThereToReboot, "use power cycle"},
        {"re-boot that loses service", asked(Reboot, "alpha"), mateLost, Refusal::ServiceLost, "would be lost"},
        {"re-boot that loses service, forced", asked(Reboot, "alpha", "force"), mateLost, {}},
        {"re-boot without an outlet", asked(Reboot, "alpha"), noOutlet, {}},
        {"power off", asked(PowerOff, "alpha"), {}, {}},
        {"power off of nothing known", asked(PowerOff, "omega"), {}, Refusal::UnknownTarget, "no omega"},
        {"power off of what is off", asked(PowerOff, "alpha"), off, Refusal::OffAlready, "powered off already"},
        {"power off without an outlet", asked(PowerOff, "alpha"), noOutlet, Refusal::NoOutlet, "no outlet"},
        {"power off without a line", asked(PowerOff, "alpha"), noLine, Refusal::NoLine, "no host has a line"},
        {"power cycle", asked(PowerCycle, "alpha"), {}, {}},
        {"power cycle of what is off", asked(PowerCycle, "alpha"), off, {}},
        {"power cycle by the line of one that is not heard", asked(PowerCycle, "beta"), noLineOnBus, Refusal::NoLine,
         "no host has a line"},
        {"power on of what is off", asked(PowerOn, "alpha"), off, {}},
        {"power on of what is on", asked(PowerOn, "alpha"), {}, Refusal::OnAlready, "powered on already"},
        {"power on of what has power and is not heard", asked(PowerOn, "alpha"), gone, {}},
        {"power on of nothing known", asked(PowerOn, "omega"), {}, Refusal::UnknownTarget, "no omega"},
        {"power on while it is switched off", asked(PowerOn, "alpha"), offAndBusy(HostTask::Kind::PowerOff), {}},
        {"power on while it is cycled", asked(PowerOn, "alpha"), offAndBusy(HostTask::Kind::PowerCycle),
         Refusal::HostBusy, "is under way"},
        {"confirm-off of what is not heard", asked(ConfirmOff, "alpha"), gone, {}},
        {"confirm-off of nothing known", asked(ConfirmOff, "omega"), {}, Refusal::UnknownTarget, "no omega"},
        {"confirm-off of what is alive", asked(ConfirmOff, "alpha"), {}, Refusal::AliveOnBus, "alive on the bus"},
        {"what can cost service, without a reason", unexplained, {}, Refusal::NoReason, "use --reason"},
        {"confirm-off of another time", seenThen, gone, Refusal::StaleConfirmation, "confirm it once more"},
        {"confirm-off without a reason", unseen, gone, Refusal::ConfirmWithoutReason, "who has seen it"},
        {"observe of the site", asked(ObserveOn, ""), {}, {}},
        {"observe of a host", asked(ObserveOff, "alpha"), {}, {}},
        {"observe of a group", asked(ObserveOn, "cdma"), {}, Refusal::WrongKindOfTarget, "cdma is no HOST"},
        {"shutdown", asked(ShutdownSite, ""), {}, {}},
        {"shutdown twice", asked(ShutdownSite, ""), stopping, Refusal::ShutdownUnderWay, "being shut down"},
        {"acknowledge without alarm", asked(AcknowledgeAlarm, ""), {}, Refusal::NoSuchAlarm, "no alarm 0"},
        {"acknowledge", aboutAlarm(AcknowledgeAlarm), alarm(false), {}},
        {"acknowledge twice", aboutAlarm(AcknowledgeAlarm), alarm(true), Refusal::AcknowledgedAlready, "alarm 1"},
        {"shelve", aboutAlarm(ShelveAlarm, 8h), alarm(true), {}},
        {"shelve without a reason", aboutAlarm(ShelveAlarm, 1h, ""), alarm(false), Refusal::ShelveWithoutReason,
         "to shelve an alarm"},
        {"shelve for longer than 8 h", aboutAlarm(ShelveAlarm, 8h + 1s), alarm(false), Refusal::ShelvedTooLong,
         "8 h at most"},
        {"out of service", aboutAlarm(TakeAlarmOut), alarm(true), {}},
        {"out of service without alarm", asked(TakeAlarmOut, ""), {}, Refusal::NoSuchAlarm, "no alarm 0"},
        {"out of service without a reason", aboutAlarm(TakeAlarmOut, {}, ""), alarm(false),
         Refusal::OutWithoutReason, "out of service; use --reason"},
        {"out of service twice", aboutAlarm(TakeAlarmOut), alarmOut, Refusal::OutOfService, "return it"},
        {"acknowledge what is out of service", aboutAlarm(AcknowledgeAlarm), alarmOut, Refusal::OutOfService,
         "alarm 1 is out of service"},
        {"shelve what is out of service", aboutAlarm(ShelveAlarm, 1h), alarmOut, Refusal::OutOfService, "return it"},
        {"in service", aboutAlarm(ReturnAlarm), alarmOut, {}},
        {"in service twice", aboutAlarm(ReturnAlarm), alarm(false), Refusal::NotOutOfService, "is in service"},
        {"a configuration", asked(ApplyConfig, ""), {}, {}},
    };
}

} // namespace holdfast
