// outlinedstyle.h - Fusion with an outline around every control and a broad frame around what has the focus.
#pragma once

#include <QString>

class QStyle;

namespace holdfast {

/// What makeOutlinedStyle() calls itself.
inline const QString outlinedStyleName = QStringLiteral("outlined");

/// For the theme of high contrast: Fusion's own edges are shades of the window's colour, and of black there are none.
/// @return the caller's.
[[nodiscard]] QStyle *makeOutlinedStyle();

} // namespace holdfast
