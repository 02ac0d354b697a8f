// The timeline as a widget: range, keys, selection, incidents, statistics, export, themes.
#include <store/sitestore.h>
#include <style/theme.h>
#include <timeline/incidentstory.h>
#include <timeline/lanestatistics.h>
#include <timeline/timelineexport.h>
#include <timeline/timelineview.h>

#include "fakeclient.h"
#include "fixturesite.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr Microseconds second = 1'000'000;

struct Bench {
    FakeClient client;
    SiteStore store{client};
    TimelineView view{store, client};

    explicit Bench(QSize size = {1280, 700})
    {
        client.setStatus(fig1Status());
        client.setHistory(fig1History());
        view.resize(size);
        view.show();
        store.start();
    }
    bool ready() { return store.hasStatus() && !view.data().marks().empty() && view.data().laneOf(u"tdma"_s) >= 0; }
};

} // namespace

class TestTimelineView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsNow()
    {
        Bench bench;
        QTRY_VERIFY(bench.ready());
        QVERIFY(bench.view.isFollowing());
        const Microseconds before = bench.view.to();
        bench.view.setClock([] { return QDateTime::currentMSecsSinceEpoch() * 1000 + 100 * second; });
        QVERIFY(bench.view.to() > before + 90 * second);
        bench.view.pan(-0.2); // whoever looks back is left there
        QVERIFY(!bench.view.isFollowing());
    }

    void zoomKeepsTheMomentUnderTheCursor()
    {
        Bench bench;
        QTRY_VERIFY(bench.ready());
        bench.view.setFollowing(false);
        const Microseconds from = bench.view.from();
        const Microseconds span = bench.view.to() - from;
        const Microseconds around = from + span / 4;
        bench.view.zoom(0.1, around);
        QVERIFY(std::abs((bench.view.to() - bench.view.from()) - span / 10) <= 2);
        QVERIFY(std::abs((around - bench.view.from()) - span / 40) <= 2);
        for (int i = 0; i < 60; ++i)
            bench.view.zoom(0.5, around);
        QVERIFY(bench.view.to() - bench.view.from() >= 1000);
        for (int i = 0; i < 90; ++i)
            bench.view.zoom(2, around);
        QVERIFY(bench.view.to() - bench.view.from() < 30LL * 365 * 86400 * second);
    }

    void keysMoveAndZoom()
    {
        Bench bench;
        QTRY_VERIFY(bench.ready());
        QCustomPlot &plot = bench.view.plot();
        QTest::keyClick(&plot, Qt::Key_A);
        QVERIFY(!bench.view.isFollowing());
        const Microseconds from = bench.view.from();
        QTest::keyClick(&plot, Qt::Key_D);
        QVERIFY(bench.view.from() > from);
        const Microseconds span = bench.view.to() - bench.view.from();
        QTest::keyClick(&plot, Qt::Key_W);
        QVERIFY(bench.view.to() - bench.view.from() < span);
        QTest::keyClick(&plot, Qt::Key_S);
        QVERIFY(std::abs(bench.view.to() - bench.view.from() - span) < 10);
        QTest::keyClick(&plot, Qt::Key_Down);
        QCOMPARE(bench.view.selectedTarget(), u"cdma"_s);
        QTest::keyClick(&plot, Qt::Key_Down);
        QCOMPARE(bench.view.selectedTarget(), u"cdma@alpha"_s);
        QTest::keyClick(&plot, Qt::Key_Home);
        QVERIFY(bench.view.from() <= bench.view.data().firstTime());
        QTest::keyClick(&plot, Qt::Key_F);
        QVERIFY(bench.view.isFollowing());
    }

    void goesFromFaultToFault()
    {
        Bench bench;
        QTRY_VERIFY(bench.ready());
        bench.view.fit();
        QSignalSpy incident(&bench.view, &TimelineView::incidentSelected);
        QVERIFY(bench.view.goToFault(false)); // from the right edge: the newest
        const qint64 newest = bench.view.selectedIncident();
        QVERIFY(!bench.view.goToFault(true));
        QVERIFY(bench.view.goToFault(false));
        QVERIFY(bench.view.selectedIncident() < newest);
        QCOMPARE(incident.count(), 2);
        QVERIFY(bench.view.goToFault(true));
        QCOMPARE(bench.view.selectedIncident(), newest);
        LaneChoice choice = bench.view.choice();
        choice.filter = u"cdma"_s; // cdma had no fault
        bench.view.setChoice(choice);
        QVERIFY(!bench.view.goToFault(false));
    }

    void clickOnABarOpensItsIncident()
    {
        Bench bench;
        QTRY_VERIFY(bench.ready());
        bench.view.setFollowing(false);
        bench.view.setRange(bench.view.view().now - 60 * second, bench.view.view().now);
        const QRect area = bench.view.plot().axisRect()->rect();
        const int row = bench.view.view().rowOf(bench.view.data().laneOf(u"tdma@beta"_s));
        QVERIFY(row >= 0);
        const QPoint place(area.left() + int(area.width() * 0.9), area.top() + bench.view.view().top(row) + 4);
        QSignalSpy target(&bench.view, &TimelineView::targetSelected);
        QTest::mouseClick(&bench.view.plot(), Qt::LeftButton, {}, place);
        QCOMPARE(bench.view.selectedTarget(), u"tdma@beta"_s);
        QCOMPARE(target.count(), 1);
        QVERIFY(bench.view.selectedIncident() > 0);
        QVERIFY(bench.view.story().story().size() >= 5);
        QVERIFY(bench.view.tipAt(place).startsWith(u"tdma@beta: Unavailable for"_s));
        QVERIFY(bench.view.tipAt(place).contains(u"because: tdma@beta is taken out of service"_s));
    }

    void storyOfOldRecordsIsFetched()
    {
        Bench bench;
        QTRY_VERIFY(bench.ready());
        const int before = bench.client.count(u"history.query"_s);
        bench.view.selectIncident(0);
        bench.view.selectIncident(3);
        QCOMPARE(bench.client.count(u"history.query"_s), before); // it is in the store
        QVERIFY(!bench.view.story().story().empty());
    }

    void newRecordsOfTheIncidentAreAdded()
    {
        Bench bench;
        QTRY_VERIFY(bench.ready());
        bench.view.selectIncident(3);
        const std::size_t lines = bench.view.story().story().size();
        bench.client.emitRecord({{u"kind"_s, u"host"_s}, {u"state"_s, u"up"_s}, {u"target"_s, u"delta"_s}, {u"cause"_s, 3}, {u"root"_s, 3}});
        QTRY_COMPARE(bench.view.story().story().size(), lines + 1);
    }

    void pinsStayOnTop()
    {
        Bench bench;
        QTRY_VERIFY(bench.ready());
        bench.view.selectTarget(u"delta"_s);
        bench.view.togglePin(u"delta"_s);
        QCOMPARE(bench.view.view().rows.front().lane, bench.view.data().laneOf(u"delta"_s));
        QCOMPARE(bench.view.selectedTarget(), u"delta"_s);
        bench.view.togglePin(u"delta"_s);
        QVERIFY(bench.view.view().rows.front().lane != bench.view.data().laneOf(u"delta"_s));
    }

    void replayIsSetFromTheTimeline()
    {
        Bench bench;
        QTRY_VERIFY(bench.ready());
        bench.view.setFollowing(false);
        const QRect area = bench.view.plot().axisRect()->rect();
        QTest::mouseClick(&bench.view.plot(), Qt::LeftButton, {}, QPoint(area.center().x(), area.bottom() + 12));
        QVERIFY(bench.store.moment().isValid());
        QTest::keyClick(&bench.view.plot(), Qt::Key_Escape);
        QVERIFY(!bench.store.moment().isValid());
    }

    void availability_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<QString>("expected");
        QTest::newRow("all") << 1.0 << u"100 %"_s;
        QTest::newRow("a second of a day is not rounded away") << 1 - 1 / 86400.0 << u"99.999 %"_s;
        QTest::newRow("next to nothing") << 1 - 1e-9 << u"99.99999 %"_s;
        QTest::newRow("two digits") << 0.95 << u"95.00 %"_s;
        QTest::newRow("unknown") << -1.0 << QString(QChar(0x2013));
    }
    void availability()
    {
        QLocale::setDefault(QLocale::c());
        QFETCH(double, share);
        QTEST(availabilityText(share), "expected");
    }

    void exports_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("png") << u"png"_s << QByteArray("\x89PNG");
        QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF-");
        QTest::newRow("svg") << u"svg"_s << QByteArray("<svg");
        QTest::newRow("csv") << u"csv"_s << QByteArray("lane,kind,state,begin,end,seconds,seq\n");
    }
    void exports()
    {
        QFETCH(QString, ending);
        QFETCH(QByteArray, beginning);
        Bench bench;
        QTRY_VERIFY(bench.ready());
        QTemporaryDir folder;
        const QString name = folder.filePath(u"timeline."_s + ending);
        const Outcome outcome = bench.view.exportTo(name);
        QVERIFY2(bool(outcome), outcome ? "" : outcome.error().message().c_str());
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith(beginning));
        if (ending == "svg"_L1) {
            QXmlStreamReader xml(bytes);
            while (!xml.atEnd())
                xml.readNext();
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
            QVERIFY(bytes.contains(">tdma@beta</text>"));
        }
        if (ending == "csv"_L1) {
            QVERIFY(bytes.contains("tdma@beta,state,unavailable,"));
            QVERIFY(bytes.contains(",fault,process-exit,"));
        }
        QVERIFY(!bench.view.exportTo(folder.filePath(u"timeline.doc"_s)));
        QVERIFY(!bench.view.exportTo(u"/nowhere/at/all.csv"_s));
    }

    void themeReachesThePlot() // QCustomPlot ignores QPalette by itself
    {
        Bench bench;
        QTRY_VERIFY(bench.ready());
        bench.view.setPalette(lightPalette());
        const QColor light = bench.view.plot().xAxis->tickLabelColor();
        bench.view.setPalette(darkPalette());
        QVERIFY(bench.view.plot().xAxis->tickLabelColor() != light);
        QVERIFY(bench.view.view().theme.dark);
    }

    void everyControlHasAName()
    {
        Bench bench;
        for (QWidget *widget : bench.view.findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith("qt_"_L1))
                continue;
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
        }
    }

    /// 200 lanes of 5,000 segments: console.md allows 16 ms a frame in a release build.
    void benchmarkFrame()
    {
        FakeClient client;
        SiteStore store(client);
        TimelineView view(store, client);
        view.resize(1920, 1080);
        view.show();
        view.setClock([] { return Microseconds(4000) * second; });
        SiteStatus site;
        GroupStatus group;
        group.name = u"load"_s;
        for (int lane = 0; lane < 200; ++lane) {
            MemberStatus member;
            member.host = u"host-%1"_s.arg(lane);
            member.member = u"load@"_s + member.host;
            group.members.push_back(member);
            HostStatus host;
            host.name = member.host;
            site.hosts.push_back(host);
        }
        site.groups.push_back(group);
        TimelineData &data = const_cast<TimelineData &>(view.data());
        data.setSite(site);
        constexpr std::array states{BarState::Active, BarState::Unavailable, BarState::Initialization, BarState::Standby};
        for (int lane = 0; lane < 200; ++lane) {
            const int number = data.laneOf(u"load@host-%1"_s.arg(lane));
            for (int i = 0; i < 5000; ++i)
                data.addSegment(number, i * (second * 7 / 10) + lane, states[std::size_t((i + lane) % 4)], i * 200 + lane + 1);
        }
        LaneChoice choice;
        choice.filter = u"load"_s;
        view.setChoice(choice);
        view.setLaneHeight(5);
        view.setFollowing(false);
        view.setRange(0, 4000 * second);
        QCOMPARE(view.view().rows.size(), std::size_t(200));
        QBENCHMARK { view.plot().replot(QCustomPlot::rpImmediateRefresh); }
        qInfo("bars, codes and marks: %lld us", static_cast<long long>(view.plottable().paintTime().count()));
    }

    void pictures()
    {
        const QString folder = qEnvironmentVariable("HOLDFAST_PICTURES");
        if (folder.isEmpty())
            QSKIP("set HOLDFAST_PICTURES to a folder to have the view painted into it");
        for (const bool dark : {false, true}) {
            qApp->setPalette(dark ? darkPalette() : lightPalette());
            for (const QSize size : {QSize(1280, 700), QSize(1920, 1000)}) {
                Bench bench(size);
                QTRY_VERIFY(bench.ready());
                if (size.width() > 1500) {
                    LaneChoice choice = bench.view.choice();
                    choice.details = true;
                    bench.view.setChoice(choice);
                    bench.view.setFollowing(false);
                    bench.view.setRange(bench.view.view().now - 240 * second, bench.view.view().now + 8 * second);
                }
                bench.view.selectTarget(u"tdma@beta"_s);
                bench.view.selectIncident(size.width() > 1500 ? 30 : 3);
                QTest::qWait(50);
                QVERIFY(bench.view.grab().save(u"%1/timeline-%2-%3.png"_s.arg(folder).arg(size.width()).arg(dark ? u"dark"_s : u"light"_s)));
                QVERIFY(bool(bench.view.exportTo(folder + u"/timeline-export.png"_s)));
                QVERIFY(bool(bench.view.exportTo(folder + u"/timeline-export.svg"_s)));
            }
            FakeClient client;
            SiteStore store(client);
            TimelineView empty(store, client);
            empty.resize(1280, 500);
            empty.show();
            QTest::qWait(20);
            QVERIFY(empty.grab().save(folder + (dark ? u"/timeline-empty-dark.png"_s : u"/timeline-empty-light.png"_s)));
        }
    }
};

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
