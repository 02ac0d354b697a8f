// tst_doctor.cpp - a host in perfect order, and everything that can be wrong with it one by one: below a root of its
// own.
#include <support/doctor.h>

#include <QDir>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto site = R"([site]
format = 1
name = "studio"
watchdog = { device = "/dev/watchdog0", timeout = "5s" }
[independent_computer]
serial = "/dev/ttyUSB0"
[[host]]
name = "left"
outlet = 1
address = ["10.0.0.1"]
fence = [{ agent = "fence_dummy", params = { file = "/tmp/x" } }]
[[host]]
name = "right"
outlet = 2
address = ["10.0.0.2"]
[[resource]]
name = "store"
hosts = ["left", "right"]
layer = "application"
probe = { kind = "ocf", agent = "heartbeat:Nowhere" }
[[group]]
name = "net"
layer = "platform"
hosts = ["left", "right"]
[[group.process]]
name = "router"
command = ["/bin/true"]
limits = { memory = "64MiB" }
[[group]]
name = "playout"
layer = "application"
pair = { primary = "left", alternate = "right", standby = "hot" }
resources = ["store"]
[[group.process]]
name = "player"
command = ["/bin/true"]
)";

/// A computer on which all is well, until a test spoils it.
struct Host {
    Host()
    {
        write(u"/etc/holdfast/site.toml"_s, site);
        write(u"/usr/lib/ocf/resource.d/heartbeat/Nowhere"_s, "#!/bin/sh\n", 0755);
        write(u"/sys/fs/cgroup/cgroup.controllers"_s, "cpu memory pids\n");
        write(u"/proc/sys/kernel/pid_max"_s, "4194304\n");
        write(u"/etc/corosync/corosync.conf"_s,
              "nodelist {\n node {\n  name: left\n }\n node {\n  name: right\n }\n}\n");
        write(u"/etc/corosync/authkey"_s, "k", 0400);
        write(u"/dev/ttyUSB0"_s, "");
        write(u"/dev/watchdog0"_s, "");
        QDir().mkpath(here.root + u"/var/lib/holdfast"_s);
        programs[u"systemctl is-enabled holdfastd.service"_s] = {true, 0, u"enabled\n"_s};
        programs[u"systemctl is-active holdfastd.service"_s] = {true, 0, u"active\n"_s};
        programs[u"systemctl is-enabled corosync.service"_s] = {true, 0, u"enabled\n"_s};
        programs[u"systemctl is-active corosync.service"_s] = {true, 0, u"active\n"_s};
        programs[u"systemctl show --value --property=LimitNOFILE holdfastd.service"_s] = {true, 0, u"65536\n"_s};
        programs[u"fence_dummy -o metadata"_s] = {true, 0, u"<resource-agent/>"_s};
        programs[u"corosync -v"_s] = {true, 0, u"Corosync Cluster Engine, version '3.1.7'\nCopyright\n"_s};
        programs[u"corosync-quorumtool -s"_s] = {true, 0, u"Nodes: 2\nQuorate:          Yes\n"_s};
        here.host = u"left"_s;
        here.run = [this](const QStringList &argv) { return programs.value(argv.join(u' ')); };
        here.clock = [this] { return clock; };
        here.mayUse = [this](const QString &path) { return !forbidden.contains(path.mid(here.root.size())); };
        here.freeBytes = [this](const QString &) { return free; };
        here.isFree = [this](quint16 port, bool) { return !taken.contains(port); };
        here.isDevice = [this](const QString &path) { return !noDevices.contains(path.mid(here.root.size())); };
        question.siteFile = u"/etc/holdfast/site.toml"_s;
    }
    void write(const QString &path, const QByteArray &content, int mode = 0644) const
    {
        QDir().mkpath(QFileInfo(here.root + path).path());
        QFile file(here.root + path);
        file.remove();
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.fileName()));
        file.write(content);
        file.setPermissions(
            QFile::Permissions(((mode & 0700) << 2) | ((mode & 0700) << 6) | ((mode & 070) << 1) | (mode & 07)));
    }
    void remove(const QString &path) const { QFile::remove(here.root + path); }
    [[nodiscard]] std::vector<HostFinding> findings() const { return examine(here, question); }

    QTemporaryDir directory;
    QHash<QString, ProgramAnswer> programs;
    std::optional<ClockState> clock = ClockState{true, 4ms};
    std::optional<qint64> free = qint64(50) << 30;
    QStringList forbidden, noDevices;
    QList<quint16> taken;
    Surroundings here{directory.path(), {}, {}, {}, {}, {}, {}, {}};
    DoctorQuestion question;
};

QStringList lines(const std::vector<HostFinding> &findings, bool onlyTrouble = true)
{
    QStringList out;
    for (const HostFinding &finding : findings) {
        if (!onlyTrouble || finding.grade != Grade::Ok)
            out.append(text(finding));
    }
    return out;
}

using Spoil = std::function<void(Host &)>;

} // namespace

Q_DECLARE_METATYPE(Spoil)

class TestDoctor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHostInOrder();
    void whatIsWrongIsFound_data();
    void whatIsWrongIsFound();
    void everythingThatIsWrongHasACure();
    void oneHostNeedsNoClusterEngine();
    void certificates();
    void thisComputerCanBeAsked();
};

void TestDoctor::aHostInOrder()
{
    const Host host;
    const auto findings = host.findings();
    QCOMPARE(lines(findings), QStringList());
    QSet<QString> looked;
    for (const HostFinding &finding : findings)
        looked.insert(finding.check);
    for (const char *check :
         {"site", "units", "serial", "agents", "clock", "watchdog", "disk", "cgroups", "limits", "corosync"})
        QVERIFY2(looked.contains(QString::fromLatin1(check)), check);
}

void TestDoctor::whatIsWrongIsFound_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, Spoil spoil, const char *found) {
        QTest::newRow(name) << std::move(spoil) << QString::fromLatin1(found);
    };
    const auto program = [](const char *call, int status, const char *output) {
        return [=](Host &host) {
            host.programs[QString::fromLatin1(call)] = {true, status, QString::fromLatin1(output)};
        };
    };
    const auto noProgram = [](const char *call) {
        return [=](Host &host) { host.programs.remove(QString::fromLatin1(call)); };
    };
    row(
        "no site file", [](Host &host) { host.remove(u"/etc/holdfast/site.toml"_s); }, "error    site ");
    row(
        "a wrong site file",
        [](Host &host) { host.write(u"/etc/holdfast/site.toml"_s, QByteArray(site) + "outlets = 1\n"); },
        "error    site ");
    row(
        "another computer", [](Host &host) { host.here.host = u"middle"_s; }, "Give --as one of left, right");
    row("unit not installed",
        program("systemctl is-enabled holdfastd.service", 1,
                "Failed to get unit file state for holdfastd.service: No such file or directory\n"),
        "is not installed as a service");
    row("unit disabled", program("systemctl is-enabled holdfastd.service", 1, "disabled\n"),
        "systemctl enable holdfastd.service");
    row("unit failed", program("systemctl is-active holdfastd.service", 3, "failed\n"),
        "the manager does not run (failed)");
    row("no systemd", noProgram("systemctl is-active holdfastd.service"), "warning  units ");
    row("cluster engine stopped", program("systemctl is-active corosync.service", 3, "inactive\n"),
        "the cluster engine does not run (inactive)");
    row(
        "independent computer's unit", [](Host &host) { host.write(u"/etc/holdfast-ic.toml"_s, ""); },
        "warning  units        holdfast-ic.service");
    row(
        "no port", [](Host &host) { host.remove(u"/dev/ttyUSB0"_s); },
        "error    serial       /dev/ttyUSB0: the line to independent-computer has no port");
    row(
        "no serial port", [](Host &host) { host.noDevices = QStringList{u"/dev/ttyUSB0"_s}; }, "is no serial port");
    row(
        "a port of others", [](Host &host) { host.forbidden = QStringList{u"/dev/ttyUSB0"_s}; },
        "usermod -a -G dialout");
    row(
        "an agent", [](Host &host) { host.remove(u"/usr/lib/ocf/resource.d/heartbeat/Nowhere"_s); },
        "the OCF agent heartbeat:Nowhere is not installed");
    row("a fence agent", noProgram("fence_dummy -o metadata"),
        "error    agents       fence_dummy: the fence agent is not installed");
    row(
        "a clock that runs free", [](Host &host) { host.clock = ClockState{}; },
        "warning  clock        the clock is not synchronised");
    row(
        "no clock", [](Host &host) { host.clock.reset(); }, "warning  clock ");
    row(
        "no watchdog", [](Host &host) { host.remove(u"/dev/watchdog0"_s); },
        "error    watchdog     /dev/watchdog0: there is no such device");
    row(
        "a file for a watchdog", [](Host &host) { host.noDevices = QStringList{u"/dev/watchdog0"_s}; },
        "error    watchdog ");
    row(
        "a full disk", [](Host &host) { host.free = 50 << 20; },
        "error    disk         /var/lib/holdfast/studio/left: 50 MiB are free");
    row(
        "a small disk", [](Host &host) { host.free = qint64(1) << 30; }, "warning  disk ");
    row(
        "no cgroups", [](Host &host) { host.remove(u"/sys/fs/cgroup/cgroup.controllers"_s); }, "warning  cgroups ");
    row(
        "no controller", [](Host &host) { host.write(u"/sys/fs/cgroup/cgroup.controllers"_s, "cpu pids\n"); },
        "error    cgroups      /sys/fs/cgroup/cgroup.controllers: limits of the site file need the controllers memory");
    row("few files", program("systemctl show --value --property=LimitNOFILE holdfastd.service", 0, "200\n"),
        "error    limits       holdfastd.service: the manager may open 200 files");
    row(
        "few processes", [](Host &host) { host.write(u"/proc/sys/kernel/pid_max"_s, "500\n"); },
        "sysctl -w kernel.pid_max=");
    row("no Corosync", noProgram("corosync -v"), "error    corosync     Corosync is not installed");
    row("an old one", program("corosync -v", 0, "Corosync Cluster Engine, version '2.4.5'\n"),
        "Corosync 3 or later is needed");
    row(
        "not configured", [](Host &host) { host.remove(u"/etc/corosync/corosync.conf"_s); },
        "error    corosync     /etc/corosync/corosync.conf: it is not configured");
    row(
        "another site's", [](Host &host) { host.write(u"/etc/corosync/corosync.conf"_s, "name: left\n"); },
        "its nodes lack the host right");
    row(
        "no key", [](Host &host) { host.remove(u"/etc/corosync/authkey"_s); },
        "error    corosync     /etc/corosync/authkey: there is no key");
    row(
        "an open key", [](Host &host) { host.write(u"/etc/corosync/authkey"_s, "k", 0644); },
        "chmod 400 /etc/corosync/authkey");
    row("no answer", program("corosync-quorumtool -s", 1, "Cannot initialize QUORUM service\n"),
        "error    corosync     it does not answer");
    row("no quorum", program("corosync-quorumtool -s", 2, "Quorate:          No\n"), "this host has no quorum");
    row(
        "a wrong hooks file", [](Host &host) { host.write(u"/etc/holdfast/hooks.toml"_s, "format = 2\n"); },
        "error    hooks ");
    row(
        "a hook's program",
        [](Host &host) {
            host.write(u"/etc/holdfast/hooks.toml"_s,
                       "format = 1\n[[hook]]\nname = \"a\"\nexec = { command = [\"/opt/page\"] }\n");
        },
        "error    hooks        /opt/page: hook a runs a program that isn't there");
    row(
        "a stranger's port",
        [](Host &host) {
            host.write(u"/etc/holdfast/pki/ca.crt"_s, "");
            host.taken = {5495};
            host.programs[u"systemctl is-active holdfastd.service"_s] = {true, 3, u"inactive\n"_s};
        },
        "error    ports        TCP port 5495 is in use");
    row(
        "no certificates", [](Host &host) { host.write(u"/etc/holdfast/pki/ca.crt"_s, "nonsense"); },
        "error    certificates /etc/holdfast/pki/ca.crt: there is no certificate of the authority");
}

void TestDoctor::whatIsWrongIsFound()
{
    QFETCH(Spoil, spoil);
    QFETCH(QString, found);
    Host host;
    spoil(host);
    const QStringList all = lines(host.findings());
    QVERIFY2(all.join(u'\n').contains(found), qPrintable(u"\n"_s + all.join(u'\n')));
}

void TestDoctor::everythingThatIsWrongHasACure()
{
    Host host;
    host.programs.clear();
    host.clock.reset();
    host.free.reset();
    for (const char *file :
         {"/dev/ttyUSB0", "/dev/watchdog0", "/etc/corosync/corosync.conf", "/sys/fs/cgroup/cgroup.controllers"})
        host.remove(QString::fromLatin1(file));
    host.write(u"/etc/holdfast/pki/ca.crt"_s, "");
    int found = 0;
    for (const HostFinding &finding : host.findings()) {
        QVERIFY2(finding.grade == Grade::Ok || !finding.todo.isEmpty(), qPrintable(text(finding)));
        QVERIFY2(finding.grade != Grade::Ok || finding.todo.isEmpty(), qPrintable(text(finding)));
        found += finding.grade == Grade::Ok ? 0 : 1;
    }
    QVERIFY(found > 10);
}

void TestDoctor::oneHostNeedsNoClusterEngine()
{
    Host host;
    host.write(u"/etc/holdfast/site.toml"_s,
               "[site]\nformat = 1\nname = \"one\"\n[[host]]\nname = \"anything\"\n"
               "[[group]]\nname = \"g\"\nlayer = \"platform\"\nhosts = [\"anything\"]\n"
               "[[group.process]]\nname = \"p\"\ncommand = [\"/bin/true\"]\n");
    host.programs.remove(u"corosync -v"_s);
    host.remove(u"/dev/ttyUSB0"_s);
    const QStringList all = lines(host.findings(), false);
    QVERIFY2(!all.join(u'\n').contains(u"corosync"_s), qPrintable(all.join(u'\n')));
    QVERIFY2(!all.join(u'\n').contains(u"serial"_s), qPrintable(all.join(u'\n')));
}

void TestDoctor::certificates()
{
    if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
        QSKIP("openssl is not installed");
    Host host;
    const QString pki = host.here.root + u"/etc/holdfast/pki"_s;
    QDir().mkpath(pki);
    const auto make = [&pki](const char *name, const char *days) {
        QProcess::execute(u"openssl"_s,
                          {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                           u"-nodes"_s, u"-subj"_s, u"/CN=x"_s, u"-days"_s, QString::fromLatin1(days), u"-keyout"_s,
                           pki + u'/' + QString::fromLatin1(name) + u".key"_s, u"-out"_s,
                           pki + u'/' + QString::fromLatin1(name) + u".crt"_s});
    };
    make("ca", "3650");
    make("host-left", "10");
    host.write(u"/etc/holdfast/pki/revoked"_s, "");
    QFile::setPermissions(pki + u"/host-left.key"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    const QString all = lines(host.findings()).join(u'\n');
    QVERIFY2(all.contains(u"warning  certificates /etc/holdfast/pki/host-left.crt: that of this host expires in "_s),
             qPrintable(all));
    QVERIFY2(all.contains(u"chmod 600 /etc/holdfast/pki/host-left.key"_s), qPrintable(all));
    QVERIFY2(!all.contains(u"that of the authority"_s), qPrintable(all));
}

// Whatever this computer is like, nothing hangs or crashes.
void TestDoctor::thisComputerCanBeAsked()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(u"site.toml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(site);
    file.close();
    DoctorQuestion question;
    question.siteFile = file.fileName();
    question.host = u"left"_s;
    const auto findings = examine(thisComputer(), question);
    QVERIFY(findings.size() > 8);
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
