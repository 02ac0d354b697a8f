// The sentence of every kind of record, made from its fields; `text` is never read.
#include <engine/refusals.h>
#include <events/consolewords.h>
#include <events/sentence.h>
#include <events/words.h>

#include <QJsonDocument>
#include <QTest>

#include <set>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parsed(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestSentence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Whatever the engine can refuse, nobody at the console is told to type an option.
    void noAdviceIsToType_data()
    {
        QTest::addColumn<QString>("text");
        for (const RefusalRule &rule : refusals())
            QTest::newRow(rule.name.data()) << QString::fromUtf8(rule.sentence.data(), qsizetype(rule.sentence.size()));
        QTest::newRow("no reason") << u"give one (--reason R)"_s;
        QTest::newRow("off-line first")
            << u"cdma@alpha must be Off-line before it goes, and is active: `holdfastctl offline cdma@alpha` first"_s;
        QTest::newRow("another role") << u"offline cdma --cascade --force takes the role administrator"_s;
    }
    void noAdviceIsToType()
    {
        QFETCH(QString, text);
        for (const AdvicePlace place : {AdvicePlace::Dialog, AdvicePlace::Runbook, AdvicePlace::Elsewhere}) {
            const QString said = inConsoleWords(text, place);
            QVERIFY2(!said.contains("--"_L1) && !said.contains("holdfastctl"_L1), qPrintable(said));
            QCOMPARE(said == text, !text.contains("--"_L1) && !text.contains("holdfastctl"_L1));
        }
    }
    void adviceNamesWhatIsThere()
    {
        QCOMPARE(inConsoleWords(u"repair the mate first, or use --force"_s, AdvicePlace::Dialog),
                 u"repair the mate first, or tick \u201cEven if service is lost\u201d"_s);
        QCOMPARE(inConsoleWords(u"`holdfastctl offline cdma@alpha` first"_s, AdvicePlace::Elsewhere),
                 u"take cdma@alpha off-line first"_s);
        QCOMPARE(inConsoleWords(u"a reason is mandatory; use --reason"_s, AdvicePlace::Dialog),
                 u"a reason is mandatory; fill in the reason"_s);
        QCOMPARE(inConsoleWords(u"use --force"_s, AdvicePlace::Runbook),
                 u"give that command by itself, and tick \u201cEven if service is lost\u201d in its dialog"_s);
    }
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void sentence_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *record, const char *expected) {
            QTest::newRow(name) << QByteArray(record) << QString::fromUtf8(expected);
        };
        row("process exit, status", R"({"kind":"fault","fault":"process-exit","status":1,"target":"cdma@alpha/mobility"})",
            "cdma@alpha/mobility exited with status 1");
        row("process exit of an agent",
            R"__({"kind":"fault","fault":"process-exit","status":5,"target":"a@b/c",
                "text":"a@b/c exited with status 5: not installed on this host (OCF_ERR_INSTALLED)"})__",
            "a@b/c exited with status 5 (OCF_ERR_INSTALLED)");
        row("the same number of another program",
            R"({"kind":"fault","fault":"process-exit","status":5,"target":"a@b/c","text":"it exited with status 5"})",
            "a@b/c exited with status 5");
        row("process exit, signal", R"({"kind":"fault","fault":"process-exit","signal":9,"target":"a@b/c"})",
            "a@b/c was ended by SIGKILL");
        row("process exit, core", R"({"kind":"fault","fault":"process-exit","signal":11,"core_dumped":true,"target":"a@b/c"})",
            "a@b/c was ended by SIGSEGV and dumped core");
        row("hang", R"({"kind":"fault","fault":"process-hang","target":"a@b/c"})", "a@b/c hangs");
        row("start time-out", R"({"kind":"fault","fault":"start-timeout","target":"a@b/c"})",
            "a@b/c wasn't ready within its start time-out");
        row("no acknowledgement", R"({"kind":"fault","fault":"ack-timeout","target":"a@b"})",
            "a@b didn't acknowledge its role in time");
        row("resource", R"({"kind":"fault","fault":"resource","target":"db@alpha"})", "db@alpha is faulty");
        row("watchdog", R"({"kind":"fault","fault":"watchdog","target":"a@b/c"})", "a@b/c missed its watchdog");
        row("stop time-out", R"({"kind":"fault","fault":"stop-timeout","target":"a@b"})", "a@b can't be taken out of service");
        row("boot time-out", R"({"kind":"fault","fault":"boot-timeout","target":"alpha"})",
            "alpha isn't back within its boot time-out");
        row("host lost", R"({"kind":"fault","fault":"host-lost","target":"alpha"})", "alpha is lost: no messages and no beats");
        row("beats lost", R"({"kind":"fault","fault":"beats-lost","target":"alpha"})",
            "alpha sends no beats to the independent computer");
        row("rung with its limit",
            R"({"kind":"action","action":"process-restart","target":"a@b/c","attempt":2,"limit":3,"window_s":300})",
            "Process restart of a@b/c, attempt 2 of 3 in 5 min");
        row("take-over has no limit", R"({"kind":"action","action":"activate-mate","target":"cdma@beta"})",
            "Take-over: cdma@beta is to become Active");
        row("power down", R"({"kind":"action","action":"power-off","target":"delta","limit":0})", "Power down of delta");
        row("transition", R"({"kind":"transition","from":"standby","to":"active","target":"cdma@beta"})",
            "cdma@beta: Standby → Active");
        row("transition with intent",
            R"({"kind":"transition","from":"unavailable","to":"initialization","intended":"activate","target":"cdma@beta"})",
            "cdma@beta: Unavailable → Initialization, to be Active");
        row("role", R"({"kind":"role","role":"activate","timeout_s":2.5,"target":"cdma@beta"})",
            "cdma@beta is asked to be Active within 2.5 s");
        row("ack", R"({"kind":"ack","role":"standby","ok":true,"target":"cdma@beta"})", "cdma@beta acknowledged: it is Standby");
        row("no", R"({"kind":"ack","role":"activate","ok":false,"target":"cdma@beta"})", "cdma@beta refused to be Active");
        row("resource state", R"({"kind":"resource","state":"in-service","target":"db@alpha"})", "db@alpha is in service");
        row("host state", R"({"kind":"host","state":"powered-off","target":"alpha"})", "alpha is powered off");
        row("runnable", R"({"kind":"host","state":"up","runnable":false,"target":"alpha"})", "alpha is not runnable");
        row("host without target", R"({"kind":"host","state":"lost","host":"beta"})", "beta is lost");
        row("link", R"({"kind":"link","state":"down","target":"beta"})", "The cluster link to beta is down");
        row("ic line", R"({"kind":"ic","ic":"rack-7","line":"down","host":"alpha","target":""})",
            "Independent computer rack-7: the serial line of alpha is down");
        row("ic power", R"({"kind":"ic","power":"off","host":"alpha","target":"delta"})",
            "Independent computer: power of delta is off");
        row("ic beats", R"({"kind":"ic","beats":"late","host":"alpha","target":"delta"})",
            "Independent computer: heartbeat of delta: late");
        row("command accepted with its reason",
            R"({"kind":"command","command":"offline","args":"amps@alpha","outcome":"accepted","reason":"line card"})",
            "Off-line amps@alpha: accepted “line card”");
        row("command refused, arguments as a list",
            R"({"kind":"command","command":"switchover","args":["cdma"],"outcome":"refused","why":"no Standby","reason":"x"})",
            "Switchover cdma: refused, because: no Standby");
        row("command done", R"({"kind":"command","command":"power-cycle","args":"delta","outcome":"done","reason":"x"})",
            "Power cycle delta: done");
        row("config", R"({"kind":"config","drop_in":"20-maria.toml","reason":"slower"})",
            "The configuration changed by 20-maria.toml “slower”");
        row("alarm", R"({"kind":"alarm","alarm":"pair-lost","severity":"critical","state":"raised","target":"tdma"})",
            "Alarm raised: pair lost (tdma)");
        row("alarm out of service", R"({"kind":"alarm","alarm":"line-lost","state":"out-of-service","target":"alpha"})",
            "Alarm taken out of service: serial line lost (alpha)");
        row("alarm in service", R"({"kind":"alarm","alarm":"line-lost","state":"in-service","target":"alpha"})",
            "Alarm returned to service: serial line lost (alpha)");
        row("refused", R"({"kind":"command","command":"offline","args":"cdma","outcome":"refused","why":"a loss; use --force"})",
            "Off-line cdma: refused, because: a loss; tick \u201cEven if service is lost\u201d in the command's dialog");
        row("alarm shelved", R"({"kind":"alarm","alarm":"journal-unwritable","state":"shelved","target":""})",
            "Alarm shelved: journal can't be written");
        row("invariant", R"({"kind":"invariant","invariant":"two-actives"})", "Invariant broken: two-actives");
        row("a kind of a newer version is still seen", R"({"kind":"weather","target":"alpha"})", "weather: alpha");
        row("a fault of a newer version too", R"({"kind":"fault","fault":"meteorite","target":"alpha"})",
            "alpha: fault meteorite");
    }

    void sentence()
    {
        QFETCH(QByteArray, record);
        QFETCH(QString, expected);
        QJsonObject object = parsed(record.constData());
        QCOMPARE(holdfast::sentence(object), expected);
        if (expected.contains(u"OCF_"_s))
            return; // that it is an agent's status stands nowhere else
        object.insert(u"text"_s, u"something else entirely"_s);
        QCOMPARE(holdfast::sentence(object), expected);
    }

    /// Every value of every vocabulary has words of its own: a new one can't be forgotten.
    void everyKindOfFaultAndActionIsSaid()
    {
        std::set<QString> said;
        for (const std::string_view name : names(Fault{}))
            said.insert(holdfast::sentence({{u"kind"_s, u"fault"_s}, {u"fault"_s, QString::fromUtf8(name.data(), qsizetype(name.size()))}, {u"target"_s, u"x"_s}}));
        for (const std::string_view name : names(Action{}))
            said.insert(holdfast::sentence({{u"kind"_s, u"action"_s}, {u"action"_s, QString::fromUtf8(name.data(), qsizetype(name.size()))}, {u"target"_s, u"x"_s}}));
        QCOMPARE(said.size(), names(Fault{}).size() + names(Action{}).size());
        QVERIFY(!said.contains(QString()));
    }

    void times_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("microseconds");
        QTest::newRow("microseconds are kept") << u"2026-11-23T10:00:00.000001Z"_s << qint64(1795428000000001);
        QTest::newRow("milliseconds") << u"2026-11-23T10:00:00.250Z"_s << qint64(1795428000250000);
        QTest::newRow("no fraction") << u"2026-11-23T10:00:00Z"_s << qint64(1795428000000000);
        QTest::newRow("an offset") << u"2026-11-23T12:00:00.5+02:00"_s << qint64(1795428000500000);
    }
    void times()
    {
        QFETCH(QString, text);
        QFETCH(qint64, microseconds);
        QCOMPARE(parseTime(text).value_or(-1), microseconds);
        QCOMPARE(parseTime(utcText(microseconds)).value_or(-1), microseconds);
    }
    void notATime() { QVERIFY(!parseTime(u"yesterday"_s)); }
    void simulatedTime() { QCOMPARE(recordTime({{u"t"_s, 160.25}}), qint64(160250000)); }

    void durations_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("expected");
        QTest::newRow("below a second") << 0.25 << u"250 ms"_s;
        QTest::newRow("tenths") << 2.54 << u"2.5 s"_s;
        QTest::newRow("whole seconds") << 40.0 << u"40 s"_s;
        QTest::newRow("minutes") << 160.0 << u"2 min 40 s"_s;
        QTest::newRow("hours") << 5400.0 << u"1 h 30 min"_s;
        QTest::newRow("days without seconds") << 2 * 86400.0 + 5 << u"2 d"_s;
    }
    void durations()
    {
        QFETCH(double, seconds);
        QFETCH(QString, expected);
        QCOMPARE(durationWords(seconds), expected);
    }

    void actors()
    {
        QCOMPARE(actorWords(u"maria"_s), u"maria"_s);
        QCOMPARE(actorWords(u"manager@alpha"_s), u"the manager of alpha"_s);
        QCOMPARE(actorWords(u"independent-computer"_s), u"the independent computer"_s);
    }
};

QTEST_GUILESS_MAIN(TestSentence)
#include "tst_sentence.moc"
