// theme.h - light, dark or the system's: Fusion with one whole palette, never a style sheet.
#pragma once

#include <QPalette>
#include <QString>

#include <optional>

class QApplication;

namespace holdfast {

enum class ThemeChoice { System, Light, Dark };

/// "light", "dark", "system" as `--theme` and the settings write it.
[[nodiscard]] QString themeName(ThemeChoice choice);
[[nodiscard]] std::optional<ThemeChoice> themeNamed(const QString &name);

/// Sets style and palette; every widget gets a PaletteChange. System follows what the platform's palette was at the start
/// of the program (Qt 6.4 can't tell a colour scheme).
void applyTheme(QApplication &application, ThemeChoice choice);

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

} // namespace holdfast
