#include <shell/languages.h>

#include <style/hanfonts.h>

#include <QApplication>
#include <QEvent>
#include <QLibraryInfo>
#include <QLocale>
#include <QWidget>

#include <algorithm>

namespace holdfast {

namespace {

// On a desktop of the same language the desktop's own choice is right.
void setFontFor(const QString &code)
{
    static const QFont desktop = QApplication::font(); // before this program's first choice
    const QFont wanted = code == Languages::ofEnvironment() ? desktop : withHanOf(code, desktop);
    QFont font = QApplication::font(); // its size is another's matter
    font.setFamilies(wanted.families());
    font.setStyleHint(wanted.styleHint(), wanted.styleStrategy());
    if (QApplication::font() == font)
        return;
    QApplication::setFont(font);
    for (QWidget *widget : QApplication::allWidgets()) { // before the event loop runs Qt tells nobody
        QEvent changed(QEvent::ApplicationFontChange);
        QCoreApplication::sendEvent(widget, &changed);
    }
}

} // namespace

const std::vector<Languages::Language> &Languages::all()
{
    static const std::vector<Language> languages{
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("de"), QStringLiteral("Deutsch")},
        {QStringLiteral("fr"), QStringLiteral("Fran\u00e7ais")},
        {QStringLiteral("es"), QStringLiteral("Espa\u00f1ol")},
        {QStringLiteral("ja"), QStringLiteral("\u65e5\u672c\u8a9e")},
        {QStringLiteral("zh_CN"), QStringLiteral("\u7b80\u4f53\u4e2d\u6587")},
    };
    return languages;
}

QString Languages::ofEnvironment()
{
    const QString wanted = QLocale::system().name(); // "de_AT"
    for (const Language &language : all()) {
        if (wanted == language.code || wanted.section(QLatin1Char('_'), 0, 0) == language.code)
            return language.code;
    }
    return QStringLiteral("en");
}

bool Languages::use(const QString &code)
{
    const auto known = [&code](const Language &language) { return language.code == code; };
    if (std::none_of(all().begin(), all().end(), known))
        return false;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    m_current = code;
    QLocale::setDefault(code == QLatin1String("en") ? QLocale(QLocale::English) : QLocale(code));
    if (m_qt.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English has one too: it holds the plural forms.
    if (m_own.load(QStringLiteral(":/i18n/holdfast_") + code + QStringLiteral(".qm")))
        QCoreApplication::installTranslator(&m_own);
    if (qobject_cast<QApplication *>(QCoreApplication::instance()) != nullptr)
        setFontFor(code);
    return true;
}

} // namespace holdfast
