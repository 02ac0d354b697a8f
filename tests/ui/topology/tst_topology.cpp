// The map: what is wired to what and how it is, truthful when data stops; places that are kept; keys and screen
// readers.
#include <fakeclient.h>
#include <fixturesite.h>
#include <topology/topologymap.h>
#include <topology/topologyview.h>

#include <QAccessible>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace holdfast;
using namespace Qt::StringLiterals;

using Change = std::function<void(SiteStatus &)>;
Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Health)

namespace {

struct World {
    FakeClient client;
    SiteStore store{client};
    explicit World(const Change &change = {})
    {
        client.setStatus(fig1Healthy());
        if (change)
            change(client.editStatus());
        store.start();
        QTRY_VERIFY(store.hasStatus());
    }
};

const TopologyNode *nodeOf(const Topology &topology, const QString &id)
{
    for (const TopologyNode &node : topology.nodes) {
        if (node.id == id)
            return &node;
    }
    return nullptr;
}

const TopologyEdge *edgeOf(const Topology &topology, TopologyEdge::Kind kind, const QString &from, const QString &to)
{
    for (const TopologyEdge &edge : topology.edges) {
        if (edge.kind == kind && edge.from == from && edge.to == to)
            return &edge;
    }
    return nullptr;
}

} // namespace

class TopologyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installAccessibleItems(); }

    void everythingIsThere()
    {
        World world;
        const Topology topology = topologyOf(world.store);
        QCOMPARE(topology.nodes.size(), std::size_t(4 + 1 + 1 + 4)); // hosts, cluster, computer, outlets
        QCOMPARE(topology.edges.size(), std::size_t(4 + 4 + 8)); // links, lines, power
        for (const TopologyEdge &edge : topology.edges) {
            QCOMPARE(edge.health, Health::Good);
            QVERIFY(nodeOf(topology, edge.from) && nodeOf(topology, edge.to));
            QVERIFY(!edge.sentence.isEmpty());
        }
        for (const TopologyNode &node : topology.nodes) {
            QCOMPARE(node.health, Health::Good);
            QVERIFY(!node.stale);
        }
    }

    void healthOfNodes_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("node");
        QTest::addColumn<Health>("health");
        const auto row = [](const char *name, const Change &change, const char *node, Health health) {
            QTest::newRow(name) << change << QString::fromLatin1(node) << health;
        };
        row("not runnable", [](SiteStatus &s) { s.hosts[0].runnable = false; }, "host alpha", Health::Degraded);
        row("booting", [](SiteStatus &s) { s.hosts[0].state = HostState::Booting; }, "host alpha", Health::Degraded);
        row("lost", [](SiteStatus &s) { s.hosts[0].state = HostState::Lost; }, "host alpha", Health::Bad);
        row("maintenance", [](SiteStatus &s) { s.hosts[0].state = HostState::Offline; }, "host alpha", Health::Absent);
        row("unknown", [](SiteStatus &s) { s.hosts[0].state = HostState::Unknown; }, "host alpha", Health::Unknown);
        row("one is lost", [](SiteStatus &s) { s.hosts[0].state = HostState::Lost; }, "cluster", Health::Degraded);
        row("half are lost",
            [](SiteStatus &s) { s.hosts[0].state = s.hosts[1].state = HostState::Lost; }, "cluster", Health::Bad);
        row("the line is down", [](SiteStatus &s) { s.independentComputers[0].line = LinkState::Down; },
            "computer rack-7", Health::Bad);
        row("the line is not known", [](SiteStatus &s) { s.independentComputers[0].line = LinkState::Unknown; },
            "computer rack-7", Health::Unknown);
        row("an outlet is off", [](SiteStatus &s) { s.independentComputers[0].outlets[1].power = PowerState::Off; },
            "outlet rack-7:2", Health::Absent);
        row("an outlet nobody knows of",
            [](SiteStatus &s) { s.independentComputers[0].outlets[1].power = PowerState::Unknown; }, "outlet rack-7:2",
            Health::Unknown);
    }
    void healthOfNodes()
    {
        QFETCH(const Change, change);
        QFETCH(const QString, node);
        QFETCH(const Health, health);
        World world(change);
        const Topology topology = topologyOf(world.store);
        const TopologyNode *found = nodeOf(topology, node);
        QVERIFY(found);
        QCOMPARE(found->health, health);
    }

    void healthOfLines()
    {
        World world([](SiteStatus &s) {
            s.independentComputers[0].outlets[0].beats = BeatState::Lost;
            s.independentComputers[0].outlets[1].beats = BeatState::None;
            for (GroupStatus &group : s.groups) {
                for (MemberStatus &member : group.members)
                    member.stale = member.host == "gamma"_L1;
            }
            s.hosts[2].ageS = 60;
        });
        const Topology topology = topologyOf(world.store);
        const auto line = TopologyEdge::Kind::SerialLine;
        QCOMPARE(edgeOf(topology, line, u"host alpha"_s, u"computer rack-7"_s)->health, Health::Bad);
        QCOMPARE(edgeOf(topology, line, u"host beta"_s, u"computer rack-7"_s)->health, Health::Unknown);
        const auto link = TopologyEdge::Kind::ClusterLink;
        QCOMPARE(edgeOf(topology, link, u"host gamma"_s, u"cluster"_s)->health, Health::Bad);
        QCOMPARE(edgeOf(topology, link, u"host beta"_s, u"cluster"_s)->health, Health::Good);
        QVERIFY(nodeOf(topology, u"host gamma"_s)->stale);
        QVERIFY(nodeSentence(*nodeOf(topology, u"host gamma"_s)).contains(u"last known"_s));
    }

    void thePastKnowsNothingOfLines()
    {
        World world;
        world.store.showMoment(QDateTime::currentDateTimeUtc().addSecs(-60));
        const Topology topology = topologyOf(world.store);
        for (const TopologyEdge &edge : topology.edges) {
            if (edge.kind != TopologyEdge::Kind::ClusterLink)
                QCOMPARE(edge.health, Health::Unknown);
        }
    }

    void nothingIsKnownOnceDataStop()
    {
        World world;
        TopologyMap map(world.store, nullptr);
        map.resize(800, 500);
        map.show();
        QVERIFY(!nodeOf(map.topology(), u"host alpha"_s)->stale);
        world.client.setConnection(ManagerClient::Connection::Lost);
        QTRY_VERIFY_WITH_TIMEOUT(nodeOf(map.topology(), u"host alpha"_s)->stale, 30000);
        QTRY_COMPARE(nodeOf(map.topology(), u"computer rack-7"_s)->health, Health::Unknown);
        QCOMPARE(nodeOf(map.topology(), u"cluster"_s)->health, Health::Unknown);
        QVERIFY(!map.grab().isNull());
    }

    void placesAreKept()
    {
        const QTemporaryDir directory;
        QSettings settings(directory.filePath(u"s.ini"_s), QSettings::IniFormat);
        World world;
        QPointF moved;
        {
            TopologyMap map(world.store, &settings);
            map.resize(900, 600);
            map.show();
            map.select(u"beta"_s);
            QCOMPARE(map.currentTarget(), u"beta"_s);
            const QPointF before = map.placeOf(u"host beta"_s);
            QTest::keyClick(&map, Qt::Key_Down, Qt::ControlModifier);
            QTest::keyClick(&map, Qt::Key_Right, Qt::ControlModifier);
            moved = map.placeOf(u"host beta"_s);
            QVERIFY(moved.x() > before.x() && moved.y() > before.y());
        }
        TopologyMap again(world.store, &settings);
        QCOMPARE(again.placeOf(u"host beta"_s), moved);
        QVERIFY(again.placeOf(u"host alpha"_s) != moved);
        again.resetPlaces();
        TopologyMap anew(world.store, &settings);
        QVERIFY(anew.placeOf(u"host beta"_s) != moved);
    }

    void keysReachEveryNode()
    {
        World world;
        TopologyMap map(world.store, nullptr);
        map.resize(900, 600);
        map.show();
        QSet<QString> reached;
        // Row by row: to its left end, along it, and down.
        QTest::keyClick(&map, Qt::Key_Home);
        for (int row = 0; row < 5; ++row) {
            for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right}) {
                for (int i = 0; i < 6; ++i) {
                    reached.insert(map.current());
                    QTest::keyClick(&map, key);
                }
            }
            reached.insert(map.current());
            QTest::keyClick(&map, row == 0 ? Qt::Key_Up : Qt::Key_Down);
        }
        QCOMPARE(reached.size(), qsizetype(map.topology().nodes.size()));
    }

    void returnOpensAndSelectionIsTold()
    {
        World world;
        TopologyView view(world.store, nullptr);
        view.resize(900, 600);
        view.show();
        QSignalSpy current(&view, &TopologyView::currentChanged);
        QSignalSpy activated(&view, &TopologyView::activated);
        view.select(u"cdma@gamma/call-control"_s); // what is on a host
        QCOMPARE(view.map().currentTarget(), u"gamma"_s);
        QCOMPARE(current.count(), 0); // not by the user
        QTest::keyClick(&view.map(), Qt::Key_Left);
        QCOMPARE(current.last().first().toString(), u"beta"_s);
        QTest::keyClick(&view.map(), Qt::Key_Return);
        QCOMPARE(activated.last().first().toString(), u"beta"_s);
    }

    void readersAreToldEverything()
    {
        World world;
        TopologyMap map(world.store, nullptr);
        map.resize(900, 600);
        map.show();
        QCOMPARE(map.itemCount(), static_cast<int>(map.topology().nodes.size() + map.topology().edges.size()));
        for (int i = 0; i < map.itemCount(); ++i) {
            QVERIFY(!map.itemName(i).isEmpty());
            QVERIFY(!map.itemDescription(i).isEmpty());
            QVERIFY2(map.rect().intersects(map.itemRect(i)), qPrintable(map.itemName(i)));
        }
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&map);
        QVERIFY(interface);
        QCOMPARE(interface->childCount(), map.itemCount());
        QVERIFY(map.itemName(0).contains(u"alpha"_s));
    }

    void draggedNodesStayUnderTheMouse()
    {
        World world;
        TopologyMap map(world.store, nullptr);
        map.resize(900, 600);
        map.show();
        map.select(u"alpha"_s);
        QTest::keyClick(&map, Qt::Key_Down, Qt::ControlModifier);
        const QPointF moved = map.placeOf(u"host alpha"_s);
        world.client.editStatus().hosts[0].state = HostState::Lost; // another state, the same things
        world.store.refreshNow();
        QTRY_COMPARE(nodeOf(map.topology(), u"host alpha"_s)->health, Health::Bad);
        QCOMPARE(map.placeOf(u"host alpha"_s), moved);
    }

    void hostsThatComeAndGo()
    {
        World world;
        TopologyMap map(world.store, nullptr);
        world.client.editStatus().hosts.pop_back();
        world.store.refreshNow();
        QTRY_VERIFY(nodeOf(map.topology(), u"host delta"_s) == nullptr);
        QVERIFY(!map.grab().isNull());
    }
};

QTEST_MAIN(TopologyTest)
#include "tst_topology.moc"
