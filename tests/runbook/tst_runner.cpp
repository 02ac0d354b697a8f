// The driver of run-books with real timers, real files and real programs, over a site in simulated time.
#include "simulatedmanager.h"

#include <runbook/runner.h>
#include <runbook/words.h>

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60000;

class Bench
{
public:
    Bench()
    {
        clock.setInterval(10);
        QObject::connect(&clock, &QTimer::timeout, [this] { manager.pass(100ms); });
        clock.start();
        restart();
    }
    void restart() // another program, where the one before was killed
    {
        runner = std::make_unique<RunbookRunner>(manager, directory.path());
    }
    QString path(const QString &name) const { return directory.filePath(name); }
    QStringList lines(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly)
            ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
            : QStringList();
    }
    Outcome make(const QStringList &targets, const RunbookOptions &options)
    {
        auto book = makeRunbook(manager.status(), targets, options, u"anna"_s, u"patch 4"_s, u"CHG-12"_s);
        return book ? runner->make(*book) : Outcome(book.error());
    }
    void resume() { runner->operate(RunbookVerb::Resume, u"anna"_s); }
    [[nodiscard]] RunState state() const { return runner->book().state; }
    [[nodiscard]] QByteArray why() const
    {
        return sentence(runner->book().halt).toUtf8() + "; waits: " + sentence(runner->progress().waitsFor).toUtf8();
    }

    QTemporaryDir directory;
    SimulatedManager manager;
    QTimer clock;
    std::unique_ptr<RunbookRunner> runner;
};

RunbookOptions running(const QString &command)
{
    RunbookOptions options;
    options.run = command;
    return options;
}

} // namespace

class TestRunbookRunner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void upgradesAPair();
    void programOutlivesItsStarter();
    void programThatEndedMeanwhileIsNotRunAgain();
    void programOfAKilledMachineIsUnknown();
    void outputIsShown();
    void cannotStart();
    void oneRunbookASite();
    void anotherProgramDrivesIt();
};

void TestRunbookRunner::upgradesAPair()
{
    Bench bench;
    const QString log = bench.path(u"log"_s);
    RunbookOptions options = running(
        u"echo \"$HOLDFAST_UNIT $HOLDFAST_GROUP $HOLDFAST_HOST $HOLDFAST_TICKET $HOLDFAST_SITE\" >> %1"_s.arg(log));
    options.verify = u"echo verified $HOLDFAST_UNIT >> %1"_s.arg(log);
    const auto made = bench.make({u"cdma"_s}, options);
    QVERIFY2(made, made ? "" : made.error().message().c_str());
    QCOMPARE(bench.state(), RunState::Ready);
    QVERIFY(bench.manager.accepted().isEmpty()); // made is not begun
    QSignalSpy steps(bench.runner.get(), &RunbookRunner::stepChanged);
    bench.resume();
    QTRY_VERIFY2_WITH_TIMEOUT(bench.state() != RunState::Running && bench.state() != RunState::Ready, bench.why(),
                              patience);
    QVERIFY2(bench.state() == RunState::Done, bench.why());
    QCOMPARE(bench.lines(u"log"_s), (QStringList{u"cdma@beta cdma beta CHG-12 fig1"_s, u"verified cdma@beta"_s,
                                               u"cdma@alpha cdma alpha CHG-12 fig1"_s, u"verified cdma@alpha"_s}));
    QCOMPARE(bench.manager.accepted().size(), 5);
    QSet<int> told; // each is told when it has ended, those that take time also when they begin
    for (const QList<QVariant> &each : steps)
        told.insert(each.first().toInt());
    QCOMPARE(told.size(), static_cast<qsizetype>(bench.runner->book().steps.size()));
    QVERIFY(steps.count() > told.size());
    const auto kept = RunbookFile(bench.directory.path(), u"fig1"_s).load();
    QVERIFY(kept && *kept);
    QCOMPARE(**kept, bench.runner->book());
}

// The starter dies while its command runs: the command goes on, and the next starter waits for it and takes its status.
void TestRunbookRunner::programOutlivesItsStarter()
{
    Bench bench;
    const QString gate = bench.path(u"gate"_s);
    const QString log = bench.path(u"log"_s);
    QVERIFY(bench.make({u"cdma@beta"_s},
                       running(u"echo began >> %1; while [ ! -e %2 ]; do sleep 0.05; done; echo ended >> %1"_s.arg(
                           log, gate))));
    bench.resume();
    QTRY_COMPARE_WITH_TIMEOUT(bench.lines(u"log"_s), QStringList{u"began"_s}, patience);
    bench.runner.reset();
    bench.restart();
    const auto opened = bench.runner->open(u"fig1"_s);
    QVERIFY(opened && *opened);
    QCOMPARE(bench.state(), RunState::Paused);
    bench.resume();
    QTRY_COMPARE_WITH_TIMEOUT(bench.runner->progress().phase, RunbookProgress::Phase::Program, patience);
    QFile open(gate);
    QVERIFY(open.open(QIODevice::WriteOnly));
    QTRY_VERIFY2_WITH_TIMEOUT(bench.state() == RunState::Done, bench.why(), patience);
    QCOMPARE(bench.lines(u"log"_s), (QStringList{u"began"_s, u"ended"_s}));
}

void TestRunbookRunner::programThatEndedMeanwhileIsNotRunAgain()
{
    Bench bench;
    const QString log = bench.path(u"log"_s);
    const QString gate = bench.path(u"gate"_s);
    QVERIFY(bench.make({u"cdma@beta"_s},
                       running(u"echo ran >> %1; while [ ! -e %2 ]; do sleep 0.1; done; echo ended >> %1; exit 3"_s.arg(
                           log, gate))));
    bench.resume();
    QTRY_COMPARE_WITH_TIMEOUT(bench.lines(u"log"_s), QStringList{u"ran"_s}, patience);
    const QString status = RunbookFile(bench.directory.path(), u"fig1"_s)
                               .path(bench.runner->book().id, 2, 1, u"status"_s);
    bench.runner.reset();
    QFile open(gate);
    QVERIFY(open.open(QIODevice::WriteOnly));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(status), patience); // nobody of us was there
    bench.restart();
    QVERIFY(bench.runner->open(u"fig1"_s));
    bench.resume();
    QTRY_COMPARE_WITH_TIMEOUT(bench.state(), RunState::Halted, patience);
    QCOMPARE(bench.runner->book().halt.cause, Cause::ProgramFailed);
    QCOMPARE(bench.runner->book().step()->exitStatus, 3);
    QCOMPARE(bench.lines(u"log"_s), (QStringList{u"ran"_s, u"ended"_s}));
    QCOMPARE(bench.manager.stateOf(u"cdma@beta"_s), State::Offline);
}

// Neither a status nor a process: the computer went down with it.
void TestRunbookRunner::programOfAKilledMachineIsUnknown()
{
    Bench bench;
    const QString log = bench.path(u"log"_s);
    QVERIFY(bench.make({u"cdma@beta"_s}, running(u"echo ran >> %1; kill -9 $PPID; exec sleep 60"_s.arg(log))));
    bench.resume();
    QTRY_COMPARE_WITH_TIMEOUT(bench.state(), RunState::Halted, patience);
    QCOMPARE(bench.runner->book().halt.cause, Cause::ProgramUnknown);
    QCOMPARE(bench.lines(u"log"_s), QStringList{u"ran"_s});
    bench.runner->operate(RunbookVerb::WorkDone, u"anna"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(bench.state() == RunState::Done, bench.why(), patience);
    QCOMPARE(bench.lines(u"log"_s), QStringList{u"ran"_s});
}

void TestRunbookRunner::outputIsShown()
{
    Bench bench;
    QVERIFY(bench.make({u"cdma@beta"_s}, running(u"echo to stdout; echo to stderr >&2; exit 1"_s)));
    bench.resume();
    QTRY_COMPARE_WITH_TIMEOUT(bench.state(), RunState::Halted, patience);
    QCOMPARE(bench.runner->output(), u"to stdout\nto stderr"_s);
}

void TestRunbookRunner::cannotStart()
{
    Bench bench;
    QVERIFY(bench.make({u"cdma@beta"_s}, running(u"/no/such/program"_s)));
    bench.resume();
    QTRY_COMPARE_WITH_TIMEOUT(bench.state(), RunState::Halted, patience);
    QCOMPARE(bench.runner->book().halt.cause, Cause::ProgramFailed);
    QCOMPARE(bench.runner->book().step()->exitStatus, 127); // as shells say it
}

void TestRunbookRunner::oneRunbookASite()
{
    Bench bench;
    QVERIFY(bench.make({u"cdma@beta"_s}, {}));
    const auto second = bench.make({u"tdma"_s}, {});
    QVERIFY(!second);
    QVERIFY(QString::fromStdString(second.error().message()).contains(u"anna"_s));
    bench.runner->operate(RunbookVerb::Abandon, u"anna"_s);
    QCOMPARE(bench.state(), RunState::Abandoned);
    QVERIFY(bench.make({u"tdma"_s}, {}));
    QCOMPARE(bench.runner->book().targets, QStringList{u"tdma"_s});
}

void TestRunbookRunner::anotherProgramDrivesIt()
{
    Bench bench;
    QVERIFY(bench.make({u"cdma@beta"_s}, {}));
    bench.resume();
    QTRY_COMPARE_WITH_TIMEOUT(bench.runner->progress().phase, RunbookProgress::Phase::Person, patience);
    RunbookRunner other(bench.manager, bench.directory.path());
    const auto opened = other.open(u"fig1"_s); // to be seen
    QVERIFY(opened && *opened);
    QSignalSpy failed(&other, &RunbookRunner::failed);
    other.operate(RunbookVerb::WorkDone, u"bert"_s);
    QCOMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().toString().contains(u"another program"_s));
    bench.runner->operate(RunbookVerb::Pause, u"anna"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bench.state(), RunState::Paused, patience);
    other.operate(RunbookVerb::WorkDone, u"bert"_s); // now it may
    QTRY_VERIFY_WITH_TIMEOUT(other.book().state == RunState::Done, patience);
    QCOMPARE(other.book().notes.back().by, u"bert"_s);
    QCOMPARE(bench.manager.accepted(), (QStringList{u"offline cdma@beta"_s, u"online cdma@beta"_s}));
}

QTEST_GUILESS_MAIN(TestRunbookRunner)
#include "tst_runner.moc"
