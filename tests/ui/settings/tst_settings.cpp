// tst_settings.cpp - every control of the settings dialog does what it says, at once and after a restart; what
// can't be used in the settings file is told.
#include <alarms/alarmnotifier.h>
#include <fakeclient.h>
#include <fixturesite.h>
#include <settings/settingsdialog.h>
#include <shell/alarmpanel.h>
#include <shell/mainwindow.h>
#include <shell/notebar.h>
#include <style/colours.h>
#include <style/flashclock.h>
#include <timeline/timelineview.h>
#include <translations/translations.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

/// A console from its start to its end, with the settings of that file.
struct Console {
    QSettings settings;
    FakeClient client;
    SiteStore store{client};
    Languages languages;
    std::unique_ptr<MainWindow> window;

    explicit Console(const QString &file) : settings(file, QSettings::IniFormat)
    {
        client.setStatus(fig1Status());
        client.setHistory(fig1History());
        window = std::make_unique<MainWindow>(store, client, languages, &settings);
        window->restore();
        window->show();
        store.start();
    }
    ~Console() { window->close(); }
    [[nodiscard]] SettingsDialog *dialog() const { return window->findChild<SettingsDialog *>(); }
    [[nodiscard]] const AlarmNotifier &notifier() const { return *store.findChild<AlarmNotifier *>(); }
    [[nodiscard]] TimelineView &timeline() const
    {
        return *qobject_cast<TimelineView *>(window->viewWidget(u"timeline"_s));
    }
    template <class Control>
    [[nodiscard]] Control *control(const QString &name) const
    {
        return dialog()->findChild<Control *>(name);
    }
};

QStringList languageCodes()
{
    QStringList codes;
    for (const Languages::Language &language : Languages::all())
        codes.append(language.code);
    return codes;
}

qreal usualPoints = 0;

double minutesOf(const TimelineView &view)
{
    return std::round(double(view.to() - view.from()) / 60e6);
}

// The hours that the dialog of the alarm list proposes.
int proposedHours(const Console &console)
{
    auto *panel = console.window->findChild<AlarmPanel *>();
    panel->list().setCurrentIndex(panel->list().model()->index(0, 0));
    for (QToolButton *button : panel->findChildren<QToolButton *>()) {
        if (button->text().startsWith("Shelve"_L1))
            button->click();
    }
    auto *hours = panel->findChild<QSpinBox *>();
    const int proposed = hours != nullptr ? hours->value() : -1;
    if (auto *dialog = panel->findChild<QDialog *>())
        dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return proposed;
}

struct Case {
    const char *control; ///< and its key in the file
    Qt::Key key; ///< pressed once in the control
    const char *written;
    bool (*inForce)(const Console &); ///< what the control says
};

const std::array cases{
    Case{"theme", Qt::Key_End, "high-contrast",
         [](const Console &) {
             return QApplication::palette().color(QPalette::Window) == highContrastPalette().color(QPalette::Window);
         }},
    Case{"language", Qt::Key_End, "zh_CN",
         [](const Console &c) { return c.languages.current() == "zh_CN"_L1; }},
    Case{"textSize", Qt::Key_PageUp, "200",
         [](const Console &c) {
             return qFuzzyCompare(QApplication::font().pointSizeF(), 2 * usualPoints)
                 && qFuzzyCompare(c.window->font().pointSizeF(), 2 * usualPoints);
         }},
    Case{"greenActive", Qt::Key_Space, "true",
         [](const Console &c) {
             return Colours::of(c.window->palette()).state(State::Active) == QColor(0x00, 0x9E, 0x73);
         }},
    Case{"reducedMotion", Qt::Key_Space, "true",
         [](const Console &c) { return !c.window->isAnimated() && QApplication::cursorFlashTime() == 0; }},
    Case{"flash", Qt::Key_Space, "false", [](const Console &) { return !FlashClock::instance().isEnabled(); }},
    Case{"alarms/beep", Qt::Key_Space, "true",
         [](const Console &c) { return c.notifier().beeps(); }},
    Case{"alarms/notify", Qt::Key_Space, "true",
         [](const Console &c) { return c.notifier().notifies(); }},
    Case{"alarms/shelveHours", Qt::Key_Up, "2", [](const Console &c) { return proposedHours(c) == 2; }},
    Case{"timeline/minutes", Qt::Key_Home, "1", [](const Console &c) { return minutesOf(c.timeline()) == 1; }},
    Case{"timeline/order", Qt::Key_End, "host",
         [](const Console &c) { return c.timeline().choice().order == LaneChoice::Order::ByHost; }},
    Case{"timeline/members", Qt::Key_Space, "false", [](const Console &c) { return !c.timeline().choice().members; }},
    Case{"timeline/details", Qt::Key_Space, "true", [](const Console &c) { return c.timeline().choice().details; }},
    Case{"timeline/follow", Qt::Key_Space, "false", [](const Console &c) { return !c.timeline().isFollowing(); }},
    Case{"start", Qt::Key_End, "training",
         [](const Console &c) { return c.window->preferences().now().start == StartChoice::Training; }},
};

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useTranslations();
        applyTheme(*qApp, ThemeChoice::System);
        usualPoints = QApplication::font().pointSizeF();
    }
    void init()
    {
        QVERIFY(m_directory.isValid());
        ++m_files; // another file each time: QSettings remembers what it has read
    }
    void cleanup()
    {
        // What is the program's, and not of one console, is as it comes again.
        PreferenceKeeper(nullptr, languageCodes()).apply();
        QFile::remove(file());
    }
    void everyControlDoesWhatItSays_data();
    void everyControlDoesWhatItSays();
    void everyControlIsTested();
    void everyControlHasANameAndIsReached();
    void openedByKeyPaletteAndMenu();
    void defaultsComeBack();
    void theMenusChangeTheSame();
    void badValues_data();
    void badValues();
    void badValuesAreToldAndMended();
    void whatCantBeKeptIsTold();
    void onlyWhatChangedIsWritten();
    void theCommandLineIsNotKept();
    void anotherPreferenceLeavesTheTimeline();
    void textsGrowAndShrink();
    void followsTheLanguage();

private:
    [[nodiscard]] QString file() const { return m_directory.filePath(u"settings-%1.ini"_s.arg(m_files)); }
    void write(const QByteArray &text) const
    {
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }
    QTemporaryDir m_directory;
    int m_files = 0;
};

void TestSettings::everyControlDoesWhatItSays_data()
{
    QTest::addColumn<std::size_t>("row");
    for (std::size_t i = 0; i < cases.size(); ++i)
        QTest::newRow(cases[i].control) << i;
}

void TestSettings::everyControlDoesWhatItSays()
{
    QFETCH(std::size_t, row);
    const Case &one = cases[row];
    {
        Console console(file());
        QTRY_VERIFY(console.store.hasStatus());
        console.window->showView(u"timeline"_s);
        QVERIFY(!one.inForce(console));
        console.window->openSettings();
        auto *control = console.control<QWidget>(QString::fromLatin1(one.control));
        QVERIFY(control != nullptr);
        control->setEnabled(true); // the desktop of the tests shows no messages
        QTest::keyClick(control, one.key);
        QVERIFY(one.inForce(console)); // at once
    }
    {
        const QSettings settings(file(), QSettings::IniFormat);
        QCOMPARE(settings.value(QString::fromLatin1(one.control)).toString(), QString::fromLatin1(one.written));
    }
    PreferenceKeeper(nullptr, languageCodes()).apply(); // another program begins with nothing of it
    Console again(file());
    QTRY_VERIFY(again.store.hasStatus());
    again.window->showView(u"timeline"_s);
    QVERIFY(one.inForce(again));
    again.languages.use(u"en"_s);
}

void TestSettings::everyControlIsTested()
{
    const Console console(file());
    console.window->openSettings();
    QStringList found;
    for (const QWidget *widget : console.dialog()->findChildren<QWidget *>()) {
        if (qobject_cast<const QComboBox *>(widget) != nullptr || qobject_cast<const QCheckBox *>(widget) != nullptr
            || qobject_cast<const QSpinBox *>(widget) != nullptr)
            found.append(widget->objectName());
    }
    QStringList tested;
    for (const Case &one : cases)
        tested.append(QString::fromLatin1(one.control));
    found.sort();
    tested.sort();
    QCOMPARE(found, tested);
}

void TestSettings::everyControlHasANameAndIsReached()
{
    const Console console(file());
    console.window->openSettings();
    auto *pages = console.dialog()->findChild<QTabWidget *>();
    QCOMPARE(pages->count(), 4);
    for (const Case &one : cases) {
        const auto *control = console.control<QWidget>(QString::fromLatin1(one.control));
        QVERIFY2(!control->accessibleName().isEmpty(), one.control);
        QVERIFY2((control->focusPolicy() & Qt::TabFocus) != 0, one.control);
        QVERIFY2(!control->accessibleName().contains(u'&'), one.control);
    }
    for (const QLabel *label : console.dialog()->findChildren<QLabel *>())
        QVERIFY2(label->buddy() != nullptr || !label->text().contains(u'&'), qPrintable(label->text()));
    QVERIFY(console.dialog()->styleSheet().isEmpty() && qApp->styleSheet().isEmpty());
    // One that can't be used says why.
    const auto *notify = console.control<QCheckBox>(u"alarms/notify"_s);
    QCOMPARE(notify->isEnabled(), AlarmNotifier::canNotify());
    if (!notify->isEnabled())
        QVERIFY(notify->accessibleDescription().contains("This desktop"_L1));
}

void TestSettings::openedByKeyPaletteAndMenu()
{
    const Console console(file());
    QVERIFY(QTest::qWaitForWindowActive(console.window.get()));
    QTest::keyClick(console.window.get(), Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(console.dialog() != nullptr && console.dialog()->isVisible());
    QTest::keyClick(console.window.get(), Qt::Key_Comma, Qt::ControlModifier); // not a second one
    QCOMPARE(console.window->findChildren<SettingsDialog *>().size(), 1);
    QTest::keyClick(console.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(console.dialog() == nullptr);
    const auto actions = console.window->actions(); // what the palette offers
    QVERIFY(std::ranges::any_of(actions, [](const QAction *action) {
        return action->text().remove(u'&').startsWith("Settings"_L1)
            && action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_Comma);
    }));
}

void TestSettings::defaultsComeBack()
{
    const Console console(file());
    console.window->openSettings();
    for (const Case &one : cases) {
        auto *control = console.control<QWidget>(QString::fromLatin1(one.control));
        control->setEnabled(true);
        QTest::keyClick(control, one.key);
    }
    QVERIFY(console.window->preferences().now() != Preferences());
    QTest::keyClick(console.control<QPushButton>(u"restoreDefaults"_s), Qt::Key_Space);
    QCOMPARE(console.window->preferences().now(), Preferences());
    QCOMPARE(console.control<QSpinBox>(u"textSize"_s)->value(), 100); // the controls say so, too
    QCOMPARE(console.control<QCheckBox>(u"flash"_s)->isChecked(), true);
    for (const Case &one : cases)
        QVERIFY2(!one.inForce(console), one.control);
    const QSettings written(file(), QSettings::IniFormat);
    QCOMPARE(readPreferences(written, languageCodes()), Preferences());
}

void TestSettings::theMenusChangeTheSame()
{
    Console console(file());
    console.window->openSettings();
    console.window->setTheme(ThemeChoice::Dark);
    console.window->setLanguage(u"fr"_s);
    QCOMPARE(console.control<QComboBox>(u"theme"_s)->currentIndex(), 2);
    QCOMPARE(console.control<QComboBox>(u"language"_s)->currentData().toString(), u"fr"_s);
    // A second window of the same settings knows it at once, and does not take it back when it closes.
    {
        MainWindow second(console.store, console.client, console.languages, &console.settings);
        second.restore();
        QCOMPARE(second.preferences().now().theme, ThemeChoice::Dark);
        console.window->setTheme(ThemeChoice::Light);
        second.close();
    }
    QCOMPARE(console.settings.value(u"theme"_s).toString(), u"light"_s);
    console.languages.use(u"en"_s);
}

void TestSettings::badValues_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *line, const char *key, const char *value) {
        QTest::newRow(line) << QByteArray(line) << QString::fromLatin1(key) << QString::fromLatin1(value);
    };
    row("theme=purple", "theme", "purple");
    row("theme=", "theme", "");
    row("language=tlh", "language", "tlh");
    row("textSize=99", "textSize", "99");
    row("textSize=201", "textSize", "201");
    row("textSize=large", "textSize", "large");
    row("greenActive=perhaps", "greenActive", "perhaps");
    row("reducedMotion=2", "reducedMotion", "2");
    row("flash=True", "flash", "True");
    row("[alarms]\nbeep=a, b", "alarms/beep", "a, b");
    row("[alarms]\nnotify=on", "alarms/notify", "on");
    row("[alarms]\nshelveHours=0", "alarms/shelveHours", "0");
    row("[alarms]\nshelveHours=9", "alarms/shelveHours", "9");
    row("[timeline]\nminutes=61", "timeline/minutes", "61");
    row("[timeline]\norder=size", "timeline/order", "size");
    row("[timeline]\nmembers=1", "timeline/members", "1");
    row("[timeline]\ndetails=0", "timeline/details", "0");
    row("[timeline]\nfollow=x", "timeline/follow", "x");
    row("start=never", "start", "never");
}

void TestSettings::badValues()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, key);
    QFETCH(QString, value);
    write(line + '\n');
    const QSettings settings(file(), QSettings::IniFormat);
    std::vector<BadPreference> bad;
    QCOMPARE(readPreferences(settings, languageCodes(), &bad), Preferences());
    QCOMPARE(bad.size(), std::size_t(1));
    QCOMPARE(bad.front().key, key);
    QCOMPARE(bad.front().value, value);
    QVERIFY(!bad.front().possible.isEmpty());
    const QString told = sentence(bad.front());
    for (const QString &part : {bad.front().key, bad.front().value, bad.front().possible, bad.front().used})
        QVERIFY2(told.contains(part), qPrintable(told));
}

void TestSettings::badValuesAreToldAndMended()
{
    write("theme=purple\ntextSize=150\n[alarms]\nshelveHours=99\n");
    const Console console(file());
    const Preferences &now = console.window->preferences().now();
    QCOMPARE(now.textSize, 150); // what is good beside it counts
    QCOMPARE(now.shelveHours, 1);
    const auto *notes = console.window->findChild<NoteBar *>();
    QVERIFY(notes != nullptr && notes->isVisible());
    QCOMPARE(notes->notes().size(), 2);
    console.window->openSettings();
    const auto *problems = console.control<QLabel>(u"problems"_s);
    QVERIFY(problems->isVisible());
    QVERIFY2(problems->text().contains("purple"_L1) && problems->text().contains(file()), qPrintable(problems->text()));
    QTest::keyClick(console.control<QCheckBox>(u"flash"_s), Qt::Key_Space);
    QVERIFY(!problems->isVisible());
    const QSettings mended(file(), QSettings::IniFormat);
    std::vector<BadPreference> bad;
    (void)readPreferences(mended, languageCodes(), &bad);
    QVERIFY(bad.empty());
}

void TestSettings::whatCantBeKeptIsTold()
{
    write("flash=true\n");
    QSettings settings(file() + u"/below/a/file.ini"_s, QSettings::IniFormat); // no such folder, nor can there be one
    PreferenceKeeper keeper(&settings, languageCodes());
    SettingsDialog dialog(keeper, {}, true);
    dialog.show();
    const auto *problems = dialog.findChild<QLabel *>(u"problems"_s);
    QVERIFY(!problems->isVisible());
    QTest::keyClick(dialog.findChild<QCheckBox *>(u"greenActive"_s), Qt::Key_Space);
    QVERIFY(keeper.now().greenActive); // in force none the less
    QVERIFY(problems->isVisible());
    QVERIFY2(problems->text().contains(settings.fileName()), qPrintable(problems->text()));
}

void TestSettings::onlyWhatChangedIsWritten()
{
    QSettings one(file(), QSettings::IniFormat);
    PreferenceKeeper first(&one, languageCodes());
    Preferences wanted = first.now();
    wanted.beep = true;
    first.set(wanted);
    QCOMPARE(one.allKeys(), QStringList{u"alarms/beep"_s});
    first.set(wanted);
    QCOMPARE(one.allKeys().size(), 1);
}

void TestSettings::theCommandLineIsNotKept()
{
    QSettings settings(file(), QSettings::IniFormat);
    PreferenceKeeper keeper(&settings, languageCodes());
    Preferences wanted = keeper.now();
    wanted.theme = ThemeChoice::Dark;
    keeper.useForNow(wanted);
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkPalette().color(QPalette::Window));
    wanted = keeper.now();
    wanted.textSize = 120;
    keeper.set(wanted);
    QCOMPARE(settings.allKeys(), QStringList{u"textSize"_s});
}

void TestSettings::anotherPreferenceLeavesTheTimeline()
{
    const Console console(file());
    QTRY_VERIFY(console.store.hasStatus());
    console.window->showView(u"timeline"_s);
    console.timeline().setFollowing(false);
    console.timeline().setRange(1'000'000, 9'000'000);
    console.window->setTheme(ThemeChoice::Dark);
    QCOMPARE(console.timeline().to() - console.timeline().from(), Microseconds(8'000'000));
    QVERIFY(!console.timeline().isFollowing());
}

void TestSettings::textsGrowAndShrink()
{
    QLabel plain(u"x"_s);
    QLabel own(u"x"_s);
    QFont larger = own.font();
    larger.setPointSizeF(usualPoints * 1.35);
    own.setFont(larger);
    QLabel bold(u"x"_s);
    QFont heavy = bold.font();
    heavy.setBold(true);
    bold.setFont(heavy);
    applyTextSize(200);
    QCOMPARE(plain.font().pointSizeF(), 2 * usualPoints);
    QCOMPARE(own.font().pointSizeF(), 2.7 * usualPoints);
    QCOMPARE(bold.font().pointSizeF(), 2 * usualPoints);
    QVERIFY(bold.font().bold());
    applyTextSize(400); // bounded
    QCOMPARE(plain.font().pointSizeF(), 2 * usualPoints);
    applyTextSize(100);
    QCOMPARE(plain.font().pointSizeF(), usualPoints);
    QCOMPARE(own.font().pointSizeF(), 1.35 * usualPoints);
    QCOMPARE(bold.font().pointSizeF(), usualPoints);
}

void TestSettings::followsTheLanguage()
{
    Console console(file());
    console.window->openSettings();
    QSet<QString> titles;
    for (const QString &code : languageCodes()) {
        console.window->setLanguage(code);
        QCoreApplication::processEvents();
        titles.insert(console.control<QCheckBox>(u"alarms/beep"_s)->text());
        for (const Case &one : cases)
            QVERIFY(!console.control<QWidget>(QString::fromLatin1(one.control))->accessibleName().isEmpty());
        QCOMPARE(console.control<QComboBox>(u"language"_s)->currentData().toString(), code); // its own choice
    }
    QCOMPARE(titles.size(), languageCodes().size());
    console.languages.use(u"en"_s);
}

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
