// The rules of the independent computer that need no line: votes, tokens, beats, its two files, what switches say.
#include <independent/arming.h>
#include <independent/beatwatch.h>
#include <independent/config.h>
#include <independent/state.h>
#include <independent/votes.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sched.h>
#include <sys/mount.h>

using namespace holdfast;
using namespace holdfast::ic;
using namespace Qt::StringLiterals;

namespace {

const Clock::time_point start{};

const std::string goodConfig = R"([ic]
name = "rack-7"
state = "/var/lib/holdfast-ic/state.toml"
[[outlet]]
number = 1
host = "alpha"
switch = { kind = "simulated" }
cycle_off_for = "1h30m"
[[outlet]]
number = 2
host = "beta"
switch = [{ kind = "fence", agent = "fence_ipmilan", params = { ip = "10.0.0.2", lanplus = true, ipport = 623 } },
          { kind = "command", on = ["relay", "on"], off = "relay off", status = ["relay"] }]
[[line]]
port = "/dev/ttyS1"
baud = 9600
host = "alpha"
may = ["beta"]
[[line]]
port = "/dev/ttyS2"
host = "beta"
)";

std::string without(std::string text, const std::string &part, const std::string &instead = {})
{
    const auto at = text.find(part);
    if (at == std::string::npos)
        qFatal("the configuration has no %s", part.c_str());
    return text.replace(at, part.size(), instead);
}

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVoteForOneSide();
    void aVoteThatEnds_data();
    void aVoteThatEnds();
    void hostsOfOneSideShareTheVote();
    void aSideThatShrinksWaits();
    void aSideThatGrowsKeepsIt();
    void aVoteAfterARestart();
    void aVoteAfterALostRecord();
    void noTwoSidesEver();
    void tokenTimes_data();
    void tokenTimes();
    void tokensAreBounded();
    void beats_data();
    void beats();
    void beatsAreToldOnce();
    void suspendedBeats();
    void config();
    void switchesOfAConfig();
    void watchOfAConfig();
    void theExampleIsRead();
    void configErrors_data();
    void configErrors();
    void allErrorsInOnePass();
    void stateRoundTrip();
    void damagedState_data();
    void damagedState();
    void aDamagedFileWithAWholeSecondCopy();
    void theNewerCopyCounts();
    void aSecondCopyThatWasCut_data();
    void aSecondCopyThatWasCut();
    void aFullDiskForgetsNothing();
    void unwritableState();
};

namespace {

// Asks and carries out.
bool ask(Votes &votes, const std::string &host, const Vote &vote, Milliseconds at, std::uint64_t *epoch = nullptr)
{
    const auto decision = votes.decide(host, vote, start + at);
    if (!decision.granted)
        return false;
    votes.grant(host, decision, start + at);
    if (epoch)
        *epoch = decision.record.epoch;
    return true;
}

} // namespace

void TestRules::aVoteForOneSide()
{
    Votes votes({}, false, start);
    QVERIFY(ask(votes, "alpha", {"2.41", "1"}, 0ms));
    const auto denied = votes.decide("beta", {"2.42", "2"}, start + 1ms);
    QVERIFY(!denied.granted);
    QCOMPARE(denied.holder, std::string("alpha"));
}

void TestRules::aVoteThatEnds_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<bool>("granted");
    QTest::newRow("before its ttl") << 1999 << false;
    QTest::newRow("at its ttl") << 2000 << true;
    QTest::newRow("after its ttl") << 2001 << true;
}

void TestRules::aVoteThatEnds()
{
    QFETCH(int, at);
    QFETCH(bool, granted);
    Votes votes({}, false, start);
    std::uint64_t epoch = 0;
    QVERIFY(ask(votes, "alpha", {"2.41", "1"}, -1000ms, &epoch));
    QVERIFY(ask(votes, "alpha", {"2.41", "1"}, 0ms, &epoch)); // the renewal counts
    QCOMPARE(epoch, std::uint64_t(1));
    QCOMPARE(ask(votes, "beta", {"2.42", "2"}, Milliseconds(at), &epoch), granted);
    QCOMPARE(epoch, std::uint64_t(granted ? 2 : 1));
}

void TestRules::hostsOfOneSideShareTheVote()
{
    Votes votes({}, false, start);
    std::uint64_t epoch = 0;
    QVERIFY(ask(votes, "alpha", {"2.41", "1,3"}, 0ms));
    QVERIFY(ask(votes, "gamma", {"2.41", "1,3"}, 1ms, &epoch));
    QCOMPARE(epoch, std::uint64_t(1));
    QCOMPARE(votes.record().holders, (std::vector<std::string>{"alpha", "gamma"}));
    QVERIFY2(!ask(votes, "beta", {"2.41", "1,2"}, 2ms), "other members are another side");
    QVERIFY2(!ask(votes, "beta", {"2.42", "1,3"}, 2ms), "another ring is another side");
}

// Whoever was left behind may still believe in the old side until its own grant ends.
void TestRules::aSideThatShrinksWaits()
{
    Votes votes({}, false, start);
    QVERIFY(ask(votes, "alpha", {"2.41", "1,2"}, 0ms));
    QVERIFY(ask(votes, "beta", {"2.41", "1,2"}, 500ms));
    QVERIFY(!ask(votes, "alpha", {"2.42", "1"}, 1000ms));
    QVERIFY(!ask(votes, "beta", {"2.43", "2"}, 1000ms));
    QVERIFY(!ask(votes, "alpha", {"2.42", "1"}, 2499ms));
    QVERIFY(ask(votes, "alpha", {"2.42", "1"}, 2500ms));
    QVERIFY(!ask(votes, "beta", {"2.43", "2"}, 2500ms));
    votes.forget("alpha"); // confirmed without power
    QVERIFY(ask(votes, "beta", {"2.43", "2"}, 2501ms));
}

void TestRules::aSideThatGrowsKeepsIt()
{
    Votes votes({}, false, start);
    QVERIFY(ask(votes, "alpha", {"2.41", "1,3"}, 0ms));
    QVERIFY(ask(votes, "gamma", {"2.41", "1,3"}, 0ms));
    std::uint64_t epoch = 0;
    QVERIFY2(!ask(votes, "beta", {"2.45", "1,2,3"}, 10ms), "it holds nothing yet: its ring may be an old one");
    QVERIFY(ask(votes, "alpha", {"2.45", "1,2,3"}, 10ms, &epoch));
    QCOMPARE(epoch, std::uint64_t(2));
    QVERIFY(ask(votes, "beta", {"2.45", "1,2,3"}, 11ms));
}

void TestRules::aVoteAfterARestart()
{
    Votes votes({7, "2.41", "1", {"alpha"}}, false, start);
    QVERIFY(!ask(votes, "beta", {"2.42", "2"}, 1999ms));
    std::uint64_t epoch = 0;
    QVERIFY(ask(votes, "alpha", {"2.41", "1"}, 1999ms, &epoch));
    QCOMPARE(epoch, std::uint64_t(7));
    QVERIFY(!ask(votes, "beta", {"2.42", "2"}, 2001ms));
    QVERIFY(ask(votes, "beta", {"2.42", "2"}, 4000ms, &epoch));
    QCOMPARE(epoch, std::uint64_t(8));
}

void TestRules::aVoteAfterALostRecord()
{
    Votes votes({}, true, start);
    QCOMPARE(votes.decide("beta", {"2.42", "2"}, start + 1999ms).holder, std::string("unknown"));
    QVERIFY(ask(votes, "beta", {"2.42", "2"}, 2000ms));
}

// The property itself, over random questions: what hosts were told within one ttl is always one side, or a side and the
// one that it grew into.
void TestRules::noTwoSidesEver()
{
    constexpr std::uint32_t seed = 1999;
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const std::vector<std::string> hosts{"alpha", "beta", "gamma", "delta"};
    const std::vector<Vote> sides{{"2.1", "1,2"}, {"2.2", "3,4"}, {"2.3", "1"}, {"2.4", "2"}, {"2.5", "1,2,3,4"}};
    const std::vector<std::vector<int>> believers{{0, 1}, {2, 3}, {0}, {1}, {0, 1, 2, 3}}; // hosts by side
    Votes votes({}, false, start);
    struct Told {
        std::size_t side = 0;
        Milliseconds until{};
    };
    std::map<std::string, Told> told;
    int granted = 0;
    Milliseconds now{};
    for (int round = 0; round < 20'000; ++round) {
        now += Milliseconds(random() % 400);
        const std::size_t side = random() % sides.size();
        const std::string &host = hosts[static_cast<std::size_t>(believers[side][random() % believers[side].size()])];
        if (!ask(votes, host, sides[side], now))
            continue;
        ++granted;
        told[host] = {side, now + voteTtl};
        for (const auto &[a, one] : told) {
            for (const auto &[b, two] : told) {
                if (one.until <= now || two.until <= now || one.side == two.side)
                    continue;
                // Two live beliefs differ only where one side holds all members of the other.
                const auto &wide = sides[std::max(one.side, two.side)].members;
                QVERIFY2(wide == "1,2,3,4" && std::min(one.side, two.side) != 4,
                         (a + " and " + b + " hold the vote at once, round " + std::to_string(round)).c_str());
            }
        }
    }
    QVERIFY(granted > 1000);
}

void TestRules::tokenTimes_data()
{
    QTest::addColumn<int>("after");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("at its ttl") << 10'000 << u"fires"_s;
    QTest::newRow("after its ttl") << 10'001 << u"expired"_s;
}

void TestRules::tokenTimes()
{
    QFETCH(int, after);
    QFETCH(QString, outcome);
    Arming arming;
    const std::string token = arming.arm("alpha", {2, PowerAction::Off}, start);
    QCOMPARE(token.size(), std::size_t(4));
    QCOMPARE(std::get<ErrorCode>(arming.take("beta", token, start)), ErrorCode::NotArmed);
    const auto taken = arming.take("alpha", token, start + Milliseconds(after));
    if (outcome == u"fires"_s)
        QCOMPARE(std::get<Arming::Shot>(taken).outlet, 2);
    else
        QCOMPARE(std::get<ErrorCode>(taken), ErrorCode::Expired);
    QCOMPARE(std::get<ErrorCode>(arming.take("alpha", token, start)), ErrorCode::NotArmed);
}

void TestRules::tokensAreBounded()
{
    Arming arming;
    const std::string others = arming.arm("beta", {1, PowerAction::Off}, start);
    const std::string first = arming.arm("alpha", {1, PowerAction::Off}, start);
    std::string last;
    for (int i = 1; i <= 16; ++i)
        last = arming.arm("alpha", {1, PowerAction::Off}, start + Milliseconds(i));
    QVERIFY(std::holds_alternative<ErrorCode>(arming.take("alpha", first, start + 20ms)));
    QVERIFY(std::holds_alternative<Arming::Shot>(arming.take("alpha", last, start + 20ms)));
    QVERIFY(std::holds_alternative<Arming::Shot>(arming.take("beta", others, start + 20ms)));
    const std::string forgotten = arming.arm("alpha", {1, PowerAction::Off}, start);
    arming.forget("alpha");
    QVERIFY(std::holds_alternative<ErrorCode>(arming.take("alpha", forgotten, start)));
}

void TestRules::beats_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<QString>("state");
    QTest::newRow("at an interval and a half") << 750 << u"ok"_s;
    QTest::newRow("after an interval and a half") << 751 << u"late"_s;
    QTest::newRow("before the last miss") << 1999 << u"late"_s;
    QTest::newRow("at the last miss") << 2000 << u"lost"_s;
}

void TestRules::beats()
{
    QFETCH(int, age);
    QFETCH(QString, state);
    BeatWatch watch;
    watch.watch({500ms, 4, OnLoss::Report});
    QCOMPARE(watch.state(start), BeatState::None);
    QVERIFY(!watch.lostAt());
    watch.beat(HostCondition::Up, start);
    QCOMPARE(QString::fromLatin1(name(watch.state(start + Milliseconds(age))).data()), state);
    QCOMPARE(watch.age(start + Milliseconds(age)), Milliseconds(age));
    QCOMPARE(*watch.lostAt(), start + 2000ms);
    QCOMPARE(watch.checkLost(start + Milliseconds(age)).has_value(), state == u"lost"_s);
}

void TestRules::beatsAreToldOnce()
{
    BeatWatch watch;
    QVERIFY(!watch.beat(HostCondition::Up, start));
    QCOMPARE(*watch.checkLost(start + 2050ms), 2050ms);
    QVERIFY(!watch.checkLost(start + 3000ms));
    QVERIFY(watch.beat(HostCondition::Up, start + 4000ms));
    QVERIFY(!watch.beat(HostCondition::Up, start + 4100ms));
    watch.watch({500ms, 4, OnLoss::None});
    QVERIFY(!watch.checkLost(start + 60s));
    QCOMPARE(watch.state(start + 60s), BeatState::Lost);
}

void TestRules::suspendedBeats()
{
    BeatWatch watch;
    watch.beat(HostCondition::Up, start);
    watch.suspend();
    QCOMPARE(watch.state(start + 60s), BeatState::None);
    QVERIFY(!watch.checkLost(start + 60s));
    QVERIFY(!watch.beat(HostCondition::Booting, start + 61s));
    QVERIFY(watch.checkLost(start + 64s));
    watch.suspend();
    QVERIFY2(watch.beat(HostCondition::Up, start + 99s), "a loss that was told is taken back");
}

void TestRules::config()
{
    const auto result = parseConfig(goodConfig, "ic.toml");
    const auto *config = std::get_if<Config>(&result);
    QVERIFY2(config, config ? "" : std::get<std::vector<Error>>(result).front().message().c_str());
    QCOMPARE(config->name, std::string("rack-7"));
    QCOMPARE(config->outlets[0].cycleOffFor, Duration(90min));
    QCOMPARE(config->outlets[1].cycleOffFor, Duration(5s));
    QCOMPARE(config->outlets[1].switches[0][0].params,
             (Parameters{{"ip", "10.0.0.2"}, {"lanplus", "1"}, {"ipport", "623"}}));
    QCOMPARE(config->outlets[1].switches[1][0].on, (CommandLine{"relay", "on"}));
    QCOMPARE(config->outlets[1].switches[1][0].off, (CommandLine{"/bin/sh", "-c", "relay off"}));
    QCOMPARE(config->lines[0].serial.baud, 9600);
    QCOMPARE(config->lines[0].may, (std::vector<std::string>{"beta"}));
    QCOMPARE(config->lines[1].serial.baud, 115200);
    QVERIFY(!config->lines[1].may);
}

void TestRules::switchesOfAConfig()
{
    const auto result = parseConfig(without(goodConfig, "{ kind = \"simulated\" }", R"([
    { kind = "qmp", socket = "/run/a", start = ["start", "a"], timeout = "3s", power_timeout = "9s" },
    [{ kind = "command", on = "a on", off = "a off" }, { kind = "command", on = "b on", off = "b off" }]])"),
                                    "ic.toml");
    const auto *config = std::get_if<Config>(&result);
    QVERIFY2(config, config ? "" : std::get<std::vector<Error>>(result).front().message().c_str());
    const auto &levels = config->outlets[0].switches;
    QCOMPARE(levels.size(), std::size_t(2));
    QCOMPARE(levels[0].size(), std::size_t(1));
    QCOMPARE(levels[0][0].start, (CommandLine{"start", "a"}));
    QCOMPARE(levels[0][0].timeout, Duration(3s));
    QCOMPARE(levels[0][0].powerTimeout, Duration(9s));
    QCOMPARE(levels[1].size(), std::size_t(2));
    QCOMPARE(levels[1][1].off.back(), std::string("b off"));
    const std::string &at = config->outlets[1].switches[0][0].places.at("params.ipport");
    QVERIFY2(at == "ic.toml:14:98", at.c_str());
}

void TestRules::watchOfAConfig()
{
    const auto result = parseConfig(goodConfig + R"([watch]
interval = "250ms"
misses = 8
on_loss = "cycle"
cycle_limit = { count = 2, within = "30m" }
cycle_when = "alone"
)", "ic.toml");
    const auto *config = std::get_if<Config>(&result);
    QVERIFY2(config, config ? "" : std::get<std::vector<Error>>(result).front().message().c_str());
    QCOMPARE(config->watch.first.interval, 250ms);
    QCOMPARE(config->watch.first.misses, 8);
    QCOMPARE(config->watch.first.onLoss, OnLoss::Cycle);
    QCOMPARE(config->watch.cycleLimit, (Limit{2, 30min}));
    QCOMPARE(config->watch.cycleWhen, CycleWhen::Alone);
}

void TestRules::theExampleIsRead()
{
    QFile file(QStringLiteral(HOLDFAST_SOURCE_DIR "/app/ic/example.toml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto result = parseConfig(file.readAll().toStdString(), "example.toml");
    if (const auto *errors = std::get_if<std::vector<Error>>(&result)) {
        QVERIFY2(errors->size() == 1 && !hasGpio(), errors->front().message().c_str());
        return;
    }
    const Config &config = std::get<Config>(result);
    QCOMPARE(config.outlets.size(), std::size_t(5));
    // What it calls defaults are those of the code.
    const auto bare = parseConfig(goodConfig, "ic.toml");
    const WatchConfig &ours = std::get<Config>(bare).watch;
    QCOMPARE(config.watch.first.interval, ours.first.interval);
    QCOMPARE(config.watch.first.misses, ours.first.misses);
    QCOMPARE(config.watch.first.onLoss, ours.first.onLoss);
    QCOMPARE(config.watch.cycleLimit, ours.cycleLimit);
    QCOMPARE(config.watch.cycleWhen, ours.cycleWhen);
    QCOMPARE(config.outlets[0].cycleOffFor, OutletConfig{}.cycleOffFor);
    QCOMPARE(config.outlets[0].switches[0][0].timeout, SwitchConfig{}.timeout);
}

void TestRules::configErrors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *rule, const std::string &text, const char *error) {
        QTest::newRow(rule) << QByteArray::fromStdString(text) << QByteArray(error);
    };
    row("not TOML", "[ic\n", "ic.toml:1:4: this is not TOML");
    row("no [ic]", without(goodConfig, "[ic]", "[other]"), "the table [ic] is missing");
    row("a key without meaning", without(goodConfig, "baud =", "bauds ="),
        "ic.toml:16:1: line has no key bauds (did you mean baud?)");
    row("no outlet number", without(goodConfig, "number = 1\n"), "outlet.number is missing");
    row("an outlet number twice", without(goodConfig, "number = 2", "number = 1"), "outlet.number 1 is given twice");
    row("outlet 0", without(goodConfig, "number = 1", "number = 0"), "outlet.number must be a number from 1 to 9999");
    row("a bad host name", without(goodConfig, "host = \"alpha\"", "host = \"Al pha\""), "must match");
    row("no switch", without(goodConfig, "switch = { kind = \"simulated\" }"), "outlet.switch is missing");
    row("no kind", without(goodConfig, "kind = \"simulated\""), "outlet.switch.kind is missing");
    row("an unknown kind", without(goodConfig, "simulated", "magic"),
        "is none of simulated, command, fence, gpio and qmp");
    row("a machine without a socket", without(goodConfig, "\"simulated\"", "\"qmp\", start = \"vm\""),
        "outlet.switch.socket is missing");
    row("a machine that nobody can start", without(goodConfig, "\"simulated\"", "\"qmp\", socket = \"/run/a\""),
        "outlet.switch.start is missing");
    row("a time-out that is none", without(goodConfig, "agent =", "power_timeout = \"0s\", agent ="),
        "outlet.switch.power_timeout must be from 100ms to 1h");
    row("one machine for two outlets",
        without(without(goodConfig, "\"simulated\"", "\"qmp\", socket = \"/run/a\", start = \"vm\""), "switch = [{",
                "switch = [{ kind = \"qmp\", socket = \"/run/a\", start = \"vm\" }, {"),
        "the socket /run/a is switched by outlet 1 already");
    row("an empty list of switches", without(goodConfig, "{ kind = \"simulated\" }", "[]"),
        "outlet.switch must be a table");
    row("an empty level", without(goodConfig, "{ kind = \"simulated\" }", "[[], { kind = \"simulated\" }]"),
        "outlet.switch must be a table");
    row("a watch without a unit", goodConfig + "[watch]\ninterval = 500\n", "watch.interval must be a duration");
    row("another on_loss", goodConfig + "[watch]\non_loss = \"kill\"\n", "is none of report, cycle, none");
    row("a limit without count", goodConfig + "[watch]\ncycle_limit = { within = \"1h\" }\n",
        "watch.cycle_limit.count is missing");
    if (hasGpio()) {
        row("a relay without a line", without(goodConfig, "\"simulated\"", "\"gpio\", chip = \"gpiochip0\""),
            "outlet.switch.line is missing");
        row("active_low as a number",
            without(goodConfig, "\"simulated\"", "\"gpio\", chip = \"gpiochip0\", line = 3, active_low = 1"),
            "outlet.switch.active_low must be true or false");
    } else {
        row("gpio", without(goodConfig, "simulated", "gpio"),
            "\"gpio\" is not in this build: it was made without libgpiod 1");
    }
    row("a command without off", without(goodConfig, "off = \"relay off\", "), "outlet.switch.off is missing");
    row("a fence agent without a name", without(goodConfig, "agent = \"fence_ipmilan\", "),
        "outlet.switch.agent is missing");
    row("a duration without unit", without(goodConfig, "1h30m", "90"), "must be a duration");
    row("a baud rate as text", without(goodConfig, "9600", "\"9600\""), "line.baud must be a number");
    row("a port twice", without(goodConfig, "ttyS2", "ttyS1"), "line.port /dev/ttyS1 is given twice");
    row("a host without outlet in may", without(goodConfig, "may = [\"beta\"]", "may = [\"delta\"]"),
        "ic.toml:18:7: line.may names \"delta\", which has no outlet");
    row("no lines", goodConfig.substr(0, goodConfig.find("[[line]]")), "there is no [[line]]");
}

void TestRules::configErrors()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, error);
    const auto result = parseConfig(text.toStdString(), "ic.toml");
    const auto *errors = std::get_if<std::vector<Error>>(&result);
    QVERIFY(errors);
    QByteArray all;
    for (const Error &each : *errors)
        all += QByteArray::fromStdString(each.message()) + '\n';
    QVERIFY2(all.contains(error), all.constData());
    QVERIFY(all.startsWith("ic.toml:"));
}

void TestRules::allErrorsInOnePass()
{
    std::string text = without(goodConfig, "number = 1", "number = -1");
    text = without(text, "9600", "1");
    text = without(text, "1h30m", "soon");
    const auto result = parseConfig(text, "ic.toml");
    QCOMPARE(std::get<std::vector<Error>>(result).size(), std::size_t(3));
}

void TestRules::stateRoundTrip()
{
    KeptState state;
    state.outlets[2] = {PowerState::Off, 3, 5};
    state.outlets[7] = {PowerState::On, 0, 0};
    state.vote = {7, "2.41", "1,3", {"alpha", "gamma"}};
    state.incidents = {{"41", 2}, {"a \"b\" \\ c", 7}};
    state.cycles = {{"beta", 1'764'000'000'000}};
    state.sessions = {{"alpha", "9F3A0C11"}};
    QTemporaryDir directory;
    StateFile file(directory.filePath(u"deep/er/state.toml"_s).toStdString());
    QVERIFY2(file.load().state == KeptState{} && !file.load().damage, "none yet");
    QVERIFY(bool(file.save(state)));
    QVERIFY(file.load().state == state);
    QVERIFY(!file.load().damage);
}

void TestRules::damagedState_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("version = 1\n[[outlet]]\nnumber = 2\npow");
    QTest::newRow("another version") << QByteArray("version = 2\n");
    QTest::newRow("an impossible power")
        << QByteArray("version = 1\n[[outlet]]\nnumber = 2\npower = \"cycling\"\ncycles = 0\noffs = 0\n");
    QTest::newRow("a missing count") << QByteArray("version = 1\n[[outlet]]\nnumber = 2\npower = \"on\"\ncycles = 0\n");
    QTest::newRow("zeros") << QByteArray(512, '\0');
}

void TestRules::damagedState()
{
    QFETCH(QByteArray, text);
    QTemporaryDir directory;
    const QString path = directory.filePath(u"state.toml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    file.close();
    const auto loaded = StateFile(path.toStdString()).load();
    QVERIFY(loaded.damage);
    QVERIFY(loaded.state == KeptState{});
    QVERIFY2(QFile::exists(path + u".damaged"_s) && !QFile::exists(path), "kept aside for people");
}

void TestRules::aDamagedFileWithAWholeSecondCopy()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"state.toml"_s);
    KeptState state;
    state.outlets[2] = {PowerState::Off, 0, 1};
    QVERIFY(bool(StateFile(path.toStdString()).save(state)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write("power = ") > 0);
    file.close();
    const auto loaded = StateFile(path.toStdString()).load();
    QVERIFY(loaded.state == state);
    QVERIFY2(loaded.damage && loaded.damage->message().find(".second is taken") != std::string::npos,
             "and it is told: a vote may have been granted since");
}

void TestRules::theNewerCopyCounts()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"state.toml"_s);
    KeptState state;
    StateFile file(path.toStdString());
    QVERIFY(bool(file.save(state)));
    QVERIFY(QFile::copy(path, path + u".old"_s));
    state.outlets[2] = {PowerState::Off, 0, 1};
    QVERIFY(bool(file.save(state)));
    // As if the last write had only reached the second copy.
    QVERIFY(QFile::remove(path) && QFile::rename(path + u".old"_s, path));
    StateFile again(path.toStdString());
    const auto loaded = again.load();
    QVERIFY(loaded.state == state && !loaded.damage);
    state.outlets[2].power = PowerState::On;
    QVERIFY(bool(again.save(state)));
    QVERIFY2(StateFile(path.toStdString()).load().state == state, "it goes on counting");
}

void TestRules::aSecondCopyThatWasCut_data()
{
    QTest::addColumn<int>("at");
    QTest::newRow("at its beginning") << 0;
    QTest::newRow("in its middle") << 60;
    QTest::newRow("at its end") << -1;
}

void TestRules::aSecondCopyThatWasCut()
{
    QFETCH(int, at);
    QTemporaryDir directory;
    const QString path = directory.filePath(u"state.toml"_s);
    KeptState state;
    state.outlets[2] = {PowerState::Off, 0, 1};
    QVERIFY(bool(StateFile(path.toStdString()).save(state)));
    QFile second(path + u".second"_s);
    QVERIFY(second.open(QIODevice::ReadWrite));
    const QByteArray text = second.readAll();
    const auto end = text.indexOf("\n# whole ");
    QVERIFY(end > 60);
    QVERIFY(second.seek(at < 0 ? end + 10 : at) && second.write("zzzz") == 4);
    second.close();
    QVERIFY(StateFile(path.toStdString()).load().state == state);
    QVERIFY(QFile::remove(path));
    const auto loaded = StateFile(path.toStdString()).load();
    QVERIFY2(loaded.state == KeptState{} && loaded.damage, "it is not believed");
}

void TestRules::aFullDiskForgetsNothing()
{
    QTemporaryDir directory;
    // A disk of our own, gone with our namespace whatever happens.
    if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
        || ::mount("disk", qPrintable(directory.path()), "tmpfs", 0, "size=512k") != 0)
        QSKIP("a small disk can't be mounted: that takes CAP_SYS_ADMIN");
    const std::string path = directory.filePath(u"state.toml"_s).toStdString();
    KeptState state;
    StateFile file(path);
    QVERIFY(bool(file.save(state)) && !file.trouble());
    QFile filler(directory.filePath(u"filler"_s));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'x')) > 0) { }
    state.outlets[2] = {PowerState::Off, 0, 1};
    QVERIFY2(bool(file.save(state)), "the vote and the outlets are kept");
    QVERIFY(file.trouble());
    const std::string message = file.trouble()->message();
    QVERIFY2(message.find("No space left") != std::string::npos && message.find(".second") != std::string::npos,
             message.c_str());
    QVERIFY(StateFile(path).load().state == state);
    QVERIFY(filler.resize(0));
    QVERIFY(bool(file.save(state)) && !file.trouble());
    QVERIFY(StateFile(path).load().state == state);
    QVERIFY(::umount2(qPrintable(directory.path()), MNT_DETACH) == 0);
}

void TestRules::unwritableState()
{
    QTemporaryDir directory;
    QFile blocker(directory.filePath(u"file"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    StateFile file(directory.filePath(u"file/state.toml"_s).toStdString());
    const Outcome saved = file.save({});
    QVERIFY(!saved);
    QVERIFY(saved.error().what.find("can't be written") != std::string::npos);
    QVERIFY(file.trouble() && *file.trouble() == saved.error());
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
