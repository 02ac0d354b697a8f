// tst_room.cpp - no text is cut off: in a language whose texts are 40 % longer and have accents,
// and with fonts of twice the size.
#include <allwindows.h>
#include <windowchecks.h>

#include <style/textsize.h>

#include <QDir>
#include <QTest>
#include <QTranslator>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

/// Every text 40 % longer, and with accents above and below: what German and French do at their
/// worst.
class PseudoLocale : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *,
                                    int) const override
    {
        if (!QLatin1StringView(context).startsWith("holdfast"_L1))
            return {}; // Qt's own are as they are
        static const QHash<QChar, QChar> accents{
            {u'a', u'\u00e5'}, {u'e', u'\u00ea'}, {u'i', u'\u00ef'}, {u'o', u'\u00f6'},
            {u'u', u'\u00fc'}, {u'A', u'\u00c5'}, {u'E', u'\u00ca'}, {u'I', u'\u00ce'},
            {u'O', u'\u00d6'}, {u'U', u'\u00dc'}, {u'c', u'\u00e7'}, {u'n', u'\u00f1'}};
        const QString text = QString::fromUtf8(source);
        QString out;
        bool verbatim = false; // tags, entities, and the places of arguments
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar at = text[i];
            if (at == u'<'
                || (at == u'&' && text.indexOf(u';', i) > i && text.indexOf(u';', i) < i + 7))
                verbatim = true;
            out += verbatim || (i > 0 && text[i - 1] == u'%') ? at : accents.value(at, at);
            if (at == u'>' || at == u';')
                verbatim = false;
        }
        const qsizetype letters = text.count(QRegularExpression(u"[A-Za-z]"_s));
        for (qsizetype more = (letters * 4 + 9) / 10; more > 0; more -= 5)
            out += QStringLiteral(" m\u00f6r\u00ea").left(std::min<qsizetype>(more, 5));
        return out;
    }
};

QString fileName(const QString &prefix)
{
    QString name = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-').remove(u',');
    return QStringLiteral(PICTURE_DIR "/%1-%2.png").arg(prefix, name);
}

} // namespace

class TestRoom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(QDir().mkpath(QStringLiteral(PICTURE_DIR))); }
    void longerTexts_data() { addWindowRows(); }
    void longerTexts();
    void largerFonts_data() { addWindowRows(); }
    void largerFonts();
    void asItIs_data() { addWindowRows(); }
    void asItIs();
};

void TestRoom::longerTexts()
{
    QFETCH(int, kind);
    PseudoLocale pseudo;
    QCoreApplication::installTranslator(&pseudo);
    const auto remove = qScopeGuard([&] { QCoreApplication::removeTranslator(&pseudo); });
    WindowWorld world(QSize(1600, 1000));
    QWidget *shown = windowKinds()[static_cast<std::size_t>(kind)].open(world);
    QVERIFY(shown != nullptr);
    const QStringList cut = cutTexts(*shown);
    (void)shown->grab().save(fileName(u"pseudo"_s));
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void TestRoom::largerFonts()
{
    QFETCH(int, kind);
    WindowWorld world(QSize(1920, 1080), {}, largestTextSize);
    QWidget *shown = windowKinds()[static_cast<std::size_t>(kind)].open(world);
    QVERIFY(shown != nullptr);
    const QStringList cut = cutTexts(*shown);
    (void)shown->grab().save(fileName(u"large-font"_s));
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

// At the size of a notebook, in English.
void TestRoom::asItIs()
{
    QFETCH(int, kind);
    WindowWorld world(QSize(1280, 800));
    QWidget *shown = windowKinds()[static_cast<std::size_t>(kind)].open(world);
    QVERIFY(shown != nullptr);
    const QStringList cut = cutTexts(*shown);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

QTEST_MAIN(TestRoom)
#include "tst_room.moc"
