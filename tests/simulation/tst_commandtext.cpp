// Commands as they are typed (contracts/ctl.md): what each becomes, and what is wrong with those that aren't any.

#include <engine/commandtext.h>

#include <QTest>

using namespace holdfast;

class CommandTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsed_data();
    void parsed();
    void options();
    void refused_data();
    void refused();
    void everyFormReadsItsOwnText();
};

void CommandTextTest::parsed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("verb");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("args");
    const auto row = [](const char *text, CommandVerb verb, const char *target, const char *args) {
        QTest::newRow(text) << QByteArray(text) << static_cast<int>(verb) << QByteArray(target) << QByteArray(args);
    };
    row("offline cdma@alpha", CommandVerb::Offline, "cdma@alpha", "cdma@alpha");
    row("offline cdma --force", CommandVerb::Offline, "cdma", "cdma --force");
    row("offline --cascade ipc@beta", CommandVerb::Offline, "ipc@beta", "ipc@beta --cascade");
    row("offline\tcdma@alpha", CommandVerb::Offline, "cdma@alpha", "cdma@alpha");
    row("offline \"cdma@alpha\"", CommandVerb::Offline, "cdma@alpha", "cdma@alpha");
    row("online alpha", CommandVerb::Online, "alpha", "alpha");
    row("switchover cdma", CommandVerb::Switchover, "cdma", "cdma");
    row("repair cdma@alpha", CommandVerb::Repair, "cdma@alpha", "cdma@alpha");
    row("reboot alpha", CommandVerb::Reboot, "alpha", "alpha");
    row("power on alpha", CommandVerb::PowerOn, "alpha", "alpha");
    row("power off alpha --force", CommandVerb::PowerOff, "alpha", "alpha --force");
    row("power cycle alpha", CommandVerb::PowerCycle, "alpha", "alpha");
    row("power-cycle alpha", CommandVerb::PowerCycle, "alpha", "alpha");
    row("power confirm-off alpha", CommandVerb::ConfirmOff, "alpha", "alpha");
    row("confirm-off alpha", CommandVerb::ConfirmOff, "alpha", "alpha");
    row("observe on", CommandVerb::ObserveOn, "", "");
    row("observe off beta", CommandVerb::ObserveOff, "beta", "beta");
    row("shutdown site", CommandVerb::ShutdownSite, "", "");
    row("ack 7", CommandVerb::AcknowledgeAlarm, "", "7");
    row("shelve 7 --for 1h", CommandVerb::ShelveAlarm, "", "7 --for 1h");
    row("out-of-service 7", CommandVerb::TakeAlarmOut, "", "7");
    row("in-service 7", CommandVerb::ReturnAlarm, "", "7");
    row("alarm-in-service 7", CommandVerb::ReturnAlarm, "", "7");
}

void CommandTextTest::parsed()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, verb);
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, args);
    const auto command = parseCommand(text.toStdString());
    QVERIFY2(bool(command), command ? "" : command.error().message().c_str());
    QCOMPARE(static_cast<int>(command->verb), verb);
    QCOMPARE(QByteArray::fromStdString(command->target), target);
    QCOMPARE(QByteArray::fromStdString(command->args), args);
}

void CommandTextTest::options()
{
    const auto command = parseCommand("offline cdma@alpha --force --cascade --reason \"patch \\\"4\\\"\" --by 'Ann B' --if-state 9f3c");
    QVERIFY(command);
    QVERIFY(command->force);
    QVERIFY(command->cascade);
    QCOMPARE(QByteArray::fromStdString(command->reason), QByteArray("patch \"4\""));
    QCOMPARE(QByteArray::fromStdString(command->by), QByteArray("Ann B"));
    QCOMPARE(command->ifState, std::uint64_t{0x9f3c});
    const auto shelve = parseCommand("shelve 12 --for 1h30m --reason noise");
    QVERIFY(shelve);
    QCOMPARE(shelve->alarm, std::uint64_t{12});
    QVERIFY(shelve->shelveFor == std::chrono::minutes(90));
}

void CommandTextTest::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("nothing") << QByteArray("  ") << QByteArray("no command");
    QTest::newRow("unknown") << QByteArray("explode alpha") << QByteArray("explode");
    QTest::newRow("half a command") << QByteArray("power") << QByteArray("power");
    QTest::newRow("no target") << QByteArray("offline") << QByteArray("needs GROUP@HOST");
    QTest::newRow("two targets") << QByteArray("reboot alpha beta") << QByteArray("beta");
    QTest::newRow("no such option") << QByteArray("repair alpha --force") << QByteArray("--force");
    QTest::newRow("option without value") << QByteArray("reboot alpha --reason") << QByteArray("--reason");
    QTest::newRow("open quotation") << QByteArray("reboot alpha --reason \"x") << QByteArray("not closed");
    QTest::newRow("no number") << QByteArray("ack cdma") << QByteArray("no alarm");
    QTest::newRow("shelved for ever") << QByteArray("shelve 3") << QByteArray("time");
    QTest::newRow("no time") << QByteArray("shelve 3 --for soon") << QByteArray("soon");
    QTest::newRow("no hash") << QByteArray("reboot alpha --if-state xyz") << QByteArray("xyz");
}

void CommandTextTest::refused()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, says);
    const auto command = parseCommand(text.toStdString());
    QVERIFY(!command);
    QVERIFY2(QByteArray::fromStdString(command.error().what).contains(says), command.error().what.c_str());
    QVERIFY(!command.error().todo.empty());
}

void CommandTextTest::everyFormReadsItsOwnText()
{
    for (const CommandForm &form : commandForms()) {
        Command command;
        command.verb = form.verb;
        const bool alarm = form.operand == CommandForm::Operand::Alarm;
        command.target = alarm || form.operand == CommandForm::Operand::None ? "" : "alpha";
        command.alarm = alarm ? 4 : 0;
        command.cascade = form.cascade;
        command.force = form.force;
        command.shelveFor = form.shelve ? Duration(std::chrono::hours(2)) : Duration{};
        auto again = parseCommand(commandText(command));
        QVERIFY2(bool(again), std::string(form.words).c_str());
        again->args.clear();
        QVERIFY2(*again == command, std::string(form.words).c_str());
    }
}

QTEST_APPLESS_MAIN(CommandTextTest)
#include "tst_commandtext.moc"
