// Programs under supervision (process-handshake.md: notify and none), with real processes.
#include "fixture.h"

#include <QTimer>

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>

using namespace holdfast;
using namespace std::chrono_literals;

namespace {

/// What systemd-notify is for shell scripts: the test's own program, see main().
std::string notifier()
{
    return QCoreApplication::applicationFilePath().toStdString() + " --notify ";
}

void sendDatagram(const std::string &path, const std::string &message)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    const Descriptor socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    ::sendto(socket.get(), message.data(), message.size(), 0, reinterpret_cast<sockaddr *>(&address), sizeof address);
}

/// Sends a descriptor along and waits until the receiver has closed it (sd_notify's BARRIER=1): who has ended before
/// its message is read can't be recognised any more.
void sendAndWait(const std::string &path, const std::string &message)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    const Descriptor socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    int ends[2]{};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return;
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))]{};
    iovec data{const_cast<char *>(message.data()), message.size()};
    msghdr header{&address, sizeof address, &data, 1, control, sizeof control, 0};
    cmsghdr *const part = CMSG_FIRSTHDR(&header);
    part->cmsg_level = SOL_SOCKET;
    part->cmsg_type = SCM_RIGHTS;
    part->cmsg_len = CMSG_LEN(sizeof(int));
    std::memcpy(CMSG_DATA(part), &ends[1], sizeof(int));
    ::sendmsg(socket.get(), &header, 0);
    ::close(ends[1]);
    pollfd closed{ends[0], 0, 0};
    ::poll(&closed, 1, 5000);
}

} // namespace

class TestSupervisor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readyWhenItSaysSo()
    {
        Bench bench(program(workloadWith({})));
        QVERIFY(bench.startAndWait());
        QCOMPARE(bench.ready->first().at(0).value<ProcessId>(), first);
        QCOMPARE(bench.ready->first().at(1).toULongLong(), 1ULL);
        QTRY_COMPARE(bench.status->size(), 1);
        QCOMPARE(bench.status->first().at(1).toString(), QStringLiteral("active"));
        const auto running = bench.supervisor->running(first);
        QVERIFY(running && running->ready && running->pid > 0 && running->startTicks > 0);
        QVERIFY(running->rssKib > 0);
        QVERIFY(running->descriptors >= 4);
        const auto age = std::chrono::system_clock::now() - running->started;
        QVERIFY(age > -1s && age < 10s);
    }

    void noneIsReadyAfterSettle()
    {
        Bench bench(program({"sleep", "60"}, Handshake::None)); // found in PATH
        QElapsedTimer timer;
        timer.start();
        QVERIFY(bench.startAndWait());
        QVERIFY(timer.elapsed() >= 30);
        // Roles are not told to it, so none is refused.
        bench.supervisor->tell(first, 1, Role::Standby, 9);
        QVERIFY(bench.acknowledged->isEmpty()); // never from within the order
        QTRY_COMPARE(bench.acknowledged->size(), 1);
        QVERIFY(bench.acknowledged->first().at(3).toBool());
    }

    void noneThatEndsBeforeSettleIsNeverReady()
    {
        Bench bench(program(shell("exit 3"), Handshake::None));
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(bench.exit(), (ExitStatus{3, 0, false}));
        QTest::qWait(50); // longer than settle
        QVERIFY(bench.ready->isEmpty());
    }

    void roleChanges()
    {
        Bench bench(program(workloadWith({})));
        QVERIFY(bench.startAndWait(Role::Standby));
        const std::pair<Role, const char *> orders[] = {
            {Role::Activate, "active"}, {Role::Deactivate, "standby"}, {Role::Standby, "standby"}};
        std::uint32_t number = 0;
        for (const auto &[role, status] : orders) {
            bench.supervisor->tell(first, 1, role, ++number);
            QTRY_COMPARE(bench.acknowledged->size(), static_cast<int>(number));
            QCOMPARE(bench.acknowledged->last().at(2).toUInt(), number);
            QVERIFY(bench.acknowledged->last().at(3).toBool());
            QCOMPARE(bench.status->last().at(1).toString(), QLatin1StringView(status));
            QCOMPARE(bench.supervisor->running(first)->role, role);
        }
    }

    void refusal()
    {
        Bench bench(program(workloadWith({"--refuse", "activate"})));
        QVERIFY(bench.startAndWait(Role::Standby));
        bench.supervisor->tell(first, 1, Role::Activate, 7);
        QTRY_COMPARE(bench.acknowledged->size(), 1);
        QCOMPARE(bench.acknowledged->first().at(2).toUInt(), 7U);
        QVERIFY(!bench.acknowledged->first().at(3).toBool());
        QCOMPARE(bench.acknowledged->first().at(4).toString(), QStringLiteral("refusing to activate, as told"));
        QCOMPARE(bench.supervisor->running(first)->role, Role::Standby);
    }

    void closedControlDescriptorIsARefusal()
    {
        Bench bench(program(shell("exec 3<&-; " + notifier() + "READY=1; sleep 60 3<&-")));
        QVERIFY(bench.startAndWait());
        bench.supervisor->tell(first, 1, Role::Standby, 1);
        QTRY_COMPARE(bench.acknowledged->size(), 1);
        QVERIFY(!bench.acknowledged->first().at(3).toBool());
        QVERIFY(bench.acknowledged->first().at(4).toString().contains(QStringLiteral("descriptor 3")));
    }

    void anUnreadControlPipeNeverBlocks()
    {
        Bench bench(program(shell("exec sleep 60"), Handshake::Notify));
        bench.supervisor->start(first, 1, Role::Activate);
        for (std::uint32_t order = 1; order < 20000; ++order)
            bench.supervisor->tell(first, 1, Role::Standby, order);
        QTRY_VERIFY(!bench.acknowledged->isEmpty());
        QVERIFY(!bench.acknowledged->first().at(3).toBool());
    }

    void ordersForAnEarlierProcessAreNotReadByTheNext()
    {
        Bench bench(program(shell(notifier() + "READY=1; sleep 60")));
        QVERIFY(bench.startAndWait());
        bench.supervisor->tell(first, 1, Role::Standby, 1); // never read
        bench.supervisor->kill(first, 1);
        QTRY_COMPARE(bench.exited->size(), 1);
        const std::string path = bench.directory.path().toStdString() + "/alpha/g@p.control";
        bench.supervisor->start(first, 2, Role::Activate);
        const Descriptor reader(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
        char text = 0;
        QVERIFY(::read(reader.get(), &text, 1) <= 0);
    }

    void exits_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<ExitStatus>("expected");
        QTest::newRow("status 0") << QStringLiteral("exit 0") << ExitStatus{0, 0, false};
        QTest::newRow("status 42") << QStringLiteral("exit 42") << ExitStatus{42, 0, false};
        QTest::newRow("signal") << QStringLiteral("kill -USR1 $$") << ExitStatus{0, SIGUSR1, false};
        QTest::newRow("SIGKILL") << QStringLiteral("kill -9 $$") << ExitStatus{0, SIGKILL, false};
        QTest::newRow("core limit 0") << QStringLiteral("ulimit -c 0; kill -ABRT $$") << ExitStatus{0, SIGABRT, false};
    }

    void exits()
    {
        QFETCH(QString, script);
        QFETCH(ExitStatus, expected);
        Bench bench(program(shell(script.toStdString())));
        bench.supervisor->start(first, 5, Role::Activate);
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(bench.exit(), expected);
        QCOMPARE(bench.exited->first().at(1).toULongLong(), 5ULL);
        QVERIFY(bench.supervisor->running().empty());
    }

    void coreDumpIsReported()
    {
        if (!readSmallFile("/proc/sys/kernel/core_pattern").starts_with("core"))
            QSKIP("this kernel hands cores to a program");
        ProcessConfig config = program(shell("kill -ABRT $$"));
        config.limits = {{"core", -1}};
        Bench bench(config);
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_VERIFY(!bench.exited->isEmpty() || !bench.startFailed->isEmpty());
        if (!bench.startFailed->isEmpty())
            QSKIP("the core limit can't be raised here");
        QCOMPARE(bench.exit(), (ExitStatus{0, SIGABRT, true}));
    }

    void cpuTimeIsReported()
    {
        Bench bench(program(shell("i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done")));
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE(bench.exited->size(), 1);
        QVERIFY(bench.exited->first().at(3).toLongLong() > 0);
    }

    void watchdogFedIsQuietAndMissedIsHung()
    {
        ProcessConfig config = program(workloadWith({"--hang-after", "300ms"}));
        config.watchdog = 100ms;
        Bench bench(config);
        QVERIFY(bench.startAndWait());
        QElapsedTimer sinceReady;
        sinceReady.start();
        QTRY_COMPARE(bench.hung->size(), 1);
        QVERIFY(sinceReady.elapsed() >= 250); // it was fed until it hung
        QVERIFY(bench.hung->first().at(2).toBool());
        QVERIFY(bench.exited->isEmpty()); // what to do about it is the engine's
        bench.supervisor->kill(first, 1);
        QTRY_COMPARE(bench.exited->size(), 1);
    }

    void watchdogTrigger()
    {
        Bench bench(program(shell(notifier() + "READY=1; " + notifier() + "WATCHDOG=trigger; sleep 60")));
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE(bench.hung->size(), 1);
    }

    void stopIsPoliteThenKillIsNot()
    {
        Bench bench(program(workloadWith({"--ignore-term"})));
        QVERIFY(bench.startAndWait());
        const pid_t pid = bench.pid();
        bench.supervisor->stop(first, 1);
        QTest::qWait(100);
        QVERIFY(bench.exited->isEmpty());
        QVERIFY(!isGone(pid));
        bench.supervisor->kill(first, 1);
        QVERIFY(bench.exited->isEmpty()); // never from within the order
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(bench.exit(), (ExitStatus{0, SIGKILL, false}));
    }

    void stopEndsCleanly()
    {
        Bench bench(program(workloadWith({})));
        QVERIFY(bench.startAndWait());
        bench.supervisor->stop(first, 1);
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(bench.exit(), (ExitStatus{0, 0, false}));
        QCOMPARE(zombies(), 0);
    }

    void stopReachesAStoppedProcess()
    {
        Bench bench(program(workloadWith({})));
        QVERIFY(bench.startAndWait());
        ::kill(bench.pid(), SIGSTOP);
        bench.supervisor->stop(first, 1);
        QTRY_COMPARE(bench.exited->size(), 1);
    }

    void treesEndWholly_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<bool>("byItself");
        const QString wait = QStringLiteral(" sleep 60");
        const QString daemon = QStringLiteral("setsid sh -c 'trap \"\" TERM HUP; sleep 60 & sleep 60' &");
        const QString orphan = QStringLiteral("(sleep 60 & sleep 60 &)");
        QTest::newRow("children, killed") << QStringLiteral("sleep 60 & sleep 60 &") + wait << false;
        QTest::newRow("orphans, killed") << orphan + QChar::fromLatin1(';') + wait << false;
        QTest::newRow("daemons in their own sessions, killed") << daemon + wait << false;
        QTest::newRow("children, main process exits") << QStringLiteral("sleep 60 & sleep 60 & exit 1") << true;
        QTest::newRow("orphans, main process exits") << orphan + QStringLiteral("; exit 1") << true;
        QTest::newRow("daemons, main process exits") << daemon + QStringLiteral(" sleep 0.05; exit 1") << true;
    }

    void treesEndWholly()
    {
        QFETCH(QString, script);
        QFETCH(bool, byItself);
        Bench bench(program(shell(script.toStdString()), Handshake::None));
        bench.supervisor->start(first, 1, Role::Activate);
        const auto mine = [&bench] { return markedProcesses(bench.directory.path()); };
        if (!byItself) {
            QTRY_VERIFY_WITH_TIMEOUT(mine() >= 3, 20000);
            bench.supervisor->kill(first, 1);
        }
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(mine(), 0); // by the time it is told, everything has gone
        QTRY_COMPARE(zombies(), 0);
    }

    void workloadWithChildrenEndsWholly()
    {
        Bench bench(program(workloadWith({"--spawn-children", "5", "--ignore-term"})));
        QVERIFY(bench.startAndWait());
        QCOMPARE(markedProcesses(bench.directory.path()), 6);
        ::kill(bench.pid(), SIGKILL);
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(markedProcesses(bench.directory.path()), 0);
        QTRY_COMPARE(zombies(), 0);
    }

    void cgroupHoldsTheTree()
    {
        const char *const parent = "/sys/fs/cgroup";
        std::string directory;
        for (const std::string &candidate : {std::string(parent), std::string(parent) + "/unified"}) {
            if (::access((candidate + "/cgroup.procs").c_str(), W_OK) == 0
                && ::access((candidate + "/cgroup.controllers").c_str(), F_OK) == 0)
                directory = candidate + "/holdfast-test-" + std::to_string(::getpid());
        }
        if (directory.empty() || !Cgroup::open(directory))
            QSKIP("no writable cgroup v2 here");
        {
            SupervisorOptions options;
            options.cgroupDirectory = directory;
            Bench bench({program(shell("setsid setsid sleep 60 & env -i setsid sleep 60 & sleep 0.05; exit 4"),
                                 Handshake::None)},
                        options);
            QCOMPARE(bench.supervisor->cgroupDirectory(), directory + "/alpha");
            const std::string procs = directory + "/alpha/g@p/cgroup.procs";
            for (std::uint64_t generation = 1; generation <= 2; ++generation) {
                bench.supervisor->start(first, generation, Role::Activate);
                QVERIFY(cgroupOf(bench.pid()).ends_with("/alpha/g@p")); // born in it
                QTRY_COMPARE(bench.exited->size(), static_cast<int>(generation));
                QCOMPARE(bench.exit(), (ExitStatus{4, 0, false}));
                QCOMPARE(readSmallFile(procs), std::string());
            }
            ::rmdir((directory + "/alpha/g@p").c_str());
            ::rmdir((directory + "/alpha").c_str());
        }
        QCOMPARE(::rmdir(directory.c_str()), 0);
    }

    void startsThatFail_data()
    {
        QTest::addColumn<ProcessConfig>("config");
        QTest::addColumn<QString>("what");
        ProcessConfig config = program({"/no/such/program"});
        QTest::newRow("missing") << config << QStringLiteral("No such file");
        config.command = {"no-such-program-anywhere"};
        QTest::newRow("not in PATH") << config << QStringLiteral("PATH");
        config.command = {"/etc/passwd"};
        QTest::newRow("not executable") << config << QStringLiteral("Permission denied");
        config.command = {"/"};
        QTest::newRow("a directory") << config << QStringLiteral("Permission denied");
        config.command = {};
        QTest::newRow("no command") << config << QStringLiteral("no command");
        config.command = {"true"};
        config.workingDirectory = "/no/such/directory";
        QTest::newRow("working directory") << config << QStringLiteral("working directory");
        config.workingDirectory.clear();
        config.user = "no-such-user";
        QTest::newRow("user") << config << QStringLiteral("no-such-user");
        config.user.clear();
        config.limits = {{"nosuch", 1}};
        QTest::newRow("limit") << config << QStringLiteral("nosuch");
    }

    void startsThatFail()
    {
        QFETCH(ProcessConfig, config);
        QFETCH(QString, what);
        Bench bench(config);
        bench.supervisor->start(first, 3, Role::Activate);
        QVERIFY(bench.startFailed->isEmpty());
        QTRY_COMPARE(bench.startFailed->size(), 1);
        QCOMPARE(bench.startFailed->first().at(1).toULongLong(), 3ULL);
        const auto message = bench.startFailed->first().at(2).value<Error>().message();
        QVERIFY2(QString::fromStdString(message).contains(what), message.c_str());
        QVERIFY(bench.supervisor->running().empty());
        QVERIFY(bench.exited->isEmpty());
        QTRY_COMPARE(zombies(), 0);
    }

    void failingStartExits()
    {
        Bench bench(program(workloadWith({"--fail-start"})));
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(bench.exit(), (ExitStatus{1, 0, false}));
        QVERIFY(bench.ready->isEmpty());
        QCOMPARE(bench.lines().back(), QStringLiteral("holdfast-workload: failing to start, as told"));
    }

    void aSecondStartIsRefused()
    {
        Bench bench(program(workloadWith({})));
        QVERIFY(bench.startAndWait());
        bench.supervisor->start(first, 2, Role::Activate);
        QTRY_COMPARE(bench.startFailed->size(), 1);
        QCOMPARE(bench.supervisor->running(first)->generation, std::uint64_t{1});
    }

    void staleOrdersAreVoid()
    {
        Bench bench(program(workloadWith({})));
        QVERIFY(bench.startAndWait(Role::Activate, 4));
        bench.supervisor->stop(first, 3);
        bench.supervisor->kill(first, 5);
        bench.supervisor->tell(first, 3, Role::Standby, 1);
        bench.supervisor->tell(first, 4, Role::Standby, 2);
        QTRY_COMPARE(bench.acknowledged->size(), 1);
        QCOMPARE(bench.acknowledged->first().at(2).toUInt(), 2U);
        QVERIFY(bench.exited->isEmpty());
    }

    void restartsFromItsOwnSignal()
    {
        Bench bench(program(shell("exit 1"), Handshake::None));
        quint64 next = 1;
        connect(bench.supervisor.get(), &Supervisor::exited, this, [&] {
            if (next < 50)
                bench.supervisor->start(first, ++next, Role::Activate);
        });
        bench.supervisor->start(first, next, Role::Activate);
        QTRY_COMPARE(bench.exited->size(), 50);
        QCOMPARE(zombies(), 0);
    }

    void strangersAreIgnoredAndCounted()
    {
        Bench bench(program(shell("sleep 60")));
        bench.supervisor->start(first, 1, Role::Activate);
        sendDatagram(bench.directory.path().toStdString() + "/alpha/notify", "READY=1"); // we aren't supervised
        QTRY_COMPARE(bench.supervisor->strangers(), std::uint64_t{1});
        QVERIFY(bench.ready->isEmpty());
    }

    void aChildMaySpeakForItsProcess()
    {
        Bench bench(program(shell("setsid " + notifier() + "READY=1; sleep 60"))); // a session of its own
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE(bench.ready->size(), 1);
    }

    void otherMessages()
    {
        Bench bench(program(shell(notifier() + "RELOADING=1 FDSTORE=1 STATUS=hello; " + notifier()
                                  + "READY=1; " + notifier() + "STOPPING=1 STATUS=bye; sleep 60")));
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE(bench.status->size(), 2);
        QCOMPARE(bench.status->first().at(1).toString(), QStringLiteral("hello"));
        QCOMPARE(bench.warning->size(), 1);
        QVERIFY(bench.warning->first().at(1).toString().contains(QStringLiteral("FDSTORE")));
        QCOMPARE(bench.ready->size(), 1);
        QVERIFY(bench.supervisor->running(first)->stopping);
        QVERIFY(!bench.supervisor->running(first)->reloading); // READY=1 ended that
    }

    void lastWordsComeBeforeTheEnd()
    {
        Bench bench(program(workloadWith({"--exit-after", "1ms"})));
        QStringList order;
        connect(bench.supervisor.get(), &Supervisor::ready, this, [&] { order << QStringLiteral("ready"); });
        connect(bench.supervisor.get(), &Supervisor::exited, this, [&] { order << QStringLiteral("exited"); });
        bench.supervisor->start(first, 1, Role::Activate);
        QTest::qSleep(100); // all of it happens before we look
        QTRY_COMPARE(order.size(), 2);
        QCOMPARE(order.first(), QStringLiteral("ready"));
    }

    void mainPidIsFollowed()
    {
        // A classic daemon: the first process says who goes on, and ends.
        Bench bench(program(shell("sleep 60 & " + notifier() + "MAINPID=$! READY=1; exit 0")));
        QVERIFY(bench.startAndWait());
        QTRY_VERIFY(isGone(statOf(bench.pid())->group)); // the first has ended
        QVERIFY(bench.exited->isEmpty());
        ::kill(bench.pid(), SIGUSR2);
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(bench.exit(), (ExitStatus{0, SIGUSR2, false}));
        QTRY_COMPARE(zombies(), 0);
    }

    void aForeignMainPidIsIgnored()
    {
        Bench bench(program(shell(notifier() + "MAINPID=1 READY=1; sleep 60")));
        QVERIFY(bench.startAndWait());
        QVERIFY(bench.pid() != 1);
    }

    void surroundings()
    {
        ProcessConfig config = program(shell(
            "echo $HOLDFAST_ROLE $HOLDFAST_GROUP $HOLDFAST_HOST $HOLDFAST_LAYER $HOLDFAST_PAIR_MATE; "
            "echo $HOLDFAST_CONTROL_FD $WATCHDOG_USEC $EXTRA; pwd; umask; ulimit -n; "
            "[ -S \"$NOTIFY_SOCKET\" ] && echo socket; [ $(cut -d' ' -f5 /proc/$$/stat) = $$ ] && echo group; "
            "ls /proc/$$/fd | xargs echo; grep SigIgn /proc/self/status; grep SigBlk /proc/self/status"));
        config.environment = {{"EXTRA", "more"}};
        config.workingDirectory = "/usr";
        config.umask = 027;
        config.limits = {{"nofile", 77}};
        config.watchdog = 2s;
        std::signal(SIGPIPE, SIG_IGN); // as a manager does; not for its children
        Bench bench(config);
        bench.supervisor->start(first, 1, Role::Standby);
        QTRY_COMPARE(bench.exited->size(), 1);
        const QStringList expected = QStringLiteral("standby g alpha application g@beta|3 2000000 more|/usr|0027|77|socket|"
                                                    "group|0 1 2 3|SigIgn:\t0000000000000000|"
                                                    "SigBlk:\t0000000000000000")
                                         .split(QLatin1Char('|'));
        QCOMPARE(bench.lines(), expected);
    }

    void anotherUser()
    {
        if (::geteuid() != 0)
            QSKIP("only root can become another user");
        ProcessConfig config = program(shell("id -un; id -g; echo $USER; " + notifier() + "READY=1; sleep 60"));
        config.user = "nobody";
        Bench bench(config);
        bench.directory.setAutoRemove(true);
        QFile::setPermissions(bench.directory.path(), QFile::permissions(bench.directory.path()) | QFile::ExeOther);
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE(bench.lines().size(), 3);
        QCOMPARE(bench.lines().front(), QStringLiteral("nobody"));
        QCOMPARE(bench.lines().at(2), QStringLiteral("nobody"));
    }

    void outputByLines()
    {
        Bench bench(program(shell("echo one; echo two >&2; printf 'three\\r\\n'; printf unfinished")));
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(bench.lines(), QStringLiteral("one two three unfinished").split(QLatin1Char(' ')));
        QCOMPARE(bench.output->size(), 4);
    }

    void outputIsBounded()
    {
        Bench bench(program(shell("head -c 100000 /dev/zero | tr '\\0' x; echo; seq 1 5000; echo end; sleep 60")));
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_VERIFY(!bench.lines().empty() && bench.lines().back() == QStringLiteral("end"));
        QCOMPARE(bench.output->first().at(1).toByteArray().size(), LineSplitter::maximum);
        QCOMPARE(bench.lines().size(), 1000);
        QCOMPARE(bench.supervisor->lastLines(first, 2).front().text, QByteArray("5000"));
    }

    void aFloodDoesntHoldTheLoop()
    {
        Bench bench(program(shell("exec yes"), Handshake::None));
        bench.output.reset(); // don't keep them all
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE(bench.ready->size(), 1);
        int turns = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&turns] { ++turns; });
        timer.start(5ms);
        QTest::qWait(300);
        QVERIFY2(turns > 8, // a loop that is held turns once or twice
                  qPrintable(QString::number(turns)));
        bench.supervisor->kill(first, 1);
        QTRY_COMPARE(bench.exited->size(), 1);
    }

    void noDescriptorIsLeaked()
    {
        Bench bench(program(workloadWith({"--exit-after", "1ms"})));
        const auto cycle = [&](std::uint64_t generation) {
            bench.supervisor->start(first, generation, Role::Activate);
            return QTest::qWaitFor([&] { return bench.exited->size() == static_cast<int>(generation); });
        };
        QVERIFY(cycle(1));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTest::qWait(10);
        const int before = descriptorCount(::getpid());
        for (std::uint64_t generation = 2; generation <= 20; ++generation)
            QVERIFY(cycle(generation));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTRY_COMPARE(descriptorCount(::getpid()), before);
        QCOMPARE(zombies(), 0);
    }

    void killAllIsAPowerCut()
    {
        ProcessConfig one = program(workloadWith({"--ignore-term", "--spawn-children", "2"}));
        ProcessConfig two = program(shell("setsid sh -c 'sleep 60' & sleep 60"), Handshake::None);
        two.name = "q";
        Bench bench({one, two});
        bench.supervisor->start(ProcessId{0}, 1, Role::Activate);
        bench.supervisor->start(ProcessId{1}, 1, Role::Activate);
        QTRY_COMPARE(bench.ready->size(), 2);
        bench.supervisor->killAll();
        QTRY_COMPARE(bench.exited->size(), 2);
        QCOMPARE(markedProcesses(bench.directory.path()), 0);
    }

    void changedSiteIsUsedByTheNextStart()
    {
        Bench bench(program(shell("echo old; sleep 60"), Handshake::None));
        QVERIFY(bench.startAndWait());
        ProcessConfig before = program(shell("sleep 60"), Handshake::None);
        before.name = "new-one";
        const auto changed = siteWith({before, program(shell("echo new; sleep 60"), Handshake::None)});
        bench.supervisor->setSite(changed);
        const ProcessId now = changed->process("g@alpha/p");
        QVERIFY(now != first);
        QCOMPARE(bench.supervisor->running(now)->generation, std::uint64_t{1}); // it still runs, under its new number
        bench.supervisor->kill(now, 1);
        QTRY_COMPARE(bench.exited->size(), 1);
        bench.supervisor->start(now, 2, Role::Activate);
        QTRY_COMPARE(bench.supervisor->lastLines(now, 1).front().text, QByteArray("new"));
    }

    void unpreparedStartFails()
    {
        const QTemporaryDir directory;
        SupervisorOptions options;
        options.runDirectory = directory.path().toStdString() + '/' + std::string(120, 'x');
        Supervisor supervisor(siteWith({program({"true"})}), HostId{0}, options);
        QSignalSpy failed(&supervisor, &Supervisor::startFailed);
        QVERIFY(!supervisor.prepare());
        supervisor.start(first, 1, Role::Activate);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().at(2).value<Error>().what.find("too long") != std::string::npos);
    }
};

int main(int count, char **words)
{
    // "--notify A=1 B=2": what systemd-notify does, for shell scripts of the tests.
    if (count > 2 && qstrcmp(words[1], "--notify") == 0) {
        std::string message;
        for (int i = 2; i < count; ++i)
            message += std::string(words[i]) + '\n';
        sendAndWait(qgetenv("NOTIFY_SOCKET").toStdString(), message);
        return 0;
    }
    QCoreApplication app(count, words);
    TestSupervisor test;
    return QTest::qExec(&test, count, words);
}

#include "tst_supervisor.moc"
