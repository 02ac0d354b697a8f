// The store: coalescing, ages, changes by name, records in order, the past, offers of commands.
#include <fakeclient.h>
#include <fixturesite.h>
#include <store/commandoffers.h>
#include <store/pastmoment.h>
#include <store/sitestore.h>

#include <QSignalSpy>
#include <QTest>

using namespace holdfast;

Q_DECLARE_METATYPE(UserRole)

namespace {

struct World {
    FakeClient client;
    SiteStore store{client};

    explicit World(SiteStatus status = fig1Status())
    {
        client.setStatus(std::move(status));
        client.setHistory(fig1History());
    }
    void start()
    {
        store.start();
        QTRY_VERIFY(store.hasStatus());
        QTRY_VERIFY(!store.records().empty());
    }
};

const CommandOffer *offerOf(const std::vector<CommandOffer> &offers, CommandVerb verb)
{
    for (const CommandOffer &offer : offers) {
        if (offer.verb == verb)
            return &offer;
    }
    return nullptr;
}

} // namespace

class StoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stormOfEventsIsFewRequests();
    void anEventInTheQuietIsAskedForAtOnce();
    void aSlowAnswerSpacesTheQuestions();
    void refreshesByItselfForAges();
    void lateEventIsNotLostWhileARequestIsUnderWay();
    void changesNameWhatChanged();
    void structureIsToldAlone();
    void nothingChangedIsSilent();
    void recordsInOrderWithoutDoubles();
    void laggedRecordsAreFetched();
    void subscribesFromTheLastRecord();
    void ageGrowsWhileConnectionIsLost();
    void poweredOffHostIsNotUnknown();
    void lostConnectionRefusesCommands();
    void pastIsRebuiltFromRecords();
    void pastInventsNothing();
    void offers_data();
    void offers();
    void viewModeRefusesAll();
    void aCertificatesRoleIsSaidBeforehand_data();
    void aCertificatesRoleIsSaidBeforehand();
    void memberForATarget_data();
    void memberForATarget();
};

void StoreTest::stormOfEventsIsFewRequests()
{
    World world;
    world.start();
    QSignalSpy changes(&world.store, &SiteStore::statusChanged);
    const int before = world.client.count(QStringLiteral("state.get"));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 300; ++i) {
        world.client.emitRecord({{QStringLiteral("kind"), QStringLiteral("fault")}});
        if (i % 20 == 0)
            QTest::qWait(1);
    }
    QTRY_VERIFY(world.client.count(QStringLiteral("state.get")) > before);
    QTest::qWait(150);
    const auto most = timer.elapsed() / SiteStore::refreshSpacing.count() + 2;
    QVERIFY(world.client.count(QStringLiteral("state.get")) - before <= most);
}

// Of 100 ms to the pixel nothing is waited away: what comes after it waits at least twice as long.
void StoreTest::anEventInTheQuietIsAskedForAtOnce()
{
    World world;
    world.start();
    const QString question = QStringLiteral("state.get");
    const int first = world.client.count(question);
    QTRY_VERIFY(world.client.count(question) > first); // by itself, once a second: it was quiet, and is so after it
    QElapsedTimer quiet;
    quiet.start();
    QTRY_VERIFY(quiet.elapsed() > SiteStore::mostRefreshSpacing.count());
    const auto askedAfter = [&] {
        const int before = world.client.count(question);
        QElapsedTimer timer;
        timer.start();
        world.client.emitRecord({{QStringLiteral("kind"), QStringLiteral("fault")}});
        while (world.client.count(question) == before && timer.elapsed() < 5000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
        return timer.nsecsElapsed();
    };
    const qint64 inTheQuiet = askedAfter();
    const qint64 behindIt = askedAfter();
    QVERIFY2(2 * inTheQuiet < behindIt, qPrintable(QStringLiteral("%1 and %2 ns").arg(inTheQuiet).arg(behindIt)));
}

// What an answer costs the manager is at most half of its time, and 100 ms always suffice.
void StoreTest::aSlowAnswerSpacesTheQuestions()
{
    World world;
    world.start();
    const auto slow = [&world](const QJsonObject &) {
        QTest::qSleep(45);
        return ApiReply{toJson(world.client.editStatus()), {}};
    };
    world.client.onCall(QStringLiteral("state.get"), slow);
    const int before = world.client.count(QStringLiteral("state.get"));
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 1000) {
        world.client.emitRecord({{QStringLiteral("kind"), QStringLiteral("fault")}});
        QTest::qWait(2);
    }
    const int asked = world.client.count(QStringLiteral("state.get")) - before;
    QVERIFY2(asked >= 3 && asked <= timer.elapsed() / 90 + 3, qPrintable(QString::number(asked)));
}

void StoreTest::refreshesByItselfForAges()
{
    World world;
    world.start();
    const int before = world.client.count(QStringLiteral("state.get"));
    QTRY_VERIFY_WITH_TIMEOUT(world.client.count(QStringLiteral("state.get")) > before, 2500);
}

void StoreTest::lateEventIsNotLostWhileARequestIsUnderWay()
{
    World world;
    world.start();
    world.client.hold(true);
    world.store.refreshNow();
    const int before = world.client.count(QStringLiteral("state.get"));
    QTRY_COMPARE(world.client.count(QStringLiteral("state.get")), before + 1);
    world.client.emitRecord({{QStringLiteral("kind"), QStringLiteral("fault")}});
    world.client.hold(false); // the answer is older than the event: it must be asked again soon
    QTRY_VERIFY_WITH_TIMEOUT(world.client.count(QStringLiteral("state.get")) >= before + 2, 500);
}

void StoreTest::changesNameWhatChanged()
{
    SiteStatus before = fig1Status();
    SiteStatus after = before;
    after.groups[4].members[0].why = QStringLiteral("because");
    after.hosts[1].beats = BeatState::Late;
    after.resources[0].state = ResourceState::Faulty;
    const SiteChanges changes = changesBetween(before, after);
    QVERIFY(!changes.structure && !changes.alarms && !changes.site);
    QCOMPARE(changes.members, QSet<QString>{QStringLiteral("cdma@alpha")});
    QCOMPARE(changes.groups, QSet<QString>{QStringLiteral("cdma")});
    QCOMPARE(changes.hosts, QSet<QString>{QStringLiteral("beta")});
    QCOMPARE(changes.resources, QSet<QString>{QStringLiteral("line-cards@alpha")});
}

void StoreTest::structureIsToldAlone()
{
    const SiteStatus before = fig1Status();
    SiteStatus after = before;
    after.groups[4].members[0].processes.pop_back();
    QVERIFY(changesBetween(before, after).structure);
    after = before;
    after.hosts.pop_back();
    QVERIFY(changesBetween(before, after).structure);
    after = before;
    std::swap(after.groups[2], after.groups[3]);
    QVERIFY(changesBetween(before, after).structure);
}

void StoreTest::nothingChangedIsSilent()
{
    const SiteStatus status = fig1Status();
    QVERIFY(!changesBetween(status, status).any());
    World world(status);
    world.start();
    QSignalSpy changes(&world.store, &SiteStore::statusChanged);
    QSignalSpy ages(&world.store, &SiteStore::agesChanged);
    world.store.refreshNow();
    QTRY_VERIFY(ages.count() > 0);
    QCOMPARE(changes.count(), 0);
}

void StoreTest::recordsInOrderWithoutDoubles()
{
    World world;
    world.start();
    const auto count = world.store.records().size();
    QSignalSpy added(&world.store, &SiteStore::recordAdded);
    const QJsonObject again = world.store.records().front();
    Q_EMIT world.client.eventReceived(again);
    QCOMPARE(world.store.records().size(), count);
    QCOMPARE(added.count(), 0);
    world.client.emitRecord({{QStringLiteral("kind"), QStringLiteral("fault")}});
    QCOMPARE(world.store.records().size(), count + 1);
    QCOMPARE(added.count(), 1);
    for (std::size_t i = 1; i < world.store.records().size(); ++i)
        QVERIFY(world.store.records()[i - 1].value(QLatin1String("seq")).toInteger()
                < world.store.records()[i].value(QLatin1String("seq")).toInteger());
}

void StoreTest::laggedRecordsAreFetched()
{
    World world;
    world.start();
    Q_EMIT world.client.lagged(5, 9);
    const auto &call = world.client.calls().back();
    QCOMPARE(call.method, QStringLiteral("history.query"));
    QCOMPARE(call.params.value(QLatin1String("since")).toInteger(), 4); // exclusive
    QCOMPARE(call.params.value(QLatin1String("until")).toInteger(), 9);
}

void StoreTest::subscribesFromTheLastRecord()
{
    World world;
    world.store.start();
    // Comes between the answer of history.query and the subscription: it must not be lost.
    QTRY_VERIFY(!world.store.records().empty());
    const auto count = world.store.records().size();
    world.client.emitRecord({{QStringLiteral("kind"), QStringLiteral("fault")}});
    QTRY_COMPARE(world.store.records().size(), count + 1);
}

void StoreTest::ageGrowsWhileConnectionIsLost()
{
    World world;
    world.start();
    QVERIFY(world.store.hostAgeS(QStringLiteral("alpha")) < SiteStore::staleAfterS);
    QVERIFY(!world.store.isStale(QStringLiteral("alpha")));
    world.client.setConnection(ManagerClient::Connection::Lost, QStringLiteral("gone"));
    QVERIFY(world.store.lostSince().isValid());
    QTRY_VERIFY_WITH_TIMEOUT(world.store.isStale(QStringLiteral("alpha")), 4000); // within 3 s (console.md)
    QVERIFY(world.store.isStale(*world.store.member(QStringLiteral("cdma@alpha"))));
    QTRY_VERIFY(world.store.isStale(QStringLiteral("delta"))); // nor is it known any more that it has no power
}

void StoreTest::poweredOffHostIsNotUnknown()
{
    World world;
    world.start();
    QVERIFY(world.store.hostAgeS(QStringLiteral("delta")) > 300);
    QVERIFY(!world.store.isStale(QStringLiteral("delta")));
    world.client.editStatus().hosts[3].power = PowerState::Unknown; // then nothing proves it
    world.store.refreshNow();
    QTRY_VERIFY(world.store.isStale(QStringLiteral("delta")));
}

void StoreTest::lostConnectionRefusesCommands()
{
    World world;
    world.start();
    QVERIFY(world.store.commandsRefused().isEmpty());
    world.client.setConnection(ManagerClient::Connection::Lost);
    QVERIFY(!world.store.commandsRefused().isEmpty());
    for (const CommandOffer &offer : commandOffers(world.store, QStringLiteral("cdma@alpha")))
        QVERIFY(!offer.isAllowed());
}

void StoreTest::pastIsRebuiltFromRecords()
{
    World world;
    world.start();
    QSignalSpy moments(&world.store, &SiteStore::momentChanged);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    world.store.showMoment(now.addSecs(-100)); // before tdma was lost, after delta was powered down
    QCOMPARE(world.store.member(QStringLiteral("tdma@beta"))->state, State::Active);
    QCOMPARE(world.store.member(QStringLiteral("gsm@delta"))->state, State::Unavailable);
    QCOMPARE(world.store.host(QStringLiteral("delta"))->state, HostState::PoweredOff);
    world.store.showMoment(now.addSecs(-1000)); // delta had come back from its re-boot
    QCOMPARE(world.store.member(QStringLiteral("gsm@delta"))->state, State::Standby);
    QCOMPARE(world.store.member(QStringLiteral("amps@alpha"))->state, State::Offline);
    QVERIFY(!world.store.commandsRefused().isEmpty());
    world.store.showNow();
    QCOMPARE(world.store.member(QStringLiteral("tdma@beta"))->state, State::Unavailable);
    QCOMPARE(moments.count(), 3);
    QVERIFY(world.store.commandsRefused().isEmpty());
}

void StoreTest::pastInventsNothing()
{
    SiteStatus status = fig1Status();
    const SiteStatus past = statusAt(status, {}, QDateTime::currentDateTimeUtc().addDays(-30));
    for (const GroupStatus &group : past.groups) {
        for (const MemberStatus &member : group.members) {
            QVERIFY2(member.stale, qPrintable(member.member)); // nothing tells what it was
            QVERIFY(!member.pending);
            for (const ProcessStatus &process : member.processes)
                QCOMPARE(process.pid, 0);
        }
    }
    QVERIFY(past.alarms.empty());
}

void StoreTest::offers_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("verb");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *rule, const char *target, CommandVerb verb, bool allowed) {
        QTest::newRow(rule) << QString::fromLatin1(target) << static_cast<int>(verb) << allowed;
    };
    row("an Active member can be taken off-line", "cdma@alpha", CommandVerb::Offline, true);
    row("an off-line one can't again", "amps@alpha", CommandVerb::Offline, false);
    row("an off-line one can be put on-line", "amps@alpha", CommandVerb::Online, true);
    row("one that isn't off-line can't", "cdma@alpha", CommandVerb::Online, false);
    row("switchover with a Standby", "cdma@alpha", CommandVerb::Switchover, true);
    row("no switchover without a Standby", "gsm", CommandVerb::Switchover, false);
    row("no switchover of what isn't paired", "billing@alpha", CommandVerb::Switchover, false);
    row("repair of an unavailable member", "tdma@beta", CommandVerb::Repair, true);
    row("repair of one with counted faults", "cdma@alpha", CommandVerb::Repair, true);
    row("no repair of one without faults", "cdma@beta", CommandVerb::Repair, false);
    row("power on of what has none", "delta", CommandVerb::PowerOn, true);
    row("no re-boot of what has no power", "delta", CommandVerb::Reboot, false);
    row("a host that is up has power", "alpha", CommandVerb::ConfirmOff, false);
    row("observe mode can be switched on", "", CommandVerb::ObserveOn, true);
    row("and not off while it is off", "", CommandVerb::ObserveOff, false);
}

void StoreTest::offers()
{
    QFETCH(QString, target);
    QFETCH(int, verb);
    QFETCH(bool, allowed);
    World world;
    world.start();
    const auto offers = commandOffers(world.store, target);
    const CommandOffer *offer = offerOf(offers, static_cast<CommandVerb>(verb));
    QVERIFY(offer);
    QCOMPARE(offer->isAllowed(), allowed);
    QVERIFY(!offer->text.isEmpty());
    QVERIFY(commandOffers(world.store, QStringLiteral("nobody@nowhere")).empty());
}

void StoreTest::memberForATarget_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("expected");
    QTest::newRow("itself") << "cdma@beta" << "cdma@beta";
    QTest::newRow("of a process its member") << "cdma@beta/mobility" << "cdma@beta";
    QTest::newRow("of a group its Active member") << "gsm" << "gsm@gamma";
    QTest::newRow("of a group without one its first") << "amps" << "amps@delta";
    QTest::newRow("of a host its first one") << "beta" << "os-services@beta";
    QTest::newRow("nonsense") << "nonsense" << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void StoreTest::memberForATarget()
{
    QFETCH(QString, target);
    World world;
    world.start();
    QTEST(world.store.memberFor(target), "expected");
}

void StoreTest::viewModeRefusesAll()
{
    World world;
    world.start();
    world.store.setMode(SiteStore::Mode::View);
    for (const CommandOffer &offer : commandOffers(world.store, QStringLiteral("alpha")))
        QVERIFY(!offer.isAllowed());
}

void StoreTest::aCertificatesRoleIsSaidBeforehand_data()
{
    QTest::addColumn<UserRole>("role");
    QTest::addColumn<bool>("commands");
    QTest::addColumn<bool>("confirms");
    QTest::newRow("viewer") << UserRole::Viewer << false << false;
    QTest::newRow("operator") << UserRole::Operator << true << false;
    QTest::newRow("administrator") << UserRole::Administrator << true << true;
}

void StoreTest::aCertificatesRoleIsSaidBeforehand()
{
    QFETCH(UserRole, role);
    QFETCH(bool, commands);
    QFETCH(bool, confirms);
    World world;
    world.client.setRole(role);
    world.start();
    QCOMPARE(world.store.commandsRefused().isEmpty(), commands);
    QCOMPARE(world.store.refusedFor(UserRole::Administrator).isEmpty(), confirms);
    const QString told = world.store.refusedFor(UserRole::Administrator);
    for (const CommandOffer &offer : commandOffers(world.store, QStringLiteral("delta"))) { // without power
        const bool ofAdministrators = offer.verb == CommandVerb::ConfirmOff;
        if (ofAdministrators && !confirms)
            QCOMPARE(offer.refusal, told);
        else if (ofAdministrators)
            QVERIFY2(offer.isAllowed(), qPrintable(offer.refusal));
        else if (!commands)
            QCOMPARE(offer.refusal, world.store.commandsRefused());
        else if (offer.verb == CommandVerb::PowerOn)
            QVERIFY2(offer.isAllowed(), qPrintable(offer.refusal));
    }
}

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
