// Journals recorded from a real run (processes killed, take-over, switchover, Off-line, changes of
// the configuration, a re-boot, a restart of all managers) through the engine again: the same
// decisions; and one that was altered fails where it was.
#include "livesite.h"

#include <journal/store.h>
#include <replay/recording.h>
#include <replay/report.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <map>

#include <sqlite3.h>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

const QStringList hosts{u"alpha"_s, u"beta"_s, u"gamma"_s, u"delta"_s};

struct Result
{
    int status = -1;
    QString out, err;
};

Result ctl(const QStringList &words)
{
    QProcess process;
    process.start(QStringLiteral(HOLDFAST_BIN_DIR "/holdfastctl"), words);
    Result result;
    if (process.waitForFinished(60000))
        result.status = process.exitCode();
    result.out = QString::fromUtf8(process.readAllStandardOutput());
    result.err = QString::fromUtf8(process.readAllStandardError());
    return result;
}

bool execute(const QString &file, const QByteArray &sql)
{
    sqlite3 *db = nullptr;
    bool ok = sqlite3_open(QFile::encodeName(file).constData(), &db) == SQLITE_OK
        && sqlite3_exec(db, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK
        && sqlite3_changes(db) > 0;
    sqlite3_close(db);
    return ok;
}

// All rows of a journal's inputs, read.
std::map<qint64, RecordedInput> inputsOf(const QString &file)
{
    std::map<qint64, RecordedInput> inputs;
    JournalStore store(file);
    if (!store.openForReading())
        return inputs;
    const auto rows = store.inputs(0, 1'000'000);
    if (!rows)
        return inputs;
    for (const JournalInput &row : *rows) {
        const RowReading reading = readRow(row.bytes);
        if (reading.input() != nullptr)
            inputs.emplace(row.seq, *reading.input());
    }
    return inputs;
}

bool put(const QString &file, qint64 seq, const QByteArray &bytes)
{
    JournalStore store(file);
    return store.open(Durability::ProcessKill) && store.write({.inputs = {{seq, bytes}}});
}

QByteArray said(const ReplayReport &report)
{
    return text(report).toUtf8();
}

} // namespace

class TestReplay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void theRunHadEverything();
    void everyHostsJournalIsTheSameAgain();
    void untilARecord();
    void whatWasAlteredIsFound_data();
    void whatWasAlteredIsFound();
    void anAlteredRecordIsFound();
    void anotherRuleIsFound();
    void aPrunedJournalBeginsAtItsCheckpoint();
    void whatIsNoJournal_data();
    void whatIsNoJournal();
    void holdsNoSecrets();

private:
    [[nodiscard]] QString journalOf(const QString &host) const
    {
        return m_directory.filePath(u"training/"_s + host + u"/journal.db"_s);
    }
    [[nodiscard]] QString copyOf(const QString &host);
    void replayWhileItRuns();
    void story();

    QTemporaryDir m_directory;
    std::unique_ptr<LiveSite> m_site;
    qint64 m_lastSeq = 0;
    int m_copies = 0;
};

#define AT_REST()                                                                                  \
    QVERIFY2(eventually([&] { return m_site->isAtRest(); }, std::chrono::seconds(30)),             \
             qPrintable(m_site->atRestOrWhy()))

void TestReplay::initTestCase()
{
    m_site = std::make_unique<LiveSite>(m_directory.path());
    const auto outcome = m_site->start();
    QVERIFY2(outcome, outcome ? "" : outcome.error().message().c_str());
    story();
    if (QTest::currentTestFailed())
        return;
    replayWhileItRuns();
    m_lastSeq = m_site->site().service()->lastSeq();
    QVERIFY(m_site->stop());
    QTRY_VERIFY_WITH_TIMEOUT(m_site->marked().empty(), 5000);
    m_site.reset();
}

void TestReplay::cleanupTestCase()
{
    if (m_site)
        QVERIFY(m_site->stop());
}

void TestReplay::story()
{
    AT_REST();
    // Up the ladder of an application to a take-over, with kill -9.
    const QString process = u"cdma@alpha/call-control"_s;
    for (int i = 0; i < 4; ++i) {
        QVERIFY(eventually([&] { return m_site->pid(process) != 0; }));
        QVERIFY(m_site->kill(process));
        QTRY_VERIFY(m_site->records(u"fault"_s, {{u"target"_s, process}}).size()
                    >= std::size_t(i + 1));
    }
    QVERIFY(eventually([&] { return m_site->state(u"cdma@beta"_s) == "active"_L1; }));
    QVERIFY(eventually([&] { return m_site->state(u"cdma@alpha"_s) == "standby"_L1; }));

    QCOMPARE(m_site->command(u"switchover gsm"_s), QString());
    QVERIFY(eventually([&] { return m_site->state(u"gsm@delta"_s) == "active"_L1; }));
    QCOMPARE(m_site->command(u"offline cdpd@gamma --force"_s), QString());
    QVERIFY(eventually([&] { return m_site->state(u"cdpd@gamma"_s) == "offline"_L1; }));
    QCOMPARE(m_site->command(u"online cdpd@gamma"_s), QString());
    QVERIFY(eventually([&] { return m_site->state(u"cdpd@gamma"_s) == "active"_L1; }));
    QVERIFY(!m_site->command(u"switchover nothing"_s).isEmpty()); // refused

    // A limit is changed, used, and changed back.
    const QJsonArray changes{QJsonObject{{u"key"_s, u"group.billing.process.collector.restart"_s},
                                         {u"value"_s, u"{ count = 7, within = \"5m\" }"_s}}};
    const QJsonObject reply =
        m_site->call(u"config.apply"_s, {{u"changes"_s, changes}, {u"reason"_s, u"patience"_s}});
    QVERIFY2(!reply.contains(u"refused"_s), qPrintable(reply.value(u"refused"_s).toString()));
    const QString collector = u"billing@gamma/collector"_s;
    for (int i = 0; i < 5; ++i) {
        QVERIFY(eventually([&] { return m_site->pid(collector) != 0; }));
        QVERIFY(m_site->kill(collector));
        QTRY_VERIFY(m_site->records(u"fault"_s, {{u"target"_s, collector}}).size()
                    >= std::size_t(i + 1));
    }
    QVERIFY(eventually([&] { return m_site->pid(collector) != 0; }));
    QVERIFY(
        !m_site->call(u"config.rollback"_s, {{u"reason"_s, u"enough"_s}}).contains(u"refused"_s));

    // A host re-boots: its manager ends and another one joins.
    QVERIFY(m_site->kill(u"os-services@alpha/clock"_s));
    QVERIFY(eventually([&] { return m_site->state(u"cdpd@alpha"_s) == "unavailable"_L1; }));
    QVERIFY(eventually([&] { return m_site->state(u"cdpd@alpha"_s) == "active"_L1; },
                       std::chrono::seconds(30)));
    // All of them end and begin again.
    QVERIFY(m_site->restart());
    AT_REST();
}

void TestReplay::replayWhileItRuns()
{
    QVERIFY(m_site->kill(u"billing@delta/collector"_s)); // something is being written
    for (const QString &host : hosts) {
        const auto report = replay(journalOf(host));
        QVERIFY2(report, report ? "" : report.error().message().c_str());
        QVERIFY2(!report->difference, said(*report).constData());
        QVERIFY(report->decisions() > 100);
    }
    const Result live = ctl({u"replay"_s, m_directory.filePath(u"training/gamma"_s)});
    QVERIFY2(live.status == 0, qPrintable(live.out + live.err));
    QVERIFY(eventually([&] { return m_site->pid(u"billing@delta/collector"_s) != 0; }));
}

QString TestReplay::copyOf(const QString &host)
{
    const QString file = m_directory.filePath(u"copy-%1.db"_s.arg(++m_copies));
    JournalStore store(journalOf(host));
    if (!store.openForReading() || !store.copyTo(file))
        return {};
    return file;
}

void TestReplay::theRunHadEverything()
{
    QVERIFY(m_lastSeq > 200);
    std::map<std::size_t, int> kinds, facts, hostInputs;
    for (const auto &[seq, input] : inputsOf(journalOf(u"alpha"_s))) {
        ++kinds[input.what.index()];
        if (const auto *took = std::get_if<SiteTook>(&input.what))
            ++facts[took->event.fact.index()];
        else if (const auto *host = std::get_if<HostTook>(&input.what))
            ++hostInputs[host->event.input.index()];
    }
    QCOMPARE(kinds.size(), std::variant_size_v<decltype(RecordedInput::what)>);
    QVERIFY(kinds[0] >= 3); // boot, joined after the re-boot, boot
    QCOMPARE(kinds[1], 2); // applied and rolled back
    QVERIFY(facts.size() >= 12);
    QVERIFY(hostInputs.size() >= 7);
}

void TestReplay::everyHostsJournalIsTheSameAgain()
{
    for (const QString &host : hosts) {
        const auto report = replay(journalOf(host));
        QVERIFY2(report, report ? "" : report.error().message().c_str());
        QVERIFY2(!report->difference, said(*report).constData());
        QVERIFY2(report->remarks.empty(), said(*report).constData());
        QCOMPARE(QString::fromStdString(report->host), host);
        QCOMPARE(report->firstInput, 1);
        QVERIFY(report->lastSeq >= m_lastSeq);
        QVERIFY2(report->siteInputs > 200 && report->hostInputs > 20, said(*report).constData());
        QVERIFY(report->records > 200 && report->orders > 20 && report->effects > 50);
        QVERIFY(report->states > 20);
        QVERIFY(report->checkpoints >= 2);
        QVERIFY(report->from < report->to);
        // Every input that is there was re-run.
        QCOMPARE(qint64(inputsOf(journalOf(host)).size()),
                 report->siteInputs + report->hostInputs + report->configurations
                     + report->checkpoints);

        const Result told = ctl({u"replay"_s, journalOf(host)});
        QVERIFY2(told.status == 0, qPrintable(told.out + told.err));
        QVERIFY2(told.out.contains(u"%1 decisions, all the same"_s.arg(report->decisions())),
                 qPrintable(told.out));
        const Result json = ctl({u"replay"_s, journalOf(host), u"--json"_s});
        QCOMPARE(json.status, 0);
        const QJsonObject object = QJsonDocument::fromJson(json.out.toUtf8()).object();
        QCOMPARE(object[u"same"_s].toBool(), true);
        QCOMPARE(object[u"decisions"_s].toInteger(), report->decisions());
    }
}

void TestReplay::untilARecord()
{
    const auto whole = replay(journalOf(u"beta"_s));
    const auto half = replay(journalOf(u"beta"_s), m_lastSeq / 2);
    QVERIFY(whole && half);
    QVERIFY(!half->difference);
    QVERIFY(half->lastSeq >= m_lastSeq / 2 && half->lastSeq < m_lastSeq / 2 + 20);
    QVERIFY(half->records < whole->records && half->records > 50);
    QVERIFY(!replay(journalOf(u"beta"_s), m_lastSeq + 1000));
    QCOMPARE(ctl({u"replay"_s, journalOf(u"beta"_s), u"--until"_s, u"20"_s}).status, 0);
    QCOMPARE(ctl({u"replay"_s, journalOf(u"beta"_s), u"--until"_s, u"soon"_s}).status, 2);
    QCOMPARE(ctl({u"replay"_s, journalOf(u"beta"_s), u"--until"_s, u"999999"_s}).status, 2);
}

void TestReplay::whatWasAlteredIsFound_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("line"); // in what differs
    QTest::addRow("an event") << u"event"_s << u"record"_s;
    QTest::addRow("a record") << u"record"_s << u"record"_s;
    QTest::addRow("an order left out") << u"order"_s << u"order 1"_s;
    QTest::addRow("an order added") << u"more"_s << u"order"_s;
    QTest::addRow("an effect") << u"effect"_s << u"effect"_s;
    QTest::addRow("an input of the host") << u"input"_s << u"effect"_s;
    QTest::addRow("a state") << u"state"_s << u"state"_s;
}

// The row is whole, but says something else than what happened: its fingerprint is made anew.
void TestReplay::whatWasAlteredIsFound()
{
    QFETCH(QString, what);
    QFETCH(QString, line);
    const QString file = copyOf(u"beta"_s);
    const auto inputs = inputsOf(file);
    qint64 altered = 0;
    int candidates = 0;
    for (const auto &[seq, original] : inputs) {
        RecordedInput input = original;
        auto *took = std::get_if<SiteTook>(&input.what);
        auto *host = std::get_if<HostTook>(&input.what);
        bool found = true;
        if (auto *fault = took != nullptr ? std::get_if<FaultSeen>(&took->event.fact) : nullptr;
            what == "event"_L1 && fault != nullptr)
            fault->fault.exit.signal += 1;
        else if (what == "record"_L1 && took != nullptr && !took->decided.records.empty())
            took->decided.records.back().cause += 1;
        else if (what == "order"_L1 && took != nullptr && took->decided.orders.size() == 1)
            took->decided.orders.clear();
        else if (what == "more"_L1 && took != nullptr && took->decided.orders.size() == 1)
            took->decided.orders.push_back({HostId{1}, 1, {1, 1}, SetObserve{true}});
        else if (what == "effect"_L1 && host != nullptr && host->decided.size() >= 2)
            host->decided.pop_back();
        else if (auto *ready = host != nullptr && !host->decided.empty()
                     ? std::get_if<ProcessReady>(&host->event.input)
                     : nullptr;
                 what == "input"_L1 && ready != nullptr)
            ready->generation += 100;
        else if (what == "state"_L1 && took != nullptr && input.after)
            input.after->site += 1;
        else
            found = false;
        // Not the first: that what is before is the same counts, too.
        if (!found || ++candidates < 3)
            continue;
        altered = seq;
        QVERIFY(put(file, seq, toBytes(input)));
        break;
    }
    QVERIFY2(altered > 5, "nothing of that kind was recorded");
    const auto report = replay(file);
    QVERIFY2(report, report ? "" : report.error().message().c_str());
    QVERIFY(report->difference);
    QVERIFY2(report->difference->input == altered,
             QByteArray(said(*report) + " altered: " + QByteArray::number(altered)).constData());
    QVERIFY(!report->difference->lines.empty());
    QVERIFY2(QString::fromStdString(report->difference->lines.front().what).contains(line),
             said(*report).constData());
    QVERIFY(report->difference->lines.front().then != report->difference->lines.front().now);
    QVERIFY(!report->difference->said.empty());

    const Result told = ctl({u"replay"_s, file});
    QCOMPARE(told.status, 1);
    QVERIFY2(told.out.contains(u"input %1,"_s.arg(altered)) && told.out.contains(u"then: "_s),
             qPrintable(told.out));
    QVERIFY(told.err.contains(QString::number(altered)));
    QVERIFY(!told.out.contains(u"all the same"_s));
    QCOMPARE(ctl({u"replay"_s, file, u"--json"_s}).status, 1);
}

void TestReplay::anAlteredRecordIsFound()
{
    // In the table that people read, beside what the input says was decided.
    const qint64 seq = m_lastSeq / 2;
    const QString file = copyOf(u"gamma"_s);
    QVERIFY(execute(file,
                    "UPDATE record SET json = replace(json, '\"text\":\"', '\"text\":\"not ')"
                    " WHERE seq = "
                        + QByteArray::number(seq)));
    const auto report = replay(file);
    QVERIFY(report && report->difference);
    QVERIFY2(report->difference->lines.front().what.starts_with("record " + std::to_string(seq)
                                                                + " in the journal"),
             said(*report).constData());
    QVERIFY(report->lastSeq < seq);

    const QString other = copyOf(u"gamma"_s);
    QVERIFY(execute(other, "DELETE FROM record WHERE seq = " + QByteArray::number(seq)));
    const auto missing = replay(other);
    QVERIFY(missing && missing->difference);
    QVERIFY(missing->difference->lines.front().then == "missing");
    QCOMPARE(missing->difference->input, report->difference->input);
}

// The same inputs, decided by a rule that allows fewer restarts.
void TestReplay::anotherRuleIsFound()
{
    const QString file = copyOf(u"alpha"_s);
    const auto inputs = inputsOf(file);
    for (const auto &[seq, original] : inputs) {
        if (!std::holds_alternative<Checkpoint>(original.what))
            continue;
        RecordedInput input = original;
        for (GroupConfig &group : std::get<Checkpoint>(input.what).config.groups) {
            for (ProcessConfig &process : group.processes)
                process.restart.count = process.name == "call-control" ? 1 : process.restart.count;
        }
        QVERIFY(put(file, seq, toBytes(input)));
        break;
    }
    const auto report = replay(file);
    QVERIFY2(report, report ? "" : report.error().message().c_str());
    QVERIFY(report->difference);
    // The first fault that is judged by it: "attempt 1 of 2" was decided then.
    QVERIFY2(
        QString::fromStdString(report->difference->said).contains(u"cdma@alpha/call-control"_s),
        said(*report).constData());
}

void TestReplay::aPrunedJournalBeginsAtItsCheckpoint()
{
    const QString file = copyOf(u"delta"_s);
    std::vector<qint64> checkpoints;
    for (const auto &[seq, input] : inputsOf(file)) {
        if (std::holds_alternative<Checkpoint>(input.what))
            checkpoints.push_back(seq);
    }
    QVERIFY(checkpoints.size() >= 2);
    // Not even exactly there: deleting goes in steps.
    QVERIFY(
        execute(file, "DELETE FROM input WHERE seq < " + QByteArray::number(checkpoints[1] - 3)));
    const auto report = replay(file);
    QVERIFY2(report, report ? "" : report.error().message().c_str());
    QVERIFY2(!report->difference, said(*report).constData());
    QCOMPARE(report->firstInput, checkpoints[1]);
    QCOMPARE(report->remarks.size(), 2U);
    QVERIFY(report->records > 20);
    QVERIFY(!replay(file, 5)); // before what is kept
}

void TestReplay::whatIsNoJournal_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("says");
    QTest::addRow("no such file") << u"none"_s << u"no such file"_s;
    QTest::addRow("some text") << u"text"_s << u"not a journal"_s;
    QTest::addRow("an export") << u"export"_s << u"export"_s;
    QTest::addRow("another program's database") << u"foreign"_s << u"some other program's"_s;
    QTest::addRow("a journal of nobody") << u"empty"_s << u"no inputs"_s;
    QTest::addRow("a later format") << u"format"_s << u"format 99"_s;
    QTest::addRow("an earlier Holdfast's") << u"old"_s << u"older version"_s;
    QTest::addRow("another version's") << u"version"_s << u"Holdfast 9.9.9"_s;
    QTest::addRow("a damaged input") << u"damaged"_s << u"input 40 is damaged"_s;
    QTest::addRow("a damaged file") << u"page"_s << u"damaged"_s;
    QTest::addRow("a gap") << u"gap"_s << u"inputs 40 to 42 are missing"_s;
}

void TestReplay::whatIsNoJournal()
{
    QFETCH(QString, how);
    QFETCH(QString, says);
    QString file = copyOf(u"beta"_s);
    const auto overwrite = [&file](const QByteArray &bytes) {
        QFile out(file);
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
    };
    if (how == "none"_L1) {
        file = m_directory.filePath(u"none.db"_s);
    } else if (how == "text"_L1) {
        QVERIFY(overwrite("hello\n"));
    } else if (how == "export"_L1) {
        QVERIFY(overwrite("{\"seq\":1}\n"));
    } else if (how == "foreign"_L1) {
        QVERIFY(QFile::remove(file));
        QVERIFY(execute(file, "CREATE TABLE song(name TEXT); INSERT INTO song VALUES('x')"));
    } else if (how == "empty"_L1) {
        QVERIFY(execute(file, "DELETE FROM input"));
    } else if (how == "format"_L1) {
        QVERIFY(execute(file, "PRAGMA user_version = 99; UPDATE state SET key = key"));
    } else if (how == "old"_L1) {
        QVERIFY(execute(file, "UPDATE input SET bytes = X'000102'"));
    } else if (how == "version"_L1) {
        // Every row by a version of the same length, with the fingerprint it would have had.
        JournalBatch batch;
        for (const auto &[seq, input] : inputsOf(file)) {
            QByteArray bytes = toBytes(input);
            const qsizetype at = bytes.indexOf(HOLDFAST_VERSION);
            QVERIFY(at > 0);
            bytes.replace(at, qstrlen(HOLDFAST_VERSION), "9.9.9");
            bytes.chop(sizeof(std::uint64_t));
            const std::uint64_t print = fingerprint({bytes.constData(), std::size_t(bytes.size())});
            bytes.append(reinterpret_cast<const char *>(&print), sizeof print);
            batch.inputs.push_back({seq, bytes});
        }
        JournalStore store(file);
        QVERIFY(store.open(Durability::ProcessKill));
        QVERIFY(store.write(batch));
    } else if (how == "damaged"_L1) {
        QByteArray bytes = toBytes(inputsOf(file).at(40));
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        QVERIFY(put(file, 40, bytes));
    } else if (how == "page"_L1) {
        QFile out(file);
        QVERIFY(out.open(QIODevice::ReadWrite));
        for (qint64 at = 4096; at < out.size(); at += 4096) {
            QVERIFY(out.seek(at));
            out.write(QByteArray(400, '\xff'));
        }
    } else if (how == "gap"_L1) {
        QVERIFY(execute(file, "DELETE FROM input WHERE seq BETWEEN 40 AND 42"));
    }
    const auto report = replay(file);
    QVERIFY(!report);
    QVERIFY2(QString::fromStdString(report.error().message()).contains(says),
             report.error().message().c_str());
    QVERIFY(!report.error().todo.empty());
    const Result told = ctl({u"replay"_s, file});
    QCOMPARE(told.status, 2);
    QVERIFY2(told.err.contains(says), qPrintable(told.err));
    QVERIFY(told.out.isEmpty());
}

void TestReplay::holdsNoSecrets()
{
    SiteConfig config;
    config.hosts.emplace_back();
    config.hosts[0].fence = {{"ipmi", {{"passwd", "geheim"}}}};
    config.groups.emplace_back().processes.emplace_back();
    ProcessConfig &process = config.groups[0].processes[0];
    process.environment = {{"TOKEN", "geheim"}};
    process.command = {"/bin/x", "--password=geheim"};
    process.params = {{"key", "geheim"}};
    config.resources.emplace_back().probe.monitor = {"/bin/probe", "geheim"};
    config.resources[0].probe.params = {{"key", "geheim"}};
    QVERIFY(toBytes(RecordedInput{Configured{"hash", config}, std::nullopt}).contains("geheim"));
    QVERIFY(!toBytes(RecordedInput{Configured{"hash", withoutSecrets(config)}, std::nullopt})
                 .contains("geheim"));
}

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
