// Handshakes exec and ocf: commands stand for the process (process-handshake.md).
#include "fixture.h"

#include <run/ocfagent.h>

#include <QFile>
#include <QFileInfo>

using namespace holdfast;
using namespace std::chrono_literals;

namespace {

/// A service of files in a directory: "up" while it runs, "log" of what was done to it.
struct Service {
    [[nodiscard]] std::string file(const char *name) const
    {
        return directory.filePath(QLatin1StringView(name)).toStdString();
    }
    [[nodiscard]] QStringList log() const
    {
        return QString::fromStdString(readSmallFile(file("log"))).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
    void put(const char *name) const { QFile(QString::fromStdString(file(name))).open(QIODevice::WriteOnly); }
    void take(const char *name) const { QFile::remove(QString::fromStdString(file(name))); }

    [[nodiscard]] ProcessConfig config() const
    {
        const std::string cd = "cd " + directory.path().toStdString() + " && ";
        ProcessConfig process;
        process.name = "p";
        process.handshake = Handshake::Exec;
        process.start = shell(cd + "echo start-$HOLDFAST_ROLE >>log; "
                                   "[ ! -e no-start ] || { echo not today >&2; exit 1; }; touch up");
        process.activate = shell(cd + "echo activate >>log; "
                                      "[ ! -e no-activate ] || { echo 'no licence' >&2; exit 4; }");
        process.deactivate = shell(cd + "echo deactivate >>log");
        process.stop = shell(cd + "echo stop >>log; [ ! -e no-stop ] || { echo 'device busy' >&2; exit 1; }; "
                                  "[ ! -e slow-stop ] || sleep 60; rm -f up");
        process.check = shell(cd + "echo >>checks; [ ! -e slow-check ] || sleep 60; [ -e up ] || { echo 'it is down' >&2; exit 7; }");
        process.watchdog = 30ms; // the interval of checks
        return process;
    }

    /// How often it was checked so far.
    [[nodiscard]] qint64 checks() const { return QFileInfo(directory.filePath(QStringLiteral("checks"))).size(); }

    QTemporaryDir directory;
};

SupervisorOptions quick()
{
    SupervisorOptions options;
    options.checkInterval = 30ms;
    options.checkTimeout = 300ms;
    return options;
}

} // namespace

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startInARole()
    {
        const Service service;
        Bench bench({service.config()}, quick());
        QVERIFY(bench.startAndWait(Role::Activate));
        QCOMPARE(service.log(), QStringList({QStringLiteral("start-active"), QStringLiteral("activate")}));
        const auto running = bench.supervisor->running(first);
        QVERIFY(running && running->ready && running->pid == 0);
    }

    void startAsStandbyThenRoles()
    {
        const Service service;
        Bench bench({service.config()}, quick());
        QVERIFY(bench.startAndWait(Role::Standby));
        QCOMPARE(service.log(), QStringList({QStringLiteral("start-standby")}));
        std::uint32_t order = 0;
        for (const Role role : {Role::Activate, Role::Deactivate, Role::Activate, Role::Standby, Role::Standby}) {
            bench.supervisor->tell(first, 1, role, ++order);
            QTRY_COMPARE(bench.acknowledged->size(), static_cast<int>(order));
            QCOMPARE(bench.acknowledged->last().at(2).toUInt(), order);
            QVERIFY(bench.acknowledged->last().at(3).toBool());
        }
        QCOMPARE(service.log().mid(1).join(QLatin1Char(' ')),
                 QStringLiteral("activate deactivate activate deactivate")); // standby of a standby: nothing to do
    }

    void ordersAreCarriedOutInTurn()
    {
        const Service service;
        Bench bench({service.config()}, quick());
        QVERIFY(bench.startAndWait(Role::Standby));
        bench.supervisor->tell(first, 1, Role::Activate, 1);
        bench.supervisor->tell(first, 1, Role::Deactivate, 2);
        QTRY_COMPARE(bench.acknowledged->size(), 2);
        QCOMPARE(service.log().mid(1).join(QLatin1Char(' ')), QStringLiteral("activate deactivate"));
        QCOMPARE(bench.acknowledged->first().at(2).toUInt(), 1U);
    }

    void theLastLineOfStderrIsTheReason()
    {
        const Service service;
        Bench bench({service.config()}, quick());
        QVERIFY(bench.startAndWait(Role::Standby));
        service.put("no-activate");
        bench.supervisor->tell(first, 1, Role::Activate, 1);
        QTRY_COMPARE(bench.acknowledged->size(), 1);
        QVERIFY(!bench.acknowledged->first().at(3).toBool());
        QCOMPARE(bench.acknowledged->first().at(4).toString(), QStringLiteral("no licence"));
        QVERIFY(bench.lines().contains(QStringLiteral("no licence")));
    }

    void failedStartIsCleanedUpAndTold()
    {
        const Service service;
        service.put("no-start");
        Bench bench({service.config()}, quick());
        bench.supervisor->start(first, 1, Role::Standby);
        QTRY_COMPARE(bench.startFailed->size(), 1);
        QVERIFY(bench.startFailed->first().at(2).value<Error>().what.find("not today") != std::string::npos);
        QCOMPARE(service.log().last(), QStringLiteral("stop"));
        QVERIFY(bench.supervisor->running().empty());
    }

    void commandThatCantBeExecuted()
    {
        const Service service;
        ProcessConfig config = service.config();
        config.start = {"/no/such/start"};
        Bench bench({config}, quick());
        bench.supervisor->start(first, 1, Role::Standby);
        QTRY_COMPARE(bench.startFailed->size(), 1);
        QVERIFY(bench.startFailed->first().at(2).value<Error>().what.find("/no/such/start") != std::string::npos);
    }

    void badCommands_data()
    {
        QTest::addColumn<QString>("which"); ///< command that is bad
        QTest::addColumn<QString>("command"); ///< what stands there; "": something else is bad
        QTest::addColumn<QString>("said");
        const QString file = QStringLiteral("file"); // exists, and can't be executed
        for (const char *which : {"start", "activate", "stop", "check"}) {
            const auto row = [which](const char *what, const QString &command, const char *said) {
                QTest::addRow("%s: %s", which, what)
                    << QString::fromUtf8(which) << command << QString::fromUtf8(said);
            };
            row("missing", QStringLiteral("/no/such/program"), "/no/such/program");
            row("not in PATH", QStringLiteral("no-such-program"), "no-such-program");
            row("not executable", file, "Permission denied");
            row("a directory", QStringLiteral("/tmp"), "/tmp");
            row("killed by itself", QStringLiteral("kill"), "Killed");
        }
    }

    // Each is handled and said: where it ends, and by which words.
    void badCommands()
    {
        QFETCH(QString, which);
        QFETCH(QString, command);
        QFETCH(QString, said);
        const Service service;
        service.put("file");
        CommandLine line{command == QStringLiteral("file") ? service.file("file")
                                                           : command.toStdString()};
        if (command == QStringLiteral("kill"))
            line = shell("kill -KILL $$");
        ProcessConfig config = service.config();
        (which == QStringLiteral("start")          ? config.start
             : which == QStringLiteral("activate") ? config.activate
             : which == QStringLiteral("stop")     ? config.stop
                                                   : config.check) = line;
        Bench bench({config}, quick());
        bench.supervisor->start(first, 1, Role::Activate);
        QString why;
        if (which == QStringLiteral("start") || which == QStringLiteral("activate")) {
            QTRY_COMPARE(bench.startFailed->size(), 1);
            why = QString::fromStdString(bench.startFailed->first().at(2).value<Error>().message());
            QVERIFY(bench.supervisor->running().empty());
            // What was begun is stopped, what couldn't be begun isn't.
            const bool begun =
                which == QStringLiteral("activate") || command == QStringLiteral("kill");
            QCOMPARE(service.log().contains(QStringLiteral("stop")), begun);
        } else if (which == QStringLiteral("stop")) {
            QTRY_COMPARE(bench.ready->size(), 1);
            bench.supervisor->stop(first, 1);
            QTRY_COMPARE(bench.stopFailed->size(), 1);
            why = bench.stopFailed->first().at(2).toString();
        } else {
            QTRY_COMPARE(bench.exited->size(),
                         1); // a check that can't be made is no check that is passed
            why = bench.lines().join(QLatin1Char('\n'));
        }
        QVERIFY2(why.contains(said), qPrintable(why));
    }

    void badSurroundings_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("directory");
        QTest::addColumn<QString>("said");
        QTest::newRow("no such user") << QStringLiteral("nobody-of-this-name") << QString()
                                      << QStringLiteral("nobody-of-this-name");
        QTest::newRow("no such directory") << QString() << QStringLiteral("/no/such/directory")
                                           << QStringLiteral("/no/such/directory");
        QTest::newRow("a file as directory")
            << QString() << QStringLiteral("/etc/hostname") << QStringLiteral("Not a directory");
        QTest::newRow("a directory the user may not enter")
            << QStringLiteral("nobody") << QStringLiteral("/root")
            << QStringLiteral("Permission denied");
    }

    // Start and stop commands fail alike then: nothing was begun, so nothing is stuck and no host
    // is re-booted for it.
    void badSurroundings()
    {
        QFETCH(QString, user);
        QFETCH(QString, directory);
        QFETCH(QString, said);
        if (user == QStringLiteral("nobody") && ::geteuid() != 0)
            QSKIP("only root can become another user");
        const Service service;
        ProcessConfig config = service.config();
        config.user = user.toStdString();
        config.workingDirectory = directory.toStdString();
        Bench bench({config}, quick());
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE(bench.startFailed->size() + bench.stopFailed->size(), 1);
        QVERIFY(bench.stopFailed->isEmpty());
        const QString why =
            QString::fromStdString(bench.startFailed->first().at(2).value<Error>().message());
        QVERIFY2(why.contains(said), qPrintable(why));
        QVERIFY(bench.lines().join(QLatin1Char('\n')).contains(said));
        QCOMPARE(service.log(), QStringList());
    }

    void aRunDirectoryThatCantBeMade()
    {
        SupervisorOptions options = quick();
        options.runDirectory = "/proc/nowhere";
        Supervisor supervisor(siteWith({Service().config()}), HostId{0}, options);
        const Outcome prepared = supervisor.prepare();
        QVERIFY(!prepared);
        QSignalSpy failed(&supervisor, &Supervisor::startFailed);
        supervisor.start(first, 1, Role::Standby);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().at(2).value<Error>().message().find("/proc/nowhere")
                != std::string::npos);
    }

    void deactivateThatFailsIsRefused()
    {
        const Service service;
        ProcessConfig config = service.config();
        config.deactivate = shell("echo first >&2; echo 'calls in progress' >&2; echo; exit 9");
        Bench bench({config}, quick());
        QVERIFY(bench.startAndWait(Role::Activate));
        bench.supervisor->tell(first, 1, Role::Deactivate, 1);
        QTRY_COMPARE(bench.acknowledged->size(), 1);
        QVERIFY(!bench.acknowledged->first().at(3).toBool());
        QCOMPARE(bench.acknowledged->first().at(4).toString(), QStringLiteral("calls in progress"));
    }

    void whatStopLeavesBehindIsEnded()
    {
        const Service service;
        ProcessConfig config = service.config();
        config.start =
            shell("setsid sh -c 'trap \"\" TERM; sleep 500' & touch " + service.file("up"));
        Bench bench({config}, quick());
        QVERIFY(bench.startAndWait(Role::Standby));
        QTRY_VERIFY(markedProcesses(bench.directory.path()) > 0);
        bench.supervisor->stop(first, 1);
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(markedProcesses(bench.directory.path()),
                 0); // already when it is said to have ended
    }

    void stopEnds()
    {
        const Service service;
        Bench bench({service.config()}, quick());
        QVERIFY(bench.startAndWait());
        bench.supervisor->stop(first, 1);
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(bench.exit(), (ExitStatus{}));
        QVERIFY(!QFile::exists(QString::fromStdString(service.file("up"))));
    }

    void stopThatFails()
    {
        const Service service;
        service.put("no-stop");
        Bench bench({service.config()}, quick());
        QVERIFY(bench.startAndWait());
        bench.supervisor->stop(first, 1);
        QTRY_COMPARE(bench.stopFailed->size(), 1);
        QCOMPARE(bench.stopFailed->first().at(2).toString(), QStringLiteral("device busy"));
        QVERIFY(bench.exited->isEmpty());
        QCOMPARE(bench.supervisor->running().size(), std::size_t{1}); // it can't be said to have gone
        service.take("no-stop");
        bench.supervisor->stop(first, 1); // once more, and now it can
        QTRY_COMPARE(bench.exited->size(), 1);
    }

    void stopThatHangsIsKilledAndHasFailed()
    {
        const Service service;
        service.put("slow-stop");
        Bench bench({service.config()}, quick());
        QVERIFY(bench.startAndWait());
        bench.supervisor->stop(first, 1);
        QTRY_COMPARE(service.log().last(), QStringLiteral("stop"));
        bench.supervisor->kill(first, 1);
        QTRY_COMPARE(bench.stopFailed->size(), 1);
        QVERIFY(bench.exited->isEmpty());
        QTRY_COMPARE(markedProcesses(bench.directory.path()), 0);
    }

    void killedWhileUpIsStoppedToo()
    {
        const Service service;
        Bench bench({service.config()}, quick());
        QVERIFY(bench.startAndWait());
        bench.supervisor->kill(first, 1);
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(bench.exit(), (ExitStatus{0, SIGKILL, false}));
        QCOMPARE(service.log().last(), QStringLiteral("stop"));
    }

    void aFailedCheckEndsIt()
    {
        const Service service;
        Bench bench({service.config()}, quick());
        QVERIFY(bench.startAndWait());
        QTRY_VERIFY(service.checks() >= 3); // some are good
        QVERIFY(bench.exited->isEmpty());
        service.take("up");
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(bench.exit(), (ExitStatus{7, 0, false}));
        QCOMPARE(service.log().last(), QStringLiteral("stop"));
        QVERIFY(bench.lines().contains(QStringLiteral("check failed: it is down")));
    }

    void aCheckThatHangsIsAHang()
    {
        const Service service;
        Bench bench({service.config()}, quick());
        QVERIFY(bench.startAndWait());
        service.put("slow-check");
        QTRY_COMPARE(bench.hung->size(), 1);
        QVERIFY(!bench.hung->first().at(2).toBool());
        QVERIFY(bench.exited->isEmpty());
    }

    void daemonsOfTheStartCommandLiveOnAndCanBeKilled()
    {
        const Service service;
        ProcessConfig config = service.config();
        config.start = shell("setsid sh -c 'while :; do echo tick; sleep 0.02; done' & touch " + service.file("up"));
        Bench bench({config}, quick());
        QVERIFY(bench.startAndWait(Role::Standby));
        QTRY_VERIFY(bench.lines().count(QStringLiteral("tick")) > 3); // it still has somewhere to write to
        bench.supervisor->kill(first, 1);
        QTRY_COMPARE(bench.exited->size(), 1);
        QTRY_COMPARE(markedProcesses(bench.directory.path()), 0);
        QTRY_COMPARE(zombies(), 0);
    }

    void adoptedItIsChecked()
    {
        const Service service;
        Bench bench({service.config()}, quick());
        QVERIFY(bench.startAndWait());
        const RunningProcess before = *bench.supervisor->running(first);
        bench.make(); // the manager starts anew
        QVERIFY(bench.supervisor->adopt(before));
        const qint64 checked = service.checks();
        QTRY_VERIFY(service.checks() >= checked + 2);
        QVERIFY(bench.exited->isEmpty());
        service.take("up");
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(bench.exited->first().at(1).toULongLong(), 1ULL);
    }

    void ocfAgent()
    {
        if (!QFile::exists(QString::fromStdString(ocfRoot() + "/resource.d/heartbeat/Dummy")))
            QSKIP("no OCF agents here: install resource-agents to see this work");
        const QTemporaryDir directory;
        const std::string state = directory.filePath(QStringLiteral("dummy.state")).toStdString();
        ProcessConfig config;
        config.name = "p";
        config.handshake = Handshake::Ocf;
        config.agent = "heartbeat:Dummy";
        config.params = {{"state", state}};
        Bench bench({config}, SupervisorOptions{.checkInterval = 50ms});
        QVERIFY(bench.startAndWait(Role::Activate)); // Dummy has no roles: promote is not needed
        QVERIFY(QFile::exists(QString::fromStdString(state)));
        bench.supervisor->tell(first, 1, Role::Deactivate, 1);
        QTRY_COMPARE(bench.acknowledged->size(), 1);
        QVERIFY(bench.acknowledged->first().at(3).toBool());
        QFile::remove(QString::fromStdString(state));
        QTRY_COMPARE(bench.exited->size(), 1); // monitor says 7, not running
        QCOMPARE(bench.exit(), (ExitStatus{7, 0, false}));
        bench.ready->clear();
        QVERIFY(bench.startAndWait(Role::Standby, 2));
        bench.supervisor->stop(first, 2);
        QTRY_COMPARE(bench.exited->size(), 2);
        QVERIFY(!QFile::exists(QString::fromStdString(state)));
    }

    void ocfRolesAndReasons()
    {
        // An agent of our own with roles, found by OCF_ROOT.
        const QTemporaryDir root;
        QVERIFY(QDir(root.path()).mkpath(QStringLiteral("resource.d/test")));
        QFile agent(root.filePath(QStringLiteral("resource.d/test/Roles")));
        QVERIFY(agent.open(QIODevice::WriteOnly));
        agent.write("#!/bin/sh\n"
                    "s=$OCF_RESKEY_state\n"
                    "case $1 in\n"
                    "start) [ \"$OCF_RESOURCE_TYPE\" = Roles ] && echo slave >$s ;;\n"
                    "stop) rm -f $s ;;\n"
                    "promote) [ ! -e $s.no ] || { echo 'ocf-exit-reason:no quorum disk' >&2; exit 1; }; echo master >$s ;;\n"
                    "demote) echo slave >$s ;;\n"
                    "monitor) [ -e $s ] || exit 7; grep -q master $s && exit 8; exit 0 ;;\n"
                    "esac\n");
        agent.close();
        QVERIFY(agent.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("OCF_ROOT", root.path().toUtf8());
        const std::string state = root.filePath(QStringLiteral("state")).toStdString();
        ProcessConfig config;
        config.name = "p";
        config.handshake = Handshake::Ocf;
        config.agent = "test:Roles";
        config.params = {{"state", state}};
        Bench bench({config}, SupervisorOptions{.checkInterval = 30ms});
        QVERIFY(bench.startAndWait(Role::Activate));
        QCOMPARE(readSmallFile(state), std::string("master\n"));
        bench.supervisor->tell(first, 1, Role::Deactivate, 1);
        QTRY_COMPARE(bench.acknowledged->size(), 1);
        QCOMPARE(readSmallFile(state), std::string("slave\n"));
        QFile refuses(QString::fromStdString(state + ".no"));
        QVERIFY(refuses.open(QIODevice::WriteOnly));
        bench.supervisor->tell(first, 1, Role::Activate, 2);
        QTRY_COMPARE(bench.acknowledged->size(), 2);
        QVERIFY(!bench.acknowledged->last().at(3).toBool());
        QCOMPARE(bench.acknowledged->last().at(4).toString(),
                 QStringLiteral("no quorum disk: failed (OCF_ERR_GENERIC), exit status 1"));
        refuses.remove();
        bench.supervisor->tell(first, 1, Role::Activate, 3);
        QTRY_COMPARE(bench.acknowledged->size(), 3);
        // It demotes itself: active no more, whatever it says about running.
        QFile file(QString::fromStdString(state));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("slave\n");
        file.close();
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(bench.exit(), (ExitStatus{9, 0, false}));
        qunsetenv("OCF_ROOT");
    }
};

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
