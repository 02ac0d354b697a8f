// The event list: a moving window, incidents highlighted, filters, older records fetched.
#include <events/eventview.h>
#include <store/sitestore.h>
#include <style/theme.h>

#include "fakeclient.h"
#include "fixturesite.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QJsonArray>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

QJsonObject record(qint64 seq, qint64 cause = 0, qint64 root = 0, const QString &kind = u"transition"_s,
                   const QString &target = u"cdma@alpha"_s)
{
    return {{u"seq"_s, seq},   {u"cause"_s, cause},   {u"root"_s, root != 0 ? root : seq}, {u"kind"_s, kind},
            {u"target"_s, target}, {u"from"_s, u"standby"_s}, {u"to"_s, u"active"_s},          {u"t"_s, double(seq)}};
}

} // namespace

class TestEventView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void modelKeepsOrderAndDropsDoubles()
    {
        EventModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        for (const qint64 seq : {10, 11, 12, 11, 14, 13})
            model.append(record(seq));
        model.flush();
        QCOMPARE(model.rowCount(), 5);
        model.append(record(9)); // late: it goes to its place
        model.append(record(12));
        model.flush();
        QCOMPARE(model.prepend({record(2), record(1), record(2), record(10)}), 2);
        std::vector<qint64> order;
        for (int row = 0; row < model.rowCount(); ++row)
            order.push_back(model.index(row, 0).data(EventModel::SeqRole).toLongLong());
        QCOMPARE(order, (std::vector<qint64>{1, 2, 9, 10, 11, 12, 13, 14}));
    }

    void windowIsBounded()
    {
        EventModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const auto limit = qint64(EventModel::windowLimit);
        for (qint64 seq = 1001; seq <= 1000 + limit + 50; ++seq)
            model.append(record(seq));
        model.flush();
        QCOMPARE(model.rowCount(), int(limit));
        QCOMPARE(model.oldestSeq(), qint64(1051));
        QVERIFY(!model.isDetached());
        QCOMPARE(model.prepend({record(1000), record(999)}), 2); // older ones push the newest out
        QCOMPARE(model.rowCount(), int(limit));
        QVERIFY(model.isDetached());
        model.append(record(1000 + limit + 51));
        model.flush();
        QCOMPARE(model.index(model.rowCount() - 1, 0).data(EventModel::SeqRole).toLongLong(), 1000 + limit + 48);
    }

    void causesGiveDepthAndIncident()
    {
        EventModel model;
        model.append(record(1, 0, 1, u"fault"_s));
        model.append(record(2, 1, 1, u"action"_s));
        model.append(record(3, 2, 1));
        model.append(record(4));
        model.flush();
        QCOMPARE(model.index(2, 0).data(EventModel::DepthRole).toInt(), 2);
        model.setIncident(1);
        QVERIFY(model.index(2, 0).data(EventModel::InIncidentRole).toBool());
        QVERIFY(!model.index(3, 0).data(EventModel::InIncidentRole).toBool());
        QCOMPARE(model.recordsOf(1).size(), std::size_t(3));
    }

    void belongs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("expected");
        QTest::newRow("itself") << u"cdma@alpha"_s << u"cdma@alpha"_s << true;
        QTest::newRow("process of a member") << u"cdma@alpha/mobility"_s << u"cdma@alpha"_s << true;
        QTest::newRow("member of a group") << u"cdma@alpha"_s << u"cdma"_s << true;
        QTest::newRow("process of a host") << u"cdma@alpha/mobility"_s << u"alpha"_s << true;
        QTest::newRow("another host") << u"cdma@beta"_s << u"alpha"_s << false;
        QTest::newRow("a name that only begins the same") << u"cdma-2@alpha"_s << u"cdma"_s << false;
        QTest::newRow("a host that only begins the same") << u"cdma@alpha2"_s << u"alpha"_s << false;
    }
    void belongs()
    {
        QFETCH(QString, name);
        QFETCH(QString, target);
        QTEST(EventFilter::belongsTo(name, target), "expected");
    }

    void filters()
    {
        EventModel model;
        EventFilter filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.append(record(1, 0, 1, u"fault"_s, u"cdma@alpha/mobility"_s));
        model.append(record(2, 1, 1, u"action"_s, u"cdma@alpha"_s));
        model.append(record(3, 0, 3, u"command"_s, u"gsm"_s));
        model.append(record(4, 3, 3, u"transition"_s, u"gsm@delta"_s));
        model.flush();
        QCOMPARE(filter.rowCount(), 4);
        filter.setIncidentsOnly(true);
        QCOMPARE(filter.rowCount(), 2);
        filter.setIncidentsOnly(false);
        filter.setTarget(u"gsm"_s);
        QCOMPARE(filter.rowCount(), 2);
        filter.setText(u"standby delta"_s); // "gsm@delta: Standby -> Active": all words, any case
        QCOMPARE(filter.rowCount(), 1);
        filter.setText({});
        filter.setTarget({});
        filter.setKinds(1U << unsigned(RecordKind::Fault));
        QCOMPARE(filter.rowCount(), 1);
    }

    void viewShowsTheStoreAndFollows()
    {
        FakeClient client;
        client.setStatus(fig1Status());
        client.setHistory(fig1History());
        SiteStore store(client);
        EventView view(store, client);
        view.resize(1000, 400);
        view.show();
        store.start();
        const int all = int(fig1History().size());
        QTRY_COMPARE(view.filter().rowCount(), all);
        client.emitRecord({{u"kind"_s, u"host"_s}, {u"state"_s, u"lost"_s}, {u"target"_s, u"beta"_s}});
        QTRY_COMPARE(view.filter().rowCount(), all + 1);
        auto *table = view.findChild<QTableView *>();
        QVERIFY(view.isFollowing());
        QTRY_COMPARE(table->verticalScrollBar()->value(), table->verticalScrollBar()->maximum());
        QSignalSpy incident(&view, &EventView::incidentSelected);
        view.selectRecord(4); // part of delta's first incident
        QVERIFY(!incident.isEmpty());
        QCOMPARE(incident.last().first().toLongLong(), 3);
        QVERIFY(!view.isFollowing());
        QVERIFY(view.selectedText().contains(u"os-services@delta"_s));
        QVERIFY(view.selectedJson().contains(u"\"seq\":4"_s));
    }

    void scrollingUpFetchesOlder()
    {
        FakeClient client;
        client.setStatus(fig1Status());
        std::deque<QJsonObject> history;
        for (qint64 seq = 1; seq <= 300; ++seq)
            history.push_back(record(seq));
        client.setHistory(history);
        client.onCall(u"history.query"_s, [&](const QJsonObject &params) -> ApiReply {
            // The store gets the last hundred only; the rest is asked for by the view.
            const qint64 until = params.value("until"_L1).toInteger(300);
            const qint64 from = params.contains("until"_L1) ? std::max<qint64>(1, until - 149) : 201;
            QJsonArray out;
            for (qint64 seq = from; seq <= until; ++seq)
                out.append(record(seq));
            return {QJsonObject{{u"records"_s, out}}, {}};
        });
        SiteStore store(client);
        EventView view(store, client);
        view.resize(900, 300);
        view.show();
        store.start();
        QTRY_COMPARE(view.model().rowCount(), 100);
        view.setFollowing(false);
        auto *scroll = view.findChild<QTableView *>()->verticalScrollBar();
        QTRY_VERIFY(scroll->maximum() > 0);
        scroll->setValue(scroll->maximum());
        scroll->setValue(scroll->minimum());
        QTRY_COMPARE(view.model().rowCount(), 250);
        QCOMPARE(view.model().oldestSeq(), qint64(51));
        QVERIFY(scroll->value() > scroll->minimum()); // the row that was on top is still in sight
    }

    void everyControlHasAName()
    {
        FakeClient client;
        SiteStore store(client);
        EventView view(store, client);
        for (QWidget *widget : view.findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !qobject_cast<QToolButton *>(widget))
                continue;
            const auto *button = qobject_cast<QToolButton *>(widget);
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->objectName()));
        }
    }

    void pictures()
    {
        const QString folder = qEnvironmentVariable("HOLDFAST_PICTURES");
        if (folder.isEmpty())
            QSKIP("set HOLDFAST_PICTURES to a folder to have the view painted into it");
        for (const bool dark : {false, true}) {
            qApp->setPalette(dark ? darkPalette() : lightPalette());
            FakeClient client;
            client.setStatus(fig1Status());
            client.setHistory(fig1History());
            SiteStore store(client);
            EventView view(store, client);
            view.resize(1280, 700);
            view.show();
            store.start();
            QTRY_VERIFY(view.filter().rowCount() > 0);
            view.selectRecord(34);
            QTest::qWait(50);
            QVERIFY(view.grab().save(folder + (dark ? u"/events-dark.png"_s : u"/events-light.png"_s)));
        }
    }
};

QTEST_MAIN(TestEventView)
#include "tst_eventview.moc"
