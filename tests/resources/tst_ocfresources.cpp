// Resources that are real, in a network and a file system of the test's own: links, addresses,
// mounts, disk space.
#include "../supervisor/agentfixture.h"

#include <resources/resourcemonitor.h>
#include <run/ocfagent.h>

#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace holdfast;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Why there is no network and mount name space of our own; "" where there is one.
QString apart;

QString enterNameSpaces()
{
    if (::geteuid() != 0)
        return u"only root may have a network name space"_s;
    if (::unshare(CLONE_NEWNET | CLONE_NEWNS) != 0)
        return u"no network name space can be had here"_s;
    ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
    if (::mount("sysfs", "/sys", "sysfs", 0, nullptr)
        != 0) // shows the interfaces of this name space
        return u"sysfs can't be mounted here"_s;
    return {};
}

bool ran(const QStringList &command)
{
    return QProcess::execute(command.first(), command.mid(1)) == 0;
}

QByteArray output(const QStringList &command)
{
    QProcess process;
    process.start(command.first(), command.mid(1));
    process.waitForFinished();
    return process.readAllStandardOutput();
}

ResourceConfig resource(Probe probe)
{
    ResourceConfig config;
    config.name = "r";
    config.hosts = {HostId{0}};
    config.probe = std::move(probe);
    config.interval = 50ms;
    config.timeout = 60s; // more than agents advise
    return config;
}

constexpr InstanceId first{0};

struct Bench
{
    explicit Bench(ResourceConfig config)
        : monitor(siteWith(std::move(config)), HostId{0})
        , initialised(&monitor, &ResourceMonitor::initialised)
        , probed(&monitor, &ResourceMonitor::probed)
        , released(&monitor, &ResourceMonitor::released)
    {
    }
    static std::shared_ptr<const Site> siteWith(ResourceConfig config)
    {
        SiteConfig site;
        site.hosts = {HostConfig{.name = "alpha"}};
        site.resources = {std::move(config)};
        return std::make_shared<const Site>(std::move(site));
    }
    [[nodiscard]] bool initialise()
    {
        initialised.clear();
        monitor.initialise(first);
        return QTest::qWaitFor([this] { return !initialised.isEmpty(); }, 30000)
            && initialised.last().at(1).toBool();
    }
    [[nodiscard]] QString why() const
    {
        return initialised.isEmpty() ? u"no answer"_s : initialised.last().at(2).toString();
    }
    [[nodiscard]] bool isGood() const { return !probed.isEmpty() && probed.last().at(1).toBool(); }
    [[nodiscard]] QString found() const
    {
        return probed.isEmpty() ? QString() : probed.last().at(2).toString();
    }
    [[nodiscard]] bool release()
    {
        monitor.release(first);
        return QTest::qWaitFor([this] { return !released.isEmpty(); }, 30000)
            && released.last().at(1).toBool();
    }

    ResourceMonitor monitor;
    QSignalSpy initialised, probed, released;
};

ResourceConfig scripted(Parameters params = {{"path", "/x"}})
{
    return resource(
        {.kind = ProbeKind::Ocf, .agent = "test:Scripted", .params = std::move(params)});
}

} // namespace

class TestOcfResources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linkThatGoesAndComes()
    {
        if (!apart.isEmpty())
            QSKIP(qPrintable(apart));
        if (!ran({u"ip"_s, u"link"_s, u"add"_s, u"hf0"_s, u"type"_s, u"veth"_s, u"peer"_s,
                  u"name"_s, u"hf1"_s}))
            QSKIP("no virtual link can be made here: install iproute2 to see this work");
        Bench bench(resource({.kind = ProbeKind::Link, .interface = "hf0"}));
        bench.monitor.monitor(first, true);
        QTRY_COMPARE(bench.probed.size(), 1);
        QCOMPARE(bench.found(), u"hf0: it is down"_s);
        QVERIFY(ran({u"ip"_s, u"link"_s, u"set"_s, u"hf0"_s, u"up"_s}));
        QVERIFY(ran({u"ip"_s, u"link"_s, u"set"_s, u"hf1"_s, u"up"_s}));
        QTRY_VERIFY(bench.isGood());
        QVERIFY(ran({u"ip"_s, u"link"_s, u"set"_s, u"hf1"_s,
                     u"down"_s})); // the cable is pulled at the other end
        QTRY_VERIFY(!bench.isGood());
        QCOMPARE(bench.found(), u"hf0: no carrier"_s);
        QVERIFY(ran({u"ip"_s, u"link"_s, u"set"_s, u"hf1"_s, u"up"_s}));
        QTRY_VERIFY(bench.isGood());
        QVERIFY(ran({u"ip"_s, u"link"_s, u"delete"_s, u"hf0"_s}));
        QTRY_VERIFY(!bench.isGood());
        QCOMPARE(bench.found(), u"hf0: there is no such interface"_s);
    }

    void diskThatFillsUp()
    {
        if (!apart.isEmpty())
            QSKIP(qPrintable(apart));
        const QTemporaryDir disk;
        QVERIFY(::mount("tmpfs", disk.path().toUtf8(), "tmpfs", 0, "size=2m") == 0);
        const auto unmount = qScopeGuard([&] { ::umount2(disk.path().toUtf8(), MNT_DETACH); });
        Bench bench(resource(
            {.kind = ProbeKind::DiskSpace, .path = disk.path().toStdString(), .minFree = 1 << 20}));
        QVERIFY2(bench.initialise(), qPrintable(bench.why()));
        bench.monitor.monitor(first, true);
        QTRY_VERIFY(bench.isGood());
        QFile file(disk.filePath(u"log"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(1536 * 1024, 'x'));
        file.close();
        QTRY_VERIFY(!bench.isGood());
        QVERIFY2(bench.found().endsWith(u"512.0 KiB free, at least 1.0 MiB are wanted"_s),
                 qPrintable(bench.found()));
        file.remove();
        QTRY_VERIFY(bench.isGood());
    }

    void addressOfIpaddr2()
    {
        if (!apart.isEmpty())
            QSKIP(qPrintable(apart));
        if (!AgentRoot::has("heartbeat/IPaddr2"))
            QSKIP("install resource-agents to see this work");
        if (!ran({u"ip"_s, u"link"_s, u"add"_s, u"hf2"_s, u"type"_s, u"veth"_s, u"peer"_s,
                  u"name"_s, u"hf3"_s}))
            QSKIP("no virtual link can be made here: install iproute2 to see this work");
        for (const QString &end : {u"hf2"_s, u"hf3"_s})
            QVERIFY(ran({u"ip"_s, u"link"_s, u"set"_s, end, u"up"_s}));
        ::mount("tmpfs", "/run", "tmpfs", 0, nullptr); // the agent keeps its state there
        const auto hasAddress = [] {
            return output({u"ip"_s, u"-4"_s, u"addr"_s, u"show"_s, u"dev"_s, u"hf2"_s})
                .contains("10.99.0.7/24");
        };
        ResourceConfig config = resource({.kind = ProbeKind::Ocf,
                                          .agent = "heartbeat:IPaddr2",
                                          .params = {{"ip", "10.99.0.7"},
                                                     {"cidr_netmask", "24"},
                                                     {"nic", "hf2"},
                                                     {"arp_count", "1"},
                                                     {"arp_bg", "false"}}});
        config.interval = 200ms;
        Bench bench(config);
        QVERIFY(!hasAddress());
        QVERIFY2(bench.initialise(), qPrintable(bench.why()));
        QVERIFY(hasAddress());
        bench.monitor.monitor(first, true);
        QTRY_VERIFY(bench.isGood());
        QVERIFY(ran({u"ip"_s, u"addr"_s, u"del"_s, u"10.99.0.7/24"_s, u"dev"_s,
                     u"hf2"_s})); // somebody takes it away
        QTRY_VERIFY(!bench.isGood());
        QVERIFY2(bench.found().contains(u"not running (OCF_NOT_RUNNING), exit status 7"_s), qPrintable(bench.found()));
        QVERIFY2(bench.initialise(), qPrintable(bench.why())); // re-initialised
        QTRY_VERIFY(bench.isGood());
        QVERIFY(hasAddress());
        QVERIFY(bench.release());
        QVERIFY(!hasAddress());
    }

    void mountOfFilesystem()
    {
        if (!apart.isEmpty())
            QSKIP(qPrintable(apart));
        if (!AgentRoot::has("heartbeat/Filesystem"))
            QSKIP("install resource-agents to see this work");
        if (QStandardPaths::findExecutable(u"modprobe"_s).isEmpty())
            QSKIP("the agent wants modprobe: install kmod to see this work");
        const QTemporaryDir where;
        const auto isMounted = [&] {
            return output({u"cat"_s, u"/proc/self/mounts"_s}).contains(where.path().toUtf8() + ' ');
        };
        ResourceConfig config = resource({.kind = ProbeKind::Ocf,
                                          .agent = "heartbeat:Filesystem",
                                          .params = {{"device", "none"},
                                                     {"directory", where.path().toStdString()},
                                                     {"fstype", "tmpfs"}}});
        config.interval = 200ms;
        Bench bench(config);
        QVERIFY2(bench.initialise(), qPrintable(bench.why()));
        QVERIFY(isMounted());
        bench.monitor.monitor(first, true);
        QTRY_VERIFY(bench.isGood());
        QVERIFY(::umount2(where.path().toUtf8(), MNT_DETACH) == 0);
        QTRY_VERIFY(!bench.isGood());
        QVERIFY2(bench.initialise(), qPrintable(bench.why()));
        QVERIFY(isMounted());
        QVERIFY(bench.release());
        QVERIFY(!isMounted());
    }

    // ---- what the agents of the site file are asked for, and how
    // ----------------------------------------------------

    void parametersAreValidatedBeforeStart_data()
    {
        QTest::addColumn<Parameters>("params");
        QTest::addColumn<QString>("said");
        QTest::newRow("unknown") << Parameters{{"path", "/x"}, {"paht", "/y"}}
                                 << u"parameter paht"_s;
        QTest::newRow("missing") << Parameters{}
                                 << u"parameter path: the agent needs this parameter"_s;
        QTest::newRow("wrong type")
            << Parameters{{"path", "/x"}, {"fast", "quite"}} << u"true or false"_s;
    }

    void parametersAreValidatedBeforeStart()
    {
        QFETCH(Parameters, params);
        QFETCH(QString, said);
        const AgentRoot root;
        root.writeScripted(u"Scripted"_s);
        Bench bench(scripted(params));
        QVERIFY(!bench.initialise());
        QVERIFY2(bench.why().contains(said), qPrintable(bench.why()));
        QVERIFY(bench.why().contains(u"correct params in the site file"_s));
        QVERIFY(bench.release()); // nothing is held, so nobody has to be re-booted to let go of it
        QCOMPARE(root.log(), QString());
    }

    void shortTimeoutIsSaid()
    {
        const AgentRoot root;
        root.writeScripted(u"Scripted"_s);
        ResourceConfig config = scripted();
        config.timeout = 30s;
        Bench bench(config);
        QVERIFY(bench.initialise());
        QCOMPARE(bench.why(),
                 u"timeout 30s is less than the 1m30s that the agent advises for start; timeout "
                 u"30s is less "
                 "than the 1m that the agent advises for monitor; timeout 30s is less than the "
                 "1m40s that the "
                 "agent advises for stop"_s);
    }

    void codes_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("good");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *action, int status, bool good, const char *said) {
            QTest::addRow("%s %d", action, status)
                << QString::fromUtf8(action) << status << good << QString::fromUtf8(said);
        };
        row("start", 1, false, "why not: failed (OCF_ERR_GENERIC), exit status 1");
        row("start", 5, false,
            "not installed on this host (OCF_ERR_INSTALLED), exit status 5; install what it asks for on this host; no "
            "restart cures it");
        row("start", 6, false,
            "wrong parameters (OCF_ERR_CONFIGURED), exit status 6; correct params in the site file; no restart "
            "cures it");
        row("monitor", 0, true, "");
        row("monitor", 1, false, "why not: failed (OCF_ERR_GENERIC), exit status 1");
        row("monitor", 7, false, "not running (OCF_NOT_RUNNING), exit status 7");
        row("monitor", 8, true, "");
        row("monitor", 9, false, "failed, promoted (OCF_FAILED_PROMOTED), exit status 9");
        row("monitor", 190, true, "why not: degraded (OCF_DEGRADED), exit status 190");
        row("monitor", 191, true, "why not: degraded, promoted (OCF_DEGRADED_PROMOTED), exit status 191");
        row("stop", 0, true, "");
        row("stop", 7, true, "");
        row("stop", 1, false, "why not: failed (OCF_ERR_GENERIC), exit status 1");
    }

    void codes()
    {
        QFETCH(QString, action);
        QFETCH(int, status);
        QFETCH(bool, good);
        QFETCH(QString, said);
        const AgentRoot root;
        root.writeScripted(u"Scripted"_s);
        ResourceConfig config = scripted();
        config.timeout = 2min;
        Bench bench(config);
        if (action == u"start"_s) {
            root.answer("start", status,
                        "ocf-exit-reason:why not\n/usr/sbin/crm_attribute: not found\n");
            QCOMPARE(bench.initialise(), good);
            QVERIFY2(bench.why().contains(said), qPrintable(bench.why()));
            return;
        }
        QVERIFY2(bench.initialise(), qPrintable(bench.why()));
        bench.monitor.monitor(first, true);
        QTRY_VERIFY(bench.isGood());
        root.answer(action.toUtf8(), status,
                    "ocf-exit-reason:why not\n/usr/sbin/crm_attribute: not found\n");
        if (action == u"stop"_s) {
            QCOMPARE(bench.release(), good);
            QVERIFY(bench.released.last().at(2).toString().contains(said));
            return;
        }
        QVERIFY(root.checkedTwice());
        QCOMPARE(bench.isGood(), good);
        QVERIFY2(bench.found().contains(said), qPrintable(bench.found()));
        QVERIFY(bench.probed.size() <= 2); // a change is told once: good or not, degraded or not
    }

    // What failed may be there in part: an agent's start needn't cope with that, its stop must.
    void reinitialisingStopsFirst_data()
    {
        QTest::addColumn<bool>("critical");
        QTest::addColumn<QString>("log");
        QTest::newRow("critical") << true << u"start stop start"_s;
        QTest::newRow("not critical: its members go on using it") << false << u"start start"_s;
    }

    void reinitialisingStopsFirst()
    {
        QFETCH(bool, critical);
        QFETCH(QString, log);
        const AgentRoot root;
        root.writeScripted(u"Scripted"_s);
        ResourceConfig config = scripted();
        config.critical = critical;
        Bench bench(config);
        QVERIFY2(bench.initialise(), qPrintable(bench.why()));
        bench.monitor.monitor(first, true);
        QTRY_VERIFY(bench.isGood());
        QFile::remove(root.path(u"state"_s));
        QTRY_VERIFY(!bench.isGood());
        QVERIFY2(bench.initialise(), qPrintable(bench.why()));
        QCOMPARE(root.log(), log);
        QTRY_VERIFY(bench.isGood());
    }

    void aStopThatHangsDoesntKeepItFromBeingStarted()
    {
        const AgentRoot root;
        root.write(u"Hangs"_s,
                   "case $1 in meta-data) echo '<resource-agent/>' ;; stop) sleep 60 ;; esac\n");
        ResourceConfig config = resource({.kind = ProbeKind::Ocf, .agent = "test:Hangs"});
        config.timeout = 2s;
        Bench bench(config);
        QVERIFY(bench.initialise());
        bench.monitor.monitor(first, true);
        QTRY_VERIFY(bench.isGood());
        QVERIFY2(bench.initialise(), qPrintable(bench.why())); // half of its time was left
    }

    void anOrderBeforeTheAgentHasAnswered()
    {
        const AgentRoot root;
        root.write(u"Slow"_s,
                   "echo $1 >>" + root.path(u"log"_s).toUtf8()
                       + "; [ $1 != meta-data ] || { sleep 0.3; echo '<resource-agent/>'; }\n");
        Bench bench(resource({.kind = ProbeKind::Ocf, .agent = "test:Slow"}));
        bench.monitor.initialise(first);
        QVERIFY(bench.release());
        QTRY_VERIFY(OcfCatalog::known("test:Slow") != nullptr);
        QCoreApplication::processEvents();
        QVERIFY(bench.initialised.isEmpty());
        QVERIFY2(bench.initialise(), qPrintable(bench.why())); // the next order is the first to start it
        QCOMPARE(root.log(), u"stop start monitor"_s);
    }
};

int main(int argc, char *argv[])
{
    apart = enterNameSpaces(); // before there are threads
    QCoreApplication application(argc, argv);
    TestOcfResources test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ocfresources.moc"
