// The ends of the ladders with real processes, a real independent computer and real serial lines: what restarts and
// re-initialisation don't cure is re-booted, power cycled and powered down, in this order (claims 2 to 25).
#include "livesite.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace holdfast;
using namespace Qt::StringLiterals;

class TestTrainingClaims : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();

    void climbs_data();
    void climbs();
    void whatDoesNotComeBackInTimeClimbs();

private:
    void start(std::chrono::milliseconds bootDelay = std::chrono::milliseconds(300));
    void setFaulty(const QString &group, bool faulty);
    [[nodiscard]] QStringList rungs();

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<LiveSite> m_site;
};

void TestTrainingClaims::start(std::chrono::milliseconds bootDelay)
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_site = std::make_unique<LiveSite>(m_directory->path(), u"claims.toml.in"_s, bootDelay);
    const auto outcome = m_site->start();
    QVERIFY2(outcome, outcome ? "" : outcome.error().message().c_str());
    QVERIFY2(eventually([&] { return m_site->isAtRest(); }), qPrintable(m_site->atRestOrWhy()));
}

// A fault lasts: what is started anew is faulty again.
void TestTrainingClaims::setFaulty(const QString &group, bool faulty)
{
    const bool isResource = group == "line-cards"_L1;
    const QString run = m_site->site().runDirectory() + u'/';
    QFile file(run + (isResource ? group : u"faulty-"_s + group));
    if (faulty == isResource)
        QVERIFY(file.remove());
    else
        QVERIFY(file.open(QIODevice::WriteOnly));
}

// What was done about it on alpha, in order.
QStringList TestTrainingClaims::rungs()
{
    QStringList rungs;
    for (const QJsonObject &action : m_site->records({{u"kind"_s, u"action"_s}})) {
        const QString target = action.value(u"target"_s).toString();
        if (target.contains(u"alpha"_s))
            rungs << action.value(u"action"_s).toString() + u' ' + target;
    }
    return rungs;
}

void TestTrainingClaims::climbs_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("process"); // killed for the first fault; "": it is seen by itself
    QTest::addColumn<QString>("cure"); // the rung after which the fault is gone; "": none
    QTest::addColumn<QStringList>("rungs");

    const QString reinitialise = u"reinitialize alpha"_s;
    const QString reboot = u"reboot alpha"_s;
    const QString cycle = u"power-cycle alpha"_s;
    const QString off = u"power-off alpha"_s;
    const QString clock = u"os-services@alpha/clock"_s;
    const QString fabric = u"switch@alpha/fabric"_s;

    QTest::newRow("claim 2: system group, cured by the power cycle")
        << u"os-services"_s << clock << cycle << QStringList{reboot, cycle};
    QTest::newRow("claim 3: system group, never cured") << u"os-services"_s << clock << QString()
                                                        << QStringList{reboot, cycle, off};
    QTest::newRow("claim 9: platform group, cured by the re-boot")
        << u"switch"_s << fabric << reboot << QStringList{reinitialise, reboot};
    QTest::newRow("claim 10: platform group, cured by the power cycle")
        << u"switch"_s << fabric << cycle << QStringList{reinitialise, reboot, cycle};
    QTest::newRow("claim 11: platform group, never cured")
        << u"switch"_s << fabric << QString() << QStringList{reinitialise, reboot, cycle, off};
    QTest::newRow("claims 14 to 16: platform resource, never cured")
        << u"line-cards"_s << QString() << QString()
        << QStringList{reinitialise, u"resource-reinitialize line-cards@alpha"_s, reboot, cycle, off};
    QTest::newRow("claims 19 to 21: restartable platform group, never cured")
        << u"ipc"_s << u"ipc@alpha/router"_s << QString()
        << QStringList{u"process-restart ipc@alpha/router"_s, u"group-restart ipc@alpha"_s, reinitialise, reboot, cycle,
                       off};
    // Each re-boot starts it anew, so it is out of service first, again.
    const QString out = u"out-of-service ledger@alpha"_s;
    QTest::newRow("claims 23 to 25: application group that can't be taken out of service, never cured")
        << u"ledger"_s << QString() << QString()
        << QStringList{out, reinitialise, reboot, out, cycle, out, off};
}

void TestTrainingClaims::climbs()
{
    QFETCH(QString, group);
    QFETCH(QString, process);
    QFETCH(QString, cure);
    QFETCH(QStringList, rungs);

    start();
    if (QTest::currentTestFailed())
        return;
    setFaulty(group, true);
    if (!process.isEmpty())
        QVERIFY(m_site->kill(process));
    if (!cure.isEmpty()) {
        QVERIFY(eventually([&] { return this->rungs().contains(cure); }, std::chrono::seconds(60)));
        setFaulty(group, false);
    }
    const auto hasEnded = [&] {
        if (this->rungs().size() < rungs.size())
            return false;
        const HostStatus alpha = m_site->host(u"alpha"_s);
        return cure.isEmpty() ? alpha.state == HostState::PoweredOff
                              : alpha.runnable && m_site->state(u"cdma@alpha"_s) == "standby"_L1;
    };
    const bool ended = eventually(hasEnded, std::chrono::seconds(60));
    QCOMPARE(this->rungs(), rungs);
    QVERIFY(ended);
    // What alpha carried is served all the while by beta.
    QCOMPARE(m_site->state(u"cdma@beta"_s), u"active"_s);
    QCOMPARE(m_site->state(u"ledger@beta"_s), u"active"_s);
    // The independent computer has done it, and counted it.
    const bool isOff = cure.isEmpty();
    const int cycles = static_cast<int>(rungs.count(u"power-cycle alpha"_s));
    const auto outlet = [&] { return m_site->status().independentComputers.front().outlets.front(); };
    QTRY_COMPARE(outlet().power, isOff ? PowerState::Off : PowerState::On);
    QTRY_COMPARE(outlet().cycles, cycles);
    QCOMPARE(outlet().offs, cycles + (isOff ? 1 : 0));
    QCOMPARE(m_site->site().host(u"alpha"_s)->manager() == nullptr, isOff);
    // One story: every rung has the first fault at its root; of an application each start begins another.
    const auto actions = m_site->records({{u"kind"_s, u"action"_s}});
    const QJsonValue root = actions.front().value(u"root"_s);
    QVERIFY(group == "ledger"_L1 || std::ranges::all_of(actions, [&](const QJsonObject &action) {
        return action.value(u"root"_s) == root;
    }));
}

// Without another fault: each of these rungs takes longer than the host has for it (semantics.md 3).
void TestTrainingClaims::whatDoesNotComeBackInTimeClimbs()
{
    start(std::chrono::seconds(30));
    if (QTest::currentTestFailed())
        return;
    const QJsonArray changes{QJsonObject{{u"key"_s, u"host.alpha.boot_timeout"_s}, {u"value"_s, u"\"1s\""_s}}};
    const QJsonObject applied = m_site->call(u"config.apply"_s, {{u"changes"_s, changes}, {u"reason"_s, u"test"_s}});
    QVERIFY2(!applied.contains(u"refused"_s), qPrintable(applied.value(u"refused"_s).toString()));
    QVERIFY(m_site->kill(u"os-services@alpha/clock"_s));
    const QStringList expected{u"reboot alpha"_s, u"power-cycle alpha"_s, u"power-off alpha"_s};
    QVERIFY(eventually([&] {
        return rungs().size() == expected.size() && m_site->host(u"alpha"_s).state == HostState::PoweredOff;
    }));
    QCOMPARE(rungs(), expected);
    const QJsonObject late{{u"target"_s, u"alpha"_s}, {u"fault"_s, u"boot-timeout"_s}};
    QCOMPARE(m_site->records(u"fault"_s, late).size(), std::size_t(2));
    QCOMPARE(m_site->state(u"cdma@beta"_s), u"active"_s);
}

void TestTrainingClaims::cleanup()
{
    const bool stopped = m_site->stop();
    m_site.reset();
    QVERIFY(stopped);
}

QTEST_GUILESS_MAIN(TestTrainingClaims)
#include "tst_claims.moc"
