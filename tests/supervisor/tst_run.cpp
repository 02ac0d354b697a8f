// The room core/run: spawn, command runs, orphans, line splitting, OCF calls.
#include <run/children.h>
#include <run/commandrun.h>
#include <run/ocfagent.h>
#include <run/procfs.h>

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/resource.h>

#include <algorithm>
#include <csignal>

using namespace holdfast;
using namespace std::chrono_literals;

namespace {

Launch shell(const std::string &script)
{
    Launch launch;
    launch.argv = {"/bin/sh", "-c", script};
    launch.environment = environmentWith({});
    return launch;
}

/// A run and what it said.
struct Run {
    explicit Run(Launch launch, Duration timeout = 10s)
        : run(std::make_unique<CommandRun>(std::move(launch), timeout, nullptr)),
          finished(run.get(), &CommandRun::finished)
    {
    }
    bool wait() { return QTest::qWaitFor([this] { return !finished.isEmpty(); }); }
    [[nodiscard]] CommandResult result() const { return finished.first().first().value<CommandResult>(); }

    std::unique_ptr<CommandRun> run;
    QSignalSpy finished;
};

int ourZombies()
{
    int count = 0;
    for (const pid_t child : ourChildren()) {
        const auto stat = statOf(child);
        count += stat && stat->state == 'Z' ? 1 : 0;
    }
    return count;
}

/// In a program of its own: closes descriptors 0-2, then starts a child whose output goes to a pipe.
/// @return 0 if all of the child's descriptors are what they should be.
int spawnFromNothing()
{
    for (int fd = 0; fd < 3; ++fd)
        ::close(fd);
    int pipe[2];
    if (::pipe2(pipe, O_CLOEXEC) != 0 || pipe[0] != 0)
        return 1;
    Launch launch = shell("echo out; echo err >&2; read x || echo end");
    launch.output = launch.errors = pipe[1];
    const auto child = spawn(launch);
    ::close(pipe[1]);
    std::string text;
    char part[64];
    for (ssize_t count = 0; child && (count = ::read(pipe[0], part, sizeof part)) > 0;)
        text.append(part, static_cast<std::size_t>(count));
    return text == "out\nerr\nend\n" ? 0 : 2;
}

} // namespace

class TestRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void results_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<ExitStatus>("exit");
        QTest::addColumn<QString>("why");
        QTest::newRow("good") << QStringLiteral("true") << ExitStatus{} << QStringLiteral("exit status 0");
        QTest::newRow("status") << QStringLiteral("exit 3") << ExitStatus{3, 0, false}
                                << QStringLiteral("exit status 3");
        QTest::newRow("last line of stderr") << QStringLiteral("echo a >&2; echo b >&2; echo >&2; exit 1")
                                             << ExitStatus{1, 0, false} << QStringLiteral("b");
        QTest::newRow("unfinished line") << QStringLiteral("printf oops >&2; exit 1") << ExitStatus{1, 0, false}
                                         << QStringLiteral("oops");
        QTest::newRow("signal") << QStringLiteral("kill -SEGV $$") << ExitStatus{0, SIGSEGV, false}
                                << QStringLiteral("it was ended by a signal: Segmentation fault");
    }

    void results()
    {
        QFETCH(QString, script);
        QFETCH(ExitStatus, exit);
        QFETCH(QString, why);
        Run run(shell("ulimit -c 0; echo out; " + script.toStdString()));
        QVERIFY(run.finished.isEmpty());
        QVERIFY(run.wait());
        QCOMPARE(run.result().exit, exit);
        QCOMPARE(run.result().ok(), exit == ExitStatus{});
        QCOMPARE(QString::fromStdString(run.result().why()), why);
        QCOMPARE(run.result().output, QByteArray("out\n"));
    }

    void notStarted()
    {
        Launch launch;
        launch.argv = {"/no/such/program"};
        Run run(launch);
        QVERIFY(run.finished.isEmpty());
        QVERIFY(run.wait());
        QCOMPARE(run.result().end, CommandResult::End::NotStarted);
        QVERIFY(run.result().why().find("/no/such/program") != std::string::npos);
    }

    void timeoutEndsTheTree()
    {
        QElapsedTimer timer;
        timer.start();
        Run run(shell("echo $$; trap '' TERM; sleep 61.5 & echo waiting >&2; sleep 61.5"), 150ms);
        const pid_t root = run.run->pid();
        QVERIFY(run.wait());
        QVERIFY(timer.elapsed() >= 150 && timer.elapsed() < 3000);
        QCOMPARE(run.result().end, CommandResult::End::TimedOut);
        QVERIFY(!run.result().ok());
        QTRY_VERIFY(std::ranges::none_of(allProcesses(), [root](const ProcessStat &s) { return s.group == root; }));
    }

    void destroyedRunLeavesNothing()
    {
        auto run = std::make_unique<CommandRun>(shell("sleep 60 & sleep 60"), 0s, nullptr);
        const pid_t root = run->pid();
        QVERIFY(root > 0);
        run.reset();
        QTRY_VERIFY(std::ranges::none_of(allProcesses(), [root](const ProcessStat &s) { return s.group == root; }));
    }

    void aDaemonThatItLeavesIsNotWaitedFor()
    {
        Run run(shell("(while sleep 0.01; do echo noise; done) & echo $!"));
        QVERIFY(run.wait());
        const pid_t daemon = run.result().output.split('\n').first().trimmed().toInt();
        run.run.reset(); // it is over: destroying it does the daemon no harm
        QTest::qWait(60);
        const auto stat = statOf(daemon);
        QVERIFY(stat && stat->state != 'Z');
        ::kill(-stat->group, SIGKILL);
        QTRY_VERIFY(!statOf(daemon)); // and it is collected
    }

    void childrenOfOthersAreNotTouched()
    {
        children::collectOrphans();
        QProcess other; // has an end of its own to wait for
        other.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("exit 9")});
        Run run(shell("(setsid sh -c 'exit 1' &) ; true"));
        QVERIFY(run.wait());
        QTRY_COMPARE(other.state(), QProcess::NotRunning);
        QCOMPARE(other.exitCode(), 9);
        QTRY_COMPARE(ourZombies(), 0);
    }

    void theBoundsOfLines()
    {
        LineSplitter splitter;
        QList<QByteArray> lines;
        const auto keep = [&lines](const QByteArray &line) { lines << line; };
        splitter.feed("a\nb", keep);
        splitter.feed("c\r\n\n", keep);
        QCOMPARE(lines, (QList<QByteArray>{"a", "bc", ""}));
        lines.clear();
        for (int i = 0; i < 5; ++i)
            splitter.feed(QByteArray(LineSplitter::maximum / 2 - 1, 'x'), keep);
        splitter.feed("\nnext", keep);
        splitter.flush(keep);
        const qsizetype rest = 5 * (LineSplitter::maximum / 2 - 1) - 2 * LineSplitter::maximum;
        QCOMPARE(lines, (QList<QByteArray>{QByteArray(LineSplitter::maximum, 'x'), QByteArray(LineSplitter::maximum, 'x'),
                                           QByteArray(rest, 'x'), "next"}));
        splitter.flush(keep);
        QCOMPARE(lines.size(), 4);
        lines.clear();
        splitter.feed(QByteArray(LineSplitter::maximum, 'x') + '\n', keep); // just fits
        QCOMPARE(lines.size(), 1);
    }

    void environment()
    {
        qputenv("NOTIFY_SOCKET", "/ours");
        qputenv("HOLDFAST_SOCKET", "/ours");
        qputenv("SHARED", "kept");
        qputenv("REPLACED", "old");
        const auto all = environmentWith({{"REPLACED", "new"}, {"HOLDFAST_ROLE", "active"}});
        QCOMPARE(valueIn(all, "NOTIFY_SOCKET"), std::string_view());
        QCOMPARE(valueIn(all, "HOLDFAST_SOCKET"), std::string_view());
        QCOMPARE(valueIn(all, "SHARED"), std::string_view("kept"));
        QCOMPARE(valueIn(all, "REPLACED"), std::string_view("new"));
        QCOMPARE(valueIn(all, "HOLDFAST_ROLE"), std::string_view("active"));
        QCOMPARE(std::ranges::count_if(all, [](const auto &e) { return e.starts_with("REPLACED="); }), 1);
        qunsetenv("NOTIFY_SOCKET");
        qunsetenv("HOLDFAST_SOCKET");
    }

    void spawnWithClosedStandardDescriptors()
    {
        // A manager may be started with none of them open: then pipes get their numbers. See spawnFromNothing().
        Launch launch;
        launch.argv = {QCoreApplication::applicationFilePath().toStdString(), "--from-nothing"};
        launch.environment = environmentWith({});
        Run run(launch);
        QVERIFY(run.wait());
        QCOMPARE(run.result().exit, ExitStatus{});
    }

    void outOfATerminalsReach_data()
    {
        QTest::addColumn<bool>("newSession");
        QTest::newRow("session") << true;
        QTest::newRow("process group only") << false;
    }

    void outOfATerminalsReach()
    {
        QFETCH(bool, newSession);
        Launch launch = shell("cut -d' ' -f5,6 /proc/$$/stat; echo $$");
        launch.newSession = newSession;
        Run run(launch);
        QVERIFY(run.wait());
        const QByteArrayList numbers = run.result().output.simplified().split(' ');
        QCOMPARE(numbers.size(), 3);
        QCOMPARE(numbers[0], numbers[2]);
        QCOMPARE(numbers[1] == numbers[2], newSession);
    }

    void ocfCalls()
    {
        const OcfAgent agent{"heartbeat:Filesystem", "db@alpha", {{"device", "/dev/x"}, {"fstype", "ext4"}}};
        const Launch launch = agent.launch("monitor", 5s, 1s);
        QCOMPARE(launch.argv, (CommandLine{ocfRoot() + "/resource.d/heartbeat/Filesystem", "monitor"}));
        QCOMPARE(valueIn(launch.environment, "OCF_ROOT"), std::string_view(ocfRoot()));
        QCOMPARE(valueIn(launch.environment, "OCF_RESKEY_device"), std::string_view("/dev/x"));
        QCOMPARE(valueIn(launch.environment, "OCF_RESKEY_CRM_meta_timeout"), std::string_view("5000"));
        QCOMPARE(valueIn(launch.environment, "OCF_RESKEY_CRM_meta_interval"), std::string_view("1000"));
        QCOMPARE(valueIn(launch.environment, "OCF_RESOURCE_INSTANCE"), std::string_view("db@alpha"));
        QCOMPARE(valueIn(launch.environment, "OCF_RESOURCE_PROVIDER"), std::string_view("heartbeat"));
        QCOMPARE(valueIn(launch.environment, "OCF_RESOURCE_TYPE"), std::string_view("Filesystem"));
    }

    void ocfStatuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("runs");
        QTest::addColumn<bool>("promoted");
        QTest::newRow("success") << 0 << true << false;
        QTest::newRow("generic error") << 1 << false << false;
        QTest::newRow("not running") << 7 << false << false;
        QTest::newRow("running promoted") << 8 << true << true;
        QTest::newRow("failed promoted") << 9 << false << false;
        QTest::newRow("degraded") << 190 << true << false;
        QTest::newRow("degraded promoted") << 191 << true << true;
    }

    void ocfStatuses()
    {
        QFETCH(int, status);
        QFETCH(bool, runs);
        QFETCH(bool, promoted);
        CommandResult result;
        result.exit.status = status;
        QCOMPARE(ocfRuns(result), runs);
        QCOMPARE(ocfPromoted(result), promoted);
        QVERIFY(ocfReason(result).ends_with("), exit status " + std::to_string(status)));
        QVERIFY(ocfReason(result).find(ocfName(status)) != std::string::npos);
        result.end = CommandResult::End::TimedOut;
        QVERIFY(!ocfRuns(result));
    }

    // By the child itself, before its program: even one that may not write a byte to any file.
    void aStartLeavesItsTrace()
    {
        const QTemporaryDir directory;
        const std::string file = directory.path().toStdString() + "/started";
        const Descriptor trace(::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
        for (const bool withStat : {true, false}) {
            Launch launch = shell("exit 3");
            launch.trace = trace.get();
            launch.traceText = withStat ? "first " : "later ";
            launch.traceStat = withStat;
            launch.limits = {{RLIMIT_FSIZE, 0}};
            auto child = spawn(launch);
            QVERIFY(child);
            const std::string text = readSmallFile(file);
            const std::string line = text.substr(0, text.find('\n'));
            const auto stat = statIn(std::string_view(line).substr(launch.traceText.size()));
            QVERIFY(line.starts_with(launch.traceText));
            QCOMPARE(stat ? stat->pid : 0, withStat ? child->pid : 0);
            if (withStat)
                QCOMPARE(stat->startTicks, statOf(child->pid)->startTicks);
            int ended = 0;
            PidWatch watch(child->pid, std::move(child->pidfd), [&ended] { ++ended; });
            QTRY_COMPARE(ended, 1);
            QCOMPARE(watch.collect().exit, (ExitStatus{3, 0, false}));
        }
    }

    void descriptorsAreNotLeaked()
    {
        { Run warmUp(shell("true")); QVERIFY(warmUp.wait()); }
        const int before = descriptorCount(::getpid());
        for (int i = 0; i < 20; ++i) {
            Run run(i % 2 == 0 ? shell("echo x; echo y >&2") : Launch{.argv = {"/no/such"}});
            QVERIFY(run.wait());
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTRY_COMPARE(descriptorCount(::getpid()), before);
        QTRY_COMPARE(ourZombies(), 0);
    }
};

int main(int count, char **words)
{
    if (count == 2 && qstrcmp(words[1], "--from-nothing") == 0)
        return spawnFromNothing();
    QCoreApplication app(count, words);
    TestRun test;
    return QTest::qExec(&test, count, words);
}

#include "tst_run.moc"
