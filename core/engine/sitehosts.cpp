#include <engine/sitepart.h>

#include <engine/ladders.h>

#include <algorithm>
#include <utility>

namespace holdfast {

namespace {

// A switch that has said nothing for this long has failed; the next line is asked.
constexpr Duration switchTimeout = 30s;

// Of leases that are counted from a quorum that came back, not from a loss: those have the number of its record.
constexpr std::uint64_t quorumLease = std::uint64_t(1) << 63;

bool isRung(const HostTask &task)
{
    return task.kind != HostTask::Kind::None && task.command == 0;
}

} // namespace

void SitePart::setHost(HostId host, HostState state, Ref cause)
{
    SiteHost &h = edit(host);
    if (h.state == state)
        return;
    h.state = state;
    h.since = s.now;
    h.incident = add(HostDetail{state, {}}, host, host, cause);
    touchHost(host);
}

// ---- the host's ladder
// ------------------------------------------------------------------------------------------------

void SitePart::hostFault(HostId host, HostLadder ladder, Target target, Timestamp when, Ref cause)
{
    SiteHost &h = edit(host);
    if (h.maintenance)
        return; // Off-line groups take no part in ladders
    if (h.task.kind == HostTask::Kind::None) {
        judgeHost(host, ladder, target, when, cause);
        return;
    }
    if (h.task.fencing && h.task.step == HostTask::Step::Switching && h.power != PowerState::Off) {
        h.queued.push_back({ladder, target, when, cause}); // if it is back before its power is taken, it runs on
        return;
    }
    if (h.task.kind != HostTask::Kind::Reinitialize)
        return; // everything on the host is restarted by what is under way
    if (ladder == HostLadder::System) {
        h.queued.push_back({ladder, target, when, cause}); // not restarted by it: judged when it ends
        return;
    }
    // What re-initialise has restarted and is faulty again: the rung failed.
    h.task = {};
    judgeHost(host, ladder, target, when, cause);
}

void SitePart::judgeHost(HostId host, HostLadder ladder, Target target, Timestamp when, Ref cause)
{
    SiteHost &h = edit(host);
    const HostConfig &config = m_site.at(host);
    Action rung = lowestRung(ladder, config, h, when);
    // A host that hears nothing can't re-boot or re-initialise itself.
    if (!h.onBus && rung != Action::PowerOff)
        rung = lowestRung(HostLadder::HostLost, config, h, when);
    ActionDetail detail{rung, 0, 0, {}, s.observe || h.observe};
    if (const auto limit = limitOf(rung, config)) {
        if (!detail.observed)
            addTry(*windowOf(rung, h), *limit, when);
        detail.attempt = used(*windowOf(rung, h), *limit, when) + (detail.observed ? 1 : 0);
        detail.limit = limit->count;
        detail.window = limit->within;
    }
    const Ref ref = add(detail, host, host, cause, when);
    touchHost(host);
    if (detail.observed)
        return;
    h.tried = ref;
    h.incident = ref;
    h.ordered = false;
    HostTask task;
    task.kind = rung == Action::Reinitialize ? HostTask::Kind::Reinitialize
        : rung == Action::Reboot             ? HostTask::Kind::Reboot
        : rung == Action::PowerCycle         ? HostTask::Kind::PowerCycle
                                             : HostTask::Kind::PowerOff;
    task.cause = ref;
    task.fencing = ladder == HostLadder::HostLost;
    startTask(host, task, ladder == HostLadder::PlatformResource ? target.instance() : noId<InstanceId>);
}

void SitePart::startTask(HostId host, HostTask task, InstanceId resource)
{
    SiteHost &h = edit(host);
    h.task = std::move(task);
    h.task.offsBefore = h.offs;
    touchHost(host);
    if (h.task.kind == HostTask::Kind::Reinitialize) {
        order(host, ReinitializeHost{resource}, h.task.cause);
        return;
    }
    if (h.task.step != HostTask::Step::Clearing)
        drainOrSwitch(host);
}

// Everything is stopped in order first where the host still listens; power is taken only then.
void SitePart::drainOrSwitch(HostId host)
{
    SiteHost &h = edit(host);
    if (h.task.kind == HostTask::Kind::PowerOn || !h.onBus || h.task.force) {
        if (h.task.kind == HostTask::Kind::Reboot && h.onBus) {
            h.task.step = HostTask::Step::Draining;
        } else {
            requestPower(host);
            return;
        }
    }
    h.task.step = HostTask::Step::Draining;
    h.task.deadline = s.now + drainTime(host);
    order(host, DrainHost{h.task.kind == HostTask::Kind::Reboot ? DrainHost::Then::Reboot : DrainHost::Then::Stay},
          h.task.cause);
}

Duration SitePart::drainTime(HostId host) const
{
    Duration slowest{};
    int chain = 3; // one after the other: three layers, and what depends on each other within them
    for (const MemberId id : m_site.loads[index(host)].members) {
        for (const ProcessConfig &process : m_site.groupOf(id).processes)
            slowest = std::max(slowest, process.stopTimeout + process.killTimeout);
        chain += m_site.at(id).dependsOn.empty() ? 0 : 1;
    }
    return chain * slowest + 10s;
}

void SitePart::on(const Drained &)
{
    SiteHost &h = edit(e.sender);
    const bool forNothing = h.task.kind == HostTask::Kind::None || h.task.kind == HostTask::Kind::Reinitialize;
    if (forNothing && !h.ordered && !s.stopping) {
        // Ordered where nobody here heard it, by a side without quorum: it starts again, which is all that
        // re-initialise would do.
        order(e.sender, ResumeHost{}, h.incident);
        endTask(e.sender, true);
        return;
    }
    if (h.task.step != HostTask::Step::Draining)
        return;
    switch (h.task.kind) {
    case HostTask::Kind::Reboot:
        h.task.step = HostTask::Step::Rebooting;
        h.task.deadline = s.now + m_site.at(e.sender).bootTimeout;
        setHost(e.sender, HostState::Booting, h.task.cause);
        return;
    case HostTask::Kind::PowerCycle:
    case HostTask::Kind::PowerOff: requestPower(e.sender); return;
    case HostTask::Kind::Drain: endTask(e.sender, true); return;
    case HostTask::Kind::None:
    case HostTask::Kind::Reinitialize:
    case HostTask::Kind::PowerOn: return;
    }
}

// The host's own line is asked last, since it is the one in trouble.
HostId SitePart::nextToSwitch(HostId host, bool withLine) const
{
    const std::vector<HostId> &tried = at(host).task.tried;
    for (std::size_t i = 0; i <= s.hosts.size(); ++i) {
        const HostId candidate = i < s.hosts.size() ? HostId{static_cast<std::uint32_t>(i)} : host;
        if (i < s.hosts.size() && candidate == host)
            continue;
        const SiteHost &c = at(candidate);
        const bool line = std::ranges::find(c.lines, LinkState::Up) != c.lines.end();
        if (c.onBus && (line || !withLine) && std::ranges::find(tried, candidate) == tried.end())
            return candidate;
    }
    return noId<HostId>;
}

// It may be well and decide where there is quorum: only those ask for its power (semantics.md 6).
bool SitePart::mayTakePower(HostId host) const
{
    return s.quorate || at(host).onBus || at(host).task.kind == HostTask::Kind::PowerOn;
}

// Any live host's line serves; where none does, any live host runs the fence agents.
void SitePart::requestPower(HostId host)
{
    SiteHost &h = edit(host);
    HostId via = mayTakePower(host) ? nextToSwitch(host, true) : noId<HostId>;
    if (!isValid(via) && mayTakePower(host) && !m_site.at(host).fence.empty())
        via = nextToSwitch(host, false);
    h.task.step = HostTask::Step::Switching;
    h.task.via = via;
    h.task.deadline = isValid(via) ? s.now + switchTimeout : never;
    touchHost(host);
    if (!isValid(via))
        return; // alarmed; tried again when a line comes up, or quorum
    ++h.task.attempt;
    const Action action = h.task.kind == HostTask::Kind::PowerCycle ? Action::PowerCycle
        : h.task.kind == HostTask::Kind::PowerOn                    ? Action::PowerOn
                                                                    : Action::PowerOff;
    std::string by;
    for (const SiteCommand &command : s.commands) {
        if (command.ref.seq == h.task.command)
            by = command.command.by;
    }
    order(via, SwitchPower{host, action, h.task.attempt, h.task.cause.seq, by}, h.task.cause);
}

void SitePart::on(const PowerFailed &fact)
{
    SiteHost &h = edit(fact.host);
    if (h.task.step != HostTask::Step::Switching || h.task.attempt != fact.attempt
        || h.task.kind == HostTask::Kind::None)
        return;
    h.task.tried.push_back(e.sender);
    requestPower(fact.host);
}

void SitePart::on(const PowerConfirmed &fact)
{
    SiteHost &h = edit(fact.host);
    // A host that is on the bus has booted since: a switch-off that is only now told of says nothing about what runs.
    const bool wasOff = fact.offs > h.offs && h.offs != 0 && fact.power == PowerState::On && h.power == PowerState::On
        && !h.onBus;
    const bool changed = h.power != fact.power;
    // Old news: this switch-off is known, and the host has had power since. It proves nothing about what runs now. One
    // that was off when the site began again, and still is, has had none.
    if (fact.power == PowerState::Off && changed && fact.offs != 0 && fact.offs <= h.offs
        && h.state != HostState::PoweredOff)
        return;
    h.offs = std::max(h.offs, fact.offs);
    if (!changed && !wasOff)
        return;
    h.power = fact.power;
    const bool asked = h.task.kind == HostTask::Kind::PowerCycle || h.task.kind == HostTask::Kind::PowerOff
        || h.task.kind == HostTask::Kind::PowerOn;
    const Ref ref = add(IcDetail{0, LinkState::Unknown, BeatState::None, fact.power}, fact.host, fact.host,
                        asked ? h.task.cause : h.incident);
    m_out.records.back().by = {Actor::Kind::IndependentComputer, noId<HostId>, {}};
    touchPairsOf(fact.host);
    if (fact.power == PowerState::Off || wasOff) {
        if (!asked && fact.byIndependentComputer)
            addTry(h.powerCycle, m_site.at(fact.host).powerCycle, s.now);
        powerIsOff(fact.host, ref);
    }
    if (fact.power != PowerState::On)
        return;
    if (h.state != HostState::PoweredOff && h.state != HostState::Fenced)
        return;
    setHost(fact.host, HostState::Booting, ref);
    if (h.task.kind == HostTask::Kind::PowerCycle || h.task.kind == HostTask::Kind::PowerOn) {
        h.task.step = HostTask::Step::Starting;
    } else {
        h.task = {};
        h.task.kind = HostTask::Kind::PowerOn; // somebody switched it on: its boot is waited for all the same
        h.task.step = HostTask::Step::Starting;
        h.task.cause = ref;
    }
    h.task.deadline = s.now + m_site.at(fact.host).bootTimeout;
}

// Proof (c): what ran there runs no more.
void SitePart::powerIsOff(HostId host, Ref cause)
{
    SiteHost &h = edit(host);
    h.lease = 0;
    const bool fenced = h.task.fencing && h.task.kind == HostTask::Kind::PowerCycle;
    setHost(host, fenced ? HostState::Fenced : HostState::PoweredOff, cause);
    nothingRunsOn(host, cause, Why::HostDown);
    if (h.task.kind == HostTask::Kind::PowerOff)
        endTask(host, true);
    else if (h.task.kind == HostTask::Kind::Reboot || h.task.kind == HostTask::Kind::Reinitialize)
        h.task = {}; // somebody took the power meanwhile
}

void SitePart::endTask(HostId host, bool ok)
{
    SiteHost &h = edit(host);
    const HostTask task = std::exchange(h.task, HostTask{});
    touchPairsOf(host);
    if (task.command != 0)
        finishCommand(task.command, ok, ok ? "" : "the host did not come back in time");
    if (!ok)
        return;
    const std::vector<QueuedFault> queued = std::exchange(h.queued, {});
    for (const QueuedFault &fault : queued) // the first starts a rung, the rest are absorbed by it
        hostFault(host, fault.ladder, fault.target, fault.at, fault.cause);
}

// It was fenced and its power is on again, but it isn't on the bus.
bool SitePart::backFromFence(HostId host) const
{
    const SiteHost &h = at(host);
    return !h.onBus && h.state == HostState::Booting && h.task.fencing && h.task.step == HostTask::Step::Starting;
}

void SitePart::taskDue(HostId host)
{
    SiteHost &h = edit(host);
    h.task.deadline = never;
    if (backFromFence(host)) {
        if (h.beats == BeatState::Ok) {
            // It beats again but has no bus: it holds nothing Active, and is not fenced again (semantics.md 6).
            setHost(host, HostState::Isolated, h.incident);
            h.task = {};
            return;
        }
        const Timestamp due = h.since + m_site.at(host).bootTimeout;
        if (due > s.now) { // its beats came and went
            h.task.deadline = due;
            return;
        }
    }
    switch (h.task.step) {
    case HostTask::Step::Clearing: endTask(host, false); return;
    case HostTask::Step::Draining:
        if (h.task.kind == HostTask::Kind::PowerCycle || h.task.kind == HostTask::Kind::PowerOff) {
            requestPower(host);
            return;
        }
        break;
    case HostTask::Step::Switching:
        h.task.tried.push_back(h.task.via);
        requestPower(host);
        return;
    case HostTask::Step::Rebooting:
    case HostTask::Step::Starting: break;
    }
    if (!s.quorate && !h.onBus)
        return; // those who have quorum may have taken it in: judged once there is quorum here
    // It didn't go down, or didn't come back: the next rung (semantics.md 3).
    const Ref fault = add(FaultDetail{Fault::BootTimeout, {}}, host, host, h.task.cause);
    addTry(h.faults, m_site.config.recurring, s.now);
    const bool recovering = isRung(h.task);
    endTask(host, false);
    if (recovering || !h.maintenance)
        judgeHost(host, HostLadder::BootTimeout, host, s.now, fault);
}

// ---- presence, lines, beats
// --------------------------------------------------------------------------------------------

void SitePart::on(const MembershipChanged &fact)
{
    const bool regained = fact.quorate && !s.quorate;
    // Others may number what happens from the same record on: those who have quorum, or the other way round, where a
    // journal's state is gone on with.
    const bool begins = std::ranges::none_of(s.hosts, &SiteHost::onBus);
    if (begins || (!fact.quorate && s.quorate))
        beginHistory(fact);
    m_state.quorate = fact.quorate;
    if (fact.quorate)
        ++m_state.term;
    for (const HostId host : hostIds()) {
        const bool present = std::ranges::find(fact.present, host) != fact.present.end();
        if (at(host).onBus == present) {
            // Who went while there was no quorum is judged once there is.
            if (!present && s.quorate)
                hostGone(host);
            continue;
        }
        edit(host).onBus = present;
        edit(host).added = at(host).added && !present;
        touchPairsOf(host);
        if (!present)
            hostGone(host);
        // One that has never been there comes up by its boot; that is record enough.
        const Ref cause = at(host).task.kind != HostTask::Kind::None ? at(host).task.cause : at(host).incident;
        if (at(host).incarnation != 0)
            add(LinkDetail{present ? LinkState::Up : LinkState::Down}, host, host, cause);
    }
    if (regained)
        doubtAbsent();
    if (regained)
        takeUpTasks();
    if (fact.quorate)
        awaitUnknown(regained);
    for (std::size_t g = 0; g < s.pairs.size(); ++g)
        touch(GroupId{static_cast<std::uint32_t>(g)});
}

// What waited for quorum: whose power may be taken now, and whose boot time-out has passed meanwhile.
void SitePart::takeUpTasks()
{
    requestAgain();
    for (const HostId host : hostIds()) {
        const HostTask &task = at(host).task;
        const bool waits = task.step == HostTask::Step::Rebooting || task.step == HostTask::Step::Starting;
        if (task.kind != HostTask::Kind::None && waits && task.deadline == never)
            edit(host).task.deadline = s.now + m_site.at(host).bootTimeout;
    }
}

// The site began again, and there is quorum without one that was there before: its boot is waited for, as after a
// switch-on. Where there is a watchdog it has let go of its pairs before that: it can have had quorum, and been Active
// by it, until there was one here (semantics.md 6 d); so that is counted anew with every quorum that comes back.
void SitePart::awaitUnknown(bool regained)
{
    for (const HostId host : hostIds()) {
        const SiteHost &known = at(host);
        const bool awaited = known.task.kind == HostTask::Kind::PowerOn && known.task.step == HostTask::Step::Starting
            && known.task.command == 0;
        if (known.onBus || known.added || known.state != HostState::Unknown || (awaited && !regained))
            continue;
        doubt(host); // whatever was known when this journal ended: it may have decided since
        if ((known.task.kind != HostTask::Kind::None && !awaited) || known.maintenance || s.stopping)
            continue;
        SiteHost &h = edit(host);
        if (!awaited) {
            h.task.kind = HostTask::Kind::PowerOn;
            h.task.step = HostTask::Step::Starting;
            h.task.cause = h.incident;
            h.task.deadline = s.now + m_site.at(host).bootTimeout;
        }
        if (m_site.config.watchdog && !m_site.at(host).pausable)
            h.lease = quorumLease | s.term;
    }
}

// While there was no quorum here others may have had it, and made what they liked Active where they are (semantics.md
// 6), also what is Off-line here: the command may not have been heard there, or have been taken back.
void SitePart::doubtAbsent()
{
    for (const HostId host : hostIds()) {
        if (at(host).onBus || at(host).state == HostState::Unknown)
            continue;
        doubt(host);
        if (m_site.config.watchdog && !m_site.at(host).pausable)
            edit(host).lease = quorumLease | s.term;
    }
}

void SitePart::doubt(HostId host)
{
    if (at(host).incarnation == 0 || at(host).power == PowerState::Off)
        return;
    for (const MemberId id : m_site.loads[index(host)].members) {
        if (m_site.at(id).paired)
            edit(id).possiblyActive = true;
    }
}

void SitePart::hostGone(HostId host)
{
    SiteHost &h = edit(host);
    // The serial lines of a host that is gone carry nothing.
    std::ranges::fill(h.lines, LinkState::Unknown);
    const bool expected = h.task.step == HostTask::Step::Rebooting || h.task.step == HostTask::Step::Switching
        || h.task.step == HostTask::Step::Starting;
    const bool toJudge = h.state == HostState::Lost && h.task.kind == HostTask::Kind::None && !h.ordered
        && !h.maintenance && s.quorate;
    if ((h.state != HostState::Up && !toJudge) || (h.task.kind != HostTask::Kind::None && (expected || !s.quorate)))
        return;
    if (h.task.kind == HostTask::Kind::Reboot || h.task.kind == HostTask::Kind::PowerCycle
        || h.task.kind == HostTask::Kind::PowerOff) {
        // It went while it drained: the rung goes on without it.
        if (h.task.kind == HostTask::Kind::Reboot) {
            h.task.step = HostTask::Step::Rebooting;
            h.task.deadline = s.now + m_site.at(host).bootTimeout;
            setHost(host, HostState::Booting, h.task.cause);
        } else {
            requestPower(host);
        }
        return;
    }
    const bool drained = h.ordered && !h.runnable && h.task.kind == HostTask::Kind::None;
    h.runnable = false;
    for (const MemberId id : m_site.loads[index(host)].members) {
        edit(id).eligible = false;
        touch(id);
    }
    if (s.stopping || drained) {
        // Everything on it was stopped by an operator's order, so that it can be switched off: nothing is recovered.
        h.task = {};
        setHost(host, HostState::Lost, h.incident);
        return;
    }
    Ref fault = h.incident;
    if (h.state == HostState::Up) {
        fault = add(FaultDetail{Fault::HostLost, {}}, host, host, {});
        addTry(h.faults, m_site.config.recurring, s.now);
        setHost(host, HostState::Lost, fault);
    }
    // Without quorum it is known to be lost, and no more: what is done about it is decided once there is quorum.
    if (h.maintenance || !s.quorate)
        return;
    if (m_site.config.watchdog && !m_site.at(host).pausable)
        h.lease = fault.seq;
    h.task = {};
    judgeHost(host, HostLadder::HostLost, host, s.now, fault);
}

// Proof (d): it has certainly let go of its pairs by now. Of what isn't paired nothing is known: that may run on.
void SitePart::on(const LeaseEnded &fact)
{
    if (fact.lease == 0 || at(fact.host).lease != fact.lease)
        return;
    edit(fact.host).lease = 0;
    leaseEnded(fact.host);
}

void SitePart::leaseEnded(HostId host)
{
    const Ref cause = at(host).incident;
    for (const MemberId id : m_site.loads[index(host)].members) {
        SiteMember &m = edit(id);
        if (!m_site.at(id).paired || !m.possiblyActive)
            continue;
        m.possiblyActive = false;
        m.pending.reset();
        m.leaving = false;
        m.degraded = false;
        touch(id);
        if (m.state == State::Offline)
            continue;
        m.why = Why::HostDown;
        m.incident = cause;
        setState(id, State::Unavailable, cause);
    }
}

void SitePart::on(const LineChanged &fact)
{
    SiteHost &h = edit(e.sender);
    if (fact.ic >= h.lines.size() || h.lines[fact.ic] == fact.state)
        return;
    h.lines[fact.ic] = fact.state;
    addFact(IcDetail{fact.ic, fact.state, BeatState::None, PowerState::Unknown}, e.sender, h.incident, s.now);
    touchHost(e.sender);
    if (fact.state == LinkState::Up)
        requestAgain();
}

// Whose power nobody could be asked for.
void SitePart::requestAgain()
{
    for (const HostId host : hostIds()) {
        const HostTask &task = at(host).task;
        if (task.kind == HostTask::Kind::None || task.step != HostTask::Step::Switching || isValid(task.via))
            continue;
        edit(host).task.tried.clear();
        requestPower(host);
    }
}

void SitePart::on(const BeatsChanged &fact)
{
    SiteHost &h = edit(fact.host);
    if (h.beats == fact.beats)
        return;
    const bool heard = std::exchange(h.beats, fact.beats) != BeatState::None;
    Ref cause = h.incident;
    // A host that is lost or goes by order sends none, of course; nor is one heard whose line is down, or that has just
    // booted. Else it is a fault of its beats alone, which only raises an alarm.
    const bool line = std::ranges::find(h.lines, LinkState::Up) != h.lines.end();
    const bool alone = fact.beats == BeatState::Lost && heard && h.onBus && line && h.state == HostState::Up
        && h.task.kind == HostTask::Kind::None && !h.maintenance && !s.stopping;
    if (alone) {
        cause = add(FaultDetail{Fault::BeatsLost, {}}, fact.host, fact.host, {});
        m_out.records.back().by = {Actor::Kind::IndependentComputer, noId<HostId>, {}};
    }
    const Ref ref = add(IcDetail{0, LinkState::Unknown, fact.beats, PowerState::Unknown}, fact.host, fact.host, cause);
    m_out.records.back().by = {Actor::Kind::IndependentComputer, noId<HostId>, {}};
    touchHost(fact.host);
    if (alone)
        setAlarm(AlarmKind::LineLost, Severity::Minor, fact.host, true, cause);
    if (fact.beats == BeatState::Ok && h.power == PowerState::Off) {
        // Beats after a confirmed power off void the proof: that outlet feeds another machine.
        setAlarm(AlarmKind::MiswiredOutlet, Severity::Critical, fact.host, true, ref);
    } else if (fact.beats == BeatState::Ok && h.state == HostState::Fenced && !h.onBus) {
        setHost(fact.host, HostState::Isolated, ref);
    } else if (fact.beats == BeatState::Ok && backFromFence(fact.host)) {
        // Its manager may be about to join the bus: two of its messages have to be missing first.
        h.task.deadline = std::min(h.task.deadline, s.now + 2 * m_site.config.managerBeat);
    }
}

void SitePart::on(const ManagerAlarm &fact)
{
    setAlarm(fact.alarm, Severity::Major, e.sender, fact.raised, {});
}

void SitePart::on(const ConfigChanged &fact)
{
    add(fact.config, {}, noId<HostId>, {});
    m_out.records.back().by = {Actor::Kind::User, noId<HostId>, fact.by};
}

} // namespace holdfast
