// Unmodified programs of Debian under handshake notify: they speak sd_notify(3) for systemd, and so
// for us.
#include "fixture.h"

#include <QFile>
#include <QStandardPaths>

#include <filesystem>
#include <grp.h>
#include <pwd.h>
#include <unistd.h>

using namespace holdfast;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Program
{
    CommandLine command;
    std::string user;
    QString missing; ///< why it can't be tried here
};

/// The newest PostgreSQL of Debian, which has a directory for each version.
QString postgres()
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    for (const QString &version :
         versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        const QString file = versions.filePath(version + u"/bin/postgres"_s);
        if (QFile::exists(file))
            return file;
    }
    return {};
}

Program redis(const QString &directory)
{
    const QString file = QStandardPaths::findExecutable(u"redis-server"_s);
    if (file.isEmpty())
        return {{}, {}, u"install redis-server to see this work"_s};
    return {{file.toStdString(), "--port", "0", "--unixsocket",
             directory.toStdString() + "/redis.sock", "--supervised", "systemd", "--save", "",
             "--dir", directory.toStdString()},
            {},
            {}};
}

Program database(const QString &directory)
{
    const QString file = postgres();
    const passwd *const user = ::getpwnam("postgres");
    if (file.isEmpty() || user == nullptr)
        return {{}, {}, u"install postgresql to see this work"_s};
    if (::geteuid() != 0)
        return {{}, {}, u"only root can become the user postgres"_s};
    const std::string data = directory.toStdString() + "/data";
    std::filesystem::permissions(directory.toStdString(), std::filesystem::perms(0755));
    std::filesystem::create_directory(data);
    if (::chown(data.c_str(), user->pw_uid, user->pw_gid) != 0)
        return {{}, {}, u"its directory can't be given to it"_s};
    const QString initdb = QString(file).replace(u"bin/postgres"_s, u"bin/initdb"_s);
    if (std::system(
            qPrintable(u"runuser -u postgres -- %1 -D %2 --no-sync -A trust >/dev/null"_s.arg(
                initdb, QString::fromStdString(data))))
        != 0)
        return {{}, {}, u"initdb failed"_s};
    return {
        {file.toStdString(), "-D", data, "-k", data, "-c", "listen_addresses="}, "postgres", {}};
}

} // namespace

class TestPrograms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysReadyAndEnds_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("redis-server") << u"redis"_s;
        QTest::newRow("postgres") << u"postgres"_s;
    }

    void saysReadyAndEnds()
    {
        QFETCH(QString, name);
        QTemporaryDir directory;
        const Program wanted =
            name == u"redis"_s ? redis(directory.path()) : database(directory.path());
        if (!wanted.missing.isEmpty())
            QSKIP(qPrintable(wanted.missing));
        ProcessConfig config = program(wanted.command);
        config.user = wanted.user;
        config.workingDirectory = "/";
        Bench bench({config});
        if (!wanted.user.empty()) // it works in its run directory
            std::filesystem::permissions(bench.directory.path().toStdString(),
                                         std::filesystem::perms(0755));
        bench.supervisor->start(first, 1, Role::Activate);
        QTRY_COMPARE_WITH_TIMEOUT(
            bench.ready->size() + bench.startFailed->size() + bench.exited->size(), 1, 20000);
        QVERIFY2(bench.ready->size() == 1, qPrintable(bench.lines().join(u'\n')));
        const pid_t pid = bench.pid();
        QVERIFY(!isGone(pid));
        // Killed, it is seen to have been; started anew, it says again that it is ready.
        ::kill(pid, SIGKILL);
        QTRY_COMPARE(bench.exited->size(), 1);
        QCOMPARE(bench.exit(), (ExitStatus{0, SIGKILL, false}));
        bench.supervisor->start(first, 2, Role::Activate);
        QTRY_COMPARE_WITH_TIMEOUT(
            bench.ready->size() + bench.startFailed->size() + bench.exited->size(), 3, 20000);
        QVERIFY2(bench.ready->size() == 2, qPrintable(bench.lines().join(u'\n')));
        QVERIFY(bench.pid() != pid);
        bench.supervisor->stop(first, 2);
        QTRY_COMPARE_WITH_TIMEOUT(bench.exited->size(), 2, 20000);
        QCOMPARE(bench.exit(), (ExitStatus{})); // by SIGTERM it ends in good order
        QTRY_COMPARE(markedProcesses(bench.directory.path()), 0);
    }
};

QTEST_GUILESS_MAIN(TestPrograms)
#include "tst_programs.moc"
