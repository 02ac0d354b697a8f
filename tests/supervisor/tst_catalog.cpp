// What OCF agents say of themselves, and parameters measured by it: real agents, and agents that
// misbehave.
#include "agentfixture.h"

#include <run/ocfagent.h>
#include <run/ocfcatalog.h>
#include <run/procfs.h>

#include <QDirIterator>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace holdfast;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatMatters()
    {
        const auto metadata = parseAgentMetadata(AgentRoot::scriptedMetadata());
        QVERIFY(metadata);
        QCOMPARE(metadata->parameters.size(), std::size_t{5});
        QVERIFY(metadata->parameter("path")->required);
        QVERIFY(!metadata->parameter("count")->required);
        QCOMPARE(metadata->parameter("count")->type, std::string("integer"));
        QCOMPARE(metadata->parameter("mode")->choices, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(metadata->parameter("old")->replacedBy, std::string("path"));
        QVERIFY(metadata->hasRoles());
        QCOMPARE(metadata->advised("start"), Duration(90s));
        QCOMPARE(metadata->advised("stop"), Duration(100s)); // seconds without a unit
        QCOMPARE(metadata->advised("monitor"), Duration(1min)); // the longest of several
        QCOMPARE(metadata->advised("validate-all"), Duration{});
    }

    void parameters_data()
    {
        QTest::addColumn<Parameters>("params");
        QTest::addColumn<QString>("wrong"); ///< names of fatal findings
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, Parameters params, const char *wrong = "",
                            const char *said = "") {
            params.emplace("path", "/x");
            QTest::newRow(name) << params << QString::fromUtf8(wrong) << QString::fromUtf8(said);
        };
        row("in order", {{"count", "3"}, {"fast", "Yes"}, {"mode", "b"}});
        row("unknown", {{"pth", "/x"}}, "pth",
            "parameter pth = \"/x\": the agent has no such parameter (allowed: path, count,");
        row("missing", {{"path", ""}}, "path",
            "parameter path: the agent needs this parameter (allowed: a value of type string)");
        row("an integer that is none", {{"count", "3s"}}, "count", "(allowed: a whole number)");
        row("negative", {{"count", "-3"}});
        row("with a plus", {{"count", "+3"}});
        row("a boolean that is none", {{"fast", "maybe"}}, "fast", "(allowed: true or false)");
        row("a choice that is none", {{"mode", "c"}}, "mode", "(allowed: a, b)");
        row("empty is not given", {{"count", ""}, {"fast", ""}, {"mode", ""}});
        row("deprecated works", {{"old", "x"}});
        row("what every agent takes",
            {{"CRM_meta_notify", "true"}, {"trace_ra", "1"}, {"OCF_CHECK_LEVEL", "10"}});
        row("all at once", {{"a", "1"}, {"count", "x"}}, "a count", "; parameter count");
    }

    void parameters()
    {
        QFETCH(Parameters, params);
        QFETCH(QString, wrong);
        QFETCH(QString, said);
        const auto metadata = parseAgentMetadata(AgentRoot::scriptedMetadata());
        QStringList names;
        for (const ParameterFinding &finding : findings(*metadata, params)) {
            if (finding.fatal)
                names << QString::fromStdString(finding.name);
        }
        QCOMPARE(names.join(u' '), wrong);
        const QString text = QString::fromStdString(complaint(*metadata, params));
        QCOMPARE(text.isEmpty(), wrong.isEmpty());
        QVERIFY2(text.contains(said), qPrintable(text));
    }

    void timeoutsAreAdvice()
    {
        const auto metadata = parseAgentMetadata(AgentRoot::scriptedMetadata());
        ProcessConfig process;
        process.startTimeout = 90s; // just enough
        process.stopTimeout = 99s;
        process.activateTimeout = 10s;
        const auto shorter = shortTimeouts(*metadata, timeoutsOf(process, *metadata));
        QCOMPARE(shorter.size(), std::size_t{1});
        QCOMPARE(shorter.front().second,
                 std::string(
                     "stop_timeout 1m39s is less than the 1m40s that the agent advises for stop"));
    }

    // Every agent that Debian ships says what it is; some write to stderr meanwhile, some are
    // Python or C.
    void everyInstalledAgentIsRead()
    {
        if (!AgentRoot::has("heartbeat/Dummy"))
            QSKIP("no OCF agents here: install resource-agents to see this work");
        OcfCatalog catalog;
        int asked = 0;
        int answered = 0;
        QStringList unread;
        QDirIterator files(u"/usr/lib/ocf/resource.d"_s, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QFileInfo file(files.next());
            if (!file.isExecutable() || file.fileName().startsWith(u'.'))
                continue;
            const std::string agent = (file.dir().dirName() + u':' + file.fileName()).toStdString();
            ++asked;
            catalog.ask(agent, [&, agent](const AgentDescription &description) {
                ++answered;
                if (description.knowledge != AgentDescription::Knowledge::Read
                    || description.metadata.advised("start") <= Duration{})
                    unread << QString::fromStdString(agent + ": " + description.why);
            });
            QTRY_VERIFY_WITH_TIMEOUT(asked - answered < 4, 20000); // a few at once
        }
        QTRY_COMPARE_WITH_TIMEOUT(answered, asked, 20000);
        QVERIFY(asked > 50);
        QCOMPARE(unread, QStringList());
    }

    void badAgents_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("why");
        const auto row = [](const char *name, const char *body, const char *why) {
            QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(why);
        };
        row("rubbish", "head -c 3000 /dev/urandom", "isn't the XML of an agent");
        row("a shell's complaint", "echo 'usage: Bad start|stop'",
            "it wrote \"usage: Bad start|stop\", which isn't the XML");
        row("another document", "echo '<html><body/></html>'", "isn't the XML of an agent");
        row("cut XML", "echo '<resource-agent name=\"x\"><parameters>'", "of its XML");
        row("nothing", "true", "it wrote nothing");
        row("no such action", "exit 3", "the agent doesn't know this action (OCF_ERR_UNIMPLEMENTED), exit status 3");
        row("with a reason",
            "echo 'ocf-exit-reason:no perl here' >&2; echo 'line 5: oops' >&2; exit 5",
            "no perl here: ");
        row("crashes", "kill -SEGV $$", "ended by a signal: Segmentation fault");
        row("hangs", "trap '' TERM; sleep 76.25 & setsid sleep 76.25 & sleep 76.25",
            "it didn't end in time");
        row("10 MB", "head -c 10000000 /dev/zero | tr '\\0' 'x' | fold -w 1000",
            "more than 64 KiB");
        row("10 MB in one line", "head -c 10000000 /dev/zero | tr '\\0' 'x'", "");
    }

    void badAgents()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, why);
        const AgentRoot root;
        root.write(u"Bad"_s, body + '\n');
        QElapsedTimer timer;
        timer.start();
        const AgentDescription description = askAgent("test:Bad");
        QCOMPARE(description.knowledge, AgentDescription::Knowledge::Unreadable);
        QVERIFY2(QString::fromStdString(description.why).contains(why), description.why.c_str());
        QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
        // Also those that have left the session are gone.
        QTRY_VERIFY(std::ranges::none_of(allProcesses(), [](const ProcessStat &stat) {
            return stat.state != 'Z'
                && readSmallFile("/proc/" + std::to_string(stat.pid) + "/cmdline").find("76.25")
                != std::string::npos;
        }));
        QVERIFY(OcfCatalog::known("test:Bad") != nullptr); // it isn't asked again and again
    }

    void askedOnceUntilItsFileChanges()
    {
        const AgentRoot root;
        root.writeScripted(u"Counted"_s);
        OcfCatalog one;
        OcfCatalog another;
        int answers = 0;
        for (OcfCatalog *const catalog : {&one, &one, &another}) {
            catalog->ask("test:Counted", [&](const AgentDescription &description) {
                answers += description.knowledge == AgentDescription::Knowledge::Read ? 1 : 0;
            });
            QVERIFY(answers < 3);
        }
        QTRY_COMPARE(answers, 3);
        const auto asked = [&] { return root.content(u"log"_s).count("meta-data"); };
        const auto before = asked();
        QVERIFY(before <= 2); // of the two that asked at the same time neither knew of the other
        QCOMPARE(askAgent("test:Counted").knowledge, AgentDescription::Knowledge::Read);
        QCOMPARE(asked(), before);
        root.writeScripted(u"Counted"_s, "<resource-agent><parameters/></resource-agent>");
        root.write(u"Counted"_s,
                   "echo meta-data >>" + root.path(u"log"_s).toUtf8()
                       + "; echo '<resource-agent/>'\n");
        QVERIFY(OcfCatalog::known("test:Counted") == nullptr);
        const AgentDescription now = askAgent("test:Counted");
        QCOMPARE(now.knowledge, AgentDescription::Knowledge::Read);
        QVERIFY(now.metadata.parameters.empty());
        QCOMPARE(asked(), before + 1);
    }

    void notInstalled_data()
    {
        QTest::addColumn<bool>("exists");
        QTest::newRow("no file") << false;
        QTest::newRow("not executable") << true;
    }

    void notInstalled()
    {
        QFETCH(bool, exists);
        const AgentRoot root;
        if (exists)
            root.put(u"resource.d/test/None"_s, "#!/bin/sh\n");
        const AgentDescription description = askAgent("test:None");
        QCOMPARE(description.knowledge, AgentDescription::Knowledge::NotInstalled);
        const QString why = QString::fromStdString(description.why);
        QVERIFY2(why.contains(u"resource.d/test/None: "_s
                              + (exists ? u"Permission denied"_s : u"No such file"_s)),
                 qPrintable(why));
        root.writeScripted(u"None"_s); // and when it is installed that is seen at once
        QCOMPARE(askAgent("test:None").knowledge, AgentDescription::Knowledge::Read);
    }

    void anAnswerNobodyWaitsFor()
    {
        const AgentRoot root;
        root.write(u"Slow"_s, "echo $$ >" + root.path(u"pid"_s).toUtf8() + "; exec sleep 60\n");
        bool answered = false;
        auto catalog = std::make_unique<OcfCatalog>();
        catalog->ask("test:Slow", [&](const AgentDescription &) { answered = true; });
        const auto pid = [&] { return root.content(u"pid"_s).trimmed().toInt(); };
        QTRY_VERIFY(pid() > 0);
        catalog.reset();
        QTRY_VERIFY(!statOf(pid()).has_value()); // nor does it run on
        QCoreApplication::processEvents();
        QVERIFY(!answered);
    }
};

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
