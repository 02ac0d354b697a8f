// What `check` says of OCF agents: parameters and time-outs measured by what the agents of this
// host say of themselves.
#include "sitetext.h"

using namespace holdfast;
using namespace std::chrono_literals;

namespace {

AgentDescription described(const std::string &agent)
{
    using Knowledge = AgentDescription::Knowledge;
    if (agent == "heartbeat:None")
        return {Knowledge::NotInstalled, "there is no agent heartbeat:None here", {}};
    if (agent == "heartbeat:Mute")
        return {Knowledge::Unreadable, "its meta-data can't be had: it wrote nothing", {}};
    AgentMetadata metadata;
    metadata.parameters = {{.name = "ip", .type = "string", .required = true},
                           {.name = "arp_count", .type = "integer"},
                           {.name = "lvs_support", .type = "boolean"},
                           {.name = "old", .type = "string", .replacedBy = "ip"}};
    metadata.actions = {{"start", 20s}, {"stop", 3s}, {"monitor", 5s}};
    return {Knowledge::Read, {}, metadata};
}

SiteReading readWithAgents(const std::string &text)
{
    return readSite(SiteSources{{"site.toml", text}, {}, {}}, described);
}

std::string process(const std::string &keys)
{
    return edited("name = \"calls\"\ncommand = [\"/calls\"]",
                  "name = \"calls\"\nhandshake = \"ocf\"\n" + keys);
}

std::string resource(const std::string &probe)
{
    return edited("probe = { kind = \"file\", path = \"/run/db\" }",
                  "probe = { kind = \"ocf\", " + probe + " }\ntimeout = \"20s\"");
}

} // namespace

class TestAgentRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findings_data()
    {
        QTest::addColumn<QString>("site");
        QTest::addColumn<QString>("said"); ///< each finding's start, one a line
        QTest::addColumn<QString>("at"); ///< what stands where the first one points to
        const auto row = [](const char *name, const std::string &site, const char *said = "",
                            const char *at = "") {
            QTest::newRow(name) << QString::fromStdString(site) << QString::fromUtf8(said)
                                << QString::fromUtf8(at);
        };
        row("a process in order",
            process("agent = \"heartbeat:IP\"\nparams = { ip = \"10.0.0.1\", arp_count = 3, "
                    "lvs_support = true }"));
        row("a resource in order",
            resource("agent = \"heartbeat:IP\", params = { ip = \"10.0.0.1\" }"));
        row("no agent: nobody is asked", goodSite);
        row("unknown parameter",
            process("agent = \"heartbeat:IP\"\nparams = { ip = \"10.0.0.1\", arp_cuont = 3 }"),
            "error: group.cdma.process.calls.params.arp_cuont: the agent has no such parameter; "
            "did you mean \"arp_count\"? "
            "(found \"3\"; allowed: ip, arp_count, lvs_support, old)",
            "3 }");
        row("missing parameter", process("agent = \"heartbeat:IP\"\nparams = { arp_count = 3 }"),
            "error: group.cdma.process.calls.params.ip: the agent needs this parameter (found "
            "nothing; allowed: a value of type string)",
            "{ arp_count");
        row("missing without any", process("agent = \"heartbeat:IP\""),
            "error: group.cdma.process.calls.params.ip: the agent needs");
        row("wrong type",
            resource(
                "agent = \"heartbeat:IP\", params = { ip = \"10.0.0.1\", arp_count = \"few\" }"),
            "error: resource.db.probe.params.arp_count: the agent can't take this value (found "
            "\"few\"; allowed: a whole number)",
            "\"few\"");
        row("deprecated",
            resource("agent = \"heartbeat:IP\", params = { ip = \"10.0.0.1\", old = \"x\" }"),
            "warning: resource.db.probe.params.old: the agent will lose this parameter: it is "
            "deprecated",
            "\"x\"");
        row("all at once",
            resource("agent = \"heartbeat:IP\", params = { arp_count = \"few\", nic = \"eth0\" }"),
            "error: resource.db.probe.params.ip: \nerror: resource.db.probe.params.arp_count: "
            "\nerror: resource.db.probe.params.nic: ");
        row("not installed here", resource("agent = \"heartbeat:None\", params = { anything = 1 }"),
            "warning: resource.db.probe.agent: is not installed on this host, so that its "
            "parameters are not checked: "
            "there is no agent heartbeat:None here",
            "\"heartbeat:None\"");
        row("mute", process("agent = \"heartbeat:Mute\""),
            "warning: group.cdma.process.calls.agent: its parameters are not checked: ",
            "\"heartbeat:Mute\"");
        row("a short time-out",
            process("agent = \"heartbeat:IP\"\nparams = { ip = \"10.0.0.1\" }\nstart_timeout = "
                    "\"19s\""),
            "warning: group.cdma.process.calls.start_timeout: shorter than heartbeat:IP advises "
            "for start (found \"19s\"; allowed: "
            "\"20s\" or more)",
            "\"19s\"");
        row("a short time-out that is inherited",
            edited("name = \"calls\"\ncommand = [\"/calls\"]",
                   "name = \"calls\"\nhandshake = \"ocf\"\nagent = \"heartbeat:IP\"\nparams = { ip "
                   "= \"10.0.0.1\" }")
                .replace(goodSite.find("\"4s\""), 4, "\"2s\""),
            "warning: group.cdma.process.calls.stop_timeout: shorter than heartbeat:IP advises for "
            "stop",
            "\"2s\"");
        row("a resource's short time-out",
            edited("probe = { kind = \"file\", path = \"/run/db\" }",
                   "probe = { kind = \"ocf\", agent = \"heartbeat:IP\", params = { ip = "
                   "\"10.0.0.1\" } }\ntimeout = \"10s\""),
            "warning: resource.db.timeout: shorter than heartbeat:IP advises for start", "\"10s\"");
    }

    void findings()
    {
        QFETCH(QString, site);
        QFETCH(QString, said);
        QFETCH(QString, at);
        const SiteReading reading = readWithAgents(site.toStdString());
        const QStringList expected = said.isEmpty() ? QStringList() : said.split(u'\n');
        const QString all = holdfast::findings(reading.diagnostics);
        QCOMPARE(all.count(u'\n'), expected.size());
        for (const QString &each : expected)
            QVERIFY2(all.contains(each), qPrintable(all));
        QCOMPARE(reading.ok(), !said.contains(QStringLiteral("error: ")));
        if (!at.isEmpty()) {
            const QString there =
                QString::fromStdString(textAt(site.toStdString(), reading.diagnostics.front()));
            QVERIFY2(there.startsWith(at), qPrintable(there));
        }
    }

    void nobodyIsAskedWhereAManagerReads()
    {
        const SiteReading reading = read(process("agent = \"heartbeat:IP\""));
        QVERIFY(reading.ok());
        QVERIFY(reading.diagnostics.empty());
    }
};

QTEST_GUILESS_MAIN(TestAgentRules)
#include "tst_agentrules.moc"
