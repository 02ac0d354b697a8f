#include <translations/translations.h>

#include <shell/languages.h>
#include <style/theme.h>

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

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
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
