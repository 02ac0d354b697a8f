// tst_mirrored.cpp - right to left, as for Arabic: what reads is mirrored, what is time or a state
// diagram is not.
#include <allwindows.h>
#include <windowchecks.h>

#include <member/memberview.h>
#include <member/statediagram.h>
#include <shell/alarmbanner.h>
#include <timeline/timelineview.h>

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

using namespace holdfast;
using namespace Qt::StringLiterals;

class TestMirrored : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QApplication::setLayoutDirection(Qt::LeftToRight); }
    void theFrame();
    void theAlarmIsRead();
    void timeGoesOnToTheRight();
    void arrowsPointAsTheStatesGo();
    void drawingsStay_data();
    void drawingsStay();
    void nothingIsCut_data() { addWindowRows(); }
    void nothingIsCut();
};

void TestMirrored::initTestCase()
{
    QVERIFY(QDir().mkpath(QStringLiteral(PICTURE_DIR)));
    QApplication::setLayoutDirection(Qt::RightToLeft);
}

void TestMirrored::theFrame()
{
    WindowWorld world;
    MainWindow &window = world.window();
    const QMenuBar &menus = *window.menuBar();
    QVERIFY(menus.actionGeometry(menus.actions().front()).center().x() > menus.width() / 2);
    const auto *tools = window.findChild<QToolBar *>(u"mainToolBar"_s);
    QVERIFY(tools->actionGeometry(tools->actions().front()).center().x() > tools->width() / 2);
    // A tree's branches open from the right; its first column is the rightmost.
    auto *tree = window.findChild<QDockWidget *>(u"treeDock"_s)->findChild<QTreeView *>();
    QVERIFY(tree->columnViewportPosition(0) > tree->columnViewportPosition(1));
    // A dialog's form: labels right of their fields; the button that acts is the last, so the
    // leftmost.
    world.window().giveCommand(u"offline"_s, {u"cdma@alpha"_s});
    WindowWorld::settle();
    auto *dialog = window.findChild<QDialog *>(u"commandDialog"_s);
    const auto buttons = dialog->findChildren<QPushButton *>();
    QVERIFY(buttons.back()->x() < buttons.front()->x());
    for (const QString &view : viewNames()) {
        window.showView(view);
        WindowWorld::settle();
        QVERIFY(window.grab().save(QStringLiteral(PICTURE_DIR "/mirrored-%1.png").arg(view)));
    }
    QVERIFY(dialog->grab().save(QStringLiteral(PICTURE_DIR "/mirrored-command.png")));
}

// Its sentence begins at the right, and the counts are at the left: nothing of it is on the buttons
// or beside the banner.
void TestMirrored::theAlarmIsRead()
{
    WindowWorld world;
    auto *banner = world.window().findChild<AlarmBanner *>();
    const QImage picture = banner->grab().toImage();
    const QRgb ground = picture.pixel(picture.width() / 3, 3);
    const auto ink = [&](int from, int to) {
        int count = 0;
        for (int y = 3; y < picture.height() - 3; ++y) {
            for (int x = from; x < to; ++x)
                count += picture.pixel(x, y) != ground ? 1 : 0;
        }
        return count;
    };
    const auto buttons = banner->findChildren<QToolButton *>();
    const int counts = std::min(buttons[0]->x(), buttons[1]->x());
    const int end = std::max(buttons[0]->geometry().right(), buttons[1]->geometry().right());
    QVERIFY2(counts > 100, qPrintable(QString::number(counts)));
    QVERIFY(ink(0, counts - 4) > 300);
    QVERIFY(ink(picture.width() - 200, picture.width()) > 600);
    QCOMPARE(ink(end + 4, end + 100), 0);
}

void TestMirrored::timeGoesOnToTheRight()
{
    WindowWorld world;
    world.window().showView(u"timeline"_s);
    WindowWorld::settle();
    auto &timeline = *static_cast<TimelineView *>(world.window().viewWidget(u"timeline"_s));
    const LaneView &view = timeline.view();
    // The last minute of the hour is right of its first; the lane's header beside it leaves the
    // plot whole.
    QVERIFY(view.to > view.from && view.x(view.to, 800) > view.x(view.from, 800));
    QVERIFY(timeline.plot().isVisible() && timeline.plot().width() > 250);
}

// FIG. 2 as the patent has it: Unavailable left, Active right, and each arrow ends at its own
// state.
void TestMirrored::arrowsPointAsTheStatesGo()
{
    WindowWorld world;
    world.window().showView(u"member"_s);
    WindowWorld::settle();
    auto *diagram = world.window().viewWidget(u"member"_s)->findChild<StateDiagram *>();
    const auto box = [diagram](State state) { return diagram->itemRect(static_cast<int>(state)); };
    QVERIFY(box(State::Unavailable).right() < box(State::Initialization).left());
    QVERIFY(box(State::Initialization).right() < box(State::Standby).left());
    QVERIFY(box(State::Standby).right() < box(State::Active).left());
}

void TestMirrored::drawingsStay_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<QString>("drawing");
    QTest::newRow("states") << u"member"_s << u"holdfast::StateDiagram"_s;
    QTest::newRow("budgets") << u"member"_s << u"holdfast::BudgetList"_s;
    QTest::newRow("transitions") << u"member"_s << u"holdfast::TransitionList"_s;
    QTest::newRow("members and mates") << u"host"_s << u"holdfast::MemberStrips"_s;
    QTest::newRow("matrix") << u"site"_s << u"holdfast::SiteMatrix"_s;
    QTest::newRow("map") << u"map"_s << u"holdfast::TopologyMap"_s;
}

// The same picture whichever way texts read, but for ages, which count on: no text is on another,
// or out of its box.
void TestMirrored::drawingsStay()
{
    QFETCH(QString, view);
    QFETCH(QString, drawing);
    const auto back = qScopeGuard([] { QApplication::setLayoutDirection(Qt::RightToLeft); });
    std::array<QImage, 2> pictures;
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        QApplication::setLayoutDirection(direction);
        WindowWorld world;
        world.window().select(u"tdma@gamma"_s);
        world.window().showView(view);
        WindowWorld::settle();
        QWidget *found = nullptr;
        for (QWidget *one : world.window().viewWidget(view)->findChildren<QWidget *>()) {
            if (drawing == QLatin1StringView(one->metaObject()->className()))
                found = one;
        }
        QVERIFY(found != nullptr);
        found->resize(680, found->height());
        WindowWorld::settle();
        pictures[static_cast<std::size_t>(direction)] =
            found->grab(QRect(QPoint(), QSize(680, found->height()))).toImage();
    }
    const auto &[usual, mirrored] = pictures;
    QCOMPARE(mirrored.size(), usual.size());
    int different = 0;
    for (int y = 0; y < usual.height(); ++y) {
        for (int x = 0; x < usual.width(); ++x)
            different += mirrored.pixel(x, y) != usual.pixel(x, y) ? 1 : 0;
    }
    QVERIFY2(different < 500, qPrintable(QString::number(different)));
}

void TestMirrored::nothingIsCut()
{
    QFETCH(int, kind);
    WindowWorld world;
    QWidget *shown = windowKinds()[static_cast<std::size_t>(kind)].open(world);
    QVERIFY(shown != nullptr);
    const QStringList cut = cutTexts(*shown);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

QTEST_MAIN(TestMirrored)
#include "tst_mirrored.moc"
