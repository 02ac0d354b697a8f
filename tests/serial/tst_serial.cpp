// The serial line at its worst, for some seconds: each seed its own errors, and what must hold whatever they are.
#include "serialcampaign.h"

#include <QTest>

#include <cmath>

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
    constexpr std::uint64_t frames = 100'000;
    const auto fates = [](std::uint64_t seed) {
        std::array<std::uint64_t, fateCount> met{};
        std::uint64_t mixed = 0;
        for (std::uint64_t i = 0; i < frames; ++i) {
            Drawn drawn = drawFate(seed, holdfast::PtyPair::End::First, i, false, usualRates);
            ++met[static_cast<std::size_t>(drawn.fate)];
            mixed = mixed * 31 + drawn.rest.next();
        }
        return std::pair(met, mixed);
    };
    QCOMPARE(fates(7), fates(7));
    QVERIFY(fates(7) != fates(8));
    const auto met = fates(7).first;
    for (std::size_t i = 1; i < fateCount; ++i) {
        const double expected = usualRates[i] * static_cast<double>(frames) / 10'000;
        QVERIFY2(std::abs(static_cast<double>(met[i]) - expected) < 5 * std::sqrt(expected),
                 nameOf(static_cast<Fate>(i)).data());
    }
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
    options.frames = 8'000;
    options.restartEvery = 600;
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
