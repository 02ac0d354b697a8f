// Hosts of the training site climb their ladder to the end: re-boot, power cycle over the serial
// line, power down; and are switched on again by an operator. A cut line does nothing but raise an
// alarm.
#include "livesite.h"

#include <QTest>

#include <algorithm>

using namespace holdfast;
using namespace Qt::StringLiterals;

class TestTrainingHosts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void aCutLineIsAnAlarmOnly();
    void aSystemFaultClimbsToPowerDown();
    void aRestartOfTheProgramLeavesItOff();
    void anOperatorPowersItOn();
    void theJournalTellsTheStory();

private:
    [[nodiscard]] std::size_t actions(const QString &action);
    [[nodiscard]] bool alphaIsBack();

    QTemporaryDir m_directory;
    std::unique_ptr<LiveSite> m_site;
};

void TestTrainingHosts::initTestCase()
{
    m_site = std::make_unique<LiveSite>(m_directory.path());
    const auto outcome = m_site->start();
    QVERIFY2(outcome, outcome ? "" : outcome.error().message().c_str());
    QVERIFY2(eventually([&] { return m_site->isAtRest(); }), qPrintable(m_site->atRestOrWhy()));
}

void TestTrainingHosts::cleanupTestCase()
{
    QVERIFY(m_site->stop());
    QTRY_VERIFY_WITH_TIMEOUT(m_site->marked().empty(), 5000);
    m_site.reset();
}

std::size_t TestTrainingHosts::actions(const QString &action)
{
    return m_site->records(u"action"_s, {{u"action"_s, action}, {u"target"_s, u"alpha"_s}}).size();
}

bool TestTrainingHosts::alphaIsBack()
{
    return m_site->state(u"cdma@alpha"_s) == "standby"_L1
        && m_site->state(u"amps@alpha"_s) == "standby"_L1
        && m_site->state(u"cdpd@alpha"_s) == "active"_L1;
}

void TestTrainingHosts::aCutLineIsAnAlarmOnly()
{
    const auto lineOf = [&](const QString &host) {
        const HostId id = m_site->site().site()->host(host.toStdString());
        return m_site->raw().hosts[index(id)].lines.front();
    };
    for (const QString &host : {u"alpha"_s, u"beta"_s, u"gamma"_s, u"delta"_s})
        QVERIFY(eventually([&] { return lineOf(host) == LinkState::Up; }));
    QCOMPARE(m_site->status().independentComputers.front().name, u"rack-7"_s);

    const auto lineAlarms = [&] {
        const SiteStatus status = m_site->status();
        return std::ranges::count_if(status.alarms, [](const AlarmStatus &alarm) {
            return alarm.alarm == "line-lost"_L1 && alarm.state != "returned-unacknowledged"_L1;
        });
    };
    m_site->site().cable(u"delta"_s)->setCut(true);
    QVERIFY(eventually([&] { return lineOf(u"delta"_s) == LinkState::Down && lineAlarms() == 1; }));
    QCOMPARE(m_site->state(u"amps@delta"_s), u"active"_s);
    m_site->site().cable(u"delta"_s)->setCut(false);
    QVERIFY(eventually([&] { return lineOf(u"delta"_s) == LinkState::Up && lineAlarms() == 0; }));
    QVERIFY2(m_site->isAtRest(), qPrintable(m_site->atRestOrWhy()));
}

void TestTrainingHosts::aSystemFaultClimbsToPowerDown()
{
    const QString clock = u"os-services@alpha/clock"_s;
    // Re-boot: the limit is one.
    QVERIFY(m_site->kill(clock));
    QVERIFY(eventually([&] {
        return m_site->state(u"cdma@beta"_s) == "active"_L1
            && m_site->state(u"cdma@alpha"_s) == "unavailable"_L1;
    }));
    QCOMPARE(actions(u"reboot"_s), std::size_t(1));
    QVERIFY(eventually([&] { return alphaIsBack(); }));
    QCOMPARE(actions(u"power-cycle"_s), std::size_t(0));

    // Power cycle, by the independent computer over a serial line.
    const qint64 router = m_site->pid(u"ipc@alpha/router"_s);
    QVERIFY(m_site->kill(clock));
    QVERIFY(eventually([&] { return actions(u"power-cycle"_s) == 1; }));
    QVERIFY(eventually([&] {
        return m_site->host(u"alpha"_s).state == HostState::PoweredOff
            || m_site->host(u"alpha"_s).state == HostState::Fenced;
    }));
    QVERIFY(m_site->site().host(u"alpha"_s)->manager() == nullptr);
    QVERIFY(eventually([&] { return alphaIsBack(); }, std::chrono::seconds(30)));
    QVERIFY(m_site->pid(u"ipc@alpha/router"_s) != router);
    QCOMPARE(actions(u"reboot"_s), std::size_t(1));

    // Power down, and left so.
    QVERIFY(m_site->kill(clock));
    QVERIFY(eventually([&] {
        return m_site->host(u"alpha"_s).state == HostState::PoweredOff
            && actions(u"power-off"_s) == 1;
    }));
    QVERIFY(m_site->site().host(u"alpha"_s)->manager() == nullptr);
    QCOMPARE(m_site->host(u"alpha"_s).power, PowerState::Off);
    QCOMPARE(m_site->state(u"cdma@beta"_s), u"active"_s);
    QCOMPARE(m_site->state(u"amps@delta"_s), u"active"_s);
    QCOMPARE(m_site->pid(u"ipc@alpha/router"_s), 0);
    QTRY_COMPARE(m_site->status().independentComputers.front().outlets.front().offs, 2);
}

void TestTrainingHosts::aRestartOfTheProgramLeavesItOff()
{
    QVERIFY(m_site->restart());
    QVERIFY(eventually([&] {
        return m_site->isServing() && m_site->state(u"cdma@beta"_s) == "active"_L1
            && m_site->state(u"amps@delta"_s) == "active"_L1
            && m_site->pid(u"ipc@beta/router"_s) != 0;
    }));
    QVERIFY(m_site->site().host(u"alpha"_s)->manager() == nullptr);
    QVERIFY(eventually([&] { return m_site->host(u"alpha"_s).power == PowerState::Off; }));
    QCOMPARE(m_site->host(u"alpha"_s).state, HostState::PoweredOff);
    QCOMPARE(m_site->host(u"alpha"_s).ladder.back().used, 1); // the power cycle still counts
}

void TestTrainingHosts::anOperatorPowersItOn()
{
    QCOMPARE(m_site->command(u"power on alpha"_s), QString());
    QVERIFY(eventually([&] { return alphaIsBack(); }, std::chrono::seconds(30)));
    QCOMPARE(m_site->host(u"alpha"_s).power, PowerState::On);
    QTRY_COMPARE(
        m_site->records(u"command"_s, {{u"command"_s, u"power-on"_s}, {u"outcome"_s, u"done"_s}})
            .size(),
        std::size_t(1));
}

void TestTrainingHosts::theJournalTellsTheStory()
{
    // Dense, and every cause comes before its effect; an incident is everything with its root.
    const auto records = m_site->records();
    QVERIFY(!records.empty());
    QHash<qint64, qint64> roots;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const qint64 seq = records[i].value(u"seq"_s).toInteger();
        const qint64 cause = records[i].value(u"cause"_s).toInteger();
        const qint64 root = records[i].value(u"root"_s).toInteger();
        QCOMPARE(seq, static_cast<qint64>(i) + 1);
        QVERIFY2(cause < seq, qPrintable(u"%1 caused by %2"_s.arg(seq).arg(cause)));
        QCOMPARE(root, cause == 0 ? seq : roots.value(cause));
        roots.insert(seq, root);
    }
    // The climb of alpha is one incident: three faults that no rung cured.
    const auto off = m_site->records(u"action"_s, {{u"action"_s, u"power-off"_s}});
    const auto reboot = m_site->records(u"action"_s, {{u"action"_s, u"reboot"_s}});
    QCOMPARE(off.front().value(u"root"_s), reboot.front().value(u"root"_s));
    // alpha was away when it was powered down: it has learned what it missed.
    const Manager *alpha = m_site->site().host(u"alpha"_s)->manager();
    QVERIFY(alpha != nullptr);
    QTRY_COMPARE(alpha->recordsAfter(0, 0).size(), m_site->records().size());
}

QTEST_GUILESS_MAIN(TestTrainingHosts)
#include "tst_hosts.moc"
