// One serial line and the cable of pseudo-terminals: what happens when a port is missing, taken, unplugged or noisy.
#include <power/ptypair.h>
#include <power/serialline.h>

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(holdfast::IndependentComputerConfig)

class TestLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void bytesPassBothWays();
    void opensAndCloses();
    void inUse();
    void missingThenThere();
    void notASerialPort();
    void unpluggedAndPluggedAgain();
    void settingsOfAPseudoTerminal_data();
    void settingsOfAPseudoTerminal();
    void wrongSettings();
    void noiseIsCounted();
    void aCutCable();
    void nobodyReads();
    void nothingIsKeptForAnEndThatIsNotOpen();
    void linksOfTheCable();

private:
    IndependentComputerConfig config(const QString &end) const
    {
        IndependentComputerConfig settings;
        settings.serial = path(end).toStdString();
        return settings;
    }
    // A line that doesn't let a test wait.
    struct Line : SerialLine {
        explicit Line(IndependentComputerConfig settings) : SerialLine(std::move(settings)) { setRetryInterval(50ms); }
    };
    QString path(const QString &name) const { return m_directory->filePath(name); }
    void plug()
    {
        auto cable = PtyPair::create(path(u"a"_s), path(u"b"_s));
        QVERIFY2(bool(cable), cable ? "" : cable.error().message().c_str());
        m_cable = std::move(*cable);
    }
    bool bothOpen(SerialLine &a, SerialLine &b)
    {
        a.open();
        b.open();
        return QTest::qWaitFor([&] { return a.state() == LinkState::Up && b.state() == LinkState::Up; });
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<PtyPair> m_cable;
};

void TestLine::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    plug();
}

void TestLine::cleanup()
{
    m_cable.reset();
    m_directory.reset();
}

void TestLine::bytesPassBothWays()
{
    Line a(config(u"a"_s)), b(config(u"b"_s));
    QSignalSpy atA(&a, &SerialLine::frameReceived), atB(&b, &SerialLine::frameReceived);
    QSignalSpy bytesA(&a, &SerialLine::bytes);
    QVERIFY(bothOpen(a, b));
    QVERIFY(a.send({1, "STATUS", {{"outlet", "2"}}}));
    QVERIFY(b.send({1, "OK", {}}));
    QTRY_COMPARE(atB.size(), 1);
    QTRY_COMPARE(atA.size(), 1);
    QCOMPARE(atB[0][0].value<ReceivedFrame>().frame.verb, std::string("STATUS"));
    QVERIFY(bytesA.size() >= 2);
    QCOMPARE(bytesA[0][0].value<SerialLine::Direction>(), SerialLine::Direction::Sent);
    QCOMPARE(bytesA[0][1].toByteArray(), QByteArray::fromStdString(*encode({1, "STATUS", {{"outlet", "2"}}})));
}

void TestLine::opensAndCloses()
{
    Line line(config(u"a"_s));
    QSignalSpy changes(&line, &SerialLine::stateChanged);
    QVERIFY2(!line.send({1, "BYE", {}}), "not open");
    line.open();
    QVERIFY2(changes.isEmpty(), "never from within the call");
    QTRY_COMPARE(line.state(), LinkState::Up);
    line.close();
    QCOMPARE(line.state(), LinkState::Unknown);
    QCOMPARE(changes.size(), 2);
    line.open();
    QTRY_COMPARE(line.state(), LinkState::Up);
}

void TestLine::inUse()
{
    Line first(config(u"a"_s)), second(config(u"a"_s));
    QSignalSpy changes(&second, &SerialLine::stateChanged);
    first.open();
    QTRY_COMPARE(first.state(), LinkState::Up);
    second.open();
    QTRY_COMPARE(second.state(), LinkState::Down);
    QCOMPARE(second.error().what, std::string("in use by another program"));
    QCOMPARE(second.error().where, path(u"a"_s).toStdString());
    first.close();
    QTRY_COMPARE(second.state(), LinkState::Up);
    QCOMPARE(changes.size(), 2);
}

void TestLine::missingThenThere()
{
    m_cable.reset();
    Line line(config(u"a"_s));
    QSignalSpy changes(&line, &SerialLine::stateChanged);
    line.open();
    QTRY_COMPARE(line.state(), LinkState::Down);
    QCOMPARE(line.error().what, std::string("no such device"));
    plug();
    QTRY_COMPARE(line.state(), LinkState::Up);
    QCOMPARE(changes.size(), 2);
}

void TestLine::notASerialPort()
{
    QFile file(path(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Line line(config(u"file"_s));
    line.open();
    QTRY_COMPARE(line.state(), LinkState::Down);
    QVERIFY(!line.error().what.empty());
}

// Facts.md 5: a hang-up signals in a storm. It must be told once, and the port found again where it comes back.
void TestLine::unpluggedAndPluggedAgain()
{
    Line a(config(u"a"_s)), b(config(u"b"_s));
    QVERIFY(bothOpen(a, b));
    QSignalSpy changes(&a, &SerialLine::stateChanged);
    for (int round = 1; round <= 2; ++round) {
        m_cable.reset();
        QTRY_COMPARE(a.state(), LinkState::Down);
        QTRY_COMPARE(b.state(), LinkState::Down);
        plug();
        QTRY_COMPARE(a.state(), LinkState::Up);
        QTRY_COMPARE(b.state(), LinkState::Up);
    }
    QVERIFY2(changes.size() <= 6, "at most unplugged, no such device, open, a round");
    QSignalSpy received(&b, &SerialLine::frameReceived);
    QVERIFY(a.send({2, "BYE", {}}));
    QTRY_COMPARE(received.size(), 1);
}

void TestLine::settingsOfAPseudoTerminal_data()
{
    QTest::addColumn<IndependentComputerConfig>("settings");
    QTest::addColumn<QString>("note");
    IndependentComputerConfig settings;
    QTest::newRow("the defaults") << settings << QString();
    settings.baud = 9600;
    QTest::newRow("9600 baud") << settings << QString();
    settings.baud = 250000;
    settings.stopBits = 2;
    settings.flow = "hardware";
    QTest::newRow("odd baud, two stop bits, hardware flow control") << settings << QString();
    settings = {};
    settings.parity = "even";
    QTest::newRow("parity") << settings << u"a pseudo-terminal does not take even parity; it goes on without"_s;
    settings.dataBits = 7;
    QTest::newRow("parity and data bits")
        << settings << u"a pseudo-terminal does not take 7 data bits, even parity; it goes on without"_s;
}

void TestLine::settingsOfAPseudoTerminal()
{
    QFETCH(IndependentComputerConfig, settings);
    QFETCH(QString, note);
    settings.serial = path(u"a"_s).toStdString();
    Line a(settings), b(config(u"b"_s));
    QVERIFY(bothOpen(a, b));
    QCOMPARE(a.settingsNote(), note);
    QSignalSpy received(&b, &SerialLine::frameReceived);
    QVERIFY(a.send({1, "BYE", {}}));
    QTRY_COMPARE(received.size(), 1);
}

void TestLine::wrongSettings()
{
    Line a(config(u"a"_s)), b(config(u"b"_s));
    QVERIFY(bothOpen(a, b));
    QSignalSpy changes(&a, &SerialLine::stateChanged);
    IndependentComputerConfig other = config(u"a"_s);
    other.baud = 57600;
    a.reopen(other);
    QTRY_COMPARE(a.state(), LinkState::Up);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(a.settings().baud, 57600);
}

void TestLine::noiseIsCounted()
{
    Line a(config(u"a"_s)), b(config(u"b"_s));
    QVERIFY(bothOpen(a, b));
    QSignalSpy received(&b, &SerialLine::frameReceived), counted(&b, &SerialLine::countsChanged);
    m_cable->inject(PtyPair::End::Second, "\xff\x80$1 BYE*0000\r\n");
    QTRY_COMPARE(b.counts().badChecksum, std::uint64_t(1));
    QVERIFY(!counted.isEmpty());
    constexpr std::uint32_t seed = 41;
    qInfo("seed %u", seed);
    m_cable->setNoise(0.05, seed);
    for (std::uint16_t seq = 1; seq <= 100; ++seq)
        QVERIFY(a.send({seq, "BYE", {}}));
    QTRY_VERIFY(m_cable->passedBytes() >= 100 * 12);
    m_cable->setNoise(0, seed);
    QVERIFY(a.send({999, "STATUS", {{"outlet", "1"}}}));
    QTRY_VERIFY(!received.isEmpty() && received.last()[0].value<ReceivedFrame>().frame.seq == 999);
    QVERIFY2(received.size() > 10 && received.size() < 100, "some good, some damaged");
    QVERIFY(b.counts().errors() > 10);
    for (const auto &each : received)
        QCOMPARE(each[0].value<ReceivedFrame>().frame.verb, std::string(&each == &received.last() ? "STATUS" : "BYE"));
}

void TestLine::aCutCable()
{
    Line a(config(u"a"_s)), b(config(u"b"_s));
    QVERIFY(bothOpen(a, b));
    QSignalSpy received(&b, &SerialLine::frameReceived);
    m_cable->setCut(true);
    QVERIFY(a.send({1, "BYE", {}}));
    QTRY_VERIFY(m_cable->lostBytes() > 0);
    m_cable->setCut(false);
    QVERIFY(a.send({2, "BYE", {}}));
    QTRY_COMPARE(received.size(), 1);
    QCOMPARE(received[0][0].value<ReceivedFrame>().frame.seq, std::uint16_t(2));
    QCOMPARE(a.state(), LinkState::Up);
}

// Whoever doesn't read costs neither memory nor time.
void TestLine::nobodyReads()
{
    Line a(config(u"a"_s));
    a.open();
    QTRY_COMPARE(a.state(), LinkState::Up);
    QByteArray much(1000, 'x');
    int taken = 0;
    while (taken < 1000 && a.sendBytes(much))
        ++taken;
    QVERIFY2(taken < 10, "8 KiB unsent at most");
    QVERIFY(a.refusedSends() > 0);
    QTRY_VERIFY2(a.sendBytes(much), "the cable has swallowed it");
}

void TestLine::nothingIsKeptForAnEndThatIsNotOpen()
{
    Line a(config(u"a"_s)), b(config(u"b"_s));
    a.open();
    QTRY_COMPARE(a.state(), LinkState::Up);
    QVERIFY(a.send({1, "BYE", {}}));
    QTRY_VERIFY(m_cable->lostBytes() > 0);
    QSignalSpy received(&b, &SerialLine::frameReceived);
    b.open();
    QTRY_COMPARE(b.state(), LinkState::Up);
    QVERIFY(a.send({2, "BYE", {}}));
    QTRY_COMPARE(received.size(), 1);
    QCOMPARE(received[0][0].value<ReceivedFrame>().frame.seq, std::uint16_t(2));
}

void TestLine::linksOfTheCable()
{
    QVERIFY(QFileInfo(path(u"a"_s)).isSymLink());
    QCOMPARE(QFile::symLinkTarget(path(u"a"_s)), m_cable->device(PtyPair::End::First));
    // A second pair takes the paths over; the first one's end doesn't take them away from it.
    auto second = PtyPair::create(path(u"a"_s), path(u"b"_s));
    QVERIFY(bool(second));
    m_cable.reset();
    QCOMPARE(QFile::symLinkTarget(path(u"a"_s)), (*second)->device(PtyPair::End::First));
    *second = nullptr;
    QVERIFY(!QFileInfo(path(u"a"_s)).isSymLink());
    QFile file(path(u"taken"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto third = PtyPair::create(path(u"taken"_s), path(u"b"_s));
    QVERIFY(!third);
    QVERIFY2(QFile::exists(path(u"taken"_s)) && !QFileInfo(path(u"taken"_s)).isSymLink(), "a file is never replaced");
}

QTEST_GUILESS_MAIN(TestLine)
#include "tst_line.moc"
