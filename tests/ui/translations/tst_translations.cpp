#include <translations/translations.h>

#include <shell/languages.h>
#include <style/hanfonts.h>

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QFontDatabase>
#include <QRegularExpression>
#include <QTest>
#include <QWidget>
#include <QXmlStreamReader>

#include <algorithm>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context, source;
    QStringList texts;
    bool unfinished = false;
    bool numerus = false;
};

QList<Message> messagesOf(const QString &language)
{
    QFile file(QStringLiteral(HOLDFAST_SOURCE_DIR "/translations/holdfast_%1.ts").arg(language));
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            messages.append({context, {}, {}, false, xml.attributes().value("numerus"_L1) == "yes"_L1});
        } else if (xml.name() == "source"_L1) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            messages.last().unfinished = xml.attributes().value("type"_L1) == "unfinished"_L1;
            if (!messages.last().numerus)
                messages.last().texts.append(xml.readElementText());
        } else if (xml.name() == "numerusform"_L1) {
            messages.last().texts.append(xml.readElementText());
        }
    }
    return messages;
}

QStringList placeholders(const QString &text, bool plural)
{
    static const QRegularExpression expression(u"%(?:L?\\d+|n)"_s);
    QStringList found;
    for (auto match = expression.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    if (plural)
        found.removeAll(u"%n"_s);
    found.sort();
    return found;
}

void addLanguages()
{
    QTest::addColumn<QString>("language");
    for (const Languages::Language &language : Languages::all()) {
        if (language.code != "en"_L1)
            QTest::newRow(qPrintable(language.code)) << language.code;
    }
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsTranslated_data() { addLanguages(); }
    void everyTextIsTranslated()
    {
        QFETCH(QString, language);
        const QList<Message> messages = messagesOf(language);
        QVERIFY(messages.size() > 500);
        for (const Message &message : messages) {
            QVERIFY2(!message.unfinished && !message.texts.isEmpty(),
                     qPrintable(message.context + u": "_s + message.source));
            for (const QString &text : message.texts)
                QVERIFY2(!text.isEmpty(), qPrintable(message.context + u": "_s + message.source));
        }
    }
    void placeholdersAreKept_data() { addLanguages(); }
    void placeholdersAreKept()
    {
        QFETCH(QString, language);
        for (const Message &message : messagesOf(language)) {
            for (const QString &text : message.texts) {
                QVERIFY2(placeholders(text, message.numerus) == placeholders(message.source, message.numerus),
                         qPrintable(message.source + u" -> "_s + text));
            }
        }
    }
    // Contexts are the names of classes as the program has them; a wrong one would never be looked up.
    void contextsAreQualified_data() { addLanguages(); }
    void contextsAreQualified()
    {
        QFETCH(QString, language);
        for (const Message &message : messagesOf(language))
            QVERIFY2(message.context.startsWith("holdfast"_L1), qPrintable(message.context));
    }
    void theTablesAreTheFiles_data() { addLanguages(); }
    void theTablesAreTheFiles();
    void eachThingHasOneWord_data();
    void eachThingHasOneWord();
    void typography_data();
    void typography();
    void theProgramHasEveryLanguage_data() { addLanguages(); }
    void theProgramHasEveryLanguage()
    {
        QFETCH(QString, language);
        useTranslations();
        QVERIFY(QFile::exists(u":/i18n/holdfast_%1.qm"_s.arg(language)));
        Languages languages;
        QVERIFY(languages.use(language));
        QVERIFY(QCoreApplication::translate("holdfast::ThresholdsView", "Reason") != "Reason"_L1);
        QVERIFY(languages.use(u"en"_s));
        QCOMPARE(QCoreApplication::translate("holdfast::ThresholdsView", "Reason"), u"Reason"_s);
    }
    void hanCharactersAreTheLanguages_data() { addLanguages(); }
    void hanCharactersAreTheLanguages();
};

// What translations/README.md tells translators is what the console says.
void TestTranslations::theTablesAreTheFiles()
{
    QFETCH(QString, language);
    QFile readme(QStringLiteral(HOLDFAST_SOURCE_DIR "/translations/README.md"));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(readme.readAll()).split(u'\n');
    QMultiHash<QString, QString> texts; // by their English
    QString all;
    for (const Message &message : messagesOf(language)) {
        for (const QString &text : message.texts) {
            texts.insert(message.source, text);
            all += text.toLower() + u'\n';
        }
    }
    int terms = 0;
    qsizetype column = 0;
    for (const QString &line : lines) {
        if (!line.startsWith("| "_L1))
            continue;
        const QStringList cells = line.mid(2).chopped(2).split(u" | "_s);
        QCOMPARE(cells.size(), 6);
        if (cells.front() == "English"_L1) {
            column = cells.indexOf(language);
            QVERIFY(column > 0);
            continue;
        }
        ++terms;
        for (const QString &word : cells[column].split(u" / "_s)) {
            QVERIFY2(all.contains(word.toLower()), qPrintable(line));
            QVERIFY2(!texts.contains(cells.front()) || cells[column].contains(u" / "_s)
                         || texts.contains(cells.front(), word),
                     qPrintable(line));
        }
    }
    QVERIFY(terms > 100);
}

// Words that had crept in beside those of translations/README.md, in the console or in the handbook.
void TestTranslations::eachThingHasOneWord_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("word");
    const struct {
        const char *language, *thing, *other, *word;
    } rows[]{
        {"de", "manager", "Verwalter", "Manager"},
        {"de", "operator", "Bedienperson", "Bediener"},
        {"de", "outlet", "Steckdose", "Abgang"},
        {"de", "proof", "\\bBeweis", "Nachweis"},
        {"de", "acknowledgement of a role", "Quittung", "Bestätigung"},
        {"de", "re-initialise", "[Nn]euinitialisier", "reinitialisieren"},
        {"de", "what if", "Was, wenn|Was wäre wenn", "Was wäre, wenn"},
        {"de", "spelling", "läßt|\\bdaß\\b|\\bmuß\\b", "lässt, dass, muss"},
        {"es", "mate", "compañero", "homólogo"},
        {"es", "pair", "\\bparejas?\\b", "par"},
        {"es", "rung", "escal[oó]n", "peldaño"},
        {"es", "ladder", "escalera", "escala"},
        {"es", "role of a member", "\\bpapel\\b", "función"},
        {"es", "self-fence", "autoaisl", "autoexclusión"},
        {"es", "what if", "[Qq]ué pasa si", "¿Y si…?"},
        {"fr", "mate", "partenaire", "homologue"},
        {"fr", "alternate", "remplaçant", "suppléant"},
        {"fr", "runnable", "[Nn]on exécutable", "exploitable"},
        {"fr", "self-fence", "auto-isol", "auto-neutralisation"},
        {"ja", "member", "メンバ(?!ー)", "メンバー"},
        {"ja", "manager", "マネージャー", "マネージャ"},
        {"ja", "computer", "コンピューター", "コンピュータ"},
        {"ja", "observe mode", "観測モード", "観察モード"},
        {"ja", "export", "エクスポート", "書き出し"},
        {"ja", "alarm", "警報", "アラーム"},
        {"ja", "rung", "(?<!回復|[0-9]|二)段階", "段"},
        {"ja", "activate", "活性化", "アクティブ化"},
        {"ja", "window", "時間窓", "時間枠"},
        {"zh_CN", "manager", "管理器", "管理程序"},
        {"zh_CN", "alarm", "告警", "报警"},
        {"zh_CN", "ladder", "(?<!恢复)阶梯(?!状)", "恢复阶梯"},
        {"zh_CN", "serial line", "串行线(?!路)", "串行线路"},
        {"zh_CN", "hangs", "挂起", "无响应"},
    };
    for (const auto &row : rows)
        QTest::addRow("%s: %s", row.language, row.thing)
            << QString::fromLatin1(row.language) << QString::fromUtf8(row.other) << QString::fromUtf8(row.word);
}

void TestTranslations::eachThingHasOneWord()
{
    QFETCH(QString, language);
    QFETCH(QString, other);
    QFETCH(QString, word);
    const QRegularExpression expression(other);
    QVERIFY(expression.isValid());
    QStringList texts;
    for (const Message &message : messagesOf(language))
        texts += message.texts;
    QDirIterator pages(QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/handbook/") + language, {u"*.md"_s});
    QVERIFY(pages.hasNext());
    while (pages.hasNext()) {
        QFile page(pages.next());
        QVERIFY(page.open(QIODevice::ReadOnly));
        texts += QString::fromUtf8(page.readAll()).split(u'\n');
    }
    for (const QString &text : texts)
        QVERIFY2(!expression.match(text).hasMatch(), qPrintable(u"write %1: %2"_s.arg(word, text)));
}

void TestTranslations::typography_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("mistake");
    QTest::newRow("de") << u"de"_s << u"\\.\\.\\.|(?<!beta|Standby) …$|['\"]"_s; // a list goes on after a blank
    QTest::newRow("es") << u"es"_s << u"\\.\\.\\.| …|['\"]| [:;!]"_s;
    // What stands before : ; ? ! and inside « » is a blank at which no line breaks.
    QTest::newRow("fr") << u"fr"_s << u"\\.\\.\\.| …|['\"]| [:;?!»]|« "_s;
    QTest::newRow("ja") << u"ja"_s << u"\\.\\.\\.| …$|['\"]|[ぁ-鿿][,;?!]|） [ぁ-鿿]"_s;
    QTest::newRow("zh_CN") << u"zh_CN"_s << u"\\.\\.\\.| …$|['\"]|[一-鿿][,:;?!]|） [一-鿿]"_s;
}

void TestTranslations::typography()
{
    QFETCH(QString, language);
    QFETCH(QString, mistake);
    const QRegularExpression expression(mistake);
    QVERIFY(expression.isValid());
    for (const Message &message : messagesOf(language)) {
        for (const QString &text : message.texts) {
            QVERIFY2(!expression.match(text).hasMatch() && !text.contains(u"  "_s), qPrintable(text));
            QCOMPARE(text.startsWith(u' '), message.source.startsWith(u' ')); // before and after what is put beside it
            QCOMPARE(text.endsWith(u' '), message.source.endsWith(u' '));
        }
    }
}

// The tests' desktop is English: Chinese and Japanese both need a font, the others leave the desktop's as it is.
void TestTranslations::hanCharactersAreTheLanguages()
{
    QFETCH(QString, language);
    const QFont before = QApplication::font();
    QWidget made; // before the language is chosen
    QFont bold;
    bold.setBold(true);
    QWidget within(&made);
    within.setFont(bold);
    Languages languages;
    QVERIFY(languages.use(language));
    QCOMPARE(QApplication::font(), withHanOf(language, before));
    QCOMPARE(made.font().families(), QApplication::font().families());
    QCOMPARE(within.font().families(), QApplication::font().families());
    QFont larger = QApplication::font();
    larger.setPointSizeF(larger.pointSizeF() * 1.5);
    QApplication::setFont(larger);
    QVERIFY(languages.use(u"en"_s));
    QCOMPARE(QApplication::font().families(), before.families());
    QCOMPARE(QApplication::font().pointSizeF(), larger.pointSizeF());
    QCOMPARE(QLocale(), QLocale(QLocale::English));
    QApplication::setFont(before);
    const QStringList families = hanFamilies(language);
    const bool installed =
        std::ranges::any_of(families, [](const QString &each) { return QFontDatabase::hasFamily(each); });
    if (!families.isEmpty() && !installed)
        QSKIP("no font of the language is installed");
    QVERIFY(languages.use(language));
    QCOMPARE(QApplication::font() != before, !families.isEmpty());
    QVERIFY(languages.use(u"en"_s));
    QCOMPARE(QApplication::font(), before);
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
