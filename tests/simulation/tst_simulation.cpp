// The simulation itself: the same input gives the same bytes, simulated things take their time, replicas stay equal, and
// expectations are judged exactly.

#include <config/sitereader.h>
#include <simulation/scenariorun.h>

#include <QTest>

using namespace holdfast;

namespace {

Site siteNamed(const char *name)
{
    const std::string file = std::string(HOLDFAST_SOURCE_DIR "/tests/scenarios/sites/") + name + ".toml";
    const SiteReading reading = readSite(file);
    Q_ASSERT_X(reading.ok(), "siteNamed", file.c_str());
    return Site(*reading.config);
}

ScenarioStep step(Duration at, StepVerb verb, std::string target, std::optional<CuredBy> cure = {})
{
    ScenarioStep out;
    out.at = at;
    out.verb = verb;
    out.target = std::move(target);
    out.curedBy = cure;
    return out;
}

Scenario busy()
{
    Scenario scenario;
    scenario.until = 20min;
    scenario.steps = {step(10s, StepVerb::FaultProcess, "cdma@alpha/call-control", CuredBy::OutOfService),
                      step(1min, StepVerb::CrashHost, "gamma"),
                      step(3min, StepVerb::FaultResource, "line-cards@beta", CuredBy::Reboot),
                      step(6min, StepVerb::CutLink, "delta-*"), step(8min, StepVerb::HealLink, "delta-*"),
                      step(9min, StepVerb::RestartManager, "alpha"), step(10min, StepVerb::HangHost, "beta")};
    return scenario;
}

std::string outputOf(const Site &site, const Scenario &scenario, SimulationOptions options = {})
{
    std::string out;
    (void)run(site, scenario, [&](const Record &record) {
        out += toJsonLine(record, site, secondsText(record.at.time_since_epoch())) + "\n";
    }, options);
    return out;
}

ScenarioExpect eventExpected(std::optional<Duration> after, std::optional<Duration> by, std::optional<int> count,
                             std::vector<std::pair<std::string, FieldValue>> keys)
{
    ScenarioExpect out;
    out.after = after;
    out.by = by;
    out.count = count;
    out.event = std::move(keys);
    return out;
}

FieldValue text(const char *value)
{
    return FieldValue{std::in_place_type<std::string>, value};
}

} // namespace

class SimulationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedSameBytes();
    void jitterComesFromTheSeed();
    void replicasStayEqual_data();
    void replicasStayEqual();
    void recordsAreDense();
    void timings_data();
    void timings();
    void unknownTargetsAreErrors_data();
    void unknownTargetsAreErrors();
    void expectations_data();
    void expectations();
    void unmetSaysWhatHappenedInstead();
    void defaultCures();
    void independentComputerByDefault();
    void oldPowerNewsIsNoProof();
};

void SimulationTest::sameSeedSameBytes()
{
    const Site site = siteNamed("fig1");
    const std::string first = outputOf(site, busy());
    QVERIFY(first.size() > 10000);
    QVERIFY(first == outputOf(site, busy()));
}

void SimulationTest::jitterComesFromTheSeed()
{
    const Site site = siteNamed("fig1");
    Scenario one = busy();
    Scenario two = busy();
    two.seed = 2;
    QVERIFY(outputOf(site, one) == outputOf(site, two)); // nothing is drawn
    for (Scenario *scenario : {&one, &two}) {
        scenario->timing.busDelay = 2ms;
        scenario->timing.busJitter = 5ms;
    }
    QVERIFY(outputOf(site, one) == outputOf(site, one));
    QVERIFY(outputOf(site, one) != outputOf(site, two));
}

void SimulationTest::replicasStayEqual_data()
{
    QTest::addColumn<Duration::rep>("delay");
    QTest::newRow("immediate") << Duration::rep(0);
    QTest::newRow("delayed by 3 ms") << Duration::rep(3000);
}

void SimulationTest::replicasStayEqual()
{
    QFETCH(const Duration::rep, delay);
    SimulationOptions options;
    options.timing.replicas = true;
    Scenario scenario = busy();
    scenario.timing.busDelay = Duration(delay);
    const ScenarioResult result = run(siteNamed("fig1"), scenario, {}, options);
    QVERIFY(result.delivered > 300);
    for (const std::string &violated : result.violated)
        qWarning("%s", violated.c_str());
    QVERIFY(result.violated.empty());
}

void SimulationTest::recordsAreDense()
{
    std::uint64_t expected = 0;
    (void)run(siteNamed("fig1"), busy(), [&](const Record &record) {
        QCOMPARE(record.seq, ++expected);
        QVERIFY(record.cause < record.seq);
        QVERIFY(record.root != 0 && record.root <= record.seq);
    });
    QVERIFY(expected > 200);
}

void SimulationTest::timings_data()
{
    QTest::addColumn<int>("what"); // 0 start, 1 acknowledge, 2 stop, 3 re-boot, 4 power cycle
    QTest::addColumn<Duration::rep>("takes");
    QTest::newRow("process_start") << 0 << Duration(250ms).count();
    QTest::newRow("acknowledge") << 1 << Duration(70ms).count();
    QTest::newRow("process_stop") << 2 << Duration(400ms).count();
    QTest::newRow("reboot") << 3 << Duration(50s).count();
    QTest::newRow("power_cycle") << 4 << Duration(70s).count();
}

void SimulationTest::timings()
{
    QFETCH(const int, what);
    QFETCH(const Duration::rep, takes);
    const Duration wanted(takes);
    Scenario scenario;
    scenario.until = 5min;
    Duration *const keys[]{&scenario.timing.processStart, &scenario.timing.acknowledge, &scenario.timing.processStop,
                           &scenario.timing.reboot, &scenario.timing.powerCycle};
    *keys[what] = wanted;
    ScenarioStep command = step(30s, StepVerb::Operator, {});
    std::vector<std::pair<std::string, FieldValue>> ends{{"kind", text("transition")}, {"target", text("cdma@alpha")}};
    Duration begin = 30s;
    if (what == 0) {
        ends = {{"kind", text("transition")}, {"target", text("os-services@alpha")}, {"to", text("active")}};
        begin = 0s;
    } else if (what == 1) {
        command.command = "switchover cdma";
        ends.emplace_back("to", text("standby"));
    } else if (what == 2) {
        command = step(30s, StepVerb::FaultResource, "subscriber-db@alpha");
        ends.emplace_back("to", text("unavailable"));
    } else {
        command = step(30s, what == 3 ? StepVerb::FaultProcess : StepVerb::CrashHost,
                       what == 3 ? "os-services@alpha/clock" : "alpha");
        ends = {{"kind", text("host")}, {"target", text("alpha")}, {"state", text("up")}, {"runnable", true}};
    }
    if (what != 0)
        scenario.steps = {command};
    // A re-boot and a power cycle end when the host has started its layers; stopping comes before a re-boot, and
    // switching takes as long as acknowledging.
    const Duration slack = what >= 3 ? 1s : 0s;
    scenario.expects = {eventExpected(begin + wanted, begin + wanted + slack, 1, ends)};
    const ScenarioResult result = run(siteNamed("fig1"), scenario, {});
    for (const Unmet &unmet : result.unmet)
        qWarning("%s", unmet.message().c_str());
    QCOMPARE(result.status(), 0);
}

void SimulationTest::unknownTargetsAreErrors_data()
{
    QTest::addColumn<int>("verb");
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const char *name, StepVerb verb, const char *target) {
        QTest::newRow(name) << static_cast<int>(verb) << QByteArray(target);
    };
    row("process", StepVerb::FaultProcess, "cdma@alpha/nothing");
    row("process of another host", StepVerb::FaultProcess, "cdma@gamma/call-control");
    row("resource", StepVerb::FaultResource, "subscriber-db@delta");
    row("member", StepVerb::Stick, "cdma");
    row("mute", StepVerb::Mute, "alpha");
    row("host", StepVerb::CrashHost, "omega");
    row("link", StepVerb::CutLink, "alpha-omega");
    row("half a link", StepVerb::HealLink, "alpha");
    row("clear", StepVerb::ClearFault, "cdma");
}

void SimulationTest::unknownTargetsAreErrors()
{
    QFETCH(const int, verb);
    QFETCH(const QByteArray, target);
    Scenario scenario;
    scenario.until = 2s;
    scenario.steps = {step(1s, static_cast<StepVerb>(verb), target.toStdString())};
    const ScenarioResult result = run(siteNamed("fig1"), scenario, {});
    QCOMPARE(result.status(), 2);
    QCOMPARE(result.errors.size(), std::size_t{1});
    QVERIFY(!result.errors.front().todo.empty());
}

void SimulationTest::expectations_data()
{
    QTest::addColumn<int>("after");
    QTest::addColumn<int>("by");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("met");
    // The fault of this scenario is seen at 10 s and, uncured, at 11.1 s and 12.2 s; -1: the key isn't given.
    QTest::newRow("at least once") << -1 << -1 << -1 << true;
    QTest::newRow("after is inclusive") << 10000 << -1 << 3 << true;
    QTest::newRow("after excludes what is before") << 10001 << -1 << 2 << true;
    QTest::newRow("by is inclusive") << -1 << 12200 << 3 << true;
    QTest::newRow("by excludes what is after") << -1 << 12199 << 2 << true;
    QTest::newRow("count is exact: too many") << -1 << -1 << 2 << false;
    QTest::newRow("count is exact: too few") << -1 << -1 << 4 << false;
    QTest::newRow("count zero") << -1 << 9999 << 0 << true;
    QTest::newRow("count zero, but it happened") << -1 << 10000 << 0 << false;
    QTest::newRow("outside the window") << 13000 << 20000 << -1 << false;
}

void SimulationTest::expectations()
{
    QFETCH(const int, after);
    QFETCH(const int, by);
    QFETCH(const int, count);
    QFETCH(const bool, met);
    const auto time = [](int ms) { return ms < 0 ? std::nullopt : std::optional<Duration>(std::chrono::milliseconds(ms)); };
    Scenario scenario;
    scenario.until = 30s;
    scenario.steps = {step(10s, StepVerb::FaultProcess, "ipc@alpha/router", CuredBy::ProcessRestart)};
    scenario.steps.front().curedBy = CuredBy::GroupRestart;
    ScenarioStep clear = step(13s, StepVerb::ClearFault, "ipc@alpha/router");
    scenario.steps.push_back(clear);
    scenario.expects = {eventExpected(time(after), time(by), count < 0 ? std::nullopt : std::optional(count),
                                      {{"kind", text("fault")}, {"target", text("ipc@alpha/router")}})};
    QCOMPARE(run(siteNamed("fig1"), scenario, {}).status(), met ? 0 : 1);
}

void SimulationTest::unmetSaysWhatHappenedInstead()
{
    Scenario scenario;
    scenario.until = 30s;
    scenario.steps = {step(10s, StepVerb::FaultProcess, "ipc@alpha/router")};
    scenario.expects = {eventExpected(20s, 25s, {}, {{"kind", text("action")}, {"target", text("ipc@alpha/router")}})};
    scenario.expects.front().line = 12;
    ScenarioExpect state;
    state.kind = ScenarioExpect::Kind::StateAt;
    state.at = 20s;
    state.states = {{"cdma@alpha", "standby"}, {"alpha", "up"}};
    scenario.expects.push_back(state);
    ScenarioExpect never;
    never.kind = ScenarioExpect::Kind::Never;
    never.event = {{"kind", text("fault")}};
    scenario.expects.push_back(never);
    const ScenarioResult result = run(siteNamed("fig1"), scenario, {});
    QCOMPARE(result.unmet.size(), std::size_t{3});
    const std::string event = result.unmet[0].message();
    QVERIFY2(event.find("line 12") == 0, event.c_str());
    QVERIFY2(event.find("process restart of ipc@alpha/router") != std::string::npos, event.c_str());
    QVERIFY2(event.find("after step 1 (fault-process ipc@alpha/router at 10 s)") != std::string::npos, event.c_str());
    QVERIFY(result.unmet[1].message().find("cdma@alpha: it is active") != std::string::npos);
    QVERIFY(result.unmet[1].message().find("alpha to be up") == std::string::npos);
    QVERIFY(result.unmet[2].message().find("it happened at 10 s") != std::string::npos);
}

void SimulationTest::defaultCures()
{
    QCOMPARE(FaultBook::defaultCure(SimFault::Kind::Process, Layer::System), CuredBy::Reboot);
    QCOMPARE(FaultBook::defaultCure(SimFault::Kind::Process, Layer::Platform), CuredBy::ProcessRestart);
    QCOMPARE(FaultBook::defaultCure(SimFault::Kind::Resource, Layer::System), CuredBy::Reboot);
    QCOMPARE(FaultBook::defaultCure(SimFault::Kind::Stuck, Layer::Application), CuredBy::Reinitialize);
    QCOMPARE(FaultBook::defaultCure(SimFault::Kind::Mute, Layer::Application), CuredBy::Never);
}

void SimulationTest::independentComputerByDefault()
{
    SiteConfig config = siteNamed("two").config;
    config.independentComputers.clear();
    config.hosts[0].outlets.clear();
    config.hosts[1].outlets.clear();
    const Site bare{config};
    ScenarioTiming timing;
    const Site given = simulatedSite(bare, timing);
    QCOMPARE(given.config.independentComputers.size(), std::size_t{1});
    QVERIFY(!given.at(given.host("beta")).outlets.empty());
    QVERIFY(given.config.watchdog.has_value());
    timing.ic = timing.watchdog = false;
    const Site taken = simulatedSite(siteNamed("two"), timing);
    QVERIFY(taken.config.independentComputers.empty());
    QVERIFY(!taken.config.watchdog.has_value());
}

// A host that comes back from a partition may tell of a power cycle that all others have long seen: what runs there now
// isn't proven gone by it, and no mate may be activated.
void SimulationTest::oldPowerNewsIsNoProof()
{
    const Site site = simulatedSite(siteNamed("two"), {});
    Simulation simulation(site, {}, [](const Record &) {});
    simulation.boot();
    (void)simulation.take(step(0s, StepVerb::CrashHost, "alpha"));
    simulation.runUntil(Timestamp(5min));
    SiteState state = simulation.state();
    const HostId alpha = site.host("alpha");
    const HostId beta = site.host("beta");
    QCOMPARE(state.hosts[index(alpha)].offs, std::uint32_t{1});
    QVERIFY(state.hosts[index(alpha)].onBus);
    SiteStep out;
    const auto tell = [&](std::uint32_t offs) {
        siteStep(site, state, {state.now, beta, state.hosts[index(beta)].incarnation, 0, {},
                               PowerConfirmed{alpha, PowerState::Off, offs, false}}, out);
    };
    tell(1);
    QCOMPARE(state.hosts[index(alpha)].power, PowerState::On);
    QCOMPARE(state.members[index(site.member("cdma@alpha"))].state, State::Standby);
    tell(2);
    QCOMPARE(state.hosts[index(alpha)].power, PowerState::Off);
    QCOMPARE(state.members[index(site.member("cdma@alpha"))].state, State::Unavailable);
}

QTEST_APPLESS_MAIN(SimulationTest)
#include "tst_simulation.moc"
