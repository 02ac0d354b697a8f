#include <supervisor/supervisor.h>

#include <run/children.h>
#include <run/procfs.h>
#include <supervisor/commandunit.h>
#include <supervisor/programunit.h>

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <thread>

namespace holdfast {

namespace {

using namespace std::chrono_literals;

constexpr auto strangersKnownFor = 1s; // shorter than any pid takes to be used again
constexpr auto strangersToldEvery = 60s;
constexpr int mostAncestors = 32;

std::unique_ptr<Unit> makeUnit(const UnitContext &context, ProcessId process)
{
    switch (context.site->configOf(process).handshake) {
    case Handshake::Notify:
    case Handshake::None: return std::make_unique<ProgramUnit>(context, process);
    case Handshake::Exec:
    case Handshake::Ocf: return std::make_unique<CommandUnit>(context, process);
    }
    return nullptr;
}

bool needsControllers(const GroupConfig &group)
{
    return std::ranges::any_of(group.processes, [](const ProcessConfig &process) {
        return process.limits.contains("memory") || process.limits.contains("pids");
    });
}

constexpr pid_t kernelThreads = 2; // the parent of them all
constexpr std::chrono::milliseconds youth{1000};
constexpr int looksAtTheYoung = 20;

// One that is just in its exec shows no environment at all for a moment: it is looked at again.
std::string markOf(const ProcessStat &stat)
{
    const std::string environment = "/proc/" + std::to_string(stat.pid) + "/environ";
    std::string mark = startVariable(stat.pid, treeVariable);
    for (int i = 0; mark.empty() && i < looksAtTheYoung && readSmallFile(environment).empty(); ++i) {
        if (std::chrono::system_clock::now() - startTime(stat.startTicks) > youth || !statOf(stat.pid))
            break;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        mark = startVariable(stat.pid, treeVariable);
    }
    return mark;
}

} // namespace

Supervisor::Supervisor(std::shared_ptr<const Site> site, HostId host, SupervisorOptions options,
                       QObject *parent)
    : QObject(parent), m_options(std::move(options)),
      m_error(Error{"the supervisor isn't prepared", {}, {}})
{
    m_context.directory = RunDirectory(m_options.runDirectory, site->at(host).name);
    m_context.site = std::move(site);
    m_context.host = host;
    m_context.options = m_options;
    m_context.supervisor = this;
    m_context.notify = &m_notify;
    m_context.lastLine = &m_lastLine;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    m_lastLine = static_cast<std::uint64_t>(std::chrono::floor<std::chrono::microseconds>(now).count());
    m_context.agents = &m_agents;
    connect(&m_notify, &NotifySocket::received, this, &Supervisor::onMessage);
}

Supervisor::~Supervisor() = default;

Outcome Supervisor::prepare()
{
    children::collectOrphans();
    Outcome outcome = m_context.directory.make();
    if (outcome)
        outcome = m_notify.open(m_context.directory.notifySocket());
    if (!m_options.logDirectory.empty()) {
        std::error_code ignored; // then nothing is kept on disk; nothing else depends on it
        std::filesystem::create_directories(m_options.logDirectory, ignored);
    }
    m_context.cgroups = m_options.cgroupDirectory;
    if (m_context.cgroups.empty() && m_options.containment == Containment::Automatic)
        m_context.cgroups = Cgroup::delegatedDirectory();
    if (!m_context.cgroups.empty()) {
        const std::string mine = m_context.cgroups + '/' + m_context.site->at(m_context.host).name;
        const auto opened = Cgroup::open(mine);
        if (opened && std::ranges::any_of(m_context.site->config.groups, needsControllers)) {
            Cgroup::enableControllers(m_context.cgroups);
            Cgroup::enableControllers(mine);
        }
        m_context.cgroups = opened ? mine : std::string{}; // process groups hold them too
    }
    m_error = outcome ? std::nullopt : std::optional(outcome.error());
    askAgents();
    return outcome;
}

/// A first start, which may be a take-over, then needn't wait for meta-data.
void Supervisor::askAgents()
{
    for (const MemberId member : m_context.site->loads[index(m_context.host)].members) {
        for (const ProcessId process : m_context.site->at(member).processes) {
            if (const ProcessConfig &config = m_context.site->configOf(process);
                config.handshake == Handshake::Ocf)
                m_agents.ask(config.agent);
        }
    }
}

void Supervisor::setSite(std::shared_ptr<const Site> site)
{
    std::map<ProcessId, std::unique_ptr<Unit>> units;
    for (auto &[id, unit] : m_units) {
        const ProcessId now = site->process(m_context.site->nameOf(id));
        const bool same = isValid(now)
            && site->configOf(now).handshake == m_context.site->configOf(id).handshake;
        if (same) {
            unit->setId(now);
            units.emplace(now, std::move(unit));
        } else {
            if (ProcessTree *const tree = unit->loseTree())
                tree->kill();
            unit->silence();
            unit.release()->deleteLater();
        }
    }
    m_units = std::move(units);
    m_byGroup.clear();
    for (const auto &[id, unit] : m_units)
        remember(unit.get());
    m_context.host = site->host(m_context.site->nameOf(m_context.host));
    m_context.site = std::move(site);
    askAgents();
}

Unit *Supervisor::find(ProcessId process) const
{
    const auto found = m_units.find(process);
    return found == m_units.end() ? nullptr : found->second.get();
}

Unit *Supervisor::make(ProcessId process)
{
    if (Unit *const known = find(process))
        return known;
    m_notify.listen();
    return m_units.emplace(process, makeUnit(m_context, process)).first->second.get();
}

void Supervisor::start(ProcessId process, std::uint64_t generation, Role startRole)
{
    if (m_error) {
        const auto tell = [this, process, generation, error = *m_error] {
            Q_EMIT startFailed(process, generation, error, notStarted);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        return;
    }
    Unit *const unit = make(process);
    unit->start(generation, startRole);
    remember(unit);
}

void Supervisor::stop(ProcessId process, std::uint64_t generation)
{
    if (Unit *const unit = find(process))
        unit->stop(generation);
}

void Supervisor::kill(ProcessId process, std::uint64_t generation)
{
    if (Unit *const unit = find(process))
        unit->kill(generation);
}

void Supervisor::tell(ProcessId process, std::uint64_t generation, Role role, std::uint32_t order)
{
    if (Unit *const unit = find(process))
        unit->tell(generation, role, order);
}

void Supervisor::killAll()
{
    // Power goes everywhere at once.
    std::vector<ProcessTree *> trees;
    for (const auto &[id, unit] : m_units) {
        if (ProcessTree *const tree = unit->loseTree())
            trees.push_back(tree);
    }
    ProcessTree::kill(trees);
}

std::vector<RunningProcess> Supervisor::running() const
{
    std::vector<RunningProcess> all;
    for (const auto &[id, unit] : m_units) {
        if (auto process = unit->running()) {
            process->process = id; // it may have been started by another number
            all.push_back(*process);
        }
    }
    return all;
}

std::optional<RunningProcess> Supervisor::running(ProcessId process) const
{
    Unit *const unit = find(process);
    if (unit == nullptr)
        return std::nullopt;
    unit->measure();
    auto running = unit->running();
    if (running)
        running->process = process;
    return running;
}

void Supervisor::measureSome(std::size_t most)
{
    auto next = m_units.upper_bound(m_measuredLast);
    for (std::size_t i = std::min(most, m_units.size()); i > 0; --i) {
        if (next == m_units.end())
            next = m_units.begin();
        m_measuredLast = next->first;
        (next++)->second->measure();
    }
}

bool Supervisor::adopt(const RunningProcess &process)
{
    if (m_error || !make(process.process)->adopt(process))
        return false;
    remember(find(process.process));
    return true;
}

bool Supervisor::wasStarted(ProcessId process, std::uint64_t generation) const
{
    const auto last = Started::in(m_context.directory.started(runName(*m_context.site, process)));
    return last && last->generation == generation;
}

void Supervisor::remember(Unit *unit)
{
    if (unit->group() > 0)
        m_byGroup[unit->group()] = unit;
    m_strangersNow.clear();
}

bool Supervisor::endRest(const RunningProcess &process)
{
    return !m_error && make(process.process)->endRest(process);
}

std::vector<RunningProcess> Supervisor::survivors(const std::vector<RunningProcess> &known) const
{
    std::map<std::string, ProcessId> names;
    for (const MemberId member : m_context.site->loads[index(m_context.host)].members) {
        for (const ProcessId process : m_context.site->at(member).processes)
            names.emplace(m_context.directory.path() + '/' + runName(*m_context.site, process), process);
    }
    std::map<std::pair<pid_t, std::uint64_t>, const RunningProcess *> mains;
    for (const RunningProcess &each : known)
        mains.emplace(std::pair(each.pid, each.startTicks), &each);
    std::vector<RunningProcess> all;
    std::map<std::string, RunningProcess> found; // by mark: of one tree the oldest group leader
    for (const ProcessStat &stat : allProcesses()) {
        if (const auto main = mains.find({stat.pid, stat.startTicks}); main != mains.end() && stat.state != 'Z') {
            all.push_back(*main->second);
            continue;
        }
        if (stat.state == 'Z' || stat.parent == kernelThreads || stat.pid == kernelThreads)
            continue;
        const std::string mark = markOf(stat);
        const std::size_t hash = mark.rfind('#');
        const auto process = hash == std::string::npos ? names.end() : names.find(mark.substr(0, hash));
        if (process == names.end())
            continue;
        RunningProcess survivor{.process = process->second};
        if (stat.group == stat.pid) {
            survivor.pid = stat.pid;
            survivor.startTicks = stat.startTicks;
        }
        std::from_chars(mark.data() + hash + 1, mark.data() + mark.size(), survivor.generation);
        survivor.role = startVariable(stat.pid, "HOLDFAST_ROLE") == roleVariable(Role::Activate)
            ? Role::Activate
            : Role::Standby;
        const auto [same, fresh] = found.emplace(mark, survivor);
        const bool older = same->second.pid == 0 || survivor.startTicks < same->second.startTicks;
        if (!fresh && survivor.pid != 0 && older)
            same->second = survivor;
    }
    for (const auto &[mark, survivor] : found)
        all.push_back(survivor);
    return all;
}

std::vector<OutputLine> Supervisor::lastLines(ProcessId process, std::size_t count)
{
    return make(process)->lastLines(count);
}

OutputSince Supervisor::linesAfter(ProcessId process, std::uint64_t number, std::size_t count)
{
    return make(process)->linesAfter(number, count);
}

void Supervisor::onMessage(const NotifyMessage &message)
{
    if (Unit *const unit = senderOf(message))
        unit->hear(message);
    else
        onStranger(message);
}

/// Who sent it is what the kernel says, so nobody speaks for another member's process. What isn't in the process group
/// of one of ours may be a descendant that has made a session for itself, or an orphan that bears the mark.
Unit *Supervisor::senderOf(const NotifyMessage &message) const
{
    if (m_strangersNow.contains(message.pid)
        && std::chrono::steady_clock::now() - m_strangersSince < strangersKnownFor)
        return nullptr;
    pid_t process = message.pid;
    for (int i = 0; i < mostAncestors && process > 1 && process != ::getpid(); ++i) {
        if (Unit *const owner = ownerOf(process))
            return owner;
        const auto stat = statOf(process);
        process = stat ? stat->parent : 0;
    }
    return markedBy(message);
}

Unit *Supervisor::ownerOf(pid_t process) const
{
    const pid_t group = ::getpgid(process);
    if (const auto found = m_byGroup.find(group); found != m_byGroup.end() && found->second->owns(process, group))
        return found->second;
    for (const auto &[id, unit] : m_units) { // a main process in a session of its own
        if (unit->owns(process, group))
            return unit.get();
    }
    return nullptr;
}

Unit *Supervisor::markedBy(const NotifyMessage &message) const
{
    const std::string mark = startVariable(message.pid, treeVariable);
    for (const auto &[id, unit] : m_units) {
        if (unit->tree() == nullptr || !unit->trusts(message.user))
            continue;
        if ((!mark.empty() && unit->tree()->mark() == mark) || unit->tree()->cgroupHolds(message.pid))
            return unit.get();
    }
    return nullptr;
}

void Supervisor::onStranger(const NotifyMessage &message)
{
    ++m_strangers;
    const auto now = std::chrono::steady_clock::now();
    if (now - m_strangersSince >= strangersKnownFor) {
        m_strangersSince = now;
        m_strangersNow.clear();
    }
    m_strangersNow.insert(message.pid);
    if (m_strangerTold && now - *m_strangerTold < strangersToldEvery)
        return;
    m_strangerTold = now;
    Q_EMIT strangerHeard(message.pid, message.user);
}

} // namespace holdfast
