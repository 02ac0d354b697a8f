// tst_crash.cpp - a console that crashes with a manager in it: its site goes on, and the next start adopts it.
#include <lonehost.h>

#include <api/socketclient.h>
#include <api/status.h>
#include <support/crashreport.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace holdfast;
using namespace Qt::StringLiterals;

class TestCrash : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void itsSiteGoesOn();

private:
    [[nodiscard]] std::unique_ptr<QProcess> start();
    [[nodiscard]] qint64 pid();

    QTemporaryDir m_directory;
    QString m_name, m_site, m_run, m_socket;
};

void TestCrash::initTestCase()
{
    m_name = u"crash-%1"_s.arg(::getpid());
    m_site = m_directory.filePath(m_name + u".toml"_s);
    m_socket = m_directory.filePath(u"manager.sock"_s);
    m_run = (::geteuid() == 0 ? u"/run/holdfast/"_s : m_directory.path() + u"/holdfast/"_s) + m_name;
    QFile file(m_site);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(siteText(m_name, false));
}

void TestCrash::cleanupTestCase()
{
    killMarked(m_run);
    QTRY_COMPARE(countMarked(m_run), 0);
    QDir(m_run).removeRecursively();
}

std::unique_ptr<QProcess> TestCrash::start()
{
    auto program = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_directory.path());
    environment.insert(u"HOLDFAST_SOCKET"_s, m_socket);
    program->setProcessEnvironment(environment);
    program->setProcessChannelMode(QProcess::ForwardedChannels);
    program->start(QStringLiteral(HOLDFAST_BIN_DIR "/holdfast"),
                   {u"--headless"_s, u"--site"_s, m_site, u"--host"_s, u"one"_s, u"--directory"_s, m_directory.path()});
    return program;
}

// Of the application group's process, once the group is Active; 0: not yet.
qint64 TestCrash::pid()
{
    SocketClient client(m_socket);
    std::optional<ApiReply> reply;
    client.call(u"state.get"_s, {}, nullptr, [&reply](const ApiReply &each) { reply = each; });
    if (!eventually([&] { return reply.has_value(); }, std::chrono::seconds(5)) || !reply->ok())
        return 0;
    for (const GroupStatus &group : siteStatusFromJson(reply->result.toObject()).groups) {
        if (group.name == "application"_L1 && group.members.front().state == State::Active)
            return group.members.front().processes.front().pid;
    }
    return 0;
}

void TestCrash::itsSiteGoesOn()
{
    const auto first = start();
    QTRY_VERIFY_WITH_TIMEOUT(pid() != 0, 20000);
    const qint64 process = pid();
    QCOMPARE(::kill(static_cast<pid_t>(first->processId()), SIGSEGV), 0);
    QVERIFY(first->waitForFinished(15000));
    QCOMPARE(first->exitStatus(), QProcess::CrashExit); // as without a handler
    QCOMPARE(::kill(static_cast<pid_t>(process), 0), 0);
    const auto reports = crashReports(m_directory.filePath(u"crashes"_s));
    QCOMPARE(reports.size(), 1U);
    QVERIFY2(reports[0].text.startsWith(u"holdfast " HOLDFAST_VERSION " crashed\n"_s), qPrintable(reports[0].text));
    QVERIFY(!reports[0].text.contains(m_name));

    const auto second = start();
    QTRY_COMPARE_WITH_TIMEOUT(pid(), process, 20000); // the same one: adopted
    second->terminate();
    QVERIFY(second->waitForFinished(15000));
    QCOMPARE(::kill(static_cast<pid_t>(process), 0), 0);
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
