// A real database under two real managers: heartbeat:pgsql restarts PostgreSQL where it died, then
// the mate takes it over.
#include "lonehost.h"

#include <bus/localbus.h>
#include <config/sitereader.h>
#include <manager/manager.h>
#include <run/children.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace holdfast;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestDatabase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void itFailsOverAndLosesNothing();

private:
    struct Host
    {
        std::unique_ptr<Manager> manager;
        QStringList notes;
    };
    [[nodiscard]] QString makeDatabase();
    [[nodiscard]] QByteArray site() const;
    [[nodiscard]] std::unique_ptr<Host> make(const QString &name, LocalBusHub &hub);
    [[nodiscard]] static bool is(const Host &host, const char *member, State state);
    /// @return what psql prints, "" if the database doesn't answer.
    [[nodiscard]] QByteArray ask(const QString &sql) const;
    [[nodiscard]] pid_t postmaster() const;
    [[nodiscard]] QString notes(const Host &one, const Host &two) const
    {
        return one.notes.join(u'\n') + u'\n' + two.notes.join(u'\n');
    }

    QTemporaryDir m_directory; ///< what both hosts reach: a disk on a storage network, say
    QString m_data;
    QString m_programs; ///< of PostgreSQL
    int m_port = 0;
};

void TestDatabase::initTestCase()
{
    children::collectOrphans();
    if (!QFile::exists(u"/usr/lib/ocf/resource.d/heartbeat/pgsql"_s))
        QSKIP("install resource-agents to see this work");
    const QDir versions(u"/usr/lib/postgresql"_s);
    for (const QString &version :
         versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        if (m_programs.isEmpty() && QFile::exists(versions.filePath(version + u"/bin/pg_ctl"_s)))
            m_programs = versions.filePath(version + u"/bin/"_s);
    }
    if (m_programs.isEmpty() || ::getpwnam("postgres") == nullptr)
        QSKIP("install postgresql to see this work");
    if (::geteuid() != 0)
        QSKIP("only root can become the user postgres");
    const QString failed = makeDatabase();
    QVERIFY2(failed.isEmpty(), qPrintable(failed));
}

void TestDatabase::cleanupTestCase()
{
    killMarked(m_directory.filePath(u"run"_s));
    QTRY_COMPARE(countMarked(m_directory.filePath(u"run"_s)), 0);
}

QString TestDatabase::makeDatabase()
{
    const passwd *const user = ::getpwnam("postgres");
    const QByteArray directory = m_directory.path().toUtf8();
    m_data = m_directory.filePath(u"data"_s);
    m_port = 20000 + ::getpid() % 20000; // names its socket; it listens on no network
    if (!QDir().mkpath(m_data) || ::chmod(directory, 0755) != 0
        || ::chown(directory, user->pw_uid, user->pw_gid) != 0
        || ::chown(m_data.toUtf8(), user->pw_uid, user->pw_gid) != 0)
        return u"its directory can't be made"_s;
    if (QProcess::execute(u"runuser"_s,
                          {u"-u"_s, u"postgres"_s, u"--"_s, m_programs + u"initdb"_s, u"-D"_s,
                           m_data, u"--no-sync"_s, u"-A"_s, u"trust"_s})
        != 0)
        return u"initdb failed"_s;
    QFile config(m_data + u"/postgresql.conf"_s);
    if (!config.open(QIODevice::Append))
        return config.errorString();
    config.write("listen_addresses = ''\nport = " + QByteArray::number(m_port)
                 + "\nunix_socket_directories = '" + directory
                 + "'\nshared_buffers = 1MB\nmax_connections = 10\n");
    return {};
}

QByteArray TestDatabase::site() const
{
    return QStringLiteral(R"([site]
format = 1
name = "database"
[[host]]
name = "one"
outlet = 1
[[host]]
name = "two"
outlet = 2
[[resource]]
name = "data"
hosts = ["one", "two"]
shared = true
probe = { kind = "file", path = "%1/PG_VERSION" }
interval = "500ms"
[[group]]
name = "db"
pair = { primary = "one", alternate = "two", standby = "cold" }
resources = ["data"]
group_restart = { count = 0 }
[[group.process]]
name = "postgresql"
handshake = "ocf"
agent = "heartbeat:pgsql"
restart = { count = 1, within = "5m" }
start_timeout = "2m"
activate_timeout = "2m"
stop_timeout = "1m"
[group.process.params]
pgctl = "%2pg_ctl"
psql = "%2psql"
pgdata = "%1"
pgport = %3
socketdir = "%4"
)")
        .arg(m_data, m_programs)
        .arg(m_port)
        .arg(m_directory.path())
        .toUtf8();
}

std::unique_ptr<TestDatabase::Host> TestDatabase::make(const QString &name, LocalBusHub &hub)
{
    const QString file = m_directory.filePath(name + u".toml"_s);
    QFile text(file);
    if (!text.open(QIODevice::WriteOnly) || text.write(site()) <= 0)
        return nullptr;
    text.close();
    const SiteReading reading = readSite(file.toStdString());
    for (const Diagnostic &diagnostic : reading.diagnostics) {
        if (!reading.ok())
            qWarning("%s", holdfast::text(diagnostic).c_str());
    }
    if (!reading.ok())
        return nullptr;
    ManagerSettings settings;
    settings.site = std::make_shared<const Site>(*reading.config);
    settings.siteFile = file;
    settings.host = settings.site->host(name.toStdString());
    settings.directory = m_directory.filePath(u"journal-"_s + name);
    settings.runDirectory = m_directory.filePath(u"run"_s);
    const HostId id = settings.host;
    auto host = std::make_unique<Host>();
    host->manager =
        std::make_unique<Manager>(std::move(settings), std::make_unique<LocalBus>(hub, id));
    connect(host->manager.get(), &Manager::note, this,
            [notes = &host->notes](const QString &note) { *notes << note; });
    return host;
}

bool TestDatabase::is(const Host &host, const char *member, State state)
{
    const SiteMember &m =
        host.manager->siteState().members[index(host.manager->site().member(member))];
    return m.state == state && !m.pending;
}

QByteArray TestDatabase::ask(const QString &sql) const
{
    QProcess psql;
    psql.setStandardErrorFile(QProcess::nullDevice());
    psql.start(m_programs + u"psql"_s,
               {u"-h"_s, m_directory.path(), u"-p"_s, QString::number(m_port), u"-U"_s,
                u"postgres"_s, u"-Atqc"_s, sql, u"postgres"_s});
    psql.waitForFinished(10000);
    return psql.readAllStandardOutput().trimmed();
}

pid_t TestDatabase::postmaster() const
{
    QFile file(m_data + u"/postmaster.pid"_s);
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toInt() : 0;
}

void TestDatabase::itFailsOverAndLosesNothing()
{
    LocalBusHub hub(2);
    hub.grantVote(HostId{0});
    QVERIFY(QDir().mkpath(m_directory.filePath(u"run"_s)));
    auto one = make(u"one"_s, hub);
    auto two = make(u"two"_s, hub);
    QVERIFY(one && two);
    for (const auto &host : {one.get(), two.get()}) {
        const auto outcome = host->manager->open();
        QVERIFY2(outcome, outcome ? "" : outcome.error().message().c_str());
        host->manager->join();
    }
    const bool begun = eventually(
        [&] { return is(*one, "db@one", State::Active) && is(*one, "db@two", State::Standby); },
        60s);
    QVERIFY2(begun, qPrintable(notes(*one, *two)));
    QCOMPARE(
        ask(u"create table calls (n int); insert into calls values (1); select sum(n) from calls"_s),
        "1");
    const pid_t begunAs = postmaster();
    QVERIFY(begunAs > 0);

    // Its one restart: where it died, in the state it had.
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(::kill(begunAs, SIGKILL), 0);
    const bool restarted =
        eventually([&] { return ask(u"select sum(n) from calls"_s) == "1"; }, 60s);
    QVERIFY2(restarted, qPrintable(notes(*one, *two)));
    qInfo("killed, it answers again after %lld ms", timer.elapsed());
    QVERIFY(postmaster() != begunAs);
    QVERIFY(is(*one, "db@one", State::Active));
    QVERIFY(is(*one, "db@two", State::Standby));
    QVERIFY(eventually(
        [&] {
            const HostPartState &state = one->manager->hostState();
            return std::ranges::all_of(
                one->manager->site().at(one->manager->site().member("db@one")).processes,
                [&](ProcessId id) {
                    return state.processes[index(id)].run == ProcessRun::Running;
                });
        },
        60s));
    QCOMPARE(ask(u"insert into calls values (2); select sum(n) from calls"_s), "3");

    // Its restarts are used up: the mate takes over, and finds what was committed.
    const pid_t again = postmaster();
    timer.start();
    QCOMPARE(::kill(again, SIGKILL), 0);
    const bool takenOver = eventually(
        [&] { return is(*two, "db@two", State::Active) && is(*one, "db@two", State::Active); },
        60s);
    QVERIFY2(takenOver, qPrintable(notes(*one, *two)));
    qInfo("killed again, its mate is Active after %lld ms", timer.elapsed());
    QCOMPARE(ask(u"select sum(n) from calls"_s), "3");
    QVERIFY(postmaster() != again);
    QVERIFY(!is(*two, "db@one", State::Active));
    QCOMPARE(ask(u"insert into calls values (4); select sum(n) from calls"_s), "7");

    // Stopped in good order where it is now.
    QSignalSpy stopped(two->manager.get(), &Manager::stopped);
    two->manager->stopQuietly();
    QVERIFY(stopped.wait(60000));
    QCOMPARE(ask(u"select 1"_s), "");
    QVERIFY(!QFile::exists(m_data + u"/postmaster.pid"_s));
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
