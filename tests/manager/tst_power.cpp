// Managers and the power of a host that is lost: real independent computers on real serial lines, fence agents behind
// them, and whatever fails of these, or is killed, in between.
#include "../power/bench.h"
#include "lonehost.h"

#include <bus/localbus.h>
#include <config/sitereader.h>
#include <manager/manager.h>
#include <run/children.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

const QStringList hostNames{u"one"_s, u"two"_s, u"three"_s};
constexpr int patience = 20000; // ms

bool becomes(const std::function<bool()> &condition) { return ::eventually(condition, patience); }

} // namespace

class TestManagerPower : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { children::collectOrphans(); }
    void init();
    void cleanup();

    void someWayIsFound_data();
    void someWayIsFound();
    void withoutAWayItWaits();
    void onceHoweverOftenItIsAsked_data();
    void onceHoweverOftenItIsAsked();
    void anIndependentComputerThatDies_data();
    void anIndependentComputerThatDies();
    void aHostIsWatchedAsTheSiteSays_data();
    void aHostIsWatchedAsTheSiteSays();

private:
    void startComputers(int count);
    void writeSite(const QString &more = {});
    void startManager(const QString &host);
    void startManagers();
    [[nodiscard]] Manager &manager(const QString &host) { return *m_managers.at(host); }
    [[nodiscard]] const SiteHost &one() { return manager(u"three"_s).siteState().hosts.front(); }
    [[nodiscard]] bool allLinesAre(LinkState state);
    [[nodiscard]] bool hasAlarm(AlarmKind kind);
    [[nodiscard]] qsizetype cycles(int computer);
    [[nodiscard]] QByteArray agentLog();
    void makeAgent();

    std::unique_ptr<QTemporaryDir> m_directory;
    std::vector<std::unique_ptr<Bench>> m_computers;
    std::unique_ptr<LocalBusHub> m_hub;
    std::map<QString, std::unique_ptr<Manager>> m_managers;
};

void TestManagerPower::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_hub = std::make_unique<LocalBusHub>(3);
    QVERIFY(QDir().mkpath(m_directory->filePath(u"run"_s)));
}

void TestManagerPower::cleanup()
{
    m_managers.clear();
    m_computers.clear();
    killMarked(m_directory->filePath(u"run"_s));
    QTRY_COMPARE(countMarked(m_directory->filePath(u"run"_s)), 0);
}

void TestManagerPower::startComputers(int count)
{
    for (int i = 0; i < count; ++i) {
        m_computers.push_back(std::make_unique<Bench>(hostNames));
        m_computers.back()->setOffFor(u"1s"_s);
    }
}

void TestManagerPower::writeSite(const QString &more)
{
    QString text = u"[site]\nformat = 1\nname = \"site\"\n[defaults]\nboot_timeout = \"5m\"\n"_s;
    for (std::size_t i = 0; i < m_computers.size(); ++i)
        text += u"[[independent_computer]]\nname = \"rack-%1\"\nbeat_interval = \"100ms\"\n"_s.arg(i);
    for (qsizetype i = 0; i < hostNames.size(); ++i) {
        QStringList ports;
        for (const auto &computer : m_computers)
            ports << u'"' + computer->path(u"tty-"_s + hostNames[i]) + u'"';
        text += u"[[host]]\nname = \"%1\"\noutlet = %2\nserial = [%3]\n"_s.arg(hostNames[i]).arg(i + 1).arg(
            ports.join(u", "_s));
        if (i == 0)
            text += more;
    }
    text += u"[[group]]\nname = \"calls\"\nhosts = [\"one\", \"two\", \"three\"]\n[[group.process]]\nname = \"main\"\n"
            "command = [\"" HOLDFAST_BIN_DIR "/holdfast-workload\", \"--name\", \"calls\"]\n"_s;
    QFile file(m_directory->filePath(u"site.toml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(text.toUtf8()) > 0);
}

void TestManagerPower::startManager(const QString &host)
{
    const QString file = m_directory->filePath(u"site.toml"_s);
    SiteReading reading = readSite(file.toStdString());
    for (const Diagnostic &diagnostic : reading.diagnostics) {
        if (!reading.ok())
            qWarning("%s", text(diagnostic).c_str());
    }
    QVERIFY(reading.ok());
    ManagerSettings settings;
    settings.site = std::make_shared<const Site>(*reading.config);
    settings.siteFile = file;
    settings.host = settings.site->host(host.toStdString());
    settings.directory = m_directory->filePath(host);
    settings.runDirectory = m_directory->filePath(u"run"_s);
    const HostId id = settings.host;
    m_managers[host] = std::make_unique<Manager>(std::move(settings), std::make_unique<LocalBus>(*m_hub, id));
    const auto outcome = manager(host).open();
    QVERIFY2(outcome, outcome ? "" : outcome.error().message().c_str());
    connect(&manager(host), &Manager::note, this, [](const QString &note) { qInfo().noquote() << note; });
    manager(host).join();
}

void TestManagerPower::startManagers()
{
    for (const QString &host : hostNames)
        startManager(host);
    QVERIFY(becomes([&] {
        return std::ranges::all_of(manager(u"three"_s).siteState().hosts,
                                   [](const SiteHost &host) { return host.runnable; });
    }));
}

// Of the hosts that are there, to every independent computer.
bool TestManagerPower::allLinesAre(LinkState state)
{
    const std::vector<SiteHost> &hosts = manager(u"three"_s).siteState().hosts;
    return std::ranges::all_of(hosts, [state](const SiteHost &host) {
        return !host.onBus || std::ranges::all_of(host.lines, [state](LinkState line) { return line == state; });
    });
}

bool TestManagerPower::hasAlarm(AlarmKind kind)
{
    return std::ranges::any_of(manager(u"three"_s).siteState().alarms,
                               [kind](const SiteAlarm &alarm) { return alarm.kind == kind && alarm.active; });
}

// Ordered from it and not refused.
qsizetype TestManagerPower::cycles(int computer)
{
    return m_computers[static_cast<std::size_t>(computer)]->log().count("outlet 1 (one): cycle ordered by manager@");
}

// Behaves as fence agents do: its order on stdin, its state by status.
void TestManagerPower::makeAgent()
{
    QFile file(m_directory->filePath(u"fence_test"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n"
               "while read -r line; do\n"
               "    case $line in action=*) action=${line#action=} ;; file=*) file=${line#file=} ;; esac\n"
               "done\n"
               "case $action in\n"
               "    on | off) echo $action >\"$file\"; echo $action >>\"$file.log\" ;;\n"
               "    status) state=$(cat \"$file\"); echo \"Status: $state\"; [ \"$state\" = on ] || exit 2 ;;\n"
               "esac\n");
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

QByteArray TestManagerPower::agentLog()
{
    QFile file(m_directory->filePath(u"power.log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll().simplified() : QByteArray();
}

void TestManagerPower::someWayIsFound_data()
{
    QTest::addColumn<QStringList>("broken"); // dead N, cut N, switch N
    QTest::addColumn<QString>("levels"); // of fence, before the agent that works
    QTest::addColumn<QList<qsizetype>>("cycles"); // by each independent computer
    QTest::addColumn<QByteArray>("agent");
    const QString bad = u"{ agent = \"/bin/false\" }, "_s;
    const QByteArray nothing;

    QTest::newRow("all is well: the first independent computer")
        << QStringList() << u""_s << QList<qsizetype>{1, 0} << nothing;
    QTest::newRow("it is dead: the second")
        << QStringList{u"dead 0"_s} << u""_s << QList<qsizetype>{0, 1} << nothing;
    QTest::newRow("the lines to it are cut: the second")
        << QStringList{u"cut 0"_s} << u""_s << QList<qsizetype>{0, 1} << nothing;
    QTest::newRow("its switch fails: the second")
        << QStringList{u"switch 0"_s} << u""_s << QList<qsizetype>{1, 1} << nothing;
    QTest::newRow("both are dead: a fence agent")
        << QStringList{u"dead 0"_s, u"dead 1"_s} << u""_s << QList<qsizetype>{0, 0} << QByteArray("off on");
    QTest::newRow("both switches fail: a fence agent")
        << QStringList{u"switch 0"_s, u"switch 1"_s} << u""_s << QList<qsizetype>{1, 1} << QByteArray("off on");
    QTest::newRow("the first fence agent fails, too: the next")
        << QStringList{u"dead 0"_s, u"dead 1"_s} << bad << QList<qsizetype>{0, 0} << QByteArray("off on");
}

void TestManagerPower::someWayIsFound()
{
    QFETCH(QStringList, broken);
    QFETCH(QString, levels);
    QFETCH(QList<qsizetype>, cycles);
    QFETCH(QByteArray, agent);

    startComputers(2);
    makeAgent();
    for (int i = 0; i < 2; ++i) {
        if (broken.contains(u"switch %1"_s.arg(i)))
            m_computers[static_cast<std::size_t>(i)]->setSwitch(
                u"one"_s, u"{ kind = \"command\", on = [\"/bin/false\"], off = [\"/bin/false\"] }"_s);
        QVERIFY(m_computers[static_cast<std::size_t>(i)]->start());
    }
    writeSite(u"fence = [%1{ agent = \"%2\", params = { file = \"%3\" } }]\n"_s.arg(
        levels, m_directory->filePath(u"fence_test"_s), m_directory->filePath(u"power"_s)));
    startManagers();
    QVERIFY(becomes([&] { return allLinesAre(LinkState::Up); }));
    for (std::size_t i = 0; i < 2; ++i) {
        Bench &computer = *m_computers[i];
        const bool dead = broken.contains(u"dead %1"_s.arg(i));
        const bool cut = broken.contains(u"cut %1"_s.arg(i));
        if (dead)
            computer.kill();
        for (const QString &host : hostNames)
            computer.cable(host).setCut(cut);
        if (dead || cut)
            QVERIFY(becomes([&] {
                return std::ranges::all_of(manager(u"three"_s).siteState().hosts, [i](const SiteHost &host) {
                    return host.lines[i] == LinkState::Down;
                });
            }));
    }

    m_managers.erase(u"one"_s);
    // Off is proven, and then that it is on again.
    QVERIFY(becomes([&] { return one().state == HostState::Fenced; }));
    QVERIFY(becomes([&] { return one().state == HostState::Booting; }));
    QCOMPARE((QList<qsizetype>{this->cycles(0), this->cycles(1)}), cycles);
    QCOMPARE(agentLog(), agent);
}

void TestManagerPower::withoutAWayItWaits()
{
    startComputers(1);
    QVERIFY(m_computers[0]->start());
    writeSite();
    startManagers();
    QVERIFY(becomes([&] { return allLinesAre(LinkState::Up); }));
    for (const QString &host : hostNames)
        m_computers[0]->cable(host).setCut(true);
    QVERIFY(becomes([&] { return allLinesAre(LinkState::Down) && hasAlarm(AlarmKind::LineLost); }));
    m_managers.erase(u"one"_s);
    QVERIFY(becomes([&] { return hasAlarm(AlarmKind::PowerActionFailed); }));
    QCOMPARE(one().state, HostState::Lost);

    // The first line that is there again is used, at once and once.
    m_computers[0]->cable(u"three"_s).setCut(false);
    QVERIFY(becomes([&] { return one().state == HostState::Fenced; }));
    QVERIFY(becomes([&] { return one().state == HostState::Booting; }));
    QVERIFY(!hasAlarm(AlarmKind::PowerActionFailed));
    QCOMPARE(cycles(0), 1);
}

void TestManagerPower::onceHoweverOftenItIsAsked_data()
{
    QTest::addColumn<bool>("fired");
    QTest::newRow("the manager is killed when it has decided") << false;
    QTest::newRow("the manager is killed when it has fired") << true;
}

void TestManagerPower::onceHoweverOftenItIsAsked()
{
    QFETCH(bool, fired);
    startComputers(1);
    QVERIFY(m_computers[0]->start());
    writeSite();
    startManagers();
    QVERIFY(becomes([&] { return allLinesAre(LinkState::Up); }));
    m_managers.erase(u"one"_s);
    QVERIFY(becomes([&] {
        return fired ? cycles(0) == 1 : one().task.step == HostTask::Step::Switching && one().task.via == HostId{1};
    }));
    QCOMPARE(cycles(0), fired ? 1 : 0);
    m_managers.erase(u"two"_s); // as kill -9: nobody is told, what it was about to do is in its journal
    startManager(u"two"_s);
    QVERIFY(becomes([&] { return one().state == HostState::Booting; }));
    // Both have asked by now, whoever came first.
    QVERIFY(becomes([&] { return m_computers[0]->log().count("the switch confirms on, ordered by manager@") == 1; }));
    QCOMPARE(cycles(0), 1);
    QCOMPARE(one().powerCycle.tries.size(), 1U);
}

void TestManagerPower::anIndependentComputerThatDies_data()
{
    QTest::addColumn<bool>("whileOff");
    QTest::newRow("before it is asked: it is asked when it is back") << false;
    QTest::newRow("while the power is off: it stays off, with an alarm") << true;
}

void TestManagerPower::anIndependentComputerThatDies()
{
    QFETCH(bool, whileOff);
    startComputers(1);
    QVERIFY(m_computers[0]->start());
    writeSite();
    startManagers();
    QVERIFY(becomes([&] { return allLinesAre(LinkState::Up); }));
    if (!whileOff)
        m_computers[0]->kill();
    m_managers.erase(u"one"_s);
    if (whileOff) {
        QVERIFY(becomes([&] { return one().state == HostState::Fenced; }));
        m_computers[0]->kill();
    }
    QVERIFY(becomes([&] { return allLinesAre(LinkState::Down); }));
    QCOMPARE(cycles(0), whileOff ? 1 : 0);
    QVERIFY(m_computers[0]->start());
    // The other half of the cycle would be a second action for the incident: that is for a person.
    QVERIFY(becomes([&] {
        return whileOff ? hasAlarm(AlarmKind::PowerActionFailed) : one().state == HostState::Booting;
    }));
    QCOMPARE(one().state, whileOff ? HostState::Fenced : HostState::Booting);
    QCOMPARE(one().power, whileOff ? PowerState::Off : PowerState::On);
    QCOMPARE(cycles(0), 1);
}

void TestManagerPower::aHostIsWatchedAsTheSiteSays_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("watch");
    QTest::newRow("on_loss") << u"on_loss"_s << u"\"cycle\""_s << QByteArray("interval=100 misses=4 on_loss=cycle");
    QTest::newRow("lost_after") << u"lost_after"_s << u"9"_s << QByteArray("interval=100 misses=9 on_loss=report");
    QTest::newRow("beat_interval")
        << u"beat_interval"_s << u"\"200ms\""_s << QByteArray("interval=200 misses=4 on_loss=report");
}

void TestManagerPower::aHostIsWatchedAsTheSiteSays()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QByteArray, watch);
    startComputers(1);
    QVERIFY(m_computers[0]->start());
    writeSite();
    QByteArray said;
    const auto listen = connect(&m_computers[0]->cable(u"two"_s), &PtyPair::written, this,
                                [&said](PtyPair::End, const QByteArray &bytes) { said += bytes; });
    startManagers();
    QVERIFY(becomes([&] { return said.contains("WATCH interval=100 misses=4 on_loss=report*"); }));

    // As an operator changes it on a running site.
    const QJsonArray changes{QJsonObject{{u"key"_s, u"independent_computer."_s + key}, {u"value"_s, value}}};
    std::optional<ApiReply> reply;
    manager(u"two"_s).handle(u"config.apply"_s, {{u"changes"_s, changes}, {u"reason"_s, u"test"_s}},
                             {u"tester"_s, u"test"_s}, [&reply](const ApiReply &each) { reply = each; });
    QVERIFY(becomes([&] { return reply.has_value(); }));
    QVERIFY2(reply->ok(), reply->ok() ? "" : qPrintable(reply->error->message + reply->error->why));
    QVERIFY(becomes([&] { return said.contains("WATCH " + watch + '*'); }));
    disconnect(listen);
}

QTEST_GUILESS_MAIN(TestManagerPower)
#include "tst_power.moc"
