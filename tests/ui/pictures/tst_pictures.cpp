// Paints every view and dialog with the fixture's site in both themes, two sizes and two languages
// into the build's folder `pictures`; tests/pictures makes them all and nothing else.
#include <allwindows.h>
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
#include <QDockWidget>
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
    void dialog_data();
    void dialog();
    void large_data();
    void large();
    void help_data();
    void help();

private:
    static void paint(const SiteStatus &status, const QString &target, const QString &file,
                      bool lost);
};

void PicturesTest::initTestCase()
{
    installAccessibleItems();
    useHandbook();
    useTranslations();
    QVERIFY(QDir().mkpath(QStringLiteral(PICTURE_DIR)));
}

// A view that painted nothing is of one colour.
static bool isPainted(const QImage &picture)
{
    const QImage part = picture.copy(picture.width() / 3, picture.height() / 3, picture.width() / 3, picture.height() / 3);
    QSet<QRgb> colours;
    for (int y = 0; y < part.height(); y += 3) {
        for (int x = 0; x < part.width(); x += 3)
            colours.insert(part.pixel(x, y));
    }
    return colours.size() > 2;
}

void PicturesTest::view_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("ja")}) {
        for (const QString &view : viewNames()) {
            for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
                for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                    QString name = QStringLiteral("%1-%2-%3").arg(view, theme).arg(size.width());
                    if (language != QLatin1String("en"))
                        name += QLatin1Char('-') + language;
                    QTest::newRow(qPrintable(name)) << view << theme << size << language;
                }
            }
        }
    }
    for (const QString &view : viewNames())
        QTest::newRow(qPrintable(view + QStringLiteral("-high-contrast-1280")))
            << view << QStringLiteral("high-contrast") << QSize(1280, 800) << QStringLiteral("en");
}

void PicturesTest::view()
{
    QFETCH(QString, view);
    QFETCH(QString, theme);
    QFETCH(QSize, size);
    QFETCH(QString, language);
    WindowWorld world(size, language);
    MainWindow &window = world.window();
    window.setTheme(*themeNamed(theme));
    const QString target = view == QLatin1String("host") ? QStringLiteral("gamma")
        : view == QLatin1String("events")                ? QString()
        : view == QLatin1String("thresholds")            ? QStringLiteral("cdma@alpha")
                                                         : QStringLiteral("tdma@gamma");
    window.findChild<QDockWidget *>(QStringLiteral("sitesDock"))->hide(); // as with one site
    window.findChild<QDockWidget *>(QStringLiteral("upgradeDock"))->hide();
    window.findChild<QDockWidget *>(QStringLiteral("alarmDock"))->raise();
    window.select(target);
    QVERIFY(window.showView(view));
    WindowWorld::settle();
    const QImage picture = window.grab().toImage();
    QCOMPARE(picture.size(), size);
    QVERIFY(picture.save(
        QStringLiteral(PICTURE_DIR "/%1.png").arg(QString::fromLatin1(QTest::currentDataTag()))));
    QVERIFY(isPainted(picture));
}

void PicturesTest::dialog_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("language");
    for (std::size_t i = 0; i < windowKinds().size(); ++i) {
        const QString kind = QString::fromLatin1(windowKinds()[i].name);
        if (kind.startsWith(QLatin1String("view")))
            continue;
        const QString name =
            QString(kind).replace(QLatin1Char(' '), QLatin1Char('-')).remove(QLatin1Char(','));
        for (const QString &language : {QStringLiteral("en"), QStringLiteral("ja")}) {
            for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark")})
                QTest::newRow(qPrintable(
                    name + QLatin1Char('-') + theme
                    + (language == QLatin1String("en") ? QString() : QLatin1Char('-') + language)))
                    << static_cast<int>(i) << theme << language;
        }
    }
}

void PicturesTest::dialog()
{
    QFETCH(int, kind);
    QFETCH(QString, theme);
    QFETCH(QString, language);
    WindowWorld world(QSize(1280, 800), language);
    world.window().setTheme(*themeNamed(theme));
    QWidget *shown = windowKinds()[static_cast<std::size_t>(kind)].open(world);
    QVERIFY(shown != nullptr);
    QVERIFY(shown->grab().save(
        QStringLiteral(PICTURE_DIR "/%1.png").arg(QString::fromLatin1(QTest::currentDataTag()))));
}

void PicturesTest::paint(const SiteStatus &status, const QString &target, const QString &file,
                         bool lost)
{
    FakeClient client;
    client.setStatus(status);
    client.setHistory(fig1History());
    SiteStore store(client);
    store.setUser(QStringLiteral("maria"));
    Languages languages;
    MainWindow window(store, client, languages, nullptr);
    window.setTheme(ThemeChoice::Light);
    window.resize(1920, 1080);
    window.resetLayout();
    window.show();
    store.start();
    QTRY_VERIFY(store.hasStatus());
    window.select(target);
    if (lost)
        client.setConnection(ManagerClient::Connection::Lost,
                             QStringLiteral("the socket was closed; tried again in 2 s."));
    WindowWorld::settle();
    const QImage picture = window.grab().toImage();
    QVERIFY(picture.save(QStringLiteral(PICTURE_DIR "/") + file));
    QVERIFY2(isPainted(picture), qPrintable(file));
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
    paint(largeStatus(hosts, groups), QStringLiteral("service-002@node-03"),
          QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png"), lost);
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
    QTest::newRow("help-untranslated-light") << "decisions"
                                             << ""
                                             << "fr" << false;
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
