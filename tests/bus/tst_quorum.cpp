// tst_quorum.cpp - who has quorum (core/bus/README.md), and that there are never two sides that have it.
#include "rings.h"

#include <QTest>

using namespace holdfast;
using namespace holdfast::rings;

namespace {

constexpr std::uint32_t hostsOfSite = 5;

/// A site as its managers see it: who is confirmed off is in the state, and leaves the voters; who has quorum takes in
/// whoever is there; the independent computer, if there is one, tells who has power, and has a vote.
class Fate
{
public:
    /// @param confirms a host that is down may be confirmed off by those who are there.
    Fate(quint32 seed, std::uint32_t hosts, bool hasComputer, bool confirms = true)
        : m_hosts(hosts), m_hasComputer(hasComputer), m_confirms(confirms), m_random(seed), m_engine(hosts, seed)
    {
        m_engine.standing = false;
        for (std::uint32_t host = 0; host < hosts; ++host)
            boot(host);
        settle();
    }

    void happen()
    {
        const auto host = m_random.bounded(m_hosts);
        const bool isUp = m_engine.at(host) != nullptr;
        switch (m_random.bounded(9)) {
        case 0:
        case 1:
            if (isUp)
                die(host);
            break;
        case 2:
        case 3:
            if (!isUp)
                boot(host);
            break;
        case 4:
            if (isUp)
                restartManager(host);
            break;
        case 5: cut(); break;
        case 6: m_engine.arrange({}); break;
        default:
            if (!isUp && m_confirms)
                confirmOff(host);
        }
        settle();
    }

    /// Hosts of different sides that believe to have quorum, "" for none.
    [[nodiscard]] QByteArray split()
    {
        const Endpoint *first = nullptr;
        for (const auto &each : m_engine.all) {
            if (!each->quorate || each->isOut)
                continue;
            if (first != nullptr && first->ring != each->ring)
                return QByteArray::number(first->key.node) + " and " + QByteArray::number(each->key.node);
            first = each.get();
        }
        return {};
    }

    /// What a side with quorum was delivered, and the one that has it now doesn't know; "" for nothing.
    [[nodiscard]] QByteArray forgotten()
    {
        QByteArray missing;
        for (const auto &each : m_engine.all) {
            if (!each->quorate || each->isOut)
                continue;
            if (each->state.mid(0, m_decided.size()) != m_decided)
                missing = "host" + QByteArray::number(each->key.node) + " has " + each->state.join(' ') + ", decided was "
                    + m_decided.join(' ');
            m_decided = each->state;
            break;
        }
        return missing;
    }

    /// Everybody boots and hears everybody.
    [[nodiscard]] bool comesBack()
    {
        m_engine.arrange({});
        for (std::uint32_t host = 0; host < m_hosts; ++host) {
            if (m_engine.at(host) == nullptr)
                boot(host);
        }
        settle();
        settle();
        return std::ranges::all_of(m_engine.all, [](const auto &each) { return each->quorate; });
    }

private:
    void boot(std::uint32_t host)
    {
        m_stands.erase(host);
        m_voters.erase(host); // nothing is remembered that can be asked
        join(host);
    }
    void join(std::uint32_t host)
    {
        BusIdentity identity = identityOf(host, m_hosts);
        identity.device = m_hasComputer;
        m_engine.standing = m_stands.contains(host);
        Endpoint journal(identity, {}, 0, {}, 1);
        journal.state = m_journals[host];
        Endpoint &endpoint = m_engine.join(std::move(identity), host, journal.known());
        endpoint.state = m_journals[host];
        endpoint.countsTerms = true;
        m_voters[host] = votersOf(endpoint);
        endpoint.component.setVoters(m_voters[host]);
    }
    void die(std::uint32_t host)
    {
        m_journals[host] = m_engine.at(host)->state;
        m_engine.kill(host);
    }
    void restartManager(std::uint32_t host)
    {
        die(host);
        join(host);
    }
    void cut()
    {
        std::map<std::uint32_t, std::size_t> ringOf;
        for (std::uint32_t host = 0; host < m_hosts; ++host)
            ringOf[host] = m_random.bounded(3U);
        m_engine.arrange(ringOf);
    }
    // Whoever sees it says so where it is; without an independent computer it is an operator, who sees the truth, too.
    void confirmOff(std::uint32_t host)
    {
        const auto &all = m_engine.all;
        if (all.empty())
            return;
        const quint32 who = m_random.bounded(static_cast<quint32>(all.size()));
        all[who]->send("off " + QByteArray::number(host));
    }

    // The state in short, as every endpoint was delivered it.
    [[nodiscard]] std::set<std::uint32_t> offIn(const Endpoint &endpoint) const
    {
        std::set<std::uint32_t> off;
        for (const QByteArray &said : endpoint.state) {
            const QByteArrayList words = said.mid(said.indexOf(':') + 1).split(' ');
            if (words[0] == "off")
                off.insert(words[1].toUInt());
            else if (words[0] == "in")
                off.erase(words[1].toUInt());
        }
        return off;
    }
    // As Manager::checkVoters() has it.
    [[nodiscard]] std::vector<HostId> votersOf(const Endpoint &endpoint)
    {
        const HostId self{endpoint.key.node};
        const auto before = m_voters.find(endpoint.key.node);
        const bool alone = before != m_voters.end() && before->second == std::vector{self};
        const std::set<std::uint32_t> off = offIn(endpoint);
        std::vector<HostId> voters;
        for (std::uint32_t host = 0; host < m_hosts; ++host) {
            const bool isOff = off.contains(host) && (endpoint.quorate || m_engine.at(host) == nullptr);
            if (!endpoint.quorate && alone ? HostId{host} == self : !isOff)
                voters.push_back(HostId{host});
        }
        return voters;
    }

    // Until nobody has anything to say any more.
    void settle()
    {
        for (int round = 0; round < 12; ++round) {
            m_engine.settle();
            m_engine.pass();
            m_engine.settle();
            for (std::uint32_t host = 0; host < m_hosts; ++host) {
                if (const Endpoint *each = m_engine.at(host); each != nullptr && each->isOut)
                    restartManager(host);
            }
            grantVote();
            for (const auto &each : m_engine.all) {
                if (each->quorate)
                    m_stands.insert(each->key.node);
                const auto voters = votersOf(*each);
                if (auto &known = m_voters[each->key.node]; known != voters) {
                    known = voters;
                    each->component.setVoters(voters);
                    each->drain();
                }
            }
            for (const auto &each : m_engine.all) {
                const std::set<std::uint32_t> off = offIn(*each);
                for (const BusMember &member : each->members) {
                    if (each->quorate && each->members.front().host == HostId{each->key.node}
                        && off.contains(std::uint32_t(index(member.host))))
                        each->send("in " + QByteArray::number(std::uint32_t(index(member.host))));
                }
            }
        }
    }

    // It gives its vote for a ring, and to another one only when nobody can believe any more to have it.
    void grantVote()
    {
        for (const auto &each : m_engine.all) {
            const bool here = std::ranges::all_of(m_granted, [&](std::uint32_t host) {
                return m_engine.at(host) != nullptr && m_engine.at(host)->ring == each->ring;
            });
            const bool wants = each->component.wantsVote();
            if (!wants || !here) {
                each->component.setDeviceVote(false);
                each->drain();
                m_holders.erase(each->key.node);
            }
        }
        std::erase_if(m_holders, [this](std::uint32_t host) { return m_engine.at(host) == nullptr; });
        if (m_holders.empty())
            m_granted.clear();
        for (const auto &each : m_engine.all) {
            std::set<std::uint32_t> ring;
            for (const auto &other : m_engine.all) {
                if (other->ring == each->ring)
                    ring.insert(other->key.node);
            }
            const bool isFree = m_granted.empty() || std::ranges::includes(ring, m_granted);
            if (!each->component.wantsVote() || !isFree)
                continue;
            m_granted = ring;
            m_holders.insert(each->key.node);
            each->component.setDeviceVote(true);
            each->drain();
        }
    }

    QByteArrayList m_decided; ///< the state of those who had quorum last
    std::uint32_t m_hosts;
    bool m_hasComputer, m_confirms;
    QRandomGenerator m_random;
    Engine m_engine;
    std::set<std::uint32_t> m_stands; ///< as their managers have kept it
    std::map<std::uint32_t, QByteArrayList> m_journals;
    std::map<std::uint32_t, std::vector<HostId>> m_voters;
    std::set<std::uint32_t> m_granted, m_holders; ///< the ring that has the vote, and who believes so
};

} // namespace

class TestQuorum : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hostsThatBootHaveNoVote();
    void hostsThatWereOffWaitForTheSurvivor();
    void wholeSiteBeginsWithoutAnybody();
    void computersVoteCountsThoseThatBoot();
    void takenInByAMajorityItHasAVote();
    void rebootedHostsDontOutvoteOthers();
    void voteIsAskedForWhereItIsOfUse_data();
    void voteIsAskedForWhereItIsOfUse();
    void voteIsHeldWhileSomebodyIsMissing();
    void neverTwoSides_data();
    void neverTwoSides();
    void whatAQuorumDecidedIsNotForgotten_data();
    void whatAQuorumDecidedIsNotForgotten();
};

void TestQuorum::hostsThatBootHaveNoVote()
{
    Engine engine(3);
    engine.standing = false;
    Endpoint &a = engine.join(0);
    Endpoint &b = engine.join(1);
    engine.settle();
    engine.pass();
    QCOMPARE(a.members.size(), 2);
    QVERIFY2(!a.quorate && !b.quorate, "the third one may have gone on without them");
    engine.join(2);
    engine.settle();
    QVERIFY2(a.quorate && b.quorate && engine.at(2)->quorate, "nobody is missing");
    engine.kill(2);
    engine.settle();
    QVERIFY2(a.quorate && b.quorate, "from now on they are two of three");
}

// Two of three were confirmed off, which leaves one voter, who goes on. They boot, and can't hear it.
void TestQuorum::hostsThatWereOffWaitForTheSurvivor()
{
    Engine engine(3);
    for (std::uint32_t host = 0; host < 3; ++host)
        engine.join(host);
    engine.settle();
    engine.kill(2);
    engine.kill(1);
    engine.settle();
    Endpoint &a = *engine.at(0);
    a.component.setVoters({HostId{0}});
    a.drain();
    a.send("alone");
    engine.settle();
    QVERIFY(a.quorate);
    engine.arrange({{0, 1}, {1, 2}, {2, 2}});
    engine.standing = false;
    engine.join(1, {0, 50});
    engine.join(2, {0, 50});
    engine.settle();
    engine.pass();
    QCOMPARE(engine.at(1)->members.size(), 2);
    QVERIFY(a.quorate && !engine.at(1)->quorate && !engine.at(2)->quorate);
    engine.arrange({});
    engine.settle();
    QVERIFY(a.quorate);
    QCOMPARE(engine.at(1)->state, QByteArrayList{"0:alone"});
    for (const auto &each : engine.all) { // taken in
        each->component.setVoters({HostId{0}, HostId{1}, HostId{2}});
        each->drain();
        QVERIFY(each->quorate);
    }
    engine.kill(0);
    engine.settle();
    QVERIFY(engine.at(1)->quorate && engine.at(2)->quorate);
}

void TestQuorum::wholeSiteBeginsWithoutAnybody()
{
    Engine engine(3);
    engine.standing = false;
    for (std::uint32_t host = 0; host < 3; ++host)
        engine.join(host);
    engine.settle();
    for (const auto &each : engine.all)
        QVERIFY(each->quorate);
    // One that was confirmed off is not waited for.
    Engine other(3);
    other.standing = false;
    for (std::uint32_t host = 0; host < 2; ++host)
        other.join(host).component.setVoters({HostId{0}, HostId{1}});
    other.settle();
    QVERIFY(other.at(0)->quorate && other.at(1)->quorate);
}

// Who goes on without others holds it; that it can be had says that nobody does.
void TestQuorum::computersVoteCountsThoseThatBoot()
{
    Engine engine(3);
    engine.standing = false;
    for (std::uint32_t host = 0; host < 2; ++host) {
        BusIdentity identity = identityOf(host, 3);
        identity.device = true;
        engine.join(identity, host);
    }
    engine.settle();
    engine.pass();
    for (const auto &each : engine.all) {
        QVERIFY(!each->quorate && each->component.wantsVote());
        each->component.setDeviceVote(true);
        each->drain();
        QVERIFY(each->quorate);
        each->component.setDeviceVote(false);
        each->drain();
        QVERIFY2(each->quorate, "they are two of three now");
    }
}

void TestQuorum::takenInByAMajorityItHasAVote()
{
    Engine engine(3);
    for (std::uint32_t host = 0; host < 2; ++host)
        engine.join(host);
    engine.settle();
    QVERIFY(engine.at(0)->quorate);
    engine.standing = false;
    engine.join(2);
    engine.settle();
    QVERIFY(engine.at(2)->quorate);
    engine.kill(0);
    engine.settle();
    QVERIFY(engine.at(1)->quorate && engine.at(2)->quorate);
}

// Of five, two were confirmed off by two others, who then count three voters and are two of them. The two boot, and
// hear the fifth only: they would be three of five.
void TestQuorum::rebootedHostsDontOutvoteOthers()
{
    Engine engine(5);
    for (std::uint32_t host = 0; host < 5; ++host)
        engine.join(host);
    engine.settle();
    engine.arrange({{0, 1}, {3, 2}, {4, 2}});
    engine.kill(1);
    engine.kill(2);
    engine.settle();
    for (const std::uint32_t host : {3U, 4U}) {
        engine.at(host)->component.setVoters({HostId{0}, HostId{3}, HostId{4}});
        engine.at(host)->drain();
        QVERIFY(engine.at(host)->quorate);
    }
    engine.arrange({{0, 1}, {1, 1}, {2, 1}, {3, 2}, {4, 2}});
    engine.standing = false;
    engine.join(1);
    engine.join(2);
    engine.settle();
    engine.pass();
    QCOMPARE(engine.at(0)->members.size(), 3);
    QVERIFY(!engine.at(0)->quorate && !engine.at(1)->quorate);
    QVERIFY(engine.at(3)->quorate);
}

void TestQuorum::voteIsAskedForWhereItIsOfUse_data()
{
    QTest::addColumn<std::uint32_t>("hosts");
    QTest::addColumn<std::uint32_t>("left");
    QTest::addColumn<bool>("wanted");
    QTest::addRow("all of two") << 2U << 2U << false;
    QTest::addRow("one of two") << 2U << 1U << true;
    QTest::addRow("all of four") << 4U << 4U << false;
    QTest::addRow("two of four") << 4U << 2U << true;
    QTest::addRow("one of four: it is no help") << 4U << 1U << false;
    QTest::addRow("one of three: it is no help") << 3U << 1U << false;
}

void TestQuorum::voteIsAskedForWhereItIsOfUse()
{
    QFETCH(const std::uint32_t, hosts);
    QFETCH(const std::uint32_t, left);
    QFETCH(const bool, wanted);
    Engine engine(hosts);
    for (std::uint32_t host = 0; host < hosts; ++host) {
        BusIdentity identity = identityOf(host, hosts);
        identity.device = true;
        engine.join(identity, host);
    }
    engine.settle();
    for (std::uint32_t host = left; host < hosts; ++host)
        engine.kill(host);
    // While the engine waits for the device's word nothing is delivered, and nothing is decided yet.
    for (const auto &each : engine.all) {
        while (!each->inbox.empty())
            each->take(1);
        QCOMPARE(each->component.wantsVote(), wanted);
    }
    engine.settle();
    for (const auto &each : engine.all)
        QCOMPARE(each->component.wantsVote(), wanted);
}

void TestQuorum::voteIsHeldWhileSomebodyIsMissing()
{
    Engine engine(4);
    for (std::uint32_t host = 0; host < 4; ++host) {
        BusIdentity identity = identityOf(host, 4);
        identity.device = true;
        engine.join(identity, host);
    }
    engine.settle();
    engine.kill(3);
    engine.settle();
    // Three of four need no vote; but it must not be free for the one that boots. One of them is enough to hold it.
    QVERIFY(engine.at(0)->quorate && engine.at(0)->component.wantsVote());
    QVERIFY(!engine.at(1)->component.wantsVote() && !engine.at(2)->component.wantsVote());
    for (const auto &each : engine.all) { // confirmed off: all voters are here, and still it isn't free
        each->component.setVoters({HostId{0}, HostId{1}, HostId{2}});
        each->drain();
    }
    QVERIFY(engine.at(0)->component.wantsVote());
    engine.join(3);
    engine.settle();
    QVERIFY(!engine.at(0)->component.wantsVote());
}

void TestQuorum::neverTwoSides_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<std::uint32_t>("hosts");
    QTest::addColumn<bool>("hasComputer");
    for (quint32 seed = 1; seed <= 120; ++seed)
        QTest::addRow("seed %u", seed) << seed << 2 + seed % (hostsOfSite - 1) << (seed % 3 != 0);
}

// Deaths, boots, managers that are killed, cuts, heals, and what is confirmed off where: at no time do two sides have
// quorum, and when everybody is back everybody has.
void TestQuorum::neverTwoSides()
{
    QFETCH(const quint32, seed);
    QFETCH(const std::uint32_t, hosts);
    QFETCH(const bool, hasComputer);
    Fate fate(seed, hosts, hasComputer);
    for (int i = 0; i < 60; ++i) {
        fate.happen();
        QCOMPARE(fate.split(), QByteArray());
    }
    QVERIFY(fate.comesBack());
    QCOMPARE(fate.split(), QByteArray());
}

void TestQuorum::whatAQuorumDecidedIsNotForgotten_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<std::uint32_t>("hosts");
    for (quint32 seed = 1; seed <= 120; ++seed)
        QTest::addRow("seed %u", seed) << seed << 3 + seed % 3;
}

// By majorities only: two that follow each other have a host in common, and it goes on from what it was delivered,
// whoever is older or more where there is no quorum meanwhile. (A host that decides alone, by the independent computer's
// vote or because the others were confirmed off, and then dies, takes what it decided with it until it is back.)
void TestQuorum::whatAQuorumDecidedIsNotForgotten()
{
    QFETCH(quint32, seed);
    QFETCH(const std::uint32_t, hosts);
    Fate fate(seed, hosts, false, false);
    for (int i = 0; i < 60; ++i) {
        fate.happen();
        QCOMPARE(fate.forgotten(), QByteArray());
    }
    QVERIFY(fate.comesBack());
    QCOMPARE(fate.forgotten(), QByteArray());
}

QTEST_GUILESS_MAIN(TestQuorum)
#include "tst_quorum.moc"
