#include "meanings.h"

#include <algorithm>

namespace holdfast {

std::string_view meaningOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Fault: return "something stopped working; `fault` says what";
    case RecordKind::Action: return "what is done about it; one record for each try of a rung";
    case RecordKind::Transition: return "a member changed its state: `from`, `to`";
    case RecordKind::Ack: return "a member answered: `role`, `ok`";
    case RecordKind::Role: return "a role was asked for and isn't reached yet: `role`, `timeout_s`";
    case RecordKind::Resource: return "a resource changed its state";
    case RecordKind::Host: return "a host changed its state: `state`";
    case RecordKind::Link: return "a link or line between computers came or went";
    case RecordKind::Ic: return "the independent computer reported: power, beats, line";
    case RecordKind::Command: return "an operator's command: `command`, `args`, `reason`, `outcome`";
    case RecordKind::Config: return "the configuration in force changed";
    case RecordKind::Alarm: return "an alarm changed (raised, cleared, ...): `alarm`, `severity`, `state`";
    case RecordKind::Invariant: return "a rule that must always hold was broken: report it";
    }
    return {};
}

std::string_view meaningOf(Fault fault)
{
    switch (fault) {
    case Fault::ProcessExit: return "a process ended: `status` or `signal`";
    case Fault::ProcessHang: return "a process doesn't answer";
    case Fault::StartTimeout: return "a process wasn't ready within `start_timeout`";
    case Fault::AckTimeout: return "a role wasn't acknowledged within its time";
    case Fault::Resource: return "a resource's probe failed";
    case Fault::Watchdog: return "a process missed its watchdog";
    case Fault::StopTimeout: return "a member couldn't be stopped within its time";
    case Fault::BootTimeout: return "a host wasn't back within `boot_timeout`";
    case Fault::HostLost: return "a host is heard neither on the network nor by the independent computer";
    case Fault::BeatsLost: return "the independent computer doesn't hear a host any more";
    }
    return {};
}

std::string_view meaningOf(Action action)
{
    switch (action) {
    case Action::ProcessRestart: return "one process is started again in place";
    case Action::GroupRestart: return "all processes of the member are started again in place";
    case Action::OutOfService: return "the member becomes Unavailable, its mate is activated";
    case Action::ActivateMate: return "a member is told to become Active";
    case Action::Deactivate: return "a member is told to become Standby";
    case Action::ResourceReinitialize: return "a resource is initialised again";
    case Action::Reinitialize: return "both upper layers of a host are stopped and started again";
    case Action::Reboot: return "a host is re-booted";
    case Action::PowerCycle: return "a host's power is taken and given back";
    case Action::PowerOff: return "a host's power is taken, and it stays so";
    case Action::PowerOn: return "a host's power is given";
    case Action::SelfFence: return "a host without quorum stops what must run once only";
    }
    return {};
}

std::string_view meaningOf(AlarmKind alarm)
{
    switch (alarm) {
    case AlarmKind::MemberUnavailable: return "a member without a mate is out of service";
    case AlarmKind::PairUnprotected: return "a pair runs, and nobody could take over";
    case AlarmKind::PairLost: return "no member of a pair is Active: its service is down";
    case AlarmKind::MemberStuck: return "a member can't be taken out of service";
    case AlarmKind::ResourceFaulty: return "a resource has failed";
    case AlarmKind::ProcessFaulty: return "a process that isn't critical has used up its restarts";
    case AlarmKind::HostDown: return "a host is lost or doesn't come back";
    case AlarmKind::HostPoweredOff: return "a host was powered down and stays so until somebody acts";
    case AlarmKind::HostIsolated: return "a host lives and can't be heard on the network: it holds nothing Active";
    case AlarmKind::LineLost: return "the serial line of a host to the independent computer is gone";
    case AlarmKind::IndependentComputerLost: return "no line reaches the independent computer: power can't be switched";
    case AlarmKind::PowerActionFailed: return "the switch didn't confirm what it was asked for";
    case AlarmKind::WaitingForProof: return "a mate waits: it isn't proven that the other member is not Active";
    case AlarmKind::RecurringFault: return "one target fails again and again, too slowly to climb its ladder";
    case AlarmKind::TakeoverLimit: return "a pair has changed hosts too often: it stays where it is";
    case AlarmKind::MiswiredOutlet: return "a host beats whose power is off: an outlet is wired to another host";
    case AlarmKind::SharedResourceFaulty: return "what both members need has failed: a take-over doesn't help";
    case AlarmKind::RepairFailing: return "a member that is tried again and again doesn't start";
    case AlarmKind::JournalUnwritable: return "records can't be written: a full disk, mostly";
    case AlarmKind::StateDiverged: return "hosts differ in what they think of the site: report it";
    case AlarmKind::InvariantBroken: return "a rule that must always hold was broken: report it";
    case AlarmKind::ConfigurationRejected: return "a host can't use the site file that the others use";
    case AlarmKind::HookFailing: return "events are lost that a hook should have told to somebody outside";
    }
    return {};
}

std::string_view adviceOn(AlarmKind alarm)
{
    switch (alarm) {
    case AlarmKind::MemberUnavailable: return "`why MEMBER`; read its output; `repair` when the cause is gone";
    case AlarmKind::PairUnprotected: return "`why` of the one that is missing; leave the Active one alone";
    case AlarmKind::PairLost: return "`why GROUP`: mend what both need, put on-line what is Off-line; `repair`";
    case AlarmKind::MemberStuck: return "look for processes that can't be ended; what is next costs more: its host";
    case AlarmKind::ResourceFaulty: return "mend the resource; it is taken back by itself once its probe is good";
    case AlarmKind::ProcessFaulty: return "read its output; `repair` when the cause is gone";
    case AlarmKind::HostDown: return "look at it; that it has no power is a proof: `power confirm-off HOST`";
    case AlarmKind::HostPoweredOff: return "find out why its ladder was used up before `power on HOST`";
    case AlarmKind::HostIsolated: return "look at its network; it comes back by itself once it is heard";
    case AlarmKind::LineLost: return "look at the cable and the port; services go on";
    case AlarmKind::IndependentComputerLost: return "look at it and its power; services go on, hosts can't be cut off";
    case AlarmKind::PowerActionFailed: return "look at the switch; the host's power is not what was asked for";
    case AlarmKind::WaitingForProof: return "see that it has no power, and say `power confirm-off HOST`; never guess";
    case AlarmKind::RecurringFault: return "no hurry: find the cause, it only looks cured";
    case AlarmKind::TakeoverLimit: return "find out why both hosts fail; `switchover` by hand when it suits";
    case AlarmKind::MiswiredOutlet: return "switch nothing; find out which host is behind which outlet";
    case AlarmKind::SharedResourceFaulty: return "mend the resource; both members come back by themselves";
    case AlarmKind::RepairFailing: return "read its output; it is tried more and more seldom";
    case AlarmKind::JournalUnwritable: return "make room on the disk; nothing stops meanwhile";
    case AlarmKind::StateDiverged: return "`support-bundle FILE` on every host, and report it";
    case AlarmKind::InvariantBroken: return "`support-bundle FILE`, and report it";
    case AlarmKind::ConfigurationRejected: return "`check` the site file on that host; make it the same everywhere";
    case AlarmKind::HookFailing: return "the host's log says which hook and why; it clears with what is told next";
    }
    return {};
}

std::string_view meaningOf(State state)
{
    switch (state) {
    case State::Unavailable: return "out of service";
    case State::Initialization: return "being started";
    case State::Standby: return "ready to take over";
    case State::Active: return "does the work";
    case State::Offline: return "taken out by an operator";
    }
    return {};
}

std::string_view meaningOf(HostState state)
{
    switch (state) {
    case HostState::Unknown: return "nothing has been heard of it yet";
    case HostState::Up: return "its manager is heard";
    case HostState::Booting: return "it is expected back";
    case HostState::Lost: return "neither heard on the network nor by the independent computer";
    case HostState::Isolated: return "it lives, and isn't heard on the network";
    case HostState::Offline: return "taken out by an operator";
    case HostState::Fenced: return "its power was taken so that nothing on it can be Active";
    case HostState::PoweredOff: return "it has no power";
    }
    return {};
}

namespace {

struct MethodRowMeaning {
    std::string_view method;
    MethodMeaning meaning;
};

constexpr auto methodMeanings = std::to_array<MethodRowMeaning>({
    {"hello", {"`protocol` (1), `client`", "`protocol`, `server`, `user`, `role`, `seq`"}},
    {"state.get", {"", "what `holdfastctl status --json` prints"}},
    {"metrics.get", {"", "counts of the manager, its bus and its journal"}},
    {"events.subscribe", {"`since`: a seq or null", "`since`, `seq`; then notifications"}},
    {"events.unsubscribe", {"", "nothing"}},
    {"command.plan", {"`command`, `args`, `after`", "the steps, what is lost, `state_hash`, or why it is `refused`"}},
    {"command.execute",
     {"`id`, `command`, `args`, `by`, `reason`, `if_state`", "`outcome` accepted; its end is a record with the `id`"}},
    {"what_if", {"`do`, `target`, `cured_by`, `recurs_after`, `states`", "what would come of it, on a copy"}},
    {"history.query", {"`since`, `until`, `target`, `kind`, `root`, `limit`", "`records`, oldest first"}},
    {"why", {"`target`", "`why`: one sentence, and the records that led to it"}},
    {"config.get", {"", "what is in force"}},
    {"config.check", {"`changes`: [`key`, `value`]", "`ok`, `findings`"}},
    {"config.diff", {"`changes`", "`diff`, `needs_restart`"}},
    {"config.apply", {"`changes`, `by`, `reason`", "`outcome`, `dropin`"}},
    {"config.rollback", {"`dropin`, `by`, `reason`", "`outcome`"}},
    {"alarms.list", {"", "the alarms"}},
    {"alarms.acknowledge", {"`id`, `by`", "`outcome`"}},
    {"alarms.shelve", {"`id`, `for`, `by`, `reason`", "`outcome`"}},
    {"alarms.out_of_service", {"`id`, `by`, `reason`", "`outcome`"}},
    {"alarms.in_service", {"`id`, `by`", "`outcome`"}},
    {"logs.tail", {"`member`, `lines`, `after`", "`lines`, `entries`, `missed`"}},
});

} // namespace

MethodMeaning meaningOfMethod(std::string_view method)
{
    const auto found = std::ranges::find(methodMeanings, method, &MethodRowMeaning::method);
    return found == methodMeanings.end() ? MethodMeaning{} : found->meaning;
}

} // namespace holdfast
