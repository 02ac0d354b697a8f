// The run-book as a state machine, over a site in simulated time: the order of things, every fault, every moment to be
// killed at.
#include "bench.h"

#include <runbook/words.h>

#include <QTest>
#include <QTimer>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

RunbookOptions unattended()
{
    RunbookOptions options;
    options.run = u"upgrade"_s;
    return options;
}

const QStringList pairCommands{u"offline cdma@beta"_s, u"online cdma@beta"_s, u"switchover cdma"_s,
                               u"offline cdma@alpha"_s, u"online cdma@alpha"_s};

QByteArray why(const RunbookBench &bench)
{
    return (bench.steps().join(u"\n"_s) + u"\n"_s + sentence(bench.book().halt) + u"\nwaits: "_s
            + sentence(bench.progress().waitsFor))
        .toUtf8();
}

} // namespace

class TestRunbook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void order_data();
    void order();
    void leavesNothingUnprotectedAndNobodyUnserved();
    void reasonsTellTheStep();
    void waitsForThePerson();
    void haltsBeforeAnythingIsDone_data();
    void haltsBeforeAnythingIsDone();
    void haltsAtTheFirstFailure_data();
    void haltsAtTheFirstFailure();
    void mateFailsWhileSomebodyWorks();
    void somebodyPutsItOnline();
    void skips_data();
    void skips();
    void pausesAfterWhatIsUnderWay();
    void haltsAtOnceAndStillHearsTheOutcome();
    void stalePlanIsPlannedAgain();
    void takeoverMeanwhileNeedsNoSwitchover();
    void connectionIsLost_data();
    void connectionIsLost();
    void nothingIsDoneThatCannotBeKept();
    void killedAnywhereNothingIsDoneTwice_data();
    void killedAnywhereNothingIsDoneTwice();
    void lostAnswersAreLookedUp();
    void outcomeNobodyKnowsOfAProgram();
    void abandonedSaysWhatIsLeftOffline();
    void survivesItsFile();
};

void TestRunbook::order_data()
{
    QTest::addColumn<QStringList>("targets");
    QTest::addColumn<QStringList>("commands");
    QTest::addColumn<QStringList>("programs");
    QTest::newRow("a pair: Standby, switch over, the other one")
        << QStringList{u"cdma"_s} << pairCommands << QStringList{u"cdma@beta 1"_s, u"cdma@alpha 1"_s};
    QTest::newRow("a Standby member") << QStringList{u"cdma@beta"_s}
                                      << QStringList{u"offline cdma@beta"_s, u"online cdma@beta"_s}
                                      << QStringList{u"cdma@beta 1"_s};
    QTest::newRow("an Active member is switched over first")
        << QStringList{u"cdma@alpha"_s}
        << QStringList{u"switchover cdma"_s, u"offline cdma@alpha"_s, u"online cdma@alpha"_s}
        << QStringList{u"cdma@alpha 1"_s};
    QTest::newRow("a cold pair") << QStringList{u"tdma"_s}
                                 << QStringList{u"offline tdma@gamma"_s, u"online tdma@gamma"_s, u"switchover tdma"_s,
                                                u"offline tdma@beta"_s, u"online tdma@beta"_s}
                                 << QStringList{u"tdma@gamma 1"_s, u"tdma@beta 1"_s};
    QTest::newRow("hosts as they were selected, and what they cover once")
        << QStringList{u"beta"_s, u"cdma@beta"_s, u"alpha"_s}
        << QStringList{u"offline beta"_s, u"online beta"_s, u"offline alpha"_s, u"online alpha"_s}
        << QStringList{u"beta 1"_s, u"alpha 1"_s};
    QTest::newRow("the whole site in the order of its hosts")
        << QStringList{u"site"_s}
        << QStringList{u"offline alpha"_s, u"online alpha"_s, u"offline beta"_s, u"online beta"_s,
                       u"offline gamma"_s, u"online gamma"_s, u"offline delta"_s, u"online delta"_s}
        << QStringList{u"alpha 1"_s, u"beta 1"_s, u"gamma 1"_s, u"delta 1"_s};
    QTest::newRow("members without a mate, one host at a time")
        << QStringList{u"cdpd"_s}
        << QStringList{u"offline cdpd@alpha"_s, u"online cdpd@alpha"_s, u"offline cdpd@gamma"_s,
                       u"online cdpd@gamma"_s}
        << QStringList{u"cdpd@alpha 1"_s, u"cdpd@gamma 1"_s};
    QTest::newRow("what others depend upon, with them")
        << QStringList{u"billing@gamma"_s}
        << QStringList{u"offline billing@gamma --cascade"_s, u"online billing@gamma"_s}
        << QStringList{u"billing@gamma 1"_s};
}

void TestRunbook::order()
{
    QFETCH(QStringList, targets);
    QFETCH(QStringList, commands);
    QFETCH(QStringList, programs);
    RunbookOptions options = unattended();
    options.acceptLoss = true;
    options.cascade = targets.first().startsWith(u"billing"_s);
    RunbookBench bench(targets, options);
    QVERIFY(bench.run());
    QVERIFY2(bench.book().state == RunState::Done, why(bench));
    QCOMPARE(bench.manager.accepted(), commands);
    QCOMPARE(bench.programs, programs);
    for (const RunbookStep &step : bench.book().steps) {
        QCOMPARE(step.state, StepState::Done);
        QVERIFY(step.began.isValid() && step.ended.isValid() && step.began <= step.ended);
    }
    QVERIFY(bench.book().leftOffline().isEmpty());
    for (const GroupStatus &group : bench.manager.status().groups)
        QVERIFY2(!group.pair || group.isProtected, qPrintable(group.name));
}

// The point of it all: at no moment of a pair's upgrade is it without an Active but for the switchover itself, and
// the second member isn't touched before the first is Standby again.
void TestRunbook::leavesNothingUnprotectedAndNobodyUnserved()
{
    RunbookBench bench({u"cdma"_s}, unattended());
    bench.whileProgramRuns = [&bench](const RunbookStep &step) {
        const QString mate = step.unit == "cdma@beta"_L1 ? u"cdma@alpha"_s : u"cdma@beta"_s;
        QCOMPARE(bench.manager.stateOf(step.unit), State::Offline);
        QCOMPARE(bench.manager.stateOf(mate), State::Active);
    };
    QVERIFY(bench.run());
    QCOMPARE(bench.book().state, RunState::Done);
    qint64 online = 0;
    qint64 standby = 0;
    qint64 switched = 0;
    for (const QJsonObject &record : bench.manager.records()) {
        const qint64 seq = record.value("seq"_L1).toInteger();
        const bool given = record.value("outcome"_L1) == "accepted"_L1;
        if (given && record.value("command"_L1) == "online"_L1 && online == 0)
            online = seq;
        if (given && record.value("command"_L1) == "switchover"_L1)
            switched = seq;
        if (online > 0 && standby == 0 && record.value("target"_L1) == "cdma@beta"_L1
            && record.value("to"_L1) == "standby"_L1)
            standby = seq;
    }
    QVERIFY(online > 0 && online < standby && standby < switched);
}

void TestRunbook::reasonsTellTheStep()
{
    RunbookBench bench({u"cdma@beta"_s}, unattended());
    QVERIFY(bench.run());
    QStringList reasons;
    for (const QJsonObject &record : bench.manager.records()) {
        if (record.value("outcome"_L1) == "accepted"_L1) {
            QCOMPARE(record.value("by"_L1).toString(), u"anna"_s);
            reasons.append(record.value("reason"_L1).toString());
        }
    }
    const QString id = bench.book().id;
    QCOMPARE(reasons, (QStringList{u"patch 4 [CHG-12] (upgrade %1, step 2 of 5)"_s.arg(id),
                                   u"patch 4 [CHG-12] (upgrade %1, step 4 of 5)"_s.arg(id)}));
}

void TestRunbook::waitsForThePerson()
{
    RunbookBench bench({u"cdma@beta"_s});
    QVERIFY(bench.run());
    QCOMPARE(bench.book().step()->kind, StepKind::Work);
    QCOMPARE(bench.progress().phase, RunbookProgress::Phase::Person);
    for (int i = 0; i < 1000; ++i) // however long it takes
        QVERIFY(bench.turn());
    QCOMPARE(bench.manager.stateOf(u"cdma@beta"_s), State::Offline);
    bench.operate(RunbookVerb::WorkDone);
    QVERIFY(bench.run());
    QVERIFY2(bench.book().state == RunState::Done, why(bench));
    QCOMPARE(bench.book().notes.back().verb, RunbookVerb::WorkDone);
    QCOMPARE(bench.book().notes.back().by, u"anna"_s);
}

using Prepare = void (*)(RunbookBench &bench);

void TestRunbook::haltsBeforeAnythingIsDone_data()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<QString>("target");
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<QString>("word"); // of its sentence
    const auto row = [](const char *name, const QString &target, Prepare prepare, Cause cause, const QString &word) {
        QTest::newRow(name) << prepare << target << cause << word;
    };
    row("observe mode", u"cdma"_s, [](RunbookBench &b) { b.manager.command(u"observe on"_s); }, Cause::Observing,
        u"observe"_s);
    row("somebody else's Off-line", u"cdma@beta"_s,
        [](RunbookBench &b) { b.manager.command(u"offline cdma@beta"_s); }, Cause::OfflineAlready, u"cdma@beta"_s);
    row("a member of the host is Off-line", u"beta"_s,
        [](RunbookBench &b) { b.manager.command(u"offline cdma@beta"_s); }, Cause::OfflineAlready, u"cdma@beta"_s);
    row("the mate is Off-line", u"cdma@alpha"_s,
        [](RunbookBench &b) { b.manager.command(u"offline cdma@beta"_s); }, Cause::NotProtected, u"cdma@beta"_s);
    row("the mate is out of service", u"cdma@alpha"_s,
        [](RunbookBench &b) {
            QVERIFY(b.manager.happen(StepVerb::FaultResource, "subscriber-db@beta"));
        },
        Cause::NotProtected, u"cdma@beta"_s);
    row("the host of the mate is down", u"cdma@alpha"_s,
        [](RunbookBench &b) { QVERIFY(b.manager.happen(StepVerb::CrashHost, "beta")); }, Cause::NotProtected,
        u"cdma"_s);
    row("no mate, and that is not accepted", u"cdpd@alpha"_s, [](RunbookBench &) {}, Cause::LossNotAccepted,
        u"cdpd@alpha"_s);
    row("an urgent alarm", u"cdma@beta"_s,
        [](RunbookBench &b) { QVERIFY(b.manager.happen(StepVerb::KillIc, "")); }, Cause::UrgentAlarm, u"urgent"_s);
    row("others depend upon it", u"billing@gamma"_s, [](RunbookBench &) {}, Cause::LossNotAccepted,
        u"billing@gamma"_s);
}

void TestRunbook::haltsBeforeAnythingIsDone()
{
    QFETCH(Prepare, prepare);
    QFETCH(QString, target);
    QFETCH(Cause, cause);
    QFETCH(QString, word);
    RunbookOptions options = unattended();
    options.acceptLoss = target == "beta"_L1;
    RunbookBench bench({target}, options);
    prepare(bench);
    bench.manager.pass(5s);
    const QStringList before = bench.manager.accepted();
    QVERIFY(bench.run());
    QCOMPARE(bench.book().state, RunState::Halted);
    QVERIFY2(bench.book().halt.cause == cause, why(bench));
    QVERIFY2(sentence(bench.book().halt).contains(word), why(bench));
    QVERIFY(!todoFor(bench.book().halt).isEmpty());
    QCOMPARE(bench.book().steps.front().state, StepState::Failed);
    QCOMPARE(bench.manager.accepted(), before);
    QVERIFY(bench.programs.isEmpty());
}

void TestRunbook::haltsAtTheFirstFailure_data()
{
    QTest::addColumn<int>("failure"); // which program: 0 the work, 1 the verification
    QTest::addColumn<QStringList>("after"); // programs when it has been resumed to the end
    QTest::newRow("the work fails") << 0 << QStringList{u"cdma@beta 1"_s, u"cdma@beta 2"_s, u"cdma@beta 1"_s};
    QTest::newRow("the verification fails") << 1 << QStringList{u"cdma@beta 1"_s, u"cdma@beta 1"_s, u"cdma@beta 2"_s};
}

void TestRunbook::haltsAtTheFirstFailure()
{
    QFETCH(int, failure);
    QFETCH(QStringList, after);
    RunbookOptions options = unattended();
    options.verify = u"verify"_s;
    RunbookBench bench({u"cdma@beta"_s}, options);
    int run = 0;
    bench.program = [&run, failure](const RunbookStep &) { return std::optional(run++ == failure ? 7 : 0); };
    QVERIFY(bench.run());
    QCOMPARE(bench.book().state, RunState::Halted);
    QCOMPARE(bench.book().halt.cause, Cause::ProgramFailed);
    QVERIFY(sentence(bench.book().halt).contains(u"7"_s));
    QCOMPARE(bench.book().step()->exitStatus, 7);
    QCOMPARE(bench.manager.stateOf(u"cdma@beta"_s), State::Offline); // as it was left
    QVERIFY(bench.run()); // resumed: what failed is tried again, and only that
    QVERIFY2(bench.book().state == RunState::Done, why(bench));
    QCOMPARE(bench.programs, after);
    QCOMPARE(bench.manager.accepted().size(), 2);
}

void TestRunbook::mateFailsWhileSomebodyWorks()
{
    RunbookBench bench({u"cdma"_s});
    QVERIFY(bench.run());
    QVERIFY(bench.manager.happen(StepVerb::FaultResource, "subscriber-db@alpha"));
    QVERIFY(bench.run() || bench.book().state == RunState::Halted);
    QVERIFY2(bench.book().state == RunState::Halted, why(bench));
    QCOMPARE(bench.book().halt.cause, Cause::MateFailed);
    QVERIFY(sentence(bench.book().halt).contains(u"cdma@alpha"_s));
    QCOMPARE(bench.book().step()->kind, StepKind::Work); // not the step's own failure
    QCOMPARE(bench.book().step()->state, StepState::Running);

    // An operator goes on although it hasn't come back: that is heard, and the work may be ended.
    QVERIFY(bench.run());
    QCOMPARE(bench.progress().phase, RunbookProgress::Phase::Person);
    bench.operate(RunbookVerb::Skip);
    QVERIFY(bench.run());
    QVERIFY(bench.steps().contains(u"online cdma@beta done"_s));
    QCOMPARE(bench.manager.stateOf(u"cdma@beta"_s), State::Active); // it serves again
}

void TestRunbook::somebodyPutsItOnline()
{
    RunbookBench bench({u"cdma@beta"_s});
    QVERIFY(bench.run());
    bench.manager.command(u"online cdma@beta"_s);
    QVERIFY(bench.run() || bench.book().state == RunState::Halted);
    QVERIFY2(bench.book().halt.cause == Cause::NotOffline, why(bench));
    bench.operate(RunbookVerb::Skip); // nothing is left to be put on-line
    QVERIFY(bench.run());
    QVERIFY2(bench.book().state == RunState::Done, why(bench));
    QCOMPARE(bench.manager.accepted(), (QStringList{u"offline cdma@beta"_s, u"online cdma@beta"_s}));
}

void TestRunbook::skips_data()
{
    QTest::addColumn<int>("times"); // a member that can't be spared
    QTest::addColumn<QStringList>("commands");
    QTest::newRow("the first member, before it was touched")
        << 1 << QStringList{u"switchover cdma"_s, u"offline cdma@alpha"_s, u"online cdma@alpha"_s};
}

void TestRunbook::skips()
{
    QFETCH(int, times);
    QFETCH(QStringList, commands);
    RunbookBench bench({u"cdma"_s}, unattended());
    for (int i = 0; i < times; ++i)
        bench.operate(RunbookVerb::Skip);
    QVERIFY(bench.run() || bench.book().state != RunState::Running);
    QVERIFY2(bench.book().state == RunState::Done, why(bench));
    QCOMPARE(bench.manager.accepted(), commands);
    QCOMPARE(bench.book().steps.front().state, StepState::Skipped);
    QVERIFY(sentence(bench.book().steps.front().note).contains(u"anna"_s));
}

void TestRunbook::pausesAfterWhatIsUnderWay()
{
    RunbookBench bench({u"cdma@beta"_s}, unattended());
    bench.whileProgramRuns = [&bench](const RunbookStep &) {
        QTimer::singleShot(0, &bench.manager, [] {}); // keeps the event loop honest: nothing depends on it
    };
    bench.operate(RunbookVerb::Resume);
    while (bench.progress().phase != RunbookProgress::Phase::Program)
        QVERIFY(bench.turn());
    bench.operate(RunbookVerb::Pause);
    QCOMPARE(bench.book().state, RunState::Running); // the program can't be paused
    QCOMPARE(bench.refusal(RunbookVerb::Pause).cause, Cause::NotRunning);
    QCOMPARE(bench.refusal(RunbookVerb::Skip).cause, Cause::UnderWay);
    while (bench.turn()) {}
    QCOMPARE(bench.book().state, RunState::Paused);
    QCOMPARE(bench.book().step()->kind, StepKind::Online);
    QCOMPARE(bench.manager.accepted(), QStringList{u"offline cdma@beta"_s});
    QCOMPARE(bench.refusal(RunbookVerb::Skip).cause, Cause::NothingToSkip);
    QVERIFY(bench.run());
    QVERIFY2(bench.book().state == RunState::Done, why(bench));
}

void TestRunbook::haltsAtOnceAndStillHearsTheOutcome()
{
    RunbookBench bench({u"cdma@beta"_s}, unattended());
    bench.operate(RunbookVerb::Resume);
    while (bench.progress().phase != RunbookProgress::Phase::Awaiting)
        QVERIFY(bench.turn());
    bench.operate(RunbookVerb::Halt);
    QCOMPARE(bench.book().state, RunState::Halted);
    QCOMPARE(bench.book().halt.cause, Cause::ByOperator);
    for (int i = 0; i < 10; ++i)
        bench.turn();
    QCOMPARE(bench.book().state, RunState::Halted);
    QVERIFY(bench.steps().contains(u"offline cdma@beta done"_s));
    QVERIFY(bench.programs.isEmpty());
    QVERIFY(bench.run());
    QVERIFY2(bench.book().state == RunState::Done, why(bench));
    QCOMPARE(bench.manager.accepted().size(), 2);
}

void TestRunbook::stalePlanIsPlannedAgain()
{
    RunbookBench bench({u"cdma@beta"_s}, unattended());
    bench.operate(RunbookVerb::Resume);
    while (bench.progress().phase != RunbookProgress::Phase::Planning)
        QVERIFY(bench.turn());
    // Between the plan and its execution the site changes, without touching what is planned.
    bench.manager.command(u"offline gsm@delta"_s);
    bench.manager.pass(1s);
    QVERIFY(bench.run());
    QVERIFY2(bench.book().state == RunState::Done, why(bench));
    int refused = 0;
    for (const QJsonObject &record : bench.manager.records())
        refused += record.value("outcome"_L1) == "refused"_L1 ? 1 : 0;
    QCOMPARE(refused, 1);
    QCOMPARE(bench.manager.accepted(),
             (QStringList{u"offline gsm@delta"_s, u"offline cdma@beta"_s, u"online cdma@beta"_s}));
}

void TestRunbook::takeoverMeanwhileNeedsNoSwitchover()
{
    RunbookBench bench({u"cdma@alpha"_s}, unattended()); // Active when the run-book was made
    bench.manager.command(u"switchover cdma"_s);
    bench.manager.pass(5s);
    QVERIFY(bench.run());
    QVERIFY2(bench.book().state == RunState::Done, why(bench));
    QCOMPARE(bench.manager.accepted(),
             (QStringList{u"switchover cdma"_s, u"offline cdma@alpha"_s, u"online cdma@alpha"_s}));
    QCOMPARE(bench.book().steps[1].note.cause, Cause::AlreadySo);
}

void TestRunbook::connectionIsLost_data()
{
    QTest::addColumn<int>("turns");
    QTest::addColumn<bool>("comesBack");
    for (const int turns : {1, 2, 3, 4, 5, 8, 12})
        QTest::addRow("after %d turns, for a minute", turns) << turns << true;
    QTest::newRow("for good") << 3 << false;
}

void TestRunbook::connectionIsLost()
{
    QFETCH(int, turns);
    QFETCH(bool, comesBack);
    RunbookBench bench({u"cdma"_s}, unattended());
    bench.operate(RunbookVerb::Resume);
    for (int i = 0; i < turns; ++i)
        QVERIFY(bench.turn());
    bench.manager.setConnected(false);
    for (int i = 0; i < 120; ++i)
        QVERIFY(bench.turn());
    QCOMPARE(bench.book().state, RunState::Running); // it waits
    if (comesBack) {
        bench.manager.setConnected(true);
        QVERIFY(bench.run());
        QVERIFY2(bench.book().state == RunState::Done, why(bench));
        QCOMPARE(bench.manager.accepted(), pairCommands);
        return;
    }
    QVERIFY(bench.run());
    QCOMPARE(bench.book().state, RunState::Halted);
    QVERIFY2(bench.book().halt.cause == Cause::NoConnection || bench.book().halt.cause == Cause::CommandUnanswered,
             why(bench));
    QVERIFY(bench.book().halt.waitedS >= 300);
}

void TestRunbook::nothingIsDoneThatCannotBeKept()
{
    RunbookBench bench({u"cdma@beta"_s}, unattended());
    bench.operate(RunbookVerb::Resume);
    bench.savesFail = true;
    while (bench.turn()) {}
    QCOMPARE(bench.book().state, RunState::Halted);
    QCOMPARE(bench.book().halt.cause, Cause::FileNotWritten);
    QVERIFY(bench.manager.accepted().isEmpty());
    bench.savesFail = false;
    QVERIFY(bench.run());
    QVERIFY2(bench.book().state == RunState::Done, why(bench));
    QCOMPARE(bench.manager.accepted().size(), 2);
    QCOMPARE(bench.programs.size(), 1);
}

void TestRunbook::killedAnywhereNothingIsDoneTwice_data()
{
    QTest::addColumn<RunbookBench::Cut>("cut");
    QTest::newRow("after it was kept, before it was carried out") << RunbookBench::Cut::BeforeEffects;
    QTest::newRow("after it was carried out, before the answer") << RunbookBench::Cut::AfterEffects;
}

void TestRunbook::killedAnywhereNothingIsDoneTwice()
{
    QFETCH(RunbookBench::Cut, cut);
    RunbookOptions options = unattended();
    options.verify = u"verify"_s;
    RunbookBench whole({u"cdma"_s}, options);
    QVERIFY(whole.run());
    QCOMPARE(whole.book().state, RunState::Done);
    QCOMPARE(whole.manager.accepted(), pairCommands);
    QVERIFY2(whole.events() >= 20, QByteArray::number(whole.events()));
    int killed = 0;
    for (int event = 1; event < whole.events(); ++event) {
        RunbookBench bench({u"cdma"_s}, options);
        QVERIFY(bench.runUntilKilled(event, cut));
        bench.manager.pass(10s); // the site goes on meanwhile
        bench.restart();
        QVERIFY(bench.run());
        QVERIFY2(bench.book().state == RunState::Done, "killed at " + QByteArray::number(event) + '\n' + why(bench));
        QVERIFY2(bench.manager.accepted() == pairCommands,
                 "killed at " + QByteArray::number(event) + '\n' + bench.manager.accepted().join(u'\n').toUtf8());
        QCOMPARE(bench.programs.size(), whole.programs.size());
        QCOMPARE(QSet<QString>(bench.programs.begin(), bench.programs.end()).size(), 2); // of each unit its first
        ++killed;
    }
    QCOMPARE(killed, whole.events() - 1);
}

void TestRunbook::lostAnswersAreLookedUp()
{
    RunbookBench bench({u"cdma"_s}, unattended());
    bench.operate(RunbookVerb::Resume);
    while (bench.progress().phase != RunbookProgress::Phase::Planning)
        QVERIFY(bench.turn());
    bench.manager.loseAnswers({u"command.execute"_s});
    for (int i = 0; i < 40 && bench.manager.accepted().isEmpty(); ++i)
        bench.turn();
    QCOMPARE(bench.manager.accepted().size(), 1);
    bench.manager.loseAnswers({});
    QVERIFY(bench.run());
    QVERIFY2(bench.book().state == RunState::Done, why(bench));
    QCOMPARE(bench.manager.accepted(), pairCommands);
}

void TestRunbook::outcomeNobodyKnowsOfAProgram()
{
    RunbookBench bench({u"cdma@beta"_s}, unattended());
    bench.program = [](const RunbookStep &) { return std::optional<int>(); };
    QVERIFY(bench.run());
    QCOMPARE(bench.book().halt.cause, Cause::ProgramUnknown);
    QCOMPARE(bench.programs.size(), 1);
    bench.operate(RunbookVerb::WorkDone); // somebody has looked
    QVERIFY(bench.run());
    QVERIFY2(bench.book().state == RunState::Done, why(bench));
    QCOMPARE(bench.programs.size(), 1);
}

void TestRunbook::abandonedSaysWhatIsLeftOffline()
{
    RunbookBench bench({u"cdma"_s});
    QVERIFY(bench.run());
    QCOMPARE(bench.book().leftOffline(), QStringList{u"cdma@beta"_s});
    bench.operate(RunbookVerb::Abandon);
    QCOMPARE(bench.book().state, RunState::Abandoned);
    QCOMPARE(bench.book().leftOffline(), QStringList{u"cdma@beta"_s});
    for (const RunbookVerb verb : {RunbookVerb::Resume, RunbookVerb::Pause, RunbookVerb::Halt, RunbookVerb::Skip,
                                   RunbookVerb::WorkDone, RunbookVerb::Abandon})
        QCOMPARE(bench.refusal(verb).cause, Cause::Over);
}

void TestRunbook::survivesItsFile()
{
    RunbookOptions options = unattended();
    options.verify = u"verify"_s;
    RunbookBench bench({u"cdma"_s}, options);
    bench.program = [](const RunbookStep &) { return std::optional(3); };
    QVERIFY(bench.run());
    QCOMPARE(bench.book().state, RunState::Halted);
    QCOMPARE(runbookFromJson(toJson(bench.book())), bench.book());
}

QTEST_GUILESS_MAIN(TestRunbook)
#include "tst_runbook.moc"
