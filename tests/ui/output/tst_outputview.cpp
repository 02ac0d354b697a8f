// The view of output: every control, following, what it says when there is nothing, and when it is not live.
#include <output/outputdelegate.h>
#include <output/outputtable.h>
#include <output/outputview.h>
#include <store/sitestore.h>
#include <style/colours.h>
#include <style/theme.h>

#include "fakeclient.h"
#include "fixturesite.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

QJsonObject entry(qint64 number, const QString &text, bool error, const QString &process)
{
    return {{u"n"_s, number},
            {u"t"_s, u"2026-11-26T19:00:00.000001Z"_s},
            {u"process"_s, process},
            {u"text"_s, text},
            {u"error"_s, error}};
}

/// cdma@alpha has written `count` lines: every tenth "error N" to stderr by mobility, the others "line N".
struct World {
    FakeClient client;
    SiteStore store{client};
    std::unique_ptr<OutputView> view;
    QJsonArray entries;
    ApiReply reply; ///< in place of the lines, where it has an error

    explicit World(int count = 200, bool start = true)
    {
        client.setStatus(fig1Status());
        client.onCall(u"logs.tail"_s, [this](const QJsonObject &params) { return answer(params); });
        write(count);
        view = std::make_unique<OutputView>(store, client);
        view->resize(900, 500);
        if (start)
            show();
    }
    void show()
    {
        view->select(u"cdma@alpha"_s);
        view->show();
        store.start();
        QTRY_VERIFY(store.hasStatus());
        QTRY_COMPARE(view->feed().phase(), OutputFeed::Phase::Live);
        QTRY_COMPARE(view->model().lineCount(), int(entries.size()));
    }
    void write(int count)
    {
        for (int i = 0; i < count; ++i) {
            const qint64 number = entries.size() + 1;
            const bool error = number % 10 == 0;
            entries.append(entry(number, error ? u"error %1"_s.arg(number) : u"line %1"_s.arg(number), error,
                                 error ? u"mobility"_s : u"call-control"_s));
        }
    }
    ApiReply answer(const QJsonObject &params)
    {
        if (reply.error)
            return reply;
        const QString process = params["member"_L1].toString().section(u'/', 1);
        QJsonArray found;
        for (const QJsonValue &each : std::as_const(entries)) {
            if (each["n"_L1].toInteger() > params["after"_L1].toInteger()
                && (process.isEmpty() || each["process"_L1].toString() == process))
                found.append(each);
        }
        return {QJsonObject{{u"entries"_s, found}, {u"missed"_s, false}}, {}};
    }

    template <class Control>
    Control *control(const QString &name) const
    {
        for (Control *each : view->template findChildren<Control *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        qFatal("no control is called \"%s\"", qPrintable(name));
        return nullptr;
    }
    [[nodiscard]] QAbstractButton *button(const QString &name) const { return control<QAbstractButton>(name); }
    [[nodiscard]] QPushButton *pushButton(const QString &text) const
    {
        for (QPushButton *each : view->findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        qFatal("no button is called \"%s\"", qPrintable(text));
        return nullptr;
    }
    [[nodiscard]] QLineEdit *search() const { return control<QLineEdit>(u"Search in the output"_s); }
    /// Whether a label that is seen says so.
    [[nodiscard]] bool says(const QString &text) const
    {
        for (const QLabel *label : view->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
    [[nodiscard]] OutputTable &table() const { return view->table(); }
    [[nodiscard]] bool isAtEnd() const
    {
        return table().verticalScrollBar()->value() == table().verticalScrollBar()->maximum();
    }
    void wheel(int delta) const
    {
        const QPointF middle = table().viewport()->rect().center();
        QWheelEvent event(middle, table().viewport()->mapToGlobal(middle), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(table().viewport(), &event);
    }
};

ApiReply refused(int code, const QString &why)
{
    return {{}, ApiError{code, u"refused"_s, why, {}}};
}

} // namespace

class TestOutputView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsLinesAndFollows()
    {
        World world;
        QVERIFY(world.table().isFollowing());
        QVERIFY(world.isAtEnd());
        QVERIFY(world.says(u"Live."_s));
        QVERIFY(world.says(u"200 line"_s));
        world.write(5);
        QTRY_COMPARE(world.view->model().rowCount(), 205);
        QVERIFY(world.isAtEnd());
        QCOMPARE(world.table().newLines(), 0);
    }

    // ---- following

    void scrollingUpStopsFollowing_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"wheel", "Up", "PageUp", "Home", "click", "button"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void scrollingUpStopsFollowing()
    {
        QFETCH(QString, how);
        World world;
        world.table().setFocus();
        if (how == "wheel"_L1)
            world.wheel(240);
        else if (how == "Up"_L1)
            QTest::keyClick(&world.table(), Qt::Key_Up);
        else if (how == "PageUp"_L1)
            QTest::keyClick(&world.table(), Qt::Key_PageUp);
        else if (how == "Home"_L1)
            QTest::keyClick(&world.table(), Qt::Key_Home);
        else if (how == "click"_L1)
            QTest::mouseClick(world.table().viewport(), Qt::LeftButton, {}, QPoint(300, 100));
        else
            world.button(u"Follow"_s)->click();
        QVERIFY(!world.table().isFollowing());
        QVERIFY(!world.button(u"Follow"_s)->isChecked());
        QVERIFY(world.says(u"stands still"_s));
        const int place = world.table().verticalScrollBar()->value();
        world.write(50);
        QTRY_COMPARE(world.view->model().rowCount(), 250);
        QCOMPARE(world.table().verticalScrollBar()->value(), place); // nothing moves under the eyes
        QTRY_VERIFY(world.pushButton(u"50 new line(s)"_s)->isVisible());
    }

    void backToFollowing_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"End", "new lines", "button"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void backToFollowing()
    {
        QFETCH(QString, how);
        World world;
        world.table().setFocus();
        QTest::keyClick(&world.table(), Qt::Key_Home);
        QCOMPARE(world.table().verticalScrollBar()->value(), 0);
        world.write(7);
        QTRY_COMPARE(world.table().newLines(), 7);
        QPushButton *fresh = world.pushButton(u"7 new line(s)"_s);
        if (how == "End"_L1)
            QTest::keyClick(&world.table(), Qt::Key_End);
        else if (how == "new lines"_L1)
            QTest::mouseClick(fresh, Qt::LeftButton);
        else
            world.button(u"Follow"_s)->click();
        QVERIFY(world.table().isFollowing());
        QVERIFY(world.button(u"Follow"_s)->isChecked());
        QVERIFY(world.isAtEnd());
        QVERIFY(!fresh->isVisible());
        QVERIFY(world.table().selectedLines().isEmpty());
    }

    void placesWhereLinesAreMissingAreNoNewLines()
    {
        World world;
        world.table().setFollowing(false);
        OutputRow row;
        row.number = 1000;
        row.text = u"after a gap"_s;
        world.view->model().append({row}, true);
        QCOMPARE(world.view->model().rowCount(), 202);
        QCOMPARE(world.table().newLines(), 1);
    }

    void focusDoesNotJump()
    {
        World world;
        world.search()->setFocus();
        world.table().setFocus(Qt::TabFocusReason);
        QVERIFY(world.table().isFollowing());
        QVERIFY(world.isAtEnd());
        QTest::keyClick(&world.table(), Qt::Key_Up); // begins at the end
        QCOMPARE(world.table().selectedLines(), QList<int>{198});
    }

    // ---- searching

    void findsAndHighlights()
    {
        World world;
        QAbstractButton *next = world.button(u"Next match"_s);
        QAbstractButton *previous = world.button(u"Previous match"_s);
        QVERIFY(!next->isEnabled() && !previous->isEnabled());
        QTest::keyClicks(world.search(), u"error"_s);
        QVERIFY(next->isEnabled() && previous->isEnabled());
        QVERIFY(world.says(u"20 match(es)"_s));
        QVERIFY(world.table().isFollowing()); // typing alone moves nothing
        next->click(); // from the end round to the first
        QCOMPARE(world.table().selectedLines(), QList<int>{9});
        QVERIFY(world.says(u"1 of 20"_s));
        QVERIFY(!world.table().isFollowing());
        QTest::keyClick(world.search(), Qt::Key_F3);
        QCOMPARE(world.table().selectedLines(), QList<int>{19});
        QTest::keyClick(&world.table(), Qt::Key_F3, Qt::ShiftModifier);
        QTest::keyClick(&world.table(), Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(world.table().selectedLines(), QList<int>{199});
        previous->click();
        QCOMPARE(world.table().selectedLines(), QList<int>{189});
        QTest::keyClick(world.search(), Qt::Key_Return);
        QCOMPARE(world.table().selectedLines(), QList<int>{199});
        const QRect row = world.table().visualRect(world.view->model().index(199, OutputModel::TextColumn));
        QVERIFY(world.table().viewport()->rect().intersects(row));
        world.search()->setText(u"nowhere"_s);
        QVERIFY(world.says(u"no match"_s));
        QVERIFY(!next->isEnabled());
    }

    void caseAndExpression()
    {
        World world;
        world.search()->setText(u"ERROR"_s);
        QCOMPARE(world.view->model().matchCount(), 20);
        world.button(u"Match upper and lower case"_s)->click();
        QCOMPARE(world.view->model().matchCount(), 0);
        world.button(u"Match upper and lower case"_s)->click();
        world.search()->setText(u"error (10|20)$"_s);
        QCOMPARE(world.view->model().matchCount(), 0);
        world.button(u"Regular expression"_s)->click();
        QCOMPARE(world.view->model().matchCount(), 2);
        world.search()->setText(u"error (10"_s);
        QVERIFY(world.says(u"the expression is wrong at character"_s));
        QVERIFY(!world.search()->accessibleDescription().isEmpty());
        world.search()->setText(u"error 10"_s);
        QVERIFY(!world.says(u"wrong"_s));
    }

    void keysOfTheSearch()
    {
        World world;
        world.table().setFocus();
        QTest::keyClick(&world.table(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(world.search()->hasFocus());
        QTest::keyClicks(world.search(), u"error"_s);
        QTest::keyClick(world.search(), Qt::Key_Escape);
        QVERIFY(world.search()->text().isEmpty());
        QVERIFY(world.table().hasFocus());
        QCOMPARE(world.view->model().matchCount(), 0);
    }

    void matchToTheRightComesIntoSight()
    {
        World world(0, false);
        world.write(30);
        world.entries.append(entry(31, QString(900, u'.') + u"needle"_s, false, u"call-control"_s));
        world.show();
        world.search()->setText(u"needle"_s);
        world.view->findNext();
        QScrollBar *side = world.table().horizontalScrollBar();
        QVERIFY(side->value() > 0);
        const int seen = side->value();
        QTest::keyClick(&world.table(), Qt::Key_Up); // going up doesn't jump back to the side
        QCOMPARE(side->value(), seen);
    }

    // A match differs from the text around it by its ground and the line under it, in both themes.
    void matchIsPainted_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("error");
        QTest::newRow("light") << false << false;
        QTest::newRow("light, stderr") << false << true;
        QTest::newRow("dark") << true << false;
        QTest::newRow("dark, stderr") << true << true;
    }
    void matchIsPainted()
    {
        QFETCH(bool, dark);
        QFETCH(bool, error);
        OutputModel model;
        OutputRow row;
        row.number = 1;
        row.text = u"some error here"_s;
        row.error = error;
        model.append({row});
        OutputDelegate delegate(model);
        const auto paint = [&] {
            QImage image(400, 24, QImage::Format_RGB32);
            const QPalette palette = dark ? darkPalette() : lightPalette();
            image.fill(palette.color(QPalette::Base));
            QPainter painter(&image);
            QStyleOptionViewItem option;
            option.rect = image.rect();
            option.palette = palette;
            delegate.paint(&painter, option, model.index(0, OutputModel::TextColumn));
            return image;
        };
        const QImage plain = paint();
        model.setSearch(OutputSearch(u"error"_s, false, false));
        const QImage marked = paint();
        QVERIFY(plain != marked);
        const Colours colours = Colours::of(dark ? darkPalette() : lightPalette());
        const QColor ground = mix(colours.caution, colours.ground, colours.dark ? 0.45 : 0.35);
        QVERIFY(contrast(colours.text, ground) >= textContrast);
        bool found = false;
        bool line = false; // under it, in the colour of text
        for (int y = 0; y < marked.height(); ++y) {
            int textual = 0;
            for (int x = 0; x < marked.width(); ++x) {
                found = found || marked.pixel(x, y) == ground.rgb();
                textual += marked.pixel(x, y) == colours.text.rgb() ? 1 : 0;
            }
            line = line || textual > 25;
        }
        QVERIFY(found);
        QVERIFY(line);
    }

    // ---- filtering

    void onlyMatchesAndOnlyErrors()
    {
        World world;
        world.button(u"Only stderr"_s)->click();
        QCOMPARE(world.view->model().rowCount(), 20);
        QVERIFY(world.says(u"20 of 200 line"_s));
        QVERIFY(world.isAtEnd());
        world.button(u"Only stderr"_s)->click();
        world.search()->setText(u"line 1"_s);
        world.button(u"Only matches"_s)->click();
        QCOMPARE(world.view->model().rowCount(), world.view->model().matchCount());
        world.search()->setText(u"nowhere"_s);
        QCOMPARE(world.view->model().rowCount(), 0);
        QVERIFY(world.says(u"None of 200 line(s) passes the filter."_s));
        QTest::mouseClick(world.pushButton(u"Show all lines"_s), Qt::LeftButton);
        QCOMPARE(world.view->model().rowCount(), 200);
        QVERIFY(!world.button(u"Only matches"_s)->isChecked());
    }

    // Programs write both streams into one pipe: that nothing is on stderr says nothing about them.
    void nothingOnStderrIsExplained()
    {
        World world(9);
        world.button(u"Only stderr"_s)->click();
        QVERIFY(world.says(u"None of 9 line(s) passes the filter."_s));
        QVERIFY(world.says(u"a program writes all into one pipe"_s));
        QVERIFY(world.button(u"Only stderr"_s)->toolTip().contains(u"one pipe"_s));
    }

    void filterKeepsThePlace()
    {
        World world;
        world.table().setFollowing(false);
        world.table().showMatch(109); // "error 110"
        world.button(u"Only stderr"_s)->click();
        QCOMPARE(world.table().selectedLines(), QList<int>{10});
        world.button(u"Only stderr"_s)->click();
        QCOMPARE(world.table().selectedLines(), QList<int>{109});
        const QRect row = world.table().visualRect(world.view->model().index(109, OutputModel::TextColumn));
        QVERIFY(world.table().viewport()->rect().contains(row.center().x() > 800 ? QPoint(5, row.center().y())
                                                                                : row.center()));
    }

    // ---- whose output

    void oneProcess()
    {
        World world;
        auto *process = world.control<QComboBox>(u"Process whose output is shown"_s);
        QCOMPARE(process->currentText(), u"All processes"_s);
        QSignalSpy chosen(world.view.get(), &OutputView::targetSelected);
        process->setFocus();
        QTest::keyClicks(process, u"mob"_s);
        QTRY_COMPARE(world.view->target(), u"cdma@alpha/mobility"_s);
        QVERIFY(!chosen.isEmpty());
        QTRY_COMPARE(world.view->model().rowCount(), 20);
        world.view->select(u"cdma@alpha"_s);
        QCOMPARE(process->currentText(), u"All processes"_s);
        QTRY_COMPARE(world.view->model().rowCount(), 200);
    }

    void anotherMember()
    {
        World world;
        auto *member = world.control<QComboBox>(u"Member whose output is shown"_s);
        QCOMPARE(member->currentText(), u"cdma@alpha"_s);
        QVERIFY(member->count() > 10);
        QSignalSpy chosen(world.view.get(), &OutputView::targetSelected);
        world.table().setFollowing(false);
        world.view->select(u"cdma@alpha/mobility"_s);
        QTest::keyClicks(member, u"gsm@d"_s);
        QTRY_COMPARE(world.view->target(), u"gsm@delta"_s); // of the other one all processes
        QCOMPARE(chosen.back().front().toString(), u"gsm@delta"_s);
        QVERIFY(world.table().isFollowing());
    }

    void selects_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a member") << u"cdma@beta"_s << u"cdma@beta"_s;
        QTest::newRow("a process") << u"cdma@beta/mobility"_s << u"cdma@beta/mobility"_s;
        QTest::newRow("an unknown process") << u"cdma@beta/nothing"_s << u"cdma@beta"_s;
        QTest::newRow("a group: its Active member") << u"gsm"_s << u"gsm@gamma"_s;
        QTest::newRow("a host: its first member") << u"beta"_s << u"os-services@beta"_s;
        QTest::newRow("nonsense") << u"nonsense"_s << u"cdma@alpha"_s;
    }
    void selects()
    {
        QFETCH(QString, target);
        World world(3);
        QSignalSpy chosen(world.view.get(), &OutputView::targetSelected);
        world.view->select(target);
        QTEST(world.view->target(), "expected");
        QVERIFY(chosen.isEmpty()); // the selection came from outside
    }

    // ---- copying and saving

    void copies_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("button") << false;
        QTest::newRow("Ctrl+C") << true;
    }
    void copies()
    {
        QFETCH(bool, byKey);
        World world;
        QPushButton *copy = world.pushButton(u"Copy"_s);
        QVERIFY(!copy->isEnabled());
        QCOMPARE(copy->toolTip(), u"No line is selected."_s);
        world.table().setFocus();
        QTest::keyClick(&world.table(), Qt::Key_Up); // line 199
        QTest::keyClick(&world.table(), Qt::Key_Down, Qt::ShiftModifier); // error 200
        QVERIFY(copy->isEnabled());
        QApplication::clipboard()->clear();
        if (byKey)
            QTest::keyClick(&world.table(), Qt::Key_C, Qt::ControlModifier);
        else
            QTest::mouseClick(copy, Qt::LeftButton);
        const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].endsWith(u" call-control: line 199"_s));
        QVERIFY(lines[1].endsWith(u" mobility stderr: error 200"_s));
    }

    void saves()
    {
        World world;
        QTemporaryDir directory;
        world.button(u"Only stderr"_s)->click();
        QTest::mouseClick(world.pushButton(u"Save\u2026"_s), Qt::LeftButton);
        auto *dialog = world.view->findChild<QFileDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->selectedFiles().front().contains(u"cdma@alpha-"_s));
        const QString path = directory.filePath(u"out.log"_s);
        Q_EMIT dialog->fileSelected(path);
        dialog->reject();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 21); // what is shown, and the end
        QVERIFY(lines[0].endsWith("mobility stderr: error 10"));
        QVERIFY(world.says(u"20 line(s) saved to "_s));
        QTest::mouseClick(world.button(u"Dismiss this note"_s), Qt::LeftButton);
        QVERIFY(!world.says(u"saved"_s));
    }

    void savingFailsAloud()
    {
        World world(3);
        QVERIFY(!world.view->saveTo(u"/nonexistent/out.log"_s));
        QVERIFY(world.says(u"Nothing was saved: /nonexistent/out.log can't be written:"_s));
        world.write(1);
        QTRY_COMPARE(world.view->model().rowCount(), 4);
        QVERIFY(world.says(u"Nothing was saved"_s)); // an error stays until dismissed
    }

    // ---- truthfulness

    void saysWhyThereIsNothing_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing written") << u"cdma@alpha"_s << 0 << u"cdma@alpha has written nothing yet."_s;
        QTest::newRow("and it doesn't run") << u"gsm@delta"_s << 0 << u"It is not running."_s;
        QTest::newRow("its host is down") << u"gsm@delta"_s << -32000 << u"Host delta is not reachable."_s;
        QTest::newRow("refused") << u"cdma@alpha"_s << -32000 << u"The manager does not give it: because"_s;
        QTest::newRow("an older manager") << u"cdma@alpha"_s << -32601 << u"This manager is older than the console"_s;
    }
    void saysWhyThereIsNothing()
    {
        QFETCH(QString, member);
        QFETCH(int, code);
        QFETCH(QString, expected);
        World world(0);
        if (code != 0)
            world.reply = refused(code, u"because"_s);
        world.view->select(u"ipc@beta"_s);
        world.view->select(member);
        QTRY_VERIFY2(world.says(expected), qPrintable(expected));
        QVERIFY(!world.pushButton(u"Save\u2026"_s)->isEnabled());
        QVERIFY(!world.pushButton(u"Show all lines"_s)->isVisible());
    }

    void nothingBeforeTheStateArrives()
    {
        World world(3, false);
        world.client.hold(true);
        world.view->show();
        world.view->select(u"cdma@beta"_s);
        QVERIFY(world.says(u"No state of the site has arrived yet."_s));
        QVERIFY(!world.control<QComboBox>(u"Member whose output is shown"_s)->isEnabled());
        world.client.hold(false);
        world.store.start();
        QTRY_COMPARE(world.view->target(), u"cdma@beta"_s); // what was selected before
    }

    void lostConnectionIsNotLive()
    {
        World world;
        world.client.setConnection(ManagerClient::Connection::Lost, u"the socket was closed."_s);
        QVERIFY(world.says(u"Not live: the connection is lost."_s));
        QVERIFY(world.says(u"What is shown is "_s));
        QVERIFY(!world.says(u"Live."_s));
        QCOMPARE(world.view->model().rowCount(), 200);
        world.view->select(u"cdma@beta"_s);
        QVERIFY(world.says(u"There is no connection to a manager."_s));
        QVERIFY(world.says(u"the socket was closed."_s));
        world.client.setConnection(ManagerClient::Connection::Connected);
        QTRY_VERIFY(world.says(u"Live."_s));
    }

    void aFailureIsNotLive()
    {
        World world;
        world.reply = refused(-32000, u"that member's host does not answer"_s);
        QTRY_VERIFY(world.says(u"Not live. The manager does not give it: that member's host does not answer"_s));
        QVERIFY(world.says(u"What is shown is "_s));
        world.reply = {};
        QTRY_VERIFY(world.says(u"Live."_s));
    }

    void anAnswerThatDoesNotComeIsNotLive()
    {
        World world;
        world.client.hold(true);
        QTRY_VERIFY_WITH_TIMEOUT(world.says(u"Not live. What is shown is "_s), 10000);
        world.client.hold(false);
        QTRY_VERIFY(world.says(u"Live."_s));
    }

    void whoReadsTooLongIsTold()
    {
        World world;
        world.table().setFollowing(false);
        std::vector<OutputRow> rows(2 * OutputModel::lineLimit);
        for (OutputRow &row : rows)
            row.number = 200;
        world.view->model().append(std::move(rows));
        QTRY_VERIFY(world.says(u"Stopped: no more lines are taken until you follow again."_s));
        world.button(u"Follow"_s)->click();
        QTRY_VERIFY(world.says(u"Live."_s));
        QVERIFY(world.says(u"older ones left out"_s));
    }

    void anOlderManagersLinesHaveNoTimes()
    {
        World world(0);
        world.client.onCall(u"logs.tail"_s, [](const QJsonObject &) {
            return ApiReply{QJsonObject{{u"lines"_s, QJsonArray{u"ready"_s}}}, {}};
        });
        QTRY_COMPARE(world.view->model().rowCount(), 1);
        QVERIFY(world.says(u"This manager is older: lines have no times"_s));
    }

    void asksOnlyWhileVisible()
    {
        World world;
        world.view->hide();
        QCoreApplication::processEvents();
        const int calls = world.client.count(u"logs.tail"_s);
        world.write(3);
        QVERIFY(!QTest::qWaitFor([&] { return world.client.count(u"logs.tail"_s) > calls; },
                                 int(2 * OutputFeed::interval.count())));
        world.view->show();
        QTRY_COMPARE(world.view->model().rowCount(), 203);
    }

    void thePastIsSaid()
    {
        World world(3);
        world.store.showMoment(QDateTime::currentDateTimeUtc().addSecs(-60));
        QVERIFY(world.says(u"The console shows the past, this list the present."_s));
        world.store.showNow();
        QVERIFY(!world.says(u"the past"_s));
    }

    // ---- people

    void errorsAreToldApartWithoutColour()
    {
        World world(9);
        QVERIFY(world.table().isColumnHidden(OutputModel::StreamColumn)); // nothing to tell apart yet
        world.write(1);
        QTRY_VERIFY(!world.table().isColumnHidden(OutputModel::StreamColumn));
        const OutputModel &model = world.view->model();
        QCOMPARE(model.index(9, OutputModel::StreamColumn).data().toString(), u"stderr"_s);
        QVERIFY(model.index(8, OutputModel::StreamColumn).data().toString().isEmpty());
        QVERIFY(QFontInfo(OutputDelegate(model).font()).fixedPitch());
    }

    void everyControlHasANameAndIsReached()
    {
        World world;
        world.table().setFollowing(false);
        world.write(1);
        QTRY_COMPARE(world.table().newLines(), 1);
        world.search()->setText(u"error"_s);
        world.table().selectRow(3);
        QVERIFY(!world.view->saveTo(u"/nonexistent/out.log"_s)); // so that its note is there, too
        QSet<QWidget *> wanted;
        for (QWidget *widget : world.view->findChildren<QWidget *>()) {
            const bool control = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
                || qobject_cast<QLineEdit *>(widget) || widget == &world.table();
            if (!control || !widget->isVisible() || widget->objectName().startsWith("qt_"_L1)
                || widget->focusPolicy() == Qt::NoFocus || widget->parentWidget() == &world.table())
                continue;
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            const QString name = widget->accessibleName();
            QVERIFY2(!name.isEmpty() || (button && !button->text().isEmpty()), widget->metaObject()->className());
            wanted.insert(widget);
        }
        QVERIFY(wanted.size() >= 15);
        world.control<QComboBox>(u"Member whose output is shown"_s)->setFocus();
        QSet<QWidget *> reached;
        for (int i = 0; i < 40; ++i) {
            reached.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (QWidget *widget : wanted)
            QVERIFY2(reached.contains(widget), qPrintable(widget->accessibleName()));
    }
};

QTEST_MAIN(TestOutputView)
#include "tst_outputview.moc"
