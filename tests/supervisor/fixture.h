// fixture.h - a site with one host and the processes a test wants, and a supervisor whose reports can be waited for.
#pragma once

#include <run/procfs.h>
#include <supervisor/supervisor.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace holdfast {

inline std::string workload()
{
    return HOLDFAST_BIN_DIR "/holdfast-workload";
}

inline CommandLine workloadWith(std::initializer_list<std::string> options)
{
    CommandLine line{workload(), "--name", "w", "--socket", ""};
    line.insert(line.end(), options);
    return line;
}

inline CommandLine shell(const std::string &script)
{
    return {"/bin/sh", "-c", script};
}

inline ProcessConfig program(CommandLine command, Handshake handshake = Handshake::Notify)
{
    ProcessConfig config;
    config.name = "p";
    config.command = std::move(command);
    config.handshake = handshake;
    config.settle = std::chrono::milliseconds(30);
    return config;
}

/// Group "g" on host "alpha", paired with "beta" so that there is a mate.
inline std::shared_ptr<const Site> siteWith(std::vector<ProcessConfig> processes)
{
    SiteConfig config;
    config.name = "test";
    config.hosts = {HostConfig{.name = "alpha"}, HostConfig{.name = "beta"}};
    GroupConfig group;
    group.name = "g";
    group.hosts = {HostId{0}, HostId{1}};
    group.pair = PairConfig{.primary = HostId{0}, .alternates = {HostId{1}}};
    group.processes = std::move(processes);
    config.groups = {group};
    return std::make_shared<const Site>(std::move(config));
}

inline constexpr ProcessId first{0};

/// A supervisor of host alpha and spies on everything it says.
struct Bench {
    explicit Bench(std::vector<ProcessConfig> processes, SupervisorOptions options = {})
        : site(siteWith(std::move(processes))), kept(std::move(options))
    {
        if (kept.runDirectory.empty())
            kept.runDirectory = directory.path().toStdString();
        make();
    }
    explicit Bench(ProcessConfig process) : Bench(std::vector{std::move(process)}) {}
    ~Bench()
    {
        if (supervisor)
            endAll();
    }

    void make()
    {
        supervisor = std::make_unique<Supervisor>(site, HostId{0}, kept);
        const Outcome prepared = supervisor->prepare();
        if (!prepared)
            qFatal("%s", prepared.error().message().c_str());
        ready = std::make_unique<QSignalSpy>(supervisor.get(), &Supervisor::ready);
        exited = std::make_unique<QSignalSpy>(supervisor.get(), &Supervisor::exited);
        startFailed = std::make_unique<QSignalSpy>(supervisor.get(), &Supervisor::startFailed);
        hung = std::make_unique<QSignalSpy>(supervisor.get(), &Supervisor::hung);
        acknowledged = std::make_unique<QSignalSpy>(supervisor.get(), &Supervisor::acknowledged);
        stopFailed = std::make_unique<QSignalSpy>(supervisor.get(), &Supervisor::stopFailed);
        status = std::make_unique<QSignalSpy>(supervisor.get(), &Supervisor::statusText);
        warning = std::make_unique<QSignalSpy>(supervisor.get(), &Supervisor::warning);
        output = std::make_unique<QSignalSpy>(supervisor.get(), &Supervisor::output);
        reason = std::make_unique<QSignalSpy>(supervisor.get(), &Supervisor::reason);
    }

    void endAll() const
    {
        supervisor->killAll();
        const bool ended = QTest::qWaitFor([this] { return supervisor->running().empty(); });
        if (!ended)
            qWarning("something outlived the test");
    }

    [[nodiscard]] bool startAndWait(Role role = Role::Activate, std::uint64_t generation = 1) const
    {
        supervisor->start(first, generation, role);
        return QTest::qWaitFor([this] { return !ready->isEmpty(); });
    }
    [[nodiscard]] pid_t pid() const { return supervisor->running(first).value_or(RunningProcess{}).pid; }
    [[nodiscard]] ExitStatus exit() const { return exited->last().at(2).value<ExitStatus>(); }
    [[nodiscard]] QStringList lines() const
    {
        QStringList all;
        for (const OutputLine &line : supervisor->lastLines(first, 1000))
            all << QString::fromUtf8(line.text);
        return all;
    }

    QTemporaryDir directory;
    std::shared_ptr<const Site> site;
    SupervisorOptions kept;
    std::unique_ptr<Supervisor> supervisor;
    std::unique_ptr<QSignalSpy> ready, exited, startFailed, hung, acknowledged, stopFailed, status, warning, output,
        reason;
};

inline bool isGone(pid_t pid)
{
    const auto stat = statOf(pid);
    return !stat || stat->state == 'Z';
}

/// Processes that bear the mark of any tree in this run directory, zombies not counted.
inline int markedProcesses(const QString &runDirectory)
{
    int count = 0;
    for (const ProcessStat &stat : allProcesses())
        count += startVariable(stat.pid, treeVariable).starts_with(runDirectory.toStdString()) ? 1 : 0;
    return count;
}

inline int zombies()
{
    int count = 0;
    for (const pid_t child : ourChildren()) {
        const auto stat = statOf(child);
        count += stat && stat->state == 'Z' ? 1 : 0;
    }
    return count;
}

inline char *toString(const ExitStatus &exit)
{
    return qstrdup(qPrintable(QStringLiteral("status %1 signal %2 core %3")
                                  .arg(exit.status).arg(exit.signal).arg(exit.coreDumped)));
}

} // namespace holdfast
