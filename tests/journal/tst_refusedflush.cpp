// tst_refusedflush.cpp - a disk that refuses a flush (EIO), and then says nothing of it any more: nothing is
// acknowledged that it may not have; all of it is written again; that shows.
#include "journalfixture.h"
#include "powercut.h"

#include <journal/journal.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const JournalOptions patient{.durability = Durability::Soon, .firstRetry = 10ms, .lastRetry = 1h};
const JournalOptions quick{.durability = Durability::Soon, .firstRetry = 10ms, .lastRetry = 20ms};

/// A journal on a disk of which it is known what is there.
struct Bench {
    explicit Bench(const JournalOptions &options = patient)
    {
        powercut::begin(directory.path().toStdString(), powercut::Kind::None, 0, 4711);
        journal = std::make_unique<Journal>(directory.path(), options);
        isReady = journal->saveState(u"begun"_s, "yes") && journal->sync();
        QObject::connect(journal.get(), &Journal::healthChanged, journal.get(), [this] {
            const bool ok = journal->health().ok();
            if (told.isEmpty() || told.last() != ok)
                told.append(ok);
        });
    }
    bool write(qint64 seq)
    {
        return journal->write({.records = entries(seq, seq), .states = {{u"seq"_s, QByteArray::number(seq)}},
                               .inputs = {{seq, "input"}}, .intents = {{seq, "intent"}}});
    }
    /// What a power cut now would leave: every record up to the last, with what belongs to it.
    qint64 onDisk()
    {
        QTemporaryDir copy;
        powercut::copyDisk(copy.path().toStdString());
        Journal left(copy.path(), {.durability = Durability::ProcessKill});
        const qint64 last = left.lastSeq();
        if (left.health().damage || seqs(left.query({.limit = 0})) != range(1, last) || left.lastInput() != last
            || left.unfinishedIntents().size() != static_cast<std::size_t>(last)
            || (last != 0 && left.state(u"seq"_s) != QByteArray::number(last)))
            return -1;
        return last;
    }
    QTemporaryDir directory;
    std::unique_ptr<Journal> journal;
    QList<bool> told; ///< health, each change
    bool isReady = false;
};

} // namespace

class TestRefusedFlush : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { powercut::refuseFlush(0); }
    void whatWasWaitedForIsThere_data()
    {
        QTest::addColumn<qint64>("before");
        QTest::newRow("the first records") << qint64(0);
        QTest::newRow("behind what is on the disk") << qint64(5);
        QTest::newRow("behind what the log was moved for") << qint64(400);
    }
    void whatWasWaitedForIsThere()
    {
        QFETCH(qint64, before);
        Bench bench;
        QVERIFY(bench.isReady);
        for (qint64 seq = 1; seq <= before; ++seq)
            QVERIFY(bench.write(seq));
        QVERIFY(bench.journal->sync());
        powercut::refuseFlush(1);
        for (qint64 seq = before + 1; seq <= before + 3; ++seq)
            QVERIFY(bench.write(seq));
        QVERIFY(bench.journal->sync()); // whoever has met it, this one or the flusher's thread
        QCOMPARE(bench.onDisk(), before + 3);
        QTRY_COMPARE(bench.told, (QList<bool>{false, true}));
        QVERIFY(bench.write(before + 4)); // and it goes on
        QVERIFY(bench.journal->sync());
        QCOMPARE(bench.onDisk(), before + 4);
        QCOMPARE(bench.journal->health().lost, 0);
    }
    void whatIsOrderedIsToldWhenItIsThere()
    {
        Bench bench;
        QVERIFY(bench.isReady);
        qint64 then = 0;
        quint64 told = 0;
        connect(bench.journal.get(), &Journal::synced, bench.journal.get(), [&](quint64 ticket) {
            then = bench.onDisk();
            told = ticket;
        });
        powercut::refuseFlush(1);
        for (qint64 seq = 1; seq <= 10; ++seq)
            QVERIFY(bench.write(seq));
        const quint64 ticket = bench.journal->syncSoon();
        QVERIFY(ticket != 0);
        QTRY_COMPARE(told, ticket);
        QCOMPARE(then, 10);
        QCOMPARE(bench.told, (QList<bool>{false, true}));
    }
    void whatNobodyWaitsForIsWrittenAgain()
    {
        Bench bench;
        QVERIFY(bench.isReady);
        powercut::refuseFlush(1);
        QVERIFY(bench.write(1));
        QTRY_COMPARE(bench.told, (QList<bool>{false, true}));
        QCOMPARE(bench.onDisk(), 1);
    }
    void aDiskThatRefusesEverythingIsWaitedFor()
    {
        Bench bench(quick);
        QVERIFY(bench.write(1));
        QVERIFY(bench.journal->sync());
        powercut::refuseFlushesFrom(1);
        QVERIFY(bench.write(2));
        QVERIFY(!bench.journal->sync());
        QVERIFY(!bench.journal->health().ok());
        QVERIFY(!bench.journal->health().error->todo.empty());
        for (qint64 seq = 3; seq <= 20; ++seq) {
            const std::uint64_t before = powercut::refusals();
            bench.write(seq);
            QTRY_VERIFY(powercut::refusals() > before); // it is tried meanwhile
        }
        QVERIFY(!bench.journal->health().ok());
        QCOMPARE(seqs(bench.journal->query({.limit = 0})), range(1, 20)); // is served
        QVERIFY(bench.onDisk() >= 1);
        powercut::refuseFlush(0);
        QTRY_VERIFY(bench.journal->health().ok());
        QVERIFY(bench.journal->sync());
        QCOMPARE(bench.onDisk(), 20);
        QCOMPARE(bench.journal->health().lost, 0);
    }
    // Each of many, wherever it comes: in the flusher, in the midst of moving the log.
    void nothingIsLostWhicheverItIs_data()
    {
        QTest::addColumn<quint64>("which");
        for (quint64 which = 1; which <= 8; ++which)
            QTest::addRow("flush %llu", static_cast<unsigned long long>(which)) << which;
    }
    void nothingIsLostWhicheverItIs()
    {
        QFETCH(quint64, which);
        Bench bench(quick);
        powercut::refuseFlush(which);
        for (qint64 seq = 1; seq <= 4; ++seq) {
            bench.write(seq); // SQLite flushes the beginning of a log: then it is told, and what can't be written waits
            if (seq == 2) // the log is moved
                bench.journal->saveState(u"large"_s, QByteArray(5 << 20, 'x'));
            QTRY_VERIFY(bench.journal->sync());
            const qint64 there = bench.onDisk();
            QVERIFY2(there == seq, QByteArray::number(there).constData());
        }
        QTRY_VERIFY(bench.journal->health().ok());
    }
    void itsEndIsNoExcuse()
    {
        Bench bench;
        QVERIFY(bench.isReady);
        powercut::refuseFlush(1);
        QVERIFY(bench.write(1));
        bench.journal.reset();
        QCOMPARE(bench.onDisk(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRefusedFlush)
#include "tst_refusedflush.moc"
