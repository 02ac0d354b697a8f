// Scenario files: what they say, every mistake at its place, targets against a site.
#include "sitetext.h"

#include <config/scenarioreader.h>

#include <QDir>

using namespace holdfast;
using namespace std::chrono_literals;

namespace {

const std::string good = R"(site = "site.toml"
seed = 7
until = "5m"
[timing]
reboot = "20s"
ic = false
[[step]]
at = "5s"
do = "fault-process"
target = "cdma@alpha/calls"
cured_by = "group-restart"
recurs_after = "2s"
[[step]]
at = "10s"
do = "operator"
command = "offline cdma@alpha"
by = "operator1"
reason = "patch 4"
[[expect]]
after = "5s"
by = "6s"
count = 1
event = { kind = "action", action = "process-restart", attempt = 1 }
[[expect]]
at = "1m"
state = { "cdma@beta" = "active", "alpha" = "up", "db@alpha" = "in-service" }
[[expect]]
never = { kind = "action", action = "reboot" }
)";

std::string editedScenario(const std::string &from, const std::string &to)
{
    std::string text = good;
    const std::size_t at = text.find(from);
    if (at == std::string::npos)
        qFatal("the scenario has no %s", from.c_str());
    return text.replace(at, from.size(), to);
}

} // namespace

class TestScenarioReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatTheFileSays()
    {
        const ScenarioReading reading = readScenario(SourceText{"dir/scenario.toml", good});
        QVERIFY2(reading.ok(), qPrintable(findings(reading.diagnostics)));
        const Scenario &scenario = *reading.scenario;
        QCOMPARE(siteFileOf(scenario), std::string("dir/site.toml"));
        QCOMPARE(scenario.seed, std::uint64_t(7));
        QCOMPARE(scenario.until, Duration(5min));
        QCOMPARE(scenario.timing.reboot, Duration(20s));
        QCOMPARE(scenario.timing.processStart, Duration(100ms));
        QVERIFY(!scenario.timing.ic && scenario.timing.watchdog);
        QCOMPARE(scenario.steps.size(), std::size_t(2));
        QCOMPARE(scenario.steps[0].verb, StepVerb::FaultProcess);
        QCOMPARE(scenario.steps[0].curedBy, std::optional(CuredBy::GroupRestart));
        QCOMPARE(scenario.steps[0].recursAfter, Duration(2s));
        QCOMPARE(scenario.steps[0].line, 7);
        QCOMPARE(scenario.steps[1].command, std::string("offline cdma@alpha"));
        QVERIFY(!scenario.steps[1].curedBy);
        QCOMPARE(scenario.expects.size(), std::size_t(3));
        QCOMPARE(scenario.expects[0].kind, ScenarioExpect::Kind::Event);
        QCOMPARE(scenario.expects[0].count, std::optional(1));
        QCOMPARE(scenario.expects[0].event.size(), std::size_t(3));
        QCOMPARE(scenario.expects[1].kind, ScenarioExpect::Kind::StateAt);
        QCOMPARE(scenario.expects[1].states.at("alpha"), std::string("up"));
        QCOMPARE(scenario.expects[2].kind, ScenarioExpect::Kind::Never);
    }

    void verbsAreAllKnown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("verb");
        for (const VerbShape &shape : stepVerbs())
            QTest::newRow(shape.name.data()) << QString::fromUtf8(shape.name) << static_cast<int>(shape.verb);
    }
    void verbsAreAllKnown()
    {
        QFETCH(QString, name);
        QFETCH(int, verb);
        QCOMPARE(stepVerbs()[static_cast<std::size_t>(verb)].name, name.toStdString());
        const VerbShape &shape = stepVerbs()[static_cast<std::size_t>(verb)];
        const std::string step = "site = \"s\"\n[[step]]\nat = \"0s\"\ndo = \"" + name.toStdString() + "\"\n"
            + (shape.target == TargetKind::None ? "command = \"status\"\n" : "target = \"x\"\n");
        const ScenarioReading reading = readScenario(SourceText{"s.toml", step});
        QVERIFY2(reading.ok(), qPrintable(findings(reading.diagnostics)));
        QCOMPARE(static_cast<int>(reading.scenario->steps[0].verb), verb);
    }

    void oneMistakeGivesOneError_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *rule, const char *from, const char *to, const char *key, const char *at,
                            const char *message) {
            QTest::newRow(rule) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(key)
                                << QString::fromUtf8(at) << QString::fromUtf8(message);
        };
        row("syntax", "seed = 7", "seed = ", "", "", "found");
        row("no site", "site = \"site.toml\"\n", "", "site", "", "missing");
        row("unknown key", "seed", "sed", "sed", "sed", "did you mean \"seed\"?");
        row("negative seed", "seed = 7", "seed = -7", "seed", "-7", "0 or more");
        row("unknown timing", "reboot =", "rebot =", "timing.rebot", "rebot", "did you mean \"reboot\"?");
        row("unknown verb", "\"fault-process\"", "\"fault-proces\"", "step[1].do", "\"fault-proces\"",
            "did you mean \"fault-process\"?");
        row("no verb", "do = \"fault-process\"\n", "", "step[1].do", "[[step]]", "missing");
        row("no time", "at = \"5s\"\ndo", "do", "step[1].at", "[[step]]", "missing");
        row("no target", "target = \"cdma@alpha/calls\"\n", "", "step[1].target", "[[step]]",
            "missing for \"fault-process\"");
        row("no command", "command = \"offline cdma@alpha\"\n", "", "step[2].command", "[[step]]",
            "missing for \"operator\"");
        row("unknown cure", "\"group-restart\"", "\"group-restrat\"", "step[1].cured_by", "\"group-restrat\"",
            "did you mean \"group-restart\"?");
        row("a process isn't re-initialised", "\"group-restart\"", "\"resource-reinitialize\"", "step[1].cured_by",
            "\"resource-reinitialize\"", "only a resource");
        row("key of another verb", "by = \"operator1\"", "by = \"operator1\"\ntarget = \"alpha\"", "step[2].target",
            "target", "not a key of \"operator\"");
        row("expects nothing", "never = { kind = \"action\", action = \"reboot\" }", "", "expect[3]", "[[expect]]",
            "exactly one of");
        row("expects two things", "at = \"1m\"\nstate", "at = \"1m\"\nnever = { kind = \"fault\" }\nstate", "expect[2]",
            "[[expect]]", "exactly one of");
        row("state without time", "at = \"1m\"\n", "", "expect[2].at", "[[expect]]", "missing for \"state\"");
        row("window of never", "never =", "by = \"6s\"\nnever =", "expect[3].by", "by", "doesn't go with \"never\"");
        row("window the wrong way round", "by = \"6s\"", "by = \"4s\"", "expect[1].by", "\"4s\"", "at least after");
        row("unknown record key", "attempt = 1", "atempt = 1", "expect[1].event.atempt", "atempt",
            "did you mean \"attempt\"?");
        row("unknown action", "\"process-restart\"", "\"proces-restart\"", "expect[1].event.action",
            "\"proces-restart\"", "did you mean \"process-restart\"?");
        row("unknown state", "\"active\"", "\"activ\"", "expect[2].state.cdma@beta", "\"activ\"",
            "did you mean \"active\"?");
    }
    void oneMistakeGivesOneError()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, key);
        QFETCH(QString, at);
        QFETCH(QString, message);
        const std::string text = editedScenario(from.toStdString(), to.toStdString());
        const ScenarioReading reading = readScenario(SourceText{"scenario.toml", text});
        const QString found = findings(reading.diagnostics);
        QVERIFY(!reading.ok());
        QVERIFY2(reading.diagnostics.size() == 1, qPrintable(found));
        QCOMPARE(QString::fromStdString(reading.diagnostics[0].key), key);
        QVERIFY2(at.isEmpty() || QString::fromStdString(textAt(text, reading.diagnostics[0])).startsWith(at),
                 qPrintable(found));
        QVERIFY2(QString::fromStdString(reading.diagnostics[0].message).contains(message), qPrintable(found));
    }

    void reasonMayBeEmpty()
    {
        QVERIFY(readScenario(SourceText{"s.toml", editedScenario("\"patch 4\"", "\"\"")}).ok());
    }

    void stepAfterTheEndIsDoubtful()
    {
        const ScenarioReading reading = readScenario(SourceText{"s.toml", editedScenario("at = \"10s\"", "at = \"10m\"")});
        QVERIFY(reading.ok());
        QCOMPARE(reading.diagnostics.size(), std::size_t(1));
        QCOMPARE(reading.diagnostics[0].key, std::string("step[2].at"));
    }

    void targetsExist()
    {
        const Site site(*read(goodSite).config);
        QCOMPARE(findings(check(*readScenario(SourceText{"s.toml", good}).scenario, site)), QString());
    }

    void targetsAreChecked_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("exists");
        const auto row = [](const char *verb, const char *target, bool exists) {
            QTest::addRow("%s %s", verb, target) << QString::fromUtf8(verb) << QString::fromUtf8(target) << exists;
        };
        row("fault-process", "cdma@alpha/calls", true);
        row("fault-process", "cdma@gamma/calls", false);
        row("fault-process", "cdma@alpha", false);
        row("fault-resource", "db@beta", true);
        row("fault-resource", "db@gamma", false);
        row("stick", "cdma@beta", true);
        row("stick", "cdma", false);
        row("clear-fault", "db@alpha", true);
        row("clear-fault", "cdma@alpha/calls", true);
        row("clear-fault", "alfa", false);
        row("crash-host", "gamma", true);
        row("crash-host", "delta", false);
        row("cut-link", "alpha-beta", true);
        row("cut-link", "alpha-*", true);
        row("cut-link", "alpha-alpha", false);
        row("cut-link", "alpha", false);
        row("kill-ic", "independent-computer", true);
        row("kill-ic", "other", false);
    }
    void targetsAreChecked()
    {
        QFETCH(QString, verb);
        QFETCH(QString, target);
        QFETCH(bool, exists);
        const Site site(*read(goodSite).config);
        const std::string text = "site = \"s\"\n[[step]]\nat = \"0s\"\ndo = \"" + verb.toStdString() + "\"\ntarget = \""
            + target.toStdString() + "\"\n";
        const ScenarioReading reading = readScenario(SourceText{"s.toml", text});
        QVERIFY2(reading.ok(), qPrintable(findings(reading.diagnostics)));
        const std::vector<Diagnostic> found = check(*reading.scenario, site);
        QVERIFY2(found.empty() == exists, qPrintable(findings(found)));
        if (!exists)
            QCOMPARE(found[0].line, 2);
    }

    void statesFitTheirTargets()
    {
        const Site site(*read(goodSite).config);
        const auto found = [&site](const std::string &state) {
            const ScenarioReading reading
                = readScenario(SourceText{"s.toml", "site = \"s\"\n[[expect]]\nat = \"1s\"\nstate = { " + state + " }\n"});
            return reading.ok() ? check(*reading.scenario, site).size() : 99;
        };
        QCOMPARE(found("alpha = \"powered-off\""), std::size_t(0));
        QCOMPARE(found("alpha = \"standby\""), std::size_t(1));
        QCOMPARE(found("\"cdma@alpha\" = \"powered-off\""), std::size_t(1));
        QCOMPARE(found("\"db@alpha\" = \"faulty\""), std::size_t(0));
        QCOMPARE(found("\"nothing\" = \"active\""), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestScenarioReader)
#include "tst_scenarioreader.moc"
