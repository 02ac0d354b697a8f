#include <style/hanfonts.h>

#include <QFontDatabase>
#include <QFontInfo>
#include <QRawFont>

namespace holdfast {

namespace {

// A character that all of them have, and that is drawn differently in each.
constexpr QChar telling(0x76f4);

// Qt keeps one engine for a family, with the fallbacks that it was first asked for. What differs in its hint (which
// says nothing once a family is found) is asked for anew, so that the language can change while the program runs.
QFont::StyleHint hintOf(const QString &language)
{
    return language == QLatin1String("ja") ? QFont::System : QFont::SansSerif;
}

} // namespace

QStringList hanFamilies(const QString &language)
{
    using namespace Qt::StringLiterals;
    if (language == "zh_CN"_L1)
        return {u"Noto Sans CJK SC"_s,    u"Noto Sans SC"_s,        u"Source Han Sans SC"_s, u"Source Han Sans CN"_s,
                u"WenQuanYi Micro Hei"_s, u"WenQuanYi Zen Hei"_s,   u"Droid Sans Fallback"_s};
    if (language == "ja"_L1)
        return {u"Noto Sans CJK JP"_s, u"Noto Sans JP"_s, u"Source Han Sans JP"_s, u"Source Han Sans"_s,
                u"IPAexGothic"_s,      u"IPAGothic"_s,    u"TakaoPGothic"_s,       u"VL PGothic"_s};
    return {};
}

QFont withHanOf(const QString &language, const QFont &desktop)
{
    QStringList own = hanFamilies(language);
    const QStringList installed = own.isEmpty() ? QStringList() : QFontDatabase::families();
    own.removeIf([&installed](const QString &family) { return !installed.contains(family); });
    if (own.isEmpty())
        return desktop;
    // By its own name: in a list Qt passes over a name that only stands for another ("Sans Serif").
    const QStringList usual{QFontInfo(desktop).family()};
    QFont font = desktop;
    font.setFamilies(QRawFont::fromFont(desktop).supportsCharacter(telling) ? own + usual : usual + own);
    font.setStyleHint(hintOf(language), desktop.styleStrategy());
    return font;
}

} // namespace holdfast
