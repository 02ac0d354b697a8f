// What an outlet is switched with: relays, machines, fence agents, several of them; what each takes for a proof.
#include "bench.h"

#include <independent/agents.h>
#include <independent/outlet.h>
#include <independent/switch.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace holdfast;
using namespace holdfast::ic;
using namespace Qt::StringLiterals;

namespace {

QByteArray fileText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &text, bool executable = false)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s can't be written", qPrintable(path));
    if (executable)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

/// What a switch said, once.
struct Said {
    std::optional<Outcome> outcome;
    int times = 0;

    PowerSwitch::Confirmed taker()
    {
        return [this](const Outcome &said) {
            outcome = said;
            ++times;
        };
    }
    [[nodiscard]] bool ok() const { return outcome && bool(*outcome); }
    [[nodiscard]] std::string error() const { return outcome && !*outcome ? outcome->error().message() : "none"; }
};

/// Switches and spins until it is answered.
Said set(PowerSwitch &what, PowerState power)
{
    Said answer;
    what.set(power, answer.taker());
    if (answer.outcome || !eventually([&] { return answer.outcome.has_value(); }))
        qWarning("answered from within the call, or not at all");
    return answer;
}

std::optional<PowerState> query(PowerSwitch &what)
{
    std::optional<std::optional<PowerState>> told;
    what.query([&](std::optional<PowerState> power) { told = power; });
    if (!eventually([&] { return told.has_value(); }))
        qWarning("the question was not answered");
    return told.value_or(std::nullopt);
}

// ---- A relay -------------------------------------------------------------------------------------------------------

struct Board {
    bool active = true, output = false, stuck = false, plugged = true;
    int opened = 0, drives = 0;

    GpioOpener opener()
    {
        struct Line : GpioLine {
            explicit Line(Board &of) : board(of) {}
            Outcome drive(bool value) override
            {
                if (!board.plugged)
                    return Error{"No such device", {}, {}};
                ++board.drives;
                board.output = true;
                board.active = board.stuck ? board.active : value;
                return done();
            }
            Expected<bool> read() override
            {
                if (!board.output)
                    return Error{"the line is no output yet", {}, {}};
                return board.active;
            }
            Board &board;
        };
        return [this]() -> Expected<std::unique_ptr<GpioLine>> {
            if (!plugged)
                return Error{"the GPIO chip can't be opened", {}, {}};
            ++opened;
            return std::unique_ptr<GpioLine>(std::make_unique<Line>(*this));
        };
    }
};

// ---- A machine -----------------------------------------------------------------------------------------------------

/// Speaks QMP as qemu does.
class Machine : public QObject
{
public:
    enum class OnQuit { Ends, GoesOn, ClosesOnly, Refuses };

    explicit Machine(QString path) : m_path(std::move(path))
    {
        connect(&m_server, &QLocalServer::newConnection, this, &Machine::accept);
    }

    void start()
    {
        ++starts;
        QLocalServer::removeServer(m_path);
        if (!m_server.listen(m_path))
            qFatal("the machine's monitor can't listen");
    }
    void end()
    {
        m_server.close();
        for (QLocalSocket *each : m_server.findChildren<QLocalSocket *>())
            each->abort();
    }
    [[nodiscard]] bool isOn() const { return m_server.isListening(); }

    QByteArray status = "running", greeting = R"({"QMP": {"version": {}, "capabilities": []}})";
    OnQuit onQuit = OnQuit::Ends;
    QList<QByteArray> commands;
    int starts = 0;

private:
    void accept()
    {
        QLocalSocket *socket = m_server.nextPendingConnection();
        if (!greeting.isEmpty())
            socket->write(greeting + "\r\n");
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            while (socket->canReadLine())
                answer(socket, socket->readLine());
        });
    }

    void answer(QLocalSocket *socket, const QByteArray &line)
    {
        commands << line.mid(12, line.lastIndexOf('"') - 12);
        if (commands.last() == "query-status") {
            // An event may come between a question and its answer.
            socket->write("{\"event\": \"RTC_CHANGE\"}\r\n");
            socket->write("{\"return\": {\"status\": \"" + status + "\", \"running\": true}}\r\n");
        } else if (commands.last() != "quit") {
            socket->write("{\"return\": {}}\r\n");
        } else {
            quit(socket);
        }
    }

    void quit(QLocalSocket *socket)
    {
        switch (onQuit) {
        case OnQuit::Ends:
            socket->write("{\"return\": {}}\r\n");
            socket->flush();
            QMetaObject::invokeMethod(this, [this] { end(); }, Qt::QueuedConnection);
            break;
        case OnQuit::GoesOn:
            socket->write("{\"return\": {}}\r\n");
            break;
        case OnQuit::ClosesOnly:
            socket->disconnectFromServer();
            break;
        case OnQuit::Refuses:
            socket->write("{\"error\": {\"class\": \"GenericError\", \"desc\": \"not now\"}}\r\n");
            break;
        }
    }

    QString m_path;
    QLocalServer m_server;
};

SwitchConfig machineAt(const QString &path)
{
    SwitchConfig config;
    config.kind = SwitchKind::Qmp;
    config.socket = path.toStdString();
    config.start = {"false"};
    config.timeout = 300ms;
    config.powerTimeout = 300ms;
    return config;
}

// ---- Programs ------------------------------------------------------------------------------------------------------

/// A switch that keeps its state in a file and writes each order to a log. @param off what else off does
SwitchConfig recorder(const QDir &directory, const std::string &name, const std::string &off = "true",
                      const std::string &on = "true")
{
    const std::string state = directory.filePath(QString::fromStdString(name)).toStdString();
    const std::string log = directory.filePath(u"log"_s).toStdString();
    const auto order = [&](const std::string &power, const std::string &first) -> CommandLine {
        return {"/bin/sh", "-c",
                first + " && echo " + power + " > " + state + " && echo " + name + '-' + power + " >> " + log};
    };
    SwitchConfig config;
    config.kind = SwitchKind::Command;
    config.on = order("on", on);
    config.off = order("off", off);
    config.status = {"/bin/sh", "-c", "cat " + state};
    config.powerTimeout = 2s;
    return config;
}

OutletConfig outletOf(std::vector<SwitchLevel> levels)
{
    OutletConfig outlet;
    outlet.number = 2;
    outlet.host = "beta";
    outlet.switches = std::move(levels);
    outlet.cycleOffFor = 10ms;
    return outlet;
}

const QByteArray metadata = R"(<?xml version="1.0" ?>
<resource-agent name="fence_test" shortdesc="x">
<longdesc>y</longdesc>
<parameters>
  <parameter name="action" required="1"><content type="string" default="reboot"/></parameter>
  <parameter name="ip" required="1" obsoletes="ipaddr"><getopt mixed="-a"/><content type="string"/></parameter>
  <parameter name="ipaddr" required="1" deprecated="1"><content type="string"/></parameter>
  <parameter name="ipport" required="0"><content type="integer" default="623"/><shortdesc>z</shortdesc></parameter>
  <parameter name="lanplus" required="0"><content type="boolean" default="0"/></parameter>
  <parameter name="power_timeout" required="0"><content type="second" default="20"/></parameter>
  <parameter name="auth" required="0"><content type="select"><option value="md5"/><option value="none"/></content>
  </parameter>
</parameters>
<actions><action name="on" automatic="0"/><action name="off"/><action name="status"/><action name="metadata"/></actions>
</resource-agent>)";

SwitchConfig agentWith(Parameters params)
{
    SwitchConfig config;
    config.kind = SwitchKind::Fence;
    config.agent = "fence_test";
    config.params = std::move(params);
    config.places = {{"agent", "ic.toml:1:1"}, {"params", "ic.toml:2:1"}};
    for (const auto &[key, value] : config.params)
        config.places["params." + key] = "ic.toml:3:7";
    return config;
}

} // namespace

class TestSwitches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    // gpio
    void aRelayIsReadBack();
    void aStuckRelayIsNoConfirmation();
    void aBoardThatIsPluggedInAgain();
    void aLineThatNobodyDroveSaysNothing();
    void aChipThatIsNotThere();
    void aSimulatedChip();
    // qmp
    void offIsTheMachinesEnd();
    void noProof_data();
    void noProof();
    void whatAStatusMeans_data();
    void whatAStatusMeans();
    void aStaleSocketIsOff();
    void aPathThatNeverWasProvesNothing();
    void onStartsTheMachine();
    void aRunningMachineIsNotStartedTwice();
    void aStartThatFails();
    void aRealMachine();
    // several
    void feedsAreAllOffBeforeAnyIsOn();
    void aFeedThatStaysOnIsPower();
    void levelsAreTriedInOrder();
    void whoTookThePowerGivesItBack();
    void afterARestartTheLevelsThatAreOffGiveItBack();
    void oneLevelThatIsOffIsEnough();
    void whatFailedAndObeyedLaterIsSeen();
    // fence agents
    void anAgentsParameters_data();
    void anAgentsParameters();
    void damagedMetadata_data();
    void damagedMetadata();
    void agentsAreAskedAtTheStart();
    void anAgentThatHangsIsEnded();
    void aRealAgent();
    void theProgramRefusesWhatItsAgentRefuses();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_directory->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_directory;
};

// ---- gpio ----------------------------------------------------------------------------------------------------------

void TestSwitches::aRelayIsReadBack()
{
    Board board;
    const auto relay = makeGpioSwitch({}, board.opener());
    QVERIFY2(board.opened == 0, "nothing is touched before it is asked for");
    QVERIFY(set(*relay, PowerState::Off).ok());
    QVERIFY(!board.active);
    QCOMPARE(query(*relay), std::optional(PowerState::Off));
    QVERIFY(set(*relay, PowerState::On).ok());
    QVERIFY(board.active);
    QCOMPARE(query(*relay), std::optional(PowerState::On));
    QVERIFY2(board.opened == 1, "the line is held");
}

void TestSwitches::aStuckRelayIsNoConfirmation()
{
    Board board;
    board.stuck = true;
    SwitchConfig config;
    config.chip = "gpiochip0";
    config.line = 3;
    const auto relay = makeGpioSwitch(config, board.opener());
    const Said off = set(*relay, PowerState::Off);
    QVERIFY(!off.ok());
    QVERIFY2(off.error().find("gpiochip0 line 3: it was driven inactive and reads back the other") == 0,
             off.error().c_str());
    QCOMPARE(query(*relay), std::optional(PowerState::On));
}

void TestSwitches::aBoardThatIsPluggedInAgain()
{
    Board board;
    const auto relay = makeGpioSwitch({}, board.opener());
    QVERIFY(set(*relay, PowerState::On).ok());
    board.plugged = false;
    QVERIFY(!set(*relay, PowerState::Off).ok());
    QVERIFY(!set(*relay, PowerState::Off).ok());
    board.plugged = true;
    QVERIFY(set(*relay, PowerState::Off).ok());
    QCOMPARE(board.opened, 2);
}

void TestSwitches::aLineThatNobodyDroveSaysNothing()
{
    Board board;
    const auto relay = makeGpioSwitch({}, board.opener());
    QCOMPARE(query(*relay), std::nullopt);
    QVERIFY2(board.drives == 0, "asking changes nothing");
}

void TestSwitches::aChipThatIsNotThere()
{
    SwitchConfig config;
    config.chip = "no-such-chip";
    const auto line = openGpioLine(config);
    QVERIFY(!line);
    QVERIFY2(!line.error().todo.empty() && line.error().where == "no-such-chip", line.error().message().c_str());
}

void TestSwitches::aSimulatedChip()
{
    const QDir simulator(u"/sys/kernel/config/gpio-sim"_s);
    if (!hasGpio() || !simulator.exists())
        QSKIP("no simulated chip: that takes libgpiod 1 and a kernel with gpio-sim, loaded, and configfs mounted");
    if (!simulator.mkpath(u"holdfast/bank0"_s))
        QSKIP("no simulated chip can be made: that takes root");
    const QDir device(simulator.filePath(u"holdfast"_s));
    writeFile(device.filePath(u"bank0/num_lines"_s), "8");
    writeFile(device.filePath(u"live"_s), "1");
    SwitchConfig config;
    config.chip = fileText(device.filePath(u"bank0/chip_name"_s)).trimmed().toStdString();
    config.line = 3;
    config.activeLow = true;
    const QString value = u"/sys/devices/platform/%1/%2/sim_gpio3/value"_s.arg(
        QString::fromLatin1(fileText(device.filePath(u"dev_name"_s)).trimmed()), QString::fromStdString(config.chip));
    {
        const auto relay = makeGpioSwitch(config, [config] { return openGpioLine(config); });
        QCOMPARE(query(*relay), std::nullopt);
        QVERIFY(set(*relay, PowerState::On).ok());
        QCOMPARE(fileText(value).trimmed(), "0");
        QVERIFY(set(*relay, PowerState::Off).ok());
        QCOMPARE(fileText(value).trimmed(), "1");
        QVERIFY2(!openGpioLine(config), "nobody else gets a line that is held");
    }
    writeFile(device.filePath(u"live"_s), "0");
    simulator.rmdir(u"holdfast/bank0"_s);
    simulator.rmdir(u"holdfast"_s);
}

// ---- qmp -----------------------------------------------------------------------------------------------------------

void TestSwitches::offIsTheMachinesEnd()
{
    Machine machine(path(u"monitor"_s));
    machine.start();
    const auto power = makeQmpSwitch(machineAt(path(u"monitor"_s)));
    QCOMPARE(query(*power), std::optional(PowerState::On));
    machine.commands.clear();
    QVERIFY(set(*power, PowerState::Off).ok());
    QVERIFY(!machine.isOn());
    QCOMPARE(machine.commands, (QList<QByteArray>{"qmp_capabilities", "quit"}));
    QCOMPARE(query(*power), std::optional(PowerState::Off));
    QVERIFY2(set(*power, PowerState::Off).ok(), "once more: it is so");
}

void TestSwitches::noProof_data()
{
    QTest::addColumn<int>("onQuit");
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<QByteArray>("error");
    const QByteArray qmp = R"({"QMP": {}})";
    const auto quit = [](Machine::OnQuit how) { return static_cast<int>(how); };
    QTest::newRow("it takes the order and goes on") << quit(Machine::OnQuit::GoesOn) << qmp
                                                    << QByteArray("does not end");
    QTest::newRow("it closes, and still listens") << quit(Machine::OnQuit::ClosesOnly) << qmp
                                                  << QByteArray("still listens");
    QTest::newRow("it refuses") << quit(Machine::OnQuit::Refuses) << qmp << QByteArray("refuses it: not now");
    QTest::newRow("somebody else holds the monitor")
        << quit(Machine::OnQuit::Ends) << QByteArray() << QByteArray("does not answer");
    QTest::newRow("something else listens there")
        << quit(Machine::OnQuit::Ends) << QByteArray("220 mail.example") << QByteArray("no QMP monitor");
}

void TestSwitches::noProof()
{
    QFETCH(int, onQuit);
    QFETCH(QByteArray, greeting);
    QFETCH(QByteArray, error);
    Machine machine(path(u"monitor"_s));
    machine.onQuit = static_cast<Machine::OnQuit>(onQuit);
    machine.greeting = greeting;
    machine.start();
    const auto power = makeQmpSwitch(machineAt(path(u"monitor"_s)));
    const Said off = set(*power, PowerState::Off);
    QVERIFY(!off.ok());
    QCOMPARE(off.times, 1);
    QVERIFY2(QByteArray::fromStdString(off.error()).contains(error), off.error().c_str());
    QVERIFY(machine.isOn());
}

void TestSwitches::whatAStatusMeans_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("power");
    for (const char *on : {"running", "paused", "suspended", "prelaunch", "guest-panicked", "internal-error"})
        QTest::newRow(on) << QByteArray(on) << QByteArray("on");
    QTest::newRow("shut down, its process stays") << QByteArray("shutdown") << QByteArray("unknown");
}

void TestSwitches::whatAStatusMeans()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, power);
    Machine machine(path(u"monitor"_s));
    machine.status = status;
    machine.start();
    const auto said = query(*makeQmpSwitch(machineAt(path(u"monitor"_s))));
    QCOMPARE(said ? QByteArray(name(*said).data()) : QByteArray("unknown"), power);
}

// A machine that was killed leaves its socket behind.
void TestSwitches::aStaleSocketIsOff()
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray monitor = QFile::encodeName(path(u"monitor"_s));
    qstrncpy(address.sun_path, monitor.constData(), sizeof address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    QVERIFY(::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0);
    ::close(socket);
    const auto power = makeQmpSwitch(machineAt(path(u"monitor"_s)));
    QCOMPARE(query(*power), std::optional(PowerState::Off));
    QVERIFY(set(*power, PowerState::Off).ok());
}

void TestSwitches::aPathThatNeverWasProvesNothing()
{
    const auto power = makeQmpSwitch(machineAt(path(u"typing-error"_s)));
    QCOMPARE(query(*power), std::nullopt);
    const Said off = set(*power, PowerState::Off);
    QVERIFY(!off.ok());
    QVERIFY2(off.error().find("never seen") != std::string::npos, off.error().c_str());
}

void TestSwitches::onStartsTheMachine()
{
    Machine machine(path(u"monitor"_s));
    SwitchConfig config = machineAt(path(u"monitor"_s));
    config.start = {"touch", path(u"started"_s).toStdString()};
    config.powerTimeout = 5s;
    const auto power = makeQmpSwitch(config);
    Said on;
    power->set(PowerState::On, on.taker());
    QTRY_VERIFY(QFile::exists(path(u"started"_s)));
    QVERIFY2(!on.outcome, "started is not yet on");
    machine.status = "paused"; // it is there: whether its guest runs is somebody else's question
    machine.start();
    QTRY_VERIFY(on.outcome);
    QVERIFY2(on.ok(), on.error().c_str());
    QCOMPARE(on.times, 1);
}

void TestSwitches::aRunningMachineIsNotStartedTwice()
{
    Machine machine(path(u"monitor"_s));
    machine.start();
    SwitchConfig config = machineAt(path(u"monitor"_s));
    config.start = {"touch", path(u"started"_s).toStdString()};
    const auto power = makeQmpSwitch(config);
    QVERIFY(set(*power, PowerState::On).ok());
    QVERIFY(!QFile::exists(path(u"started"_s)));
    machine.status = "shutdown";
    QVERIFY(!set(*power, PowerState::On).ok());
    QVERIFY(!QFile::exists(path(u"started"_s)));
}

void TestSwitches::aStartThatFails()
{
    SwitchConfig config = machineAt(path(u"monitor"_s));
    config.start = {"/bin/sh", "-c", "echo no such disk >&2; exit 1"};
    const Said on = set(*makeQmpSwitch(config), PowerState::On);
    QVERIFY2(on.error().find("its start command failed: no such disk") != std::string::npos, on.error().c_str());
    config.start = {"true"};
    const Said late = set(*makeQmpSwitch(config), PowerState::On);
    QVERIFY2(late.error().find("does not say that it runs") != std::string::npos, late.error().c_str());
}

void TestSwitches::aRealMachine()
{
    const QString qemu = QStandardPaths::findExecutable(u"qemu-system-x86_64"_s);
    if (qemu.isEmpty())
        QSKIP("qemu-system-x86_64 is not installed");
    SwitchConfig config = machineAt(path(u"monitor"_s));
    config.start = {qemu.toStdString(), "-machine", "none", "-nodefaults", "-display", "none", "-daemonize", "-qmp",
                    "unix:" + config.socket + ",server=on,wait=off"};
    config.timeout = 20s;
    config.powerTimeout = 20s;
    const auto power = makeQmpSwitch(config);
    for (int round = 0; round < 2; ++round) {
        const Said on = set(*power, PowerState::On);
        QVERIFY2(on.ok(), on.error().c_str());
        QCOMPARE(query(*power), std::optional(PowerState::On));
        const Said off = set(*power, PowerState::Off);
        QVERIFY2(off.ok(), off.error().c_str());
        QCOMPARE(query(*power), std::optional(PowerState::Off));
    }
}

// ---- Several -------------------------------------------------------------------------------------------------------

void TestSwitches::feedsAreAllOffBeforeAnyIsOn()
{
    const QDir directory(m_directory->path());
    Outlet outlet(outletOf({{recorder(directory, "a"), recorder(directory, "b", "sleep 0.2")}}), {});
    outlet.act(PowerAction::Cycle, u"me"_s);
    QTRY_VERIFY(!outlet.isBusy());
    const QList<QByteArray> orders = fileText(path(u"log"_s)).trimmed().split('\n');
    QCOMPARE(orders.size(), 4);
    QCOMPARE(orders.first(2), (QList<QByteArray>{"a-off", "b-off"}));
    QCOMPARE(outlet.record(), (OutletRecord{PowerState::On, 1, 1}));
}

void TestSwitches::aFeedThatStaysOnIsPower()
{
    const QDir directory(m_directory->path());
    const auto feeds = makeSwitch(outletOf({{recorder(directory, "a"), recorder(directory, "b", "false")}}));
    writeFile(path(u"b"_s), "on");
    QVERIFY(!set(*feeds, PowerState::Off).ok());
    QCOMPARE(fileText(path(u"a"_s)), "off\n");
    QCOMPARE(query(*feeds), std::optional(PowerState::On));
    QFile::remove(path(u"b"_s));
    QCOMPARE(query(*feeds), std::nullopt);
    writeFile(path(u"b"_s), "off");
    QCOMPARE(query(*feeds), std::optional(PowerState::Off));
}

void TestSwitches::levelsAreTriedInOrder()
{
    const QDir directory(m_directory->path());
    const auto levels = makeSwitch(outletOf(
        {{recorder(directory, "a", "false")}, {recorder(directory, "b", "false")}, {recorder(directory, "c")}}));
    QVERIFY(set(*levels, PowerState::Off).ok());
    QCOMPARE(fileText(path(u"log"_s)), "c-off\n");
    const auto none
        = makeSwitch(outletOf({{recorder(directory, "a", "exit 7")}, {recorder(directory, "b", "exit 3")}}));
    const Said off = set(*none, PowerState::Off);
    QVERIFY2(off.error().find("exit status 7") != std::string::npos
                 && off.error().find("exit status 3") != std::string::npos, "the reason of every level");
}

void TestSwitches::whoTookThePowerGivesItBack()
{
    const QDir directory(m_directory->path());
    // Seemed to fail, as a management board that answers too late.
    const auto levels = makeSwitch(outletOf({{recorder(directory, "board", "false")}, {recorder(directory, "strip")}}));
    QVERIFY(set(*levels, PowerState::Off).ok());
    QVERIFY(set(*levels, PowerState::On).ok());
    QCOMPARE(fileText(path(u"log"_s)), "strip-off\nstrip-on\nboard-on\n");
    QFile::remove(path(u"log"_s));
    // The strip that doesn't give it back is a failure, whatever the board says.
    const auto stuck = makeSwitch(
        outletOf({{recorder(directory, "board", "false")}, {recorder(directory, "strip", "true", "false")}}));
    QVERIFY(set(*stuck, PowerState::Off).ok());
    QVERIFY(!set(*stuck, PowerState::On).ok());
    QCOMPARE(fileText(path(u"log"_s)), "strip-off\nboard-on\n");
}

void TestSwitches::afterARestartTheLevelsThatAreOffGiveItBack()
{
    const QDir directory(m_directory->path());
    writeFile(path(u"board"_s), "on");
    writeFile(path(u"strip"_s), "off");
    const auto levels = makeSwitch(outletOf({{recorder(directory, "board")}, {recorder(directory, "strip")}}));
    QVERIFY(set(*levels, PowerState::On).ok());
    QCOMPARE(fileText(path(u"log"_s)), "strip-on\n");
    writeFile(path(u"board"_s), "off");
    writeFile(path(u"strip"_s), "off");
    const auto stuck = makeSwitch(
        outletOf({{recorder(directory, "board", "true", "false")}, {recorder(directory, "strip")}}));
    QVERIFY2(!set(*stuck, PowerState::On).ok(), "the strip gives it, the board does not");
}

void TestSwitches::oneLevelThatIsOffIsEnough()
{
    const QDir directory(m_directory->path());
    const auto levels = makeSwitch(outletOf({{recorder(directory, "board")}, {recorder(directory, "strip")}}));
    QCOMPARE(query(*levels), std::nullopt);
    writeFile(path(u"board"_s), "on");
    QCOMPARE(query(*levels), std::optional(PowerState::On));
    writeFile(path(u"strip"_s), "off");
    QCOMPARE(query(*levels), std::optional(PowerState::Off));
}

void TestSwitches::whatFailedAndObeyedLaterIsSeen()
{
    const QDir directory(m_directory->path());
    SwitchConfig late = recorder(directory, "a");
    late.off = {"/bin/sh", "-c", "echo off > " + path(u"a"_s).toStdString() + "; exit 7"};
    Outlet outlet(outletOf({{late}}), {});
    QList<PowerState> confirmed;
    connect(&outlet, &Outlet::confirmed, &outlet, [&](PowerState power) { confirmed << power; });
    std::optional<Error> failure;
    connect(&outlet, &Outlet::finished, &outlet, [&](const std::optional<Error> &error) { failure = error; });
    outlet.act(PowerAction::Off, u"me"_s);
    QTRY_COMPARE(confirmed, QList<PowerState>{PowerState::Off});
    QVERIFY2(failure, "the order itself failed");
    QCOMPARE(outlet.record(), (OutletRecord{PowerState::Off, 0, 1}));
}

// ---- Fence agents --------------------------------------------------------------------------------------------------

void TestSwitches::anAgentsParameters_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QByteArray>("note");
    const auto row = [](const char *rule, const char *key, const char *value, const char *error,
                        const char *note = "") {
        QTest::newRow(rule) << QByteArray(key) << QByteArray(value) << QByteArray(error) << QByteArray(note);
    };
    row("known", "ipport", "623", "");
    row("unknown", "iport", "623", "ic.toml:3:7: fence_test has no parameter iport (did you mean ipport?)");
    row("no number", "ipport", "ssh", "ic.toml:3:7: params.ipport = \"ssh\" must be a whole number for fence_test");
    row("a boolean", "lanplus", "yes", "");
    row("no boolean", "lanplus", "perhaps", "must be a boolean");
    row("an option", "auth", "md5", "");
    row("no option", "auth", "sha", "must be one of md5, none");
    row("ours to say", "action", "reboot", "params.action is not yours to give");
    row("longer than it may run", "power_timeout", "20", "not shorter than the time that the agent may run");
    row("shorter than it may run", "power_timeout", "19", "");
    row("an older name", "ipaddr", "10.0.0.2", "", "params.ipaddr is deprecated by fence_test (use ip)");
}

void TestSwitches::anAgentsParameters()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, error);
    QFETCH(QByteArray, note);
    const auto agent = metadataIn(metadata);
    QVERIFY2(bool(agent), agent ? "" : agent.error().message().c_str());
    Parameters params{{key.toStdString(), value.toStdString()}};
    if (key != "ipaddr")
        params["ip"] = "10.0.0.2";
    AgentFindings findings;
    judge(agentWith(params), *agent, findings);
    QCOMPARE(findings.errors.size(), std::size_t(error.isEmpty() ? 0 : 1));
    QCOMPARE(findings.notes.size(), std::size_t(note.isEmpty() ? 0 : 1));
    if (!error.isEmpty())
        QVERIFY2(findings.errors[0].message().find(error.toStdString()) != std::string::npos,
                 findings.errors[0].message().c_str());
    if (!note.isEmpty())
        QVERIFY2(findings.notes[0].message().find(note.toStdString()) != std::string::npos,
                 findings.notes[0].message().c_str());
    AgentFindings missing;
    judge(agentWith({}), *agent, missing);
    QCOMPARE(missing.errors.size(), std::size_t(1));
    QCOMPARE(missing.errors[0].message(), std::string("ic.toml:2:1: fence_test needs params.ip"));
}

void TestSwitches::damagedMetadata_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a usage message") << QByteArray("Usage: fence_test [options]\n");
    QTest::newRow("another document") << QByteArray("<html><body/></html>");
    QTest::newRow("cut") << metadata.first(metadata.size() / 2);
}

void TestSwitches::damagedMetadata()
{
    QFETCH(QByteArray, text);
    QVERIFY(!metadataIn(text));
}

void TestSwitches::agentsAreAskedAtTheStart()
{
    writeFile(path(u"fence_test"_s),
              "#!/bin/sh\ntest \"$1 $2\" = \"-o metadata\" && cat <<END\n" + metadata + "\nEND\n", true);
    writeFile(path(u"fence_silent"_s), "#!/bin/sh\nexit 1\n", true);
    writeFile(path(u"fence_limited"_s),
              "#!/bin/sh\necho '<resource-agent><actions><action name=\"off\"/><action name=\"status\"/></actions>"
              "</resource-agent>'\n", true);
    Config config;
    for (const QString &agent : {u"fence_test"_s, u"fence_silent"_s, u"fence_limited"_s, u"fence_missing"_s}) {
        SwitchConfig each = agentWith({});
        each.agent = path(agent).toStdString();
        config.outlets.push_back(outletOf({{each}}));
    }
    const AgentFindings findings = checkAgents(config);
    QByteArray errors, notes;
    for (const Error &each : findings.errors)
        errors += QByteArray::fromStdString(each.message()) + '\n';
    for (const Error &each : findings.notes)
        notes += QByteArray::fromStdString(each.message()) + '\n';
    QVERIFY2(findings.errors.size() == 3 && findings.notes.size() == 1, (errors + notes).constData());
    QVERIFY2(errors.contains("fence_test needs params.ip"), errors.constData());
    QVERIFY2(errors.contains("fence_limited knows no action on"), errors.constData());
    QVERIFY2(errors.contains("ic.toml:1:1: ") && errors.contains("fence_missing can't be run"), errors.constData());
    QVERIFY2(notes.contains("fence_silent: it does not describe itself"), notes.constData());
}

void TestSwitches::anAgentThatHangsIsEnded()
{
    writeFile(path(u"fence_hung"_s),
              "#!/bin/sh\necho $$ > " + path(u"pid"_s).toLocal8Bit() + "\nexec sleep 1000\n", true);
    SwitchConfig config = agentWith({});
    config.agent = path(u"fence_hung"_s).toStdString();
    config.timeout = 300ms;
    const Said off = set(*makeSwitch(outletOf({{config}})), PowerState::Off);
    QVERIFY2(off.error().find("it didn't end in time") != std::string::npos, off.error().c_str());
    const QString process = u"/proc/"_s + QString::fromLatin1(fileText(path(u"pid"_s)).trimmed()) + u"/cmdline"_s;
    QTRY_VERIFY(fileText(process).isEmpty());
}

void TestSwitches::aRealAgent()
{
    if (QStandardPaths::findExecutable(u"fence_dummy"_s).isEmpty())
        QSKIP("fence_dummy is not installed (package fence-agents)");
    SwitchConfig config = agentWith({{"status_file", path(u"status"_s).toStdString()}});
    config.agent = "fence_dummy";
    Config all;
    all.outlets.push_back(outletOf({{config}}));
    const AgentFindings findings = checkAgents(all);
    QVERIFY2(findings.errors.empty(), findings.errors.empty() ? "" : findings.errors[0].message().c_str());
    Outlet outlet(all.outlets[0], {});
    outlet.act(PowerAction::Cycle, u"me"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!outlet.isBusy(), 30'000);
    QCOMPARE(outlet.record(), (OutletRecord{PowerState::On, 1, 1}));
    outlet.act(PowerAction::Off, u"me"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!outlet.isBusy(), 30'000);
    QCOMPARE(outlet.record(), (OutletRecord{PowerState::Off, 1, 2}));
    all.outlets[0].switches[0][0].params["status_fil"] = "x";
    all.outlets[0].switches[0][0].places["params.status_fil"] = "ic.toml:9:9";
    const AgentFindings wrong = checkAgents(all);
    QCOMPARE(wrong.errors.size(), std::size_t(1));
    QCOMPARE(wrong.errors[0].message(),
             std::string("ic.toml:9:9: fence_dummy has no parameter status_fil (did you mean status_file?)"));
}

void TestSwitches::theProgramRefusesWhatItsAgentRefuses()
{
    writeFile(path(u"fence_test"_s), "#!/bin/sh\ncat <<END\n" + metadata + "\nEND\n", true);
    writeFile(path(u"ic.toml"_s), (u"[ic]\nstate = \"%1\"\n[[outlet]]\nnumber = 1\nhost = \"alpha\"\n"
                                   "switch = { kind = \"fence\", agent = \"%2\", params = { ip = \"x\", plugg = 3 } }\n"
                                   "[[line]]\nport = \"/dev/none\"\nhost = \"alpha\"\n"_s)
                                      .arg(path(u"state"_s), path(u"fence_test"_s)).toUtf8());
    QProcess program;
    program.start(QStringLiteral(HOLDFAST_BIN_DIR "/holdfast-ic"), {u"--config"_s, path(u"ic.toml"_s)});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 2);
    const QByteArray errors = program.readAllStandardError();
    QVERIFY2(errors.contains("ic.toml:6:") && errors.contains("has no parameter plugg"), errors.constData());
    QVERIFY2(!QFile::exists(path(u"state"_s)), "it did not begin");
}

QTEST_GUILESS_MAIN(TestSwitches)
#include "tst_switches.moc"
