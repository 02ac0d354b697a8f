// The encoding of states: contrast in both themes, shapes that differ without colour, icons and flashing; whose Han
// characters are drawn.
#include <style/flashclock.h>
#include <style/hanfonts.h>
#include <style/icons.h>
#include <style/metrics.h>
#include <style/stateglyph.h>
#include <style/textsize.h>
#include <style/theme.h>

#include <QCheckBox>
#include <QDockWidget>
#include <QMainWindow>
#include <QGlyphRun>
#include <QRadioButton>
#include <QRawFont>
#include <QSet>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTextLayout>

#include <array>

using namespace holdfast;

namespace {

constexpr std::array states{State::Unavailable, State::Initialization, State::Standby, State::Active, State::Offline};
constexpr std::array severities{Severity::Critical, Severity::Major, Severity::Minor, Severity::Warning};

QImage drawn(const StateLook &look, const Colours &colours)
{
    QImage image(32, 32, QImage::Format_RGB32);
    image.fill(colours.ground);
    QPainter painter(&image);
    paintState(painter, QRectF(2, 2, 28, 28), look, colours);
    return image;
}

// Shape alone: what differs from the ground, without its colour.
QByteArray shapeOf(const QImage &image, const QColor &ground)
{
    QByteArray bits;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            bits.append(contrast(image.pixelColor(x, y), ground) > 1.25 ? '#' : '.');
    }
    return bits;
}

int differences(const QByteArray &a, const QByteArray &b)
{
    int count = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        count += a[i] != b[i] ? 1 : 0;
    return count;
}

// The family that a text is really drawn in, after every fallback.
QString drawnIn(const QFont &font, const QString &text)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    return runs.isEmpty() ? QString() : runs.front().rawFont().familyName();
}

std::vector<StateLook> allLooks()
{
    std::vector<StateLook> looks;
    for (const State state : states)
        looks.push_back({state, StandbyKind::Hot, false, false});
    looks.push_back({State::Standby, StandbyKind::Cold, false, false});
    looks.push_back({State::Active, StandbyKind::LeadActive, true, false});
    looks.push_back({State::Active, StandbyKind::Hot, false, true});
    return looks;
}

} // namespace

class StyleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrast_data();
    void contrast();
    void shapesDifferWithoutColour_data();
    void shapesDifferWithoutColour();
    void codes();
    void staleIsNeverGood();
    void lightColoursAreTheTable();
    void everyIconPaints();
    void themesByName();
    void emptyBoxesHaveEdges_data();
    void emptyBoxesHaveEdges();
    void dockTitlesGrowWithTheTexts();
    void ages_data();
    void ages();
    void clockCountsDown();
    void flashing();
    void hanCharacters_data();
    void hanCharacters();

private:
    void themes();
};

void StyleTest::themes()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
    QTest::newRow("high contrast") << highContrastPalette();
}

void StyleTest::contrast_data() { themes(); }

void StyleTest::contrast()
{
    QFETCH(QPalette, palette);
    const Colours c = Colours::of(palette);
    const double leastText = c.high ? 7.0 : textContrast, leastSymbol = c.high ? textContrast : symbolContrast;
    for (const QColor &ground : {c.ground, c.window, c.raised, c.selection}) {
        for (const QColor &text : {c.text, c.dim, c.pending, c.caution})
            QVERIFY2(holdfast::contrast(text, ground) >= leastText, qPrintable(text.name() + ground.name()));
        for (const QColor &symbol : {c.safe, c.focus})
            QVERIFY2(holdfast::contrast(symbol, ground) >= leastSymbol, qPrintable(symbol.name()));
        for (const StateLook &look : allLooks())
            QVERIFY2(holdfast::contrast(stateEdge(look, c), ground) >= leastSymbol, qPrintable(stateTitle(look)));
        for (const Severity severity : severities)
            QVERIFY2(holdfast::contrast(c.severity(severity), ground) >= symbolContrast, qPrintable(c.severity(severity).name()));
    }
    for (const Severity severity : severities)
        QVERIFY(holdfast::contrast(c.onSeverity(severity), c.severity(severity)) >= textContrast);
    QVERIFY(holdfast::contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= textContrast);
    QVERIFY(holdfast::contrast(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)) >= textContrast);
    QVERIFY(holdfast::contrast(c.text, c.past) >= textContrast);
}

void StyleTest::shapesDifferWithoutColour_data() { themes(); }

void StyleTest::shapesDifferWithoutColour()
{
    QFETCH(QPalette, palette);
    const Colours c = Colours::of(palette);
    const auto looks = allLooks();
    for (std::size_t a = 0; a < looks.size(); ++a) {
        for (std::size_t b = a + 1; b < looks.size(); ++b) {
            const int different = differences(shapeOf(drawn(looks[a], c), c.ground), shapeOf(drawn(looks[b], c), c.ground));
            QVERIFY2(different > 40, qPrintable(stateTitle(looks[a]) + QStringLiteral(" / ") + stateTitle(looks[b])));
        }
    }
}

void StyleTest::codes()
{
    QSet<QString> seen;
    for (const State state : states) {
        QCOMPARE(stateCode(state).size(), 4);
        seen.insert(stateCode(state));
    }
    QCOMPARE(seen.size(), qsizetype(states.size()));
}

void StyleTest::staleIsNeverGood()
{
    for (const State state : states) {
        const StateLook stale{state, StandbyKind::Hot, false, true};
        QCOMPARE(stateCode(stale), QStringLiteral("??"));
        QVERIFY(stateTitle(stale) != stateTitle({state, StandbyKind::Hot, false, false}));
        const Colours c = Colours::of(lightPalette());
        QVERIFY(drawn(stale, c) != drawn({state, StandbyKind::Hot, false, false}, c));
    }
}

void StyleTest::lightColoursAreTheTable()
{
    const Colours c = Colours::of(lightPalette());
    QCOMPARE(c.state(State::Unavailable), QColor(0x6E, 0x6E, 0x6E));
    QCOMPARE(c.state(State::Initialization), QColor(0x56, 0xB4, 0xE9));
    QCOMPARE(c.state(State::Standby), QColor(0x8C, 0x8C, 0x8C));
    QCOMPARE(c.state(State::Active), QColor(0x2F, 0x4F, 0x4F));
    QCOMPARE(c.state(State::Offline), QColor(0x00, 0x72, 0xB2));
    QCOMPARE(c.unknown(), QColor(0x9A, 0x9A, 0x9A));
}

void StyleTest::everyIconPaints()
{
    QSet<QByteArray> pictures;
    for (int i = 0; i <= static_cast<int>(Symbol::Observe); ++i) {
        const QImage image = icon(static_cast<Symbol>(i)).pixmap(24, 24).toImage();
        QCOMPARE(image.size(), QSize(24, 24));
        const QByteArray bits(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
        QVERIFY2(bits.count('\0') < bits.size(), "empty");
        pictures.insert(bits);
    }
    // Some verbs share a symbol by intent: on-power and the power view, re-boot and refresh.
    QVERIFY(pictures.size() >= static_cast<int>(Symbol::Observe) - 1);
    QVERIFY(!applicationIcon().pixmap(64, 64).isNull());
    const QImage big = applicationImage(512);
    QCOMPARE(big.size(), QSize(512, 512));
    QCOMPARE(big.pixelColor(0, 0).alpha(), 0); // round corners, on any desktop's colour
    QCOMPARE(big.pixelColor(256, 256), QColor(0xF4, 0xF5, 0xF6)); // the line between the two
    QCOMPARE(big.pixelColor(390, 256), QColor(0x2F, 0x4F, 0x4F)); // Standby: hollow on its right
}

void StyleTest::themesByName()
{
    for (const ThemeChoice choice : themeChoices())
        QCOMPARE(themeNamed(themeName(choice)), std::optional(choice));
    QVERIFY(!themeNamed(QStringLiteral("pink")));
}

void StyleTest::emptyBoxesHaveEdges_data()
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::addColumn<bool>("round");
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast}) {
        QTest::addRow("check box, %s", qPrintable(themeName(theme))) << theme << false;
        QTest::addRow("radio button, %s", qPrintable(themeName(theme))) << theme << true;
    }
}

// An empty box is a control, and nothing but its edge says so.
void StyleTest::emptyBoxesHaveEdges()
{
    QFETCH(ThemeChoice, theme);
    QFETCH(bool, round);
    applyTheme(*qApp, theme);
    QTabWidget window; // the lightest ground that Fusion has in the dark
    auto *page = new QWidget;
    window.addTab(page, QStringLiteral("Appearance"));
    QAbstractButton *button = round ? static_cast<QAbstractButton *>(new QRadioButton(page)) : new QCheckBox(page);
    button->setGeometry(5, 5, 40, 30);
    window.resize(200, 120);
    window.show();
    const QImage image = page->grab().toImage();
    const QColor ground = image.pixelColor(60, 20);
    double best = 1; // along the line through the middle: the left edge
    for (int x = 4; x < 14; ++x)
        best = std::max(best, holdfast::contrast(image.pixelColor(x, 20), ground));
    QVERIFY2(best >= symbolContrast, qPrintable(QString::number(best)));
    applyTheme(*qApp, ThemeChoice::Light);
}

void StyleTest::dockTitlesGrowWithTheTexts()
{
    applyTheme(*qApp, ThemeChoice::Light);
    QMainWindow window;
    auto *dock = new QDockWidget(QStringLiteral("Alarms"), &window);
    auto *content = new QWidget;
    dock->setWidget(content);
    window.addDockWidget(Qt::LeftDockWidgetArea, dock);
    window.resize(600, 400);
    window.show();
    const int usual = content->y(); // below the title
    QVERIFY(usual >= QFontMetrics(dock->font()).height());
    applyTextSize(largestTextSize);
    const int needed = QFontMetrics(dock->font()).height();
    QVERIFY(needed > usual);
    QTRY_VERIFY2(content->y() >= needed, qPrintable(QString::number(content->y())));
    // The title's letters themselves: as high as those of a label.
    const QImage title = dock->grab(QRect(0, 0, dock->width(), content->y())).toImage();
    int first = -1, last = -1;
    for (int y = 2; y < title.height() - 2; ++y) {
        for (int x = 4; x < 100; ++x) {
            if (holdfast::contrast(title.pixelColor(x, y), title.pixelColor(title.width() / 2, title.height() / 2)) < 4)
                continue;
            first = first < 0 ? y : first;
            last = y;
        }
    }
    const int capital = QFontMetrics(dock->font()).capHeight();
    QVERIFY2(last - first + 1 >= capital, qPrintable(QStringLiteral("%1 of %2").arg(last - first + 1).arg(capital)));
    applyTextSize(usualTextSize);
    QTRY_COMPARE(content->y(), usual);
}

void StyleTest::ages_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("never heard") << -1.0 << QStringLiteral("never");
    QTest::newRow("tenths below ten") << 4.21 << QStringLiteral("4.2 s");
    QTest::newRow("whole from ten") << 18.9 << QStringLiteral("18 s");
    QTest::newRow("seconds to two minutes") << 119.9 << QStringLiteral("119 s");
    QTest::newRow("minutes") << 120.0 << QStringLiteral("2 min");
    QTest::newRow("hours") << 7200.0 << QStringLiteral("2 h");
    QTest::newRow("days") << 172800.0 << QStringLiteral("2 d");
}

void StyleTest::ages()
{
    QFETCH(double, seconds);
    QFETCH(QString, text);
    QCOMPARE(ageText(seconds), text);
}

void StyleTest::clockCountsDown()
{
    QCOMPARE(clockText(192), QStringLiteral("03:12"));
    QCOMPARE(clockText(3849), QStringLiteral("1:04:09"));
    QCOMPARE(clockText(-5), QStringLiteral("00:00")); // it has reset meanwhile
}

void StyleTest::flashing()
{
    FlashClock &clock = FlashClock::instance();
    clock.setEnabled(true);
    clock.setWanted(false, false);
    QVERIFY(!clock.isRunning());
    QSignalSpy spy(&clock, &FlashClock::changed);
    clock.setWanted(true, false);
    QVERIFY(clock.isRunning());
    QElapsedTimer timer;
    timer.start();
    spy.clear();
    QTRY_COMPARE(spy.count(), 4); // two whole flashes
    // 1.4 to 2.8 Hz: two flashes take 0.71 to 1.43 s; a loaded machine may be late, never early.
    QVERIFY(timer.elapsed() >= 700);
    clock.setEnabled(false);
    QVERIFY(!clock.isRunning());
    QVERIFY(clock.isLit(true) && clock.isLit(false));
    clock.setEnabled(true);
    clock.setWanted(false, false);
}

void StyleTest::hanCharacters_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("desktop");
    // Of the other language, too: what a desktop's font has of its own would come first.
    const QStringList desktops{{}, QFontInfo(QFont()).family(), QStringLiteral("Noto Sans CJK SC"),
                               QStringLiteral("Noto Sans CJK JP")};
    for (const QString &language : {QStringLiteral("zh_CN"), QStringLiteral("ja")}) {
        for (const QString &desktop : desktops)
            QTest::addRow("%s on %s", qPrintable(language), qPrintable(desktop)) << language << desktop;
    }
}

void StyleTest::hanCharacters()
{
    QFETCH(QString, language);
    QFETCH(QString, desktop);
    QString wanted;
    for (const QString &family : hanFamilies(language)) {
        if (wanted.isEmpty() && QFontDatabase::hasFamily(family))
            wanted = family;
    }
    if (wanted.isEmpty() || (!desktop.isEmpty() && !QFontDatabase::hasFamily(desktop)))
        QSKIP("a font isn't installed");
    const QFont before = desktop.isEmpty() ? QFont() : QFont(desktop);
    const QString latin = drawnIn(before, QStringLiteral("A"));
    // Drawn once before, as when the language is changed.
    const bool hasHan = drawnIn(before, QStringLiteral("\u76f4")) == latin;
    const QFont font = withHanOf(language, before);
    QCOMPARE(drawnIn(font, QStringLiteral("\u76f4")), wanted);
    QCOMPARE(drawnIn(boldFont(smallFont(font)), QStringLiteral("\u9aa8")), wanted); // as views derive theirs
    if (!hasHan)
        QCOMPARE(drawnIn(font, QStringLiteral("A")), latin);
    QCOMPARE(withHanOf(QStringLiteral("de"), before), before);
}

QTEST_MAIN(StyleTest)
#include "tst_style.moc"
