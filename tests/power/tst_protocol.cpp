// The real holdfast-ic, frame by frame: what contracts/ic-protocol.md promises, typed by hand on its lines.
#include "bench.h"

#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

const QString alpha = u"alpha"_s, beta = u"beta"_s, console = u"console"_s;

QByteArray fileText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeProgram(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("the program can't be written");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

int memoryKib(qint64 pid)
{
    for (const QByteArray &line : fileText(u"/proc/%1/status"_s.arg(pid)).split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toInt();
    }
    return 0;
}

} // namespace

class TestProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hello();
    void refusals_data();
    void refusals();
    void noSessionWithoutHello();
    void statusSaysEverything();
    void cycle();
    void offAndOn();
    void aTokenServesOnce();
    void anIncidentServesOnceFromAnyLine();
    void busyWhileCycling();
    void whatALineMaySwitch();
    void aRepeatedRequestIsNotCarriedOutTwice();
    void aNewSessionBeginsAnew();
    void beatsLostAndBack();
    void onLossCycle();
    void byeRaisesNoAlarm();
    void testGoesToTheHostsOwnLine();
    void oneVote();
    void offSurvivesARestart();
    void noiseAndEchoesAreIgnored();
    void socketSwitch();
    void commandSwitch();
    void fenceSwitch();
    void levelsOfSwitches();
    void missingDevice();
    void badConfiguration();
    void memoryStaysFlat();
};

void TestProtocol::hello()
{
    Bench bench({alpha, beta});
    bench.addLineOnly(console);
    QVERIFY(bench.start());
    Terminal one(bench, alpha), three(bench, console);
    QVERIFY(one.hello().startsWith("HELLO proto=1 ic=rack-7 outlets=2 outlet=1 uptime="));
    QCOMPARE(one.ask("HELLO proto=1 host=beta session=1"),
             "ERR code=forbidden text=\"this is the line of alpha, not of beta\"");
    QVERIFY(one.ask("HELLO proto=2 host=alpha session=1").startsWith("ERR code=bad-argument "));
    QVERIFY2(three.hello().contains(" outlet=0 "), "a host without an outlet");
    QCOMPARE(bench.terminate(), 0);
}

void TestProtocol::refusals_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *request, const char *code) {
        QTest::newRow(request) << QByteArray(request) << QByteArray(code);
    };
    row("DANCE", "unknown-verb");
    row("BEAT n=1", "bad-argument");
    row("BEAT n=x state=up", "bad-argument");
    row("STATUS outlet=9", "no-outlet");
    row("STATUS outlet=0", "no-outlet");
    row("ARM outlet=9 action=off", "no-outlet");
    row("TEST outlet=9", "no-outlet");
    row("FIRE token=0000 reason=x by=me", "not-armed");
}

void TestProtocol::refusals()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, code);
    static Bench *bench = nullptr;
    static Terminal *terminal = nullptr;
    if (!bench) {
        // One for all rows; the last one clears it away.
        bench = new Bench;
        QVERIFY(bench->start());
        terminal = new Terminal(*bench, alpha);
        terminal->hello();
    }
    const QByteArray answer = terminal->ask(request);
    QVERIFY2(answer.startsWith("ERR code=" + code + " text="), answer.constData());
    if (request.startsWith("FIRE")) {
        delete std::exchange(terminal, nullptr);
        delete std::exchange(bench, nullptr);
    }
}

void TestProtocol::noSessionWithoutHello()
{
    Bench bench;
    QVERIFY(bench.start());
    Terminal terminal(bench, alpha);
    for (const char *request : {"BEAT n=1 state=up", "STATUS outlet=1", "ARM outlet=2 action=off", "BYE"})
        QVERIFY(terminal.ask(request).startsWith("ERR code=no-session "));
    terminal.hello();
    QCOMPARE(terminal.ask("BEAT n=2 state=up"), "OK");
    QCOMPARE(terminal.ask("BYE"), "OK");
    QVERIFY(terminal.ask("BEAT n=3 state=up").startsWith("ERR code=no-session "));
}

void TestProtocol::statusSaysEverything()
{
    Bench bench;
    QVERIFY(bench.start());
    Terminal terminal(bench, alpha);
    terminal.hello();
    QCOMPARE(terminal.ask("STATUS outlet=2"), "STATUS outlet=2 host=beta power=on beats=none age=0 cycles=0 offs=0");
    QCOMPARE(terminal.ask("WATCH interval=60000 misses=4 on_loss=report"), "OK");
    QCOMPARE(terminal.ask("BEAT n=1 state=up"), "OK");
    QVERIFY(terminal.ask("STATUS outlet=1").startsWith("STATUS outlet=1 host=alpha power=on beats=ok age="));
    QCOMPARE(terminal.ask("WATCH interval=10 misses=1000 on_loss=report"), "OK");
    QTRY_VERIFY(terminal.ask("STATUS outlet=1").contains(" beats=late "));
}

void TestProtocol::cycle()
{
    Bench bench;
    QVERIFY(bench.start());
    Terminal one(bench, alpha), two(bench, beta);
    one.hello();
    two.hello();
    QCOMPARE(one.fire(2, "cycle", "reason=\"power cycle after 2 re-boots\" by=manager@alpha"),
             "DONE outlet=2 power=off");
    QTRY_COMPARE(one.events.size(), 2);
    QCOMPARE(one.events[0], "POWER outlet=2 power=off by=manager@alpha");
    QCOMPARE(one.events[1], "POWER outlet=2 power=on by=manager@alpha");
    QTRY_COMPARE(two.events, one.events);
    QCOMPARE(one.ask("STATUS outlet=2"), "STATUS outlet=2 host=beta power=on beats=none age=0 cycles=1 offs=1");
    QVERIFY(bench.log().contains("cycle ordered by manager@alpha: power cycle after 2 re-boots"));
}

void TestProtocol::offAndOn()
{
    Bench bench;
    QVERIFY(bench.start());
    Terminal terminal(bench, alpha);
    terminal.hello();
    QCOMPARE(terminal.fire(2, "off"), "DONE outlet=2 power=off");
    QVERIFY(terminal.ask("STATUS outlet=2").endsWith(" power=off beats=none age=0 cycles=0 offs=1"));
    // Switched off once more it is confirmed once more: whoever needs a proof gets a newer one.
    QCOMPARE(terminal.fire(2, "off"), "DONE outlet=2 power=off");
    QVERIFY(terminal.ask("STATUS outlet=2").endsWith(" cycles=0 offs=2"));
    QCOMPARE(terminal.fire(2, "on"), "DONE outlet=2 power=on");
    QVERIFY(terminal.ask("STATUS outlet=2").endsWith(" power=on beats=none age=0 cycles=0 offs=2"));
    QTRY_COMPARE(terminal.events.size(), 3);
}

void TestProtocol::aTokenServesOnce()
{
    Bench bench;
    QVERIFY(bench.start());
    Terminal one(bench, alpha), two(bench, beta);
    one.hello();
    two.hello();
    const QByteArray token = one.arm(2, "off");
    QCOMPARE(token.size(), 4);
    QVERIFY2(two.ask("FIRE token=" + token + " reason=x by=me").startsWith("ERR code=not-armed "), "another line's");
    QCOMPARE(one.ask("FIRE token=" + token + " reason=x by=me"), "DONE outlet=2 power=off");
    QVERIFY2(one.ask("FIRE token=" + token + " reason=x by=me").startsWith("ERR code=not-armed "), "used");
    QVERIFY(one.ask("STATUS outlet=2").endsWith(" offs=1"));
    QVERIFY2(one.ask("ARM outlet=2 action=off").endsWith(" ttl=10"), "seconds");
}

void TestProtocol::anIncidentServesOnceFromAnyLine()
{
    Bench bench;
    bench.setOffFor(u"300ms"_s);
    QVERIFY(bench.start());
    Terminal one(bench, alpha), two(bench, beta);
    one.hello();
    two.hello();
    QCOMPARE(one.fire(2, "cycle", "reason=x by=manager@alpha incident=41"), "DONE outlet=2 power=off");
    QVERIFY2(two.fire(2, "cycle", "reason=x by=manager@beta incident=41").startsWith("ERR code=repeated "), "at once");
    QTRY_COMPARE(two.events.size(), 2);
    QVERIFY2(two.fire(2, "cycle", "reason=x by=manager@beta incident=41").startsWith("ERR code=repeated "), "later");
    QCOMPARE(two.fire(1, "off", "reason=x by=manager@beta incident=41"), "DONE outlet=1 power=off");
    QCOMPARE(bench.terminate(), 0);
    QVERIFY(bench.start());
    one.hello();
    QVERIFY2(one.fire(2, "cycle", "reason=x by=manager@alpha incident=41").startsWith("ERR code=repeated "),
             "restarted");
}

void TestProtocol::busyWhileCycling()
{
    Bench bench;
    bench.setOffFor(u"500ms"_s);
    QVERIFY(bench.start());
    Terminal terminal(bench, alpha);
    terminal.hello();
    QCOMPARE(terminal.fire(2, "cycle"), "DONE outlet=2 power=off");
    QVERIFY(terminal.ask("STATUS outlet=2").contains(" power=cycling "));
    QVERIFY(terminal.fire(2, "cycle").startsWith("ERR code=busy "));
    QVERIFY(terminal.fire(2, "on").startsWith("ERR code=busy "));
    QTRY_VERIFY(terminal.ask("STATUS outlet=2").endsWith(" power=on beats=none age=0 cycles=1 offs=1"));
}

void TestProtocol::whatALineMaySwitch()
{
    Bench bench;
    bench.setLine(alpha, u"may = [\"beta\"]"_s);
    bench.setLine(beta, u"may = []"_s);
    QVERIFY(bench.start());
    Terminal one(bench, alpha), two(bench, beta);
    one.hello();
    two.hello();
    QVERIFY(one.arm(1, "off").startsWith("ERR code=forbidden "));
    QVERIFY(two.arm(1, "off").startsWith("ERR code=forbidden "));
    QCOMPARE(one.fire(2, "off"), "DONE outlet=2 power=off");
    QVERIFY2(two.ask("STATUS outlet=1").startsWith("STATUS "), "looking is free");
}

void TestProtocol::aRepeatedRequestIsNotCarriedOutTwice()
{
    Bench bench;
    QVERIFY(bench.start());
    Terminal terminal(bench, alpha);
    terminal.hello();
    const QByteArray token = terminal.arm(2, "off");
    const QByteArray fire = "FIRE token=" + token + " reason=x by=me";
    QCOMPARE(terminal.ask(700, fire), "DONE outlet=2 power=off");
    QCOMPARE(terminal.ask(700, fire), "DONE outlet=2 power=off");
    QVERIFY(terminal.ask("STATUS outlet=2").endsWith(" offs=1"));
    QCOMPARE(terminal.ask(701, "ARM outlet=2 action=on"), terminal.ask(701, "ARM outlet=2 action=on"));
    QVERIFY2(terminal.ask(702, "ARM outlet=2 action=on") != terminal.ask(703, "ARM outlet=2 action=on"), "another SEQ");
    QCOMPARE(terminal.events.size(), 1);
}

void TestProtocol::aNewSessionBeginsAnew()
{
    Bench bench;
    QVERIFY(bench.start());
    Terminal terminal(bench, alpha);
    terminal.ask(1, "HELLO proto=1 host=alpha session=AAAAAAAA");
    QVERIFY(terminal.ask(2, "STATUS outlet=2").endsWith(" offs=0"));
    const QByteArray token = terminal.arm(2, "off");
    QCOMPARE(terminal.fire(2, "off"), "DONE outlet=2 power=off");
    // A restarted requester counts from 1 again; its requests are its own and not old ones repeated.
    terminal.ask(1, "HELLO proto=1 host=alpha session=BBBBBBBB");
    QVERIFY(terminal.ask(2, "STATUS outlet=2").endsWith(" offs=1"));
    QVERIFY2(terminal.ask("FIRE token=" + token + " reason=x by=me").startsWith("ERR code=not-armed "),
             "its tokens too");
}

void TestProtocol::beatsLostAndBack()
{
    Bench bench;
    QVERIFY(bench.start());
    Terminal one(bench, alpha), two(bench, beta);
    one.hello();
    two.hello();
    two.ask("WATCH interval=50 misses=4 on_loss=report");
    two.ask("BEAT n=1 state=up");
    QVERIFY(one.ask("STATUS outlet=2").contains(" beats=ok "));
    QTRY_COMPARE(one.events.size(), 1);
    QVERIFY2(one.events[0].startsWith("LOST outlet=2 age=2"), one.events[0].constData());
    QTRY_COMPARE(two.events, one.events);
    QVERIFY(one.ask("STATUS outlet=2").contains(" beats=lost "));
    two.ask("WATCH interval=60000 misses=4 on_loss=report");
    two.ask("BEAT n=2 state=up");
    QTRY_COMPARE(one.events.size(), 2);
    QCOMPARE(one.events[1], "BACK outlet=2");
    QVERIFY2(one.ask("STATUS outlet=2").endsWith(" offs=0"), "reported only");
}

void TestProtocol::onLossCycle()
{
    Bench bench;
    QVERIFY(bench.start());
    Terminal one(bench, alpha), two(bench, beta);
    one.hello();
    two.hello();
    one.ask("WATCH interval=10 misses=2 on_loss=none");
    one.ask("BEAT n=1 state=up");
    two.ask("WATCH interval=20 misses=3 on_loss=cycle");
    two.ask("BEAT n=1 state=up");
    QTRY_COMPARE(one.events.size(), 3);
    QVERIFY(one.events[0].startsWith("LOST outlet=2 "));
    QCOMPARE(one.events[1], "POWER outlet=2 power=off by=independent-computer");
    QCOMPARE(one.events[2], "POWER outlet=2 power=on by=independent-computer");
    QVERIFY2(one.ask("STATUS outlet=2").contains(" beats=none "), "after a power off no beat is expected");
    two.ask("BEAT n=2 state=maintenance");
    QTRY_VERIFY(one.events.size() >= 5);
    QCOMPARE(one.events[3], "BACK outlet=2");
    QVERIFY(one.events[4].startsWith("LOST outlet=2 "));
    QVERIFY2(one.ask("STATUS outlet=2").endsWith(" cycles=1 offs=1"), "not a host that is being worked on");
}

void TestProtocol::byeRaisesNoAlarm()
{
    Bench bench;
    QVERIFY(bench.start());
    Terminal one(bench, alpha), two(bench, beta);
    one.hello();
    two.hello();
    one.ask("WATCH interval=20 misses=2 on_loss=cycle");
    one.ask("BEAT n=1 state=up");
    QCOMPARE(one.ask("BYE"), "OK");
    two.ask("WATCH interval=50 misses=4 on_loss=report");
    two.ask("BEAT n=1 state=up");
    QTRY_COMPARE(two.events.size(), 1);
    QVERIFY2(two.events[0].startsWith("LOST outlet=2 "), "the one that said BYE long before would have been first");
    QVERIFY(two.ask("STATUS outlet=1").contains(" power=on beats=none "));
}

void TestProtocol::testGoesToTheHostsOwnLine()
{
    Bench bench;
    QVERIFY(bench.start());
    Terminal one(bench, alpha), two(bench, beta);
    one.hello();
    two.hello();
    QCOMPARE(one.ask("TEST outlet=2"), "TEST outlet=2 host=beta");
    QTRY_COMPARE(two.events, QList<QByteArray>{"TEST from=alpha"});
    QVERIFY(one.events.isEmpty());
}

void TestProtocol::oneVote()
{
    Bench bench;
    QVERIFY(bench.start());
    Terminal one(bench, alpha), two(bench, beta);
    one.hello();
    two.hello();
    QCOMPARE(one.ask("VOTE ring=2.41 members=1"), "GRANTED epoch=1 ttl=2000");
    QCOMPARE(two.ask("VOTE ring=2.42 members=2"), "DENIED holder=alpha");
    QCOMPARE(one.ask("VOTE ring=2.41 members=1"), "GRANTED epoch=1 ttl=2000");
    bench.kill();
    QVERIFY(bench.start());
    two.hello();
    QVERIFY2(two.ask("VOTE ring=2.42 members=2") == "DENIED holder=alpha", "a grant outlives a restart");
    // Without renewal it ends, and the other side gets it as a new one. One confirmed without power holds nothing.
    QTRY_COMPARE_WITH_TIMEOUT(two.ask("VOTE ring=2.42 members=2"), "GRANTED epoch=2 ttl=2000", 4000);
    one.hello();
    QCOMPARE(one.ask("VOTE ring=2.43 members=1"), "DENIED holder=beta");
    QCOMPARE(one.fire(2, "off"), "DONE outlet=2 power=off");
    QCOMPARE(one.ask("VOTE ring=2.43 members=1"), "GRANTED epoch=3 ttl=2000");
}

void TestProtocol::offSurvivesARestart()
{
    Bench bench;
    bench.setOffFor(u"1h"_s);
    QVERIFY(bench.start());
    Terminal one(bench, alpha), two(bench, beta);
    one.hello();
    QCOMPARE(one.fire(2, "off"), "DONE outlet=2 power=off");
    QCOMPARE(one.fire(1, "cycle"), "DONE outlet=1 power=off");
    bench.kill();
    QVERIFY(bench.start());
    QTRY_COMPARE(one.events.last(), "RESTARTED ic=rack-7");
    QVERIFY2(two.events.isEmpty(), "it had no session");
    QVERIFY(one.ask("STATUS outlet=2").startsWith("ERR code=no-session "));
    one.hello();
    QVERIFY(one.ask("STATUS outlet=2").endsWith(" power=off beats=none age=0 cycles=0 offs=1"));
    QVERIFY2(one.ask("STATUS outlet=1").endsWith(" power=off beats=none age=0 cycles=0 offs=1"),
             "a cut cycle stays off");
    QCOMPARE(bench.terminate(), 0);
}

void TestProtocol::noiseAndEchoesAreIgnored()
{
    Bench bench;
    QVERIFY(bench.start());
    Terminal terminal(bench, alpha);
    terminal.hello();
    const auto before = terminal.answers.size();
    for (const char *echo : {"1 OK", "5 ERR code=busy text=x", "0 BACK outlet=1", "0 STATUS outlet=1"}) {
        const std::string payload = echo;
        terminal.line().sendBytes(QByteArray::fromStdString('$' + payload + '*' + checksumText(payload) + "\r\n"));
    }
    terminal.line().sendBytes("\x01\x80 noise $12 BEAT n=1 sta");
    terminal.line().sendBytes("$13 STATUS outlet=2*0000\r\n");
    QVERIFY(terminal.ask("STATUS outlet=2").startsWith("STATUS "));
    QCOMPARE(terminal.answers.size(), before + 1);
}

void TestProtocol::socketSwitch()
{
    Bench bench;
    bench.setSwitch(beta, u"{ kind = \"simulated\", socket = \"%1\" }"_s.arg(bench.path(u"site"_s)));
    QVERIFY(bench.start());
    Terminal terminal(bench, alpha);
    terminal.hello();
    const QByteArray nobody = terminal.fire(2, "off", "reason=x by=me incident=7");
    QVERIFY2(nobody.startsWith("ERR code=switch-failed "), nobody.constData());
    QVERIFY(terminal.ask("STATUS outlet=2").endsWith(" power=on beats=none age=0 cycles=0 offs=0"));

    QLocalServer site;
    QVERIFY(site.listen(bench.path(u"site"_s)));
    QList<QByteArray> orders;
    QByteArray answer;
    QObject::connect(&site, &QLocalServer::newConnection, &site, [&] {
        QLocalSocket *socket = site.nextPendingConnection();
        QObject::connect(socket, &QLocalSocket::readyRead, socket, [&, socket] {
            orders << socket->readAll();
            socket->write(answer.isEmpty() ? orders.last() : answer);
        });
    });
    QVERIFY2(terminal.fire(2, "cycle", "reason=x by=me incident=7").startsWith("DONE outlet=2 "),
             "what failed is not done: the same incident may try again");
    QTRY_VERIFY(terminal.ask("STATUS outlet=2").endsWith(" power=on beats=none age=0 cycles=1 offs=1"));
    QCOMPARE(orders, (QList<QByteArray>{"off beta\n", "on beta\n"}));
    answer = "off gamma\n";
    QVERIFY(terminal.fire(2, "off").startsWith("ERR code=switch-failed "));
    QVERIFY(terminal.ask("STATUS outlet=2").endsWith(" power=on beats=none age=0 cycles=1 offs=1"));
}

void TestProtocol::commandSwitch()
{
    Bench bench;
    const QString relay = bench.path(u"relay"_s);
    bench.setSwitch(beta, u"{ kind = \"command\", on = \"echo on > %1\", off = [\"sh\", \"-c\", \"echo off > %1\"], "
                          "status = \"cat %1\" }"_s.arg(relay));
    bench.setSwitch(alpha, u"{ kind = \"command\", on = \"true\", off = \"echo jammed >&2; exit 1\" }"_s);
    QFile file(relay);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("on\n") > 0);
    file.close();
    QVERIFY(bench.start());
    Terminal terminal(bench, alpha);
    terminal.hello();
    QVERIFY(terminal.fire(2, "off").startsWith("DONE outlet=2 "));
    QTRY_VERIFY(terminal.ask("STATUS outlet=2").endsWith(" power=off beats=none age=0 cycles=0 offs=1"));
    QCOMPARE(fileText(relay), "off\n");
    const QByteArray jammed = terminal.fire(1, "cycle");
    QVERIFY2(jammed.startsWith("ERR code=switch-failed ") && jammed.contains("jammed"), jammed.constData());
    QVERIFY(terminal.ask("STATUS outlet=1").endsWith(" power=on beats=none age=0 cycles=0 offs=0"));
    // Somebody's hand was on it while it was down: it believes the switch.
    QCOMPARE(bench.terminate(), 0);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("on\n") > 0);
    file.close();
    QVERIFY(bench.start());
    terminal.hello();
    QTRY_VERIFY(terminal.ask("STATUS outlet=2").endsWith(" power=on beats=none age=0 cycles=0 offs=1"));
}

void TestProtocol::fenceSwitch()
{
    Bench bench;
    // As the fence agents do: key=value lines on stdin, status exits 0 for on and 2 for off.
    writeProgram(bench.path(u"fence_test"_s),
                 "#!/bin/sh\nwhile read line; do eval \"$line\"; done\n"
                 "case $action in\n"
                 "status) test $(cat $relay) = on || exit 2;;\n"
                 "*) echo $action > $relay;;\nesac\n");
    const QString relay = bench.path(u"relay"_s);
    bench.setSwitch(beta, u"{ kind = \"fence\", agent = \"%1\", params = { relay = \"%2\" } }"_s.arg(
                              bench.path(u"fence_test"_s), relay));
    QFile file(relay);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("on\n") > 0);
    file.close();
    QVERIFY(bench.start());
    Terminal terminal(bench, alpha);
    terminal.hello();
    QVERIFY(terminal.fire(2, "cycle").startsWith("DONE outlet=2 "));
    QTRY_VERIFY(terminal.ask("STATUS outlet=2").endsWith(" power=on beats=none age=0 cycles=1 offs=1"));
    QCOMPARE(terminal.events.size(), 2);
}

void TestProtocol::levelsOfSwitches()
{
    Bench bench;
    bench.setSwitch(beta, u"[{ kind = \"command\", on = \"false\", off = \"false\" }, { kind = \"simulated\" }]"_s);
    QVERIFY(bench.start());
    Terminal terminal(bench, alpha);
    terminal.hello();
    QVERIFY(terminal.fire(2, "off").startsWith("DONE outlet=2 "));
    QTRY_VERIFY(terminal.ask("STATUS outlet=2").endsWith(" power=off beats=none age=0 cycles=0 offs=1"));
}

void TestProtocol::missingDevice()
{
    Bench bench;
    bench.unplug(beta);
    QVERIFY(bench.start(false));
    QTRY_VERIFY(bench.log().contains("line of beta: " + bench.path(u"ic-beta"_s).toLocal8Bit() + ": no such device"));
    Terminal terminal(bench, alpha);
    QVERIFY2(terminal.hello().startsWith("HELLO "), "the other lines work");
    QVERIFY(!bench.saidReady());
    bench.plug(beta);
    QTRY_VERIFY(bench.saidReady());
    QCOMPARE(bench.log().count("no such device"), 1);
    // Unplugged in use, and plugged in again.
    bench.unplug(beta);
    QTRY_VERIFY(bench.log().contains("unplugged"));
    bench.plug(beta);
    Terminal again(bench, beta);
    QTRY_VERIFY(again.hello().startsWith("HELLO "));
}

void TestProtocol::badConfiguration()
{
    Bench bench;
    bench.setSwitch(alpha, u"{ kind = \"magic\" }"_s);
    bench.setLine(beta, u"bauds = 9600"_s);
    const QString config = bench.writeConfig();
    for (const QStringList &arguments :
         {QStringList{u"--config"_s, config}, QStringList{u"--check"_s, u"--config"_s, config}}) {
        QProcess program;
        program.start(QStringLiteral(HOLDFAST_BIN_DIR "/holdfast-ic"), arguments);
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 2);
        const QByteArray errors = program.readAllStandardError();
        QVERIFY2(errors.contains("ic.toml:7:19: outlet.switch.kind = \"magic\" is none of simulated, command, "
                                 "fence, gpio and qmp"), errors.constData());
        QVERIFY2(errors.contains("line has no key bauds (did you mean baud?)"), errors.constData());
    }
    for (const QStringList &arguments : {QStringList{u"--config"_s, u"/nowhere.toml"_s}, QStringList{u"--what"_s},
                                         QStringList{u"more"_s}}) {
        QProcess program;
        program.start(QStringLiteral(HOLDFAST_BIN_DIR "/holdfast-ic"), arguments);
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 2);
        QVERIFY(!program.readAllStandardError().isEmpty());
    }
}

void TestProtocol::memoryStaysFlat()
{
    Bench bench;
    QVERIFY(bench.start());
    Terminal one(bench, alpha), two(bench, beta);
    one.hello();
    two.hello(); // has a session and hears events, but reads no more from here on
    two.line().close();
    const auto round = [&one] {
        for (int i = 0; i < 40; ++i) {
            if (!one.burst("STATUS outlet=2", 20) || !one.burst("ARM outlet=2 action=off", 20)
                || one.fire(2, i % 2 == 0 ? "off" : "on", "reason=x by=me incident=" + QByteArray::number(i)).isEmpty())
                return false;
        }
        return true;
    };
    QVERIFY(round());
    const int before = memoryKib(bench.pid());
    QVERIFY(before > 0);
    QVERIFY(round());
    const int more = memoryKib(bench.pid()) - before;
    QVERIFY2(more < 512, qPrintable(u"%1 KiB more after as many requests again"_s.arg(more)));
}

QTEST_GUILESS_MAIN(TestProtocol)
#include "tst_protocol.moc"
