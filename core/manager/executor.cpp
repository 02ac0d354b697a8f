#include <manager/executor.h>

#include <algorithm>
#include <set>
#include <utility>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

// With one observation every two seconds, a thousand processes cost a thousandth of a core.
constexpr std::size_t measuredAtOnce = 64;

SupervisorOptions supervisorOptions(const QString &runDirectory, const QString &logDirectory)
{
    SupervisorOptions options;
    options.runDirectory = runDirectory.toStdString();
    options.logDirectory = logDirectory.toStdString();
    return options;
}

bool shouldRun(ProcessRun run)
{
    switch (run) {
    case ProcessRun::Starting:
    case ProcessRun::Running:
    case ProcessRun::Stopping:
    case ProcessRun::Killing:
    case ProcessRun::Stuck:
        return true;
    case ProcessRun::Stopped:
    case ProcessRun::Waiting:
    case ProcessRun::GivenUp:
        return false;
    }
    return false;
}

} // namespace

Executor::Executor(std::shared_ptr<const Site> site, HostId host, const QString &runDirectory,
                   const QString &logDirectory, QObject *parent)
    : QObject(parent)
    , m_site(std::move(site))
    , m_host(host)
    , m_supervisor(m_site, host, supervisorOptions(runDirectory, logDirectory))
    , m_resources(m_site, host)
{
    connectSupervisor();
    connectResources();
    connect(&m_clearTimer, &QTimer::timeout, this, &Executor::waitForClear);
}

Outcome Executor::open()
{
    return m_supervisor.prepare();
}

void Executor::setSite(std::shared_ptr<const Site> site)
{
    m_host = site->host(m_site->nameOf(m_host));
    m_site = std::move(site);
    m_supervisor.setSite(m_site);
    m_resources.setSite(m_site);
}

void Executor::connectSupervisor()
{
    connect(&m_supervisor, &Supervisor::ready, this, [this](ProcessId id, quint64 generation) {
        Q_EMIT input(ProcessReady{id, generation});
    });
    connect(
        &m_supervisor, &Supervisor::exited, this,
        [this](ProcessId id, quint64 generation, const ExitStatus &exit, const ExitUsage &used) {
            Q_EMIT input(ProcessExited{id, generation, exit, false, used});
        });
    connect(&m_supervisor, &Supervisor::startFailed, this,
            [this](ProcessId id, quint64 generation, const Error &error, const ExitStatus &exit) {
                say(m_site->nameOf(id),
                    u"can't be started: "_s + QString::fromStdString(error.message()));
                Q_EMIT input(ProcessExited{id, generation, exit});
            });
    connect(&m_supervisor, &Supervisor::reason, this,
            [this](ProcessId id, quint64, const QString &why) { say(m_site->nameOf(id), u"has ended: "_s + why); });
    connect(&m_supervisor, &Supervisor::hung, this,
            [this](ProcessId id, quint64 generation, bool watchdog) {
                Q_EMIT input(ProcessHung{id, generation, watchdog});
            });
    connect(&m_supervisor, &Supervisor::acknowledged, this,
            [this](ProcessId id, quint64 generation, quint32 order, bool ok, const QString &why) {
                if (!ok)
                    say(m_site->nameOf(id), u"refused its role: "_s + why);
                Q_EMIT input(ProcessAcknowledged{id, generation, order, ok});
            });
    connect(&m_supervisor, &Supervisor::stopFailed, this,
            [this](ProcessId id, quint64 generation, const QString &why) {
                say(m_site->nameOf(id), u"can't be stopped: "_s + why);
                Q_EMIT input(ProcessStopFailed{id, generation});
                // Nobody has asked it to stop where a failed check began it: then this is the fault, and what remains
                // of it is yet to be stopped.
                Q_EMIT input(ProcessExited{id, generation, {-1, 0, false}, true});
            });
    connect(&m_supervisor, &Supervisor::warning, this,
            [this](ProcessId id, const QString &text) { say(m_site->nameOf(id), text); });
    connect(&m_supervisor, &Supervisor::strangerHeard, this, [this](qint64 pid, uint user) {
        Q_EMIT note(
            u"the notify socket ignores process %1 of user %2: it is not supervised"_s.arg(pid).arg(
                user));
    });
}

void Executor::connectResources()
{
    connect(&m_resources, &ResourceMonitor::initialised, this,
            [this](InstanceId id, bool ok, const QString &why, bool hard) {
                if (!ok)
                    say(m_site->nameOf(id), u"can't be brought into service: "_s + why);
                else if (!why.isEmpty())
                    say(m_site->nameOf(id), u"is in service, but: "_s + why);
                Q_EMIT input(ResourceInitialized{id, ok, hard});
                m_resources.monitor(id, true);
            });
    connect(&m_resources, &ResourceMonitor::probed, this,
            [this](InstanceId id, bool good, const QString &why) {
                if (!good)
                    say(m_site->nameOf(id), u"is faulty: "_s + why);
                else if (!why.isEmpty())
                    say(m_site->nameOf(id), u"is degraded: "_s + why);
                Q_EMIT input(ResourceProbed{id, good});
            });
    connect(&m_resources, &ResourceMonitor::released, this,
            [this](InstanceId id, bool ok, const QString &why) {
                if (!ok)
                    say(m_site->nameOf(id), u"can't be released: "_s + why);
                Q_EMIT input(ResourceReleased{id, ok});
            });
}

void Executor::say(const std::string &subject, const QString &what)
{
    Q_EMIT note(QString::fromStdString(subject) + u' ' + what);
}

void Executor::carryOut(const HostEffect &effect)
{
    struct
    {
        Executor &x;
        void operator()(const StartProcess &e) const
        {
            x.m_supervisor.start(e.process, e.generation, e.role);
        }
        void operator()(const StopProcess &e) const
        {
            x.m_supervisor.stop(e.process, e.generation);
        }
        void operator()(const KillProcess &e) const
        {
            x.m_supervisor.kill(e.process, e.generation);
        }
        void operator()(const TellRole &e) const
        {
            x.m_supervisor.tell(e.process, e.generation, e.role, e.order);
        }
        void operator()(const InitializeResource &e) const { x.m_resources.initialise(e.instance); }
        void operator()(const ReleaseResource &e) const { x.m_resources.release(e.instance); }
        void operator()(const RebootHost &) const { }
        void operator()(const Publish &) const { }
    } doIt{*this};
    std::visit(doIt, effect);
}

std::vector<Resume::Gone> Executor::adopt(const std::vector<RunningProcess> &kept,
                                          const std::vector<HostEffect> &unfinished,
                                          const HostPartState &state)
{
    std::vector<bool> runs = adoptProcesses(kept, state);
    // One that was started and has ended since is a fault, not a start that is still to be made.
    const auto wasStarted = [&](const StartProcess &start) {
        return runs[index(start.process)] || std::ranges::any_of(kept, [&](const RunningProcess &each) {
                   return each.process == start.process && each.generation == start.generation;
               });
    };
    for (const HostEffect &effect : unfinished) {
        const auto *start = std::get_if<StartProcess>(&effect);
        if (start != nullptr && wasStarted(*start))
            continue;
        // The manager before was killed before it could keep it. A program that still lives was found by its mark; of
        // exec and ocf it is asked what their start command has done.
        if (start != nullptr && m_supervisor.wasStarted(start->process, start->generation)) {
            runs[index(start->process)] =
                m_supervisor.adopt({.process = start->process, .generation = start->generation, .role = start->role});
            continue;
        }
        carryOut(effect);
        if (start != nullptr)
            runs[index(start->process)] = true;
    }
    tellAgain(unfinished, state);
    std::vector<Resume::Gone> gone;
    for (const MemberId member : m_site->loads[index(m_host)].members) {
        for (const ProcessId id : m_site->at(member).processes) {
            if (shouldRun(state.processes[index(id)].run) && !runs[index(id)])
                gone.push_back({id, {-1, 0, false}});
        }
    }
    for (const InstanceId id : m_site->loads[index(m_host)].instances) {
        const HostInstance &instance = state.instances[index(id)];
        if (instance.state == ResourceState::Initializing && instance.wanted)
            m_resources.initialise(id);
        else if (instance.wanted)
            m_resources.monitor(id, true);
    }
    return gone;
}

// An answer that was given while no manager listened is lost: the same order is told again, and the process says again
// what it has answered; those that take up the new role late have their time-out as before.
void Executor::tellAgain(const std::vector<HostEffect> &unfinished, const HostPartState &state)
{
    for (const MemberId id : m_site->loads[index(m_host)].members) {
        const HostMember &member = state.members[index(id)];
        if (member.work != Work::Changing)
            continue;
        for (const ProcessId process : m_site->at(id).processes) {
            const HostProcess &expected = state.processes[index(process)];
            const bool told = std::ranges::any_of(unfinished, [&](const HostEffect &effect) {
                const auto *tell = std::get_if<TellRole>(&effect);
                return tell != nullptr && tell->process == process;
            });
            if (!told && !expected.acknowledged && expected.run == ProcessRun::Running)
                m_supervisor.tell(process, expected.generation, member.role, member.order);
        }
    }
}

// By process: whether one of the right generation runs.
std::vector<bool> Executor::adoptProcesses(const std::vector<RunningProcess> &kept,
                                           const HostPartState &state)
{
    // The journal knows roles and readiness; the marks of living processes know what it missed.
    std::vector<RunningProcess> found = kept;
    std::set<std::pair<ProcessId, std::uint64_t>> trees; // of which something lives
    std::set<std::pair<ProcessId, std::uint64_t>> known;
    for (const RunningProcess &each : kept)
        known.emplace(each.process, each.generation);
    for (const RunningProcess &survivor : m_supervisor.survivors(kept)) {
        const std::pair tree(survivor.process, survivor.generation);
        trees.insert(tree);
        if (!known.contains(tree))
            found.push_back(survivor);
    }
    std::vector<bool> adopted(m_site->processes.size());
    for (RunningProcess &process : found) {
        if (index(process.process) >= adopted.size())
            continue;
        // The state was written at every step, the list of processes only when one was started.
        const HostProcess &expected = state.processes[index(process.process)];
        process.ready = process.ready || expected.run == ProcessRun::Running;
        process.stopping = expected.run == ProcessRun::Stopping || expected.run == ProcessRun::Killing;
        if (state.members[index(m_site->at(process.process).member)].held == State::Active)
            process.role = Role::Activate;
        const bool runs = m_supervisor.adopt(process);
        // What its main process has left behind is ended before anything is started in its place: its end is told
        // then.
        if (!runs && (!trees.contains({process.process, process.generation}) || !m_supervisor.endRest(process)))
            continue;
        if (shouldRun(expected.run) && expected.generation == process.generation)
            adopted[index(process.process)] = true;
        else if (runs)
            m_supervisor.kill(process.process, process.generation);
    }
    return adopted;
}

void Executor::clear(const std::vector<RunningProcess> &kept, std::function<void()> then)
{
    std::vector<RunningProcess> found = m_supervisor.survivors();
    found.insert(found.end(), kept.begin(), kept.end());
    for (const RunningProcess &process : found) {
        if (index(process.process) >= m_site->processes.size())
            continue;
        if (m_supervisor.adopt(process))
            m_supervisor.kill(process.process, process.generation);
        else
            m_supervisor.endRest(process);
    }
    m_cleared = std::move(then);
    m_clearTimer.start(0);
}

void Executor::waitForClear()
{
    if (!m_supervisor.running().empty())
        return;
    m_clearTimer.stop();
    m_supervisor.forgetStarts(); // by now no stop command of the earlier life is run any more
    if (const auto then = std::exchange(m_cleared, {}))
        then();
}

void Executor::killNow()
{
    m_supervisor.disconnect(this);
    m_resources.disconnect(this);
    m_supervisor.killAll();
}

std::vector<ProcessObservation> Executor::observe()
{
    m_supervisor.measureSome(measuredAtOnce);
    std::vector<ProcessObservation> out;
    for (const RunningProcess &process : m_supervisor.running()) {
        const auto started =
            std::chrono::floor<std::chrono::milliseconds>(process.started).time_since_epoch();
        out.push_back({process.process, process.pid, started.count(), process.cpu.count(),
                       process.rssKib, process.descriptors, process.threads});
    }
    return out;
}

} // namespace holdfast
