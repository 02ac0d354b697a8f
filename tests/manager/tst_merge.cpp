// Three managers whose bus is cut and healed: what a minority said and was told counts (semantics.md 6, 8, 9).
#include "lonehost.h"

#include <bus/localbus.h>
#include <config/sitereader.h>
#include <manager/manager.h>
#include <run/children.h>

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace holdfast;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr HostId one{0}, two{1}, three{2};

const QByteArray siteFile =
    "[site]\nformat = 1\nname = \"merge\"\nself_fence = \"200ms\"\nmanager_beat = \"100ms\"\nmargin = \"100ms\"\n"
    "[[host]]\nname = \"one\"\n[[host]]\nname = \"two\"\n[[host]]\nname = \"three\"\n"
    "[[group]]\nname = \"solo\"\nlayer = \"application\"\nhosts = [\"three\"]\n[[group.process]]\nname = \"main\"\n"
    "command = [\"" HOLDFAST_BIN_DIR "/holdfast-workload\", \"--name\", \"solo\", \"--socket\", \"\"]\n"
    "[[group]]\nname = \"calls\"\nlayer = \"application\"\n"
    "pair = { primary = \"one\", alternate = \"two\", standby = \"hot\" }\n[[group.process]]\nname = \"main\"\n"
    "command = [\"" HOLDFAST_BIN_DIR "/holdfast-workload\", \"--name\", \"calls\", \"--socket\", \"\"]\n";

} // namespace

class TestManagerMerge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { children::collectOrphans(); }
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_hub = std::make_unique<LocalBusHub>(3);
        m_longLease = QByteArrayView(QTest::currentTestFunction()).contains("BeforeTheWatchdogBites");
        for (const HostId host : {one, two, three})
            start(host);
        QVERIFY(eventually([this] {
            return stateAt(one, "calls@one") == State::Active && stateAt(one, "calls@two") == State::Standby
                && stateAt(three, "solo@three") == State::Active && isSame();
        }));
    }
    void cleanup()
    {
        for (auto &manager : m_managers)
            manager.reset();
        killMarked(m_directory->path());
        QTRY_COMPARE(countMarked(m_directory->path()), 0);
    }

    void whatAMinorityDidIsToldAfterTheMerge();
    void whatAMinorityWasGrantedWins();
    void whoIsConfirmedOffHasNoVoteUntilTakenIn();
    void onlyARenewedLeaseFeedsTheWatchdog();
    void whoIsAloneStopsBeforeTheWatchdogBites();
    void whoIsSentNoHistoryServesAllTheSame();

private:
    void start(HostId host)
    {
        const QString file = m_directory->filePath(u"site.toml"_s);
        QFile written(file);
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(siteFile);
        written.close();
        const SiteReading reading = readSite(file.toStdString());
        QVERIFY(reading.ok());
        SiteConfig config = *reading.config;
        config.watchdog = WatchdogConfig{watchdogOf(host).toStdString(), 1s}; // a stand-in: what is fed stays in it
        if (m_longLease)
            config.selfFence = 1200ms; // longer than the watchdog, which counts whole seconds
        QFile device(watchdogOf(host));
        QVERIFY(device.open(QIODevice::WriteOnly));
        ManagerSettings settings;
        settings.site = std::make_shared<const Site>(std::move(config));
        settings.host = host;
        settings.directory = m_directory->filePath(QString::number(index(host)));
        settings.runDirectory = m_directory->filePath(u"run"_s);
        settings.adopt = false;
        settings.reboot = [] {};
        auto &manager = m_managers[index(host)];
        manager = std::make_unique<Manager>(std::move(settings), std::make_unique<LocalBus>(*m_hub, host));
        QVERIFY(manager->open());
        manager->join();
        QVERIFY(eventually([&] { return manager->isServing(); }));
    }
    [[nodiscard]] QString watchdogOf(HostId host) const
    {
        return m_directory->filePath(u"watchdog-"_s + QString::number(index(host)));
    }
    [[nodiscard]] qint64 fed(HostId host) const { return QFile(watchdogOf(host)).size(); }
    [[nodiscard]] const Manager &at(HostId host) const { return *m_managers[index(host)]; }
    [[nodiscard]] State stateAt(HostId host, const char *member) const
    {
        return at(host).siteState().members[index(at(host).site().member(member))].state;
    }
    [[nodiscard]] bool isSame() const
    {
        return std::ranges::all_of(m_managers, [this](const auto &manager) {
            return stateHash(manager->siteState()) == stateHash(at(one).siteState());
        });
    }
    [[nodiscard]] bool order(HostId host, const QString &verb, const QStringList &words)
    {
        std::optional<ApiReply> reply;
        m_managers[index(host)]->handle(u"command.execute"_s,
                                        {{u"command"_s, verb},
                                         {u"args"_s, QJsonArray::fromStringList(words)},
                                         {u"reason"_s, u"test"_s},
                                         {u"by"_s, u"test"_s}},
                                        {}, [&](const ApiReply &each) { reply = each; });
        return eventually([&] { return reply.has_value(); }) && reply->ok();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    bool m_longLease = false;
    std::unique_ptr<LocalBusHub> m_hub;
    std::unique_ptr<Manager> m_managers[3];
};

// Without quorum it stops what is Active, and says so where nobody decides: nothing else proves it to its mate.
void TestManagerMerge::whatAMinorityDidIsToldAfterTheMerge()
{
    m_hub->partition({{one}, {two, three}});
    QVERIFY(eventually([this] { return stateAt(one, "calls@one") == State::Unavailable; }));
    QCOMPARE(stateAt(two, "calls@one"), State::Active);
    QCOMPARE(stateAt(two, "calls@two"), State::Standby);
    m_hub->heal();
    QVERIFY(eventually([this] { return stateAt(two, "calls@two") == State::Active && isSame(); }));
    // Its own numbering goes on, and nothing was lost or told twice of what it did.
    QVERIFY(eventually([this] { return stateAt(two, "calls@one") == State::Standby && isSame(); }));
}

void TestManagerMerge::whatAMinorityWasGrantedWins()
{
    m_hub->partition({{one, two}, {three}});
    QVERIFY(eventually([this] { return !at(three).siteState().quorate; }));
    QVERIFY(!order(three, u"switchover"_s, {u"calls"_s}));
    QVERIFY(order(three, u"offline"_s, {u"solo@three"_s}));
    QVERIFY(eventually([this] { return stateAt(three, "solo@three") == State::Offline; }));
    QCOMPARE(stateAt(one, "solo@three"), State::Active);
    m_hub->heal();
    QVERIFY(eventually([this] { return stateAt(one, "solo@three") == State::Offline && isSame(); }));
}

// Else a host that hangs would never be re-booted, and the others count on that (semantics.md 6 d).
void TestManagerMerge::onlyARenewedLeaseFeedsTheWatchdog()
{
    const qint64 before = fed(one);
    QVERIFY(eventually([&] { return fed(one) > before + 2; }));
    m_hub->partition({{one}, {two, three}});
    QVERIFY(eventually([this] { return !at(one).siteState().quorate; }));
    QCOMPARE(stateAt(one, "calls@one"), State::Active);
    const qint64 then = fed(one), others = fed(three);
    QVERIFY(eventually([this] { return stateAt(one, "calls@one") == State::Unavailable; }));
    QVERIFY2(fed(one) <= then + 1, QByteArray::number(fed(one) - then).constData());
    QVERIFY(eventually([&] { return fed(three) > others; }));
    // With nothing of a pair on it there is no lease to end.
    QVERIFY(eventually([&] { return fed(one) > then + 2; }));
    m_hub->heal();
    QVERIFY(eventually([this] { return stateAt(two, "calls@two") == State::Active && isSame(); }));
    // Ended in good order it counts no longer; not so where its pair goes on.
    const auto last = [this](HostId host) {
        QFile device(watchdogOf(host));
        return device.open(QIODevice::ReadOnly) ? device.readAll().right(1) : QByteArray();
    };
    m_managers[index(three)]->leave();
    QCOMPARE(last(three), QByteArray("V"));
    m_managers[index(two)]->leave();
    QCOMPARE(last(two), QByteArray("\n"));
}

// A partition is no reason to re-boot a host that stops what it has to stop.
void TestManagerMerge::whoIsAloneStopsBeforeTheWatchdogBites()
{
    m_hub->partition({{one}, {two, three}});
    qint64 last = fed(one);
    QElapsedTimer since;
    since.start();
    QVERIFY(eventually([&] {
        if (const qint64 now = fed(one); now != last) {
            last = now;
            since.restart();
        }
        return stateAt(one, "calls@one") == State::Unavailable;
    }));
    QVERIFY2(since.elapsed() < 1000, QByteArray::number(since.elapsed()).constData());
}

// Whose turn it is to send it hangs, or has just ended.
void TestManagerMerge::whoIsSentNoHistoryServesAllTheSame()
{
    m_managers[index(three)].reset();
    m_managers[index(one)].reset();
    LocalBus hangs(*m_hub, one);
    hangs.join();
    QVERIFY(eventually([this] {
        const SiteState &known = at(two).siteState();
        return known.hosts[index(one)].onBus && !known.hosts[index(three)].onBus;
    }));
    start(three);
    QVERIFY(at(three).isServing());
}

void TestManagerMerge::whoIsConfirmedOffHasNoVoteUntilTakenIn()
{
    m_managers[index(three)].reset();
    killMarked(m_directory->filePath(u"run/three"_s));
    QVERIFY(eventually([this] { return at(one).siteState().hosts[index(three)].state == HostState::Lost; }));
    QCOMPARE(m_hub->expectedVotes(), 3);
    QVERIFY(order(one, u"power"_s, {u"confirm-off"_s, u"three"_s}));
    QTRY_COMPARE(m_hub->expectedVotes(), 2);
    start(three);
    QTRY_COMPARE(m_hub->expectedVotes(), 3);
}

QTEST_GUILESS_MAIN(TestManagerMerge)
#include "tst_merge.moc"
