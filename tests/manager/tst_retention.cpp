// tst_retention.cpp - what a manager keeps of its journal: by size, by age, and not by a clock that was set forward.
#include <engine/fig1site.h>

#include <manager/managersettings.h>
#include <manager/persistence.h>

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A manager's store with records of a switch that goes to and fro, at times of the test's choice.
class Store
{
public:
    Store()
    {
        auto opened = Persistence::open(m_directory.path(), m_site, {.durability = Durability::ProcessKill});
        if (opened)
            m_store = std::move(*opened);
    }
    [[nodiscard]] Persistence &operator*() const { return *m_store; }
    [[nodiscard]] bool isOpen() const { return m_store != nullptr; }
    void write(int records, WallTime t)
    {
        for (int i = 0; i < records; ++i) {
            Record record;
            record.seq = record.root = ++m_state.seq;
            record.target = HostId{0};
            CommandDetail command;
            command.reason = std::string(400, 'x');
            record.detail = command;
            m_store->note(record, m_site, t);
            if (i % 500 == 499 || i + 1 == records)
                m_store->commit(m_state, m_host, {}, m_time);
        }
    }
    void prune(WallTime now = wallNow())
    {
        for (int i = 0; i < 1000 && m_store->prune(Persistence::keptInputs, now); ++i) { }
    }
    [[nodiscard]] qint64 records() const { return m_store->journal().extent().records; }

private:
    QTemporaryDir m_directory;
    Site m_site{fig1Config()};
    SiteState m_state = initialState(m_site);
    HostPartState m_host;
    SiteTime m_time;
    std::unique_ptr<Persistence> m_store;
};

} // namespace

class TestRetention : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsSaidNothingGoes();
    void theOldestGoByAge();
    void theOldestGoBySize();
    void aClockThatWasSetForwardDeletesNothing();
    void usually();
};

void TestRetention::nothingIsSaidNothingGoes()
{
    Store store;
    QVERIFY(store.isOpen());
    store.write(3000, wallNow() - 10000h);
    store.prune();
    QCOMPARE(store.records(), 3000);
}

void TestRetention::theOldestGoByAge()
{
    Store store;
    store.write(2000, wallNow() - 49h);
    store.write(1500, wallNow() - 47h);
    (*store).setRetention({48h, std::nullopt, std::nullopt});
    store.prune();
    QCOMPARE(store.records(), 1500);
    QCOMPARE((*store).journal().query({.limit = 1}).front().seq, 2001);
}

void TestRetention::theOldestGoBySize()
{
    constexpr qint64 most = 4 << 20;
    Store store;
    store.write(20'000, wallNow());
    QVERIFY((*store).journal().extent().bytes > 2 * most);
    (*store).setRetention({std::nullopt, most, std::nullopt});
    store.prune();
    QVERIFY(store.records() >= 1000);
    QVERIFY(store.records() < 10'000);
    QCOMPARE((*store).journal().lastSeq(), 20'000);
}

void TestRetention::aClockThatWasSetForwardDeletesNothing()
{
    Store store;
    store.write(2000, wallNow());
    (*store).setRetention({48h, std::nullopt, std::nullopt});
    store.prune(wallNow() + 3 * 365 * 24h);
    QCOMPARE(store.records(), 2000);
    // A correction of some minutes is none.
    store.write(1000, wallNow() - 100h);
    store.prune(wallNow() + 10min);
    QCOMPARE(store.records(), 2000);
    QCOMPARE((*store).journal().query({.afterSeq = 2000, .limit = 0}).size(), 0U);
}

void TestRetention::usually()
{
    QCOMPARE(usualRetention().bytes, std::optional<qint64>(qint64(2) << 30));
    QVERIFY(!usualRetention().age);
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
