// What must hold before, while and after, on states of the site made for each rule.
#include "simulatedmanager.h"

#include <runbook/gates.h>
#include <runbook/selection.h>
#include <runbook/sitelookup.h>
#include <runbook/words.h>

#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

using Change = void (*)(SiteStatus &site);

MemberStatus &member(SiteStatus &site, const QString &name)
{
    for (GroupStatus &group : site.groups) {
        for (MemberStatus &each : group.members) {
            if (each.member == name)
                return each;
        }
    }
    qFatal("no such member");
    return site.groups.front().members.front();
}

GroupStatus &group(SiteStatus &site, const QString &name)
{
    for (GroupStatus &each : site.groups) {
        if (each.name == name)
            return each;
    }
    qFatal("no such group");
    return site.groups.front();
}

const SiteStatus &healthy()
{
    static const SiteStatus status = SimulatedManager().status();
    return status;
}

} // namespace

class TestRunbookGates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void start_data();
    void start();
    void work_data();
    void work();
    void restored_data();
    void restored();
    void objections_data();
    void objections();
    void selectionErrors_data();
    void selectionErrors();
    void everyCauseHasItsSentence();
};

void TestRunbookGates::start_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<Change>("change");
    QTest::addColumn<Gate::Answer>("answer");
    QTest::addColumn<Cause>("cause");
    using enum Gate::Answer;
    const auto row = [](const char *name, const QString &unit, Change change, Gate::Answer answer, Cause cause) {
        QTest::newRow(name) << unit << change << answer << cause;
    };
    const QString beta = u"cdma@beta"_s;
    row("a healthy Standby", beta, [](SiteStatus &) {}, Open, Cause::None);
    row("a healthy host", u"beta"_s, [](SiteStatus &) {}, Closed, Cause::LossNotAccepted);
    row("what the site doesn't have", u"cdma@nowhere"_s, [](SiteStatus &) {}, Closed, Cause::UnknownTarget);
    row("observe mode", beta, [](SiteStatus &s) { s.observe = true; }, Closed, Cause::Observing);
    row("silent for 3 s", beta, [](SiteStatus &s) { s.hosts[1].ageS = 3.0; }, Open, Cause::None);
    row("silent for more", beta, [](SiteStatus &s) { s.hosts[1].ageS = 3.1; }, Wait, Cause::HostSilent);
    row("the mate's host is silent", beta, [](SiteStatus &s) { s.hosts[0].ageS = 9; }, Wait, Cause::HostSilent);
    row("another host is silent", beta, [](SiteStatus &s) { s.hosts[3].ageS = 9; }, Open, Cause::None);
    row("its host boots", beta, [](SiteStatus &s) { s.hosts[1].state = HostState::Booting; }, Wait,
        Cause::HostNotReady);
    row("its host is lost", beta, [](SiteStatus &s) { s.hosts[1].state = HostState::Lost; }, Closed,
        Cause::HostNotReady);
    row("its host isn't runnable yet", beta, [](SiteStatus &s) { s.hosts[1].runnable = false; }, Wait,
        Cause::HostNotReady);
    row("a role is pending", beta,
        [](SiteStatus &s) { member(s, u"cdma@alpha"_s).pending = PendingStatus{Role::Activate, {}, 1.0}; }, Wait,
        Cause::RoleChanging);
    row("the mate starts", beta,
        [](SiteStatus &s) {
            member(s, u"cdma@alpha"_s).state = State::Initialization;
            group(s, u"cdma"_s).isProtected = false;
        },
        Wait, Cause::RoleChanging);
    row("the mate is out of service", beta,
        [](SiteStatus &s) {
            member(s, u"cdma@alpha"_s).state = State::Unavailable;
            group(s, u"cdma"_s).isProtected = false;
        },
        Closed, Cause::NotProtected);
    row("another pair is unprotected", beta, [](SiteStatus &s) { group(s, u"gsm"_s).isProtected = false; }, Open,
        Cause::None);
    row("an urgent alarm of the pair", beta,
        [](SiteStatus &s) {
            s.alarms.push_back(
                {.id = 4, .severity = Severity::Major, .state = u"unacknowledged"_s, .target = u"cdma"_s});
        },
        Closed, Cause::UrgentAlarm);
    row("an urgent alarm of a process of the mate", beta,
        [](SiteStatus &s) {
            s.alarms.push_back({.id = 4, .severity = Severity::Critical, .state = u"unacknowledged"_s,
                                .target = u"cdma@alpha/mobility"_s});
        },
        Closed, Cause::UrgentAlarm);
    row("it is acknowledged", beta,
        [](SiteStatus &s) {
            s.alarms.push_back({.id = 4, .severity = Severity::Major, .state = u"acknowledged"_s, .target = u"cdma"_s});
        },
        Open, Cause::None);
    row("it is not urgent", beta,
        [](SiteStatus &s) {
            s.alarms.push_back(
                {.id = 4, .severity = Severity::Minor, .state = u"unacknowledged"_s, .target = u"cdma"_s});
        },
        Open, Cause::None);
    row("it is another pair's", beta,
        [](SiteStatus &s) {
            s.alarms.push_back(
                {.id = 4, .severity = Severity::Major, .state = u"unacknowledged"_s, .target = u"amps"_s});
        },
        Open, Cause::None);
    row("it is the run-book's own doing", beta,
        [](SiteStatus &s) {
            s.alarms.push_back({.id = 4, .severity = Severity::Major, .state = u"unacknowledged"_s, .target = u"cdma"_s,
                                .root = 77});
        },
        Open, Cause::None);
}

void TestRunbookGates::start()
{
    QFETCH(QString, unit);
    QFETCH(Change, change);
    QFETCH(Gate::Answer, answer);
    QFETCH(Cause, cause);
    SiteStatus site = healthy();
    change(site);
    Runbook book;
    book.steps = {{.kind = StepKind::Offline, .seq = 77}};
    const Gate gate = startGate(site, book, unit);
    QVERIFY2(gate.answer == answer && gate.finding.cause == cause, qPrintable(sentence(gate.finding)));
}

void TestRunbookGates::work_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Cause>("cause");
    QTest::newRow("the mate serves") << Change([](SiteStatus &) {}) << Cause::None;
    QTest::newRow("the mate is out of service")
        << Change([](SiteStatus &s) { member(s, u"cdma@alpha"_s).state = State::Unavailable; }) << Cause::MateFailed;
    QTest::newRow("the mate was taken Off-line, too")
        << Change([](SiteStatus &s) { member(s, u"cdma@alpha"_s).state = State::Offline; }) << Cause::MateFailed;
    QTest::newRow("it was put on-line")
        << Change([](SiteStatus &s) { member(s, u"cdma@beta"_s).state = State::Standby; }) << Cause::NotOffline;
    QTest::newRow("its host is re-booted")
        << Change([](SiteStatus &s) { s.hosts[1].state = HostState::Booting; }) << Cause::None;
    QTest::newRow("another pair fails")
        << Change([](SiteStatus &s) { member(s, u"amps@delta"_s).state = State::Unavailable; }) << Cause::None;
}

void TestRunbookGates::work()
{
    QFETCH(Change, change);
    QFETCH(Cause, cause);
    SiteStatus site = healthy();
    member(site, u"cdma@beta"_s).state = State::Offline;
    change(site);
    QCOMPARE(workGate(site, {}, u"cdma@beta"_s).finding.cause, cause);
}

void TestRunbookGates::restored_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("open");
    QTest::newRow("all is as before") << u"beta"_s << Change([](SiteStatus &) {}) << true;
    QTest::newRow("not protected yet")
        << u"cdma@beta"_s << Change([](SiteStatus &s) { group(s, u"cdma"_s).isProtected = false; }) << false;
    QTest::newRow("a group of the host doesn't run")
        << u"beta"_s << Change([](SiteStatus &s) { member(s, u"billing@beta"_s).state = State::Unavailable; }) << false;
    QTest::newRow("a group of another host doesn't run")
        << u"beta"_s << Change([](SiteStatus &s) { member(s, u"billing@delta"_s).state = State::Unavailable; }) << true;
    QTest::newRow("the host isn't runnable")
        << u"beta"_s << Change([](SiteStatus &s) { s.hosts[1].runnable = false; }) << false;
    QTest::newRow("the host is lost: it may come back")
        << u"beta"_s << Change([](SiteStatus &s) { s.hosts[1].state = HostState::Lost; }) << false;
    QTest::newRow("a spare of several alternates")
        << u"cdma@beta"_s << Change([](SiteStatus &s) {
               GroupStatus &cdma = group(s, u"cdma"_s);
               cdma.pair->alternates = {u"beta"_s, u"gamma"_s};
               member(s, u"cdma@beta"_s).state = State::Unavailable;
           })
        << true;
}

void TestRunbookGates::restored()
{
    QFETCH(QString, unit);
    QFETCH(Change, change);
    QFETCH(bool, open);
    SiteStatus site = healthy();
    change(site);
    const Gate gate = restoredGate(site, {}, unit);
    QCOMPARE(gate.isOpen(), open);
    QVERIFY(gate.answer != Gate::Answer::Closed);
}

void TestRunbookGates::objections_data()
{
    QTest::addColumn<QString>("lost");
    QTest::addColumn<double>("forS");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<Cause>("cause");
    QTest::newRow("nothing is lost") << QString() << 0.0 << false << Cause::None;
    QTest::newRow("a pair is interrupted") << u"cdma"_s << 4.0 << false << Cause::None;
    QTest::newRow("a pair is lost") << u"cdma"_s << -1.0 << false << Cause::ServiceLost;
    QTest::newRow("a pair is lost: never accepted") << u"cdma"_s << -1.0 << true << Cause::ServiceLost;
    QTest::newRow("an application without a mate") << u"billing@beta"_s << -1.0 << false << Cause::LossNotAccepted;
    QTest::newRow("and that is accepted") << u"billing@beta"_s << -1.0 << true << Cause::None;
    QTest::newRow("what serves its host only") << u"ipc@beta"_s << -1.0 << false << Cause::None;
}

void TestRunbookGates::objections()
{
    QFETCH(QString, lost);
    QFETCH(double, forS);
    QFETCH(bool, accepted);
    QFETCH(Cause, cause);
    Plan plan;
    if (!lost.isEmpty())
        plan.servicesLost = {{lost, forS}};
    Runbook book;
    book.options.acceptLoss = accepted;
    QCOMPARE(objectionTo(plan, healthy(), book).cause, cause);
    plan.refused = true;
    QCOMPARE(objectionTo(plan, healthy(), book).cause, Cause::PlanRefused);
}

void TestRunbookGates::selectionErrors_data()
{
    QTest::addColumn<QStringList>("targets");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("what the site doesn't have") << QStringList{u"cdma"_s, u"nobody"_s};
    QTest::newRow("a process") << QStringList{u"cdma@alpha/mobility"_s};
}

void TestRunbookGates::selectionErrors()
{
    QFETCH(QStringList, targets);
    const auto steps = stepsFor(healthy(), targets, {});
    QVERIFY(!steps);
    QVERIFY(!steps.error().todo.empty());
}

void TestRunbookGates::everyCauseHasItsSentence()
{
    for (std::size_t i = 1; i < names(Cause{}).size(); ++i) {
        const Finding finding{static_cast<Cause>(i), {u"one"_s, u"two"_s, u"three"_s}};
        const QString text = sentence(finding);
        QVERIFY2(text.endsWith(u'.') && text.at(0).isUpper() | text.startsWith(u"one"_s), qPrintable(text));
        QVERIFY2(!text.contains(u'%'), qPrintable(text));
        QVERIFY2(!todoFor(finding).contains(u'%'), qPrintable(todoFor(finding)));
    }
    QVERIFY(sentence({}).isEmpty());
    QVERIFY(sentence({Cause::NotRestored, {u"x"_s, u"y"_s}, 600}).contains(u"600"_s));
}

QTEST_GUILESS_MAIN(TestRunbookGates)
#include "tst_gates.moc"
