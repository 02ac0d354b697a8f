#include "hostbench.h"
#include "testrow.h"

#include <QTest>

using namespace holdfast;

class TestHostPart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startsLayerByLayer()
    {
        Host host(HostId{0});
        // Nothing of a higher layer before the lower one is up.
        QCOMPARE(only(host.ready("os-services@alpha/clock"), "^(start|initialise)"),
                 QStringList{QStringLiteral("initialise line-cards@alpha")});
        const auto platform = host.take(ResourceInitialized{host.site.instance("line-cards@alpha"), true});
        QCOMPARE(only(platform, "^start"),
                 (QStringList{QStringLiteral("start ipc@alpha/router"), QStringLiteral("start ipc@alpha/names")}));
        QVERIFY(!host.ready("ipc@alpha/router").contains(QLatin1StringView("runnable")));
        const auto applications = host.ready("ipc@alpha/names");
        QVERIFY(applications.contains(QLatin1StringView("runnable")));
        QVERIFY(applications.contains(QLatin1StringView("start billing@alpha/collector")));
        QVERIFY(applications.contains(QLatin1StringView("initialise subscriber-db@alpha")));
        // cdpd depends upon billing; cdma upon its resource; a pair is never started without an order.
        QVERIFY(only(applications, "cdpd|cdma").isEmpty());
        QVERIFY(host.ready("billing@alpha/collector").contains(QLatin1StringView("start cdpd@alpha/packets")));
        QVERIFY(host.take(ResourceInitialized{host.site.instance("subscriber-db@alpha"), true})
                    .contains(QLatin1StringView("eligible cdma@alpha")));
    }
    void climbsFromProcessRestartToOutOfService()
    {
        Host host(HostId{0});
        host.comeUp();
        host.ready("billing@alpha/collector");
        QStringList actions;
        for (int fault = 0; fault < 6; ++fault) {
            host.now += 1s;
            actions += only(host.exited("billing@alpha/collector"), "^action");
            host.ready("billing@alpha/collector");
        }
        const QString process = QStringLiteral("action process-restart");
        const QString group = QStringLiteral("action group-restart");
        // cdpd depends upon billing: it goes first.
        QCOMPARE(actions, (QStringList{process, process, process, group, group, QStringLiteral("action out-of-service"),
                                       QStringLiteral("action out-of-service")}));
    }
    void aSystemFaultGoesToTheHostsLadderAtOnce()
    {
        Host host(HostId{0});
        host.comeUp();
        const auto said = host.exited("os-services@alpha/clock");
        QVERIFY(said.contains(QLatin1StringView("ladder exhausted")));
        QVERIFY(only(said, "^(action|start|stop)").isEmpty());
    }
    void aStartTimeoutIsAFaultAndTheRestOfTheProcessIsKilledFirst()
    {
        Host host(HostId{0});
        const auto said = host.passes(20s);
        QVERIFY(said.contains(QLatin1StringView("ladder exhausted")));
        Host other(HostId{0});
        other.comeUp();
        const auto timedOut = other.passes(20s); // billing never said READY
        QVERIFY(timedOut.contains(QLatin1StringView("kill billing@alpha/collector")));
        QVERIFY(only(timedOut, "^start billing").isEmpty());
        QVERIFY(other.exited("billing@alpha/collector").contains(QLatin1StringView("start billing@alpha/collector")));
    }
    void stopsByTermThenKillThenIsStuck()
    {
        Host host(HostId{0});
        host.comeUp();
        host.ready("billing@alpha/collector");
        const MemberId billing = host.site.member("billing@alpha");
        QVERIFY(host.order(TakeOut{billing, true}).contains(QLatin1StringView("left cdpd@alpha")) == false);
        const auto cdpd = host.exited("cdpd@alpha/packets");
        QVERIFY(cdpd.contains(QLatin1StringView("left cdpd@alpha")));
        QVERIFY(cdpd.contains(QLatin1StringView("stop billing@alpha/collector")));
        QVERIFY(host.passes(5s).contains(QLatin1StringView("kill billing@alpha/collector")));
        const auto said = host.passes(3s);
        QVERIFY(said.contains(QLatin1StringView("stuck")));
        QVERIFY(said.contains(QLatin1StringView("ladder exhausted")));
        QVERIFY(host.exited("billing@alpha/collector").contains(QLatin1StringView("left billing@alpha")));
    }
    void aDrainStopsInReverseOrderThenRebootsTheHost()
    {
        Host host(HostId{0});
        host.comeUp();
        host.ready("billing@alpha/collector");
        host.ready("cdpd@alpha/packets");
        QCOMPARE(only(host.order(DrainHost{DrainHost::Then::Reboot}), "^stop"),
                 QStringList{QStringLiteral("stop cdpd@alpha/packets")});
        QCOMPARE(only(host.exited("cdpd@alpha/packets"), "^stop"),
                 QStringList{QStringLiteral("stop billing@alpha/collector")});
        QCOMPARE(only(host.exited("billing@alpha/collector"), "^stop").size(), 2); // both of ipc
        host.exited("ipc@alpha/router");
        QCOMPARE(only(host.exited("ipc@alpha/names"), "^stop"), QStringList{QStringLiteral("stop os-services@alpha/clock")});
        QStringList said = host.exited("os-services@alpha/clock");
        for (const char *instance : {"subscriber-db@alpha", "line-cards@alpha"})
            said += host.take(ResourceReleased{host.site.instance(instance), true});
        QVERIFY(said.contains(QLatin1StringView("re-boot")));
    }
    void anOrderForAnEarlierLifeIsRefused()
    {
        Host host(HostId{0});
        host.comeUp();
        std::vector<HostEffect> effects;
        hostStep(host.site, host.state,
                 {host.now, OrderReceived{{HostId{0}, 99, {7, 7}, DrainHost{DrainHost::Then::Reboot}}}}, effects);
        QCOMPARE(effects.size(), std::size_t(1));
        QVERIFY(std::holds_alternative<OrderRefused>(std::get<Publish>(effects[0]).event.fact));
    }
    void answersOfAnEarlierStartAreVoid()
    {
        Host host(HostId{0});
        const ProcessId clock = host.site.process("os-services@alpha/clock");
        QVERIFY(host.take(ProcessReady{clock, 99}).isEmpty());
        QVERIFY(host.take(ProcessExited{clock, 99, {1, 0, false}}).isEmpty());
    }
};

HOLDFAST_TEST_ROW(TestHostPart)
#include "tst_hostpart.moc"
