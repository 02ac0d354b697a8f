// edgedstyle.h - Fusion with edges around empty check boxes and radio buttons that can be seen in the dark.
#pragma once

#include <QString>

class QStyle;

namespace holdfast {

/// What makeEdgedStyle() calls itself.
inline const QString edgedStyleName = QStringLiteral("edged");

/// For the light and the dark theme. Fusion draws those edges darker than the window: of a dark one nothing is left.
/// Titles of docks grow with the texts (docktitle.h).
/// @return the caller's.
[[nodiscard]] QStyle *makeEdgedStyle();

} // namespace holdfast
