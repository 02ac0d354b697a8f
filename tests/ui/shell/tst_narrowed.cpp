// The search narrows the matrix as it narrows the tree: rows, columns, mates, what is said of the rest, and back.
#include <fakeclient.h>
#include <fixturesite.h>
#include <filters/filterbutton.h>
#include <shell/mainwindow.h>
#include <site/layertree.h>
#include <site/sitematrix.h>
#include <site/siteview.h>
#include <style/bannerline.h>

#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

struct World {
    FakeClient client;
    SiteStore store{client};
    Languages languages;
    MainWindow window{store, client, languages, nullptr};
    LayerTree &tree = *window.findChild<LayerTree *>();
    QLineEdit &search = *tree.findChild<QLineEdit *>();
    SiteView &view = *static_cast<SiteView *>(window.viewWidget(u"site"_s));
    SiteMatrix &matrix = view.matrix();

    World()
    {
        languages.use(u"en"_s); // of plurals
        client.setStatus(fig1Status());
        client.setHistory(fig1History());
        window.resize(1280, 800);
        window.show();
        store.start();
        QTRY_VERIFY(store.hasStatus());
    }
    [[nodiscard]] QStringList shownGroups() const
    {
        QStringList names;
        for (const GroupStatus &group : store.status().groups) {
            if (matrix.shows(group.name))
                names.append(group.name);
        }
        return names;
    }
    [[nodiscard]] QStringList shownHosts() const
    {
        QStringList names;
        for (const HostStatus &host : store.status().hosts) {
            if (matrix.shows(host.name))
                names.append(host.name);
        }
        return names;
    }
    [[nodiscard]] GroupStatus &group(const QString &name)
    {
        return *std::ranges::find(client.editStatus().groups, name, &GroupStatus::name);
    }
};

} // namespace

class NarrowedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAndColumns_data();
    void rowsAndColumns();
    void theNoteCountsWhatIsLeftOut();
    void showAllEndsTheSearch();
    void aSavedFilterNarrowsIt();
    void whatBecomesSoIsShown();
    void theCursorComesBack();
    void batchesTakeNothingHidden();
};

void NarrowedTest::rowsAndColumns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("groups");
    QTest::addColumn<QStringList>("hosts");
    QTest::newRow("a group with both its hosts") << u"cdma"_s << QStringList{u"cdma"_s}
                                                 << QStringList{u"alpha"_s, u"beta"_s};
    QTest::newRow("two words, one member: its mate is beside it")
        << u"cdma beta"_s << QStringList{u"cdma"_s} << QStringList{u"alpha"_s, u"beta"_s};
    QTest::newRow("a state") << u"OFFL"_s << QStringList{u"amps"_s} << QStringList{u"alpha"_s, u"delta"_s};
    QTest::newRow("a process of an unpaired group") << u"packets"_s << QStringList{u"cdpd"_s}
                                                    << QStringList{u"alpha"_s, u"gamma"_s};
    QTest::newRow("one member of it") << u"cdpd@gamma"_s << QStringList{u"cdpd"_s} << QStringList{u"gamma"_s};
    QTest::newRow("nothing") << u"no such thing"_s << QStringList{} << QStringList{};
}

void NarrowedTest::rowsAndColumns()
{
    QFETCH(QString, text);
    QFETCH(QStringList, groups);
    QFETCH(QStringList, hosts);
    World world;
    const QStringList all = world.shownGroups();
    QCOMPARE(all.size(), static_cast<qsizetype>(world.store.status().groups.size()));
    world.search.setText(text);
    QTRY_COMPARE(world.shownGroups(), groups);
    QCOMPARE(world.shownHosts(), hosts);
    QVERIFY(!world.view.note().text().isEmpty());
    for (const QString &found : world.tree.found().members) // what the tree shows, the matrix does, too
        QVERIFY2(world.matrix.shows(found), qPrintable(found));
    world.search.clear();
    QTRY_COMPARE(world.shownGroups(), all);
    QVERIFY(world.view.note().text().isEmpty());
}

void NarrowedTest::theNoteCountsWhatIsLeftOut()
{
    World world;
    const auto groups = world.store.status().groups.size();
    world.search.setText(u"cdma"_s);
    QTRY_VERIFY(world.view.note().text().contains(u"1 of %1 groups, 2 of 4 hosts"_s.arg(groups)));
    QVERIFY(world.view.note().text().contains(u"\u201ccdma\u201d"_s));
    int hidden = 0;
    for (const AlarmStatus &alarm : world.store.status().alarms)
        hidden += !world.matrix.shows(alarm.target.section(u'/', 0, 0));
    QVERIFY(hidden > 0);
    QVERIFY2(world.view.note().text().contains(u"%1 alarm"_s.arg(hidden)), qPrintable(world.view.note().text()));
}

void NarrowedTest::showAllEndsTheSearch()
{
    World world;
    world.search.setText(u"cdma"_s);
    QTRY_COMPARE(world.shownGroups(), QStringList{u"cdma"_s});
    QTest::mouseClick(world.view.findChild<BannerLine *>()->findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(world.search.text().isEmpty());
    QTRY_VERIFY(world.shownGroups().size() > 1);
}

void NarrowedTest::aSavedFilterNarrowsIt()
{
    World world;
    world.tree.savedFilters().filters().save(u"gsm only"_s, {{u"text"_s, u"gsm"_s}});
    QVERIFY(world.tree.savedFilters().choose(u"gsm only"_s));
    QTRY_COMPARE(world.shownGroups(), QStringList{u"gsm"_s});
}

void NarrowedTest::whatBecomesSoIsShown()
{
    World world;
    world.search.setText(u"OFFL"_s);
    QTRY_COMPARE(world.shownGroups(), QStringList{u"amps"_s});
    world.group(u"cdma"_s).members[1].state = State::Offline;
    world.client.emitRecord({{u"kind"_s, u"transition"_s}, {u"target"_s, u"cdma@beta"_s}, {u"to"_s, u"offline"_s}});
    QTRY_COMPARE(world.shownGroups().size(), 2);
    QVERIFY(world.matrix.shows(u"cdma@beta"_s));
}

void NarrowedTest::theCursorComesBack()
{
    World world;
    world.window.select(u"gsm@gamma"_s);
    QCOMPARE(world.matrix.current(), u"gsm@gamma"_s);
    world.search.setText(u"cdma"_s);
    QTRY_COMPARE(world.matrix.current(), QString());
    QCOMPARE(world.window.currentTarget(), u"gsm@gamma"_s); // nothing else was chosen
    world.search.clear();
    QTRY_COMPARE(world.matrix.current(), u"gsm@gamma"_s);
}

// A command is never given to what isn't seen.
void NarrowedTest::batchesTakeNothingHidden()
{
    World world;
    for (const QString &target : {u"cdma@alpha"_s, u"gsm@gamma"_s}) {
        world.matrix.setCurrent(target);
        QTest::keyClick(&world.matrix, Qt::Key_Space, Qt::ControlModifier);
    }
    QCOMPARE(world.matrix.chosen().size(), 2);
    world.search.setText(u"cdma"_s);
    QTRY_COMPARE(world.matrix.chosen(), QStringList{u"cdma@alpha"_s});
}

QTEST_MAIN(NarrowedTest)
#include "tst_narrowed.moc"
