#include <resources/commandprobe.h>

#include <QByteArray>
#include <QList>
#include <QPointer>

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
    m_run = std::make_unique<CommandRun>(std::move(launch), timeout, nullptr, "probe");
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

void CommandProbe::restart(Duration timeout, Answer answer)
{
    const auto end = std::chrono::steady_clock::now() + timeout;
    release(timeout / 2, [this, end, answer = std::move(answer)](const ProbeResult &) {
        initialise(left(end), answer);
    });
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

OcfProbe::OcfProbe(const std::string &instance, const ResourceConfig &config, OcfCatalog &agents)
    : m_agent{config.probe.agent, instance, config.probe.params}
    , m_config(config)
    , m_agents(agents)
{
}

void OcfProbe::initialise(Duration timeout, Answer answer)
{
    cancel();
    const auto end = std::chrono::steady_clock::now() + timeout;
    const auto described = [probe = QPointer(this), question = asked(), end,
                            answer = std::move(answer)](const AgentDescription &description) {
        if (!probe || probe->asked() != question)
            return;
        std::string why = probe->refusal(description);
        probe->m_refused = !why.empty();
        if (probe->m_refused)
            answer({false, std::move(why), true});
        else
            probe->start(left(end), answer);
    };
    m_agents.ask(m_agent.agent, described);
}

/// Why it is not started at all. What is less than that is left in m_advice.
std::string OcfProbe::refusal(const AgentDescription &description)
{
    m_advice.clear();
    switch (description.knowledge) {
    case AgentDescription::Knowledge::NotInstalled:
        return description.why
            + "; install its package on this host (Debian: resource-agents), or correct agent";
    case AgentDescription::Knowledge::Unreadable:
        m_advice = "nobody has checked its parameters: " + description.why;
        return {};
    case AgentDescription::Knowledge::Read:
        break;
    }
    if (const std::string wrong = complaint(description.metadata, m_agent.params); !wrong.empty())
        return wrong + "; correct params in the site file";
    for (const auto &[timeout, text] : shortTimeouts(description.metadata, timeoutsOf(m_config)))
        m_advice += (m_advice.empty() ? "" : "; ") + text;
    return {};
}

void OcfProbe::start(Duration timeout, Answer answer)
{
    const auto end = std::chrono::steady_clock::now() + timeout;
    const auto judge = [](const CommandResult &result) -> ProbeResult {
        const std::string todo = ocfTodo(result);
        return {result.ok(),
                result.ok() ? "" : ocfReason(result) + (todo.empty() ? "" : "; " + todo),
                result.end == CommandResult::End::Exited && ocfIsHard(result.exit.status)};
    };
    run(m_agent.launch("start", timeout), timeout, judge,
        [this, end, answer = std::move(answer)](const ProbeResult &started) {
            if (!started.good) {
                answer(started);
                return;
            }
            look(left(end), [advice = m_advice, answer](const ProbeResult &looked) {
                answer(looked.good && looked.why.empty() ? ProbeResult{true, advice} : looked);
            });
        });
}

void OcfProbe::look(Duration timeout, Answer answer)
{
    const auto judge = [](const CommandResult &result) {
        return ocfRuns(result) ? ProbeResult{true, ocfDegraded(result) ? ocfReason(result) : std::string{}}
                               : ProbeResult{false, ocfReason(result)};
    };
    run(m_agent.launch("monitor", timeout, m_config.interval), timeout, judge, std::move(answer));
}

void OcfProbe::release(Duration timeout, Answer answer)
{
    if (m_refused) {
        cancel();
        answerLater({true, {}}, std::move(answer));
        return;
    }
    const auto judge = [](const CommandResult &result) {
        return ocfStopped(result) ? ProbeResult{true, {}} : ProbeResult{false, ocfReason(result)};
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
