// What a command or a fault would do, before it does it: tables of the consequences.

#include <config/scenarioreader.h>
#include <config/sitereader.h>
#include <engine/commandtext.h>
#include <engine/why.h>
#include <simulation/plan.h>
#include <simulation/scenariorun.h>

#include <QTest>

#include <algorithm>

using namespace holdfast;

namespace {

const Site &fig1()
{
    static const Site site = [] {
        const SiteReading reading = readSite(std::string(HOLDFAST_SOURCE_DIR "/tests/scenarios/sites/fig1.toml"));
        Q_ASSERT(reading.ok());
        return simulatedSite(Site(*reading.config), {});
    }();
    return site;
}

// FIG. 1, a minute after it has started.
SiteState healthy()
{
    Simulation simulation(fig1(), {}, [](const Record &) {});
    simulation.boot();
    simulation.runUntil(Timestamp(1min));
    return simulation.state();
}

template <class Id>
QByteArray namesOf(const std::vector<Id> &ids)
{
    QByteArrayList names;
    for (const Id id : ids) {
        if constexpr (std::is_same_v<Id, GroupId>)
            names << QByteArray::fromStdString(fig1().at(id).name);
        else
            names << QByteArray::fromStdString(fig1().nameOf(id));
    }
    std::ranges::sort(names);
    return names.join(' ');
}

QByteArray namesOf(const std::vector<ForeseenLoss> &losses)
{
    QByteArrayList names;
    for (const ForeseenLoss &loss : losses)
        names << QByteArray::fromStdString(nameOf(loss.target, fig1())) + (loss.ends ? "" : "!");
    std::ranges::sort(names);
    return names.join(' ');
}

Command commandOf(const QByteArray &text)
{
    auto command = parseCommand(text.toStdString());
    Q_ASSERT(command);
    command->by = "operator1";
    command->reason = "test";
    return *command;
}

} // namespace

class PlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commands_data();
    void commands();
    void refusals_data();
    void refusals();
    void stepsAreTheRealOnes();
    void changesNothing();
    void oddStates_data();
    void oddStates();
    void whatIf_data();
    void whatIf();
    void unknownStepIsAnError();
    void inTheMiddleOfATakeover();
    void oneAfterTheOther();
};

// "!": not before an operator acts.
void PlanTest::commands_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("lost");
    QTest::addColumn<QByteArray>("takesOver");
    QTest::addColumn<QByteArray>("goesDown");
    QTest::addColumn<QByteArray>("isUnprotected");
    QTest::addColumn<QByteArray>("untouched");
    QTest::newRow("switchover") << QByteArray("switchover cdma") << QByteArray("cdma") << QByteArray("cdma@beta")
                                << QByteArray() << QByteArray() << QByteArray("delta gamma");
    QTest::newRow("off-line of a Standby") << QByteArray("offline cdma@beta") << QByteArray() << QByteArray()
                                           << QByteArray("cdma@beta") << QByteArray("cdma")
                                           << QByteArray("alpha delta gamma");
    QTest::newRow("off-line of an Active one") << QByteArray("offline cdma@alpha") << QByteArray("cdma")
                                               << QByteArray("cdma@beta") << QByteArray("cdma@alpha")
                                               << QByteArray("cdma") << QByteArray("delta gamma");
    QTest::newRow("off-line of a pair") << QByteArray("offline cdma --force") << QByteArray("cdma!") << QByteArray()
                                        << QByteArray("cdma@alpha cdma@beta") << QByteArray("cdma")
                                        << QByteArray("delta gamma");
    QTest::newRow("off-line with its dependants")
        << QByteArray("offline billing@gamma --cascade") << QByteArray("billing@gamma! cdpd@gamma! gsm")
        << QByteArray("gsm@delta") << QByteArray("billing@gamma cdpd@gamma gsm@gamma") << QByteArray("gsm")
        << QByteArray("alpha beta");
    QTest::newRow("re-boot") << QByteArray("reboot beta") << QByteArray("billing@beta ipc@beta os-services@beta tdma")
                             << QByteArray("tdma@gamma") << QByteArray() << QByteArray() << QByteArray("alpha delta");
    QTest::newRow("power off") << QByteArray("power off delta")
                               << QByteArray("amps billing@delta! ipc@delta! os-services@delta!")
                               << QByteArray("amps@alpha")
                               << QByteArray("amps@delta billing@delta gsm@delta ipc@delta os-services@delta")
                               << QByteArray("amps gsm") << QByteArray("beta gamma");
}

void PlanTest::commands()
{
    QFETCH(const QByteArray, command);
    QFETCH(const QByteArray, lost);
    QFETCH(const QByteArray, takesOver);
    QFETCH(const QByteArray, goesDown);
    QFETCH(const QByteArray, isUnprotected);
    QFETCH(const QByteArray, untouched);
    const Foresight out = plan(fig1(), healthy(), commandOf(command));
    QVERIFY2(!out.refused, out.why.c_str());
    QCOMPARE(namesOf(out.losses), lost);
    QCOMPARE(namesOf(out.takesOver), takesOver);
    QCOMPARE(namesOf(out.goesDown), goesDown);
    QCOMPARE(namesOf(out.unprotected), isUnprotected);
    QCOMPARE(namesOf(out.untouched), untouched);
    QVERIFY(!out.steps.empty());
    QVERIFY(std::ranges::is_sorted(out.steps, {}, [](const ForeseenStep &step) { return step.record.seq; }));
    QVERIFY(out.duration >= out.steps.front().after);
}

void PlanTest::refusals_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<bool>("hasRemedy");
    QTest::newRow("unknown target") << QByteArray("offline cdma@omega") << true;
    QTest::newRow("not a pair") << QByteArray("switchover billing") << false;
    QTest::newRow("a pair without force") << QByteArray("offline cdma") << true;
    QTest::newRow("what others need") << QByteArray("offline billing@gamma") << true;
    QTest::newRow("not Off-line") << QByteArray("online cdma@alpha") << false;
    QTest::newRow("alive") << QByteArray("power confirm-off alpha") << false;
}

void PlanTest::refusals()
{
    QFETCH(const QByteArray, command);
    QFETCH(const bool, hasRemedy);
    const Foresight out = plan(fig1(), healthy(), commandOf(command));
    QVERIFY(out.refused);
    QVERIFY(!out.why.empty());
    if (hasRemedy)
        QVERIFY(!out.todo.empty());
    QVERIFY(out.steps.empty());
}

// The plan of a command and its execution are the same steps at the same times.
void PlanTest::stepsAreTheRealOnes()
{
    std::vector<Record> real;
    Simulation simulation(fig1(), {}, [&](const Record &record) { real.push_back(record); });
    simulation.boot();
    simulation.runUntil(Timestamp(1min));
    const Command command = commandOf("reboot alpha");
    const Foresight foreseen = plan(fig1(), simulation.state(), command);
    real.clear();
    const Timestamp begin = simulation.now();
    simulation.give(command);
    simulation.runUntil(begin + 10min);
    QCOMPARE(foreseen.steps.size(), real.size());
    for (std::size_t i = 0; i < real.size(); ++i) {
        QCOMPARE(foreseen.steps[i].record.kind(), real[i].kind());
        QVERIFY(foreseen.steps[i].record.target == real[i].target);
        // The state's own time may lie a little before the command's.
        const Duration late = (real[i].at - begin) - foreseen.steps[i].after;
        QVERIFY(late <= 60s && late >= -60s);
    }
}

void PlanTest::changesNothing()
{
    const SiteState state = healthy();
    const std::uint64_t hash = stateHash(state);
    const Foresight first = plan(fig1(), state, commandOf("power cycle gamma"));
    const Foresight second = plan(fig1(), state, commandOf("power cycle gamma"));
    QCOMPARE(stateHash(state), hash);
    QCOMPARE(first.stateHash, hash);
    QVERIFY(first.steps == second.steps);
    QVERIFY(first.needsReason);
}

// Every verb against states that are not everyday ones: accepted with steps, or refused with a reason that tells why;
// and why each member is where it is can be said at that moment.
void PlanTest::oddStates_data()
{
    using Steps = QList<std::pair<int, QByteArray>>; // ms, "verb target" or a command
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("without"); // what the site doesn't have: ic, watchdog
    QTest::addColumn<Steps>("before");
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("refusal"); // part of it; "": accepted
    const auto row = [](const char *name, const char *file, const char *without, const Steps &before, int at,
                        const char *command, const char *refusal) {
        QTest::newRow(name) << QByteArray(file) << QByteArray(without) << before << at << QByteArray(command)
                            << QByteArray(refusal);
    };
    const Steps switching{{60'000, "switchover cdma"}};
    row("pending: switchover", "fig1", "", switching, 60'005, "switchover cdma", "under way already");
    row("pending: off-line of it", "fig1", "", switching, 60'005, "offline cdma@alpha", "");
    row("pending: re-boot under it", "fig1", "", switching, 60'015, "reboot beta", "");
    const Steps leaving{{60'000, "offline cdma@alpha"}};
    row("leaving: off-line again", "fig1", "", leaving, 60'030, "offline cdma@alpha", "on its way there");
    row("leaving: on-line", "fig1", "", leaving, 60'030, "online cdma@alpha", "");
    row("leaving: switchover", "fig1", "", leaving, 60'030, "switchover cdma", "changing its role");
    const Steps stuck{{60'000, "stick cdma@alpha"}, {61'000, "offline cdma@alpha"}};
    row("stuck: re-boot by hand", "fig1", "", stuck, 70'000, "reboot alpha", "");
    row("stuck: repair", "fig1", "", stuck, 68'000, "repair cdma@alpha", "");
    const Steps lost{{60'000, "crash-host alpha"}};
    row("host lost: power cycle", "fig1", "", lost, 60'005, "power cycle alpha", "under way");
    row("host lost: re-boot", "fig1", "", lost, 60'005, "reboot alpha", "under way");
    row("host lost: off-line of a member", "fig1", "", lost, 60'005, "offline amps@alpha", "");
    row("host lost: confirm-off", "fig1", "ic watchdog", lost, 70'000, "power confirm-off alpha", "");
    row("host lost: switchover to it", "fig1", "ic watchdog", {{60'000, "crash-host beta"}}, 70'000, "switchover cdma",
        "not runnable");
    row("host off: power off again", "fig1", "", {{60'000, "power off beta"}}, 70'000, "power off beta", "already");
    row("host off: power on", "fig1", "", {{60'000, "power off beta"}}, 70'000, "power on beta", "");
    row("host off: re-boot", "fig1", "", {{60'000, "power off beta"}}, 70'000, "reboot beta", "not there");
    row("draining: power cycle", "fig1", "", {{60'000, "reboot beta"}}, 60'030, "power cycle beta", "under way");
    row("no line: power", "fig1", "", {{60'000, "kill-ic"}}, 61'000, "power off beta", "no host has a line");
    const Steps minority{{60'000, "cut-link alpha-beta"}};
    row("minority: switchover", "two", "ic", minority, 61'000, "switchover cdma", "no quorum");
    row("minority: repair", "two", "ic", minority, 61'000, "repair cdma@alpha", "no quorum");
    row("minority: off-line of its own", "two", "ic", minority, 61'000, "offline cdma@alpha --force", "");
    row("minority: off-line of another's", "two", "ic", minority, 61'000, "offline cdma@beta --force", "no quorum");
    row("minority: on-line", "two", "ic", minority, 61'000, "online cdma@alpha", "no quorum");
    row("stopping: again", "fig1", "", {{60'000, "shutdown site"}}, 60'030, "shutdown site", "already");
    row("observed: switchover", "fig1", "", {{60'000, "observe on"}}, 61'000, "switchover cdma", "");
    row("maintenance: re-boot", "fig1", "", {{60'000, "offline gamma"}}, 70'000, "reboot gamma", "");
    row("maintenance: on-line of one group", "fig1", "", {{60'000, "offline gamma"}}, 70'000, "online ipc@gamma", "");
}

void PlanTest::oddStates()
{
    using Steps = QList<std::pair<int, QByteArray>>;
    QFETCH(const QByteArray, file);
    QFETCH(const QByteArray, without);
    QFETCH(const Steps, before);
    QFETCH(const int, at);
    QFETCH(const QByteArray, command);
    QFETCH(const QByteArray, refusal);
    const SiteReading reading = readSite(HOLDFAST_SOURCE_DIR "/tests/scenarios/sites/" + file.toStdString() + ".toml");
    QVERIFY(reading.ok());
    SimulationOptions options;
    options.timing.ic = !without.contains("ic");
    options.timing.watchdog = !without.contains("watchdog");
    const Site site = simulatedSite(Site(*reading.config), options.timing);
    Simulation simulation(site, options, [](const Record &) {});
    simulation.boot();
    for (const auto &[ms, what] : before) {
        simulation.runUntil(Timestamp(std::chrono::milliseconds(ms)));
        const QList<QByteArray> words = what.split(' ');
        const auto verb = std::ranges::find(stepVerbs(), words[0].toStdString(), &VerbShape::name);
        if (verb == stepVerbs().end()) {
            simulation.give(commandOf(what));
            continue;
        }
        ScenarioStep step;
        step.verb = verb->verb;
        step.target = words.value(1).toStdString();
        QVERIFY(simulation.take(step));
    }
    simulation.runUntil(Timestamp(std::chrono::milliseconds(at)));
    const SiteState state = simulation.state();
    for (std::size_t i = 0; i < site.members.size(); ++i)
        QVERIFY(!whySentence(site, state, MemberId{static_cast<std::uint32_t>(i)}).empty());
    ForesightOptions foresight;
    foresight.timing = options.timing;
    const Foresight out = plan(site, state, commandOf(command), foresight);
    const std::string said = out.why + "; " + out.todo;
    QCOMPARE(out.refused, !refusal.isEmpty());
    if (!refusal.isEmpty())
        QVERIFY2(said.find(refusal.toStdString()) != std::string::npos, said.c_str());
    else
        QVERIFY(!out.steps.empty());
}

void PlanTest::whatIf_data()
{
    QTest::addColumn<int>("verb");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("cure");
    QTest::addColumn<QByteArray>("lost");
    QTest::addColumn<QByteArray>("takesOver");
    const auto row = [](const char *name, StepVerb verb, const char *target, CuredBy cure, const char *lost,
                        const char *takesOver) {
        QTest::newRow(name) << static_cast<int>(verb) << QByteArray(target) << static_cast<int>(cure)
                            << QByteArray(lost) << QByteArray(takesOver);
    };
    row("a process that a restart cures", StepVerb::FaultProcess, "cdma@alpha/call-control", CuredBy::ProcessRestart,
        "", "");
    row("a group that isn't restartable", StepVerb::FaultProcess, "amps@delta/call-control", CuredBy::OutOfService,
        "amps", "amps@alpha");
    row("a resource", StepVerb::FaultResource, "subscriber-db@alpha", CuredBy::ResourceReinitialize, "cdma",
        "cdma@beta");
    row("a host", StepVerb::CrashHost, "delta", CuredBy::Never, "amps billing@delta ipc@delta os-services@delta",
        "amps@alpha");
    row("a process that hangs once", StepVerb::HangProcess, "cdma@alpha/call-control", CuredBy::ProcessRestart, "",
        "");
    row("a process that hangs again and again", StepVerb::HangProcess, "cdma@alpha/call-control",
        CuredBy::OutOfService, "cdma", "cdma@beta");
    row("a host's power", StepVerb::LosePower, "delta", CuredBy::Never,
        "amps billing@delta! ipc@delta! os-services@delta!", "amps@alpha");
}

void PlanTest::whatIf()
{
    QFETCH(const int, verb);
    QFETCH(const QByteArray, target);
    QFETCH(const int, cure);
    QFETCH(const QByteArray, lost);
    QFETCH(const QByteArray, takesOver);
    ScenarioStep step;
    step.verb = static_cast<StepVerb>(verb);
    step.target = target.toStdString();
    step.curedBy = static_cast<CuredBy>(cure);
    const auto out = holdfast::whatIf(fig1(), healthy(), step);
    QVERIFY(out);
    QCOMPARE(namesOf(out->losses), lost);
    QCOMPARE(namesOf(out->takesOver), takesOver);
    QVERIFY(!out->steps.empty());
    QCOMPARE(out->after.now - healthy().now, ForesightOptions{}.horizon);
}

void PlanTest::unknownStepIsAnError()
{
    ScenarioStep step;
    step.verb = StepVerb::CrashHost;
    step.target = "omega";
    QVERIFY(!holdfast::whatIf(fig1(), healthy(), step));
}

// A copy that is made while something is under way goes on with it.
void PlanTest::inTheMiddleOfATakeover()
{
    Simulation simulation(fig1(), {}, [](const Record &) {});
    simulation.boot();
    simulation.runUntil(Timestamp(1min));
    ScenarioStep fault;
    fault.verb = StepVerb::FaultResource;
    fault.target = "subscriber-db@alpha";
    QVERIFY(simulation.take(fault));
    simulation.runUntil(Timestamp(1min + 55ms)); // cdma@beta has been asked, and hasn't answered yet
    const SiteState state = simulation.state();
    const MemberId beta = fig1().member("cdma@beta");
    QVERIFY(state.members[index(beta)].pending.has_value());
    std::vector<Record> records;
    Simulation copy(fig1(), state, {}, [&](const Record &record) { records.push_back(record); });
    copy.runUntil(state.now + 1min);
    QCOMPARE(copy.state().members[index(beta)].state, State::Active);
    QCOMPARE(copy.state().members[index(fig1().member("cdma@alpha"))].state, State::Standby);
    QVERIFY(copy.violated().empty());
}

// What a rolling upgrade foresees: each command is planned in the state that those before it have left.
void PlanTest::oneAfterTheOther()
{
    SiteState state = healthy();
    for (const char *command : {"offline cdma@beta", "online cdma@beta", "switchover cdma", "offline cdma@alpha"}) {
        const Foresight out = plan(fig1(), state, commandOf(command));
        QVERIFY2(!out.refused, (std::string(command) + ": " + out.why).c_str());
        const auto after = stateAfter(fig1(), state, commandOf(command));
        QVERIFY2(after, command);
        QVERIFY(after->commands.empty());
        state = *after;
    }
    QCOMPARE(state.members[index(fig1().member("cdma@beta"))].state, State::Active);
    QCOMPARE(state.members[index(fig1().member("cdma@alpha"))].state, State::Offline);
    const auto refused = stateAfter(fig1(), state, commandOf("offline cdma@beta"));
    QVERIFY(!refused); // the last one that serves
    QVERIFY(!refused.error().todo.empty());
}

QTEST_APPLESS_MAIN(PlanTest)
#include "tst_plan.moc"
