// tst_metrics.cpp - what is scraped: valid OpenMetrics, whatever names there are; a dashboard that asks for nothing
// else.
#include "openmetrics.h"

#include <fixturesite.h>

#include <metrics/exposition.h>
#include <metrics/sitemetrics.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

QByteArray siteMetrics(const SiteStatus &status, const Measurements &measurements)
{
    Exposition out;
    writeSite(out, status, measurements);
    return out.finish();
}

Measurements measured()
{
    Measurements m;
    m.version = u"1.2.3"_s;
    m.site = u"fig1"_s;
    m.host = u"alpha"_s;
    m.uptimeS = 4711.5;
    m.bus = {true, 3, 4, 2, 1};
    m.journal = {true, 5LL << 30, 10'000'000, 7, 3, 0.25};
    m.beats = {{u"rack-7"_s, 1, u"alpha"_s, 0.3}};
    m.faults = {{Fault::ProcessExit, 5}, {Fault::HostLost, 0}};
    m.actions = {{Action::ProcessRestart, u"process-exit"_s, 4}, {Action::Reboot, {}, 1}};
    m.recoveries = {{u"process-restart"_s, {{0.005, 0}, {1, 3}, {300, 4}}, 5, 4000.25}};
    m.takeOvers = {{u"host-lost"_s, {{0.005, 0}, {1, 0}, {300, 1}}, 1, 2.5}};
    return m;
}

QStringList expressionsIn(const QJsonValue &value)
{
    QStringList found;
    for (const auto &each : value.toArray())
        found += expressionsIn(each);
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if ((member.key() == u"expr"_s || member.key() == u"query"_s || member.key() == u"definition"_s)
            && member.value().isString() && member.value() != u"prometheus"_s) // that is what kind of source it is
            found += member.value().toString();
        found += expressionsIn(member.value());
    }
    return found;
}

} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theReaderFindsWhatIsWrong_data();
    void theReaderFindsWhatIsWrong();
    void isValid_data();
    void isValid();
    void saysWhatTheStatusSays();
    void namesCanBeAnything();
    void prometheusReadsIt();
    void everyFamilyIsExplained();
    void theDashboardAsksForWhatThereIs();
};

void TestMetrics::theReaderFindsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *text, const char *error) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(error);
    };
    row("nothing wrong", "# TYPE a gauge\n# HELP a b\na 1\n# EOF\n", "");
    row("no end", "# TYPE a gauge\na 1\n", "0: it doesn't end with # EOF");
    row("more behind it", "# EOF\n# EOF\n", "1: something behind # EOF");
    row("an empty line", "\n# EOF\n", "1: an empty line");
    row("unit", "# TYPE a_seconds gauge\n# UNIT a_seconds bytes\n# EOF\n", "2: the name doesn't end with its unit");
    row("counter without total", "# TYPE a counter\na 1\n# EOF\n", "2: a suffix that a counter doesn't have");
    row("interleaved", "# TYPE a gauge\n# TYPE b gauge\na 1\n# EOF\n",
        "3: a sample of no family, or of another than the last one");
    row("again", "# TYPE a gauge\n# TYPE b gauge\n# TYPE a gauge\n# EOF\n", "3: the family was there already");
    row("twice", "# TYPE a gauge\na{x=\"1\"} 1\na{x=\"1\"} 2\n# EOF\n", "3: the same sample twice");
    row("escape", "# TYPE a gauge\na{x=\"\\t\"} 1\n# EOF\n", "2: not an escape");
    row("quote", "# TYPE a gauge\na{x=\"1\"2\"} 1\n# EOF\n", "2: labels without an end");
    row("number", "# TYPE a gauge\na one\n# EOF\n", "2: not a number");
    row("state", "# TYPE a stateset\na{b=\"c\"} 1\n# EOF\n", "2: a state without the label that names it");
    row("buckets", "# TYPE a histogram\na_bucket{le=\"1.0\"} 2\na_bucket{le=\"+Inf\"} 1\na_count 1\na_sum 1\n# EOF\n",
        "6: buckets that don't ascend");
    row("bound", "# TYPE a histogram\na_bucket{le=\"1\"} 1\na_bucket{le=\"+Inf\"} 1\na_count 1\na_sum 1\n# EOF\n",
        "6: not a bound: 1");
    row("no +Inf", "# TYPE a histogram\na_bucket{le=\"1.0\"} 1\na_count 1\na_sum 1\n# EOF\n",
        "5: a histogram without +Inf, or whose count is another, or without a sum");
}

void TestMetrics::theReaderFindsWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QTEST(readOpenMetrics(text).error, "error");
}

void TestMetrics::isValid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing yet") << siteMetrics({}, {});
    QTest::newRow("FIG. 1, healthy") << siteMetrics(fig1Healthy(), {});
    QTest::newRow("FIG. 1 in trouble") << siteMetrics(fig1Status(), measured());
    QTest::newRow("sixteen hosts, a thousand pairs") << siteMetrics(largeStatus(16, 1000), measured());
}

void TestMetrics::isValid()
{
    QFETCH(QByteArray, text);
    const MetricsReading reading = readOpenMetrics(text);
    QCOMPARE(reading.error, QString());
    QVERIFY(reading.families.size() > 30);
}

void TestMetrics::saysWhatTheStatusSays()
{
    const SiteStatus status = fig1Status();
    const MetricsReading reading = readOpenMetrics(siteMetrics(status, measured()));
    QCOMPARE(reading.error, QString());
    const auto state = [&](const char *family, QMap<QByteArray, QString> labels, const char *which) {
        labels.insert(family, QString::fromLatin1(which));
        return reading.value(family, labels);
    };
    for (const GroupStatus &group : status.groups) {
        for (const MemberStatus &member : group.members) {
            for (const std::string_view each : names(State{}))
                QCOMPARE(state("holdfast_member_state", {{"group", group.name}, {"host", member.host}},
                               QByteArray(each.data(), qsizetype(each.size())).constData()),
                         name(member.state) == each ? 1.0 : 0.0);
            for (const RungStatus &rung : member.ladder) {
                const QString rungName = QString::fromStdString(std::string(name(rung.rung)));
                QCOMPARE(reading.value("holdfast_ladder_used", {{"target", member.member}, {"rung", rungName}}),
                         double(rung.used));
            }
        }
    }
    QCOMPARE(state("holdfast_host_state", {{"host", u"delta"_s}}, "powered-off"), 1.0);
    QCOMPARE(reading.value("holdfast_build_info", {{"version", u"1.2.3"_s}, {"host", u"alpha"_s}}), 1.0);
    QCOMPARE(reading.value("holdfast_faults_total", {{"fault", u"process-exit"_s}}), 5.0);
    QCOMPARE(reading.value("holdfast_actions_total", {{"action", u"reboot"_s}, {"fault", u"none"_s}}), 1.0);
    QCOMPARE(reading.value("holdfast_recovery_seconds_bucket", {{"rung", u"process-restart"_s}, {"le", u"1.0"_s}}),
             3.0);
    QCOMPARE(reading.value("holdfast_recovery_seconds_bucket", {{"rung", u"process-restart"_s}, {"le", u"+Inf"_s}}),
             5.0);
    QCOMPARE(reading.value("holdfast_recovery_seconds_sum"), 4000.25);
    QCOMPARE(reading.value("holdfast_takeover_seconds_count", {{"fault", u"host-lost"_s}}), 1.0);
    QCOMPARE(reading.value("holdfast_journal_size_bytes"), double(5LL << 30));
    QCOMPARE(reading.value("holdfast_journal_sync_age_seconds"), 0.25);
    QCOMPARE(reading.value("holdfast_bus_voters"), 4.0);
    QCOMPARE(reading.value("holdfast_ic_beat_age_seconds", {{"host", u"alpha"_s}}), 0.3);
    double alarms = 0;
    for (const MetricSample &sample : reading.families["holdfast_alarms"].samples)
        alarms += sample.value;
    QCOMPARE(alarms, double(status.alarms.size()));
}

// An independent computer says its own name, and tests' sites have any.
void TestMetrics::namesCanBeAnything()
{
    SiteStatus status;
    const QString name = u"a\\b\"c\nd{e}=\u00e9,\U0001F600"_s;
    status.independentComputers = {{name, LinkState::Up, {}, {}}};
    const MetricsReading reading = readOpenMetrics(siteMetrics(status, {}));
    QCOMPARE(reading.error, QString());
    QCOMPARE(reading.value("holdfast_ic_line", {{"ic", name}, {"holdfast_ic_line", u"up"_s}}), 1.0);
}

// The reader of those who made the format, where it is installed.
void TestMetrics::prometheusReadsIt()
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s,
                 {u"-c"_s,
                  u"import sys\n"
                  "try: from prometheus_client.openmetrics.parser import text_string_to_metric_families as read\n"
                  "except ImportError: sys.exit(77)\n"
                  "print(sum(len(f.samples) for f in read(sys.stdin.read())))\n"_s});
    if (!python.waitForStarted())
        QSKIP("python3 is not installed");
    const QByteArray text = siteMetrics(fig1Status(), measured());
    python.write(text);
    python.closeWriteChannel();
    QVERIFY(python.waitForFinished());
    if (python.exitCode() == 77)
        QSKIP("python3-prometheus-client is not installed");
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    qsizetype samples = 0;
    for (const MetricFamily &family : readOpenMetrics(text).families)
        samples += family.samples.size();
    QCOMPARE(python.readAllStandardOutput().trimmed().toLongLong(), qint64(samples));
}

void TestMetrics::everyFamilyIsExplained()
{
    QFile readme(QStringLiteral(HOLDFAST_SOURCE_DIR "/core/metrics/README.md"));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const QByteArray text = readme.readAll();
    const MetricsReading reading = readOpenMetrics(siteMetrics(fig1Status(), measured()));
    for (auto family = reading.families.begin(); family != reading.families.end(); ++family) {
        QVERIFY2(!family->help.isEmpty(), family.key().constData());
        QByteArray name = family.key();
        if (family->type == "counter")
            name += "_total";
        if (family->type == "info")
            name += "_info";
        QVERIFY2(text.contains('`' + name + '`'), name.constData());
    }
    // And nothing that there isn't.
    static const QRegularExpression named(u"`(holdfast_[a-z_]+)`"_s);
    auto names = named.globalMatch(QString::fromUtf8(text));
    while (names.hasNext()) {
        const QByteArray name = names.next().captured(1).toLatin1();
        QVERIFY2(reading.sampleNames().contains(name) || reading.families.contains(name), name.constData());
    }
}

void TestMetrics::theDashboardAsksForWhatThereIs()
{
    QFile file(QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/grafana/holdfast.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonParseError problem;
    const QJsonObject dashboard = QJsonDocument::fromJson(file.readAll(), &problem).object();
    QCOMPARE(problem.error, QJsonParseError::NoError);
    const QStringList expressions = expressionsIn(dashboard);
    QVERIFY(expressions.size() > 10);
    const MetricsReading reading = readOpenMetrics(siteMetrics(fig1Status(), measured()));
    const QList<QByteArray> there = reading.sampleNames();
    static const QRegularExpression metric(u"\\bholdfast_[a-z_]+(?=\\{|\\[|\\)| |,|$)"_s);
    int asked = 0;
    for (const QString &expression : expressions) {
        // Labels of state sets are called as their metric: they are no metrics themselves.
        static const QRegularExpression braces(u"\\{[^}]*\\}|by ?\\([^)]*\\)"_s);
        auto found = metric.globalMatch(QString(expression).remove(braces));
        QVERIFY2(found.hasNext(), qPrintable(expression));
        while (found.hasNext()) {
            const QByteArray name = found.next().captured().toLatin1();
            QVERIFY2(there.contains(name), qPrintable(expression));
            ++asked;
        }
    }
    QVERIFY(asked > 10);
    // Every panel says what it shows.
    const QJsonArray panels = dashboard[u"panels"_s].toArray();
    for (const QJsonValue &panel : panels)
        QVERIFY2(!panel[u"title"_s].toString().isEmpty(), QJsonDocument(panel.toObject()).toJson().constData());
}

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
