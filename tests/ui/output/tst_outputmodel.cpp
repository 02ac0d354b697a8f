// The lines of output as a table: bounded, missing lines marked, filtered, searched.
#include <output/outputmodel.h>
#include <output/outputsearch.h>

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

OutputRow line(qint64 number, const QString &text, bool error = false)
{
    OutputRow row;
    row.number = number;
    row.time = 1764000000000000 + number * 1000;
    row.process = u"mobility"_s;
    row.text = text;
    row.error = error;
    return row;
}

std::vector<OutputRow> lines(qint64 first, qint64 count)
{
    std::vector<OutputRow> rows;
    for (qint64 number = first; number < first + count; ++number)
        rows.push_back(line(number, u"line %1"_s.arg(number), number % 10 == 0));
    return rows;
}

// "a b* -" : a and b are shown, b matches, then lines are missing.
QString shape(const OutputModel &model)
{
    QStringList parts;
    for (int row = 0; row < model.rowCount(); ++row) {
        const OutputRow &each = model.at(row);
        parts.append(each.missing ? u"-"_s : each.text + (each.match ? u"*"_s : QString()));
    }
    return parts.join(u' ');
}

constexpr auto limit = static_cast<qint64>(OutputModel::lineLimit);

} // namespace

class TestOutputModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void growsAtItsEnd()
    {
        OutputModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.append(lines(1, 3));
        model.append(lines(4, 2));
        model.append({});
        QCOMPARE(inserted.count(), 2); // each answer at once
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.lastNumber(), 5);
        QCOMPARE(model.lineCount(), 5);
        QVERIFY(!model.hasOlder());
    }

    void isBounded()
    {
        OutputModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        for (qint64 first = 1; first <= limit; first += 1000)
            model.append(lines(first, 1000));
        QCOMPARE(model.rowCount(), int(limit));
        QVERIFY(!model.hasOlder());
        model.append(lines(limit + 1, 1)); // one more than the limit: one goes
        QCOMPARE(model.rowCount(), int(limit));
        QCOMPARE(model.lineCount(), int(limit));
        QCOMPARE(model.at(0).number, 2);
        QVERIFY(model.hasOlder());
        model.append(lines(limit + 2, 50000)); // more than it holds at once
        QCOMPARE(model.rowCount(), int(limit));
        QCOMPARE(model.at(model.rowCount() - 1).number, limit + 50001);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.lastNumber(), 0);
        QVERIFY(!model.hasOlder());
    }

    void isBoundedInCharacters()
    {
        OutputModel model;
        const QString megabyte(1 << 20, u'x');
        for (qint64 number = 1; number <= 20; ++number)
            model.append({line(number, megabyte)});
        QCOMPARE(model.rowCount(), int(OutputModel::characterLimit >> 20));
        QCOMPARE(model.at(model.rowCount() - 1).number, 20);
        model.append({line(21, QString(40 << 20, u'x'))}); // the newest stays, whatever its length
        QCOMPARE(model.rowCount(), 1);
    }

    void nothingGoesWhileHeld()
    {
        OutputModel model;
        model.append(lines(1, limit));
        model.setHeld(true);
        model.append(lines(limit + 1, limit - 1));
        QCOMPARE(model.at(0).number, 1);
        QVERIFY(!model.isFull());
        model.append(lines(2 * limit, 1));
        QVERIFY(model.isFull());
        QCOMPARE(model.at(0).number, 1);
        model.setHeld(false);
        QVERIFY(!model.isFull());
        QCOMPARE(model.rowCount(), int(limit));
        QCOMPARE(model.at(0).number, limit + 1);
    }

    void saysWhereLinesAreMissing()
    {
        OutputModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.append({line(1, u"a"_s)}, true); // before the first one nothing was seen: nothing is missing
        model.append({line(5, u"b"_s)}, true);
        model.append({line(6, u"c"_s)}, false);
        model.append({}, true);
        QCOMPARE(shape(model), u"a - b c"_s);
        QCOMPARE(model.lineCount(), 3);
        QCOMPARE(model.shownLines(), 3);
        QVERIFY(!model.index(1, OutputModel::TextColumn).data().toString().isEmpty());
        QVERIFY(model.index(1, OutputModel::TimeColumn).data().toString().isEmpty());
        QCOMPARE(model.lineText(1), model.index(1, OutputModel::TextColumn).data().toString());
    }

    void filters_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<bool>("expression");
        QTest::addColumn<bool>("onlyMatches");
        QTest::addColumn<bool>("onlyErrors");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << QString() << false << false << false << u"alpha beta - Gamma - delta alphabet"_s;
        QTest::newRow("matches are marked") << u"alpha"_s << false << false << false
                                            << u"alpha* beta - Gamma - delta alphabet*"_s;
        QTest::newRow("only matches") << u"alpha"_s << false << true << false << u"alpha* - alphabet*"_s;
        QTest::newRow("any case") << u"gAMMA"_s << false << true << false << u"Gamma* -"_s;
        QTest::newRow("an expression") << u"^(beta|delta)$"_s << true << true << false << u"beta* - delta*"_s;
        QTest::newRow("a bad expression hides nothing") << u"(beta"_s << true << true << false
                                                        << u"alpha beta - Gamma - delta alphabet"_s;
        QTest::newRow("plain text is no expression") << u"(beta"_s << false << true << false << QString();
        QTest::newRow("only stderr") << QString() << false << false << true << u"beta - delta"_s;
        QTest::newRow("both") << u"lta"_s << false << true << true << u"delta*"_s;
        QTest::newRow("only matches without a search") << QString() << false << true << false
                                                       << u"alpha beta - Gamma - delta alphabet"_s;
    }
    // The same whether the lines were there before the filter, or come after it.
    void filters()
    {
        QFETCH(QString, search);
        QFETCH(bool, expression);
        QFETCH(bool, onlyMatches);
        QFETCH(bool, onlyErrors);
        QFETCH(QString, expected);
        const auto fill = [](OutputModel &model) {
            model.append({line(1, u"alpha"_s), line(2, u"beta"_s, true)});
            model.append({line(5, u"Gamma"_s)}, true);
            model.append({line(8, u"delta"_s, true), line(9, u"alphabet"_s)}, true);
        };
        const auto filter = [&](OutputModel &model) {
            model.setSearch(OutputSearch(search, false, expression));
            model.setOnlyMatches(onlyMatches);
            model.setOnlyErrors(onlyErrors);
        };
        OutputModel after, before;
        QAbstractItemModelTester first(&after, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QAbstractItemModelTester second(&before, QAbstractItemModelTester::FailureReportingMode::Fatal);
        fill(after);
        filter(after);
        filter(before);
        fill(before);
        QCOMPARE(shape(after), expected);
        QCOMPARE(shape(before), shape(after));
        QCOMPARE(before.shownLines(), after.shownLines());
        QCOMPARE(before.matchCount(), after.matchCount());
        after.setOnlyMatches(false);
        after.setOnlyErrors(false);
        after.setSearch({});
        QCOMPARE(shape(after), u"alpha beta - Gamma - delta alphabet"_s);
        QCOMPARE(after.lineCount(), 5);
    }

    void matchesInTurn()
    {
        OutputModel model;
        model.append(lines(1, 30));
        QVERIFY(!model.nextMatch(0, true));
        model.setSearch(OutputSearch(u"line 2"_s, false, false)); // 2, 20 to 29
        QCOMPARE(model.matchCount(), 11);
        QCOMPARE(model.nextMatch(0, true), 1);
        QCOMPARE(model.nextMatch(1, true), 19);
        QCOMPARE(model.nextMatch(28, true), 1); // and round
        QCOMPARE(model.nextMatch(1, false), 28);
        QCOMPARE(model.nextMatch(28, false), 27);
        QCOMPARE(model.matchNumber(1), 1);
        QCOMPARE(model.matchNumber(28), 11);
        QCOMPARE(model.matchNumber(0), 0);
        QCOMPARE(model.matchNumber(-1), 0);
        model.append(lines(200, 1));
        QCOMPARE(model.matchCount(), 12);
        model.setOnlyErrors(true);
        QCOMPARE(model.matchCount(), 2); // of what is shown: 20, 200
    }

    void rowsKeepTheirNames()
    {
        OutputModel model;
        model.append(lines(1, limit));
        const qint64 id = model.idOf(100);
        model.append(lines(limit + 1, 40));
        QCOMPARE(model.rowFrom(id), 60);
        model.setOnlyErrors(true);
        QCOMPARE(model.at(model.rowFrom(id)).number, 110); // the next one that is shown
        QCOMPARE(model.rowFrom(model.lastId() + 1), model.rowCount());
    }

    void spans_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matchCase");
        QTest::addColumn<bool>("expression");
        QTest::addColumn<QString>("expected"); ///< start+length
        QTest::newRow("every one") << u"err"_s << false << false << u"0+3 6+3"_s;
        QTest::newRow("its case") << u"err"_s << true << false << u"6+3"_s;
        QTest::newRow("an expression") << u"e[^ ]+"_s << false << true << u"0+5 6+5"_s;
        QTest::newRow("an expression, its case") << u"E\\w+"_s << true << true << u"0+5"_s;
        QTest::newRow("nothing") << u"x*"_s << false << true << QString();
        QTest::newRow("a dot is a dot") << u"r."_s << false << false << QString();
    }
    void spans()
    {
        QFETCH(QString, text);
        QFETCH(bool, matchCase);
        QFETCH(bool, expression);
        const OutputSearch search(text, matchCase, expression);
        QStringList found;
        for (const OutputSearch::Span &span : search.spans(u"Error errno"_s))
            found.append(u"%1+%2"_s.arg(span.start).arg(span.length));
        QTEST(found.join(u' '), "expected");
    }

    void badExpressionsAreExplained_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("offset");
        QTest::newRow("open bracket") << u"ab(c"_s << 4;
        QTest::newRow("nothing to repeat") << u"*a"_s << 0;
        QTest::newRow("open class") << u"[a"_s << 2;
    }
    void badExpressionsAreExplained()
    {
        QFETCH(QString, text);
        QFETCH(int, offset);
        const OutputSearch search(text, false, true);
        QVERIFY(!search.error().isEmpty());
        QVERIFY(!search.isUsable());
        QVERIFY(qAbs(search.errorOffset() - offset) <= 1);
        QVERIFY(!search.matches(text));
        QVERIFY(OutputSearch(text, false, false).matches(text)); // as plain text it is fine
    }

    // An expression that tries for ever must not stop the window, and must not look like "not found".
    void endlessExpressionsAreGivenUp()
    {
        OutputModel model;
        std::vector<OutputRow> rows;
        for (qint64 number = 1; number <= 2000; ++number)
            rows.push_back(line(number, QString(60, u'a') + u'b'));
        model.append(std::move(rows));
        QElapsedTimer timer;
        timer.start();
        model.setSearch(OutputSearch(u"^(a|a|aa)+$"_s, false, true));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(model.search().gaveUp());
        QCOMPARE(model.matchCount(), 0);
        model.setSearch(OutputSearch(u"ab$"_s, false, true));
        QVERIFY(!model.search().gaveUp());
        QCOMPARE(model.matchCount(), 2000);
    }

    void readable_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"plain \u00e4\u6f22"_s << u"plain \u00e4\u6f22"_s;
        QTest::newRow("colours go") << u"\x1b[1;31merror\x1b[0m: x"_s << u"error: x"_s;
        QTest::newRow("tabs") << u"a\tb\t\tc"_s << u"a       b               c"_s;
        QTest::newRow("end of Windows' lines") << u"a\r"_s << u"a"_s;
        QTest::newRow("controls are seen") << u"a\rb\ac\x7f"_s << u"a\u240db\u2407c\u2421"_s;
        QTest::newRow("a cut sequence") << u"a\x1b["_s << u"a"_s;
        QTest::newRow("a lonely escape") << u"a\x1b"_s << u"a"_s;
    }
    void readable()
    {
        QFETCH(QString, text);
        QTEST(OutputModel::readable(text), "expected");
    }

    void lineAsText()
    {
        OutputModel model;
        model.append({line(1, u"ready"_s), line(2, u"<b>no</b> memory"_s, true)});
        const QRegularExpression time(u"^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} "_s);
        QVERIFY2(time.match(model.lineText(0)).hasMatch(), qPrintable(model.lineText(0)));
        QVERIFY(model.lineText(0).endsWith(u" mobility: ready"_s));
        QVERIFY(model.lineText(1).endsWith(u" mobility stderr: <b>no</b> memory"_s));
        const QModelIndex text = model.index(1, OutputModel::TextColumn);
        QCOMPARE(text.data(Qt::AccessibleTextRole).toString(), model.lineText(1));
        QVERIFY(!Qt::mightBeRichText(text.data(Qt::ToolTipRole).toString()));
        OutputRow unnumbered;
        unnumbered.text = u"ready"_s;
        model.append({unnumbered}); // of an older manager: no time is invented
        QCOMPARE(model.lineText(2), u"ready"_s);
        QVERIFY(model.index(2, OutputModel::TimeColumn).data().toString().isEmpty());
    }

    // 10 MB a second are 100,000 lines of 100 characters; of those the manager keeps the last 1,000 a process, so that
    // no more than these come four times a second. A second of them must cost the window next to nothing.
    void denseRowsAreCheap()
    {
        OutputModel model;
        model.append(lines(1, limit));
        model.setSearch(OutputSearch(u"line 77"_s, false, false));
        std::vector<std::vector<OutputRow>> answers;
        for (qint64 i = 0; i < 40; ++i) // ten seconds
            answers.push_back(lines(limit + 1 + i * 1000, 1000));
        QElapsedTimer timer;
        timer.start();
        for (auto &answer : answers)
            model.append(std::move(answer), true);
        qInfo("40 answers of 1,000 lines: %lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY(timer.elapsed() < 1000);
        QVERIFY(model.rowCount() <= int(limit));
    }
};

QTEST_MAIN(TestOutputModel)
#include "tst_outputmodel.moc"
