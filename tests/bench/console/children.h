// children.h - what this program does as a child of itself: `--child NAME ...`.
#pragma once

#include <QString>

namespace holdfast {

/// Writes nowMs() at the first painting of a window with data.
[[nodiscard]] int launchChild(int pairs);

/// A manager in a process of its own: listens, says so, and lives @p perSecond records a second, each stamped with
/// nowMs() as `sent`. Ends with its standard input.
[[nodiscard]] int serverChild(const QString &socket, int pairs, int perSecond);

/// A console on a socket: takes in records until its timeline has so many segments, writes its memory in KiB.
[[nodiscard]] int memoryChild(const QString &socket, qint64 segments);

} // namespace holdfast
