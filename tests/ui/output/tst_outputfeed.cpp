// Asking for output: one call after the other, by the number of the last line, and never pretending to be live.
#include <output/outputfeed.h>
#include <output/outputmodel.h>

#include "fakeclient.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

#include <deque>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

using Phase = OutputFeed::Phase;

/// A manager's lines of one member, numbered as `logs.tail` does.
struct Lines {
    std::deque<QJsonObject> kept;
    qint64 last = 0;
    std::size_t most = 100000;
    qint64 dropped = 0;

    void write(int count, const QString &text = u"line"_s)
    {
        for (int i = 0; i < count; ++i) {
            ++last;
            kept.push_back({{u"n"_s, last},
                            {u"t"_s, u"2026-11-26T19:00:00.000001Z"_s},
                            {u"process"_s, u"main"_s},
                            {u"text"_s, u"%1 %2"_s.arg(text).arg(last)},
                            {u"error"_s, last % 2 == 0}});
            if (kept.size() > most) {
                dropped = kept.front()["n"_L1].toInteger();
                kept.pop_front();
            }
        }
    }
    [[nodiscard]] ApiReply answer(const QJsonObject &params) const
    {
        const qint64 after = params["after"_L1].toInteger();
        const auto most_ = static_cast<qsizetype>(params["lines"_L1].toInt());
        QJsonArray entries;
        for (const QJsonObject &entry : kept) {
            if (entry["n"_L1].toInteger() > after)
                entries.append(entry);
        }
        while (entries.size() > most_)
            after > 0 ? entries.removeLast() : entries.removeFirst();
        return {QJsonObject{{u"entries"_s, entries}, {u"missed"_s, after > 0 && dropped > after}}, {}};
    }
};

struct World {
    FakeClient client;
    OutputModel model;
    OutputFeed feed{client, model};
    Lines lines;

    World()
    {
        client.onCall(u"logs.tail"_s, [this](const QJsonObject &params) { return lines.answer(params); });
    }
    void start(const QString &target = u"cdma@alpha"_s)
    {
        feed.setTarget(target);
        feed.setActive(true);
    }
    [[nodiscard]] int calls() const { return client.count(u"logs.tail"_s); }
};

} // namespace

class TestOutputFeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksByTheLastNumber()
    {
        World world;
        world.lines.write(3);
        QCOMPARE(world.feed.phase(), Phase::Nothing);
        world.start();
        QCOMPARE(world.feed.phase(), Phase::Asking);
        QVERIFY(world.feed.ageS() < 0);
        QTRY_COMPARE(world.feed.phase(), Phase::Live);
        QCOMPARE(world.model.rowCount(), 3);
        QCOMPARE(world.model.at(1).text, u"line 2"_s);
        QVERIFY(world.model.at(1).error && !world.model.at(0).error);
        QVERIFY(world.model.at(0).time > 0);
        QVERIFY(world.feed.ageS() >= 0);
        world.lines.write(2);
        QTRY_COMPARE(world.model.rowCount(), 5);
        const auto &calls = world.client.calls();
        QCOMPARE(calls.front().params["member"_L1].toString(), u"cdma@alpha"_s);
        QVERIFY(!calls.front().params.contains("after"_L1)); // first the newest
        QCOMPARE(calls[1].params["after"_L1].toInteger(), 3); // then what came after
        QVERIFY(!world.model.hasOlder());
    }

    void neverTwoAtATime()
    {
        World world;
        world.lines.write(1);
        world.client.hold(true);
        world.start();
        QTRY_COMPARE(world.calls(), 1);
        for (int i = 0; i < 3; ++i) { // whatever wakes it meanwhile
            world.feed.wake();
            world.feed.setActive(false);
            world.feed.setActive(true);
        }
        QCoreApplication::processEvents();
        QCOMPARE(world.calls(), 1);
        world.client.hold(false);
        QTRY_VERIFY(world.calls() > 1);
    }

    void restsWhileNobodyLooks()
    {
        World world;
        world.lines.write(1);
        world.start();
        QTRY_COMPARE(world.model.rowCount(), 1);
        world.feed.setActive(false);
        world.client.hold(true);
        const int calls = world.calls();
        world.lines.write(1);
        QVERIFY(!QTest::qWaitFor([&] { return world.calls() > calls; }, int(3 * OutputFeed::interval.count())));
        world.client.hold(false);
        world.feed.setActive(true);
        QTRY_COMPARE(world.model.rowCount(), 2);
    }

    void anotherTargetBeginsAnew()
    {
        World world;
        world.lines.write(4);
        world.start();
        QTRY_COMPARE(world.model.rowCount(), 4);
        world.client.hold(true);
        world.feed.wake();
        QTRY_VERIFY(world.calls() >= 2);
        world.feed.setTarget(u"gsm@gamma"_s); // the answer that is under way is for another one
        QCOMPARE(world.model.rowCount(), 0);
        QCOMPARE(world.feed.phase(), Phase::Asking);
        const int before = world.calls();
        QTRY_COMPARE(world.calls(), before + 1);
        world.lines.kept.clear();
        world.lines.write(1, u"other"_s);
        world.client.hold(false);
        QTRY_COMPARE(world.feed.phase(), Phase::Live);
        QCOMPARE(world.model.rowCount(), 1);
        QCOMPARE(world.client.calls().back().params["member"_L1].toString(), u"gsm@gamma"_s);
        world.feed.setTarget({});
        QCOMPARE(world.feed.phase(), Phase::Nothing);
    }

    void missedLinesAreMarked()
    {
        World world;
        world.lines.most = 10;
        world.lines.write(5);
        world.start();
        QTRY_COMPARE(world.model.rowCount(), 5);
        world.lines.write(30); // 6 to 25 are dropped before they are asked for
        QTRY_COMPARE(world.model.lineCount(), 15);
        QVERIFY(world.model.at(5).missing);
        QCOMPARE(world.model.at(6).number, 26);
    }

    void moreThanOneAnswerIsFetchedAtOnce()
    {
        World world;
        world.lines.write(1500);
        world.start();
        QTRY_COMPARE(world.model.rowCount(), 1000); // the newest
        QVERIFY(world.model.hasOlder());
        world.lines.write(3500);
        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE(world.model.rowCount(), 4500);
        QVERIFY(timer.elapsed() < 3 * OutputFeed::interval.count()); // not one answer every 250 ms
    }

    void fullWhileHeld()
    {
        World world;
        world.lines.write(1);
        world.start();
        QTRY_COMPARE(world.model.rowCount(), 1);
        world.model.setHeld(true);
        std::vector<OutputRow> rows(2 * OutputModel::lineLimit);
        for (OutputRow &row : rows)
            row.number = 1;
        world.model.append(std::move(rows));
        QTRY_COMPARE(world.feed.phase(), Phase::Full);
        world.lines.write(1);
        const int calls = world.calls();
        QVERIFY(!QTest::qWaitFor([&] { return world.calls() > calls; }, int(2 * OutputFeed::interval.count())));
        world.model.setHeld(false);
        world.feed.wake();
        QTRY_COMPARE(world.feed.phase(), Phase::Live);
        QCOMPARE(world.model.lastNumber(), 2);
    }

    void lostConnection()
    {
        World world;
        world.lines.write(3);
        world.start();
        QTRY_COMPARE(world.model.rowCount(), 3);
        QSignalSpy changed(&world.feed, &OutputFeed::changed);
        world.client.setConnection(ManagerClient::Connection::Lost, u"the socket was closed"_s);
        QCOMPARE(world.feed.phase(), Phase::Disconnected);
        QVERIFY(!changed.isEmpty());
        QCOMPARE(world.model.rowCount(), 3); // what was seen stays, with its age
        QVERIFY(world.feed.ageS() >= 0);
        const int calls = world.calls();
        QVERIFY(!QTest::qWaitFor([&] { return world.calls() > calls; }, int(2 * OutputFeed::interval.count())));
        world.lines.write(1);
        world.client.setConnection(ManagerClient::Connection::Connected);
        QCOMPARE(world.feed.phase(), Phase::Asking); // not live before it is answered
        QTRY_COMPARE(world.feed.phase(), Phase::Live);
        QCOMPARE(world.model.rowCount(), 4);
    }

    void notConnectedAtTheBeginning()
    {
        World world;
        world.client.setConnection(ManagerClient::Connection::Connecting);
        world.start();
        QCOMPARE(world.feed.phase(), Phase::Disconnected);
        QCOMPARE(world.calls(), 0);
    }

    void failures_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<Phase>("phase");
        QTest::newRow("the host does not answer") << -32000 << Phase::Failed;
        QTest::newRow("no answer in time") << -32002 << Phase::Failed;
        QTest::newRow("an older manager") << -32601 << Phase::TooOld;
    }
    void failures()
    {
        QFETCH(int, code);
        QFETCH(Phase, phase);
        World world;
        world.lines.write(2);
        world.start();
        QTRY_COMPARE(world.model.rowCount(), 2);
        bool fails = true;
        world.client.onCall(u"logs.tail"_s, [&](const QJsonObject &params) {
            return fails ? ApiReply{{}, ApiError{code, u"refused"_s, u"why"_s, {}}} : world.lines.answer(params);
        });
        QTRY_COMPARE(world.feed.phase(), phase);
        QCOMPARE(world.feed.error().why, u"why"_s);
        QCOMPARE(world.model.rowCount(), 2);
        fails = false; // it tries again by itself
        QTRY_COMPARE_WITH_TIMEOUT(world.feed.phase(), Phase::Live, int(3 * OutputFeed::retry.count()));
    }

    // A manager from before lines were numbered: only texts, the newest ones each time.
    void unnumberedLines()
    {
        World world;
        QStringList texts{u"a"_s, u"b"_s};
        world.client.onCall(u"logs.tail"_s, [&](const QJsonObject &) {
            return ApiReply{QJsonObject{{u"lines"_s, QJsonArray::fromStringList(texts)}}, {}};
        });
        world.start();
        QTRY_COMPARE(world.model.rowCount(), 2);
        QVERIFY(world.feed.isUnnumbered());
        texts = {u"b"_s, u"b"_s, u"c"_s};
        QTRY_COMPARE(world.model.rowCount(), 4);
        QCOMPARE(world.model.at(3).text, u"c"_s);
        QCOMPARE(world.model.at(3).time, 0);
    }
};

QTEST_GUILESS_MAIN(TestOutputFeed)
#include "tst_outputfeed.moc"
