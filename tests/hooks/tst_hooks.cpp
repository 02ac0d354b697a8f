// tst_hooks.cpp - queues that are bounded, in order and patient; which host tells; what is made up for.
#include "hookrecords.h"

#include <hooks/hooks.h>

#include <openmetrics.h>

#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Tells nobody; what comes of a try is the test's choice, and when.
class FakeDelivery final : public Delivery
{
public:
    void start(const HookEvent &event) override { tried.append(event.seq()); }
    void end(Delivered::Outcome outcome, const char *why = "the line is busy")
    {
        Q_EMIT finished({outcome, outcome == Delivered::Outcome::Done ? QString() : QString::fromLatin1(why)});
    }
    QList<qint64> tried;
};

/// A queue and its delivery.
struct Bench {
    explicit Bench(HookConfig config = {})
    {
        config.name = "pager";
        auto own = std::make_unique<FakeDelivery>();
        delivery = own.get();
        queue = std::make_unique<HookQueue>(std::move(config), std::move(own));
        QObject::connect(queue.get(), &HookQueue::note, queue.get(),
                         [this](const QString &text) { notes.append(text); });
    }
    void add(qint64 seq) { queue->add(eventOf(alarmRecord("pair-lost", "major", "cdma", "raised", seq))); }
    FakeDelivery *delivery = nullptr;
    std::unique_ptr<HookQueue> queue;
    QStringList notes;
};

HookConfig impatient(int tries)
{
    HookConfig config;
    config.retry = {tries, 1ms, 4ms};
    return config;
}

using How = Delivered::Outcome;

/// A site of hosts, of which the last in `up` are up; its manager is that of `self`.
class FakeManager : public ManagerService
{
public:
    FakeManager(const QString &self, std::vector<std::pair<QString, bool>> hosts)
        : m_self(self)
        , m_hosts(std::move(hosts))
    {
    }
    void handle(const QString &, const QJsonObject &, const Caller &, Reply reply) override
    {
        QJsonArray hosts;
        for (const auto &[name, up] : m_hosts)
            hosts.append(QJsonObject{{u"name"_s, name}, {u"state"_s, up ? u"up"_s : u"lost"_s}});
        reply(replyWith(QJsonObject{{u"site"_s, u"fig1"_s}, {u"host"_s, m_self}, {u"hosts"_s, hosts}}));
    }
    qint64 lastSeq() const override { return static_cast<qint64>(records.size()); }
    std::vector<QJsonObject> recordsAfter(qint64 since, int limit) const override
    {
        const auto from = records.begin() + std::min<std::ptrdiff_t>(since, std::ssize(records));
        return {from, from + std::min<std::ptrdiff_t>(limit, records.end() - from)};
    }
    /// @return its seq
    qint64 happens(QJsonObject record)
    {
        record["seq"_L1] = lastSeq() + 1;
        records.push_back(record);
        Q_EMIT recorded(record);
        return lastSeq();
    }
    qint64 alarm(const char *target = "cdma") { return happens(alarmRecord("pair-lost", "major", target)); }
    std::vector<QJsonObject> records;

private:
    QString m_self;
    std::vector<std::pair<QString, bool>> m_hosts;
};

/// Hooks of one host with one delivery a hook, which does at once what it is asked to.
struct Told {
    std::vector<FakeDelivery *> deliveries;
    HooksOptions options()
    {
        HooksOptions out;
        out.saving = 0ms;
        out.make = [this](const HookConfig &, const QString &) {
            auto own = std::make_unique<FakeDelivery>();
            deliveries.push_back(own.get());
            return own;
        };
        return out;
    }
};

HookConfig everything(HookFrom from = HookFrom::FirstHost)
{
    HookConfig config;
    config.name = "all";
    config.from = from;
    config.on = {Occasion::AlarmRaised, Occasion::HostState};
    return config;
}

using Hosts = std::vector<std::pair<QString, bool>>;

} // namespace

class TestHooks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneAfterTheOther();
    void whatFailsIsTriedAgainAndKeepsItsPlace();
    void whatFailsTooOftenIsGivenUp();
    void whatIsRefusedIsNotRepeated();
    void aFullQueueLosesItsOldest();
    void troubleIsSaidOnce();
    void pausesGrow();
    void whatIsGivenUpIsAFailureUntilItWorks_data();
    void whatIsGivenUpIsAFailureUntilItWorks();
    void whatIsDroppedIsAFailureUntilThereIsRoom();
    void aFailureOfAnyOfThemIsTold();
    void theFirstHostThatIsUpTells_data();
    void theFirstHostThatIsUpTells();
    void whatALostHostWasToTellIsTold();
    void whatIsOldIsNotHandedOver();
    void everyHostIsNotHandedOver();
    void whatWaitedIsToldByTheNextLife();
    void whatCameMeanwhileIsToldWhereNobodyElseCould_data();
    void whatCameMeanwhileIsToldWhereNobodyElseCould();
    void whatIsTooOldIsNotMadeUpFor();
    void aStrangersMarkIsIgnored_data();
    void aStrangersMarkIsIgnored();
    void metrics();
};

void TestHooks::oneAfterTheOther()
{
    Bench bench;
    for (qint64 seq = 1; seq <= 3; ++seq)
        bench.add(seq);
    QCOMPARE(bench.delivery->tried, QList<qint64>{1});
    QCOMPARE(bench.queue->waiting(), 3);
    bench.delivery->end(How::Done);
    bench.delivery->end(How::Done);
    QCOMPARE(bench.delivery->tried, (QList<qint64>{1, 2, 3}));
    QCOMPARE(bench.queue->oldest(), 3);
    bench.delivery->end(How::Done);
    QCOMPARE(bench.queue->oldest(), std::nullopt);
    QCOMPARE(bench.queue->counts().delivered, 3);
    QVERIFY(bench.notes.isEmpty());
}

void TestHooks::whatFailsIsTriedAgainAndKeepsItsPlace()
{
    Bench bench(impatient(5));
    bench.add(1);
    bench.add(2);
    bench.delivery->end(How::Again);
    QTRY_COMPARE(bench.delivery->tried, (QList<qint64>{1, 1}));
    bench.delivery->end(How::Done);
    QCOMPARE(bench.delivery->tried, (QList<qint64>{1, 1, 2}));
    QCOMPARE(bench.queue->counts().repeated, 1);
}

void TestHooks::whatFailsTooOftenIsGivenUp()
{
    Bench bench(impatient(3));
    bench.add(1);
    bench.add(2);
    for (int i = 1; i <= 3; ++i) {
        QTRY_COMPARE(bench.delivery->tried.size(), i);
        bench.delivery->end(How::Again);
    }
    QCOMPARE(bench.delivery->tried, (QList<qint64>{1, 1, 1, 2}));
    QCOMPARE(bench.queue->counts().failed, 1);
    QCOMPARE(bench.notes.last(), u"hook pager: fig1/1 was not told, after 3 tries: the line is busy"_s);
    bench.delivery->end(How::Again); // the next one has as many
    QTRY_COMPARE(bench.delivery->tried.size(), 5);
}

void TestHooks::whatIsRefusedIsNotRepeated()
{
    Bench bench(impatient(3));
    bench.add(1);
    bench.delivery->end(How::Never, "there is no such user");
    QCOMPARE(bench.queue->waiting(), 0);
    QCOMPARE(bench.queue->counts().failed, 1);
    QCOMPARE(bench.notes, QStringList{u"hook pager: fig1/1 was not told, after 1 tries: there is no such user"_s});
}

void TestHooks::aFullQueueLosesItsOldest()
{
    HookConfig config;
    config.queue = 3;
    Bench bench(config);
    for (qint64 seq = 1; seq <= 10; ++seq)
        bench.add(seq);
    QCOMPARE(bench.queue->waiting(), 3);
    QCOMPARE(bench.queue->counts().dropped, 7);
    QCOMPARE(bench.notes, QStringList{u"hook pager: 3 events wait, and the oldest are dropped from now on"_s});
    for (int i = 0; i < 3; ++i)
        bench.delivery->end(How::Done);
    QCOMPARE(bench.delivery->tried, (QList<qint64>{1, 9, 10})); // the first was on its way
    QCOMPARE(bench.notes.last(), u"hook pager: 7 events were dropped"_s);
    // Waiting for its next try, the oldest isn't on its way; and the one behind it has tries of its own.
    Bench other([] {
        HookConfig it = impatient(2);
        it.queue = 1;
        it.retry.first = it.retry.most = 50ms;
        return it;
    }());
    other.add(1);
    other.delivery->end(How::Again);
    other.add(2);
    QTRY_COMPARE(other.delivery->tried, (QList<qint64>{1, 2}));
    other.delivery->end(How::Again);
    QTRY_COMPARE(other.delivery->tried, (QList<qint64>{1, 2, 2}));
}

void TestHooks::troubleIsSaidOnce()
{
    Bench bench(impatient(100));
    bench.add(1);
    for (int i = 1; i <= 4; ++i) {
        QTRY_COMPARE(bench.delivery->tried.size(), i);
        bench.delivery->end(How::Again);
    }
    QTRY_COMPARE(bench.delivery->tried.size(), 5);
    bench.delivery->end(How::Done);
    QCOMPARE(bench.notes,
             (QStringList{u"hook pager: the line is busy; it is tried again"_s, u"hook pager: it works again"_s}));
}

void TestHooks::pausesGrow()
{
    HookConfig config = impatient(4);
    config.retry.first = 30ms;
    config.retry.most = 60ms;
    Bench bench(config);
    bench.add(1);
    const auto begun = std::chrono::steady_clock::now();
    for (int i = 1; i <= 3; ++i) {
        QTRY_COMPARE(bench.delivery->tried.size(), i);
        bench.delivery->end(How::Again);
    }
    QTRY_COMPARE(bench.delivery->tried.size(), 4);
    QVERIFY(std::chrono::steady_clock::now() - begun >= 150ms - 3ms); // 30, 60, 60: timers may be a little early
}

void TestHooks::whatIsGivenUpIsAFailureUntilItWorks_data()
{
    QTest::addColumn<How>("how");
    QTest::newRow("tried too often") << How::Again;
    QTest::newRow("refused") << How::Never;
}

void TestHooks::whatIsGivenUpIsAFailureUntilItWorks()
{
    QFETCH(How, how);
    Bench bench(impatient(2));
    QSignalSpy changed(bench.queue.get(), &HookQueue::failingChanged);
    for (qint64 seq = 1; seq <= 3; ++seq)
        bench.add(seq);
    bench.delivery->end(how);
    if (how == How::Again) {
        QVERIFY(!bench.queue->isFailing()); // it may yet be told
        QTRY_COMPARE(bench.delivery->tried.size(), 2);
        bench.delivery->end(how);
    }
    QVERIFY(bench.queue->isFailing());
    QCOMPARE(changed.size(), 1);
    QTRY_COMPARE(bench.delivery->tried.last(), 2);
    bench.delivery->end(How::Never); // another one: the same failure
    QCOMPARE(changed.size(), 1);
    bench.delivery->end(How::Done);
    QVERIFY(!bench.queue->isFailing());
    QCOMPARE(changed.size(), 2);
}

void TestHooks::whatIsDroppedIsAFailureUntilThereIsRoom()
{
    HookConfig config;
    config.queue = 6;
    Bench bench(config);
    for (qint64 seq = 1; seq <= 6; ++seq)
        bench.add(seq);
    QVERIFY(!bench.queue->isFailing());
    bench.add(7);
    QVERIFY(bench.queue->isFailing());
    for (const bool fails : {true, true, false, false}) { // 5, 4, 3, 2 wait then
        bench.delivery->end(How::Done);
        QCOMPARE(bench.queue->isFailing(), fails);
    }
}

void TestHooks::aFailureOfAnyOfThemIsTold()
{
    FakeManager manager(u"alpha"_s, Hosts{{u"alpha"_s, true}});
    Told told;
    const Hooks hooks(manager, {everything(), everything()}, told.options());
    QSignalSpy failing(&hooks, &Hooks::failing);
    // As a manager does: the failure is an alarm, which is told by hooks.
    connect(&hooks, &Hooks::failing, &manager, [&manager](bool isFailing) {
        manager.happens(alarmRecord("hook-failing", "major", "alpha", isFailing ? "raised" : "cleared"));
    });
    manager.alarm();
    told.deliveries[0]->end(How::Never);
    told.deliveries[1]->end(How::Never);
    QVERIFY(failing.isEmpty()); // the event loop has to be reached: this is within the first event
    QTRY_COMPARE(failing.size(), 1);
    QCOMPARE(failing[0][0].toBool(), true);
    QCOMPARE(told.deliveries[0]->tried, (QList<qint64>{1, 2})); // and is what it is tried with
    told.deliveries[0]->end(How::Done);
    QCoreApplication::processEvents();
    QCOMPARE(failing.size(), 1); // the other one still is
    told.deliveries[1]->end(How::Done);
    QTRY_COMPARE(failing.size(), 2);
    QCOMPARE(failing[1][0].toBool(), false);
}

void TestHooks::theFirstHostThatIsUpTells_data()
{
    QTest::addColumn<QString>("self");
    QTest::addColumn<bool>("alpha");
    QTest::addColumn<bool>("beta");
    QTest::addColumn<bool>("tells");
    QTest::newRow("it is the first") << u"alpha"_s << true << true << true;
    QTest::newRow("there is one before it") << u"beta"_s << true << true << false;
    QTest::newRow("the one before it is lost") << u"beta"_s << false << true << true;
    QTest::newRow("nobody is up yet") << u"beta"_s << false << false << true;
    QTest::newRow("it isn't up itself, the one behind it is") << u"alpha"_s << false << true << false;
}

void TestHooks::theFirstHostThatIsUpTells()
{
    QFETCH(QString, self);
    QFETCH(bool, alpha);
    QFETCH(bool, beta);
    FakeManager manager(self, {{u"alpha"_s, alpha}, {u"beta"_s, beta}});
    Told told;
    const Hooks hooks(manager, {everything(), everything(HookFrom::EveryHost)}, told.options());
    const qint64 seq = manager.alarm();
    QTEST(told.deliveries[0]->tried.contains(seq), "tells");
    QVERIFY(told.deliveries[1]->tried.contains(seq));
}

void TestHooks::whatALostHostWasToTellIsTold()
{
    FakeManager manager(u"beta"_s, Hosts{{u"alpha"_s, true}, {u"beta"_s, true}});
    Told told;
    const Hooks hooks(manager, {everything()}, told.options());
    const qint64 first = manager.alarm();
    QVERIFY(told.deliveries[0]->tried.isEmpty());
    const qint64 lost = manager.happens(hostRecord("alpha", "lost"));
    for (int i = 0; i < 2; ++i)
        told.deliveries[0]->end(How::Done);
    QCOMPARE(told.deliveries[0]->tried, (QList<qint64>{first, lost}));
    manager.happens(hostRecord("alpha", "up"));
    manager.alarm();
    QCOMPARE(told.deliveries[0]->tried.size(), 2); // its business again
}

void TestHooks::whatIsOldIsNotHandedOver()
{
    FakeManager manager(u"beta"_s, Hosts{{u"alpha"_s, true}, {u"beta"_s, true}});
    Told told;
    HooksOptions options = told.options();
    options.handover = 0ms;
    const Hooks hooks(manager, {everything()}, options);
    manager.alarm();
    const auto then = std::chrono::steady_clock::now();
    QTRY_VERIFY(std::chrono::steady_clock::now() > then); // older than nothing at all
    const qint64 lost = manager.happens(hostRecord("alpha", "lost"));
    QCOMPARE(told.deliveries[0]->tried, QList<qint64>{lost});
}

void TestHooks::everyHostIsNotHandedOver()
{
    FakeManager manager(u"beta"_s, Hosts{{u"alpha"_s, true}, {u"beta"_s, true}});
    Told told;
    const Hooks hooks(manager, {everything(HookFrom::EveryHost)}, told.options());
    manager.alarm();
    manager.happens(hostRecord("alpha", "lost"));
    for (int i = 0; i < 2; ++i)
        told.deliveries[0]->end(How::Done);
    QCOMPARE(told.deliveries[0]->tried, (QList<qint64>{1, 2}));
}

void TestHooks::whatWaitedIsToldByTheNextLife()
{
    QTemporaryDir directory;
    FakeManager manager(u"alpha"_s, Hosts{{u"alpha"_s, true}, {u"beta"_s, true}});
    Told told;
    HooksOptions options = told.options();
    options.stateFile = directory.filePath(u"hooks.json"_s);
    {
        const Hooks hooks(manager, {everything()}, options);
        for (int i = 0; i < 3; ++i)
            manager.alarm();
        told.deliveries[0]->end(How::Done);
        QTRY_VERIFY([&] { // not only at its end: it may be killed
            QFile file(options.stateFile);
            return file.open(QIODevice::ReadOnly) && file.readAll().contains("\"decided\":1");
        }());
    }
    const Hooks hooks(manager, {everything()}, options);
    told.deliveries[1]->end(How::Done);
    told.deliveries[1]->end(How::Done);
    QCOMPARE(told.deliveries[1]->tried, (QList<qint64>{2, 3}));
}

void TestHooks::whatCameMeanwhileIsToldWhereNobodyElseCould_data()
{
    QTest::addColumn<bool>("alone");
    QTest::newRow("alone") << true;
    QTest::newRow("another host was there") << false;
}

void TestHooks::whatCameMeanwhileIsToldWhereNobodyElseCould()
{
    QFETCH(bool, alone);
    QTemporaryDir directory;
    FakeManager manager(u"alpha"_s, alone ? Hosts{{u"alpha"_s, true}} : Hosts{{u"alpha"_s, true}, {u"beta"_s, true}});
    Told told;
    HooksOptions options = told.options();
    options.stateFile = directory.filePath(u"hooks.json"_s);
    {
        const Hooks hooks(manager, {everything()}, options);
        manager.alarm();
        told.deliveries[0]->end(How::Done);
    }
    const qint64 missed = manager.alarm();
    const Hooks hooks(manager, {everything()}, options);
    QCOMPARE(told.deliveries[1]->tried, alone ? QList<qint64>{missed} : QList<qint64>{});
}

void TestHooks::whatIsTooOldIsNotMadeUpFor()
{
    QTemporaryDir directory;
    FakeManager manager(u"alpha"_s, Hosts{{u"alpha"_s, true}});
    Told told;
    HooksOptions options = told.options();
    options.stateFile = directory.filePath(u"hooks.json"_s);
    {
        const Hooks hooks(manager, {everything()}, options);
    }
    QJsonObject old = alarmRecord("pair-lost", "major", "cdma");
    old["t"_L1] = QDateTime::currentDateTimeUtc().addSecs(-3700).toString(Qt::ISODateWithMs);
    manager.happens(old);
    const qint64 young = manager.alarm();
    const Hooks hooks(manager, {everything()}, options);
    QCOMPARE(told.deliveries[1]->tried, QList<qint64>{young});
}

void TestHooks::aStrangersMarkIsIgnored_data()
{
    QTest::addColumn<QByteArray>("mark");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\x01{");
    QTest::newRow("another site") << QByteArray(R"({"site":"fig2","decided":0,"seen":0})");
    QTest::newRow("of a journal that is gone") << QByteArray(R"({"site":"fig1","decided":0,"seen":4711})");
}

void TestHooks::aStrangersMarkIsIgnored()
{
    QFETCH(QByteArray, mark);
    QTemporaryDir directory;
    HooksOptions options;
    Told told;
    options = told.options();
    options.stateFile = directory.filePath(u"hooks.json"_s);
    QFile file(options.stateFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(mark);
    file.close();
    FakeManager manager(u"alpha"_s, Hosts{{u"alpha"_s, true}});
    manager.alarm();
    const Hooks hooks(manager, {everything()}, options);
    QVERIFY(told.deliveries[0]->tried.isEmpty());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("\"decided\":1"));
}

void TestHooks::metrics()
{
    FakeManager manager(u"alpha"_s, Hosts{{u"alpha"_s, true}});
    Told told;
    const Hooks hooks(manager, {everything()}, told.options());
    manager.alarm();
    manager.alarm();
    told.deliveries[0]->end(How::Done);
    Exposition out;
    hooks.writeMetrics(out);
    const MetricsReading reading = readOpenMetrics(out.finish());
    QCOMPARE(reading.error, QString());
    QCOMPARE(reading.value("holdfast_hook_events_total", {{"hook", u"all"_s}, {"outcome", u"delivered"_s}}), 1.0);
    QCOMPARE(reading.value("holdfast_hook_events_total", {{"outcome", u"failed"_s}}), 0.0);
    QCOMPARE(reading.value("holdfast_hook_waiting_events", {{"hook", u"all"_s}}), 1.0);
}

QTEST_GUILESS_MAIN(TestHooks)
#include "tst_hooks.moc"
