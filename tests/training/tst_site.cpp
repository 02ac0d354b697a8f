// The training site with real processes: start-up, ladders of applications, operators' commands,
// the journal, the end.
#include "livesite.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace holdfast;
using namespace Qt::StringLiterals;

class TestTrainingSite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void startsByLayersWithHandshakes();
    void climbsFromProcessRestartToTakeOverAndComesBackAsStandby();
    void carriesOutOperatorsCommands();
    void takesAHostOffLineAndBack();
    void remembersOverARestart();
    void changesAThresholdWhileItRuns();
    void leavesNoProcessBehind();
    void refusesASecondOne();

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<LiveSite> m_site;
};

#define AT_REST()                                                                                  \
    QVERIFY2(eventually([&] { return m_site->isAtRest(); }, std::chrono::seconds(30)),             \
             qPrintable(m_site->atRestOrWhy()))

void TestTrainingSite::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_site = std::make_unique<LiveSite>(m_directory->path());
    const auto outcome = m_site->start();
    QVERIFY2(outcome, outcome ? "" : outcome.error().message().c_str());
    AT_REST();
}

void TestTrainingSite::cleanup()
{
    if (m_site) {
        QVERIFY(m_site->stop());
        QTRY_VERIFY_WITH_TIMEOUT(m_site->marked().empty(), 5000);
    }
    m_site.reset();
}

// The seq of the first record with these keys; 0: none.
static qint64 firstSeq(LiveSite &site, const QString &kind, const QJsonObject &keys)
{
    const auto found = site.records(kind, keys);
    return found.empty() ? 0 : found.front().value(u"seq"_s).toInteger();
}

void TestTrainingSite::startsByLayersWithHandshakes()
{
    for (const QString &host : {u"alpha"_s, u"beta"_s, u"gamma"_s, u"delta"_s}) {
        const auto up = [&](const QString &member) {
            return firstSeq(*m_site, u"transition"_s,
                            {{u"target"_s, member}, {u"to"_s, u"active"_s}});
        };
        const qint64 system = up(u"os-services@"_s + host);
        const qint64 lineCards =
            firstSeq(*m_site, u"resource"_s,
                     {{u"target"_s, u"line-cards@"_s + host}, {u"state"_s, u"in-service"_s}});
        const qint64 platform = up(u"ipc@"_s + host);
        const qint64 runnable =
            firstSeq(*m_site, u"host"_s, {{u"target"_s, host}, {u"runnable"_s, true}});
        const qint64 application = up(u"billing@"_s + host);
        QVERIFY(system > 0);
        QVERIFY2(system < lineCards && lineCards < platform && platform < runnable
                     && runnable < application,
                 qPrintable(u"%1: %2 %3 %4 %5 %6"_s.arg(host)
                                .arg(system)
                                .arg(lineCards)
                                .arg(platform)
                                .arg(runnable)
                                .arg(application)));
    }
    // A dependee is Active before its dependant begins.
    const auto cdpd = m_site->records(
        u"transition"_s, {{u"target"_s, u"cdpd@alpha"_s}, {u"to"_s, u"initialization"_s}});
    QVERIFY(!cdpd.empty());
    QVERIFY(firstSeq(*m_site, u"transition"_s,
                     {{u"target"_s, u"billing@alpha"_s}, {u"to"_s, u"active"_s}})
            < cdpd.front().value(u"seq"_s).toInteger());

    // A hot Standby runs, a cold one doesn't.
    QVERIFY(m_site->pid(u"cdma@beta/call-control"_s) != 0);
    QCOMPARE(m_site->pid(u"tdma@gamma/call-control"_s), 0);
    QCOMPARE(m_site->state(u"tdma@gamma"_s), u"standby"_s);
    // Processes of hosts other than the one that answers are seen too.
    QTRY_VERIFY(m_site->member(u"gsm@gamma"_s).processes.front().pid != 0);
}

void TestTrainingSite::climbsFromProcessRestartToTakeOverAndComesBackAsStandby()
{
    const QString process = u"cdma@alpha/call-control"_s;
    const auto actions = [&](const QString &action, const QString &target) {
        return m_site->records(u"action"_s, {{u"action"_s, action}, {u"target"_s, target}}).size();
    };
    // Limits of the site file: two process restarts, one group restart.
    for (std::size_t i = 1; i <= 2; ++i) {
        QVERIFY(m_site->kill(process));
        QTRY_COMPARE(actions(u"process-restart"_s, process), i);
        QVERIFY(eventually([&] { return m_site->pid(process) != 0; }));
        QCOMPARE(m_site->state(u"cdma@alpha"_s),
                 u"active"_s); // restarted in its previous running state
    }
    const qint64 other = m_site->pid(u"cdma@alpha/mobility"_s);
    QVERIFY(m_site->kill(process));
    QTRY_COMPARE(actions(u"group-restart"_s, u"cdma@alpha"_s), std::size_t(1));
    QVERIFY(eventually(
        [&] { return m_site->pid(process) != 0 && m_site->pid(u"cdma@alpha/mobility"_s) != 0; }));
    QVERIFY(m_site->pid(u"cdma@alpha/mobility"_s) != other);
    QTRY_COMPARE(m_site->state(u"cdma@alpha"_s), u"active"_s);

    const qint64 standby = m_site->pid(u"cdma@beta/call-control"_s);
    QVERIFY(m_site->kill(process));
    QVERIFY(eventually([&] { return m_site->state(u"cdma@beta"_s) == "active"_L1; }));
    QCOMPARE(m_site->pid(u"cdma@beta/call-control"_s), standby); // hot: the one that ran took over
    QCOMPARE(actions(u"out-of-service"_s, u"cdma@alpha"_s), std::size_t(1));
    QCOMPARE(actions(u"activate-mate"_s, u"cdma@beta"_s), std::size_t(1));
    // The repaired one comes back, and stays Standby.
    QVERIFY(eventually([&] { return m_site->state(u"cdma@alpha"_s) == "standby"_L1; }));
    QCOMPARE(m_site->state(u"cdma@beta"_s), u"active"_s);

    // The whole climb is one story: cause by cause to the first fault.
    const auto takeOver =
        m_site->records(u"transition"_s, {{u"target"_s, u"cdma@beta"_s}, {u"to"_s, u"active"_s}});
    QCOMPARE(takeOver.size(), std::size_t(1));
    const QJsonArray chain =
        m_site->call(u"why"_s, {{u"target"_s, u"cdma@beta"_s}}).value(u"records"_s).toArray();
    QVERIFY(chain.size() >= 3);
    QCOMPARE(chain.last()[u"kind"_s].toString(), u"fault"_s);
    QCOMPARE(chain.last()[u"signal"_s].toInt(), SIGKILL);
    QCOMPARE(chain.first()[u"seq"_s], takeOver.front().value(u"seq"_s));
    QCOMPARE(chain.last()[u"seq"_s].toInteger(), takeOver.front().value(u"root"_s).toInteger());
}

void TestTrainingSite::carriesOutOperatorsCommands()
{
    // Off-line of an Active member: switched over first.
    QCOMPARE(m_site->command(u"offline cdma@alpha"_s), QString());
    QVERIFY(eventually([&] { return m_site->state(u"cdma@alpha"_s) == "offline"_L1; }));
    QCOMPARE(m_site->state(u"cdma@beta"_s), u"active"_s);
    QVERIFY(
        firstSeq(*m_site, u"transition"_s, {{u"target"_s, u"cdma@beta"_s}, {u"to"_s, u"active"_s}})
        < firstSeq(*m_site, u"transition"_s,
                   {{u"target"_s, u"cdma@alpha"_s}, {u"to"_s, u"offline"_s}}));
    QCOMPARE(m_site->pid(u"cdma@alpha/call-control"_s), 0);

    // Refused where it would cost service, with the reason; nothing happens.
    QVERIFY(!m_site->command(u"offline cdma@beta"_s).isEmpty());
    QVERIFY(!m_site->command(u"switchover cdma"_s).isEmpty());
    QVERIFY(!m_site->command(u"offline nothing@nowhere"_s).isEmpty());
    QVERIFY(!m_site->command(u"fly cdma@beta"_s).isEmpty());
    QCOMPARE(m_site->state(u"cdma@beta"_s), u"active"_s);

    QCOMPARE(m_site->command(u"online cdma@alpha"_s), QString());
    QVERIFY(eventually([&] { return m_site->state(u"cdma@alpha"_s) == "standby"_L1; }));

    QCOMPARE(m_site->command(u"switchover cdma"_s), QString());
    QVERIFY(eventually([&] {
        return m_site->state(u"cdma@alpha"_s) == "active"_L1
            && m_site->state(u"cdma@beta"_s) == "standby"_L1;
    }));
    // Each command has its outcome in the stream, with who and why.
    QTRY_COMPARE(
        m_site->records(u"command"_s, {{u"outcome"_s, u"done"_s}, {u"by"_s, u"tester"_s}}).size(),
        std::size_t(3));

    // A repeated one is carried out once.
    const QJsonObject again{{u"id"_s, u"once"_s},
                            {u"command"_s, u"switchover"_s},
                            {u"args"_s, QJsonArray{u"gsm"_s}},
                            {u"reason"_s, u"test"_s}};
    QCOMPARE(m_site->call(u"command.execute"_s, again).value(u"outcome"_s), u"accepted"_s);
    QVERIFY(eventually([&] { return m_site->state(u"gsm@delta"_s) == "active"_L1; }));
    QCOMPARE(m_site->call(u"command.execute"_s, again).value(u"repeated"_s), true);
    QCOMPARE(m_site->command(u"switchover gsm"_s), QString());
    QVERIFY(eventually([&] {
        return m_site->state(u"gsm@gamma"_s) == "active"_L1
            && m_site->state(u"gsm@delta"_s) == "standby"_L1;
    }));

    // With the hash of another situation it is refused.
    const QString hash = m_site->status().stateHash;
    const QJsonObject plan = m_site->call(
        u"command.plan"_s, {{u"command"_s, u"switchover"_s}, {u"args"_s, QJsonArray{u"gsm"_s}}});
    QCOMPARE(plan.value(u"state_hash"_s).toString(), hash);
    QCOMPARE(plan.value(u"takes_over"_s).toArray(), QJsonArray{u"gsm@delta"_s});
    QCOMPARE(m_site->state(u"gsm@gamma"_s), u"active"_s);
    QVERIFY(m_site->kill(u"billing@beta/collector"_s));
    QVERIFY(eventually([&] { return m_site->pid(u"billing@beta/collector"_s) != 0; }));
    const QJsonObject late = m_site->call(u"command.execute"_s,
                                          {{u"command"_s, u"switchover"_s},
                                           {u"args"_s, QJsonArray{u"gsm"_s}},
                                           {u"reason"_s, u"test"_s},
                                           {u"if_state"_s, hash}});
    QVERIFY(late.contains(u"refused"_s));
}

void TestTrainingSite::takesAHostOffLineAndBack()
{
    QCOMPARE(m_site->command(u"offline gamma"_s), QString());
    const QStringList members{u"os-services@gamma"_s, u"ipc@gamma"_s,  u"billing@gamma"_s,
                              u"cdpd@gamma"_s,        u"tdma@gamma"_s, u"gsm@gamma"_s};
    QVERIFY(eventually([&] {
        return std::ranges::all_of(
            members, [&](const QString &member) { return m_site->state(member) == "offline"_L1; });
    }));
    QCOMPARE(m_site->state(u"gsm@delta"_s), u"active"_s);
    QCOMPARE(m_site->state(u"tdma@beta"_s), u"active"_s);

    QCOMPARE(m_site->command(u"online gamma"_s), QString());
    QVERIFY(eventually([&] {
        return m_site->state(u"gsm@gamma"_s) == "standby"_L1
            && m_site->state(u"tdma@gamma"_s) == "standby"_L1
            && m_site->state(u"cdpd@gamma"_s) == "active"_L1;
    }));
}

void TestTrainingSite::remembersOverARestart()
{
    QCOMPARE(m_site->command(u"offline cdpd@alpha"_s + u" --force"_s), QString());
    QVERIFY(eventually([&] { return m_site->state(u"cdpd@alpha"_s) == "offline"_L1; }));
    QVERIFY(m_site->kill(u"cdma@alpha/call-control"_s));
    QVERIFY(eventually([&] { return m_site->pid(u"cdma@alpha/call-control"_s) != 0; }));
    QVERIFY(eventually([&] {
        return !m_site->records(u"action"_s, {{u"action"_s, u"process-restart"_s}}).empty();
    }));
    const auto before = m_site->records();

    QVERIFY(m_site->restart());
    // It runs again, not only remembers that it ran.
    QVERIFY(eventually([&] {
        return m_site->isServing() && m_site->pid(u"cdma@alpha/call-control"_s) != 0
            && m_site->pid(u"cdma@beta/call-control"_s) != 0
            && m_site->state(u"cdma@alpha"_s) == "active"_L1
            && m_site->state(u"cdma@beta"_s) == "standby"_L1;
    }));
    // Everything is still there, and goes on without a gap.
    const auto after = m_site->records();
    QVERIFY(after.size() > before.size());
    QVERIFY(std::equal(before.begin(), before.end(), after.begin()));
    for (std::size_t i = 0; i < after.size(); ++i)
        QCOMPARE(after[i].value(u"seq"_s).toInteger(), static_cast<qint64>(i) + 1);
    // Off-line and the windows survive; the primaries are Active again; nobody counts this as a
    // re-boot.
    QCOMPARE(m_site->state(u"cdpd@alpha"_s), u"offline"_s);
    QCOMPARE(m_site->member(u"cdma@alpha"_s).processes.front().ladder.front().used, 1);
    const std::vector<RungStatus> ladder = m_site->host(u"alpha"_s).ladder;
    QVERIFY(std::ranges::all_of(ladder, [](const RungStatus &rung) { return rung.used == 0; }));
}

void TestTrainingSite::changesAThresholdWhileItRuns()
{
    const QString key = u"group.cdma.process.call-control.restart"_s;
    const QJsonArray changes{
        QJsonObject{{u"key"_s, key}, {u"value"_s, u"{ count = 7, within = \"5m\" }"_s}}};
    const QJsonObject diff = m_site->call(u"config.diff"_s, {{u"changes"_s, changes}});
    QVERIFY2(diff.value(u"diff"_s).toString().contains(u"7"_s),
             qPrintable(diff.value(u"diff"_s).toString()));
    const QString hash = m_site->call(u"config.get"_s).value(u"hash"_s).toString();

    const QJsonObject reply = m_site->call(
        u"config.apply"_s,
        {{u"changes"_s, changes}, {u"by"_s, u"tester"_s}, {u"reason"_s, u"more patience"_s}});
    QVERIFY2(!reply.contains(u"refused"_s), qPrintable(reply.value(u"refused"_s).toString()));
    QCOMPARE(m_site->member(u"cdma@alpha"_s).processes.front().ladder.front().count, 7);
    for (const auto &host : m_site->site().hosts())
        QTRY_COMPARE(host->manager()
                         ->site()
                         .configOf(host->manager()->site().process("cdma@beta/call-control"))
                         .restart.count,
                     7);
    const QJsonObject shown = m_site->call(u"config.get"_s);
    QVERIFY(shown.value(u"hash"_s).toString() != hash);
    QCOMPARE(shown.value(u"dropins"_s).toArray().size(), 1);
    QCOMPARE(shown.value(u"dropins"_s)[0][u"why"_s].toString(), u"more patience"_s);
    QCOMPARE(m_site->records(u"config"_s, {{u"by"_s, u"tester"_s}}).size(), std::size_t(1));

    const QJsonObject bad = m_site->call(
        u"config.apply"_s,
        {{u"changes"_s, QJsonArray{QJsonObject{{u"key"_s, key}, {u"value"_s, u"often"_s}}}}});
    QVERIFY(bad.contains(u"refused"_s));

    QVERIFY(
        !m_site->call(u"config.rollback"_s, {{u"reason"_s, u"enough"_s}}).contains(u"refused"_s));
    QCOMPARE(m_site->member(u"cdma@alpha"_s).processes.front().ladder.front().count, 2);
    QCOMPARE(m_site->call(u"config.get"_s).value(u"hash"_s).toString(), hash);
}

void TestTrainingSite::leavesNoProcessBehind()
{
    QVERIFY(m_site->marked().size() > 15);
    const qint64 independent = m_site->site().independentComputer()->pid();
    QVERIFY(independent > 0);
    QVERIFY(m_site->stop());
    QTRY_VERIFY_WITH_TIMEOUT(m_site->marked().empty(), 5000);
    QVERIFY(::kill(static_cast<pid_t>(independent), 0) != 0);
    m_site.reset();
    QVERIFY(!QFileInfo::exists(m_directory->path() + u"/training/run"_s));
}

void TestTrainingSite::refusesASecondOne()
{
    LiveSite second(m_directory->path());
    const auto outcome = second.start();
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().message().find(std::to_string(::getpid())) != std::string::npos,
             outcome.error().message().c_str());
}

QTEST_GUILESS_MAIN(TestTrainingSite)
#include "tst_site.moc"
