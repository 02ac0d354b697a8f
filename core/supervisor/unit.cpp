#include <supervisor/supervisor.h>

#include <QTimer>

#include <fcntl.h>

namespace holdfast {

namespace {

constexpr auto fileDelay = std::chrono::milliseconds(500);

std::string logFileOf(const UnitContext &context, ProcessId id)
{
    const std::string &directory = context.options.logDirectory;
    return directory.empty() ? std::string{} : directory + '/' + runName(*context.site, id) + ".log";
}

} // namespace

Unit::Unit(const UnitContext &context, ProcessId id)
    : m_context(context), m_id(id), m_lines(context.options.keptLines, context.options.keptBytes),
      m_file(logFileOf(context, id), context.options.keptOnDisk)
{
}

void Unit::ready(ProcessId id, quint64 generation)
{
    if (!m_silent)
        Q_EMIT m_context.supervisor->ready(id, generation);
}

void Unit::exited(ProcessId id, quint64 generation, const ExitStatus &exit, const ExitUsage &used)
{
    if (m_silent)
        return;
    m_context.supervisor->forget(group());
    Q_EMIT m_context.supervisor->exited(id, generation, exit, used);
}

void Unit::startFailed(ProcessId id, quint64 generation, const Error &error, const ExitStatus &exit)
{
    if (!m_silent)
        Q_EMIT m_context.supervisor->startFailed(id, generation, error, exit);
}

void Unit::reason(ProcessId id, quint64 generation, const std::string &why)
{
    keep(QByteArray::fromStdString(why), true);
    if (!m_silent)
        Q_EMIT m_context.supervisor->reason(id, generation, QString::fromStdString(why));
}

void Unit::hung(ProcessId id, quint64 generation, bool watchdog)
{
    if (!m_silent)
        Q_EMIT m_context.supervisor->hung(id, generation, watchdog);
}

void Unit::acknowledged(ProcessId id, quint64 generation, quint32 order, bool ok, const QString &why)
{
    if (!m_silent)
        Q_EMIT m_context.supervisor->acknowledged(id, generation, order, ok, why);
}

void Unit::stopFailed(ProcessId id, quint64 generation, const QString &why)
{
    if (!m_silent)
        Q_EMIT m_context.supervisor->stopFailed(id, generation, why);
}

void Unit::output(ProcessId id, const QByteArray &line)
{
    if (!m_silent)
        Q_EMIT m_context.supervisor->output(id, line);
}

void Unit::statusText(ProcessId id, const QString &text)
{
    if (!m_silent)
        Q_EMIT m_context.supervisor->statusText(id, text);
}

void Unit::warning(ProcessId id, const QString &text)
{
    if (!m_silent)
        Q_EMIT m_context.supervisor->warning(id, text);
}

Expected<Launch> Unit::makeLaunch(std::uint64_t generation, Role role) const
{
    auto launch = launchOf(m_context, m_id, generation, role);
    if (launch && m_tree)
        launch->cgroup = m_tree->cgroupDirectory();
    return launch;
}

Descriptor Unit::trace(Launch &launch, std::uint64_t generation) const
{
    Descriptor file(::open(m_context.directory.started(name()).c_str(),
                           O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    launch.trace = file.get();
    launch.traceText = Started::text(generation);
    return file;
}

std::string Unit::markOf(std::uint64_t generation) const
{
    return m_context.directory.mark(name(), generation);
}

Outcome Unit::prepareTree(std::uint64_t generation)
{
    if (m_tree && m_tree->needsRenewal())
        m_tree.reset(); // it may be just telling us that it is empty: it touches nothing after that
    if (!m_tree) {
        std::unique_ptr<Cgroup> cgroup;
        if (!m_context.cgroups.empty()) {
            auto opened = Cgroup::open(m_context.cgroups + '/' + name());
            if (!opened)
                return opened.error();
            cgroup = std::move(*opened);
        }
        m_tree = std::make_unique<ProcessTree>(std::string{}, std::move(cgroup));
    }
    limitTree();
    m_tree->setMark(markOf(generation));
    return done();
}

/// A limit that can't be set is said and not a reason not to start: the site ran without it before.
void Unit::limitTree()
{
    const auto wanted = [this](const char *limit) -> std::optional<std::int64_t> {
        const auto found = config().limits.find(limit);
        return found == config().limits.end() ? std::nullopt : std::optional(found->second);
    };
    const Cgroup::Limits limits{wanted("memory"), wanted("pids")};
    const bool any = limits.memory || limits.pids;
    if (!any && !std::exchange(m_limited, false))
        return;
    m_limited = any;
    Outcome outcome = done();
    if (m_tree->cgroup() != nullptr)
        outcome = m_tree->cgroup()->limit(limits);
    else if (any)
        outcome = Error{"limits.memory and limits.pids need a control group, and there is none", {},
                        "have cgroup v2 delegated to the manager (systemd: Delegate=memory pids)"};
    if (outcome || std::exchange(m_limitsMissed, true))
        return;
    later([this, text = QString::fromStdString(outcome.error().message())] { Q_EMIT warning(m_id, text); });
}

void Unit::keep(const QByteArray &line, bool error)
{
    OutputLine kept{++*m_context.lastLine, std::chrono::system_clock::now(), line, error};
    if (m_file.add(kept))
        QTimer::singleShot(fileDelay, this, [this] { m_file.flush(); });
    m_lines.add(std::move(kept));
    Q_EMIT output(m_id, line);
}

void Unit::recall()
{
    if (!std::exchange(m_recalled, true))
        m_lines.addBefore(m_file.last(m_context.options.keptLines, m_context.options.keptBytes));
}

std::vector<OutputLine> Unit::lastLines(std::size_t count)
{
    recall();
    return m_lines.last(count);
}

OutputSince Unit::linesAfter(std::uint64_t number, std::size_t count)
{
    recall();
    return {m_lines.after(number, count), m_lines.dropped() > number};
}

} // namespace holdfast
