// tst_watchdog.cpp - the host's watchdog, on a stand-in: a file that keeps what it is fed (semantics.md 6 d, 9).
#include <manager/hostwatchdog.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace holdfast;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestWatchdog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsFedAndDisarmed()
    {
        HostWatchdog watchdog;
        const auto opened = watchdog.open(device().toStdString(), 3s);
        QVERIFY(watchdog.isOpen());
        QVERIFY(!opened); // a file counts nothing, which is said
        QVERIFY(QString::fromStdString(opened.error().message()).contains(u"time-out"_s));
        watchdog.feed();
        watchdog.feed();
        QCOMPARE(eaten(), QByteArray("\n\n"));
        watchdog.disarm();
        QVERIFY(!watchdog.isOpen());
        QCOMPARE(eaten(), QByteArray("\n\nV"));
        watchdog.feed(); // nobody is there
        QCOMPARE(eaten(), QByteArray("\n\nV"));
    }
    void whoGoesLeavesItCounting()
    {
        {
            HostWatchdog watchdog;
            (void)watchdog.open(device().toStdString(), 3s);
        }
        QCOMPARE(eaten(), QByteArray("\n")); // all of the time for the next one
    }
    void aMissingOneIsSaid()
    {
        HostWatchdog watchdog;
        const auto opened = watchdog.open("/dev/no-such-watchdog", 3s);
        QVERIFY(!opened && !watchdog.isOpen());
        const QString message = QString::fromStdString(opened.error().message());
        QVERIFY2(message.contains(u"/dev/no-such-watchdog"_s) && message.contains(u"softdog"_s), qPrintable(message));
        watchdog.feed();
        watchdog.disarm();
    }

private:
    QString device()
    {
        QFile file(m_directory.filePath(u"watchdog"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        return file.fileName();
    }
    QByteArray eaten() const
    {
        QFile file(m_directory.filePath(u"watchdog"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
    }

    QTemporaryDir m_directory;
};

QTEST_GUILESS_MAIN(TestWatchdog)
#include "tst_watchdog.moc"
