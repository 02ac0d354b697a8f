// The question of `what_if`: read, refused where it names what isn't there, and answered by the engine on a copy.

#include <config/sitereader.h>
#include <manager/planner.h>
#include <manager/whatif.h>
#include <simulation/simulation.h>

#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

const Site &fig1()
{
    static const Site site = [] {
        const SiteReading reading = readSite(std::string(HOLDFAST_SOURCE_DIR "/tests/scenarios/sites/fig1.toml"));
        Q_ASSERT(reading.ok());
        return simulatedSite(Site(*reading.config), {});
    }();
    return site;
}

SiteState healthy()
{
    Simulation simulation(fig1(), {}, [](const Record &) {});
    simulation.boot();
    simulation.runUntil(Timestamp(1min));
    return simulation.state();
}

} // namespace

class WhatIfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void questionComesBackAsItWas()
    {
        const WhatIf question{u"fault-process"_s, u"cdma@alpha/call-control"_s, u"never"_s, u"2s"_s};
        const QJsonObject json = toJson(question);
        QCOMPARE(json.value("do"_L1).toString(), u"fault-process"_s);
        const WhatIf back = whatIfFromJson(json);
        QCOMPARE(back.verb, question.verb);
        QCOMPARE(back.target, question.target);
        QCOMPARE(back.curedBy, question.curedBy);
        QCOMPARE(back.recursAfter, question.recursAfter);
    }

    void answers_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("curedBy");
        QTest::addColumn<QStringList>("takesOver");
        QTest::addColumn<QStringList>("goesDown");
        const auto row = [](const char *name, const char *verb, const char *target, const char *curedBy,
                            const QStringList &takesOver, const QStringList &goesDown) {
            QTest::newRow(name) << QString::fromLatin1(verb) << QString::fromLatin1(target)
                                << QString::fromLatin1(curedBy) << takesOver << goesDown;
        };
        row("a fault that a restart cures", "fault-process", "cdma@alpha/call-control", "", {}, {});
        row("a group that isn't restartable", "fault-process", "amps@delta/call-control", "out-of-service",
            {u"amps@alpha"_s}, {});
        row("a host that crashes", "crash-host", "alpha", "", {u"cdma@beta"_s}, {});
        row("the independent computer", "kill-ic", "", "", {}, {});
        row("a process that hangs", "hang-process", "cdma@alpha/call-control", "out-of-service", {u"cdma@beta"_s}, {});
        row("a host's power", "lose-power", "delta", "", {u"amps@alpha"_s},
            {u"os-services@delta"_s, u"ipc@delta"_s, u"billing@delta"_s, u"gsm@delta"_s, u"amps@delta"_s});
    }
    void answers()
    {
        QFETCH(const QString, verb);
        QFETCH(const QString, target);
        QFETCH(const QString, curedBy);
        QFETCH(const QStringList, takesOver);
        QFETCH(const QStringList, goesDown);
        const auto step = stepOf({verb, target, curedBy, {}}, fig1());
        QVERIFY2(step, step ? "" : step.error().message().c_str());
        const auto plan = makeWhatIf(fig1(), healthy(), *step);
        QVERIFY(plan);
        QVERIFY(!plan->steps.empty());
        QCOMPARE(plan->takesOver, takesOver);
        QCOMPARE(plan->goesDown, goesDown);
    }

    void answersWithTheSiteBeforeAndAfter()
    {
        const SiteState state = healthy();
        const SiteTime time([] { return Duration(5min); });
        const Observations seen;
        const std::vector<QString> names;
        const StatusSources from{fig1(), state, time, seen, HostId{0}, names};
        const auto step = stepOf({u"lose-power"_s, u"delta"_s, {}, {}}, fig1());
        QVERIFY(step);
        const auto made = makeWhatIfWithStates(from, *step);
        QVERIFY(made);
        const WhatIfAnswer answer = whatIfAnswerFromJson(toJson(*made)); // as the other end has it
        QCOMPARE(answer.seq, qint64(state.seq));
        QCOMPARE(answer.horizonS, 600.0);
        QVERIFY(answer.at.isValid());
        QCOMPARE(answer.before.stateHash, buildStatus(from).stateHash);
        QVERIFY(answer.after.stateHash != answer.before.stateHash);
        const auto host = [](const SiteStatus &site, const QString &name) {
            return *std::ranges::find(site.hosts, name, &HostStatus::name);
        };
        QCOMPARE(host(answer.before, u"delta"_s).state, HostState::Up);
        QCOMPARE(host(answer.after, u"delta"_s).power, PowerState::Off);
        QVERIFY(host(answer.after, u"delta"_s).ageS > 500); // silent since it lost its power
        QCOMPARE(host(answer.after, u"alpha"_s).ageS, 0.0);
        const auto amps = std::ranges::find(answer.after.groups, u"amps"_s, &GroupStatus::name);
        QVERIFY(!amps->isProtected);
        QVERIFY(!answer.after.alarms.empty());
        // Who doesn't ask for states gets the plan alone.
        QVERIFY(!toJson(WhatIfAnswer{answer.plan}).contains("before"_L1));
        QCOMPARE(toJson(WhatIfAnswer{answer.plan}), toJson(answer.plan));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("curedBy");
        QTest::addColumn<QByteArray>("todo"); // part of it
        const auto row = [](const char *name, const char *verb, const char *target, const char *curedBy,
                            const char *todo) {
            QTest::newRow(name) << QString::fromLatin1(verb) << QString::fromLatin1(target)
                                << QString::fromLatin1(curedBy) << QByteArray(todo);
        };
        row("unknown verb", "crash-hosts", "alpha", "", "crash-host");
        row("nothing", "", "alpha", "", "fault-process");
        row("a command is planned", "operator", "alpha", "", "give one of");
        row("unknown target", "crash-host", "omega", "", "alpha");
        row("target of another kind", "crash-host", "cdma@alpha", "", "alpha");
        row("unknown rung", "fault-process", "cdma@alpha/call-control", "rebooted", "reboot");
        row("what no rung cures", "crash-host", "alpha", "reboot", "leave");
    }
    void refusals()
    {
        QFETCH(const QString, verb);
        QFETCH(const QString, target);
        QFETCH(const QString, curedBy);
        QFETCH(const QByteArray, todo);
        const auto step = stepOf({verb, target, curedBy, {}}, fig1());
        QVERIFY(!step);
        QVERIFY(!step.error().what.empty());
        QVERIFY2(QByteArray::fromStdString(step.error().todo).contains(todo), step.error().todo.c_str());
    }
};

QTEST_APPLESS_MAIN(WhatIfTest)
#include "tst_whatif.moc"
