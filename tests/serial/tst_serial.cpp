// The serial line at its worst, for some seconds: each seed its own errors, and what must hold whatever they are.
#include "serialcampaign.h"

#include <QTest>

using namespace std::chrono_literals;

class TestSerial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsInjectedDependsOnTheSeedOnly();
    void nothingTwiceAndNothingUnasked_data();
    void nothingTwiceAndNothingUnasked();
};

void TestSerial::whatIsInjectedDependsOnTheSeedOnly()
{
    const auto first = [](std::uint64_t seed) {
        Draws draws(seed);
        return std::array{draws.next(), draws.next(), draws.next()};
    };
    QCOMPARE(first(7), first(7));
    QVERIFY(first(7) != first(8));
    QCOMPARE(Draws(0).next(), std::uint64_t(0xE220A8397B1DCDAF)); // the generator's published first value
}

void TestSerial::nothingTwiceAndNothingUnasked_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<int>("times");
    QTest::newRow("good cables, restarts only") << quint64(1) << 0;
    QTest::newRow("bad cables") << quint64(1) << 1;
    QTest::newRow("worse ones") << quint64(2) << 2;
}

void TestSerial::nothingTwiceAndNothingUnasked()
{
    QFETCH(quint64, seed);
    QFETCH(int, times);
    SerialCampaign::Options options;
    options.seed = seed;
    options.frames = 10'000;
    options.patience = 2s;
    if (times == 0)
        options.rates = {};
    else
        options.worsen(times);
    SerialCampaign campaign(options);
    const QStringList faults = campaign.run();
    qInfo("%s", qPrintable(campaign.report()));
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestSerial)
#include "tst_serial.moc"
