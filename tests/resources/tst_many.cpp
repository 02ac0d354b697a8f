// Two hundred resources: each keeps its interval's raster, none has a thread, one that hangs delays
// nobody.
#include <resources/resourcemonitor.h>
#include <run/procfs.h>

#include <QFile>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <fcntl.h>
#include <span>
#include <sys/stat.h>
#include <unistd.h>

using namespace holdfast;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Clock = std::chrono::steady_clock;

CommandLine shell(const std::string &script)
{
    return {"/bin/sh", "-c", script};
}

int threads()
{
    const std::string status = readSmallFile("/proc/self/status");
    const std::size_t at = status.find("Threads:");
    return at == std::string::npos ? 0 : std::atoi(status.c_str() + at + 8);
}

/// Processes whose command line holds this text.
int running(const std::string &text)
{
    return static_cast<int>(std::ranges::count_if(allProcesses(), [&](const ProcessStat &stat) {
        return stat.state != 'Z'
            && readSmallFile("/proc/" + std::to_string(stat.pid) + "/cmdline").find(text)
            != std::string::npos;
    }));
}

/// Looks say by a FIFO which resource they belong to; when they did is noted here.
class Looks
{
public:
    explicit Looks(const QString &path)
        : m_path(path.toStdString())
    {
        ::mkfifo(m_path.c_str(), 0600);
        m_fifo = ::open(m_path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
        m_notifier = std::make_unique<QSocketNotifier>(m_fifo, QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                         [this] { read(); });
    }
    ~Looks() { ::close(m_fifo); }

    [[nodiscard]] CommandLine command(int number) const
    {
        return shell("echo " + std::to_string(number) + " >" + m_path);
    }

    std::map<int, std::vector<Clock::time_point>> times;

private:
    void read()
    {
        char buffer[4096];
        const ssize_t count = ::read(m_fifo, buffer, sizeof buffer);
        for (const QByteArray &line : QByteArray(buffer, std::max<ssize_t>(count, 0)).split('\n')) {
            if (!line.isEmpty())
                times[line.toInt()].push_back(Clock::now());
        }
    }

    std::string m_path;
    int m_fifo = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

std::shared_ptr<const Site> siteWith(std::vector<ResourceConfig> resources)
{
    SiteConfig config;
    config.hosts = {HostConfig{.name = "alpha"}};
    config.resources = std::move(resources);
    return std::make_shared<const Site>(std::move(config));
}

ResourceConfig resource(int number, Probe probe, Duration interval)
{
    ResourceConfig config;
    config.name = "r" + std::to_string(number);
    config.hosts = {HostId{0}};
    config.probe = std::move(probe);
    config.interval = interval;
    config.timeout = 3s;
    return config;
}

} // namespace

class TestMany : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_directory.isValid()); }

    void theirRasterIsKept()
    {
        constexpr int count = 200;
        constexpr auto interval = 1000ms;
        Looks looks(m_directory.filePath(u"looks"_s));
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        std::vector<ResourceConfig> resources;
        for (int i = 0; i < count; ++i) {
            // Sixty run programs, of which one hangs; the others look by themselves.
            Probe probe{.kind = ProbeKind::Exec, .monitor = looks.command(i)};
            if (i == 0)
                probe.monitor =
                    shell("trap '' TERM; sleep 65.75 & setsid sleep 65.75 & sleep 65.75");
            else if (i >= 60 && i < 100)
                probe = {
                    .kind = ProbeKind::Tcp, .address = "127.0.0.1", .port = server.serverPort()};
            else if (i >= 100 && i < 150)
                probe = {.kind = ProbeKind::Link, .interface = "lo"};
            else if (i >= 150)
                probe = {.kind = ProbeKind::Process,
                         .pidfile = m_directory.filePath(u"pid"_s).toStdString()};
            resources.push_back(resource(i, std::move(probe), interval));
        }
        QFile pid(m_directory.filePath(u"pid"_s));
        QVERIFY(pid.open(QIODevice::WriteOnly));
        pid.write(QByteArray::number(::getpid()));
        pid.close();
        int connections = 0;
        connect(&server, &QTcpServer::newConnection, &server, [&] {
            while (QTcpSocket *const socket = server.nextPendingConnection()) {
                ++connections;
                socket->deleteLater();
            }
        });
        ResourceMonitor monitor(siteWith(resources), HostId{0});
        const int before = threads();
        for (int i = 0; i < count; ++i)
            monitor.monitor(InstanceId{static_cast<std::uint32_t>(i)}, true);
        // Five slots of each, and two time-outs of the one that hangs.
        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::all_of(looks.times,
                                [](const auto &each) { return each.second.size() >= 6; })
                && looks.times.size() == 59,
            60000);
        QCOMPARE(threads(), before);
        QVERIFY(connections >= 40 * 5);

        // Each look against its slot of the raster, in milliseconds. The first ones are begun all
        // at once, and late.
        std::vector<double> late;
        for (const auto &[number, times] : looks.times) {
            for (const Clock::time_point at : std::span(times).subspan(1)) {
                const double since =
                    std::chrono::duration<double, std::milli>(at - times[1]).count();
                late.push_back(since - std::round(since / 1000.0) * 1000.0);
            }
        }
        std::ranges::sort(late, {}, [](double x) { return std::abs(x); });
        const auto within = [&](std::size_t tenths) { return std::abs(late[late.size() * tenths / 10]); };
        qInfo("half of the looks within %.1f ms of their slot, nine of ten within %.1f ms, the last %.1f ms off",
              within(5), within(9), std::abs(late.back()));
        // Probes that began their interval when they have ended would be anywhere by now, half of them further off
        // than a quarter of the interval; a busy machine only makes some of them late.
        QVERIFY(within(5) < 200);
    }

    void aTimeoutEndsTheWholeTree_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("children") << QByteArray("sleep SECONDS & sleep SECONDS");
        QTest::newRow("that ignore SIGTERM")
            << QByteArray("trap '' TERM INT HUP; sleep SECONDS & sleep SECONDS");
        QTest::newRow("a session of its own") << QByteArray("setsid sleep SECONDS & sleep SECONDS");
        QTest::newRow("a daemon") << QByteArray(
            "(setsid sh -c 'sleep SECONDS & exit 0' &) ; sleep SECONDS");
        QTest::newRow("stopped") << QByteArray("sleep SECONDS & kill -STOP $!; sleep SECONDS");
    }

    void aTimeoutEndsTheWholeTree()
    {
        QFETCH(QByteArray, script);
        // Nobody else's are counted, not even those of a run that failed a moment ago.
        static int row = 0;
        const QByteArray seconds = "54." + QByteArray::number(++row) + QByteArray::number(::getpid());
        script.replace("SECONDS", seconds);
        ResourceConfig config =
            resource(0, {.kind = ProbeKind::Exec, .monitor = shell(script.toStdString())}, 10s);
        config.timeout = 2s; // the whole tree stands by then, on a busy machine, too
        ResourceMonitor monitor(siteWith({config}), HostId{0});
        QSignalSpy probed(&monitor, &ResourceMonitor::probed);
        monitor.monitor(InstanceId{0}, true);
        QTRY_VERIFY(running(seconds.toStdString()) >= 2);
        QTRY_COMPARE_WITH_TIMEOUT(probed.size(), 1, 30000);
        QVERIFY(!probed.first().at(1).toBool());
        QVERIFY(probed.first().at(2).toString().startsWith(u"it didn't end in time"_s));
        QTRY_COMPARE_WITH_TIMEOUT(running(seconds.toStdString()), 0, 30000);
    }

    // A program that writes without end, and one that writes no line: neither memory nor time are
    // theirs.
    void aProbeThatWritesWithoutEnd_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("lines to stdout") << QByteArray("yes");
        QTest::newRow("lines to stderr") << QByteArray("yes >&2");
        QTest::newRow("no line feed") << QByteArray("cat /dev/zero >&2");
    }

    void aProbeThatWritesWithoutEnd()
    {
        QFETCH(QByteArray, script);
        ResourceConfig bad =
            resource(0, {.kind = ProbeKind::Exec, .monitor = shell(script.toStdString())}, 10s);
        bad.timeout = 2s;
        Looks looks(m_directory.filePath(u"endless-%1"_s.arg(qHash(script))));
        const ResourceConfig good =
            resource(1, {.kind = ProbeKind::Exec, .monitor = looks.command(1)}, 100ms);
        ResourceMonitor monitor(siteWith({bad, good}), HostId{0});
        QSignalSpy probed(&monitor, &ResourceMonitor::probed);
        const std::int64_t before = statOf(::getpid())->rssKib;
        monitor.monitor(InstanceId{0}, true);
        monitor.monitor(InstanceId{1}, true);
        const auto isTold = [&] {
            return std::ranges::any_of(probed, [](const QVariantList &one) {
                return one.first().value<InstanceId>() == InstanceId{0};
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isTold(), 30000);
        QVERIFY2(looks.times[1].size() >= 4, qPrintable(QString::number(looks.times[1].size())));
        QVERIFY(statOf(::getpid())->rssKib - before < 8 * 1024);
    }

private:
    QTemporaryDir m_directory;
};

QTEST_GUILESS_MAIN(TestMany)
#include "tst_many.moc"
