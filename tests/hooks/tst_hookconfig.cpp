// tst_hookconfig.cpp - the hooks file: what is wrong with it, and where; what each hook wants to hear.
#include "hookrecords.h"

#include <hooks/hookconfig.h>

#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr auto exec = "exec = { command = [\"/bin/true\"] }\n";

HookConfig hookOf(const QByteArray &keys)
{
    const HooksReading reading =
        parseHooks(("format = 1\n[[hook]]\nname = \"a\"\n" + keys + exec).toStdString(), "hooks.toml");
    for (const Diagnostic &each : reading.diagnostics)
        qWarning("%s", text(each).c_str());
    return reading.ok() && reading.hooks.size() == 1 ? reading.hooks.front() : HookConfig{};
}

} // namespace

class TestHookConfig : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryWay();
    void saysWhatIsWrongAndWhere_data();
    void saysWhatIsWrongAndWhere();
    void aFileThatIsNotThere();
    void theExampleIsInOrder();
    void wants_data();
    void wants();
    void whatIsNoOccasion();
};

void TestHookConfig::readsEveryWay()
{
    const HooksReading reading = parseHooks(R"(format = 1
[[hook]]
name = "pager"
on = ["alarm-raised", "member-state"]
severity = "major"
alarms = ["pair-lost", "host-down"]
states = ["unavailable"]
targets = ["cdma@*"]
from = "every-host"
timeout = "5s"
retry = { tries = 3, first = "2s", most = "1m" }
queue = 10
exec = { command = ["/usr/local/bin/page", "--now"], user = "nobody" }
[[hook]]
name = "ops"
webhook = { url = "https://ops.example.org/in?x=1", authorization_file = "/etc/holdfast/ops.token", ca = "/etc/ca.pem" }
[[hook]]
name = "night"
mail = { to = ["a@example.org", "b@example.org"], from = "h@example.org", program = "/usr/lib/sendmail" }
[[hook]]
name = "log"
syslog = { facility = "local3", socket = "/run/log" }
[[hook]]
name = "journal"
journald = {}
)",
                                            "hooks.toml");
    for (const Diagnostic &each : reading.diagnostics)
        qWarning("%s", text(each).c_str());
    QVERIFY(reading.ok());
    QCOMPARE(reading.hooks.size(), 5U);
    const HookConfig &pager = reading.hooks[0];
    QCOMPARE(pager.name, std::string("pager"));
    QCOMPARE(pager.on, (std::vector{Occasion::AlarmRaised, Occasion::MemberState}));
    QCOMPARE(pager.severity, Severity::Major);
    QCOMPARE(pager.alarms, (std::vector{AlarmKind::PairLost, AlarmKind::HostDown}));
    QCOMPARE(pager.states, std::vector{State::Unavailable});
    QCOMPARE(pager.targets, std::vector<std::string>{"cdma@*"});
    QCOMPARE(pager.from, HookFrom::EveryHost);
    QVERIFY(pager.timeout == 5s);
    QCOMPARE(pager.retry.tries, 3);
    QVERIFY(pager.retry.first == 2s);
    QVERIFY(pager.retry.most == 60s);
    QCOMPARE(pager.queue, 10);
    QCOMPARE(std::get<ExecTarget>(pager.target).user, std::string("nobody"));
    QCOMPARE(std::get<ExecTarget>(pager.target).command, (CommandLine{"/usr/local/bin/page", "--now"}));
    QCOMPARE(std::get<WebTarget>(reading.hooks[1].target).authorizationFile, std::string("/etc/holdfast/ops.token"));
    QCOMPARE(std::get<MailTarget>(reading.hooks[2].target).to.size(), 2U);
    QCOMPARE(std::get<SyslogTarget>(reading.hooks[3].target).facility, std::string("local3"));
    QCOMPARE(std::get<JournaldTarget>(reading.hooks[4].target).socket, std::string("/run/systemd/journal/socket"));
    QCOMPARE(reading.hooks[4].from, HookFrom::FirstHost);
}

void TestHookConfig::saysWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("about");
    const auto row = [](const char *name, const QByteArray &text, const char *place, const char *about) {
        QTest::newRow(name) << text << QByteArray(place) << QByteArray(about);
    };
    const QByteArray head = "format = 1\n[[hook]]\nname = \"a\"\n";
    row("no format", "", "h:1:1: error: format: missing", "allowed: 1");
    row("another format", "format = 2\n", "h:1:10: error: format:", "found 2");
    row("not TOML", "format = \n", "h:1:", "TOML 1.0");
    row("unknown table", "format = 1\n[[hooks]]\n", "h:2:3: error: hooks:", "did you mean \"hook\"?");
    row("unknown key", head + "wehbook = {}\n" + exec, "h:4:1: error: hook.a.wehbook:", "did you mean \"webhook\"?");
    row("no name", QByteArray("format = 1\n[[hook]]\n") + exec, "h:2:1: error: hook[1].name: missing", "1 to 63");
    row("a name of blanks", QByteArray("format = 1\n[[hook]]\nname = \"a b\"\n") + exec,
        "h:3:8: error: hook.a b.name:", "a-z");
    row("twice", head + exec + "[[hook]]\nname = \"a\"\n" + exec,
        "h:5:1: error: hook.a.name:", "there is a hook of this name");
    row("no way", head, "h:2:1: error: hook.a: it has no way to tell", "\"webhook\"");
    row("two ways", head + exec + "journald = {}\n", "h:5:1: error: hook.a.journald: a hook tells one way", "\"exec\"");
    row("no command", head + "exec = {}\n", "h:4:8: error: hook.a.exec.command: missing", "the program");
    row("an occasion", head + "on = [\"alarm-razed\"]\n" + exec, "h:4:7: error: hook.a.on:", "\"alarm-raised\"");
    row("no occasion", head + "on = []\n" + exec, "h:4:6: error: hook.a.on:", "not empty");
    row("a kind of alarm", head + "alarms = [\"pair-lots\"]\n" + exec,
        "h:4:11: error: hook.a.alarms:", "\"pair-lots\"");
    row("a severity", head + "severity = \"high\"\n" + exec, "h:4:12: error: hook.a.severity:", "\"critical\"");
    row("a time-out", head + "timeout = \"0s\"\n" + exec, "h:4:11: error: hook.a.timeout:", "duration");
    row("tries", head + "retry = { tries = 0 }\n" + exec, "h:4:19: error: hook.a.retry.tries:", "from 1 to 1000");
    row("a password in a URL", head + "webhook = { url = \"https://u:p@h/\" }\n",
        "h:4:19: error: hook.a.webhook.url:", "without a user or password");
    row("no web", head + "webhook = { url = \"file:///etc/passwd\" }\n", "h:4:19: error: hook.a.webhook.url:", "http");
    row("two addresses in one", head + "mail = { to = [\"a@b, c@d\"] }\n",
        "h:4:16: error: hook.a.mail.to:", "mail address");
    row("a header in an address", head + "mail = { to = [\"a@b\\nBcc: c@d\"] }\n",
        "h:4:16: error: hook.a.mail.to:", "");
    row("nobody", head + "mail = { to = [] }\n", "h:4:15: error: hook.a.mail.to:", "not empty");
    row("a facility", head + "syslog = { facility = \"kern\" }\n", "h:4:23: error: hook.a.syslog.facility:", "local0");
    row("a relative path", head + "journald = { socket = \"x\" }\n",
        "h:4:23: error: hook.a.journald.socket:", "begins with /");
}

void TestHookConfig::saysWhatIsWrongAndWhere()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, about);
    const HooksReading reading = parseHooks(file.toStdString(), "h");
    QVERIFY(!reading.ok());
    QByteArray all;
    for (const Diagnostic &each : reading.diagnostics)
        all += QByteArray::fromStdString(text(each)) + '\n';
    QVERIFY2(all.startsWith(place), all.constData());
    QVERIFY2(all.contains(about), all.constData());
    QVERIFY2(reading.diagnostics.size() == 1, all.constData());
}

void TestHookConfig::aFileThatIsNotThere()
{
    const HooksReading reading = readHooks("/nowhere/hooks.toml");
    QCOMPARE(reading.diagnostics.size(), 1U);
    QVERIFY(text(reading.diagnostics.front()).starts_with("/nowhere/hooks.toml: error: can't be read"));
}

void TestHookConfig::theExampleIsInOrder()
{
    const HooksReading reading = readHooks(HOLDFAST_SOURCE_DIR "/resources/hooks/hooks.toml");
    for (const Diagnostic &each : reading.diagnostics)
        qWarning("%s", text(each).c_str());
    QVERIFY(reading.ok());
    QCOMPARE(reading.hooks.size(), 6U);
}

void TestHookConfig::wants_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QJsonObject>("record");
    QTest::addColumn<bool>("wanted");
    const auto row = [](const char *name, const char *keys, const QJsonObject &record, bool wanted) {
        QTest::newRow(name) << QByteArray(keys) + '\n' << record << wanted;
    };
    const QJsonObject major = alarmRecord("pair-lost", "major", "cdma");
    row("by itself: raised", "", major, true);
    row("by itself: returned", "", alarmRecord("pair-lost", "major", "cdma", "cleared"), true);
    row("by itself: a lost host", "", hostRecord("beta", "lost"), true);
    row("by itself: not acknowledged", "", alarmRecord("pair-lost", "major", "cdma", "acknowledged"), false);
    row("by itself: no member", "", memberRecord("cdma@alpha", "unavailable"), false);
    row("the severity itself", "severity = \"major\"", major, true);
    row("worse", "severity = \"minor\"", major, true);
    row("not as bad", "severity = \"critical\"", major, false);
    row("what has no severity", "severity = \"critical\"", hostRecord("beta", "lost"), true);
    row("its kind", "alarms = [\"pair-lost\"]", major, true);
    row("another kind", "alarms = [\"host-down\"]", major, false);
    row("kinds are for alarms", "alarms = [\"host-down\"]", hostRecord("beta", "lost"), true);
    row("its state", "on = [\"member-state\"]\nstates = [\"unavailable\"]", memberRecord("cdma@alpha", "unavailable"),
        true);
    row("another state", "on = [\"member-state\"]\nstates = [\"active\"]", memberRecord("cdma@alpha", "unavailable"),
        false);
    row("a lost host is another state", "on = [\"host-state\"]", hostRecord("beta", "lost"), true);
    row("an up host isn't lost", "on = [\"host-lost\"]", hostRecord("beta", "up"), false);
    row("its target", "targets = [\"gsm\", \"cdma\"]", major, true);
    row("another target", "targets = [\"cdm\"]", major, false);
    row("a pattern", "targets = [\"c?ma*\"]", major, true);
    row("a pattern over a process", "targets = [\"cdma@*\"]", alarmRecord("process-faulty", "minor", "cdma@alpha/x"),
        true);
    row("a dot is a dot", "targets = [\"c.ma\"]", major, false);
    row("a pattern that isn't it", "targets = [\"*@beta\"]", alarmRecord("member-stuck", "major", "cdma@alpha"), false);
}

void TestHookConfig::wants()
{
    QFETCH(QByteArray, keys);
    QFETCH(QJsonObject, record);
    const HookConfig hook = hookOf(keys);
    QCOMPARE(hook.name, std::string("a"));
    QTEST(hook.wants(eventOf(record)), "wanted");
}

void TestHookConfig::whatIsNoOccasion()
{
    for (const char *kind :
         {"fault", "action", "ack", "role", "resource", "link", "ic", "command", "config", "invariant"})
        QVERIFY2(!hookEvent(recordOf(kind, "alpha", 1, {}), u"fig1"_s), kind);
    QVERIFY(!hookEvent(recordOf("alarm", "alpha", 1, {{u"state"_s, u"new"_s}}), u"fig1"_s));
}

QTEST_APPLESS_MAIN(TestHookConfig)
#include "tst_hookconfig.moc"
