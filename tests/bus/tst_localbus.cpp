// tst_localbus.cpp - the promises of bus/bus.h, kept by LocalBus.
#include <bus/localbus.h>

#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace holdfast;

namespace {

constexpr HostId alpha{0}, beta{1}, gammaHost{2}, delta{3};

// A user of the bus whose state is the list of everything delivered: a snapshot of it shows the point it was taken at.
class Listener : public QObject
{
public:
    Listener(LocalBusHub &hub, HostId host) : bus(std::make_unique<LocalBus>(hub, host))
    {
        connect(bus.get(), &Bus::delivered, this, [this](HostId sender, const QByteArray &message) {
            state.append(QByteArray::number(qulonglong(index(sender))) + ':' + message);
            trace.append("delivered");
        });
        connect(bus.get(), &Bus::restored, this, [this](const QByteArray &snapshot) {
            state = snapshot.isEmpty() ? QByteArrayList() : snapshot.split('\n');
            trace.append("restored");
        });
        connect(bus.get(), &Bus::joinedAlone, this, [this] { trace.append("alone"); });
        connect(bus.get(), &Bus::membershipChanged, this, [this](const std::vector<BusMember> &members, bool quorate) {
            trace.append("members " + QByteArray::number(qsizetype(members.size())) + (quorate ? " quorate" : ""));
            lastMembers = members;
        });
        connect(bus.get(), &Bus::snapshotWanted, this, [this](HostId joiner, std::uint64_t token) {
            trace.append("wanted by " + QByteArray::number(qulonglong(index(joiner))));
            tokens.push_back(token);
            snapshots.push_back(state.join('\n'));
            if (answers)
                answer();
        });
    }
    void answer()
    {
        for (std::size_t i = 0; i < tokens.size(); ++i)
            bus->provideSnapshot(tokens[i], snapshots[i]);
        tokens.clear();
        snapshots.clear();
    }

    std::unique_ptr<LocalBus> bus;
    bool answers = true;
    QByteArrayList state;
    QByteArrayList trace;
    std::vector<BusMember> lastMembers;
    std::vector<std::uint64_t> tokens;
    std::vector<QByteArray> snapshots;
};

using Listeners = std::vector<std::unique_ptr<Listener>>;

Listeners joined(LocalBusHub &hub, std::initializer_list<HostId> hosts)
{
    Listeners all;
    for (const HostId host : hosts) {
        all.push_back(std::make_unique<Listener>(hub, host));
        all.back()->bus->join();
    }
    return all;
}

// Lets everything be delivered: nothing in the bus takes time, only turns.
void settle()
{
    for (int turn = 0; turn < 50; ++turn)
        QCoreApplication::sendPostedEvents();
}

QList<QByteArray> membershipsOf(const Listener &listener)
{
    QList<QByteArray> result;
    for (const QByteArray &line : listener.trace) {
        if (line.startsWith("members"))
            result.append(line);
    }
    return result;
}

} // namespace

class TestLocalBus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingHappensWithinACall();
    void firstIsAlone();
    void joinerGetsSnapshot();
    void orderIsOneForAll_data();
    void orderIsOneForAll();
    void joinInTheMiddle_data();
    void joinInTheMiddle();
    void lateAnswerHoldsTheTail();
    void providerDiesBeforeItAnswers();
    void lastProviderDies();
    void staleTokenIsIgnored();
    void partitionSeparates();
    void healRestoresTheMinority();
    void healOfEqualsKeepsTheOlder();
    void voteBreaksTheTie();
    void votersFollowConfirmedOff();
    void leaveIsSeenAndEndsDelivery();
    void killedEndpointVanishes();
    void sentBeforeDeathReachesAllOrNone();
    void rejoinIsANewIncarnation();
    void tooLongIsDropped();
    void hostsGetOtherNumbers();
    void randomHistories_data();
    void randomHistories();
};

void TestLocalBus::nothingHappensWithinACall()
{
    LocalBusHub hub;
    Listener a(hub, alpha);
    a.bus->join();
    a.bus->send("x");
    hub.partition({});
    QVERIFY(a.trace.isEmpty());
    QVERIFY(a.bus->members().empty());
    settle();
    QVERIFY(!a.trace.isEmpty());
}

void TestLocalBus::firstIsAlone()
{
    LocalBusHub hub(3);
    auto all = joined(hub, {alpha});
    settle();
    QCOMPARE(all[0]->trace, (QByteArrayList{"members 1", "alone"}));
    QCOMPARE(all[0]->bus->self(), all[0]->bus->members().at(0));
    QVERIFY(!all[0]->bus->quorate());
}

void TestLocalBus::joinerGetsSnapshot()
{
    LocalBusHub hub(2);
    auto all = joined(hub, {alpha});
    all[0]->bus->send("one");
    settle();
    Listener b(hub, beta);
    b.bus->join();
    settle();
    QCOMPARE(b.trace, (QByteArrayList{"members 2 quorate", "restored"}));
    QCOMPARE(b.state, QByteArrayList{"0:one"});
    QCOMPARE(all[0]->trace.mid(3), (QByteArrayList{"members 2 quorate", "wanted by 1"}));
    QCOMPARE(b.lastMembers.at(0).host, alpha); // oldest first
}

void TestLocalBus::orderIsOneForAll_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 5; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestLocalBus::orderIsOneForAll()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    LocalBusHub hub(4);
    auto all = joined(hub, {alpha, beta, gammaHost, delta});
    settle();
    std::vector<int> sent(4);
    for (int i = 0; i < 400; ++i) {
        const std::size_t who = random.bounded(4);
        all[who]->bus->send(QByteArray::number(sent[who]++));
        if (random.bounded(5) == 0)
            QCoreApplication::sendPostedEvents();
    }
    settle();
    QCOMPARE(all[0]->state.size(), 400);
    for (const auto &listener : all)
        QCOMPARE(listener->state, all[0]->state);
    // Each sender's own order is kept.
    std::vector<int> next(4);
    for (const QByteArray &line : all[0]->state) {
        const auto who = static_cast<std::size_t>(line.left(1).toInt());
        QCOMPARE(line.mid(2).toInt(), next[who]++);
    }
}

void TestLocalBus::joinInTheMiddle_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::addRow("nothing before, nothing after") << 0 << 0;
    QTest::addRow("queued before the join") << 5 << 0;
    QTest::addRow("queued after the join") << 0 << 5;
    QTest::addRow("both") << 5 << 7;
}

void TestLocalBus::joinInTheMiddle()
{
    QFETCH(int, before);
    QFETCH(int, after);
    LocalBusHub hub(3);
    auto all = joined(hub, {alpha, beta});
    settle();
    for (int i = 0; i < before; ++i)
        all[static_cast<std::size_t>(i % 2)]->bus->send("before" + QByteArray::number(i));
    Listener late(hub, gammaHost);
    late.bus->join();
    for (int i = 0; i < after; ++i)
        all[static_cast<std::size_t>(i % 2)]->bus->send("after" + QByteArray::number(i));
    settle();
    QCOMPARE(all[0]->state.size(), before + after);
    QCOMPARE(late.state, all[0]->state); // snapshot and tail, each message exactly once
    QCOMPARE(late.trace.count("restored"), 1);
    QCOMPARE(late.trace.count("delivered"), after); // what was before the point is in the snapshot only
    QCOMPARE(all[0]->trace.count("wanted by 2"), 1); // the oldest answers, nobody else
    QCOMPARE(all[1]->trace.count("wanted by 2"), 0);
}

void TestLocalBus::lateAnswerHoldsTheTail()
{
    LocalBusHub hub(2);
    auto all = joined(hub, {alpha});
    settle();
    all[0]->answers = false;
    all[0]->bus->send("in the snapshot");
    Listener b(hub, beta);
    b.bus->join();
    settle();
    all[0]->bus->send("tail 1");
    b.bus->send("dropped"); // the joiner's own, before it is complete
    all[0]->bus->send("tail 2");
    settle();
    QVERIFY(b.state.isEmpty());
    all[0]->answer();
    settle();
    QCOMPARE(b.state, (QByteArrayList{"0:in the snapshot", "0:tail 1", "0:tail 2"}));
    QCOMPARE(b.state, all[0]->state);
    QCOMPARE(b.trace, (QByteArrayList{"members 2 quorate", "restored", "delivered", "delivered"}));
}

void TestLocalBus::providerDiesBeforeItAnswers()
{
    LocalBusHub hub(3);
    auto all = joined(hub, {alpha, beta});
    settle();
    all[0]->answers = false;
    Listener c(hub, gammaHost);
    c.bus->join();
    settle();
    all[1]->bus->send("while nobody answers");
    settle();
    all[0].reset();
    settle();
    QCOMPARE(all[1]->trace.count("wanted by 2"), 1);
    QCOMPARE(c.trace.count("restored"), 1);
    QCOMPARE(c.state, QByteArrayList{"1:while nobody answers"});
    all[1]->bus->send("later");
    settle();
    QCOMPARE(c.state, all[1]->state);
}

void TestLocalBus::lastProviderDies()
{
    LocalBusHub hub(3);
    auto all = joined(hub, {alpha});
    settle();
    all[0]->answers = false;
    Listener b(hub, beta);
    Listener c(hub, gammaHost);
    b.bus->join();
    c.bus->join();
    settle();
    all[0].reset();
    settle();
    QCOMPARE(b.trace.last(), QByteArray("wanted by 2")); // the older one starts anew and answers the younger
    QCOMPARE(b.trace.count("alone"), 1);
    QCOMPARE(c.trace.count("alone"), 0);
    QCOMPARE(c.trace.last(), QByteArray("restored"));
    b.bus->send("x");
    settle();
    QCOMPARE(c.state, QByteArrayList{"1:x"});
}

void TestLocalBus::staleTokenIsIgnored()
{
    LocalBusHub hub(2);
    auto all = joined(hub, {alpha});
    settle();
    all[0]->answers = false;
    auto b = std::make_unique<Listener>(hub, beta);
    b->bus->join();
    settle();
    b.reset();
    auto again = std::make_unique<Listener>(hub, beta);
    again->bus->join();
    settle();
    QCOMPARE(all[0]->tokens.size(), 2U);
    all[0]->snapshots[0] = "stale";
    all[0]->bus->provideSnapshot(999, "invented");
    all[0]->answer();
    settle();
    QCOMPARE(again->trace.count("restored"), 1);
    QVERIFY(again->state.isEmpty());
}

void TestLocalBus::partitionSeparates()
{
    LocalBusHub hub(3);
    auto all = joined(hub, {alpha, beta, gammaHost});
    settle();
    all[0]->bus->send("before");
    hub.partition({{alpha, beta}, {gammaHost}});
    all[0]->bus->send("majority");
    all[2]->bus->send("minority");
    settle();
    QCOMPARE(all[0]->state, (QByteArrayList{"0:before", "0:majority"}));
    QCOMPARE(all[1]->state, all[0]->state);
    QCOMPARE(all[2]->state, (QByteArrayList{"0:before", "2:minority"})); // a minority goes on delivering
    QCOMPARE(membershipsOf(*all[0]).last(), QByteArray("members 2 quorate"));
    QCOMPARE(membershipsOf(*all[2]).last(), QByteArray("members 1"));
    QVERIFY(!all[2]->bus->quorate());
    // The message that was on its way has its place before the change, at everybody.
    for (const auto &listener : all)
        QVERIFY(listener->trace.indexOf("delivered") < listener->trace.lastIndexOf(membershipsOf(*listener).last()));
}

void TestLocalBus::healRestoresTheMinority()
{
    LocalBusHub hub(3);
    auto all = joined(hub, {alpha, beta, gammaHost});
    settle();
    hub.partition({{alpha}, {beta, gammaHost}}); // the oldest host is the minority: quorum counts, not age
    all[0]->bus->send("minority");
    all[1]->bus->send("majority");
    settle();
    hub.heal();
    all[2]->bus->send("after");
    settle();
    for (const auto &listener : all)
        QCOMPARE(listener->state, (QByteArrayList{"1:majority", "2:after"}));
    QCOMPARE(all[0]->trace.count("restored"), 1);
    QCOMPARE(all[1]->trace.count("restored"), 1); // its own join, long ago
    QCOMPARE(membershipsOf(*all[0]).last(), QByteArray("members 3 quorate"));
}

void TestLocalBus::healOfEqualsKeepsTheOlder()
{
    LocalBusHub hub(4);
    auto all = joined(hub, {alpha, beta, gammaHost, delta});
    settle();
    hub.partition({{alpha, beta}, {gammaHost, delta}});
    all[0]->bus->send("older");
    all[2]->bus->send("younger");
    settle();
    QVERIFY(!all[0]->bus->quorate() && !all[2]->bus->quorate());
    hub.heal();
    settle();
    for (const auto &listener : all)
        QCOMPARE(listener->state, QByteArrayList{"0:older"});
}

void TestLocalBus::voteBreaksTheTie()
{
    LocalBusHub hub(2);
    auto all = joined(hub, {alpha, beta});
    hub.grantVote(noId<HostId>);
    settle();
    QVERIFY(all[0]->bus->quorate()); // 2 of 3 votes
    hub.partition({{alpha}, {beta}});
    settle();
    QVERIFY(!all[0]->bus->quorate() && !all[1]->bus->quorate());
    hub.grantVote(beta);
    settle();
    QVERIFY(!all[0]->bus->quorate() && all[1]->bus->quorate());
    all[1]->bus->send("granted");
    all[0]->bus->send("not granted");
    settle();
    hub.heal();
    settle();
    QCOMPARE(all[0]->state, QByteArrayList{"1:granted"});
}

void TestLocalBus::votersFollowConfirmedOff()
{
    LocalBusHub hub(3);
    auto all = joined(hub, {alpha, beta, gammaHost});
    settle();
    all[2].reset();
    all[1].reset();
    settle();
    QVERIFY(!all[0]->bus->quorate());
    all[0]->bus->setVoters({alpha}); // both others confirmed off
    settle();
    QVERIFY(all[0]->bus->quorate());
    QCOMPARE(membershipsOf(*all[0]).last(), QByteArray("members 1 quorate"));
}

void TestLocalBus::leaveIsSeenAndEndsDelivery()
{
    LocalBusHub hub(2);
    auto all = joined(hub, {alpha, beta});
    settle();
    all[0]->bus->send("never heard by beta");
    all[1]->bus->leave();
    const auto seen = all[1]->trace;
    settle();
    QCOMPARE(all[1]->trace, seen);
    QVERIFY(all[1]->bus->members().empty());
    QCOMPARE(membershipsOf(*all[0]).last(), QByteArray("members 1"));
    all[1]->bus->send("dropped");
    settle();
    QCOMPARE(all[0]->state, QByteArrayList{"0:never heard by beta"});
}

void TestLocalBus::killedEndpointVanishes()
{
    LocalBusHub hub(3);
    auto all = joined(hub, {alpha, beta, gammaHost});
    settle();
    // It may even die of a message.
    connect(all[1]->bus.get(), &Bus::delivered, this, [&all] { all[1]->bus.release()->deleteLater(); });
    all[0]->bus->send("deadly");
    settle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    settle();
    QCOMPARE(membershipsOf(*all[0]).last(), QByteArray("members 2 quorate"));
    QCOMPARE(all[2]->state, all[0]->state);
}

void TestLocalBus::sentBeforeDeathReachesAllOrNone()
{
    LocalBusHub hub(3);
    auto all = joined(hub, {alpha, beta, gammaHost});
    settle();
    all[2]->bus->send("last words");
    all[2].reset();
    settle();
    QCOMPARE(all[0]->state, all[1]->state);
    const auto heard = all[0]->trace.indexOf("delivered");
    const auto changed = all[0]->trace.indexOf("members 2 quorate", all[0]->trace.size() - 2);
    QVERIFY(heard < 0 || heard < changed);
}

void TestLocalBus::rejoinIsANewIncarnation()
{
    LocalBusHub hub(2);
    auto all = joined(hub, {alpha, beta});
    settle();
    const auto first = all[1]->bus->self().incarnation;
    all[1]->bus->leave();
    all[0]->bus->send("missed");
    settle();
    all[1]->bus->join();
    settle();
    QVERIFY(all[1]->bus->self().incarnation > first);
    QCOMPARE(all[1]->state, QByteArrayList{"0:missed"});
    all[1]->bus->join(); // has joined: nothing happens
    const auto seen = all[0]->trace;
    settle();
    QCOMPARE(all[0]->trace, seen);
}

void TestLocalBus::tooLongIsDropped()
{
    LocalBusHub hub;
    auto all = joined(hub, {alpha});
    settle();
    all[0]->bus->send(QByteArray(Bus::maximumMessage + 1, 'x'));
    all[0]->bus->send(QByteArray(Bus::maximumMessage, 'x'));
    settle();
    QCOMPARE(all[0]->state.size(), 1);
}

// beta has left the site for good: who is behind it is called otherwise, and so is a host that comes.
void TestLocalBus::hostsGetOtherNumbers()
{
    LocalBusHub hub(4);
    auto all = joined(hub, {alpha, gammaHost, delta});
    settle();
    const std::vector<HostId> now{HostId{0}, noId<HostId>, HostId{1}, HostId{2}};
    all[2]->bus->send("before");
    settle();
    for (const auto &each : all)
        each->bus->setHosts(now, 4);
    settle();
    for (const auto &each : all) {
        QCOMPARE(each->bus->members(), all[0]->bus->members());
        QCOMPARE(each->lastMembers, each->bus->members());
        each->bus->setVoters({HostId{0}, HostId{1}, HostId{2}});
    }
    QCOMPARE(all[2]->bus->self().host, HostId{2});
    QCOMPARE(all[0]->lastMembers.back().host, HostId{2});
    all[2]->bus->send("after");
    settle();
    QCOMPARE(all[0]->state, (QByteArrayList{"3:before", "2:after"}));
    Listener fresh(hub, HostId{3});
    fresh.bus->join();
    settle();
    QVERIFY(fresh.trace.contains("restored"));
    QCOMPARE(all[0]->lastMembers.back().host, HostId{3});
}

void TestLocalBus::randomHistories_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

// Joins, deaths, cuts, heals and slow answers in any order: after a heal all have one history.
void TestLocalBus::randomHistories()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    LocalBusHub hub(4);
    Listeners all(4);
    int number = 0;
    for (int i = 0; i < 300; ++i) {
        const auto who = random.bounded(4U);
        auto &listener = all[who];
        switch (random.bounded(10)) {
        case 0:
            if (listener) {
                listener.reset();
            } else {
                listener = std::make_unique<Listener>(hub, HostId{who});
                listener->answers = random.bounded(2) == 0;
                listener->bus->join();
            }
            break;
        case 1: hub.partition({{alpha, HostId{1 + random.bounded(3U)}}, {gammaHost, delta}}); break;
        case 2: hub.heal(); break;
        case 3:
            if (listener)
                listener->answer();
            break;
        case 4: QCoreApplication::sendPostedEvents(); break;
        default:
            if (listener)
                listener->bus->send(QByteArray::number(number++));
        }
    }
    hub.heal();
    for (int round = 0; round < 10; ++round) {
        settle();
        for (const auto &listener : all) {
            if (listener)
                listener->answer();
        }
    }
    settle();
    const Listener *first = nullptr;
    for (const auto &listener : all) {
        if (!listener)
            continue;
        if (!first)
            first = listener.get();
        QCOMPARE(listener->state, first->state);
        QCOMPARE(listener->bus->members(), first->bus->members());
        QCOMPARE(listener->state.size(), qsizetype(std::set<QByteArray>(listener->state.begin(),
                                                                       listener->state.end()).size()));
    }
}

QTEST_GUILESS_MAIN(TestLocalBus)
#include "tst_localbus.moc"
