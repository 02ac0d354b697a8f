// tst_values.cpp - the typed status and plan against the JSON of contracts/programs-and-api.md.
#include <api/plan.h>
#include <api/status.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

// The example of contracts/programs-and-api.md with real values in place of the ellipses.
constexpr auto contractExample = R"({"site":"fig1","seq":412,"state_hash":"9f3c","observe":false,
 "hosts":[{"name":"alpha","state":"up","runnable":true,"power":"on","beats":"ok","since":"2026-11-23T10:00:00.125Z",
   "age_s":0.2,"ladder":[{"rung":"reboot","used":1,"count":2,"within_s":1800,"resets_in_s":1633}]}],
 "groups":[{"name":"cdma","layer":"application","pair":{"primary":"alpha","alternate":"beta","standby":"hot"},
   "protected":true,
   "members":[{"member":"cdma@alpha","host":"alpha","state":"active","pending":null,"since":"2026-11-23T10:00:01.000Z",
     "why":"initialised as primary",
     "ladder":[{"rung":"group-restart","used":0,"count":2,"within_s":600,"resets_in_s":0}],
     "processes":[{"name":"call-control","pid":4711,"start":"2026-11-23T10:00:00.500Z","restarts":1,"state":"running",
       "cpu_s":0.8,"memory_kib":5120}],
     "resources":["subscriber-db@alpha"]}]}],
 "resources":[{"target":"subscriber-db@alpha","state":"in-service","since":"2026-11-23T10:00:00.000Z"}],
 "independent_computers":[{"name":"rack-7","line":"up","outlets":[{"outlet":1,"host":"alpha","power":"on","beats":"ok",
   "cycles":0,"offs":0}]}],
 "alarms":[{"id":7,"alarm":"pair-unprotected","severity":"major","state":"unacknowledged","target":"cdma",
   "since":"2026-11-23T10:00:02.000Z","root":398}]})";

QJsonObject parsed(const char *text)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(text, &error);
    Q_ASSERT_X(error.error == QJsonParseError::NoError, "parsed", qPrintable(error.errorString()));
    return document.object();
}

// Every key and value of `expected` is in `actual`, to any depth; actual may have more. Empty: yes; else what differs.
QString missingFrom(const QJsonValue &actual, const QJsonValue &expected, const QString &path)
{
    if (expected.isObject()) {
        const QJsonObject wanted = expected.toObject();
        for (auto it = wanted.begin(); it != wanted.end(); ++it) {
            const QString where = path + u'/' + it.key();
            if (!actual.toObject().contains(it.key()))
                return where + u" is missing"_s;
            if (const QString difference = missingFrom(actual[it.key()], it.value(), where); !difference.isEmpty())
                return difference;
        }
        return {};
    }
    if (expected.isArray()) {
        const QJsonArray wanted = expected.toArray();
        if (actual.toArray().size() != wanted.size())
            return path + u" has another length"_s;
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const QString where = path + u'/' + QString::number(i);
            if (const QString difference = missingFrom(actual.toArray()[i], wanted[i], where); !difference.isEmpty())
                return difference;
        }
        return {};
    }
    return actual == expected ? QString() : path + u" differs"_s;
}

// A value in every field that differs from its default, so that a forgotten key shows.
SiteStatus everything()
{
    const auto time = [](int ms) { return QDateTime::fromMSecsSinceEpoch(1764000000000 + ms, Qt::UTC); };
    const RungStatus rung{Action::PowerCycle, 1, 3, 3600.5, 12.25};
    SiteStatus status;
    status.site = u"fig1"_s;
    status.seq = 9007199254740993; // needs more than a double's 53 bits
    status.stateHash = u"9f3c"_s;
    status.observe = true;
    status.host = u"beta"_s;
    status.hosts.push_back({u"alpha"_s, HostState::PoweredOff, true, PowerState::Cycling, BeatState::Late, time(1), 1.5,
                            u"no beats"_s, time(7), u"reboot"_s, {rung}});
    const ProcessStatus process{u"call-control"_s, 4711, time(2), 2, u"running"_s, 0.75, 5120, 12.5, 9, 3, {rung}};
    const MemberStatus member{u"cdma@alpha"_s, u"cdma"_s, u"alpha"_s, State::Initialization,
                              PendingStatus{Role::Standby, time(3), 3.5}, time(4), u"starting"_s, true, true, {rung},
                              {process}, {u"subscriber-db@alpha"_s}};
    status.groups.push_back({u"cdma"_s, Layer::Platform,
                             PairStatus{u"alpha"_s, {u"beta"_s, u"gamma"_s}, StandbyKind::LeadActive}, true, time(5),
                             {u"billing"_s}, {member}});
    status.resources.push_back({u"subscriber-db@alpha"_s, ResourceState::Faulty, Layer::System, false, time(6),
                                u"probe said 7"_s});
    status.independentComputers.push_back({u"rack-7"_s, LinkState::Down, u"/dev/ttyS0"_s,
                                           {{3, u"gamma"_s, PowerState::Off, BeatState::Lost, 4, 5}}});
    status.alarms.push_back({7, u"pair-lost"_s, Severity::Critical, u"shelved"_s, u"cdma"_s, time(7), 398, u"lost"_s});
    AlarmStatus out{8, u"line-lost"_s, Severity::Minor, u"out-of-service"_s, u"alpha"_s, time(8), 399, u"cable"_s};
    out.outSince = time(9);
    out.outBy = u"anna"_s;
    out.outReason = u"replaced"_s;
    out.holds = false;
    status.alarms.push_back(out);
    return status;
}

} // namespace

class TestValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void statusCarriesTheContract();
    void statusRoundTripKeepsEveryField();
    void statusFieldsAreRead();
    void statusNullsAreAbsent();
    void statusReadsTolerantly_data();
    void statusReadsTolerantly();
    void timesAreUtcMilliseconds();
    void pairAlternates_data();
    void pairAlternates();
    void planRoundTripKeepsEveryField();
    void planOfNothingIsDefault();
};

void TestValues::statusCarriesTheContract()
{
    const QJsonObject example = parsed(contractExample);
    QCOMPARE(missingFrom(toJson(siteStatusFromJson(example)), example, {}), QString());
}

void TestValues::statusRoundTripKeepsEveryField()
{
    const QJsonObject json = toJson(everything());
    const SiteStatus again = siteStatusFromJson(json);
    QCOMPARE(toJson(again), json);
    // Through text too: that is what crosses a socket.
    const auto text = QJsonDocument(json).toJson(QJsonDocument::Compact);
    QCOMPARE(toJson(siteStatusFromJson(parsed(text.constData()))), json);
    // No member was forgotten by both directions: no value is left at what a default-made status says.
    SiteStatus plain;
    plain.hosts.resize(1);
    plain.groups.resize(1);
    plain.groups[0].pair.emplace();
    plain.groups[0].members.resize(1);
    plain.groups[0].members[0].pending.emplace();
    plain.groups[0].members[0].processes.resize(1);
    plain.resources.resize(1);
    plain.independentComputers.resize(1);
    plain.independentComputers[0].outlets.resize(1);
    plain.alarms.resize(1);
    const QJsonObject defaults = toJson(plain);
    for (auto it = defaults.begin(); it != defaults.end(); ++it)
        QVERIFY2(json[it.key()] != it.value(), qPrintable(it.key()));
    const QJsonObject host = json[u"hosts"_s][0].toObject();
    const QJsonObject defaultHost = defaults[u"hosts"_s][0].toObject();
    for (auto it = defaultHost.begin(); it != defaultHost.end(); ++it) {
        if (it.key() != u"runnable"_s)
            QVERIFY2(host[it.key()] != it.value(), qPrintable(it.key()));
    }
}

void TestValues::statusFieldsAreRead()
{
    const SiteStatus status = siteStatusFromJson(toJson(everything()));
    const AlarmStatus &out = status.alarms.at(1);
    QVERIFY(out.outSince.isValid() && out.outBy == u"anna"_s && out.outReason == u"replaced"_s && !out.holds);
    QVERIFY(status.alarms.at(0).holds && !status.alarms.at(0).outSince.isValid());
    QCOMPARE(status.seq, 9007199254740993);
    QCOMPARE(status.hosts.at(0).state, HostState::PoweredOff);
    QCOMPARE(status.hosts.at(0).rung, u"reboot"_s);
    QCOMPARE(status.hosts.at(0).ladder.at(0).rung, Action::PowerCycle);
    QCOMPARE(status.hosts.at(0).ladder.at(0).withinS, 3600.5);
    const MemberStatus &member = status.groups.at(0).members.at(0);
    QCOMPARE(member.group, u"cdma"_s);
    QVERIFY(member.following && member.stale);
    QVERIFY(member.pending.has_value());
    QCOMPARE(member.pending->role, Role::Standby);
    QCOMPARE(member.pending->timesOutInS.value(), 3.5);
    QCOMPARE(member.processes.at(0).memoryKib, 5120);
    QCOMPARE(member.processes.at(0).ladder.at(0).resetsInS, 12.25);
    QCOMPARE(member.resources, QStringList{u"subscriber-db@alpha"_s});
    QCOMPARE(status.groups.at(0).layer, Layer::Platform);
    QCOMPARE(status.groups.at(0).pair->standby, StandbyKind::LeadActive);
    QCOMPARE(status.groups.at(0).dependsOn, QStringList{u"billing"_s});
    QCOMPARE(status.resources.at(0).state, ResourceState::Faulty);
    QVERIFY(!status.resources.at(0).critical);
    QCOMPARE(status.independentComputers.at(0).outlets.at(0).offs, 5);
    QCOMPARE(status.alarms.at(0).severity, Severity::Critical);
    QCOMPARE(status.alarms.at(0).since.toMSecsSinceEpoch(), 1764000000007);
}

void TestValues::statusNullsAreAbsent()
{
    SiteStatus status;
    status.groups.push_back({.name = u"ipc"_s, .members = {MemberStatus{.member = u"ipc@alpha"_s}}});
    const QJsonObject json = toJson(status);
    QVERIFY(json[u"groups"_s][0][u"pair"_s].isNull());
    QVERIFY(json[u"groups"_s][0][u"members"_s][0][u"pending"_s].isNull());
    QVERIFY(json[u"groups"_s][0][u"members"_s][0][u"since"_s].isNull());
    const SiteStatus again = siteStatusFromJson(json);
    QVERIFY(!again.groups.at(0).pair);
    QVERIFY(!again.groups.at(0).members.at(0).pending);
    QVERIFY(!again.groups.at(0).members.at(0).since.isValid());
    // A role that waits without a running time-out.
    status.groups[0].members[0].pending = PendingStatus{Role::Activate, {}, std::nullopt};
    const SiteStatus pending = siteStatusFromJson(toJson(status));
    QVERIFY(pending.groups.at(0).members.at(0).pending.has_value());
    QVERIFY(!pending.groups.at(0).members.at(0).pending->timesOutInS);
}

void TestValues::statusReadsTolerantly_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addRow("empty object") << QByteArray("{}");
    QTest::addRow("unknown keys") << QByteArray(R"({"colour":"blue","hosts":[],"groups":[]})");
    QTest::addRow("wrong types") << QByteArray(
        R"({"site":7,"seq":"many","hosts":{},"groups":[1,"x",null],"alarms":3})");
    QTest::addRow("nulls") << QByteArray(R"({"site":null,"seq":null,"hosts":null,"groups":null,"observe":null})");
}

void TestValues::statusReadsTolerantly()
{
    QFETCH(QByteArray, json);
    QCOMPARE(toJson(siteStatusFromJson(parsed(json.constData()))), toJson(SiteStatus()));
}

void TestValues::timesAreUtcMilliseconds()
{
    SiteStatus status;
    const QDateTime local = QDateTime::fromString(u"2026-11-23T12:30:00.007+02:00"_s, Qt::ISODateWithMs);
    status.hosts.push_back({.name = u"alpha"_s, .since = local});
    QCOMPARE(toJson(status)[u"hosts"_s][0][u"since"_s].toString(), u"2026-11-23T10:30:00.007Z"_s);
    const QDateTime again = siteStatusFromJson(toJson(status)).hosts.at(0).since;
    QCOMPARE(again, local);
    QCOMPARE(again.timeSpec(), Qt::UTC);
}

void TestValues::pairAlternates_data()
{
    QTest::addColumn<QStringList>("alternates");
    QTest::addColumn<QString>("first");
    QTest::addColumn<bool>("listed");
    QTest::addRow("one: key alternate only") << QStringList{u"beta"_s} << u"beta"_s << false;
    QTest::addRow("several: both keys") << QStringList{u"beta"_s, u"gamma"_s} << u"beta"_s << true;
    QTest::addRow("none") << QStringList() << QString() << false;
}

void TestValues::pairAlternates()
{
    QFETCH(QStringList, alternates);
    QFETCH(QString, first);
    QFETCH(bool, listed);
    SiteStatus status;
    status.groups.push_back({.name = u"cdma"_s, .pair = PairStatus{u"alpha"_s, alternates, StandbyKind::Cold}});
    const QJsonObject pair = toJson(status)[u"groups"_s][0][u"pair"_s].toObject();
    QCOMPARE(pair[u"alternate"_s].toString(), first);
    QCOMPARE(pair.contains(u"alternates"_s), listed);
    QCOMPARE(siteStatusFromJson(toJson(status)).groups.at(0).pair->alternates, alternates);
}

void TestValues::planRoundTripKeepsEveryField()
{
    const Plan plan{true, u"it would lose service"_s, u"use --force"_s,
                    {{1.5, u"cdma@beta: Standby to Active"_s, u"cdma@beta"_s, u"transition"_s, {{u"seq"_s, 4}}}},
                    {{u"cdma"_s, -1}}, {u"cdma@alpha"_s}, {u"cdma@beta"_s}, {u"gsm"_s}, {u"delta"_s}, true, 2.5,
                    u"9f3c"_s};
    const QJsonObject json = toJson(plan);
    const QJsonObject defaults = toJson(Plan());
    QCOMPARE(json.keys(), defaults.keys());
    for (auto it = defaults.begin(); it != defaults.end(); ++it)
        QVERIFY2(json[it.key()] != it.value(), qPrintable(it.key()));
    const Plan again = planFromJson(json);
    QCOMPARE(toJson(again), json);
    QCOMPARE(again.steps.at(0).record[u"seq"_s].toInt(), 4);
    QCOMPARE(again.servicesLost.at(0).forS, -1.0);
    QCOMPARE(json[u"services_lost"_s][0][u"for_s"_s].toDouble(), -1.0);
    QCOMPARE(again.takesOver, QStringList{u"cdma@beta"_s});
}

void TestValues::planOfNothingIsDefault()
{
    QCOMPARE(toJson(planFromJson({})), toJson(Plan()));
}

QTEST_APPLESS_MAIN(TestValues)
#include "tst_values.moc"
