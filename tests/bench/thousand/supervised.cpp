// A crowd under the Supervisor, as the manager uses it but without journal and engine.
#include "reports.h"

#include <supervisor/supervisor.h>

#include <QCoreApplication>
#include <QEventLoop>
#include <QSocketNotifier>
#include <QTimer>

#include <unistd.h>

using namespace holdfast;

namespace {

std::shared_ptr<const Site> siteOf(const CommandLine &command, int count)
{
    SiteConfig config;
    config.hosts = {HostConfig{.name = "alpha"}};
    GroupConfig group;
    group.name = "g";
    group.hosts = {HostId{0}};
    for (int i = 0; i < count; ++i) {
        ProcessConfig process;
        process.name = "p" + std::to_string(i);
        process.command = command;
        process.handshake = Handshake::None;
        group.processes.push_back(process);
    }
    config.groups = {group};
    return std::make_shared<const Site>(std::move(config));
}

class Crowded : public QObject
{
public:
    Crowded(Reports &reports, const std::string &directory, int count)
        : m_reports(reports)
        , m_count(count)
        , m_site(siteOf({BENCH_CHILD, reports.fifo()}, count))
        , m_supervisor(m_site, HostId{0}, SupervisorOptions{.runDirectory = directory})
        , m_notifier(reports.descriptor(), QSocketNotifier::Read)
    {
        m_notifier.setEnabled(false);
        connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
            m_reports.read();
            if (m_reports.count() == m_count)
                m_loop.quit();
        });
        connect(&m_supervisor, &Supervisor::exited, this, [this](ProcessId id, quint64 generation) {
            if (m_again)
                m_supervisor.start(id, generation + 1, Role::Activate);
            else if (++m_ended == m_count)
                m_loop.quit();
        });
        if (!m_supervisor.prepare())
            m_count = -1;
    }

    bool start()
    {
        for (int i = 0; i < m_count; ++i)
            m_supervisor.start(ProcessId{static_cast<std::uint32_t>(i)}, 1, Role::Activate);
        return wait();
    }

    /// Runs the loop until all have reported. The reports wait in their pipe meanwhile, as the
    /// floor's do.
    bool wait()
    {
        m_notifier.setEnabled(true);
        const bool good = run(60'000);
        m_notifier.setEnabled(false);
        return good;
    }

    void idle(int milliseconds)
    {
        QTimer::singleShot(milliseconds, &m_loop, &QEventLoop::quit);
        m_loop.exec();
    }

    void end()
    {
        m_again = false;
        m_supervisor.killAll();
        run(20'000);
    }

private:
    bool run(int patience)
    {
        QTimer timer;
        timer.setSingleShot(true);
        connect(&timer, &QTimer::timeout, &m_loop, [this] { m_loop.exit(1); });
        timer.start(patience);
        return m_loop.exec() == 0;
    }

    Reports &m_reports;
    int m_count;
    bool m_again = true;
    int m_ended = 0;
    std::shared_ptr<const Site> m_site;
    Supervisor m_supervisor;
    QSocketNotifier m_notifier;
    QEventLoop m_loop;
};

} // namespace

std::optional<Crowd> supervisedCrowd(Reports &reports, const std::string &directory, int count)
{
    Crowded crowded(reports, directory, count);
    Crowd crowd;
    reports.begin();
    const std::int64_t begun = nowNs();
    bool good = crowded.start();
    crowd.started = reports.last() - begun;

    const std::vector<int> pids = reports.pids();
    reports.begin();
    const std::int64_t killed = nowNs();
    killAll(pids);
    good = good && crowded.wait();
    crowd.back = reports.last() - killed;
    crowded.end();
    return good ? std::optional(crowd) : std::nullopt;
}

std::optional<Upkeep> supervisedUpkeep(Reports &reports, const std::string &directory, int count,
                                       int seconds)
{
    Crowded crowded(reports, directory, count);
    const std::int64_t kib = privateKib(::getpid());
    reports.begin();
    bool good = crowded.start();
    crowded.idle(1500); // past their settling
    Upkeep upkeep;
    upkeep.kib = static_cast<double>(privateKib(::getpid()) - kib) / count;
    const std::int64_t before = cpuNs(::getpid());
    crowded.idle(seconds * 1000);
    upkeep.idle = static_cast<double>(cpuNs(::getpid()) - before) / 1e9 / seconds;
    crowded.end();
    return good ? std::optional(upkeep) : std::nullopt;
}
