// The manager's side against the real holdfast-ic: session, beats, and power that is only believed when confirmed.
#include "bench.h"

#include <power/icsession.h>

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

const QString alpha = u"alpha"_s, beta = u"beta"_s;

// Sessions on both lines of a started bench.
struct Pair {
    explicit Pair(Bench &bench) : one(bench.settings(alpha), alpha), two(bench.settings(beta), beta)
    {
        for (IcSession *each : {&one, &two}) {
            each->setPollInterval(200ms);
            each->serial().setRetryInterval(100ms);
            each->open();
        }
    }
    bool up()
    {
        return eventually([this] {
            return one.line() == LinkState::Up && two.line() == LinkState::Up && one.outlets().size() == 2
                && two.outlets().size() == 2;
        });
    }
    IcSession one, two;
};

QByteArray framed(const std::string &payload)
{
    return QByteArray::fromStdString('$' + payload + '*' + checksumText(payload) + "\r\n");
}

BeatState beatsOf(const IcSession &session, int outlet)
{
    const auto found = session.outlets().find(outlet);
    return found == session.outlets().end() ? BeatState::None : found->second.beats;
}

PowerState powerOf(const IcSession &session, int outlet)
{
    const auto found = session.outlets().find(outlet);
    return found == session.outlets().end() ? PowerState::Unknown : found->second.power;
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helloAndOutlets();
    void beatsLostAndBack();
    void cycleIsConfirmed();
    void offIsConfirmedAndSurvivesARestart();
    void whatTheSwitchDoesNotConfirmFails();
    void refusedPower_data();
    void refusedPower();
    void aWholeCycleWhileTheLineWasCut();
    void lostAnswersSwitchNothingTwice();
    void anEchoIsNoAnswer();
    void aLoopedLineSaysSo();
    void aFireThatWasForgottenIsNotRefused();
    void aLateEventIsNoProof();
    void aSilentComputerIsALostLine();
    void aRefusedHost();
    void withoutALineNothingIsPromised();
    void unpluggedAndPluggedAgain();
    void portInUse();
    void votesAndTests();
    void byeEndsIt();
};

void TestSession::helloAndOutlets()
{
    Bench bench;
    QVERIFY(bench.start());
    IcSession session(bench.settings(alpha), alpha);
    QSignalSpy helloed(&session, &IcSession::helloed), line(&session, &IcSession::lineChanged);
    session.open();
    QTRY_COMPARE(helloed.size(), 1);
    QCOMPARE(helloed[0], (QVariantList{u"rack-7"_s, 2, 1}));
    QTRY_COMPARE(session.outlets().size(), std::size_t(2));
    QCOMPARE(session.outlets().at(2).host, beta);
    QCOMPARE(session.outlets().at(2).power, PowerState::On);
    QTRY_COMPARE(beatsOf(session, 1), BeatState::Ok);
    QCOMPARE(line.size(), 1);
    QCOMPARE(session.why(), QString());
}

void TestSession::beatsLostAndBack()
{
    Bench bench;
    QVERIFY(bench.start());
    Pair hosts(bench);
    QVERIFY(hosts.up());
    QTRY_COMPARE(beatsOf(hosts.one, 2), BeatState::Ok);
    QSignalSpy beats(&hosts.one, &IcSession::beatsChanged);
    bench.cable(beta).setCut(true);
    QTRY_COMPARE(beatsOf(hosts.one, 2), BeatState::Lost);
    QTRY_COMPARE(hosts.two.line(), LinkState::Down);
    QVERIFY(hosts.two.why().contains(u"does not answer"_s));
    bench.cable(beta).setCut(false);
    QTRY_COMPARE(beatsOf(hosts.one, 2), BeatState::Ok);
    QTRY_COMPARE(hosts.two.line(), LinkState::Up);
    QVERIFY2(powerOf(hosts.one, 2) == PowerState::On && hosts.one.outlets().at(2).offs == 0,
             "losing a line switches nothing");
    QVERIFY(beats.size() >= 2);
}

void TestSession::cycleIsConfirmed()
{
    Bench bench;
    bench.setOffFor(u"300ms"_s);
    QVERIFY(bench.start());
    Pair hosts(bench);
    QVERIFY(hosts.up());
    QSignalSpy result(&hosts.one, &IcSession::powerResult), confirmed(&hosts.one, &IcSession::powerConfirmed);
    QSignalSpy seenByTheOther(&hosts.two, &IcSession::powerConfirmed);
    const quint64 id
        = hosts.one.requestPower(2, ic::PowerAction::Cycle, u"after 2 re-boots"_s, u"manager@alpha"_s, u"41"_s);
    QVERIFY(result.isEmpty());
    QTRY_COMPARE(confirmed.size(), 1);
    QCOMPARE(confirmed[0][1].value<PowerState>(), PowerState::Off);
    QCOMPARE(confirmed[0][2].toString(), u"manager@alpha"_s);
    QVERIFY2(result.isEmpty(), "not done before it is on again");
    QTRY_COMPARE(powerOf(hosts.one, 2), PowerState::Cycling);
    QTRY_COMPARE(result.size(), 1);
    QCOMPARE(result[0][0].toULongLong(), id);
    QVERIFY(result[0][1].toBool());
    QTRY_COMPARE(confirmed.size(), 2);
    QCOMPARE(confirmed[1][1].value<PowerState>(), PowerState::On);
    QTRY_COMPARE(hosts.one.outlets().at(2).cycles, 1);
    QCOMPARE(hosts.one.outlets().at(2).offs, 1);
    QTRY_COMPARE(seenByTheOther.size(), 2);
}

void TestSession::offIsConfirmedAndSurvivesARestart()
{
    Bench bench;
    QVERIFY(bench.start());
    Pair hosts(bench);
    QVERIFY(hosts.up());
    QSignalSpy result(&hosts.one, &IcSession::powerResult), restarted(&hosts.one, &IcSession::restarted);
    QSignalSpy confirmed(&hosts.one, &IcSession::powerConfirmed);
    hosts.one.requestPower(2, ic::PowerAction::Off, u"test"_s, u"operator1"_s);
    QTRY_COMPARE(result.size(), 1);
    QVERIFY(result[0][1].toBool());
    QCOMPARE(powerOf(hosts.one, 2), PowerState::Off);
    QTRY_COMPARE(beatsOf(hosts.one, 2), BeatState::Ok);
    QVERIFY2(powerOf(hosts.one, 2) == PowerState::Off, "it goes on beating: wired wrongly, and that is seen");

    bench.kill();
    QVERIFY(bench.start());
    QTRY_VERIFY(!restarted.isEmpty());
    QTRY_COMPARE(hosts.one.line(), LinkState::Up);
    QTRY_COMPARE(powerOf(hosts.one, 2), PowerState::Off);
    QCOMPARE(hosts.one.outlets().at(2).offs, 1);
    QVERIFY2(confirmed.size() == 1, "what was known is no news");
    hosts.one.requestPower(2, ic::PowerAction::On, u"test"_s, u"operator1"_s);
    QTRY_COMPARE(result.size(), 2);
    QVERIFY(result[1][1].toBool());
    QCOMPARE(powerOf(hosts.one, 2), PowerState::On);
}

void TestSession::whatTheSwitchDoesNotConfirmFails()
{
    Bench bench;
    // Refused at once; and one whose off works and whose on fails a while after FIRE was answered.
    bench.setSwitch(alpha, u"{ kind = \"command\", on = \"true\", off = \"exit 3\" }"_s);
    bench.setSwitch(beta, u"{ kind = \"command\", on = \"exit 3\", off = \"true\" }"_s);
    QVERIFY(bench.start());
    Pair hosts(bench);
    QVERIFY(hosts.up());
    QSignalSpy result(&hosts.one, &IcSession::powerResult);
    hosts.one.requestPower(1, ic::PowerAction::Cycle, u"test"_s, u"me"_s);
    QTRY_COMPARE(result.size(), 1);
    QVERIFY(!result[0][1].toBool());
    QVERIFY(result[0][2].value<Error>().what.find("switch-failed") != std::string::npos);
    hosts.one.requestPower(2, ic::PowerAction::Cycle, u"test"_s, u"me"_s);
    QTRY_COMPARE(result.size(), 2);
    QVERIFY(!result[1][1].toBool());
    QVERIFY2(result[1][2].value<Error>().what.find("went off") != std::string::npos,
             result[1][2].value<Error>().what.c_str());
    QCOMPARE(powerOf(hosts.one, 2), PowerState::Off);
}

void TestSession::refusedPower_data()
{
    QTest::addColumn<int>("outlet");
    QTest::addColumn<QString>("incident");
    QTest::addColumn<QString>("why");
    QTest::newRow("no such outlet") << 9 << u"1"_s << u"no-outlet"_s;
    QTest::newRow("not this line's to switch") << 1 << u"1"_s << u"forbidden"_s;
    QTest::newRow("the incident was served") << 2 << u"41"_s << u"repeated"_s;
    QTest::newRow("an incident that no frame holds") << 2 << QString(65, u'x') << u"64 bytes"_s;
}

void TestSession::refusedPower()
{
    QFETCH(int, outlet);
    QFETCH(QString, incident);
    QFETCH(QString, why);
    Bench bench;
    bench.setLine(alpha, u"may = [\"beta\"]"_s);
    QVERIFY(bench.start());
    Pair hosts(bench);
    QVERIFY(hosts.up());
    QSignalSpy result(&hosts.one, &IcSession::powerResult);
    hosts.one.requestPower(2, ic::PowerAction::Cycle, u"a reason with \"quotes\" and a \\"_s, u"me"_s, u"41"_s);
    QTRY_COMPARE(result.size(), 1);
    QVERIFY2(result[0][1].toBool(), result[0][2].value<Error>().message().c_str());
    hosts.one.requestPower(outlet, ic::PowerAction::Off, u"test"_s, u"me"_s, incident);
    QTRY_COMPARE(result.size(), 2);
    QVERIFY(!result[1][1].toBool());
    const std::string error = result[1][2].value<Error>().message();
    QVERIFY2(error.find(why.toStdString()) != std::string::npos, error.c_str());
    QCOMPARE(hosts.one.outlets().at(2).offs, 1);
}

// No event is answered, and none is needed: the count of switch-offs is the proof.
void TestSession::aWholeCycleWhileTheLineWasCut()
{
    Bench bench;
    QVERIFY(bench.start());
    Pair hosts(bench);
    QVERIFY(hosts.up());
    QSignalSpy confirmed(&hosts.one, &IcSession::powerConfirmed), result(&hosts.two, &IcSession::powerResult);
    bench.cable(alpha).setCut(true);
    hosts.two.requestPower(2, ic::PowerAction::Cycle, u"test"_s, u"me"_s);
    QTRY_COMPARE(result.size(), 1);
    QVERIFY(result[0][1].toBool());
    QVERIFY(confirmed.isEmpty());
    bench.cable(alpha).setCut(false);
    QTRY_COMPARE(confirmed.size(), 2);
    QCOMPARE(confirmed[0][1].value<PowerState>(), PowerState::Off);
    QCOMPARE(confirmed[1][1].value<PowerState>(), PowerState::On);
}

// The first copy of each answer to ARM and FIRE is lost, with the events in it: the repeated request gets the same
// answer.
void TestSession::lostAnswersSwitchNothingTwice()
{
    Bench bench;
    QVERIFY(bench.start());
    Pair hosts(bench);
    QVERIFY(hosts.up());
    int lost = 0, copies = 0;
    PtyPair &cable = bench.cable(alpha);
    connect(&cable, &PtyPair::written, &hosts.one, [&](PtyPair::End from, const QByteArray &bytes) {
        const bool answer = from == PtyPair::End::Second && (bytes.contains(" ARMED ") || bytes.contains(" DONE "));
        copies += answer ? 1 : 0;
        const bool lose = answer && copies % 2 == 1;
        lost += lose ? 1 : 0;
        cable.setCut(lose);
    });
    QSignalSpy result(&hosts.one, &IcSession::powerResult);
    hosts.one.requestPower(2, ic::PowerAction::Off, u"test"_s, u"me"_s, u"41"_s);
    QTRY_COMPARE(result.size(), 1);
    QVERIFY2(result[0][1].toBool(), result[0][2].value<Error>().message().c_str());
    QCOMPARE(lost, 2);
    QCOMPARE(copies, 4);
    QCOMPARE(hosts.one.outlets().at(2).offs, 1);
    QVERIFY(bench.log().count("ordered by me: test") == 1);
}

// Every frame comes back to who sent it, before anything else does.
void TestSession::anEchoIsNoAnswer()
{
    Bench bench;
    QVERIFY(bench.start());
    PtyPair &cable = bench.cable(alpha);
    connect(&cable, &PtyPair::written, &cable,
            [&cable](PtyPair::End from, const QByteArray &bytes) { cable.inject(from, bytes); });
    Pair hosts(bench);
    QVERIFY(hosts.up());
    QSignalSpy result(&hosts.one, &IcSession::powerResult);
    hosts.one.requestPower(2, ic::PowerAction::Off, u"test"_s, u"me"_s);
    QTRY_COMPARE(result.size(), 1);
    QVERIFY2(result[0][1].toBool(), result[0][2].value<Error>().message().c_str());
    QCOMPARE(hosts.one.outlets().at(2).offs, 1);
}

void TestSession::aLoopedLineSaysSo()
{
    Bench bench; // nobody is at the other end
    PtyPair &cable = bench.cable(alpha);
    connect(&cable, &PtyPair::written, &cable,
            [&cable](PtyPair::End from, const QByteArray &bytes) { cable.inject(from, bytes); });
    IcSession session(bench.settings(alpha), alpha);
    session.open();
    QTRY_VERIFY2(session.why().contains(u"it is looped"_s), qPrintable(session.why()));
}

// The answer to FIRE is lost, and before it is repeated an old HELLO turns up: the computer knows the token no more. It
// was carried out all the same, and the outlet says so.
void TestSession::aFireThatWasForgottenIsNotRefused()
{
    Bench bench;
    QVERIFY(bench.start());
    Pair hosts(bench);
    QVERIFY(hosts.up());
    PtyPair &cable = bench.cable(alpha);
    bool done = false;
    connect(&cable, &PtyPair::written, &hosts.one, [&](PtyPair::End from, const QByteArray &bytes) {
        const bool lose = from == PtyPair::End::Second && !done && bytes.contains(" DONE ");
        cable.setCut(lose);
        if (lose && !std::exchange(done, true))
            cable.inject(PtyPair::End::Second, framed("1 HELLO proto=1 host=alpha session=00000000"));
    });
    QSignalSpy result(&hosts.one, &IcSession::powerResult);
    hosts.one.requestPower(2, ic::PowerAction::Off, u"test"_s, u"me"_s);
    QTRY_COMPARE(result.size(), 1);
    QVERIFY(done);
    QVERIFY2(result[0][1].toBool(), result[0][2].value<Error>().message().c_str());
    QVERIFY(bench.log().count("ordered by me: test") == 1);
}

// FIRE never arrives; what does is the event of an earlier off.
void TestSession::aLateEventIsNoProof()
{
    Bench bench;
    QVERIFY(bench.start());
    Pair hosts(bench);
    QVERIFY(hosts.up());
    PtyPair &cable = bench.cable(alpha);
    bool fired = false;
    connect(&cable, &PtyPair::written, &hosts.one, [&](PtyPair::End from, const QByteArray &bytes) {
        const bool fire = from == PtyPair::End::First && bytes.contains(" FIRE ");
        cable.setCut(fire);
        if (fire && !std::exchange(fired, true))
            cable.inject(PtyPair::End::First, framed("0 POWER outlet=2 power=off by=manager@beta"));
    });
    QSignalSpy result(&hosts.one, &IcSession::powerResult);
    hosts.one.requestPower(2, ic::PowerAction::Cycle, u"test"_s, u"me"_s);
    QTRY_COMPARE(result.size(), 1);
    QVERIFY(fired && !result[0][1].toBool());
    QCOMPARE(bench.log().count("ordered by me"), 0);
}

void TestSession::aSilentComputerIsALostLine()
{
    Bench bench;
    QVERIFY(bench.start());
    Pair hosts(bench);
    QVERIFY(hosts.up());
    QSignalSpy line(&hosts.one, &IcSession::lineChanged), result(&hosts.one, &IcSession::powerResult);
    ::kill(static_cast<pid_t>(bench.pid()), SIGSTOP);
    hosts.one.requestPower(2, ic::PowerAction::Off, u"test"_s, u"me"_s);
    QTRY_COMPARE(line.size(), 1);
    QCOMPARE(line[0][0].value<LinkState>(), LinkState::Down);
    QVERIFY2(result.size() == 1 && !result[0][1].toBool(), "what was not armed has failed");
    ::kill(static_cast<pid_t>(bench.pid()), SIGCONT);
    QTRY_COMPARE(hosts.one.line(), LinkState::Up);
    QCOMPARE(powerOf(hosts.one, 2), PowerState::On);
}

void TestSession::aRefusedHost()
{
    Bench bench;
    QVERIFY(bench.start());
    IcSession session(bench.settings(alpha), beta);
    session.open();
    QTRY_COMPARE(session.line(), LinkState::Down);
    QVERIFY2(session.why().contains(u"this is the line of alpha, not of beta"_s), qPrintable(session.why()));
}

void TestSession::withoutALineNothingIsPromised()
{
    Bench bench; // nobody is at the other end
    IcSession session(bench.settings(alpha), alpha);
    QSignalSpy result(&session, &IcSession::powerResult), vote(&session, &IcSession::voteAnswered);
    const quint64 id = session.requestPower(2, ic::PowerAction::Off, u"test"_s, u"me"_s);
    session.vote(u"2.41"_s, u"1"_s);
    QVERIFY2(result.isEmpty(), "never from within the call");
    QTRY_COMPARE(result.size(), 1);
    QCOMPARE(result[0][0].toULongLong(), id);
    QVERIFY(!result[0][1].toBool());
    QTRY_COMPARE(vote.size(), 1);
    QVERIFY(!vote[0][0].toBool());
}

void TestSession::unpluggedAndPluggedAgain()
{
    Bench bench;
    QVERIFY(bench.start());
    Pair hosts(bench);
    QVERIFY(hosts.up());
    QSignalSpy line(&hosts.one, &IcSession::lineChanged);
    bench.unplug(alpha);
    QTRY_COMPARE(hosts.one.line(), LinkState::Down);
    QVERIFY2(hosts.one.why().contains(u"unplugged"_s), qPrintable(hosts.one.why()));
    QTRY_VERIFY(hosts.one.why().contains(u"no such device"_s));
    QTRY_COMPARE(beatsOf(hosts.two, 1), BeatState::Lost);
    bench.plug(alpha);
    QTRY_COMPARE(hosts.one.line(), LinkState::Up);
    QTRY_COMPARE(beatsOf(hosts.two, 1), BeatState::Ok);
    QVERIFY(line.size() <= 5);
}

void TestSession::portInUse()
{
    Bench bench;
    QVERIFY(bench.start());
    SerialLine other(bench.settings(alpha));
    other.open();
    QTRY_COMPARE(other.state(), LinkState::Up);
    IcSession session(bench.settings(alpha), alpha);
    session.serial().setRetryInterval(100ms);
    session.open();
    QTRY_COMPARE(session.line(), LinkState::Down);
    QVERIFY(session.why().contains(u"in use by another program"_s));
    other.close();
    QTRY_COMPARE(session.line(), LinkState::Up);
}

void TestSession::votesAndTests()
{
    Bench bench;
    QVERIFY(bench.start());
    Pair hosts(bench);
    QVERIFY(hosts.up());
    QSignalSpy one(&hosts.one, &IcSession::voteAnswered), two(&hosts.two, &IcSession::voteAnswered);
    hosts.one.vote(u"2.41"_s, u"1"_s);
    QTRY_COMPARE(one.size(), 1);
    QVERIFY(one[0][0].toBool());
    QCOMPARE(one[0][1].toULongLong(), 1ULL);
    QCOMPARE(one[0][2].value<std::chrono::milliseconds>(), 2000ms);
    hosts.two.vote(u"2.42"_s, u"2"_s);
    QTRY_COMPARE(two.size(), 1);
    QVERIFY(!two[0][0].toBool());
    QCOMPARE(two[0][3].toString(), alpha);

    QSignalSpy answered(&hosts.one, &IcSession::testAnswered), tested(&hosts.two, &IcSession::tested);
    hosts.one.test(2);
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(answered[0][1].toString(), beta);
    QTRY_COMPARE(tested.size(), 1);
    QCOMPARE(tested[0][0].toString(), alpha);
    hosts.one.test(9);
    QTRY_COMPARE(answered.size(), 2);
    QVERIFY(answered[1][2].value<Error>().what.find("no-outlet") != std::string::npos);
}

void TestSession::byeEndsIt()
{
    Bench bench;
    QVERIFY(bench.start());
    Pair hosts(bench);
    QVERIFY(hosts.up());
    QTRY_COMPARE(beatsOf(hosts.one, 2), BeatState::Ok);
    QSignalSpy beats(&hosts.one, &IcSession::beatsChanged);
    hosts.two.setHostState(ic::HostCondition::Stopping);
    hosts.two.bye();
    QTRY_COMPARE(hosts.two.line(), LinkState::Unknown);
    QTRY_COMPARE(beatsOf(hosts.one, 2), BeatState::None);
    for (const auto &each : beats)
        QVERIFY2(each[0].toInt() != 2 || each[1].value<BeatState>() != BeatState::Lost, "no alarm");
    Terminal next(bench, beta);
    QVERIFY2(next.hello().startsWith("HELLO "), "the port was given back");
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
