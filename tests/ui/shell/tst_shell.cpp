// The frame: navigation, banners, languages at run time, saved state, palette, accessibility of every control.
#include <alarms/alarmnotifier.h>
#include <fakeclient.h>
#include <fixturesite.h>
#include <output/outputtable.h>
#include <output/outputview.h>
#include <shell/alarmbanner.h>
#include <shell/alarmpanel.h>
#include <shell/banners.h>
#include <shell/commandpalette.h>
#include <shell/helpsheet.h>
#include <shell/mainwindow.h>
#include <shell/screenshot.h>
#include <shell/statusfields.h>
#include <shell/windowstate.h>
#include <style/accessibleitems.h>

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

using namespace holdfast;

namespace {

/// Marks every text, so that one that isn't translated anew is found.
class MarkingTranslator : public QTranslator
{
public:
    explicit MarkingTranslator(QString mark) : m_mark(std::move(mark)) {}
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *text, const char *, int) const override
    {
        return m_mark + QString::fromUtf8(text);
    }

private:
    QString m_mark;
};

struct World {
    FakeClient client;
    SiteStore store{client};
    Languages languages;
    std::unique_ptr<MainWindow> window;

    explicit World(QSettings *settings = nullptr, SiteStatus status = fig1Status())
    {
        client.setStatus(std::move(status));
        client.setHistory(fig1History());
        window = std::make_unique<MainWindow>(store, client, languages, settings);
    }
    void start()
    {
        window->show();
        store.start();
        QTRY_VERIFY(store.hasStatus());
    }
};

} // namespace

class ShellTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installAccessibleItems(); }
    void keysShowViews();
    void everyViewFromTheTable();
    void selectionIsShared();
    void outputOfAMember();
    void outputOfAProcess();
    void backAndForward();
    void activatingOpensWhatFits_data();
    void activatingOpensWhatFits();
    void lostConnectionShowsABanner();
    void pastIsMarked();
    void observeModeIsMarked();
    void statusFields();
    void alarmBannerAcknowledges();
    void alarmListFoldsIncidents();
    void alarmsOutOfServiceAreListedApart();
    void languageAtRunTime();
    void unknownLanguageChangesNothing();
    void savedState();
    void neverOffScreen_data();
    void neverOffScreen();
    void everythingHasAnObjectName();
    void everyControlHasAName();
    void paletteFinds_data();
    void paletteFinds();
    void paletteRuns();
    void helpListsEveryKey();
    void screenshotWaitsForData();
    void largeSiteGetsTheRoom();
    void twoWindowsOfASiteTellOnce();
};

void ShellTest::keysShowViews()
{
    World world;
    world.start();
    const QStringList names = viewNames();
    QVERIFY(names.size() >= 7);
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(world.window.get(), static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
        QCOMPARE(world.window->currentView(), names[i]);
    }
}

void ShellTest::everyViewFromTheTable()
{
    World world;
    world.start();
    for (const ViewKind &kind : viewKinds()) {
        QVERIFY(world.window->showView(QString::fromLatin1(kind.id)));
        QVERIFY(!kind.title().isEmpty());
        QVERIFY(world.window->viewWidget(QString::fromLatin1(kind.id))->isVisible());
    }
    QVERIFY(!world.window->showView(QStringLiteral("nonsense")));
}

void ShellTest::selectionIsShared()
{
    World world;
    world.start();
    world.window->select(QStringLiteral("gsm@gamma"));
    auto *tree = world.window->findChild<QTreeView *>();
    QVERIFY(tree);
    bool found = false;
    for (QTreeView *view : world.window->findChildren<QTreeView *>())
        found = found || view->currentIndex().data().toString() == QLatin1String("gsm");
    QVERIFY(found);
}

void ShellTest::outputOfAMember()
{
    World world;
    world.start();
    world.window->select(QStringLiteral("cdma@alpha"));
    world.window->showView(QStringLiteral("member"));
    QToolButton *output = nullptr;
    for (QToolButton *button : world.window->viewWidget(QStringLiteral("member"))->findChildren<QToolButton *>())
        output = button->text() == QLatin1String("Output") ? button : output;
    QVERIFY(output);
    QTest::mouseClick(output, Qt::LeftButton);
    QCOMPARE(world.window->currentView(), QStringLiteral("output"));
    auto *view = static_cast<OutputView *>(world.window->viewWidget(QStringLiteral("output")));
    QCOMPARE(view->target(), QStringLiteral("cdma@alpha"));
    world.window->select(QStringLiteral("gsm@gamma")); // it follows the selection, and the selection stays what it is
    QCOMPARE(view->target(), QStringLiteral("gsm@gamma"));
    world.window->select(QStringLiteral("alpha"));
    QCOMPARE(view->target(), QStringLiteral("os-services@alpha"));
    QCOMPARE(world.window->currentTarget(), QStringLiteral("alpha"));
    QTest::keyClick(world.window.get(), Qt::Key_1, Qt::ControlModifier);
    QTest::keyClick(world.window.get(), Qt::Key_8, Qt::ControlModifier);
    QCOMPARE(world.window->currentView(), QStringLiteral("output"));
    auto *search = view->findChild<QLineEdit *>();
    view->table().setFocus();
    QTest::keyClick(&view->table(), Qt::Key_F, Qt::ControlModifier); // here its own search, elsewhere the tree's
    QVERIFY(search->hasFocus());
}

void ShellTest::outputOfAProcess()
{
    World world;
    world.start();
    world.window->select(QStringLiteral("cdma@alpha"));
    world.window->showView(QStringLiteral("member"));
    auto *table = world.window->viewWidget(QStringLiteral("member"))->findChild<QTableView *>();
    QVERIFY(table && !table->actions().isEmpty());
    table->setCurrentIndex(table->model()->index(1, 0));
    table->actions().front()->trigger();
    QCOMPARE(world.window->currentView(), QStringLiteral("output"));
    auto *view = static_cast<OutputView *>(world.window->viewWidget(QStringLiteral("output")));
    QCOMPARE(view->target(), QStringLiteral("cdma@alpha/mobility"));
    world.window->goBack();
    QCOMPARE(world.window->currentView(), QStringLiteral("member"));
    Q_EMIT table->activated(table->model()->index(0, 2)); // Return, double click
    QCOMPARE(view->target(), QStringLiteral("cdma@alpha/call-control"));
}

void ShellTest::backAndForward()
{
    World world;
    world.start();
    world.window->select(QStringLiteral("cdma@alpha"));
    world.window->showView(QStringLiteral("member"));
    world.window->select(QStringLiteral("tdma@gamma"));
    QTest::keyClick(world.window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(world.window->currentTarget(), QStringLiteral("cdma@alpha"));
    QCOMPARE(world.window->currentView(), QStringLiteral("member"));
    QTest::keyClick(world.window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(world.window->currentView(), QStringLiteral("site"));
    QTest::keyClick(world.window.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(world.window->currentView(), QStringLiteral("member"));
    QCOMPARE(world.window->currentTarget(), QStringLiteral("cdma@alpha"));
}

void ShellTest::activatingOpensWhatFits_data()
{
    QTest::addColumn<QString>("alarmTarget");
    QTest::addColumn<QString>("view");
    QTest::addColumn<QString>("target");
    QTest::newRow("a host") << "delta" << "host" << "delta";
    QTest::newRow("a member") << "tdma@beta" << "member" << "tdma@beta";
    QTest::newRow("a pair") << "tdma" << "member" << "tdma";
    QTest::newRow("a process: its member") << "tdma@beta/call-control" << "member" << "tdma@beta";
    QTest::newRow("a resource: its host") << "line-cards@beta" << "host" << "beta";
}

void ShellTest::activatingOpensWhatFits()
{
    QFETCH(QString, alarmTarget);
    QFETCH(QString, view);
    QFETCH(QString, target);
    World world;
    world.start();
    Q_EMIT world.window->alarmBanner().activated(alarmTarget);
    QCOMPARE(world.window->currentView(), view);
    QCOMPARE(world.window->currentTarget(), target);
}

void ShellTest::lostConnectionShowsABanner()
{
    World world;
    world.start();
    QVERIFY(world.window->banners().connectionText().isEmpty());
    world.client.setConnection(ManagerClient::Connection::Lost, QStringLiteral("tried again in 2 s."));
    QVERIFY(world.window->banners().connectionText().contains(QLatin1String("tried again in 2 s.")));
    QVERIFY(world.window->statusFields().computerText().contains(QLatin1String("unknown"))); // never shown as good
    world.client.setConnection(ManagerClient::Connection::Connected);
    QVERIFY(world.window->banners().connectionText().isEmpty());
}

void ShellTest::pastIsMarked()
{
    World world;
    world.start();
    world.store.showMoment(QDateTime::currentDateTimeUtc().addSecs(-100));
    QVERIFY(world.window->banners().momentText().contains(QLatin1String("PAST")));
    world.store.showNow();
    QVERIFY(world.window->banners().momentText().isEmpty());
}

void ShellTest::observeModeIsMarked()
{
    World world;
    world.start();
    QVERIFY(world.window->banners().observeText().isEmpty());
    world.client.editStatus().observe = true;
    world.store.refreshNow();
    QTRY_VERIFY(!world.window->banners().observeText().isEmpty());
}

void ShellTest::statusFields()
{
    World world;
    world.start();
    StatusFields &fields = world.window->statusFields();
    QVERIFY(fields.connectionText().contains(QLatin1String("fig1")));
    world.store.setUser(QStringLiteral("maria"));
    QCOMPARE(fields.userText(), QStringLiteral("maria"));
    auto *ages = fields.findChild<DataAges *>();
    QVERIFY(ages);
    for (const HostStatus &host : world.store.status().hosts)
        QVERIFY(ages->sentence().contains(host.name));
}

void ShellTest::alarmBannerAcknowledges()
{
    World world;
    world.start();
    AlarmBanner &banner = world.window->alarmBanner();
    QVERIFY(banner.first());
    const qint64 first = banner.first()->id;
    QCOMPARE(banner.first()->severity, Severity::Critical);
    auto buttons = banner.findChildren<QToolButton *>();
    buttons.front()->click();
    QTRY_VERIFY(banner.first() && banner.first()->id != first);
    QCOMPARE(world.client.count(QStringLiteral("alarms.acknowledge")), 1);
    QCOMPARE(world.client.count(QStringLiteral("command.execute")), 0); // never changes the plant
}

void ShellTest::alarmListFoldsIncidents()
{
    World world;
    AlarmModel model(world.store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    world.start();
    QTRY_COMPARE(model.rowCount(), 3); // roots 11, 25 and 3
    QCOMPARE(model.rowCount(model.index(0, 0)), 1);
    QCOMPARE(model.alarm(model.index(0, 0))->severity, Severity::Critical);
    auto &alarms = world.client.editStatus().alarms;
    alarms.erase(alarms.begin());
    world.store.refreshNow();
    QTRY_COMPARE(model.rowCount(model.index(1, 0)), 0);
    alarms.clear();
    world.store.refreshNow();
    QTRY_COMPARE(model.rowCount(), 0);
    QCOMPARE(resets.count(), 0);
}

void ShellTest::alarmsOutOfServiceAreListedApart()
{
    World world;
    world.start();
    auto *panel = world.window->findChild<AlarmPanel *>();
    auto *tabs = panel->findChild<QTabBar *>();
    QAbstractItemModel &model = *panel->list().model();
    const auto button = [panel](const QString &name) {
        for (QToolButton *each : panel->findChildren<QToolButton *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return static_cast<QToolButton *>(nullptr);
    };
    QTRY_COMPARE(model.rowCount(), 3);
    const int open = world.store.unacknowledgedAlarms();
    panel->list().setCurrentIndex(model.index(0, 0));
    const QString target = model.index(0, AlarmModel::TargetColumn).data().toString();
    button(QStringLiteral("Take the selected alarm out of service"))->click();
    auto *dialog = panel->findChild<QDialog *>();
    QVERIFY(dialog);
    auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled()); // not without a reason
    dialog->findChild<QLineEdit *>()->setText(QStringLiteral("cable is replaced"));
    ok->click();
    QTRY_VERIFY(tabs->tabText(1).contains(QLatin1Char('1')));
    QCOMPARE(world.store.unacknowledgedAlarms(), open - 1);
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(model.index(row, AlarmModel::StateColumn).data() != QLatin1String("out of service"));
    // Apart, with who and why; nothing there but to return it.
    tabs->setCurrentIndex(1);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, AlarmModel::TargetColumn).data().toString(), target);
    const QString text = model.index(0, AlarmModel::TextColumn).data().toString();
    QVERIFY2(text.contains(QLatin1String("cable is replaced")) && text.contains(world.store.user()), qPrintable(text));
    QVERIFY(!button(QStringLiteral("Acknowledge the selected alarm"))->isVisible());
    panel->list().setCurrentIndex(model.index(0, 0));
    button(QStringLiteral("Return the selected alarm to service"))->click();
    QTRY_COMPARE(model.rowCount(), 0);
    QTRY_COMPARE(world.store.unacknowledgedAlarms(), open);
    tabs->setCurrentIndex(0);
    QCOMPARE(model.rowCount(), 3);
}

void ShellTest::languageAtRunTime()
{
    World world;
    world.start();
    for (const QString &view : viewNames())
        world.window->showView(view); // made before the change: they have to follow it
    MarkingTranslator translator(QStringLiteral("\u00a7"));
    QCoreApplication::installTranslator(&translator);
    QCoreApplication::processEvents();
    QStringList left;
    for (const QAction *menu : world.window->menuBar()->actions()) {
        if (!menu->text().startsWith(QChar(0xa7)))
            left.append(menu->text());
    }
    for (const QDockWidget *dock : world.window->findChildren<QDockWidget *>()) {
        if (!dock->windowTitle().startsWith(QChar(0xa7)))
            left.append(dock->windowTitle());
    }
    for (const QToolButton *button : world.window->findChildren<QToolButton *>()) {
        const bool ours = !button->text().isEmpty() && button->isVisible() && button->text() != world.store.user()
            && button->objectName().isEmpty();
        if (ours && !button->text().contains(QChar(0xa7)))
            left.append(button->text());
    }
    QCoreApplication::removeTranslator(&translator);
    QCoreApplication::processEvents();
    QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1String(" | "))));
    QCOMPARE(world.window->menuBar()->actions().front()->text(), QStringLiteral("&Console")); // and back
}

void ShellTest::unknownLanguageChangesNothing()
{
    Languages languages;
    QVERIFY(!languages.use(QStringLiteral("tlh")));
    QCOMPARE(languages.current(), QStringLiteral("en"));
    for (const Languages::Language &language : Languages::all()) {
        QVERIFY(languages.use(language.code));
        QCOMPARE(languages.current(), language.code);
    }
    languages.use(QStringLiteral("en"));
}

void ShellTest::savedState()
{
    QTemporaryDir directory;
    QSettings settings(directory.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    {
        World world(&settings);
        world.start();
        world.store.setUser(QStringLiteral("maria"));
        world.window->setTheme(ThemeChoice::Dark);
        world.window->setLanguage(QStringLiteral("fr"));
        world.window->findChild<QDockWidget *>(QStringLiteral("treeDock"))->hide();
        world.window->resize(700, 500);
        world.window->close();
    }
    World again(&settings);
    again.window->restore();
    again.start();
    QVERIFY(!again.window->findChild<QDockWidget *>(QStringLiteral("treeDock"))->isVisible());
    QCOMPARE(again.store.user(), QStringLiteral("maria"));
    QCOMPARE(again.languages.current(), QStringLiteral("fr"));
    again.window->setLanguage(QStringLiteral("en"));
    QCOMPARE(settings.value(QStringLiteral("theme")).toString(), QStringLiteral("dark"));
    again.window->resetLayout();
    QVERIFY(again.window->findChild<QDockWidget *>(QStringLiteral("treeDock"))->isVisible());
    again.window->setTheme(ThemeChoice::Light);
}

void ShellTest::neverOffScreen_data()
{
    QTest::addColumn<QRect>("wanted");
    QTest::addColumn<QRect>("expected");
    QTest::newRow("as it was") << QRect(100, 100, 800, 600) << QRect(100, 100, 800, 600);
    QTest::newRow("its screen is gone") << QRect(5000, 200, 800, 600) << QRect(1120, 200, 800, 600);
    QTest::newRow("above the top") << QRect(10, -900, 800, 600) << QRect(10, 0, 800, 600);
    QTest::newRow("larger than the screen") << QRect(0, 0, 9000, 9000) << QRect(0, 0, 1920, 1080);
    QTest::newRow("on the second screen") << QRect(2000, 50, 500, 400) << QRect(2000, 50, 500, 400);
}

void ShellTest::neverOffScreen()
{
    QFETCH(QRect, wanted);
    QFETCH(QRect, expected);
    const QList<QRect> screens = QLatin1String(QTest::currentDataTag()) == QLatin1String("on the second screen")
        ? QList<QRect>{QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 1024)}
        : QList<QRect>{QRect(0, 0, 1920, 1080)};
    QCOMPARE(onScreen(wanted, screens), expected);
}

void ShellTest::everythingHasAnObjectName()
{
    World world;
    for (const QDockWidget *dock : world.window->findChildren<QDockWidget *>())
        QVERIFY(!dock->objectName().isEmpty());
    for (const QToolBar *bar : world.window->findChildren<QToolBar *>(QString(), Qt::FindDirectChildrenOnly))
        QVERIFY(!bar->objectName().isEmpty());
}

// console.md: accessible name and keyboard reach of every control, 100 %.
void ShellTest::everyControlHasAName()
{
    World world;
    world.start();
    for (const QString &view : viewNames())
        world.window->showView(view);
    QStringList nameless;
    for (QWidget *widget : world.window->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(world.window.get()) || widget->focusProxy())
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        const QString name = interface ? interface->text(QAccessible::Name) : QString();
        const bool part = widget->objectName().startsWith(QLatin1String("qt_")) || !widget->parentWidget()
            || qobject_cast<QAbstractScrollArea *>(widget->parentWidget()) != nullptr
            || QByteArray(widget->metaObject()->className()).startsWith("QScrollArea")
            || QByteArray(widget->metaObject()->className()).startsWith("QMainWindow");
        if (name.isEmpty() && !part)
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(':') + widget->objectName()
                            + QLatin1Char('<') + QString::fromLatin1(widget->parentWidget()->metaObject()->className()));
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1String(", "))));
}

void ShellTest::paletteFinds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::newRow("verb and target") << "off cdma@al" << "Take cdma@alpha off-line";
    QTest::newRow("in any order") << "cdma switch" << "Switch cdma over";
    QTest::newRow("a view") << "timeline" << "Timeline";
    QTest::newRow("power") << "power on delta" << "Power delta on";
}

void ShellTest::paletteFinds()
{
    QFETCH(QString, typed);
    QFETCH(QString, first);
    World world;
    world.start();
    world.window->openPalette();
    auto *palette = world.window->findChild<CommandPalette *>();
    QVERIFY(palette);
    palette->input().setText(typed);
    QVERIFY(!palette->shown().isEmpty());
    QCOMPARE(palette->shown().front(), first);
    palette->close();
}

void ShellTest::paletteRuns()
{
    World world;
    world.start();
    QTest::keyClick(world.window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = world.window->findChild<CommandPalette *>();
    QVERIFY(palette);
    QTest::keyClicks(&palette->input(), QStringLiteral("go beta"));
    QTest::keyClick(&palette->input(), Qt::Key_Return);
    QTRY_COMPARE(world.window->currentTarget(), QStringLiteral("beta"));
    QCOMPARE(world.window->currentView(), QStringLiteral("host"));
}

void ShellTest::helpListsEveryKey()
{
    World world;
    const auto keys = HelpSheet::keysOf(world.window->actions());
    QSet<QString> seen;
    for (const HelpSheet::Key &key : keys) {
        QVERIFY2(!seen.contains(key.keys), qPrintable(key.keys)); // no shortcut twice
        seen.insert(key.keys);
        QVERIFY(!key.does.isEmpty());
    }
    for (const char *wanted : {"Ctrl+1", "Ctrl+6", "Ctrl+K", "F1", "Alt+Left"})
        QVERIFY2(seen.contains(QString::fromLatin1(wanted)), wanted);
}

void ShellTest::screenshotWaitsForData()
{
    QTemporaryDir directory;
    World world(nullptr, fig1Healthy()); // nothing is on its way: it needn't wait for that
    const QString file = directory.filePath(QStringLiteral("picture.png"));
    world.client.hold(true);
    Screenshot shot(*world.window, world.store,
                    {file, QStringLiteral("member"), QStringLiteral("cdma@alpha"), std::chrono::seconds(10),
                     std::chrono::milliseconds(50)});
    QSignalSpy finished(&shot, &Screenshot::finished);
    world.window->show();
    world.store.start();
    QTest::qWait(120);
    QCOMPARE(finished.count(), 0); // nothing is live yet
    world.client.hold(false);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.front().front().toString(), QString());
    QVERIFY(QImage(file).width() > 300);
    QCOMPARE(world.window->currentView(), QStringLiteral("member"));
}

void ShellTest::largeSiteGetsTheRoom()
{
    World world(nullptr, largeStatus(8, 92));
    world.window->resize(1920, 1080);
    world.window->resetLayout();
    world.start();
    QVERIFY(!world.window->findChild<QDockWidget *>(QStringLiteral("alarmDock"))->isVisible());
    QVERIFY(world.window->findChild<QDockWidget *>(QStringLiteral("treeDock"))->isVisible());
}

void ShellTest::twoWindowsOfASiteTellOnce()
{
    World world;
    MainWindow second(world.store, world.client, world.languages, nullptr);
    second.show();
    world.start();
    const auto notifiers = world.store.findChildren<AlarmNotifier *>();
    QCOMPARE(notifiers.size(), 1);
    QVERIFY(world.window->findChildren<AlarmNotifier *>().isEmpty());
    QVERIFY(second.findChildren<AlarmNotifier *>().isEmpty());
    notifiers.front()->setBeeps(true);
    QSignalSpy beeped(notifiers.front(), &AlarmNotifier::beeped);
    AlarmStatus fresh = world.client.editStatus().alarms.front();
    fresh.id = 1000;
    fresh.state = QStringLiteral("unacknowledged");
    world.client.editStatus().alarms.push_back(fresh);
    world.store.refreshNow();
    QTRY_COMPARE(beeped.count(), 1);
    // It goes on when one of them is closed.
    world.window.reset();
    QCOMPARE(world.store.findChildren<AlarmNotifier *>().size(), 1);
    QVERIFY(notifiers.front()->beeps());
}

QTEST_MAIN(ShellTest)
#include "tst_shell.moc"
