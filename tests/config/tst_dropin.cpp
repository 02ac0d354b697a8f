// Transactions: checked first, written whole or not at all, listed, rolled back; hand-written files stay as they are.
#include "sitetext.h"

#include <config/dropin.h>
#include <config/dropintext.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>

using namespace holdfast;
using namespace std::chrono_literals;

namespace {

ChangeRequest request(std::vector<Change> changes)
{
    return {std::move(changes), "operator1", "2026-11-23T19:40:00Z", "patch 4 needs patience", {}};
}

QString refusals(const DropInPlan &plan)
{
    return findings(plan.refusals);
}

} // namespace

class TestDropIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_site = m_folder->filePath(QStringLiteral("site.toml")).toStdString();
        write(QStringLiteral("site.toml"), goodSite);
    }

    void changeIsWrittenAndInForce()
    {
        const DropInPlan plan = planChange(m_site, request({
            {"group.cdma.group_restart", "{ count = 5, within = \"1h\" }"},
            {"site.observe", "true"},
            {"group.cdma.process.calls.stop_timeout", "9s"},
            {"group.cdma.repair.after", "7s"},
            {"defaults.failback", "auto"},
            {"host.beta.boot_timeout", "\"4m\""},
            {"independent_computer.baud", "9600"},
            {"resource.db.interval", "3s"},
        }));
        QVERIFY2(plan.accepted(), qPrintable(refusals(plan)));
        QCOMPARE(plan.name, std::string("10-cdma-group_restart.toml"));
        QVERIFY(!plan.restructures);
        QVERIFY(!QFile::exists(folder() + QStringLiteral("/10-cdma-group_restart.toml")));
        const auto written = writeDropIn(m_site, plan.name, plan.text);
        QVERIFY2(written, written ? "" : written.error().message().c_str());
        const SiteReading reading = readSite(m_site);
        HOLDFAST_REQUIRE_OK(reading);
        const SiteConfig &site = *reading.config;
        QCOMPARE(site, *plan.after.config);
        QCOMPARE(site.groups[2].groupRestart, (Limit{5, 1h}));
        QVERIFY(site.observe);
        QCOMPARE(site.groups[2].processes[0].stopTimeout, Duration(9s));
        QCOMPARE(site.groups[2].repair.after, Duration(7s));
        QCOMPARE(site.groups[1].failback, Failback::Auto);
        QCOMPARE(site.hosts[1].bootTimeout, Duration(4min));
        QCOMPARE(site.independentComputers[0].baud, 9600);
        QCOMPARE(site.resources[0].interval, Duration(3s));
        QCOMPARE(read(QStringLiteral("site.toml")), QByteArray::fromStdString(goodSite));
        QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void laterTransactionWins()
    {
        for (const char *value : {"1m", "2m", "3m"}) {
            const DropInPlan plan = planChange(m_site, request({{"host.beta.boot_timeout", value}}));
            QVERIFY2(plan.accepted(), qPrintable(refusals(plan)));
            QVERIFY(writeDropIn(m_site, plan.name, plan.text));
        }
        QCOMPARE(readSite(m_site).config->hosts[1].bootTimeout, Duration(3min));
        const auto history = dropInHistory(m_site);
        QVERIFY(history);
        QCOMPARE(history->size(), std::size_t(3));
        QCOMPARE(history->at(2).name, std::string("12-beta-boot_timeout.toml"));
        QCOMPARE(history->at(2).who, std::string("operator1"));
        QCOMPARE(history->at(2).when, std::string("2026-11-23T19:40:00Z"));
        QCOMPARE(history->at(2).why, std::string("patch 4 needs patience"));
        QVERIFY(history->at(2).written);
        QCOMPARE(history->at(2).changes, (std::vector<Change>{{"host.beta.boot_timeout", "\"3m\""}}));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *rule, const char *key, const char *value, const char *said) {
            QTest::newRow(rule) << QString::fromUtf8(key) << QString::fromUtf8(value) << QString::fromUtf8(said);
        };
        row("unknown object", "group.cdm.failback", "auto", "did you mean \"cdma\"?");
        row("unknown process", "group.cdma.process.cals.restart", "1", "did you mean \"calls\"?");
        row("unknown kind", "grup.cdma.failback", "auto", "names nothing");
        row("unknown key", "group.cdma.failbak", "auto", "did you mean \"failback\"?");
        row("no key", "group.cdma.", "auto", "names an object, not a key");
        row("name", "group.cdma.name", "x", "changed in the site file only");
        row("wrong value", "host.beta.boot_timeout", "soon", "a duration such as");
        row("breaks a rule", "group.billing.depends_on", "[\"cdma\"]", "billing -> cdma -> billing");
        row("value with a second line", "site.observe", "true\nname = \"stolen\"", "true or false");
        row("key with a second line", "site.observe = true\nname", "\"stolen\"", "unknown key");
    }
    void refused()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, said);
        const DropInPlan plan = planChange(m_site, request({{key.toStdString(), value.toStdString()}}));
        QVERIFY(!plan.accepted());
        QVERIFY2(refusals(plan).contains(said), qPrintable(refusals(plan)));
        QVERIFY(!QDir(folder()).exists());
    }

    void commentsCanNotSmuggleKeysIn()
    {
        ChangeRequest change = request({{"site.observe", "false"}});
        change.why = "because\n[site]\nobserve = true";
        const DropInPlan plan = planChange(m_site, change);
        QVERIFY2(plan.accepted(), qPrintable(refusals(plan)));
        QVERIFY(!plan.after.config->observe);
    }

    void namesWithDotsAreFound()
    {
        std::string text = goodSite;
        for (std::size_t at = 0; (at = text.find("\"cdma\"", at)) != std::string::npos;)
            text.replace(at, 6, "\"cdma.core\"");
        write(QStringLiteral("site.toml"), text);
        const DropInPlan plan = planChange(m_site, request({{"group.cdma.core.failback", "auto"}}));
        QVERIFY2(plan.accepted(), qPrintable(refusals(plan)));
        QCOMPARE(plan.after.config->groups[2].failback, Failback::Auto);
    }

    void changeOfStructureIsSaid()
    {
        const DropInPlan plan = planChange(m_site, request({{"group.cdma.pair", "{ primary = \"beta\", alternate = \"alpha\" }"}}));
        QVERIFY2(plan.accepted(), qPrintable(refusals(plan)));
        QVERIFY(plan.restructures);
        QVERIFY(plan.diff().find("group.cdma.pair") != std::string::npos);
    }

    void rollBackTakesTheNewestOut()
    {
        QVERIFY(QDir().mkpath(folder()));
        write(QStringLiteral("site.d/50-hand.toml"), "[site]\nmargin = \"2s\"\n");
        const DropInPlan change = planChange(m_site, request({{"site.observe", "true"}}));
        QCOMPARE(change.name, std::string("51-observe.toml"));
        QVERIFY(writeDropIn(m_site, change.name, change.text));
        const DropInPlan plan = planRollBack(m_site);
        QVERIFY2(plan.accepted(), qPrintable(refusals(plan)));
        QCOMPARE(plan.name, change.name);
        QCOMPARE(plan.changes.size(), std::size_t(1));
        const auto path = rollBack(m_site, plan.name);
        QVERIFY(path);
        QVERIFY(QString::fromStdString(*path).endsWith(QStringLiteral("51-observe.toml.rolled-back")));
        QVERIFY(!readSite(m_site).config->observe);
        QCOMPARE(dropInHistory(m_site)->back().rolledBack, true);
        // Its number isn't given again, and what is left was written by hand: only its name takes it out.
        QCOMPARE(planChange(m_site, request({{"site.observe", "true"}})).name, std::string("52-observe.toml"));
        QVERIFY(!planRollBack(m_site).accepted());
        QVERIFY(planRollBack(m_site, "50-hand.toml").accepted());
        QVERIFY(!planRollBack(m_site, "60-none.toml").accepted());
    }

    void rollBackOfWhatOthersNeedIsRefused()
    {
        QVERIFY(QDir().mkpath(folder()));
        write(QStringLiteral("site.d/10-group.toml"),
              "[[group]]\nname = \"new\"\nhosts = [\"alpha\"]\n[[group.process]]\nname = \"p\"\ncommand = [\"/p\"]\n");
        write(QStringLiteral("site.d/20-use.toml"), "[[group]]\nname = \"billing\"\napart_from = []\n[[group]]\nname = \"new\"\n"
                                                   "failback = \"auto\"\n");
        HOLDFAST_REQUIRE_OK(readSite(m_site));
        QVERIFY(!planRollBack(m_site, "10-group.toml").accepted());
    }

    void nothingIsOverwritten()
    {
        QVERIFY(writeDropIn(m_site, "10-a.toml", "# first\n"));
        const auto second = writeDropIn(m_site, "10-a.toml", "# second\n");
        QVERIFY(!second);
        QCOMPARE(read(QStringLiteral("site.d/10-a.toml")), QByteArray("# first\n"));
        QVERIFY(!planDropIn(m_site, "10-a.toml", "").accepted());
        QVERIFY(!writeDropIn(m_site, "../10-a.toml", ""));
        QVERIFY(!writeDropIn(m_site, "a.toml", ""));
    }

    void unwritableFolderIsAnError()
    {
        write(QStringLiteral("site.d"), "a file where the folder should be");
        const auto written = writeDropIn(m_site, "10-a.toml", "");
        QVERIFY(!written);
        QVERIFY(!written.error().what.empty() && !written.error().where.empty() && !written.error().todo.empty());
    }

    void fullDiskLeavesNothingBehind()
    {
        // A limit on the size of files fails the write as a full disk does.
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit small = before;
        small.rlim_cur = 16;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto written = writeDropIn(m_site, "10-a.toml", std::string(1000, '#'));
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!written);
        QVERIFY(written.error().what.find("can't be written") != std::string::npos);
        QVERIFY(QDir(folder()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    }

    void numbersSortAfterWhatThereIs_data()
    {
        QTest::addColumn<QString>("highest");
        QTest::addColumn<QString>("next");
        QTest::newRow("none") << QString() << QStringLiteral("10");
        QTest::newRow("low") << QStringLiteral("05") << QStringLiteral("10");
        QTest::newRow("plain") << QStringLiteral("41") << QStringLiteral("42");
        QTest::newRow("carry") << QStringLiteral("49") << QStringLiteral("50");
        QTest::newRow("all nines") << QStringLiteral("99") << QStringLiteral("990");
        QTest::newRow("three digits") << QStringLiteral("990") << QStringLiteral("991");
        QTest::newRow("all nines again") << QStringLiteral("999") << QStringLiteral("9990");
    }
    void numbersSortAfterWhatThereIs()
    {
        QFETCH(QString, highest);
        QFETCH(QString, next);
        QCOMPARE(QString::fromStdString(nextNumber(highest.toStdString())), next);
        QVERIFY((next + u'-').toUtf8() > (highest + u'-').toUtf8() || highest.isEmpty());
    }

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(QStringLiteral("site.d")); }
    void write(const QString &name, const std::string &text) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.data(), static_cast<qint64>(text.size()));
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_site;
};

QTEST_GUILESS_MAIN(TestDropIn)
#include "tst_dropin.moc"
