// Several sites in one console: which can be opened and why others can't, what is remembered, and
// that each site's connection and age are its own.
#include <fakeclient.h>
#include <fixturesite.h>
#include <shell/mainwindow.h>
#include <sites/opensites.h>
#include <sites/sitechoice.h>
#include <sites/sitespanel.h>
#include <sites/startdialog.h>
#include <style/theme.h>

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace holdfast;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(ThemeChoice)

namespace {

struct World
{
    FakeClient client;
    SiteStore store{client};
    explicit World(const QString &name)
    {
        client.setStatus(fig1Healthy());
        client.editStatus().site = name;
        store.start();
    }
};

QLineEdit *edit(const StartDialog &dialog, const QString &name)
{
    for (QLineEdit *each : dialog.findChildren<QLineEdit *>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

void check(const StartDialog &dialog, const QString &part)
{
    for (QRadioButton *each : dialog.findChildren<QRadioButton *>()) {
        if (QString(each->text()).remove(u'&').contains(part))
            each->setChecked(true);
    }
}

} // namespace

class SitesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recentSitesAreKeptNewestFirst()
    {
        QTemporaryDir directory;
        QSettings settings(directory.filePath(u"s.ini"_s), QSettings::IniFormat);
        QVERIFY(recentSites(settings).empty());
        for (int i = 0; i < 12; ++i)
            noteRecentSite(settings,
                           {{SiteChoice::Kind::Remote, u"host%1"_s.arg(i), {}, u"/pki"_s},
                            u"site%1"_s.arg(i)});
        noteRecentSite(settings,
                       {{SiteChoice::Kind::Site, u"/etc/a.toml"_s, u"alpha"_s, {}}, u"north"_s});
        noteRecentSite(settings,
                       {{SiteChoice::Kind::Remote, u"host11"_s, {}, u"/other"_s}, u"renamed"_s});
        noteRecentSite(
            settings,
            {{SiteChoice::Kind::Training, {}, {}, {}}, u"training"_s}); // always offered: not kept

        const auto sites = recentSites(settings);
        QCOMPARE(sites.size(), 8U);
        QCOMPARE(sites[0].name, u"renamed"_s); // the same way once, with what was said last
        QCOMPARE(sites[0].choice.certificates, u"/other"_s);
        QCOMPARE(sites[1].choice.host, u"alpha"_s);
        QCOMPARE(sites[2].choice.place, u"host10"_s);
        QCOMPARE(sites[7].choice.place, u"host5"_s);

        settings.beginWriteArray(u"recentSites"_s, 2); // of a later version, and damaged
        settings.setArrayIndex(0);
        settings.setValue(u"kind"_s, u"satellite"_s);
        settings.setArrayIndex(1);
        settings.setValue(u"place"_s, QString());
        settings.endArray();
        QCOMPARE(recentSites(settings).size(), 0U);
        forgetRecentSites(settings);
        QVERIFY(recentSites(settings).empty());
    }

    void theStartDialogSaysWhatIsMissing_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("missing");
        QTest::newRow("training") << u"training"_s << QString() << QString() << QString();
        QTest::newRow("no address")
            << u"another"_s << u"Address"_s << u""_s << u"on which computer"_s;
        QTest::newRow("an address") << u"another"_s << u"Address"_s << u"alpha"_s << QString();
        QTest::newRow("with a port")
            << u"another"_s << u"Address"_s << u"[::1]:6000"_s << QString();
        QTest::newRow("no port number")
            << u"another"_s << u"Address"_s << u"alpha:x"_s << u"alpha:x"_s;
        QTest::newRow("no such folder")
            << u"another"_s << u"Folder with the certificates"_s << u"/no/such"_s << u"computer"_s;
        QTest::newRow("no site file")
            << u"own"_s << u"Site file"_s << u""_s << u"Choose a site file"_s;
        QTest::newRow("not there")
            << u"own"_s << u"Site file"_s << u"/no/such.toml"_s << u"/no/such.toml"_s;
        QTest::newRow("no socket")
            << u"runs on this"_s << u"Socket"_s << u" "_s << u"on which socket"_s;
    }
    void theStartDialogSaysWhatIsMissing()
    {
        QFETCH(QString, choice);
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, missing);
        StartDialog dialog({.socket = u"/run/x"_s,
                            .managerRuns = true,
                            .certificates = u"/pki"_s,
                            .recent = {},
                            .noManager = {}});
        check(dialog, choice);
        if (!field.isEmpty())
            edit(dialog, field)->setText(text);
        QCOMPARE(dialog.missing().isEmpty(), missing.isEmpty());
        QVERIFY2(dialog.missing().contains(missing), qPrintable(dialog.missing()));
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text().contains(u"Start"_s)) {
                QCOMPARE(button->isEnabled(), missing.isEmpty());
                button->click();
            }
        }
        QCOMPARE(accepted.count(), missing.isEmpty() ? 1 : 0);
    }

    void aRecentSiteIsOpenedByEnter()
    {
        StartDialog dialog(
            {.socket = u"/run/x"_s,
             .managerRuns = false,
             .certificates = {},
             .recent = {{{SiteChoice::Kind::Socket, u"/run/a"_s, {}, {}}, u"north"_s},
                        {{SiteChoice::Kind::Remote, u"beta:7"_s, {}, {}}, u"south"_s}},
             .noManager = {}});
        dialog.QDialog::show();
        auto *list = dialog.findChild<QListWidget *>();
        QVERIFY(list->isVisible());
        QVERIFY(list->item(1)->text().contains(u"south"_s)
                && list->item(1)->text().contains(u"beta:7"_s));
        list->setFocus();
        list->setCurrentRow(1);
        QCOMPARE(dialog.choice().kind, SiteChoice::Kind::Remote);
        QCOMPARE(dialog.choice().place, u"beta:7"_s);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(accepted.count(), 1);
    }

    // Two managers in one program would be the parents of each other's processes.
    void aSecondCarriedManagerIsRefusedWithItsReason()
    {
        StartDialog dialog(
            {.socket = u"/run/x"_s,
             .managerRuns = false,
             .certificates = {},
             .recent = {{{SiteChoice::Kind::Site, u"/etc/a.toml"_s, u"a"_s, {}}, u"north"_s}},
             .noManager = u"There is one already."_s});
        QCOMPARE(dialog.choice().kind, SiteChoice::Kind::Remote);
        check(dialog, u"training"_s);
        int refused = 0;
        for (QRadioButton *each : dialog.findChildren<QRadioButton *>()) {
            if (!each->isEnabled()) {
                ++refused;
                QCOMPARE(each->toolTip(), u"There is one already."_s);
            }
        }
        QCOMPARE(refused, 2);
        const auto *item = dialog.findChild<QListWidget *>()->item(0);
        QVERIFY(!(item->flags() & Qt::ItemIsEnabled));
        QCOMPARE(item->toolTip(), u"There is one already."_s);
    }

    void eachSiteHasItsOwnConnectionAndAge()
    {
        World north(u"north"_s), south(u"south"_s);
        OpenSites sites;
        sites.add({&north.store, {SiteChoice::Kind::Socket, u"/run/a"_s, {}, {}}});
        sites.add({&south.store, {SiteChoice::Kind::Remote, u"beta"_s, {}, {}}});
        SitesPanel panel(sites, north.store);
        QTRY_COMPARE(panel.row(0).value(0), u"north"_s);
        QTRY_COMPARE(panel.row(1).value(0), u"south"_s);
        QCOMPARE(panel.row(1).value(1), u"connected"_s);
        QVERIFY(sites.all()[1].connectionText().contains(u"alpha"_s)); // who answers
        QCOMPARE(panel.row(1).value(2), QString());

        south.client.setConnection(ManagerClient::Connection::Lost, u"the peer is gone"_s);
        QTRY_COMPARE(panel.row(1).value(1), u"lost"_s);
        QVERIFY(sites.all()[1].connectionText().contains(u"the peer is gone"_s));
        QCOMPARE(panel.row(1).value(3), u"unknown"_s); // what was alarmed then needn't be now
        QCOMPARE(panel.row(0).value(1), u"connected"_s);
        QVERIFY(sites.all()[1].isInTrouble());
        QVERIFY(!sites.all()[0].isInTrouble());
        QTRY_VERIFY_WITH_TIMEOUT(!panel.row(1).value(2).isEmpty(),
                                 10000); // what is shown of it ages
        QCOMPARE(panel.row(0).value(2), QString());

        south.client.setConnection(ManagerClient::Connection::Connected);
        QTRY_VERIFY(!sites.all()[1].isInTrouble());
        QTRY_COMPARE(panel.row(1).value(2), QString());
        sites.remove(south.store);
        QCOMPARE(panel.row(1), QStringList());
    }

    void aSiteThatNeverAnsweredIsNamedByItsPlace()
    {
        FakeClient client;
        client.setConnection(ManagerClient::Connection::Connecting);
        SiteStore store(client);
        OpenSites sites;
        sites.add({&store, {SiteChoice::Kind::Remote, u"gamma:5495"_s, {}, {}}});
        SitesPanel panel(sites, store);
        QCOMPARE(panel.row(0),
                 (QStringList{u"gamma:5495"_s, u"connecting"_s, u"never"_s, u"unknown"_s}));
    }

    void theWindowShowsTheListOnceThereAreSeveral()
    {
        World north(u"north"_s), south(u"south"_s);
        Languages languages;
        OpenSites sites;
        sites.add({&north.store, {SiteChoice::Kind::Socket, u"/run/a"_s, {}, {}}});
        MainWindow window(north.store, north.client, languages, nullptr);
        window.offerSites(sites);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *dock = window.findChild<QDockWidget *>(u"sitesDock"_s);
        QVERIFY(dock != nullptr && dock->isHidden());
        sites.add({&south.store, {SiteChoice::Kind::Remote, u"beta"_s, {}, {}}});
        QVERIFY(!dock->isHidden());

        QSignalSpy shown(&sites, &OpenSites::showRequested),
            opened(&sites, &OpenSites::openRequested), another(&sites, &OpenSites::windowRequested);
        auto *list = dock->findChild<QTreeWidget *>();
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        list->setCurrentItem(list->topLevelItem(1));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(shown.count(), 1);
        QCOMPARE(shown[0][0].value<SiteStore *>(), &south.store);
        QTest::keyClick(&window, Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(opened.count(), 1);
        QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(another.count(), 1);
        QCOMPARE(another[0][0].value<SiteStore *>(), &north.store);

        QSignalSpy closed(&window, &MainWindow::closed);
        window.close();
        QCOMPARE(closed.count(), 1);
    }

    void pictures_data()
    {
        QTest::addColumn<ThemeChoice>("theme");
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }
    void pictures()
    {
        QFETCH(ThemeChoice, theme);
        QVERIFY(QDir().mkpath(QStringLiteral(PICTURE_DIR)));
        const QString end = u"-%1.png"_s.arg(QLatin1String(QTest::currentDataTag()));
        applyTheme(*qApp, theme);
        StartDialog dialog(
            {.socket = u"/run/holdfast/manager.sock"_s,
             .managerRuns = true,
             .certificates = u"/home/maria/.config/holdfast/pki"_s,
             .recent =
                 {{{SiteChoice::Kind::Remote, u"alpha.example:5495"_s, {}, {}},
                   u"exchange-north"_s},
                  {{SiteChoice::Kind::Site, u"/etc/holdfast/studio.toml"_s, u"studio-1"_s, {}},
                   u"studio"_s},
                  {{SiteChoice::Kind::Socket, u"/run/holdfast/manager.sock"_s, {}, {}},
                   u"plant"_s}},
             .noManager = {}});
        dialog.QDialog::show();
        check(dialog, u"nother"_s);
        QVERIFY(dialog.grab().toImage().save(QStringLiteral(PICTURE_DIR "/start") + end));

        World north(u"exchange-north"_s), south(u"exchange-south"_s), west(u"clinic-west"_s);
        north.client.setStatus(fig1Status());
        Languages languages;
        OpenSites sites;
        sites.add({&north.store, {SiteChoice::Kind::Socket, u"/run/a"_s, {}, {}}});
        sites.add({&south.store, {SiteChoice::Kind::Remote, u"beta"_s, {}, {}}});
        sites.add({&west.store, {SiteChoice::Kind::Remote, u"gamma"_s, {}, {}}});
        MainWindow window(north.store, north.client, languages, nullptr);
        window.setTheme(theme);
        window.resize(1280, 800);
        window.offerSites(sites);
        window.show();
        QTRY_VERIFY(west.store.hasStatus());
        west.client.setConnection(ManagerClient::Connection::Lost, u"the peer is gone"_s);
        const auto *panel = window.findChild<SitesPanel *>();
        QTRY_VERIFY_WITH_TIMEOUT(!panel->row(2).value(2).isEmpty(), 10000);
        QVERIFY(window.grab().toImage().save(QStringLiteral(PICTURE_DIR "/sites") + end));
    }
};

QTEST_MAIN(SitesTest)
#include "tst_sites.moc"
