// kill -9 of the manager at any instant (semantics.md 9): nothing is restarted that had not died,
// no fault is missed or seen twice, nothing runs twice, no record is lost or changed, and every
// window has exactly the tries that were made. Judged by evidence from outside: what processes
// write down themselves, and the journal's file.
//
// HOLDFAST_KILLED_ROUNDS (40) and HOLDFAST_KILLED_SEED may be set.
#include "evidence.h"
#include "hostdrun.h"
#include "lonehost.h"

#include <api/socketclient.h>
#include <api/status.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <random>
#include <set>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace holdfast;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Groups whose limits are never used up: each death is one fault, one try, one start.
const QStringList steady{u"plat"_s, u"first"_s, u"second"_s, u"third"_s};
constexpr int steadyProcesses = 3;
constexpr int plentyOfTries = 1000; // the most that a site file may say
constexpr int climbingTries = 2; // of a process, then its whole group is restarted
constexpr int climbingProcesses = 3;

QByteArray named(const QString &group, int process)
{
    return group.toUtf8() + "@p" + QByteArray::number(process);
}

// GROUP@PROCESS -> GROUP@one/PROCESS
QString targetOf(const QByteArray &process)
{
    return QString::fromUtf8(process).replace(u'@', u"@one/"_s);
}

using StartedOne = std::tuple<QByteArray, quint64, pid_t>; // process, generation, pid

StartedOne startedOne(const StartSeen &start)
{
    return {start.process, start.generation, start.pid};
}

QByteArray limit(int count)
{
    return "{ count = " + QByteArray::number(count) + ", within = \"24h\" }";
}

} // namespace

class TestKilled : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void atAnyInstant();
    void whatIsSaidMeanwhileIsHeard();
    void aStartThatWasNotWrittenDown_data();
    void aStartThatWasNotWrittenDown();
    void aStartCommandThatWasNotWrittenDown();

private:
    void writeSite();
    [[nodiscard]] QByteArray leaverScript(const QByteArray &process) const;
    [[nodiscard]] bool leaverStays();
    [[nodiscard]] QString journal() const { return m_place.directory + u'/' + m_name + u"/one"_s; }
    [[nodiscard]] QString runDirectory() const;
    [[nodiscard]] SiteStatus status();
    [[nodiscard]] bool allInTheirPlaces();
    [[nodiscard]] bool allCommandsHaveEnded() const;

    // load
    [[nodiscard]] int random(int from, int to) { return std::uniform_int_distribution(from, to)(m_random); }
    void loadFor(std::chrono::milliseconds duration);
    void oneThing();
    void killOne();
    void killClimbing();
    void command();
    void command(const QString &verb, const QStringList &words);
    void connectClient();

    // one round
    void run(std::unique_ptr<HostdRun> &manager);
    void checkJournalGrew();

    // the verdict
    void checkSteady(const JournalSeen &journal);
    void checkClimbing(const JournalSeen &journal);
    void checkLeavers(const JournalSeen &journal);
    void checkCommands(const JournalSeen &journal);
    void checkStream(const JournalSeen &journal);

    QTemporaryDir m_directory;
    QString m_name;
    HostdPlace m_place;
    std::unique_ptr<Evidence> m_evidence;
    std::mt19937 m_random;
    std::set<StartedOne> m_killed;
    std::vector<QByteArray> m_lines; ///< of the journal at the last kill
    std::unique_ptr<SocketClient> m_client;
    std::map<QString, qint64> m_accepted; ///< command id -> seq, as the manager promised
    std::set<QString> m_asked; ///< command ids
    std::map<qint64, QJsonObject> m_told; ///< records, as subscribers were told
    std::map<QByteArray, int> m_moments;
    int m_commands = 0;
};

void TestKilled::initTestCase()
{
    const QByteArray given = qgetenv("HOLDFAST_KILLED_SEED");
    const unsigned seed = given.isEmpty() ? std::random_device()() : given.toUInt();
    m_random.seed(seed);
    qInfo("HOLDFAST_KILLED_SEED=%u", seed);
    m_name = u"killed-%1"_s.arg(::getpid());
    m_place = {m_directory.filePath(u"site.toml"_s), m_directory.filePath(u"state"_s),
               m_directory.filePath(u"sock"_s), m_directory.path(), m_directory.filePath(u"log"_s)};
    m_evidence = std::make_unique<Evidence>(m_directory.path());
    writeSite();
}

void TestKilled::cleanup()
{
    m_client.reset();
    // A manager that is ended leaves its groups running: those of all sites of this test are ended here.
    for (const QString &of : {u""_s, u"-once"_s, u"-command"_s, u"-spawn1"_s, u"-spawn2"_s, u"-spawn3"_s}) {
        killMarked(runDirectory() + of);
        QTRY_COMPARE(countMarked(runDirectory() + of), 0);
        QDir(runDirectory() + of).removeRecursively();
    }
    HostdRun::collectOrphans(-1);
    if (QTest::currentTestFailed()) {
        m_directory.setAutoRemove(false);
        qInfo("kept: %s", qPrintable(m_directory.path()));
    }
}

QString TestKilled::runDirectory() const
{
    return (::geteuid() == 0 ? u"/run/holdfast/"_s : m_directory.path() + u"/holdfast/"_s) + m_name;
}

void TestKilled::writeSite()
{
    const auto group = [](const QString &name, const char *layer, const QByteArray &place) {
        return "[[group]]\nname = \"" + name.toUtf8() + "\"\nlayer = \"" + layer + "\"\n" + place + "\n";
    };
    const auto process = [this](const QString &of, int number, const QByteArray &more = {}) {
        return "[[group.process]]\nname = \"p" + QByteArray::number(number) + "\"\ncommand = "
            + m_evidence->command(named(of, number)) + "\n" + more;
    };
    const QByteArray here = "hosts = [\"one\"]";
    const QByteArray plenty = "restart = " + limit(plentyOfTries) + "\n";
    QByteArray text = "[site]\nformat = 1\nname = \"" + m_name.toUtf8()
        + "\"\nrecurring = { count = 1000, within = \"24h\" }\n"
          "[defaults]\nstart_timeout = \"5s\"\n"
          "[[host]]\nname = \"one\"\noutlet = 1\nreboot_command = [\"/bin/false\"]\n"
          "[[host]]\nname = \"two\"\noutlet = 2\n";
    text += group(u"sys"_s, "system", here) + process(u"sys"_s, 1);
    for (const QString &name : steady) {
        text += group(name, name == u"plat" ? "platform" : "application", here);
        for (int i = 1; i <= steadyProcesses; ++i)
            text += process(name, i, plenty + (i == 2 ? "watchdog = \"5s\"\n" : ""));
    }
    text += group(u"calls"_s, "application",
                  "pair = { primary = \"one\", alternate = \"two\", standby = \"hot\" }")
        + process(u"calls"_s, 1, plenty);
    // It ends by itself, also while there is no manager, until the file "stay" is there.
    const QByteArray leaver = named(u"leaver"_s, 1);
    text += group(u"leaver"_s, "application", here) + "[[group.process]]\nname = \"p1\"\ncommand = "
        + m_evidence->command(leaver, "/bin/sh", ", \"-c\", \"" + leaverScript(leaver) + "\"") + "\n" + plenty;
    text += group(u"climb"_s, "application", here) + "group_restart = " + limit(plentyOfTries) + "\n";
    for (int i = 1; i <= climbingProcesses; ++i)
        text += process(u"climb"_s, i, "restart = " + limit(climbingTries) + "\n");
    for (const QString &name : {u"duty"_s, u"parked"_s})
        text += group(name, "application", here) + process(name, 1) + process(name, 2);
    QFile file(m_place.site);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray TestKilled::leaverScript(const QByteArray &process) const
{
    const QByteArray workload = "exec " HOLDFAST_BIN_DIR "/holdfast-workload --name " + process + " --socket '' ";
    return "[ -e " + m_evidence->path().toUtf8() + "/stay ] || " + workload
        + "--exit-after 700ms --exit-status 3; " + workload;
}

// The one that runs found the file: it leaves no more, and all that was to be told of those before has been told.
bool TestKilled::leaverStays()
{
    const QByteArray process = named(u"leaver"_s, 1);
    const StartSeen last = m_evidence->latest()[process];
    QFile words(u"/proc/%1/cmdline"_s.arg(last.pid));
    if (!Evidence::lives(last) || !words.open(QIODevice::ReadOnly))
        return false;
    const QByteArray line = words.readAll();
    if (!line.split('\0').front().endsWith("holdfast-workload") || line.contains("--exit-after"))
        return false;
    for (const GroupStatus &group : status().groups) {
        if (group.name == u"leaver")
            return group.members.front().processes.front().state == u"running"
                && group.members.front().processes.front().pid == last.pid;
    }
    return false;
}

void TestKilled::connectClient()
{
    m_client = std::make_unique<SocketClient>(m_place.socket);
    connect(m_client.get(), &ManagerClient::eventReceived, this, [this](const QJsonObject &record) {
        m_told[record.value("seq"_L1).toInteger()] = record;
    });
    m_client->subscribe(m_told.empty() ? 0 : m_told.rbegin()->first);
}

SiteStatus TestKilled::status()
{
    std::optional<ApiReply> reply;
    if (!m_client)
        connectClient();
    m_client->call(u"state.get"_s, {}, this, [&reply](const ApiReply &each) { reply = each; });
    if (!eventually([&] { return reply.has_value(); }, 5s) || !reply->ok())
        return {};
    return siteStatusFromJson(reply->result.toObject());
}

// Everything that should run does, and nothing else.
bool TestKilled::allInTheirPlaces()
{
    const SiteStatus now = status();
    if (now.groups.empty())
        return false;
    for (const GroupStatus &group : now.groups) {
        if (group.name == u"duty" || group.name == u"parked" || group.name == u"leaver")
            continue;
        for (const MemberStatus &member : group.members) {
            if (member.host != u"one")
                continue;
            if (member.state != State::Active || member.pending)
                return false;
            for (const ProcessStatus &process : member.processes) {
                if (process.state != u"running")
                    return false;
            }
        }
    }
    return std::ranges::all_of(m_evidence->latest(), [](const auto &last) {
        const QByteArray &process = last.first;
        return process.startsWith("duty") || process.startsWith("parked") || process.startsWith("leaver")
            || Evidence::lives(last.second);
    });
}

// As subscribers were told.
bool TestKilled::allCommandsHaveEnded() const
{
    std::set<QString> open;
    for (const auto &[seq, record] : m_told) {
        if (record.value("kind"_L1).toString() != u"command")
            continue;
        const QString id = record.value("id"_L1).toString();
        if (record.value("outcome"_L1).toString() == u"accepted")
            open.insert(id);
        else
            open.erase(id);
    }
    return open.empty();
}

// ---- load
// ---------------------------------------------------------------------------------------------------------------

void TestKilled::loadFor(std::chrono::milliseconds duration)
{
    const auto until = std::chrono::steady_clock::now() + duration;
    while (std::chrono::steady_clock::now() < until) {
        QTest::qWait(random(1, 25));
        oneThing();
    }
}

void TestKilled::oneThing()
{
    const int what = random(0, 9);
    if (what < 6)
        killOne();
    else if (what < 8)
        killClimbing();
    else
        command();
}

void TestKilled::killOne()
{
    const auto latest = m_evidence->latest();
    const int group = random(0, static_cast<int>(steady.size()));
    const QByteArray process =
        group == steady.size() ? named(u"calls"_s, 1) : named(steady[group], random(1, steadyProcesses));
    const auto start = latest.find(process);
    if (start == latest.end() || m_killed.contains(startedOne(start->second)))
        return;
    if (!Evidence::kill(start->second))
        return;
    m_killed.insert(startedOne(start->second));
}

// Only when the group has settled: a process that is killed while its group is being stopped is no
// fault, and nobody could tell from outside which it was.
void TestKilled::killClimbing()
{
    const auto latest = m_evidence->latest();
    for (int i = 1; i <= climbingProcesses; ++i) {
        const auto start = latest.find(named(u"climb"_s, i));
        if (start == latest.end() || !Evidence::lives(start->second))
            return;
        if (m_killed.contains(startedOne(start->second)))
            return;
    }
    if (m_client && m_client->connection() != ManagerClient::Connection::Connected)
        return;
    const SiteStatus now = status();
    for (const GroupStatus &group : now.groups) {
        if (group.name != u"climb")
            continue;
        for (const ProcessStatus &process : group.members.front().processes) {
            const auto start = latest.find("climb@" + process.name.toUtf8());
            if (process.state != u"running" || start == latest.end() || start->second.pid != process.pid)
                return;
        }
        const StartSeen &victim = latest.at(named(u"climb"_s, random(1, climbingProcesses)));
        if (Evidence::kill(victim))
            m_killed.insert(startedOne(victim));
    }
}

void TestKilled::command()
{
    command(random(0, 1) == 0 ? u"offline"_s : u"online"_s, {u"duty@one"_s, u"--force"_s});
}

void TestKilled::command(const QString &verb, const QStringList &words)
{
    if (!m_client)
        connectClient();
    const QString id = u"c-%1"_s.arg(++m_commands);
    QJsonArray args = QJsonArray::fromStringList(words);
    if (verb == u"online")
        args.removeLast();
    m_asked.insert(id);
    m_client->call(u"command.execute"_s,
                   {{u"id"_s, id}, {u"command"_s, verb}, {u"args"_s, args}, {u"by"_s, u"test"_s},
                    {u"reason"_s, u"load"_s}},
                   this, [this, id](const ApiReply &reply) {
                       if (reply.ok())
                           m_accepted[id] = reply.result.toObject().value("seq"_L1).toInteger();
                   });
}

// ---- one round
// ----------------------------------------------------------------------------------------------------------

void TestKilled::run(std::unique_ptr<HostdRun> &manager)
{
    const int kind = random(0, 9);
    if (kind < 2) { // while it comes back
        ++m_moments["starting"];
        ::usleep(static_cast<useconds_t>(random(0, 60000)));
        manager->kill();
        return;
    }
    QVERIFY2(manager->waitReady(20s), "the manager did not come back");
    connectClient();
    loadFor(std::chrono::milliseconds(random(50, 500)));
    if (kind < 4) {
        ++m_moments["any time"];
        manager->kill();
    } else if (kind < 7) { // soon after something has happened
        ++m_moments["after an event"];
        oneThing();
        const auto until = std::chrono::steady_clock::now() + std::chrono::microseconds(random(0, 8000));
        while (std::chrono::steady_clock::now() < until) { }
        manager->kill();
    } else {
        const int made = manager->killAtSystemCall(random(1, 400), [this] {
            random(0, 4) == 0 ? command() : killOne();
            QCoreApplication::processEvents();
        });
        ++m_moments[made < 0 ? "no tracing here" : "at a system call"];
    }
}

void TestKilled::checkJournalGrew()
{
    std::vector<QByteArray> now = journalIn(journal()).lines;
    QVERIFY2(now.size() >= m_lines.size(),
             qPrintable(u"%1 records were, %2 are"_s.arg(m_lines.size()).arg(now.size())));
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        QCOMPARE(now[i], m_lines[i]);
    m_lines = std::move(now);
}

void TestKilled::atAnyInstant()
{
    const QByteArray given = qgetenv("HOLDFAST_KILLED_ROUNDS");
    const int rounds = given.isEmpty() ? 40 : given.toInt();
    auto manager = std::make_unique<HostdRun>(m_place);
    QVERIFY(manager->waitReady(20s));
    QVERIFY(eventually([this] { return allInTheirPlaces(); }, 30s));
    command(u"offline"_s, {u"parked@one"_s, u"--force"_s});
    QVERIFY(eventually([this] { return !m_accepted.empty(); }));
    QVERIFY(eventually([this] { return !Evidence::lives(m_evidence->latest().at("parked@p1")); }));
    const auto parked = std::ranges::count(m_evidence->starts(), "parked@p1", &StartSeen::process);

    for (int round = 0; round < rounds; ++round) {
        run(manager);
        if (QTest::currentTestFailed())
            return;
        manager->kill();
        m_client.reset();
        checkJournalGrew();
        if (QTest::currentTestFailed()) {
            qInfo("in round %d", round);
            return;
        }
        for (int i = random(-2, 2); i > 0; --i)
            killOne();
        HostdRun::collectOrphans(-1);
        if (random(0, 3) == 0)
            ::usleep(static_cast<useconds_t>(random(0, 400'000)));
        manager = std::make_unique<HostdRun>(m_place);
    }

    QVERIFY(manager->waitReady(20s));
    connectClient();
    QVERIFY(eventually([this] { return allInTheirPlaces(); }, 30s));
    QVERIFY(eventually([this] { return m_told.size() >= m_lines.size(); }));
    QVERIFY(eventually([this] { return allCommandsHaveEnded(); }, 60s));
    // Else the last one might leave just when the manager is ended: whether that is a fault, nobody could tell.
    QVERIFY(QFile(m_evidence->path() + u"/stay"_s).open(QIODevice::WriteOnly));
    QVERIFY(eventually([this] { return leaverStays(); }));
    const SiteStatus last = status();
    manager->terminate();
    QCOMPARE(manager->waitEnd(10s), std::optional(0));
    m_client.reset();
    checkJournalGrew();

    const JournalSeen seen = journalIn(journal());
    checkStream(seen);
    checkSteady(seen);
    checkClimbing(seen);
    checkLeavers(seen);
    checkCommands(seen);
    QCOMPARE(m_evidence->doubles(), QByteArray());
    QCOMPARE(std::ranges::count(m_evidence->starts(), "parked@p1", &StartSeen::process), parked);
    for (const GroupStatus &group : last.groups) {
        if (group.name == u"parked")
            QCOMPARE(group.members.front().state, State::Offline);
    }
    QString moments;
    for (const auto &[moment, count] : m_moments)
        moments += u" %1: %2;"_s.arg(QString::fromUtf8(moment)).arg(count);
    qInfo("%d rounds;%s %zu processes killed, %d commands, %zu records", rounds, qPrintable(moments),
          m_killed.size(), m_commands, seen.lines.size());
}

// ---- the verdict
// --------------------------------------------------------------------------------------------------------

void TestKilled::checkStream(const JournalSeen &journal)
{
    for (std::size_t i = 0; i < journal.records.size(); ++i)
        QCOMPARE(journal.records[i].value("seq"_L1).toInteger(), static_cast<qint64>(i) + 1);
    for (const auto &[seq, record] : m_told) {
        QVERIFY(seq <= static_cast<qint64>(journal.records.size()));
        QCOMPARE(record, journal.records[static_cast<std::size_t>(seq) - 1]);
    }
    for (const QJsonObject &record : journal.records) {
        const QString kind = record.value("kind"_L1).toString();
        QVERIFY2(kind != u"invariant", qPrintable(record.value("text"_L1).toString()));
        const QString action = record.value("action"_L1).toString();
        const bool known = action.isEmpty() || action == u"process-restart" || action == u"group-restart";
        QVERIFY2(known || record.value("target"_L1).toString().startsWith(u"duty"_s)
                     || record.value("target"_L1).toString().startsWith(u"parked"_s),
                 qPrintable(record.value("text"_L1).toString()));
    }
}

namespace {

struct Count
{
    int faults = 0;
    std::vector<int> attempts; ///< of process restarts
};

Count countOf(const JournalSeen &journal, const QString &target)
{
    Count count;
    for (const QJsonObject &record : journal.records) {
        if (record.value("target"_L1).toString() != target)
            continue;
        if (record.value("kind"_L1).toString() == u"fault") {
            if (record.value("fault"_L1).toString() != u"process-exit")
                qWarning("%s", qPrintable(record.value("text"_L1).toString()));
            ++count.faults;
        }
        if (record.value("action"_L1).toString() == u"process-restart")
            count.attempts.push_back(record.value("attempt"_L1).toInt());
    }
    return count;
}

std::vector<int> countedTo(int last)
{
    std::vector<int> all;
    for (int i = 1; i <= last; ++i)
        all.push_back(i);
    return all;
}

} // namespace

void TestKilled::checkSteady(const JournalSeen &journal)
{
    std::map<QByteArray, std::vector<StartSeen>> generations;
    for (const StartSeen &start : m_evidence->starts())
        generations[start.process].push_back(start);
    std::vector<QByteArray> all{named(u"calls"_s, 1)};
    for (const QString &group : steady) {
        for (int i = 1; i <= steadyProcesses; ++i)
            all.push_back(named(group, i));
    }
    for (const QByteArray &process : all) {
        const std::vector<StartSeen> &seen = generations[process];
        for (std::size_t i = 0; i < seen.size(); ++i) {
            const quint64 generation = seen[i].generation;
            QVERIFY2(generation == i + 1, qPrintable(u"start %1 of %2 is generation %3"_s.arg(i + 1)
                                                         .arg(QString::fromUtf8(process)).arg(generation)));
            const bool last = i + 1 == seen.size();
            QVERIFY2(m_killed.contains(startedOne(seen[i])) != last,
                     qPrintable(u"generation %1 of %2 %3"_s.arg(generation).arg(QString::fromUtf8(process),
                         last ? u"was killed and not started again"_s : u"was ended though it had not died"_s)));
        }
        const Count count = countOf(journal, targetOf(process));
        const int deaths = static_cast<int>(seen.size()) - 1;
        QVERIFY2(count.faults == deaths, qPrintable(u"%1: %2 deaths, %3 faults"_s.arg(QString::fromUtf8(process))
                                                        .arg(deaths).arg(count.faults)));
        QCOMPARE(count.attempts, countedTo(deaths));
    }
}

void TestKilled::checkClimbing(const JournalSeen &journal)
{
    std::vector<int> groupAttempts;
    for (const QJsonObject &record : journal.records) {
        if (record.value("action"_L1).toString() == u"group-restart")
            groupAttempts.push_back(record.value("attempt"_L1).toInt());
    }
    int groupRestarts = 0;
    for (int i = 1; i <= climbingProcesses; ++i) {
        const QByteArray process = named(u"climb"_s, i);
        const auto kills = static_cast<int>(std::ranges::count(
            m_killed, process, [](const StartedOne &killed) { return std::get<0>(killed); }));
        const Count count = countOf(journal, targetOf(process));
        QCOMPARE(count.faults, kills);
        QCOMPARE(count.attempts, countedTo(std::min(kills, climbingTries)));
        groupRestarts += std::max(0, kills - climbingTries);
    }
    QCOMPARE(groupAttempts, countedTo(groupRestarts));
    for (int i = 1; i <= climbingProcesses; ++i) {
        const QByteArray process = named(u"climb"_s, i);
        const auto own = countOf(journal, targetOf(process)).attempts.size();
        QCOMPARE(m_evidence->latest().at(process).generation,
                 1 + own + static_cast<std::size_t>(groupRestarts));
    }
}

void TestKilled::checkLeavers(const JournalSeen &journal)
{
    const QByteArray process = named(u"leaver"_s, 1);
    std::vector<StartSeen> generations;
    for (const StartSeen &start : m_evidence->starts()) {
        if (start.process == process)
            generations.push_back(start);
    }
    for (std::size_t i = 0; i < generations.size(); ++i)
        QCOMPARE(generations[i].generation, i + 1);
    // All but the last have left; that one stayed.
    const Count count = countOf(journal, targetOf(process));
    const int deaths = static_cast<int>(generations.size()) - 1;
    QVERIFY2(count.faults == deaths, qPrintable(u"%1 deaths, %2 faults"_s.arg(deaths).arg(count.faults)));
    QCOMPARE(count.attempts, countedTo(deaths));
}

void TestKilled::checkCommands(const JournalSeen &journal)
{
    std::map<QString, QStringList> outcomes;
    std::map<QString, qint64> accepted;
    for (const QJsonObject &record : journal.records) {
        if (record.value("kind"_L1).toString() != u"command")
            continue;
        const QString id = record.value("id"_L1).toString();
        const QString outcome = record.value("outcome"_L1).toString();
        QVERIFY2(m_asked.contains(id), qPrintable(id));
        outcomes[id] << outcome;
        if (outcome == u"accepted")
            accepted[id] = record.value("seq"_L1).toInteger();
    }
    for (const auto &[id, seq] : m_accepted)
        QCOMPARE(accepted[id], seq);
    for (const auto &[id, all] : outcomes) {
        const QString text = id + u": "_s + all.join(u' ');
        const QStringList ends{u"refused"_s, u"accepted done"_s, u"accepted failed"_s};
        QVERIFY2(ends.contains(all.join(u' ')), qPrintable(text));
    }
}

// sd_notify(3) says it once, as libsystemd does: a socket that the service manager keeps has it for the next manager.
void TestKilled::whatIsSaidMeanwhileIsHeard()
{
    HostdPlace place = m_place;
    place.kept = std::make_shared<Descriptor>();
    place.site = m_directory.filePath(u"once.toml"_s);
    const QString now = m_directory.filePath(u"now"_s);
    const QString said = m_directory.filePath(u"said"_s);
    QFile file(place.site);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[site]\nformat = 1\nname = \"" + m_name.toUtf8()
               + "-once\"\n[[host]]\nname = \"one\"\noutlet = 1\n[[group]]\nname = \"g\"\nlayer = "
                 "\"application\"\nhosts = [\"one\"]\n[[group.process]]\nname = \"p\"\ncommand = [\""
               + QCoreApplication::applicationFilePath().toUtf8() + "\", \"--say-once\", \"" + now.toUtf8()
               + "\", \"" + said.toUtf8() + "\"]\n");
    file.close();
    const auto process = [this] {
        const SiteStatus all = status();
        return all.groups.empty() ? ProcessStatus() : all.groups.front().members.front().processes.front();
    };
    auto manager = std::make_unique<HostdRun>(place);
    QVERIFY(manager->waitReady(20s));
    QVERIFY(eventually([&] { return process().pid != 0; }));
    const qint64 before = process().pid;
    manager->kill();
    m_client.reset();
    QVERIFY(QFile(now).open(QIODevice::WriteOnly));
    QVERIFY(eventually([&] { return QFile::exists(said); }));
    manager = std::make_unique<HostdRun>(place);
    QVERIFY(manager->waitReady(20s));
    QVERIFY(eventually([&] { return process().state == u"running"; }, 5s));
    QCOMPARE(process().pid, before);
    manager->terminate();
    QCOMPARE(manager->waitEnd(10s), std::optional(0));
    ::kill(static_cast<pid_t>(before), SIGKILL);
    QDir(runDirectory() + u"-once"_s).removeRecursively();
}

void TestKilled::aStartThatWasNotWrittenDown_data()
{
    QTest::addColumn<HostdRun::Spawn>("killed");
    QTest::addColumn<bool>("dies");
    QTest::newRow("about to be made") << HostdRun::Spawn::AboutTo << false;
    QTest::newRow("made") << HostdRun::Spawn::Done << false;
    QTest::newRow("made, and ended before anybody came") << HostdRun::Spawn::Done << true;
}

// The manager is killed between the decision to start a process and the note of what runs: the next one must know
// whether it was started, even if nothing of it is left.
void TestKilled::aStartThatWasNotWrittenDown()
{
    QFETCH(HostdRun::Spawn, killed);
    QFETCH(bool, dies);
    static int number = 0;
    const QString name = u"spawn%1"_s.arg(++number);
    const QByteArray process = named(name, 1);
    HostdPlace place = m_place;
    place.site = m_directory.filePath(name + u".toml"_s);
    QFile file(place.site);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[site]\nformat = 1\nname = \"" + m_name.toUtf8() + '-' + name.toUtf8()
               + "\"\n[[host]]\nname = \"one\"\noutlet = 1\n[[group]]\nname = \"" + name.toUtf8()
               + "\"\nlayer = \"application\"\nhosts = [\"one\"]\n[[group.process]]\nname = \"p1\"\ncommand = "
               + m_evidence->command(process) + "\nrestart = " + limit(plentyOfTries)
               // What it says while there is no manager is lost: it is trusted shortly before this is over.
               + "\nstart_timeout = \"5s\"\n");
    file.close();
    const auto starts = [&] { return std::ranges::count(m_evidence->starts(), process, &StartSeen::process); };
    const auto runs = [&] {
        const SiteStatus now = status();
        return !now.groups.empty() && now.groups.front().members.front().processes.front().state == u"running"
            && now.groups.front().members.front().processes.front().pid == m_evidence->latest()[process].pid;
    };
    auto manager = std::make_unique<HostdRun>(place);
    QVERIFY(manager->waitReady(20s));
    QVERIFY(eventually(runs));
    m_client.reset();
    if (!manager->killAtSpawn(killed, [&] { Evidence::kill(m_evidence->latest()[process]); }))
        QSKIP("ptrace(2) isn't allowed here");
    if (killed == HostdRun::Spawn::Done)
        QVERIFY(eventually([&] { return starts() == 2; }));
    if (dies)
        QVERIFY(Evidence::kill(m_evidence->latest()[process]));
    HostdRun::collectOrphans(-1);

    manager = std::make_unique<HostdRun>(place);
    QVERIFY(manager->waitReady(20s));
    QVERIFY(eventually(runs));
    manager->terminate();
    QCOMPARE(manager->waitEnd(10s), std::optional(0));
    m_client.reset();
    std::vector<quint64> generations;
    for (const StartSeen &start : m_evidence->starts()) {
        if (start.process == process)
            generations.push_back(start.generation);
    }
    QCOMPARE(generations, dies ? (std::vector<quint64>{1, 2, 3}) : (std::vector<quint64>{1, 2}));
    const JournalSeen seen = journalIn(m_place.directory + u'/' + m_name + u'-' + name + u"/one"_s);
    const Count count = countOf(seen, targetOf(process));
    QCOMPARE(count.faults, dies ? 2 : 1);
    QCOMPARE(count.attempts, countedTo(count.faults));
}

// Handshake exec: two commands of one process never run at once, and what a start command has done isn't done again.
void TestKilled::aStartCommandThatWasNotWrittenDown()
{
    HostdPlace place = m_place;
    place.site = m_directory.filePath(u"command.toml"_s);
    const QByteArray in = "[\"/bin/sh\", \"-c\", \"cd " + m_directory.path().toUtf8() + "; ";
    QFile file(place.site);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[site]\nformat = 1\nname = \"" + m_name.toUtf8()
               + "-command\"\n[[host]]\nname = \"one\"\noutlet = 1\n[[group]]\nname = \"g\"\nlayer = "
                 "\"application\"\nhosts = [\"one\"]\n[[group.process]]\nname = \"p\"\nhandshake = \"exec\"\nstart = "
               + in + "echo start >>done; while [ ! -e go ]; do sleep 0.01; done; touch up; echo started >>done\"]\n"
               + "stop = " + in + "rm -f up\"]\ncheck = " + in + "[ -e up ]\"]\n");
    file.close();
    const auto commands = [this] { return m_evidence->content(u"done"_s).simplified(); };
    auto manager = std::make_unique<HostdRun>(place);
    if (!manager->killAtSpawn(HostdRun::Spawn::Done, [] {}))
        QSKIP("ptrace(2) isn't allowed here");
    QVERIFY(eventually([&] { return commands() == "start"; }));
    manager = std::make_unique<HostdRun>(place);
    QVERIFY(manager->waitReady(20s));
    QVERIFY(QFile(m_directory.filePath(u"go"_s)).open(QIODevice::WriteOnly)); // a second one would have begun by now
    QVERIFY(eventually([&] {
        const SiteStatus now = status();
        return !now.groups.empty() && now.groups.front().members.front().processes.front().state == u"running";
    }));
    QCOMPARE(commands(), QByteArray("start started"));
    manager->terminate();
    QCOMPARE(manager->waitEnd(10s), std::optional(0));
    m_client.reset();
    const JournalSeen seen = journalIn(m_place.directory + u'/' + m_name + u"-command/one"_s);
    QCOMPARE(countOf(seen, u"g@one/p"_s).faults, 0);
}

namespace {

// A program that says READY=1 when the file `now` is there, once, and never again.
int sayOnce(const char *now, const char *said)
{
    while (::access(now, F_OK) != 0)
        ::usleep(1000);
    const QByteArray path = qgetenv("NOTIFY_SOCKET");
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM, 0);
    ::sendto(socket, "READY=1", 7, MSG_NOSIGNAL, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    ::creat(said, 0600);
    while (true)
        ::pause();
}

} // namespace

int main(int count, char **words)
{
    if (count == 4 && qstrcmp(words[1], "--say-once") == 0)
        return sayOnce(words[2], words[3]);
    QCoreApplication app(count, words);
    TestKilled test;
    return QTest::qExec(&test, count, words);
}

#include "tst_killed.moc"
