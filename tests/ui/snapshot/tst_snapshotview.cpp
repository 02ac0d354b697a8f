// The view of snapshots: saved, compared with the living site, narrowed, exported; what can't be compared is said.
#include <fakeclient.h>
#include <fixturesite.h>
#include <snapshot/differencewords.h>
#include <snapshot/snapshotview.h>

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

struct World {
    FakeClient client;
    SiteStore store{client};
    QTemporaryDir directory;
    QString file = directory.filePath(u"then.json"_s);
    World()
    {
        client.setStatus(fig1Healthy());
        client.onCall(u"config.get"_s, [](const QJsonObject &) { return ApiReply{QJsonObject(), {}}; });
        store.setUser(u"maria"_s);
        store.start();
        QTRY_VERIFY(store.hasStatus());
    }
    void change()
    {
        client.editStatus().hosts[3].state = HostState::PoweredOff;
        for (GroupStatus &group : client.editStatus().groups) {
            for (MemberStatus &member : group.members) {
                if (member.host == "delta"_L1)
                    member.state = State::Unavailable;
            }
        }
        store.refreshNow();
    }
    QByteArray textOf(const QString &name)
    {
        QFile read(name);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
};

} // namespace

class SnapshotViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesAndCompares()
    {
        World world;
        SnapshotView view(world.store, world.client);
        QAbstractItemModelTester tester(&view.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        view.saveTo(world.file);
        QTRY_VERIFY(QFile::exists(world.file));
        view.open(world.file);
        QTRY_VERIFY(view.isComparing());
        QCOMPARE(view.model().rowCount(), 0);
        QCOMPARE(view.message(), u"Nothing differs."_s);
        world.change(); // it follows the site
        QTRY_COMPARE(view.model().rowCount(), 6); // the host and five members
        QCOMPARE(differenceSentence(view.model().at(0)), u"delta: state was up, is powered off."_s);
        view.select(u"gsm@delta"_s);
        QCOMPARE(view.findChild<QTableView *>()
                     ->currentIndex()
                     .siblingAtColumn(DifferenceModel::TargetColumn)
                     .data()
                     .toString(),
                 u"gsm@delta"_s);
        view.findChild<QLineEdit *>()->setText(u"gsm unavailable"_s);
        QCOMPARE(view.model().rowCount(), 1);
        QVERIFY(view.exportTo(world.directory.filePath(u"a.csv"_s)));
        QCOMPARE(world.textOf(world.directory.filePath(u"a.csv"_s)),
                 QByteArray("area,target,what,before,after\r\nmember,gsm@delta,state,standby,unavailable\r\n"));
        QVERIFY(view.exportTo(world.directory.filePath(u"a.txt"_s)));
        QVERIFY(world.textOf(world.directory.filePath(u"a.txt"_s))
                    .contains("gsm@delta: state was Standby, is Unavailable."));
        QVERIFY(!view.exportTo(world.directory.filePath(u"no/folder/a.txt"_s)));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("find");
        QTest::addColumn<QString>("replace");
        QTest::addColumn<QString>("says");
        QTest::newRow("another site") << u"\"site\": \"fig1\""_s << u"\"site\": \"fig2\""_s << u"fig2"_s;
        QTest::newRow("another version") << u"\"version\": 1"_s << u"\"version\": 7"_s << u"version 7"_s;
        QTest::newRow("no snapshot") << u"holdfast-snapshot"_s << u"a-recipe"_s << u"no snapshot"_s;
    }
    void refusals()
    {
        QFETCH(const QString, find);
        QFETCH(const QString, replace);
        QFETCH(const QString, says);
        World world;
        SnapshotView view(world.store, world.client);
        view.saveTo(world.file);
        QTRY_VERIFY(QFile::exists(world.file));
        const QString text = QString::fromUtf8(world.textOf(world.file));
        QVERIFY(text.contains(find));
        QFile write(world.file);
        QVERIFY(write.open(QIODevice::WriteOnly));
        write.write(QString(text).replace(find, replace).toUtf8());
        write.close();
        view.open(world.file);
        QTRY_VERIFY2(view.message().contains(says), qPrintable(view.message()));
        QVERIFY(!view.isComparing());
    }

    void everyDifferenceHasWords()
    {
        const Snapshot then = takeSnapshot(toJson(fig1Healthy()), {}, u"maria"_s);
        const Snapshot now = takeSnapshot(toJson(fig1Status()), {}, u"maria"_s);
        const auto found = differences(then, now);
        QVERIFY(found.size() > 20);
        for (const Difference &one : found) {
            QVERIFY(!areaWord(one.area).isEmpty());
            QVERIFY2(one.what.isEmpty() || one.what.startsWith("used "_L1) || whatWord(one) != one.what
                         || one.what == u"state"_s || one.what == u"protected"_s || one.what == u"runnable"_s
                         || one.what == u"power"_s || one.what == u"beats"_s || one.what == u"restarts"_s,
                     qPrintable(one.what)); // the others are called otherwise than their keys
            QVERIFY(!valueWord(one, one.before).isEmpty());
        }
    }

    void theLostManagerIsSaid()
    {
        World world;
        SnapshotView view(world.store, world.client);
        world.client.onCall(u"config.get"_s, [](const QJsonObject &) {
            return FakeClient::refusal(u"refused"_s, u"The manager is busy."_s);
        });
        view.saveTo(world.file);
        QTRY_COMPARE(view.message(), u"The manager is busy."_s);
        QVERIFY(!QFile::exists(world.file));
    }
};

QTEST_MAIN(SnapshotViewTest)
#include "tst_snapshotview.moc"
