// Two sites in one console, each with a real manager: one is frozen, killed and back, and the other
// never notices.
#include "realsite.h"

#include <console.h>
#include <hostd/endsignals.h>
#include <sitesession.h>

#include <sites/sitespanel.h>
#include <settings/preferences.h>
#include <sites/startdialog.h>

#include <QMessageBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

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
    void whatCantBeOpenedIsSaidAndAskedAgain();
    void askedAgainAfterItWasSaid();

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

// What was chosen in the dialog can't be opened: whoever chose it is told, and chooses again.
void TestConsoleSites::whatCantBeOpenedIsSaidAndAskedAgain()
{
    RealSite site(m_directory, u"again"_s);
    QSettings settings(m_directory.filePath(u"again.ini"_s), QSettings::IniFormat);
    ConsoleOptions broken;
    broken.source = ConsoleOptions::Source::Site;
    broken.siteFile = m_directory.filePath(u"nothing.toml"_s);
    broken.directory = m_directory.filePath(u"kept"_s);
    QStringList said;
    const auto ask = [&](const QString &why) -> std::optional<ConsoleOptions> {
        said.append(why);
        if (said.size() == 1)
            return broken; // a second time
        return said.size() == 2 ? std::optional(optionsOf(site)) : std::nullopt;
    };
    // In the end the real site is shown, and its window is closed.
    QTimer closes;
    connect(&closes, &QTimer::timeout, this, [] {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (auto *main = qobject_cast<MainWindow *>(window); main != nullptr && main->isVisible())
                main->close();
        }
    });
    closes.start(100);
    EndSignals signals;
    QCOMPARE(Console(broken, &settings, ask).run(signals), 0);
    QCOMPARE(said.size(), 2);
    for (const QString &why : said)
        QVERIFY2(why.contains("nothing.toml"_L1), qPrintable(why));
    // Nothing is wanted any more; and without anybody to ask the program ends.
    said.clear();
    const auto no = [&](const QString &) { return std::optional<ConsoleOptions>(); };
    QCOMPARE(Console(broken, &settings, no).run(signals), 1);
    QCOMPARE(Console(broken, &settings).run(signals), 1);
}

// The real dialogs: first why, then the start dialog.
void TestConsoleSites::askedAgainAfterItWasSaid()
{
    QSettings settings(m_directory.filePath(u"said.ini"_s), QSettings::IniFormat);
    QStringList seen;
    QTimer answers;
    connect(&answers, &QTimer::timeout, this, [&] {
        QWidget *dialog = QApplication::activeModalWidget();
        if (auto *box = qobject_cast<QMessageBox *>(dialog)) {
            seen.append(box->text());
            box->accept();
        } else if (auto *start = qobject_cast<StartDialog *>(dialog)) {
            seen.append(u"start dialog"_s);
            start->reject();
        }
    });
    answers.start(50);
    QVERIFY(!askWhatToShow({}, settings, u"/x.toml: there is no such file"_s));
    QCOMPARE(seen, (QStringList{u"/x.toml: there is no such file"_s, u"start dialog"_s}));
    seen.clear();
    QVERIFY(!askWhatToShow({}, settings));
    QCOMPARE(seen, QStringList{u"start dialog"_s});
}

QTEST_MAIN(TestConsoleSites)
#include "tst_consolesites.moc"
