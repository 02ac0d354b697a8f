// What could happen, asked of a copy: what is offered, how the answer is shown, and that it is never mixed with what
// is.
#include <fakeclient.h>
#include <fixturesite.h>
#include <whatif/faultoffers.h>
#include <whatif/outcome.h>
#include <whatif/outcomemodel.h>
#include <whatif/whatifview.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

// What a manager would answer: alpha has lost its power, cdma runs on beta.
WhatIfAnswer alphaWithoutPower(const SiteStatus &now)
{
    WhatIfAnswer answer;
    answer.seq = now.seq;
    answer.at = QDateTime::currentDateTimeUtc();
    answer.horizonS = 600;
    answer.before = answer.after = now;
    answer.plan.takesOver = {u"cdma@beta"_s};
    answer.plan.steps = {{0.0, u"alpha has no power"_s, u"alpha"_s, u"host"_s,
                          {{u"kind"_s, u"host"_s}, {u"target"_s, u"alpha"_s}, {u"state"_s, u"powered-off"_s}}}};
    answer.plan.servicesLost = {{u"cdma"_s, 2.5}, {u"billing@alpha"_s, -1}};
    for (HostStatus &host : answer.after.hosts) {
        if (host.name == "alpha"_L1) {
            host.state = HostState::PoweredOff;
            host.power = PowerState::Off;
            host.runnable = false;
        }
    }
    for (GroupStatus &group : answer.after.groups) {
        for (MemberStatus &member : group.members) {
            if (member.host == "alpha"_L1)
                member.state = State::Unavailable;
            else if (group.name == "cdma"_L1)
                member.state = State::Active;
        }
        if (group.name == "cdma"_L1)
            group.isProtected = false;
    }
    AlarmStatus alarm;
    alarm.id = 99;
    alarm.alarm = u"pair-unprotected"_s;
    alarm.state = u"unacknowledged"_s;
    alarm.target = u"cdma"_s;
    answer.after.alarms.push_back(alarm);
    return answer;
}

struct World {
    FakeClient client;
    SiteStore store{client};
    World()
    {
        client.setStatus(fig1Healthy());
        client.onCall(u"what_if"_s, [this](const QJsonObject &) {
            return ApiReply{toJson(alphaWithoutPower(client.editStatus())), {}};
        });
        store.start();
        QTRY_VERIFY(store.hasStatus());
    }
};

const OutcomeRow *rowOf(const std::vector<OutcomeRow> &rows, const QString &target, OutcomeRow::Kind kind)
{
    for (const OutcomeRow &row : rows) {
        if (row.target == target && row.kind == kind)
            return &row;
    }
    return nullptr;
}

} // namespace

class WhatIfViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offers_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("has"); // VERB TARGET
        QTest::addColumn<QString>("hasNot");
        QTest::newRow("a process") << u"cdma@alpha/call-control"_s << u"hang-process cdma@alpha/call-control"_s
                                   << u"crash-host alpha"_s;
        QTest::newRow("a member") << u"cdma@alpha"_s << u"stick cdma@alpha"_s << u"stick cdma@beta"_s;
        QTest::newRow("a member that nobody asks for a role")
            << u"billing@alpha"_s << u"stick billing@alpha"_s << u"mute billing@alpha"_s;
        QTest::newRow("a host") << u"alpha"_s << u"cut-link alpha-beta"_s << u"cut-link alpha-alpha"_s;
        QTest::newRow("a host's power") << u"alpha"_s << u"lose-power alpha"_s << u"kill-ic "_s;
        QTest::newRow("the site") << QString() << u"kill-ic "_s << u"crash-host alpha"_s;
        QTest::newRow("what the site doesn't have") << u"omega"_s << QString() << u"crash-host omega"_s;
    }
    void offers()
    {
        QFETCH(const QString, target);
        QFETCH(const QString, has);
        QFETCH(const QString, hasNot);
        World world;
        QStringList offered;
        for (const FaultOffer &offer : faultOffers(world.store, target))
            offered.append(offer.question.verb + u' ' + offer.question.target);
        QVERIFY2(has.isEmpty() ? offered.isEmpty() : offered.contains(has), qPrintable(offered.join(u'\n')));
        QVERIFY2(!offered.contains(hasNot), qPrintable(offered.join(u'\n')));
    }

    void everyTargetHasOffers()
    {
        World world;
        const QStringList targets = faultTargets(world.store);
        QVERIFY(targets.size() > 20);
        for (const QString &target : targets)
            QVERIFY2(!faultOffers(world.store, target).empty(), qPrintable(target));
    }

    void rowsSayWhatIsDifferent()
    {
        const SiteStatus now = fig1Healthy();
        const auto rows = outcomeRows(now, alphaWithoutPower(now).after);
        const OutcomeRow *host = rowOf(rows, u"alpha"_s, OutcomeRow::Kind::Host);
        QVERIFY(host && host->changed && host->before != host->after);
        QVERIFY(!rowOf(rows, u"beta"_s, OutcomeRow::Kind::Host)->changed);
        const OutcomeRow *member = rowOf(rows, u"cdma@beta"_s, OutcomeRow::Kind::Member);
        QVERIFY(member && member->changed);
        QCOMPARE(member->lookBefore->state, State::Standby);
        QCOMPARE(member->lookAfter->state, State::Active);
        QVERIFY(rowOf(rows, u"cdma"_s, OutcomeRow::Kind::Pair)->changed);
        QVERIFY(!rowOf(rows, u"gsm"_s, OutcomeRow::Kind::Pair)->changed);
    }

    void waitsOnlyForWhatIsNew()
    {
        SiteStatus now = fig1Healthy();
        const SiteStatus after = alphaWithoutPower(now).after;
        QCOMPARE(waitsForOperator(now, after).size(), 2); // the host that stays off, the alarm
        now.alarms = after.alarms; // it is there already
        QCOMPARE(waitsForOperator(now, after).size(), 1);
        QVERIFY(waitsForOperator(now, now).isEmpty());
    }

    void asksAndShowsBoth()
    {
        World world;
        WhatIfView view(world.store, world.client);
        QAbstractItemModelTester tester(&view.outcome(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        view.show();
        view.select(u"alpha"_s);
        QCOMPARE(view.target(), u"alpha"_s);
        view.faults().setCurrentIndex(2);
        view.run();
        QTRY_COMPARE(view.answer().seq, world.store.status().seq);
        const auto &call = world.client.calls();
        const auto asked = std::find_if(call.begin(), call.end(),
                                        [](const FakeClient::Call &one) { return one.method == "what_if"_L1; });
        QCOMPARE(asked->params.value("do"_L1).toString(), u"lose-power"_s);
        QCOMPARE(asked->params.value("target"_L1).toString(), u"alpha"_s);
        QVERIFY(view.bannerText().contains(u"NOT REAL"_s));
        QVERIFY(view.bannerText().contains(QString::number(view.answer().seq)));
        QVERIFY(!view.bannerText().contains(u"has changed"_s));
        QVERIFY(view.outcome().rowCount() > 2);
        // The live store knows nothing of it.
        QCOMPARE(world.store.member(u"cdma@beta"_s)->state, State::Standby);
        QCOMPARE(world.client.count(u"command.execute"_s), 0);
        QCOMPARE(view.outcome().index(0, OutcomeModel::TargetColumn).data().toString(), u"alpha"_s);
        const int changed = view.outcome().rowCount();
        view.outcome().setShowsAll(true);
        QVERIFY(view.outcome().rowCount() > changed);
    }

    void saysThatTheSiteHasChanged()
    {
        World world;
        WhatIfView view(world.store, world.client);
        view.select(u"alpha"_s);
        view.run();
        QTRY_VERIFY(view.answer().seq > 0);
        world.client.editStatus().stateHash = u"another"_s;
        world.client.editStatus().seq += 1;
        world.store.refreshNow();
        QTRY_VERIFY(view.bannerText().contains(u"has changed"_s));
        view.run();
        QTRY_VERIFY(!view.bannerText().contains(u"has changed"_s));
    }

    void refusalIsSaid()
    {
        World world;
        world.client.onCall(u"what_if"_s, [](const QJsonObject &) {
            return FakeClient::refusal(u"refused"_s, u"cut-link has no target \"alpha-alpha\""_s,
                                       u"give alpha-beta"_s);
        });
        WhatIfView view(world.store, world.client);
        view.select(u"alpha"_s);
        view.run();
        QTRY_VERIFY(view.message().contains(u"give alpha-beta"_s));
        QCOMPARE(view.answer().seq, qint64(0));
        QVERIFY(view.bannerText().isEmpty());
    }

    void nothingIsAskedWithoutAConnection()
    {
        World world;
        WhatIfView view(world.store, world.client);
        world.client.setConnection(ManagerClient::Connection::Lost);
        auto *run = view.findChild<QPushButton *>();
        QVERIFY(run && !run->isEnabled() && !run->toolTip().isEmpty());
        view.run();
        QCOMPARE(world.client.count(u"what_if"_s), 0);
    }
};

QTEST_MAIN(WhatIfViewTest)
#include "tst_whatif.moc"
