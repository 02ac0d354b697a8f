#include "fig1site.h"

#include <engine/why.h>

#include <QTest>

using namespace holdfast;

namespace {

// FIG. 1 as it is when everything is well.
SiteState wellState(const Site &site)
{
    SiteState state = initialState(site);
    for (SiteHost &host : state.hosts) {
        host.state = HostState::Up;
        host.onBus = host.runnable = true;
        host.power = PowerState::On;
        host.lines = {LinkState::Up};
    }
    for (std::size_t i = 0; i < site.members.size(); ++i) {
        const bool standby = site.members[i].paired && site.members[i].rank > 0;
        state.members[i].state = standby ? State::Standby : State::Active;
    }
    return state;
}

} // namespace

class TestRefusals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCommandIsJudgedAgainstTheStateItFinds_data()
    {
        QTest::addColumn<int>("verb");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<QByteArray>("standbyLost"); // a member that is Unavailable
        QTest::addColumn<QByteArray>("refusal"); // part of it; "" accepted
        const auto row = [](const char *name, CommandVerb verb, const char *target, const char *options,
                            const char *lost, const char *refusal) {
            QTest::newRow(name) << int(verb) << QByteArray(target) << QByteArray(options) << QByteArray(lost)
                                << QByteArray(refusal);
        };
        using enum CommandVerb;
        row("off-line of an Active with a Standby mate", Offline, "cdma@alpha", "", "", "");
        row("off-line that loses service", Offline, "cdma@alpha", "", "cdma@beta", "would be lost");
        row("off-line that loses service, forced", Offline, "cdma@alpha", "force", "cdma@beta", "");
        row("off-line of a pair", Offline, "cdma", "", "", "loses its service");
        row("off-line of a pair, forced", Offline, "cdma", "force", "", "");
        row("off-line of what others depend upon", Offline, "billing@alpha", "", "", "depends upon");
        row("off-line of what others depend upon, cascade", Offline, "billing@alpha", "cascade", "", "");
        row("off-line of a platform group", Offline, "ipc@beta", "", "", "depends upon");
        row("off-line of an unpaired leaf", Offline, "billing@beta", "", "", "");
        row("off-line of a host", Offline, "alpha", "", "", "");
        row("off-line of a host without mates", Offline, "alpha", "", "cdma@beta", "would be lost");
        row("off-line of nothing known", Offline, "xyz@alpha", "", "", "no xyz@alpha");
        row("on-line of what is not Off-line", Online, "cdma@alpha", "", "", "not Off-line");
        row("switchover", Switchover, "cdma", "", "", "");
        row("switchover without a Standby", Switchover, "cdma", "", "cdma@beta", "not Standby");
        row("switchover of what is no pair", Switchover, "billing", "", "", "not a pair");
        row("re-boot", Reboot, "alpha", "", "", "");
        row("re-boot that loses service", Reboot, "alpha", "", "cdma@beta", "would be lost");
        row("power off of nothing known", PowerOff, "omega", "", "", "no omega");
        row("power on of what is on", PowerOn, "alpha", "", "", "powered on already");
        row("confirm-off of what is alive", ConfirmOff, "alpha", "", "", "alive on the bus");
        row("acknowledge without alarm", AcknowledgeAlarm, "", "", "", "no alarm");
    }
    void aCommandIsJudgedAgainstTheStateItFinds()
    {
        QFETCH(int, verb);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, options);
        QFETCH(QByteArray, standbyLost);
        QFETCH(QByteArray, refusal);
        const Site site(fig1Config());
        SiteState state = wellState(site);
        if (!standbyLost.isEmpty())
            state.members[index(site.member(standbyLost.constData()))].state = State::Unavailable;
        Command command;
        command.verb = CommandVerb(verb);
        command.target = target.toStdString();
        command.reason = "test";
        command.force = options == "force";
        command.cascade = options == "cascade";
        const std::string why = holdfast::refusal(site, state, command);
        if (refusal.isEmpty())
            QCOMPARE(QByteArray::fromStdString(why), QByteArray());
        else
            QVERIFY2(QByteArray::fromStdString(why).contains(refusal), why.c_str());
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

QTEST_APPLESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
