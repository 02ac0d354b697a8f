// A manager that has gone and come back (semantics.md 9): its processes run on and are taken over.
#include "fixture.h"

#include <QFile>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>

using namespace holdfast;
using namespace std::chrono_literals;

namespace {

/// What another program does that is killed while its process runs: start it and tell nobody.
int beManager(const std::string &runDirectory)
{
    SupervisorOptions options;
    options.runDirectory = runDirectory;
    Supervisor supervisor(siteWith({program(workloadWith({}))}), HostId{0}, options);
    QSignalSpy ready(&supervisor, &Supervisor::ready);
    if (!supervisor.prepare())
        return 1;
    supervisor.start(first, 3, Role::Standby);
    if (!QTest::qWaitFor([&] { return !ready.isEmpty(); }))
        return 1;
    ::raise(SIGKILL);
    return 1;
}

/// Handshake exec, its commands written down in `commands` in the directory; each takes until a file says that it may
/// end.
ProcessConfig commandsIn(const std::string &directory)
{
    const std::string note = "cd " + directory + "; echo ";
    ProcessConfig config;
    config.name = "p";
    config.handshake = Handshake::Exec;
    const auto until = [](const std::string &file) { return "while [ ! -e " + file + " ]; do sleep 0.01; done; "; };
    config.start = shell(note + "start >>commands; " + until("may-start") + "touch up; echo started >>commands");
    config.stop = shell(note + "stop >>commands; " + until("may-stop") + "rm -f up; echo stopped >>commands");
    config.check = shell("test -e " + directory + "/up");
    return config;
}

QList<QByteArray> commandsSeen(const QString &directory)
{
    QFile file(directory + QStringLiteral("/commands"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
}

void allow(const std::string &directory, const char *what)
{
    QFile file(QString::fromStdString(directory) + QLatin1Char('/') + QLatin1StringView(what));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
}

/// The same for commands: it is killed while the one of this name is under way.
int beManagerOfCommands(const std::string &runDirectory, const QByteArray &killedIn)
{
    SupervisorOptions options;
    options.runDirectory = runDirectory;
    Supervisor supervisor(siteWith({commandsIn(runDirectory)}), HostId{0}, options);
    QSignalSpy ready(&supervisor, &Supervisor::ready);
    if (!supervisor.prepare())
        return 1;
    supervisor.start(first, 3, Role::Standby);
    if (killedIn == "stop") {
        allow(runDirectory, "may-start");
        if (!QTest::qWaitFor([&] { return !ready.isEmpty(); }))
            return 1;
        supervisor.stop(first, 3);
    }
    const auto begun = [&] { return commandsSeen(QString::fromStdString(runDirectory)).contains(killedIn); };
    if (!QTest::qWaitFor(begun))
        return 1;
    ::raise(SIGKILL);
    return 1;
}

/// Runs this program as the manager that is killed.
bool killManager(const CommandLine &words)
{
    Launch manager;
    manager.argv = {QCoreApplication::applicationFilePath().toStdString()};
    manager.argv.insert(manager.argv.end(), words.begin(), words.end());
    manager.environment = environmentWith({});
    manager.output = STDOUT_FILENO;
    manager.errors = STDERR_FILENO;
    auto child = spawn(manager);
    if (!child)
        return false;
    int ended = 0;
    PidWatch watch(child->pid, std::move(child->pidfd), [&ended] { ++ended; });
    return QTest::qWaitFor([&] { return ended > 0; }) && watch.collect().exit == ExitStatus{0, SIGKILL, false};
}

} // namespace

class TestAdoption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void processesOutliveTheSupervisor()
    {
        Bench bench(program(workloadWith({})));
        QVERIFY(bench.startAndWait(Role::Activate, 2));
        const RunningProcess before = *bench.supervisor->running(first);
        bench.supervisor.reset();
        QVERIFY(!isGone(before.pid));
        bench.make();
        QVERIFY(bench.supervisor->running().empty());
        QVERIFY(bench.supervisor->adopt(before));
        const RunningProcess after = *bench.supervisor->running(first);
        QCOMPARE(after.pid, before.pid);
        QCOMPARE(after.generation, before.generation);
        QVERIFY(after.ready);

        // It hears and is heard.
        bench.supervisor->tell(first, 2, Role::Standby, 11);
        QTRY_COMPARE(bench.acknowledged->size(), 1);
        QCOMPARE(bench.acknowledged->first().at(2).toUInt(), 11U);

        // Its end is known exactly.
        ::kill(before.pid, SIGUSR1);
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(bench.exit(), (ExitStatus{0, SIGUSR1, false}));
        QCOMPARE(zombies(), 0);
    }

    void outputGoesOn()
    {
        Bench bench(program(shell("n=0; while :; do n=$((n+1)); echo $n; sleep 0.01; done"), Handshake::None));
        QVERIFY(bench.startAndWait());
        const RunningProcess before = *bench.supervisor->running(first);
        bench.supervisor.reset();
        const Descriptor pipe(::open(RunDirectory(bench.kept.runDirectory, "alpha").output("g@p").c_str(),
                                     O_RDONLY | O_NONBLOCK | O_CLOEXEC));
        const auto waiting = [&pipe] {
            int bytes = 0;
            return ::ioctl(pipe.get(), FIONREAD, &bytes) == 0 ? bytes : -1;
        };
        QTRY_VERIFY(waiting() > 20); // it writes on while nobody reads
        bench.make();
        QVERIFY(bench.supervisor->adopt(before));
        QTRY_VERIFY(bench.lines().size() > 10);
        QVERIFY(!isGone(before.pid));
    }

    void anotherProcessWithItsNumberIsNotAdopted()
    {
        Bench bench(program(workloadWith({})));
        QVERIFY(bench.startAndWait());
        RunningProcess wrong = *bench.supervisor->running(first);
        bench.make();
        ++wrong.startTicks;
        QVERIFY(!bench.supervisor->adopt(wrong));
        --wrong.startTicks;
        QVERIFY(bench.supervisor->adopt(wrong)); // and this ends it with the test
    }

    void oneThatHasGoneIsNotAdopted()
    {
        Bench bench(program(workloadWith({})));
        QVERIFY(bench.startAndWait());
        const RunningProcess before = *bench.supervisor->running(first);
        bench.supervisor.reset();
        ::kill(before.pid, SIGKILL);
        QTRY_VERIFY(isGone(before.pid));
        bench.make();
        QVERIFY(!bench.supervisor->adopt(before));
        bench.supervisor->start(first, 2, Role::Activate); // so it is started
        QTRY_COMPARE(bench.ready->size(), 1);
        QTRY_COMPARE(zombies(), 0);
    }

    void treesOfAdoptedProcessesEndWholly()
    {
        Bench bench(program(shell("sleep 60 & setsid sleep 60 & (sleep 60 &); sleep 60"), Handshake::None));
        QVERIFY(bench.startAndWait());
        QTRY_COMPARE(markedProcesses(bench.directory.path()), 5);
        const RunningProcess before = *bench.supervisor->running(first);
        bench.make();
        QVERIFY(bench.supervisor->adopt(before));
        ::kill(before.pid, SIGKILL);
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(markedProcesses(bench.directory.path()), 0);
    }

    void watchdogOfAnAdoptedProcess()
    {
        constexpr auto feedsFor = 600ms;
        ProcessConfig config = program(workloadWith({"--hang-after", "600ms"}));
        config.watchdog = 100ms;
        Bench bench(config);
        QVERIFY(bench.startAndWait());
        const RunningProcess before = *bench.supervisor->running(first);
        bench.make();
        QVERIFY(bench.supervisor->adopt(before));
        QTRY_COMPARE(bench.hung->size(), 1);
        // It has fed the new one at the same path until it hung.
        QVERIFY(std::chrono::system_clock::now() - startTime(before.startTicks) >= feedsFor);
    }

    void whatAMainProcessLeftBehindIsEndedFirst_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("in its group") << QStringLiteral("sleep 60 & exec sleep 61");
        QTest::newRow("in a session of its own") << QStringLiteral("setsid sleep 60 & sleep 61");
        QTest::newRow("a daemon") << QStringLiteral("(setsid sleep 60 &); exec sleep 61");
    }

    void whatAMainProcessLeftBehindIsEndedFirst()
    {
        QFETCH(QString, script);
        Bench bench(program(shell(script.toStdString()), Handshake::None));
        QVERIFY(bench.startAndWait());
        QTRY_VERIFY(markedProcesses(bench.directory.path()) >= 2);
        const RunningProcess before = *bench.supervisor->running(first);
        bench.supervisor.reset();
        ::kill(before.pid, SIGKILL); // while there is no manager
        QTRY_VERIFY(isGone(before.pid));
        QVERIFY(markedProcesses(bench.directory.path()) >= 1);
        bench.make();
        QCOMPARE(bench.supervisor->survivors().size(), std::size_t{1});
        QVERIFY(!bench.supervisor->adopt(before));
        QVERIFY(bench.supervisor->endRest(before));
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(bench.exited->first().at(1).toULongLong(), before.generation);
        QCOMPARE(markedProcesses(bench.directory.path()), 0);
        QVERIFY(!bench.supervisor->endRest(before)); // nothing is left
        QVERIFY(bench.startAndWait(Role::Activate, 2));
    }

    void aReadyThatNobodyHeardIsNoStartTimeout()
    {
        ProcessConfig config = program(shell("sleep 60")); // it never says it to us
        config.startTimeout = 1s;
        Bench bench(config);
        bench.supervisor->start(first, 1, Role::Activate);
        const RunningProcess before = *bench.supervisor->running(first);
        bench.make();
        QVERIFY(bench.supervisor->adopt(before));
        QVERIFY(bench.ready->isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(bench.ready->size(), 1, 1000);
        bench.make();
        QTRY_VERIFY(std::chrono::system_clock::now() - startTime(before.startTicks) > 1s);
        QVERIFY(bench.supervisor->adopt(before)); // so late that it is told at once
        QTRY_COMPARE_WITH_TIMEOUT(bench.ready->size(), 1, 100);
    }

    void whatWasStartedIsKnownToTheNext_data()
    {
        QTest::addColumn<bool>("commands");
        QTest::newRow("a program") << false;
        QTest::newRow("commands") << true;
    }

    void whatWasStartedIsKnownToTheNext()
    {
        QFETCH(bool, commands);
        Bench bench(program(workloadWith({})));
        if (commands) {
            bench.site = siteWith({commandsIn(bench.kept.runDirectory)});
            bench.make();
            allow(bench.kept.runDirectory, "may-start");
            allow(bench.kept.runDirectory, "may-stop");
        }
        QVERIFY(!bench.supervisor->wasStarted(first, 1));
        for (std::uint64_t generation = 9; generation <= 10; ++generation) { // of other lengths
            bench.supervisor->start(first, generation, Role::Activate);
            QTRY_COMPARE(bench.ready->size(), static_cast<int>(generation) - 8);
            bench.supervisor->kill(first, generation);
            QTRY_COMPARE(bench.exited->size(), static_cast<int>(generation) - 8);
        }
        bench.make();
        QVERIFY(bench.supervisor->wasStarted(first, 10));
        QVERIFY(!bench.supervisor->wasStarted(first, 9));
        bench.supervisor->forgetStarts();
        QVERIFY(!bench.supervisor->wasStarted(first, 10));
    }

    void whatCouldNotBeTriedWasNotStarted()
    {
        ProcessConfig config = program(workloadWith({}));
        config.user = "nobody-of-that-name";
        Bench bench(config);
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE(bench.startFailed->size(), 1);
        QCOMPARE(bench.startFailed->first().at(3).value<ExitStatus>(), (ExitStatus{127, 0, false}));
        QVERIFY(!bench.supervisor->wasStarted(first, 1));
    }

    void aCommandUnderWayIsWaitedForAndDoneOnce_data()
    {
        QTest::addColumn<QByteArray>("killedIn");
        QTest::newRow("start") << QByteArray("start");
        QTest::newRow("stop") << QByteArray("stop");
    }

    void aCommandUnderWayIsWaitedForAndDoneOnce()
    {
        QFETCH(QByteArray, killedIn);
        ::prctl(PR_SET_CHILD_SUBREAPER, 0);
        Bench bench(program(workloadWith({})));
        ::prctl(PR_SET_CHILD_SUBREAPER, 0);
        bench.supervisor.reset();
        QVERIFY(killManager({"--commands", bench.kept.runDirectory, killedIn.toStdString()}));
        bench.site = siteWith({commandsIn(bench.kept.runDirectory)});
        bench.make();
        ::prctl(PR_SET_CHILD_SUBREAPER, 0);
        RunningProcess process{.process = first, .generation = 3};
        process.ready = process.stopping = killedIn == "stop";
        QVERIFY(bench.supervisor->adopt(process));
        QCoreApplication::processEvents(); // it would have begun another by now
        QCOMPARE(commandsSeen(bench.directory.path()).last(), killedIn);
        allow(bench.kept.runDirectory, killedIn == "start" ? "may-start" : "may-stop");
        if (killedIn == "start") {
            QTRY_COMPARE(bench.ready->size(), 1);
            allow(bench.kept.runDirectory, "may-stop"); // for its end
            QCOMPARE(commandsSeen(bench.directory.path()), (QList<QByteArray>{"start", "started"}));
        } else {
            QTRY_COMPARE(bench.exited->size(), 1);
            // Stopped twice, as nobody has heard how the first one ended; but one after the other.
            QCOMPARE(commandsSeen(bench.directory.path()),
                     (QList<QByteArray>{"start", "started", "stop", "stopped", "stop", "stopped"}));
        }
        QVERIFY(bench.stopFailed->isEmpty());
        QVERIFY(bench.startFailed->isEmpty());
    }

    void survivorsOfAKilledManager()
    {
        // Its orphans shall not come to us but, as on a real host, to init: a process that isn't our child.
        ::prctl(PR_SET_CHILD_SUBREAPER, 0);
        Bench bench(program(workloadWith({})));
        ::prctl(PR_SET_CHILD_SUBREAPER, 0);
        QVERIFY(killManager({"--manager", bench.kept.runDirectory}));

        bench.make(); // binds the socket again
        ::prctl(PR_SET_CHILD_SUBREAPER, 0);
        auto survivors = bench.supervisor->survivors();
        QCOMPARE(survivors.size(), std::size_t{1});
        QCOMPARE(survivors.front().process, first);
        QCOMPARE(survivors.front().generation, std::uint64_t{3});
        QCOMPARE(survivors.front().role, Role::Standby);
        survivors.front().ready = true;
        QVERIFY(statOf(survivors.front().pid)->parent != ::getpid());
        QVERIFY(bench.supervisor->adopt(survivors.front()));
        bench.supervisor->tell(first, 3, Role::Activate, 5);
        QTRY_COMPARE(bench.acknowledged->size(), 1);
        bench.supervisor->stop(first, 3);
        QTRY_COMPARE(bench.exited->size(), 1);
        // Of a process that isn't our child only newer kernels (6.15) tell the status.
        QVERIFY(bench.exit() == (ExitStatus{0, 0, false}) || bench.exit() == (ExitStatus{-1, 0, false}));
        QCOMPARE(markedProcesses(bench.directory.path()), 0);
    }
};

int main(int count, char **words)
{
    QCoreApplication app(count, words);
    if (count == 3 && qstrcmp(words[1], "--manager") == 0)
        return beManager(words[2]);
    if (count == 4 && qstrcmp(words[1], "--commands") == 0)
        return beManagerOfCommands(words[2], words[3]);
    TestAdoption test;
    return QTest::qExec(&test, count, words);
}

#include "tst_adoption.moc"
