// tst_journal.cpp - what the journal keeps and how it is found again.
#include "journalfixture.h"

#include <journal/journal.h>
#include <journal/transfer.h>
#include <model/recordfields.h>

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <algorithm>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

const JournalOptions fast{.durability = Durability::ProcessKill};

Site smallSite()
{
    SiteConfig config;
    config.hosts = {{.name = "alpha"}, {.name = "beta"}};
    GroupConfig group;
    group.name = "cdma";
    group.hosts = {HostId{0}, HostId{1}};
    ProcessConfig process;
    process.name = "call-control";
    group.processes = {process};
    config.groups = {group};
    return Site(config);
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wallTimes_data();
    void wallTimes();
    void recordsAsJson();
    void linesAsEntries_data();
    void linesAsEntries();
    void survivesReopening();
    void batchIsOneTransaction();
    void queries_data();
    void queries();
    void timesThatJumpAreFound();
    void pagesOfALongJournal_data();
    void pagesOfALongJournal();
    void earlierFilesGetTheIndexes();
    void chainEndsAtTheRoot();
    void whyOfATarget();
    void sameSeqReplaces();
    void states();
    void inputsInOrder();
    void intentsUntilTheirOutcome();
    void followersHearAfterCommit();
    void pruneByAge();
    void pruneBySize();
    void pruningGivesTheSpaceBack();
    void pruneInputs();
    void exportCheckRestore_data();
    void exportCheckRestore();
    void exportAsATable();
    void restoreRefuses();
    void checkFindsProblems_data();
    void checkFindsProblems();
};

void TestJournal::wallTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("again");
    QTest::addRow("microseconds") << u"2026-11-23T10:00:00.000125Z"_s << u"2026-11-23T10:00:00.000125Z"_s;
    QTest::addRow("no fraction") << u"2026-11-23T10:00:00Z"_s << u"2026-11-23T10:00:00.000000Z"_s;
    QTest::addRow("milliseconds") << u"2026-11-23T10:00:00.25Z"_s << u"2026-11-23T10:00:00.250000Z"_s;
    QTest::addRow("nanoseconds are cut") << u"2026-11-23T10:00:00.123456789Z"_s << u"2026-11-23T10:00:00.123456Z"_s;
    QTest::addRow("offset") << u"2026-11-23T12:00:00.5+02:00"_s << u"2026-11-23T10:00:00.500000Z"_s;
    QTest::addRow("before 1970") << u"1969-12-31T23:59:59.999999Z"_s << u"1969-12-31T23:59:59.999999Z"_s;
    QTest::addRow("not a time") << u"yesterday"_s << QString();
    QTest::addRow("fraction without digits") << u"2026-11-23T10:00:00.Z"_s << QString();
}

void TestJournal::wallTimes()
{
    QFETCH(QString, text);
    QFETCH(QString, again);
    const auto time = wallTimeOf(text);
    QCOMPARE(time ? wallText(*time) : QString(), again);
}

void TestJournal::recordsAsJson()
{
    const Site site = smallSite();
    Record record;
    record.seq = 7;
    record.originHost = HostId{1};
    record.origin = 3;
    record.host = HostId{1};
    record.target = site.process("cdma@beta/call-control");
    record.cause = 5;
    record.root = 4;
    record.by = {Actor::Kind::Manager, HostId{1}, {}};
    record.detail = ActionDetail{Action::ProcessRestart, 2, 3, std::chrono::minutes(5)};
    const WallTime t = *wallTimeOf(u"2026-11-23T10:00:00.000125Z"_s);
    const QJsonObject object = recordJson(record, site, t);
    QCOMPARE(object[u"target"_s].toString(), u"cdma@beta/call-control"_s);
    QCOMPARE(object[u"t"_s].toString(), u"2026-11-23T10:00:00.000125Z"_s);
    QCOMPARE(object[u"attempt"_s].toInt(), 2);
    QCOMPARE(object[u"window_s"_s].toInt(), 300);
    const JournalEntry kept = entryOf(record, site, t);
    QCOMPARE(jsonOf(kept), object); // the line and the object say the same
    const auto read = entryFromLine(kept.json);
    QVERIFY(read);
    QVERIFY(*read == kept); // every column is what its line says
    QCOMPARE(kept.origin, u"beta:3"_s);
}

void TestJournal::linesAsEntries_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("good");
    const QByteArray rest = R"(,"t":"2026-11-23T10:00:00Z","kind":"fault"})";
    QTest::addRow("least") << R"({"seq":1)" + rest << true;
    QTest::addRow("unknown keys are kept") << R"({"x":[1],"seq":1)" + rest << true;
    QTest::addRow("not JSON") << QByteArray("{seq:1}") << false;
    QTest::addRow("no object") << QByteArray("[1]") << false;
    QTest::addRow("no seq") << R"({"origin":"alpha:1")" + rest << false;
    QTest::addRow("seq 0") << R"({"seq":0)" + rest << false;
    QTest::addRow("cause after it") << R"({"seq":1,"cause":1)" + rest << false;
    QTest::addRow("no kind") << QByteArray(R"({"seq":1,"t":"2026-11-23T10:00:00Z"})") << false;
    QTest::addRow("no time") << QByteArray(R"({"seq":1,"kind":"fault","t":5.25})") << false;
}

void TestJournal::linesAsEntries()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, good);
    const auto read = entryFromLine(line);
    QCOMPARE(bool(read), good);
    if (good)
        QCOMPARE(read->json, line);
    else
        QVERIFY(!read.error().todo.empty());
}

void TestJournal::survivesReopening()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"made/if/need/be"_s);
    {
        Journal journal(folder); // with the durability that managers use
        QVERIFY2(journal.health().ok(), journal.health().ok() ? "" : journal.health().error->message().c_str());
        QCOMPARE(journal.lastSeq(), 0);
        QVERIFY(journal.append(entries(1, 10)));
    }
    Journal journal(folder, fast);
    QCOMPARE(journal.lastSeq(), 10);
    const auto found = journal.query({});
    QVERIFY(found == entries(1, 10));
    QVERIFY(!journal.health().damage);
}

void TestJournal::batchIsOneTransaction()
{
    QTemporaryDir dir;
    Journal journal(dir.path(), fast);
    const qint64 id = journal.newIntentId();
    JournalBatch batch{entries(1, 3), {{u"host"_s, "h"}, {u"site"_s, "s"}}, {{1, "m1"}}, {{id, "start"}}, {{id, "ok"}}};
    QVERIFY(journal.write(batch));
    QVERIFY(journal.write({})); // nothing is something too
    Journal second(dir.path(), fast); // nobody else may write ...
    QVERIFY(!second.health().ok());
    QVERIFY(second.health().error->what.find("in use by process") != std::string::npos);
    JournalStore reader(journal.path()); // ... but anybody may look, at what is committed
    QVERIFY(reader.openForReading());
    QCOMPARE(*reader.lastSeq(), 3);
    QCOMPARE(**reader.state(u"site"_s), QByteArray("s"));
    QCOMPARE(reader.inputs(0, 10)->size(), 1U);
    QVERIFY(reader.unfinishedIntents()->empty());
}

void TestJournal::queries_data()
{
    QTest::addColumn<JournalQuery>("query");
    QTest::addColumn<QList<qint64>>("expected");
    const auto t = [](qint64 seq) { return entry(seq, u"x"_s, {}).t; };
    using Q = JournalQuery;
    QTest::addRow("all, oldest first") << Q{} << range(1, 10);
    QTest::addRow("newest first") << Q{.order = Q::Order::NewestFirst}
                                  << QList<qint64>{10, 9, 8, 7, 6, 5, 4, 3, 2, 1};
    QTest::addRow("after a seq is exclusive") << Q{.afterSeq = 8} << range(9, 10);
    QTest::addRow("until a seq is inclusive") << Q{.untilSeq = 2} << range(1, 2);
    QTest::addRow("since a time is inclusive") << Q{.since = t(9)} << range(9, 10);
    QTest::addRow("until a time is inclusive") << Q{.until = t(2)} << range(1, 2);
    QTest::addRow("one microsecond before") << Q{.until = t(2) - std::chrono::microseconds(1)} << range(1, 1);
    QTest::addRow("exact member with its processes") << Q{.target = u"cdma@alpha"_s} << QList<qint64>{1, 2};
    QTest::addRow("exact member alone") << Q{.target = u"cdma@alpha"_s, .exact = true} << QList<qint64>{2};
    QTest::addRow("process") << Q{.target = u"cdma@alpha/call-control"_s} << QList<qint64>{1};
    QTest::addRow("no prefix of a name") << Q{.target = u"cdma@al"_s} << QList<qint64>();
    QTest::addRow("group matches its members") << Q{.target = u"cdma"_s} << QList<qint64>{1, 2, 3, 9};
    QTest::addRow("host matches everything on it") << Q{.target = u"alpha"_s} << QList<qint64>{1, 2, 4, 5, 10};
    QTest::addRow("resource") << Q{.target = u"db"_s} << QList<qint64>{5, 6};
    QTest::addRow("unknown target") << Q{.target = u"omega"_s} << QList<qint64>();
    QTest::addRow("kind") << Q{.kinds = {u"fault"_s}} << QList<qint64>{1, 5};
    QTest::addRow("several kinds") << Q{.kinds = {u"fault"_s, u"alarm"_s}} << QList<qint64>{1, 5, 9};
    QTest::addRow("incident") << Q{.root = 1} << QList<qint64>{1, 2, 3};
    QTest::addRow("limit takes the oldest") << Q{.limit = 3} << range(1, 3);
    QTest::addRow("limit takes the newest") << Q{.limit = 2, .order = Q::Order::NewestFirst} << QList<qint64>{10, 9};
    QTest::addRow("together") << Q{.afterSeq = 1, .target = u"alpha"_s, .kinds = {u"fault"_s, u"host"_s}, .limit = 1}
                              << QList<qint64>{4};
    QTest::addRow("quotes are only text") << Q{.target = u"x' OR '1'='1"_s} << QList<qint64>();
}

void TestJournal::queries()
{
    QFETCH(JournalQuery, query);
    QFETCH(QList<qint64>, expected);
    QTemporaryDir dir;
    const std::vector<JournalEntry> all{
        entry(1, u"fault"_s, u"cdma@alpha/call-control"_s),
        entry(2, u"transition"_s, u"cdma@alpha"_s, 1, 1),
        entry(3, u"transition"_s, u"cdma@beta"_s, 2, 1, u"beta"_s),
        entry(4, u"host"_s, u"alpha"_s),
        entry(5, u"fault"_s, u"db@alpha"_s),
        entry(6, u"resource"_s, u"db@beta"_s, 5, 5, u"beta"_s),
        entry(7, u"transition"_s, u"gsm@gamma"_s, 0, 0, u"gamma"_s),
        entry(8, u"config"_s, {}, 0, 0, {}),
        entry(9, u"alarm"_s, u"cdma"_s, 0, 0, u"beta"_s),
        entry(10, u"link"_s, {}),
    };
    Journal journal(dir.path(), fast);
    QVERIFY(journal.append(all));
    QCOMPARE(seqs(journal.query(query)), expected);
    // The rule for records in memory is the same, and so is that for a mixture.
    QVERIFY(QFile::exists(journal.path()));
    QList<qint64> matching;
    for (const JournalEntry &e : all) {
        if (matches(query, e))
            matching.append(e.seq);
    }
    for (const qint64 seq : expected)
        QVERIFY(matching.contains(seq));
    QCOMPARE(matching.size() > expected.size(), query.limit == expected.size() && query.limit < matching.size());
}

void TestJournal::timesThatJumpAreFound()
{
    // Clocks that were set back and forth by hours, on records of several blocks, some of them replaced by others.
    QTemporaryDir dir;
    Journal journal(dir.path(), fast);
    auto all = entries(1, 6000);
    const auto jump = [](JournalEntry &e) { e.t += std::chrono::hours((e.seq / 700 * 7) % 5 - 2); };
    std::ranges::for_each(all, jump);
    QVERIFY(journal.append(all));
    for (std::size_t i = 2000; i < 2010; ++i)
        all[i].t += std::chrono::hours(100);
    QVERIFY(journal.append({all.begin() + 2000, all.begin() + 2010}));
    for (const auto order : {JournalQuery::Order::OldestFirst, JournalQuery::Order::NewestFirst}) {
        for (int begin = -4; begin < 110; ++begin) {
            JournalQuery query{.limit = 0, .order = order};
            query.since = entry(1, u"x"_s, {}).t + std::chrono::hours(begin);
            query.until = *query.since + std::chrono::minutes(90);
            QList<qint64> expected;
            for (const JournalEntry &e : all) {
                if (matches(query, e))
                    expected.append(e.seq);
            }
            if (order == JournalQuery::Order::NewestFirst)
                std::ranges::reverse(expected);
            QCOMPARE(seqs(journal.query(query)), expected);
        }
    }
}

void TestJournal::pagesOfALongJournal_data()
{
    QTest::addColumn<JournalQuery>("query");
    const auto t = [](qint64 seq) { return entry(seq, u"x"_s, {}).t; };
    using Q = JournalQuery;
    QTest::addRow("host") << Q{.target = u"alpha"_s};
    QTest::addRow("group") << Q{.target = u"g3"_s};
    QTest::addRow("member with its processes") << Q{.target = u"g3@alpha"_s};
    QTest::addRow("member alone") << Q{.target = u"g3@alpha"_s, .exact = true};
    QTest::addRow("a kind of a host") << Q{.target = u"alpha"_s, .kinds = {u"fault"_s}};
    QTest::addRow("kinds") << Q{.kinds = {u"fault"_s, u"link"_s}};
    QTest::addRow("a kind twice") << Q{.kinds = {u"fault"_s, u"fault"_s}};
    QTest::addRow("an incident of a host") << Q{.target = u"beta"_s, .root = 1};
    QTest::addRow("a host in a window") << Q{.since = t(1000), .until = t(1500), .target = u"beta"_s};
    QTest::addRow("a window cut by seqs") << Q{.afterSeq = 1030, .untilSeq = 2040, .since = t(1000), .until = t(2500)};
}

// All pages together are the answer without a limit, in either order, and that is what the rule says.
void TestJournal::pagesOfALongJournal()
{
    QFETCH(JournalQuery, query);
    QTemporaryDir dir;
    Journal journal(dir.path(), fast);
    std::vector<JournalEntry> all;
    for (qint64 seq = 1; seq <= 3000; ++seq) {
        const QString host = seq % 3 ? u"alpha"_s : u"beta"_s;
        const QString member = u"g%1@%2"_s.arg(seq % 5).arg(host);
        if (seq % 11 == 0)
            all.push_back(entry(seq, u"link"_s, {}, 0, 1, host));
        else if (seq % 7 == 0)
            all.push_back(entry(seq, u"fault"_s, member + u"/p%1"_s.arg(seq % 2), 0, seq, host));
        else
            all.push_back(entry(seq, u"transition"_s, seq % 13 ? member : host, 0, 1, host));
    }
    QVERIFY(journal.append(all));
    for (const auto order : {JournalQuery::Order::OldestFirst, JournalQuery::Order::NewestFirst}) {
        query.order = order;
        query.limit = 0;
        std::vector<JournalEntry> expected;
        std::ranges::copy_if(all, std::back_inserter(expected),
                             [&](const JournalEntry &e) { return matches(query, e); });
        if (order == JournalQuery::Order::NewestFirst)
            std::ranges::reverse(expected);
        QVERIFY(!expected.empty());
        QVERIFY(journal.query(query) == expected);
        query.limit = 7;
        JournalQuery page = query;
        std::vector<JournalEntry> paged;
        for (;;) {
            const auto found = journal.query(page);
            if (found.empty())
                break;
            paged.insert(paged.end(), found.begin(), found.end());
            if (order == JournalQuery::Order::OldestFirst)
                page.afterSeq = found.back().seq;
            else
                page.untilSeq = found.back().seq - 1;
        }
        QVERIFY(paged == expected);
    }
}

void TestJournal::earlierFilesGetTheIndexes()
{
    QTemporaryDir dir;
    const auto windowed = [](auto &&from) {
        const auto t = [](qint64 seq) { return entry(seq, u"x"_s, {}).t; };
        return from.query({.since = t(1000), .until = t(1100), .target = u"alpha"_s});
    };
    {
        Journal journal(dir.path(), fast);
        QVERIFY(journal.append(entries(1, 3000)));
    }
    const QString path = dir.filePath(u"journal.db"_s);
    sqlite3 *db = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(path).constData(), &db), SQLITE_OK);
    QCOMPARE(sqlite3_exec(db,
                          "DROP TRIGGER record_span; DROP TABLE span; DROP INDEX record_target_kind;"
                          "DROP INDEX record_subject_kind; DROP INDEX record_target_host_kind;"
                          "DROP INDEX record_host_kind;"
                          "CREATE INDEX record_target ON record(target);"
                          "CREATE INDEX record_subject ON record(subject);"
                          "CREATE INDEX record_target_host ON record(target_host);"
                          "CREATE INDEX record_t ON record(t_us);",
                          nullptr, nullptr, nullptr),
             SQLITE_OK);
    sqlite3_close(db);
    JournalStore reader(path);
    QVERIFY(reader.openForReading());
    QCOMPARE(seqs(*windowed(reader)), range(1000, 1100)); // slower, but the same
    reader.close();
    Journal journal(dir.path(), fast);
    QVERIFY(journal.health().ok());
    QCOMPARE(seqs(windowed(journal)), range(1000, 1100));
    QVERIFY(journal.append(entries(3001, 3005)));
    QCOMPARE(seqs(journal.query({.since = entry(3001, u"x"_s, {}).t})), range(3001, 3005));
}

void TestJournal::chainEndsAtTheRoot()
{
    QTemporaryDir dir;
    Journal journal(dir.path(), fast);
    QVERIFY(journal.append({entry(1, u"fault"_s, u"a@alpha/p"_s), entry(2, u"action"_s, u"a@alpha"_s, 1, 1),
                            entry(3, u"fault"_s, u"b@alpha"_s), entry(4, u"transition"_s, u"a@alpha"_s, 2, 1)}));
    QCOMPARE(seqs(journal.chain(4)), (QList<qint64>{4, 2, 1}));
    QCOMPARE(seqs(journal.chain(3)), QList<qint64>{3});
    QCOMPARE(seqs(journal.chain(99)), QList<qint64>());
    QCOMPARE(seqs(journal.incident(1)), (QList<qint64>{1, 2, 4}));
    QCOMPARE(seqs(journal.incident(0)), QList<qint64>());
}

void TestJournal::whyOfATarget()
{
    QTemporaryDir dir;
    Journal journal(dir.path(), fast);
    QVERIFY(journal.append({entry(1, u"fault"_s, u"a@alpha/p"_s), entry(2, u"transition"_s, u"a@alpha"_s, 1, 1),
                            entry(3, u"alarm"_s, u"a@alpha"_s, 2, 1), entry(4, u"fault"_s, u"a@alpha/p"_s)}));
    QCOMPARE(seqs(journal.why(u"a@alpha"_s)), (QList<qint64>{2, 1}));
    QCOMPARE(seqs(journal.why(u"a@alpha/p"_s)), QList<qint64>{4});
    QCOMPARE(seqs(journal.why(u"a@beta"_s)), QList<qint64>());
}

void TestJournal::sameSeqReplaces()
{
    QTemporaryDir dir;
    Journal journal(dir.path(), fast);
    QVERIFY(journal.append(entries(1, 5)));
    QVERIFY(journal.append({entry(3, u"fault"_s, u"gsm@gamma"_s)}));
    QCOMPARE(seqs(journal.query({})), range(1, 5));
    QCOMPARE(seqs(journal.query({.target = u"gsm"_s})), QList<qint64>{3});
    QCOMPARE(journal.lastSeq(), 5);
}

void TestJournal::states()
{
    QTemporaryDir dir;
    const QByteArray bytes("\0\xff binary \0", 11);
    {
        Journal journal(dir.path(), fast);
        QVERIFY(!journal.state(u"host"_s));
        QVERIFY(journal.saveState(u"host"_s, "first"));
        QVERIFY(journal.saveState(u"host"_s, bytes));
        QVERIFY(journal.saveState(u"empty"_s, QByteArray("")));
        QVERIFY(journal.saveState(u"gone"_s, "x"));
        QVERIFY(journal.saveState(u"gone"_s, QByteArray()));
        QCOMPARE(*journal.state(u"host"_s), bytes);
        QVERIFY(!journal.state(u"gone"_s));
    }
    Journal journal(dir.path(), fast);
    QCOMPARE(*journal.state(u"host"_s), bytes);
    QCOMPARE(*journal.state(u"empty"_s), QByteArray(""));
    QVERIFY(!journal.state(u"gone"_s));
}

void TestJournal::inputsInOrder()
{
    QTemporaryDir dir;
    Journal journal(dir.path(), fast);
    for (qint64 seq = 1; seq <= 20; ++seq)
        QVERIFY(journal.appendInput(seq, QByteArray::number(seq)));
    const auto found = journal.inputs(5, 3);
    QVERIFY((found == std::vector<JournalInput>{{6, "6"}, {7, "7"}, {8, "8"}}));
    QVERIFY(journal.inputs(20).empty());
}

void TestJournal::intentsUntilTheirOutcome()
{
    QTemporaryDir dir;
    qint64 first = 0;
    {
        Journal journal(dir.path(), fast);
        first = journal.newIntentId();
        const qint64 second = journal.newIntentId();
        QVERIFY(second > first);
        QVERIFY(journal.write({.intents = {{first, "reboot beta"}, {second, "start p"}}}));
        QVERIFY(journal.write({.outcomes = {{second, "started"}}}));
    }
    Journal journal(dir.path(), fast); // the manager was killed in between
    QVERIFY((journal.unfinishedIntents() == std::vector<JournalIntent>{{first, "reboot beta"}}));
    QVERIFY(journal.newIntentId() > first);
    QVERIFY(journal.write({.outcomes = {{first, "gone"}}}));
    QVERIFY(journal.unfinishedIntents().empty());
}

void TestJournal::followersHearAfterCommit()
{
    QTemporaryDir dir;
    Journal journal(dir.path(), fast);
    QList<qint64> heard;
    qint64 onDisk = -1;
    connect(&journal, &Journal::appended, this, [&](const std::vector<JournalEntry> &records) {
        heard += seqs(records);
        JournalStore reader(journal.path());
        QVERIFY(reader.openForReading());
        onDisk = *reader.lastSeq();
    });
    QVERIFY(journal.append(entries(1, 4)));
    QCOMPARE(heard, range(1, 4));
    QCOMPARE(onDisk, 4);
}

void TestJournal::pruneByAge()
{
    QTemporaryDir dir;
    Journal journal(dir.path(), fast);
    auto all = entries(1, 12000);
    for (JournalEntry &e : all) {
        if (e.seq > 11990)
            e.t = wallNow();
    }
    QVERIFY(journal.append(all));
    int calls = 1;
    while (journal.prune({.age = std::chrono::hours(1)}))
        ++calls;
    QVERIFY2(calls >= 3, "it is done in bounded steps");
    QCOMPARE(seqs(journal.query({})), range(11991, 12000));
    QCOMPARE(journal.lastSeq(), 12000);
    QCOMPARE(seqs(journal.chain(12000)), QList<qint64>{12000});
}

void TestJournal::pruneBySize()
{
    QTemporaryDir dir;
    Journal journal(dir.path(), fast);
    QVERIFY(journal.append(entries(1, 12000)));
    constexpr qint64 bytes = 2 << 20;
    for (int i = 0; i < 50; ++i)
        journal.prune({.bytes = bytes});
    const auto left = journal.query({.limit = 0});
    QVERIFY(left.size() >= 1000U && left.size() < 12000U);
    QCOMPARE(left.back().seq, 12000); // the oldest go
    QCOMPARE(qsizetype(left.size()), qsizetype(left.back().seq - left.front().seq + 1));
    // And the file gets smaller, once the log has been put into it.
    const QString path = journal.path();
    JournalStore reader(path);
    QVERIFY(reader.openForReading());
    QVERIFY(reader.copyTo(dir.filePath(u"copy.db"_s)));
    QVERIFY(QFile(dir.filePath(u"copy.db"_s)).size() <= bytes + (bytes / 8));
}

void TestJournal::pruningGivesTheSpaceBack()
{
    QTemporaryDir dir;
    const auto size = [&dir] { return QFileInfo(dir.filePath(u"journal.db"_s)).size(); };
    {
        Journal journal(dir.path(), fast);
        auto all = entries(1, 20000);
        for (JournalEntry &e : all) {
            if (e.seq > 19000)
                e.t = wallNow();
        }
        QVERIFY(journal.append(all));
    }
    const qint64 full = size(); // the log is in the file once it has been closed
    {
        Journal journal(dir.path(), fast);
        while (journal.prune({.age = std::chrono::hours(1)})) { }
        QCOMPARE(seqs(journal.query({.limit = 0})), range(19001, 20000));
    }
    const qint64 left = size();
    JournalStore reader(dir.filePath(u"journal.db"_s));
    QVERIFY(reader.openForReading());
    QVERIFY(reader.copyTo(dir.filePath(u"copy.db"_s)));
    const qint64 packed = QFileInfo(dir.filePath(u"copy.db"_s)).size();
    // Given back while the journal is open, and hardly more than a copy without any hole would take.
    QVERIFY2(left < full / 2 && left <= packed + packed / 4,
             qPrintable(u"%1, then %2; a copy %3"_s.arg(full).arg(left).arg(packed)));
}

void TestJournal::pruneInputs()
{
    QTemporaryDir dir;
    Journal journal(dir.path(), fast);
    JournalBatch batch;
    for (qint64 seq = 1; seq <= 100; ++seq)
        batch.inputs.push_back({seq, "m"});
    QVERIFY(journal.write(batch));
    QVERIFY(!journal.prune({.inputsBefore = 91}));
    QCOMPARE(journal.inputs(0).size(), 10U);
    QCOMPARE(journal.inputs(0).front().seq, 91);
}

void TestJournal::exportCheckRestore_data()
{
    QTest::addColumn<bool>("asLines");
    QTest::addRow("export as NDJSON: the records") << true;
    QTest::addRow("copy of the file: everything") << false;
}

void TestJournal::exportCheckRestore()
{
    QFETCH(bool, asLines);
    QTemporaryDir dir;
    const QString file = dir.filePath(u"out"_s);
    {
        Journal journal(dir.filePath(u"one"_s), fast);
        QVERIFY(journal.append(entries(1, 2500)));
        QVERIFY(journal.saveState(u"host"_s, "h"));
        JournalStore reader(journal.path());
        QVERIFY(reader.openForReading());
        if (asLines) {
            QFile out(file);
            QVERIFY(out.open(QIODevice::WriteOnly));
            const auto count = exportNdjson(reader, out);
            QVERIFY(count);
            QCOMPARE(*count, 2500);
        } else {
            QVERIFY(reader.copyTo(file));
        }
    }
    const auto report = examineFile(file);
    QVERIFY(report);
    QVERIFY2(report->ok(), report->ok() ? "" : report->problems.front().c_str());
    QCOMPARE(report->records, 2500);
    QCOMPARE(report->lastSeq, 2500);

    const QString two = dir.filePath(u"two"_s);
    {
        Journal other(two, fast);
        QVERIFY(other.append(entries(1, 3)));
    }
    const auto restored = restoreJournal(file, two);
    QVERIFY2(restored, restored ? "" : restored.error().message().c_str());
    QCOMPARE(*restored, 2500);
    QCOMPARE(QDir(two).entryList({u"journal.db.replaced-*"_s}).size(), 1);
    Journal journal(two, fast);
    QVERIFY(journal.health().ok());
    QVERIFY(journal.query({.limit = 0}) == entries(1, 2500));
    QCOMPARE(journal.state(u"host"_s).has_value(), !asLines);
    QVERIFY(journal.append(entries(2501, 2501)));
}

void TestJournal::exportAsATable()
{
    QTemporaryDir dir;
    Journal journal(dir.path(), fast);
    const QByteArray odd
        = R"({"seq":2,"t":"2026-11-23T10:00:00Z","kind":"command","text":"a \"b\",\nc","cause":1,"x":5})";
    QVERIFY(journal.append({entry(1, u"fault"_s, u"cdma@alpha"_s), *entryFromLine(odd)}));
    JournalStore reader(journal.path());
    QVERIFY(reader.openForReading());
    QBuffer out;
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(*exportCsv(reader, out), 2);
    QCOMPARE(out.data(), QByteArray("seq,t,kind,host,target,text,by,origin,cause,root\r\n"
                                    "1,2025-11-24T16:00:01.000001Z,fault,alpha,cdma@alpha,t,manager@alpha,alpha:1,0,1"
                                    "\r\n"
                                    "2,2026-11-23T10:00:00Z,command,,,\"a \"\"b\"\",\nc\",,,1,\r\n"));
}

void TestJournal::restoreRefuses()
{
    QTemporaryDir dir;
    QFile bad(dir.filePath(u"bad"_s));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("{\"seq\":1}\n");
    bad.close();
    QFile good(dir.filePath(u"good"_s));
    QVERIFY(good.open(QIODevice::WriteOnly));
    good.write(entry(1, u"fault"_s, u"a@alpha"_s).json + '\n');
    good.close();
    Journal journal(dir.filePath(u"one"_s), fast);
    QVERIFY(journal.append(entries(1, 3)));
    QVERIFY(!restoreJournal(bad.fileName(), dir.filePath(u"two"_s)));
    const auto inUse = restoreJournal(good.fileName(), dir.filePath(u"one"_s)); // its manager runs
    QVERIFY(!inUse);
    QVERIFY(inUse.error().what.find("in use") != std::string::npos);
    QVERIFY(!restoreJournal(dir.filePath(u"none"_s), dir.filePath(u"two"_s)));
    QCOMPARE(seqs(journal.query({})), range(1, 3));
    QVERIFY(journal.append(entries(4, 4)));
}

void TestJournal::checkFindsProblems_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QByteArray>("problem");
    const QByteArray one = entry(1, u"fault"_s, {}).json + '\n';
    const QByteArray three = entry(3, u"fault"_s, {}).json + '\n';
    QTest::addRow("gap") << one + three << QByteArray("line 2: record 3 follows record 1");
    QTest::addRow("order") << three + one << QByteArray("line 2: record 1 follows record 3");
    QTest::addRow("damaged line") << one + "{\"seq\":" << QByteArray("line 2: not a record");
    QTest::addRow("damaged file") << QByteArray("SQLite format 3\0 and then nothing of it", 40)
                                  << QByteArray("not a journal");
}

void TestJournal::checkFindsProblems()
{
    QFETCH(QByteArray, lines);
    QFETCH(QByteArray, problem);
    QTemporaryDir dir;
    QFile file(dir.filePath(u"f"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(lines);
    file.close();
    const auto report = examineFile(file.fileName());
    QVERIFY(report);
    QCOMPARE(report->problems.size(), 1U);
    QVERIFY2(report->problems.front().find(problem.toStdString()) != std::string::npos,
             report->problems.front().c_str());
}

Q_DECLARE_METATYPE(holdfast::JournalQuery)
QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
