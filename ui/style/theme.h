// theme.h - light, dark, of high contrast or the system's: Fusion with one whole palette, never a style sheet.
#pragma once

#include <QPalette>
#include <QString>

#include <optional>
#include <span>

class QApplication;

namespace holdfast {

enum class ThemeChoice { System, Light, Dark, HighContrast };

/// All of them, in the order in which menus and dialogs offer them.
[[nodiscard]] std::span<const ThemeChoice> themeChoices();
/// As menus and dialogs name it, in the language of the moment.
[[nodiscard]] QString themeTitle(ThemeChoice choice);
/// "light", "dark", "high-contrast", "system" as `--theme` and the settings write it.
[[nodiscard]] QString themeName(ThemeChoice choice);
[[nodiscard]] std::optional<ThemeChoice> themeNamed(const QString &name);

/// Sets style and palette; every widget gets a PaletteChange. System follows what the platform's palette was at the start
/// of the program (Qt 6.4 can't tell a colour scheme).
void applyTheme(QApplication &application, ThemeChoice choice);

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
/// White on black; outlines that Fusion would leave to a guess are drawn (outlinedstyle.h).
[[nodiscard]] QPalette highContrastPalette();

} // namespace holdfast
