// floor.h - what the machine itself needs for many processes that are told a role at once, without any manager.
#pragma once

#include <QString>

#include <QtGlobal>

namespace holdfast {

/// So many processes run, as many others are killed, those that run are told ACTIVATE by their descriptor 3, and answer
/// on the notify socket, which this process reads. @param program the workload; @param directory for the socket
/// @return ns from the first kill to the last answer; 0: they could not be started
[[nodiscard]] qint64 floorOfAll(const QString &program, const QString &directory, int count);

} // namespace holdfast
