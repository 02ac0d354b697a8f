#include <style/theme.h>

#include <style/colours.h>

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>

namespace holdfast {

namespace {

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

QString themeName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System: return QStringLiteral("system");
    case ThemeChoice::Light: return QStringLiteral("light");
    case ThemeChoice::Dark: return QStringLiteral("dark");
    }
    return {};
}

std::optional<ThemeChoice> themeNamed(const QString &name)
{
    for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
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

void applyTheme(QApplication &application, ThemeChoice choice)
{
    const bool system = systemIsDark(); // looked at before the first palette of ours
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && system);
    if (application.style()->name() != QLatin1String("fusion"))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QPalette palette = dark ? darkPalette() : lightPalette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace holdfast
