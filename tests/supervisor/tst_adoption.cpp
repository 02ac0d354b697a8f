// A manager that has gone and come back (semantics.md 9): its processes run on and are taken over.
#include "fixture.h"

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
    PidWatch watch(child->pid, std::move(child->pidfd));
    QSignalSpy ended(&watch, &PidWatch::ended);
    return QTest::qWaitFor([&] { return !ended.isEmpty(); }) && watch.collect().exit == ExitStatus{0, SIGKILL, false};
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
        QTest::qSleep(100); // it writes on while nobody reads
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
        ProcessConfig config = program(workloadWith({}));
        config.watchdog = 100ms;
        Bench bench(config);
        QVERIFY(bench.startAndWait());
        const RunningProcess before = *bench.supervisor->running(first);
        bench.make();
        QVERIFY(bench.supervisor->adopt(before));
        QTest::qWait(250);
        QVERIFY(bench.hung->isEmpty()); // it feeds the new one at the same path
        ::kill(before.pid, SIGSTOP);
        QTRY_COMPARE(bench.hung->size(), 1);
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
    TestAdoption test;
    return QTest::qExec(&test, count, words);
}

#include "tst_adoption.moc"
