// Snapshots: the file whole or not at all, what is refused and why, and every kind of difference.
#include <fixturesite.h>
#include <snapshot/difference.h>

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace holdfast;
using namespace Qt::StringLiterals;

using Change = std::function<void(SiteStatus &)>;
Q_DECLARE_METATYPE(Change)

namespace {

QJsonObject configWith(const QString &restart)
{
    const auto key = [](const QString &name, const QString &value) {
        return QJsonObject{{u"key"_s, name}, {u"value"_s, value}, {u"origin"_s, u"own"_s}};
    };
    return {{u"hash"_s, restart},
            {u"keys"_s, QJsonArray{key(u"group.cdma.group_restart"_s, restart), key(u"site.name"_s, u"\"fig1\""_s),
                                   key(u"group.cdma.exec"_s, u"\"/bin/cdma\""_s)}}};
}

const QString twice = u"{ count = 2, within = \"5m\" }"_s;
const QString thrice = u"{ count = 3, within = \"5m\" }"_s;

Snapshot healthy()
{
    return takeSnapshot(toJson(fig1Healthy()), configWith(twice), u"maria"_s);
}

GroupStatus &group(SiteStatus &site, const QString &name)
{
    return *std::find_if(site.groups.begin(), site.groups.end(),
                         [&](const GroupStatus &one) { return one.name == name; });
}

} // namespace

class SnapshotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas()
    {
        const QTemporaryDir directory;
        const QString file = directory.filePath(u"a.json"_s);
        const Snapshot before = healthy();
        QVERIFY(saveSnapshot(file, before));
        const auto after = loadSnapshot(file);
        QVERIFY2(after, after ? "" : after.error().message().c_str());
        QCOMPARE(after->by, u"maria"_s);
        QCOMPARE(toJson(after->state), toJson(before.state));
        QCOMPARE(after->config, before.config);
        QCOMPARE(after->taken.toMSecsSinceEpoch(), before.taken.toMSecsSinceEpoch());
        QVERIFY(differences(before, *after).empty());
    }

    void aFileThatWasThereStaysWhereTheNewOneCannotBeWritten()
    {
        const QTemporaryDir directory;
        const auto failed = saveSnapshot(directory.filePath(u"no/such/folder/a.json"_s), healthy());
        QVERIFY(!failed);
        QVERIFY(!failed.error().todo.empty());
        QVERIFY(failed.error().where.find("a.json") != std::string::npos);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("says");
        const QByteArray whole = toText(healthy());
        QByteArray newer = whole;
        newer.replace("\"version\": 1", "\"version\": 2");
        QByteArray other = whole;
        other.replace("holdfast-snapshot", "something-else");
        QJsonObject noSite = QJsonDocument::fromJson(whole).object();
        noSite[u"state"_s] = QJsonObject();
        QTest::newRow("empty") << QByteArray() << QByteArray("empty");
        QTest::newRow("cut off") << whole.left(whole.size() / 2) << QByteArray("whole JSON");
        QTest::newRow("text") << QByteArray("hello") << QByteArray("whole JSON");
        QTest::newRow("a list") << QByteArray("[]") << QByteArray("whole JSON");
        QTest::newRow("another format") << other << QByteArray("format");
        QTest::newRow("another version") << newer << QByteArray("version 2");
        QTest::newRow("no site") << QJsonDocument(noSite).toJson() << QByteArray("which site");
    }
    void refusals()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, says);
        const auto read = snapshotFromText(text);
        QVERIFY(!read);
        QVERIFY2(read.error().what.find(says.toStdString()) != std::string::npos, read.error().what.c_str());
        QVERIFY(!read.error().todo.empty());
    }

    void anotherSiteIsRefused()
    {
        Snapshot other = healthy();
        other.state.site = u"fig2"_s;
        const auto same = sameSite(other, healthy());
        QVERIFY(!same);
        QVERIFY(same.error().what.find("fig2") != std::string::npos);
        QVERIFY(same.error().what.find("fig1") != std::string::npos);
        QVERIFY(sameSite(healthy(), healthy()));
    }

    void differencesOf_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const Change &change, const QStringList &expected) {
            QTest::newRow(name) << change << expected;
        };
        row("nothing", [](SiteStatus &) {}, {});
        row("what changes all the time",
            [](SiteStatus &site) {
                site.seq += 100;
                site.stateHash = u"else"_s;
                site.hosts[0].ageS = 12;
                group(site, u"cdma"_s).members[0].processes[0].pid = 99;
                group(site, u"cdma"_s).members[0].processes[0].cpuS = 99;
            },
            {});
        row("observe", [](SiteStatus &site) { site.observe = true; }, {u"fig1: observe was no, is yes."_s});
        row("a host's state", [](SiteStatus &site) { site.hosts[1].state = HostState::Lost; },
            {u"beta: state was up, is lost."_s});
        row("a host's power", [](SiteStatus &site) { site.hosts[1].power = PowerState::Off; },
            {u"beta: power was on, is off."_s});
        row("a host that is new",
            [](SiteStatus &site) {
                site.hosts.push_back(site.hosts[0]);
                site.hosts.back().name = u"epsilon"_s;
            },
            {u"epsilon is new."_s, u"epsilon is new."_s}); // as a host, and for its power
        row("a member's state",
            [](SiteStatus &site) {
                group(site, u"cdma"_s).members[0].state = State::Standby;
                group(site, u"cdma"_s).members[1].state = State::Active;
            },
            {u"cdma@alpha: state was active, is standby."_s, u"cdma@beta: state was standby, is active."_s});
        row("a pending role",
            [](SiteStatus &site) {
                group(site, u"cdma"_s).members[1].pending = PendingStatus{Role::Activate, {}, {}};
            },
            {u"cdma@beta: pending was none, is activate."_s});
        row("a process's restarts",
            [](SiteStatus &site) { group(site, u"cdma"_s).members[0].processes[1].restarts += 2; },
            {u"cdma@alpha/mobility: restarts was 0, is 2."_s});
        row("protection", [](SiteStatus &site) { group(site, u"gsm"_s).isProtected = false; },
            {u"gsm: protected was yes, is no."_s});
        row("a dependence", [](SiteStatus &site) { group(site, u"gsm"_s).dependsOn.clear(); },
            {u"gsm: depends-on was billing, is none."_s});
        row("a resource", [](SiteStatus &site) { site.resources[0].state = ResourceState::Faulty; },
            {u"line-cards@alpha: state was in-service, is faulty."_s});
        row("a resource that is gone", [](SiteStatus &site) { site.resources.pop_back(); },
            {u"subscriber-db@beta is gone."_s});
        row("the serial line", [](SiteStatus &site) { site.independentComputers[0].line = LinkState::Down; },
            {u"rack-7: line was up, is down."_s});
        row("an outlet", [](SiteStatus &site) { site.independentComputers[0].outlets[0].cycles = 3; },
            {u"rack-7:1: cycles was 0, is 3."_s});
        row("an alarm",
            [](SiteStatus &site) {
                site.alarms.push_back({7, u"host-down"_s, Severity::Major, u"unacknowledged"_s, u"beta"_s, {}, 1, {}});
            },
            {u"beta host-down is new."_s});
    }
    void differencesOf()
    {
        QFETCH(const Change, change);
        QFETCH(const QStringList, expected);
        const Snapshot then = healthy();
        Snapshot now = healthy();
        change(now.state);
        QStringList found;
        for (const Difference &one : differences(then, now))
            found.append(sentence(one));
        QCOMPARE(found, expected);
    }

    void configurationIsComparedKeyByKey()
    {
        const Snapshot then = healthy();
        Snapshot now = healthy();
        now.config = configWith(thrice);
        QJsonArray keys = now.config[u"keys"_s].toArray();
        keys.removeAt(2);
        keys.append(QJsonObject{{u"key"_s, u"group.cdma.new"_s}, {u"value"_s, u"true"_s}});
        now.config[u"keys"_s] = keys;
        const auto found = differences(then, now);
        QCOMPARE(found.size(), std::size_t(3));
        QCOMPARE(found[0],
                 (Difference{Difference::Area::Threshold, u"group.cdma.group_restart"_s, u"value"_s, twice, thrice}));
        QCOMPARE(found[1], (Difference{Difference::Area::Configuration, u"group.cdma.exec"_s, u"value"_s,
                                       u"\"/bin/cdma\""_s, QString()}));
        QCOMPARE(found[2],
                 (Difference{Difference::Area::Configuration, u"group.cdma.new"_s, u"value"_s, QString(), u"true"_s}));
    }

    void tableIsQuotedWhereItMustBe()
    {
        const std::vector<Difference> one{
            {Difference::Area::Threshold, u"key"_s, u"value"_s, u"{ count = 2, within = \"5m\" }"_s, {}}};
        QCOMPARE(toCsv(one), QByteArray("area,target,what,before,after\r\n"
                                        "threshold,key,value,\"{ count = 2, within = \"\"5m\"\" }\",\r\n"));
        QCOMPARE(toJson(one).at(0).toObject()["area"_L1].toString(), u"threshold"_s);
    }
};

QTEST_APPLESS_MAIN(SnapshotTest)
#include "tst_snapshot.moc"
