// Two sites in one console, each with a real manager: one is frozen, killed and back, and the other
// never notices.
#include "realsite.h"

#include <console.h>
#include <sitesession.h>

#include <sites/sitespanel.h>
#include <settings/preferences.h>
#include <sites/startdialog.h>

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace holdfast;
using namespace Qt::StringLiterals;

static ConsoleOptions optionsOf(const RealSite &site)
{
    ConsoleOptions options;
    options.source = ConsoleOptions::Source::Socket;
    options.socket = site.socket();
    options.directory = site.directory();
    return options;
}

class TestConsoleSites : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachHasItsOwnConnection();
    void aCertificateThatIsMissingIsSaid();
    void startsAsPreferred();

private:
    QTemporaryDir m_directory;
};

void TestConsoleSites::eachHasItsOwnConnection()
{
    QSettings settings(m_directory.filePath(u"settings.ini"_s), QSettings::IniFormat);
    RealSite northSite(m_directory, u"north"_s), southSite(m_directory, u"south"_s);
    Languages languages;
    OpenSites sites;
    const ConsoleShared shared{languages, sites, &settings};
    auto north = std::make_unique<SiteSession>(optionsOf(northSite), shared);
    SiteSession south(optionsOf(southSite), shared);
    QVERIFY(north->start());
    QVERIFY(south.start());
    MainWindow &window = north->openWindow();
    window.show();
    south.openWindow().show();
    SitesPanel panel(sites, north->store());
    QTRY_COMPARE_WITH_TIMEOUT(panel.row(0).value(0), northSite.name(), 15000);
    QTRY_COMPARE_WITH_TIMEOUT(panel.row(1).value(0), southSite.name(), 15000);
    QTRY_VERIFY(window.windowTitle().contains(northSite.name()));

    // Both are remembered by their names.
    const auto recent = recentSites(settings);
    QCOMPARE(recent.size(), 2U);
    QVERIFY(recent[0].name == southSite.name() || recent[1].name == southSite.name());

    // Frozen: what is shown grows old, and says so, while the socket still looks open.
    southSite.signal(SIGSTOP);
    QTRY_VERIFY_WITH_TIMEOUT(!panel.row(1).value(2).isEmpty(), 15000);
    QVERIFY(sites.all()[1].isInTrouble());
    QVERIFY(!sites.all()[0].isInTrouble());
    QCOMPARE(panel.row(0).value(2), QString());
    southSite.signal(SIGCONT);
    QTRY_VERIFY_WITH_TIMEOUT(!sites.all()[1].isInTrouble(), 15000);

    // Killed and back.
    southSite.signal(SIGKILL);
    southSite.waitEnd();
    QTRY_VERIFY_WITH_TIMEOUT(
        panel.row(1).value(1) != u"connected"_s && sites.all()[1].isInTrouble(), 15000);
    QCOMPARE(panel.row(1).value(0), southSite.name()); // last known
    QVERIFY(!sites.all()[0].isInTrouble());
    southSite.start();
    QTRY_VERIFY_WITH_TIMEOUT(!sites.all()[1].isInTrouble(), 20000);

    // Two windows of a site: it ends with the last one, and the other site goes on.
    north->openWindow().show();
    QCOMPARE(north->windows().size(), 2U);
    QSignalSpy ended(north.get(), &SiteSession::ended);
    north->windows().front()->close();
    QTRY_COMPARE(north->windows().size(), 1U);
    QCOMPARE(ended.count(), 0);
    north->windows().front()->close();
    QTRY_COMPARE(ended.count(), 1);
    north.reset();
    QCOMPARE(sites.all().size(), 1U);
    QCOMPARE(panel.row(0).value(0), southSite.name());
    QVERIFY(!sites.all()[0].isInTrouble());
}

void TestConsoleSites::aCertificateThatIsMissingIsSaid()
{
    Languages languages;
    OpenSites sites;
    ConsoleOptions options;
    options.source = ConsoleOptions::Source::Remote;
    options.remote = {u"nowhere.invalid"_s};
    options.credentials.directory = m_directory.filePath(u"empty"_s);
    SiteSession session(options, {languages, sites, nullptr});
    const auto started = session.start();
    QVERIFY(!started);
    QVERIFY2(QString::fromStdString(started.error().message()).contains(u"empty"_s),
             started.error().message().c_str());
    QVERIFY(sites.all().empty());
}

// Without a site on the command line: asked, the last one if it can be shown, or the training site.
void TestConsoleSites::startsAsPreferred()
{
    StartDialog fresh((StartOptions()));
    QVERIFY(!startWithoutAsking(StartChoice::Ask, fresh));
    QVERIFY(!startWithoutAsking(StartChoice::Last, fresh)); // there is none
    QCOMPARE(startWithoutAsking(StartChoice::Training, fresh)->kind, SiteChoice::Kind::Training);
    StartOptions options;
    options.recent = {{{SiteChoice::Kind::Socket, u"/run/a"_s, {}, {}}, u"a"_s},
                      {{SiteChoice::Kind::Remote, u"b"_s, {}, {}}, u"b"_s}};
    StartDialog known(options);
    const auto last = startWithoutAsking(StartChoice::Last, known);
    QVERIFY(last && last->kind == SiteChoice::Kind::Socket && last->place == u"/run/a"_s);
    // A file that is gone: the dialog says so, instead of a program that ends.
    options.recent = {{{SiteChoice::Kind::Site, m_directory.filePath(u"gone.toml"_s), u"alpha"_s, {}}, u"a"_s}};
    StartDialog gone(options);
    QVERIFY(!startWithoutAsking(StartChoice::Last, gone));
    QVERIFY(gone.missing().contains("gone.toml"_L1));
}

QTEST_MAIN(TestConsoleSites)
#include "tst_consolesites.moc"
