// Handshake ocf with scripted agents, for every exit code, and with those of Debian's
// resource-agents.
#include "agentfixture.h"
#include "fixture.h"

#include <run/ocfagent.h>

using namespace holdfast;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20000; // agents are shell scripts: on a busy machine they take their time

ProcessConfig processOf(const std::string &agent, Parameters params = {})
{
    ProcessConfig config;
    config.name = "p";
    config.handshake = Handshake::Ocf;
    config.agent = agent;
    config.params = std::move(params);
    config.startTimeout = config.stopTimeout = config.activateTimeout =
        2min; // more than agents advise
    return config;
}

ProcessConfig scripted()
{
    return processOf("test:Scripted", {{"path", "/x"}});
}

SupervisorOptions quick()
{
    SupervisorOptions options;
    options.checkInterval = 40ms;
    options.checkTimeout = 20s;
    return options;
}

/// The same site, its pair with another kind of standby; nullopt: no pair.
void setStandby(Bench &bench, std::optional<StandbyKind> standby)
{
    SiteConfig config = bench.site->config;
    if (standby)
        config.groups[0].pair->standby = *standby;
    else
        config.groups[0].pair.reset();
    bench.site = std::make_shared<const Site>(std::move(config));
    bench.make();
}

/// So many more of its commands have ended: each of them has cost some time.
bool commandsEnded(const Bench &bench, int count)
{
    const auto used = [&] { return bench.supervisor->running(first).value_or(RunningProcess{}).cpu; };
    Duration last = used();
    return QTest::qWaitFor(
        [&] {
            if (std::exchange(last, used()) != last)
                --count;
            return count <= 0;
        },
        20000);
}

QString startError(const Bench &bench)
{
    return QString::fromStdString(bench.startFailed->last().at(2).value<Error>().message());
}

} // namespace

class TestOcf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parametersAreValidatedBeforeStart_data()
    {
        QTest::addColumn<Parameters>("params");
        QTest::addColumn<QString>("said");
        QTest::newRow("unknown") << Parameters{{"path", "/x"}, {"paht", "/y"}}
                                 << u"parameter paht = \"/y\": the agent has no such parameter"_s;
        QTest::newRow("missing") << Parameters{}
                                 << u"parameter path: the agent needs this parameter"_s;
        QTest::newRow("wrong type")
            << Parameters{{"path", "/x"}, {"count", "many"}} << u"parameter count = \"many\""_s;
    }

    void parametersAreValidatedBeforeStart()
    {
        QFETCH(Parameters, params);
        QFETCH(QString, said);
        const AgentRoot root;
        root.writeScripted(u"Scripted"_s);
        Bench bench({processOf("test:Scripted", params)}, quick());
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE_WITH_TIMEOUT(bench.startFailed->size(), 1, patience);
        QVERIFY2(startError(bench).contains(said), qPrintable(startError(bench)));
        QVERIFY(startError(bench).contains(u"correct params in the site file"_s));
        QCOMPARE(bench.startFailed->last().at(3).value<ExitStatus>(), (ExitStatus{6, 0, false}));
        QVERIFY(bench.lines().join(u'\n').contains(said)); // for who reads its output
        QCOMPARE(root.log(), QString()); // neither started nor stopped
        QVERIFY(bench.supervisor->running().empty());
    }

    void anAgentThatIsntThere()
    {
        const AgentRoot root;
        Bench bench({processOf("test:None")}, quick());
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE_WITH_TIMEOUT(bench.startFailed->size(), 1, patience);
        QVERIFY2(startError(bench).contains(u"there is no agent test:None here"_s),
                 qPrintable(startError(bench)));
        QVERIFY(startError(bench).contains(u"resource-agents"_s));
        QCOMPARE(bench.startFailed->last().at(3).value<ExitStatus>(), (ExitStatus{5, 0, false}));
        QVERIFY(bench.stopFailed->isEmpty()); // it can be taken out of service: there is nothing
    }

    void anAgentThatCantDescribeItselfIsStartedAllTheSame_data()
    {
        QTest::addColumn<QByteArray>("metadata");
        QTest::newRow("rubbish") << QByteArray("echo '*** usage ***'");
        QTest::newRow("none") << QByteArray("exit 3");
        QTest::newRow("hangs") << QByteArray("sleep 60");
        QTest::newRow("10 MB") << QByteArray("yes | head -c 10000000");
    }

    void anAgentThatCantDescribeItselfIsStartedAllTheSame()
    {
        QFETCH(QByteArray, metadata);
        const AgentRoot root;
        const QByteArray state = root.path(u"state"_s).toUtf8();
        root.write(u"Mute"_s,
                   "case $1 in meta-data) " + metadata + " ;; start) touch " + state
                       + " ;; stop) rm -f " + state + " ;; monitor) [ -e " + state
                       + " ] || exit 7 ;; *) exit 3 ;; esac\n");
        Bench bench({processOf("test:Mute", {{"whatever", "1"}})}, quick());
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE_WITH_TIMEOUT(bench.ready->size(), 1, 10000);
        QCOMPARE(bench.warning->size(), 1);
        QVERIFY(bench.warning->first().at(1).toString().contains(
            u"parameters that nobody has checked"_s));
        bench.supervisor->stop(first, 1);
        QTRY_COMPARE_WITH_TIMEOUT(bench.exited->size(), 1, patience);
        bench.supervisor->start(first, 2, Role::Activate);
        QTRY_COMPARE_WITH_TIMEOUT(bench.ready->size(), 2, 2000); // it isn't asked again
        QCOMPARE(bench.warning->size(), 1); // nor complained of
    }

    void shortTimeoutsAreSaidOnce()
    {
        const AgentRoot root;
        root.writeScripted(u"Scripted"_s);
        ProcessConfig config = scripted();
        config.stopTimeout = 5s;
        Bench bench({config}, quick());
        QVERIFY(bench.startAndWait());
        QCOMPARE(bench.warning->size(), 1);
        QVERIFY2(bench.warning->first().at(1).toString().contains(
                     u"stop_timeout 5s is less than the 1m40s"_s),
                 qPrintable(bench.warning->first().at(1).toString()));
    }

    void startCodes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, int status, const char *said) {
            QTest::newRow(name) << status << QString::fromUtf8(said);
        };
        row("1 generic", 1, "it says so: failed (OCF_ERR_GENERIC), exit status 1");
        row("2 arguments", 2,
            "it says so: wrong arguments (OCF_ERR_ARGS), exit status 2 (correct params in the site file; no restart "
            "cures it)");
        row("3 unimplemented", 3,
            "the agent doesn't know this action (OCF_ERR_UNIMPLEMENTED), exit status 3 (give another agent in the site "
            "file; no restart cures it)");
        row("4 permission", 4, "not permitted (OCF_ERR_PERM), exit status 4 (give the user");
        row("5 not installed", 5,
            "not installed on this host (OCF_ERR_INSTALLED), exit status 5 (install what it asks for on this host; no "
            "restart cures it)");
        row("6 not configured", 6,
            "wrong parameters (OCF_ERR_CONFIGURED), exit status 6 (correct params in the site file; no restart cures "
            "it)");
        row("7 not running", 7, "not running (OCF_NOT_RUNNING), exit status 7");
        row("8 promoted already", 8, "running, promoted (OCF_RUNNING_PROMOTED), exit status 8");
        row("9 promoted, failed", 9, "failed, promoted (OCF_FAILED_PROMOTED), exit status 9");
        row("77, not an OCF code", 77, "it says so: exit status 77");
    }

    void startCodes()
    {
        QFETCH(int, status);
        QFETCH(QString, said);
        const AgentRoot root;
        root.writeScripted(u"Scripted"_s);
        root.answer("start", status, "ocf-exit-reason:it says so\nsome helper: grumbles\n");
        Bench bench({scripted()}, quick());
        bench.supervisor->start(first, 1, Role::Standby);
        QTRY_COMPARE_WITH_TIMEOUT(bench.startFailed->size(), 1, patience);
        QVERIFY2(startError(bench).contains(said), qPrintable(startError(bench)));
        QVERIFY(startError(bench).contains(u"it says so"_s)); // and not what the helper wrote last
        QCOMPARE(bench.startFailed->last().at(3).value<ExitStatus>(), (ExitStatus{status, 0, false}));
        QVERIFY(bench.lines().join(u'\n').contains(said)); // for who reads its output
        QCOMPARE(root.log(), u"start stop"_s); // half of it may have been done
    }

    void monitorCodes_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("exit"); ///< -1: it goes on
        const auto row = [](const char *name, Role role, int status, int exit) {
            QTest::newRow(name) << role << status << exit;
        };
        row("0 in Standby", Role::Standby, 0, -1);
        row("0 when Active: it has lost its role", Role::Activate, 0, 9);
        row("1", Role::Standby, 1, 1);
        row("5", Role::Standby, 5, 5);
        row("6", Role::Standby, 6, 6);
        row("7", Role::Standby, 7, 7);
        row("7 when Active", Role::Activate, 7, 7);
        row("8 when Active", Role::Activate, 8, -1);
        row("8 in Standby: nobody asked for it", Role::Standby, 8, 8);
        row("9", Role::Activate, 9, 9);
        row("190 in Standby", Role::Standby, 190, -1);
        row("191 when Active", Role::Activate, 191, -1);
        row("191 in Standby", Role::Standby, 191, 8);
        row("77, not an OCF code", Role::Standby, 77, 77);
    }

    void monitorCodes()
    {
        QFETCH(Role, role);
        QFETCH(int, status);
        QFETCH(int, exit);
        const AgentRoot root;
        root.writeScripted(u"Scripted"_s);
        Bench bench({scripted()}, quick());
        QVERIFY(bench.startAndWait(role));
        root.answer("monitor", status, "ocf-exit-reason:disk two is slow\n");
        const bool degraded = status >= 190;
        if (exit >= 0) {
            QTRY_COMPARE_WITH_TIMEOUT(bench.exited->size(), 1, patience);
            QCOMPARE(bench.exit(), (ExitStatus{exit, 0, false}));
            QCOMPARE(bench.reason->size(), 1); // its own words, before its end
            QVERIFY(bench.reason->first().at(2).toString().contains(
                status > 1 && status < 10 ? QString::fromLatin1(ocfName(status)) : u"check failed: "_s));
            QVERIFY(root.log().endsWith(u"stop"_s));
            // Agents refuse to be stopped while they are promoted.
            const bool demoted = role == Role::Activate || status == 8 || status == 191;
            QCOMPARE(root.log().endsWith(u"demote stop"_s), demoted);
        } else if (degraded) {
            QTRY_COMPARE_WITH_TIMEOUT(bench.warning->size(), 1, patience);
            QVERIFY(bench.warning->first().at(1).toString().startsWith(
                u"is degraded: disk two is slow: degraded"_s));
            QVERIFY(root.checkedTwice());
            QCOMPARE(bench.warning->size(), 1); // once
            QFile::remove(root.path(u"monitor.rc"_s));
            QTRY_COMPARE_WITH_TIMEOUT(bench.warning->size(), 2, patience);
            QVERIFY(bench.exited->isEmpty());
        } else {
            QVERIFY(root.checkedTwice());
            QVERIFY(bench.exited->isEmpty());
        }
    }

    void stopCodes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("ends");
        QTest::newRow("0") << 0 << true;
        QTest::newRow("7 nothing to stop") << 7 << true;
        QTest::newRow("1") << 1 << false;
        QTest::newRow("5") << 5 << false;
        QTest::newRow("8 still promoted") << 8 << false;
    }

    void stopCodes()
    {
        QFETCH(int, status);
        QFETCH(bool, ends);
        const AgentRoot root;
        root.writeScripted(u"Scripted"_s);
        Bench bench({scripted()}, quick());
        QVERIFY(bench.startAndWait(Role::Standby));
        root.answer("stop", status, "ocf-exit-reason:device is busy\n");
        bench.supervisor->stop(first, 1);
        QTRY_COMPARE_WITH_TIMEOUT(bench.exited->size() + bench.stopFailed->size(), 1, patience);
        QCOMPARE(bench.exited->size(), ends ? 1 : 0);
        if (!ends) {
            QVERIFY(bench.stopFailed->first().at(2).toString().startsWith(u"device is busy: "_s));
            QFile::remove(root.path(u"stop.rc"_s));
        }
    }

    void promoteCodes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("acknowledged");
        QTest::newRow("0") << 0 << true;
        QTest::newRow("3 has no roles after all") << 3 << true;
        QTest::newRow("1") << 1 << false;
        QTest::newRow("7") << 7 << false;
        QTest::newRow("9") << 9 << false;
    }

    void promoteCodes()
    {
        QFETCH(int, status);
        QFETCH(bool, acknowledged);
        const AgentRoot root;
        root.writeScripted(u"Scripted"_s);
        Bench bench({scripted()}, quick());
        QVERIFY(bench.startAndWait(Role::Standby));
        if (status != 0)
            root.answer("promote", status, "ocf-exit-reason:no majority\n");
        bench.supervisor->tell(first, 1, Role::Activate, 7);
        QTRY_COMPARE_WITH_TIMEOUT(bench.acknowledged->size(), 1, patience);
        QCOMPARE(bench.acknowledged->first().at(2).toUInt(), 7U);
        QCOMPARE(bench.acknowledged->first().at(3).toBool(), acknowledged);
        if (!acknowledged)
            QVERIFY(bench.acknowledged->first().at(4).toString().startsWith(u"no majority: "_s));
    }

    // Roles are told where a Standby runs. heartbeat:pgsql without replication has promote in its
    // meta-data and refuses it.
    void whoIsPromoted_data()
    {
        QTest::addColumn<int>("standby"); ///< -1: no pair
        QTest::addColumn<QString>("log");
        QTest::newRow("hot") << static_cast<int>(StandbyKind::Hot)
                             << u"start promote demote stop"_s;
        QTest::newRow("lead-active")
            << static_cast<int>(StandbyKind::LeadActive) << u"start promote demote stop"_s;
        QTest::newRow("cold") << static_cast<int>(StandbyKind::Cold) << u"start stop"_s;
        QTest::newRow("no pair") << -1 << u"start stop"_s;
    }

    void whoIsPromoted()
    {
        QFETCH(int, standby);
        QFETCH(QString, log);
        const AgentRoot root;
        root.writeScripted(u"Scripted"_s);
        Bench bench({scripted()}, quick());
        setStandby(bench,
                   standby < 0 ? std::nullopt : std::optional(static_cast<StandbyKind>(standby)));
        QVERIFY(bench.startAndWait(Role::Activate));
        QVERIFY(root.checkedTwice()); // and its checks are content with that
        QVERIFY(bench.exited->isEmpty());
        bench.supervisor->stop(first, 1);
        QTRY_COMPARE_WITH_TIMEOUT(bench.exited->size(), 1, patience);
        QCOMPARE(bench.exit(), (ExitStatus{}));
        QCOMPARE(root.log(), log);
    }

    void whatItsCommandsLeaveBehindIsEnded()
    {
        const AgentRoot root;
        root.write(u"Leaves"_s,
                   "case $1 in meta-data) echo '<resource-agent/>' ;; start) setsid sleep 1000 & "
                   ";; esac; exit 0\n");
        Bench bench({processOf("test:Leaves")}, quick());
        QVERIFY(bench.startAndWait());
        QTRY_VERIFY_WITH_TIMEOUT(markedProcesses(bench.directory.path()) > 0, patience);
        bench.supervisor->stop(first, 1);
        QTRY_COMPARE_WITH_TIMEOUT(bench.exited->size(), 1, patience);
        QCOMPARE(markedProcesses(bench.directory.path()),
                 0); // already when it is said to have ended
    }

    void aRoleLostWhileTheManagerWasAway()
    {
        const AgentRoot root;
        root.writeScripted(u"Scripted"_s);
        Bench bench({scripted()}, quick());
        QVERIFY(bench.startAndWait(Role::Activate));
        const RunningProcess before = *bench.supervisor->running(first);
        bench.supervisor.reset();
        root.put(u"state"_s, "Unpromoted\n");
        bench.make();
        QVERIFY(bench.supervisor->adopt(before));
        QTRY_COMPARE_WITH_TIMEOUT(bench.exited->size(), 1, patience);
        QCOMPARE(bench.exit(), (ExitStatus{9, 0, false}));
    }

    void adoptedItGoesOn()
    {
        const AgentRoot root;
        root.writeScripted(u"Scripted"_s);
        Bench bench({scripted()}, quick());
        QVERIFY(bench.startAndWait(Role::Activate));
        const RunningProcess before = *bench.supervisor->running(first);
        bench.supervisor.reset();
        bench.make();
        QVERIFY(bench.supervisor->adopt(before));
        bench.supervisor->tell(first, 1, Role::Deactivate, 1); // at once, before its first check
        QTRY_COMPARE_WITH_TIMEOUT(bench.acknowledged->size(), 1, patience);
        QVERIFY(bench.acknowledged->first().at(3).toBool());
        QVERIFY(root.checkedTwice());
        QVERIFY(bench.exited->isEmpty());
        QCOMPARE(root.log(), u"start promote demote"_s);
    }

    // ---- agents of Debian
    // ------------------------------------------------------------------------------------------

    void stateful_data()
    {
        QTest::addColumn<QString>("agent");
        QTest::newRow("pacemaker:Stateful") << u"pacemaker:Stateful"_s;
        QTest::newRow("heartbeat:Stateful") << u"heartbeat:Stateful"_s;
    }

    // Both call Pacemaker's crm_attribute for their promotion score, which is missing here or not:
    // nothing depends on it, as the engine decides who is promoted.
    void stateful()
    {
        QFETCH(QString, agent);
        if (!AgentRoot::has(agent.replace(u':', u'/').toUtf8()))
            QSKIP("install resource-agents and pacemaker-resource-agents to see this work");
        const bool old = agent.startsWith(u"heartbeat"_s); // OCF 1.0 words for the roles
        const AgentRoot root;
        const QString state = root.path(u"stateful.state"_s);
        const auto content = [&] {
            return QString::fromUtf8(root.content(u"stateful.state"_s)).trimmed();
        };
        const QString promoted = old ? u"master"_s : u"Promoted"_s;
        const QString unpromoted = old ? u"slave"_s : u"Unpromoted"_s;
        Bench bench(
            {processOf(agent.replace(u'/', u':').toStdString(), {{"state", state.toStdString()}})},
            SupervisorOptions{.checkInterval = 100ms, .checkTimeout = 20s});
        QVERIFY2(bench.startAndWait(Role::Standby), qPrintable(bench.lines().join(u'\n')));
        QCOMPARE(content(), unpromoted);
        bench.supervisor->tell(first, 1, Role::Activate, 1);
        QTRY_COMPARE_WITH_TIMEOUT(bench.acknowledged->size(), 1, patience);
        QVERIFY2(bench.acknowledged->last().at(3).toBool(),
                 qPrintable(bench.acknowledged->last().at(4).toString()));
        QCOMPARE(content(), promoted);
        QVERIFY(commandsEnded(bench, 3)); // monitor says 8, and that is as it should be
        QVERIFY(bench.exited->isEmpty());
        bench.supervisor->tell(first, 1, Role::Deactivate, 2);
        QTRY_COMPARE_WITH_TIMEOUT(bench.acknowledged->size(), 2, patience);
        QVERIFY(bench.acknowledged->last().at(3).toBool());
        QCOMPARE(content(), unpromoted);
        bench.supervisor->tell(first, 1, Role::Activate, 3);
        QTRY_COMPARE_WITH_TIMEOUT(bench.acknowledged->size(), 3, patience);
        bench.supervisor->stop(first,
                               1); // promoted: it has to be demoted first, or its stop fails with 8
        QTRY_COMPARE_WITH_TIMEOUT(bench.exited->size(), 1, patience);
        QVERIFY(bench.stopFailed->isEmpty());
        QCOMPARE(bench.exit(), (ExitStatus{}));
        QVERIFY(!QFile::exists(state));
        // It is demoted behind our back: no longer Active, which is a fault.
        QVERIFY2(bench.startAndWait(Role::Activate, 2), qPrintable(bench.lines().join(u'\n')));
        QTRY_COMPARE_WITH_TIMEOUT(content(), promoted, patience);
        QTRY_COMPARE_WITH_TIMEOUT(bench.ready->size(), 2, patience);
        root.put(u"stateful.state"_s, unpromoted.toUtf8() + '\n');
        QTRY_COMPARE_WITH_TIMEOUT(bench.exited->size(), 2, patience);
        QCOMPARE(bench.exit(), (ExitStatus{9, 0, false}));
    }

    void parametersOfRealAgents_data()
    {
        QTest::addColumn<QString>("agent");
        QTest::addColumn<Parameters>("params");
        QTest::addColumn<QString>("said");
        QTest::newRow("IPaddr2 without ip") << u"heartbeat:IPaddr2"_s << Parameters{{"nic", "lo"}}
                                            << u"parameter ip: the agent needs this parameter"_s;
        QTest::newRow("IPaddr2 with a slip")
            << u"heartbeat:IPaddr2"_s << Parameters{{"ip", "10.0.0.1"}, {"netmask", "24"}}
            << u"parameter netmask = \"24\": the agent has no such parameter"_s;
        QTest::newRow("IPaddr2 with a wrong number")
            << u"heartbeat:IPaddr2"_s << Parameters{{"ip", "10.0.0.1"}, {"arp_count", "few"}}
            << u"a whole number"_s;
        QTest::newRow("Filesystem without anything")
            << u"heartbeat:Filesystem"_s << Parameters{} << u"parameter device"_s;
    }

    void parametersOfRealAgents()
    {
        QFETCH(QString, agent);
        QFETCH(Parameters, params);
        QFETCH(QString, said);
        if (!AgentRoot::has(QString(agent).replace(u':', u'/').toUtf8()))
            QSKIP("install resource-agents to see this work");
        const AgentRoot root;
        Bench bench({processOf(agent.toStdString(), params)}, quick());
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE_WITH_TIMEOUT(bench.startFailed->size(), 1, patience);
        QVERIFY2(startError(bench).contains(said), qPrintable(startError(bench)));
    }

    // Exit code 5: no restart cures it, an operator can; its reason names what is missing.
    void aProgramThatARealAgentMisses()
    {
        if (!AgentRoot::has("heartbeat/pgsql"))
            QSKIP("install resource-agents to see this work");
        const AgentRoot root;
        Bench bench({processOf("heartbeat:pgsql", {{"pgctl", "/no/such/pg_ctl"}})}, quick());
        bench.supervisor->start(first, 1, Role::Standby);
        QTRY_COMPARE_WITH_TIMEOUT(bench.startFailed->size(), 1, 20000);
        QVERIFY2(
            startError(bench).contains(
                u"couldn't find command: /no/such/pg_ctl: not installed on this host (OCF_ERR_INSTALLED), "
                "exit status 5"_s),
            qPrintable(startError(bench)));
        QVERIFY(startError(bench).contains(u"no restart cures it"_s));
    }
};

QTEST_GUILESS_MAIN(TestOcf)
#include "tst_ocf.moc"
