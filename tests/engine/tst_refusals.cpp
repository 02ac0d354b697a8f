#include "refusalcases.h"
#include "testrow.h"

#include <engine/why.h>

#include <QTest>

#include <set>

using namespace holdfast;

class TestRefusals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCommandIsJudgedAgainstTheStateItFinds_data()
    {
        QTest::addColumn<std::size_t>("row");
        const std::vector<RefusalCase> cases = refusalCases();
        for (std::size_t i = 0; i < cases.size(); ++i)
            QTest::newRow(cases[i].name) << i;
    }
    void aCommandIsJudgedAgainstTheStateItFinds()
    {
        QFETCH(std::size_t, row);
        const RefusalCase each = refusalCases()[row];
        Site site(fig1Config());
        SiteState state = wellState(site);
        if (each.finds)
            each.finds(site, state);
        const auto found = refused(site, state, each.command);
        QCOMPARE(refusal(site, state, each.command), found ? found->why : std::string());
        const auto nameOf = [](std::optional<Refusal> rule) {
            return QByteArray(rule ? refusals()[std::size_t(*rule)].name.data() : "accepted");
        };
        QCOMPARE(nameOf(found ? std::optional(found->rule) : std::nullopt), nameOf(each.rule));
        if (found)
            QVERIFY2(found->why.find(each.part) != std::string::npos, found->why.c_str());
    }
    void everyRuleHasARow()
    {
        std::set<Refusal> shown;
        for (const RefusalCase &each : refusalCases()) {
            if (each.rule)
                shown.insert(*each.rule);
        }
        for (const RefusalRule &rule : refusals())
            QVERIFY2(shown.contains(rule.id), rule.name.data());
    }
    void theCommandsWordsStandInTheSentence()
    {
        const auto found = because(Refusal::MateNotStandby, {"cdma@beta", "offline", "100% taken off-line"});
        QCOMPARE(found->why, std::string("cdma@beta is offline, not Standby; it can't take over: 100% taken off-line"));
        QCOMPARE(found->rule, Refusal::MateNotStandby);
    }
    void aStalePlanIsRefused()
    {
        const Site site(fig1Config());
        SiteState state = wellState(site);
        Command command;
        command.verb = CommandVerb::Switchover;
        command.target = "cdma";
        command.ifState = stateHash(state);
        QVERIFY(refusal(site, state, command).empty());
        state.members[0].since += 1s;
        QVERIFY(refusal(site, state, command).find("plan it again") != std::string::npos);
    }
};

HOLDFAST_TEST_ROW(TestRefusals)
#include "tst_refusals.moc"
