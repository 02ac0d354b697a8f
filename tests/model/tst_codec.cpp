#include "../engine/fig1site.h"

#include <engine/statecodec.h>

#include <QTest>

using namespace holdfast;

class TestCodec : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        const Site site(fig1Config());
        SiteState state = initialState(site);
        state.members[3].pending = PendingRole{Role::Standby, 7, Timestamp(3s), never};
        state.alarms.push_back({1, AlarmKind::PairLost, Severity::Critical, GroupId{4}, true, false, {}, {}, 9});
        state.recentCommands = {"a", ""};
        const auto back = decode<SiteState>(encode(state));
        QVERIFY(back.has_value());
        QVERIFY(*back == state);
        SiteEvent event;
        event.fact = Command{"id", CommandVerb::Switchover, "cdma", "cdma", "op", "why", true, false, 5, 0, {}};
        event.cause = {CauseRef::Kind::Own, 12};
        const auto read = decode<SiteEvent>(encode(event));
        QVERIFY(read && *read == event);
    }
    // Damaged bytes are refused or give some value; they are never read past their end.
    void damagedBytesAreRefused()
    {
        SiteEvent event;
        event.fact = MembershipChanged{{HostId{0}, HostId{1}}, true};
        const std::string good = encode(event);
        for (std::size_t cut = 0; cut < good.size(); ++cut)
            QVERIFY(!decode<SiteEvent>(std::string_view(good).substr(0, cut)));
        QVERIFY(!decode<SiteEvent>(good + "x"));
        for (std::size_t i = 0; i < good.size(); ++i) {
            std::string bad = good;
            bad[i] = char(0xff);
            (void)decode<SiteEvent>(bad);
        }
    }
};

QTEST_APPLESS_MAIN(TestCodec)
#include "tst_codec.moc"
