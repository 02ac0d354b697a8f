#include <resources/commandprobe.h>

#include <QByteArray>
#include <QList>

#include <algorithm>
#include <array>

namespace holdfast {

namespace {

ProbeResult judgeExit(const CommandResult &result)
{
    return result.ok() ? ProbeResult{true, {}} : ProbeResult{false, result.why()};
}

/// A remaining part of the time that start and first look have together.
Duration left(std::chrono::steady_clock::time_point end)
{
    const auto rest = std::chrono::duration_cast<Duration>(end - std::chrono::steady_clock::now());
    return std::max<Duration>(rest, std::chrono::milliseconds(1));
}

std::string inUnits(std::int64_t bytes)
{
    constexpr std::array units{"B", "KiB", "MiB", "GiB", "TiB"};
    std::size_t unit = 0;
    auto value = static_cast<double>(bytes);
    for (; value >= 1024 && unit + 1 < units.size(); ++unit)
        value /= 1024;
    return QByteArray::number(value, 'f', unit == 0 ? 0 : 1).toStdString() + ' ' + units[unit];
}

Launch statLaunch(CommandLine argv)
{
    Launch launch;
    launch.argv = std::move(argv);
    launch.environment = environmentWith({{"LC_ALL", "C"}});
    return launch;
}

/// "stat: cannot statx '/x': No such file or directory" -> "No such file or directory"
std::string statComplaint(const CommandResult &result)
{
    const std::string why = result.why();
    const std::size_t colon = why.rfind(": ");
    return result.end == CommandResult::End::Exited && colon != std::string::npos ? why.substr(colon + 2) : why;
}

} // namespace

void CommandProbe::run(Launch launch, Duration timeout, Judge judge, Answer answer)
{
    cancel();
    m_run = std::make_unique<CommandRun>(std::move(launch), timeout, nullptr);
    connect(m_run.get(), &CommandRun::finished, this,
            [this, judge = std::move(judge), answer = std::move(answer)](const CommandResult &result) {
                m_run.release()->deleteLater(); // we are within its signal
                answer(judge(result));
            });
}

void CommandProbe::cancel()
{
    forgetAnswers();
    m_run.reset();
}

// exec

ExecProbe::ExecProbe(const std::string &instance, const Probe &probe)
    : m_instance(instance), m_start(probe.start), m_monitor(probe.monitor), m_stop(probe.stop)
{
}

void ExecProbe::runOrPass(const CommandLine &command, Duration timeout, Answer answer)
{
    if (command.empty()) {
        cancel();
        answerLater({true, {}}, std::move(answer));
        return;
    }
    Launch launch;
    launch.argv = command;
    launch.environment = environmentWith({{"HOLDFAST_RESOURCE", m_instance}});
    run(std::move(launch), timeout, judgeExit, std::move(answer));
}

void ExecProbe::initialise(Duration timeout, Answer answer)
{
    const auto end = std::chrono::steady_clock::now() + timeout;
    runOrPass(m_start, timeout, [this, end, answer = std::move(answer)](const ProbeResult &started) {
        if (started.good)
            look(left(end), answer);
        else
            answer(started);
    });
}

void ExecProbe::look(Duration timeout, Answer answer)
{
    runOrPass(m_monitor, timeout, std::move(answer));
}

void ExecProbe::release(Duration timeout, Answer answer)
{
    runOrPass(m_stop, timeout, std::move(answer));
}

// ocf

OcfProbe::OcfProbe(const std::string &instance, const Probe &probe, Duration interval)
    : m_agent{probe.agent, instance, probe.params}, m_interval(interval)
{
}

void OcfProbe::initialise(Duration timeout, Answer answer)
{
    const auto end = std::chrono::steady_clock::now() + timeout;
    const auto judge = [](const CommandResult &result) {
        return result.ok() ? ProbeResult{true, {}} : ProbeResult{false, ocfReason(result)};
    };
    run(m_agent.launch("start", timeout), timeout, judge,
        [this, end, answer = std::move(answer)](const ProbeResult &started) {
            if (started.good)
                look(left(end), answer);
            else
                answer(started);
        });
}

void OcfProbe::look(Duration timeout, Answer answer)
{
    const auto judge = [](const CommandResult &result) {
        return ocfRuns(result) ? ProbeResult{true, result.ok() ? std::string{} : ocfReason(result)}
                               : ProbeResult{false, ocfReason(result)};
    };
    run(m_agent.launch("monitor", timeout, m_interval), timeout, judge, std::move(answer));
}

void OcfProbe::release(Duration timeout, Answer answer)
{
    const auto judge = [](const CommandResult &result) {
        return result.ok() ? ProbeResult{true, {}} : ProbeResult{false, ocfReason(result)};
    };
    run(m_agent.launch("stop", timeout), timeout, judge, std::move(answer));
}

// file, disk-space

void FileProbe::look(Duration timeout, Answer answer)
{
    const auto judge = [path = m_path](const CommandResult &result) {
        return result.ok() ? ProbeResult{true, {}} : ProbeResult{false, path + ": " + statComplaint(result)};
    };
    run(statLaunch({"stat", "-L", "-c", "%F", "--", m_path}), timeout, judge, std::move(answer));
}

void DiskSpaceProbe::look(Duration timeout, Answer answer)
{
    const auto judge = [path = m_path, wanted = m_minFree](const CommandResult &result) -> ProbeResult {
        if (!result.ok())
            return {false, path + ": " + statComplaint(result)};
        const QList<QByteArray> numbers = result.output.trimmed().split(' ');
        const std::int64_t available = numbers.size() == 2 ? numbers[0].toLongLong() * numbers[1].toLongLong() : 0;
        if (available >= wanted)
            return {true, {}};
        return {false, path + ": " + inUnits(available) + " free, at least " + inUnits(wanted) + " are wanted"};
    };
    run(statLaunch({"stat", "-f", "-c", "%a %S", "--", m_path}), timeout, judge, std::move(answer));
}

} // namespace holdfast
