// metrics.h - spacing, fonts and short texts that every view shares.
#pragma once

#include <QFont>
#include <QString>

class QWidget;

namespace holdfast {

/// Device-independent pixels; a grid of four.
struct Metrics {
    static constexpr int hair = 2;
    static constexpr int gap = 4;
    static constexpr int space = 8;
    static constexpr int margin = 12;
    static constexpr int glyph = 16; ///< a state's symbol beside text
};

[[nodiscard]] QFont smallFont(const QFont &font);
[[nodiscard]] QFont boldFont(const QFont &font);
[[nodiscard]] QFont headingFont(const QFont &font);
/// How much larger than usual the texts are: what is painted beside them in pixels grows with it. At least 1.
[[nodiscard]] double fontScale(const QFont &font);
/// @p pixels at the usual size of texts.
[[nodiscard]] int scaled(int pixels, const QFont &font);
/// Fixed width, for pids, bytes and commands.
[[nodiscard]] QFont fixedFont();

/// An age in one unit, for cells: "4 s", "12 min", "3 h", "9 d"; "never" for a negative one.
[[nodiscard]] QString ageText(double seconds);
/// Minutes and seconds until something happens: "03:12", "1:04:09".
[[nodiscard]] QString clockText(double seconds);

/// Sets what a screen reader says; empty descriptions are left alone.
void describe(QWidget &widget, const QString &name, const QString &description = {});

} // namespace holdfast
