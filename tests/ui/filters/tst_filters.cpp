// tst_filters.cpp - filters get names, come back, are renamed and deleted, by site; tree and events alike.
#include <events/eventview.h>
#include <fakeclient.h>
#include <filters/filterbutton.h>
#include <filters/filternamedialog.h>
#include <fixturesite.h>
#include <shell/commandpalette.h>
#include <shell/mainwindow.h>
#include <site/layertree.h>

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

FilterContent text(const QString &words)
{
    return {{u"text"_s, words}};
}

QStringList namesIn(const SavedFilters &filters)
{
    QStringList all;
    for (const SavedFilter &one : filters.all())
        all.append(one.name);
    return all;
}

struct World {
    FakeClient client;
    SiteStore store{client};
    Languages languages;
    QSettings settings;
    std::unique_ptr<MainWindow> window;

    explicit World(const QString &file, const QString &site = u"fig1"_s) : settings(file, QSettings::IniFormat)
    {
        client.setStatus(fig1Status());
        client.editStatus().site = site;
        client.setHistory(fig1History());
        window = std::make_unique<MainWindow>(store, client, languages, &settings);
        window->show();
        store.start();
    }
    [[nodiscard]] LayerTree &tree() const { return *window->findChild<LayerTree *>(); }
    [[nodiscard]] QLineEdit &box() const { return *tree().findChild<QLineEdit *>(); }
    [[nodiscard]] EventView &events() const { return *qobject_cast<EventView *>(window->viewWidget(u"events"_s)); }
};

// As a hand at the keyboard does it: types the name and presses Enter. @return what the dialog remarked.
QString name(QWidget &within, const QString &wanted)
{
    auto *dialog = within.findChild<FilterNameDialog *>();
    if (dialog == nullptr)
        return u"no dialog"_s;
    auto *edit = dialog->findChild<QLineEdit *>();
    edit->selectAll();
    QTest::keyClicks(edit, wanted);
    const QString remark = edit->accessibleDescription();
    QTest::keyClick(edit, Qt::Key_Return);
    if (dialog->isVisible())
        dialog->reject();
    QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
    return remark;
}

// An entry of the button's menu as it is when it is opened; null: there is none.
QAction *entry(const FilterButton &button, const QStringList &path)
{
    Q_EMIT button.menu()->aboutToShow();
    QList<QAction *> level = button.menu()->actions();
    QAction *found = nullptr;
    for (const QString &step : path) {
        found = nullptr;
        for (QAction *action : level) {
            if (action->text().remove(u'&').startsWith(step))
                found = action;
        }
        if (found == nullptr)
            return nullptr;
        level = found->menu() != nullptr ? found->menu()->actions() : QList<QAction *>();
    }
    return found;
}

int rowsOf(const QTreeView &tree)
{
    int rows = 0;
    for (QModelIndex at = tree.model()->index(0, 0); at.isValid(); at = tree.indexBelow(at))
        ++rows;
    return rows;
}

} // namespace

class TestFilters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QFile::remove(file()); }
    void keptRenamedAndRemoved_data();
    void keptRenamedAndRemoved();
    void eachSiteAndListHasItsOwn();
    void whatCantBeReadIsLeftOut();
    void treeByTheMenu();
    void anotherWindowKnowsIt();
    void namesAreJudged();
    void eventsKeepEveryField();
    void eventsIgnoreKindsOfLaterVersions();
    void thePaletteFindsThem();
    void survivesTheConsole();

private:
    [[nodiscard]] QString file() const { return m_directory.filePath(u"settings.ini"_s); }
    QTemporaryDir m_directory;
};

void TestFilters::keptRenamedAndRemoved_data()
{
    QTest::addColumn<bool>("inSettings");
    QTest::newRow("in the settings") << true;
    QTest::newRow("in memory") << false;
}

void TestFilters::keptRenamedAndRemoved()
{
    QFETCH(bool, inSettings);
    QSettings settings(file(), QSettings::IniFormat);
    SavedFilters filters(u"tree"_s, [] { return u"north / 1"_s; });
    filters.keepIn(inSettings ? &settings : nullptr);
    QVERIFY(filters.all().empty());
    filters.save(u"  my   alarms "_s, text(u"UNAV"_s));
    filters.save(u"Beta"_s, {{u"text"_s, u"beta, \"x\" = 1"_s}, {u"kinds"_s, u"fault action"_s}});
    filters.save(u""_s, text(u"nothing"_s)); // no name
    filters.save(u"all"_s, {}); // no filter
    QCOMPARE(namesIn(filters), (QStringList{u"Beta"_s, u"my alarms"_s}));
    QCOMPARE(filters.all()[0].content.value(u"text"_s), u"beta, \"x\" = 1"_s);
    QCOMPARE(filters.all()[0].content.value(u"kinds"_s), u"fault action"_s);
    filters.save(u"BETA"_s, text(u"gamma"_s)); // the same name
    QCOMPARE(namesIn(filters), (QStringList{u"BETA"_s, u"my alarms"_s}));
    QCOMPARE(filters.all()[0].content, text(u"gamma"_s));
    QVERIFY(filters.rename(u"my alarms"_s, u"a first"_s));
    QCOMPARE(namesIn(filters), (QStringList{u"a first"_s, u"BETA"_s}));
    QVERIFY(filters.rename(u"BETA"_s, u"beta"_s)); // only its case
    QVERIFY(!filters.rename(u"beta"_s, u"A FIRST"_s));
    QVERIFY(!filters.rename(u"beta"_s, u"  "_s));
    QVERIFY(!filters.rename(u"none"_s, u"some"_s));
    filters.remove(u"a first"_s);
    filters.remove(u"a first"_s);
    QCOMPARE(namesIn(filters), QStringList{u"beta"_s});
    filters.remove(u"beta"_s);
    QVERIFY(filters.all().empty());
}

void TestFilters::eachSiteAndListHasItsOwn()
{
    QSettings settings(file(), QSettings::IniFormat);
    QString site = u"north"_s;
    SavedFilters tree(u"tree"_s, [&site] { return site; });
    SavedFilters events(u"events"_s, [&site] { return site; });
    tree.keepIn(&settings);
    events.keepIn(&settings);
    tree.save(u"one"_s, text(u"a"_s));
    QVERIFY(events.all().empty());
    site = u"south"_s;
    QVERIFY(tree.all().empty());
    tree.save(u"two"_s, text(u"b"_s));
    site = u"north"_s;
    QCOMPARE(namesIn(tree), QStringList{u"one"_s});
}

void TestFilters::whatCantBeReadIsLeftOut()
{
    {
        QSettings settings(file(), QSettings::IniFormat);
        SavedFilters filters(u"tree"_s, [] { return u"s"_s; });
        filters.keepIn(&settings);
        filters.save(u"good"_s, text(u"x"_s));
    }
    QFile written(file());
    QVERIFY(written.open(QIODevice::ReadOnly));
    QByteArray all = written.readAll();
    written.close();
    QVERIFY(all.contains("size=1"));
    all.replace("size=1", "size=4\ntree\\73\\2\\name=no filter\ntree\\73\\3\\name=GOOD\ntree\\73\\3\\filter.text=y");
    QVERIFY(written.open(QIODevice::WriteOnly | QIODevice::Truncate));
    written.write(all);
    written.close();
    QSettings settings(file(), QSettings::IniFormat);
    SavedFilters filters(u"tree"_s, [] { return u"s"_s; });
    filters.keepIn(&settings);
    QCOMPARE(namesIn(filters), QStringList{u"good"_s});
}

void TestFilters::treeByTheMenu()
{
    World world(file());
    QTRY_VERIFY(world.store.hasStatus());
    FilterButton &button = world.tree().savedFilters();
    QVERIFY(!button.accessibleName().isEmpty() && (button.focusPolicy() & Qt::TabFocus) != 0);
    QVERIFY(!entry(button, {u"Save"_s})->isEnabled());
    QVERIFY(!entry(button, {u"Save"_s})->toolTip().isEmpty());
    const int all = rowsOf(world.tree().tree());
    world.box().setText(u"cdma"_s);
    const int few = rowsOf(world.tree().tree());
    QVERIFY(few > 0 && few < all);
    entry(button, {u"Save"_s})->trigger();
    QCOMPARE(name(button, u"phones & more"_s), QString());
    world.box().clear();
    QVERIFY(rowsOf(world.tree().tree()) >= all); // the search has opened what was closed
    QVERIFY(!entry(button, {u"phones  more"_s})->isChecked()); // shown with its ampersand, which is no shortcut
    entry(button, {u"phones  more"_s})->trigger();
    QCOMPARE(world.box().text(), u"cdma"_s);
    QCOMPARE(rowsOf(world.tree().tree()), few);
    QVERIFY(entry(button, {u"phones  more"_s})->isChecked());
    entry(button, {u"Rename"_s, u"phones"_s})->trigger();
    QCOMPARE(name(button, u"calls"_s), QString());
    QVERIFY(entry(button, {u"phones"_s}) == nullptr && entry(button, {u"calls"_s}) != nullptr);
    entry(button, {u"Delete"_s, u"calls"_s})->trigger();
    QVERIFY(entry(button, {u"calls"_s}) == nullptr);
    QVERIFY(!entry(button, {u"Delete"_s})->isEnabled());
    QCOMPARE(world.box().text(), u"cdma"_s); // what is shown stays as it is
}

void TestFilters::anotherWindowKnowsIt()
{
    World world(file());
    QTRY_VERIFY(world.store.hasStatus());
    MainWindow second(world.store, world.client, world.languages, &world.settings);
    world.box().setText(u"beta"_s);
    world.tree().savedFilters().askName();
    (void)name(world.tree().savedFilters(), u"b"_s);
    QVERIFY(entry(second.findChild<LayerTree *>()->savedFilters(), {u"b"_s}) != nullptr);
}

void TestFilters::namesAreJudged()
{
    World world(file());
    QTRY_VERIFY(world.store.hasStatus());
    FilterButton &button = world.tree().savedFilters();
    for (const QString &one : {u"one"_s, u"two"_s}) {
        world.box().setText(one);
        button.askName();
        QCOMPARE(name(button, one), QString());
    }
    button.askName(); // again: it would be replaced, and is
    QVERIFY(name(button, u"One"_s).contains("replaced"_L1));
    QCOMPARE(button.filters().all()[0].content, text(u"two"_s));
    entry(button, {u"Rename"_s, u"two"_s})->trigger();
    QVERIFY(name(button, u"ONE"_s).contains("another"_L1));
    QCOMPARE(namesIn(button.filters()), (QStringList{u"One"_s, u"two"_s}));
    button.askName();
    auto *dialog = button.findChild<FilterNameDialog *>();
    dialog->findChild<QLineEdit *>()->setText(u"   "_s);
    QVERIFY(!std::ranges::any_of(dialog->findChildren<QPushButton *>(), [](const QPushButton *each) {
        return each->isDefault() && each->isEnabled();
    }));
    dialog->reject();
}

void TestFilters::eventsKeepEveryField()
{
    World world(file());
    QTRY_VERIFY(world.store.hasStatus());
    EventView &view = world.events();
    QVERIFY(view.filterContent().isEmpty());
    const FilterContent wanted{{u"text"_s, u"restart two"_s},
                               {u"target"_s, u"cdma@alpha"_s},
                               {u"kinds"_s, u"fault alarm"_s},
                               {u"incidents"_s, u"only"_s}};
    view.setFilterContent(wanted);
    QCOMPARE(view.filterContent(), wanted);
    QVERIFY(view.filter().kinds()
            == ((1U << static_cast<unsigned>(RecordKind::Fault)) | (1U << static_cast<unsigned>(RecordKind::Alarm))));
    view.savedFilters().askName();
    QCOMPARE(name(view.savedFilters(), u"faults"_s), QString());
    view.setFilterContent({});
    QVERIFY(view.filterContent().isEmpty());
    QVERIFY(view.savedFilters().choose(u"faults"_s));
    QCOMPARE(view.filterContent(), wanted);
    QVERIFY(!view.savedFilters().choose(u"gone"_s));
    QCOMPARE(view.filterContent(), wanted);
}

void TestFilters::eventsIgnoreKindsOfLaterVersions()
{
    World world(file());
    QTRY_VERIFY(world.store.hasStatus());
    EventView &view = world.events();
    view.setFilterContent({{u"kinds"_s, u"fault telepathy"_s}});
    QCOMPARE(view.filterContent(), (FilterContent{{u"kinds"_s, u"fault"_s}}));
    view.setFilterContent({{u"kinds"_s, u"-"_s}}); // none at all
    QCOMPARE(view.filterContent(), (FilterContent{{u"kinds"_s, u"-"_s}}));
    QCOMPARE(view.filter().rowCount(), 0);
}

void TestFilters::thePaletteFindsThem()
{
    World world(file());
    QTRY_VERIFY(world.store.hasStatus());
    world.tree().savedFilters().filters().save(u"night"_s, text(u"beta"_s));
    SavedFilters events = EventView::filtersOf(world.store, &world.settings);
    events.save(u"faults of today"_s, {{u"kinds"_s, u"fault"_s}});
    const auto choose = [&world](const QString &typed) {
        world.window->openPalette();
        auto *palette = world.window->findChild<CommandPalette *>();
        QTest::keyClicks(&palette->input(), typed);
        const QString first = palette->shown().value(0);
        QTest::keyClick(&palette->input(), Qt::Key_Return);
        palette->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return first;
    };
    QCOMPARE(choose(u"filter night"_s), u"Filter the tree: night"_s);
    QCOMPARE(world.box().text(), u"beta"_s);
    QCOMPARE(choose(u"faults of today"_s), u"Filter events: faults of today"_s);
    QCOMPARE(world.window->currentView(), u"events"_s);
    QCOMPARE(world.events().filterContent(), (FilterContent{{u"kinds"_s, u"fault"_s}}));
    QCOMPARE(choose(u"save filter tree"_s), u"Save the filter of the tree\u2026"_s);
    QCOMPARE(name(world.tree().savedFilters(), u"by palette"_s), QString());
    QVERIFY(world.tree().savedFilters().filters().has(u"by palette"_s));
}

void TestFilters::survivesTheConsole()
{
    {
        World world(file());
        QTRY_VERIFY(world.store.hasStatus());
        world.box().setText(u"gamma"_s);
        world.tree().savedFilters().askName();
        (void)name(world.tree().savedFilters(), u"g"_s);
        world.window->close();
    }
    const World again(file());
    QTRY_VERIFY(again.store.hasStatus());
    QVERIFY(again.tree().savedFilters().choose(u"g"_s));
    QCOMPARE(again.box().text(), u"gamma"_s);
    const World other(file(), u"elsewhere"_s);
    QTRY_VERIFY(other.store.hasStatus());
    QVERIFY(!other.tree().savedFilters().choose(u"g"_s));
}

QTEST_MAIN(TestFilters)
#include "tst_filters.moc"
