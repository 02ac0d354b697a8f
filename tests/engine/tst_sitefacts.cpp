// What hosts report and operators order, as the site part takes it, one message at a time (semantics.md 3, 5, 6, 8, 9).
#include "sitebench.h"
#include "testrow.h"

#include <engine/sitepart.h>

#include <QTest>

#include <algorithm>
#include <functional>

using namespace holdfast;

namespace {

using Kind = HostTask::Kind;
using Step = HostTask::Step;
using Change = std::function<void(SiteBench &)>;
using Row = std::pair<const char *, Change>;

void addRows(const std::vector<Row> &rows)
{
    QTest::addColumn<std::size_t>("row");
    for (std::size_t i = 0; i < rows.size(); ++i)
        QTest::newRow(rows[i].first) << i;
}

// A message of a host's next life.
QStringList boots(SiteBench &bench, const char *name, std::uint64_t incarnation = 2)
{
    const SiteStep step = bench.step({bench.now, bench.site.host(name), incarnation, 0, {}, HostBooted{}});
    QStringList said;
    for (const Record &record : step.records) {
        if (const auto *host = std::get_if<HostDetail>(&record.detail); host != nullptr && record.cause != 0)
            said += QStringLiteral("caused by %1").arg(record.cause);
    }
    return said;
}

} // namespace

class TestSiteFacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // ---- hosts ----
    void aBootThatNobodyOrderedCountsAsAReboot_data()
    {
        s_rows = {
            {"*panic, watchdog or somebody's hand", [](SiteBench &) {}},
            {"the first of its life", [](SiteBench &bench) { bench.host("alpha").incarnation = 0; }},
            {"nothing was known of it", [](SiteBench &bench) { bench.host("alpha").state = HostState::Unknown; }},
            {"it was powered off", [](SiteBench &bench) { bench.host("alpha").state = HostState::PoweredOff; }},
            {"it was booting", [](SiteBench &bench) { bench.host("alpha").state = HostState::Booting; }},
            {"a re-boot was ordered", [](SiteBench &bench) { bench.task("alpha", Kind::Reboot, Step::Rebooting); }},
            {"a power cycle was", [](SiteBench &bench) { bench.task("alpha", Kind::PowerCycle, Step::Starting); }},
            {"*it was re-initialising", [](SiteBench &bench) {
                 bench.task("alpha", Kind::Reinitialize, Step::Draining);
             }},
            {"*a cycle that no switch has confirmed", [](SiteBench &bench) {
                 bench.task("alpha", Kind::PowerCycle, Step::Switching);
             }},
            {"a cycle that has taken its power", [](SiteBench &bench) {
                 bench.task("alpha", Kind::PowerCycle, Step::Switching);
                 bench.host("alpha").power = PowerState::Off;
             }},
        };
        addRows(s_rows);
    }
    void aBootThatNobodyOrderedCountsAsAReboot()
    {
        QFETCH(std::size_t, row);
        SiteBench bench;
        s_rows[row].second(bench);
        boots(bench, "alpha");
        QCOMPARE(int(bench.host("alpha").reboot.tries.size()), s_rows[row].first[0] == '*' ? 1 : 0);
        QVERIFY(bench.host("alpha").state == HostState::Up);
        QVERIFY(bench.host("alpha").task.kind == Kind::None);
        QVERIFY(bench.member("cdma@alpha").state == State::Unavailable);
        QVERIFY(bench.member("cdma@beta").pending); // the proof: nothing runs there
    }
    void aMessageOfAnEarlierLifeIsVoid()
    {
        SiteBench bench;
        boots(bench, "alpha", 5);
        QCOMPARE(bench.take(LineChanged{0, LinkState::Down}), QStringList());
    }
    void offLineOutlivesABoot()
    {
        SiteBench bench;
        bench.member("cdpd@alpha").state = State::Offline;
        bench.member("cdpd@alpha").offlineWanted = true;
        boots(bench, "alpha");
        QVERIFY(bench.member("cdpd@alpha").state == State::Offline);
    }
    void aHostInMaintenanceStaysThere()
    {
        SiteBench bench;
        bench.host("alpha").maintenance = true;
        boots(bench, "alpha");
        QVERIFY(bench.host("alpha").state == HostState::Offline);
    }
    void itsBeatsAreCountedAnew()
    {
        SiteBench bench;
        bench.host("alpha").beats = bench.host("beta").beats = BeatState::Lost;
        boots(bench, "alpha");
        bench.take(bench.resumed("beta"), "beta");
        QVERIFY(bench.host("alpha").beats == BeatState::None);
        QVERIFY(bench.host("beta").beats == BeatState::None);
    }
    void withNobodyElseThereTheSiteStartsCold_data()
    {
        s_rows = {
            {"*it is alone", [](SiteBench &) {}},
            {"another one is there", [](SiteBench &bench) { bench.host("beta").onBus = true; }},
            {"*another one is there and boots", [](SiteBench &bench) {
                 bench.host("beta").onBus = true;
                 bench.host("beta").state = HostState::Booting;
             }},
        };
        addRows(s_rows);
    }
    void withNobodyElseThereTheSiteStartsCold()
    {
        QFETCH(std::size_t, row);
        SiteBench bench;
        for (SiteHost &each : bench.s.hosts)
            each.onBus = false;
        bench.pair("cdma").waitForPrimary = bench.now + 1h;
        bench.pair("cdma").waitedForPrimary = true;
        s_rows[row].second(bench);
        bench.s.quorate = false; // nothing is decided yet
        boots(bench, "alpha");
        const bool cold = s_rows[row].first[0] == '*';
        QCOMPARE(bench.pair("cdma").cold, cold);
        QCOMPARE(bench.pair("cdma").waitedForPrimary, !cold);
        QVERIFY(bench.pair("cdma").waitForPrimary == (cold ? never : bench.now + 1h));
    }
    void afterAShutdownABootBeginsAnew_data()
    {
        s_rows = {
            {"*all have stopped", [](SiteBench &) {}},
            {"*one that is gone has not said so", [](SiteBench &bench) {
                 bench.task("beta", Kind::Drain, Step::Draining);
                 bench.host("beta").onBus = false;
             }},
            {"one stops still", [](SiteBench &bench) { bench.task("beta", Kind::Drain, Step::Draining); }},
        };
        addRows(s_rows);
    }
    void afterAShutdownABootBeginsAnew()
    {
        QFETCH(std::size_t, row);
        SiteBench bench;
        bench.s.stopping = true;
        s_rows[row].second(bench);
        boots(bench, "alpha");
        const bool anew = s_rows[row].first[0] == '*';
        QCOMPARE(bench.s.stopping, !anew);
        QCOMPARE(bench.pair("gsm").started, !anew);
        QCOMPARE(bench.host("beta").task.kind == Kind::Drain, !anew);
    }
    void whoBootsIntoAShutdownIsStopped()
    {
        SiteBench bench;
        bench.s.stopping = true;
        bench.task("alpha", Kind::Drain, Step::Draining);
        const SiteStep step = bench.step({bench.now, HostId{0}, 2, 0, {}, HostBooted{}});
        QVERIFY(std::ranges::any_of(step.orders, [](const Order &order) {
            return order.host == HostId{0} && std::holds_alternative<DrainHost>(order.body);
        }));
        QVERIFY(bench.s.stopping && bench.host("alpha").ordered);
    }
    void whatWasHeardAlreadyIsVoid()
    {
        SiteBench bench;
        const auto line = [&](std::uint64_t incarnation, std::uint64_t origin, LinkState state) {
            return bench.step({bench.now, HostId{0}, incarnation, origin, {}, LineChanged{0, state}}).records.size();
        };
        QVERIFY(line(1, 5, LinkState::Down) > 0);
        QCOMPARE(line(1, 5, LinkState::Up), std::size_t(0));
        QCOMPARE(line(1, 4, LinkState::Up), std::size_t(0));
        QVERIFY(line(1, 6, LinkState::Up) > 0);
        QVERIFY(line(1, 0, LinkState::Down) > 0); // without a number: told whenever it is so
        QVERIFY(line(0, 6, LinkState::Up) > 0); // of no life: from the bus itself
        QVERIFY(line(2, 1, LinkState::Down) > 0); // a new life counts anew
        bench.step({bench.now + 1s, HostId{99}, 1, 1, {}, TimePassed{}}); // none of this site's
        QVERIFY(bench.s.now == bench.now + 1s);
    }
    void whatIsNoTransitionIsToldOf()
    {
        SiteBench bench;
        bench.member("cdpd@alpha").state = State::Unavailable;
        const MemberId cdpd = bench.site.member("cdpd@alpha");
        bench.member("cdpd@alpha").pending = PendingRole{Role::Activate, 0};
        QCOMPARE(only(bench.take(RoleAnswered{cdpd, Role::Activate, 0, true}), "invariant").size(), 1);
        bench.member("cdpd@alpha").pending = PendingRole{Role::Activate, 0};
        bench.member("cdpd@alpha").state = State::Initialization;
        QCOMPARE(only(bench.take(RoleAnswered{cdpd, Role::Activate, 0, true}), "invariant").size(), 0);
    }
    void aManagerThatComesBackIsNotFenced_data()
    {
        s_rows = {
            {"*its power was being asked for", [](SiteBench &) {}},
            {"its power is off", [](SiteBench &bench) { bench.host("alpha").power = PowerState::Off; }},
            {"nobody fences it", [](SiteBench &bench) { bench.host("alpha").task.fencing = false; }},
            {"*its power is on again: others have taken it in",
             [](SiteBench &bench) { bench.host("alpha").task.step = Step::Starting; }},
            {"its power was to be taken, as it was thought to boot",
             [](SiteBench &bench) {
                 bench.host("alpha").state = HostState::Booting;
                 bench.host("alpha").task.fencing = false;
             }},
            {"*its boot was waited for",
             [](SiteBench &bench) {
                 bench.host("alpha").state = HostState::Booting;
                 bench.host("alpha").task.step = Step::Starting;
             }},
        };
        addRows(s_rows);
    }
    void aManagerThatComesBackIsNotFenced()
    {
        QFETCH(std::size_t, row);
        SiteBench bench;
        bench.host("alpha").state = HostState::Lost;
        bench.host("alpha").onBus = false;
        bench.host("alpha").lease = 90;
        bench.task("alpha", Kind::PowerCycle, Step::Switching).fencing = true;
        s_rows[row].second(bench);
        const QStringList said = bench.take(bench.resumed("alpha"));
        QCOMPARE(only(said, "^host"), lines({"host alpha up"}));
        QCOMPARE(bench.host("alpha").task.kind == Kind::None, s_rows[row].first[0] == '*');
        QCOMPARE(bench.host("alpha").lease, std::uint64_t(0));
    }
    void whoComesBackNeedsNotBeSwitchedOn()
    {
        SiteBench bench;
        bench.host("delta").state = HostState::Lost;
        bench.host("delta").onBus = bench.host("delta").runnable = false;
        bench.host("delta").power = PowerState::Unknown;
        QVERIFY(!only(bench.command("power on delta"), "accepted").isEmpty());
        QCOMPARE(only(bench.take(bench.resumed("delta"), "delta"), "^command"), lines({"command power-on done"}));
        QVERIFY(bench.host("delta").task.kind == HostTask::Kind::None);
    }
    void whoComesBackIsToldWhetherToObserve_data()
    {
        QTest::addColumn<bool>("observes");
        QTest::addColumn<bool>("site");
        QTest::addColumn<bool>("host");
        QTest::addColumn<QByteArray>("order");
        QTest::newRow("neither") << false << false << false << QByteArray();
        QTest::newRow("both") << true << true << false << QByteArray();
        QTest::newRow("the site does since") << false << true << false << QByteArray("to alpha: observe");
        QTest::newRow("the host is to") << false << false << true << QByteArray("to alpha: observe");
        QTest::newRow("the mode has ended since") << true << false << false << QByteArray("to alpha: act");
    }
    void whoComesBackIsToldWhetherToObserve()
    {
        QFETCH(bool, observes);
        QFETCH(bool, site);
        QFETCH(bool, host);
        QFETCH(QByteArray, order);
        SiteBench bench;
        bench.s.observe = site;
        bench.host("alpha").observe = host;
        ManagerResumed back = bench.resumed("alpha");
        back.observe = observes;
        QCOMPARE(orders(bench.take(back)).join(u' '), QString::fromUtf8(order));
    }
    void aManagerThatRestartsChangesNothing()
    {
        SiteBench bench;
        QCOMPARE(bench.take(bench.resumed("alpha")), QStringList());
        bench.host("alpha").state = HostState::Unknown;
        QCOMPARE(only(bench.take(bench.resumed("alpha")), "^host"), lines({"host alpha up"}));
    }
    // Others, who had quorum and aren't here to tell, made of its member what it is (semantics.md 6, 9).
    void aMemberIsWhatItsHostSays_data()
    {
        QTest::addColumn<int>("known");
        QTest::addColumn<int>("held");
        QTest::addColumn<bool>("mate"); // cdma@alpha may be Active
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<bool>("possiblyActive");
        const auto row = [](const char *name, State known, State held, bool mate, const char *said, bool possibly) {
            QTest::newRow(name) << int(known) << int(held) << mate << QByteArray(said) << possibly;
        };
        const char *begins = "cdma@beta: unavailable -> initialization,";
        row("as it is known", State::Standby, State::Standby, true, "", false);
        row("it has been started", State::Unavailable, State::Standby, true,
            (QByteArray(begins) + "ack,cdma@beta: initialization -> standby").constData(), false);
        row("it has been activated", State::Standby, State::Active, false,
            (QByteArray("cdma@beta: standby -> unavailable,") + begins + "ack,cdma@beta: initialization -> active")
                .constData(), true);
        row("it has been activated, and its mate may be Active", State::Standby, State::Active, true,
            "cdma@beta: standby -> unavailable,to beta: take out cdma@beta", true);
        row("it starts", State::Unavailable, State::Initialization, true, "to beta: take out cdma@beta", true);
        row("it is gone", State::Standby, State::Unavailable, true, "cdma@beta: standby -> unavailable", false);
    }
    void aMemberIsWhatItsHostSays()
    {
        QFETCH(int, known);
        QFETCH(int, held);
        QFETCH(bool, mate);
        QFETCH(QByteArray, said);
        QFETCH(bool, possiblyActive);
        SiteBench bench;
        bench.s.quorate = false; // what the pair needs next is decided elsewhere
        SiteMember &member = bench.member("cdma@beta");
        member.state = State(held);
        const ManagerResumed back = bench.resumed("beta");
        member.state = State(known);
        member.possiblyActive = true; // while nobody heard of it, it was in doubt
        bench.member("cdma@alpha").possiblyActive = mate;
        if (!mate)
            bench.member("cdma@alpha").state = State::Unavailable;
        QCOMPARE(only(bench.take(back, "beta"), "cdma@beta|^ack").filter(QRegularExpression(QStringLiteral("^(?!to beta: put)")))
                     .join(u','), QString::fromUtf8(said));
        QCOMPARE(member.possiblyActive, possiblyActive);
    }
    // The order was given in a history that its host was not delivered: frozen, or cut off, it can't have heard it.
    void whoMayNotHaveHeardAnOrderIsAskedOnceMore_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("asked");
        QTest::addRow("to activate") << int(State::Standby) << int(Role::Activate) << true;
        QTest::addRow("to deactivate") << int(State::Active) << int(Role::Deactivate) << true;
        QTest::addRow("to start") << int(State::Unavailable) << int(Role::Standby) << true;
        QTest::addRow("it starts") << int(State::Initialization) << int(Role::Standby) << false;
    }
    void whoMayNotHaveHeardAnOrderIsAskedOnceMore()
    {
        QFETCH(const int, state);
        QFETCH(const int, role);
        QFETCH(const bool, asked);
        SiteBench bench;
        SiteMember &member = bench.member("cdma@beta");
        member.state = State(state);
        const ManagerResumed back = bench.resumed("beta");
        bench.member("cdma@alpha").state = State::Unavailable;
        bench.member("cdma@alpha").possiblyActive = false;
        member.pending = PendingRole{Role(role), 7, bench.now, bench.now + 5s};
        const QStringList said = orders(bench.take(back, "beta"));
        const auto sameOrder = std::ranges::count_if(bench.last.orders, [](const Order &order) {
            const auto *change = std::get_if<ChangeRole>(&order.body);
            const auto *start = std::get_if<InitializeMember>(&order.body);
            return (change != nullptr && change->order == 7) || (start != nullptr && start->order == 7);
        });
        QVERIFY2(sameOrder == (asked ? 1 : 0), qPrintable(said.join(QLatin1Char(','))));
        QVERIFY(member.pending && member.pending->order == 7);
        QCOMPARE(member.possiblyActive, State(state) == State::Active || Role(role) == Role::Activate);
    }
    void whoHasBootedElsewhereIsGivenOrdersForThatLife()
    {
        SiteBench bench;
        bench.step({bench.now, bench.site.host("alpha"), 5, 0, {}, bench.resumed("alpha")});
        QCOMPARE(bench.host("alpha").incarnation, std::uint64_t(5));
        bench.command("switchover cdma");
        QCOMPARE(bench.last.orders.front().incarnation, std::uint64_t(5));
    }
    void whoIsAbsentIsInDoubtWhenQuorumIsBack()
    {
        SiteBench bench;
        bench.present({"alpha"}, false);
        QVERIFY(!bench.member("cdma@beta").possiblyActive);
        bench.host("delta").power = PowerState::Off;
        bench.member("ipc@beta").possiblyActive = false;
        bench.present({"alpha", "gamma"}, true);
        QVERIFY(bench.member("cdma@beta").possiblyActive); // others may have activated it
        QVERIFY(!bench.member("gsm@delta").possiblyActive); // it has no power
        QVERIFY(!bench.member("tdma@gamma").possiblyActive); // it can be asked
        QVERIFY(!bench.member("ipc@beta").possiblyActive); // nobody else could take its place
    }
    void whoIsNotInDoubtWhenQuorumIsBack_data()
    {
        s_rows = {
            {"*it was there once", [](SiteBench &) {}},
            {"it has never been there", [](SiteBench &bench) { bench.host("alpha").incarnation = 0; }},
            {"*nobody knows it since the start", [](SiteBench &bench) { bench.host("alpha").state = HostState::Unknown; }},
            {"it has no power", [](SiteBench &bench) { bench.host("alpha").power = PowerState::Off; }},
            {"*its member is Off-line here",
             [](SiteBench &bench) { bench.member("cdma@alpha").state = State::Offline; }},
        };
        addRows(s_rows);
    }
    void whoIsNotInDoubtWhenQuorumIsBack()
    {
        QFETCH(std::size_t, row);
        SiteBench bench;
        bench.host("alpha").onBus = false;
        bench.host("alpha").state = HostState::Lost;
        bench.host("alpha").task.kind = HostTask::Kind::PowerOff; // it has been judged
        bench.member("cdma@alpha").state = State::Standby;
        bench.member("cdma@alpha").possiblyActive = false;
        bench.s.quorate = false;
        s_rows[row].second(bench);
        bench.present({"beta", "gamma", "delta"}, true);
        QCOMPARE(bench.member("cdma@alpha").possiblyActive, s_rows[row].first[0] == '*');
    }
    void runnableIsToldWhenItIsNews()
    {
        SiteBench bench;
        QCOMPARE(bench.take(RunnableChanged{true}), QStringList());
        QCOMPARE(bench.take(RunnableChanged{false}), lines({"host alpha up"}));
        QVERIFY(!bench.host("alpha").runnable);
    }
    void reinitialisedEndsThatRungOnly()
    {
        SiteBench bench;
        bench.task("alpha", Kind::Reboot, Step::Rebooting);
        bench.take(Reinitialized{});
        QVERIFY(bench.host("alpha").task.kind == Kind::Reboot);
    }

    // ---- one climb is one story ----
    void aFaultThatWasNotCuredGoesOnWithItsIncident_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("tried"); // what was, and when
        QTest::addColumn<bool>("goesOn");
        const auto row = [](const char *name, const char *target, const char *tried, bool goesOn) {
            QTest::newRow(name) << QByteArray(target) << QByteArray(tried) << goesOn;
        };
        row("a process restart", "cdma@alpha/mobility", "process", true);
        row("a group restart", "cdma@alpha/mobility", "member", true);
        row("a group restart, of a member that is stuck", "cdma@alpha", "member", true);
        row("nothing", "cdma@alpha/mobility", "", false);
        row("a host's rung is none of an application's", "cdma@alpha/mobility", "reboot", false);
        row("nor of its resource's", "subscriber-db@alpha", "reboot", false);
        row("re-initialise", "ipc@alpha/router", "reinitialize", true);
        row("re-boot", "os-services@alpha/clock", "reboot", true);
        row("power cycle", "line-cards@alpha", "cycle", true);
        row("nothing of the host's", "line-cards@alpha", "", false);
        row("too long ago", "ipc@alpha/router", "old", false);
    }
    void aFaultThatWasNotCuredGoesOnWithItsIncident()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, tried);
        QFETCH(bool, goesOn);
        SiteBench bench;
        const Ref ref{42, 40};
        const Window now{{bench.now - 1s}};
        SiteHost &host = bench.host("alpha");
        SiteProcess &process = bench.s.processes[index(bench.site.process("cdma@alpha/mobility"))];
        if (tried == "process") {
            process.restarts = now;
            process.tried = ref;
        } else if (tried == "member") {
            bench.member("cdma@alpha").restarts = now;
            bench.member("cdma@alpha").tried = ref;
        } else if (!tried.isEmpty()) {
            host.tried = ref;
            (tried == "reinitialize" ? host.reinitialize : tried == "cycle" ? host.powerCycle : host.reboot)
                = tried == "old" ? Window{{bench.now - 30min - 1s}} : now;
        }
        const Target about = targetNamed(target.toStdString(), bench.site);
        const SiteStep step = bench.step(
            {bench.now, HostId{0}, 1, 1, {}, FaultSeen{about, {Fault::ProcessExit, {}}}});
        QCOMPARE(step.records.front().cause, goesOn ? ref.seq : 0);
        QCOMPARE(step.records.front().root, goesOn ? ref.root : step.records.front().seq);
    }
    void aHostsOwnFactsAreNamedByTheirNumbers()
    {
        SiteBench bench;
        const ProcessId mobility = bench.site.process("cdma@alpha/mobility");
        const auto give = [&](std::uint64_t origin, CauseRef cause) {
            return bench.step({bench.now, HostId{0}, 1, origin, cause, FaultSeen{mobility, {Fault::ProcessHang, {}}}})
                .records.front();
        };
        using Named = CauseRef::Kind;
        const Record first = give(7, {});
        QCOMPARE(first.origin, std::uint64_t(7));
        QCOMPARE(give(8, {Named::Own, 7}).cause, first.seq);
        QCOMPARE(give(9, {Named::Own, 99}).cause, std::uint64_t(0)); // not heard of
        QCOMPARE(give(600, {Named::Own, 7}).cause, std::uint64_t(0)); // forgotten
        QCOMPARE(give(601, {Named::Seq, first.seq, first.root}).root, first.root);
        QCOMPARE(give(602, {Named::Seq, 0}).cause, std::uint64_t(0));
        QCOMPARE(give(603, {Named::Seq, bench.s.seq + 1}).cause, std::uint64_t(0)); // it does not exist
        bench.member("cdma@alpha").incident = {3, 2};
        bench.host("alpha").incident = {5, 4};
        const InstanceId db = bench.site.instance("subscriber-db@alpha");
        bench.s.instances[index(db)].incident = {6, 4};
        QCOMPARE(give(604, {Named::MemberIncident, index(bench.site.member("cdma@alpha"))}).cause, std::uint64_t(3));
        QCOMPARE(give(605, {Named::HostIncident, 0}).cause, std::uint64_t(5));
        QCOMPARE(give(606, {Named::InstanceIncident, index(db)}).cause, std::uint64_t(6));
    }
    void aRecordOfAnyAgeHasItsIncident()
    {
        SiteBench bench;
        bench.s.seq = 5000;
        const Record record = bench.step({bench.now, HostId{0}, 1, 0, {CauseRef::Kind::Seq, 10, 3}, RunnableChanged{false}})
                                  .records.front();
        QCOMPARE(record.cause, std::uint64_t(10));
        QCOMPARE(record.root, std::uint64_t(3));
    }

    // Others may have had quorum while this side had not, and given the same numbers to other records.
    void aNumberMeansSomethingInItsHistoryOnly()
    {
        SiteBench bench;
        const auto causeOf = [&](std::uint64_t seq, std::uint64_t history) {
            const bool runnable = !bench.host("alpha").runnable;
            return bench.step({bench.now, HostId{0}, 1, 0, {CauseRef::Kind::Seq, seq, seq, history}, RunnableChanged{runnable}})
                .records.front().cause;
        };
        QCOMPARE(causeOf(90, 0), std::uint64_t(90));
        bench.present({"alpha"}, false);
        const std::uint64_t first = historyOf(bench.s);
        bench.present({"alpha", "beta"}, true);
        bench.present({"alpha", "beta", "gamma"}, true);
        QCOMPARE(historyOf(bench.s), first); // what it has numbered for itself goes on
        QCOMPARE(bench.s.lineage.size(), std::size_t(1));
        QVERIFY(first != 0);
        const std::uint64_t began = bench.s.lineage.back().from;
        const std::uint64_t last = bench.s.seq;
        bench.present({"alpha"}, false);
        const std::uint64_t second = historyOf(bench.s);
        QVERIFY(second != first);
        bench.present({"alpha", "gamma"}, true);
        QCOMPARE(causeOf(90, 0), std::uint64_t(90)); // from before all that
        QCOMPARE(causeOf(began, 0), std::uint64_t(0)); // somebody else's
        QCOMPARE(causeOf(began, first), began);
        QCOMPARE(causeOf(last + 1, first), std::uint64_t(0));
        QCOMPARE(causeOf(last + 1, second), last + 1);
        QCOMPARE(causeOf(90, first + second), std::uint64_t(0)); // nobody's that is known
        // Who was elsewhere has another one.
        SiteBench other;
        other.present({"beta"}, false);
        QVERIFY(historyOf(other.s) != first && historyOf(other.s) != second);
        // Its orders bear it.
        bench.command("offline gsm@delta --force --by jane");
        for (const Order &order : bench.last.orders)
            QCOMPARE(order.history, second);
    }

    // ---- members ----
    void whyItIsOutOfService_data()
    {
        QTest::addColumn<int>("why");
        QTest::addColumn<QByteArray>("cause");
        QTest::newRow("its process") << int(Why::ProcessFault) << QByteArray();
        QTest::newRow("its resource") << int(Why::ResourceFault) << QByteArray("resource");
        QTest::newRow("what both need") << int(Why::SharedResource) << QByteArray("shared");
        QTest::newRow("what it depends upon") << int(Why::Dependency) << QByteArray("dependency");
        QTest::newRow("no acknowledgement") << int(Why::NotAcknowledged) << QByteArray("answer");
        QTest::newRow("its host recovers") << int(Why::HostRecovery) << QByteArray("task");
    }
    void whyItIsOutOfService()
    {
        QFETCH(int, why);
        QFETCH(QByteArray, cause);
        SiteConfig config = fig1Config();
        config.resources[1].shared = cause == "shared";
        SiteBench bench(config);
        const bool depends = cause == "dependency";
        const char *name = depends ? "cdpd@alpha" : "cdma@alpha";
        const Ref ref{50, 50};
        if (depends)
            bench.member("billing@alpha").incident = ref;
        if (cause == "resource" || cause == "shared")
            bench.s.instances[index(bench.site.instance("subscriber-db@alpha"))].incident = ref;
        if (cause == "answer")
            bench.member(name).why = Why::NotAcknowledged;
        if (cause == "task")
            bench.task("alpha", Kind::Reinitialize, Step::Draining);
        bench.take(ActionTaken{bench.site.member(name), {Action::OutOfService, 0, 0, {}, false}}, "alpha",
                   {CauseRef::Kind::Seq, 50, 50});
        QCOMPARE(int(bench.member(name).why), why);
        QVERIFY(bench.member(name).leaving);
    }
    void whatAHostTriedCountsHereToo()
    {
        SiteBench bench;
        const ProcessId mobility = bench.site.process("cdma@alpha/mobility");
        const MemberId cdma = bench.site.member("cdma@alpha");
        bench.take(ActionTaken{mobility, {Action::ProcessRestart, 1, 3, 5min, false}});
        bench.take(ActionTaken{mobility, {Action::ProcessRestart, 2, 3, 5min, true}}); // observed only
        QCOMPARE(bench.s.processes[index(mobility)].restarts.tries.size(), std::size_t(1));
        QCOMPARE(bench.s.processes[index(mobility)].restarted, std::uint32_t(1));
        bench.take(ActionTaken{cdma, {Action::GroupRestart, 1, 2, 10min, false}});
        QCOMPARE(bench.member("cdma@alpha").restarts.tries.size(), std::size_t(1));
        bench.take(ActionTaken{cdma, {Action::GroupRestart, 0, 0, {}, false}}); // with what it depends upon: no try
        QCOMPARE(bench.member("cdma@alpha").restarts.tries.size(), std::size_t(1));
        const InstanceId db = bench.site.instance("subscriber-db@alpha");
        bench.take(ActionTaken{db, {Action::ResourceReinitialize, 0, 0, {}, false}});
        bench.take(ActionTaken{HostId{0}, {Action::SelfFence, 0, 0, {}, false}});
        QVERIFY(!bench.member("cdma@alpha").leaving);
    }
    void anAnswerWhoseBeginningNobodyHeardIsVoid()
    {
        SiteBench bench;
        bench.member("cdpd@alpha").state = State::Unavailable;
        bench.member("cdpd@alpha").pending.reset();
        QCOMPARE(bench.take(RoleAnswered{bench.site.member("cdpd@alpha"), Role::Activate, 0, true}), QStringList());
        QVERIFY(bench.member("cdpd@alpha").state == State::Unavailable);
    }
    void anAnswerToAnotherOrderIsVoid()
    {
        SiteBench bench;
        bench.member("cdma@beta").pending = PendingRole{Role::Activate, 7};
        const MemberId beta = bench.site.member("cdma@beta");
        QCOMPARE(bench.take(RoleAnswered{beta, Role::Activate, 6, true}, "beta"), QStringList());
        QVERIFY(!bench.take(RoleAnswered{beta, Role::Activate, 7, false}, "beta").isEmpty());
        QVERIFY(bench.member("cdma@beta").why == Why::NotAcknowledged);
        bench.member("cdma@beta").state = State::Offline;
        QCOMPARE(bench.take(RoleAnswered{beta, Role::Activate, 0, true}, "beta"), QStringList());
    }
    void aNoToADeactivationLeavesItPossiblyActive()
    {
        SiteBench bench;
        const MemberId alpha = bench.site.member("cdma@alpha");
        bench.member("cdma@alpha").pending = PendingRole{Role::Deactivate, 7};
        bench.take(RoleAnswered{alpha, Role::Deactivate, 7, false});
        QVERIFY(bench.member("cdma@alpha").possiblyActive);
        bench.member("cdma@alpha").pending = PendingRole{Role::Activate, 8};
        bench.take(RoleAnswered{alpha, Role::Activate, 8, false});
        QVERIFY(!bench.member("cdma@alpha").possiblyActive);
    }
    void whatStartsThoughItIsOffLineIsTakenOut()
    {
        SiteBench bench;
        bench.member("cdpd@alpha").state = State::Offline;
        bench.member("cdpd@alpha").offlineWanted = true;
        QCOMPARE(bench.take(InitializationBegun{bench.site.member("cdpd@alpha"), Role::Activate}),
                 lines({"to alpha: take out cdpd@alpha off-line"}));
    }
    void whoLeavesThoughItIsOffLineStays()
    {
        SiteBench bench;
        bench.member("cdpd@alpha").state = State::Offline;
        bench.member("cdpd@alpha").offlineWanted = true;
        bench.member("cdpd@alpha").offlineCommand = {40, 40};
        QCOMPARE(bench.take(LeftService{bench.site.member("cdpd@alpha"), false}),
                 lines({"to alpha: take out cdpd@alpha off-line"}));
        QCOMPARE(bench.causeOf("take out"), std::uint64_t(40));
        QVERIFY(bench.member("cdpd@alpha").state == State::Offline);
        QCOMPARE(bench.take(LeftService{bench.site.member("cdpd@alpha"), true}), QStringList());
    }
    // Two orders, of which the host has begun the first: its answer names that one, its refusal of the other is void.
    void theAnswerIsToTheOrderThatWasBegun()
    {
        SiteBench bench;
        const MemberId beta = bench.site.member("cdma@beta");
        bench.member("cdma@beta").state = State::Unavailable;
        bench.member("cdma@beta").pending = PendingRole{Role::Standby, 8};
        bench.take(InitializationBegun{beta, Role::Standby, 7}, "beta");
        bench.take(OrderRefused{beta, 8}, "beta");
        QCOMPARE(bench.member("cdma@beta").pending->order, 7U);
        bench.take(RoleAnswered{beta, Role::Standby, 7, true}, "beta");
        QVERIFY(bench.member("cdma@beta").state == State::Standby);
        QVERIFY(!bench.member("cdma@beta").pending);
    }
    // semantics.md 8: on a host without quorum only Off-line of its own members is accepted; it wins when it rejoins.
    void whatWasGrantedWithoutQuorumStands()
    {
        SiteBench bench;
        Command command = *parseCommand("offline billing@alpha --by jane --reason broken");
        QCOMPARE(only(bench.take(command, "alpha"), "refused").size(), 1); // cdpd depends upon it
        command.id = "again";
        command.standing = true;
        QCOMPARE(only(bench.take(command, "alpha"), "^command"), lines({"command offline accepted"}));
        const std::uint64_t given = bench.last.records.front().seq;
        QVERIFY(bench.member("billing@alpha").offlineWanted);
        // Its host tells of it by a number that is another's here.
        const QStringList said = bench.take(LeftService{bench.site.member("billing@alpha"), true}, "alpha",
                                            {CauseRef::Kind::Seq, 3});
        QCOMPARE(only(said, "billing@alpha|^command"),
                 lines({"billing@alpha: active -> offline", "command offline done"}));
        QCOMPARE(bench.causeOfRecord("billing@alpha"), given);
        QVERIFY(bench.s.commands.empty());
    }
    void ordersOfASideWithoutQuorumNameNoNumber()
    {
        for (const bool quorate : {true, false}) {
            SiteBench bench;
            bench.s.quorate = quorate;
            bench.member("gsm@delta").state = State::Standby;
            bench.command("offline gsm@delta --force --by jane");
            QCOMPARE(bench.causeOf("take out gsm@delta") != 0, quorate);
            QVERIFY(bench.causeOf("take out gsm@delta") != SiteBench::none);
        }
    }
    void anOrderThatIsRefusedIsForgotten_data()
    {
        s_rows = {
            {"*this one", [](SiteBench &bench) {
                 bench.member("cdma@beta").pending = PendingRole{Role::Activate, 7};
             }},
            {"another one", [](SiteBench &bench) {
                 bench.member("cdma@beta").pending = PendingRole{Role::Activate, 8};
             }},
        };
        addRows(s_rows);
    }
    void anOrderThatIsRefusedIsForgotten()
    {
        QFETCH(std::size_t, row);
        SiteBench bench;
        s_rows[row].second(bench);
        bench.member("cdma@beta").possiblyActive = true;
        bench.take(OrderRefused{bench.site.member("cdma@beta"), 7}, "beta");
        QCOMPARE(!bench.member("cdma@beta").pending, s_rows[row].first[0] == '*');
        QCOMPARE(bench.member("cdma@beta").possiblyActive, s_rows[row].first[0] != '*');
        QCOMPARE(bench.take(OrderRefused{}, "beta"), QStringList()); // of an earlier life: nothing is known of it
        QCOMPARE(bench.take(OrderRefused{bench.site.member("billing@beta"), 7}, "beta"), QStringList());
    }
    void itLeftServiceByItself_data()
    {
        QTest::addColumn<int>("was"); // Why
        QTest::addColumn<bool>("offline");
        QTest::addColumn<int>("is");
        QTest::newRow("in service") << int(Why::InService) << false << int(Why::HostRecovery);
        QTest::newRow("starting") << int(Why::Starting) << false << int(Why::HostRecovery);
        QTest::newRow("its fault is known") << int(Why::ProcessFault) << false << int(Why::ProcessFault);
        QTest::newRow("an operator") << int(Why::InService) << true << int(Why::Operator);
    }
    void itLeftServiceByItself()
    {
        QFETCH(int, was);
        QFETCH(bool, offline);
        SiteBench bench;
        bench.member("cdma@alpha").why = Why(was);
        bench.member("cdma@alpha").offlineWanted = offline;
        bench.take(LeftService{bench.site.member("cdma@alpha"), offline});
        QTEST(int(bench.member("cdma@alpha").why), "is");
        QVERIFY(bench.member("cdma@alpha").state == (offline ? State::Offline : State::Unavailable));
        // Said again, it changes nothing.
        QCOMPARE(only(bench.take(LeftService{bench.site.member("cdma@alpha"), offline}), "->"), QStringList());
    }

    // ---- alarms ----
    void whatIsShelvedStaysSoUntilItsTimeIsOver()
    {
        SiteBench bench;
        bench.take(LineChanged{0, LinkState::Down});
        const std::string id = std::to_string(bench.s.alarms[0].id);
        bench.command(("shelve " + id + " --for 1h --reason r").c_str());
        bench.command(("ack " + id).c_str());
        bench.passes(59min);
        QCOMPARE(only(bench.take(LineChanged{0, LinkState::Up}), "alarm"), lines({"alarm line-lost alpha cleared"}));
        QVERIFY2(bench.s.alarms.size() == 1, "acknowledged and normal, but its shelving is not over");
        QCOMPARE(only(bench.take(LineChanged{0, LinkState::Down}), "alarm"), lines({"alarm line-lost alpha shelved"}));
        QVERIFY2(!bench.s.alarms[0].acknowledged, "it came anew");
        bench.passes(1min);
        bench.take(LineChanged{0, LinkState::Up});
        QCOMPARE(only(bench.take(LineChanged{0, LinkState::Down}), "alarm"), lines({"alarm line-lost alpha raised"}));
        // Normal and acknowledged within its time, and nothing since: forgotten with the next alarm.
        bench.command(("shelve " + id + " --for 1h --reason r").c_str());
        bench.command(("ack " + id).c_str());
        bench.take(LineChanged{0, LinkState::Up});
        bench.passes(1h);
        QVERIFY(isOver(bench.s.alarms[0], bench.now));
        bench.take(LineChanged{0, LinkState::Down}, "beta");
        QCOMPARE(bench.s.alarms.size(), std::size_t(1));
        QCOMPARE(bench.s.alarms[0].target, Target(bench.site.host("beta")));
    }
    void anAlarmIsAcknowledgedShelvedAndGoes()
    {
        SiteBench bench;
        bench.take(LineChanged{0, LinkState::Down});
        QCOMPARE(bench.s.alarms.size(), std::size_t(1));
        const std::string id = std::to_string(bench.s.alarms[0].id);
        QCOMPARE(only(bench.command(("shelve " + id + " --for 1h --reason r").c_str()), "alarm"),
                 lines({"alarm line-lost alpha shelved"}));
        QVERIFY(bench.s.alarms[0].shelvedUntil == bench.now + 1h);
        bench.passes(1h);
        QCOMPARE(only(bench.command(("ack " + id).c_str()), "alarm"), lines({"alarm line-lost alpha acknowledged"}));
        // Acknowledged and normal again: nothing is left to see to.
        QCOMPARE(bench.take(LineChanged{0, LinkState::Up}).size(), 2);
        QVERIFY(bench.s.alarms.empty());
        // Returned first, acknowledged then.
        bench.take(LineChanged{0, LinkState::Down});
        bench.take(LineChanged{0, LinkState::Up});
        QCOMPARE(bench.s.alarms.size(), std::size_t(1));
        bench.command(("ack " + std::to_string(bench.s.alarms[0].id)).c_str());
        QVERIFY(bench.s.alarms.empty());
    }
    void anAlarmOutOfServiceIsToldToNobody()
    {
        SiteBench bench;
        bench.take(LineChanged{0, LinkState::Down});
        const std::string id = std::to_string(bench.s.alarms[0].id);
        QCOMPARE(only(bench.command(("out-of-service " + id + " --reason cable --by anna").c_str()), "alarm line-lost"),
                 lines({"alarm line-lost alpha out-of-service"}));
        QVERIFY(bench.s.alarms[0].out);
        QVERIFY(bench.s.alarms[0].out->since == bench.now);
        QCOMPARE(bench.s.alarms[0].out->by, std::string("anna"));
        QCOMPARE(bench.s.alarms[0].out->reason, std::string("cable"));
        // Its condition goes and comes back: known, and told to nobody.
        QCOMPARE(only(bench.take(LineChanged{0, LinkState::Up}), "alarm line-lost"), QStringList());
        QCOMPARE(bench.s.alarms.size(), std::size_t(1));
        QVERIFY(!bench.s.alarms[0].active);
        QCOMPARE(only(bench.take(LineChanged{0, LinkState::Down}), "alarm line-lost"), QStringList());
        QVERIFY(bench.s.alarms[0].active && bench.s.alarms[0].out);
        const Timestamp since = bench.s.alarms[0].since;
        // Returned, it is raised anew under its old number, and wants to be acknowledged.
        QCOMPARE(only(bench.command(("in-service " + id).c_str()), "alarm line-lost"),
                 lines({"alarm line-lost alpha in-service", "alarm line-lost alpha raised"}));
        QCOMPARE(std::to_string(bench.s.alarms[0].id), id);
        QVERIFY(bench.s.alarms[0].active && !bench.s.alarms[0].out && !bench.s.alarms[0].acknowledged);
        QVERIFY(bench.s.alarms[0].since == since);
        QVERIFY(bench.s.alarms[0].root != 0);
    }
    void anAlarmReturnedWhileNormalIsGone()
    {
        SiteBench bench;
        bench.take(LineChanged{0, LinkState::Down});
        const std::string id = std::to_string(bench.s.alarms[0].id);
        bench.command(("ack " + id).c_str());
        bench.command(("out-of-service " + id + " --reason cable").c_str());
        bench.take(LineChanged{0, LinkState::Up});
        QCOMPARE(bench.s.alarms.size(), std::size_t(1)); // acknowledged and normal, and kept none the less
        QCOMPARE(only(bench.command(("in-service " + id).c_str()), "alarm line-lost"),
                 lines({"alarm line-lost alpha in-service"}));
        QVERIFY(bench.s.alarms.empty());
    }
    // Told again where it was carried out already: nothing is raised and nothing is lost.
    void returningTwiceChangesNothing()
    {
        SiteBench bench;
        bench.take(LineChanged{0, LinkState::Down});
        Command again = *parseCommand("in-service " + std::to_string(bench.s.alarms[0].id));
        again.id = "again";
        again.standing = true;
        QCOMPARE(only(bench.take(again, ""), "alarm line-lost"), QStringList());
        QVERIFY(bench.s.alarms[0].active && !bench.s.alarms[0].out);
    }
    void anAlarmThatReturnsKeepsItsNumber()
    {
        SiteBench bench;
        bench.take(LineChanged{0, LinkState::Down});
        const std::uint64_t id = bench.s.alarms[0].id;
        bench.take(LineChanged{0, LinkState::Up});
        bench.take(LineChanged{0, LinkState::Down});
        QCOMPARE(bench.s.alarms.size(), std::size_t(1));
        QCOMPARE(bench.s.alarms[0].id, id);
    }
    void noLineAtAllIsTheIndependentComputers()
    {
        SiteBench bench;
        QStringList said;
        for (const char *name : {"alpha", "beta", "gamma", "delta"})
            said += bench.take(LineChanged{0, LinkState::Down}, name);
        QCOMPARE(only(said, "independent"), lines({"alarm independent-computer-lost  raised"}));
    }

    // ---- operators ----
    void aRepeatedCommandIsCarriedOutOnce()
    {
        SiteBench bench;
        Command command = *parseCommand("repair cdma");
        command.id = "one";
        QVERIFY(!bench.take(command, "").isEmpty());
        QCOMPARE(bench.take(command, ""), QStringList());
        for (int i = 0; i < 256; ++i) {
            command.id = "other " + std::to_string(i);
            bench.take(command, "");
        }
        command.id = "one"; // so many later it is forgotten
        QVERIFY(!bench.take(command, "").isEmpty());
    }
    void aRepairClearsTheWindows()
    {
        SiteBench bench;
        const Window used{{bench.now}};
        for (const char *name : {"alpha", "beta"}) {
            SiteHost &host = bench.host(name);
            host.reinitialize = host.reboot = host.powerCycle = used;
        }
        bench.member("cdma@alpha").restarts = bench.member("cdma@alpha").faults = used;
        bench.member("cdma@beta").restarts = used;
        for (SiteProcess &process : bench.s.processes)
            process.restarts = used;
        const QStringList said = bench.command("repair alpha");
        QCOMPARE(orders(said).size(), qsizetype(bench.site.loads[0].members.size()));
        QVERIFY(bench.host("alpha").reinitialize.tries.empty() && bench.host("alpha").reboot.tries.empty()
                && bench.host("alpha").powerCycle.tries.empty());
        QVERIFY(bench.host("beta").reboot == used);
        QVERIFY(bench.member("cdma@alpha").restarts.tries.empty() && bench.member("cdma@alpha").faults.tries.empty());
        QVERIFY(bench.member("cdma@beta").restarts == used);
        QVERIFY(bench.s.processes[index(bench.site.process("cdma@alpha/mobility"))].restarts.tries.empty());
        QCOMPARE(orders(bench.command("repair cdma@beta")), lines({"to beta: repair"}));
        QVERIFY(bench.member("cdma@beta").restarts.tries.empty());
    }
    void offLineThatDoesNotGetThereIsWithdrawn()
    {
        SiteBench bench;
        bench.command("offline billing@beta");
        QVERIFY(bench.member("billing@beta").offlineWanted);
        QCOMPARE(only(bench.passes(10min), "^command"),
                 lines({"command offline failed: it was not done within its time"}));
        QVERIFY(!bench.member("billing@beta").offlineWanted);
    }
    void offLineOfOneThatIsStuckStands()
    {
        SiteBench bench;
        bench.command("offline billing@beta");
        bench.member("billing@beta").stuck = true;
        bench.passes(10min);
        QVERIFY(bench.member("billing@beta").offlineWanted);
    }
    void offLineThatIsTakenBackHasFailed()
    {
        SiteBench bench;
        bench.command("offline billing@beta");
        QCOMPARE(only(bench.command("online billing@beta"), "^command"),
                 lines({"command online accepted", "command online done",
                        "command offline failed: put on-line again meanwhile"}));
    }
    void offLineOfWhatIsNotThereIsKept()
    {
        SiteBench bench;
        bench.host("beta").onBus = false;
        bench.member("billing@beta").state = State::Unavailable;
        const QStringList said = bench.command("offline billing@beta");
        QCOMPARE(only(said, "->"), lines({"billing@beta: unavailable -> offline"}));
        // Where nobody can say, it is waited for.
        SiteBench unknown;
        unknown.host("beta").onBus = false;
        QCOMPARE(only(unknown.command("offline billing@beta"), "->"), QStringList());
    }
    void ofAHostApplicationsFirst()
    {
        SiteBench bench;
        bench.member("cdma@beta").state = bench.member("tdma@beta").state = State::Unavailable;
        QCOMPARE(orders(bench.command("offline beta")), lines({"to beta: take out tdma@beta off-line",
                                                               "to beta: take out cdma@beta off-line",
                                                               "to beta: take out billing@beta off-line"}));
        QVERIFY(bench.host("beta").maintenance);
        for (const char *name : {"tdma@beta", "cdma@beta", "billing@beta"})
            bench.take(LeftService{bench.site.member(name), true}, "beta");
        const QStringList platform = bench.take(LeftService{bench.site.member("ipc@beta"), true}, "beta");
        QCOMPARE(orders(platform), lines({"to beta: take out os-services@beta off-line"}));
        const QStringList last = bench.take(LeftService{bench.site.member("os-services@beta"), true}, "beta");
        QCOMPARE(only(last, "^(host|command)"), lines({"host beta offline", "command offline done"}));
        const QStringList back = bench.command("online beta");
        QCOMPARE(only(back, "^host"), lines({"host beta up"}));
        QCOMPARE(orders(back).size(), 5);
        QVERIFY(!bench.host("beta").maintenance);
    }
    void aCommandThatARungOvertakesHasFailed()
    {
        SiteBench bench;
        bench.member("gsm@delta").state = State::Unavailable;
        QCOMPARE(only(bench.command("reboot delta --force"), "^command"), lines({"command reboot accepted"}));
        bench.host("delta").task = {};
        QCOMPARE(only(bench.take(RunnableChanged{false}), "^command"),
                 lines({"command reboot failed: overtaken by a recovery action of the host"}));
    }
    void aShutdownIsDoneWhenEverybodyIs()
    {
        SiteBench bench;
        bench.host("delta").onBus = false;
        const QStringList said = bench.command("shutdown site");
        QCOMPARE(orders(said), lines({"to alpha: drain", "to beta: drain", "to gamma: drain"}));
        bench.take(Drained{}, "alpha");
        QCOMPARE(only(bench.take(Drained{}, "beta"), "^command"), QStringList());
        QCOMPARE(only(bench.take(Drained{}, "gamma"), "^command"), lines({"command shutdown-site done"}));
    }
    void confirmedOffIsAProof()
    {
        SiteBench bench;
        bench.host("alpha").onBus = bench.host("alpha").runnable = false;
        bench.host("alpha").state = HostState::Lost;
        const QStringList said = bench.command("power confirm-off alpha --reason seen");
        QCOMPARE(only(said, "^host"), lines({"host alpha powered-off"}));
        QVERIFY(orders(said).contains(QLatin1StringView("to beta: activate cdma@beta")));
        QVERIFY(bench.host("alpha").power == PowerState::Off);
    }
    void observeIsOfTheSiteOrOfOneHost()
    {
        SiteBench bench;
        bench.host("delta").onBus = false;
        QCOMPARE(orders(bench.command("observe on")).size(), 3);
        QVERIFY(bench.s.observe);
        QCOMPARE(orders(bench.command("observe off")), lines({"to alpha: act", "to beta: act", "to gamma: act"}));
        bench.command("observe on alpha");
        QVERIFY(bench.host("alpha").observe && !bench.s.observe);
        QCOMPARE(orders(bench.command("observe off alpha")), lines({"to alpha: act"}));
    }

private:
    static inline std::vector<Row> s_rows; ///< of the table that runs
};

HOLDFAST_TEST_ROW(TestSiteFacts)
#include "tst_sitefacts.moc"
