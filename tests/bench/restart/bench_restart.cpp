// bench_restart [ROUNDS]: from SIGKILL to the replacement's first instruction, by a minimal C parent and by the
// Supervisor restarting at once from its `exited` signal. Both start the same static program; rounds alternate in blocks,
// so that what else the machine does meets both.
#include "minimalparent.h"

#include <supervisor/supervisor.h>

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QTimer>

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>

using namespace holdfast;

namespace {

constexpr int blockSize = 20;

std::shared_ptr<const Site> siteWith(CommandLine command, Handshake handshake)
{
    SiteConfig config;
    config.hosts = {HostConfig{.name = "alpha"}};
    GroupConfig group;
    group.name = "g";
    group.hosts = {HostId{0}};
    ProcessConfig process;
    process.name = "p";
    process.command = std::move(command);
    process.handshake = handshake;
    group.processes = {process};
    config.groups = {group};
    return std::make_shared<const Site>(std::move(config));
}

/// The Supervisor as the manager uses it, its policy reduced to "again".
class Restarter : public QObject
{
public:
    Restarter(const std::string &directory, const std::string &fifo, int reports, Handshake handshake)
        : m_supervisor(siteWith({BENCH_CHILD, fifo}, handshake), HostId{0},
                       SupervisorOptions{.runDirectory = directory}),
          m_notifier(reports, QSocketNotifier::Read), m_reports(reports)
    {
        connect(&m_notifier, &QSocketNotifier::activated, this, [this] { onReport(); });
        connect(&m_supervisor, &Supervisor::exited, this, [this] {
            if (m_left > 0)
                m_supervisor.start(ProcessId{0}, ++m_generation, Role::Activate);
            else
                QCoreApplication::exit();
        });
    }

    /// @return as minimalParent
    std::vector<std::int64_t> run(int rounds)
    {
        m_taken.clear();
        m_left = rounds + 1; // the first start has no kill before it
        m_killedAt = 0;
        if (const Outcome prepared = m_supervisor.prepare(); !prepared) {
            std::fprintf(stderr, "%s\n", prepared.error().message().c_str());
            return {};
        }
        m_supervisor.start(ProcessId{0}, ++m_generation, Role::Activate);
        QTimer::singleShot(std::chrono::seconds(30), this, [] { QCoreApplication::exit(1); });
        QCoreApplication::exec();
        return m_taken;
    }

private:
    void onReport()
    {
        Report report;
        if (::read(m_reports, &report, sizeof report) != sizeof report)
            return;
        --m_left;
        if (m_killedAt != 0)
            m_taken.push_back(report.ns - m_killedAt);
        QTimer::singleShot(2, Qt::PreciseTimer, this, [this, pid = static_cast<pid_t>(report.pid)] {
            m_killedAt = nowNs();
            ::kill(pid, SIGKILL);
        });
    }

    Supervisor m_supervisor;
    QSocketNotifier m_notifier;
    int m_reports;
    std::vector<std::int64_t> m_taken;
    std::int64_t m_killedAt = 0;
    quint64 m_generation = 0;
    int m_left = 0;
};

struct Figures {
    double median = 0; ///< microseconds
    double p99 = 0;
};

Figures figures(std::vector<std::int64_t> ns)
{
    std::sort(ns.begin(), ns.end());
    const auto at = [&](double part) {
        const auto place = static_cast<std::size_t>(part * static_cast<double>(ns.size() - 1) + 0.5);
        return static_cast<double>(ns[place]) / 1000;
    };
    return {at(0.5), at(0.99)};
}

void append(std::vector<std::int64_t> &all, const std::vector<std::int64_t> &more)
{
    all.insert(all.end(), more.begin(), more.end());
}

} // namespace

int main(int count, char **words)
{
    QCoreApplication app(count, words);
    const int rounds = count > 1 ? std::atoi(words[1]) : 200;
    if (rounds <= 0) {
        std::fprintf(stderr, "Usage: bench_restart [ROUNDS]\n");
        return 2;
    }
    const QTemporaryDir directory;
    const std::string fifo = directory.filePath(QStringLiteral("reports")).toStdString();
    if (::mkfifo(fifo.c_str(), 0600) != 0)
        return 1;
    const int reports = ::open(fifo.c_str(), O_RDWR | O_CLOEXEC);

    std::vector<std::int64_t> minimal;
    std::vector<std::int64_t> none;
    std::vector<std::int64_t> notify;
    const auto supervised = [&](Handshake handshake, int block) {
        return Restarter(directory.path().toStdString(), fifo, reports, handshake).run(block);
    };
    for (int left = rounds; left > 0; left -= blockSize) {
        const int block = std::min(left, blockSize);
        append(minimal, minimalParent(BENCH_CHILD, fifo, reports, block));
        append(none, supervised(Handshake::None, block));
        append(notify, supervised(Handshake::Notify, block));
    }
    ::close(reports);
    const auto complete = [rounds](const auto &all) { return static_cast<int>(all.size()) == rounds; };
    if (!complete(minimal) || !complete(none) || !complete(notify)) {
        std::fprintf(stderr, "rounds are missing: %zu, %zu, %zu of %d\n", minimal.size(), none.size(),
                     notify.size(), rounds);
        return 1;
    }
    const Figures base = figures(minimal);
    std::printf("SIGKILL to the replacement's first instruction, %d rounds\n\n", rounds);
    std::printf("%-34s %12s %12s %8s %8s\n", "", "median us", "p99 us", "ratio", "ratio99");
    const auto row = [&base](const char *name, const Figures &f) {
        std::printf("%-34s %12.1f %12.1f %8.2f %8.2f\n", name, f.median, f.p99, f.median / base.median,
                    f.p99 / base.p99);
    };
    row("minimal C parent", base);
    row("Supervisor, handshake none", figures(none));
    row("Supervisor, handshake notify", figures(notify));
    return 0;
}
