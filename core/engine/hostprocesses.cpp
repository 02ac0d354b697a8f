#include <engine/hostpart.h>

#include <algorithm>
#include <cmath>

namespace holdfast {

bool HostPart::alive(ProcessId id) const
{
    switch (at(id).run) {
    case ProcessRun::Starting:
    case ProcessRun::Running:
    case ProcessRun::Stopping:
    case ProcessRun::Killing:
    case ProcessRun::Stuck: return true;
    case ProcessRun::Stopped:
    case ProcessRun::Waiting:
    case ProcessRun::GivenUp: return false;
    }
    return false;
}

// Answers of an earlier incarnation of the process say nothing about this one.
bool HostPart::isCurrent(ProcessId id, std::uint64_t generation) const
{
    return at(id).generation == generation;
}

void HostPart::setRun(ProcessId id, ProcessRun run, Timestamp deadline)
{
    HostProcess &p = edit(id);
    p.deadline = deadline;
    if (p.run == run)
        return;
    p.run = run;
    tell(ProcessChanged{id, run});
}

void HostPart::startProcess(ProcessId id)
{
    HostProcess &p = edit(id);
    const MemberId member = m_site.at(id).member;
    ++p.generation;
    p.acknowledged = false;
    setRun(id, ProcessRun::Starting, s.now + m_site.configOf(id).startTimeout);
    m_out.push_back(StartProcess{id, p.generation, startRole(member)});
}

// The rung process restart: what is left of the process is killed first, then its delay passes.
void HostPart::restartProcess(ProcessId id)
{
    HostProcess &p = edit(id);
    if (alive(id)) {
        killProcess(id);
        return;
    }
    const ProcessConfig &config = m_site.configOf(id);
    Duration delay{};
    if (p.delayed > 0) {
        const double factor = std::pow(config.backoff, p.delayed - 1);
        delay = std::chrono::round<Duration>(std::chrono::duration<double, std::micro>(
            std::min(static_cast<double>(config.restartDelay.count()) * factor, 3600e6)));
    }
    if (delay > Duration::zero())
        setRun(id, ProcessRun::Waiting, s.now + delay);
    else
        startProcess(id);
}

void HostPart::stopProcess(ProcessId id)
{
    switch (at(id).run) {
    case ProcessRun::Starting:
    case ProcessRun::Running:
        setRun(id, ProcessRun::Stopping, s.now + m_site.configOf(id).stopTimeout);
        m_out.push_back(StopProcess{id, at(id).generation});
        break;
    case ProcessRun::Waiting:
    case ProcessRun::GivenUp: setRun(id, ProcessRun::Stopped); break;
    case ProcessRun::Stopped:
    case ProcessRun::Stopping:
    case ProcessRun::Killing:
    case ProcessRun::Stuck: break;
    }
}

void HostPart::killProcess(ProcessId id)
{
    if (at(id).run == ProcessRun::Killing || at(id).run == ProcessRun::Stuck)
        return;
    setRun(id, ProcessRun::Killing, s.now + m_site.configOf(id).killTimeout);
    m_out.push_back(KillProcess{id, at(id).generation});
}

void HostPart::processDue(ProcessId id)
{
    HostProcess &p = edit(id);
    p.deadline = never;
    switch (p.run) {
    case ProcessRun::Waiting:
        if (leaving(m_site.at(id).member)) // it only waits for what depends upon it
            setRun(id, ProcessRun::Stopped);
        else
            startProcess(id);
        break;
    case ProcessRun::Starting: fault(id, {Fault::StartTimeout, {}}); break;
    case ProcessRun::Stopping:
        // A stop command that times out has failed: it is not known what it has left running (semantics.md 3).
        if (const Handshake handshake = m_site.configOf(id).handshake;
            handshake != Handshake::Exec && handshake != Handshake::Ocf) {
            killProcess(id);
            break;
        }
        [[fallthrough]];
    case ProcessRun::Killing:
        setRun(id, ProcessRun::Stuck);
        if (!at(m_site.at(id).member).stuck) // one fault, however many processes show it
            setStuck(m_site.at(id).member);
        break;
    case ProcessRun::Stopped:
    case ProcessRun::Running:
    case ProcessRun::Stuck:
    case ProcessRun::GivenUp: break;
    }
}

// New processes start beside those that run, as in a restart in place: the member is what it was
// until they are ready, and a role that is ordered meanwhile waits for them. A member that is being
// stopped to start again starts them all.
void HostPart::on(const SiteRestructured &changed)
{
    for (const ProcessId id : changed.processes) {
        const MemberId member = m_site.at(id).member;
        const GroupConfig &group = m_site.groupOf(member);
        const bool cold = at(member).held == State::Standby && group.pair
            && group.pair->standby == StandbyKind::Cold;
        if (!running(member) || at(id).run != ProcessRun::Stopped)
            continue;
        switch (at(member).work) {
        case Work::None:
            if (cold)
                break;
            edit(member).work = Work::Restarting;
            startProcess(id);
            break;
        case Work::Starting:
        case Work::Restarting:
        case Work::Changing:
            startProcess(id);
            break;
        case Work::Resources:
        case Work::Stopping:
            break;
        }
    }
}

void HostPart::on(const ProcessReady &ready)
{
    HostProcess &p = edit(ready.process);
    if (!isCurrent(ready.process, ready.generation) || p.run != ProcessRun::Starting)
        return;
    setRun(ready.process, ProcessRun::Running);
    const MemberId member = m_site.at(ready.process).member;
    HostMember &m = edit(member);
    const bool rungEnded = m.restarting == ready.process;
    if (rungEnded)
        m.restarting = noId<ProcessId>;
    if (m.work == Work::Changing) {
        // Started in the new role: READY=1 is its acknowledgement.
        p.acknowledged = true;
        checkChanged(member);
    }
    checkStarted(member);
    if (rungEnded) {
        endRung(member);
        if (m.work == Work::None && m.held != State::Initialization)
            restartDependants(member);
    }
}

void HostPart::on(const ProcessExited &exited)
{
    if (isCurrent(exited.process, exited.generation))
        gone(exited.process, exited.exit, exited.remains, exited.used);
}

// What remains of its tree has to be stopped like a process that runs: until then its member isn't out of service.
void HostPart::gone(ProcessId id, const ExitStatus &exit, bool remains, const ExitUsage &used)
{
    const MemberId member = m_site.at(id).member;
    switch (at(id).run) {
    case ProcessRun::Starting:
    case ProcessRun::Running: {
        const bool hard = isHard(id, exit);
        // It isn't running when the fault is judged, so that nothing waits for its end.
        if (!remains)
            setRun(id, ProcessRun::Stopped);
        fault(id, {Fault::ProcessExit, exit, used}, hard);
        return;
    }
    case ProcessRun::Stopping:
    case ProcessRun::Killing:
    case ProcessRun::Stuck:
        if (remains)
            return;
        setRun(id, ProcessRun::Stopped);
        if (at(member).restarting == id)
            restartProcess(id);
        else
            advanceStop(member);
        return;
    case ProcessRun::Stopped:
    case ProcessRun::Waiting:
    case ProcessRun::GivenUp: return;
    }
}

void HostPart::on(const ProcessHung &hung)
{
    const ProcessRun run = at(hung.process).run;
    if (isCurrent(hung.process, hung.generation) && (run == ProcessRun::Running || run == ProcessRun::Starting))
        fault(hung.process, {hung.watchdog ? Fault::Watchdog : Fault::ProcessHang, {}});
}

void HostPart::on(const ProcessStopFailed &failed)
{
    const ProcessRun run = at(failed.process).run;
    if (!isCurrent(failed.process, failed.generation)
        || (run != ProcessRun::Stopping && run != ProcessRun::Killing))
        return;
    setRun(failed.process, ProcessRun::Stuck);
    if (!at(m_site.at(failed.process).member).stuck)
        setStuck(m_site.at(failed.process).member);
}

} // namespace holdfast
