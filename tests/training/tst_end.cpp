// However the program ends, no process of the training site stays behind.
#include <run/processtree.h>
#include <run/procfs.h>

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace holdfast;
using namespace Qt::StringLiterals;

class TestTrainingEnd : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavesNothing_data();
    void leavesNothing();
};

// Processes of the site in this run directory, and its independent computer.
static int left(const QString &run)
{
    int count = 0;
    for (const ProcessStat &process : allProcesses()) {
        const std::string command =
            readSmallFile("/proc/" + std::to_string(process.pid) + "/cmdline");
        const bool marked =
            startVariable(process.pid, treeVariable).starts_with(run.toStdString() + "/");
        const bool ours = command.find(run.toStdString()) != std::string::npos;
        count += process.state != 'Z' && (marked || ours) ? 1 : 0;
    }
    return count;
}

void TestTrainingEnd::leavesNothing_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM: in good order") << SIGTERM;
    QTest::newRow("SIGINT: Ctrl-C") << SIGINT;
    QTest::newRow("SIGKILL: the guardian sees to it") << SIGKILL;
}

void TestTrainingEnd::leavesNothing()
{
    QFETCH(int, signal);
    QTemporaryDir directory;
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(HOLDFAST_BIN_DIR "/../tests/training_program"),
                  {directory.path()});
    QTRY_VERIFY_WITH_TIMEOUT(program.canReadLine() || program.state() == QProcess::NotRunning,
                             15000);
    const QString run = QString::fromLocal8Bit(program.readLine()).trimmed().section(u' ', 1);
    QVERIFY(QFileInfo(run).isDir());
    QTRY_VERIFY_WITH_TIMEOUT(left(run) > 12, 15000);

    ::kill(static_cast<pid_t>(program.processId()), signal);
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 15000);
    if (signal != SIGKILL)
        QCOMPARE(program.exitCode(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(left(run), 0, 10000);
    QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(run), 5000);
}

QTEST_GUILESS_MAIN(TestTrainingEnd)
#include "tst_end.moc"
