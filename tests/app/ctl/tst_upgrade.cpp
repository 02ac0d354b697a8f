// holdfastctl upgrade as its users run it: the real program against a training site with real processes.
#include <livesite.h>

#include <api/apiserver.h>
#include <runbook/runbook.h>

#include <QDir>
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

struct Result {
    int status = -1;
    QString out, err;
};

} // namespace

class TestCtlUpgrade : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void usage_data();
    void usage();
    void dryRunChangesNothing();
    void upgradesAPair();
    void tellsInJson();
    void haltsAtTheFirstFailureAndResumes();
    void killedInTheMiddleItGoesOn();
    void interruptedItHaltsAndGoesOn();
    void mateFailsDuringTheWork();
    void withoutAnybodyToDoTheWork();
    void skipsAndAbandons();

private:
    std::unique_ptr<QProcess> start(const QStringList &words);
    Result finish(QProcess &process);
    Result run(const QStringList &words) { return finish(*start(words)); }
    QString path(const QString &name) const { return m_work->filePath(name); }
    QStringList lines(const QString &name) const;
    void touch(const QString &name) { QVERIFY(QFile(path(name)).open(QIODevice::WriteOnly)); }
    int commandsOf(const QString &verb);
    bool isRestored();

    std::unique_ptr<QTemporaryDir> m_directory, m_work;
    std::unique_ptr<LiveSite> m_site;
    std::unique_ptr<ApiServer> m_server;
};

void TestCtlUpgrade::initTestCase()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_site = std::make_unique<LiveSite>(m_directory->path());
    const auto outcome = m_site->start();
    QVERIFY2(outcome, outcome ? "" : outcome.error().message().c_str());
    QVERIFY2(eventually([&] { return m_site->isAtRest(); }, std::chrono::seconds(60)),
             qPrintable(m_site->atRestOrWhy()));
    m_server = std::make_unique<ApiServer>(*m_site->site().service());
    QVERIFY(m_server->listen(m_directory->filePath(u"s"_s)));
}

void TestCtlUpgrade::cleanupTestCase()
{
    m_server.reset();
    QVERIFY(m_site->stop());
}

// Every test begins with a site in which all is protected, and with a state directory of its own.
void TestCtlUpgrade::init()
{
    m_work = std::make_unique<QTemporaryDir>();
    QVERIFY2(eventually([&] { return isRestored(); }, std::chrono::seconds(60)), qPrintable(m_site->atRestOrWhy()));
}

bool TestCtlUpgrade::isRestored()
{
    for (const GroupStatus &group : m_site->status().groups) {
        if (group.pair && !group.isProtected)
            return false;
    }
    return true;
}

std::unique_ptr<QProcess> TestCtlUpgrade::start(const QStringList &words)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOLDFAST_SOCKET"_s, m_directory->filePath(u"s"_s));
    environment.insert(u"XDG_STATE_HOME"_s, m_work->path());
    environment.remove(u"SUDO_USER"_s);
    process->setProcessEnvironment(environment);
    process->setStandardInputFile(QProcess::nullDevice());
    process->start(QStringLiteral(HOLDFAST_BIN_DIR) + u"/holdfastctl"_s, words);
    return process;
}

Result TestCtlUpgrade::finish(QProcess &process)
{
    [&] { QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 90000); }();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

QStringList TestCtlUpgrade::lines(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
                                          : QStringList();
}

int TestCtlUpgrade::commandsOf(const QString &verb)
{
    return static_cast<int>(
        m_site->records(u"command"_s, {{u"command"_s, verb}, {u"outcome"_s, u"accepted"_s}}).size());
}

void TestCtlUpgrade::usage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QStringList &words, int status, const QString &says) {
        QTest::newRow(name) << QStringList{u"upgrade"_s} + words << status << says;
    };
    row("nothing", {}, 2, u"PAIR"_s);
    row("nobody to do the work", {u"cdma"_s, u"--reason"_s, u"r"_s}, 2, u"--run"_s);
    row("no reason", {u"cdma"_s}, 2, u"--reason"_s);
    row("bad time", {u"cdma"_s, u"--run"_s, u"true"_s, u"--restore-within"_s, u"soon"_s}, 2, u"--restore-within"_s);
    row("two verbs", {u"--resume"_s, u"--abandon"_s}, 2, u"Only one"_s);
    row("a state that can't be kept", {u"cdma"_s, u"--run"_s, u"true"_s, u"--if-state"_s, u"1a"_s}, 2,
        u"--if-state"_s);
    row("what the site doesn't have", {u"nobody"_s, u"--run"_s, u"true"_s}, 1, u"nobody"_s);
    row("nothing to resume", {u"--resume"_s}, 1, u"no run-book"_s);
    row("nothing to tell", {u"--status"_s}, 1, u"no run-book"_s);
    row("no manager", {u"cdma"_s, u"--run"_s, u"true"_s, u"--socket"_s, u"/nonexistent/s"_s}, 3, u"/nonexistent/s"_s);
    row("service would be lost", {u"cdpd@alpha"_s, u"--run"_s, u"true"_s}, 1, u"use --force"_s);
}

void TestCtlUpgrade::usage()
{
    QFETCH(QStringList, words);
    QFETCH(int, status);
    QFETCH(QString, says);
    const int before = commandsOf(u"offline"_s);
    const Result result = run(words);
    QVERIFY2(result.status == status, qPrintable(result.out + result.err));
    QVERIFY2(result.err.contains(says), qPrintable(result.err));
    QCOMPARE(commandsOf(u"offline"_s), before);
    QVERIFY(QDir(path(u"holdfast/runbooks"_s)).entryList({u"*.json"_s}).isEmpty()); // nothing to be abandoned first
}

void TestCtlUpgrade::dryRunChangesNothing()
{
    const int before = commandsOf(u"offline"_s);
    const Result text = run({u"upgrade"_s, u"cdma"_s, u"--dry-run"_s});
    QVERIFY2(text.status == 0, qPrintable(text.err));
    for (const QString &part : {u"[1/11]"_s, u"Take cdma@beta off-line"_s, u"Switch cdma over, away from cdma@alpha"_s,
                                u"Takes over: cdma@beta"_s, u"[11/11]"_s})
        QVERIFY2(text.out.contains(part), qPrintable(part + u" is missing in\n"_s + text.out));
    const Result json = run({u"upgrade"_s, u"cdma"_s, u"--plan"_s, u"--json"_s});
    QCOMPARE(json.status, 0);
    const QJsonObject book = QJsonDocument::fromJson(json.out.toUtf8()).object();
    QCOMPARE(book[u"steps"_s].toArray().size(), 11);
    QCOMPARE(book[u"plans"_s].toArray().size(), 5);
    for (const auto &plan : book[u"plans"_s].toArray())
        QVERIFY(!plan[u"plan"_s][u"refused"_s].toBool(true)); // each foreseen after those before it
    QCOMPARE(commandsOf(u"offline"_s), before);
    QCOMPARE(run({u"upgrade"_s, u"--status"_s}).status, 1); // nothing was kept
}

void TestCtlUpgrade::upgradesAPair()
{
    const QString wasActive = m_site->state(u"cdma@alpha"_s) == u"active"_s ? u"cdma@alpha"_s : u"cdma@beta"_s;
    const QString wasStandby = wasActive == u"cdma@alpha"_s ? u"cdma@beta"_s : u"cdma@alpha"_s;
    const Result result = run({u"upgrade"_s, u"cdma"_s, u"--run"_s,
                               u"echo $HOLDFAST_UNIT >> %1"_s.arg(path(u"log"_s)), u"--ticket"_s, u"CHG-12"_s});
    QVERIFY2(result.status == 0, qPrintable(result.out + result.err));
    QCOMPARE(lines(u"log"_s), (QStringList{wasStandby, wasActive}));
    QVERIFY2(result.out.contains(u"[11/11]"_s), qPrintable(result.out));
    QCOMPARE(m_site->state(wasStandby), u"active"_s);
    QVERIFY(isRestored());
    const auto given = m_site->records(u"command"_s, {{u"command"_s, u"switchover"_s}, {u"outcome"_s, u"accepted"_s}});
    QVERIFY(given.back()[u"reason"_s].toString().contains(u"[CHG-12]"_s));
    const Result status = run({u"upgrade"_s, u"--status"_s});
    QCOMPARE(status.status, 0);
    QVERIFY2(status.out.contains(u"This run-book is done."_s), qPrintable(status.out));
}

void TestCtlUpgrade::tellsInJson()
{
    const Result result = run({u"upgrade"_s, u"gsm@delta"_s, u"--run"_s, u"true"_s, u"--json"_s});
    QVERIFY2(result.status == 0, qPrintable(result.err));
    const QStringList rows = result.out.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(rows.size() > 8);
    QStringList done;
    for (const QString &row : rows) {
        const QJsonObject object = QJsonDocument::fromJson(row.toUtf8()).object();
        QVERIFY2(!object.isEmpty(), qPrintable(row));
        if (object[u"state"_s] == u"done"_s && object.contains(u"kind"_s))
            done.append(object[u"kind"_s].toString());
    }
    const bool wasActive = done.contains(u"switchover"_s); // if an earlier test left it so
    QCOMPARE(done.size(), wasActive ? 6 : 5);
    QCOMPARE(QJsonDocument::fromJson(rows.back().toUtf8())[u"state"_s].toString(), u"done"_s);
    const QJsonDocument status = QJsonDocument::fromJson(run({u"upgrade"_s, u"--status"_s, u"--json"_s}).out.toUtf8());
    QCOMPARE(runbookFromJson(status.object()).state, RunState::Done);
}

void TestCtlUpgrade::haltsAtTheFirstFailureAndResumes()
{
    const QString command =
        u"echo $HOLDFAST_UNIT >> %1; echo no space left >&2; test -e %2"_s.arg(path(u"log"_s), path(u"good"_s));
    const Result halted = run({u"upgrade"_s, u"cdma"_s, u"--run"_s, command});
    QCOMPARE(halted.status, 1);
    QVERIFY2(halted.err.contains(u"status 1"_s) && halted.err.contains(u"--resume"_s), qPrintable(halted.err));
    QCOMPARE(lines(u"log"_s).size(), 1);
    const QString first = lines(u"log"_s).front();
    QCOMPARE(m_site->state(first), u"offline"_s);

    const Result second = run({u"upgrade"_s, u"tdma"_s, u"--run"_s, u"true"_s}); // one at a time
    QCOMPARE(second.status, 1);
    QVERIFY2(second.err.contains(u"resume"_s), qPrintable(second.err));
    QCOMPARE(run({u"upgrade"_s, u"tdma"_s, u"--resume"_s}).status, 1); // not this one

    touch(u"good"_s);
    const int offlines = commandsOf(u"offline"_s);
    const Result resumed = run({u"upgrade"_s, u"cdma"_s, u"--run"_s, command, u"--resume"_s});
    QVERIFY2(resumed.status == 0, qPrintable(resumed.out + resumed.err));
    QCOMPARE(lines(u"log"_s).size(), 3);
    QCOMPARE(lines(u"log"_s)[1], first); // only what had failed again
    QVERIFY(lines(u"log"_s)[2] != first);
    QCOMPARE(commandsOf(u"offline"_s), offlines + 1);
}

void TestCtlUpgrade::killedInTheMiddleItGoesOn()
{
    const QString command = u"echo $HOLDFAST_UNIT >> %1; while [ ! -e %2 ]; do sleep 0.05; done"_s.arg(
        path(u"log"_s), path(u"gate"_s));
    const int offlines = commandsOf(u"offline"_s);
    const auto first = start({u"upgrade"_s, u"cdma"_s, u"--run"_s, command});
    QTRY_COMPARE_WITH_TIMEOUT(lines(u"log"_s).size(), 1, 60000);
    ::kill(static_cast<pid_t>(first->processId()), SIGKILL);
    QCOMPARE(finish(*first).status, -1);
    touch(u"gate"_s);
    const Result resumed = run({u"upgrade"_s, u"--resume"_s});
    QVERIFY2(resumed.status == 0, qPrintable(resumed.out + resumed.err));
    QCOMPARE(lines(u"log"_s).size(), 2); // each member once
    QVERIFY(lines(u"log"_s)[0] != lines(u"log"_s)[1]);
    QCOMPARE(commandsOf(u"offline"_s), offlines + 2);
}

void TestCtlUpgrade::interruptedItHaltsAndGoesOn()
{
    const QString command = u"echo $HOLDFAST_UNIT >> %1; while [ ! -e %2 ]; do sleep 0.05; done"_s.arg(
        path(u"log"_s), path(u"gate"_s));
    const auto first = start({u"upgrade"_s, u"cdma"_s, u"--run"_s, command});
    QTRY_COMPARE_WITH_TIMEOUT(lines(u"log"_s).size(), 1, 60000);
    ::kill(static_cast<pid_t>(first->processId()), SIGINT);
    const Result halted = finish(*first);
    QCOMPARE(halted.status, 1);
    QVERIFY2(halted.err.contains(u"goes on by itself"_s), qPrintable(halted.err));
    touch(u"gate"_s);
    const Result resumed = run({u"upgrade"_s, u"--resume"_s});
    QVERIFY2(resumed.status == 0, qPrintable(resumed.out + resumed.err));
    QCOMPARE(lines(u"log"_s).size(), 2);
}

void TestCtlUpgrade::mateFailsDuringTheWork()
{
    const QString command = u"echo $HOLDFAST_UNIT >> %1; while [ ! -e %2 ]; do sleep 0.05; done"_s.arg(
        path(u"log"_s), path(u"gate"_s));
    const auto upgrading = start({u"upgrade"_s, u"cdma"_s, u"--run"_s, command});
    QTRY_COMPARE_WITH_TIMEOUT(lines(u"log"_s).size(), 1, 60000);
    const QString resource = m_site->site().runDirectory() + u"/subscriber-db"_s;
    QVERIFY(QFile::remove(resource)); // the one that serves needs it
    const Result halted = finish(*upgrading);
    QCOMPARE(halted.status, 1);
    QVERIFY2(halted.err.contains(u"Nobody serves cdma now"_s), qPrintable(halted.err));
    QVERIFY2(halted.err.contains(u"Off-line now: "_s + lines(u"log"_s).front()), qPrintable(halted.err));
    QVERIFY(QFile(resource).open(QIODevice::WriteOnly));
    touch(u"gate"_s);
    const Result resumed = run({u"upgrade"_s, u"--resume"_s});
    QVERIFY2(resumed.status == 0, qPrintable(resumed.out + resumed.err));
    QCOMPARE(lines(u"log"_s).size(), 2);
}

// Pause points with nobody at a terminal: each is said with --done.
void TestCtlUpgrade::withoutAnybodyToDoTheWork()
{
    const Result first = run({u"upgrade"_s, u"gsm@delta"_s, u"--run"_s, u"false"_s});
    QCOMPARE(first.status, 1);
    QCOMPARE(m_site->state(u"gsm@delta"_s), u"offline"_s);
    const Result done = run({u"upgrade"_s, u"--done"_s});
    QVERIFY2(done.status == 0, qPrintable(done.out + done.err));
    QVERIFY(isRestored());
    QCOMPARE(run({u"upgrade"_s, u"--done"_s}).status, 1); // it is over
}

void TestCtlUpgrade::skipsAndAbandons()
{
    QCOMPARE(run({u"upgrade"_s, u"gsm@delta"_s, u"--run"_s, u"false"_s}).status, 1);
    const Result skipped = run({u"upgrade"_s, u"--skip"_s});
    QVERIFY2(skipped.status == 0, qPrintable(skipped.out + skipped.err));
    QVERIFY(isRestored());
    QCOMPARE(run({u"upgrade"_s, u"gsm@delta"_s, u"--run"_s, u"false"_s}).status, 1);
    const Result abandoned = run({u"upgrade"_s, u"--abandon"_s});
    QCOMPARE(abandoned.status, 0);
    QVERIFY2(abandoned.out.contains(u"Still off-line: gsm@delta"_s), qPrintable(abandoned.out));
    QCOMPARE(m_site->state(u"gsm@delta"_s), u"offline"_s); // abandoning does nothing to the site
    QCOMPARE(m_site->command(u"online gsm@delta"_s), QString());
    QVERIFY(eventually([&] { return isRestored(); }, std::chrono::seconds(60)));
}

QTEST_GUILESS_MAIN(TestCtlUpgrade)
#include "tst_upgrade.moc"
