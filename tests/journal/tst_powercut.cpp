// tst_powercut.cpp - kill -9 and power cuts in the midst of any write: the journal opens again, with all it promised.
// HOLDFAST_JOURNAL_ROUNDS: how many of each row (the long form: 1000); HOLDFAST_JOURNAL_SEED: other ones.
#include "journalwork.h"
#include "powercut.h"

#include <journal/journal.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace holdfast;
using namespace Qt::StringLiterals;
using powercut::Kind;

namespace {

constexpr qint64 neverPruned = 1000;

/// What a life has told before it ended.
struct Told {
    qint64 written = 0;
    qint64 synced = 0;
};

Told toldBy(const QByteArray &output)
{
    Told told;
    for (const QByteArray &line : output.left(output.lastIndexOf('\n') + 1).split('\n')) {
        if (line.startsWith("w "))
            told.written = line.mid(2).toLongLong();
        else if (line.startsWith("s "))
            told.synced = line.mid(2).toLongLong();
    }
    return told;
}

// The next life shall find the files as the last one has left them.
void copyJournal(const QString &from, const QString &to)
{
    QVERIFY(QDir(to).removeRecursively() && QDir().mkpath(to));
    for (const QString &name : {u"/journal.db"_s, u"/journal.db-wal"_s, u"/journal.db-journal"_s}) {
        if (QFile::exists(from + name))
            QVERIFY(QFile::copy(from + name, to + name));
    }
}

// Everything of the batches up to the last one, once, and nothing else.
void lookThrough(const QString &directory, qint64 &last)
{
    {
        Journal journal(directory, {.durability = Durability::ProcessKill});
        QVERIFY2(journal.health().ok(), journal.health().ok() ? "" : journal.health().error->message().c_str());
        QVERIFY2(!journal.health().damage, "damaged");
        const auto records = journal.query({.limit = 0});
        QCOMPARE(journal.lastSeq() % recordsOfABatch, 0);
        last = journal.lastSeq() / recordsOfABatch;
        if (last == 0) {
            QVERIFY(records.empty() && !journal.state(u"seq"_s) && journal.lastInput() == 0);
            return;
        }
        const qint64 first = records.front().seq;
        QVERIFY(records == workedEntries(first, journal.lastSeq()));
        QVERIFY(first == 1 || static_cast<qint64>(records.size()) >= neverPruned);
        QVERIFY(journal.query({.since = records.front().t, .until = records.back().t, .limit = 0}) == records);
        QCOMPARE(journal.state(u"seq"_s), QByteArray::number(journal.lastSeq()));
        const auto inputs = journal.inputs(0, 1'000'000);
        QCOMPARE(inputs.back().seq, last);
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            QCOMPARE(inputs[i].seq, inputs.front().seq + static_cast<qint64>(i));
            QVERIFY(inputs[i].bytes == inputOf(inputs[i].seq));
        }
        QVERIFY((journal.unfinishedIntents() == std::vector<JournalIntent>{{last, intentOf(last)}}));
    }
    JournalStore store(directory + u"/journal.db"_s);
    QVERIFY(store.openForReading());
    const auto report = store.examine();
    QVERIFY(report);
    QVERIFY2(report->ok(), report->ok() ? "" : report->problems.front().c_str());
}

} // namespace

class TestPowerCut : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasPromisedIsThere_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<Durability>("durability");
        QTest::addColumn<bool>("refuses");
        QTest::newRow("kill -9, without flushes") << Kind::Kill << Durability::ProcessKill << false;
        QTest::newRow("kill -9, flushed soon") << Kind::Kill << Durability::Soon << false;
        QTest::newRow("power cut, without flushes") << Kind::Power << Durability::ProcessKill << false;
        QTest::newRow("power cut, flushed soon") << Kind::Power << Durability::Soon << false;
        QTest::newRow("power cut, flushed at once") << Kind::Power << Durability::PowerLoss << false;
        QTest::newRow("kill -9 after a flush that was refused") << Kind::Kill << Durability::Soon << true;
        QTest::newRow("power cut after a flush that was refused") << Kind::Power << Durability::Soon << true;
    }
    void whatWasPromisedIsThere()
    {
        QFETCH(Kind, kind);
        QFETCH(Durability, durability);
        QFETCH(bool, refuses);
        const int rounds = qEnvironmentVariableIntValue("HOLDFAST_JOURNAL_ROUNDS");
        const int firstSeed = qEnvironmentVariableIntValue("HOLDFAST_JOURNAL_SEED");
        QTemporaryDir directory;
        const QString place = directory.filePath(u"journal"_s), copy = directory.filePath(u"copy"_s);
        QVERIFY(QDir().mkpath(place));
        qint64 before = 0; ///< the last batch that a look has found: that was on the disk
        int cuts = 0, losses = 0;
        for (int round = 0; round < (rounds > 0 ? rounds : 10); ++round) {
            const int seed = firstSeed + round;
            std::mt19937_64 random(static_cast<std::uint64_t>(seed));
            // From the first writes of all to far behind the place where the log is moved.
            const std::uint64_t operation = 1 + random() % (std::uint64_t(1) << (3 + random() % 12));
            if (before > 1500 || random() % 16 == 0) { // a new one: its first writes are the most delicate
                QVERIFY(QDir(place).removeRecursively() && QDir().mkpath(place));
                before = 0;
            }
            QProcess life;
            life.start(QCoreApplication::applicationDirPath() + u"/journal_writer"_s,
                       {place, QString::number(int(durability)), QString::number(int(kind)),
                        QString::number(operation), QString::number(seed),
                        QString::number(refuses ? 1 + random() % 30 : 0)});
            const QByteArray where = "seed " + QByteArray::number(seed) + ", operation "
                + QByteArray::number(operation);
            QVERIFY2(life.waitForFinished(), where);
            const bool cut = life.exitStatus() == QProcess::CrashExit;
            QVERIFY2(cut || life.exitCode() == 0, where + ": status " + QByteArray::number(life.exitCode()));
            cuts += cut ? 1 : 0;
            const Told told = toldBy(life.readAllStandardOutput());
            const bool writingIsEnough = kind == Kind::Kill || durability == Durability::PowerLoss;
            const qint64 promised = std::max({before, writingIsEnough ? told.written : 0,
                                              durability == Durability::ProcessKill ? 0 : told.synced});
            copyJournal(place, copy);
            qint64 last = 0;
            lookThrough(copy, last);
            if (QTest::currentTestFailed())
                QFAIL(where);
            QVERIFY2(last >= promised, where + ": " + QByteArray::number(last) + " of " + QByteArray::number(promised));
            QVERIFY2(last <= std::max(before, told.written) + 1, where); // that which was under way
            losses += last < told.written ? 1 : 0;
            before = last;
        }
        QVERIFY2(cuts > 0, "all lives ended by themselves");
        QVERIFY2(losses > 0 || kind == Kind::Kill || durability != Durability::ProcessKill, "a cut takes nothing away");
    }
};

Q_DECLARE_METATYPE(powercut::Kind)
Q_DECLARE_METATYPE(holdfast::Durability)
QTEST_GUILESS_MAIN(TestPowerCut)
#include "tst_powercut.moc"
