// tst_ctl.cpp - holdfastctl as its users run it: a real process against a manager that the test plays.
#include <api/apiserver.h>
#include <api/plan.h>
#include <api/status.h>
#include <journal/journal.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

// Answers from a table; what is executed ends as the test wants it.
class PlayedManager : public ManagerService
{
public:
    void handle(const QString &method, const QJsonObject &params, const Caller &, Reply reply) override
    {
        calls.append({method, params});
        if (answers.contains(method))
            return reply(answers[method]);
        if (method == u"command.execute"_s)
            return execute(params, reply);
        if (method == u"history.query"_s)
            return reply(replyWith(QJsonObject{{u"records"_s, history(params)}}));
        reply(unknownMethod(method));
    }
    qint64 lastSeq() const override { return qint64(records.size()); }
    std::vector<QJsonObject> recordsAfter(qint64 since, int) const override
    {
        return {records.begin() + std::min<qsizetype>(since, records.size()), records.end()};
    }
    void happen(QJsonObject record)
    {
        record[u"seq"_s] = records.size() + 1;
        if (!record.contains(u"t"_s))
            record[u"t"_s] = u"2026-11-23T10:00:00.123456Z"_s;
        records.append(record);
        Q_EMIT recorded(record);
    }
    QJsonObject paramsOf(const QString &method) const
    {
        for (const auto &[name, params] : calls) {
            if (name == method)
                return params;
        }
        return {};
    }

    QList<std::pair<QString, QJsonObject>> calls;
    QHash<QString, ApiReply> answers;
    QList<QJsonObject> records;
    QString outcome = u"done"_s;

private:
    void execute(const QJsonObject &params, const Reply &reply)
    {
        const auto record = [&](const QString &how) {
            QJsonObject object{{u"kind"_s, u"command"_s}, {u"id"_s, params[u"id"_s]}, {u"outcome"_s, how},
                               {u"text"_s, u"command "_s + how}};
            if (how == u"failed"_s)
                object[u"why"_s] = u"not acknowledged in time"_s;
            return object;
        };
        happen({{u"kind"_s, u"command"_s}, {u"id"_s, u"somebody else's"_s}, {u"outcome"_s, u"failed"_s}});
        happen(record(u"accepted"_s));
        reply(replyWith(QJsonObject{{u"outcome"_s, u"accepted"_s}, {u"seq"_s, lastSeq()}}));
        if (!outcome.isEmpty())
            happen(record(outcome));
    }
    QJsonArray history(const QJsonObject &params) const
    {
        QJsonArray result;
        for (const QJsonObject &record : records) {
            const qint64 seq = record[u"seq"_s].toInteger();
            if (seq > params[u"since"_s].toInteger(0) && seq <= params[u"until"_s].toInteger(1 << 30))
                result.append(record);
        }
        return result;
    }
};

struct Result {
    int status = -1;
    QString out, err;
};

SiteStatus someStatus()
{
    SiteStatus status;
    status.site = u"fig1"_s;
    status.seq = 412;
    status.hosts.push_back({.name = u"alpha"_s, .state = HostState::Up, .runnable = true});
    GroupStatus group;
    group.name = u"cdma"_s;
    group.pair = PairStatus{u"alpha"_s, {u"beta"_s}, StandbyKind::Hot};
    group.members = {{.member = u"cdma@alpha"_s, .group = u"cdma"_s, .host = u"alpha"_s, .state = State::Active},
                     {.member = u"cdma@beta"_s, .group = u"cdma"_s, .host = u"beta"_s, .state = State::Initialization,
                      .pending = PendingStatus{Role::Standby, {}, 3.0}}};
    status.groups = {group};
    status.alarms.push_back(
        {.id = 7, .alarm = u"pair-unprotected"_s, .severity = Severity::Major, .target = u"cdma"_s});
    return status;
}

} // namespace

class TestCtl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void usage_data();
    void usage();
    void helpOfEveryCommand();
    void nobodyThere();
    void status();
    void statusWatches();
    void orders_data();
    void orders();
    void outcomes_data();
    void outcomes();
    void refusal();
    void timesOut();
    void plans_data();
    void plans();
    void history();
    void historyFollows();
    void badTimes();
    void why();
    void alarms();
    void configuration_data();
    void configuration();
    void objects();
    void logs();
    void numberedLogs();
    void journalFiles();
    void snapshots();
    void clusterInit();
    void clusterCheck_data();
    void clusterCheck();
    void clusterInitIsRefused_data();
    void clusterInitIsRefused();
    void checkSite();
    void checkAsksAgents();
    void simulates();
    void badScenarios_data();
    void badScenarios();
    void badSites_data();
    void badSites();
    void replaysNothing();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<PlayedManager> m_manager;
    std::unique_ptr<ApiServer> m_server;

    std::unique_ptr<QProcess> start(const QStringList &words)
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOLDFAST_SOCKET"_s, m_dir->filePath(u"s"_s));
        environment.remove(u"SUDO_USER"_s);
        process->setProcessEnvironment(environment);
        process->setStandardInputFile(QProcess::nullDevice());
        process->start(QStringLiteral(HOLDFAST_BIN_DIR) + u"/holdfastctl"_s, words);
        return process;
    }
    // The event loop must run meanwhile: the manager lives here.
    Result run(const QStringList &words)
    {
        const auto process = start(words);
        [&] { QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 10000); }();
        return {process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -1,
                QString::fromUtf8(process->readAllStandardOutput()),
                QString::fromUtf8(process->readAllStandardError())};
    }
};

void TestCtl::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_manager = std::make_unique<PlayedManager>();
    m_server = std::make_unique<ApiServer>(*m_manager);
    QVERIFY(m_server->listen(m_dir->filePath(u"s"_s)));
}

void TestCtl::cleanup()
{
    m_server.reset();
}

void TestCtl::usage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says"); // on stdout for 0, on stderr otherwise
    QTest::addRow("help") << QStringList{u"--help"_s} << 0 << u"switchover GROUP"_s;
    QTest::addRow("version") << QStringList{u"--version"_s} << 0 << QStringLiteral(HOLDFAST_VERSION);
    QTest::addRow("nothing") << QStringList{} << 2 << u"--help"_s;
    QTest::addRow("unknown command") << QStringList{u"statsu"_s} << 2 << u"Did you mean \"status\"?"_s;
    QTest::addRow("unknown option") << QStringList{u"status"_s, u"--jsno"_s} << 2 << u"Did you mean \"--json\"?"_s;
    QTest::addRow("another's option") << QStringList{u"status"_s, u"--force"_s} << 2 << u"does not take --force"_s;
    QTest::addRow("value missing") << QStringList{u"status"_s, u"--socket"_s} << 2 << u"needs a value"_s;
    QTest::addRow("value too many") << QStringList{u"status"_s, u"--json=1"_s} << 2 << u"takes no value"_s;
    QTest::addRow("operand missing") << QStringList{u"offline"_s} << 2 << u"offline TARGET"_s;
    QTest::addRow("operand too many") << QStringList{u"status"_s, u"alpha"_s} << 2 << u"Usage"_s;
    QTest::addRow("plan of what is no order") << QStringList{u"plan"_s, u"status"_s} << 2 << u"can't be planned"_s;
    QTest::addRow("plan without operand") << QStringList{u"plan"_s, u"offline"_s} << 2 << u"offline TARGET"_s;
    QTest::addRow("bad time-out") << QStringList{u"repair"_s, u"x"_s, u"--timeout"_s, u"soon"_s} << 2 << u"--timeout"_s;
    QTest::addRow("bad alarm") << QStringList{u"ack"_s, u"x"_s} << 2 << u"alarms"_s;
    QTest::addRow("shelve without reason")
        << QStringList{u"shelve"_s, u"7"_s, u"--for"_s, u"1h"_s} << 2 << u"--reason"_s;
    QTest::addRow("out of service without reason") << QStringList{u"out-of-service"_s, u"7"_s} << 2 << u"--reason"_s;
    QTest::addRow("in service of no alarm") << QStringList{u"in-service"_s, u"x"_s} << 2 << u"alarms"_s;
    QTest::addRow("config what") << QStringList{u"config"_s, u"edit"_s} << 2 << u"rollback"_s;
    QTest::addRow("journal what") << QStringList{u"journal"_s, u"burn"_s, u"x"_s} << 2 << u"restore"_s;
}

void TestCtl::usage()
{
    QFETCH(QStringList, words);
    QFETCH(int, status);
    QFETCH(QString, says);
    const Result result = run(words);
    QCOMPARE(result.status, status);
    QVERIFY2((status == 0 ? result.out : result.err).contains(says), qPrintable(result.out + result.err));
    QVERIFY(m_manager->calls.isEmpty());
}

void TestCtl::helpOfEveryCommand()
{
    for (const char *name : {"status", "plan", "offline", "power", "history", "config", "journal", "simulate"}) {
        const Result result = run({QString::fromLatin1(name), u"--help"_s});
        QCOMPARE(result.status, 0);
        QVERIFY(result.out.startsWith(u"Usage: holdfastctl "_s + QString::fromLatin1(name)));
    }
}

void TestCtl::nobodyThere()
{
    const Result result = run({u"status"_s, u"--socket"_s, m_dir->filePath(u"nobody"_s)});
    QCOMPARE(result.status, 3);
    QVERIFY(result.err.contains(m_dir->filePath(u"nobody"_s)));
    QVERIFY(result.out.isEmpty());
}

void TestCtl::status()
{
    m_manager->answers[u"state.get"_s] = replyWith(toJson(someStatus()));
    const Result json = run({u"status"_s, u"--json"_s});
    QCOMPARE(json.status, 0);
    QCOMPARE(QJsonDocument::fromJson(json.out.toUtf8()).object(), toJson(someStatus()));
    const Result text = run({u"status"_s});
    QCOMPARE(text.status, 0);
    for (const auto &part : {u"fig1"_s, u"cdma@beta"_s, u"standby pending"_s, u"UNPROTECTED"_s, u"pair-unprotected"_s})
        QVERIFY2(text.out.contains(part), qPrintable(part));
    QVERIFY(!text.out.contains(u'\x1b')); // no terminal, no colours
}

void TestCtl::statusWatches()
{
    m_manager->answers[u"state.get"_s] = replyWith(toJson(someStatus()));
    const auto process = start({u"status"_s, u"--json"_s, u"--watch"_s});
    QByteArray out;
    const auto lines = [&] {
        out += process->readAllStandardOutput();
        return out.count('\n');
    };
    QTRY_COMPARE(lines(), 1);
    QTRY_COMPARE(m_manager->calls.size(), 1);
    // Its subscription is not seen here: something happens until it notices.
    QTRY_VERIFY((m_manager->happen({{u"kind"_s, u"host"_s}}), lines() >= 2));
    QVERIFY(QJsonDocument::fromJson(out.split('\n')[1]).isObject());
    ::kill(pid_t(process->processId()), SIGTERM);
    QTRY_COMPARE(process->state(), QProcess::NotRunning);
    QCOMPARE(process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(process->exitCode(), 0);
}

void TestCtl::orders_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("args");
    const auto row = [](const char *line, const QString &command, const QStringList &args) {
        QTest::addRow("%s", line) << QString::fromLatin1(line).split(u' ') << command << args;
    };
    row("offline cdma@alpha --reason patch", u"offline"_s, {u"cdma@alpha"_s});
    row("offline --force cdma --cascade", u"offline"_s, {u"cdma"_s, u"--force"_s, u"--cascade"_s});
    row("online cdma@alpha", u"online"_s, {u"cdma@alpha"_s});
    row("switchover cdma", u"switchover"_s, {u"cdma"_s});
    row("repair alpha", u"repair"_s, {u"alpha"_s});
    row("reboot alpha --force", u"reboot"_s, {u"alpha"_s, u"--force"_s});
    row("power off alpha", u"power"_s, {u"off"_s, u"alpha"_s});
    row("power confirm-off alpha --reason=seen", u"power"_s, {u"confirm-off"_s, u"alpha"_s});
    row("observe on", u"observe"_s, {u"on"_s});
    row("observe off alpha", u"observe"_s, {u"off"_s, u"alpha"_s});
    row("shutdown site --yes", u"shutdown"_s, {u"site"_s});
}

void TestCtl::orders()
{
    QFETCH(QStringList, words);
    QFETCH(QString, command);
    QFETCH(QStringList, args);
    const Result result = run(words + QStringList{u"--if-state"_s, u"9f3c"_s});
    QVERIFY2(result.status == 0, qPrintable(result.err));
    const QJsonObject params = m_manager->paramsOf(u"command.execute"_s);
    QCOMPARE(params[u"command"_s].toString(), command);
    QCOMPARE(params[u"args"_s].toArray(), QJsonArray::fromStringList(args));
    QCOMPARE(params[u"if_state"_s].toString(), u"9f3c"_s);
    QVERIFY(!params[u"id"_s].toString().isEmpty());
    QVERIFY(!params[u"by"_s].toString().isEmpty());
    if (words.contains(u"patch"_s))
        QCOMPARE(params[u"reason"_s].toString(), u"patch"_s);
}

void TestCtl::outcomes_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<int>("status");
    QTest::addRow("done") << u"done"_s << 0;
    QTest::addRow("failed") << u"failed"_s << 1;
    QTest::addRow("refused when it was delivered") << u"refused"_s << 1;
}

void TestCtl::outcomes()
{
    QFETCH(QString, outcome);
    QFETCH(int, status);
    m_manager->outcome = outcome;
    const Result result = run({u"switchover"_s, u"cdma"_s});
    QCOMPARE(result.status, status);
    if (outcome == u"failed"_s)
        QVERIFY(result.err.contains(u"not acknowledged in time"_s));
    const Result json = run({u"switchover"_s, u"cdma"_s, u"--json"_s});
    QCOMPARE(QJsonDocument::fromJson(json.out.toUtf8())[u"outcome"_s].toString(), outcome);
}

void TestCtl::refusal()
{
    m_manager->answers[u"command.execute"_s] = refuse(u"it would lose service"_s, u"use --force"_s);
    const Result result = run({u"offline"_s, u"cdma"_s});
    QCOMPARE(result.status, 1);
    QVERIFY(result.err.contains(u"it would lose service (use --force)"_s));
}

void TestCtl::timesOut()
{
    m_manager->outcome.clear(); // it is accepted and never ends
    const Result result = run({u"reboot"_s, u"alpha"_s, u"--timeout"_s, u"100ms"_s});
    QCOMPARE(result.status, 4);
    QVERIFY(!result.err.isEmpty());
}

void TestCtl::plans_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<bool>("refused");
    QTest::addRow("plan COMMAND") << QStringList{u"plan"_s, u"offline"_s, u"cdma"_s, u"--force"_s} << false;
    QTest::addRow("--plan") << QStringList{u"offline"_s, u"cdma"_s, u"--force"_s, u"--plan"_s} << false;
    QTest::addRow("refused") << QStringList{u"plan"_s, u"offline"_s, u"cdma"_s, u"--force"_s} << true;
}

void TestCtl::plans()
{
    QFETCH(QStringList, words);
    QFETCH(bool, refused);
    Plan plan;
    plan.refused = refused;
    plan.why = refused ? u"it is off-line already"_s : QString();
    plan.steps = {{0.5, u"cdma@alpha: Active to Off-line"_s, u"cdma@alpha"_s, u"transition"_s, {}}};
    plan.servicesLost = {{u"cdma"_s, -1}};
    plan.stateHash = u"9f3c"_s;
    m_manager->answers[u"command.plan"_s] = replyWith(toJson(plan));
    const Result text = run(words);
    QCOMPARE(text.status, refused ? 1 : 0);
    if (refused)
        QVERIFY(text.err.contains(u"off-line already"_s));
    QVERIFY(text.out.contains(u"Active to Off-line"_s) && text.out.contains(u"cdma until somebody acts"_s)
            && text.out.contains(u"9f3c"_s));
    const QJsonObject params = m_manager->paramsOf(u"command.plan"_s);
    QCOMPARE(params[u"command"_s].toString(), u"offline"_s);
    QCOMPARE(params[u"args"_s].toArray(), (QJsonArray{u"cdma"_s, u"--force"_s}));
    QVERIFY(m_manager->paramsOf(u"command.execute"_s).isEmpty()); // it changes nothing
    const Result json = run(words + QStringList{u"--json"_s});
    QCOMPARE(QJsonDocument::fromJson(json.out.toUtf8()).object(), toJson(plan));
}

void TestCtl::history()
{
    for (int i = 0; i < 3; ++i)
        m_manager->happen({{u"kind"_s, u"fault"_s}, {u"text"_s, u"fault %1"_s.arg(i)}});
    const Result text = run({u"history"_s, u"--since"_s, u"1"_s, u"--target"_s, u"alpha"_s, u"--kind"_s, u"fault"_s});
    QCOMPARE(text.status, 0);
    QCOMPARE(text.out.count(u'\n'), 2);
    QVERIFY(text.out.contains(u"2026-11-23 10:00:00.123 fault"_s));
    const QJsonObject params = m_manager->paramsOf(u"history.query"_s);
    QCOMPARE(params[u"since"_s].toInteger(), 1);
    QCOMPARE(params[u"target"_s].toString(), u"alpha"_s);
    QCOMPARE(params[u"kind"_s].toString(), u"fault"_s);
    const Result json = run({u"history"_s, u"--json"_s});
    QCOMPARE(json.out.count(u'\n'), 3); // NDJSON
    m_manager->calls.clear();
    run({u"history"_s, u"--since"_s, u"2h"_s, u"--until"_s, u"2026-11-23T10:00:00+01:00"_s});
    const QJsonObject times = m_manager->paramsOf(u"history.query"_s);
    const auto since = wallTimeOf(times[u"since"_s].toString());
    QVERIFY(since && std::chrono::abs(wallNow() - std::chrono::hours(2) - *since) < std::chrono::minutes(1));
    QCOMPARE(times[u"until"_s].toString(), u"2026-11-23T09:00:00.000000Z"_s);
}

void TestCtl::historyFollows()
{
    m_manager->happen({{u"kind"_s, u"fault"_s}, {u"target"_s, u"cdma@alpha/p"_s}});
    const auto process = start({u"history"_s, u"--follow"_s, u"--json"_s, u"--target"_s, u"cdma@alpha"_s});
    QByteArray out;
    const auto lines = [&] {
        out += process->readAllStandardOutput();
        return out.count('\n');
    };
    QTRY_COMPARE(lines(), 1);
    m_manager->happen({{u"kind"_s, u"fault"_s}, {u"target"_s, u"gsm@gamma"_s}});
    m_manager->happen({{u"kind"_s, u"action"_s}, {u"target"_s, u"cdma@alpha"_s}});
    QTRY_COMPARE(lines(), 2);
    QCOMPARE(QJsonDocument::fromJson(out.split('\n')[1])[u"seq"_s].toInt(), 3);
    m_server.reset(); // the manager starts again: it goes on after it
    m_manager->happen({{u"kind"_s, u"ack"_s}, {u"target"_s, u"cdma@alpha"_s}});
    m_server = std::make_unique<ApiServer>(*m_manager);
    QVERIFY(m_server->listen(m_dir->filePath(u"s"_s)));
    QTRY_COMPARE(lines(), 3);
    ::kill(pid_t(process->processId()), SIGINT);
    QTRY_COMPARE(process->state(), QProcess::NotRunning);
    QCOMPARE(process->exitCode(), 0);
}

void TestCtl::badTimes()
{
    QCOMPARE(run({u"history"_s, u"--since"_s, u"yesterday"_s}).status, 2);
    QCOMPARE(run({u"history"_s, u"--limit"_s, u"0"_s}).status, 2);
}

void TestCtl::why()
{
    const QJsonObject record{
        {u"seq"_s, 5}, {u"t"_s, u"2026-11-23T10:00:00Z"_s}, {u"kind"_s, u"fault"_s}, {u"text"_s, u"it exited"_s}};
    m_manager->answers[u"why"_s] =
        replyWith(QJsonObject{{u"why"_s, u"restarts are used up"_s}, {u"records"_s, QJsonArray{record}}});
    const Result result = run({u"why"_s, u"cdma@alpha"_s});
    QCOMPARE(result.status, 0);
    QVERIFY(result.out.contains(u"restarts are used up"_s) && result.out.contains(u"it exited"_s));
    QCOMPARE(m_manager->paramsOf(u"why"_s)[u"target"_s].toString(), u"cdma@alpha"_s);
}

void TestCtl::alarms()
{
    m_manager->answers[u"alarms.list"_s] = replyWith(toJson(someStatus())[u"alarms"_s]);
    m_manager->answers[u"alarms.acknowledge"_s] = replyWith(QJsonObject());
    m_manager->answers[u"alarms.shelve"_s] = replyWith(QJsonObject());
    QVERIFY(run({u"alarms"_s}).out.contains(u"pair-unprotected"_s));
    QCOMPARE(QJsonDocument::fromJson(run({u"alarms"_s, u"--json"_s}).out.toUtf8()).array().size(), 1);
    QCOMPARE(run({u"ack"_s, u"7"_s}).status, 0);
    QCOMPARE(m_manager->paramsOf(u"alarms.acknowledge"_s)[u"id"_s].toInt(), 7);
    QCOMPARE(run({u"shelve"_s, u"7"_s, u"--for"_s, u"1h"_s, u"--reason"_s, u"known"_s}).status, 0);
    const QJsonObject params = m_manager->paramsOf(u"alarms.shelve"_s);
    QCOMPARE(params[u"for"_s].toString(), u"1h"_s);
    QCOMPARE(params[u"reason"_s].toString(), u"known"_s);
    m_manager->answers[u"alarms.out_of_service"_s] = replyWith(QJsonObject());
    m_manager->answers[u"alarms.in_service"_s] = replyWith(QJsonObject());
    QCOMPARE(run({u"out-of-service"_s, u"7"_s, u"--reason"_s, u"cable"_s}).status, 0);
    QCOMPARE(m_manager->paramsOf(u"alarms.out_of_service"_s)[u"id"_s].toInt(), 7);
    QCOMPARE(m_manager->paramsOf(u"alarms.out_of_service"_s)[u"reason"_s].toString(), u"cable"_s);
    QCOMPARE(run({u"in-service"_s, u"7"_s}).status, 0);
    QCOMPARE(m_manager->paramsOf(u"alarms.in_service"_s)[u"id"_s].toInt(), 7);
}

void TestCtl::configuration_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("changes");
    const QString key = u"host.alpha.reboot"_s;
    QTest::addRow("show") << QStringList{u"show"_s} << u"config.get"_s << 0;
    QTest::addRow("check") << QStringList{u"check"_s} << u"config.check"_s << 0;
    QTest::addRow("diff") << QStringList{u"diff"_s, key, u"{ count = 3, within = \"5m\" }"_s} << u"config.diff"_s << 1;
    QTest::addRow("set") << QStringList{u"set"_s, key, u"3"_s} << u"config.apply"_s << 1;
    QTest::addRow("set --plan") << QStringList{u"set"_s, key, u"3"_s, u"--plan"_s} << u"config.diff"_s << 1;
    QTest::addRow("apply") << QStringList{u"apply"_s, u"a=1"_s, u"b"_s, u"2"_s} << u"config.apply"_s << 2;
    QTest::addRow("rollback") << QStringList{u"rollback"_s, u"10-x.toml"_s} << u"config.rollback"_s << 0;
    QTest::addRow("rollback --plan")
        << QStringList{u"rollback"_s, u"10-x.toml"_s, u"--plan"_s} << u"config.diff"_s << 0;
    const QString group = u"group.paging"_s;
    QTest::addRow("add") << QStringList{u"add"_s, group, u"hosts=[\"alpha\"]"_s,
                                        u"process.pager.command"_s, u"[\"/p\"]"_s}
                         << u"config.apply"_s << 3;
    QTest::addRow("add --plan") << QStringList{u"add"_s, group, u"--plan"_s} << u"config.diff"_s
                                << 1;
    QTest::addRow("remove") << QStringList{u"remove"_s, group, u"resource.db"_s}
                            << u"config.apply"_s << 2;
    QTest::addRow("remove --plan")
        << QStringList{u"remove"_s, group, u"--plan"_s} << u"config.diff"_s << 1;
}

// Objects are named as their settings are; who is affected is said before anything is applied.
void TestCtl::objects()
{
    m_manager->answers[u"config.diff"_s] = replyWith(QJsonObject{
        {u"ok"_s, true},
        {u"diff"_s, u"group.paging.hosts\n+ [\"alpha\"]"_s},
        {u"affected"_s,
         QJsonArray{QJsonObject{{u"target"_s, u"paging@alpha"_s}, {u"effect"_s, u"starts"_s}},
                    QJsonObject{{u"target"_s, u"cdma@alpha"_s},
                                {u"effect"_s, u"processes-start"_s},
                                {u"state"_s, u"active"_s},
                                {u"processes"_s, QJsonArray{u"trace"_s}}}}},
        {u"untouched"_s, 17},
        {u"refused"_s, QJsonArray{u"cdma@beta must be Off-line"_s}}});
    const Result result = run({u"config"_s, u"add"_s, u"group.paging"_s, u"hosts=[\"alpha\"]"_s,
                               u"process.pager.command"_s, u"[\"/p\"]"_s, u"--plan"_s});
    QCOMPARE(result.status, 1); // it would be refused
    QVERIFY2(result.err.contains(u"would be refused now: cdma@beta must be Off-line"_s),
             qPrintable(result.err));
    for (const QString &said : {u"+ [\"alpha\"]"_s, u"paging@alpha"_s, u"is new and is started"_s,
                                u"trace is started beside it"_s, u"not touched: 17"_s})
        QVERIFY2(result.out.contains(said), qPrintable(result.out));
    const QJsonArray changes = m_manager->calls[0].second[u"changes"_s].toArray();
    QCOMPARE(changes[0], QJsonValue(QJsonObject{{u"add"_s, u"group.paging"_s}}));
    QCOMPARE(changes[1][u"key"_s].toString(), u"group.paging.hosts"_s);
    QCOMPARE(changes[2][u"key"_s].toString(), u"group.paging.process.pager.command"_s);
    (void)run({u"config"_s, u"remove"_s, u"group.paging"_s, u"--plan"_s});
    QCOMPARE(m_manager->calls[1].second[u"changes"_s].toArray()[0],
             QJsonValue(QJsonObject{{u"remove"_s, u"group.paging"_s}}));
    QCOMPARE(run({u"config"_s, u"add"_s, u"group.paging"_s, u"hosts"_s}).status, 2);
    QCOMPARE(run({u"config"_s, u"remove"_s}).status, 2);
}

void TestCtl::configuration()
{
    QFETCH(QStringList, words);
    QFETCH(QString, method);
    QFETCH(int, changes);
    m_manager->answers[method] = replyWith(QJsonObject{{u"ok"_s, true}, {u"outcome"_s, u"accepted"_s}});
    const Result result = run(QStringList{u"config"_s} + words);
    QVERIFY2(result.status == 0, qPrintable(result.err));
    QCOMPARE(m_manager->calls.size(), 1);
    QCOMPARE(m_manager->calls[0].first, method);
    QCOMPARE(m_manager->calls[0].second[u"changes"_s].toArray().size(), changes);
    m_manager->answers[method] =
        replyWith(QJsonObject{{u"ok"_s, false}, {u"findings"_s, QJsonArray{u"fig1.toml:3: wrong"_s}}});
    const Result wrong = run(QStringList{u"config"_s} + words);
    if (method != u"config.get"_s) {
        QCOMPARE(wrong.status, 1);
        QVERIFY(wrong.err.contains(u"fig1.toml:3: wrong"_s));
    }
}

void TestCtl::logs()
{
    const auto answer = [](const QStringList &lines) {
        return replyWith(QJsonObject{{u"lines"_s, QJsonArray::fromStringList(lines)}});
    };
    m_manager->answers[u"logs.tail"_s] = answer({u"a"_s, u"b"_s});
    QCOMPARE(run({u"logs"_s, u"cdma@alpha"_s, u"--lines"_s, u"2"_s}).out, u"a\nb\n"_s);
    QCOMPARE(m_manager->paramsOf(u"logs.tail"_s)[u"lines"_s].toInt(), 2);
    const auto process = start({u"logs"_s, u"cdma@alpha"_s, u"--follow"_s});
    QByteArray out;
    QTRY_COMPARE((out += process->readAllStandardOutput(), out), QByteArray("a\nb\n"));
    m_manager->answers[u"logs.tail"_s] = answer({u"b"_s, u"b"_s, u"c"_s});
    QTRY_COMPARE((out += process->readAllStandardOutput(), out), QByteArray("a\nb\nb\nc\n"));
    ::kill(pid_t(process->processId()), SIGTERM);
    QTRY_COMPARE(process->state(), QProcess::NotRunning);
}

// A manager that numbers its lines is asked for those that came after the last one.
void TestCtl::numberedLogs()
{
    const auto answer = [](std::initializer_list<int> numbers, bool missed = false) {
        QJsonArray entries, lines;
        for (const int n : numbers) {
            entries.append(QJsonObject{
                {u"n"_s, n}, {u"t"_s, u"T"_s}, {u"process"_s, u"p"_s}, {u"text"_s, u"x%1"_s.arg(n)}});
            lines.append(u"x%1"_s.arg(n));
        }
        return replyWith(QJsonObject{{u"lines"_s, lines}, {u"entries"_s, entries}, {u"missed"_s, missed}});
    };
    m_manager->answers[u"logs.tail"_s] = answer({});
    const Result silent = run({u"logs"_s, u"cdma@alpha"_s});
    QCOMPARE(silent.status, 0);
    QCOMPARE(silent.out, QString());
    QVERIFY2(silent.err.contains(u"cdma@alpha has written nothing"_s), qPrintable(silent.err));
    m_manager->answers[u"logs.tail"_s] = answer({7, 9});
    const Result json = run({u"logs"_s, u"cdma@alpha"_s, u"--json"_s});
    const QStringList objects = json.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(objects.size(), 2);
    QCOMPARE(QJsonDocument::fromJson(objects.last().toUtf8())[u"n"_s].toInt(), 9);
    const auto process = start({u"logs"_s, u"cdma@alpha"_s, u"--follow"_s});
    QByteArray out;
    QTRY_COMPARE((out += process->readAllStandardOutput(), out), QByteArray("T p: x7\nT p: x9\n"));
    QTRY_COMPARE(m_manager->calls.last().second[u"after"_s].toInt(), 9);
    m_manager->answers[u"logs.tail"_s] = answer({12}, true);
    QTRY_VERIFY((out += process->readAllStandardOutput(), out).contains("T p: x12\n"));
    QByteArray complaints;
    QTRY_VERIFY((complaints += process->readAllStandardError(), complaints).contains("lines were left out"));
    ::kill(pid_t(process->processId()), SIGTERM);
    QTRY_COMPARE(process->state(), QProcess::NotRunning);
}

void TestCtl::journalFiles()
{
    for (int i = 0; i < 2500; ++i)
        m_manager->happen({{u"kind"_s, u"fault"_s}, {u"cause"_s, 0}});
    const QString file = m_dir->filePath(u"out.ndjson"_s);
    const QString directory = m_dir->filePath(u"restored"_s);
    const Result exported = run({u"journal"_s, u"export"_s, file});
    QVERIFY2(exported.status == 0, qPrintable(exported.err));
    QVERIFY(exported.out.contains(u"2500"_s));
    QCOMPARE(run({u"journal"_s, u"check"_s, file}).status, 0);
    QCOMPARE(run({u"journal"_s, u"restore"_s, file}).status, 2); // where to?
    QCOMPARE(run({u"journal"_s, u"restore"_s, file, u"--directory"_s, directory}).status, 0);
    {
        Journal journal(directory);
        QCOMPARE(journal.lastSeq(), 2500);
        const Result inUse = run({u"journal"_s, u"restore"_s, file, u"--directory"_s, directory});
        QCOMPARE(inUse.status, 1);
        QVERIFY(inUse.err.contains(u"in use"_s));
    }
    const QString again = m_dir->filePath(u"again.ndjson"_s);
    QCOMPARE(run({u"journal"_s, u"export"_s, again, u"--directory"_s, directory}).status, 0);
    QCOMPARE(run({u"journal"_s, u"check"_s, again, u"--json"_s}).status, 0);
    QFile damaged(again);
    QVERIFY(damaged.open(QIODevice::Append));
    damaged.write("{\n");
    damaged.close();
    QCOMPARE(run({u"journal"_s, u"check"_s, again}).status, 1);
    QCOMPARE(run({u"journal"_s, u"check"_s, m_dir->filePath(u"none"_s)}).status, 1);
}

void TestCtl::snapshots()
{
    const QString file = m_dir->filePath(u"then.json"_s);
    m_manager->answers[u"state.get"_s] = replyWith(toJson(someStatus()));
    m_manager->answers[u"config.get"_s] = replyWith(QJsonObject{{u"keys"_s, QJsonArray()}});
    const Result saved = run({u"snapshot"_s, u"save"_s, file});
    QCOMPARE(saved.status, 0);
    QVERIFY2(saved.out.contains(u"412"_s) && saved.out.contains(file), qPrintable(saved.out + saved.err));
    const Result same = run({u"snapshot"_s, u"compare"_s, file});
    QCOMPARE(same.status, 0);
    QVERIFY2(same.out.startsWith(u"Nothing differs"_s), qPrintable(same.out));

    SiteStatus changed = someStatus();
    changed.groups.front().members[0].state = State::Offline;
    m_manager->answers[u"state.get"_s] = replyWith(toJson(changed));
    const Result differs = run({u"snapshot"_s, u"compare"_s, file});
    QCOMPARE(differs.status, 1);
    QCOMPARE(differs.out, u"cdma@alpha: state was active, is offline.\n"_s);
    QVERIFY(differs.err.isEmpty());
    const Result json = run({u"snapshot"_s, u"compare"_s, file, u"--json"_s});
    QCOMPARE(json.status, 1);
    const QJsonArray found = QJsonDocument::fromJson(json.out.toUtf8())[u"differences"_s].toArray();
    QCOMPARE(found.size(), qsizetype(1));
    QCOMPARE(found[0][u"after"_s].toString(), u"offline"_s);

    // Two files need no manager.
    const QString later = m_dir->filePath(u"later.json"_s);
    QCOMPARE(run({u"snapshot"_s, u"save"_s, later}).status, 0);
    const auto asked = m_manager->calls.size();
    QCOMPARE(run({u"snapshot"_s, u"compare"_s, file, later}).status, 1);
    QCOMPARE(run({u"snapshot"_s, u"compare"_s, later, later}).status, 0);
    QCOMPARE(m_manager->calls.size(), asked);

    // What can't be compared is wrong usage, and says why.
    changed.site = u"fig2"_s;
    m_manager->answers[u"state.get"_s] = replyWith(toJson(changed));
    const Result other = run({u"snapshot"_s, u"compare"_s, file});
    QCOMPARE(other.status, 2);
    QVERIFY2(other.err.contains(u"fig2"_s), qPrintable(other.err));
    QVERIFY(other.out.isEmpty());
    const Result none = run({u"snapshot"_s, u"compare"_s, m_dir->filePath(u"nothing.json"_s)});
    QCOMPARE(none.status, 2);
    QVERIFY(none.err.contains(u"nothing.json"_s));
    QCOMPARE(run({u"snapshot"_s, u"burn"_s, file}).status, 2);
    QCOMPARE(run({u"snapshot"_s, u"save"_s, m_dir->filePath(u"no/folder/x.json"_s)}).status, 1);
}

void TestCtl::clusterInit()
{
    const QString site = QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/sites/two-hosts.toml");
    const auto contentOf = [this](const char *name) {
        QFile file(m_dir->filePath(u"etc/"_s + QLatin1StringView(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QStringList words{u"cluster"_s, u"init"_s, site, u"--directory"_s, m_dir->filePath(u"etc"_s)};
    const Result first = run(words);
    QVERIFY2(first.status == 0, qPrintable(first.err));
    const QByteArray configuration = contentOf("corosync.conf");
    for (const char *line : {"transport: knet", "crypto_cipher: aes256", "ring0_addr: 10.0.0.1", "ring1_addr: 10.1.0.2",
                             "model: ic-serial"})
        QVERIFY2(configuration.contains(line), line);
    const QByteArray key = contentOf("authkey");
    QCOMPARE(key.size(), 256);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(m_dir->filePath(u"etc/authkey"_s)) & others));
    QVERIFY(contentOf("holdfastd.service.d/corosync.conf").contains("Wants=corosync.service"));
    // What is there stays.
    const Result second = run(words);
    QCOMPARE(second.status, 1);
    QVERIFY2(second.err.contains(u"corosync.conf"_s) && second.err.contains(u"--yes"_s), qPrintable(second.err));
    QCOMPARE(contentOf("authkey"), key);
    QCOMPARE(run(words + QStringList{u"--yes"_s}).status, 0);
    QVERIFY(contentOf("authkey") != key);
}

void TestCtl::clusterCheck_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<bool>("computer");
    QTest::addColumn<QString>("said");
    QTest::addRow("as written") << QByteArray() << QByteArray() << true << QString();
    QTest::addRow("a vote without a computer")
        << QByteArray() << QByteArray() << false << u"quorum.device.model: the independent computer has a vote here"_s;
    QTest::addRow("a computer without a vote")
        << QByteArray("model: ic-serial") << QByteArray("# model: ic-serial") << true << u"has no vote here"_s;
    QTest::addRow("another device")
        << QByteArray("model: ic-serial") << QByteArray("model: net") << true << u"\"net\""_s;
    QTest::addRow("both would go on")
        << QByteArray("provider:") << QByteArray("two_node: 1\n    provider:") << true << u"quorum.two_node"_s;
    QTest::addRow("too short") << QByteArray("        timeout: 2000") << QByteArray("        timeout: 200") << true
                               << u"quorum.device.timeout: 200 ms will not do"_s;
    QTest::addRow("Corosync's default")
        << QByteArray("        sync_timeout: 2000") << QByteArray() << true << u"quorum.device.sync_timeout"_s;
    QTest::addRow("another host")
        << QByteArray("name: b") << QByteArray("name: z") << true << u"is not among the nodes"_s;
}

void TestCtl::clusterCheck()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(bool, computer);
    QFETCH(QString, said);
    const auto site = [this](bool withComputer) {
        const QString path = m_dir->filePath(withComputer ? u"with.toml"_s : u"without.toml"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return QString();
        file.write("[site]\nformat = 1\nname = \"small\"\n");
        if (withComputer)
            file.write("[independent_computer]\nserial = \"/dev/ttyS0\"\n");
        file.write("[[host]]\nname = \"a\"\naddress = [\"10.0.0.1\"]\n"
                   "[[host]]\nname = \"b\"\naddress = [\"10.0.0.2\"]\n");
        return path;
    };
    const QString directory = m_dir->filePath(u"etc"_s);
    QCOMPARE(run({u"cluster"_s, u"init"_s, site(true), u"--directory"_s, directory}).status, 0);
    QFile file(directory + u"/corosync.conf"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray text = file.readAll();
    QVERIFY(text.contains(from));
    if (!from.isEmpty())
        text.replace(from, to);
    file.resize(0);
    file.seek(0);
    file.write(text);
    file.close();
    const QStringList words{u"cluster"_s, u"check"_s, site(computer), u"--directory"_s, directory};
    const Result result = run(words);
    QCOMPARE(result.status, said.isEmpty() ? 0 : 1);
    QVERIFY2(result.err.contains(said), qPrintable(result.err));
    const QJsonObject json = QJsonDocument::fromJson(run(words + QStringList{u"--json"_s}).out.toUtf8()).object();
    QCOMPARE(json[u"ok"_s].toBool(), said.isEmpty());
    QCOMPARE(json[u"findings"_s].toArray().isEmpty(), said.isEmpty());
}

void TestCtl::clusterInitIsRefused_data()
{
    QTest::addColumn<QByteArray>("hosts");
    QTest::addColumn<QString>("said");
    QTest::addRow("one host") << QByteArray("[[host]]\nname = \"alpha\"\naddress = [\"10.0.0.1\"]\n")
                              << u"nothing to join"_s;
    QTest::addRow("no address") << QByteArray("[[host]]\nname = \"alpha\"\naddress = [\"10.0.0.1\"]\n"
                                              "[[host]]\nname = \"beta\"\n")
                                << u"host beta has no address"_s;
    QTest::addRow("errors in it") << QByteArray("[[host]]\nname = 3\n") << u"holdfastctl check"_s;
}

void TestCtl::clusterInitIsRefused()
{
    QFETCH(QByteArray, hosts);
    QFETCH(QString, said);
    QFile file(m_dir->filePath(u"site.toml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[site]\nformat = 1\nname = \"small\"\n" + hosts);
    file.close();
    const Result result = run({u"cluster"_s, u"init"_s, file.fileName(), u"--directory"_s, m_dir->filePath(u"etc"_s)});
    QCOMPARE(result.status, 1);
    QVERIFY2(result.err.contains(said), qPrintable(result.err));
    QVERIFY(!QFile::exists(m_dir->filePath(u"etc/corosync.conf"_s)));
}

void TestCtl::checkSite()
{
    QFile file(m_dir->filePath(u"site.toml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[site]\nformat = 1\nname = \"small\"\n[[host]]\nname = \"alpha\"\n");
    file.close();
    QCOMPARE(run({u"check"_s, file.fileName()}).status, 0);
    QVERIFY(file.open(QIODevice::Append));
    file.write("colour = \"blue\"\n");
    file.close();
    const Result wrong = run({u"check"_s, file.fileName()});
    QCOMPARE(wrong.status, 1);
    QVERIFY2(wrong.err.contains(u"site.toml:6"_s), qPrintable(wrong.err));
    const Result json = run({u"check"_s, file.fileName(), u"--json"_s});
    QJsonObject error; // beside warnings
    for (const QJsonValue &finding : QJsonDocument::fromJson(json.out.toUtf8())[u"findings"_s].toArray()) {
        if (finding[u"severity"_s] == u"error"_s)
            error = finding.toObject();
    }
    QCOMPARE(error[u"line"_s].toInt(), 6);
    QVERIFY(error[u"message"_s].toString().contains(u"colour"_s));
}

// The agents that are installed here say what they take.
void TestCtl::checkAsksAgents()
{
    QFile file(m_dir->filePath(u"agents.toml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[site]\nformat = 1\nname = \"small\"\n[[host]]\nname = \"alpha\"\n"
               "[[resource]]\nname = \"address\"\nhosts = [\"alpha\"]\ntimeout = \"1m\"\n"
               "probe = { kind = \"ocf\", agent = \"heartbeat:IPaddr2\", params = { ip = "
               "\"10.0.0.1\", netmask = 24 } }\n"
               "[[resource]]\nname = \"other\"\nhosts = [\"alpha\"]\ntimeout = \"1m\"\n"
               "probe = { kind = \"ocf\", agent = \"nowhere:NoSuchAgent\" }\n");
    file.close();
    const Result result = run({u"check"_s, file.fileName()});
    QVERIFY2(result.err.contains(u"agents.toml:15"_s), qPrintable(result.err));
    QVERIFY(result.err.contains(
        u"warning: resource.other.probe.agent: is not installed on this host"_s));
    if (!QFile::exists(u"/usr/lib/ocf/resource.d/heartbeat/IPaddr2"_s))
        QSKIP("install resource-agents to see the rest of this work");
    QCOMPARE(result.status, 1);
    QVERIFY2(
        result.err.contains(
            u"error: resource.address.probe.params.netmask: the agent has no such parameter"_s),
        qPrintable(result.err));
}

void TestCtl::simulates()
{
    QCOMPARE(run({u"simulate"_s, m_dir->filePath(u"none.toml"_s)}).status, 2);
}

// One mistake each: said on stderr where it is, nothing simulated.
void TestCtl::badScenarios_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("place"); // line:column, or the line
    QTest::addColumn<QString>("says");
    const auto row = [](const char *rule, const char *from, const char *to, const char *place, const char *says) {
        QTest::newRow(rule) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(place)
                            << QString::fromUtf8(says);
    };
    row("syntax", "seed = 1", "seed = ", ":2:", "error");
    row("unknown key", "seed = 1", "sede = 1", ":2:1:", "did you mean \"seed\"?");
    row("no duration", "until = \"1m\"", "until = \"soon\"", ":3:9:", "soon");
    row("no site", "site = \"site.toml\"", "", ":0", "missing");
    row("a site that isn't there", "site.toml", "sitting.toml", "sitting.toml", "no such file");
    row("unknown verb", "fault-process", "fault-proces", ":6:6:", "did you mean \"fault-process\"?");
    row("step without a time", "at = \"5s\"\n", "", ":4:", "missing");
    row("no such process", "calls@one/main", "calls@one/mian", ":4:", "calls@one/mian");
    row("no such host", "calls@one/main", "calls@three/main", ":4:", "three");
    row("a cure of something else", "group-restart", "resource-reinitialize", ":8:", "only a resource");
    row("an expectation of nothing", "event = { kind = \"fault\" }", "", ":9:", "exactly one of");
    row("no such kind of record", "kind = \"fault\"", "kind = \"fautl\"", ":12:", "did you mean \"fault\"?");
    row("ends before it begins", "by = \"6s\"", "by = \"4s\"", ":11:6:", "at least after");
}

void TestCtl::badScenarios()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, place);
    QFETCH(QString, says);
    const auto write = [this](const char *name, const QString &text) {
        QFile file(m_dir->filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
    };
    QVERIFY(write("site.toml",
                  u"[site]\nformat = 1\nname = \"small\"\n[[host]]\nname = \"one\"\n[[host]]\nname = \"two\"\n"
                  "[[group]]\nname = \"calls\"\nlayer = \"application\"\n"
                  "pair = { primary = \"one\", alternate = \"two\", standby = \"hot\" }\n"
                  "[[group.process]]\nname = \"main\"\ncommand = [\"/bin/calls\"]\n"_s));
    const QString good = u"site = \"site.toml\"\nseed = 1\nuntil = \"1m\"\n[[step]]\nat = \"5s\"\n"
                         "do = \"fault-process\"\ntarget = \"calls@one/main\"\ncured_by = \"group-restart\"\n"
                         "[[expect]]\nafter = \"5s\"\nby = \"6s\"\nevent = { kind = \"fault\" }\n"_s;
    QVERIFY(write("good.toml", good));
    const Result right = run({u"simulate"_s, m_dir->filePath(u"good.toml"_s)});
    QVERIFY2(right.status == 0 && !right.out.isEmpty(), qPrintable(right.err)); // so the mistake is the only one
    QVERIFY(good.contains(from));
    QVERIFY(write("bad.toml", QString(good).replace(from, to)));
    const Result wrong = run({u"simulate"_s, m_dir->filePath(u"bad.toml"_s)});
    QVERIFY2(wrong.status == 2, qPrintable(wrong.err));
    QVERIFY2(wrong.err.contains(says), qPrintable(wrong.err));
    const QString where = place.startsWith(u':') && place != u":0" ? u"bad.toml"_s + place : place;
    QVERIFY2(place == u":0"_s || wrong.err.contains(where), qPrintable(wrong.err));
    QVERIFY(wrong.out.isEmpty());
}

void TestCtl::badSites_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    const QByteArray head = "[site]\nformat = 1\nname = \"small\"\n";
    QTest::addRow("syntax") << QByteArray(head + "[[host]\nname = \"one\"\n") << u":4:"_s;
    QTest::addRow("a name twice")
        << QByteArray(head + "[[host]]\nname = \"one\"\n[[host]]\nname = \"one\"\n") << u":7:"_s;
    QTest::addRow("no host") << head << u"bad.toml"_s;
    QTest::addRow("an unknown host")
        << QByteArray(head + "[[host]]\nname = \"one\"\n[[resource]]\nname = \"disk\"\n"
                             "hosts = [\"two\"]\nlayer = \"platform\"\n") << u":8:"_s;
    QTest::addRow("not text") << QByteArray("\x00\xff\xfe", 3) << u":1:"_s;
}

// Judged, and found wanting: status 1. The reasons are on stderr, each with its place.
void TestCtl::badSites()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    QFile file(m_dir->filePath(u"bad.toml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    file.close();
    const Result wrong = run({u"check"_s, file.fileName()});
    QVERIFY2(wrong.status == 1, qPrintable(wrong.out + wrong.err));
    QVERIFY2(wrong.err.contains(place.startsWith(u':') ? u"bad.toml"_s + place : place), qPrintable(wrong.err));
}

void TestCtl::replaysNothing()
{
    const QString file = m_dir->filePath(u"nothing.db"_s);
    QCOMPARE(run({u"replay"_s}).status, 2);
    const Result none = run({u"replay"_s, file});
    QCOMPARE(none.status, 2);
    QVERIFY2(none.err.contains(u"no such file"_s), qPrintable(none.err));
    QVERIFY(!QFile::exists(file)); // reads only
    QCOMPARE(run({u"replay"_s, file, u"--until"_s, u"0"_s}).status, 2);
    QCOMPARE(run({u"replay"_s, m_dir->path()}).status, 2); // no manager's directory
}

QTEST_GUILESS_MAIN(TestCtl)
#include "tst_ctl.moc"
