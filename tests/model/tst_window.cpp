#include "../engine/testrow.h"

#include <model/window.h>

#include <QTest>

#include <algorithm>

using namespace holdfast;

class TestWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsTriesWithinTheSlidingWindow_data()
    {
        QTest::addColumn<QList<int>>("tries"); // seconds
        QTest::addColumn<int>("now");
        QTest::addColumn<int>("used");
        QTest::addColumn<bool>("allowed");
        QTest::addColumn<int>("resetsIn");
        // limit: 3 within 300 s
        QTest::newRow("nothing tried") << QList<int>{} << 0 << 0 << true << 0;
        QTest::newRow("two of three") << QList<int>{0, 10} << 20 << 2 << true << 280;
        QTest::newRow("used up: the next fault climbs") << QList<int>{0, 10, 20} << 30 << 3 << false << 270;
        QTest::newRow("one second before the edge") << QList<int>{0, 10, 20} << 299 << 3 << false << 1;
        QTest::newRow("a try exactly within old still counts") << QList<int>{0, 10, 20} << 300 << 3 << false << 0;
        QTest::newRow("one second past the edge") << QList<int>{0, 10, 20} << 301 << 2 << true << 9;
        QTest::newRow("windows empty by time alone") << QList<int>{0, 10, 20} << 1000 << 0 << true << 0;
    }
    void countsTriesWithinTheSlidingWindow()
    {
        QFETCH(QList<int>, tries);
        QFETCH(int, now);
        const Limit limit{3, 300s};
        Window window;
        for (const int at : tries)
            window.tries.push_back(Timestamp(std::chrono::seconds(at)));
        const Timestamp when{std::chrono::seconds(now)};
        QTEST(used(window, limit, when), "used");
        QTEST(allows(window, limit, when), "allowed");
        QFETCH(int, resetsIn);
        QVERIFY(holdfast::resetsIn(window, limit, when) == std::chrono::seconds(resetsIn));
    }
    void countZeroIsNever()
    {
        QVERIFY(!allows({}, {0, 5min}, Timestamp{}));
    }
    void forgetsWhatCannotCountAnyMore()
    {
        const Limit limit{3, 10s};
        Window window;
        for (int i = 0; i < 1000; ++i)
            addTry(window, limit, Timestamp(std::chrono::seconds(i)));
        QCOMPARE(window.tries.size(), std::size_t(4));
        QCOMPARE(window.tries.back(), Timestamp(999s));
        addTry(window, limit, Timestamp(1008s));
        QCOMPARE(window.tries.size(), std::size_t(4)); // no more than tell that none is left
        QCOMPARE(used(window, limit, Timestamp(1008s)), 3); // 998, 999 and this one
    }
    // Site time leaps with anybody's clock; a fault that is heard of late is judged by its own time (semantics.md 9).
    void whatIsHeardOfLateFindsTheTriesOfItsTime()
    {
        const Limit limit{3, 300s};
        Window window;
        for (const int at : {10, 20, 5000, 30})
            addTry(window, limit, Timestamp(std::chrono::seconds(at)));
        QVERIFY(!allows(window, limit, Timestamp(40s)));
        QVERIFY(allows(window, limit, Timestamp(5010s)));
        QVERIFY(std::ranges::is_sorted(window.tries));
    }
    void whereNoneIsAllowedOneIsKept()
    {
        Window window;
        for (int i = 0; i < 3; ++i)
            addTry(window, {0, 10s}, Timestamp{});
        QCOMPARE(window.tries.size(), std::size_t(1));
    }
    void whatIsForgottenDecidesNothing()
    {
        // Whatever is tried whenever, a window that keeps everything allows the same.
        const Limit limit{3, 10s};
        Window window;
        Window whole;
        for (int i = 0; i < 200; ++i) {
            const Timestamp at(std::chrono::seconds(i * i % 7 + 2 * i));
            QCOMPARE(allows(window, limit, at), allows(whole, limit, at));
            addTry(window, limit, at);
            whole.tries.push_back(at);
        }
    }
};

HOLDFAST_TEST_ROW(TestWindow)
#include "tst_window.moc"
