#include <supervisor/programunit.h>

#include <run/procfs.h>
#include <supervisor/controlpipe.h>

#include <charconv>
#include <csignal>
#include <cstring>

namespace holdfast {

namespace {

constexpr qsizetype longestStatus = 1024;

template <class Number>
std::optional<Number> numberIn(const std::optional<QByteArray> &text)
{
    Number number{};
    if (!text)
        return std::nullopt;
    const char *const end = text->constData() + text->size();
    const auto [rest, error] = std::from_chars(text->constData(), end, number);
    return error == std::errc{} && rest == end ? std::optional(number) : std::nullopt;
}

std::string_view verb(Role role)
{
    switch (role) {
    case Role::Activate: return "ACTIVATE";
    case Role::Deactivate: return "DEACTIVATE";
    case Role::Standby: return "STANDBY";
    }
    return {};
}

} // namespace

ProgramUnit::ProgramUnit(const UnitContext &context, ProcessId id)
    : Unit(context, id),
      m_output(context.directory.output(runName(*context.site, id)),
               [this](const QByteArray &text) { keep(text, false); })
{
}

void ProgramUnit::start(std::uint64_t generation, Role role)
{
    Outcome launched = m_run == Run::Down
        ? launch(generation, role)
        : Outcome(Error{"generation " + std::to_string(m_now.generation) + " still runs",
                        m_context.site->nameOf(m_id), {}});
    if (!launched)
        later([this, generation, error = launched.error()] { Q_EMIT startFailed(m_id, generation, error); });
}

Outcome ProgramUnit::launch(std::uint64_t generation, Role role)
{
    if (Outcome prepared = prepareTree(generation); !prepared)
        return prepared;
    auto launch = makeLaunch(generation, role);
    if (!launch)
        return launch.error();
    launch->argv = config().command;
    const auto owner = launch->identity ? std::optional(launch->identity->uid) : std::nullopt;
    auto output = m_output.open(owner);
    if (!output)
        return output.error();
    launch->output = launch->errors = output->get();
    Descriptor control;
    if (config().handshake == Handshake::Notify) {
        auto made = controlpipe::create(m_context.directory.control(name()), owner);
        if (!made)
            return made.error();
        control = std::move(*made);
        launch->control = control.get();
    }
    const Descriptor traced = trace(*launch, generation);
    auto child = spawn(*launch);
    if (!child)
        return child.error();

    m_now = RunningProcess{.process = m_id, .generation = generation, .pid = child->pid, .role = role};
    m_order.reset();
    forgetWords();
    m_watchdogInterval = config().watchdog.value_or(Duration::zero());
    m_user = owner.value_or(::geteuid());
    m_warned = 0;
    m_tree->setRoot(child->pid, true);
    watch(std::make_unique<PidWatch>(child->pid, std::move(child->pidfd), [this] { onRootEnded(); }));
    if (config().handshake == Handshake::None)
        settle();
    return done();
}

void ProgramUnit::settle()
{
    QTimer::singleShot(std::chrono::ceil<std::chrono::milliseconds>(config().settle), Qt::PreciseTimer, this,
                       [this, generation = m_now.generation] {
                           if (isUp(generation))
                               becomeReady();
                       });
}

void ProgramUnit::watch(std::unique_ptr<PidWatch> watch)
{
    m_root = std::move(watch);
    m_run = Run::Up;
}

void ProgramUnit::stop(std::uint64_t generation)
{
    if (!isUp(generation) || m_run != Run::Up)
        return;
    m_asked = true;
    // The whole process group, as a terminal's interrupt goes to all of it; a stopped process must hear it too.
    if (m_root) {
        ::kill(-m_root->pid(), SIGTERM);
        ::kill(-m_root->pid(), SIGCONT);
    }
    if (m_main) {
        m_main->send(SIGTERM);
        m_main->send(SIGCONT);
    }
}

void ProgramUnit::kill(std::uint64_t generation)
{
    if (!isUp(generation))
        return;
    m_asked = true;
    m_tree->kill();
}

ProcessTree *ProgramUnit::loseTree()
{
    m_asked = true;
    return m_run == Run::Down ? nullptr : m_tree.get();
}

void ProgramUnit::tell(std::uint64_t generation, Role role, std::uint32_t order)
{
    if (!isUp(generation))
        return;
    const auto answer = [this, generation, order](bool ok, const std::string &why) {
        later([this, generation, order, ok, text = QString::fromStdString(why)] {
            Q_EMIT acknowledged(m_id, generation, order, ok, text);
        });
    };
    if (config().handshake == Handshake::None) { // roles are not told to it: it has none to refuse
        m_now.role = role;
        answer(true, {});
        return;
    }
    const std::string line = std::string(verb(role)) + ' ' + std::to_string(order);
    const Outcome sent = controlpipe::send(m_context.directory.control(name()), line);
    if (sent)
        m_order = {order, role};
    else
        answer(false, sent.error().what);
}

bool ProgramUnit::adopt(const RunningProcess &process)
{
    if (m_run != Run::Down)
        return isUp(process.generation) && m_now.pid == process.pid;
    auto found = PidWatch::adopt(process.pid, process.startTicks, [this] { onRootEnded(); });
    const auto stat = found ? statOf(process.pid) : std::nullopt;
    if (!stat || !prepareTree(process.generation))
        return false;
    m_now = process;
    m_now.process = m_id;
    m_now.started = startTime(stat->startTicks);
    m_user = userOf(process.pid);
    m_warned = 0;
    m_order.reset();
    forgetWords();
    // The one that we started may have gone since (MAINPID); its process group bears its number still.
    m_tree->setRoot(stat->group, found->isChild());
    watch(std::move(found));
    m_output.reopen();
    m_watchdogInterval = config().watchdog.value_or(Duration::zero());
    if (m_now.ready)
        feedWatchdog();
    else if (config().handshake == Handshake::None)
        settle();
    else
        trustLater();
    return true;
}

/// Its READY=1 may have been said to the manager before, and died with it. One that lives on until shortly before its
/// start time-out is taken for ready: nothing is restarted that hasn't failed (semantics.md 9).
void ProgramUnit::trustLater()
{
    const auto age = std::chrono::system_clock::now() - startTime(m_now.startTicks);
    const Duration patience = config().startTimeout * 9 / 10 - std::chrono::duration_cast<Duration>(age);
    if (patience > Duration::zero())
        QTimer::singleShot(std::chrono::ceil<std::chrono::milliseconds>(patience), this,
                           [this, generation = m_now.generation] {
                               if (isUp(generation))
                                   becomeReady();
                           });
    else
        later([this, generation = m_now.generation] {
            if (isUp(generation))
                becomeReady();
        });
}

bool ProgramUnit::endRest(const RunningProcess &process)
{
    if (m_run != Run::Down || !prepareTree(process.generation))
        return false;
    m_now = process;
    m_now.process = m_id;
    forgetWords();
    m_tree->setRoot(0, false); // its number may be another's by now: only marks and the cgroup count
    m_run = Run::Ending;
    m_ended = Ended{{-1, 0, false}, {}, false};
    if (!m_tree->endRest([this] { finish(); }))
        return true;
    m_ended.reset();
    m_run = Run::Down;
    return false;
}

std::optional<RunningProcess> ProgramUnit::running() const
{
    if (m_run == Run::Down)
        return std::nullopt;
    identify();
    return m_now;
}

/// Not at its start: a restart does nothing that can wait.
void ProgramUnit::identify() const
{
    if (m_now.started != std::chrono::system_clock::time_point{})
        return;
    if (const auto stat = statOf(m_now.pid)) {
        m_now.startTicks = stat->startTicks;
        m_now.started = startTime(stat->startTicks);
    }
}

void ProgramUnit::measure()
{
    const auto stat = m_run == Run::Down ? std::nullopt : statOf(m_now.pid);
    if (!stat)
        return;
    m_now.cpu = stat->cpu;
    m_now.rssKib = stat->rssKib;
    m_now.threads = stat->threads;
    m_now.descriptors = descriptorCount(m_now.pid);
}

bool ProgramUnit::owns(pid_t sender, pid_t group) const
{
    return m_run != Run::Down && (sender == m_now.pid || (group > 0 && group == m_tree->root()));
}

/// Root may do anything anyway, and so may we.
bool ProgramUnit::trusts(uid_t user) const
{
    return m_run != Run::Down && (user == 0 || user == m_user || user == ::geteuid());
}

void ProgramUnit::warnOnce(Warning about, const QString &text)
{
    const auto bit = static_cast<std::uint8_t>(1U << static_cast<unsigned>(about));
    if ((m_warned & bit) == 0)
        Q_EMIT warning(m_id, text);
    m_warned |= bit;
}

void ProgramUnit::hear(const NotifyMessage &message)
{
    if (config().handshake != Handshake::Notify)
        return;
    if (message.tooLong)
        warnOnce(Warning::TooLong, QStringLiteral("sent a notification of more than 16 KiB, which is ignored"));
    if (const auto main = numberIn<pid_t>(message.value("MAINPID")))
        followMain(*main);
    if (const auto text = message.value("STATUS")) {
        m_status = text->first(std::min(text->size(), longestStatus));
        Q_EMIT statusText(m_id, QString::fromUtf8(m_status));
    }
    if (const auto number = numberIn<int>(message.value("ERRNO")))
        m_errno = *number;
    if (message.says("STOPPING=1"))
        m_now.stopping = true;
    if (message.says("RELOADING=1"))
        m_now.reloading = true;
    if (message.says("FDSTORE=1"))
        warnOnce(Warning::FdStore, QStringLiteral("FDSTORE=1 is refused: descriptors are not kept for a process"));
    hearWatchdog(message);
    if (message.says("READY=1")) {
        m_now.reloading = false;
        becomeReady();
    }
    hearAnswer(message);
}

void ProgramUnit::becomeReady()
{
    if (m_run != Run::Up || m_now.ready)
        return;
    m_now.ready = true;
    feedWatchdog();
    Q_EMIT ready(m_id, m_now.generation);
}

void ProgramUnit::hearWatchdog(const NotifyMessage &message)
{
    if (const auto interval = numberIn<std::int64_t>(message.value("WATCHDOG_USEC")); interval && *interval > 0) {
        m_watchdogInterval = Duration(*interval);
        feedWatchdog();
    }
    if (message.says("WATCHDOG=1"))
        feedWatchdog();
    if (message.says("WATCHDOG=trigger")) {
        if (m_watchdog)
            m_watchdog->stop();
        Q_EMIT hung(m_id, m_now.generation, true);
    }
}

/// Before READY=1 the start time-out watches over it.
void ProgramUnit::feedWatchdog()
{
    if (m_now.ready && m_run == Run::Up && m_watchdogInterval > Duration::zero())
        armWatchdog();
}

void ProgramUnit::armWatchdog()
{
    if (!m_watchdog) {
        m_watchdog = std::make_unique<QTimer>();
        m_watchdog->setSingleShot(true);
        m_watchdog->setTimerType(Qt::PreciseTimer);
        connect(m_watchdog.get(), &QTimer::timeout, this, [this] { Q_EMIT hung(m_id, m_now.generation, true); });
    }
    m_watchdog->start(std::chrono::ceil<std::chrono::milliseconds>(m_watchdogInterval));
}

void ProgramUnit::hearAnswer(const NotifyMessage &message)
{
    const auto yes = numberIn<std::uint32_t>(message.value("HOLDFAST_ACK"));
    const auto no = numberIn<std::uint32_t>(message.value("HOLDFAST_NAK"));
    if (yes) {
        if (m_order && m_order->first == *yes)
            m_now.role = m_order->second;
        Q_EMIT acknowledged(m_id, m_now.generation, *yes, true, {});
    } else if (no) {
        const QByteArray why = message.value("STATUS").value_or("the process refused");
        Q_EMIT acknowledged(m_id, m_now.generation, *no, false, QString::fromUtf8(why));
    }
}

void ProgramUnit::followMain(pid_t pid)
{
    if (m_run != Run::Up || pid == m_now.pid)
        return;
    if (!m_tree->contains(pid)) {
        warnOnce(Warning::MainPid, QStringLiteral("MAINPID=%1 is ignored: that is no process of its own").arg(pid));
        return;
    }
    const auto stat = statOf(pid);
    auto main = stat ? PidWatch::adopt(pid, stat->startTicks, [this] { onMainEnded(); }) : nullptr;
    if (!main)
        return;
    m_main = std::move(main);
    m_now.pid = pid;
    m_now.startTicks = stat->startTicks;
    m_now.started = startTime(stat->startTicks);
}

void ProgramUnit::onRootEnded()
{
    m_context.notify->drain(); // its last words, perhaps MAINPID=, come before its end
    if (!m_main) {
        end(*m_root);
        return;
    }
    // It has handed over to another; the tree goes on under its group's number.
    [[maybe_unused]] const Ended ended = m_root->collect();
    m_root.reset();
}

void ProgramUnit::onMainEnded()
{
    m_context.notify->drain();
    m_root.reset(); // if it still runs it is one of those left behind
    end(*m_main);
}

void ProgramUnit::end(PidWatch &main)
{
    m_run = Run::Ending;
    if (m_watchdog)
        m_watchdog->stop();
    m_output.drain();
    // Before collecting: the root's number is its own until then.
    const bool empty = m_tree->endRest([this] { finish(); });
    m_ended = main.collect();
    if (empty)
        finish();
}

/// Of the generation that begins.
void ProgramUnit::forgetWords()
{
    m_status.clear();
    m_errno = 0;
    m_asked = false;
    m_oomKills = oomKills();
}

/// Asked for only where there is a limit: a start does nothing that isn't needed.
std::uint64_t ProgramUnit::oomKills() const
{
    return m_tree->cgroup() != nullptr && config().limits.contains("memory") ? m_tree->cgroup()->oomKills() : 0;
}

/// What is known beyond its exit status: of one that was to end nothing, unless the kernel did it.
std::string ProgramUnit::reasonOf(const ExitStatus &exit) const
{
    std::string why;
    const auto add = [&why](const std::string &text) { why += (why.empty() ? "" : "; ") + text; };
    if (oomKills() > m_oomKills)
        add("the kernel ended it, or a part of it: over its limits.memory of "
            + std::to_string(config().limits.at("memory")) + " bytes");
    if (m_asked || (exit == ExitStatus{} && m_errno == 0))
        return why;
    if (!m_status.isEmpty())
        add("it said last: " + m_status.toStdString());
    if (m_errno != 0)
        add("ERRNO=" + std::to_string(m_errno) + " (" + std::strerror(m_errno) + ')');
    return why;
}

void ProgramUnit::finish()
{
    if (m_run != Run::Ending)
        return;
    m_output.drain();
    m_root.reset();
    m_main.reset();
    m_run = Run::Down;
    const Ended ended = *std::exchange(m_ended, std::nullopt);
    if (const std::string why = reasonOf(ended.exit); !why.empty())
        reason(m_id, m_now.generation, why);
    // Last: the receiver may start the next generation from here.
    Q_EMIT exited(m_id, m_now.generation, ended.exit, ended.used);
}

} // namespace holdfast
