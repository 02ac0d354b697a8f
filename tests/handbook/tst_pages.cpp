// The handbook holds together: no dead link, no picture missing, every page in the contents, translations of it all.
#include "examples.h"

#include <help/handbook.h>
#include <help/pagedocument.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

const QString bookFolder = QStringLiteral(HOLDFAST_BOOK);

// What is made from the code is in English only.
const QStringList madePages{
    u"reference-commands"_s, u"reference-events"_s,  u"reference-hooks"_s, u"reference-independent-computer"_s,
    u"reference-methods"_s,  u"reference-site-file"_s,
};

/// A language of the book, and the pages that it leaves to English: a new English page is translated, or listed here.
struct Translation {
    QString language;
    QStringList left;
};
const std::vector<Translation> translations{
    {u"de"_s, {}},
    {u"es"_s, {}},
    {u"fr"_s, {}},
    {u"ja"_s, {}},
    {u"zh_CN"_s, {}},
};

QStringList languages()
{
    QStringList folders = QDir(bookFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    folders.removeAll(u"pictures"_s);
    return folders;
}

QString readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// What stands in examples is no link.
QString withoutExamples(const QString &markdown)
{
    static const QRegularExpression fence(u"^```.*?^```"_s, QRegularExpression::MultilineOption
                                                                | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression code(u"`[^`\n]*`"_s);
    return QString(markdown).remove(fence).remove(code);
}

void addPages()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("language");
    const Handbook handbook(bookFolder);
    for (const QString &language : languages()) {
        for (const QString &name : handbook.names()) {
            if (handbook.page(name, language).language == language)
                QTest::newRow(qPrintable(language + u'/' + name)) << name << language;
        }
    }
}

} // namespace

class TestPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void linksLeadSomewhere_data() { addPages(); }
    void linksLeadSomewhere();
    void pagesAreWellFormed_data() { addPages(); }
    void pagesAreWellFormed();
    void marksAreRead_data() { addPages(); }
    void marksAreRead();
    void everyPageIsInTheContents();
    void translationsAreWhole_data();
    void translationsAreWhole();
    void translationsKeepExamples_data() { addPages(); }
    void translationsKeepExamples();
    void htmlHasEveryPage_data() { addPages(); }
    void htmlHasEveryPage();
    void madePagesKnowWhatThereIs();
};

void TestPages::initTestCase()
{
    QVERIFY(languages().contains(Handbook::english));
    QVERIFY(Handbook(bookFolder).names().size() > 30);
    for (const Translation &translation : translations)
        QVERIFY2(languages().contains(translation.language), qPrintable(translation.language));
}

void TestPages::linksLeadSomewhere()
{
    QFETCH(QString, name);
    QFETCH(QString, language);
    static const QRegularExpression link(u"(!?)\\[[^\\]]*\\]\\(([^)\\s]+)\\)"_s);
    const Handbook handbook(bookFolder);
    const QString text = withoutExamples(handbook.page(name, language).text);
    for (auto matches = link.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString to = match.captured(2);
        if (match.captured(1) == u"!"_s) {
            QVERIFY2(!handbook.picture(to, false).isNull() && !handbook.picture(to, true).isNull(), qPrintable(to));
        } else if (!to.startsWith("https://"_L1)) {
            const QString anchor = to.section(u'#', 1);
            const QString page = to.startsWith(u'#') ? name : pageOfLink(to);
            QVERIFY2(handbook.has(page), qPrintable(to));
            QStringList anchors;
            for (const QString &heading : headingsOf(handbook.page(page, language).text))
                anchors.append(anchorOf(heading));
            QVERIFY2(anchor.isEmpty() || anchors.contains(anchor), qPrintable(to));
        }
    }
}

void TestPages::pagesAreWellFormed()
{
    QFETCH(QString, name);
    QFETCH(QString, language);
    const HandbookPage page = Handbook(bookFolder).page(name, language);
    QVERIFY(!page.title.isEmpty());
    QVERIFY(page.text.startsWith("# "_L1));
    QVERIFY(!Handbook::firstParagraph(page).isEmpty());
    QCOMPARE(page.text.count("```"_L1) % 2, 0);
    QStringList headings = headingsOf(page.text);
    QCOMPARE(headings.removeDuplicates(), 0); // anchors would be ambiguous
    // Indented examples would be missed by those who run them.
    bool inside = false, blank = false;
    const QStringList lines = page.text.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith("```"_L1))
            inside = !inside;
        QVERIFY2(inside || !blank || !line.startsWith("    "_L1), qPrintable(line));
        blank = line.trimmed().isEmpty();
    }
}

// Beside Chinese and Japanese: what is emphasised must begin and end with a letter, or the reader sees no emphasis; and
// a newline within a paragraph is a blank that doesn't belong there.
void TestPages::marksAreRead()
{
    QFETCH(QString, name);
    QFETCH(QString, language);
    static const QRegularExpression marks(u"\\*|`|\\]\\("_s);
    static const QString wide = u"[\\x{3000}-\\x{9fff}\\x{ff00}-\\x{ff60}]"_s;
    static const QRegularExpression blank(wide + u' ' + wide);
    QTextDocument document;
    document.setMarkdown(Handbook(bookFolder).page(name, language).text);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().hasProperty(QTextFormat::BlockCodeFence))
            continue;
        QString text;
        for (auto it = block.begin(); !it.atEnd(); ++it)
            text += it.fragment().charFormat().fontFixedPitch() ? u"code"_s : it.fragment().text();
        QVERIFY2(!marks.match(text).hasMatch(), qPrintable(text));
        QVERIFY2(!blank.match(text).hasMatch(), qPrintable(text));
    }
}

void TestPages::everyPageIsInTheContents()
{
    const Handbook handbook(bookFolder);
    for (const QString &language : languages()) {
        QStringList listed{Handbook::indexPage};
        for (const HandbookSection &section : handbook.contents(language)) {
            QVERIFY(!section.pages.isEmpty() || section.title.isEmpty() || language != Handbook::english
                    || section.title == handbook.contents(language).front().title);
            listed += section.pages;
        }
        listed.sort();
        QCOMPARE(listed, handbook.names());
    }
}

void TestPages::translationsAreWhole_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : languages()) {
        if (language != Handbook::english)
            QTest::newRow(qPrintable(language)) << language;
    }
}

// What isn't there is shown in English. Which pages these are is said above, so that none is forgotten.
void TestPages::translationsAreWhole()
{
    QFETCH(QString, language);
    const auto known = std::ranges::find(translations, language, &Translation::language);
    QVERIFY2(known != translations.end(), "a folder of pages that the list of translations doesn't name");
    const QStringList files = QDir(bookFolder + u'/' + language).entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    QStringList missing, tooMany = files;
    for (const QString &name : Handbook(bookFolder).names()) {
        if (madePages.contains(name) || known->left.contains(name))
            continue;
        if (tooMany.removeAll(name + u".md"_s) == 0)
            missing.append(name);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(u"translate, or list: "_s + missing.join(u' ')));
    QVERIFY2(tooMany.isEmpty(), qPrintable(u"not in English, or listed as left: "_s + tooMany.join(u' ')));
}

void TestPages::translationsKeepExamples()
{
    QFETCH(QString, name);
    QFETCH(QString, language);
    const Handbook handbook(bookFolder);
    QVERIFY(handbook.has(name));
    const auto original = examplesOf(handbook.page(name, Handbook::english).text);
    const auto translated = examplesOf(handbook.page(name, language).text);
    QCOMPARE(translated.size(), original.size());
    for (std::size_t i = 0; i < original.size(); ++i) {
        QCOMPARE(translated[i].kind, original[i].kind);
        QCOMPARE(translated[i].words, original[i].words);
        QCOMPARE(translated[i].notRun, original[i].notRun);
        QCOMPARE(translated[i].lines, original[i].lines);
    }
    // In step, so that English anchors lead to them.
    QCOMPARE(headingsOf(handbook.page(name, language).text).size(),
             headingsOf(handbook.page(name, Handbook::english).text).size());
}

void TestPages::htmlHasEveryPage()
{
    QFETCH(QString, name);
    QFETCH(QString, language);
    const QDir folder(QStringLiteral(HOLDFAST_BOOK_HTML "/") + language);
    const QString html = readFile(folder.filePath(name + u".html"_s));
    QVERIFY(html.contains(u"<title>"_s));
    QVERIFY(html.contains(u"<html lang=\"%1\">"_s.arg(QString(language).replace(u'_', u'-'))));
    QVERIFY2(!html.contains("style=\""_L1), "what belongs to the computer that made it");
    static const QRegularExpression link(u"(?:href|src)=\"([^\"]+)\""_s);
    for (auto matches = link.globalMatch(html); matches.hasNext();) {
        const QString to = matches.next().captured(1);
        if (to.startsWith("https://"_L1))
            continue;
        const QString file = to.section(u'#', 0, 0);
        const QString path = file.isEmpty() ? folder.filePath(name + u".html"_s) : folder.filePath(file);
        QVERIFY2(QFileInfo::exists(path), qPrintable(to));
        const QString anchor = to.section(u'#', 1);
        QVERIFY2(anchor.isEmpty() || readFile(path).contains(u"name=\"%1\""_s.arg(anchor)), qPrintable(to));
    }
}

void TestPages::madePagesKnowWhatThereIs()
{
    const Handbook handbook(bookFolder);
    const auto has = [&handbook](const char *page, const char *text) {
        return handbook.page(QString::fromLatin1(page), Handbook::english).text.contains(QString::fromLatin1(text));
    };
    QVERIFY(has("reference-site-file", "`group_restart`"));
    QVERIFY(has("reference-site-file", "## [[host]]"));
    QVERIFY(has("reference-events", "`waiting-for-proof`"));
    QVERIFY(has("reference-methods", "`command.execute`"));
    QVERIFY(has("reference-commands", "`switchover GROUP`"));
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
