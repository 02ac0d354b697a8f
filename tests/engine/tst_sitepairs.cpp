// Who of a pair is Active, as the site part decides it, one message at a time (semantics.md 5, 6, 7).
#include "sitebench.h"
#include "testrow.h"

#include <engine/sitepart.h>

#include <QTest>

#include <functional>

using namespace holdfast;

namespace {

using Change = std::function<void(SiteBench &)>;
using Row = std::pair<const char *, Change>;

// Any message about the pair: it is arbitrated again.
QStringList look(SiteBench &bench, const char *member)
{
    const MemberId id = bench.site.member(member);
    return bench.take(EligibilityChanged{id, bench.member(member).eligible},
                      bench.site.nameOf(bench.site.at(id).host).c_str());
}

// The Active member of cdma is out of service, proven.
void lose(SiteBench &bench, const char *member = "cdma@alpha")
{
    bench.member(member).state = State::Unavailable;
    bench.member(member).possiblyActive = false;
    bench.member(member).why = Why::ProcessFault;
}

// The site starts: nobody of cdma has run yet; both could.
SiteBench coldStart(SiteConfig config = fig1Config())
{
    SiteBench bench(std::move(config));
    bench.pair("cdma") = {};
    for (const char *name : {"cdma@alpha", "cdma@beta"}) {
        SiteMember &m = bench.member(name);
        m = {};
        m.eligible = true;
    }
    return bench;
}

// FIG. 1 with a second and a third spare group on gamma, each of which may go to beta and then to gamma.
SiteConfig sparing(int capacity)
{
    SiteConfig config = fig1Config();
    for (const char *name : {"one", "two"}) {
        GroupConfig group;
        group.name = name;
        group.hosts = {HostId{0}, HostId{1}, HostId{2}};
        group.pair = PairConfig{HostId{0}, {HostId{1}, HostId{2}}, StandbyKind::Hot};
        group.processes.emplace_back();
        config.groups.push_back(group);
    }
    for (HostConfig &host : config.hosts)
        host.spareCapacity = capacity;
    return config;
}

void addRows(const std::vector<Row> &rows)
{
    QTest::addColumn<std::size_t>("row");
    for (std::size_t i = 0; i < rows.size(); ++i)
        QTest::newRow(rows[i].first) << i;
}

Change member(const char *name, void (*change)(SiteMember &))
{
    return [=](SiteBench &bench) { change(bench.member(name)); };
}

Change host(const char *name, void (*change)(SiteHost &))
{
    return [=](SiteBench &bench) { change(bench.host(name)); };
}

} // namespace

class TestSitePairs : public QObject
{
    Q_OBJECT

    // Each makes the Standby one that can't be activated now.
    static std::vector<Row> notUsable()
    {
        return {
            {"it is being asked", member("cdma@beta", [](SiteMember &m) { m.pending = PendingRole{Role::Standby}; })},
            {"it leaves", member("cdma@beta", [](SiteMember &m) { m.leaving = true; })},
            {"an operator wants it Off-line", member("cdma@beta", [](SiteMember &m) { m.offlineWanted = true; })},
            {"its host is not heard", host("beta", [](SiteHost &h) { h.onBus = false; })},
            {"its host is not runnable", host("beta", [](SiteHost &h) { h.runnable = false; })},
            {"it is Unavailable", member("cdma@beta", [](SiteMember &m) { m.state = State::Unavailable; })},
        };
    }

private Q_SLOTS:
    // ---- take-over ----
    void theStandbyIsActivated()
    {
        SiteBench bench;
        lose(bench);
        const QStringList said = look(bench, "cdma@alpha");
        QCOMPARE(only(said, "action|role|^to"),
                 lines({"action activate-mate cdma@beta", "role activate cdma@beta within 5 s",
                        "to beta: activate cdma@beta"}));
        QVERIFY(bench.member("cdma@beta").possiblyActive);
        QVERIFY(bench.member("cdma@beta").pending->until == bench.now + 5s);
        QCOMPARE(bench.pair("cdma").takeovers.tries.size(), std::size_t(1));
        // The number that its answer has to name.
        QCOMPARE(bench.orderNumber("cdma@beta"), 1U);
        QCOMPARE(bench.member("cdma@beta").pending->order, 1U);
        // Asked once.
        QCOMPARE(orders(look(bench, "cdma@alpha")), QStringList());
    }
    // What a take-over or a start is a link of, so that the story of an incident holds together (semantics.md 10).
    void whatATakeOverWasLedToBy_data()
    {
        QTest::addColumn<std::size_t>("row");
        QTest::addColumn<std::uint64_t>("cause");
        std::vector<Row> rows;
        const auto row = [&](const char *name, std::uint64_t cause, Change change) {
            QTest::newRow(name) << rows.size() << cause;
            rows.emplace_back(name, std::move(change));
        };
        row("by how the Active one ended", 60, [](SiteBench &) {});
        row("at a start, by what its host came up by", 40,
            [](SiteBench &bench) { bench.pair("cdma").started = false; });
        row("nobody is known to have been Active", 40,
            [](SiteBench &bench) { bench.pair("cdma").lastActive = noId<MemberId>; });
        row("by the command", 50, [](SiteBench &bench) {
            bench.pair("cdma").switchTo = bench.site.member("cdma@beta");
            bench.pair("cdma").switchCause = {50, 50};
        });
        s_rows = rows;
    }
    void whatATakeOverWasLedToBy()
    {
        QFETCH(std::size_t, row);
        QFETCH(std::uint64_t, cause);
        for (const bool ready : {true, false}) { // activated, or started as the Active one
            SiteBench bench;
            lose(bench);
            bench.member("cdma@alpha").last = {60, 60};
            bench.host("beta").incident = {40, 40};
            s_rows[row].second(bench);
            if (!ready) {
                bench.member("cdma@beta").state = State::Unavailable;
                bench.member("cdma@beta").eligible = true;
            }
            look(bench, "cdma@alpha");
            if (ready) {
                QCOMPARE(bench.causeOfRecord("action activate-mate cdma@beta"), cause);
                QCOMPARE(bench.causeOf("activate cdma@beta"), bench.s.seq); // the role's record is the last
            } else if (bench.orderNumber("cdma@beta") != 0) { // a switchover to one that isn't ready is given up
                QCOMPARE(bench.causeOf("initialise cdma@beta"), cause == 50 ? std::uint64_t(60) : cause);
            }
        }
    }
    void aColdStandbyHasTheTimeToStart()
    {
        SiteBench bench;
        lose(bench, "tdma@beta");
        QCOMPARE(only(look(bench, "tdma@beta"), "^role"), lines({"role activate tdma@gamma within 25 s"}));
        QVERIFY(bench.member("tdma@gamma").pending->until == bench.now + 25s);
    }
    void theSlowestProcessGivesTheTime()
    {
        SiteConfig config = fig1Config();
        config.groups[4].processes[1].activateTimeout = 9s; // cdma: mobility
        SiteBench bench(config);
        lose(bench);
        QCOMPARE(only(look(bench, "cdma@alpha"), "^role"), lines({"role activate cdma@beta within 9 s"}));
    }
    void whoCanNotBeActivatedIsNot_data()
    {
        std::vector<Row> rows = notUsable();
        rows.emplace_back("it is stuck", member("cdma@beta", [](SiteMember &m) { m.stuck = true; }));
        rows.emplace_back("its host is isolated", host("beta", [](SiteHost &h) { h.state = HostState::Isolated; }));
        rows.emplace_back("its mate may be Active",
                          member("cdma@alpha", [](SiteMember &m) { m.possiblyActive = true; }));
        rows.emplace_back("there is no quorum", [](SiteBench &bench) { bench.s.quorate = false; });
        rows.emplace_back("the site is shut down", [](SiteBench &bench) { bench.s.stopping = true; });
        addRows(rows);
        s_rows = rows;
    }
    void whoCanNotBeActivatedIsNot()
    {
        QFETCH(std::size_t, row);
        SiteBench bench;
        lose(bench);
        s_rows[row].second(bench);
        QCOMPARE(orders(look(bench, "cdma@alpha")), QStringList());
    }
    void aSystemOrPlatformPairNeedsNoRunnableHost()
    {
        SiteConfig config = fig1Config();
        config.groups[4].layer = Layer::Platform;
        config.groups[4].resources.clear();
        SiteBench bench(config);
        lose(bench);
        bench.host("beta").runnable = false;
        QCOMPARE(orders(look(bench, "cdma@alpha")), lines({"to beta: activate cdma@beta"}));
    }
    void withoutAProofItWaitsAndSaysForWhat()
    {
        SiteBench bench;
        lose(bench);
        bench.member("cdma@alpha").possiblyActive = true;
        QCOMPARE(only(look(bench, "cdma@alpha"), "waiting"), lines({"alarm waiting-for-proof cdma@beta raised"}));
        QVERIFY(bench.member("cdma@beta").why == Why::WaitsForProof);
        QVERIFY(!bench.member("cdma@beta").pending);
    }
    void whichMateCouldTakeOverAtOnce_data()
    {
        s_rows = notUsable();
        addRows(s_rows);
    }
    void whichMateCouldTakeOverAtOnce()
    {
        QFETCH(std::size_t, row);
        SiteBench bench;
        const MemberId alpha = bench.site.member("cdma@alpha");
        QVERIFY(standbyMate(bench.site, bench.s, alpha) == bench.site.member("cdma@beta"));
        s_rows[row].second(bench);
        QVERIFY(!isValid(standbyMate(bench.site, bench.s, alpha)));
    }
    void whoWaitsForAProof_data()
    {
        s_rows = {
            {"*it waits", [](SiteBench &) {}},
            {"its mate isn't possibly Active", member("cdma@alpha", [](SiteMember &m) { m.possiblyActive = false; })},
            {"its mate's host can be asked", host("alpha", [](SiteHost &h) { h.onBus = true; })},
            {"its mate's host has never been there", host("alpha", [](SiteHost &h) { h.incarnation = 0; })},
            {"it is no Standby", member("cdma@beta", [](SiteMember &m) { m.state = State::Unavailable; })},
            {"it is asked already", member("cdma@beta", [](SiteMember &m) { m.pending = PendingRole{}; })},
        };
        addRows(s_rows);
    }
    void whoWaitsForAProof()
    {
        QFETCH(std::size_t, row);
        SiteBench bench;
        bench.host("alpha").onBus = false;
        s_rows[row].second(bench);
        QCOMPARE(waitsForProof(bench.site, bench.s, bench.site.member("cdma@beta")), s_rows[row].first[0] == '*');
        QVERIFY(!waitsForProof(bench.site, bench.s, bench.site.member("billing@beta")));
    }
    void whoLeads()
    {
        SiteBench bench;
        const GroupId cdma = bench.site.group("cdma");
        QVERIFY(leaderOf(bench.site, bench.s, cdma) == bench.site.member("cdma@alpha"));
        bench.member("cdma@alpha").state = State::Standby;
        QVERIFY(!isValid(leaderOf(bench.site, bench.s, cdma)));
        bench.member("cdma@beta").pending = PendingRole{Role::Standby};
        QVERIFY(!isValid(leaderOf(bench.site, bench.s, cdma)));
        bench.member("cdma@beta").pending = PendingRole{Role::Activate};
        QVERIFY(leaderOf(bench.site, bench.s, cdma) == bench.site.member("cdma@beta"));
        // One that is Active is before one that is only asked.
        bench.member("cdma@alpha").state = State::Active;
        QVERIFY(leaderOf(bench.site, bench.s, cdma) == bench.site.member("cdma@alpha"));
    }

    // ---- a cold start ----
    void theAlternateWaitsForAHopefulPrimary_data()
    {
        s_rows = {
            {"*it may start yet", [](SiteBench &) {}},
            {"*its host is not there yet", host("alpha", [](SiteHost &h) { h.state = HostState::Unknown; })},
            {"*its host boots", host("alpha", [](SiteHost &h) { h.state = HostState::Booting; })},
            {"its host is lost", host("alpha", [](SiteHost &h) { h.state = HostState::Lost; })},
            {"its host has no power", host("alpha", [](SiteHost &h) { h.state = HostState::PoweredOff; })},
            {"an operator wants it Off-line", member("cdma@alpha", [](SiteMember &m) { m.offlineWanted = true; })},
            {"a process of it is faulty", member("cdma@alpha", [](SiteMember &m) { m.why = Why::ProcessFault; })},
            {"a resource of it is faulty", member("cdma@alpha", [](SiteMember &m) { m.why = Why::ResourceFault; })},
            {"it did not acknowledge", member("cdma@alpha", [](SiteMember &m) { m.why = Why::NotAcknowledged; })},
            {"what both need is faulty", member("cdma@alpha", [](SiteMember &m) { m.why = Why::SharedResource; })},
        };
        addRows(s_rows);
    }
    void theAlternateWaitsForAHopefulPrimary()
    {
        QFETCH(std::size_t, row);
        SiteBench bench = coldStart();
        bench.member("cdma@alpha").eligible = false;
        s_rows[row].second(bench);
        const bool waits = s_rows[row].first[0] == '*';
        const QStringList said = orders(look(bench, "cdma@beta"));
        // While it waits it comes up as the Standby that it is to be.
        QCOMPARE(said, waits ? lines({"to beta: initialise cdma@beta standby"})
                             : lines({"to beta: initialise cdma@beta activate"}));
        QVERIFY(bench.pair("cdma").waitForPrimary == (waits ? bench.now + 20s : never));
    }
    void itWaitsForItsStartTimeout()
    {
        SiteConfig config = fig1Config();
        config.groups[4].processes[1].startTimeout = 45s;
        SiteBench bench = coldStart(config);
        bench.member("cdma@alpha").eligible = false;
        look(bench, "cdma@beta");
        bench.member("cdma@beta").pending.reset();
        bench.member("cdma@beta").state = State::Standby;
        QCOMPARE(orders(bench.passes(45s - 1us)), QStringList());
        QCOMPARE(orders(bench.passes(1us)), lines({"to beta: activate cdma@beta"}));
        QVERIFY(bench.pair("cdma").waitForPrimary == never);
        QVERIFY(bench.pair("cdma").takeovers.tries.empty()); // nothing was taken over
    }
    // One of a pair that starts and is past its start_timeouts, with a Standby beside it that could serve.
    void onlyOneThatStillStartsIsPassedOver_data()
    {
        s_rows = {
            {"*it starts still", [](SiteBench &) {}},
            {"it is not due yet", [](SiteBench &bench) { bench.member("cdma@alpha").since += 1us; }},
            {"it goes already", member("cdma@alpha", [](SiteMember &m) { m.leaving = true; })},
            {"it was Active before", [](SiteBench &bench) { bench.pair("cdma").cold = false; }},
            {"it is Standby and asked", member("cdma@alpha", [](SiteMember &m) { m.state = State::Standby; })},
            {"nobody could serve", member("cdma@beta", [](SiteMember &m) {
                 m.state = State::Unavailable;
                 m.eligible = false;
             })},
        };
        addRows(s_rows);
    }
    void onlyOneThatStillStartsIsPassedOver()
    {
        QFETCH(std::size_t, row);
        SiteBench bench = coldStart();
        SiteMember &primary = bench.member("cdma@alpha");
        primary.state = State::Initialization;
        primary.pending = PendingRole{Role::Activate, 1};
        primary.since = bench.now - 20s; // its start_timeout
        primary.last = {77, 70};
        bench.member("cdma@beta").state = State::Standby;
        s_rows[row].second(bench);
        const bool goes = s_rows[row].first[0] == '*';
        QCOMPARE(orders(look(bench, "cdma@beta")), goes ? lines({"to alpha: take out cdma@alpha"}) : QStringList());
        if (goes)
            QCOMPARE(bench.causeOf("take out"), std::uint64_t(77));
    }
    void thePreferredOneIsTheFirst_data()
    {
        QTest::addColumn<bool>("siteSays");
        QTest::addColumn<bool>("groupSays");
        QTest::addColumn<bool>("remembered");
        QTest::addColumn<QByteArray>("first");
        const char *alpha = "to alpha: initialise cdma@alpha activate,to beta: initialise cdma@beta standby";
        const char *beta = "to beta: initialise cdma@beta activate,to alpha: initialise cdma@alpha standby";
        QTest::newRow("the primary") << false << false << true << QByteArray(alpha);
        QTest::newRow("the last Active one, by the site") << true << false << true << QByteArray(beta);
        QTest::newRow("the last Active one, by the group") << false << true << true << QByteArray(beta);
        QTest::newRow("nobody is remembered") << true << false << false << QByteArray(alpha);
    }
    void thePreferredOneIsTheFirst()
    {
        QFETCH(bool, siteSays);
        QFETCH(bool, groupSays);
        QFETCH(bool, remembered);
        QFETCH(QByteArray, first);
        SiteConfig config = fig1Config();
        if (siteSays)
            config.prefer = Prefer::LastActive;
        if (groupSays)
            config.groups[4].prefer = Prefer::LastActive;
        SiteBench bench = coldStart(config);
        if (remembered)
            bench.pair("cdma").lastActive = bench.site.member("cdma@beta");
        QCOMPARE(orders(look(bench, "cdma@beta")).join(u','), QString::fromUtf8(first));
    }
    void withNobodyReadyNothingIsWaitedFor()
    {
        SiteBench bench = coldStart();
        bench.member("cdma@alpha").eligible = bench.member("cdma@beta").eligible = false;
        QCOMPARE(orders(look(bench, "cdma@beta")), QStringList());
        QVERIFY(bench.pair("cdma").waitForPrimary == never);
        // One that is on its way already is worth waiting for.
        bench.member("cdma@beta").state = State::Initialization;
        look(bench, "cdma@beta");
        QVERIFY(bench.pair("cdma").waitForPrimary == bench.now + 20s);
    }

    void thePreferredOneThatWaitsForAProofIsNoStandby_data()
    {
        s_rows = {
            {"the primary is preferred", [](SiteBench &) {}},
            {"*the last Active one is", [](SiteBench &bench) { bench.group("cdma").prefer = Prefer::LastActive; }},
            {"*it is no cold start", [](SiteBench &bench) { bench.pair("cdma").cold = false; }},
            {"*the alternate could start", [](SiteBench &bench) {
                 bench.member("cdma@alpha").eligible = false;
                 bench.member("cdma@beta").eligible = true;
             }},
        };
        addRows(s_rows);
    }
    void thePreferredOneThatWaitsForAProofIsNoStandby()
    {
        QFETCH(std::size_t, row);
        SiteBench bench = coldStart();
        bench.member("cdma@beta").eligible = false;
        bench.member("cdma@alpha").possiblyActive = bench.member("cdma@beta").possiblyActive = true;
        s_rows[row].second(bench);
        QCOMPARE(orders(look(bench, "cdma@alpha")).size(), s_rows[row].first[0] == '*' ? 1 : 0);
    }
    void observedATakeOverIsDecidedOnce_data()
    {
        s_rows = {
            {"*the site", [](SiteBench &bench) { bench.s.observe = true; }},
            {"*the host", [](SiteBench &bench) { bench.host("beta").observe = true; }},
            {"another host", [](SiteBench &bench) { bench.host("gamma").observe = true; }},
            {"the site starts", [](SiteBench &bench) {
                 bench.s.observe = true;
                 bench.pair("cdma").started = false;
             }},
            {"an operator's switchover", [](SiteBench &bench) {
                 bench.s.observe = true;
                 bench.pair("cdma").switchTo = bench.site.member("cdma@beta");
             }},
        };
        addRows(s_rows);
    }
    void observedATakeOverIsDecidedOnce()
    {
        QFETCH(std::size_t, row);
        SiteBench bench;
        lose(bench);
        s_rows[row].second(bench);
        const QStringList said = look(bench, "cdma@alpha");
        const bool observed = s_rows[row].first[0] == '*';
        QCOMPARE(only(said, "^action"),
                 observed ? lines({"action activate-mate cdma@beta observed"}) : lines({"action activate-mate cdma@beta"}));
        QCOMPARE(orders(said), observed ? QStringList() : lines({"to beta: activate cdma@beta"}));
        if (observed)
            QCOMPARE(look(bench, "cdma@alpha"), QStringList());
    }

    // ---- both faulted ----
    void whoeverIsReadyFirstGoesActive()
    {
        SiteBench bench;
        lose(bench);
        lose(bench, "cdma@beta");
        bench.member("cdma@beta").eligible = true;
        QCOMPARE(orders(look(bench, "cdma@beta")), lines({"to beta: initialise cdma@beta activate"}));
        QVERIFY(bench.member("cdma@beta").pending->until == never);
        QCOMPARE(bench.orderNumber("cdma@beta"), 1U);
    }
    void aStuckStandbyIsNotWaitedFor()
    {
        SiteBench bench;
        lose(bench);
        bench.member("cdma@alpha").eligible = true;
        bench.member("cdma@beta").stuck = true;
        QCOMPARE(orders(look(bench, "cdma@alpha")), lines({"to alpha: initialise cdma@alpha activate"}));
    }
    void oneOnItsWayToStandbyIsWaitedFor_data()
    {
        s_rows = {
            {"it starts", member("cdma@beta", [](SiteMember &m) { m.state = State::Initialization; })},
            {"it is Standby and asked", member("cdma@beta", [](SiteMember &m) {
                 m.state = State::Standby;
                 m.pending = PendingRole{Role::Standby};
             })},
        };
        addRows(s_rows);
    }
    void oneOnItsWayToStandbyIsWaitedFor()
    {
        QFETCH(std::size_t, row);
        SiteBench bench;
        lose(bench);
        bench.member("cdma@alpha").eligible = true;
        s_rows[row].second(bench);
        QVERIFY(only(look(bench, "cdma@alpha"), "activate").isEmpty());
    }
    void aSharedResourceThatIsFaultyMovesNobody_data()
    {
        QTest::addColumn<bool>("shared");
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("moves");
        QTest::newRow("shared and faulty") << true << int(ResourceState::Faulty) << false;
        QTest::newRow("shared and well") << true << int(ResourceState::InService) << true;
        QTest::newRow("its own and faulty") << false << int(ResourceState::Faulty) << true;
    }
    void aSharedResourceThatIsFaultyMovesNobody()
    {
        QFETCH(bool, shared);
        QFETCH(int, state);
        QFETCH(bool, moves);
        SiteConfig config = fig1Config();
        config.resources[1].shared = shared;
        SiteBench bench(config);
        lose(bench);
        bench.s.instances[index(bench.site.instance("subscriber-db@alpha"))].state = ResourceState(state);
        QCOMPARE(!orders(look(bench, "cdma@alpha")).isEmpty(), moves);
    }

    // ---- n+k sparing, and groups that share or avoid a host ----
    void aHostHoldsSoManySpares_data()
    {
        QTest::addColumn<int>("capacity");
        QTest::addColumn<QByteArray>("other"); // where "two" has its Standby
        QTest::addColumn<QByteArray>("placed"); // that of "one"
        const auto row = [](const char *name, int capacity, const char *other, const char *placed) {
            QTest::newRow(name) << capacity << QByteArray(other) << QByteArray(placed);
        };
        row("beta is full", 1, "two@beta", "to gamma: initialise one@gamma standby");
        row("room for two", 2, "two@beta", "to beta: initialise one@beta standby");
        row("beta is free", 1, "two@gamma", "to beta: initialise one@beta standby");
        row("none may be held", 0, "two@gamma", "");
    }
    void aHostHoldsSoManySpares()
    {
        QFETCH(int, capacity);
        QFETCH(QByteArray, other);
        QFETCH(QByteArray, placed);
        SiteBench bench(sparing(capacity));
        for (const char *name : {"two@beta", "two@gamma", "one@beta", "one@gamma"})
            bench.member(name).state = State::Unavailable;
        bench.member(other.constData()).state = State::Standby;
        for (const char *name : {"one@beta", "one@gamma"})
            bench.member(name).eligible = true;
        QCOMPARE(orders(look(bench, "one@gamma")).join(u','), QString::fromUtf8(placed));
        if (capacity > 1)
            QVERIFY(bench.member("one@gamma").why == Why::Spare);
    }
    void whatIsHeldOrComingCounts_data()
    {
        s_rows = {
            {"a Standby", [](SiteBench &) {}},
            {"an Active one", member("two@beta", [](SiteMember &m) { m.state = State::Active; })},
            {"one that is asked", member("two@beta", [](SiteMember &m) {
                 m.state = State::Unavailable;
                 m.pending = PendingRole{Role::Standby};
             })},
            {"*an Unavailable one", member("two@beta", [](SiteMember &m) { m.state = State::Unavailable; })},
            {"*a pair of two hosts", [](SiteBench &bench) {
                 bench.group("two").pair->alternates.resize(1);
             }},
        };
        addRows(s_rows);
    }
    void whatIsHeldOrComingCounts()
    {
        QFETCH(std::size_t, row);
        SiteBench bench(sparing(1));
        for (const char *name : {"two@gamma", "one@beta", "one@gamma"})
            bench.member(name).state = State::Unavailable;
        bench.member("one@beta").eligible = true;
        s_rows[row].second(bench);
        QCOMPARE(!orders(look(bench, "one@beta")).isEmpty(), s_rows[row].first[0] == '*');
    }
    void aPrimaryIsNobodysSpare()
    {
        SiteConfig config = sparing(1);
        for (GroupConfig &each : config.groups) {
            if (each.name == "two") { // its primary is where "one" has its first alternate
                each.hosts = {HostId{1}, HostId{0}, HostId{2}};
                each.pair = PairConfig{HostId{1}, {HostId{0}, HostId{2}}, StandbyKind::Hot};
            }
        }
        SiteBench bench(config);
        for (const char *name : {"two@alpha", "two@gamma", "one@beta", "one@gamma"})
            bench.member(name).state = State::Unavailable;
        QVERIFY(bench.member("two@beta").state == State::Active);
        bench.member("one@beta").eligible = true;
        QCOMPARE(orders(look(bench, "one@beta")), lines({"to beta: initialise one@beta standby"}));
    }
    void thePrimaryNeedsNoCapacity()
    {
        SiteBench bench(sparing(0));
        lose(bench, "one@alpha");
        for (const char *name : {"one@beta", "one@gamma"})
            bench.member(name).state = State::Unavailable;
        bench.member("one@alpha").eligible = true;
        QCOMPARE(orders(look(bench, "one@alpha")), lines({"to alpha: initialise one@alpha activate"}));
    }
    void groupsThatAvoidEachOther_data()
    {
        s_rows = {
            {"an Active one is there", [](SiteBench &) {}},
            {"a Standby is there", member("tdma@beta", [](SiteMember &m) { m.state = State::Standby; })},
            {"one is about to be there", member("tdma@beta", [](SiteMember &m) {
                 m.state = State::Unavailable;
                 m.pending = PendingRole{Role::Standby};
             })},
            {"*it is not there", member("tdma@beta", [](SiteMember &m) { m.state = State::Unavailable; })},
            {"*it is one of another group", [](SiteBench &bench) {
                 bench.site.apart[index(bench.site.group("cdma"))] = {bench.site.group("gsm")};
             }},
        };
        addRows(s_rows);
    }
    void groupsThatAvoidEachOther()
    {
        QFETCH(std::size_t, row);
        SiteConfig config = fig1Config();
        config.groups[4].apartFrom = {GroupId{5}}; // cdma from tdma
        SiteBench bench(config);
        bench.member("cdma@beta").state = State::Unavailable;
        bench.member("cdma@beta").eligible = true;
        s_rows[row].second(bench);
        QCOMPARE(orders(look(bench, "cdma@beta")),
                 s_rows[row].first[0] == '*' ? lines({"to beta: initialise cdma@beta standby"}) : QStringList());
    }
    void groupsThatShareAHost_data()
    {
        s_rows = {
            {"*the other is there", [](SiteBench &) {}},
            {"the other's Standby is elsewhere", member("tdma@beta", [](SiteMember &m) {
                 m.state = State::Unavailable;
             })},
            {"*only the other's Active one is elsewhere", [](SiteBench &bench) {
                 bench.member("tdma@beta").state = State::Unavailable;
                 bench.member("tdma@gamma").state = State::Active;
             }},
            {"*the other has no place yet", [](SiteBench &bench) {
                 bench.member("tdma@beta").state = State::Unavailable;
                 bench.member("tdma@gamma").state = State::Unavailable;
             }},
        };
        addRows(s_rows);
    }
    void groupsThatShareAHost()
    {
        QFETCH(std::size_t, row);
        SiteConfig config = fig1Config();
        config.groups[4].togetherWith = {GroupId{5}}; // cdma with tdma
        SiteBench bench(config);
        bench.member("cdma@beta").state = State::Unavailable;
        bench.member("cdma@beta").eligible = true;
        s_rows[row].second(bench);
        QCOMPARE(orders(look(bench, "cdma@beta")),
                 s_rows[row].first[0] == '*' ? lines({"to beta: initialise cdma@beta standby"}) : QStringList());
    }

    // ---- the Standby ----
    void onlyOneIsStandby_data()
    {
        s_rows = {
            {"*nobody is", [](SiteBench &) {}},
            {"another is", member("one@gamma", [](SiteMember &m) { m.state = State::Standby; })},
            {"another starts", member("one@gamma", [](SiteMember &m) { m.state = State::Initialization; })},
            {"another is asked", member("one@gamma", [](SiteMember &m) { m.pending = PendingRole{Role::Standby}; })},
            {"*another leaves", member("one@gamma", [](SiteMember &m) {
                 m.state = State::Standby;
                 m.leaving = true;
             })},
            {"*another is to be Off-line", member("one@gamma", [](SiteMember &m) {
                 m.state = State::Standby;
                 m.offlineWanted = true;
             })},
        };
        addRows(s_rows);
    }
    void onlyOneIsStandby()
    {
        QFETCH(std::size_t, row);
        SiteBench bench(sparing(9));
        bench.member("one@beta").state = bench.member("one@gamma").state = State::Unavailable;
        bench.member("one@beta").eligible = true;
        s_rows[row].second(bench);
        const bool placed = s_rows[row].first[0] == '*';
        QCOMPARE(orders(look(bench, "one@beta")),
                 placed ? lines({"to beta: initialise one@beta standby"}) : QStringList());
        QCOMPARE(bench.member("one@beta").why == Why::Spare, !placed);
        if (placed) {
            QVERIFY(bench.member("one@beta").pending->until == never);
            QCOMPARE(bench.orderNumber("one@beta"), 1U);
        }
    }
    void whatAStandbyIsStartedFor_data()
    {
        QTest::addColumn<std::size_t>("row");
        QTest::addColumn<std::uint64_t>("cause");
        std::vector<Row> rows;
        const auto row = [&](const char *name, std::uint64_t cause, Change change) {
            QTest::newRow(name) << rows.size() << cause;
            rows.emplace_back(name, std::move(change));
        };
        row("by what put it where it is", 30, [](SiteBench &) {});
        row("nothing did but its host's coming up", 40, member("one@beta", [](SiteMember &m) { m.incident = {}; }));
        row("it was a spare: by what made another the leader", 60,
            member("one@beta", [](SiteMember &m) { m.why = Why::Spare; }));
        row("it was a spare, and nobody leads", 30, [](SiteBench &bench) {
            bench.member("one@beta").why = Why::Spare;
            bench.member("one@alpha").state = State::Unavailable; // possibly Active: nobody is activated
        });
        s_rows = rows;
    }
    void whatAStandbyIsStartedFor()
    {
        QFETCH(std::size_t, row);
        QFETCH(std::uint64_t, cause);
        SiteBench bench(sparing(9));
        bench.member("one@beta").state = bench.member("one@gamma").state = State::Unavailable;
        bench.member("one@beta").eligible = true;
        bench.member("one@beta").incident = {30, 30};
        bench.member("one@alpha").last = {60, 60};
        bench.host("beta").incident = {40, 40};
        s_rows[row].second(bench);
        QCOMPARE(orders(look(bench, "one@beta")), lines({"to beta: initialise one@beta standby"}));
        QCOMPARE(bench.causeOf("initialise one@beta"), cause);
    }

    // ---- switchover ----
    void theActiveOneIsDeactivatedFirst()
    {
        SiteBench bench;
        const QStringList said = bench.command("switchover cdma");
        QCOMPARE(only(said, "action|role|^to"),
                 lines({"action deactivate cdma@alpha", "role deactivate cdma@alpha within 5 s",
                        "to alpha: deactivate cdma@alpha"}));
        QVERIFY(bench.member("cdma@alpha").pending->until == bench.now + 5s);
        QCOMPARE(bench.orderNumber("cdma@alpha"), 1U);
        const std::uint64_t command = bench.s.commands.front().ref.seq;
        QCOMPARE(bench.causeOfRecord("action deactivate"), command);
        bench.take(RoleAnswered{bench.site.member("cdma@alpha"), Role::Deactivate,
                                bench.member("cdma@alpha").pending->order, true});
        QVERIFY(bench.member("cdma@beta").pending->role == Role::Activate);
        QCOMPARE(bench.orderNumber("cdma@beta"), 2U);
        QCOMPARE(bench.causeOfRecord("action activate-mate"), command);
        bench.take(RoleAnswered{bench.site.member("cdma@beta"), Role::Activate,
                                bench.member("cdma@beta").pending->order, true}, "beta");
        QVERIFY(bench.member("cdma@beta").state == State::Active);
        QVERIFY(!isValid(bench.pair("cdma").switchTo));
        QVERIFY(!bench.pair("cdma").fellBack);
        QVERIFY(bench.s.commands.empty());
    }
    void aSwitchoverMayNameTheMember()
    {
        SiteBench bench;
        QCOMPARE(orders(bench.command("switchover cdma@alpha")), lines({"to alpha: deactivate cdma@alpha"}));
        bench.take(RoleAnswered{bench.site.member("cdma@alpha"), Role::Deactivate, 1, true});
        const QStringList said =
            bench.take(RoleAnswered{bench.site.member("cdma@beta"), Role::Activate, 2, true}, "beta");
        QCOMPARE(only(said, "^command"), lines({"command switchover done"}));
    }
    void whoIsNotHeardIsNotAskedToDeactivate()
    {
        SiteBench bench;
        bench.host("alpha").onBus = false;
        QVERIFY(orders(bench.command("switchover cdma")).isEmpty());
        QVERIFY(!bench.member("cdma@alpha").pending);
        bench.host("alpha").onBus = true; // it is heard again
        QCOMPARE(orders(look(bench, "cdma@beta")), lines({"to alpha: deactivate cdma@alpha"}));
    }
    void aSwitchoverIsGivenUp_data()
    {
        s_rows = notUsable();
        addRows(s_rows);
    }
    void aSwitchoverIsGivenUp()
    {
        QFETCH(std::size_t, row);
        SiteBench bench;
        bench.pair("cdma").switchTo = bench.site.member("cdma@beta");
        s_rows[row].second(bench);
        look(bench, "cdma@beta");
        QVERIFY(!isValid(bench.pair("cdma").switchTo));
        QVERIFY(bench.pair("cdma").fellBack);
        QVERIFY(!bench.member("cdma@alpha").pending);
    }
    void aSwitchoverWaits_data()
    {
        s_rows = {
            {"the Active one is asked already", member("cdma@alpha", [](SiteMember &m) {
                 m.pending = PendingRole{Role::Deactivate};
             })},
            {"the Active one leaves", member("cdma@alpha", [](SiteMember &m) { m.leaving = true; })},
            {"the other is asked already", [](SiteBench &bench) {
                 bench.member("cdma@alpha").state = State::Standby;
                 bench.member("cdma@beta").pending = PendingRole{Role::Activate};
             }},
            {"the one that is asked to be Active starts", [](SiteBench &bench) {
                 bench.member("cdma@alpha").state = State::Initialization;
                 bench.member("cdma@alpha").pending = PendingRole{Role::Activate};
             }},
        };
        addRows(s_rows);
    }
    void aSwitchoverWaits()
    {
        QFETCH(std::size_t, row);
        SiteBench bench;
        bench.pair("cdma").switchTo = bench.site.member("cdma@beta");
        s_rows[row].second(bench);
        QCOMPARE(orders(look(bench, "cdma@beta")), QStringList());
        QVERIFY(bench.pair("cdma").switchTo == bench.site.member("cdma@beta"));
    }
    void aSwitchoverIsNotCountedAsAFailbackToCome()
    {
        SiteBench bench;
        bench.pair("cdma").failbackAt = bench.now + 1h;
        bench.command("switchover cdma");
        QVERIFY(bench.pair("cdma").failbackAt == never);
    }

    // ---- keep_degraded ----
    void aDegradedOneGoesOnceItsMateCan_data()
    {
        s_rows = {
            {"*its mate can", [](SiteBench &) {}},
            {"its mate can't", member("cdma@beta", [](SiteMember &m) { m.state = State::Unavailable; })},
            {"it goes already", member("cdma@alpha", [](SiteMember &m) { m.leaving = true; })},
            {"it is well", member("cdma@alpha", [](SiteMember &m) { m.degraded = false; })},
        };
        addRows(s_rows);
    }
    void aDegradedOneGoesOnceItsMateCan()
    {
        QFETCH(std::size_t, row);
        SiteBench bench;
        bench.member("cdma@alpha").degraded = true;
        s_rows[row].second(bench);
        const bool goes = s_rows[row].first[0] == '*';
        QCOMPARE(orders(look(bench, "cdma@beta")), goes ? lines({"to alpha: take out cdma@alpha"}) : QStringList());
        if (goes)
            QVERIFY(bench.member("cdma@alpha").leaving);
    }

    // ---- failback ----
    void backOnceBothHaveBeenSteady_data()
    {
        s_rows = {
            {"*auto", [](SiteBench &) {}},
            {"manual", [](SiteBench &bench) { bench.group("cdma").failback = Failback::Manual; }},
            {"the Active one's host is not heard", host("beta", [](SiteHost &h) { h.onBus = false; })},
            {"the primary is not Standby", member("cdma@alpha", [](SiteMember &m) { m.state = State::Unavailable; })},
            {"the Active one is asked", member("cdma@beta", [](SiteMember &m) {
                 m.pending = PendingRole{Role::Deactivate};
             })},
            {"the leader is only asked", member("cdma@beta", [](SiteMember &m) {
                 m.state = State::Initialization;
                 m.pending = PendingRole{Role::Activate};
             })},
            {"a switchover is under way", [](SiteBench &bench) {
                 bench.pair("cdma").switchTo = bench.site.member("cdma@alpha");
                 bench.member("cdma@beta").pending = PendingRole{Role::Deactivate};
             }},
        };
        addRows(s_rows);
    }
    void backOnceBothHaveBeenSteady()
    {
        QFETCH(std::size_t, row);
        SiteBench bench;
        bench.group("cdma").failback = Failback::Auto;
        bench.member("cdma@alpha").state = State::Standby;
        bench.member("cdma@beta").state = State::Active;
        bench.member("cdma@alpha").possiblyActive = false;
        bench.member("cdma@beta").possiblyActive = true;
        bench.member("cdma@alpha").readySince = bench.now;
        bench.member("cdma@beta").readySince = bench.now - 1h;
        s_rows[row].second(bench);
        const bool back = s_rows[row].first[0] == '*';
        look(bench, "cdma@alpha");
        QVERIFY(bench.pair("cdma").failbackAt == (back ? bench.now + 5min : never));
        QCOMPARE(orders(bench.passes(5min - 1us)), QStringList());
        QCOMPARE(only(orders(bench.passes(1us)), "deactivate cdma@beta").size(), back ? 1 : 0);
    }
    void theLaterOfBothCounts()
    {
        SiteBench bench;
        bench.group("cdma").failback = Failback::Auto;
        std::swap(bench.member("cdma@alpha"), bench.member("cdma@beta"));
        bench.member("cdma@alpha").readySince = bench.now - 1h;
        bench.member("cdma@beta").readySince = bench.now - 1min;
        look(bench, "cdma@alpha");
        QVERIFY(bench.pair("cdma").failbackAt == bench.now + 4min);
    }
    void thePrimaryThatLeadsStays()
    {
        SiteBench bench;
        bench.group("cdma").failback = Failback::Auto;
        look(bench, "cdma@alpha");
        QVERIFY(bench.pair("cdma").failbackAt == never);
    }
    void noPingPong_data()
    {
        QTest::addColumn<int>("takeovers");
        QTest::addColumn<int>("secondsAgo");
        QTest::addColumn<bool>("back");
        QTest::newRow("two of four") << 2 << 60 << true;
        QTest::newRow("it would be the fourth") << 3 << 60 << false;
        QTest::newRow("exactly within ago") << 3 << 600 << false;
        QTest::newRow("longer ago") << 3 << 601 << true;
    }
    void noPingPong()
    {
        QFETCH(int, takeovers);
        QFETCH(int, secondsAgo);
        QFETCH(bool, back);
        SiteBench bench;
        bench.group("cdma").failback = Failback::Auto;
        std::swap(bench.member("cdma@alpha"), bench.member("cdma@beta"));
        bench.member("cdma@alpha").readySince = bench.member("cdma@beta").readySince = bench.now - 5min;
        bench.pair("cdma").takeovers.tries.assign(std::size_t(takeovers), bench.now - std::chrono::seconds(secondsAgo));
        const QStringList said = look(bench, "cdma@alpha");
        QCOMPARE(!only(said, "deactivate cdma@beta").isEmpty(), back);
        QCOMPARE(!only(said, "alarm takeover-limit cdma raised").isEmpty(), !back);
        QVERIFY(bench.pair("cdma").failbackAt == never);
    }

    // ---- protection ----
    void aPairIsProtectedWhileBothAreThere_data()
    {
        s_rows = {
            {"*both", [](SiteBench &) {}},
            {"none Active", [](SiteBench &bench) {
                 bench.member("cdma@alpha").state = State::Initialization;
                 bench.member("cdma@alpha").pending = PendingRole{Role::Activate};
             }},
            {"no Standby", member("cdma@beta", [](SiteMember &m) { m.state = State::Unavailable; })},
            {"the Standby's host is not heard", host("beta", [](SiteHost &h) { h.onBus = false; })},
        };
        addRows(s_rows);
    }
    void aPairIsProtectedWhileBothAreThere()
    {
        QFETCH(std::size_t, row);
        SiteBench bench;
        s_rows[row].second(bench);
        const bool both = s_rows[row].first[0] == '*';
        bench.now += 1min;
        bench.take(EligibilityChanged{bench.site.member("cdma@alpha"), false});
        QCOMPARE(bench.pair("cdma").wasProtected, both);
        QVERIFY(bench.pair("cdma").since == (both ? Timestamp{} : bench.now));
    }

private:
    static inline std::vector<Row> s_rows; ///< of the table that runs
};

HOLDFAST_TEST_ROW(TestSitePairs)
#include "tst_sitepairs.moc"
