#include "fakeclient.h"
#include "fixturesite.h"

#include <store/sitestore.h>
#include <thresholds/forecast.h>
#include <thresholds/rungeditor.h>
#include <thresholds/thresholdsview.h>

#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include <algorithm>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

QJsonObject configReply()
{
    const auto key = [](const char *name, const char *value, const char *origin, const char *where) {
        return QJsonObject{{u"key"_s, QLatin1StringView(name)}, {u"value"_s, QLatin1StringView(value)},
                           {u"origin"_s, QLatin1StringView(origin)}, {u"where"_s, QLatin1StringView(where)}};
    };
    const QJsonArray keys{
        key("group.cdma.process.call-control.restart", "{ count = 3, within = \"5m\" }", "defaults", "fig1.toml:10"),
        key("group.cdma.group_restart", "{ count = 2, within = \"10m\" }", "own", "fig1.toml:70"),
        key("host.alpha.reinitialize", "{ count = 2, within = \"30m\" }", "built-in", ""),
        key("host.alpha.reboot", "{ count = 2, within = \"30m\" }", "built-in", ""),
        key("host.alpha.power_cycle", "{ count = 1, within = \"1h\" }", "built-in", "")};
    return {{u"keys"_s, keys}, {u"dropins"_s, QJsonArray{}}, {u"hash"_s, u"0"_s}};
}

} // namespace

class TestThresholds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void forecastFollowsTheSlidingWindows_data()
    {
        QTest::addColumn<int>("restarts"); // in 5 min, then 2 group restarts in 10 min, then take-over
        QTest::addColumn<int>("period"); // seconds
        QTest::addColumn<int>("takeover"); // seconds after the first fault; -1: never
        QTest::newRow("3 and 2, every 40 s: the sixth fault") << 3 << 40 << 200;
        QTest::newRow("2 and 2, every 40 s: the fifth") << 2 << 40 << 160;
        QTest::newRow("never restarted: 2 group restarts first") << 0 << 40 << 80;
        QTest::newRow("slower than every window never climbs") << 3 << 400 << -1;
        QTest::newRow("the edge of the window counts") << 3 << 100 << -1;
        QTest::newRow("one second faster") << 3 << 74 << 370;
    }
    void forecastFollowsTheSlidingWindows()
    {
        QFETCH(int, restarts);
        QFETCH(int, period);
        QFETCH(int, takeover);
        const std::vector<LadderRung> ladder{{Action::ProcessRestart, Limit{restarts, 5min}},
                                             {Action::GroupRestart, Limit{2, 10min}},
                                             {Action::OutOfService, std::nullopt}};
        // The definition itself, step by step, as the reference.
        std::vector<int> inPlace, group;
        int expected = -1;
        for (int now = 0; now < 24 * 3600 && expected < 0; now += period) {
            const auto counted = [now](const std::vector<int> &tries, int within) {
                return std::ranges::count_if(tries, [&](int t) { return now - t <= within; });
            };
            if (counted(inPlace, 300) < restarts)
                inPlace.push_back(now);
            else if (counted(group, 600) < 2)
                group.push_back(now);
            else
                expected = now;
        }
        const auto tries = forecast(ladder, std::chrono::seconds(period));
        const bool reached = tries.back().rung == Action::OutOfService;
        const int at = reached ? int(tries.back().at / 1s) : -1;
        QCOMPARE(at, expected);
        if (period == 40 || period == 400)
            QCOMPARE(at, takeover);
    }
    void limitsAreReadAndWrittenAsToml()
    {
        QVERIFY(limitFromToml(u"{ count = 3, within = \"5m\" }"_s) == (Limit{3, 5min}));
        QVERIFY(!limitFromToml(u"3 in 5m"_s));
        QCOMPARE(tomlOf({2, 90min}), u"{ count = 2, within = \"1h30m\" }"_s);
    }
    void showsTheLadderAndAppliesAChangeWithItsReason()
    {
        FakeClient client;
        client.setStatus(fig1Status());
        QJsonObject applied;
        client.onCall(u"config.get"_s, [](const QJsonObject &) { return ApiReply{configReply(), {}}; });
        client.onCall(u"config.diff"_s,
                      [](const QJsonObject &) { return ApiReply{QJsonObject{{u"diff"_s, u"- a\n+ b"_s}}, {}}; });
        client.onCall(u"config.apply"_s, [&](const QJsonObject &params) {
            applied = params;
            return ApiReply{QJsonObject{{u"file"_s, u"fig1.d/01-console.toml"_s}}, {}};
        });
        SiteStore store(client);
        store.setUser(u"operator1"_s);
        store.start();
        ThresholdsView view(store, client);
        QTRY_VERIFY(store.hasStatus());
        view.select(u"cdma@alpha/call-control"_s);
        QTRY_COMPARE(view.rungs().size(), std::size_t(3));
        QTRY_VERIFY(view.rungs()[0]->limit().has_value());
        QVERIFY(view.rungs()[0]->limit() == (Limit{3, 5min}));
        auto *apply = view.findChildren<QPushButton *>().back();
        for (QPushButton *button : view.findChildren<QPushButton *>()) {
            if (button->text() == "Apply on every host"_L1)
                apply = button;
        }
        QVERIFY(!apply->isEnabled());
        view.rungs()[0]->findChild<QSpinBox *>()->setValue(5);
        QVERIFY(view.rungs()[0]->isChanged());
        QVERIFY2(!apply->isEnabled(), "a reason is mandatory");
        QTRY_VERIFY(view.findChild<QPlainTextEdit *>()->toPlainText().contains(u"+ b"_s));
        for (QLineEdit *edit : view.findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == "Reason"_L1)
                edit->setText(u"flapping line card"_s);
        }
        QVERIFY(apply->isEnabled());
        apply->click();
        QTRY_VERIFY(!applied.isEmpty());
        const QJsonObject change = applied.value("changes"_L1).toArray().first().toObject();
        QCOMPARE(change.value("key"_L1).toString(), u"group.cdma.process.call-control.restart"_s);
        QCOMPARE(change.value("value"_L1).toString(), u"{ count = 5, within = \"5m\" }"_s);
        QCOMPARE(applied.value("reason"_L1).toString(), u"flapping line card"_s);
        QCOMPARE(applied.value("by"_L1).toString(), u"operator1"_s);
    }
    void whatIsNoTimeIsRefusedAtTheField()
    {
        const ConfiguredRung rung{Action::Reboot, u"host.alpha.reboot"_s};
        const ConfigKey key{rung.key, u"{ count = 2, within = \"30m\" }"_s, u"built-in"_s, {}, {}};
        RungEditor editor(rung, &key, false);
        auto *within = editor.findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
        within->setText(u"30 parsecs"_s);
        QVERIFY(!editor.isValid());
        within->setText(u"45m"_s);
        QVERIFY(editor.isValid());
        QVERIFY(editor.isChanged());
        editor.takeBack();
        QVERIFY(!editor.isChanged());
    }
};

QTEST_MAIN(TestThresholds)
#include "tst_thresholds.moc"
