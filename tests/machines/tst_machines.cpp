// Two virtual machines that run holdfastd, each a site of its own: what the ladder does to a host is done to them, over
// a serial line, by the real independent computer.
#include "image.h"
#include "rack.h"

#include <api/status.h>

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace holdfast;
using namespace Qt::StringLiterals;

class TestMachines : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

    void claim1ASystemFaultReBootsIt();
    void claim2WhatThatDoesNotCurePowerCyclesIt();
    void claim3WhatThatDoesNotCurePowersItDown();
    void oneThatIsSilentIsPowerCycled_data();
    void oneThatIsSilentIsPowerCycled();
    void claim3ItStaysDown();

private:
    [[nodiscard]] SiteStatus status(const QString &machine);
    [[nodiscard]] bool isBack(const QString &machine, qsizetype boot);
    void killClock(const QString &machine);
    [[nodiscard]] int reboots(const QString &machine);
    [[nodiscard]] QStringList story(const QString &machine);

    std::unique_ptr<Rack> m_rack;
    bool m_failed = false;
};

void TestMachines::initTestCase()
{
    if (const QString missing = missingForMachines(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_rack = std::make_unique<Rack>(QStringList{u"alpha"_s, u"beta"_s});
    const auto outcome = m_rack->start();
    QVERIFY2(outcome, outcome ? "" : outcome.error().message().c_str());
    for (const QString &name : {u"alpha"_s, u"beta"_s})
        QVERIFY(isBack(name, 1));
}

void TestMachines::cleanupTestCase()
{
    m_rack.reset();
}

// Each goes on where the one before has ended: after a failure they would only wait, for minutes.
void TestMachines::init()
{
    if (m_failed)
        QSKIP("one before it has failed");
}

void TestMachines::cleanup()
{
    m_failed = m_failed || QTest::currentTestFailed();
    if (QTest::currentTestFailed())
        qInfo("%s", m_rack->log().constData());
}

// As holdfastctl in there says.
SiteStatus TestMachines::status(const QString &name)
{
    Machine &machine = m_rack->machine(name);
    const auto said = machine.isOn() ? machine.run("holdfastctl status --json") : std::nullopt;
    return siteStatusFromJson(QJsonDocument::fromJson(said.value_or("")).object());
}

// Waits for its boot of this number, and until all its groups are Active.
bool TestMachines::isBack(const QString &name, qsizetype boot)
{
    Machine &machine = m_rack->machine(name);
    // Its line says it first: to ask in there costs an emulated processor a second.
    return eventually([&] { return machine.boots().size() == boot && machine.isRunnable(); }, std::chrono::seconds(60))
        && eventually([&] {
               const SiteStatus now = status(name);
               return !now.groups.empty() && std::ranges::all_of(now.groups, [](const GroupStatus &group) {
                   return group.members.front().state == State::Active;
               });
           });
}

void TestMachines::killClock(const QString &name)
{
    const SiteStatus now = status(name);
    const auto group = std::ranges::find(now.groups, u"os-services"_s, &GroupStatus::name);
    QVERIFY(group != now.groups.end());
    m_rack->machine(name).type("kill -9 " + QByteArray::number(group->members.front().processes.front().pid));
}

// As its ladder counts them.
int TestMachines::reboots(const QString &name)
{
    const std::vector<HostStatus> hosts = status(name).hosts;
    const auto rung = [](const RungStatus &each) { return each.rung == Action::Reboot; };
    const std::vector<RungStatus> ladder = hosts.empty() ? std::vector<RungStatus>() : hosts.front().ladder;
    const auto found = std::ranges::find_if(ladder, rung);
    return found == ladder.end() ? -1 : found->used;
}

// Faults, rungs, and the host as it came and went, from its journal.
QStringList TestMachines::story(const QString &name)
{
    QStringList story;
    const QByteArray said = m_rack->machine(name).run("holdfastctl history --json --limit 1000").value_or("");
    for (const QByteArray &line : said.split('\n')) {
        const QJsonObject record = QJsonDocument::fromJson(line).object();
        const QString kind = record[u"kind"_s].toString();
        if (kind == "fault"_L1 || kind == "action"_L1 || kind == "host"_L1)
            story << record[u"text"_s].toString();
    }
    return story;
}

void TestMachines::claim1ASystemFaultReBootsIt()
{
    Machine &alpha = m_rack->machine(u"alpha"_s);
    m_rack->forget();
    killClock(u"alpha"_s);
    QVERIFY(isBack(u"alpha"_s, 2));

    QVERIFY(alpha.boots()[1] != alpha.boots()[0]);
    QCOMPARE(m_rack->happened(),
             (QStringList{u"line of alpha: it said BYE"_s, u"alpha re-boots"_s, u"line of alpha: session"_s}));
    const QStringList expected{u"alpha is up"_s,
                               u"alpha is runnable"_s,
                               u"os-services@alpha/clock was ended by signal 9"_s,
                               u"re-boot of alpha, attempt 1 of 1 in 30 min"_s,
                               u"alpha is not runnable"_s,
                               u"alpha is up"_s,
                               u"alpha is runnable"_s};
    QCOMPARE(story(u"alpha"_s), expected);
}

void TestMachines::claim2WhatThatDoesNotCurePowerCyclesIt()
{
    const QStringList before = story(u"alpha"_s);
    m_rack->forget();
    killClock(u"alpha"_s);
    QVERIFY(isBack(u"alpha"_s, 3));

    const QStringList expected{u"outlet 1 (alpha): cycle ordered by manager@alpha: power cycle of alpha"_s,
                               u"alpha loses its power"_s,
                               u"outlet 1 (alpha): the switch confirms off, ordered by manager@alpha"_s,
                               u"outlet 1 (alpha): the switch confirms on, ordered by manager@alpha"_s,
                               u"line of alpha: session"_s};
    QCOMPARE(m_rack->happened(), expected);
    // The journal has come through the power cut, and with it the re-boot that did not cure.
    const QStringList after{u"os-services@alpha/clock was ended by signal 9"_s,
                            u"power cycle of alpha, attempt 1 of 1 in 1 h"_s,
                            u"alpha is not runnable"_s,
                            u"alpha is up"_s,
                            u"alpha is runnable"_s};
    QCOMPARE(story(u"alpha"_s), before + after);
}

void TestMachines::claim3WhatThatDoesNotCurePowersItDown()
{
    m_rack->forget();
    killClock(u"alpha"_s);
    const QStringList expected{u"outlet 1 (alpha): off ordered by manager@alpha: power down of alpha"_s,
                               u"alpha loses its power"_s,
                               u"outlet 1 (alpha): the switch confirms off, ordered by manager@alpha"_s};
    QVERIFY(eventually([&] { return m_rack->happened().size() >= expected.size(); }));
    QCOMPARE(m_rack->happened(), expected);
}

void TestMachines::oneThatIsSilentIsPowerCycled_data()
{
    QTest::addColumn<bool>("panics");
    QTest::newRow("frozen") << false;
    QTest::newRow("kernel panic") << true;
}

void TestMachines::oneThatIsSilentIsPowerCycled()
{
    QFETCH(bool, panics);
    Machine &beta = m_rack->machine(u"beta"_s);
    const QStringList before = story(u"beta"_s);
    const auto boots = beta.boots().size();
    const int counted = reboots(u"beta"_s);
    m_rack->forget();
    const auto begin = std::chrono::system_clock::now();
    if (panics)
        beta.type("echo c >/proc/sysrq-trigger");
    else
        beta.order("stop");
    QVERIFY(isBack(u"beta"_s, boots + 1));

    QStringList expected{u"line of beta: no beat for N ms"_s,
                         u"outlet 2 (beta): cycle ordered by independent-computer: no beat for N ms"_s,
                         u"beta loses its power"_s,
                         u"outlet 2 (beta): the switch confirms off, ordered by independent-computer"_s,
                         u"outlet 2 (beta): the switch confirms on, ordered by independent-computer"_s,
                         u"line of beta: session"_s,
                         u"line of beta: beats are back"_s};
    if (!panics)
        expected.prepend(u"beta freezes"_s);
    QCOMPARE(m_rack->happened(), expected);
    QCOMPARE(beta.console().contains("Kernel panic"), panics);
    QCOMPARE(story(u"beta"_s), before + QStringList({u"beta is up"_s, u"beta is runnable"_s}));
    QCOMPARE(reboots(u"beta"_s), counted + 1); // a boot that it has not ordered (semantics.md 3)

    // Six beats of 500 ms are missed from the last one, which came half a second before at most.
    const auto after = [&](const QString &what) {
        return std::chrono::duration_cast<std::chrono::milliseconds>(m_rack->when(what).value()
                                                                     - begin.time_since_epoch());
    };
    const auto lost = after(u"line of beta: no beat for N ms"_s);
    qInfo("lost after %lld ms, off after %lld ms, back on its line after %lld ms", static_cast<long long>(lost.count()),
          static_cast<long long>(after(expected[panics ? 3 : 4]).count()),
          static_cast<long long>(after(u"line of beta: session"_s).count()));
    QVERIFY(lost < std::chrono::milliseconds(3500));
}

void TestMachines::claim3ItStaysDown()
{
    QVERIFY(!m_rack->machine(u"alpha"_s).isOn());
    QCOMPARE(m_rack->machine(u"alpha"_s).boots().size(), 3);
}

QTEST_GUILESS_MAIN(TestMachines)
#include "tst_machines.moc"
