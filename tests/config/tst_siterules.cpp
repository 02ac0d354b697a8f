// Every rule of contracts/site-file.md: one mistake gives one finding, at the place of the mistake.
#include "sitetext.h"

using namespace holdfast;

class TestSiteRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goodSiteHasNoFindings()
    {
        const SiteReading reading = read(goodSite);
        HOLDFAST_REQUIRE_OK(reading);
        QCOMPARE(findings(reading.diagnostics), QString());
    }

    void oneMistakeGivesOneError_data() { mistakes(); }
    void oneMistakeGivesOneError()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, key);
        QFETCH(QString, at);
        QFETCH(QString, message);
        const std::string site = edited(from.toStdString(), to.toStdString());
        const SiteReading reading = read(site);
        QVERIFY(!reading.ok());
        QString found = findings(reading.diagnostics);
        std::vector<Diagnostic> errors;
        for (const Diagnostic &diagnostic : reading.diagnostics) {
            if (diagnostic.severity == Diagnostic::Severity::Error)
                errors.push_back(diagnostic);
        }
        QVERIFY2(errors.size() == 1, qPrintable(found));
        QCOMPARE(QString::fromStdString(errors[0].key), key);
        QCOMPARE(errors[0].file, std::string("site.toml"));
        if (!at.isEmpty()) {
            const QString there = QString::fromStdString(textAt(site, errors[0]));
            QVERIFY2(there.startsWith(at), qPrintable(found + there));
        }
        QVERIFY2(!errors[0].found.empty() && !errors[0].allowed.empty(), qPrintable(found));
        QVERIFY2(QString::fromStdString(errors[0].message).contains(message), qPrintable(found));
    }

    void doubtfulSiteGivesOneWarning_data() { doubts(); }
    void doubtfulSiteGivesOneWarning()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, key);
        QFETCH(QString, message);
        const SiteReading reading = read(edited(from.toStdString(), to.toStdString()));
        HOLDFAST_REQUIRE_OK(reading);
        QVERIFY2(reading.diagnostics.size() == 1, qPrintable(findings(reading.diagnostics)));
        QCOMPARE(QString::fromStdString(reading.diagnostics[0].key), key);
        QVERIFY2(QString::fromStdString(reading.diagnostics[0].message).contains(message),
                 qPrintable(findings(reading.diagnostics)));
    }

private:
    static void row(const char *rule, const char *from, const char *to, const char *key, const char *at,
                    const char *message)
    {
        QTest::newRow(rule) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(key)
                            << QString::fromUtf8(at) << QString::fromUtf8(message);
    }
    static void doubt(const char *rule, const char *from, const char *to, const char *key, const char *message)
    {
        QTest::newRow(rule) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(key)
                            << QString::fromUtf8(message);
    }

    static void mistakes()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("message");
        siteMistakes();
        hostMistakes();
        resourceMistakes();
        groupMistakes();
        processMistakes();
        dependencyMistakes();
    }

    static void siteMistakes()
    {
        row("TOML syntax", "outlet = 2", "outlet = = 2", "", "", "");
        row("unknown table", "[defaults]", "[default]", "default", "default]", "did you mean \"defaults\"?");
        row("unknown key suggested", "stop_timeout", "stop_timout", "defaults.stop_timout", "stop_timout",
            "did you mean \"stop_timeout\"?");
        row("another format", "format = 1", "format = 2", "site.format", "2", "found 2; allowed: 1");
        row("site without a name", "name = \"small\"\n", "", "site.name", "[site]", "missing");
        row("name with capitals", "\"small\"", "\"Small\"", "site.name", "\"Small\"", "a-z 0-9");
        row("duration without unit", "\"4s\"", "\"4\"", "defaults.stop_timeout", "\"4\"", "a duration");
        row("duration as a number", "\"4s\"", "4", "defaults.stop_timeout", "4", "found 4");
        row("shared default judged once", "stop_timeout = \"4s\"", "settle = 2", "defaults.settle", "2", "found 2");
        row("restart defaulted twice", "stop_timeout = \"4s\"",
            "restart = { count = 1, within = \"1m\" }\nprocess_restart = { count = 1, within = \"1m\" }",
            "defaults.process_restart", "process_restart", "say the same thing");
        row("default names nothing", "stop_timeout = \"4s\"", "depends_on = [\"nothing\"]", "defaults.depends_on",
            "\"nothing\"", "no group of this name");
        row("no such visibility", "format = 1", "format = 1\nvisibility = \"host\"", "site.visibility", "\"host\"",
            "did you mean \"hosts\"?");
        row("watchdog without device", "format = 1", "format = 1\nwatchdog = { timeout = \"5s\" }",
            "site.watchdog.device", "{ timeout", "missing");
        row("parity unknown", "serial = \"/dev/ttyUSB0\"", "parity = \"evn\"", "independent_computer.parity", "\"evn\"",
            "did you mean \"even\"?");
        row("on_loss unknown", "serial = \"/dev/ttyUSB0\"", "on_loss = \"off\"", "independent_computer.on_loss",
            "\"off\"", "allowed: \"report\", \"cycle\" or \"none\"");
        row("two computers without names", "[independent_computer]\nserial = \"/dev/ttyUSB0\"",
            "[[independent_computer]]\nname = \"one\"\n[[independent_computer]]\nserial = \"/dev/ttyS1\"",
            "independent_computer[2].name", "[[independent_computer]]", "missing");
        row("two computers of one name", "[independent_computer]\nserial = \"/dev/ttyUSB0\"",
            "[[independent_computer]]\nname = \"one\"\n[[independent_computer]]\nname = \"one\"\nserial = \"/dev/ttyS1\"",
            "independent_computer.one.name", "\"one\"", "already used at site.toml:7");
    }

    static void hostMistakes()
    {
        row("host twice", "name = \"gamma\"", "name = \"beta\"\n[[host]]\nname = \"gamma\"\noutlet = 9\n[[host]]\nname = \"x\"",
            "host.beta.name", "\"beta\"", "already used at site.toml:12");
        row("outlet used twice", "outlet = 2", "outlet = 1", "host.beta.outlet", "1", "outlet of alpha already");
        row("outlet and outlets", "outlet = 2", "outlet = 2\noutlets = [2, 5]", "host.beta.outlet", "outlet = 2",
            "say the same thing");
        row("outlet out of range", "outlet = 2", "outlet = 0", "host.beta.outlet", "0", "from 1 to 255");
        row("address used twice", "outlet = 2", "outlet = 2\naddress = [\"10.0.0.1\"]\n[[host]]\nname = \"x\"\naddress = [\"10.0.0.1\"]",
            "host.x.address", "\"10.0.0.1\"", "address of beta already");
        row("more serial ports than computers", "outlet = 2", "outlet = 2\nserial = [\"/dev/a\", \"/dev/b\"]",
            "host.beta.serial", "[", "at most one for each");
        row("limit without within", "outlet = 2", "outlet = 2\nreboot = { count = 2 }", "host.beta.reboot.within", "{",
            "missing");
        row("limit with a negative count", "outlet = 2", "outlet = 2\nreboot = { count = -1, within = \"1m\" }",
            "host.beta.reboot.count", "-1", "from 0 to 1000");
        row("limit is a number", "outlet = 2", "outlet = 2\nreboot = 2", "host.beta.reboot", "2", "a limit such as");
        row("unknown key in a limit", "outlet = 2", "outlet = 2\nreboot = { count = 0, whithin = \"1m\" }",
            "host.beta.reboot.whithin", "whithin", "did you mean \"within\"?");
        row("empty reboot command", "outlet = 2", "outlet = 2\nreboot_command = []", "host.beta.reboot_command", "[]",
            "the program");
        row("fence without agent", "outlet = 2", "outlet = 2\nfence = [{ params = { ip = \"x\" } }]",
            "host.beta.fence.agent", "{ params", "missing");
    }

    static void resourceMistakes()
    {
        row("no such host", "hosts = [\"alpha\", \"beta\"]", "hosts = [\"alpha\", \"betta\"]", "resource.db.hosts",
            "\"betta\"", "did you mean \"beta\"?");
        row("host named twice", "hosts = [\"alpha\", \"beta\"]", "hosts = [\"alpha\", \"alpha\"]", "resource.db.hosts",
            "\"alpha\"", "named twice");
        row("resource without probe", "probe = { kind = \"file\", path = \"/run/db\" }\n", "", "resource.db.probe",
            "[[resource]]", "missing");
        row("probe without kind", "kind = \"file\", ", "", "resource.db.probe.kind", "{ path", "missing");
        row("probe of unknown kind", "kind = \"file\"", "kind = \"fil\"", "resource.db.probe.kind", "\"fil\"",
            "did you mean \"file\"?");
        row("probe key of another kind", "path = \"/run/db\"", "path = \"/run/db\", port = 80", "resource.db.probe.port",
            "port", "not a key for kind \"file\"");
        row("probe lacks its key", "kind = \"file\", path = \"/run/db\"", "kind = \"tcp\", port = 80",
            "resource.db.probe.address", "{", "missing for kind \"tcp\"");
        row("min_free is no size", "kind = \"file\", path = \"/run/db\"",
            "kind = \"disk-space\", path = \"/\", min_free = \"lots\"", "resource.db.probe.min_free", "\"lots\"",
            "500MB");
        row("relative path", "path = \"/run/db\"", "path = \"db\"", "resource.db.probe.path", "\"db\"",
            "begins with /");
    }

    static void groupMistakes()
    {
        row("group twice", "name = \"cdma\"", "name = \"billing\"", "group.billing.name", "\"billing\"",
            "already used at site.toml:29");
        row("neither hosts nor pair", "hosts = [\"alpha\", \"beta\", \"gamma\"]\n[[group.process]]\nname = \"clock\"",
            "[[group.process]]\nname = \"clock\"", "group.base.hosts", "[[group]]", "missing");
        row("hosts contradict the pair", "depends_on", "hosts = [\"alpha\", \"gamma\"]\ndepends_on", "group.cdma.hosts",
            "[\"alpha\", \"gamma\"]", "contradict");
        row("no processes", "[[group.process]]\nname = \"calls\"\ncommand = [\"/calls\"]\n", "", "group.cdma.process",
            "[[group]]", "at least one");
        row("pair on one host", "alternate = \"beta\"", "alternate = \"alpha\"", "group.cdma.pair.alternate",
            "\"alpha\"", "different hosts");
        row("primary among alternates", "alternate = \"beta\"", "alternates = [\"beta\", \"alpha\"]",
            "group.cdma.pair.alternates", "[", "different hosts");
        row("alternate and alternates", "alternate = \"beta\"", "alternate = \"beta\", alternates = [\"gamma\"]",
            "group.cdma.pair.alternate", "alternate = ", "say the same thing");
        row("pair without alternate", ", alternate = \"beta\"", "", "group.cdma.pair.alternates", "{", "missing");
        row("system layer is not paired", "layer = \"system\"\nhosts = [\"alpha\", \"beta\", \"gamma\"]",
            "layer = \"system\"\npair = { primary = \"alpha\", alternate = \"beta\" }", "group.base.pair", "{",
            "not paired");
        row("system group is not restarted", "layer = \"system\"",
            "layer = \"system\"\ngroup_restart = { count = 1, within = \"1m\" }", "group.base.group_restart", "{",
            "begins at re-boot");
        row("system processes are not restarted", "layer = \"system\"",
            "layer = \"system\"\nprocess_restart = { count = 1, within = \"1m\" }", "group.base.process_restart", "{",
            "begins at re-boot");
        row("system process is not restarted", "command = [\"/clock\"]",
            "command = [\"/clock\"]\nrestart = { count = 1, within = \"1m\" }", "group.base.process.clock.restart", "{",
            "begins at re-boot");
        row("repair most below after", "depends_on", "repair = { after = \"1h\" }\ndepends_on", "group.cdma.repair.most",
            "{", "at least `after`");
        row("repair is neither", "depends_on", "repair = \"never\"\ndepends_on", "group.cdma.repair", "\"never\"",
            "\"manual\"");
        row("backoff below one", "depends_on", "repair = { backoff = 0.5 }\ndepends_on", "group.cdma.repair.backoff",
            "0.5", "from 1.0");
        row("together with what starts elsewhere", "depends_on", "together_with = [\"other\"]\ndepends_on",
            "group.cdma.together_with", "\"other\"", "no group of this name");
        row("apart from itself", "depends_on", "apart_from = [\"cdma\"]\ndepends_on", "group.cdma.apart_from",
            "\"cdma\"", "other groups");
        row("together and apart", "depends_on",
            "together_with = [\"billing\"]\napart_from = [\"billing\"]\ndepends_on", "group.cdma.apart_from",
            "\"billing\"", "contradict each other");
        row("apart but on one host", "depends_on", "apart_from = [\"billing\"]\ndepends_on", "group.cdma.apart_from",
            "\"billing\"", "both serve on alpha");
        row("apart, but a platform without places for both", "outlet = 3",
            "outlet = 3\n[[group]]\nname = \"n\"\nlayer = \"platform\"\nallow_pairing = true\napart_from = [\"m\"]\n"
            "pair = { primary = \"alpha\", alternate = \"beta\", standby = \"hot\" }\n"
            "[[group.process]]\nname = \"p\"\ncommand = [\"/x\"]\n"
            "[[group]]\nname = \"m\"\nlayer = \"platform\"\nallow_pairing = true\n"
            "pair = { primary = \"beta\", alternate = \"gamma\", standby = \"hot\" }\n"
            "[[group.process]]\nname = \"p\"\ncommand = [\"/x\"]",
            "group.n.apart_from", "\"m\"", "never runnable");
        row("misspelt name reported once", "[[group]]\nname = \"billing\"", "[[group]]\nnam = \"billing\"",
            "group[2].nam", "nam", "did you mean \"name\"?");
        row("misspelt command reported once", "command = [\"/calls\"]", "comand = [\"/calls\"]",
            "group.cdma.process.calls.comand", "comand", "did you mean \"command\"?");
        row("misspelt pair reported once", "pair =", "pari =", "group.cdma.pari", "pari", "did you mean \"pair\"?");
        row("misspelt alternate reported once", "alternate =", "alternat =", "group.cdma.pair.alternat", "alternat",
            "did you mean \"alternate\"?");
    }

    static void processMistakes()
    {
        row("process twice", "command = [\"/calls\"]",
            "command = [\"/calls\"]\n[[group.process]]\nname = \"calls\"\ncommand = [\"/x\"]",
            "group.cdma.process.calls.name", "\"calls\"", "already used at site.toml:40");
        row("no command", "command = [\"/calls\"]\n", "", "group.cdma.process.calls.command", "[[group.process]]",
            "missing for handshake \"notify\"");
        row("exec without start", "command = [\"/calls\"]",
            "handshake = \"exec\"\nactivate = [\"/a\"]\ndeactivate = [\"/d\"]", "group.cdma.process.calls.start",
            "[[group.process]]", "missing for handshake \"exec\"");
        row("ocf without agent", "command = [\"/calls\"]", "handshake = \"ocf\"", "group.cdma.process.calls.agent",
            "[[group.process]]", "missing for handshake \"ocf\"");
        row("command is a text", "command = [\"/calls\"]", "command = \"/calls\"", "group.cdma.process.calls.command",
            "\"/calls\"", "a list of texts");
        row("unknown handshake", "command = [\"/calls\"]", "command = [\"/calls\"]\nhandshake = \"notfy\"",
            "group.cdma.process.calls.handshake", "\"notfy\"", "did you mean \"notify\"?");
        row("umask out of range", "command = [\"/calls\"]", "command = [\"/calls\"]\numask = 0o1000",
            "group.cdma.process.calls.umask", "0o1000", "octal");
        row("limit of no resource", "command = [\"/calls\"]", "command = [\"/calls\"]\nlimits = { nofiles = 10 }",
            "group.cdma.process.calls.limits.nofiles", "nofiles", "did you mean \"nofile\"?");
        row("nice out of range", "command = [\"/calls\"]", "command = [\"/calls\"]\nnice = 20",
            "group.cdma.process.calls.nice", "20", "from -20 to 19");
        row("oom_score out of range", "command = [\"/calls\"]", "command = [\"/calls\"]\noom_score = -1001",
            "group.cdma.process.calls.oom_score", "-1001", "from -1000 to 1000");
        row("environment name", "command = [\"/calls\"]", "command = [\"/calls\"]\nenvironment = { 1A = \"x\" }",
            "group.cdma.process.calls.environment.1A", "1A", "names of A-Z");
        row("watchdog of nothing", "command = [\"/calls\"]", "command = [\"/calls\"]\nwatchdog = \"0s\"",
            "group.cdma.process.calls.watchdog", "\"0s\"", "more than \"0s\"");
    }

    static void dependencyMistakes()
    {
        row("no such group", "depends_on = [\"billing\"]", "depends_on = [\"biling\"]", "group.cdma.depends_on",
            "\"biling\"", "did you mean \"billing\"?");
        row("no such resource", "resources = [\"db\"]", "resources = [\"dbb\"]", "group.cdma.resources", "\"dbb\"",
            "did you mean \"db\"?");
        row("depends on itself", "depends_on = [\"billing\"]", "depends_on = [\"cdma\"]", "group.cdma.depends_on",
            "\"cdma\"", "found cdma -> cdma");
        row("cycle as a path", "name = \"billing\"", "name = \"billing\"\ndepends_on = [\"cdma\"]",
            "group.billing.depends_on", "\"cdma\"", "billing -> cdma -> billing");
        row("cycle of resources", "probe =", "depends_on = [\"db2\"]\nprobe = { kind = \"file\", path = \"/x\" }\n"
            "[[resource]]\nname = \"db2\"\nhosts = [\"alpha\", \"beta\"]\ndepends_on = [\"db\"]\nprobe =",
            "resource.db.depends_on", "\"db2\"", "db -> db2 -> db");
        row("never a higher layer", "layer = \"system\"", "layer = \"system\"\ndepends_on = [\"billing\"]",
            "group.base.depends_on", "\"billing\"", "never points to a higher layer");
        row("lower layers are implied", "depends_on = [\"billing\"]", "depends_on = [\"base\"]", "group.cdma.depends_on",
            "\"base\"", "lower layers are implied");
        row("resource of a higher layer", "layer = \"system\"", "layer = \"system\"\nresources = [\"db\"]",
            "group.base.resources", "\"db\"", "never points to a higher layer");
        row("resource on none of its hosts", "hosts = [\"alpha\", \"beta\"]", "hosts = [\"gamma\"]",
            "group.cdma.resources", "\"db\"", "on none of its hosts");
        row("dependee on none of its hosts", "name = \"billing\"\nhosts = [\"alpha\", \"beta\", \"gamma\"]",
            "name = \"billing\"\nhosts = [\"gamma\"]", "group.cdma.depends_on", "\"billing\"", "on none of its hosts");
    }

    static void doubts()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("message");
        doubt("on_loss = cycle beside other hosts", "serial = \"/dev/ttyUSB0\"", "on_loss = \"cycle\"",
              "independent_computer.on_loss", "a cut line is enough");
        doubt("no format", "format = 1\n", "", "site.format", "read as format 1");
        doubt("a pair's host can't be fenced", "outlet = 2\n", "", "host.beta.outlet", "can't be fenced");
        doubt("dependee on some of its hosts", "name = \"billing\"\nhosts = [\"alpha\", \"beta\", \"gamma\"]",
              "name = \"billing\"\nhosts = [\"alpha\"]", "group.cdma.depends_on", "not on beta");
        doubt("hot standby that isn't told", "command = [\"/calls\"]", "command = [\"/calls\"]\nhandshake = \"none\"",
              "group.cdma.process.calls.handshake", "would serve on both hosts");
        doubt("key of another handshake", "command = [\"/calls\"]", "command = [\"/calls\"]\nstart = [\"/x\"]",
              "group.cdma.process.calls.start", "not used with handshake");
        doubt("lease shorter than its renewal", "format = 1", "format = 1\nself_fence = \"400ms\"", "site.self_fence",
              "ends before it can be renewed");
        doubt("group named as a resource", "name = \"db\"", "name = \"billing\"\nhosts = [\"alpha\"]\n"
              "probe = { kind = \"file\", path = \"/x\" }\n[[resource]]\nname = \"db\"", "group.billing.name",
              "commands and events mean the group");
        doubt("a floating resource of two pairs", "outlet = 3",
              "outlet = 3\n[[resource]]\nname = \"address\"\nhosts = [\"alpha\", \"beta\"]\n"
              "initialize = \"on-activation\"\nprobe = { kind = \"file\", path = \"/run/address\" }\n"
              "[[group]]\nname = \"m\"\nresources = [\"address\"]\n"
              "pair = { primary = \"alpha\", alternate = \"beta\", standby = \"hot\" }\n"
              "[[group.process]]\nname = \"p\"\ncommand = [\"/bin/true\"]\n"
              "[[group]]\nname = \"n\"\nresources = [\"address\"]\n"
              "pair = { primary = \"alpha\", alternate = \"beta\", standby = \"hot\" }\n"
              "[[group.process]]\nname = \"p\"\ncommand = [\"/bin/true\"]",
              "group.n.resources", "on two hosts");
        doubt("apart without places for both", "outlet = 3",
              "outlet = 3\n[[group]]\nname = \"n\"\napart_from = [\"m\"]\n"
              "pair = { primary = \"alpha\", alternate = \"beta\", standby = \"hot\" }\n"
              "[[group.process]]\nname = \"p\"\ncommand = [\"/x\"]\n"
              "[[group]]\nname = \"m\"\npair = { primary = \"beta\", alternate = \"gamma\", standby = \"hot\" }\n"
              "[[group.process]]\nname = \"p\"\ncommand = [\"/x\"]",
              "group.n.apart_from", "at most one of them ever has a Standby");
        doubt("spare without capacity", "outlet = 3", "outlet = 3\nspare_capacity = 0\n[[group]]\nname = \"n\"\n"
              "pair = { primary = \"alpha\", alternates = [\"beta\", \"gamma\"] }\n[[group.process]]\nname = \"p\"\n"
              "command = [\"/p\"]\n[[host]]\nname = \"delta\"", "group.n.pair.alternates", "never hold the Standby");
        doubt("shared by nobody", "probe =", "shared = true\nprobe = { kind = \"file\", path = \"/x\" }\n[[resource]]\n"
              "name = \"r2\"\nhosts = [\"alpha\"]\nshared = true\nprobe =", "resource.r2.shared", "nobody shares it");
    }
};

QTEST_GUILESS_MAIN(TestSiteRules)
#include "tst_siterules.moc"
