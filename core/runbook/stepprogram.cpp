#include <runbook/stepprogram.h>

#include <run/pidwatch.h>
#include <run/procfs.h>
#include <run/spawn.h>

#include <QFile>
#include <QTimer>

#include <fcntl.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

// The status is written by the shell that has waited for it, so it is there although we may be gone.
constexpr const char *wrapper =
    "/bin/sh -c \"$1\"; status=$?; printf '%s\\n' \"$status\" > \"$2.new\" && mv -f -- \"$2.new\" \"$2\"";

Descriptor openForWriting(const QString &path)
{
    return Descriptor(
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600));
}

} // namespace

StepProgram::StepProgram(ProgramFiles files, QObject *parent) : QObject(parent), m_files(std::move(files)) {}

StepProgram::~StepProgram() = default;

void StepProgram::start(const QString &command, const std::map<std::string, std::string> &environment)
{
    const Descriptor output = openForWriting(m_files.output);
    const Descriptor trace = openForWriting(m_files.trace);
    if (!output || !trace) {
        tellLater(u"%1 can't be written"_s.arg(output ? m_files.trace : m_files.output));
        return;
    }
    Launch launch;
    launch.argv = {"/bin/sh", "-c", wrapper, "sh", command.toStdString(), m_files.status.toStdString()};
    launch.environment = environmentWith({environment.begin(), environment.end()});
    launch.output = launch.errors = output.get();
    launch.trace = trace.get();
    launch.traceStat = true;
    launch.newSession = true;
    auto child = spawn(launch);
    if (!child) {
        tellLater(QString::fromStdString(child.error().message()));
        return;
    }
    m_watch = std::make_unique<PidWatch>(child->pid, std::move(child->pidfd), [this] { tellEnd(); });
}

bool StepProgram::follow()
{
    if (status()) {
        tellLater();
        return true;
    }
    if (!QFile::exists(m_files.trace))
        return false;
    const auto stat = statIn(readSmallFile(m_files.trace.toStdString()));
    m_watch = stat ? PidWatch::adopt(stat->pid, stat->startTicks, [this] { tellEnd(); }) : nullptr;
    if (!m_watch)
        tellLater(); // its status may have been written since
    return true;
}

void StepProgram::tellEnd()
{
    (void)m_watch->collect();
    Q_EMIT ended(status(), {});
}

void StepProgram::tellLater(const QString &error)
{
    QTimer::singleShot(0, this, [this, error] { Q_EMIT ended(error.isEmpty() ? status() : std::nullopt, error); });
}

std::optional<int> StepProgram::status() const
{
    QFile file(m_files.status);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    bool ok = false;
    const int number = file.read(16).trimmed().toInt(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

QString lastLines(const QString &path, int most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const bool cut = file.size() > most;
    if (cut)
        file.seek(file.size() - most);
    QString text = QString::fromUtf8(file.read(most));
    if (cut)
        text.remove(0, text.indexOf(u'\n') + 1);
    return text.trimmed();
}

} // namespace holdfast
