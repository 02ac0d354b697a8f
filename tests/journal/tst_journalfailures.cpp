// tst_journalfailures.cpp - killed writers, full and missing disks, damaged files (semantics.md 9).
#include "journalfixture.h"

#include <journal/journal.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

const JournalOptions soon{.durability = Durability::ProcessKill, .ring = 100, .firstRetry = 10ms, .lastRetry = 40ms};
const JournalOptions noRetry{.durability = Durability::ProcessKill, .ring = 100, .firstRetry = 1h, .lastRetry = 1h};

// A directory that can't be made: its parent is a file. (These tests may run as root, whom modes don't stop.)
class BlockedFolder
{
public:
    BlockedFolder()
    {
        QFile file(blocker());
        file.open(QIODevice::WriteOnly);
    }
    QString blocker() const { return m_dir.filePath(u"blocked"_s); }
    QString path() const { return blocker() + u"/journal"_s; }
    void unblock() { QFile::remove(blocker()); }

private:
    QTemporaryDir m_dir;
};

void overwrite(const QString &path, qint64 from, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    file.write(bytes);
}

// Files may not grow past the limit while one of these lives.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

// A small disk of its own, where mounting is allowed.
class SmallDisk
{
public:
    SmallDisk() : m_mounted(::mount("tmpfs", where(), "tmpfs", 0, "size=512k") == 0) {}
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(where(), MNT_DETACH);
    }
    bool isMounted() const { return m_mounted; }
    bool remount(unsigned long flags)
    {
        return ::mount("tmpfs", where(), "tmpfs", MS_REMOUNT | flags, "size=512k") == 0;
    }
    QString path() const { return m_dir.path(); }

private:
    const char *where()
    {
        m_name = QFile::encodeName(m_dir.path());
        return m_name.constData();
    }
    QTemporaryDir m_dir;
    QByteArray m_name;
    bool m_mounted;
};

// What the killed child does: a batch of three records and its state a transaction, and says what is committed.
int writeForever(const QString &folder)
{
    Journal journal(folder, {.durability = Durability::ProcessKill});
    if (!journal.health().ok())
        return 1;
    for (qint64 seq = journal.lastSeq();;) {
        JournalBatch batch{.records = entries(seq + 1, seq + 3)};
        seq += 3;
        batch.states = {{u"seq"_s, QByteArray::number(seq)}};
        if (!journal.write(batch))
            return 2;
        std::printf("%lld\n", static_cast<long long>(seq));
        std::fflush(stdout);
    }
}

} // namespace

class TestJournalFailures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedWriterLosesNothing();
    void lockGoesWithItsHolder();
    void unwritableDirectory();
    void nextWriteRetriesWhenDue();
    void retriesBackOff();
    void ringKeepsTheNewest();
    void memoryServesEverything();
    void fullDisk_data();
    void fullDisk();
    void readOnlyDisk();
    void directoryDeletedWhileOpen();
    void damagedFileAtStart_data();
    void damagedFileAtStart();
    void damagedWhileOpen();
    void newerFormatIsLeftAlone();
    void othersDatabaseIsLeftAlone();
};

void TestJournalFailures::killedWriterLosesNothing()
{
    QTemporaryDir dir;
    qint64 committed = 0;
    const int wanted = qEnvironmentVariableIntValue("HOLDFAST_JOURNAL_ROUNDS"); // the long form: 1000
    for (int round = 0; round < (wanted > 0 ? wanted : 20); ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--write-forever"_s, dir.path()});
        QVERIFY(child.waitForStarted());
        QByteArray said;
        const int lines = 1 + 7 * round % 40; // killed at another moment each time
        while (said.count('\n') < lines) {
            QVERIFY2(child.waitForReadyRead(10000), "the child ended by itself");
            said += child.readAllStandardOutput();
        }
        child.kill();
        QVERIFY(child.waitForFinished());
        said += child.readAllStandardOutput();
        const auto all = said.left(said.lastIndexOf('\n')).split('\n');
        committed = all.last().toLongLong();
        QVERIFY(committed > 0);

        Journal journal(dir.path(), soon);
        QVERIFY(journal.health().ok());
        QVERIFY(!journal.health().damage);
        const qint64 last = journal.lastSeq();
        QVERIFY2(last >= committed, qPrintable(u"%1 of %2"_s.arg(last).arg(committed)));
        QCOMPARE(last % 3, 0); // whole batches only
        QCOMPARE(*journal.state(u"seq"_s), QByteArray::number(last)); // with their state
        QCOMPARE(journal.query({.limit = 0}).size(), std::size_t(last)); // and without a gap
    }
}

void TestJournalFailures::lockGoesWithItsHolder()
{
    QTemporaryDir dir;
    auto first = std::make_unique<Journal>(dir.path(), soon);
    QVERIFY(first->append(entries(1, 1)));
    Journal second(dir.path(), soon);
    QVERIFY(!second.health().ok());
    QCOMPARE(second.health().error->where, first->path().toStdString());
    QVERIFY(!second.health().error->todo.empty());
    first.reset();
    QTRY_VERIFY(second.health().ok());
    QVERIFY(second.append(entries(2, 2)));
    QCOMPARE(seqs(second.query({})), range(1, 2));
}

void TestJournalFailures::unwritableDirectory()
{
    BlockedFolder folder;
    Journal journal(folder.path(), soon);
    QVERIFY(!journal.health().ok());
    QVERIFY(!journal.health().error->what.empty());
    QCOMPARE(journal.health().error->where, journal.path().toStdString());
    QVERIFY(!journal.health().error->todo.empty());
    QSignalSpy appended(&journal, &Journal::appended);
    const qint64 intent = journal.newIntentId();
    QVERIFY(!journal.write({entries(1, 5), {{u"host"_s, "h"}}, {{1, "m"}}, {{intent, "reboot"}}, {}}));
    QCOMPARE(appended.size(), 1); // the stream goes on
    QCOMPARE(journal.health().unwritten, 5);
    QCOMPARE(journal.lastSeq(), 5);

    QSignalSpy changed(&journal, &Journal::healthChanged);
    folder.unblock();
    QTRY_VERIFY(journal.health().ok()); // by its timer
    QVERIFY(changed.size() > 0);
    QCOMPARE(journal.health().unwritten, 0);
    QCOMPARE(journal.health().lost, 0);
    JournalStore reader(journal.path());
    QVERIFY(reader.openForReading());
    QVERIFY(*reader.query({}) == entries(1, 5));
    QCOMPARE(**reader.state(u"host"_s), QByteArray("h"));
    QCOMPARE(reader.inputs(0, 9)->size(), 1U);
    QCOMPARE(reader.unfinishedIntents()->front().id, intent);
}

void TestJournalFailures::nextWriteRetriesWhenDue()
{
    BlockedFolder folder;
    Journal journal(folder.path(), soon);
    journal.append(entries(1, 1));
    folder.unblock();
    // No event loop runs here: the writes themselves notice that it is time.
    qint64 seq = 1;
    const QDeadlineTimer patience(5s);
    while (!journal.health().ok() && !patience.hasExpired()) {
        ++seq;
        journal.append(entries(seq, seq));
    }
    QVERIFY(journal.health().ok());
    JournalStore reader(journal.path());
    QVERIFY(reader.openForReading());
    QCOMPARE(*reader.lastSeq(), seq);
}

void TestJournalFailures::retriesBackOff()
{
    BlockedFolder folder;
    Journal journal(folder.path(), {.durability = Durability::ProcessKill, .firstRetry = 20ms, .lastRetry = 80ms});
    QSignalSpy changed(&journal, &Journal::healthChanged);
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY(changed.size() >= 4); // at about 20, 60, 140, 220 ms
    QVERIFY2(clock.elapsed() >= 180, qPrintable(QString::number(clock.elapsed())));
}

void TestJournalFailures::ringKeepsTheNewest()
{
    BlockedFolder folder;
    Journal journal(folder.path(), noRetry);
    for (qint64 seq = 1; seq <= 250; ++seq)
        journal.append(entries(seq, seq));
    QCOMPARE(journal.health().unwritten, 100);
    QCOMPARE(journal.health().lost, 150);
    QCOMPARE(seqs(journal.query({})), range(151, 250));
}

void TestJournalFailures::memoryServesEverything()
{
    QTemporaryDir dir;
    Journal journal(dir.path(),
                    {.durability = Durability::ProcessKill, .ring = 100, .firstRetry = 1h, .lastRetry = 1h});
    QVERIFY(journal.write({entries(1, 5), {{u"a"_s, "1"}, {u"b"_s, "1"}}, {{1, "m1"}}, {{7, "i7"}, {8, "i8"}}, {}}));
    {
        const FileSizeLimit limit(1);
        QVERIFY(!journal.write({{entry(6, u"fault"_s, u"gsm@gamma"_s, 5, 5)}, {{u"a"_s, "2"}, {u"b"_s, QByteArray()}},
                                {{2, "m2"}}, {{9, "i9"}}, {{7, "done"}}}));
    }
    QVERIFY(!journal.health().ok());
    // The file and the memory together, as if it were one.
    QCOMPARE(seqs(journal.query({})), range(1, 6));
    QCOMPARE(seqs(journal.query({.limit = 2, .order = JournalQuery::Order::NewestFirst})), (QList<qint64>{6, 5}));
    QCOMPARE(seqs(journal.query({.target = u"gamma"_s})), QList<qint64>{6});
    QCOMPARE(seqs(journal.chain(6)), (QList<qint64>{6, 5}));
    QCOMPARE(seqs(journal.incident(5)), (QList<qint64>{5, 6}));
    QCOMPARE(*journal.state(u"a"_s), QByteArray("2"));
    QVERIFY(!journal.state(u"b"_s));
    QVERIFY((journal.inputs(0) == std::vector<JournalInput>{{1, "m1"}, {2, "m2"}}));
    QVERIFY((journal.unfinishedIntents() == std::vector<JournalIntent>{{8, "i8"}, {9, "i9"}}));
}

void TestJournalFailures::fullDisk_data()
{
    QTest::addColumn<bool>("mounted");
    QTest::addRow("a disk of 512 KiB") << true;
    QTest::addRow("a limit on file sizes") << false;
}

void TestJournalFailures::fullDisk()
{
    QFETCH(bool, mounted);
    std::optional<SmallDisk> disk;
    QTemporaryDir plain;
    if (mounted) {
        disk.emplace();
        if (!disk->isMounted())
            QSKIP("mounting a tmpfs is not allowed here");
    }
    const QString folder = disk ? disk->path() : plain.path();
    JournalOptions options = soon;
    options.ring = 100000;
    Journal journal(folder, options);
    QVERIFY(journal.health().ok());
    std::optional<FileSizeLimit> limit;
    if (!mounted)
        limit.emplace(400 << 10);
    else {
        QFile filler(folder + u"/filler"_s);
        QVERIFY(filler.open(QIODevice::WriteOnly));
        filler.write(QByteArray(200 << 10, 'x'));
    }
    qint64 seq = 0;
    while (journal.health().ok() && seq < 20000) {
        journal.append(entries(seq + 1, seq + 10));
        seq += 10;
    }
    QVERIFY2(!journal.health().ok(), "the disk did not fill");
    if (mounted)
        QVERIFY(journal.health().error->what.find("disk is full") != std::string::npos);
    QVERIFY(!journal.health().error->todo.empty());
    // It goes on: nothing is missing, and what was committed before can still be read.
    for (int i = 0; i < 10; ++i, seq += 10)
        journal.append(entries(seq + 1, seq + 10));
    QCOMPARE(seqs(journal.query({.limit = 0})), range(1, seq));
    QVERIFY(journal.health().unwritten >= 10);

    if (mounted)
        QVERIFY(QFile::remove(folder + u"/filler"_s));
    limit.reset();
    QTRY_VERIFY(journal.health().ok());
    QCOMPARE(journal.health().lost, 0);
    JournalStore reader(journal.path());
    QVERIFY(reader.openForReading());
    QCOMPARE(seqs(*reader.query({.limit = 0})), range(1, seq));
    QVERIFY(reader.examine()->ok());
}

void TestJournalFailures::readOnlyDisk()
{
    SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("mounting a tmpfs is not allowed here");
    {
        Journal journal(disk.path(), soon);
        QVERIFY(journal.write({.records = entries(1, 3), .states = {{u"host"_s, "h"}}}));
    }
    if (!disk.remount(MS_RDONLY))
        QSKIP("re-mounting read-only is not allowed here");
    Journal journal(disk.path(), soon);
    QVERIFY(!journal.health().ok());
    QCOMPARE(journal.lastSeq(), 3); // what is there is served
    QCOMPARE(*journal.state(u"host"_s), QByteArray("h"));
    QVERIFY(!journal.append(entries(4, 4)));
    QCOMPARE(seqs(journal.query({})), range(1, 4));
    QVERIFY(disk.remount(0));
    QTRY_VERIFY(journal.health().ok());
    QCOMPARE(seqs(journal.query({})), range(1, 4));
}

void TestJournalFailures::directoryDeletedWhileOpen()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"j"_s);
    Journal journal(folder, soon);
    QVERIFY(journal.write({.records = entries(1, 5), .states = {{u"host"_s, "h"}}, .intents = {{1, "i"}}}));
    QVERIFY(QDir(folder).removeRecursively());
    journal.append(entries(6, 6));
    QTRY_VERIFY(journal.health().ok());
    // A new file in a new directory, with everything that memory still had.
    JournalStore reader(journal.path());
    QVERIFY(reader.openForReading());
    QCOMPARE(seqs(*reader.query({})), range(1, 6));
    QCOMPARE(**reader.state(u"host"_s), QByteArray("h"));
    QCOMPARE(reader.unfinishedIntents()->size(), 1U);
}

void TestJournalFailures::damagedFileAtStart_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addRow("not a database") << qint64(0) << QByteArray(100, 'x');
    QTest::addRow("a page in the middle") << qint64(4096 * 3) << QByteArray(4096 * 6, '\xff');
    QTest::addRow("the schema's page") << qint64(100) << QByteArray(200, '\xff');
}

void TestJournalFailures::damagedFileAtStart()
{
    QFETCH(qint64, from);
    QFETCH(QByteArray, bytes);
    QTemporaryDir dir;
    QString path;
    {
        Journal journal(dir.path(), soon);
        QVERIFY(journal.append(entries(1, 500)));
        path = journal.path();
    }
    overwrite(path, from, bytes);
    Journal journal(dir.path(), soon);
    QVERIFY(journal.health().ok());
    QVERIFY(journal.health().damage);
    QVERIFY(QFile::exists(QString::fromStdString(journal.health().damage->where)));
    QCOMPARE(QDir(dir.path()).entryList({u"journal.db.damaged-*"_s}).size(), 1);
    QCOMPARE(journal.lastSeq(), 0);
    QVERIFY(journal.append(entries(501, 502)));
    QCOMPARE(seqs(journal.query({})), range(501, 502));
}

void TestJournalFailures::damagedWhileOpen()
{
    QTemporaryDir dir;
    JournalOptions options = soon;
    options.ring = options.kept = 20000;
    Journal journal(dir.path(), options);
    QVERIFY(journal.write({.records = entries(1, 5000), .states = {{u"host"_s, "h"}}}));
    // Enough for SQLite to put its log into the file, so that reading has to look there.
    QVERIFY(journal.append(entries(5001, 15000)));
    const qint64 size = QFile(journal.path()).size();
    QVERIFY(size > 100000);
    overwrite(journal.path(), 4096, QByteArray(size - 4096, '\xa5'));
    overwrite(journal.path() + u"-wal"_s, 0, QByteArray(QFile(journal.path() + u"-wal"_s).size(), '\xa5'));
    // Whichever call meets it first, nothing that memory has is lost.
    (void)journal.query({.target = u"beta"_s, .limit = 0});
    journal.append(entries(15001, 15001));
    QTRY_VERIFY(journal.health().ok());
    QVERIFY(journal.health().damage);
    QCOMPARE(seqs(journal.query({.limit = 0})), range(1, 15001));
    QCOMPARE(*journal.state(u"host"_s), QByteArray("h"));
    JournalStore reader(journal.path());
    QVERIFY(reader.openForReading());
    QVERIFY(reader.examine()->ok());
    QCOMPARE(**reader.state(u"host"_s), QByteArray("h"));
}

void TestJournalFailures::newerFormatIsLeftAlone()
{
    QTemporaryDir dir;
    QString path;
    {
        Journal journal(dir.path(), soon);
        QVERIFY(journal.append(entries(1, 3)));
        path = journal.path();
    }
    overwrite(path, 60, QByteArray("\0\0\0\x63", 4)); // user_version in the header
    Journal journal(dir.path(), noRetry);
    QVERIFY(!journal.health().ok());
    QVERIFY(journal.health().error->what.find("format 99") != std::string::npos);
    QVERIFY(!journal.append(entries(4, 4)));
    QVERIFY(QFile::exists(path));
    QVERIFY(QDir(dir.path()).entryList({u"*damaged*"_s}).isEmpty());
}

void TestJournalFailures::othersDatabaseIsLeftAlone()
{
    QTemporaryDir dir;
    QString path;
    {
        Journal journal(dir.path(), soon);
        QVERIFY(journal.append(entries(1, 3)));
        path = journal.path();
    }
    overwrite(path, 60, QByteArray("\0\0\0\0", 4));
    Journal journal(dir.path(), noRetry);
    QVERIFY(!journal.health().ok());
    QVERIFY(journal.health().error->what.find("some other program") != std::string::npos);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == u"--write-forever"_s)
        return writeForever(arguments[2]);
    TestJournalFailures test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journalfailures.moc"
