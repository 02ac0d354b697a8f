// differencewords.h - a difference between two snapshots in the user's language.
#pragma once

#include <snapshot/difference.h>

#include <QString>

namespace holdfast {

[[nodiscard]] QString areaWord(Difference::Area area);
/// "state", "protected", "used re-boots"; of a thing that came or went "there".
[[nodiscard]] QString whatWord(const Difference &difference);
/// One of its two values: "Active", "yes"; a dash for none.
[[nodiscard]] QString valueWord(const Difference &difference, const QString &value);
/// "cdma@alpha: state was Active, is Standby."
[[nodiscard]] QString differenceSentence(const Difference &difference);
/// The thing as people know it: of an alarm its target and the alarm's words.
[[nodiscard]] QString targetWords(const Difference &difference);
/// What can be opened: a host, group or member; "" for a key of the configuration.
[[nodiscard]] QString openableTarget(const Difference &difference);

} // namespace holdfast
