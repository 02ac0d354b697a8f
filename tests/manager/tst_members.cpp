// What a whole manager shows of a member's processes, and what it makes of one that can't be ended:
// with real processes.
#include "../supervisor/agentfixture.h"
#include "lonehost.h"

#include <api/status.h>
#include <bus/localbus.h>
#include <config/sitereader.h>
#include <manager/manager.h>
#include <run/children.h>
#include <run/procfs.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

/// Groups on host `one` that know nothing of us: talker writes, mute doesn't, stubborn ignores
/// SIGTERM; `far` is on host `two`; the pair `calls` takes the roles it is told, and writes them down.
QByteArray siteFile(const QString &name, const QByteArray &intervals)
{
    const auto group = [](const QByteArray &named, const QByteArray &host,
                          const QByteArray &script) {
        return "[[group]]\nname = \"" + named + "\"\nlayer = \"application\"\nhosts = [\"" + host
            + "\"]\n[[group.process]]\nname = \"main\"\ncommand = [\"/bin/sh\", \"-c\", '''"
            + script
            + "''']\nhandshake = \"none\"\nsettle = \"50ms\"\nstop_timeout = "
              "\"300ms\"\nkill_timeout = \"300ms\"\n";
    };
    return "[site]\nformat = 1\nname = \"" + name.toUtf8()
        + "\"\n[[host]]\nname = \"one\"\n[[host]]\nname = \"two\"\n"
        + group("talker", "one", "echo hello; echo oops >&2; exec sleep 600")
        + group("mute", "one", "exec sleep 600")
        + group("stubborn", "one", "trap '' TERM; while :; do sleep 600; done")
        + group("far", "two", "echo from afar; exec sleep 600")
        + "[[group]]\nname = \"calls\"\nlayer = \"application\"\n"
          "pair = { primary = \"one\", alternate = \"two\", standby = \"hot\" }\n"
          "[[group.process]]\nname = \"main\"\ncommand = [\"" HOLDFAST_BIN_DIR
          "/holdfast-workload\", \"--name\", \"calls\", \"--socket\", \"\", \"--intervals\", \""
        + intervals + "\"]\n";
}

} // namespace

class TestManagerMembers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { children::collectOrphans(); }
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_hub = std::make_unique<LocalBusHub>(2);
        m_hub->grantVote(HostId{0});
        m_one = make(u"one"_s);
        QVERIFY(m_one && m_one->open());
        m_one->join();
        m_two = make(u"two"_s);
        QVERIFY(m_two && m_two->open());
        m_two->join();
        QVERIFY(eventually(
            [this] { return pidOf("talker@one/main") != 0 && pidOf("mute@one/main") != 0; }));
        QVERIFY(eventually([this] {
            return m_one->siteState().members[index(m_one->site().member("far@two"))].state
                == State::Active;
        }));
    }
    void cleanup()
    {
        m_more.clear();
        m_notes.clear();
        m_one.reset();
        m_two.reset();
        killMarked(m_directory->path());
        QTRY_COMPARE(countMarked(m_directory->path()), 0);
    }

    void whatAnEndedProcessUsedIsInItsFault()
    {
        ::kill(pidOf("talker@one/main"), SIGSEGV);
        QJsonObject fault;
        QVERIFY(eventually([&] {
            for (const QJsonObject &record : m_one->recordsAfter(0, 0)) {
                if (record[u"kind"_s] == u"fault"_s)
                    fault = record;
            }
            return !fault.isEmpty();
        }));
        QCOMPARE(fault[u"target"_s].toString(), u"talker@one/main"_s);
        QCOMPARE(fault[u"signal"_s].toInt(), SIGSEGV);
        QVERIFY(fault[u"cpu_s"_s].toDouble() > 0);
        QVERIFY(fault[u"max_rss_kib"_s].toInt() > 100);
        // Every host's journal has it.
        QVERIFY(eventually([&] { return m_two->lastSeq() >= fault[u"seq"_s].toInteger(); }));
        const auto there = m_two->recordsAfter(fault[u"seq"_s].toInteger() - 1, 1);
        QCOMPARE(there.front()[u"max_rss_kib"_s], fault[u"max_rss_kib"_s]);
        // And the one that replaces it is counted and measured.
        QVERIFY(
            eventually([&] { return process(u"talker@one"_s, 0)[u"restarts"_s].toInt() == 1; }));
    }

    // Pacemaker's "hard" errors: the record, the note and the output say by its name what no restart cures.
    void anAgentsExitStatusIsToldByItsName_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("meaning");
        QTest::newRow("2") << 2 << u"wrong arguments (OCF_ERR_ARGS)"_s;
        QTest::newRow("3") << 3 << u"the agent doesn't know this action (OCF_ERR_UNIMPLEMENTED)"_s;
        QTest::newRow("4") << 4 << u"not permitted (OCF_ERR_PERM)"_s;
        QTest::newRow("5") << 5 << u"not installed on this host (OCF_ERR_INSTALLED)"_s;
        QTest::newRow("6") << 6 << u"wrong parameters (OCF_ERR_CONFIGURED)"_s;
    }

    void anAgentsExitStatusIsToldByItsName()
    {
        QFETCH(int, status);
        QFETCH(QString, meaning);
        const AgentRoot root;
        root.writeScripted(u"Scripted"_s);
        root.answer("start", status, "ocf-exit-reason:so it says\n");
        cleanup();
        m_more = "[[group]]\nname = \"agent\"\nlayer = \"application\"\nhosts = [\"one\"]\n[[group.process]]\n"
                 "name = \"main\"\nhandshake = \"ocf\"\nagent = \"test:Scripted\"\nparams = { path = \"/x\" }\n";
        init();
        QJsonObject fault;
        QVERIFY(eventually([&] {
            for (const QJsonObject &record : m_one->recordsAfter(0, 0)) {
                if (record[u"kind"_s] == u"fault"_s && record[u"target"_s] == u"agent@one/main"_s)
                    fault = record;
            }
            return !fault.isEmpty();
        }));
        QCOMPARE(fault[u"status"_s].toInt(), status);
        QCOMPARE(fault[u"text"_s].toString(),
                 u"agent@one/main exited with status %1: %2"_s.arg(status).arg(meaning));
        const QString told = u"so it says: %1, exit status %2"_s.arg(meaning).arg(status);
        QVERIFY2(m_notes.join(u'\n').contains(told), qPrintable(m_notes.join(u'\n')));
        QVERIFY(m_notes.join(u'\n').contains(u"no restart cures it"_s));
        const QStringList lines = tail({{u"member"_s, u"agent@one"_s}})[u"lines"_s].toVariant().toStringList();
        QVERIFY2(lines.join(u'\n').contains(told), qPrintable(lines.join(u'\n')));
    }

    void whyAProcessHasEndedIsInItsOutput()
    {
        cleanup();
        m_more = "[[group]]\nname = \"words\"\nlayer = \"application\"\nhosts = [\"one\"]\n[[group.process]]\n"
                 "name = \"main\"\ncommand = [\"" HOLDFAST_BIN_DIR
                 "/holdfast-workload\", \"--name\", \"words\", \"--socket\", \"\", \"--exit-after\", \"100ms\", "
                 "\"--exit-status\", \"3\"]\n"; // its status is its role
        init();
        QVERIFY(eventually([&] { return hasFault(u"process-exit"_s, u"words@one/main"_s); }));
        QVERIFY(tail({{u"member"_s, u"words@one"_s}})[u"lines"_s].toVariant().toStringList().contains(
            u"it said last: active"_s));
        QVERIFY(m_notes.contains(u"words@one/main has ended: it said last: active"_s));
    }

    void aProcessIsObserved()
    {
        QVERIFY(
            eventually([&] { return process(u"talker@one"_s, 0)[u"descriptors"_s].toInt() >= 3; }));
        const QJsonObject seen = process(u"talker@one"_s, 0);
        QCOMPARE(seen[u"pid"_s].toInteger(), pidOf("talker@one/main"));
        QCOMPARE(seen[u"threads"_s].toInt(), 1);
        QVERIFY(seen[u"memory_kib"_s].toInt() > 100);
        QVERIFY(seen[u"uptime_s"_s].toDouble() >= 0 && seen[u"uptime_s"_s].toDouble() < 60);
        QVERIFY(!seen[u"start"_s].toString().isEmpty());
        // One on another host is seen from here as well.
        QVERIFY(
            eventually([&] { return process(u"far@two"_s, 0)[u"descriptors"_s].toInt() >= 3; }));
    }

    void logs_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("of a member") << u"talker@one"_s << QStringList{u"hello"_s, u"oops"_s};
        QTest::newRow("of a process") << u"talker@one/main"_s << QStringList{u"hello"_s, u"oops"_s};
        QTest::newRow("of another host") << u"far@two"_s << QStringList{u"from afar"_s};
        QTest::newRow("of one that is silent") << u"mute@one"_s << QStringList{};
    }

    void logs()
    {
        QFETCH(QString, member);
        QFETCH(QStringList, lines);
        QJsonObject answer;
        QVERIFY(eventually([&] {
            answer = tail({{u"member"_s, member}});
            return answer[u"lines"_s].toArray().size() == lines.size();
        }));
        QCOMPARE(answer[u"lines"_s].toVariant().toStringList(), lines);
        const QJsonArray entries = answer[u"entries"_s].toArray();
        QCOMPARE(entries.size(), lines.size());
        if (entries.isEmpty())
            return;
        QVERIFY(entries.first()[u"t"_s].toString().endsWith(u'Z'));
        QCOMPARE(entries.first()[u"process"_s].toString(), u"main"_s);
        const QJsonObject rest =
            tail({{u"member"_s, member}, {u"after"_s, entries.first()[u"n"_s]}});
        QCOMPARE(rest[u"lines"_s].toVariant().toStringList(), lines.mid(1));
        QVERIFY(!rest[u"missed"_s].toBool());
    }

    void logsAreShownByTheNextManager()
    {
        QVERIFY(eventually([&] {
            return tail({{u"member"_s, u"talker@one"_s}})[u"lines"_s].toArray().size() == 2;
        }));
        m_one.reset(); // like kill -9, but for what waited to be written
        m_one = make(u"one"_s);
        QVERIFY(m_one->open());
        m_one->join();
        QVERIFY(eventually([this] { return m_one->isServing(); }));
        QCOMPARE(tail({{u"member"_s, u"talker@one"_s}})[u"lines"_s].toVariant().toStringList(),
                 (QStringList{u"hello"_s, u"oops"_s}));
    }

    void whatOutlivesSigkillCantBeTakenOutOfService()
    {
        const pid_t pid = pidOf("talker@one/main");
        const pid_t holder = holdAtItsEnd(pid);
        if (holder == 0)
            QSKIP("ptrace(2) isn't allowed here");
        std::optional<ApiReply> reply;
        m_one->handle(u"command.execute"_s,
                      {{u"command"_s, u"offline"_s},
                       {u"args"_s, QJsonArray{u"talker@one"_s}},
                       {u"reason"_s, u"test"_s},
                       {u"by"_s, u"test"_s}},
                      {}, [&](const ApiReply &each) { reply = each; });
        QVERIFY(eventually([&] { return hasFault(u"stop-timeout"_s, u"talker@one"_s); }));
        QVERIFY(statOf(pid)
                    .has_value()); // SIGTERM, stop_timeout, SIGKILL, kill_timeout: and still there
        ::kill(holder, SIGKILL);
        ::waitpid(holder, nullptr, 0);
        QVERIFY(eventually([&] { return !statOf(pid); }));
    }

    // SIGTERM, and after stop_timeout SIGKILL, which the member's end waits for.
    void whatIgnoresSigtermIsKilledAfterItsStopTimeout()
    {
        const pid_t pid = pidOf("stubborn@one/main");
        QVERIFY(pid != 0);
        const auto begun = std::chrono::steady_clock::now();
        order(u"offline"_s, {u"stubborn@one"_s});
        QVERIFY(eventually([&] { return stateOf("stubborn@one") == State::Offline; }));
        QVERIFY(std::chrono::steady_clock::now() - begun >= std::chrono::milliseconds(300));
        const auto stat = statOf(pid);
        QVERIFY(!stat || stat->state == 'Z');
        QVERIFY(!hasFault(u"stop-timeout"_s, u"stubborn@one"_s)); // SIGKILL was enough
    }

    // A manager that has come back tells its role to a process that it hasn't started.
    void anAdoptedProcessIsToldItsRole()
    {
        const auto bothReady = [&] {
            return stateOf("calls@one") == State::Active && stateOf("calls@two") == State::Standby;
        };
        QVERIFY(eventually(bothReady));
        const auto there = [&] { return m_two->running(m_two->site().process("calls@two/main")); };
        const pid_t before = there()->pid;
        m_two.reset(); // as if it were killed: it tells nobody, and leaves all as it is
        m_two = make(u"two"_s);
        QVERIFY(m_two->open());
        m_two->join();
        QVERIFY(eventually([&] { return m_two->isServing() && there() && bothReady(); }));
        QCOMPARE(there()->pid, before);
        const qint64 since = m_one->lastSeq();
        order(u"switchover"_s, {u"calls"_s});
        QVERIFY(eventually([&] { return stateOf("calls@two") == State::Active; }));
        QCOMPARE(there()->pid, before);
        QCOMPARE(there()->role, Role::Activate);
        const auto records = m_one->recordsAfter(since, 0);
        const auto says = [&](const QString &kind) {
            return std::ranges::any_of(records, [&](const QJsonObject &record) {
                return record[u"kind"_s] == kind && record[u"role"_s] == u"activate"_s
                    && record[u"target"_s].toString().startsWith(u"calls@two"_s)
                    && (kind != u"ack"_s || record[u"ok"_s].toBool());
            });
        };
        QVERIFY(says(u"role"_s));
        QVERIFY(says(u"ack"_s));
        // The two processes themselves write down which roles they were in.
        QFile intervals(m_directory->filePath(u"intervals"_s));
        QVERIFY(intervals.open(QIODevice::ReadOnly));
        QStringList roles;
        for (const QByteArray &line : intervals.readAll().trimmed().split('\n'))
            roles << QString::fromUtf8(line.split(' ').value(1));
        QCOMPARE(roles, (QStringList{u"active"_s, u"standby"_s, u"standby"_s, u"active"_s}));
    }

private:
    void order(const QString &verb, const QStringList &words)
    {
        m_one->handle(u"command.execute"_s,
                      {{u"command"_s, verb},
                       {u"args"_s, QJsonArray::fromStringList(words)},
                       {u"reason"_s, u"test"_s},
                       {u"by"_s, u"test"_s}},
                      {}, [](const ApiReply &) {});
    }
    [[nodiscard]] State stateOf(const char *member) const
    {
        return m_one->siteState().members[index(m_one->site().member(member))].state;
    }
    std::unique_ptr<Manager> make(const QString &name)
    {
        const QString file = m_directory->filePath(name + u".toml"_s);
        QFile site(file);
        const QByteArray intervals = m_directory->filePath(u"intervals"_s).toUtf8();
        if (!site.open(QIODevice::WriteOnly) || site.write(siteFile(u"members"_s, intervals) + m_more) <= 0)
            return nullptr;
        site.close();
        SiteReading reading = readSite(file.toStdString());
        for (const Diagnostic &diagnostic : reading.diagnostics) {
            if (!reading.ok())
                qWarning("%s", text(diagnostic).c_str());
        }
        if (!reading.ok())
            return nullptr;
        ManagerSettings settings;
        settings.site = std::make_shared<const Site>(*reading.config);
        settings.siteFile = file;
        settings.host = settings.site->host(name.toStdString());
        settings.directory = m_directory->path() + u'/' + name;
        settings.runDirectory = m_directory->filePath(u"run"_s);
        settings.reboot = [] {};
        const HostId id = settings.host;
        auto manager = std::make_unique<Manager>(std::move(settings), std::make_unique<LocalBus>(*m_hub, id));
        connect(manager.get(), &Manager::note, this, [this](const QString &text) { m_notes << text; });
        return manager;
    }
    [[nodiscard]] pid_t pidOf(const char *process) const
    {
        const auto running = m_one->running(m_one->site().process(process));
        return running && running->ready ? running->pid : 0;
    }
    [[nodiscard]] QJsonObject process(const QString &member, int number) const
    {
        std::optional<ApiReply> reply;
        m_one->handle(u"state.get"_s, {}, {}, [&](const ApiReply &each) { reply = each; });
        for (const QJsonValue &group : reply->result[u"groups"_s].toArray()) {
            for (const QJsonValue &each : group[u"members"_s].toArray()) {
                if (each[u"member"_s] == member)
                    return each[u"processes"_s][number].toObject();
            }
        }
        return {};
    }
    [[nodiscard]] QJsonObject tail(const QJsonObject &params) const
    {
        std::optional<ApiReply> reply;
        m_one->handle(u"logs.tail"_s, params, {}, [&](const ApiReply &each) { reply = each; });
        return eventually([&] { return reply.has_value(); }) ? reply->result.toObject()
                                                             : QJsonObject();
    }
    [[nodiscard]] bool hasFault(const QString &fault, const QString &target) const
    {
        return std::ranges::any_of(m_one->recordsAfter(0, 0), [&](const QJsonObject &record) {
            return record[u"fault"_s] == fault && record[u"target"_s].toString().startsWith(target);
        });
    }
    /// A debugger that keeps it at PTRACE_EVENT_EXIT, where SIGKILL does nothing. @return its pid,
    /// 0: not allowed.
    static pid_t holdAtItsEnd(pid_t held)
    {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return 0;
        const pid_t holder = ::fork();
        if (holder == 0) {
            const char told =
                ::ptrace(PTRACE_SEIZE, held, nullptr, reinterpret_cast<void *>(PTRACE_O_TRACEEXIT))
                    == 0
                ? 'y'
                : 'n';
            [[maybe_unused]] const ssize_t written = ::write(ends[1], &told, 1);
            ::pause();
            ::_exit(0);
        }
        char answer = 0;
        const bool holds = ::read(ends[0], &answer, 1) == 1 && answer == 'y';
        ::close(ends[0]);
        ::close(ends[1]);
        if (holds)
            return holder;
        ::kill(holder, SIGKILL);
        ::waitpid(holder, nullptr, 0);
        return 0;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<LocalBusHub> m_hub;
    std::unique_ptr<Manager> m_one;
    std::unique_ptr<Manager> m_two;
    QByteArray m_more; ///< of the site file
    QStringList m_notes; ///< of all managers
};

QTEST_GUILESS_MAIN(TestManagerMembers)
#include "tst_members.moc"
