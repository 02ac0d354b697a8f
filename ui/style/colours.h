// colours.h - the meaning of each colour, in the light and the dark theme, and the contrast that is promised for it.
#pragma once

#include <model/vocabulary.h>

#include <QColor>
#include <QPalette>

namespace holdfast {

/// Taken from a widget's palette when it paints, so that a change of theme needs no notification of its own.
/// Text keeps 4.5:1 to every ground, symbols' edges 3:1 (console.md; tests/ui/style, tests/ui/access).
struct Colours {
    bool dark = false;
    bool high = false; ///< of the theme of high contrast: 7:1 and 4.5:1 instead
    bool greenActive = false; ///< an Active member in green, rather than in a calm dark grey
    QColor ground; ///< of cells and lists
    QColor window; ///< behind panels
    QColor raised; ///< headers and boxes on the ground
    QColor line; ///< grid lines, no information
    QColor text;
    QColor dim; ///< secondary text
    QColor disabled;
    QColor selection; ///< behind a selected cell
    QColor focus; ///< frame around the current cell
    QColor hatch; ///< over what is stale
    QColor pending; ///< a requested role, not reached
    QColor safe; ///< a pair's line while it is protected
    QColor caution; ///< unprotected, a rung under way: abnormal, but no alarm of its own
    QColor past; ///< ground of the mark that the past is shown

    static Colours of(const QPalette &palette);

    [[nodiscard]] QColor state(State state) const;
    [[nodiscard]] QColor unknown() const;
    [[nodiscard]] QColor severity(Severity severity) const;
    /// The text colour that is legible on the severity's colour.
    [[nodiscard]] QColor onSeverity(Severity severity) const;
    /// The colour, moved towards the text colour until it has the ratio against everything that can be behind it:
    /// ground, window, raised and selection.
    [[nodiscard]] QColor legible(const QColor &colour, double ratio) const;
};

/// Which colour an Active member has from here on (console.md: option #009E73); everything is painted anew.
void setGreenActive(bool green);

/// Of two opaque colours, 1 to 21 (WCAG 2.1).
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// @p share of @p a over @p b, opaque.
[[nodiscard]] QColor mix(const QColor &a, const QColor &b, double share);

inline constexpr double textContrast = 4.5;
inline constexpr double symbolContrast = 3.0;

} // namespace holdfast
