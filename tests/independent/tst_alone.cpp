// The real holdfast-ic with nobody to ask: what it does by itself, within which limits, and what it needs for it.
#include "bench.h"

#include <independent/state.h>

#include <QFile>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

const QString alpha = u"alpha"_s, beta = u"beta"_s;
const QString lostSoon = u"[watch]\ninterval = \"20ms\"\nmisses = 3\non_loss = \"cycle\"\n"_s;

/// Says HELLO and beats once; then it is lost.
void beatOnce(Terminal &terminal, const QByteArray &state = "up")
{
    static int n = 0;
    QCOMPARE(terminal.ask("BEAT n=" + QByteArray::number(++n) + " state=" + state), "OK");
}

int count(Bench &bench, const QByteArray &text) { return static_cast<int>(bench.log().count(text)); }

const QByteArray cycledBeta = "(beta): cycle ordered by independent-computer: no beat for ";

} // namespace

class TestAlone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHostThatNeverSaidWatch();
    void theLimitHoldsOverARestart();
    void theLimitSlides();
    void noCycleAtAll();
    void onlyWhileNoOtherHostBeats();
    void anOutletThatWasOffStaysOff();
    void everyFeedIsOffBeforeAnyIsOn();
    void aFeedThatFailsGivesTheOthersBack();
    void refusalsAreLogged();
    void aStateThatCantBeWritten();
    void whatItIsLinkedWith();
};

void TestAlone::aHostThatNeverSaidWatch()
{
    Bench bench;
    bench.add(lostSoon);
    QVERIFY(bench.start());
    Terminal two(bench, beta);
    two.hello();
    beatOnce(two);
    QTRY_COMPARE(two.events.size(), 3);
    QVERIFY2(two.events[0].startsWith("LOST outlet=2 age=6"), two.events[0].constData());
    QCOMPARE(two.events[1], "POWER outlet=2 power=off by=independent-computer");
    QCOMPARE(two.events[2], "POWER outlet=2 power=on by=independent-computer");
    QCOMPARE(count(bench, cycledBeta), 1);
    // What the host itself asks for goes before the configuration.
    QCOMPARE(two.ask("WATCH interval=20 misses=3 on_loss=report"), "OK");
    beatOnce(two);
    QTRY_COMPARE(two.events.size(), 5);
    QVERIFY(two.events[3] == "BACK outlet=2" && two.events[4].startsWith("LOST outlet=2 "));
    QVERIFY(two.ask("STATUS outlet=2").endsWith(" cycles=1 offs=1"));
}

void TestAlone::theLimitHoldsOverARestart()
{
    Bench bench;
    bench.add(lostSoon + u"cycle_limit = { count = 2, within = \"1h\" }\n"_s);
    QVERIFY(bench.start());
    Terminal two(bench, beta);
    for (int cycles = 1; cycles <= 2; ++cycles) {
        two.hello();
        beatOnce(two);
        const QByteArray end = " cycles=" + QByteArray::number(cycles) + " offs=" + QByteArray::number(cycles);
        QTRY_VERIFY(two.ask("STATUS outlet=2").endsWith(end));
        QCOMPARE(count(bench, cycledBeta), cycles);
        bench.kill();
        QVERIFY(bench.start());
    }
    two.hello();
    beatOnce(two);
    QTRY_COMPARE(count(bench, "beta is not cycled: 2 cycles within 3600 s by this computer itself are allowed "
                              "(watch.cycle_limit), and 2 are done; it is left as it is"), 1);
    QCOMPARE(count(bench, cycledBeta), 2);
    QVERIFY2(two.fire(2, "cycle").startsWith("DONE "), "whoever asks for it gets it all the same");
}

void TestAlone::theLimitSlides()
{
    // Cycles of before its time are forgotten; a clock that was set back forgets nothing.
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const qint64 at : {now - 3'600'000, now + 3'600'000}) {
        Bench bench;
        bench.add(lostSoon + u"cycle_limit = { count = 1, within = \"1h\" }\n"_s);
        ic::KeptState state;
        state.cycles = {{"beta", at}};
        QVERIFY(bool(ic::StateFile(bench.path(u"state.toml"_s).toStdString()).save(state)));
        QVERIFY(bench.start());
        Terminal two(bench, beta);
        two.hello();
        beatOnce(two);
        QTRY_COMPARE(count(bench, at < now ? cycledBeta : "beta is not cycled: 1 cycles"_ba), 1);
    }
}

void TestAlone::noCycleAtAll()
{
    Bench bench;
    bench.add(lostSoon + u"cycle_limit = { count = 0, within = \"1h\" }\n"_s);
    QVERIFY(bench.start());
    Terminal two(bench, beta);
    two.hello();
    QCOMPARE(two.ask("WATCH interval=20 misses=3 on_loss=cycle"), "OK");
    beatOnce(two);
    QTRY_COMPARE(count(bench, "beta is not cycled: 0 cycles"), 1);
    QVERIFY(two.ask("STATUS outlet=2").endsWith(" cycles=0 offs=0"));
}

void TestAlone::onlyWhileNoOtherHostBeats()
{
    Bench bench;
    bench.add(lostSoon + u"cycle_when = \"alone\"\n"_s);
    QVERIFY(bench.start());
    Terminal one(bench, alpha), two(bench, beta);
    one.hello();
    two.hello();
    QCOMPARE(one.ask("WATCH interval=60000 misses=4 on_loss=cycle"), "OK");
    beatOnce(one);
    beatOnce(two);
    QTRY_COMPARE(count(bench, "nothing is cycled: alpha beats, and its manager decides"), 1);
    QVERIFY(one.ask("STATUS outlet=2").endsWith(" cycles=0 offs=0"));
    // Then the last manager is gone as well.
    QCOMPARE(one.ask("WATCH interval=20 misses=3 on_loss=cycle"), "OK");
    QTRY_VERIFY(one.ask("STATUS outlet=2").endsWith(" cycles=1 offs=1"));
    QTRY_VERIFY(one.ask("STATUS outlet=1").endsWith(" cycles=1 offs=1"));
}

void TestAlone::anOutletThatWasOffStaysOff()
{
    Bench bench;
    bench.add(lostSoon);
    QVERIFY(bench.start());
    Terminal one(bench, alpha), two(bench, beta);
    one.hello();
    two.hello();
    QCOMPARE(one.fire(2, "off"), "DONE outlet=2 power=off");
    beatOnce(two); // wired wrongly, or on another feed
    QTRY_VERIFY(one.events.size() >= 2 && one.events.last().startsWith("LOST outlet=2 "));
    QVERIFY(one.ask("STATUS outlet=2").contains(" power=off "));
    QCOMPARE(count(bench, cycledBeta), 0);
}

void TestAlone::everyFeedIsOffBeforeAnyIsOn()
{
    Bench bench;
    bench.setSwitch(beta, u"{ kind = \"command\", on = \"true\", off = \"sleep 0.2\" }"_s);
    bench.add(lostSoon + u"[[outlet]]\nnumber = 5\nhost = \"beta\"\nswitch = { kind = \"simulated\" }\n"
                         "cycle_off_for = \"10ms\"\n"_s);
    QVERIFY(bench.start());
    Terminal two(bench, beta);
    two.hello();
    beatOnce(two);
    QTRY_COMPARE(two.events.size(), 5);
    QCOMPARE(two.events[1], "POWER outlet=5 power=off by=independent-computer");
    QCOMPARE(two.events[2], "POWER outlet=2 power=off by=independent-computer");
    QVERIFY(two.events[3].contains(" power=on ") && two.events[4].contains(" power=on "));
    for (const char *outlet : {"2", "5"})
        QVERIFY(two.ask("STATUS outlet="_ba + outlet).endsWith(" cycles=1 offs=1"));
}

void TestAlone::aFeedThatFailsGivesTheOthersBack()
{
    Bench bench;
    bench.setSwitch(beta, u"{ kind = \"command\", on = \"true\", off = \"exit 3\" }"_s);
    bench.add(lostSoon + u"[[outlet]]\nnumber = 5\nhost = \"beta\"\nswitch = { kind = \"simulated\" }\n"
                         "cycle_off_for = \"10ms\"\n"_s);
    QVERIFY(bench.start());
    Terminal two(bench, beta);
    two.hello();
    beatOnce(two);
    QTRY_VERIFY(two.ask("STATUS outlet=5").endsWith(" cycles=1 offs=1"));
    QVERIFY(two.ask("STATUS outlet=2").endsWith(" cycles=0 offs=0"));
    QCOMPARE(count(bench, "outlet 2 (beta): the switch failed: "), 1);
}

void TestAlone::refusalsAreLogged()
{
    Bench bench;
    bench.setOffFor(u"1h"_s);
    QVERIFY(bench.start());
    Terminal one(bench, alpha);
    one.hello();
    QVERIFY(one.fire(2, "cycle", "reason=x by=me incident=7").startsWith("DONE "));
    QVERIFY(one.fire(2, "off", "reason=x by=manager@alpha incident=7").startsWith("ERR code=repeated "));
    QVERIFY2(one.fire(2, "on", "reason=x by=operator1").startsWith("ERR code=busy "), "the contrary of what it does");
    QTRY_COMPARE(count(bench, "outlet 2 (beta): off refused, asked for by manager@alpha: it was done for incident"), 1);
    QCOMPARE(count(bench, "outlet 2 (beta): on refused, asked for by operator1: outlet 2 is still being switched"), 1);
}

void TestAlone::aStateThatCantBeWritten()
{
    Bench bench;
    QVERIFY(bench.start());
    for (const QString &file : {u"state.toml"_s, u"state.toml.second"_s}) {
        QVERIFY(QFile::remove(bench.path(file)));
        QVERIFY(QDir().mkpath(bench.path(file) + u"/x"_s)); // a directory where the file should be
    }
    Terminal one(bench, alpha);
    one.hello();
    QCOMPARE(one.fire(2, "off"), "DONE outlet=2 power=off");
    QVERIFY2(one.ask("VOTE ring=1 members=1").startsWith("ERR code=busy "), "nobody gets what can't be remembered");
    QVERIFY(one.ask("STATUS outlet=2").contains(" power=off "));
    QTRY_COMPARE(count(bench, "the state can't be written: "), 1);
    QVERIFY(bench.log().contains("a restart would forget what changes from now on (see to the disk"));
}

// It must run on a board without a display, and without what displays need.
void TestAlone::whatItIsLinkedWith()
{
    QProcess ldd;
    ldd.start(u"ldd"_s, {QStringLiteral(HOLDFAST_BIN_DIR "/holdfast-ic")});
    QVERIFY(ldd.waitForFinished());
    const QByteArray libraries = ldd.readAllStandardOutput();
    QVERIFY2(libraries.contains("libQt6Core") && libraries.contains("libQt6SerialPort"), libraries.constData());
    for (const char *unwanted : {"libQt6Widgets", "libQt6Gui", "libQt6Network", "libX11", "libxcb", "libGL",
                                 "libwayland", "libsqlite3", "qcustomplot"})
        QVERIFY2(!libraries.contains(unwanted), unwanted);
}

QTEST_GUILESS_MAIN(TestAlone)
#include "tst_alone.moc"
