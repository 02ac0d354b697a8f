#include <replay/words.h>

#include <engine/commandtext.h>
#include <model/recordfields.h>

namespace holdfast {

namespace {

template <class... F> struct Overloaded : F...
{
    using F::operator()...;
};

std::string text(std::string_view view)
{
    return std::string(view);
}

// Also an identifier that the site doesn't have: what is told may be what is wrong.
template <class Id> std::string nameIn(const Site &site, Id id, std::size_t count)
{
    return index(id) < count ? site.nameOf(id) : "number " + std::to_string(index(id));
}
std::string of(const Site &site, HostId id)
{
    return isValid(id) ? nameIn(site, id, site.config.hosts.size()) : "nobody";
}
std::string of(const Site &site, MemberId id)
{
    return nameIn(site, id, site.members.size());
}
std::string of(const Site &site, ProcessId id)
{
    return nameIn(site, id, site.processes.size());
}
std::string of(const Site &site, InstanceId id)
{
    return nameIn(site, id, site.instances.size());
}

std::string ended(const ExitStatus &exit)
{
    return exit.signal != 0 ? "signal " + std::to_string(exit.signal)
                            : "status " + std::to_string(exit.status);
}

std::string numbered(std::uint32_t order)
{
    return " (order " + std::to_string(order) + ")";
}

std::string generation(std::uint64_t number)
{
    return " (generation " + std::to_string(number) + ")";
}

std::string_view nameOf(HostLadder ladder)
{
    switch (ladder) {
    case HostLadder::System:
        return "system";
    case HostLadder::Platform:
        return "platform";
    case HostLadder::PlatformResource:
        return "platform resource";
    case HostLadder::ApplicationStuck:
        return "stuck application";
    case HostLadder::HostLost:
        return "host lost";
    case HostLadder::BootTimeout:
        return "boot time-out";
    }
    return "";
}

std::string_view nameOf(ProcessRun run)
{
    switch (run) {
    case ProcessRun::Stopped:
        return "stopped";
    case ProcessRun::Waiting:
        return "waiting to start";
    case ProcessRun::Starting:
        return "starting";
    case ProcessRun::Running:
        return "running";
    case ProcessRun::Stopping:
        return "stopping";
    case ProcessRun::Killing:
        return "being killed";
    case ProcessRun::Stuck:
        return "stuck";
    case ProcessRun::GivenUp:
        return "given up";
    }
    return "";
}

std::string hosts(const Site &site, const std::vector<HostId> &ids)
{
    std::string list;
    for (const HostId id : ids)
        list += (list.empty() ? "" : ", ") + of(site, id);
    return list.empty() ? "nobody" : list;
}

std::string words(const Fact &fact, const Site &site)
{
    const auto yes = [](bool holds, const char *is, const char *isNot) {
        return std::string(holds ? is : isNot);
    };
    const Overloaded say{
        [&](const HostBooted &) { return std::string("the host has booted"); },
        [&](const ManagerResumed &) { return std::string("the manager is back"); },
        [&](const RunnableChanged &f) {
            return yes(f.runnable, "the host is runnable", "the host is not runnable");
        },
        [&](const FaultSeen &f) {
            return nameOf(f.target, site) + ": fault " + text(name(f.fault.fault))
                + (f.fault.fault == Fault::ProcessExit ? ", " + ended(f.fault.exit) : "");
        },
        [&](const ActionTaken &f) {
            return nameOf(f.target, site) + ": " + text(name(f.action.action)) + ", attempt "
                + std::to_string(f.action.attempt) + " of " + std::to_string(f.action.limit);
        },
        [&](const LadderExhausted &f) {
            return nameOf(f.target, site) + ": a fault for the host's ladder ("
                + text(nameOf(f.ladder)) + ")";
        },
        [&](const EligibilityChanged &f) {
            return of(site, f.member)
                + yes(f.eligible, " could be initialised", " could not be initialised");
        },
        [&](const InitializationBegun &f) {
            return of(site, f.member) + ": initialization begun, intended role "
                + text(name(f.intended));
        },
        [&](const RoleAnswered &f) {
            return of(site, f.member) + ": " + text(name(f.role))
                + yes(f.ok, " acknowledged", " not acknowledged") + numbered(f.order);
        },
        [&](const LeftService &f) {
            return of(site, f.member)
                + yes(f.offline, " has left service, Off-line", " has left service");
        },
        [&](const StuckChanged &f) {
            return of(site, f.member)
                + yes(f.stuck, " can't be taken out of service",
                      " can be taken out of service again");
        },
        [&](const DegradedChanged &f) {
            return of(site, f.member) + yes(f.degraded, " is", " is not") + " degraded";
        },
        [&](const ResourceChanged &f) {
            return of(site, f.instance) + " is " + text(name(f.state));
        },
        [&](const ProcessChanged &f) { return of(site, f.process) + " is " + text(nameOf(f.run)); },
        [&](const Reinitialized &) { return std::string("the host is re-initialised"); },
        [&](const Drained &) { return std::string("the host has stopped everything"); },
        [&](const OrderRefused &f) { return of(site, f.member) + ": refused" + numbered(f.order); },
        [&](const LineChanged &f) {
            return "line to independent computer " + std::to_string(f.ic + 1) + " is "
                + text(name(f.state));
        },
        [&](const BeatsChanged &f) {
            return "beats of " + of(site, f.host) + ": " + text(name(f.beats));
        },
        [&](const PowerConfirmed &f) {
            return "power of " + of(site, f.host) + " is " + text(name(f.power)) + ", switched off "
                + std::to_string(f.offs) + " times";
        },
        [&](const PowerFailed &f) {
            return "power of " + of(site, f.host) + " could not be switched";
        },
        [&](const ManagerAlarm &f) {
            return "alarm " + text(name(f.alarm)) + yes(f.raised, " raised", " cleared");
        },
        [&](const MembershipChanged &f) {
            return "on the bus: " + hosts(site, f.present) + yes(f.quorate, "", ", without quorum");
        },
        [&](const Command &f) {
            return f.by + " commands: " + commandText(f)
                + (f.reason.empty() ? "" : " (" + f.reason + ")");
        },
        [&](const ConfigChanged &f) {
            return "configuration changed by " + f.by + ": " + f.config.dropIn;
        },
        [&](const TimePassed &) { return std::string("time has passed"); },
        [&](const LeaseEnded &lease) { return "the lease of " + site.nameOf(lease.host) + " has ended"; },
    };
    return std::visit(say, fact);
}

std::string words(const OrderBody &body, const Site &site)
{
    const Overloaded say{
        [&](const InitializeMember &o) {
            return "initialise " + of(site, o.member) + " as " + text(name(o.role))
                + numbered(o.order);
        },
        [&](const ChangeRole &o) {
            return text(name(o.role)) + " " + of(site, o.member) + numbered(o.order);
        },
        [&](const TakeOut &o) {
            return "take " + of(site, o.member) + " out of service"
                + (o.offline ? ", Off-line" : "");
        },
        [&](const PutOnline &o) { return of(site, o.member) + " may start again"; },
        [&](const RepairNow &o) { return "repair " + nameOf(o.target, site); },
        [&](const ReinitializeHost &o) {
            return "re-initialise"
                + (isValid(o.resource) ? ", first " + of(site, o.resource) : std::string());
        },
        [&](const DrainHost &o) {
            return std::string("stop everything")
                + (o.then == DrainHost::Then::Reboot ? " and re-boot" : "");
        },
        [&](const ResumeHost &) { return std::string("start again by layers"); },
        [&](const SwitchPower &o) {
            return text(name(o.action)) + " of " + of(site, o.host) + ", attempt "
                + std::to_string(o.attempt) + ", incident " + std::to_string(o.incident);
        },
        [&](const SetObserve &o) {
            return std::string(o.observe ? "decide and log only" : "carry out again");
        },
    };
    return std::visit(say, body);
}

} // namespace

std::string words(const SiteEvent &event, const Site &site)
{
    return words(event.fact, site);
}

std::string words(const HostEvent &event, const Site &site)
{
    const auto answer = [](bool ok, const char *is) {
        return std::string(ok ? " is " : " could not be ") + is;
    };
    const Overloaded say{
        [&](const Boot &i) { return "boot, life " + std::to_string(i.incarnation); },
        [&](const Resume &i) {
            return "the manager is back; " + std::to_string(i.gone.size())
                + " processes ended meanwhile";
        },
        [&](const ProcessReady &i) {
            return of(site, i.process) + " is ready" + generation(i.generation);
        },
        [&](const ProcessExited &i) {
            return of(site, i.process) + " ended with " + ended(i.exit)
                + (i.remains ? ", something of it remains" : "") + generation(i.generation);
        },
        [&](const ProcessHung &i) {
            return of(site, i.process) + " hangs" + generation(i.generation);
        },
        [&](const ProcessAcknowledged &i) {
            return of(site, i.process) + (i.ok ? " acknowledged its role" : " refused its role")
                + numbered(i.order);
        },
        [&](const ProcessStopFailed &i) { return of(site, i.process) + " could not be stopped"; },
        [&](const ResourceInitialized &i) {
            return of(site, i.instance) + answer(i.ok, "initialised");
        },
        [&](const ResourceProbed &i) {
            return of(site, i.instance) + (i.good ? " is good" : " is not good");
        },
        [&](const ResourceReleased &i) { return of(site, i.instance) + answer(i.ok, "released"); },
        [&](const OrderReceived &i) { return "order: " + words(i.order.body, site); },
        [&](const QuorumChanged &i) {
            return std::string(i.quorate ? "quorum is there" : "quorum is lost");
        },
        [&](const Tick &) { return std::string("time has passed"); },
        [&](const SiteRestructured &i) {
            return "the site has changed, with " + std::to_string(i.processes.size())
                + " new processes of members here";
        },
    };
    return std::visit(say, event.input);
}

std::string words(const Order &order, const Site &site)
{
    return of(site, order.host) + ": " + words(order.body, site);
}

std::string words(const HostEffect &effect, const Site &site)
{
    const Overloaded say{
        [&](const StartProcess &e) {
            return "start " + of(site, e.process) + " to " + text(name(e.role))
                + generation(e.generation);
        },
        [&](const StopProcess &e) {
            return "stop " + of(site, e.process) + generation(e.generation);
        },
        [&](const KillProcess &e) {
            return "kill " + of(site, e.process) + generation(e.generation);
        },
        [&](const TellRole &e) {
            return "tell " + of(site, e.process) + " to " + text(name(e.role)) + numbered(e.order);
        },
        [&](const InitializeResource &e) { return "initialise " + of(site, e.instance); },
        [&](const ReleaseResource &e) { return "release " + of(site, e.instance); },
        [&](const RebootHost &) { return std::string("re-boot this host"); },
        [&](const Publish &e) {
            return "publish " + words(e.event, site)
                + (e.event.origin != 0 ? " (number " + std::to_string(e.event.origin) + ")" : "");
        },
    };
    return std::visit(say, effect);
}

} // namespace holdfast
