// tst_access.cpp - every window, dock and dialog: a name for every control, a way to it by
// keyboard, texts that can be read in every theme, and nothing that moves for whoever doesn't want
// it.
#include <allwindows.h>
#include <windowchecks.h>

#include <style/colours.h>
#include <style/flashclock.h>
#include <style/motion.h>
#include <style/theme.h>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

constexpr double highContrast = 7; // what the theme of that name promises (colours.h)

} // namespace

class TestAccess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theChecksFind();
    void everyDialogIsInTheList();
    void everyControlHasAName_data() { addWindowRows(); }
    void everyControlHasAName();
    void everyControlIsReached_data() { addWindowRows(); }
    void everyControlIsReached();
    void everyTextIsLegible_data();
    void everyTextIsLegible();
    void nothingMovesUnlessWanted();
};

// That the walks below can fail: each kind of mistake, made on purpose.
void TestAccess::theChecksFind()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *nameless = new QLineEdit;
    auto *keeps = new QPlainTextEdit; // Tab is a character there
    keeps->setAccessibleName(u"keeps"_s);
    auto *after = new QPushButton(u"After"_s);
    auto *faint = new QLabel(u"WWWW faint WWWW"_s);
    QPalette palette = faint->palette();
    palette.setColor(
        QPalette::WindowText,
        mix(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.4));
    faint->setPalette(palette);
    auto *cut = new QLabel(u"This is longer than there is room for it"_s);
    cut->setFixedWidth(60);
    for (QWidget *one : std::initializer_list<QWidget *>{nameless, keeps, after, faint, cut})
        column->addWidget(one);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    nameless->setFocus();
    QCOMPARE(namelessControls(window), QStringList{placeOf(*nameless)});
    QCOMPARE(unreachableControls(window), QStringList{placeOf(*after)});
    QCOMPARE(faintTexts(window, textContrast).size(), 1);
    QVERIFY(faintTexts(window, textContrast).front().contains(u"faint"_s));
    QCOMPARE(cutTexts(window).size(), 1);
    cut->setToolTip(cut->text());
    keeps->setTabChangesFocus(true);
    nameless->setAccessibleName(u"named"_s);
    nameless->setFocus();
    QCOMPARE(namelessControls(window) + unreachableControls(window) + cutTexts(window),
             QStringList());
}

void TestAccess::everyDialogIsInTheList()
{
    const QStringList missing = dialogsNotInTheList();
    QVERIFY2(
        missing.isEmpty(),
        qPrintable(u"add a row to tests/ui/fixture/allwindows.cpp for "_s + missing.join(u", "_s)));
}

void TestAccess::everyControlHasAName()
{
    QFETCH(int, kind);
    WindowWorld world;
    QWidget *shown = windowKinds()[static_cast<std::size_t>(kind)].open(world);
    QVERIFY(shown != nullptr && shown->isVisible());
    const QStringList nameless = namelessControls(*shown);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestAccess::everyControlIsReached()
{
    QFETCH(int, kind);
    WindowWorld world;
    QWidget *shown = windowKinds()[static_cast<std::size_t>(kind)].open(world);
    QVERIFY(shown != nullptr && shown->isVisible());
    shown->window()->activateWindow();
    (void)QTest::qWaitFor([&] { return QApplication::activeWindow() == shown->window(); }, 1000);
    const QStringList unreachable = unreachableControls(*shown);
    QVERIFY2(unreachable.isEmpty(), qPrintable(unreachable.join(u'\n')));
}

void TestAccess::everyTextIsLegible_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("theme");
    for (std::size_t i = 0; i < windowKinds().size(); ++i) {
        for (const ThemeChoice theme : themeChoices()) {
            if (theme != ThemeChoice::System)
                QTest::addRow("%s, %s", windowKinds()[i].name, qPrintable(themeName(theme)))
                    << static_cast<int>(i) << themeName(theme);
        }
    }
}

void TestAccess::everyTextIsLegible()
{
    QFETCH(int, kind);
    QFETCH(QString, theme);
    const auto reset = qScopeGuard([] { applyTheme(*qApp, ThemeChoice::Light); });
    WindowWorld world;
    world.window().setTheme(*themeNamed(theme));
    QWidget *shown = windowKinds()[static_cast<std::size_t>(kind)].open(world);
    QVERIFY(shown != nullptr && shown->isVisible());
    const QStringList faint = faintTexts(
        *shown, theme == themeName(ThemeChoice::HighContrast) ? highContrast : textContrast);
    QVERIFY2(faint.isEmpty(), qPrintable(faint.join(u'\n')));
}

void TestAccess::nothingMovesUnlessWanted()
{
    WindowWorld world; // it has alarms that nobody has acknowledged
    FlashClock &clock = FlashClock::instance();
    clock.setEnabled(true);
    QVERIFY(clock.isRunning());
    QVERIFY(world.window().isAnimated());
    setMotionReduced(true);
    const auto reset = qScopeGuard([] { setMotionReduced(false); });
    QVERIFY(!clock.isRunning() && clock.isLit(true) && clock.isLit(false));
    QVERIFY(!world.window().isAnimated());
    QCOMPARE(QApplication::cursorFlashTime(), 0);
    for (const Qt::UIEffect effect :
         {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo, Qt::UI_FadeTooltip})
        QVERIFY(!QApplication::isEffectEnabled(effect));
    // What is steady is so in a picture, too: nothing changes within two flashes but what counts
    // seconds.
    QSignalSpy flashes(&clock, &FlashClock::changed);
    (void)QTest::qWaitFor([&] { return flashes.count() > 0; }, 1100);
    QCOMPARE(flashes.count(), 0);
    setMotionReduced(false);
    QVERIFY(clock.isRunning());
    QVERIFY(QApplication::cursorFlashTime() > 0);
}

QTEST_MAIN(TestAccess)
#include "tst_access.moc"
