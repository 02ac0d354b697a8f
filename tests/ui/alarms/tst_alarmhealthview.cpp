// The page on alarm health: the range asked for, pages of the journal, what is said of quiet alarms, export; the
// notifier.
#include <alarms/alarmhealthview.h>
#include <alarms/alarmnotifier.h>
#include <fakeclient.h>
#include <fixturesite.h>

#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

QJsonObject alarmRecord(qint64 secondsAgo, const QString &target, const QString &severity = u"minor"_s)
{
    return {{u"kind"_s, u"alarm"_s},     {u"alarm"_s, u"process-faulty"_s}, {u"state"_s, u"raised"_s},
            {u"severity"_s, severity},   {u"target"_s, target},
            {u"t"_s, QDateTime::currentDateTimeUtc().addSecs(-secondsAgo).toString(Qt::ISODateWithMs)}};
}

struct World {
    FakeClient client;
    SiteStore store{client};
    explicit World(const std::deque<QJsonObject> &alarms = {})
    {
        client.setStatus(fig1Status());
        std::deque<QJsonObject> history = fig1History();
        qint64 seq = static_cast<qint64>(history.size());
        for (QJsonObject record : alarms) {
            record[u"seq"_s] = ++seq;
            history.push_back(record);
        }
        client.setHistory(history);
        store.start();
        QTRY_VERIFY(store.hasStatus());
    }
};

} // namespace

class AlarmHealthViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPageAfterPage()
    {
        std::deque<QJsonObject> alarms;
        constexpr int many = 2 * AlarmHistory::page + 17;
        for (int i = 0; i < many; ++i)
            alarms.push_back(alarmRecord(600 - i / 10, u"cdma@alpha/call-control"_s));
        World world(alarms);
        AlarmHealthView view(world.store, world.client);
        QSignalSpy refreshed(&view, &AlarmHealthView::refreshed);
        view.show();
        QTRY_VERIFY(refreshed.count() > 0);
        QVERIFY(view.page().complete);
        QCOMPARE(view.page().health.mostFrequent.front().count, many);
        QCOMPARE(view.page().health.chattering.size(), std::size_t(1));
        QVERIFY(view.page().health.floods.size() == 1);
        QVERIFY(view.reportText().contains(u"cdma@alpha/call-control"_s));
        QVERIFY(view.message().isEmpty());
    }

    void onlyTheChosenRange()
    {
        World world({alarmRecord(7200, u"old"_s), alarmRecord(1800, u"new"_s)});
        AlarmHealthView view(world.store, world.client);
        QSignalSpy refreshed(&view, &AlarmHealthView::refreshed);
        const QDateTime now = QDateTime::currentDateTime();
        view.setRange(now.addSecs(-3 * 3600), now.addSecs(-3600));
        QTRY_COMPARE(refreshed.count(), 1);
        const auto &frequent = view.page().health.mostFrequent;
        QVERIFY(std::any_of(frequent.begin(), frequent.end(), [](const auto &one) { return one.target == u"old"_s; }));
        QVERIFY(
            std::none_of(frequent.begin(), frequent.end(), [](const auto &one) { return one.target == u"new"_s; }));
        view.setRange(now, now.addSecs(-60));
        QVERIFY(!view.message().isEmpty());
        QCOMPARE(refreshed.count(), 1);
    }

    void journalThatCannotBeRead()
    {
        World world;
        world.client.onCall(u"history.query"_s, [](const QJsonObject &) {
            return FakeClient::refusal(u"refused"_s, u"The journal is damaged."_s);
        });
        AlarmHealthView view(world.store, world.client);
        view.refresh();
        QTRY_VERIFY(view.message().contains(u"The journal is damaged."_s));
    }

    void quietAlarmsSayWhy()
    {
        SiteStatus site = fig1Healthy();
        for (GroupStatus &group : site.groups) {
            if (group.name == "cdma"_L1)
                group.members[0].state = State::Offline;
        }
        AlarmStatus alarm;
        alarm.id = 41;
        alarm.alarm = u"host-down"_s;
        alarm.target = u"beta"_s;
        alarm.state = u"shelved"_s;
        alarm.shelvedUntil = QDateTime::currentDateTimeUtc().addSecs(3600);
        site.alarms = {alarm};
        const std::vector<QJsonObject> records{{{u"seq"_s, 1},
                                                {u"kind"_s, u"command"_s},
                                                {u"command"_s, u"offline"_s},
                                                {u"args"_s, u"cdma@alpha"_s},
                                                {u"by"_s, u"maria"_s},
                                                {u"reason"_s, u"first try"_s}},
                                               {{u"seq"_s, 2},
                                                {u"kind"_s, u"command"_s},
                                                {u"command"_s, u"offline"_s},
                                                {u"args"_s, u"cdma@alpha"_s},
                                                {u"by"_s, u"maria"_s},
                                                {u"reason"_s, u"patch 4"_s}},
                                               {{u"seq"_s, 3},
                                                {u"kind"_s, u"command"_s},
                                                {u"command"_s, u"shelve"_s},
                                                {u"args"_s, u"41 --for 1h"_s},
                                                {u"by"_s, u"maria"_s},
                                                {u"reason"_s, u"disk ordered"_s}}};
        const auto suppressed = suppressedByDesign(site, records);
        QCOMPARE(suppressed.size(), std::size_t(1));
        QCOMPARE(suppressed[0].target, u"cdma@alpha"_s);
        QVERIFY(suppressed[0].why.contains(u"patch 4"_s) && suppressed[0].why.contains(u"maria"_s));
        const auto put = shelved(site, records);
        QCOMPARE(put.size(), std::size_t(1));
        QVERIFY(put[0].why.contains(u"disk ordered"_s));
        QVERIFY(put[0].why.contains(alarm.shelvedUntil.toLocalTime().toString(u"HH:mm"_s)));
        QVERIFY(suppressedByDesign(fig1Healthy(), records).empty());
    }

    void exportsWhatItShows()
    {
        World world({alarmRecord(100, u"cdma@alpha/call-control"_s)});
        AlarmHealthView view(world.store, world.client);
        QSignalSpy refreshed(&view, &AlarmHealthView::refreshed);
        view.refresh();
        QTRY_COMPARE(refreshed.count(), 1);
        const QTemporaryDir directory;
        const QString table = directory.filePath(u"a.csv"_s);
        QVERIFY(view.exportTo(table));
        QFile file(table);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.startsWith("section,alarm,target,severity,value,from,until\r\n"));
        QVERIFY(text.contains("frequent,process-faulty,cdma@alpha/call-control,minor,1,,\r\n"));
        QVERIFY(view.exportTo(directory.filePath(u"a.txt"_s)));
        QVERIFY(!view.exportTo(directory.filePath(u"no/folder/a.txt"_s)));
    }

    void notifierTellsOnlyWhatIsNew()
    {
        World world;
        AlarmNotifier notifier(world.store);
        QSignalSpy beeped(&notifier, &AlarmNotifier::beeped);
        QSignalSpy notified(&notifier, &AlarmNotifier::notified);
        QVERIFY(!notifier.beeps() && !notifier.notifies()); // off by default
        const auto add = [&](qint64 id, const QString &state) {
            AlarmStatus alarm = world.client.editStatus().alarms.front();
            alarm.id = id;
            alarm.state = state;
            world.client.editStatus().alarms.push_back(alarm);
            QSignalSpy changed(&world.store, &SiteStore::statusChanged);
            world.store.refreshNow();
            QTRY_VERIFY(changed.count() > 0);
        };
        notifier.setBeeps(true);
        notifier.setNotifies(true);
        add(100, u"acknowledged"_s); // the first look: what is there is known
        QCOMPARE(beeped.count(), 0);
        add(101, u"acknowledged"_s);
        QCOMPARE(beeped.count(), 0);
        add(102, u"unacknowledged"_s);
        QCOMPARE(beeped.count(), 1);
        QCOMPARE(notified.count(), 1);
        add(103, u"unacknowledged"_s); // soon after: together with what follows, later
        add(104, u"unacknowledged"_s);
        QCOMPARE(beeped.count(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(beeped.count(), 2, 30000);
        QCOMPARE(notified.count(), 2);
        QVERIFY(notified.last().first().toString().contains(u"1 more"_s)
                || notified.last().first().toString().contains(u"more"_s));
        notifier.setBeeps(false);
        notifier.setNotifies(false);
        add(105, u"unacknowledged"_s);
        QCOMPARE(beeped.count(), 2);
    }
};

QTEST_MAIN(AlarmHealthViewTest)
#include "tst_alarmhealthview.moc"
