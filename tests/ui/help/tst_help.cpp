// F1 at every view, panel and dialog opens its page; the window is used by keys alone; what isn't translated says so.
#include <fakeclient.h>
#include <fixturesite.h>

#include <commands/commanddialog.h>
#include <handbook/handbookpages.h>
#include <help/helpdesk.h>
#include <help/helptopic.h>
#include <help/helpwindow.h>
#include <help/pagebrowser.h>
#include <help/pagedocument.h>
#include <shell/mainwindow.h>
#include <shell/views.h>
#include <sites/startdialog.h>
#include <style/accessibleitems.h>
#include <thresholds/thresholdsview.h>
#include <translations/translations.h>
#include <upgrade/upgradedialog.h>

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QWhatsThis>
#include <QWindow>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

struct World {
    FakeClient client;
    SiteStore store{client};
    Languages languages;
    std::unique_ptr<MainWindow> window;

    World()
    {
        client.setStatus(fig1Status());
        client.setHistory(fig1History());
        window = std::make_unique<MainWindow>(store, client, languages, nullptr);
        window->show();
        store.start();
        if (!QTest::qWaitFor([this] { return store.hasStatus(); }))
            qFatal("the fixture has no state");
    }
    [[nodiscard]] HelpWindow *help() const { return window->helpDesk().window(); }
    [[nodiscard]] QString page() const { return help() != nullptr ? help()->browser().pageName() : QString(); }
};

QString textFile(const QString &folder, const QString &name, const QString &text)
{
    QDir().mkpath(folder + u"/en"_s);
    QFile file(folder + u"/en/"_s + name);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0 ? folder : QString();
}

} // namespace

class TestHelp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyViewHasItsPage();
    void pagesOfViewsAreCalledLikeThem();
    void everyControlHasAPage();
    void panelsAndDialogs();
    void startDialog();
    void windowsAnswerForThemselves();
    void unknownTopicShowsTheContents();
    void searches_data();
    void searches();
    void searchFindsAllWordsAndNothingElse();
    void keysOfTheWindow();
    void linksAndAnchors();
    void englishAnchorsLeadIntoTranslations_data();
    void englishAnchorsLeadIntoTranslations();
    void backAndForward();
    void languages();
    void picturesFollowTheTheme();
    void whatsThis();
    void everyControlIsNamed();
    void closesWithTheConsole();
};

void TestHelp::initTestCase()
{
    installAccessibleItems();
    useHandbook();
    useTranslations();
    QVERIFY(Handbook().names().size() > 30);
}

void TestHelp::everyViewHasItsPage()
{
    World world;
    for (const QString &view : viewNames()) {
        QVERIFY(world.window->showView(view));
        QWidget *focus = QApplication::focusWidget();
        QVERIFY2(focus != nullptr, qPrintable(view));
        QTest::keyClick(focus, Qt::Key_F1);
        QCOMPARE(world.page(), u"view-"_s + view);
        QVERIFY(world.help()->isVisible());
        world.window->activateWindow();
    }
}

// Who reads "Chronogramme" in the menu looks for that in the contents.
void TestHelp::pagesOfViewsAreCalledLikeThem()
{
    World world;
    const Handbook handbook;
    for (const Languages::Language &language : Languages::all()) {
        world.window->setLanguage(language.code);
        for (const ViewKind &kind : viewKinds()) {
            const HandbookPage page = handbook.page(u"view-"_s + QString::fromLatin1(kind.id), language.code);
            if (page.language == language.code)
                QCOMPARE(page.title, kind.title());
        }
    }
}

// Whatever has the focus in the window: the page there is exists.
void TestHelp::everyControlHasAPage()
{
    World world;
    for (const QString &view : viewNames())
        world.window->showView(view);
    const Handbook handbook;
    int asked = 0;
    for (QWidget *widget : world.window->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus)
            continue;
        ++asked;
        const QString topic = helpTopicOf(widget);
        QVERIFY2(handbook.has(topic.section(u'#', 0, 0)), qPrintable(topic + u' ' + widget->objectName()));
    }
    QVERIFY(asked > 50);
}

void TestHelp::panelsAndDialogs()
{
    World world;
    const auto topicAt = [&world](const char *dock) {
        return helpTopicOf(world.window->findChild<QDockWidget *>(QString::fromLatin1(dock))->widget());
    };
    QCOMPARE(topicAt("treeDock"), u"panel-tree"_s);
    QCOMPARE(topicAt("alarmDock"), u"panel-alarms"_s);
    QCOMPARE(topicAt("commandDock"), u"panel-commands"_s);
    QCOMPARE(topicAt("upgradeDock"), u"panel-upgrade"_s);
    world.window->openUpgrade({u"cdma"_s});
    auto *upgrade = world.window->findChild<UpgradeDialog *>();
    QVERIFY(upgrade != nullptr);
    QCOMPARE(helpTopicOf(upgrade), u"panel-upgrade"_s);
    upgrade->close();
    openThresholdsDialog(world.window.get(), world.store, world.client, u"cdma"_s);
    auto *thresholds = world.window->findChild<QDialog *>(u"thresholdsDialog"_s);
    QVERIFY(thresholds != nullptr);
    QCOMPARE(helpTopicOf(thresholds), u"view-thresholds"_s);
    thresholds->close();

    // A dialog that locks the console doesn't lock the help: the mouse goes there as the window system would bring it.
    world.window->giveCommand(u"offline"_s, {u"cdma@alpha"_s});
    auto *dialog = world.window->findChild<CommandDialog *>();
    QVERIFY(dialog != nullptr);
    dialog->hide();
    dialog->setWindowModality(Qt::WindowModal);
    dialog->show();
    dialog->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(dialog));
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_F1);
    QCOMPARE(world.page(), u"dialog-command"_s);
    HelpWindow &help = *world.help();
    QVERIFY(QTest::qWaitForWindowActive(&help));
    QVERIFY(!help.searchField().hasFocus());
    QTest::mouseClick(help.windowHandle(), Qt::LeftButton, {},
                      help.searchField().mapTo(&help, help.searchField().rect().center()));
    QTRY_VERIFY(help.searchField().hasFocus());
    dialog->close();
}

// It locks the whole program, and there is no console yet.
void TestHelp::startDialog()
{
    auto dialog = std::make_unique<StartDialog>(StartOptions{});
    auto *desk = new HelpDesk([] { return u"en"_s; }, *dialog);
    dialog->setModal(true);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    QTest::keyClick(dialog.get(), Qt::Key_F1);
    QVERIFY(desk->window() != nullptr);
    HelpWindow &help = *desk->window();
    QCOMPARE(help.browser().pageName(), u"console"_s);
    QVERIFY(QTest::qWaitForWindowActive(&help));
    QTest::mouseClick(help.windowHandle(), Qt::LeftButton, {},
                      help.searchField().mapTo(&help, help.searchField().rect().center()));
    QTRY_VERIFY(help.searchField().hasFocus());
    const QPointer<HelpWindow> window(&help);
    dialog.reset();
    QVERIFY(window.isNull());
}

// A console may have several windows: each opens its own help.
void TestHelp::windowsAnswerForThemselves()
{
    World one, other;
    one.window->giveCommand(u"offline"_s, {u"cdma@alpha"_s});
    auto *dialog = one.window->findChild<CommandDialog *>();
    QVERIFY(dialog != nullptr);
    dialog->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(dialog));
    QTest::keyClick(dialog, Qt::Key_F1);
    QCOMPARE(one.page(), u"dialog-command"_s);
    QVERIFY(other.help() == nullptr);
    dialog->close();
}

void TestHelp::unknownTopicShowsTheContents()
{
    World world;
    world.window->helpDesk().open(u"nonsense"_s);
    QCOMPARE(world.page(), u"index"_s);
    const auto *contents = world.help()->findChild<QTreeWidget *>();
    QVERIFY(contents != nullptr);
    const QTreeWidgetItem *first = contents->topLevelItem(0)->child(0);
    QVERIFY(!first->text(0).isEmpty());
    QCOMPARE(first->toolTip(0), first->text(0)); // it may be cut off
    world.window->openHelp(u"howto-independent-computer#prove-the-wiring"_s);
    QCOMPARE(world.page(), u"howto-independent-computer"_s);
}

void TestHelp::searches_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("first");
    QTest::newRow("a title") << "serial protocol" << "reference-serial";
    QTest::newRow("in any case, part of a word") << "SNAPSH" << "view-snapshot";
    QTest::newRow("words of the text") << "dialout" << "howto-independent-computer";
    QTest::newRow("a heading before the text") << "prove wiring" << "howto-independent-computer";
    QTest::newRow("a key of the site file") << "cycle_off_for" << "howto-independent-computer";
    QTest::newRow("nothing") << "xylophone" << "";
    QTest::newRow("blanks") << "   " << "";
}

void TestHelp::searches()
{
    QFETCH(QString, query);
    QFETCH(QString, first);
    const auto hits = Handbook().search(query, Handbook::english);
    QCOMPARE(hits.empty() ? QString() : hits.front().page, first);
    for (const HandbookHit &hit : hits)
        QVERIFY(!hit.title.isEmpty() && !hit.excerpt.isEmpty());
}

void TestHelp::searchFindsAllWordsAndNothingElse()
{
    QTemporaryDir folder;
    QCOMPARE(textFile(folder.path(), u"one.md"_s, u"# One\n\nred and green\n"_s), folder.path());
    QCOMPARE(textFile(folder.path(), u"two.md"_s, u"# Two\n\nred, blue\n"_s), folder.path());
    const Handbook handbook(folder.path());
    QCOMPARE(handbook.search(u"red"_s, u"en"_s).size(), 2u);
    const auto hits = handbook.search(u"red blue"_s, u"en"_s);
    QCOMPARE(hits.size(), 1u);
    QCOMPARE(hits.front().page, u"two"_s);
    QCOMPARE(hits.front().excerpt, u"red, blue"_s);
}

void TestHelp::keysOfTheWindow()
{
    World world;
    world.window->openHelp(u"concepts"_s);
    HelpWindow &help = *world.help();
    QVERIFY(QTest::qWaitForWindowActive(&help));
    QTest::keyClick(&help, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(help.searchField().hasFocus());
    QTest::keyClicks(&help.searchField(), u"watchdog"_s);
    QVERIFY(help.found().isVisible() && help.found().count() > 0);
    QTest::keyClick(&help.searchField(), Qt::Key_Down);
    QVERIFY(help.found().hasFocus());
    const QString wanted = help.found().currentItem()->text().section(u'\n', 0, 0);
    QTest::keyClick(&help.found(), Qt::Key_Return);
    QCOMPARE(help.browser().page().title, wanted);
    QVERIFY(!help.browser().extraSelections().isEmpty()); // where the word is
    QTest::keyClick(&help, Qt::Key_Escape);
    QVERIFY(help.searchField().text().isEmpty() && help.contents().isVisible());
    QVERIFY(help.isVisible());
    QTest::keyClick(&help, Qt::Key_Escape);
    QVERIFY(!help.isVisible());

    world.window->openHelp(u"concepts"_s);
    QVERIFY(QTest::qWaitForWindowActive(&help));
    QTest::keyClick(&help, Qt::Key_Home, Qt::AltModifier);
    QCOMPARE(world.page(), u"index"_s);
}

void TestHelp::linksAndAnchors()
{
    const Handbook handbook;
    PageBrowser browser(handbook);
    browser.resize(600, 300);
    browser.show();
    QVERIFY(browser.showTopic(u"tutorial"_s));
    Q_EMIT browser.anchorClicked(QUrl(u"concepts.md#quorum"_s));
    QCOMPARE(browser.pageName(), u"concepts"_s);
    QVERIFY(browser.verticalScrollBar()->value() > 0);
    Q_EMIT browser.anchorClicked(QUrl(u"#states"_s));
    QCOMPARE(browser.pageName(), u"concepts"_s);
    Q_EMIT browser.anchorClicked(QUrl(u"no-such-page.md"_s));
    QCOMPARE(browser.pageName(), u"concepts"_s);
    QVERIFY(!browser.showTopic(u"no-such-page"_s));
}

void TestHelp::englishAnchorsLeadIntoTranslations_data()
{
    QTest::addColumn<QString>("language");
    for (const Languages::Language &language : Languages::all())
        QTest::newRow(qPrintable(language.code)) << language.code;
}

// F1 in the first dialog opens console#how-it-is-opened, whatever the heading is in the language.
void TestHelp::englishAnchorsLeadIntoTranslations()
{
    QFETCH(QString, language);
    const Handbook handbook;
    PageBrowser browser(handbook);
    browser.setLanguage(language);
    browser.resize(600, 300);
    browser.show();
    QVERIFY(browser.showTopic(u"console#how-it-is-opened"_s));
    const int there = browser.verticalScrollBar()->value();
    QVERIFY(there > 0);
    const QString own = anchorsOf(browser.page().text).constLast();
    Q_EMIT browser.anchorClicked(QUrl(u"concepts.md"_s));
    QVERIFY(browser.showTopic(u"console#"_s + own));
    QCOMPARE(browser.verticalScrollBar()->value(), there);
}

void TestHelp::backAndForward()
{
    World world;
    world.window->openHelp(u"concepts"_s);
    HelpWindow &help = *world.help();
    QVERIFY(QTest::qWaitForWindowActive(&help));
    world.window->openHelp(u"tutorial"_s);
    QTest::keyClick(&help, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(world.page(), u"concepts"_s);
    QVERIFY(help.windowTitle().startsWith(u"Concepts"_s));
    QTest::keyClick(&help, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(world.page(), u"tutorial"_s);
}

void TestHelp::languages()
{
    World world;
    world.window->openHelp(u"concepts"_s);
    QCOMPARE(world.help()->note(), QString());
    const Handbook handbook;
    for (const Languages::Language &language : Languages::all()) {
        world.window->setLanguage(language.code);
        for (const QString &name : {u"concepts"_s, u"view-map"_s, u"tutorial"_s, u"reference-events"_s}) {
            world.window->openHelp(name);
            const bool translated = handbook.page(name, language.code).language == language.code;
            QCOMPARE(world.help()->note().isEmpty(), translated);
        }
    }
    world.window->setLanguage(u"de"_s);
    world.window->openHelp(u"concepts"_s);
    QCOMPARE(world.help()->browser().page().language, u"de"_s);
    world.window->setLanguage(u"en"_s); // told to the open window by itself
    QTRY_COMPARE(world.help()->browser().page().language, u"en"_s);
}

void TestHelp::picturesFollowTheTheme()
{
    const Handbook handbook;
    const QImage light = handbook.picture(u"pictures/states.png"_s, false);
    const QImage dark = handbook.picture(u"pictures/states.png"_s, true);
    QVERIFY(light.width() > 500 && dark.width() > 500);
    QVERIFY(light.pixelColor(1, 1).lightness() > 128 && dark.pixelColor(1, 1).lightness() < 128);
}

void TestHelp::whatsThis()
{
    World world;
    world.window->showView(u"power"_s);
    QWidget *view = world.window->viewWidget(u"power"_s);
    QHelpEvent query(QEvent::QueryWhatsThis, QPoint(5, 5), view->mapToGlobal(QPoint(5, 5)));
    QVERIFY(QApplication::sendEvent(view, &query) && query.isAccepted());
    QHelpEvent asked(QEvent::WhatsThis, QPoint(5, 5), view->mapToGlobal(QPoint(5, 5)));
    QVERIFY(QApplication::sendEvent(view, &asked));
    QWhatsThisClickedEvent clicked(u"view-power"_s);
    QVERIFY(QApplication::sendEvent(view, &clicked));
    QCOMPARE(world.page(), u"view-power"_s);
}

void TestHelp::everyControlIsNamed()
{
    World world;
    world.window->openHelp();
    for (QWidget *widget : world.help()->findChildren<QWidget *>()) {
        const bool part = widget->objectName().startsWith("qt_"_L1)
            || qobject_cast<QAbstractScrollArea *>(widget->parentWidget()) != nullptr;
        if (widget->focusPolicy() == Qt::NoFocus || part || !widget->isVisibleTo(world.help()))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(interface != nullptr && !interface->text(QAccessible::Name).isEmpty(),
                 widget->metaObject()->className());
    }
}

void TestHelp::closesWithTheConsole()
{
    World world;
    world.window->openHelp();
    QVERIFY(world.help()->isVisible());
    QVERIFY(!world.help()->testAttribute(Qt::WA_QuitOnClose));
    world.window->close();
    QVERIFY(!world.help()->isVisible());
}

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
