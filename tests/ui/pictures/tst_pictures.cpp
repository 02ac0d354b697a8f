// Paints every view with the fixture's site in both themes and two sizes into the build's folder `pictures`.
#include <fakeclient.h>
#include <fixturesite.h>
#include <handbook/handbookpages.h>
#include <help/helpdesk.h>
#include <help/helpwindow.h>
#include <help/pagebrowser.h>
#include <shell/mainwindow.h>
#include <style/accessibleitems.h>
#include <translations/translations.h>

#include <QDir>
#include <QLineEdit>
#include <QTest>

using namespace holdfast;

class PicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void view_data();
    void view();
    void large_data();
    void large();
    void help_data();
    void help();

private:
    static void paint(const SiteStatus &status, const QString &view, const QString &target, ThemeChoice theme, QSize size,
                      const QString &file, bool lost = false);
};

void PicturesTest::initTestCase()
{
    installAccessibleItems();
    useHandbook();
    useTranslations();
    QVERIFY(QDir().mkpath(QStringLiteral(PICTURE_DIR)));
}

void PicturesTest::paint(const SiteStatus &status, const QString &view, const QString &target, ThemeChoice theme,
                         QSize size, const QString &file, bool lost)
{
    FakeClient client;
    client.setStatus(status);
    client.setHistory(fig1History());
    SiteStore store(client);
    store.setUser(QStringLiteral("maria"));
    Languages languages;
    MainWindow window(store, client, languages, nullptr);
    window.setTheme(theme);
    window.resize(size);
    window.resetLayout();
    window.show();
    store.start();
    QTRY_VERIFY(store.hasStatus());
    window.select(target);
    QVERIFY(window.showView(view));
    if (lost)
        client.setConnection(ManagerClient::Connection::Lost, QStringLiteral("the socket was closed; tried again in 2 s."));
    QTest::qWait(60); // what the view asks the manager for when it is shown
    const QImage picture = window.grab().toImage();
    QCOMPARE(picture.size(), size);
    QVERIFY(picture.save(QStringLiteral(PICTURE_DIR "/") + file));
    // A view that painted nothing is of one colour.
    const QImage part = picture.copy(picture.width() / 3, picture.height() / 3, picture.width() / 3, picture.height() / 3);
    QSet<QRgb> colours;
    for (int y = 0; y < part.height(); y += 3) {
        for (int x = 0; x < part.width(); x += 3)
            colours.insert(part.pixel(x, y));
    }
    QVERIFY2(colours.size() > 2, qPrintable(file));
}

void PicturesTest::view_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (const QString &view : viewNames()) {
        for (const bool dark : {false, true}) {
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                const QString name = QStringLiteral("%1-%2-%3").arg(view, dark ? QStringLiteral("dark") : QStringLiteral("light")).arg(size.width());
                QTest::newRow(qPrintable(name)) << view << dark << size;
            }
        }
    }
}

void PicturesTest::view()
{
    QFETCH(QString, view);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    const QString target = view == QLatin1String("host") ? QStringLiteral("gamma") : view == QLatin1String("events") ? QString() : QStringLiteral("tdma@gamma");
    paint(fig1Status(), view, target, dark ? ThemeChoice::Dark : ThemeChoice::Light, size,
          QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png"));
}

void PicturesTest::large_data()
{
    QTest::addColumn<int>("hosts");
    QTest::addColumn<int>("groups");
    QTest::addColumn<bool>("lost");
    QTest::newRow("large-4-hosts-100-pairs") << 4 << 100 << false;
    QTest::newRow("large-8-hosts-92-pairs") << 8 << 92 << false;
    QTest::newRow("large-16-hosts-40-pairs") << 16 << 40 << false;
    QTest::newRow("lost-connection") << 4 << 6 << true;
}

void PicturesTest::large()
{
    QFETCH(int, hosts);
    QFETCH(int, groups);
    QFETCH(bool, lost);
    paint(largeStatus(hosts, groups), QStringLiteral("site"), QStringLiteral("service-002@node-03"), ThemeChoice::Light,
          QSize(1920, 1080), QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png"), lost);
}

void PicturesTest::help_data()
{
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::newRow("help-light") << "concepts#states" << "" << "en" << false;
    QTest::newRow("help-dark") << "concepts#states" << "" << "en" << true;
    QTest::newRow("help-search-light") << "view-site" << "proof" << "en" << false;
    QTest::newRow("help-examples-dark") << "tutorial#first-fault" << "" << "en" << true;
    QTest::newRow("help-reference-light") << "reference-site-file" << "" << "en" << false;
    QTest::newRow("help-german-light") << "view-timeline" << "" << "de" << false;
    QTest::newRow("help-german-dark") << "reference-serial" << "" << "de" << true;
    QTest::newRow("help-spanish-light") << "dialog-command" << "" << "es" << false;
    QTest::newRow("help-spanish-dark") << "howto-independent-computer" << "" << "es" << true;
    QTest::newRow("help-french-light") << "concepts#échelles" << "" << "fr" << false;
    QTest::newRow("help-french-dark") << "tutorial#prise-de-relais" << "" << "fr" << true;
    QTest::newRow("help-untranslated-light") << "reference-events" << "" << "fr" << false;
    QTest::newRow("help-comparison-dark") << "comparison" << "" << "en" << true;
}

void PicturesTest::help()
{
    QFETCH(QString, topic);
    QFETCH(QString, search);
    QFETCH(QString, language);
    QFETCH(bool, dark);
    FakeClient client;
    client.setStatus(fig1Status());
    SiteStore store(client);
    Languages languages;
    MainWindow window(store, client, languages, nullptr);
    window.setTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    window.setLanguage(language);
    window.openHelp(topic);
    HelpWindow &help = *window.helpDesk().window();
    help.searchField().setText(search);
    QCoreApplication::sendPostedEvents(); // of the language
    QCoreApplication::processEvents();
    QVERIFY(help.grab().save(QStringLiteral(PICTURE_DIR "/%1.png").arg(QString::fromLatin1(QTest::currentDataTag()))));
    QCOMPARE(help.browser().pageName(), topic.section(QLatin1Char('#'), 0, 0));
}

QTEST_MAIN(PicturesTest)
#include "tst_pictures.moc"
