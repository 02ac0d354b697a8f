#include <engine/sitepart.h>

#include <algorithm>
#include <utility>

namespace holdfast {

// A fault that comes while the window still counts the last try of a rung was not cured by it: it goes on with that
// rung's incident, so that the whole climb is one story (semantics.md 3).
Ref SitePart::uncured(const Target &target) const
{
    const auto counted = [this](const Window &window, const Limit &limit) { return used(window, limit, s.now) > 0; };
    Ref latest;
    MemberId member = target.member();
    HostId host = e.sender;
    if (const ProcessId process = target.process(); isValid(process)) {
        member = m_site.at(process).member;
        const SiteProcess &p = s.processes[index(process)];
        if (counted(p.restarts, m_site.configOf(process).restart))
            latest = p.tried;
    }
    if (isValid(member)) {
        host = hostOf(member);
        if (counted(at(member).restarts, m_site.groupOf(member).groupRestart) && at(member).tried.seq > latest.seq)
            latest = at(member).tried;
        if (m_site.at(member).layer == Layer::Application)
            return latest;
    } else if (const InstanceId instance = target.instance(); isValid(instance)) {
        host = m_site.at(instance).host;
        if (m_site.at(instance).layer == Layer::Application)
            return latest;
    }
    const SiteHost &h = at(host);
    const HostConfig &config = m_site.at(host);
    if ((counted(h.reinitialize, config.reinitialize) || counted(h.reboot, config.reboot)
         || counted(h.powerCycle, config.powerCycle))
        && h.tried.seq > latest.seq)
        latest = h.tried;
    return latest;
}

// ---- the host as a whole --------------------------------------------------------------------------------------------

void SitePart::on(const HostBooted &)
{
    SiteHost &h = edit(e.sender);
    // A power cycle that no switch has confirmed is not what brought it back.
    const bool toStop = s.stopping && h.task.kind == HostTask::Kind::Drain;
    if (s.stopping && !toStop)
        startAgain();
    const bool unanswered = h.task.step == HostTask::Step::Switching && h.power != PowerState::Off;
    const bool ordered = h.task.kind != HostTask::Kind::None && h.task.kind != HostTask::Kind::Reinitialize
        && !unanswered;
    const bool surprising = !ordered && !h.ordered && h.incarnation != 0 && h.state != HostState::PoweredOff
        && h.state != HostState::Booting && h.state != HostState::Isolated && h.state != HostState::Unknown;
    const Ref cause = ordered ? h.task.cause : surprising || h.state == HostState::Unknown ? Ref{} : h.incident;
    // Nobody else is there: a cold start of the site, at which `prefer` decides anew (semantics.md 5).
    const bool alone = std::ranges::none_of(s.hosts, [&](const SiteHost &other) {
        return &other != &h && other.onBus && other.state == HostState::Up;
    });
    if (alone) {
        for (std::size_t g = 0; g < s.pairs.size(); ++g) {
            SitePair &pair = editPair(GroupId{static_cast<std::uint32_t>(g)});
            pair.cold = true;
            pair.waitForPrimary = never;
            pair.waitedForPrimary = false;
        }
    }
    h.incarnation = e.incarnation;
    h.onBus = true;
    h.added = false;
    std::ranges::fill(h.lines, LinkState::Unknown); // its manager says so when they are there again
    if (surprising) // panic, watchdog, somebody's hand: counts as a re-boot of its ladder
        addTry(h.reboot, m_site.at(e.sender).reboot, s.now);
    h.state = HostState::Up;
    h.since = s.now;
    h.runnable = false;
    h.ordered = false;
    h.lease = 0;
    h.power = PowerState::On;
    h.beats = BeatState::None; // those of its earlier life; they are counted anew
    const Ref ref = addFact(HostDetail{HostState::Up, {}}, e.sender, cause, s.now);
    h.incident = ref;
    nothingRunsOn(e.sender, ref, Why::LowerLayer);
    h.queued.clear();
    if (h.maintenance) // Off-line survives everything
        setHost(e.sender, HostState::Offline, ref);
    if (toStop) {
        h.ordered = true;
        startTask(e.sender, h.task, noId<InstanceId>);
    } else if (h.task.kind != HostTask::Kind::None) {
        endTask(e.sender, true);
    }
    touchPairsOf(e.sender);
}

// A host that comes up after `shutdown site` begins the site anew, with what ran before (semantics.md 8).
void SitePart::startAgain()
{
    const bool stopping = std::ranges::any_of(
        s.hosts, [](const SiteHost &host) { return host.onBus && host.task.kind == HostTask::Kind::Drain; });
    if (stopping)
        return;
    m_state.stopping = false;
    for (std::size_t h = 0; h < s.hosts.size(); ++h) {
        if (s.hosts[h].task.kind == HostTask::Kind::Drain)
            edit(HostId{static_cast<std::uint32_t>(h)}).task = {};
    }
    for (std::size_t g = 0; g < s.pairs.size(); ++g) {
        const GroupId group{static_cast<std::uint32_t>(g)};
        editPair(group).started = false;
        editPair(group).waitForPrimary = never;
        editPair(group).waitedForPrimary = false;
        touch(group);
    }
}

// Proven: no process of this host runs any more.
void SitePart::nothingRunsOn(HostId host, Ref cause, Why why)
{
    for (const MemberId id : m_site.loads[index(host)].members) {
        SiteMember &m = edit(id);
        m.possiblyActive = false;
        m.pending.reset();
        m.eligible = false;
        m.stuck = false;
        m.degraded = false;
        m.leaving = false;
        if (m.state == State::Offline)
            continue;
        if (m.state != State::Unavailable) {
            setState(id, State::Unavailable, cause);
            m.incident = cause;
        }
        m.why = why;
        touch(id);
        for (const ProcessId process : m_site.at(id).processes)
            edit(process).run = ProcessRun::Stopped;
    }
    for (const InstanceId id : m_site.loads[index(host)].instances) {
        edit(id).state = ResourceState::Down;
        touch(id);
    }
    edit(host).runnable = false;
    touchHost(host);
}

void SitePart::on(const ManagerResumed &fact)
{
    SiteHost &h = edit(e.sender);
    h.onBus = true;
    h.added = false;
    const bool bootedElsewhere = e.incarnation > h.incarnation;
    h.incarnation = std::max(h.incarnation, e.incarnation);
    h.lease = 0;
    if (h.beats == BeatState::Lost)
        h.beats = BeatState::None; // they stopped with its manager; they are counted anew
    // Its boot was waited for here, and others have taken it in; or it was only cut off, and has not gone down at all: then
    // it is still about to.
    const bool goesDown = h.task.step == HostTask::Step::Rebooting && !bootedElsewhere;
    const bool started = h.task.step == HostTask::Step::Starting
        || (h.task.step == HostTask::Step::Rebooting && bootedElsewhere);
    if (h.state == HostState::Lost || h.state == HostState::Unknown || h.state == HostState::Isolated
        || h.state == HostState::Booting)
        setHost(e.sender, HostState::Up, h.incident);
    if (goesDown) {
        h.task.step = HostTask::Step::Draining;
        h.task.deadline = s.now + drainTime(e.sender);
    }
    if (std::exchange(h.runnable, fact.runnable) != fact.runnable)
        add(HostDetail{h.state, fact.runnable}, e.sender, e.sender, h.incident);
    for (const MemberId id : m_site.loads[index(e.sender)].members) {
        const auto held = std::ranges::find(fact.held, id, &ManagerResumed::Held::member);
        adopt(id, held == fact.held.end() ? State::Unavailable : held->state);
        // What was put on-line while it could not hear it.
        if (at(id).state == State::Unavailable && !at(id).offlineWanted)
            order(e.sender, PutOnline{id}, at(id).incident);
        if (m_site.at(id).paired && at(id).state == State::Active)
            editPair(m_site.at(id).group).cold = false; // who booted beside it did not start the site
    }
    if (fact.observe != (s.observe || h.observe))
        order(e.sender, SetObserve{s.observe || h.observe}, h.incident);
    // It is back before anybody could take its power: there is nothing to fence any more.
    // Nor is there anything to switch on: it runs.
    const bool fenced = h.task.fencing && h.task.step == HostTask::Step::Switching && h.power != PowerState::Off;
    if (fenced || started || h.task.kind == HostTask::Kind::PowerOn)
        endTask(e.sender, true);
    touchPairsOf(e.sender);
}

// What the host did meanwhile it has said before this, as far as anybody here was to hear it. Where others had quorum, and
// are not here to tell, it did more: the member is what its host says, unless its mate may be Active, too.
void SitePart::adopt(MemberId id, State held)
{
    SiteMember &m = edit(id);
    const bool asked = m.pending && m.pending->role == Role::Activate;
    if (m.state == State::Offline) {
        m.possiblyActive = held == State::Active || held == State::Initialization;
        if (held != State::Unavailable) // it didn't hear the operator's command, which stands
            order(e.sender, TakeOut{id, true, false}, m.offlineCommand);
        return;
    }
    m.possiblyActive = m.state == State::Active || asked;
    if (m.state == held) {
        // It may not have heard what it was asked while others decided: it is asked once more, for the same answer.
        if (m.pending && held == State::Unavailable)
            order(e.sender, InitializeMember{id, m.pending->role, m.pending->order}, m.incident);
        else if (m.pending && held != State::Initialization)
            order(e.sender, ChangeRole{id, m.pending->role, m.pending->order}, m.incident);
        return;
    }
    const Ref cause = at(e.sender).incident;
    m.pending.reset();
    m.leaving = false;
    m.eligible = false; // the host says so when it could be started
    if (m.state != State::Unavailable)
        setState(id, State::Unavailable, cause);
    m.incident = cause;
    m.why = Why::HostRecovery;
    m.possiblyActive = held == State::Active || held == State::Initialization;
    touch(id);
    if (held == State::Unavailable)
        return;
    // Nor does anything come into service where the platform doesn't carry it: it is on its way out there, or stuck.
    const bool isCarried = m_site.at(id).layer != Layer::Application || at(e.sender).runnable;
    if (held == State::Initialization || (held == State::Active && mateMayBeActive(id)) || !isCarried) {
        m.leaving = true;
        order(e.sender, TakeOut{id, false, true}, cause);
        return;
    }
    const Role role = held == State::Active ? Role::Activate : Role::Standby;
    const Ref begun = setState(id, State::Initialization, cause, role);
    m.incident = add(AckDetail{role, true}, id, e.sender, begun);
    m.why = Why::InService;
    setState(id, held, m.incident);
}

void SitePart::on(const RunnableChanged &fact)
{
    SiteHost &h = edit(e.sender);
    const bool news = h.runnable != fact.runnable || e.origin != 0;
    h.runnable = fact.runnable;
    if (news)
        addFact(HostDetail{h.state, fact.runnable}, e.sender, resolve(e.cause), s.now);
    touchPairsOf(e.sender);
}

void SitePart::on(const Reinitialized &)
{
    if (at(e.sender).task.kind == HostTask::Kind::Reinitialize)
        endTask(e.sender, true);
}

void SitePart::on(const LadderExhausted &fact)
{
    hostFault(e.sender, fact.ladder, fact.target, fact.faultAt, resolve(e.cause));
}

// ---- faults and what the host did about them by itself -----------------------------------------------------------------

void SitePart::on(const FaultSeen &fact)
{
    const Ref cause = e.cause.kind == CauseRef::Kind::None ? uncured(fact.target) : resolve(e.cause);
    const Ref ref = addFact(fact.fault, fact.target, cause, s.now);
    const Limit &recurring = m_site.config.recurring;
    MemberId member = fact.target.member();
    if (const ProcessId process = fact.target.process(); isValid(process)) {
        member = m_site.at(process).member;
        addTry(edit(process).faults, recurring, s.now);
    } else if (isValid(member)) {
        addTry(edit(member).faults, recurring, s.now);
    }
    if (const InstanceId instance = fact.target.instance(); isValid(instance)) {
        edit(instance).incident = ref;
        addTry(edit(instance).faults, recurring, s.now);
        touch(instance);
    }
    if (!isValid(member))
        return;
    edit(member).last = ref;
    edit(member).readySince = s.now; // not steady, even if a restart in place keeps its state
    touch(member);
}

void SitePart::on(const ActionTaken &fact)
{
    const Ref cause = resolve(e.cause);
    const Ref ref = addFact(fact.action, fact.target, cause, e.at);
    if (fact.action.observed)
        return;
    if (const ProcessId id = fact.target.process(); isValid(id)) {
        addTry(edit(id).restarts, m_site.configOf(id).restart, e.at);
        ++edit(id).restarted;
        edit(id).tried = ref;
        touch(m_site.at(id).member);
        return;
    }
    const MemberId id = fact.target.member();
    if (!isValid(id))
        return;
    if (fact.action.action == Action::GroupRestart && fact.action.limit > 0) {
        addTry(edit(id).restarts, m_site.groupOf(id).groupRestart, e.at);
        edit(id).tried = ref;
    } else if (fact.action.action == Action::OutOfService) {
        edit(id).why = reasonFor(id, cause);
        edit(id).incident = ref;
        edit(id).leaving = true;
    }
    touch(id);
}

Why SitePart::reasonFor(MemberId member, Ref cause) const
{
    for (const MemberId dependee : m_site.at(member).dependsOn) {
        if (at(dependee).incident == cause)
            return Why::Dependency;
    }
    for (const InstanceId instance : m_site.at(member).resources) {
        if (at(instance).incident == cause)
            return m_site.configOf(instance).shared ? Why::SharedResource : Why::ResourceFault;
    }
    if (at(member).why == Why::NotAcknowledged)
        return Why::NotAcknowledged;
    const HostTask::Kind task = at(hostOf(member)).task.kind;
    return task == HostTask::Kind::None ? Why::ProcessFault : Why::HostRecovery;
}

// ---- members --------------------------------------------------------------------------------------------------------

void SitePart::on(const EligibilityChanged &fact)
{
    edit(fact.member).eligible = fact.eligible;
    touch(fact.member);
}

void SitePart::on(const InitializationBegun &fact)
{
    SiteMember &m = edit(fact.member);
    if (m.state == State::Offline) {
        // It was started where the operator's command could not be heard: the command is told again, and stands.
        order(hostOf(fact.member), TakeOut{fact.member, true}, m.offlineCommand);
        return;
    }
    // That its host is runnable was said where nobody here heard it: its manager says what the member is now, when it is
    // back.
    if (m_site.at(fact.member).layer == Layer::Application && !at(e.sender).runnable) {
        m.pending.reset();
        m.possiblyActive = m.possiblyActive || fact.intended == Role::Activate;
        return;
    }
    const Ref cause = resolve(e.cause);
    if (m.state == State::Active || m.state == State::Standby) // it went where nobody here heard it
        setState(fact.member, State::Unavailable, cause);
    // By an order that was given up since, for its lease had ended: its mate may be Active by now.
    const bool givenUp = fact.intended == Role::Activate && (!m.pending || m.pending->order != fact.order);
    const bool doubtful = givenUp && mateMayBeActive(fact.member);
    const Ref before = m.last;
    const Ref ref = setState(fact.member, State::Initialization, cause, fact.intended);
    if (ref != before && e.origin != 0)
        noteOrigin(ref);
    m.possiblyActive = fact.intended == Role::Activate;
    m.why = Why::Starting;
    m.leaving = doubtful;
    if (doubtful) {
        m.pending.reset(); // what it answers says nothing any more
        order(hostOf(fact.member), TakeOut{fact.member, false, true}, cause);
        return;
    }
    Duration timeout{};
    for (const ProcessConfig &process : m_site.groupOf(fact.member).processes)
        timeout = std::max(timeout, process.startTimeout);
    m.pending = PendingRole{fact.intended, fact.order, s.now, s.now + timeout};
    // The role it is started in is a request like any other until it is acknowledged (events.md).
    add(RoleDetail{fact.intended, timeout}, fact.member, hostOf(fact.member), ref);
}

void SitePart::on(const RoleAnswered &fact)
{
    SiteMember &m = edit(fact.member);
    if (m.state == State::Offline)
        return;
    // The answer to another order, or to one that was given up since: a lease ended, and somebody else may be Active. Or
    // that it began was said where nobody here heard it: what it is now its manager says when it is back.
    if (!m.pending || m.pending->order != fact.order)
        return;
    const Ref ref = addFact(AckDetail{fact.role, fact.ok}, fact.member, resolve(e.cause), s.now);
    if (!fact.ok) {
        // It answered no: it is not Active; out of service follows at once.
        m.possiblyActive = fact.role == Role::Deactivate;
        m.why = Why::NotAcknowledged;
        if (s.observe || at(e.sender).observe) {
            // It is only said that it would go: it stays what it was, and a switchover ends there.
            m.pending.reset();
            m.possiblyActive = true;
            SitePair &pair = editPair(m_site.at(fact.member).group);
            pair.fellBack = isValid(pair.switchTo);
            pair.switchTo = noId<MemberId>;
        }
        touch(fact.member);
        return;
    }
    m.pending.reset();
    m.why = Why::InService;
    m.incident = ref;
    setState(fact.member, fact.role == Role::Activate ? State::Active : State::Standby, ref);
    m.possiblyActive = fact.role == Role::Activate;
    touchHost(e.sender);
}

void SitePart::on(const LeftService &fact)
{
    SiteMember &m = edit(fact.member);
    if (m.state == State::Offline && !fact.offline) {
        // It left before it could hear the operator's command, which is told again, and stands.
        m.possiblyActive = false;
        order(hostOf(fact.member), TakeOut{fact.member, true}, m.offlineCommand);
        return;
    }
    m.pending.reset();
    m.possiblyActive = false;
    m.eligible = false;
    m.stuck = false;
    m.degraded = false;
    m.leaving = false;
    // A command that was given where there was no quorum has another number here.
    const Ref cause = fact.offline && m.offlineCommand.seq != 0 ? m.offlineCommand : resolve(e.cause);
    // By an order that is not known here any more: it was put on-line since, where it could not hear it.
    const bool revoked = fact.offline && !m.offlineWanted && cause.seq == 0;
    const bool offline = fact.offline && !revoked;
    if (revoked)
        order(hostOf(fact.member), PutOnline{fact.member}, m.incident);
    if (offline) {
        m.offlineWanted = true; // also if the command had been given up for failed: it is there now
        m.why = Why::Operator;
        m.incident = m.offlineCommand;
    } else if (m.why == Why::InService || m.why == Why::Starting) {
        m.why = Why::HostRecovery;
        m.incident = cause;
    }
    const State to = offline ? State::Offline : State::Unavailable;
    if (m.state != to)
        noteOrigin(setState(fact.member, to, cause));
    touch(fact.member);
    touchHost(e.sender);
}

void SitePart::on(const StuckChanged &fact)
{
    edit(fact.member).stuck = fact.stuck;
    if (fact.stuck)
        edit(fact.member).why = Why::Stuck;
    touch(fact.member);
}

void SitePart::on(const DegradedChanged &fact)
{
    edit(fact.member).degraded = fact.degraded;
    touch(fact.member);
}

void SitePart::on(const OrderRefused &fact)
{
    if (!isValid(fact.member))
        return;
    SiteMember &m = edit(fact.member);
    if (!m.pending || m.pending->order != fact.order)
        return;
    // What refuses another role is on its way out already (re-initialise, drain) and says so when it is there.
    m.leaving = m.leaving || m.state == State::Active || m.state == State::Standby;
    m.pending.reset();
    m.possiblyActive = m.state == State::Active;
    m.eligible = false; // the host says so again when it can run
    touch(fact.member);
}

// ---- processes and resources --------------------------------------------------------------------------------------------

void SitePart::on(const ProcessChanged &fact)
{
    edit(fact.process).run = fact.run;
    touch(m_site.at(fact.process).member);
}

void SitePart::on(const ResourceChanged &fact)
{
    SiteInstance &instance = edit(fact.instance);
    instance.state = fact.state;
    instance.since = s.now;
    addFact(ResourceDetail{fact.state}, fact.instance, resolve(e.cause), s.now);
    touch(fact.instance);
    for (const MemberId member : m_site.at(fact.instance).dependants)
        touch(member);
    if (!m_site.configOf(fact.instance).shared)
        return;
    // One instance both members depend upon: what happens to it concerns the mates, too.
    for (const MemberId member : m_site.at(fact.instance).dependants) {
        for (const MemberId mate : m_site.at(member).mates)
            touch(mate);
    }
}

} // namespace holdfast
