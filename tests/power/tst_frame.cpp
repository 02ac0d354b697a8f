// The codec of the serial protocol: contracts/ic-protocol.md, each rule a row; noise never breaks it.
#include <power/messages.h>

#include <QTest>

#include <random>

using namespace holdfast;

namespace {

std::string framed(const std::string &payload)
{
    return '$' + payload + '*' + checksumText(payload) + "\r\n";
}

Frame frameOf(std::uint16_t seq, const char *verb, std::vector<std::pair<std::string, std::string>> values = {})
{
    return {seq, verb, std::move(values)};
}

} // namespace

Q_DECLARE_METATYPE(holdfast::Frame)
Q_DECLARE_METATYPE(holdfast::FrameCounts)

class TestFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksum_data();
    void checksum();
    void roundTrip_data();
    void roundTrip();
    void notEncodable_data();
    void notEncodable();
    void longestFrame();
    void dropped_data();
    void dropped();
    void resynchronises_data();
    void resynchronises();
    void bytesOneByOne();
    void fuzz();
    void damagedFramesAreNeverTaken();
    void messagesRoundTrip_data();
    void messagesRoundTrip();
    void refusedRequests_data();
    void refusedRequests();
    void printableText();
};

void TestFrame::checksum_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("crc");
    QTest::newRow("check value of CRC-16/CCITT-FALSE") << QByteArray("123456789") << QByteArray("29B1");
    QTest::newRow("nothing is the start value") << QByteArray() << QByteArray("FFFF");
    QTest::newRow("one byte") << QByteArray("A") << QByteArray("B915");
}

void TestFrame::checksum()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, crc);
    QCOMPARE(QByteArray::fromStdString(checksumText(bytes.toStdString())), crc);
}

void TestFrame::roundTrip_data()
{
    QTest::addColumn<Frame>("frame");
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("without values") << frameOf(1, "BYE") << QByteArray("1 BYE");
    QTest::newRow("values keep their order")
        << frameOf(65535, "BEAT", {{"n", "123"}, {"state", "up"}}) << QByteArray("65535 BEAT n=123 state=up");
    QTest::newRow("a space makes quotes")
        << frameOf(7, "FIRE", {{"token", "5B21"}, {"reason", "power cycle after 2 re-boots"}})
        << QByteArray("7 FIRE token=5B21 reason=\"power cycle after 2 re-boots\"");
    QTest::newRow("escapes in quotes")
        << frameOf(7, "FIRE", {{"reason", "say \"no\" \\ yes"}}) << QByteArray(R"(7 FIRE reason="say \"no\" \\ yes")");
    QTest::newRow("no quotes without a space")
        << frameOf(7, "FIRE", {{"reason", "a\"b\\c"}}) << QByteArray(R"(7 FIRE reason=a"b\c)");
    QTest::newRow("a leading quote can't be read bare")
        << frameOf(7, "FIRE", {{"reason", "\"ab"}}) << QByteArray(R"(7 FIRE reason="\"ab")");
    QTest::newRow("an empty value") << frameOf(7, "ERR", {{"text", ""}}) << QByteArray("7 ERR text=");
    QTest::newRow("signs of the frame inside of a value")
        << frameOf(7, "ERR", {{"text", "$1 OK*1234 = x"}}) << QByteArray("7 ERR text=\"$1 OK*1234 = x\"");
    QTest::newRow("an event has SEQ 0") << frameOf(0, "BACK", {{"outlet", "2"}}) << QByteArray("0 BACK outlet=2");
}

void TestFrame::roundTrip()
{
    QFETCH(Frame, frame);
    QFETCH(QByteArray, payload);
    const auto bytes = encode(frame);
    QVERIFY2(bool(bytes), bytes ? "" : bytes.error().message().c_str());
    QCOMPARE(QByteArray::fromStdString(*bytes), QByteArray::fromStdString(framed(payload.toStdString())));
    FrameDecoder decoder;
    const auto frames = decoder.feed(*bytes);
    QCOMPARE(frames.size(), std::size_t(1));
    QVERIFY(frames[0].frame == frame);
    QCOMPARE(frames[0].bytes, *bytes);
    QCOMPARE(decoder.counts(), (FrameCounts{1, 0, 0, 0, 0, 0}));
}

void TestFrame::notEncodable_data()
{
    QTest::addColumn<Frame>("frame");
    QTest::newRow("no verb") << frameOf(1, "");
    QTest::newRow("a verb with a space") << frameOf(1, "TWO WORDS");
    QTest::newRow("an upper-case key") << frameOf(1, "OK", {{"Key", "1"}});
    QTest::newRow("an empty key") << frameOf(1, "OK", {{"", "1"}});
    QTest::newRow("a line feed in a value") << frameOf(1, "OK", {{"key", "a\nb"}});
    QTest::newRow("a letter beyond ASCII") << frameOf(1, "OK", {{"key", "\xc3\xbc"}});
    QTest::newRow("too long") << frameOf(1, "OK", {{"key", std::string(240, 'x')}});
}

void TestFrame::notEncodable()
{
    QFETCH(Frame, frame);
    const auto bytes = encode(frame);
    QVERIFY(!bytes);
    QVERIFY(!bytes.error().what.empty());
}

void TestFrame::longestFrame()
{
    const std::size_t around = framed("1 OK key=").size();
    for (std::size_t size = maxFrameBytes - 1; size <= maxFrameBytes + 1; ++size) {
        const std::string payload = "1 OK key=" + std::string(size - around, 'x');
        const auto bytes = encode(frameOf(1, "OK", {{"key", std::string(size - around, 'x')}}));
        QCOMPARE(bool(bytes), size <= maxFrameBytes);
        FrameDecoder decoder;
        QCOMPARE(decoder.feed(framed(payload)).size(), std::size_t(size <= maxFrameBytes ? 1 : 0));
        QCOMPARE(decoder.counts().tooLong, std::uint64_t(size <= maxFrameBytes ? 0 : 1));
        QCOMPARE(decoder.feed(framed("2 BYE")).size(), std::size_t(1));
    }
}

void TestFrame::dropped_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FrameCounts>("counts");
    const auto row = [](const char *rule, const std::string &bytes, FrameCounts counts) {
        counts.droppedBytes = bytes.size();
        QTest::newRow(rule) << QByteArray::fromStdString(bytes) << counts;
    };
    const FrameCounts crc{0, 1, 0, 0, 0, 0}, syntax{0, 0, 1, 0, 0, 0}, cut{0, 0, 0, 0, 1, 0};
    row("wrong checksum", "$1 BYE*0000\r\n", crc);
    row("checksum in lower case", "$1 BEAT n=1 state=up*" + [] {
        std::string sum = checksumText("1 BEAT n=1 state=up");
        for (char &c : sum)
            c = static_cast<char>(std::tolower(c));
        return sum;
    }() + "\r\n", crc);
    row("no checksum", "$1 BYE\r\n", cut);
    row("line feed alone", "$1 BYE*" + checksumText("1 BYE") + "\n", cut);
    row("carriage return and another byte", "$1 BYE*" + checksumText("1 BYE") + "\rx", cut);
    row("a control byte inside", "$1 B\tYE*0000", cut);
    row("SEQ beyond 65535", framed("65536 BYE"), syntax);
    row("SEQ with a leading zero", framed("01 BYE"), syntax);
    row("SEQ with a sign", framed("-1 BYE"), syntax);
    row("no SEQ", framed("BYE"), syntax);
    row("no verb", framed("1 "), syntax);
    row("a key without a value", framed("1 BEAT n"), syntax);
    row("a key in upper case", framed("1 BEAT N=1"), syntax);
    row("two spaces", framed("1 BEAT  n=1"), syntax);
    row("a space at the end", framed("1 BEAT n=1 "), syntax);
    row("an open quote", framed("1 FIRE reason=\"abc"), syntax);
    row("another escape", framed("1 FIRE reason=\"a\\nb\""), syntax);
    row("text after a quote", framed("1 FIRE reason=\"ab\"c"), syntax);
    row("nothing between", framed(""), syntax);
    QTest::newRow("bytes without a start") << QByteArray("hello\r\n") << FrameCounts{0, 0, 0, 0, 0, 7};
}

void TestFrame::dropped()
{
    QFETCH(QByteArray, bytes);
    QFETCH(FrameCounts, counts);
    FrameDecoder decoder;
    const std::string all = bytes.toStdString();
    QVERIFY(decoder.feed(all).empty());
    QVERIFY2(decoder.counts() == counts,
             qPrintable(QStringLiteral("crc %1 syntax %2 long %3 cut %4 bytes %5")
                            .arg(decoder.counts().badChecksum).arg(decoder.counts().badSyntax)
                            .arg(decoder.counts().tooLong).arg(decoder.counts().cut)
                            .arg(decoder.counts().droppedBytes)));
    QCOMPARE(decoder.feed(framed("2 BYE")).size(), std::size_t(1));
}

void TestFrame::resynchronises_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("after noise") << QByteArray("\x80\xff\x01 noise");
    QTest::newRow("after a cut frame") << QByteArray("$17 BEAT n=1");
    QTest::newRow("after a cut frame with an open quote") << QByteArray("$17 FIRE reason=\"abc de");
    QTest::newRow("after a start alone") << QByteArray("$");
    QTest::newRow("after many starts") << QByteArray(300, '$');
    QTest::newRow("after a frame without line end") << QByteArray("$17 BYE*0000");
    QTest::newRow("after a carriage return alone") << QByteArray("$17 BYE*0000\r");
    QTest::newRow("after a frame that never ends") << QByteArray("$1 ") + QByteArray(1000, 'x');
}

void TestFrame::resynchronises()
{
    QFETCH(QByteArray, before);
    FrameDecoder decoder;
    QVERIFY(decoder.feed(before.toStdString()).empty());
    const auto frames = decoder.feed(framed("18 BEAT n=2 state=up"));
    QCOMPARE(frames.size(), std::size_t(1));
    QCOMPARE(frames[0].frame.seq, std::uint16_t(18));
    QCOMPARE(decoder.counts().droppedBytes, std::uint64_t(before.size()));
}

void TestFrame::bytesOneByOne()
{
    const std::string stream = framed("1 HELLO proto=1 host=alpha session=9F3A0C11") + "noise" + framed("2 BYE");
    FrameDecoder decoder;
    std::size_t frames = 0;
    for (char c : stream)
        frames += decoder.feed({&c, 1}).size();
    QCOMPARE(frames, std::size_t(2));
    QCOMPARE(decoder.counts().droppedBytes, std::uint64_t(5));
    QCOMPARE(decoder.pending(), std::size_t(0));
}

// 10^5 rounds of what a bad line can bring; whatever it was, good frames after it are all found, and memory is bounded.
void TestFrame::fuzz()
{
    constexpr std::uint32_t seed = 6058490;
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const std::string alphabet = "$*\r\n \"\\=0123456789ABCDEFBYEkey";
    const std::string good = framed("9 STATUS outlet=2");
    FrameDecoder decoder;
    std::uint64_t fed = 0, found = 0;
    for (int round = 0; round < 100'000; ++round) {
        std::string noise(random() % 40, '\0');
        const bool fromAlphabet = random() % 2 == 0;
        for (char &c : noise)
            c = fromAlphabet ? alphabet[random() % alphabet.size()] : static_cast<char>(random());
        fed += noise.size();
        found += decoder.feed(noise).size();
        QVERIFY(decoder.pending() <= maxFrameBytes);
        if (round % 10 == 9) {
            const auto frames = decoder.feed("\n" + good);
            fed += good.size() + 1;
            QVERIFY(!frames.empty());
            QCOMPARE(frames.back().bytes, good);
            found += frames.size();
        }
    }
    QCOMPARE(decoder.counts().frames, found);
    QVERIFY(found >= 10'000);
    QVERIFY(decoder.counts().droppedBytes < fed);
}

// A changed bit is noticed wherever it is.
void TestFrame::damagedFramesAreNeverTaken()
{
    const std::string good = framed("3 FIRE token=5B21 reason=test by=manager@alpha");
    for (std::size_t at = 1; at < good.size() - 2; ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            std::string bad = good;
            bad[at] = static_cast<char>(bad[at] ^ (1 << bit));
            FrameDecoder decoder;
            QVERIFY2(decoder.feed(bad).empty(), bad.c_str());
        }
    }
}

void TestFrame::messagesRoundTrip_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QChar>("kind"); // request, answer, event
    const auto row = [](const char *payload, char kind) {
        QTest::newRow(payload) << QByteArray(payload) << QChar::fromLatin1(kind);
    };
    // The contract's own examples.
    row("1 HELLO proto=1 host=alpha session=9F3A0C11", 'r');
    row("1 BEAT n=123 state=up", 'r');
    row("1 BEAT n=123 state=maintenance", 'r');
    row("1 BEAT n=123 state=stopping", 'r');
    row("1 BEAT n=123 state=booting", 'r');
    row("1 WATCH interval=500 misses=4 on_loss=report", 'r');
    row("1 WATCH interval=500 misses=4 on_loss=cycle", 'r');
    row("1 WATCH interval=500 misses=4 on_loss=none", 'r');
    row("1 STATUS outlet=2", 'r');
    row("1 ARM outlet=2 action=cycle", 'r');
    row("1 ARM outlet=2 action=off", 'r');
    row("1 ARM outlet=2 action=on", 'r');
    row("1 FIRE token=5B21 reason=\"power cycle after 2 re-boots\" by=manager@alpha", 'r');
    row("1 FIRE token=5B21 reason=test by=me incident=41", 'r');
    row("1 VOTE ring=2.41 members=1,3", 'r');
    row("1 TEST outlet=2", 'r');
    row("1 BYE", 'r');
    row("1 HELLO proto=1 ic=rack-7 outlets=8 outlet=1 uptime=3600", 'a');
    row("1 OK", 'a');
    row("1 STATUS outlet=2 host=beta power=on beats=ok age=120 cycles=0 offs=0", 'a');
    row("1 STATUS outlet=2 host=beta power=cycling beats=lost age=120 cycles=0 offs=0", 'a');
    row("1 ARMED token=5B21 ttl=10", 'a');
    row("1 DONE outlet=2 power=off", 'a');
    row("1 GRANTED epoch=7 ttl=2000", 'a');
    row("1 DENIED holder=alpha", 'a');
    row("1 TEST outlet=2 host=beta", 'a');
    row("1 ERR code=no-outlet text=\"there is no outlet 9\"", 'a');
    row("0 LOST outlet=2 age=2050", 'e');
    row("0 BACK outlet=2", 'e');
    row("0 POWER outlet=2 power=off by=manager@alpha", 'e');
    row("0 TEST from=alpha", 'e');
    row("0 RESTARTED ic=rack-7", 'e');
}

void TestFrame::messagesRoundTrip()
{
    QFETCH(QByteArray, payload);
    QFETCH(QChar, kind);
    FrameDecoder decoder;
    const auto frames = decoder.feed(framed(payload.toStdString()));
    QCOMPARE(frames.size(), std::size_t(1));
    const Frame &frame = frames[0].frame;
    if (kind == u'r') {
        const auto request = ic::parseRequest(frame);
        QVERIFY(std::holds_alternative<ic::Request>(request));
        QVERIFY(ic::toFrame(frame.seq, std::get<ic::Request>(request)) == frame);
    } else if (kind == u'a') {
        const auto answer = ic::parseAnswer(frame);
        QVERIFY2(bool(answer), answer ? "" : answer.error().message().c_str());
        QVERIFY(ic::toFrame(frame.seq, *answer) == frame);
    } else {
        const auto event = ic::parseEvent(frame);
        QVERIFY2(bool(event), event ? "" : event.error().message().c_str());
        QVERIFY(ic::toFrame(*event) == frame);
    }
}

void TestFrame::refusedRequests_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *payload, const char *code) {
        QTest::newRow(payload) << QByteArray(payload) << QByteArray(code);
    };
    row("1 DANCE", "unknown-verb");
    row("1 hello proto=1 host=alpha session=1", "unknown-verb");
    row("1 HELLO proto=1 host=alpha", "bad-argument");
    row("1 HELLO proto=one host=alpha session=1", "bad-argument");
    row("1 BEAT n=1 state=dancing", "bad-argument");
    row("1 BEAT n=1 n=2 state=up", "bad-argument");
    row("1 WATCH interval=5 misses=4 on_loss=report", "bad-argument");
    row("1 WATCH interval=500 misses=0 on_loss=report", "bad-argument");
    row("1 WATCH interval=500ms misses=4 on_loss=report", "bad-argument");
    row("1 STATUS", "bad-argument");
    row("1 STATUS outlet=-1", "bad-argument");
    row("1 STATUS outlet=99999999999999999999", "bad-argument");
    row("1 ARM outlet=2 action=explode", "bad-argument");
    row("1 FIRE token=5B21 by=me", "bad-argument");
    row("1 FIRE token=5B21 reason= by=me", "bad-argument");
    row("1 VOTE ring=2.41", "bad-argument");
    const std::string quotes(190, '"');
    row(("1 ARM outlet=2 action=x" + quotes).c_str(), "bad-argument");
    row(("1 X" + std::string(190, 'x')).c_str(), "unknown-verb");
}

void TestFrame::refusedRequests()
{
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, code);
    FrameDecoder decoder;
    const auto frames = decoder.feed(framed(payload.toStdString()));
    QCOMPARE(frames.size(), std::size_t(1));
    const auto request = ic::parseRequest(frames[0].frame);
    const auto *refusal = std::get_if<ic::Refusal>(&request);
    QVERIFY(refusal);
    QCOMPARE(ic::name(refusal->code), std::string_view(code.constData()));
    QVERIFY(!refusal->text.empty());
    // What is refused must be answerable, whatever it held.
    QVERIFY(bool(encode(ic::toFrame(1, ic::Answer(*refusal)))));
}

void TestFrame::printableText()
{
    QCOMPARE(ic::printable("a\tb\xc3\xbc", 10), std::string("a?b??"));
    QCOMPARE(ic::printable("abcdef", 3), std::string("abc"));
}

QTEST_GUILESS_MAIN(TestFrame)
#include "tst_frame.moc"
