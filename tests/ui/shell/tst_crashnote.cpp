// tst_crashnote.cpp - the report of a crash can be read, copied, saved and dismissed, by keyboard and in any language.
#include <shell/crashnote.h>
#include <translations/translations.h>

#include <shell/languages.h>

#include <QAccessible>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace holdfast;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 11, 27), QTime(12, 0), Qt::UTC);
const QString report = u"holdfast 1.2.3 crashed\nsignal: SIGSEGV\n"_s;

QToolButton *button(const CrashNote &note, const QString &name)
{
    for (QToolButton *each : note.findChildren<QToolButton *>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

} // namespace

class TestCrashNote : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingIsReachedByKeyboard();
    void isShownCopiedAndDismissed();
    void noEmptyLine();
    void anEmptyReportIsSaid();
    void isSaved();
    void followsTheLanguage();
};

void TestCrashNote::everythingIsReachedByKeyboard()
{
    CrashNote note(noon, report);
    const auto buttons = note.findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 4);
    for (const QToolButton *each : buttons) {
        QVERIFY(!each->accessibleName().isEmpty());
        QVERIFY((each->focusPolicy() & Qt::TabFocus) != 0);
    }
    QCOMPARE(note.findChild<QPlainTextEdit *>()->accessibleName(), u"Crash report"_s);
}

void TestCrashNote::isShownCopiedAndDismissed()
{
    CrashNote note(noon, report);
    note.show();
    QSignalSpy dismissed(&note, &CrashNote::dismissed);
    const auto *text = note.findChild<QPlainTextEdit *>();
    QVERIFY(!text->isVisible());
    button(note, u"Show the crash report"_s)->click();
    QVERIFY(text->isVisible());
    QCOMPARE(text->toPlainText(), report.trimmed());
    button(note, u"Copy the crash report"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), report);
    button(note, u"Dismiss this note"_s)->click();
    QCOMPARE(dismissed.size(), 1);
    QVERIFY(!note.isVisible());
}

void TestCrashNote::noEmptyLine()
{
    CrashNote note(noon, u"holdfast 1.2.3 crashed\nbacktrace:\n/lib/x(+0x1)[0x2]\n\n"_s);
    const auto *text = note.findChild<QPlainTextEdit *>();
    QCOMPARE(text->blockCount(), 3);
    // Nor above or below the sentence: the note is as high as its lines are, whatever its width.
    note.show();
    for (const int width : {500, 900, 1400}) {
        note.resize(width, note.heightForWidth(width));
        QCoreApplication::processEvents();
        const auto *label = note.findChild<QLabel *>();
        const QRect most(0, 0, label->contentsRect().width(), 1000);
        const int needed = label->fontMetrics().boundingRect(most, Qt::TextWordWrap, label->text()).height();
        QVERIFY2(label->height() < needed + label->fontMetrics().height(), qPrintable(QString::number(width)));
    }
}

void TestCrashNote::anEmptyReportIsSaid()
{
    CrashNote note(noon, u"\n"_s);
    note.show();
    QVERIFY(note.findChild<QLabel *>()->text().contains("is empty"_L1));
    for (const char *name : {"Show the crash report", "Copy the crash report", "Save the crash report"})
        QVERIFY(!button(note, QString::fromLatin1(name))->isVisible());
    QVERIFY(button(note, u"Dismiss this note"_s)->isVisible());
}

void TestCrashNote::isSaved()
{
    const QTemporaryDir directory;
    const CrashNote note(noon, report);
    QCOMPARE(note.saveTo(directory.filePath(u"r.txt"_s)), QString());
    QFile file(directory.filePath(u"r.txt"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), report);
    QVERIFY(!note.saveTo(directory.filePath(u"none/r.txt"_s)).isEmpty());
}

void TestCrashNote::followsTheLanguage()
{
    useTranslations();
    Languages languages;
    CrashNote note(noon, report);
    QStringList texts;
    for (const Languages::Language &language : Languages::all()) {
        languages.use(language.code);
        QCoreApplication::processEvents();
        texts.append(note.findChild<QLabel *>()->text());
        QVERIFY(!texts.last().contains(u'%'));
    }
    QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), std::ssize(Languages::all()));
    languages.use(u"en"_s);
}

QTEST_MAIN(TestCrashNote)
#include "tst_crashnote.moc"
