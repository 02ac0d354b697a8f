// tst_flusher.cpp - what is committed gets to the disk without anybody waiting, and the log stays small.
#include "journalfixture.h"

#include <journal/flusher.h>
#include <journal/journal.h>

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;

class TestFlusher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingWrittenIsNothingToFlush()
    {
        QTemporaryDir directory;
        Flusher flusher(directory.filePath(u"journal.db"_s).toStdString());
        QVERIFY(flusher.now());
    }
    void whatCanNotBeFlushedIsSaid_data()
    {
        QTest::addColumn<QString>("log");
        QTest::addColumn<QString>("why");
        QTest::newRow("a device that refuses") << u"/dev/null"_s << u"Invalid argument"_s;
        QTest::newRow("one that can't be opened") << u"journal.db-wal"_s << u"Too many levels"_s; // it is itself
    }
    void whatCanNotBeFlushedIsSaid()
    {
        QFETCH(QString, log);
        QFETCH(QString, why);
        QTemporaryDir directory;
        const QString database = directory.filePath(u"journal.db"_s);
        QVERIFY(QFile::link(log, database + u"-wal"_s));
        Flusher flusher(database.toStdString());
        QVERIFY(!flusher.failure());
        flusher.soon();
        std::optional<Error> failure;
        QTRY_VERIFY((failure = flusher.failure()).has_value());
        const QString message = QString::fromStdString(failure->message());
        QVERIFY2(message.contains(why) && message.contains(database + u"-wal"_s), qPrintable(message));
        // What has failed once is never done again: it would seem to succeed.
        QVERIFY(QFile::remove(database + u"-wal"_s));
        const Outcome again = flusher.now();
        QVERIFY(!again && again.error().message() == failure->message());
        QCOMPARE(flusher.counts().flushed, 0U);
    }
    void theLogStaysBounded_data()
    {
        QTest::addColumn<qint64>("pieces");
        QTest::addColumn<bool>("waits");
        QTest::addColumn<qint64>("most");
        QTest::newRow("written now and then") << qint64(30) << true << (qint64(8) << 20);
        QTest::newRow("written without a pause") << qint64(150) << false << (qint64(100) << 20);
    }
    void theLogStaysBounded()
    {
        QFETCH(qint64, pieces);
        QFETCH(bool, waits);
        QFETCH(qint64, most);
        QTemporaryDir directory;
        const QString file = directory.filePath(u"journal.db"_s);
        const auto size = [](const QString &name) { return QFileInfo(name).size(); };
        const auto log = [&] { return size(file + u"-wal"_s); };
        Journal journal(directory.path(), {.durability = Durability::Soon});
        constexpr qint64 piece = qint64(1) << 20;
        for (qint64 i = 1; i <= pieces; ++i) {
            QVERIFY(journal.write({.inputs = {{i, QByteArray(piece, char('a' + i % 26))}}}));
            if (waits)
                QTRY_VERIFY(log() < 4 * piece || size(file) >= i * piece);
            QVERIFY2(log() < most, QByteArray::number(log()).constData());
        }
        QCOMPARE(journal.lastInput(), pieces);
    }
    // One flush for all of them, and in the end all have been told.
    void whatIsOrderedIsTold()
    {
        QTemporaryDir directory;
        Journal journal(directory.path(), {.durability = Durability::Soon});
        quint64 told = 0, last = 0;
        connect(&journal, &Journal::synced, this, [&told](quint64 ticket) {
            QVERIFY(ticket > told);
            told = ticket;
        });
        for (qint64 i = 1; i <= 100; ++i) {
            QVERIFY(journal.write({.inputs = {{i, "x"}}}));
            const quint64 ticket = journal.syncSoon();
            QVERIFY(ticket > last);
            last = ticket;
        }
        QTRY_COMPARE(told, last);
        QVERIFY(journal.health().ok());
    }
    void whatCanNotBeOrderedIsToldToo()
    {
        QTemporaryDir directory;
        const QString database = directory.filePath(u"journal.db"_s);
        QVERIFY(QFile::link(u"/dev/null"_s, database + u"-wal"_s));
        std::atomic<quint64> told = 0;
        std::atomic<bool> failed = false;
        Flusher flusher(database.toStdString(), [&](std::uint64_t ticket, const Outcome &outcome) {
            failed = !outcome;
            told = ticket;
        }, {.ticket = 41});
        QCOMPARE(flusher.order(), 42U);
        QTRY_COMPARE(told.load(), 42U);
        QVERIFY(failed);
        QVERIFY(flusher.failure());
    }
    void nothingIsOrderedWhereNothingOutlivesAPowerCut()
    {
        QTemporaryDir directory;
        Journal journal(directory.path(), {.durability = Durability::ProcessKill});
        QVERIFY(journal.write({.inputs = {{1, "x"}}}));
        QCOMPARE(journal.syncSoon(), 0U);
    }
    void everythingIsThereAfterSync()
    {
        QTemporaryDir directory;
        Journal journal(directory.path(), {.durability = Durability::Soon});
        QVERIFY(journal.write({.inputs = {{1, "first"}}}));
        QVERIFY(journal.sync());
        QVERIFY(journal.health().ok());
    }
};

QTEST_GUILESS_MAIN(TestFlusher)
#include "tst_flusher.moc"
