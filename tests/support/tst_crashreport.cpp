// tst_crashreport.cpp - children that crash in every way leave a report, and end as they would have without one.
#include <support/crashreport.h>

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

using Crash = void (*)();

void wrongAddress()
{
    volatile int *nowhere = nullptr;
    nowhere = reinterpret_cast<volatile int *>(0x10);
    *nowhere = 1;
}

// A stack that has come to its end: the handler needs one of its own.
int deeper(int depth)
{
    volatile char frame[4096];
    frame[depth % 4096] = static_cast<char>(depth);
    return depth > 100'000'000 ? 0 : deeper(depth + 1) + frame[depth % 4096];
}

/// @return how the child ended, as wait(2) says.
int crashing(const QString &directory, Crash crash)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const rlimit none{0, 0};
        ::setrlimit(RLIMIT_CORE, &none);
        for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS, SIGILL}) // the test's own handlers
            ::signal(signal, SIG_DFL);
        if (!installCrashHandler(directory, u"holdfast"_s, u"1.2.3"_s))
            ::_exit(99);
        crash();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

} // namespace

Q_DECLARE_METATYPE(Crash)

class TestCrashReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCrashLeavesAReport_data();
    void aCrashLeavesAReport();
    void whoDoesNotCrashLeavesNone();
    void aReportIsToldOnce();
    void onlyTheNewestAreKept();
    void aDirectoryThatCannotBeMade();
};

void TestCrashReport::aCrashLeavesAReport_data()
{
    QTest::addColumn<Crash>("crash");
    QTest::addColumn<int>("signal");
    QTest::addColumn<QString>("said");
    QTest::newRow("a wrong address") << Crash(wrongAddress) << SIGSEGV
                                     << u"SIGSEGV (a wrong address)\naddress: 0x10\n"_s;
    QTest::newRow("an overflown stack") << Crash([] { ::_exit(deeper(0)); }) << SIGSEGV << u"SIGSEGV"_s;
    QTest::newRow("abort") << Crash([] { ::abort(); }) << SIGABRT << u"SIGABRT (it gave up by itself)"_s;
    QTest::newRow("from outside") << Crash([] { ::raise(SIGBUS); }) << SIGBUS << u"SIGBUS"_s;
}

void TestCrashReport::aCrashLeavesAReport()
{
    QFETCH(Crash, crash);
    QFETCH(int, signal);
    QFETCH(QString, said);
    const QTemporaryDir directory;
    const int status = crashing(directory.path(), crash);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), signal);
    const auto reports = crashReports(directory.path());
    QCOMPARE(reports.size(), 1U);
    const QString &text = reports[0].text;
    QVERIFY2(text.startsWith(u"holdfast 1.2.3 crashed\nkernel: Linux "_s), qPrintable(text));
    QVERIFY2(text.contains(said), qPrintable(text));
    static const QRegularExpression rest(
        u"\nran for: \\d+ s\nthread: \\d+ \\(the main one\\)\nbacktrace:\n.*\\[0x[0-9a-f]+\\]"_s);
    QVERIFY2(rest.match(text).hasMatch(), qPrintable(text));
    QVERIFY(qAbs(reports[0].at.secsTo(QDateTime::currentDateTimeUtc())) < 600);
    QCOMPARE(QFile::permissions(reports[0].file) & QFile::Permissions(0x0077), QFile::Permissions());
}

void TestCrashReport::whoDoesNotCrashLeavesNone()
{
    const QTemporaryDir directory;
    QCOMPARE(crashing(directory.path(), [] {}), 0);
    QVERIFY(QDir(directory.path()).isEmpty());
}

void TestCrashReport::aReportIsToldOnce()
{
    const QTemporaryDir directory;
    crashing(directory.path(), wrongAddress);
    markSeen(crashReports(directory.path()).at(0));
    QVERIFY(crashReports(directory.path()).empty());
    QCOMPARE(QDir(directory.path()).entryList({u"*.seen"_s}).size(), 1); // for a support bundle
}

void TestCrashReport::onlyTheNewestAreKept()
{
    const QTemporaryDir directory;
    for (int i = 0; i < 30; ++i) {
        QFile file(directory.filePath(u"crash-%1-7.txt"_s.arg(1700000000 + i, 12, 10, QLatin1Char('0'))));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(1 << 20, 'x'));
    }
    const auto reports = crashReports(directory.path());
    QCOMPARE(reports.size(), 10U);
    QCOMPARE(reports.back().at.toSecsSinceEpoch(), 1700000029);
    QVERIFY(reports.back().text.size() <= 64 * 1024);
}

void TestCrashReport::aDirectoryThatCannotBeMade()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"x"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!installCrashHandler(directory.filePath(u"x/crashes"_s), u"holdfast"_s, u"1"_s));
}

QTEST_APPLESS_MAIN(TestCrashReport)
#include "tst_crashreport.moc"
