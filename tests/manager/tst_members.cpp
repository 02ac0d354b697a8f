// What a whole manager shows of a member's processes, and what it makes of one that can't be ended:
// with real processes.
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

/// Groups on host `one` that know nothing of us: talker writes, mute doesn't; `far` is on host
/// `two`.
QByteArray siteFile(const QString &name)
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
        + group("far", "two", "echo from afar; exec sleep 600");
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

private:
    std::unique_ptr<Manager> make(const QString &name)
    {
        const QString file = m_directory->filePath(name + u".toml"_s);
        QFile site(file);
        if (!site.open(QIODevice::WriteOnly) || site.write(siteFile(u"members"_s)) <= 0)
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
        return std::make_unique<Manager>(std::move(settings),
                                         std::make_unique<LocalBus>(*m_hub, id));
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
};

QTEST_GUILESS_MAIN(TestManagerMembers)
#include "tst_members.moc"
