// What beats cost the independent computer in the long run: nothing that stays.
#include "beatfeed.h"

#include <QTemporaryDir>
#include <QTest>

class TestBeats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryStaysFlat();
};

// bench_ic does the same ten times longer, and says the figures.
void TestBeats::memoryStaysFlat()
{
    constexpr std::uint64_t warmUp = 50'000, beats = 1'000'000;
    const QTemporaryDir directory;
    BeatFeed feed(directory.filePath(QStringLiteral("state.toml")), 8);
    feed.beats(warmUp);
    const long before = BeatFeed::residentKib();
    QVERIFY(before > 0);
    feed.beats(beats);
    const long more = BeatFeed::residentKib() - before;
    QCOMPARE(feed.answeredBeats(), warmUp + beats);
    QVERIFY2(more < 512, qPrintable(QStringLiteral("%1 KiB more after %2 beats").arg(more).arg(beats)));
}

QTEST_GUILESS_MAIN(TestBeats)
#include "tst_beats.moc"
