// Programs that switch power: what they have to say before anything is taken for switched.
#include <power/programswitch.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace holdfast;
using namespace std::chrono_literals;

class TestPrograms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatStatusSays_data();
    void whatStatusSays();
    void whatAgentsSay_data();
    void whatAgentsSay();
    void whatAnAgentHasToSay_data();
    void whatAnAgentHasToSay();
};

void TestPrograms::whatStatusSays_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("power");
    QTest::newRow("a fence agent, on") << QByteArray("Status: ON\n") << 0 << QByteArray("on");
    QTest::newRow("a fence agent, off") << QByteArray("Status: OFF\n") << 2 << QByteArray("off");
    QTest::newRow("a word") << QByteArray("off") << 0 << QByteArray("off");
    QTest::newRow("nothing and 0") << QByteArray() << 0 << QByteArray("on");
    QTest::newRow("nothing and 2") << QByteArray() << 2 << QByteArray("off");
    QTest::newRow("another word and 0") << QByteArray("fine\n") << 0 << QByteArray("on");
    QTest::newRow("failed, whatever it printed") << QByteArray("off") << 1 << QByteArray("none");
}

void TestPrograms::whatStatusSays()
{
    QFETCH(QByteArray, output);
    QFETCH(int, exit);
    QFETCH(QByteArray, power);
    const auto said = powerSaid(output.toStdString(), exit);
    QCOMPARE(said ? QByteArray(name(*said).data()) : QByteArray("none"), power);
}

void TestPrograms::whatAgentsSay_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<bool>("complained");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("power");
    QTest::newRow("on") << QByteArray("Status: ON\n") << false << 0 << QByteArray("on");
    QTest::newRow("off") << QByteArray("Status: OFF\n") << false << 2 << QByteArray("off");
    QTest::newRow("off, and its interpreter warns") << QByteArray("Status: OFF\n") << true << 2 << QByteArray("off");
    QTest::newRow("silent, 0") << QByteArray() << false << 0 << QByteArray("on");
    QTest::newRow("silent, 2") << QByteArray() << false << 2 << QByteArray("off");
    QTest::newRow("bad arguments end with 2 as well") << QByteArray() << true << 2 << QByteArray("none");
    QTest::newRow("usage printed, 2") << QByteArray("Usage: fence_x [options]\n") << false << 2 << QByteArray("none");
    QTest::newRow("words and status differ: off, 0") << QByteArray("Status: OFF\n") << false << 0 << QByteArray("none");
    QTest::newRow("words and status differ: on, 2") << QByteArray("Status: ON\n") << false << 2 << QByteArray("none");
    QTest::newRow("unable to connect") << QByteArray("Status: OFF\n") << true << 1 << QByteArray("none");
    QTest::newRow("status failed") << QByteArray() << true << 8 << QByteArray("none");
}

void TestPrograms::whatAgentsSay()
{
    QFETCH(QByteArray, output);
    QFETCH(bool, complained);
    QFETCH(int, exit);
    QFETCH(QByteArray, power);
    const auto said = agentPowerSaid(output.toStdString(), complained, exit);
    QCOMPARE(said ? QByteArray(name(*said).data()) : QByteArray("none"), power);
}

void TestPrograms::whatAnAgentHasToSay_data()
{
    QTest::addColumn<QByteArray>("status"); // of the agent, in shell
    QTest::addColumn<bool>("isProof"); // that the power is off

    QTest::newRow("off") << QByteArray("echo 'Status: OFF'; exit 2") << true;
    QTest::newRow("off a while later")
        << QByteArray("[ -e asked ] || { touch asked; echo 'Status: ON'; exit 0; }; echo 'Status: OFF'; exit 2")
        << true;
    QTest::newRow("on") << QByteArray("echo 'Status: ON'; exit 0") << false;
    QTest::newRow("bad arguments, which end with 2, too")
        << QByteArray("echo 'Please use -h for usage' >&2; exit 2") << false;
    QTest::newRow("can't reach its switch") << QByteArray("echo 'Unable to connect' >&2; exit 1") << false;
    QTest::newRow("hangs") << QByteArray("sleep 70") << false;
}

void TestPrograms::whatAnAgentHasToSay()
{
    QFETCH(QByteArray, status);
    QFETCH(bool, isProof);
    QTemporaryDir directory;
    QFile agent(directory.filePath(QStringLiteral("fence_test")));
    QVERIFY(agent.open(QIODevice::WriteOnly));
    agent.write("#!/bin/sh\ncd " + QFile::encodeName(directory.path()) + "\ngrep -q action=off && exit 0\n" + status);
    agent.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    agent.close();

    const auto power =
        makeProgramSwitch({.agent = agent.fileName().toStdString(), .timeout = 2s, .powerTimeout = 500ms}, {});
    std::optional<Outcome> said;
    power->set(PowerState::Off, [&said](const Outcome &outcome) { said = outcome; });
    QVERIFY(!said); // never from within the call
    QTRY_VERIFY_WITH_TIMEOUT(said.has_value(), 30000);
    QCOMPARE(bool(*said), isProof);
    if (!isProof)
        QVERIFY(said->error().message().find("status does not confirm it") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestPrograms)
#include "tst_programs.moc"
