#include "../engine/fig1site.h"

#include <model/recordfields.h>
#include <model/text.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace holdfast;

class TestRecords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRecordIsTheContractsObject()
    {
        const Site site(fig1Config());
        Record record;
        record.seq = 12;
        record.originHost = HostId{0};
        record.origin = 4;
        record.host = HostId{0};
        record.target = site.process("cdma@alpha/call-control");
        record.cause = 11;
        record.root = 9;
        record.by = {Actor::Kind::Manager, HostId{0}, {}};
        record.detail = ActionDetail{Action::ProcessRestart, 2, 3, 300s, false};
        const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(toJsonLine(record, site, "5.25"))).object();
        QCOMPARE(json.value(QLatin1StringView("seq")).toInteger(), 12);
        QCOMPARE(json.value(QLatin1StringView("origin")).toString(), QStringLiteral("alpha:4"));
        QCOMPARE(json.value(QLatin1StringView("t")).toDouble(), 5.25);
        QCOMPARE(json.value(QLatin1StringView("kind")).toString(), QStringLiteral("action"));
        QCOMPARE(json.value(QLatin1StringView("target")).toString(), QStringLiteral("cdma@alpha/call-control"));
        QCOMPARE(json.value(QLatin1StringView("by")).toString(), QStringLiteral("manager@alpha"));
        QCOMPARE(json.value(QLatin1StringView("action")).toString(), QStringLiteral("process-restart"));
        QCOMPARE(json.value(QLatin1StringView("attempt")).toInteger(), 2);
        QCOMPARE(json.value(QLatin1StringView("limit")).toInteger(), 3);
        QCOMPARE(json.value(QLatin1StringView("window_s")).toDouble(), 300.0);
        QCOMPARE(json.value(QLatin1StringView("text")).toString(),
                 QStringLiteral("process restart of cdma@alpha/call-control, attempt 2 of 3 in 5 min"));
    }
    // The exit status of an agent has a meaning, that of a program has none.
    void theFaultOfAnAgentSaysWhatItsStatusMeans()
    {
        SiteConfig config = fig1Config();
        Record record;
        record.detail = FaultDetail{Fault::ProcessExit, {5, 0, false}, {}};
        const auto text = [&] {
            const Site site(config);
            record.target = site.process("cdma@alpha/call-control");
            return QByteArray::fromStdString(sentence(record, site));
        };
        QCOMPARE(text(), QByteArray("cdma@alpha/call-control exited with status 5"));
        for (GroupConfig &group : config.groups) {
            for (ProcessConfig &process : group.processes)
                process.handshake = Handshake::Ocf;
        }
        QCOMPARE(text(), QByteArray("cdma@alpha/call-control exited with status 5: not installed on this host "
                                    "(OCF_ERR_INSTALLED)"));
        record.detail = FaultDetail{Fault::ProcessExit, {77, 0, false}, {}}; // not of the standard
        QCOMPARE(text(), QByteArray("cdma@alpha/call-control exited with status 77"));
        record.detail = FaultDetail{Fault::ProcessExit, {0, 9, false}, {}};
        QCOMPARE(text(), QByteArray("cdma@alpha/call-control was ended by signal 9"));
    }
    void textIsEscaped()
    {
        const Site site(fig1Config());
        Record record;
        record.detail = CommandDetail{CommandVerb::Offline, "", "cdma@alpha", "say \"hi\"\n\\", CommandOutcome::Accepted, ""};
        const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(toJsonLine(record, site, "0")));
        QCOMPARE(document.object().value(QLatin1StringView("reason")).toString(), QStringLiteral("say \"hi\"\n\\"));
    }
    void namesAndTargetsAreInverse()
    {
        const Site site(fig1Config());
        for (const char *name : {"alpha", "cdma@alpha", "cdma@alpha/call-control", "subscriber-db@beta", "cdma"})
            QCOMPARE(QByteArray::fromStdString(nameOf(targetNamed(name, site), site)), QByteArray(name));
        QVERIFY(targetNamed("nobody@alpha", site).kind == Target::Kind::None);
    }
    void secondsAreWrittenWithoutTrailingZeros_data()
    {
        QTest::addColumn<qint64>("us");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("zero") << qint64(0) << QByteArray("0");
        QTest::newRow("whole") << qint64(5000000) << QByteArray("5");
        QTest::newRow("hundred") << qint64(100000000) << QByteArray("100");
        QTest::newRow("microsecond") << qint64(1) << QByteArray("0.000001");
        QTest::newRow("mixed") << qint64(10650000) << QByteArray("10.65");
    }
    void secondsAreWrittenWithoutTrailingZeros()
    {
        QFETCH(qint64, us);
        QTEST(QByteArray::fromStdString(secondsText(Duration(us))), "text");
    }
};

QTEST_APPLESS_MAIN(TestRecords)
#include "tst_records.moc"
