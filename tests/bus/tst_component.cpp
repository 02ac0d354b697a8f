// tst_component.cpp - the promises of bus/bus.h, kept over an engine that delivers in order and merges bare.
#include "rings.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>
#include <memory>
#include <set>

using namespace holdfast;
using namespace holdfast::rings;

class TestComponent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstWaitsForOthers();
    void quorumBeginsAtOnce();
    void whoKnowsMostBegins();
    void joinerGetsSnapshotAndTail();
    void joinerGetsTheRestOfALongMessage();
    void minorityJoinsLikeANewcomer();
    void frozenHostDoesNotWinByItsOldQuorum();
    void equalsWithoutQuorumKeepTheOlder();
    void whatAQuorumDecidedOutlivesIt();
    void journalOfAHigherTermBegins_data();
    void journalOfAHigherTermBegins();
    void whatALoserStillHadToSendIsDropped();
    void whatTheWinnersStillHadToSendIsHeard();
    void providerDiesBeforeItAnswers();
    void silentOneIsLeftOutAndJoinsAgain();
    void hungFounderIsPassedOver();
    void othersAreRefused_data();
    void othersAreRefused();
    void otherProtocolIsToldSo();
    void damagedFramesAreIgnored();
    void votersFollowConfirmedOff();
    void deviceBreaksTheTie();
    void partsOfALongMessageVanishWithTheirSender();
    void tooLongIsDropped();
    void hostsGetOtherNumbers();
    void randomHistories_data();
    void randomHistories();
};

void TestComponent::firstWaitsForOthers()
{
    Engine engine(3);
    Endpoint &a = engine.join(0);
    engine.settle();
    QVERIFY(a.trace.isEmpty() && a.waits);
    engine.pass();
    QCOMPARE(a.trace, (QByteArrayList{"members 1", "alone"}));
    QCOMPARE(a.component.self(), a.members.at(0));
}

void TestComponent::quorumBeginsAtOnce()
{
    Engine engine(3);
    Endpoint &a = engine.join(0);
    Endpoint &b = engine.join(1);
    engine.settle();
    QCOMPARE(a.trace, (QByteArrayList{"members 2 quorate", "alone", "wanted by 1"}));
    QCOMPARE(b.trace, (QByteArrayList{"members 2 quorate", "restored"}));
    QCOMPARE(a.members, b.members);
    QCOMPARE(a.members.at(0).host, HostId{0});
}

void TestComponent::whoKnowsMostBegins()
{
    Engine engine(3);
    Endpoint &a = engine.join(0, {0, 5});
    Endpoint &b = engine.join(1, {0, 9});
    engine.settle();
    QCOMPARE(b.trace.at(1), QByteArray("alone"));
    QCOMPARE(a.trace.at(1), QByteArray("restored"));
}

void TestComponent::joinerGetsSnapshotAndTail()
{
    Engine engine(3);
    Endpoint &a = engine.join(0);
    Endpoint &b = engine.join(1);
    engine.settle();
    a.send("one");
    engine.settle();
    a.answers = false;
    Endpoint &c = engine.join(2);
    engine.settle();
    a.send("tail 1");
    c.send("dropped"); // the joiner's own
    b.send("tail 2");
    engine.settle();
    QVERIFY(c.state.isEmpty());
    a.answer();
    a.drain();
    engine.settle();
    QCOMPARE(c.state, a.state);
    QCOMPARE(c.state.size(), 3);
    QCOMPARE(b.state, a.state);
    QCOMPARE(c.trace.mid(0, 2), (QByteArrayList{"members 3 quorate", "restored"}));
}

void TestComponent::joinerGetsTheRestOfALongMessage()
{
    Engine engine(3);
    Endpoint &a = engine.join(0);
    engine.join(1);
    engine.settle();
    a.send(QByteArray(5 * pieceSize, 'x'));
    QVERIFY(engine.order() && engine.order()); // two pieces of five, then somebody comes
    Endpoint &c = engine.join(2);
    engine.settle();
    QCOMPARE(a.state.size(), 1);
    QCOMPARE(c.state, a.state);
}

void TestComponent::minorityJoinsLikeANewcomer()
{
    Engine engine(3);
    for (std::uint32_t host = 0; host < 3; ++host)
        engine.join(host);
    engine.settle();
    engine.arrange({{0, 1}, {1, 2}, {2, 2}}); // the oldest is the minority: quorum counts, not age
    engine.at(0)->send("minority");
    engine.at(1)->send("majority");
    engine.settle();
    QCOMPARE(engine.at(0)->trace.last(), QByteArray("delivered"));
    QVERIFY(!engine.at(0)->quorate);
    engine.arrange({});
    engine.settle();
    engine.at(2)->send("after");
    engine.settle();
    for (const auto &each : engine.all)
        QCOMPARE(each->state, (QByteArrayList{"1:majority", "2:after"}));
    QCOMPARE(engine.at(0)->trace.count("restored"), 1);
    QCOMPARE(engine.at(1)->trace.count("restored"), 1); // its own join, long ago
}

// Its engine stood still: it sees the others go and come in one breath, and nothing was decided without them.
void TestComponent::frozenHostDoesNotWinByItsOldQuorum()
{
    Engine engine(3);
    for (std::uint32_t host = 0; host < 3; ++host)
        engine.join(host);
    engine.settle();
    engine.at(0)->hangs = true;
    engine.arrange({{0, 1}, {1, 2}, {2, 2}});
    engine.settle();
    engine.at(1)->send("majority");
    engine.settle();
    engine.arrange({});
    engine.at(0)->hangs = false;
    engine.settle();
    for (const auto &each : engine.all)
        QCOMPARE(each->state, QByteArrayList{"1:majority"});
    QCOMPARE(engine.at(0)->trace.last(), QByteArray("restored"));
}

void TestComponent::equalsWithoutQuorumKeepTheOlder()
{
    Engine engine(4);
    for (std::uint32_t host = 0; host < 4; ++host)
        engine.join(host);
    engine.settle();
    engine.arrange({{0, 1}, {1, 1}, {2, 2}, {3, 2}});
    engine.settle();
    engine.at(0)->send("older");
    engine.at(2)->send("younger");
    engine.settle();
    QVERIFY(!engine.at(0)->quorate && !engine.at(2)->quorate);
    engine.arrange({});
    engine.settle();
    for (const auto &each : engine.all)
        QCOMPARE(each->state, QByteArrayList{"0:older"});
}

// Two of three decide something, and one of them dies: the other one and the older third have no quorum between their
// sides, and go on from what was decided.
void TestComponent::whatAQuorumDecidedOutlivesIt()
{
    Engine engine(3);
    for (std::uint32_t host = 0; host < 3; ++host)
        engine.join(host).countsTerms = true;
    engine.settle();
    engine.arrange({{0, 1}, {1, 2}, {2, 2}});
    engine.settle();
    engine.at(2)->send("decided");
    engine.settle();
    QVERIFY(engine.at(1)->known().term > engine.at(0)->known().term);
    engine.kill(2);
    engine.settle();
    QVERIFY(!engine.at(0)->quorate && !engine.at(1)->quorate);
    engine.arrange({});
    engine.settle();
    for (const auto &each : engine.all)
        QVERIFY2(each->state.contains("2:decided"), each->state.join(' '));
}

void TestComponent::journalOfAHigherTermBegins_data()
{
    QTest::addColumn<quint64>("term");
    QTest::addColumn<bool>("begins");
    QTest::newRow("a higher one") << quint64(2) << true;
    QTest::newRow("the same: who runs goes on") << quint64(1) << false;
    QTest::newRow("a lower one") << quint64(0) << false;
}

// One boots where another one is that runs without quorum. What the first knows from its journal was decided later.
void TestComponent::journalOfAHigherTermBegins()
{
    QFETCH(const quint64, term);
    QFETCH(const bool, begins);
    Engine engine(4);
    engine.join(0, {1, 900});
    engine.settle();
    engine.pass();
    Endpoint &runs = *engine.at(0);
    QCOMPARE(runs.trace, (QByteArrayList{"members 1", "alone"}));
    runs.send("without quorum");
    engine.settle();
    Endpoint &boots = engine.join(1, {term, 5});
    boots.state = {"1:decided"};
    engine.settle();
    QCOMPARE(boots.trace.at(1), QByteArray(begins ? "alone" : "restored"));
    QCOMPARE(runs.trace.contains("restored"), begins);
    QCOMPARE(runs.state, begins ? QByteArrayList{"1:decided"} : QByteArrayList{"0:without quorum"});
    QCOMPARE(boots.state, runs.state);
    boots.send("together");
    engine.settle();
    QCOMPARE(runs.state.last(), QByteArray("1:together"));
    QCOMPARE(boots.state, runs.state);
}

void TestComponent::whatALoserStillHadToSendIsDropped()
{
    Engine engine(3);
    for (std::uint32_t host = 0; host < 3; ++host)
        engine.join(host);
    engine.settle();
    engine.arrange({{0, 1}, {1, 2}, {2, 2}});
    engine.settle();
    engine.at(0)->send("still to be ordered");
    engine.arrange({});
    engine.settle();
    for (const auto &each : engine.all)
        QCOMPARE(each->state, QByteArrayList());
}

void TestComponent::whatTheWinnersStillHadToSendIsHeard()
{
    Engine engine(3);
    for (std::uint32_t host = 0; host < 3; ++host)
        engine.join(host);
    engine.settle();
    engine.at(1)->send("before the cut");
    engine.arrange({{0, 1}, {1, 2}, {2, 2}});
    engine.at(2)->send("before it was noticed");
    engine.settle();
    for (const std::uint32_t host : {1U, 2U}) {
        QCOMPARE(engine.at(host)->state.size(), 2);
        QCOMPARE(engine.at(host)->state, engine.at(1)->state);
    }
    QVERIFY(engine.at(0)->state.isEmpty());
}

void TestComponent::providerDiesBeforeItAnswers()
{
    Engine engine(3);
    engine.join(0);
    engine.join(1);
    engine.settle();
    engine.at(0)->answers = false;
    engine.join(2);
    engine.settle();
    engine.at(1)->send("while nobody answers");
    engine.settle();
    engine.kill(0);
    engine.settle();
    QCOMPARE(engine.at(1)->trace.count("wanted by 2"), 1);
    QCOMPARE(engine.at(2)->state, QByteArrayList{"1:while nobody answers"});
    QCOMPARE(engine.at(2)->trace.count("restored"), 1);
}

void TestComponent::silentOneIsLeftOutAndJoinsAgain()
{
    Engine engine(4);
    for (std::uint32_t host = 0; host < 4; ++host)
        engine.join(host);
    engine.settle();
    engine.at(3)->hangs = true;
    engine.kill(2);
    engine.settle();
    engine.at(0)->send("held");
    engine.settle();
    QVERIFY(engine.at(0)->state.isEmpty());
    engine.pass();
    QCOMPARE(engine.at(0)->state, QByteArrayList{"0:held"});
    QCOMPARE(engine.at(1)->members.size(), 2U);
    Endpoint &late = engine.join(2); // comes while the silent one still is in the engine's group
    engine.settle();
    QCOMPARE(late.state, QByteArrayList{"0:held"});
    engine.at(3)->hangs = false;
    engine.settle();
    QVERIFY(engine.at(3)->isOut && engine.at(3)->rejoins);
    engine.kill(3);
    engine.join(3);
    engine.settle();
    QCOMPARE(engine.at(3)->state, QByteArrayList{"0:held"});
    QCOMPARE(engine.at(0)->members.size(), 4U);
}

void TestComponent::hungFounderIsPassedOver()
{
    Engine engine(4);
    engine.join(0, {0, 9});
    engine.join(1);
    engine.settle();
    QVERIFY(engine.at(1)->trace.isEmpty());
    engine.at(0)->hangs = true;
    engine.pass();
    QCOMPARE(engine.at(1)->trace, (QByteArrayList{"members 1", "alone"}));
}

void TestComponent::othersAreRefused_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QByteArray>("said");
    QTest::addRow("another version") << 0 << QByteArray("host2 runs version 2, the other hosts run 1");
    QTest::addRow("another site") << 1 << QByteArray("host2 reads the file of site other");
    QTest::addRow("another structure") << 2 << QByteArray("the site file of host2 differs from that of host0");
    QTest::addRow("a host that is there already") << 3 << QByteArray("a manager of host0 is on the bus already");
}

void TestComponent::othersAreRefused()
{
    QFETCH(int, what);
    QFETCH(QByteArray, said);
    Engine engine(3);
    engine.join(0);
    engine.join(1);
    engine.settle();
    BusIdentity identity = identityOf(what == 3 ? 0 : 2, 3);
    if (what == 0)
        identity.version = "2";
    else if (what == 1)
        identity.site = "other";
    else if (what == 2)
        identity.structure = 8;
    Endpoint &other = engine.join(identity, 2);
    engine.settle();
    QVERIFY2(other.why.contains(said), other.why.constData());
    QVERIFY(other.isOut && !other.rejoins);
    QCOMPARE(engine.at(0)->members.size(), 2U);
    engine.at(0)->send("goes on");
    engine.settle();
    QCOMPARE(engine.at(1)->state, QByteArrayList{"0:goes on"});
    QVERIFY(other.state.isEmpty());
    engine.kill(2);
    engine.join(2);
    engine.settle();
    QCOMPARE(engine.at(2)->state, QByteArrayList{"0:goes on"});
}

void TestComponent::otherProtocolIsToldSo()
{
    Engine engine(3);
    Endpoint &newer = engine.join(0);
    newer.hangs = true;
    Endpoint &own = engine.join(1);
    engine.settle();
    QByteArray frame = framesOf(FrameKind::Announcement, 0, 1, QByteArray("\x03\0\0\0" "9.9" "whatever", 15)).front();
    frame[4] = char(busProtocol + 1);
    newer.outbox.push_back(frame);
    engine.settle();
    engine.pass();
    QVERIFY2(own.why.contains("run version 9.9"), own.why.constData());
}

void TestComponent::damagedFramesAreIgnored()
{
    Engine engine(2);
    engine.join(0);
    engine.join(1);
    engine.settle();
    QRandomGenerator random(3);
    const QByteArray good = framesOf(FrameKind::Data, 1, 1, QByteArray(500, 'x')).front();
    for (int i = 0; i < 3000; ++i) {
        QByteArray frame = good.left(random.bounded(1, int(good.size()) + 1));
        for (int n = random.bounded(1, 4); n > 0; --n)
            frame[qsizetype(random.bounded(quint32(frame.size())))] = char(random.bounded(256));
        if (frame.size() > 6)
            frame[6] = char(random.bounded(6));
        engine.at(0)->outbox.push_back(frame);
    }
    engine.settle();
    engine.at(1)->send("alive");
    engine.settle();
    QCOMPARE(engine.at(0)->state, QByteArrayList{"1:alive"});
    QCOMPARE(engine.at(1)->state, QByteArrayList{"1:alive"});
}

void TestComponent::votersFollowConfirmedOff()
{
    Engine engine(3);
    for (std::uint32_t host = 0; host < 3; ++host)
        engine.join(host);
    engine.settle();
    engine.kill(2);
    engine.kill(1);
    engine.settle();
    Endpoint &a = *engine.at(0);
    QVERIFY(!a.quorate);
    a.component.setVoters({HostId{0}}); // both others confirmed off
    a.drain();
    QVERIFY(a.quorate);
    QCOMPARE(a.trace.last(), QByteArray("members 1 quorate"));
    Endpoint &b = engine.join(1); // is back: taken in by who has quorum
    engine.settle();
    QCOMPARE(b.trace.count("restored"), 1);
    QVERIFY(a.quorate);
}

void TestComponent::deviceBreaksTheTie()
{
    Engine engine(2);
    for (std::uint32_t host = 0; host < 2; ++host) {
        BusIdentity identity = identityOf(host, 2);
        identity.device = true;
        engine.join(identity, host);
    }
    engine.settle();
    QVERIFY(engine.at(0)->quorate); // 2 of 3
    engine.arrange({{0, 1}, {1, 2}});
    engine.settle();
    QVERIFY(!engine.at(0)->quorate && !engine.at(1)->quorate);
    engine.at(1)->component.setDeviceVote(true);
    engine.at(1)->drain();
    QVERIFY(engine.at(1)->quorate);
    engine.at(0)->send("not granted");
    engine.at(1)->send("granted");
    engine.settle();
    engine.arrange({});
    engine.settle();
    QCOMPARE(engine.at(0)->state, QByteArrayList{"1:granted"});
    QVERIFY(engine.at(0)->quorate && engine.at(1)->quorate);
}

void TestComponent::partsOfALongMessageVanishWithTheirSender()
{
    Engine engine(3);
    for (std::uint32_t host = 0; host < 3; ++host)
        engine.join(host);
    engine.settle();
    engine.at(2)->send(QByteArray(5 * pieceSize, 'x'));
    QVERIFY(engine.order() && engine.order());
    engine.kill(2);
    engine.settle();
    QVERIFY(engine.at(0)->state.isEmpty());
    engine.join(2);
    engine.settle();
    engine.at(2)->send(QByteArray(Bus::maximumMessage, 'y'));
    engine.settle();
    QCOMPARE(engine.at(0)->state, QByteArrayList{"2:" + QByteArray(Bus::maximumMessage, 'y')});
}

void TestComponent::tooLongIsDropped()
{
    Engine engine(1);
    Endpoint &a = engine.join(0);
    engine.settle();
    a.send(QByteArray(Bus::maximumMessage + 1, 'x'));
    engine.settle();
    QVERIFY(a.state.isEmpty());
}

// Host 1 has left the site for good, and another one comes: who is behind it is called otherwise, by all of them, also
// where the ring changes before everybody knows of it.
void TestComponent::hostsGetOtherNumbers()
{
    Engine engine(4);
    for (const std::uint32_t host : {0U, 2U, 3U})
        engine.join(host);
    engine.settle();
    const std::vector<HostId> now{HostId{0}, noId<HostId>, HostId{1}, HostId{2}};
    const auto change = [&](Endpoint &each) {
        each.component.setHosts(now, 4);
        each.component.setStructure(8);
        each.component.setVoters({HostId{0}, HostId{1}, HostId{2}});
        each.drain();
    };
    for (const auto &each : engine.all)
        change(*each);
    engine.settle();
    for (const auto &each : engine.all) {
        QVERIFY(each->quorate && !each->isOut);
        QCOMPARE(each->members, engine.all.front()->members);
    }
    QCOMPARE(engine.all.back()->component.self().host, HostId{2});
    engine.all.back()->send("x");
    engine.settle();
    QCOMPARE(engine.all.front()->state.back(), QByteArray("2:x"));
    // Who comes has the new file, and its place in it.
    BusIdentity fresh = identityOf(3, 4);
    fresh.structure = 8;
    Endpoint &joiner = engine.join(fresh, 7);
    engine.settle();
    QVERIFY(joiner.trace.contains("restored"));
    QCOMPARE(joiner.members.size(), 4U);
    QCOMPARE(joiner.members, engine.all.front()->members);
    // One with the old file is told so.
    Endpoint &old = engine.join(identityOf(1, 4), 9);
    engine.settle();
    QVERIFY2(old.isOut && old.why.contains("copy the file"), old.why.constData());
    // What was announced in the old numbers is decided upon in the new ones.
    Engine other(4);
    for (const std::uint32_t host : {0U, 2U, 3U})
        other.join(host);
    other.settle();
    other.join(1).component.setStanding();
    for (const auto &each : other.all) { // they announce, and nobody has heard anybody yet
        each->take();
        if (each->key.node != 1)
            change(*each);
    }
    other.settle();
    int changed = 0;
    for (const auto &each : other.all) {
        if (each->isOut || each->key.node == 1)
            continue;
        ++changed;
        for (const BusMember &member : each->members)
            QVERIFY(index(member.host) < 3);
        QCOMPARE(each->component.self().host, HostId{each->key.node == 0 ? 0 : each->key.node - 1});
    }
    QVERIFY(changed > 0);
}

void TestComponent::randomHistories_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 300; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

// Joins, deaths, cuts, heals, hangs and slow answers in any order, and everybody at its own pace: after a heal all have
// one history, and nobody has heard anything twice.
void TestComponent::randomHistories()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Engine engine(4, seed);
    int number = 0;
    const auto replaceOuts = [&] {
        for (std::uint32_t host = 0; host < 4; ++host) {
            const Endpoint *each = engine.at(host);
            if (each != nullptr && each->isOut) {
                QVERIFY(each->rejoins);
                engine.kill(host);
                engine.join(host);
            }
        }
    };
    for (int i = 0; i < 600; ++i) {
        const std::uint32_t host = random.bounded(4U);
        Endpoint *each = engine.at(host);
        switch (random.bounded(24)) {
        case 0:
            if (each != nullptr) {
                engine.kill(host);
            } else {
                engine.join(host);
                engine.at(host)->answers = random.bounded(2) == 0;
            }
            break;
        case 1:
            engine.arrange({{0, random.bounded(3U)}, {1, random.bounded(3U)}, {2, random.bounded(2U)}, {3, 1}});
            break;
        case 2: engine.arrange({}); break;
        case 3:
            if (each != nullptr) {
                each->answer();
                each->drain();
            }
            break;
        case 4:
            if (random.bounded(4) == 0)
                engine.pass();
            break;
        case 5: replaceOuts(); break;
        case 6:
        case 7:
        case 8:
        case 9:
        case 10:
        case 11:
            if (each != nullptr)
                each->take(random.bounded(1U, 6U));
            break;
        case 12:
        case 13:
        case 14:
        case 15:
            for (int n = random.bounded(5); n > 0; --n)
                engine.order();
            break;
        default:
            if (each != nullptr)
                each->send(QByteArray::number(number++) + QByteArray(random.bounded(8) == 0 ? 3 * pieceSize : 0, 'x'));
        }
    }
    engine.arrange({});
    for (int round = 0; round < 20; ++round) {
        engine.settle();
        engine.pass();
        replaceOuts();
        for (const auto &each : engine.all) {
            each->answer();
            each->drain();
        }
    }
    engine.settle();
    for (const auto &each : engine.all) {
        QCOMPARE(each->state.size(), engine.all.front()->state.size());
        QVERIFY(each->state == engine.all.front()->state);
        QCOMPARE(each->members, engine.all.front()->members);
        QCOMPARE(each->members.size(), engine.all.size());
        QCOMPARE(each->state.size(),
                 qsizetype(std::set<QByteArray>(each->state.begin(), each->state.end()).size()));
    }
}

QTEST_GUILESS_MAIN(TestComponent)
#include "tst_component.moc"
