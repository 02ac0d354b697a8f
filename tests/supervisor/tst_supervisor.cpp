// Programs under supervision (process-handshake.md: notify and none), with real processes.
#include "fixture.h"

#include <QDir>
#include <QProcess>
#include <QTimer>

#include <fcntl.h>
#include <poll.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

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

/// "0 1 2 3": what a process has open.
int listDescriptors(const char *pid)
{
    std::vector<int> numbers;
    for (const auto &entry : std::filesystem::directory_iterator(std::string("/proc/") + pid + "/fd"))
        numbers.push_back(std::stoi(entry.path().filename()));
    std::ranges::sort(numbers);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        std::printf("%s%d", i == 0 ? "" : " ", numbers[i]);
    std::printf("\n");
    return 0;
}

/// Datagrams as fast as they go, and all of them claim that somebody is ready.
int flood(const std::string &path, int count)
{
    for (int i = 0; i < count; ++i)
        sendDatagram(path, "READY=1\nWATCHDOG=1\nMAINPID=1");
    return 0;
}

/// Holds a process at the very end of its life, where not even SIGKILL gets it away: a debugger that waits for its
/// PTRACE_EVENT_EXIT. The kernel lets go when this object does.
class Holder
{
public:
    explicit Holder(pid_t held)
    {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return;
        m_pid = ::fork();
        if (m_pid == 0) {
            const bool seized =
                ::ptrace(PTRACE_SEIZE, held, nullptr, reinterpret_cast<void *>(PTRACE_O_TRACEEXIT)) == 0;
            const char yes = seized ? 'y' : 'n';
            [[maybe_unused]] const ssize_t told = ::write(ends[1], &yes, 1);
            ::pause();
            ::_exit(0);
        }
        char answer = 0;
        m_holds = ::read(ends[0], &answer, 1) == 1 && answer == 'y';
        ::close(ends[0]);
        ::close(ends[1]);
    }
    ~Holder() { letGo(); }
    Holder(const Holder &) = delete;
    Holder &operator=(const Holder &) = delete;

    [[nodiscard]] bool holds() const { return m_holds; }
    void letGo()
    {
        if (m_pid <= 0)
            return;
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
        m_pid = 0;
    }

private:
    pid_t m_pid = 0;
    bool m_holds = false;
};

/// A cgroup v2 directory of this test's own: where one is mounted, else in one that is mounted for it (root).
class TestCgroup
{
public:
    TestCgroup()
    {
        for (const char *candidate : {"/sys/fs/cgroup", "/sys/fs/cgroup/unified"}) {
            if (isWritable(candidate))
                m_mount = candidate;
        }
        if (m_mount.empty() && ::mount("none", m_own.path().toLocal8Bit(), "cgroup2", 0, nullptr) == 0) {
            m_mount = m_own.path().toStdString();
            m_mounted = true;
        }
        m_directory = m_mount + "/holdfast-test-" + std::to_string(::getpid());
        if (m_mount.empty() || !Cgroup::open(m_directory))
            m_directory.clear();
    }
    ~TestCgroup()
    {
        for (const char *below : {"/alpha/g@p", "/alpha", ""}) {
            if (!m_directory.empty() && ::rmdir((m_directory + below).c_str()) != 0 && errno != ENOENT)
                qWarning("%s%s: %s", m_directory.c_str(), below, std::strerror(errno));
        }
        if (m_mounted)
            ::umount2(m_mount.c_str(), MNT_DETACH);
    }
    TestCgroup(const TestCgroup &) = delete;
    TestCgroup &operator=(const TestCgroup &) = delete;

    explicit operator bool() const { return !m_directory.empty(); }
    [[nodiscard]] const std::string &directory() const { return m_directory; }
    [[nodiscard]] SupervisorOptions options() const
    {
        SupervisorOptions options;
        options.cgroupDirectory = m_directory;
        return options;
    }
    /// Whether it may be given to those below.
    [[nodiscard]] bool controls(const std::string &controller) const
    {
        std::istringstream all(readSmallFile(m_directory + "/cgroup.controllers"));
        for (std::string each; all >> each;) {
            if (each == controller)
                return true;
        }
        return false;
    }
    [[nodiscard]] bool refuseSwap() const
    {
        const Descriptor file(::open((m_directory + "/memory.swap.max").c_str(), O_WRONLY | O_CLOEXEC));
        return !file || ::write(file.get(), "0", 1) == 1; // a kernel without swap has no such file
    }
    /// A file of the process's own group.
    [[nodiscard]] std::string read(const std::string &name) const
    {
        return readSmallFile(m_directory + "/alpha/g@p/" + name);
    }

private:
    static bool isWritable(const std::string &mount)
    {
        return ::access((mount + "/cgroup.procs").c_str(), W_OK) == 0
            && ::access((mount + "/cgroup.controllers").c_str(), F_OK) == 0;
    }

    QTemporaryDir m_own;
    std::string m_mount;
    std::string m_directory;
    bool m_mounted = false;
};

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
        QVERIFY(running->threads >= 1);
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
        QVERIFY(!bench.ready->wait(50)); // longer than settle
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
        const auto used = bench.exited->first().at(3).value<ExitUsage>();
        QVERIFY(used.cpu > 1ms && used.cpu < 60s);
        QVERIFY(used.maxRssKib > 100);
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
        QVERIFY(!bench.exited->wait(100));
        QVERIFY(!isGone(pid));
        bench.supervisor->kill(first, 1);
        QVERIFY(bench.exited->isEmpty()); // never from within the order
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(bench.exit(), (ExitStatus{0, SIGKILL, false}));
    }

    void whatOutlivesSigkillIsNotSaidToHaveEnded()
    {
        Bench bench(program(workloadWith({})));
        QVERIFY(bench.startAndWait());
        const pid_t pid = bench.pid();
        Holder holder(pid);
        if (!holder.holds())
            QSKIP("ptrace(2) isn't allowed here");
        bench.supervisor->stop(first, 1);
        QTRY_VERIFY(bench.pid() == pid && statOf(pid) && statOf(pid)->state == 't'); // held at its end
        bench.supervisor->kill(first, 1);
        bench.supervisor->kill(first, 1); // the engine may try again
        QVERIFY(!bench.exited->wait(300)); // so that kill_timeout runs out (semantics.md 3)
        QVERIFY(statOf(pid).has_value());
        QVERIFY(bench.supervisor->running(first).has_value());
        bench.supervisor->start(first, 2, Role::Activate); // nor is there a second one beside it
        QTRY_COMPARE(bench.startFailed->size(), 1);
        holder.letGo();
        QTRY_COMPARE(bench.exited->size(), 1);
        QTRY_COMPARE(zombies(), 0);
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
        QTest::newRow("double fork, session, closed descriptors")
            << QStringLiteral("(setsid sh -c '(exec sleep 60 0<&- 1>&- 2>&- 3>&-) & (exec sleep 60 0<&- 1>&- 2>&- 3>&-) &' "
                              "&) ; sleep 0.05; exit 1")
            << true;
        QTest::newRow("daemons, main process exits at once") << daemon + daemon + QStringLiteral(" exit 1") << true;
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
        const TestCgroup cgroup;
        if (!cgroup)
            QSKIP("no writable cgroup v2 here, and none can be mounted");
        Bench bench({program(shell("setsid setsid sleep 60 & env -i setsid sleep 60 & sleep 0.05; exit 4"),
                             Handshake::None)},
                    cgroup.options());
        QCOMPARE(bench.supervisor->cgroupDirectory(), cgroup.directory() + "/alpha");
        for (std::uint64_t generation = 1; generation <= 2; ++generation) {
            bench.supervisor->start(first, generation, Role::Activate);
            QVERIFY(cgroupOf(bench.pid()).ends_with("/alpha/g@p")); // born in it
            QTRY_COMPARE(bench.exited->size(), static_cast<int>(generation));
            QCOMPARE(bench.exit(), (ExitStatus{4, 0, false}));
            QCOMPARE(cgroup.read("cgroup.procs"), std::string());
        }
    }

    // Also those that no other means finds: without a mark, in sessions of their own, somebody else's children.
    void cgroupKillEndsTheWholeTree()
    {
        const TestCgroup cgroup;
        if (!cgroup)
            QSKIP("no writable cgroup v2 here, and none can be mounted");
        constexpr auto script = "trap '' TERM; (env -i setsid sh -c 'trap \"\" TERM; sleep 60 & sleep 60' &); "
                                "env -i setsid setsid sleep 60 & sleep 60 & wait";
        Bench bench({program(shell(script), Handshake::None)}, cgroup.options());
        QVERIFY(bench.startAndWait());
        const auto members = [&] {
            std::vector<pid_t> all;
            std::istringstream pids(cgroup.read("cgroup.procs"));
            for (pid_t pid = 0; pids >> pid;)
                all.push_back(pid);
            return all;
        };
        const auto sleepers = [&] {
            return std::ranges::count_if(members(), [](pid_t pid) {
                return readSmallFile("/proc/" + std::to_string(pid) + "/comm") == "sleep\n";
            });
        };
        QTRY_COMPARE(sleepers(), 4);
        const std::vector<pid_t> all = members();
        bench.supervisor->kill(first, 1);
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(bench.exit(), (ExitStatus{0, SIGKILL, false}));
        QVERIFY(std::ranges::all_of(all, isGone)); // by the time it is said
        QVERIFY(members().empty());
        QVERIFY(bench.startAndWait(Role::Activate, 2)); // a killed group doesn't kill what is born later
        QTRY_COMPARE(sleepers(), 4);
    }

    void overItsMemoryLimitItIsEnded()
    {
        const TestCgroup cgroup;
        if (!cgroup || !cgroup.controls("memory"))
            QSKIP("no cgroup v2 with the controller memory here (cgroup v1 may have it)");
        constexpr std::int64_t limit = std::int64_t{32} << 20;
        ProcessConfig config = program({QCoreApplication::applicationFilePath().toStdString(), "--fill", "256"},
                                       Handshake::None);
        config.limits = {{"memory", limit}};
        Bench bench({config}, cgroup.options());
        QVERIFY(cgroup.refuseSwap()); // else it would only become slow
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(bench.exit(), (ExitStatus{0, SIGKILL, false}));
        QCOMPARE(bench.reason->size(), 1);
        QVERIFY(bench.reason->first().at(2).toString().contains(QStringLiteral("over its limits.memory of 33554432")));
        QVERIFY(bench.lines().last().contains(QStringLiteral("limits.memory")));
    }

    void pastItsLimitOfProcessesForksFail()
    {
        const TestCgroup cgroup;
        if (!cgroup || !cgroup.controls("pids"))
            QSKIP("no cgroup v2 with the controller pids here (cgroup v1 may have it)");
        ProcessConfig config = program(shell("for i in 1 2 3 4 5 6 7 8 9; do sleep 60 & done; echo all; wait"),
                                       Handshake::None);
        config.limits = {{"pids", 6}};
        Bench bench({config}, cgroup.options());
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE(bench.exited->size(), 1); // the shell gives up
        QVERIFY(bench.exit() != ExitStatus{});
        QVERIFY(bench.lines().join(QLatin1Char('\n')).contains(QStringLiteral("fork")));
        QVERIFY(!bench.lines().contains(QStringLiteral("all")));
        QCOMPARE(cgroup.read("cgroup.procs"), std::string()); // and what it had started has gone with it
    }

    // The same where no controller is to be had: a directory that looks like a control group.
    void whatTheKernelEndsIsSaidToHaveBeenOverItsLimit()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("alpha/g@p/"));
        QVERIFY(QDir().mkpath(path));
        const auto write = [&path](const char *name, const QByteArray &text) {
            QFile file(path + QLatin1StringView(name));
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
                qFatal("%s", qPrintable(file.errorString()));
        };
        write("../cgroup.events", "populated 0\n");
        write("cgroup.events", "populated 0\n");
        for (const char *name : {"cgroup.procs", "memory.max", "pids.max"})
            write(name, {});
        write("memory.events", "max 1\noom_kill 4\n"); // of an earlier generation
        ProcessConfig config = program({"sleep", "60"}, Handshake::None);
        config.limits = {{"memory", std::int64_t{64} << 20}};
        SupervisorOptions options;
        options.cgroupDirectory = directory.path().toStdString();
        Bench bench({config}, options);
        QVERIFY(bench.startAndWait());
        ::kill(bench.pid(), SIGKILL);
        QTRY_COMPARE(bench.exited->size(), 1);
        QVERIFY(bench.reason->isEmpty()); // that was somebody else
        QVERIFY(bench.startAndWait(Role::Activate, 2));
        write("memory.events", "max 9\noom_kill 5\n");
        ::kill(bench.pid(), SIGKILL);
        QTRY_COMPARE(bench.exited->size(), 2);
        QCOMPARE(bench.lines(), QStringList{QStringLiteral("the kernel ended it, or a part of it: over its "
                                                           "limits.memory of 67108864 bytes")});
    }

    void whatTheKernelEndedIsCounted()
    {
        const QTemporaryDir directory; // looks like one: the controller memory may be bound elsewhere
        const std::string path = directory.path().toStdString() + "/group";
        std::filesystem::create_directory(path);
        QVERIFY(QFile(QString::fromStdString(path + "/cgroup.events")).open(QIODevice::WriteOnly));
        const auto group = Cgroup::open(path);
        QVERIFY(group);
        QCOMPARE((*group)->oomKills(), std::uint64_t{0});
        QFile events(QString::fromStdString(path + "/memory.events"));
        QVERIFY(events.open(QIODevice::WriteOnly));
        events.write("low 0\nhigh 5\nmax 40\noom 3\noom_kill 12\noom_group_kill 1\n");
        events.close();
        QCOMPARE((*group)->oomKills(), std::uint64_t{12});
    }

    void treeLimitsAreWrittenToTheControlGroup()
    {
        // A directory that looks like one: on this kernel the controllers may be bound elsewhere.
        const QTemporaryDir directory;
        const std::string path = directory.path().toStdString() + "/group";
        std::filesystem::create_directory(path);
        for (const char *name : {"/cgroup.events", "/memory.max", "/pids.max"})
            QVERIFY(QFile(QString::fromStdString(path + name)).open(QIODevice::WriteOnly));
        const auto group = Cgroup::open(path);
        QVERIFY(group);
        QVERIFY((*group)->limit({std::int64_t{64} << 20, 32}));
        QCOMPARE(readSmallFile(path + "/memory.max"), std::string("67108864"));
        QCOMPARE(readSmallFile(path + "/pids.max"), std::string("32"));
        QVERIFY((*group)->limit({std::nullopt, -1}));
        QVERIFY(readSmallFile(path + "/memory.max").starts_with("max"));
        std::filesystem::remove(path + "/pids.max");
        const Outcome refused = (*group)->limit({std::int64_t{1} << 20, 5});
        QVERIFY(!refused && refused.error().message().find("pids") != std::string::npos);
    }

    void treeLimitsThatCantBeSetAreSaid()
    {
        ProcessConfig config = program(shell("sleep 60"), Handshake::None);
        config.limits = {{"memory", std::int64_t{64} << 20}, {"pids", 8}, {"nofile", 64}};
        SupervisorOptions options;
        options.containment = Containment::ProcessGroups;
        Bench bench({config}, options);
        QVERIFY(bench.startAndWait()); // it ran without them before, too
        QTRY_COMPARE(bench.warning->size(), 1);
        QVERIFY(bench.warning->first().at(1).toString().contains(QStringLiteral("limits.memory")));
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
        config.limits.clear();
        config.oomScore = 2000;
        QTest::newRow("oom_score") << config << QStringLiteral("oom_score");
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

    void nobodySpeaksForAnother()
    {
        // The second knows the first one's mark, has it in its environment and left its own session.
        ProcessConfig one = program(shell("exec sleep 60"));
        ProcessConfig two = program(shell(""));
        two.name = "q";
        QTemporaryDir directory;
        const std::string mark = directory.path().toStdString() + "/alpha/g@p#1";
        two.command = shell("HOLDFAST_TREE='" + mark + "' setsid " + notifier() + "READY=1 MAINPID=$$; sleep 60");
        SupervisorOptions options;
        options.runDirectory = directory.path().toStdString();
        Bench bench({one, two}, options);
        bench.supervisor->start(ProcessId{0}, 1, Role::Activate);
        // A moment after its start only: between two programs a process has no environment.
        QTRY_COMPARE(QString::fromStdString(startVariable(bench.pid(), treeVariable)), QString::fromStdString(mark));
        bench.supervisor->start(ProcessId{1}, 1, Role::Activate);
        QTRY_COMPARE(bench.ready->size(), 1);
        QCOMPARE(bench.ready->first().at(0).value<ProcessId>(), ProcessId{1});
        QVERIFY(!bench.supervisor->running(ProcessId{0})->ready);
        QCOMPARE(bench.supervisor->strangers(), std::uint64_t{0});
    }

    void aMarkIsNotBelievedFromAnotherUser()
    {
        if (::geteuid() != 0)
            QSKIP("only root can become another user");
        Bench bench(program(shell("exec sleep 60")));
        QFile::setPermissions(bench.directory.path(), QFile::permissions(bench.directory.path()) | QFile::ExeOther);
        bench.supervisor->start(first, 1, Role::Activate);
        QSignalSpy told(bench.supervisor.get(), &Supervisor::strangerHeard);
        const std::string run = bench.directory.path().toStdString() + "/alpha";
        Launch launch;
        launch.argv = shell("exec setsid " + notifier() + "READY=1");
        launch.environment = environmentWith({{"NOTIFY_SOCKET", run + "/notify"}, {"HOLDFAST_TREE", run + "/g@p#1"}});
        launch.identity = *identityOf("nobody");
        launch.workingDirectory = "/";
        for (std::uint64_t i = 1; i <= 3; ++i) {
            auto child = spawn(launch);
            QVERIFY(child);
            int ended = 0;
            PidWatch watch(child->pid, std::move(child->pidfd), [&ended] { ++ended; });
            QTRY_COMPARE(bench.supervisor->strangers(), i);
            QTRY_COMPARE(ended, 1);
            QCOMPARE(watch.collect().exit, ExitStatus{});
        }
        QVERIFY(bench.ready->isEmpty());
        QCOMPARE(told.size(), 1); // said, but not for every one
        QCOMPARE(told.first().at(1).toUInt(), launch.identity->uid);
    }

    void aFloodOfStrangersHidesNobody()
    {
        Bench bench(program(shell(notifier() + "READY=1; " + notifier() + "STATUS=here; sleep 60")));
        QProcess stranger;
        const QString socket = bench.directory.path() + QStringLiteral("/alpha/notify");
        stranger.start(QCoreApplication::applicationFilePath(),
                       {QStringLiteral("--flood"), socket, QStringLiteral("3000")});
        int turns = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&turns] { ++turns; });
        timer.start(1ms);
        // What was said before anybody is known waits in the socket: its own words have to come through behind it.
        QVERIFY(bench.startAndWait());
        QTRY_VERIFY(bench.supervisor->strangers() > 100);
        QTRY_COMPARE(bench.status->size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(bench.supervisor->strangers(), std::uint64_t{3000}, 30000);
        QVERIFY(turns > 5);
        QVERIFY(bench.pid() != 1);
        stranger.waitForFinished();
    }

    void malformedMessages()
    {
        const std::string n = notifier();
        Bench bench(program(shell(n + "'' = == =READY=1 READY READY=12 'READY=1 ' \"$(printf '\\377\\001')\"; "
                                  + n + "MAINPID=abc MAINPID=-4 WATCHDOG_USEC=-1 HOLDFAST_ACK=x HOLDFAST_NAK=; "
                                  + n + "WATCHDOG_USEC=99999999999999999999; "
                                  + n + "READY=1 \"X=$(head -c 20000 /dev/zero | tr '\\0' x)\"; "
                                  + n + "READY=1 \"X=$(head -c 20000 /dev/zero | tr '\\0' x)\"; "
                                  + n + "\"STATUS=$(head -c 5000 /dev/zero | tr '\\0' s)\"; sleep 60")));
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE(bench.status->size(), 1);
        QCOMPARE(bench.status->first().at(1).toString(), QString(1024, QLatin1Char('s')));
        QVERIFY(bench.ready->isEmpty());
        QVERIFY(bench.acknowledged->isEmpty());
        QVERIFY(bench.hung->isEmpty());
        QCOMPARE(bench.warning->size(), 1); // the long ones, said once
        QVERIFY(bench.warning->first().at(1).toString().contains(QStringLiteral("16 KiB")));
    }

    void aMainPidOfAnotherMemberIsRefused()
    {
        ProcessConfig one = program(shell("exec sleep 60"), Handshake::None);
        ProcessConfig two = program(shell(notifier() + "MAINPID=$(cat other) READY=1; sleep 60"));
        two.name = "q";
        Bench bench({one, two});
        bench.supervisor->start(ProcessId{0}, 1, Role::Activate);
        QFile other(bench.directory.path() + QStringLiteral("/alpha/other"));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write(QByteArray::number(bench.pid()));
        other.close();
        bench.supervisor->start(ProcessId{1}, 1, Role::Activate);
        QTRY_COMPARE(bench.ready->size(), 2);
        QVERIFY(bench.supervisor->running(ProcessId{1})->pid != bench.pid());
        QCOMPARE(bench.warning->size(), 1);
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
        // All of it happens before we look: the loop stands until it has ended.
        const pid_t pid = bench.supervisor->running(first)->pid;
        QElapsedTimer waited;
        waited.start();
        while (statOf(pid)->state != 'Z' && waited.elapsed() < 10000)
            QTest::qSleep(1);
        QTRY_COMPARE(order.size(), 2);
        QCOMPARE(order.first(), QStringLiteral("ready"));
    }

    // Its own words of why it ends: kept among its output, as the record of its fault has no place for them.
    void whyItEnds_data()
    {
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("ends");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const char *says, const char *ends, const char *reason) {
            QTest::newRow(name) << QString::fromUtf8(says) << QString::fromUtf8(ends) << QString::fromUtf8(reason);
        };
        row("STATUS", "'STATUS=no licence'", "exit 3", "it said last: no licence");
        row("STATUS and ERRNO", "'STATUS=no disk' ERRNO=28", "exit 3",
            "it said last: no disk; ERRNO=28 (No space left on device)");
        row("ERRNO and a good status", "ERRNO=2", "exit 0", "ERRNO=2 (No such file or directory)");
        row("a signal", "STATUS=working", "kill -SEGV $$", "it said last: working");
        row("nothing", "READY=1", "exit 3", "");
        row("in good order", "STATUS=working", "exit 0", "");
    }

    void whyItEnds()
    {
        QFETCH(QString, says);
        QFETCH(QString, ends);
        QFETCH(QString, reason);
        Bench bench(program(shell("ulimit -c 0; " + notifier() + says.toStdString() + "; " + ends.toStdString())));
        bench.supervisor->start(first, 4, Role::Activate);
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(bench.reason->size(), reason.isEmpty() ? 0 : 1);
        QCOMPARE(bench.lines(), reason.isEmpty() ? QStringList() : QStringList{reason});
        if (reason.isEmpty())
            return;
        QCOMPARE(bench.reason->first().at(1).toULongLong(), 4ULL);
        QCOMPARE(bench.reason->first().at(2).toString(), reason);
        QVERIFY(bench.supervisor->lastLines(first, 1).front().error);
        bench.supervisor->start(first, 5, Role::Activate); // and the next one's are its own
        QTRY_COMPARE(bench.exited->size(), 2);
        QCOMPARE(bench.reason->size(), 2);
    }

    void whatIsToldToEndGivesNoReason()
    {
        Bench bench(program(workloadWith({}))); // says STATUS=active
        QVERIFY(bench.startAndWait());
        bench.supervisor->kill(first, 1);
        QTRY_COMPARE(bench.exited->size(), 1);
        QVERIFY(bench.reason->isEmpty());
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
        QCOMPARE(bench.warning->size(), 1);
        QVERIFY(bench.warning->first().at(1).toString().contains(QStringLiteral("MAINPID=1")));
    }

    void surroundings()
    {
        // A program of its own lists the shell's descriptors: in a pipeline the shell would hold the pipe just then.
        const std::string descriptorsOf = QCoreApplication::applicationFilePath().toStdString() + " --descriptors ";
        ProcessConfig config = program(shell(
            "echo $HOLDFAST_ROLE $HOLDFAST_GROUP $HOLDFAST_HOST $HOLDFAST_LAYER $HOLDFAST_PAIR_MATE; "
            "echo $HOLDFAST_CONTROL_FD $WATCHDOG_USEC $EXTRA; pwd; umask; ulimit -n; "
            "[ -S \"$NOTIFY_SOCKET\" ] && echo socket; [ $(cut -d' ' -f5 /proc/$$/stat) = $$ ] && echo group; "
            + descriptorsOf + "$$; grep SigIgn /proc/self/status; grep SigBlk /proc/self/status; "
            "nice; cat /proc/self/oom_score_adj"));
        config.environment = {{"EXTRA", "more"}};
        config.workingDirectory = "/usr";
        config.umask = 027;
        config.limits = {{"nofile", 77}};
        config.watchdog = 2s;
        config.nice = 15;
        config.oomScore = 850;
        std::signal(SIGPIPE, SIG_IGN); // as a manager does; not for its children
        Bench bench(config);
        bench.supervisor->start(first, 1, Role::Standby);
        QTRY_COMPARE(bench.exited->size(), 1);
        const QStringList expected = QStringLiteral("standby g alpha application g@beta|3 2000000 more|/usr|0027|77|socket|"
                                                    "group|0 1 2 3|SigIgn:\t0000000000000000|"
                                                    "SigBlk:\t0000000000000000|15|850")
                                         .split(QLatin1Char('|'));
        QCOMPARE(bench.lines(), expected);
    }

    // What the kernel says of the child, not what a shell in it says.
    void surroundingsAsTheKernelSeesThem()
    {
        if (::geteuid() != 0)
            QSKIP("only root can become another user, and give a nice below its own");
        ProcessConfig config = program({"sleep", "60"}, Handshake::None);
        config.user = "nobody";
        config.workingDirectory = "/usr";
        config.umask = 0137;
        config.nice = -7;
        config.oomScore = 300; // less than ours takes CAP_SYS_RESOURCE, which containers lack
        config.limits = {{"nofile", 77}, {"core", 0}, {"nproc", 4321}, {"fsize", 1 << 20}, {"stack", -1}};
        Bench bench(config);
        QFile::setPermissions(bench.directory.path(), QFile::permissions(bench.directory.path()) | QFile::ExeOther);
        QVERIFY(bench.startAndWait());
        const pid_t pid = bench.pid();
        const auto file = [pid](const char *name) {
            return QString::fromStdString(readSmallFile("/proc/" + std::to_string(pid) + '/' + name));
        };
        const auto lineOf = [&file](const char *name, const QString &key) {
            for (const QString &line : file(name).split(QLatin1Char('\n'))) {
                if (line.startsWith(key))
                    return line.mid(key.size()).simplified();
            }
            return QString();
        };
        const auto identity = identityOf("nobody");
        QVERIFY(identity);
        const auto four = [](auto id) { return QStringLiteral("%1 %1 %1 %1").arg(id); };
        QCOMPARE(lineOf("status", QStringLiteral("Uid:")), four(identity->uid)); // real, effective, saved, of files
        QCOMPARE(lineOf("status", QStringLiteral("Gid:")), four(identity->gid));
        QStringList groups;
        for (const gid_t group : identity->groups)
            groups << QString::number(group);
        QCOMPARE(lineOf("status", QStringLiteral("Groups:")), groups.join(QLatin1Char(' ')));
        QCOMPARE(lineOf("status", QStringLiteral("CapEff:")), QStringLiteral("0000000000000000"));
        QCOMPARE(lineOf("status", QStringLiteral("Umask:")), QStringLiteral("0137"));
        QCOMPARE(::getpriority(PRIO_PROCESS, static_cast<id_t>(pid)), -7);
        QCOMPARE(file("oom_score_adj").trimmed(), QStringLiteral("300"));
        QCOMPARE(std::filesystem::read_symlink("/proc/" + std::to_string(pid) + "/cwd").string(), std::string("/usr"));
        QCOMPARE(lineOf("limits", QStringLiteral("Max open files")), QStringLiteral("77 77 files"));
        QCOMPARE(lineOf("limits", QStringLiteral("Max core file size")), QStringLiteral("0 0 bytes"));
        QCOMPARE(lineOf("limits", QStringLiteral("Max processes")), QStringLiteral("4321 4321 processes"));
        QCOMPARE(lineOf("limits", QStringLiteral("Max file size")), QStringLiteral("1048576 1048576 bytes"));
        QCOMPARE(lineOf("limits", QStringLiteral("Max stack size")), QStringLiteral("unlimited unlimited bytes"));
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

    void bytesWithoutALineFeedAreKeptInPieces()
    {
        Bench bench(program(shell("head -c 1000000 /dev/zero | tr '\\0' x"), Handshake::None));
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE(bench.exited->size(), 1);
        qsizetype bytes = 0;
        for (const QList<QVariant> &line : *bench.output) {
            QVERIFY(line.at(1).toByteArray().size() <= LineSplitter::maximum);
            bytes += line.at(1).toByteArray().size();
        }
        QCOMPARE(bytes, 1000000);
        qsizetype kept = 0;
        for (const OutputLine &line : bench.supervisor->lastLines(first, 1000))
            kept += line.text.size();
        QVERIFY(kept <= 256 * 1024);
    }

    void tenMegabytesLoseNothingAndHideNobody()
    {
        ProcessConfig loud = program(shell("seq 1 1400000"), Handshake::None); // 10 MB
        ProcessConfig quiet =
            program(shell("for i in 1 2 3 4 5 6 7 8 9 10; do echo line $i; sleep 0.02; done"), Handshake::None);
        quiet.name = "q";
        Bench bench({loud, quiet});
        bench.output.reset(); // don't keep them all
        qint64 lines = 0;
        bool inOrder = true;
        QStringList others;
        connect(bench.supervisor.get(), &Supervisor::output, this, [&](ProcessId id, const QByteArray &line) {
            if (id == first)
                inOrder = line.toLongLong() == ++lines && inOrder;
            else
                others << QString::fromUtf8(line);
        });
        int turns = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&turns] { ++turns; });
        timer.start(5ms);
        bench.supervisor->start(first, 1, Role::Activate);
        bench.supervisor->start(ProcessId{1}, 1, Role::Activate);
        QTRY_COMPARE_WITH_TIMEOUT(bench.exited->size(), 2, 60000);
        QVERIFY(inOrder);
        QCOMPARE(lines, 1400000);
        QCOMPARE(others.size(), 10);
        QVERIFY2(turns > 20, qPrintable(QString::number(turns)));
        QVERIFY(bench.supervisor->lastLines(first, 100000).size() <= 1000);
    }

    void outputIsKeptOnDiskWithinBounds()
    {
        SupervisorOptions options;
        QTemporaryDir logs;
        options.logDirectory = logs.path().toStdString() + "/logs";
        options.keptOnDisk = 128 * 1024;
        Bench bench({program(shell("seq 1 20000; printf ' unfinished'"), Handshake::None)}, options);
        const auto before = std::chrono::system_clock::now();
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE(bench.exited->size(), 1);
        const auto kept = bench.supervisor->lastLines(first, 1000);
        QCOMPARE(kept.size(), std::size_t{1000});
        const std::filesystem::path file = options.logDirectory + "/g@p.log";
        bench.supervisor.reset(); // writes what still waits
        QVERIFY(std::filesystem::file_size(file) <= options.keptOnDisk);
        QVERIFY(std::filesystem::file_size(file.string() + ".1") <= options.keptOnDisk);
        QVERIFY(std::filesystem::file_size(file.string() + ".1") > options.keptOnDisk / 3);

        bench.make(); // the next manager shows what this one heard
        const auto again = bench.supervisor->lastLines(first, 1000);
        QCOMPARE(again.size(), kept.size());
        QCOMPARE(again.back().text, QByteArray(" unfinished"));
        QCOMPARE(again.front().text, kept.front().text);
        QVERIFY(std::ranges::is_sorted(again, {}, &OutputLine::number));
        QVERIFY(again.front().at >= before - 1s && again.back().at <= std::chrono::system_clock::now());
        bench.supervisor->start(first, 2, Role::Activate);
        QTRY_COMPARE(bench.exited->size(), 1);
        const OutputSince since = bench.supervisor->linesAfter(first, again.back().number, 10);
        QVERIFY(since.missed); // 20,000 lines were written since, 1,000 are kept
        QVERIFY(bench.supervisor->lastLines(first, 1).size() <= 1);
    }

    void linesAfterANumber()
    {
        Bench bench(program(shell("seq 1 30"), Handshake::None));
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE(bench.exited->size(), 1);
        const auto all = bench.supervisor->lastLines(first, 1000);
        QCOMPARE(all.size(), std::size_t{30});
        OutputSince since = bench.supervisor->linesAfter(first, all[9].number, 5);
        QCOMPARE(since.lines.size(), std::size_t{5});
        QCOMPARE(since.lines.front().text, QByteArray("11"));
        QVERIFY(!since.missed);
        since = bench.supervisor->linesAfter(first, all.back().number, 5);
        QVERIFY(since.lines.empty() && !since.missed);
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
        QTRY_VERIFY_WITH_TIMEOUT(turns > 8, 400); // a loop that is held turns once or twice
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
        QCOMPARE(bench.supervisor->running(now)->process, now);
        QCOMPARE(bench.supervisor->running().front().process, now);
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
    if (count == 3 && qstrcmp(words[1], "--descriptors") == 0)
        return listDescriptors(words[2]);
    if (count == 3 && qstrcmp(words[1], "--fill") == 0) { // so many MiB of memory, every page of them
        std::vector<char> filled(static_cast<std::size_t>(std::atoi(words[2])) << 20, 'x');
        return filled.back() == 'x' ? 0 : 1;
    }
    if (count == 4 && qstrcmp(words[1], "--flood") == 0)
        return flood(words[2], std::atoi(words[3]));
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
