// Resources of every probe kind (site-file.md), initialised, looked at and released.
#include <resources/resourcemonitor.h>
#include <run/ocfagent.h>
#include <run/procfs.h>

#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace holdfast;
using namespace std::chrono_literals;

namespace {

CommandLine shell(const std::string &script)
{
    return {"/bin/sh", "-c", script};
}

ResourceConfig resource(Probe probe, std::string name = "r")
{
    ResourceConfig config;
    config.name = std::move(name);
    config.hosts = {HostId{0}};
    config.probe = std::move(probe);
    config.interval = 30ms;
    config.timeout = 2s;
    return config;
}

std::shared_ptr<const Site> siteWith(std::vector<ResourceConfig> resources)
{
    SiteConfig config;
    config.hosts = {HostConfig{.name = "alpha"}};
    config.resources = std::move(resources);
    return std::make_shared<const Site>(std::move(config));
}

constexpr InstanceId first{0};
constexpr InstanceId second{1};

struct Bench {
    explicit Bench(std::vector<ResourceConfig> resources)
        : monitor(siteWith(std::move(resources)), HostId{0}), initialised(&monitor, &ResourceMonitor::initialised),
          probed(&monitor, &ResourceMonitor::probed), released(&monitor, &ResourceMonitor::released)
    {
    }
    explicit Bench(Probe probe) : Bench(std::vector{resource(std::move(probe))}) {}

    /// Initialises the first one. @return ok and why
    std::pair<bool, QString> initialise()
    {
        initialised.clear();
        monitor.initialise(first);
        if (!initialised.isEmpty() || !QTest::qWaitFor([this] { return !initialised.isEmpty(); }))
            return {false, QStringLiteral("not answered, or from within the order")};
        return {initialised.first().at(1).toBool(), initialised.first().at(2).toString()};
    }

    ResourceMonitor monitor;
    QSignalSpy initialised, probed, released;
};

void touch(const QString &path)
{
    QFile(path).open(QIODevice::WriteOnly);
}

int linesIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? static_cast<int>(file.readAll().count('\n')) : 0;
}

} // namespace

class TestResources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_directory.isValid());
        touch(m_directory.filePath(QStringLiteral("file")));
        QFile own(m_directory.filePath(QStringLiteral("own.pid")));
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write(QByteArray::number(QCoreApplication::applicationPid()) + '\n');
        QFile dead(m_directory.filePath(QStringLiteral("dead.pid")));
        QVERIFY(dead.open(QIODevice::WriteOnly));
        dead.write("999999999\n");
        QVERIFY(m_server.listen(QHostAddress::LocalHost));
    }

    void kinds_data()
    {
        QTest::addColumn<Probe>("probe");
        QTest::addColumn<bool>("good");
        QTest::addColumn<QString>("why");
        const std::string path = m_directory.path().toStdString() + '/';
        const auto row = [](const char *name, Probe probe, const QString &why = {}) {
            QTest::newRow(name) << std::move(probe) << why.isEmpty() << why;
        };
        row("file", {.kind = ProbeKind::File, .path = path + "file"});
        row("file, missing", {.kind = ProbeKind::File, .path = path + "none"},
            QStringLiteral("No such file or directory"));
        row("disk-space", {.kind = ProbeKind::DiskSpace, .path = path, .minFree = 1});
        row("disk-space, too little", {.kind = ProbeKind::DiskSpace, .path = path, .minFree = 1LL << 60},
            QStringLiteral("at least 1048576.0 TiB are wanted"));
        row("disk-space, missing", {.kind = ProbeKind::DiskSpace, .path = path + "none", .minFree = 1},
            QStringLiteral("No such file"));
        row("process", {.kind = ProbeKind::Process, .pidfile = path + "own.pid"});
        row("process, dead", {.kind = ProbeKind::Process, .pidfile = path + "dead.pid"}, QStringLiteral("doesn't run"));
        row("process, no file", {.kind = ProbeKind::Process, .pidfile = path + "none"},
            QStringLiteral("no process number"));
        row("process, nonsense", {.kind = ProbeKind::Process, .pidfile = path + "file"},
            QStringLiteral("no process number"));
        row("link", {.kind = ProbeKind::Link, .interface = "lo"});
        row("link, missing", {.kind = ProbeKind::Link, .interface = "nosuch0"}, QStringLiteral("no such interface"));
        row("tcp", {.kind = ProbeKind::Tcp, .address = "127.0.0.1", .port = m_server.serverPort()});
        row("tcp, refused", {.kind = ProbeKind::Tcp, .address = "127.0.0.1", .port = 1},
            QStringLiteral("127.0.0.1:1: "));
        row("exec", {.kind = ProbeKind::Exec, .monitor = shell("true")});
        row("exec, bad", {.kind = ProbeKind::Exec, .monitor = shell("echo first >&2; echo tape jam >&2; exit 3")},
            QStringLiteral("tape jam"));
        row("exec, start fails", {.kind = ProbeKind::Exec, .start = shell("echo no disk >&2; exit 1"), .monitor = shell("exit 7")},
            QStringLiteral("no disk"));
        row("exec, missing program", {.kind = ProbeKind::Exec, .monitor = {"/no/such"}}, QStringLiteral("/no/such"));
    }

    void kinds()
    {
        QFETCH(Probe, probe);
        QFETCH(bool, good);
        QFETCH(QString, why);
        Bench bench(probe);
        const auto [ok, said] = bench.initialise();
        QCOMPARE(ok, good);
        QVERIFY2(said.contains(why), qPrintable(said));
        QCOMPARE(said.isEmpty(), good);
        bench.monitor.monitor(first, true);
        QVERIFY(bench.probed.isEmpty());
        QTRY_COMPARE(bench.probed.size(), 1);
        QCOMPARE(bench.probed.first().at(1).toBool(), good);
        bench.monitor.release(first);
        QTRY_COMPARE(bench.released.size(), 1);
        QVERIFY(bench.released.first().at(1).toBool()); // nothing to stop, or no command for it
    }

    void onlyChangesAreTold()
    {
        const QString path = m_directory.filePath(QStringLiteral("comes-and-goes"));
        Bench bench(Probe{.kind = ProbeKind::File, .path = path.toStdString()});
        bench.monitor.monitor(first, true);
        QTRY_COMPARE(bench.probed.size(), 1);
        QVERIFY(!bench.probed.last().at(1).toBool());
        QVERIFY(!bench.probed.wait(100));
        touch(path);
        QTRY_COMPARE(bench.probed.size(), 2);
        QVERIFY(bench.probed.last().at(1).toBool());
        QFile::remove(path);
        QTRY_COMPARE(bench.probed.size(), 3);
        bench.monitor.monitor(first, false);
        touch(path);
        QVERIFY(!bench.probed.wait(80));
        bench.monitor.monitor(first, true); // anew: the first is told again
        QTRY_COMPARE(bench.probed.size(), 4);
    }

    void startMonitorStop()
    {
        const QString log = m_directory.filePath(QStringLiteral("steps"));
        const std::string to = " >>" + log.toStdString();
        Bench bench(Probe{.kind = ProbeKind::Exec, .start = shell("echo start" + to),
                          .monitor = shell("echo monitor" + to), .stop = shell("echo stop $HOLDFAST_RESOURCE" + to)});
        QVERIFY(bench.initialise().first);
        bench.monitor.release(first);
        QTRY_COMPARE(bench.released.size(), 1);
        QFile file(log);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("start\nmonitor\nstop r@alpha\n"));
    }

    void releaseThatFails()
    {
        Bench bench(Probe{.kind = ProbeKind::Exec, .stop = shell("echo still mounted >&2; exit 1")});
        bench.monitor.release(first);
        QTRY_COMPARE(bench.released.size(), 1);
        QVERIFY(!bench.released.first().at(1).toBool());
        QCOMPARE(bench.released.first().at(2).toString(), QStringLiteral("still mounted"));
    }

    void timeoutsKillAndCountAsBad_data()
    {
        QTest::addColumn<Probe>("probe");
        QTest::newRow("start") << Probe{.kind = ProbeKind::Exec, .start = shell("trap '' TERM; sleep 87.5 & sleep 87.5")};
        QTest::newRow("monitor") << Probe{.kind = ProbeKind::Exec, .monitor = shell("sleep 87.5 & sleep 87.5")};
        // An address for documentation: nobody answers. Where the network refuses it at once that is bad too.
        QTest::newRow("tcp") << Probe{.kind = ProbeKind::Tcp, .address = "192.0.2.1", .port = 9};
        QTest::newRow("line") << Probe{.kind = ProbeKind::IndependentComputer};
    }

    void timeoutsKillAndCountAsBad()
    {
        QFETCH(Probe, probe);
        ResourceConfig config = resource(probe);
        config.timeout = 150ms;
        Bench bench({config});
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!bench.initialise().first);
        QVERIFY(timer.elapsed() < 2000);
        const auto sleeping = [] {
            return std::ranges::any_of(allProcesses(), [](const ProcessStat &stat) {
                return readSmallFile("/proc/" + std::to_string(stat.pid) + "/cmdline").find("87.5") != std::string::npos;
            });
        };
        QTRY_VERIFY(!sleeping());
    }

    void aSlowNeighbourDelaysNobody()
    {
        const QString log = m_directory.filePath(QStringLiteral("ticks"));
        ResourceConfig slow = resource({.kind = ProbeKind::Exec, .monitor = shell("sleep 30")}, "slow");
        slow.timeout = 5s;
        ResourceConfig fast = resource({.kind = ProbeKind::Exec, .monitor = shell("echo x >>" + log.toStdString())}, "fast");
        fast.interval = 50ms;
        Bench bench({slow, fast});
        bench.monitor.monitor(first, true);
        bench.monitor.monitor(second, true);
        QElapsedTimer time;
        time.start();
        QTRY_VERIFY(linesIn(log) >= 10);
        const qint64 ms = time.elapsed();
        QVERIFY2(ms >= 400 && ms < 4000, qPrintable(QString::number(ms))); // the slow one takes 5 s
        QVERIFY(std::ranges::none_of(
            bench.probed, [](const QVariantList &one) { return one.first().value<InstanceId>() == first; }));
    }

    void looksKeepTheirRaster()
    {
        // Each takes 20 ms; ten intervals of 50 ms are still half a second, not 700 ms.
        const QString log = m_directory.filePath(QStringLiteral("raster"));
        ResourceConfig config = resource({.kind = ProbeKind::Exec,
                                          .monitor = shell("sleep 0.02; cut -d' ' -f1 /proc/uptime >>" + log.toStdString())});
        config.interval = 50ms;
        Bench bench({config});
        QElapsedTimer timer;
        timer.start();
        bench.monitor.monitor(first, true);
        QTRY_VERIFY(linesIn(log) >= 11);
        // A slot that a busy machine makes us miss is skipped, never shifted: at worst some slots more.
        QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(timer.elapsed() >= 500);
    }

    void anOrderAbandonsTheOneBefore()
    {
        Bench bench(Probe{.kind = ProbeKind::Exec, .start = shell("sleep 30"), .stop = shell("true")});
        bench.monitor.initialise(first);
        bench.monitor.release(first);
        QTRY_COMPARE(bench.released.size(), 1);
        QVERIFY(bench.initialised.isEmpty());
    }

    void initialisingDoesntEndMonitoring()
    {
        const QString path = m_directory.filePath(QStringLiteral("again"));
        Bench bench(Probe{.kind = ProbeKind::File, .path = path.toStdString()});
        bench.monitor.monitor(first, true);
        QTRY_COMPARE(bench.probed.size(), 1);
        QVERIFY(!bench.initialise().first);
        touch(path);
        QTRY_COMPARE(bench.probed.size(), 2);
        QVERIFY(bench.initialise().first);
    }

    void theLineToTheIndependentComputer()
    {
        Bench bench(Probe{.kind = ProbeKind::IndependentComputer});
        bench.monitor.initialise(first); // waits for the line
        QVERIFY(!bench.initialised.wait(30));
        bench.monitor.setLineUp(true);
        QTRY_COMPARE(bench.initialised.size(), 1);
        QVERIFY(bench.initialised.first().at(1).toBool());
        bench.monitor.monitor(first, true);
        QTRY_COMPARE(bench.probed.size(), 1);
        bench.monitor.setLineUp(false); // followed at once, not at the next interval
        QTRY_COMPARE(bench.probed.size(), 2);
        QVERIFY(!bench.probed.last().at(1).toBool());
        QVERIFY(!bench.initialise().first);
    }

    void tcpServerThatGoesAndComes()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const quint16 port = server.serverPort();
        Bench bench(Probe{.kind = ProbeKind::Tcp, .address = "localhost", .port = port}); // by name, too
        bench.monitor.monitor(first, true);
        QTRY_COMPARE(bench.probed.size(), 1);
        QVERIFY(bench.probed.last().at(1).toBool());
        server.close();
        QTRY_COMPARE(bench.probed.size(), 2);
        QVERIFY(server.listen(QHostAddress::LocalHost, port));
        QTRY_COMPARE(bench.probed.size(), 3);
    }

    void changedSite()
    {
        const QString path = m_directory.filePath(QStringLiteral("file"));
        Bench bench({resource({.kind = ProbeKind::File, .path = path.toStdString()})});
        bench.monitor.monitor(first, true);
        QTRY_COMPARE(bench.probed.size(), 1);
        // Another before it, and its probe now looks at what isn't there.
        bench.monitor.setSite(siteWith({resource({.kind = ProbeKind::Link, .interface = "lo"}, "other"),
                                        resource({.kind = ProbeKind::File, .path = "/no/such"})}));
        QTRY_COMPARE(bench.probed.size(), 2);
        QCOMPARE(bench.probed.last().first().value<InstanceId>(), second);
        QVERIFY(!bench.probed.last().at(1).toBool());
    }

    void ocf()
    {
        if (!QFile::exists(QString::fromStdString(ocfRoot() + "/resource.d/heartbeat/Dummy")))
            QSKIP("no OCF agents here: install resource-agents to see this work");
        const QString state = m_directory.filePath(QStringLiteral("dummy.state"));
        Bench bench({[&] {
            ResourceConfig config = resource({.kind = ProbeKind::Ocf, .agent = "heartbeat:Dummy",
                                              .params = {{"state", state.toStdString()}}});
            config.timeout = 10s;
            return config;
        }()});
        const auto [ok, why] = bench.initialise();
        QVERIFY2(ok, qPrintable(why));
        QVERIFY(QFile::exists(state));
        bench.monitor.monitor(first, true);
        QTRY_COMPARE(bench.probed.size(), 1);
        QVERIFY(bench.probed.last().at(1).toBool());
        QFile::remove(state);
        QTRY_COMPARE(bench.probed.size(), 2);
        const QString found = bench.probed.last().at(2).toString();
        QVERIFY2(found.contains(QStringLiteral("not running (OCF_NOT_RUNNING), exit status 7")), qPrintable(found));
        QVERIFY(bench.initialise().first);
        bench.monitor.release(first);
        QTRY_COMPARE(bench.released.size(), 1);
        QVERIFY(bench.released.first().at(1).toBool());
        QVERIFY(!QFile::exists(state));
    }

    void ocfAgentThatIsntThere()
    {
        Bench bench(Probe{.kind = ProbeKind::Ocf, .agent = "heartbeat:NoSuchAgent"});
        const auto [ok, why] = bench.initialise();
        QVERIFY(!ok);
        QVERIFY(why.contains(QStringLiteral("NoSuchAgent")));
    }

    void nothingLeaks()
    {
        Bench bench(Probe{.kind = ProbeKind::Exec, .monitor = shell("true")});
        QVERIFY(bench.initialise().first);
        const int before = descriptorCount(::getpid());
        for (int i = 0; i < 20; ++i)
            QVERIFY(bench.initialise().first);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTRY_COMPARE(descriptorCount(::getpid()), before);
    }

private:
    QTemporaryDir m_directory;
    QTcpServer m_server;
};

QTEST_GUILESS_MAIN(TestResources)
#include "tst_resources.moc"
