// holdfastd as a program: ready for its service manager, killed and back, ended with and without
// its groups.
#include "lonehost.h"

#include <api/socketclient.h>
#include <api/status.h>

#include <openmetrics.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace holdfast;
using namespace Qt::StringLiterals;

class TestHostd : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void saysWhenItIsReady();
    void killedAndBackItAdopts();
    void endedItLeavesItsGroupsRunning();
    void stopsItsGroupsWhenAsked();
    void aSecondOneRefuses_data();
    void aSecondOneRefuses();
    void whatAKilledOneLeftIsNoObstacle();
    void aDamagedJournalRestartsNothing();
    void aFullDiskRestartsNothing();
    void itsMetricsCanBeScraped();
    void complainsClearly_data();
    void complainsClearly();

private:
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &more = {});
    [[nodiscard]] SiteStatus status();
    [[nodiscard]] qint64 pid();
    [[nodiscard]] QString runDirectory() const;

    QTemporaryDir m_directory;
    QString m_site, m_name, m_socket;
    QProcessEnvironment m_environment;
};

void TestHostd::init()
{
    static int number = 0;
    m_name = u"hostd-%1-%2"_s.arg(::getpid()).arg(++number); // the run directory is one a site
    m_site = m_directory.filePath(m_name + u".toml"_s);
    m_socket = m_directory.filePath(m_name + u".sock"_s);
    QFile file(m_site);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(siteText(m_name, false));
    m_environment = QProcessEnvironment::systemEnvironment();
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_directory.path());
}

void TestHostd::cleanup()
{
    killMarked(runDirectory());
    QTRY_COMPARE(countMarked(runDirectory()), 0);
    QDir(runDirectory()).removeRecursively();
}

QString TestHostd::runDirectory() const
{
    return (::geteuid() == 0 ? u"/run/holdfast/"_s : m_directory.path() + u"/holdfast/"_s) + m_name;
}

std::unique_ptr<QProcess> TestHostd::start(const QStringList &more)
{
    auto program = std::make_unique<QProcess>();
    program->setProcessEnvironment(m_environment);
    program->setProcessChannelMode(QProcess::MergedChannels);
    program->start(QStringLiteral(HOLDFAST_BIN_DIR "/holdfastd"),
                   QStringList{u"--site"_s, m_site, u"--host"_s, u"one"_s, u"--directory"_s,
                               m_directory.path(), u"--socket"_s, m_socket}
                       + more);
    return program;
}

SiteStatus TestHostd::status()
{
    SocketClient client(m_socket);
    std::optional<ApiReply> reply;
    client.call(u"state.get"_s, {}, nullptr, [&reply](const ApiReply &each) { reply = each; });
    if (!eventually([&] { return reply.has_value(); }, std::chrono::seconds(5)) || !reply->ok())
        return {};
    return siteStatusFromJson(reply->result.toObject());
}

// Of the application group's process, once the group is Active.
qint64 TestHostd::pid()
{
    for (const GroupStatus &group : status().groups) {
        if (group.name == "application"_L1 && group.members.front().state == State::Active)
            return group.members.front().processes.front().pid;
    }
    return 0;
}

void TestHostd::saysWhenItIsReady()
{
    const QByteArray path = m_directory.filePath(u"notify"_s).toLocal8Bit();
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
    QCOMPARE(::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    m_environment.insert(u"NOTIFY_SOCKET"_s, QString::fromLocal8Bit(path));
    m_environment.insert(u"WATCHDOG_USEC"_s, u"40000"_s);

    const auto program = start();
    QByteArray said;
    const auto hears = [&](const char *word) {
        char buffer[256];
        const ssize_t count = ::recv(descriptor, buffer, sizeof buffer, 0);
        if (count > 0)
            said.append(buffer, static_cast<qsizetype>(count));
        return said.contains(word);
    };
    QVERIFY(eventually([&] { return hears("READY=1"); }));
    QCOMPARE(status().site, m_name);
    for (int i = 0; i < 3; ++i) { // and that it goes on to be, as often as it was asked to
        said.clear();
        QVERIFY(eventually([&] { return hears("WATCHDOG=1"); }));
    }
    program->terminate();
    QVERIFY(eventually([&] { return hears("STOPPING=1"); }));
    QVERIFY(program->state() == QProcess::NotRunning || program->waitForFinished(5000));
    QCOMPARE(program->exitCode(), 0);
    ::close(descriptor);
}

void TestHostd::killedAndBackItAdopts()
{
    const auto first = start();
    QVERIFY(eventually([&] { return pid() != 0; }));
    const qint64 before = pid();
    const qint64 seq = status().seq;
    first->kill();
    QVERIFY(first->waitForFinished(5000));
    QCOMPARE(countMarked(runDirectory()), 3);

    const auto second = start();
    QVERIFY(eventually([&] { return pid() == before; }));
    QVERIFY(status().seq >= seq);
    QCOMPARE(status().groups.front().members.front().processes.front().restarts, 0);
    second->terminate();
    QVERIFY(second->waitForFinished(5000));
}

void TestHostd::endedItLeavesItsGroupsRunning()
{
    const auto program = start();
    QVERIFY(eventually([&] { return pid() != 0; }));
    const qint64 before = pid();
    program->terminate();
    QVERIFY(program->waitForFinished(5000));
    QCOMPARE(program->exitCode(), 0);
    QCOMPARE(::kill(static_cast<pid_t>(before), 0), 0);
    const auto again = start();
    QVERIFY(eventually([&] { return pid() == before; }));
    again->kill();
    QVERIFY(again->waitForFinished(5000));
}

void TestHostd::stopsItsGroupsWhenAsked()
{
    const auto program = start({u"--stop-groups"_s});
    QVERIFY(eventually([&] { return pid() != 0; }));
    program->terminate();
    QVERIFY(program->waitForFinished(10000));
    QCOMPARE(program->exitCode(), 0);
    QCOMPARE(countMarked(runDirectory()), 0);
}

void TestHostd::aSecondOneRefuses_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::newRow("the same in everything") << QString() << QString();
    QTest::newRow("with another directory") << u"--directory"_s << u"elsewhere"_s;
    QTest::newRow("with another socket") << u"--socket"_s << u"elsewhere.sock"_s;
    QTest::newRow("of another site with the same socket") << u"--site"_s << u"other.toml"_s;
}

void TestHostd::aSecondOneRefuses()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    const auto first = start();
    QVERIFY(eventually([&] { return pid() != 0; }));
    const qint64 before = pid();
    QFile other(m_directory.filePath(u"other.toml"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write(siteText(m_name + u"-other"_s, false));
    other.close();

    const auto second =
        start(option.isEmpty() ? QStringList() : QStringList{option, m_directory.filePath(value)});
    QVERIFY(second->waitForFinished(10000));
    QCOMPARE(second->exitCode(), 1);
    const QString said = QString::fromUtf8(second->readAll());
    QVERIFY2(said.contains(QString::number(first->processId())), qPrintable(said));
    QVERIFY2(said.contains(m_socket), qPrintable(said));
    QVERIFY2(said.contains(u"end it first"_s), qPrintable(said));
    if (option != u"--site"_s) {
        QVERIFY2(said.contains(u"one of site "_s + m_name), qPrintable(said));
        QVERIFY2(said.contains(u"since 20"_s), qPrintable(said));
    }

    // The first one goes on as if nothing had been.
    QCOMPARE(pid(), before);
    QCOMPARE(countMarked(runDirectory()), 3);
    QVERIFY(QFile::exists(m_socket));
    ::kill(static_cast<pid_t>(before), SIGKILL);
    QVERIFY(eventually([&] { return pid() != 0 && pid() != before; }));
    first->terminate();
    QVERIFY(first->waitForFinished(5000));
}

void TestHostd::whatAKilledOneLeftIsNoObstacle()
{
    const auto first = start();
    QVERIFY(eventually([&] { return pid() != 0; }));
    const qint64 before = pid();
    first->kill();
    QVERIFY(first->waitForFinished(5000));
    QVERIFY(QFile::exists(m_socket));
    // Its number is another living process's by now.
    for (const QString &path :
         {runDirectory() + u"/one/manager.lock"_s,
          m_directory.filePath(m_name + u"/one/manager.lock"_s)}) {
        QFile lock(path);
        QVERIFY2(lock.open(QIODevice::ReadWrite), qPrintable(path));
        const QByteArray named = lock.readAll();
        QVERIFY2(named.contains(QByteArray::number(first->processId())), named.constData());
        lock.seek(0);
        lock.write(QByteArray(named).replace(QByteArray::number(first->processId()),
                                             QByteArray::number(::getpid())));
    }
    const auto second = start();
    QVERIFY(eventually([&] { return pid() == before; }));
    second->terminate();
    QVERIFY(second->waitForFinished(5000));
}

void TestHostd::aDamagedJournalRestartsNothing()
{
    const auto first = start();
    QVERIFY(eventually([&] { return pid() != 0; }));
    const qint64 killed = pid();
    ::kill(static_cast<pid_t>(killed), SIGKILL);
    QVERIFY(eventually([&] { return pid() != 0 && pid() != killed; }));
    const qint64 before = pid();
    const SiteStatus then = status();
    first->kill();
    QVERIFY(first->waitForFinished(5000));
    const QString journal = m_directory.filePath(m_name + u"/one/journal.db"_s);
    QFile file(journal);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(100, 'x'));
    file.close();
    QFile::remove(journal + u"-wal"_s);

    const auto second = start();
    QVERIFY(eventually([&] { return pid() == before; }));
    QCOMPARE(countMarked(runDirectory()), 3);
    const SiteStatus now = status();
    QVERIFY(now.seq >= then.seq);
    QCOMPARE(now.groups.back().members.front().processes.front().restarts, 1);
    QCOMPARE(now.groups.back().members.front().processes.front().ladder.front().used, 1);
    QCOMPARE(QDir(m_directory.filePath(m_name + u"/one"_s)).entryList({u"journal.db.damaged-*Z"_s}).size(), 1);
    second->terminate();
    QVERIFY(second->waitForFinished(5000));
}

void TestHostd::aFullDiskRestartsNothing()
{
    const QString small = m_directory.filePath(u"small"_s);
    QVERIFY(QDir().mkpath(small));
    if (::mount("tmpfs", qPrintable(small), "tmpfs", 0, "size=2m") != 0)
        QSKIP("no small disk can be made here");
    const auto first = start({u"--directory"_s, small});
    QVERIFY(eventually([&] { return pid() != 0; }));
    QFile rest(small + u"/rest"_s);
    QVERIFY(rest.open(QIODevice::WriteOnly));
    while (rest.write(QByteArray(4096, 'x')) > 0 && rest.flush()) { }
    rest.close();
    const qint64 killed = pid();
    ::kill(static_cast<pid_t>(killed), SIGKILL);
    QVERIFY(eventually([&] { return pid() != 0 && pid() != killed; }));
    const qint64 before = pid();
    const qint64 seq = status().seq;
    first->kill();
    QVERIFY(first->waitForFinished(5000));

    const auto second = start({u"--directory"_s, small});
    QVERIFY(eventually([&] { return pid() == before; }));
    QCOMPARE(countMarked(runDirectory()), 3);
    QVERIFY(status().seq >= seq);
    QCOMPARE(status().groups.back().members.front().processes.front().ladder.front().used, 1);
    second->terminate();
    QVERIFY(second->waitForFinished(5000));
    QCOMPARE(::umount(qPrintable(small)), 0);
}

// From a real fault to the histogram of its recovery.
void TestHostd::itsMetricsCanBeScraped()
{
    QTcpServer any; // a port that nobody has
    QVERIFY(any.listen(QHostAddress::LocalHost));
    const quint16 port = any.serverPort();
    any.close();
    const auto program = start({u"--metrics"_s, QString::number(port)});
    QTRY_VERIFY_WITH_TIMEOUT(pid() != 0, 15000);
    const auto scrape = [port] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        socket.write("GET /metrics HTTP/1.1\r\n\r\n");
        if (!eventually([&] { return socket.state() == QAbstractSocket::UnconnectedState; }))
            return MetricsReading{{}, u"no end"_s};
        const QByteArray answer = socket.readAll();
        return readOpenMetrics(answer.mid(answer.indexOf("\r\n\r\n") + 4));
    };
    const MetricsReading before = scrape();
    QCOMPARE(before.error, QString());
    QCOMPARE(before.value("holdfast_build_info", {{"site", m_name}, {"version", QStringLiteral(HOLDFAST_VERSION)}}),
             1.0);
    QCOMPARE(before.value("holdfast_bus_members"), 1.0);
    QCOMPARE(before.value("holdfast_bus_quorate"), 1.0);
    QVERIFY(before.value("holdfast_journal_size_bytes") > 0);
    QVERIFY(before.value("holdfast_events_total") > 0);
    QCOMPARE(before.value("holdfast_faults_total", {{"fault", u"process-exit"_s}}), 0.0);

    const qint64 killed = pid();
    QCOMPARE(::kill(static_cast<pid_t>(killed), SIGKILL), 0);
    const auto recovered = [&] {
        const MetricsReading now = scrape();
        return now.value("holdfast_faults_total", {{"fault", u"process-exit"_s}}) == 1.0
            && now.value("holdfast_actions_total", {{"action", u"process-restart"_s}}) == 1.0
            && now.value("holdfast_recovery_seconds_count", {{"rung", u"process-restart"_s}}) == 1.0
            && now.value("holdfast_ladder_used", {{"target", u"application@one/main"_s}}) == 1.0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(recovered(), 15000);
    program->terminate();
    QVERIFY(program->waitForFinished(15000));
}

void TestHostd::complainsClearly_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    QTest::newRow("no site") << QStringList() << 2 << u"--site FILE"_s;
    QTest::newRow("no such file") << QStringList{u"--site"_s, u"/no/such/site.toml"_s} << 1
                                  << u"/no/such/site.toml"_s;
    QTest::newRow("unknown option") << QStringList{u"--fly"_s} << 1 << u"fly"_s;
    QTest::newRow("unknown host") << QStringList{u"--site"_s, u"SITE"_s, u"--host"_s, u"three"_s}
                                  << 1 << u"one of one"_s;
}

void TestHostd::complainsClearly()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QString, says);
    arguments.replaceInStrings(u"SITE"_s, m_site);
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QStringLiteral(HOLDFAST_BIN_DIR "/holdfastd"), arguments);
    QVERIFY(program.waitForFinished(10000));
    const QString output = QString::fromUtf8(program.readAll());
    QVERIFY2(output.contains(says), qPrintable(output));
    QCOMPARE(program.exitCode(), status);
}

QTEST_GUILESS_MAIN(TestHostd)
#include "tst_hostd.moc"
