// tst_print.cpp - a view says on paper what it says on the screen, black on white, page by page.
#include <alarms/alarmhealthview.h>
#include <events/eventview.h>
#include <fakeclient.h>
#include <fixtureconfig.h>
#include <fixturesite.h>
#include <print/pagedprint.h>
#include <print/viewpages.h>
#include <site/found.h>
#include <shell/mainwindow.h>
#include <style/textsize.h>
#include <thresholds/rungeditor.h>
#include <thresholds/thresholdsview.h>
#include <timeline/timelineview.h>
#include <topology/topologymap.h>
#include <topology/topologyview.h>

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintPreviewDialog>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

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
        client.onCall(u"config.get"_s, [](const QJsonObject &) { return ApiReply{fig1Config(), {}}; });
        window = std::make_unique<MainWindow>(store, client, languages, nullptr);
        window->show();
        store.start();
    }
    [[nodiscard]] PrintContent contentOf(const QString &view)
    {
        window->showView(view);
        for (int turn = 0; turn < 6; ++turn) // answers take one each
            QCoreApplication::processEvents();
        return viewKind(view)->print(*window->viewWidget(view), store);
    }
};

QString textOf(const PrintContent &content)
{
    QTextDocument document;
    document.setHtml(content.html);
    return document.toPlainText();
}

constexpr int dpi = 144;
constexpr QSize a4(1020, 1548); // without its margins, at that resolution

QImage blank(const PrintContent &content)
{
    QImage image(content.landscape ? QSize(1514, 1054) : a4, QImage::Format_RGB32);
    image.setDotsPerMeterX(qRound(dpi / 0.0254));
    image.setDotsPerMeterY(qRound(dpi / 0.0254));
    image.fill(Qt::magenta); // what is not painted is seen
    return image;
}

struct Sheets {
    std::vector<QImage> pages;
    QStringList feet;
};

Sheets sheetsOf(const PrintContent &content, const PrintFrame &frame)
{
    QImage device = blank(content);
    PagedPrint paged(content, frame, device, device.size());
    Sheets sheets;
    for (int page = 0; page < paged.pages(); ++page) {
        QImage image = blank(content);
        QPainter painter(&image);
        paged.paint(painter, page);
        painter.end();
        sheets.pages.push_back(image);
        sheets.feet.append(paged.pageText(page));
    }
    return sheets;
}

// Share of pixels that are quite white; and whether there are quite black ones.
std::pair<double, bool> whiteAndBlack(const QImage &image, const QRect &box)
{
    qint64 white = 0;
    bool black = false;
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x) {
            const int grey = qGray(image.pixel(x, y));
            white += image.pixel(x, y) == qRgb(255, 255, 255) ? 1 : 0;
            black = black || grey < 60;
        }
    }
    return {double(white) / (double(box.width()) * box.height()), black};
}

int pagesOfPdf(const QString &file)
{
    QFile pdf(file);
    if (!pdf.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray bytes = pdf.readAll();
    static const QRegularExpression page(u"/Type\\s*/Page\\b(?!s)"_s);
    return static_cast<int>(QString::fromLatin1(bytes).count(page));
}

const QStringList printable{u"site"_s,   u"host"_s,         u"member"_s,     u"timeline"_s,
                            u"events"_s, u"alarm-health"_s, u"thresholds"_s, u"map"_s};

} // namespace

class TestPrint : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        applyTextSize(100);
    }
    void blackOnWhiteWhateverTheTheme_data();
    void blackOnWhiteWhateverTheTheme();
    void saysWhatTheViewSays_data();
    void saysWhatTheViewSays();
    void theHeadSaysWhoWhenAndHowOld();
    void thePastAndALostConnectionAreSaid();
    void everyPageHasItsNumberAndTheHeadings();
    void manyEventsAreCutAndItIsSaid();
    void theFilterIsSaid();
    void theSiteThatWasSearchedIsNotAllOfIt();
    void whatIsNotAppliedIsSaid();
    void theMapIsWholeAndUnmarked();
    void whatIsPutInIsEscaped();
    void manyLanesTakeSeveralPages();
    void pdf_data();
    void pdf();
    void aPdfThatCantBeWritten();
    void theActionsFitTheView();
    void thePreviewPaintsThePages();
    void outOfServiceIsListedApart();

private:
    QTemporaryDir m_directory;
};

void TestPrint::blackOnWhiteWhateverTheTheme_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<ThemeChoice>("theme");
    for (const QString &view : printable) {
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark})
            QTest::addRow("%s %s", qPrintable(view), qPrintable(themeName(theme))) << view << theme;
    }
}

void TestPrint::blackOnWhiteWhateverTheTheme()
{
    QFETCH(QString, view);
    QFETCH(ThemeChoice, theme);
    applyTheme(*qApp, theme);
    if (theme == ThemeChoice::Dark)
        applyTextSize(200); // nor does the size of the screen's letters matter
    World world;
    QTRY_VERIFY(world.store.hasStatus());
    const Sheets sheets = sheetsOf(world.contentOf(view), frameOf(world.store));
    QVERIFY(!sheets.pages.empty());
    for (const QImage &page : sheets.pages) {
        const auto [white, black] = whiteAndBlack(page, page.rect());
        QVERIFY2(white > 0.6, qPrintable(QString::number(white)));
        QVERIFY(black);
        const int head = 40 * dpi / 72;
        QVERIFY(whiteAndBlack(page, QRect(0, 0, page.width(), head)).second); // the head, the foot
        QVERIFY(whiteAndBlack(page, QRect(0, page.height() - 14 * dpi / 72, page.width(), 14 * dpi / 72)).second);
        QCOMPARE(page.pixel(page.width() - 1, 0), qRgb(255, 255, 255));
    }
    QVERIFY(whiteAndBlack(sheets.pages.front(), QRect(0, 60 * dpi / 72, sheets.pages.front().width(), 200)).second);
}

void TestPrint::saysWhatTheViewSays_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<QStringList>("says");
    QTest::newRow("site") << u"site"_s
                          << QStringList{u"alpha"_s, u"delta"_s, u"cdma"_s, u"ACTV"_s, u"STBY"_s, u"OFFL"_s,
                                         u"UNPROTECTED"_s, u"\u2192 ACTV"_s, u"Alarms"_s};
    QTest::newRow("member") << u"member"_s
                            << QStringList{u"State"_s, u"Last transitions"_s, u"Budgets"_s, u"Processes"_s};
    QTest::newRow("host") << u"host"_s
                          << QStringList{u"Last heard"_s, u"Runnable"_s, u"Outlet"_s, u"Budgets"_s, u"cdma@alpha"_s,
                                         u"cdma@beta"_s, u"Off-line"_s};
    QTest::newRow("thresholds") << u"thresholds"_s
                                << QStringList{u"At most"_s, u"Within"_s, u"From"_s, u"Forecast"_s, u"Default"_s};
    QTest::newRow("events") << u"events"_s << QStringList{u"Time"_s, u"All events."_s, u"Off-line"_s};
    QTest::newRow("alarms") << u"alarm-health"_s
                            << QStringList{u"Severity"_s, u"unacknowledged"_s, u"Priorities"_s, u"Shelved"_s};
}

void TestPrint::saysWhatTheViewSays()
{
    QFETCH(QString, view);
    QFETCH(QStringList, says);
    World world;
    QTRY_VERIFY(world.store.hasStatus());
    QTRY_VERIFY(!world.store.records().empty());
    const QString text = textOf(world.contentOf(view));
    for (const QString &part : says)
        QVERIFY2(text.contains(part), qPrintable(part + u" in\n"_s + text));
}

void TestPrint::theHeadSaysWhoWhenAndHowOld()
{
    World world;
    QTRY_VERIFY(world.store.hasStatus());
    world.store.setUser(u"maria"_s);
    const QDateTime before = QDateTime::currentDateTime().addSecs(-1);
    const PrintFrame frame = frameOf(world.store);
    QCOMPARE(frame.site, world.store.status().site);
    QVERIFY(frame.line.contains("maria"_L1));
    static const QRegularExpression time(u"(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)"_s);
    const auto at = QDateTime::fromString(time.match(frame.line).captured(1), u"yyyy-MM-dd HH:mm:ss"_s);
    QVERIFY2(at >= before.addSecs(-1) && at <= QDateTime::currentDateTime(), qPrintable(frame.line));
    static const QRegularExpression age(u"The data was [0-9.]+ s old"_s);
    QVERIFY2(age.match(frame.line).hasMatch(), qPrintable(frame.line));
    QVERIFY(frame.foot.contains(QStringLiteral(HOLDFAST_VERSION)));
}

void TestPrint::thePastAndALostConnectionAreSaid()
{
    World world;
    QTRY_VERIFY(world.store.hasStatus());
    world.store.showMoment(QDateTime(QDate(2026, 11, 27), QTime(3, 4, 5)));
    QVERIFY(frameOf(world.store).line.contains("THE PAST: the site as it was at 2026-11-27 03:04:05"_L1));
    world.store.showNow();
    world.client.setConnection(ManagerClient::Connection::Lost, u"gone"_s);
    QVERIFY(frameOf(world.store).line.contains("NO CONNECTION"_L1));
}

void TestPrint::everyPageHasItsNumberAndTheHeadings()
{
    World world;
    QTRY_VERIFY(world.store.hasStatus());
    for (int i = 0; i < 300; ++i)
        world.client.emitRecord({{u"kind"_s, u"fault"_s}, {u"fault"_s, u"process-exit"_s},
                                 {u"target"_s, u"cdma@alpha/x"_s},
                                 {u"t"_s, u"2026-11-27T01:00:00.000000Z"_s}});
    QTRY_VERIFY(world.store.records().size() >= 300);
    const Sheets sheets = sheetsOf(world.contentOf(u"events"_s), frameOf(world.store));
    QVERIFY(sheets.pages.size() > 3);
    for (qsizetype i = 0; i < sheets.feet.size(); ++i)
        QCOMPARE(sheets.feet[i], u"Page %1 of %2"_s.arg(i + 1).arg(sheets.feet.size()));
    // The pages are not one and the same, and their heads are.
    const QRect head(0, 0, sheets.pages[0].width(), 38 * dpi / 72);
    QVERIFY(sheets.pages[1].copy(head) == sheets.pages[2].copy(head));
    QVERIFY(sheets.pages[1] != sheets.pages[2]);
    // The table's heading stands again on the second page: both begin alike below the head.
    const QRect heading(0, 41 * dpi / 72, sheets.pages[0].width(), 12 * dpi / 72);
    QVERIFY(sheets.pages[1].copy(heading) == sheets.pages[2].copy(heading));
    QVERIFY(whiteAndBlack(sheets.pages[2], heading).second);
}

void TestPrint::manyEventsAreCutAndItIsSaid()
{
    World world;
    QTRY_VERIFY(world.store.hasStatus());
    auto &view = *qobject_cast<EventView *>(world.window->viewWidget(u"events"_s));
    std::deque<QJsonObject> records;
    for (int i = 1; i <= mostEventsOnPaper + 5; ++i)
        records.push_back({{u"kind"_s, u"fault"_s}, {u"fault"_s, u"process-exit"_s}, {u"target"_s, u"p%1"_s.arg(i)},
                           {u"seq"_s, i},
                           {u"t"_s, u"2026-11-27T01:00:00.000000Z"_s}});
    view.model().attach(records);
    const QString text = textOf(eventPages(view));
    QVERIFY(text.contains(u"The newest 2000 of 2005 are printed."_s));
    QVERIFY(text.contains(u"p2005"_s));
    QVERIFY(!text.contains(QRegularExpression(u"\\bp5\\b"_s)) && text.contains(QRegularExpression(u"\\bp6\\b"_s)));
}

void TestPrint::theFilterIsSaid()
{
    World world;
    QTRY_VERIFY(world.store.hasStatus());
    (void)world.contentOf(u"events"_s);
    auto &view = *qobject_cast<EventView *>(world.window->viewWidget(u"events"_s));
    view.setFilterContent({{u"text"_s, u"nothing has this"_s}, {u"target"_s, u"cdma"_s}, {u"kinds"_s, u"fault"_s}});
    const QString text = textOf(eventPages(view));
    QVERIFY2(text.contains(u"Only events with \u201cnothing has this\u201d, of cdma, of the kinds fault."_s),
             qPrintable(text));
    QVERIFY(text.contains("There are none."_L1));
}

void TestPrint::theSiteThatWasSearchedIsNotAllOfIt()
{
    World world;
    QTRY_VERIFY(world.store.hasStatus());
    const QString all = textOf(sitePages(world.store, {}));
    QVERIFY(all.contains("gsm"_L1) && !all.contains("NOT ALL"_L1));
    const QString text = textOf(sitePages(world.store, {u"cdma beta"_s, {u"cdma@beta"_s}, {u"beta"_s}}));
    QVERIFY2(text.contains(u"NOT ALL OF THE SITE: only what the search \u201ccdma beta\u201d finds"_s), qPrintable(text));
    const QString matrix = text.section(u"Alarms"_s, 0, 0); // those are of the whole site
    QVERIFY(matrix.contains("cdma"_L1) && matrix.contains("alpha"_L1)); // the mate
    QVERIFY(!matrix.contains("gsm"_L1) && !matrix.contains("delta"_L1));
}

void TestPrint::whatIsNotAppliedIsSaid()
{
    World world;
    QTRY_VERIFY(world.store.hasStatus());
    QVERIFY(!textOf(world.contentOf(u"thresholds"_s)).contains("NOT APPLIED"_L1));
    auto &view = *static_cast<ThresholdsView *>(world.window->viewWidget(u"thresholds"_s));
    QVERIFY(!view.rungs().empty());
    view.rungs().front()->findChild<QSpinBox *>()->setValue(77);
    const QString text = textOf(thresholdPages(view));
    QVERIFY2(text.contains("NOT APPLIED"_L1) && text.contains("77"_L1), qPrintable(text));
}

// Whatever of it is on the screen, and whatever has the focus there.
void TestPrint::theMapIsWholeAndUnmarked()
{
    World world;
    QTRY_VERIFY(world.store.hasStatus());
    const auto paper = [&world] {
        const Sheets sheets = sheetsOf(world.contentOf(u"map"_s), frameOf(world.store));
        return sheets.pages.front().copy(0, 60 * dpi / 72, 1514, 1054 - 100 * dpi / 72);
    };
    const QImage whole = paper();
    auto &map = static_cast<TopologyView *>(world.window->viewWidget(u"map"_s))->map();
    map.zoom(8);
    map.setFocus();
    map.select(u"gamma"_s);
    QVERIFY(paper() == whole);
    QCOMPARE(map.currentTarget(), u"gamma"_s);
}

void TestPrint::whatIsPutInIsEscaped()
{
    World world;
    world.client.editStatus().groups[0].members[0].why = u"<b>5 < 6 & \"x\"</b>"_s;
    QTRY_VERIFY(world.store.hasStatus());
    const QString member = world.store.status().groups[0].members[0].member;
    QVERIFY(textOf(memberPages(world.store, member)).contains(u"<b>5 < 6 & \"x\"</b>"_s));
    QVERIFY(textOf(memberPages(world.store, u"none@such"_s)).contains("no such member"_L1));
}

void TestPrint::manyLanesTakeSeveralPages()
{
    World world;
    world.client.setStatus(largeStatus(4, 60));
    QTRY_VERIFY(world.store.hasStatus());
    world.window->showView(u"timeline"_s);
    auto &view = *qobject_cast<TimelineView *>(world.window->viewWidget(u"timeline"_s));
    QTRY_VERIFY(view.view().rows.size() > 100);
    const PrintContent content = timelinePages(world.store, view);
    const auto pictures = content.pictures(QSizeF(1000, 600));
    QVERIFY(pictures.size() > 1);
    for (const auto &picture : pictures) // each fits a page without being made smaller than its width
        QVERIFY(picture.size.height() <= picture.size.width() * 0.6 + 1);
    const Sheets sheets = sheetsOf(content, frameOf(world.store));
    QVERIFY(sheets.pages.size() > 1);
    QVERIFY(sheets.pages[0] != sheets.pages[1]);
}

void TestPrint::pdf_data()
{
    QTest::addColumn<QString>("view");
    for (const QString &view : printable)
        QTest::newRow(qPrintable(view)) << view;
}

void TestPrint::pdf()
{
    QFETCH(QString, view);
    World world;
    QTRY_VERIFY(world.store.hasStatus());
    const PrintContent content = world.contentOf(view);
    const QString file = m_directory.filePath(view + u".pdf"_s);
    const Outcome outcome = writePdf(file, content, frameOf(world.store));
    QVERIFY2(bool(outcome), outcome ? "" : outcome.error().message().c_str());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.read(5) == "%PDF-");
    // As many pages as the same content takes at another resolution.
    QCOMPARE(pagesOfPdf(file), static_cast<int>(sheetsOf(content, frameOf(world.store)).pages.size()));
}

void TestPrint::aPdfThatCantBeWritten()
{
    const Outcome outcome =
        writePdf(m_directory.filePath(u"no/such/folder.pdf"_s), {u"x"_s, u"x"_s, {}, {}, false}, {});
    QVERIFY(!outcome);
    QVERIFY(outcome.error().message().find("folder.pdf") != std::string::npos);
}

void TestPrint::theActionsFitTheView()
{
    World world;
    QTRY_VERIFY(world.store.hasStatus());
    const auto actions = world.window->actions();
    const auto print = std::ranges::find_if(actions, [](const QAction *action) {
        return action->shortcut() == QKeySequence(QKeySequence::Print);
    });
    QVERIFY(print != actions.end());
    for (const QString &view : viewNames()) {
        world.window->showView(view);
        QCOMPARE((*print)->isEnabled(), printable.contains(view));
        QVERIFY(!(*print)->toolTip().isEmpty());
    }
}

void TestPrint::thePreviewPaintsThePages()
{
    World world;
    QTRY_VERIFY(world.store.hasStatus());
    world.window->showView(u"member"_s);
    QTest::keyClick(world.window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = world.window->findChild<QPrintPreviewDialog *>();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY(dialog->isVisible());
    dialog->close();
}

void TestPrint::outOfServiceIsListedApart()
{
    World world;
    AlarmStatus &alarm = world.client.editStatus().alarms.front();
    alarm.state = u"out-of-service"_s;
    alarm.outBy = u"anna"_s;
    alarm.outReason = u"cable is replaced"_s;
    alarm.outSince = QDateTime::currentDateTimeUtc();
    QTRY_VERIFY(world.store.hasStatus());
    const QString text = textOf(sitePages(world.store, {}));
    QVERIFY(text.indexOf("Alarms out of service"_L1) > text.indexOf("Alarms"_L1));
    QVERIFY(text.indexOf("cable is replaced"_L1) > text.indexOf("Alarms out of service"_L1));
}

QTEST_MAIN(TestPrint)
#include "tst_print.moc"
