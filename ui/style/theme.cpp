#include <style/theme.h>

#include <style/colours.h>
#include <style/edgedstyle.h>
#include <style/outlinedstyle.h>

#include <QApplication>
#include <QCoreApplication>
#include <QStyle>
#include <QToolTip>

#include <array>

namespace holdfast {

namespace {

struct Themes {
    Q_DECLARE_TR_FUNCTIONS(holdfast::Themes)
};

constexpr std::array choices{ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast};

struct Tones {
    QRgb window, base, alternate, text, button, highlight, link, toolTip;
};

QPalette paletteOf(const Tones &tones)
{
    const QColor window(tones.window);
    const QColor base(tones.base);
    const QColor text(tones.text);
    const QColor button(tones.button);
    QPalette palette(button, window);
    const auto set = [&palette](QPalette::ColorRole role, const QColor &colour) { palette.setColor(role, colour); };
    set(QPalette::Window, window);
    set(QPalette::WindowText, text);
    set(QPalette::Base, base);
    set(QPalette::AlternateBase, QColor(tones.alternate));
    set(QPalette::Text, text);
    set(QPalette::Button, button);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, Qt::white);
    set(QPalette::Highlight, QColor(tones.highlight));
    set(QPalette::HighlightedText, Qt::white);
    set(QPalette::Link, QColor(tones.link));
    set(QPalette::LinkVisited, QColor(tones.link));
    set(QPalette::ToolTipBase, QColor(tones.toolTip));
    set(QPalette::ToolTipText, text);
    set(QPalette::PlaceholderText, mix(text, base, 0.62));
    set(QPalette::Light, mix(Qt::white, button, base.lightness() < 128 ? 0.10 : 0.70));
    set(QPalette::Midlight, mix(Qt::white, button, base.lightness() < 128 ? 0.05 : 0.35));
    set(QPalette::Mid, mix(Qt::black, button, 0.20));
    set(QPalette::Dark, mix(Qt::black, button, 0.38));
    set(QPalette::Shadow, mix(Qt::black, button, 0.70));
    const QColor faded = mix(text, window, 0.48);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Base, window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, mix(text, window, 0.2));
    return palette;
}

bool systemIsDark()
{
    // What the platform gave before the first theme was set.
    static const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

} // namespace

std::span<const ThemeChoice> themeChoices()
{
    return choices;
}

QString themeTitle(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System: return Themes::tr("As the system");
    case ThemeChoice::Light: return Themes::tr("Light");
    case ThemeChoice::Dark: return Themes::tr("Dark");
    case ThemeChoice::HighContrast: return Themes::tr("High contrast");
    }
    return {};
}

QString themeName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System: return QStringLiteral("system");
    case ThemeChoice::Light: return QStringLiteral("light");
    case ThemeChoice::Dark: return QStringLiteral("dark");
    case ThemeChoice::HighContrast: return QStringLiteral("high-contrast");
    }
    return {};
}

std::optional<ThemeChoice> themeNamed(const QString &name)
{
    for (const ThemeChoice choice : choices) {
        if (themeName(choice) == name)
            return choice;
    }
    return std::nullopt;
}

QPalette lightPalette()
{
    return paletteOf({0xffebecee, 0xfffafafa, 0xfff2f3f4, 0xff1b1f23, 0xffe6e7e9, 0xff35689c, 0xff0b5a94, 0xfffffff2});
}

QPalette darkPalette()
{
    return paletteOf({0xff25282c, 0xff1b1d20, 0xff212327, 0xffe4e6e9, 0xff33373c, 0xff3a6ea6, 0xff7cbcf0, 0xff34383d});
}

QPalette highContrastPalette()
{
    QPalette palette =
        paletteOf({0xff000000, 0xff000000, 0xff0d0d0d, 0xffffffff, 0xff1c1c1c, 0xffffd60a, 0xff7fd4ff, 0xff000000});
    palette.setColor(QPalette::HighlightedText, Qt::black);
    palette.setColor(QPalette::PlaceholderText, QColor(0xc8, 0xc8, 0xc8));
    // Fusion takes its frames and lines from these.
    palette.setColor(QPalette::Mid, QColor(0xb0, 0xb0, 0xb0));
    palette.setColor(QPalette::Dark, QColor(0xb0, 0xb0, 0xb0));
    palette.setColor(QPalette::Shadow, QColor(0xff, 0xff, 0xff));
    const QColor faded(0xa8, 0xa8, 0xa8); // legible, too: what is disabled says why in its tool tip
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(0x50, 0x50, 0x50));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, Qt::white);
    return palette;
}

void applyTheme(QApplication &application, ThemeChoice choice)
{
    const bool system = systemIsDark(); // looked at before the first palette of ours
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && system);
    const bool outlined = choice == ThemeChoice::HighContrast;
    if (application.style()->objectName() != (outlined ? outlinedStyleName : edgedStyleName))
        QApplication::setStyle(outlined ? makeOutlinedStyle() : makeEdgedStyle());
    const QPalette palette = outlined ? highContrastPalette() : dark ? darkPalette() : lightPalette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace holdfast
