// Where run-books are kept: whole or not at all, one driver at a time, a bounded number of old ones.
#include <runbook/runbookfile.h>
#include <runbook/report.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

Runbook someBook(const QString &id)
{
    Runbook book;
    book.id = id;
    book.site = u"fig1"_s;
    book.targets = {u"cdma"_s};
    book.by = u"anna"_s;
    book.reason = u"patch <4> & more"_s;
    book.ticket = u"CHG-12"_s;
    book.steps = {{.kind = StepKind::Check, .unit = u"cdma@beta"_s, .target = u"cdma@beta"_s, .state = StepState::Done},
                  {.kind = StepKind::Offline, .unit = u"cdma@beta"_s, .target = u"cdma@beta"_s,
                   .state = StepState::Done, .commandId = u"id-1"_s, .intentSeq = 5, .seq = 7},
                  {.kind = StepKind::Work, .unit = u"cdma@beta"_s, .target = u"cdma@beta"_s,
                   .state = StepState::Failed, .note = {Cause::ProgramFailed, {u"cdma@beta"_s, u"7"_s}}, .attempt = 2,
                   .exitStatus = 7}};
    book.current = 2;
    book.state = RunState::Halted;
    book.halt = {Cause::ProgramFailed, {u"cdma@beta"_s, u"7"_s}};
    book.began = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC);
    book.notes = {{book.began, u"anna"_s, RunbookVerb::Resume, 0, {}}};
    return book;
}

std::string messageOf(const Outcome &outcome)
{
    return outcome ? std::string() : outcome.error().message();
}

} // namespace

class TestRunbookFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWas();
    void isAbsentWhereThereIsNone();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void oneDriverAtATime();
    void keepsTheOldOneWhereThereIsNoRoom();
    void keepsSomeOldOnes();
    void siteNamesAreNoPaths();
    void reportSaysWhoWhenWhyAndHow();
};

void TestRunbookFile::comesBackAsItWas()
{
    const QTemporaryDir directory;
    RunbookFile file(directory.path() + u"/deeper/down"_s, u"fig1"_s);
    const auto locked = file.lock(); // makes the directory
    QVERIFY2(locked, messageOf(locked).c_str());
    const auto saved = file.save(someBook(u"20261127T041200Z-ab12"_s));
    QVERIFY2(saved, messageOf(saved).c_str());
    const auto loaded = file.load();
    QVERIFY(loaded && *loaded);
    QCOMPARE(**loaded, someBook(u"20261127T041200Z-ab12"_s));
    QCOMPARE(QFile::permissions(file.path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestRunbookFile::isAbsentWhereThereIsNone()
{
    const QTemporaryDir directory;
    const auto loaded = RunbookFile(directory.path(), u"fig1"_s).load();
    QVERIFY(loaded && !*loaded);
}

void TestRunbookFile::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("empty") << QByteArray() << QByteArray("no run-book");
    QTest::newRow("no JSON") << QByteArray("half a{") << QByteArray("no run-book");
    QTest::newRow("another's JSON") << QByteArray("{\"a\":1}") << QByteArray("no run-book");
    QTest::newRow("of a later version")
        << QByteArray("{\"format\":9,\"id\":\"x\",\"steps\":[{\"kind\":\"check\"}]}") << QByteArray("format 9");
}

void TestRunbookFile::refusesWhatItCannotRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, says);
    const QTemporaryDir directory;
    const RunbookFile file(directory.path(), u"fig1"_s);
    QFile raw(file.path());
    QVERIFY(raw.open(QIODevice::WriteOnly));
    raw.write(bytes);
    raw.close();
    const auto loaded = file.load();
    QVERIFY(!loaded);
    QVERIFY2(QByteArray::fromStdString(loaded.error().message()).contains(says), loaded.error().message().c_str());
    QCOMPARE(loaded.error().where, file.path().toStdString());
}

void TestRunbookFile::oneDriverAtATime()
{
    const QTemporaryDir directory;
    RunbookFile first(directory.path(), u"fig1"_s);
    RunbookFile second(directory.path(), u"fig1"_s);
    QVERIFY(first.lock());
    QVERIFY(first.lock()); // has it
    const auto refused = second.lock();
    QVERIFY(!refused);
    QVERIFY(QString::fromStdString(refused.error().message()).contains(u"another program"_s));
    RunbookFile elsewhere(directory.path(), u"fig2"_s);
    QVERIFY(elsewhere.lock());
    first.unlock();
    QVERIFY(second.lock());
}

void TestRunbookFile::keepsTheOldOneWhereThereIsNoRoom()
{
    const QTemporaryDir directory;
    RunbookFile file(directory.path(), u"fig1"_s);
    QVERIFY(file.lock());
    const Runbook before = someBook(u"20261127T041200Z-ab12"_s);
    QVERIFY(file.save(before));
    Runbook later = before;
    later.current = 1;
    rlimit had{};
    ::getrlimit(RLIMIT_FSIZE, &had);
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit little{100, had.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &little);
    const auto saved = file.save(later);
    ::setrlimit(RLIMIT_FSIZE, &had);
    QVERIFY(!saved);
    QVERIFY(!saved.error().todo.empty());
    QCOMPARE(**file.load(), before);
}

void TestRunbookFile::keepsSomeOldOnes()
{
    const QTemporaryDir directory;
    RunbookFile file(directory.path(), u"fig1"_s);
    QVERIFY(file.lock());
    for (int i = 10; i < 40; ++i) {
        const QString id = u"20261127T0412%1Z-ab12"_s.arg(i);
        QVERIFY(file.save(someBook(id)));
        QFile output(file.path(id, 2, 1, u"output"_s));
        QVERIFY(output.open(QIODevice::WriteOnly));
        QVERIFY(file.putAside());
    }
    QVERIFY(file.load() && !*file.load());
    const QStringList books = QDir(directory.path()).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    QCOMPARE(books.size(), 20);
    QCOMPARE(books.last(), u"fig1-20261127T041239Z-ab12.json"_s);
    QCOMPARE(QDir(directory.path()).entryList({u"*.output"_s}, QDir::Files).size(), 20);
}

void TestRunbookFile::siteNamesAreNoPaths()
{
    const QTemporaryDir directory;
    const QString path = RunbookFile(directory.path(), u"../a/b c"_s).path();
    QCOMPARE(path.section(u'/', 0, -2), directory.path());
    QVERIFY(path != RunbookFile(directory.path(), u"..-a-b-c"_s).path());
}

void TestRunbookFile::reportSaysWhoWhenWhyAndHow()
{
    const Runbook book = someBook(u"20261127T041200Z-ab12"_s);
    const QString text = reportText(book);
    for (const QString &part : {u"cdma"_s, u"anna"_s, u"patch <4> & more"_s, u"CHG-12"_s, u"20261127T041200Z-ab12"_s,
                                u"2026-09-21"_s, u"status 7"_s, u"Still off-line: cdma@beta"_s, u"halted"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u" is missing in\n"_s + text));
    const QString html = reportHtml(book);
    QVERIFY(html.contains(u"patch &lt;4&gt; &amp; more"_s));
    QVERIFY(!html.contains(u"<4>"_s));
}

QTEST_GUILESS_MAIN(TestRunbookFile)
#include "tst_file.moc"
