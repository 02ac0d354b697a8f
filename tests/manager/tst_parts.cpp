// The manager's parts that need no process: time, deadlines, what is kept, what status says, what
// the site begins with.
#include <engine/sitebeginning.h>
#include <engine/step.h>
#include <manager/busmessages.h>
#include <manager/buswatch.h>
#include <manager/configdesk.h>
#include <manager/deadlinetimer.h>
#include <manager/persistence.h>
#include <manager/standing.h>
#include <manager/statusbuilder.h>
#include <replay/report.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <sys/wait.h>
#include <unistd.h>

using namespace holdfast;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// Two hosts, a pair, a resource: enough for every kind of key.
SiteConfig smallConfig()
{
    SiteConfig config;
    config.name = "small";
    config.independentComputers.resize(1);
    for (const char *name : {"one", "two"}) {
        HostConfig host;
        host.name = name;
        host.outlets = {static_cast<int>(config.hosts.size()) + 1};
        config.hosts.push_back(host);
    }
    ResourceConfig disk;
    disk.name = "disk";
    disk.hosts = {HostId{0}, HostId{1}};
    config.resources.push_back(disk);
    GroupConfig pair;
    pair.name = "calls";
    pair.hosts = {HostId{0}, HostId{1}};
    pair.pair = PairConfig{HostId{0}, {HostId{1}}, StandbyKind::Hot};
    pair.resources = {ResourceId{0}};
    ProcessConfig process;
    process.name = "main";
    process.command = {"/bin/true"};
    pair.processes.push_back(process);
    config.groups.push_back(pair);
    return config;
}

const Site &smallSite()
{
    static const Site site(smallConfig());
    return site;
}

} // namespace

class TestManagerParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void siteTimeNeverGoesBack();
    void beatsThatDontComeBackMakeMute();
    void aBeatThatComesBackRenews();
    void whoseBeatsDontComeIsSilent();
    void aloneNobodyBeats();
    void siteTimeGoesOnAfterARestart_data();
    void siteTimeGoesOnAfterARestart();
    void deadlineComesOnce();
    void deadlineThatStandsDoesNotSpin();
    void busMessagesComeBackAsTheyWere();
    void damagedMessagesAreNoMessages();
    void whatWasCommittedIsThereAgain();
    void whatIsKeptCanBeReplayed();
    void aGapIsTold();
    void whoDiesInAGapGoesOnFromTheCopy();
    void aRestartDoesNotWaitForTheJournal();
    void whatHasRecordsWaitsForTheJournal();
    void anotherStructureStartsAfresh();
    void whatBothSitesHaveGoesOn();
    void messagesSayWhatTheirNumbersMean();
    void theDirectoryIsForOneManager();
    void theLockIsWaitedForWhileAChildOfItsHolderIsOnTheWay();
    void theCopyIsWholeOrTheOneBefore();
    void theCopyEndsWithItsLastWholeRound();
    void aSiteThatBeginsKeepsWhatOperatorsOrdered();
    void standingEndsWithTheBoot();
    void aSoleHostThatDiedIsNoStranger_data();
    void aSoleHostThatDiedIsNoStranger();
    void statusHasEveryKey();
    void configurationChangesAreEnactedOnce();
};

// A bus that brings this host's own beats back, or doesn't, and those of the other, or doesn't.
struct BeatenBus
{
    explicit BeatenBus(const std::vector<BusMember> &members)
    {
        QObject::connect(&watch, &BusWatch::beatDue, &watch, [this](quint64 number) {
            ++beats;
            if (brings)
                watch.heard(HostId{0}, number);
            if (otherBeats)
                watch.heard(HostId{1}, number);
        });
        watch.start(2ms);
        watch.setMembers(members);
    }
    BusWatch watch{HostId{0}};
    bool brings = true, otherBeats = true;
    int beats = 0;
};

void TestManagerParts::beatsThatDontComeBackMakeMute()
{
    BeatenBus bus({{HostId{0}, 1}, {HostId{1}, 2}});
    QTRY_VERIFY(bus.beats >= 3);
    QVERIFY(!bus.watch.isMute());
    bus.brings = false;
    const QSignalSpy changed(&bus.watch, &BusWatch::changed);
    const int before = bus.beats;
    QTRY_VERIFY(bus.watch.isMute());
    QVERIFY(bus.beats - before >= 2);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!bus.watch.isSilent(HostId{1})); // who doesn't hear itself can't tell
    bus.brings = true;
    QTRY_VERIFY(!bus.watch.isMute());
    QCOMPARE(changed.size(), 2);
}

// What the lease of this host is counted from: when it last said what has come back, not when that came.
void TestManagerParts::aBeatThatComesBackRenews()
{
    BeatenBus bus({{HostId{0}, 1}, {HostId{1}, 2}});
    QSignalSpy renewed(&bus.watch, &BusWatch::renewed);
    QTRY_VERIFY(renewed.size() >= 3);
    bus.brings = false;
    const qsizetype before = renewed.size();
    const int beats = bus.beats;
    QTRY_VERIFY(bus.beats >= beats + 20);
    QCOMPARE(renewed.size(), before);
    const Duration since = bus.watch.sinceRenewal();
    QVERIFY2(since >= 30ms, qPrintable(QString::number(since.count()))); // 20 beats of 2 ms
    bus.watch.heard(HostId{0}, static_cast<std::uint64_t>(bus.beats)); // the last one, late
    QCOMPARE(renewed.size(), before + 1);
    QVERIFY(bus.watch.sinceRenewal() < since);
    bus.watch.heard(HostId{0}, static_cast<std::uint64_t>(bus.beats)); // once
    bus.watch.heard(HostId{1}, static_cast<std::uint64_t>(bus.beats)); // another's
    QCOMPARE(renewed.size(), before + 1);
    bus.watch.setMembers({{HostId{0}, 1}});
    QCOMPARE(bus.watch.sinceRenewal(), Duration::zero()); // nobody counts
}

void TestManagerParts::whoseBeatsDontComeIsSilent()
{
    BeatenBus bus({{HostId{0}, 1}, {HostId{1}, 2}});
    bus.otherBeats = false;
    QTRY_VERIFY(bus.watch.isSilent(HostId{1}));
    QVERIFY(bus.beats >= 10);
    QVERIFY(!bus.watch.isMute());
    bus.otherBeats = true;
    QTRY_VERIFY(!bus.watch.isSilent(HostId{1}));
}

void TestManagerParts::aloneNobodyBeats()
{
    BeatenBus bus({{HostId{0}, 1}, {HostId{1}, 2}});
    QTRY_VERIFY(bus.beats > 0);
    bus.watch.setMembers({{HostId{0}, 1}});
    const int before = bus.beats;
    QTimer later;
    later.start(10ms);
    QVERIFY(QSignalSpy(&later, &QTimer::timeout).wait());
    QCOMPARE(bus.beats, before);
}

void TestManagerParts::siteTimeNeverGoesBack()
{
    Duration steady = 10s;
    SiteTime time([&steady] { return steady; });
    const Timestamp first = time.now();
    QVERIFY(first > Timestamp{});
    time.notBefore(first + 5s);
    QCOMPARE(time.now(), first + 5s);
    time.notBefore(first);
    QCOMPARE(time.now(), first + 5s);
    steady += 1s;
    QCOMPARE(time.now(), first + 6s);
    QVERIFY(std::chrono::abs(time.wallTime(time.now()) - wallNow()) < 1s);
    QCOMPARE(time.wallTime(time.now()) - time.wallTime(time.now() - 3s) > 2900ms, true);
}

void TestManagerParts::siteTimeGoesOnAfterARestart_data()
{
    QTest::addColumn<bool>("sameBoot");
    QTest::addColumn<int>("expectedSeconds");
    QTest::newRow("same boot: the pause counts") << true << 130;
    QTest::newRow("another boot: it goes on from the journal") << false << 100;
}

void TestManagerParts::siteTimeGoesOnAfterARestart()
{
    QFETCH(bool, sameBoot);
    QFETCH(int, expectedSeconds);
    Duration steady = 1000s;
    SiteTime time([&steady] { return steady; });
    time.continueFrom({Timestamp(100s), 970s, sameBoot ? SiteTime::bootId() : "another"});
    QCOMPARE(time.now(), Timestamp(std::chrono::seconds(expectedSeconds)));
}

void TestManagerParts::deadlineComesOnce()
{
    SiteTime time;
    DeadlineTimer timer(time);
    QSignalSpy due(&timer, &DeadlineTimer::due);
    const Timestamp at = time.now() + 20ms;
    timer.arm(at);
    timer.arm(at);
    QVERIFY(due.wait(2000));
    QVERIFY(time.now() >= at);
    QVERIFY(!due.wait(60));
    timer.arm(time.now() + 20ms);
    timer.disarm();
    QVERIFY(!due.wait(60));
    QCOMPARE(due.count(), 1);
}

void TestManagerParts::deadlineThatStandsDoesNotSpin()
{
    SiteTime time;
    DeadlineTimer timer(time);
    const Timestamp past = time.now() - 1ms;
    int count = 0;
    connect(&timer, &DeadlineTimer::due, &timer, [&] {
        ++count;
        timer.arm(past);
    });
    timer.arm(past);
    QTRY_VERIFY(count >= 2);
    const int before = count;
    QTest::qWait(100);
    QVERIFY2(count - before <= 4, qPrintable(QString::number(count - before)));
}

void TestManagerParts::busMessagesComeBackAsTheyWere()
{
    Command command;
    command.id = "x";
    command.reason = "because";
    const std::vector<BusMessage> messages{
        SiteEvent{Timestamp(5s), HostId{1}, 3, 7, {CauseRef::Kind::Own, 6}, command},
        Observation{HostId{1},
                    "small",
                    {{ProcessId{1}, 42, 1000, 5, 6}},
                    {{0, 2, PowerState::On, BeatState::Ok, 1, 2}}},
        HashWanted{HostId{0}, 4},
        StateHash{HostId{1}, HostId{0}, 4, 100, 77},
        RecordsWanted{HostId{1}, 3, 9},
        RecordsSent{HostId{1}, {"{}", ""}},
        LogsWanted{HostId{0}, 1, MemberId{1}, noId<ProcessId>, 50, 7},
        LogsSent{HostId{0}, 1, {{8, 123, "main", "hello", true}}, true},
        ManagerBeat{HostId{2}, 5},
        SiteEvents{{SiteEvent{Timestamp(5s), HostId{1}, 3, 8, {}, Drained{}}, SiteEvent{}}},
    };
    QCOMPARE(messages.size(), std::variant_size_v<BusMessage>);
    for (const BusMessage &message : messages)
        QVERIFY(busMessageFrom(toBytes(message)) == message);
    SiteSnapshot snapshot{HOLDFAST_VERSION, "small", structureHash(smallSite()),
                          initialState(smallSite())};
    QVERIFY(snapshotFrom(toBytes(snapshot)) == snapshot);
}

void TestManagerParts::damagedMessagesAreNoMessages()
{
    const QByteArray good = toBytes(BusMessage(RecordsSent{HostId{1}, {"one", "two"}}));
    QVERIFY(busMessageFrom(good));
    for (qsizetype length = 0; length < good.size(); ++length)
        QVERIFY(!busMessageFrom(good.left(length)));
    QVERIFY(!busMessageFrom(good + 'x'));
    QVERIFY(!busMessageFrom(QByteArray(1000, '\xff')));
}

void TestManagerParts::whatWasCommittedIsThereAgain()
{
    QTemporaryDir directory;
    SiteTime time;
    SiteState state = initialState(smallSite());
    HostPartState host;
    host.incarnation = 5;
    host.phase = HostPhase::Applications;
    RunningProcess process;
    process.process = ProcessId{1};
    process.generation = 9;
    process.pid = 4711;
    process.startTicks = 123;
    process.role = Role::Activate;
    process.ready = true;
    Unfinished unfinished;
    unfinished.effects = {StartProcess{ProcessId{1}, 9, Role::Activate},
                          InitializeResource{InstanceId{0}}, RebootHost{}};
    unfinished.switches = {{HostId{1}, Action::PowerCycle, 2, 41, "anna"}};
    unfinished.sent = {{Timestamp(2s), HostId{0}, 5, 1, {}, HostBooted{}}};
    {
        auto store = Persistence::open(directory.path(), smallSite(), {});
        QVERIFY(store);
        QVERIFY(!(*store)->earlier().site);
        // As a manager begins: with a checkpoint. What follows is not written as a state, only as what was taken.
        (*store)->note(Checkpoint{Checkpoint::Why::Boot, false, false, "", withoutSecrets(smallSite().config), state, host, 0});
        (*store)->commit(state, host, {}, time);
        SiteStep step;
        SiteEvent event{Timestamp(2s), HostId{0}, 5, 1, {}, HostBooted{}};
        siteStep(smallSite(), state, event, step);
        QVERIFY(!step.records.empty());
        (*store)->note(SiteTook{event, step});
        for (const Record &record : step.records)
            (*store)->note(record, smallSite(), wallNow());
        QCOMPARE((*store)->commit(state, host, unfinished, time).size(), step.records.size());
        QVERIFY((*store)->keep({process}));
        QVERIFY(!(*store)->keep({process}));
        (*store)->writeKept(); // no round follows
    }
    auto store = Persistence::open(directory.path(), smallSite(), {});
    QVERIFY(store);
    const Persistence::Earlier &earlier = (*store)->earlier();
    QVERIFY(earlier.site == state);
    QVERIFY(earlier.host == host);
    QCOMPARE(earlier.unfinished.effects.size(), 3U);
    QCOMPARE(std::get<StartProcess>(earlier.unfinished.effects.front()).generation, 9U);
    QVERIFY(earlier.unfinished.switches == unfinished.switches);
    QVERIFY(earlier.unfinished.sent == unfinished.sent);
    QCOMPARE(earlier.incarnation, 5U);
    QCOMPARE(earlier.running.size(), 1U);
    QCOMPARE(earlier.running.front().pid, 4711);
    QCOMPARE(earlier.running.front().startTicks, 123U);
    QCOMPARE(earlier.running.front().role, Role::Activate);
    QVERIFY(earlier.running.front().ready);
    QCOMPARE((*store)->journal().lastSeq(), static_cast<qint64>(state.seq));
    QCOMPARE((*store)->journal().inputs(0).size(), 2U);
    QCOMPARE(lastSeqOf(directory.path()), static_cast<qint64>(state.seq));

    (*store)->keepStopped();
    store = Error{"closed", "", ""};
    auto again = Persistence::open(directory.path(), smallSite(), {});
    QVERIFY(again);
    QVERIFY((*again)->earlier().site == state);
    QVERIFY(!(*again)->earlier().host);
    QVERIFY((*again)->earlier().running.empty());
    QCOMPARE((*again)->earlier().incarnation, 5U);
}

// However long it runs: what is kept is bounded, begins with a checkpoint, and can be replayed.
void TestManagerParts::whatIsKeptCanBeReplayed()
{
    QTemporaryDir directory;
    const Site site = smallSite();
    SiteState state = initialState(site);
    HostPartState host;
    host.host = HostId{0};
    const auto checkpoint = [&](Checkpoint::Why why) {
        const bool goesOn = why == Checkpoint::Why::Regular;
        return Checkpoint{why, goesOn, goesOn, "hash", withoutSecrets(site.config), state, host, 0};
    };
    constexpr qint64 count = 45'000, wanted = 12'000;
    {
        auto store =
            Persistence::open(directory.path(), site, {.durability = Durability::ProcessKill});
        QVERIFY(store);
        (*store)->note(checkpoint(Checkpoint::Why::Boot));
        SiteStep step;
        const SiteTime time;
        int regular = 0;
        for (qint64 i = 1; i <= count; ++i) {
            // Some are recorded: a line that goes up and down.
            SiteEvent event{Timestamp(std::chrono::seconds(i)), HostId{0}, 1, 0, {}, TimePassed{}};
            if (i % 1000 == 0)
                event.fact = ManagerAlarm{AlarmKind::JournalUnwritable, i % 2000 == 0};
            siteStep(site, state, event, step);
            (*store)->note(SiteTook{event, step});
            for (const Record &record : step.records)
                (*store)->note(record, site, wallNow());
            if (i % 1000 != 0)
                continue;
            if (const auto why = (*store)->checkpointDue()) {
                QVERIFY(*why == Checkpoint::Why::Regular);
                (*store)->note(checkpoint(*why));
                ++regular;
            }
            (*store)->commit(state, host, {}, time);
        }
        QVERIFY(regular >= 4);
        QVERIFY(state.seq > 40);
        for (int i = 0; i < 30; ++i)
            (*store)->prune(wanted);
        const auto kept = (*store)->journal().inputs(0, 1).front();
        QVERIFY2(kept.seq > count - wanted - 11'100, QByteArray::number(kept.seq).constData());
        const RowReading reading = readRow(kept.bytes);
        QVERIFY(reading.input() && std::holds_alternative<Checkpoint>(reading.input()->what));
    }
    const auto report = replay(directory.path());
    QVERIFY2(report, report ? "" : report.error().message().c_str());
    QVERIFY2(!report->difference, qPrintable(text(*report)));
    QVERIFY(report->siteInputs >= wanted);
    QVERIFY(report->checkpoints >= 2);
    QVERIFY(report->records > 10);
    QCOMPARE(report->lastSeq, static_cast<qint64>(state.seq));
}

// While nothing can be written only so much waits in memory: the gap is said, and gone past.
void TestManagerParts::aGapIsTold()
{
    QTemporaryDir directory;
    const Site site = smallSite();
    SiteState state = initialState(site);
    HostPartState host;
    host.host = HostId{0};
    SiteStep step;
    const SiteTime time;
    auto store = Persistence::open(
        directory.path(), site,
        {.durability = Durability::ProcessKill, .ring = 5, .firstRetry = 1ms, .lastRetry = 1ms});
    QVERIFY(store);
    const auto checkpoint = [&](Checkpoint::Why why) {
        return Checkpoint{why, false, false, "hash", withoutSecrets(site.config), state, host, 0};
    };
    (*store)->note(checkpoint(Checkpoint::Why::Boot));
    std::int64_t second = 0;
    const auto happen = [&] {
        const SiteEvent event{
            Timestamp(std::chrono::seconds(++second)), HostId{0}, 1, 0, {}, TimePassed{}};
        siteStep(site, state, event, step);
        (*store)->note(SiteTook{event, step});
        if (const auto why = (*store)->checkpointDue())
            (*store)->note(checkpoint(*why));
        (*store)->commit(state, host, {}, time);
    };
    for (int i = 0; i < 10; ++i)
        happen();
    const QString file = directory.filePath(u"journal.db"_s);
    QVERIFY(QFile::rename(file, file + u".away"_s)); // and a folder is in its place
    QVERIFY(QDir().mkpath(file));
    for (int i = 0; i < 20; ++i)
        happen();
    QVERIFY(!(*store)->journal().health().ok());
    QVERIFY(QDir().rmdir(file));
    QVERIFY(QFile::rename(file + u".away"_s, file));
    QTRY_VERIFY((*store)->journal().health().ok());
    for (int i = 0; i < 10; ++i)
        happen();
    store = Error{"closed", "", ""};

    const auto report = replay(directory.path());
    QVERIFY2(report, report ? "" : report.error().message().c_str());
    QVERIFY2(!report->difference, qPrintable(text(*report)));
    QCOMPARE(report->checkpoints, 2);
    QVERIFY(report->siteInputs >= 19 && report->siteInputs < 40);
    QVERIFY2(text(*report).contains(u"are missing: the journal could not be written then"_s),
             qPrintable(text(*report)));
}

// The disk was full and is not any more, and the manager is killed before there is a checkpoint behind the gap: the
// journal has the last round, and not what led to it.
void TestManagerParts::whoDiesInAGapGoesOnFromTheCopy()
{
    QTemporaryDir directory, run;
    const Site site = smallSite();
    SiteState state = initialState(site);
    HostPartState host;
    host.host = HostId{0};
    host.incarnation = 3;
    SiteStep step;
    const SiteTime time;
    auto store = Persistence::open(
        directory.path(), site,
        {.durability = Durability::ProcessKill, .ring = 5, .firstRetry = 1ms, .lastRetry = 1ms}, run.path());
    QVERIFY(store);
    (*store)->note(Checkpoint{Checkpoint::Why::Boot, false, false, "hash", withoutSecrets(site.config), state, host, 0});
    std::int64_t second = 0;
    const auto happen = [&] {
        const SiteEvent event{
            Timestamp(std::chrono::seconds(++second)), HostId{0}, 1, 0, {}, TimePassed{}};
        siteStep(site, state, event, step);
        (*store)->note(SiteTook{event, step});
        (*store)->commit(state, host, {}, time);
    };
    happen();
    const QString file = directory.filePath(u"journal.db"_s);
    QVERIFY(QFile::rename(file, file + u".away"_s));
    QVERIFY(QDir().mkpath(file));
    for (int i = 0; i < 20; ++i)
        happen();
    QVERIFY(!(*store)->journal().health().ok());
    QVERIFY(QDir().rmdir(file));
    QVERIFY(QFile::rename(file + u".away"_s, file));
    QTRY_VERIFY((*store)->journal().health().ok());
    happen();
    QVERIFY((*store)->checkpointDue() == Checkpoint::Why::Gap);
    store = Error{"killed", "", ""};

    auto again = Persistence::open(directory.path(), site, {}, run.path());
    QVERIFY(again);
    QVERIFY((*again)->earlier().site == state);
    QVERIFY((*again)->earlier().host == host);
    QVERIFY((*again)->earlier().fromCopy);
    QCOMPARE((*again)->earlier().incarnation, 3U);
    again = Error{"closed", "", ""};

    // Without the copy nothing is made up.
    auto fresh = Persistence::open(directory.path(), site, {});
    QVERIFY(fresh);
    QVERIFY(!(*fresh)->earlier().site);
    QCOMPARE((*fresh)->earlier().incarnation, 3U);
}

namespace {

void copyFiles(const QString &from, const QString &to)
{
    for (const QString &name : QDir(from).entryList(QDir::Files))
        QVERIFY(QFile::copy(from + u'/' + name, to + u'/' + name));
}

} // namespace

// Killed between the copy and the journal: the next manager knows the round, and the journal has it by then.
void TestManagerParts::aRestartDoesNotWaitForTheJournal()
{
    QTemporaryDir directory, run, killedDirectory, killedRun;
    const Site site = smallSite();
    SiteState state = initialState(site);
    HostPartState host;
    host.host = HostId{0};
    SiteStep step;
    const SiteTime time;
    auto store = Persistence::open(directory.path(), site, {.durability = Durability::ProcessKill}, run.path());
    QVERIFY(store);
    (*store)->note(Checkpoint{Checkpoint::Why::Boot, false, false, "hash", withoutSecrets(site.config), state, host, 0});
    int early = 0;
    (*store)->commit(state, host, {}, time, [&] { ++early; });
    QCOMPARE(early, 0); // the copy has to begin
    const SiteEvent event{Timestamp(1s), HostId{0}, 1, 0, {}, TimePassed{}};
    siteStep(site, state, event, step);
    (*store)->note(SiteTook{event, step});
    Unfinished unfinished;
    unfinished.effects = {StartProcess{ProcessId{1}, 9, Role::Activate}};
    (*store)->commit(state, host, unfinished, time, [&] {
        ++early;
        QCOMPARE((*store)->journal().inputs(0).size(), 1U);
        copyFiles(directory.path(), killedDirectory.path());
        copyFiles(run.path(), killedRun.path());
    });
    QCOMPARE(early, 1);
    QCOMPARE((*store)->journal().inputs(0).size(), 2U);

    const auto next = Persistence::open(killedDirectory.path(), site, {}, killedRun.path());
    QVERIFY(next);
    QVERIFY((*next)->earlier().site == state);
    QCOMPARE((*next)->earlier().unfinished.effects.size(), 1U);
    QCOMPARE((*next)->journal().inputs(0).size(), 2U);
    QCOMPARE((*next)->journal().inputs(0).back().bytes, (*store)->journal().inputs(0).back().bytes);
}

void TestManagerParts::whatHasRecordsWaitsForTheJournal()
{
    QTemporaryDir directory, run;
    const Site site = smallSite();
    SiteState state = initialState(site);
    const HostPartState host;
    SiteStep step;
    const SiteTime time;
    auto store = Persistence::open(directory.path(), site, {.durability = Durability::ProcessKill}, run.path());
    QVERIFY(store);
    (*store)->note(Checkpoint{Checkpoint::Why::Boot, false, false, "hash", withoutSecrets(site.config), state, host, 0});
    (*store)->commit(state, host, {}, time);
    const SiteEvent event{Timestamp(2s), HostId{0}, 5, 1, {}, HostBooted{}};
    siteStep(site, state, event, step);
    (*store)->note(SiteTook{event, step});
    for (const Record &record : step.records)
        (*store)->note(record, site, wallNow());
    bool early = false;
    QVERIFY(!(*store)->commit(state, host, {}, time, [&] { early = true; }).empty());
    QVERIFY(!early);
    // Nor is anything done before it is kept anywhere.
    QTemporaryDir other;
    auto without = Persistence::open(other.path(), site, {.durability = Durability::ProcessKill});
    QVERIFY(without);
    (*without)->note(SiteTook{{Timestamp(3s), HostId{0}, 1, 0, {}, TimePassed{}}, {}});
    (*without)->commit(state, host, {}, time, [&] { early = true; });
    QVERIFY(!early);
}

void TestManagerParts::anotherStructureStartsAfresh()
{
    QTemporaryDir directory;
    HostPartState host;
    host.incarnation = 5;
    {
        auto store = Persistence::open(directory.path(), smallSite(), {});
        QVERIFY(store);
        (*store)->commit(initialState(smallSite()), host, {}, SiteTime());
    }
    SiteConfig other = smallConfig();
    other.groups.front().name = "other";
    const Site site(other);
    QVERIFY(structureHash(site) != structureHash(smallSite()));
    auto store = Persistence::open(directory.path(), site, {});
    QVERIFY(store);
    QVERIFY(!(*store)->earlier().site);
    QCOMPARE((*store)->earlier().incarnation, 5U); // lives of this host all the same
}

// The site file was changed while no manager ran: what both know goes on, under its new number.
void TestManagerParts::whatBothSitesHaveGoesOn()
{
    QTemporaryDir directory;
    const Site before = smallSite();
    SiteState state = initialState(before);
    const std::string kept = before.nameOf(MemberId{0});
    state.members[0].state = State::Offline;
    state.members[0].offlineWanted = true;
    {
        auto store = Persistence::open(directory.path(), before, {});
        QVERIFY(store);
        (*store)->note(Checkpoint{Checkpoint::Why::Boot,
                                  false,
                                  false,
                                  "hash",
                                  withoutSecrets(before.config),
                                  state,
                                  {},
                                  0});
        (*store)->commit(state, {}, {}, SiteTime());
    }
    SiteConfig other = smallConfig();
    GroupConfig first = other.groups.front();
    first.name = "newcomer";
    other.groups.insert(other.groups.begin(), first);
    for (GroupConfig &group : other.groups) { // ids have moved
        group.dependsOn.clear();
        group.togetherWith.clear();
        group.apartFrom.clear();
    }
    const Site after(other);
    QVERIFY(after.member(kept) != MemberId{0});
    {
        auto store = Persistence::open(directory.path(), after, {});
        QVERIFY(store);
        QVERIFY((*store)->earlier().site);
        QCOMPARE((*store)->earlier().site->members.size(), after.members.size());
        QCOMPARE((*store)->earlier().site->members[index(after.member(kept))].state,
                 State::Offline);
        QCOMPARE((*store)->earlier().site->members[0].state, State::Unavailable);
    }
    // A host less and another one: likewise. Files of other hosts may not have it yet, so it has a vote like any other.
    other.hosts.front().name = "stranger";
    const Site renamed(other);
    {
        auto store = Persistence::open(directory.path(), renamed, {});
        QVERIFY(store);
        QVERIFY((*store)->earlier().site);
        QCOMPARE((*store)->earlier().site->hosts.size(), renamed.config.hosts.size());
        QVERIFY(!(*store)->earlier().site->hosts[0].added);
        QCOMPARE((*store)->earlier().site->members[index(renamed.member("calls@stranger"))].state, State::Unavailable);
    }
    other.name = "another";
    auto store = Persistence::open(directory.path(), Site(other), {});
    QVERIFY(store);
    QVERIFY(!(*store)->earlier().site);
}

// In the numbers of another site a message means nothing; one without numbers does.
void TestManagerParts::messagesSayWhatTheirNumbersMean()
{
    const auto back = numberedFrom(toBytes(NumberedMessage{7, ManagerBeat{HostId{1}, 4}}));
    QVERIFY(back);
    QCOMPARE(back->structure, 7U);
    // The upper half is of the hosts alone.
    constexpr std::uint64_t own = 5ULL << 32U | 7, otherGroups = 5ULL << 32U | 8, otherHosts = 6ULL << 32U | 7;
    for (const BusMessage &message : {BusMessage(ManagerBeat{}), BusMessage(RecordsSent{}), BusMessage(StateHash{})}) {
        QVERIFY(isUnderstood({own, message}, own));
        QVERIFY(isUnderstood({otherGroups, message}, own));
        QVERIFY(!isUnderstood({otherHosts, message}, own));
    }
    for (const BusMessage &message :
         {BusMessage(SiteEvent{}), BusMessage(SiteEvents{}), BusMessage(Observation{}), BusMessage(LogsWanted{})}) {
        QVERIFY(isUnderstood({own, message}, own));
        QVERIFY(!isUnderstood({otherGroups, message}, own));
    }
    SiteConfig config = smallConfig();
    config.groups.front().name = "other";
    QCOMPARE(structureHash(Site(config)) >> 32U, structureHash(smallSite()) >> 32U);
    config.hosts.front().name = "stranger";
    QVERIFY(structureHash(Site(config)) >> 32U != structureHash(smallSite()) >> 32U);
    QVERIFY(!numberedFrom(toBytes(NumberedMessage{7, ManagerBeat{}}).chopped(1)));
}

void TestManagerParts::theDirectoryIsForOneManager()
{
    QTemporaryDir directory;
    auto first = Persistence::open(directory.path(), smallSite(), {});
    QVERIFY(first);
    auto second = Persistence::open(directory.path(), smallSite(), {});
    QVERIFY(!second);
    QVERIFY(second.error().message().find(std::to_string(::getpid())) != std::string::npos);
}

void TestManagerParts::theLockIsWaitedForWhileAChildOfItsHolderIsOnTheWay()
{
    QTemporaryDir directory;
    const QString file = directory.filePath(u"manager.lock"_s);
    // What a manager leaves that is killed between the clone and the exec of a process: a child with its descriptors.
    int told[2];
    QCOMPARE(::pipe(told), 0);
    const pid_t manager = ::fork();
    if (manager == 0) {
        const auto lock = ManagerLock::take(file, u"test"_s, {});
        const pid_t child = ::fork();
        if (child == 0) {
            ::usleep(300'000);
            ::_exit(0);
        }
        ::write(told[1], &child, sizeof child);
        ::_exit(lock ? 0 : 1);
    }
    pid_t child = 0;
    QCOMPARE(::read(told[0], &child, sizeof child), static_cast<ssize_t>(sizeof child));
    int status = 0;
    QCOMPARE(::waitpid(manager, &status, 0), manager);
    QCOMPARE(status, 0);
    QVERIFY(!ManagerLock::take(file, u"test"_s, {}, 10ms)); // too impatient
    QElapsedTimer waited;
    waited.start();
    const auto lock = ManagerLock::take(file, u"test"_s, {}, 10s);
    QVERIFY2(lock, lock ? "" : lock.error().message().c_str());
    QVERIFY(waited.elapsed() >= 50);
    QVERIFY(waited.elapsed() < 5000);
}

void TestManagerParts::theCopyIsWholeOrTheOneBefore()
{
    QTemporaryDir directory;
    {
        RoundCopy copy(directory.path());
        QVERIFY(!copy.read());
        copy.append({6, {{"life", "6"}}, {"none"}}); // there is nothing yet that it could be added to
        QVERIFY(!copy.read());
        copy.begin({7, {{"site", "abc"}, {"host", std::string(10'000, 'x')}}, {}});
        copy.append({8, {{"life", "8"}}, {"one", "two"}});
        copy.append({9, {{"life", "9"}, {"host", "y"}}, {"three"}});
    }
    RoundCopy copy(directory.path());
    const auto read = copy.read();
    QVERIFY(read);
    QCOMPARE(read->number, 9U);
    QCOMPARE(read->state(u"site"_s), std::string_view("abc"));
    QCOMPARE(read->state(u"life"_s), std::string_view("9"));
    QCOMPARE(read->state(u"host"_s), std::string_view("y"));
    QVERIFY(read->state(u"nothing"_s).empty());
    QCOMPARE(read->inputs, (std::vector<std::string>{"one", "two", "three"}));
    // A new beginning spares the file that was read: killed in it, at any byte, the one before stands.
    const QString before = QFile::exists(directory.filePath(u"round.0"_s)) ? u"round.0"_s : u"round.1"_s;
    copy.begin({10, {{"site", "new"}}, {}});
    QFile file(directory.filePath(before == u"round.0"_s ? u"round.1"_s : u"round.0"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray whole = file.readAll();
    QVERIFY(whole.contains("new"));
    for (qsizetype length = 0; length < whole.size(); ++length) {
        file.resize(length);
        QCOMPARE(RoundCopy(directory.path()).read()->number, 9U);
        file.seek(0);
        file.write(whole);
        file.flush();
    }
    QCOMPARE(RoundCopy(directory.path()).read()->number, 10U);
    QVERIFY(RoundCopy(directory.path()).read()->inputs.empty());
    copy.remove();
    QVERIFY(!copy.read());
}

void TestManagerParts::theCopyEndsWithItsLastWholeRound()
{
    QTemporaryDir directory;
    {
        RoundCopy copy(directory.path());
        copy.begin({7, {{"site", "abc"}}, {}});
        copy.append({8, {}, {"one"}});
        copy.append({9, {{"site", "abcd"}}, {"two"}});
    }
    QFile file(directory.filePath(QFile::exists(directory.filePath(u"round.0"_s)) ? u"round.0"_s : u"round.1"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray whole = file.readAll();
    std::uint64_t number = 0;
    for (qsizetype length = 1; length <= whole.size(); ++length) {
        file.resize(0);
        file.seek(0);
        file.write(whole.first(length));
        file.flush();
        const auto read = RoundCopy(directory.path()).read();
        const std::uint64_t now = read ? read->number : 0;
        QVERIFY(now >= number); // the longer, the newer
        number = now;
        if (now == 8) {
            QCOMPARE(read->state(u"site"_s), std::string_view("abc"));
            QCOMPARE(read->inputs, std::vector<std::string>{"one"});
        }
    }
    QCOMPARE(number, 9U);
    // What an earlier use of the file has left behind it is none of it.
    file.seek(whole.size());
    file.write(whole);
    file.flush();
    QCOMPARE(RoundCopy(directory.path()).read()->number, 9U);
}

void TestManagerParts::aSiteThatBeginsKeepsWhatOperatorsOrdered()
{
    SiteState state = initialState(smallSite());
    state.observe = true;
    state.stopping = true;
    state.hosts[0].state = HostState::Up;
    state.hosts[0].onBus = true;
    state.hosts[0].maintenance = true;
    state.hosts[0].reboot.tries = {Timestamp(3s)};
    state.hosts[0].task.kind = HostTask::Kind::Reboot;
    state.hosts[1].state = HostState::PoweredOff;
    state.hosts[1].power = PowerState::Off;
    state.members[0].state = State::Offline;
    state.pairs[0].started = true;
    state.pairs[0].lastActive = MemberId{1};
    beginSite(state);
    QVERIFY(state.observe && !state.stopping);
    QCOMPARE(state.hosts[0].state, HostState::Unknown);
    QVERIFY(!state.hosts[0].onBus && state.hosts[0].maintenance);
    QCOMPARE(state.hosts[0].reboot.tries.size(), 1U);
    QCOMPARE(state.hosts[0].task.kind, HostTask::Kind::None);
    QCOMPARE(state.hosts[1].state, HostState::PoweredOff);
    QCOMPARE(state.hosts[1].power, PowerState::Off);
    QCOMPARE(state.members[0].state, State::Offline);
    QVERIFY(!state.pairs[0].started);
    QCOMPARE(state.pairs[0].lastActive, MemberId{1});
    beginSite(state, noId<HostId>, true);
    QCOMPARE(state.hosts[1].state, HostState::PoweredOff);
    QCOMPARE(state.hosts[1].power, PowerState::Unknown); // an independent computer will say
}

void TestManagerParts::standingEndsWithTheBoot()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"standing"_s);
    Standing first(path);
    QVERIFY(!first.isKept());
    first.keep(true);
    QVERIFY(Standing(path).isKept());
    first.keep(false); // taken Off-line
    QVERIFY(!Standing(path).isKept());
    first.keep(true);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("another boot");
    file.close();
    QVERIFY(!Standing(path).isKept());
    Standing none;
    none.keep(true);
    QVERIFY(!none.isKept());
}

void TestManagerParts::aSoleHostThatDiedIsNoStranger_data()
{
    QTest::addColumn<HostState>("state");
    QTest::addColumn<HostTask::Kind>("task");
    QTest::addColumn<bool>("died");
    QTest::addColumn<HostState>("then");
    const auto none = HostTask::Kind::None;
    QTest::newRow("it died: its boot counts as a re-boot") << HostState::Up << none << true << HostState::Up;
    QTest::newRow("it died while it re-initialised")
        << HostState::Up << HostTask::Kind::Reinitialize << true << HostState::Up;
    QTest::newRow("its power was being cycled") << HostState::Up << HostTask::Kind::PowerCycle << true
                                                << HostState::Unknown;
    QTest::newRow("it was booting") << HostState::Booting << none << true << HostState::Unknown;
    QTest::newRow("it was Off-line") << HostState::Offline << none << true << HostState::Unknown;
    QTest::newRow("it was stopped") << HostState::Up << none << false << HostState::Unknown;
}

void TestManagerParts::aSoleHostThatDiedIsNoStranger()
{
    QFETCH(HostState, state);
    QFETCH(HostTask::Kind, task);
    QFETCH(bool, died);
    QFETCH(HostState, then);
    SiteState site = initialState(smallSite());
    site.hosts[0].state = state;
    site.hosts[0].onBus = true;
    site.hosts[0].task.kind = task;
    beginSite(site, died ? HostId{0} : noId<HostId>);
    QCOMPARE(site.hosts[0].state, then);
    QVERIFY(!site.hosts[0].onBus);
    QCOMPARE(site.hosts[0].task.kind, HostTask::Kind::None);
    QCOMPARE(site.hosts[1].state, HostState::Unknown);
}

void TestManagerParts::statusHasEveryKey()
{
    SiteState state = initialState(smallSite());
    SiteTime time;
    state.hosts[0].state = HostState::Up;
    state.hosts[0].onBus = true;
    state.hosts[0].runnable = true;
    state.hosts[0].since = time.now();
    addTry(state.hosts[0].reboot, smallSite().config.hosts[0].reboot, time.now());
    state.members[0].state = State::Active;
    state.members[1].pending = PendingRole{Role::Activate, 1, time.now(), time.now() + 5s};
    state.processes[0].run = ProcessRun::Running;
    state.alarms.push_back({7,
                            AlarmKind::PairUnprotected,
                            Severity::Major,
                            Target(GroupId{0}),
                            true,
                            false,
                            time.now(),
                            {},
                            3});
    state.alarms.push_back({8,
                            AlarmKind::HostDown,
                            Severity::Minor,
                            Target(HostId{1}),
                            false,
                            false,
                            time.now(),
                            {},
                            3});
    state.alarms.push_back({9, AlarmKind::LineLost, Severity::Minor, Target(HostId{1}), true, true,
                            time.now(), time.now() + 1h, 3});
    state.alarms.push_back({10, AlarmKind::RecurringFault, Severity::Minor, Target(HostId{1}), false, false,
                            time.now(), time.now() + 1h, 3, AlarmOut{time.now(), "anna", "known"}});
    Observations seen;
    seen.take({HostId{0},
               "small",
               {{ProcessId{0}, 4711, 1'700'000'000'000, 800'000, 5120}},
               {{0, 1, PowerState::On, BeatState::Ok, 2, 3}}});
    const std::vector<QString> names{u"rack-7"_s};
    const SiteStatus status = buildStatus({smallSite(), state, time, seen, HostId{0}, names});

    QCOMPARE(status.site, u"small"_s);
    QCOMPARE(status.stateHash, hashText(stateHash(state)));
    QCOMPARE(hashFromText(status.stateHash), std::optional(stateHash(state)));
    QCOMPARE(status.host, u"one"_s);
    QCOMPARE(status.hosts[0].state, HostState::Up);
    QVERIFY(!status.hosts[0].why.isEmpty() && !status.hosts[1].why.isEmpty());
    QCOMPARE(status.hosts[0].ladder[1].used, 1);
    QCOMPARE(status.hosts[0].ladder[1].count, 2);
    QVERIFY(status.hosts[0].ladder[1].resetsInS > 1700);
    const GroupStatus &group = status.groups[0];
    QVERIFY(group.pair && !group.isProtected);
    QCOMPARE(group.pair->alternates, QStringList{u"two"_s});
    QCOMPARE(group.members[0].state, State::Active);
    QVERIFY(!group.members[0].stale && group.members[1].stale);
    QVERIFY(!group.members[0].pending);
    QVERIFY(group.members[1].pending && *group.members[1].pending->timesOutInS > 4);
    QCOMPARE(group.members[0].resources, QStringList{u"disk@one"_s});
    const ProcessStatus &process = group.members[0].processes[0];
    QCOMPARE(process.pid, 4711);
    QCOMPARE(process.state, u"running"_s);
    QCOMPARE(process.cpuS, 0.8);
    QCOMPARE(process.memoryKib, 5120);
    QCOMPARE(status.resources[0].target, u"disk@one"_s);
    QCOMPARE(status.independentComputers[0].name, u"rack-7"_s);
    QCOMPARE(status.independentComputers[0].outlets[0].offs, 3);
    QCOMPARE(status.independentComputers[0].outlets[0].cycles, 2);
    QCOMPARE(status.alarms[0].state, u"unacknowledged"_s);
    QCOMPARE(status.alarms[1].state, u"returned-unacknowledged"_s);
    QCOMPARE(status.alarms[2].state, u"shelved"_s);
    QVERIFY(status.alarms[2].shelvedUntil.isValid() && !status.alarms[2].outSince.isValid());
    QCOMPARE(status.alarms[3].state, u"out-of-service"_s);
    QVERIFY(status.alarms[3].outSince.isValid() && !status.alarms[3].shelvedUntil.isValid());
    QCOMPARE(status.alarms[3].outBy, u"anna"_s);
    QCOMPARE(status.alarms[3].outReason, u"known"_s);
    QVERIFY(!status.alarms[3].holds && status.alarms[2].holds);
    QCOMPARE(status.alarms[0].target, u"calls"_s);
}

void TestManagerParts::configurationChangesAreEnactedOnce()
{
    QTemporaryDir directory;
    const QString file = directory.filePath(u"small.toml"_s);
    QFile site(file);
    QVERIFY(site.open(QIODevice::WriteOnly));
    site.write("[site]\nformat = 1\nname = \"small\"\n[[host]]\nname = \"one\"\noutlet = 1\n"
               "[[group]]\nname = \"work\"\nlayer = \"application\"\nhosts = [\"one\"]\n"
               "[[group.process]]\nname = \"main\"\ncommand = [\"/bin/true\"]\n");
    site.close();
    const ConfigDesk desk(file);
    SiteReading reading = readSite(file.toStdString());
    QVERIFY(reading.ok());
    const Site before(*reading.config);

    const DropInPlan plan = desk.planChange({{"host.one.reboot", "{ count = 5, within = \"1h\" }"}},
                                            u"anna"_s, u"test"_s);
    const auto change = ConfigDesk::order(plan, u"anna"_s, u"test"_s);
    QVERIFY2(change, change ? "" : change.error().message().c_str());
    for (int host = 0; host < 2; ++host) { // two hosts that share the file
        const ConfigDesk::Enacted enacted = desk.enact(*change, before);
        QVERIFY2(!enacted.error, enacted.error ? enacted.error->message().c_str() : "");
        QVERIFY(enacted.site);
        QCOMPARE(enacted.site->config.hosts[0].reboot.count, 5);
    }
    QCOMPARE(desk.show().value(u"dropins"_s).toArray().size(), 1);

    QVERIFY(!ConfigDesk::order(desk.planChange({{"host.one.reboot", "often"}}, {}, {}), {}, {}));
    QVERIFY(!ConfigDesk::order(desk.planChange({{"host.nobody.reboot", "5"}}, {}, {}), {}, {}));
    const auto back = ConfigDesk::order(desk.planRollBack({}), u"anna"_s, u"back"_s);
    QVERIFY2(back, back ? "" : back.error().message().c_str());
    QVERIFY(back->text.empty());
    for (int host = 0; host < 2; ++host)
        QCOMPARE(desk.enact(*back, before).site->config.hosts[0].reboot.count, 2);

    // A host whose files say something else notices.
    ConfigChanged foreign = *back;
    foreign.config.hash = "0000000000000000";
    QVERIFY(desk.enact(foreign, before).error);
}

QTEST_GUILESS_MAIN(TestManagerParts)
#include "tst_parts.moc"
