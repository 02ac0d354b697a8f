// Groups and processes that come and go while the training site runs, with real processes: what is
// new starts, the rest is not touched, what runs can't be removed, a roll-back takes it back;
// journals of all hosts replay the same.
#include "livesite.h"

#include <replay/replay.h>
#include <replay/report.h>

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace holdfast;
using namespace Qt::StringLiterals;

class TestTrainingObjects : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void aProcessIsAddedToARunningPair();
    void aPairComesAndGoes();
    void whatRunsIsNotRemoved();
    void survivesARestart();
    void whatIsOnTheWayIsNotLost();
    void whatIsSaidInOldNumbersIsSaidAgain();

private:
    [[nodiscard]] QJsonObject apply(const QJsonArray &changes)
    {
        return m_site->call(
            u"config.apply"_s,
            {{u"changes"_s, changes}, {u"by"_s, u"tester"_s}, {u"reason"_s, u"test"_s}});
    }
    [[nodiscard]] static QJsonObject set(const QString &key, const QString &value)
    {
        return {{u"key"_s, key}, {u"value"_s, value}};
    }
    // A command that differs in nothing but the name.
    [[nodiscard]] QString workload(const QString &name)
    {
        for (const QJsonValue &key : m_site->call(u"config.get"_s).value(u"keys"_s).toArray()) {
            if (key[u"key"_s] == u"group.billing.process.collector.command"_s)
                return key[u"value"_s].toString().replace(u"collector"_s, name);
        }
        return {};
    }
    [[nodiscard]] std::map<QString, qint64> pids();
    void replaysTheSame();

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<LiveSite> m_site;
};

#define AT_REST()                                                                                  \
    QVERIFY2(eventually([&] { return m_site->isAtRest(); }, std::chrono::seconds(30)),             \
             qPrintable(m_site->atRestOrWhy()))

void TestTrainingObjects::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_site = std::make_unique<LiveSite>(m_directory->path());
    const auto outcome = m_site->start();
    QVERIFY2(outcome, outcome ? "" : outcome.error().message().c_str());
    AT_REST();
}

void TestTrainingObjects::cleanup()
{
    if (m_site) {
        QVERIFY(m_site->stop());
        QTRY_VERIFY_WITH_TIMEOUT(m_site->marked().empty(), 5000);
    }
    m_site.reset();
}

// Everything that runs, once all of it has been seen.
std::map<QString, qint64> TestTrainingObjects::pids()
{
    std::map<QString, qint64> all;
    const auto complete = [&] {
        all.clear();
        const SiteStatus status = m_site->status();
        for (const GroupStatus &group : status.groups) {
            for (const MemberStatus &member : group.members) {
                for (const ProcessStatus &process : member.processes) {
                    if (process.pid > 0)
                        all.emplace(member.member + u'/' + process.name, process.pid);
                }
            }
        }
        return all.size() >= std::size_t(26); // of FIG. 1, cold Standbys aside
    };
    return eventually(complete) ? all : std::map<QString, qint64>();
}

void TestTrainingObjects::replaysTheSame()
{
    for (const QString &host : {u"alpha"_s, u"beta"_s, u"gamma"_s, u"delta"_s}) {
        const auto report = replay(m_directory->filePath(u"training/"_s + host + u"/journal.db"_s));
        QVERIFY2(report, report ? "" : report.error().message().c_str());
        QVERIFY2(!report->difference, qPrintable(text(*report)));
        QVERIFY(report->configurations > 0);
    }
}

void TestTrainingObjects::aProcessIsAddedToARunningPair()
{
    const auto before = pids();
    QVERIFY(!before.empty());
    const QString process = u"group.cdma.process.audit"_s; // before the others, if it were by name
    const QJsonArray changes{QJsonObject{{u"add"_s, process}},
                             set(process + u".command"_s, workload(u"audit"_s))};
    const QJsonObject plan = m_site->call(u"config.diff"_s, {{u"changes"_s, changes}});
    const QJsonArray affected = plan.value(u"affected"_s).toArray();
    QCOMPARE(affected.size(), 2);
    QCOMPARE(affected[0][u"target"_s].toString(), u"cdma@alpha"_s);
    QCOMPARE(affected[0][u"effect"_s].toString(), u"processes-start"_s);
    QCOMPARE(affected[0][u"state"_s].toString(), u"active"_s);
    QVERIFY(plan.value(u"refused"_s).toArray().isEmpty());

    const QJsonObject reply = apply(changes);
    QVERIFY2(!reply.contains(u"refused"_s), qPrintable(reply.value(u"refused"_s).toString()));
    for (const QString &member : {u"cdma@alpha"_s, u"cdma@beta"_s})
        QVERIFY(eventually([&] { return m_site->pid(member + u"/audit"_s) > 0; }));
    QCOMPARE(m_site->state(u"cdma@alpha"_s), u"active"_s);
    QCOMPARE(m_site->state(u"cdma@beta"_s), u"standby"_s);
    // Nothing else was touched.
    QVERIFY(eventually([&] { return pids().size() == before.size() + 2; }));
    for (const auto &[name, pid] : before)
        QCOMPARE(m_site->pid(name), pid);
    QVERIFY(m_site->records(u"fault"_s, {}).empty());
    // It is a process like any other.
    QVERIFY(m_site->kill(u"cdma@alpha/audit"_s));
    QTRY_COMPARE(
        m_site
            ->records(u"action"_s,
                      {{u"action"_s, u"process-restart"_s}, {u"target"_s, u"cdma@alpha/audit"_s}})
            .size(),
        std::size_t(1));
    QVERIFY(eventually([&] { return m_site->pid(u"cdma@alpha/audit"_s) > 0; }));
    // A switchover takes it along.
    QCOMPARE(m_site->command(u"switchover cdma"_s), QString());
    QVERIFY(eventually([&] { return m_site->state(u"cdma@beta"_s) == "active"_L1; }));

    // Taken back while it runs: refused, and why.
    const QJsonObject refused = m_site->call(
        u"config.rollback"_s, {{u"dropin"_s, reply.value(u"dropin"_s)}, {u"reason"_s, u"no"_s}});
    QVERIFY2(refused.value(u"refused"_s).toString().contains(u"cdma@alpha must be Off-line"_s),
             qPrintable(refused.value(u"refused"_s).toString()));
    for (const QString &member : {u"cdma@alpha"_s, u"cdma@beta"_s}) {
        QCOMPARE(m_site->command(u"offline "_s + member + u" --force"_s), QString());
        QVERIFY(eventually([&] { return m_site->state(member) == "offline"_L1; }));
    }
    const QJsonObject back = m_site->call(
        u"config.rollback"_s, {{u"dropin"_s, reply.value(u"dropin"_s)}, {u"reason"_s, u"no"_s}});
    QVERIFY2(!back.contains(u"refused"_s), qPrintable(back.value(u"refused"_s).toString()));
    QCOMPARE(m_site->member(u"cdma@alpha"_s).processes.size(), std::size_t(2));
    for (const QString &member : {u"cdma@alpha"_s, u"cdma@beta"_s})
        QCOMPARE(m_site->command(u"online "_s + member), QString());
    QVERIFY(eventually([&] {
        return m_site->state(u"cdma@alpha"_s) == "active"_L1
            || m_site->state(u"cdma@beta"_s) == "active"_L1;
    }));
    replaysTheSame();
}

void TestTrainingObjects::aPairComesAndGoes()
{
    const auto before = pids();
    QVERIFY(!before.empty());
    const QString group = u"group.aaa"_s;
    const QJsonArray changes{
        QJsonObject{{u"add"_s, group}}, set(group + u".layer"_s, u"application"_s),
        set(group + u".pair"_s, u"{ primary = \"beta\", alternate = \"alpha\" }"_s),
        set(group + u".depends_on"_s, u"[\"billing\"]"_s),
        set(group + u".process.pager.command"_s, workload(u"pager"_s))};
    const QJsonObject reply = apply(changes);
    QVERIFY2(!reply.contains(u"refused"_s), qPrintable(reply.value(u"refused"_s).toString()));
    QVERIFY(eventually([&] { return m_site->state(u"aaa@beta"_s) == "active"_L1; }));
    QVERIFY(eventually([&] { return m_site->state(u"aaa@alpha"_s) == "standby"_L1; }));
    for (const auto &[name, pid] : before)
        QCOMPARE(m_site->pid(name), pid);
    // It is protected like any other pair.
    QCOMPARE(m_site->command(u"switchover aaa"_s), QString());
    QVERIFY(eventually([&] { return m_site->state(u"aaa@alpha"_s) == "active"_L1; }));
    // billing is depended upon now.
    QVERIFY(!m_site->command(u"offline billing@alpha"_s).isEmpty());

    for (const QString &member : {u"aaa@alpha"_s, u"aaa@beta"_s}) {
        QCOMPARE(m_site->command(u"offline "_s + member + u" --force"_s), QString());
        QVERIFY(eventually([&] { return m_site->state(member) == "offline"_L1; }));
    }
    const QJsonObject gone = apply({QJsonObject{{u"remove"_s, group}}});
    QVERIFY2(!gone.contains(u"refused"_s), qPrintable(gone.value(u"refused"_s).toString()));
    QCOMPARE(m_site->status().groups.size(), std::size_t(8));
    AT_REST();
    for (const auto &[name, pid] : before)
        QCOMPARE(m_site->pid(name), pid);
    // Who, when and why are kept, and a person can read it.
    QCOMPARE(m_site->records(u"config"_s, {{u"by"_s, u"tester"_s}}).size(), std::size_t(2));
    const QJsonArray dropIns = m_site->call(u"config.get"_s).value(u"dropins"_s).toArray();
    QCOMPARE(dropIns.size(), 2);
    // What the console's dialogs list.
    const QJsonArray keys = m_site->call(u"config.get"_s).value(u"keys"_s).toArray();
    for (const QString &key :
         {u"host.alpha.name"_s, u"resource.subscriber-db.name"_s, u"group.cdma.name"_s,
          u"group.cdma.process.mobility.name"_s, u"defaults.start_timeout"_s})
        QVERIFY2(std::ranges::any_of(keys,
                                     [&](const QJsonValue &each) { return each[u"key"_s] == key; }),
                 qPrintable(key));
    QCOMPARE(dropIns[1][u"file"_s].toString(), u"11-remove-aaa.toml"_s);
    replaysTheSame();
}

void TestTrainingObjects::whatRunsIsNotRemoved()
{
    const QString hash = m_site->call(u"config.get"_s).value(u"hash"_s).toString();
    struct Row
    {
        QJsonArray changes;
        const char *said;
    };
    const std::vector<Row> rows{
        {{QJsonObject{{u"remove"_s, u"group.tdma"_s}}}, "tdma@beta must be Off-line"},
        {{QJsonObject{{u"remove"_s, u"group.cdma.process.mobility"_s}}},
         "cdma@alpha must be Off-line"},
        {{QJsonObject{{u"remove"_s, u"group.billing"_s}}}, "billing"},
        {{QJsonObject{{u"remove"_s, u"host.delta"_s}}}, "delta"},
        {{QJsonObject{{u"add"_s, u"group.tdma"_s}}}, "already"},
    };
    for (const Row &row : rows) {
        const QString why = apply(row.changes).value(u"refused"_s).toString();
        QVERIFY2(why.contains(QLatin1StringView(row.said)), qPrintable(why));
    }
    QCOMPARE(m_site->call(u"config.get"_s).value(u"hash"_s).toString(), hash);
    AT_REST();
}

void TestTrainingObjects::survivesARestart()
{
    const QString group = u"group.aaa"_s;
    const QJsonObject reply =
        apply({QJsonObject{{u"add"_s, group}}, set(group + u".hosts"_s, u"[\"gamma\"]"_s),
               set(group + u".process.pager.command"_s, workload(u"pager"_s))});
    QVERIFY2(!reply.contains(u"refused"_s), qPrintable(reply.value(u"refused"_s).toString()));
    QVERIFY(eventually([&] { return m_site->state(u"aaa@gamma"_s) == "active"_L1; }));
    QCOMPARE(m_site->command(u"offline aaa@gamma --force"_s), QString());
    QVERIFY(eventually([&] { return m_site->state(u"aaa@gamma"_s) == "offline"_L1; }));
    QCOMPARE(m_site->command(u"offline cdpd@alpha --force"_s), QString());
    QVERIFY(eventually([&] { return m_site->state(u"cdpd@alpha"_s) == "offline"_L1; }));
    QVERIFY(m_site->restart());
    QVERIFY(eventually([&] { return m_site->state(u"cdpd@gamma"_s) == "active"_L1; },
                       std::chrono::seconds(30)));
    QCOMPARE(m_site->state(u"aaa@gamma"_s), u"offline"_s);
    QCOMPARE(m_site->state(u"cdpd@alpha"_s), u"offline"_s);
    replaysTheSame();
}

// Facts that were said in the old numbers when the change took effect are said again in the new
// ones.
void TestTrainingObjects::whatIsOnTheWayIsNotLost()
{
    const QString group = u"group.billing"_s;
    const QString process = group + u".process.audit"_s; // moves the numbers of all that is behind
    const QStringList hosts{u"alpha"_s, u"beta"_s, u"gamma"_s, u"delta"_s};
    const auto before = pids();
    QVERIFY(!before.empty());
    std::size_t faults = 0;
    for (int turn = 0; turn < 4; ++turn) {
        // Nothing is taken from the bus until the call below waits.
        for (const QString &target :
             {u"gsm@gamma/call-control"_s, u"ipc@beta/router"_s, u"tdma@beta/call-control"_s}) {
            if (turn < 2) { // the limit of the test's site
                ::kill(static_cast<pid_t>(m_site->pid(target)), SIGKILL);
                ++faults;
            }
        }
        const bool adds = turn % 2 == 0;
        if (!adds) {
            for (const QString &host : hosts) {
                QCOMPARE(m_site->command(u"offline billing@"_s + host + u" --cascade --force"_s),
                         QString());
                QVERIFY(eventually(
                    [&] { return m_site->state(u"billing@"_s + host) == "offline"_L1; }));
            }
        }
        const QJsonObject reply = adds ? apply({QJsonObject{{u"add"_s, process}},
                                                set(process + u".command"_s, workload(u"audit"_s))})
                                       : apply({QJsonObject{{u"remove"_s, process}}});
        QVERIFY2(!reply.contains(u"refused"_s), qPrintable(reply.value(u"refused"_s).toString()));
        if (!adds) {
            for (const QString &host : hosts)
                QCOMPARE(m_site->command(u"online billing@"_s + host), QString());
            for (const QString &member :
                 {u"cdpd@alpha"_s, u"cdpd@gamma"_s, u"gsm@gamma"_s, u"gsm@delta"_s})
                (void)m_site->command(u"online "_s + member);
        }
        for (const QString &host : hosts)
            QVERIFY(eventually([&] { return m_site->state(u"billing@"_s + host) == "active"_L1; }));
        QVERIFY(eventually([&] { return m_site->pid(u"tdma@beta/call-control"_s) > 0; }));
        QVERIFY(eventually([&] {
            return m_site->state(u"gsm@gamma"_s) == "active"_L1
                || m_site->state(u"gsm@delta"_s) == "active"_L1;
        }));
    }
    QTRY_VERIFY(m_site->records(u"fault"_s, {}).size() >= faults);
    // All hosts think the same of it, and each has all records.
    for (const auto &host : m_site->site().hosts())
        QVERIFY(eventually([&] { return host->manager()->siteState().seq == m_site->raw().seq; }));
    for (const auto &host : m_site->site().hosts())
        QCOMPARE(stateHash(host->manager()->siteState()), stateHash(m_site->raw()));
    for (const AlarmStatus &alarm : m_site->status().alarms)
        QVERIFY2(alarm.alarm != "state-diverged"_L1 && alarm.alarm != "configuration-rejected"_L1,
                 qPrintable(alarm.alarm));
    replaysTheSame();
}

// Both are sent before either is delivered: the command follows the change in the order, and names
// a member by a number that means another one by then.
void TestTrainingObjects::whatIsSaidInOldNumbersIsSaidAgain()
{
    const QString process = u"group.billing.process.audit"_s;
    const QJsonArray changes{QJsonObject{{u"add"_s, process}},
                             set(process + u".command"_s, workload(u"audit"_s))};
    ManagerService *service = m_site->site().service();
    QVERIFY(service != nullptr);
    std::optional<ApiReply> first, second, third;
    const auto send = [&](const QString &method, const QJsonObject &params,
                          std::optional<ApiReply> &reply) {
        service->handle(method, params, {u"tester"_s, u"test"_s},
                        [&reply](const ApiReply &each) { reply = each; });
    };
    send(u"config.apply"_s, {{u"changes"_s, changes}, {u"reason"_s, u"test"_s}}, first);
    send(u"command.execute"_s,
         {{u"id"_s, u"on-the-way"_s},
          {u"command"_s, u"switchover"_s},
          {u"args"_s, QJsonArray{u"gsm"_s}},
          {u"reason"_s, u"test"_s}},
         second);
    // Planned for the site that was: refused, and not lost.
    send(u"config.apply"_s,
         {{u"changes"_s,
           QJsonArray{QJsonObject{{u"add"_s, u"group.late"_s}},
                      set(u"group.late.hosts"_s, u"[\"alpha\"]"_s),
                      set(u"group.late.process.x.command"_s, workload(u"x"_s))}},
          {u"reason"_s, u"test"_s}},
         third);
    QTRY_VERIFY(first && second && third);
    QVERIFY2(first->ok(), first->ok() ? "" : qPrintable(first->error->why));
    QVERIFY2(second->ok(), second->ok() ? "" : qPrintable(second->error->why));
    QVERIFY(!third->ok());
    QVERIFY(eventually([&] { return m_site->state(u"gsm@delta"_s) == "active"_L1; }));
    QVERIFY(eventually([&] { return m_site->pid(u"billing@delta/audit"_s) > 0; }));
    replaysTheSame();
}

QTEST_GUILESS_MAIN(TestTrainingObjects)
#include "tst_objects.moc"
