// Settings: the effective value of each key, and who said it.
#include "sitetext.h"

#include <config/settings.h>
#include <config/sitekeys.h>

#include <algorithm>

using namespace holdfast;

namespace {
Setting one(const SiteReading &reading, const std::string &key)
{
    const std::vector<Setting> found = settings(reading, key);
    return found.size() == 1 ? found.front() : Setting{};
}
} // namespace

class TestSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void valueAndOrigin_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("level");
        QTest::addColumn<bool>("inherited");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *key, const char *value, const char *level, bool inherited, const char *place) {
            QTest::newRow(key) << QString::fromUtf8(key) << QString::fromUtf8(value) << QString::fromUtf8(level)
                               << inherited << QString::fromUtf8(place);
        };
        row("site.margin", "\"1s\"", "built-in", false, ":0");
        row("site.name", "\"small\"", "own", false, "site.toml:3");
        row("defaults.stop_timeout", "\"4s\"", "defaults", false, "site.toml:5");
        row("defaults.process_restart", "{ count = 3, within = \"5m\" }", "built-in", false, ":0");
        row("host.alpha.outlets", "[1]", "own", false, "site.toml:10");
        row("host.alpha.serial", "\"/dev/ttyUSB0\"", "site", true, "site.toml:7");
        row("group.billing.stop_timeout", "\"4s\"", "defaults", true, "site.toml:5");
        row("group.billing.process.collector.stop_timeout", "\"4s\"", "defaults", true, "site.toml:5");
        row("group.cdma.stop_timeout", "\"8s\"", "own", false, "10-x.toml:3");
        row("group.cdma.process.calls.stop_timeout", "\"8s\"", "group", true, "10-x.toml:3");
        row("group.cdma.process.calls.kill_timeout", "\"1s\"", "own", false, "10-x.toml:7");
        row("group.cdma.visibility", "\"all\"", "built-in", false, ":0");
        row("group.cdma.prefer", "\"last-active\"", "site", true, "10-x.toml:9");
        row("group.base.group_restart", "{ count = 0, within = \"10m\" }", "built-in", false, ":0");
    }
    void valueAndOrigin()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, level);
        QFETCH(bool, inherited);
        QFETCH(QString, place);
        const SiteReading reading = read(goodSite, {{"10-x.toml", "[[group]]\nname = \"cdma\"\nstop_timeout = \"8s\"\n\n"
            "[[group.process]]\nname = \"calls\"\nkill_timeout = \"1s\"\n[site]\nprefer = \"last-active\"\n"}});
        HOLDFAST_REQUIRE_OK(reading);
        const Setting setting = one(reading, key.toStdString());
        QCOMPARE(QString::fromStdString(setting.key), key);
        QCOMPARE(QString::fromStdString(setting.value), value);
        QCOMPARE(QString::fromUtf8(name(setting.level)), level);
        QCOMPARE(setting.inherited, inherited);
        QCOMPARE(QString::fromStdString(setting.file + ":" + std::to_string(setting.line)), place);
    }

    void objectSelectsWhatIsInside()
    {
        const SiteReading reading = read(goodSite);
        for (const Setting &setting : settings(reading, "group.cdma"))
            QVERIFY(setting.key.starts_with("group.cdma."));
        QCOMPARE(settings(reading, "group.cdma.process.calls").size(), processKeys().size());
        QVERIFY(settings(reading, "group.cdm").empty());
        QVERIFY(settings(read("")).empty());
    }

    void differencesNameBothPlaces()
    {
        const SiteReading before = read(goodSite);
        const SiteReading after = read(goodSite, {{"10-x.toml", "[defaults]\nstop_timeout = \"9s\"\n"}});
        const std::vector<SettingChange> changes = changedSettings(before, after);
        QVERIFY(std::any_of(changes.begin(), changes.end(), [](const SettingChange &change) {
            return change.key() == "group.cdma.process.calls.stop_timeout" && change.after.inherited;
        }));
        const QString diff = QString::fromStdString(diffText(changes));
        QVERIFY2(diff.startsWith(QStringLiteral("defaults.stop_timeout\n- \"4s\"    # site.toml:5\n"
                                               "+ \"9s\"    # 10-x.toml:2\n")),
                 qPrintable(diff));
        QVERIFY(changedSettings(before, before).empty());
        QVERIFY(sameStructure(*before.config, *after.config));
    }

    void structureIsNamesAndRelations_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("same");
        QTest::newRow("time-out") << QStringLiteral("\"4s\"") << QStringLiteral("\"5s\"") << true;
        QTest::newRow("probe") << QStringLiteral("/run/db") << QStringLiteral("/run/db2") << true;
        QTest::newRow("host's name") << QStringLiteral("name = \"gamma\"\noutlet = 3")
                                     << QStringLiteral("name = \"gamma\"\noutlet = 3\n[[host]]\nname = \"delta\"") << false;
        QTest::newRow("pair") << QStringLiteral("alternate = \"beta\"") << QStringLiteral("alternate = \"gamma\"") << false;
        QTest::newRow("dependency") << QStringLiteral("depends_on = [\"billing\"]\n") << QString() << false;
    }
    void structureIsNamesAndRelations()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(bool, same);
        const SiteReading after = read(edited(from.toStdString(), to.toStdString()));
        HOLDFAST_REQUIRE_OK(after);
        QCOMPARE(sameStructure(*read(goodSite).config, *after.config), same);
    }

    void referenceExplainsEveryKey()
    {
        const std::vector<KeyReference> all = keyReference();
        QVERIFY(all.size() > 90);
        for (const KeyReference &key : all)
            QVERIFY2(!key.table.empty() && !key.allowed.empty() && !key.about.empty(), key.key.c_str());
        const auto boot = std::find_if(all.begin(), all.end(), [](const auto &k) { return k.key == "boot_timeout"; });
        QCOMPARE(boot->builtIn, std::string("\"3m\""));
        QVERIFY(boot->policy);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
