// hanfonts.h - Chinese and Japanese share characters and write them differently: which font draws them in a language.
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

namespace holdfast {

/// Families with a language's own shapes, best first, whether installed or not; none for one without Han characters.
[[nodiscard]] QStringList hanFamilies(const QString &language);

/// The desktop's font, with the language's shapes for Han characters. Left to itself the desktop's locale would choose:
/// a Chinese console on a Japanese desktop would have Japanese shapes. Latin letters stay the desktop's, unless its font
/// has Han characters of its own, which would come first.
/// @return the font as it is where the language needs nothing, or none of its families is installed.
[[nodiscard]] QFont withHanOf(const QString &language, const QFont &desktop);

} // namespace holdfast
