// Objects added and removed by a transaction: written as a drop-in that a person can read, checked
// as a site file is, taken back by rolling it back.
#include "sitetext.h"

#include <config/dropin.h>
#include <config/settings.h>

#include <QFile>
#include <QTemporaryDir>

using namespace holdfast;
using Does = Change::Does;

namespace {

ChangeRequest request(std::vector<Change> changes)
{
    return {std::move(changes), "operator1", "2026-11-27T11:40:00Z", "a new service", {}};
}

Change add(std::string object)
{
    return {std::move(object), {}, Does::Add};
}

Change removal(std::string object)
{
    return {std::move(object), {}, Does::Remove};
}

bool has(const std::string &text, const char *part)
{
    return text.find(part) != std::string::npos;
}

const std::vector<Change> paging{add("group.paging"),
                                 {"group.paging.hosts", "[\"alpha\", \"gamma\"]"},
                                 {"group.paging.resources", "[\"db\"]"},
                                 {"group.paging.process.pager.command", "[\"/pager\", \"-v\"]"}};

} // namespace

class TestObjects : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_site = m_folder->filePath(QStringLiteral("site.toml")).toStdString();
        QFile file(QString::fromStdString(m_site));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(goodSite));
    }

    void aGroupIsAddedWithItsProcesses()
    {
        const DropInPlan plan = planChange(m_site, request(paging));
        QVERIFY2(plan.accepted(), qPrintable(findings(plan.refusals)));
        QCOMPARE(QString::fromStdString(plan.text.substr(plan.text.find("\n\n") + 2)),
                 QStringLiteral(
                     "[[group]]\nname = \"paging\"\nhosts = [\"alpha\", \"gamma\"]\nresources = "
                     "[\"db\"]\n"
                     "[[group.process]]\nname = \"pager\"\ncommand = [\"/pager\", \"-v\"]\n"));
        QCOMPARE(plan.name, std::string("10-add-paging.toml"));
        QVERIFY(plan.restructures && !plan.needsRestart);
        QCOMPARE(plan.after.config->groups.size(), std::size_t(4));
        QCOMPARE(plan.after.config->groups.back().processes.front().command,
                 (CommandLine{"/pager", "-v"}));
        // What was said of it, and not everything that any group has.
        QVERIFY(has(plan.diff(), "group.paging.hosts\n+ [\"alpha\", \"gamma\"]"));
        QVERIFY2(!has(plan.diff(), "failback"), plan.diff().c_str());

        QVERIFY(writeDropIn(m_site, plan.name, plan.text));
        QCOMPARE(*readSite(m_site).config, *plan.after.config);
        const DropInPlan back = planRollBack(m_site);
        QVERIFY2(back.accepted(), qPrintable(findings(back.refusals)));
        QCOMPARE(*back.after.config, *plan.before.config);
    }

    void whatTheSiteFileHasIsRemoved()
    {
        const DropInPlan plan = planChange(m_site, request({removal("group.cdma")}));
        QVERIFY2(plan.accepted(), qPrintable(findings(plan.refusals)));
        QVERIFY(plan.text.find("\nremove = [\"group.cdma\"]\n") != std::string::npos);
        QCOMPARE(plan.name, std::string("10-remove-cdma.toml"));
        QCOMPARE(plan.after.config->groups.size(), std::size_t(2));
        QVERIFY(has(plan.diff(), "group.cdma.pair\n- "));
        QVERIFY(writeDropIn(m_site, plan.name, plan.text));
        const auto history = dropInHistory(m_site);
        QVERIFY(history);
        QCOMPARE(history->front().changes, (std::vector<Change>{removal("group.cdma")}));
        // Of what is gone nothing can be set, and its name is free.
        QVERIFY(!planChange(m_site, request({{"group.cdma.failback", "auto"}})).accepted());
        const DropInPlan again =
            planChange(m_site,
                       request({add("group.cdma"),
                                {"group.cdma.hosts", "[\"beta\"]"},
                                {"group.cdma.process.calls.command", "[\"/new\"]"}}));
        QVERIFY2(again.accepted(), qPrintable(findings(again.refusals)));
        QVERIFY(!again.after.config->groups.back().pair);
    }

    void oneProcessOfAGroupComesAndGoes()
    {
        const DropInPlan plan =
            planChange(m_site,
                       request({add("group.cdma.process.trace"),
                                {"group.cdma.process.trace.command", "[\"/trace\"]"},
                                {"group.cdma.process.trace.critical", "false"}}));
        QVERIFY2(plan.accepted(), qPrintable(findings(plan.refusals)));
        QCOMPARE(plan.after.config->groups[2].processes.size(), std::size_t(2));
        QVERIFY(!plan.after.config->groups[2].processes[1].critical);
        QVERIFY(writeDropIn(m_site, plan.name, plan.text));
        const DropInPlan gone = planChange(m_site, request({removal("group.cdma.process.calls")}));
        QVERIFY2(gone.accepted(), qPrintable(findings(gone.refusals)));
        QCOMPARE(gone.after.config->groups[2].processes.size(), std::size_t(1));
        QCOMPARE(gone.after.config->groups[2].processes[0].name, std::string("trace"));
    }

    void resourcesAndHosts()
    {
        const DropInPlan resource = planChange(
            m_site,
            request({add("resource.disk"),
                     {"resource.disk.hosts", "[\"gamma\"]"},
                     {"resource.disk.probe", "{ kind = \"file\", path = \"/run/disk\" }"}}));
        QVERIFY2(resource.accepted(), qPrintable(findings(resource.refusals)));
        QVERIFY(resource.restructures && !resource.needsRestart);
        const DropInPlan host =
            planChange(m_site, request({add("host.delta"), {"host.delta.outlet", "4"}}));
        QVERIFY2(host.accepted(), qPrintable(findings(host.refusals)));
        QVERIFY(host.restructures && !host.needsRestart);
    }

    void refused_data()
    {
        QTest::addColumn<std::vector<Change>>("changes");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *rule, std::vector<Change> changes, const char *key,
                            const char *said) {
            QTest::newRow(rule) << std::move(changes) << QString::fromUtf8(key)
                                << QString::fromUtf8(said);
        };
        row("name in use", {add("group.cdma")}, "group.cdma", "`config set group.cdma.KEY VALUE`");
        row("name with a capital", {add("group.Paging")}, "group.Paging", "is no name of a group");
        row("unknown host",
            {add("group.paging"),
             {"group.paging.hosts", "[\"alpa\"]"},
             {"group.paging.process.x.command", "[\"/x\"]"}},
            "group.paging.hosts", "did you mean \"alpha\"?");
        row("pair without an alternate",
            {add("group.paging"),
             {"group.paging.pair", "{ primary = \"alpha\" }"},
             {"group.paging.process.x.command", "[\"/x\"]"}},
            "group.paging.pair.alternate", "missing");
        row("pair on one host",
            {add("group.paging"),
             {"group.paging.pair", "{ primary = \"alpha\", alternate = \"alpha\" }"},
             {"group.paging.process.x.command", "[\"/x\"]"}},
            "group.paging.pair", "alpha");
        row("resource is missing",
            {add("group.paging"),
             {"group.paging.hosts", "[\"alpha\"]"},
             {"group.paging.resources", "[\"dbs\"]"},
             {"group.paging.process.x.command", "[\"/x\"]"}},
            "group.paging.resources", "did you mean \"db\"?");
        row("no process", {add("group.paging"), {"group.paging.hosts", "[\"alpha\"]"}},
            "group.paging", "process");
        row("no command", {add("group.cdma.process.x")}, "group.cdma.process.x.command", "missing");
        row("process of no group", {add("group.cdm.process.x")}, "group.cdm.process.x",
            "did you mean \"cdma\"?");
        row("removed twice", {removal("group.cdma"), removal("group.cdma")}, "group.cdma",
            "there is no group");
        row("unknown group", {removal("group.cdna")}, "group.cdna", "did you mean \"group.cdma\"?");
        row("its last process", {removal("group.cdma.process.calls")}, "group.cdma", "process");
        row("others depend upon it", {removal("group.billing")}, "group.cdma.depends_on",
            "billing");
        row("a group uses it", {removal("resource.db")}, "group.cdma.resources", "db");
        row("groups are on it", {removal("host.beta")}, "group.cdma.pair.alternate", "beta");
        row("no kind", {add("paging")}, "paging", "group.NAME");
    }
    void refused()
    {
        QFETCH(std::vector<Change>, changes);
        QFETCH(QString, key);
        QFETCH(QString, said);
        const DropInPlan plan = planChange(m_site, request(changes));
        QVERIFY(!plan.accepted());
        const bool found =
            std::any_of(plan.refusals.begin(), plan.refusals.end(), [&](const Diagnostic &refusal) {
                return QString::fromStdString(refusal.key).startsWith(key)
                    && QString::fromStdString(refusal.message).contains(said);
            });
        QVERIFY2(found, qPrintable(findings(plan.refusals)));
    }

    void removeByHand_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("unknown") << QStringLiteral("remove = [\"group.cdna\"]\n")
                                 << QStringLiteral(
                                        "10-x.toml:1:11: error: remove: there is no such object");
        QTest::newRow("no list") << QStringLiteral("remove = \"group.cdma\"\n")
                                 << QStringLiteral("10-x.toml:1:10: error: remove");
        QTest::newRow("no text") << QStringLiteral("remove = [4]\n")
                                 << QStringLiteral("10-x.toml:1:11: error: remove");
    }
    void removeByHand()
    {
        QFETCH(QString, text);
        QFETCH(QString, said);
        const SiteReading reading = read(goodSite, {{"10-x.toml", text.toStdString()}});
        QVERIFY(!reading.ok());
        QVERIFY2(findings(reading.diagnostics).contains(said),
                 qPrintable(findings(reading.diagnostics)));
    }

    void theSiteFileItselfRemovesNothing()
    {
        const SiteReading reading = read("remove = [\"group.cdma\"]\n" + goodSite);
        QVERIFY(!reading.ok());
        QVERIFY2(findings(reading.diagnostics).contains(QStringLiteral("remove")),
                 qPrintable(findings(reading.diagnostics)));
    }

    void removedAndDefinedAnewInOneFile()
    {
        const SiteReading reading =
            read(goodSite,
                 {{"10-x.toml",
                   "remove = [\"group.cdma\"]\n[[group]]\nname = \"cdma\"\n"
                   "hosts = [\"gamma\"]\n[[group.process]]\nname = \"one\"\n"
                   "command = [\"/one\"]\n"}});
        HOLDFAST_REQUIRE_OK(reading);
        QCOMPARE(reading.config->groups.back().processes.size(), std::size_t(1));
        QVERIFY(reading.config->groups.back().dependsOn.empty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_site;
};

QTEST_GUILESS_MAIN(TestObjects)
#include "tst_objects.moc"
