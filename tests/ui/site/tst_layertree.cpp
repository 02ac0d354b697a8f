// The tree's model under random mutation: never reset, expansion and selection survive, the filter finds.
#include <fakeclient.h>
#include <fixturesite.h>
#include <site/layertree.h>

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace holdfast;

namespace {

void mutate(SiteStatus &site, QRandomGenerator &random)
{
    GroupStatus &group = site.groups[random.bounded(quint32(site.groups.size()))];
    switch (random.bounded(7)) {
    case 0:
        if (!group.members.empty())
            group.members[random.bounded(quint32(group.members.size()))].state = static_cast<State>(random.bounded(5));
        break;
    case 1:
        if (group.members.size() > 1)
            group.members.erase(group.members.begin() + int(random.bounded(quint32(group.members.size()))));
        break;
    case 2: {
        const QString host = site.hosts[random.bounded(quint32(site.hosts.size()))].name;
        const bool there = std::any_of(group.members.begin(), group.members.end(), [&](const MemberStatus &m) { return m.host == host; });
        if (!there) {
            MemberStatus member;
            member.group = group.name;
            member.host = host;
            member.member = group.name + QLatin1Char('@') + host;
            member.processes.push_back({QStringLiteral("p%1").arg(random.bounded(3)), 7, {}, 0, QStringLiteral("running"), 0, 0, {}});
            group.members.push_back(member);
        }
        break;
    }
    case 3: std::swap(group, site.groups[random.bounded(quint32(site.groups.size()))]); break;
    case 4:
        if (site.hosts.size() > 2)
            site.hosts.erase(site.hosts.begin() + int(random.bounded(quint32(site.hosts.size()))));
        break;
    case 5:
        if (site.hosts.size() < 6) {
            HostStatus host;
            host.name = QStringLiteral("new-%1").arg(random.generate());
            site.hosts.insert(site.hosts.begin() + int(random.bounded(quint32(site.hosts.size()))), host);
        }
        break;
    case 6:
        for (MemberStatus &member : group.members) {
            if (member.processes.size() > 1)
                member.processes.pop_back();
            else
                member.processes.push_back({QStringLiteral("q%1").arg(random.bounded(9)), 0, {}, 0, {}, 0, 0, {}});
        }
        break;
    }
}

} // namespace

class LayerTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomMutation_data();
    void randomMutation();
    void showsStates();
    void oneDataChangedAParent();
    void filter_data();
    void filter();
    void selectionAndExpansionSurvive();
    void filterSpeed();
};

void LayerTreeTest::randomMutation_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void LayerTreeTest::randomMutation()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    FakeClient client;
    client.setStatus(fig1Status());
    SiteStore store(client);
    LayerTreeModel model(store);
    LayerTreeFilter proxy(model);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester proxyTester(&proxy, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    store.start();
    QTRY_COMPARE(model.rowCount(), 4);
    QSignalSpy ages(&store, &SiteStore::agesChanged);
    for (int round = 0; round < 60; ++round) {
        for (int i = random.bounded(1, 5); i > 0; --i)
            mutate(client.editStatus(), random);
        if (round % 10 == 3)
            proxy.setText(QStringLiteral("c a"));
        if (round % 10 == 8)
            proxy.setText({});
        ages.clear();
        store.refreshNow();
        QTRY_VERIFY(ages.count() > 0);
        QCOMPARE(model.rowCount(), int(store.status().hosts.size()));
        for (const GroupStatus &group : store.status().groups) {
            for (const MemberStatus &member : group.members) {
                if (!store.host(member.host))
                    continue;
                const QModelIndex at = model.indexOf(member.member);
                QVERIFY2(at.isValid(), qPrintable(member.member));
                QCOMPARE(at.data().toString(), group.name);
                QCOMPARE(model.rowCount(at), int(member.processes.size()) + int(member.resources.size()));
            }
        }
    }
    QCOMPARE(resets.count(), 0);
}

void LayerTreeTest::showsStates()
{
    FakeClient client;
    client.setStatus(fig1Status());
    SiteStore store(client);
    LayerTreeModel model(store);
    store.start();
    QTRY_COMPARE(model.rowCount(), 4);
    const auto state = [&model](const char *member) {
        return model.indexOf(QString::fromLatin1(member)).siblingAtColumn(LayerTreeModel::StateColumn).data().toString();
    };
    QCOMPARE(state("cdma@alpha"), QStringLiteral("ACTV"));
    QCOMPARE(state("amps@alpha"), QStringLiteral("OFFL"));
    QCOMPARE(state("tdma@gamma"), QStringLiteral("INIT \u2192 ACTV")); // requested, not reached
    QCOMPARE(model.indexOf(QStringLiteral("cdma@alpha")).data(LayerTreeModel::TargetRole).toString(), QStringLiteral("cdma@alpha"));
}

void LayerTreeTest::oneDataChangedAParent()
{
    FakeClient client;
    client.setStatus(fig1Status());
    SiteStore store(client);
    LayerTreeModel model(store);
    store.start();
    QTRY_COMPARE(model.rowCount(), 4);
    QSignalSpy spy(&model, &QAbstractItemModel::dataChanged);
    for (GroupStatus &group : client.editStatus().groups) {
        for (MemberStatus &member : group.members) {
            if (member.host == QLatin1String("alpha"))
                member.why = QStringLiteral("changed");
        }
    }
    store.refreshNow();
    QTRY_COMPARE(spy.count(), 3); // alpha's three layers
}

void LayerTreeTest::filter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("hidden");
    QTest::newRow("by name") << "cdma" << "cdma@alpha" << "gsm@gamma";
    QTest::newRow("by state code") << "offl" << "amps@alpha" << "cdma@alpha";
    QTest::newRow("by host: all below it") << "beta" << "billing@beta" << "billing@alpha";
    QTest::newRow("all words") << "tdma beta" << "tdma@beta" << "tdma@gamma";
    QTest::newRow("by process") << "mobility" << "cdma@alpha" << "billing@alpha";
}

void LayerTreeTest::filter()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    QFETCH(QString, hidden);
    FakeClient client;
    client.setStatus(fig1Status());
    SiteStore store(client);
    LayerTreeModel model(store);
    LayerTreeFilter proxy(model);
    store.start();
    QTRY_COMPARE(model.rowCount(), 4);
    proxy.setText(text);
    QVERIFY(proxy.mapFromSource(model.indexOf(found)).isValid());
    QVERIFY(!proxy.mapFromSource(model.indexOf(hidden)).isValid());
    proxy.setText({});
    QVERIFY(proxy.mapFromSource(model.indexOf(hidden)).isValid());
}

void LayerTreeTest::selectionAndExpansionSurvive()
{
    FakeClient client;
    client.setStatus(fig1Status());
    SiteStore store(client);
    LayerTree tree(store);
    store.start();
    QTRY_VERIFY(store.hasStatus());
    tree.select(QStringLiteral("cdma@alpha"));
    const QPersistentModelIndex current = tree.tree().currentIndex();
    tree.tree().expand(current);
    SiteStatus &site = client.editStatus();
    std::rotate(site.groups.begin(), site.groups.begin() + 4, site.groups.end());
    site.hosts.erase(site.hosts.begin() + 1);
    store.refreshNow();
    QTRY_COMPARE(store.status().hosts.size(), std::size_t(3));
    QCOMPARE(tree.tree().currentIndex().data(LayerTreeModel::TargetRole).toString(), QStringLiteral("cdma@alpha"));
    QVERIFY(tree.tree().isExpanded(tree.tree().currentIndex()));
}

void LayerTreeTest::filterSpeed()
{
    FakeClient client;
    client.setStatus(largeStatus(20, 5000)); // 10,000 paired members
    SiteStore store(client);
    LayerTreeModel model(store);
    LayerTreeFilter proxy(model);
    store.start();
    QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() == 20, 60000);
    QElapsedTimer timer;
    timer.start();
    proxy.setText(QStringLiteral("service-0042"));
    const auto elapsed = timer.elapsed();
    qInfo("filtered 10,000 members in %lld ms", static_cast<long long>(elapsed));
    QVERIFY(elapsed < 3000); // unoptimised build on a loaded machine; tests/bench holds the goal
}

QTEST_MAIN(LayerTreeTest)
#include "tst_layertree.moc"
