#include "testrow.h"

#include <engine/ladders.h>

#include <QTest>

using namespace holdfast;

class TestLadders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFaultTakesTheLowestRungWhoseWindowIsNotUsedUp_data()
    {
        QTest::addColumn<int>("ladder");
        QTest::addColumn<int>("reinitializations"); // tries in the last minute
        QTest::addColumn<int>("reboots");
        QTest::addColumn<int>("cycles");
        QTest::addColumn<int>("rung");
        const auto row = [](const char *name, HostLadder ladder, int re, int boots, int cycles, Action rung) {
            QTest::newRow(name) << int(ladder) << re << boots << cycles << int(rung);
        };
        row("system begins at re-boot", HostLadder::System, 0, 0, 0, Action::Reboot);
        row("system: second re-boot of two", HostLadder::System, 0, 1, 0, Action::Reboot);
        row("system: re-boots used up", HostLadder::System, 0, 2, 0, Action::PowerCycle);
        row("system: cycle used up", HostLadder::System, 0, 2, 1, Action::PowerOff);
        row("platform begins at re-initialise", HostLadder::Platform, 0, 0, 0, Action::Reinitialize);
        row("platform: re-initialisations used up", HostLadder::Platform, 2, 0, 0, Action::Reboot);
        row("platform resource", HostLadder::PlatformResource, 0, 2, 1, Action::Reinitialize);
        row("platform resource: all used up", HostLadder::PlatformResource, 2, 2, 1, Action::PowerOff);
        row("stuck application", HostLadder::ApplicationStuck, 0, 0, 0, Action::Reinitialize);
        row("host lost is fenced by a cycle", HostLadder::HostLost, 0, 0, 0, Action::PowerCycle);
        row("host lost again: power down", HostLadder::HostLost, 0, 0, 1, Action::PowerOff);
        row("boot time-out", HostLadder::BootTimeout, 0, 0, 0, Action::PowerCycle);
        row("a higher rung does not reset a lower one", HostLadder::System, 0, 2, 0, Action::PowerCycle);
    }
    void aFaultTakesTheLowestRungWhoseWindowIsNotUsedUp()
    {
        QFETCH(int, ladder);
        QFETCH(int, reinitializations);
        QFETCH(int, reboots);
        QFETCH(int, cycles);
        const Timestamp now{1h};
        SiteHost host;
        const HostConfig config; // the defaults: 2 in 30 min, 2 in 30 min, 1 in 1 h
        host.reinitialize.tries.assign(std::size_t(reinitializations), now - 1min);
        host.reboot.tries.assign(std::size_t(reboots), now - 1min);
        host.powerCycle.tries.assign(std::size_t(cycles), now - 1min);
        QTEST(int(lowestRung(HostLadder(ladder), config, host, now)), "rung");
    }
    void everyLadderEndsInPowerDown()
    {
        for (const HostLadder ladder : {HostLadder::System, HostLadder::Platform, HostLadder::PlatformResource,
                                        HostLadder::ApplicationStuck, HostLadder::HostLost, HostLadder::BootTimeout}) {
            QVERIFY(rungs(ladder).back() == Action::PowerOff);
            QVERIFY(!limitOf(rungs(ladder).back(), HostConfig{}));
        }
    }
};

HOLDFAST_TEST_ROW(TestLadders)
#include "tst_ladders.moc"
