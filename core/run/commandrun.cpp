#include <run/commandrun.h>

#include <run/children.h>

#include <cstring>
#include <unistd.h>

namespace holdfast {

namespace {

constexpr qsizetype keptOutput = 64 * 1024;
constexpr std::string_view expressly = "ocf-exit-reason:";

/// Unique: a daemon of an earlier run may live on and must not be taken for one of this.
std::string uniqueMark(const std::string &mark)
{
    static std::uint64_t count = 0;
    return mark.empty() ? mark
                        : mark + ' ' + std::to_string(::getpid()) + '.' + std::to_string(++count);
}

std::chrono::milliseconds inMilliseconds(Duration duration)
{
    return std::chrono::ceil<std::chrono::milliseconds>(duration);
}

} // namespace

std::string CommandResult::why() const
{
    switch (end) {
    case End::NotStarted: return complaint;
    case End::TimedOut: return "it didn't end in time" + (complaint.empty() ? "" : ": " + complaint);
    case End::Exited: break;
    }
    if (!complaint.empty())
        return complaint;
    if (exit.signal != 0)
        return std::string("it was ended by a signal: ") + ::strsignal(exit.signal);
    return "exit status " + std::to_string(exit.status);
}

void noteComplaint(std::string &complaint, const QByteArray &line)
{
    if (line.trimmed().isEmpty())
        return;
    if (complaint.find(expressly) == std::string::npos || line.contains(expressly.data()))
        complaint = line.toStdString();
}

CommandRun::CommandRun(Launch launch, Duration timeout, QObject *parent, const std::string &mark)
    : QObject(parent)
    , m_tree(uniqueMark(mark), nullptr)
{
    children::collectOrphans();
    if (!mark.empty())
        launch.environment.push_back(std::string(treeVariable) + '=' + m_tree.mark());
    DurablePipe output;
    DurablePipe errors;
    if (launch.output < 0) {
        output = makeDurablePipe();
        launch.output = output.writeEnd.get();
    }
    if (launch.errors < 0) {
        errors = makeDurablePipe();
        launch.errors = errors.writeEnd.get();
    }
    auto child = spawn(launch);
    if (!child) {
        CommandResult failed;
        failed.end = CommandResult::End::NotStarted;
        failed.complaint = child.error().message();
        QMetaObject::invokeMethod(this, [this, failed] { finish(failed); }, Qt::QueuedConnection);
        return;
    }
    if (output.readEnd)
        capture(m_output, std::move(output.readEnd));
    if (errors.readEnd)
        capture(m_errors, std::move(errors.readEnd));
    m_tree.setRoot(child->pid, true);
    m_watch = std::make_unique<PidWatch>(child->pid, std::move(child->pidfd), [this] { onEnded(); });
    if (timeout > Duration::zero()) {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &CommandRun::onTimeout);
        m_timer.start(inMilliseconds(timeout));
    }
}

CommandRun::~CommandRun()
{
    if (m_watch && !m_finished)
        m_tree.kill();
    // A watch that isn't collected leaves the end to the collector of orphans.
}

void CommandRun::capture(std::unique_ptr<StreamReader> &reader, Descriptor readEnd)
{
    const bool isErrors = &reader == &m_errors;
    reader = std::make_unique<StreamReader>(std::move(readEnd), [this, isErrors](const QByteArray &text) {
        if (isErrors) {
            noteComplaint(m_result.complaint, text);
            return;
        }
        m_result.isCut = m_result.isCut || m_result.output.size() + text.size() >= keptOutput;
        if (!m_result.isCut)
            m_result.output += text + '\n';
    });
}

void CommandRun::onEnded()
{
    m_timer.stop();
    if (m_output)
        m_output->drain();
    if (m_errors)
        m_errors->drain();
    const Ended ended = m_watch->collect();
    m_watch.reset();
    m_result.exit = ended.exit;
    m_result.used = ended.used;
    finish(m_result);
}

void CommandRun::onTimeout()
{
    m_tree.kill();
    m_watch.reset();
    m_result.end = CommandResult::End::TimedOut;
    finish(m_result);
}

void CommandRun::finish(CommandResult result)
{
    m_finished = true;
    StreamReader::letGo(std::move(m_output)); // a daemon that the command left behind may still write
    StreamReader::letGo(std::move(m_errors));
    Q_EMIT finished(result);
}

} // namespace holdfast
