// lonehost.h - a site of one or two hosts with real workloads, for tests of managers.
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>

namespace holdfast {

/// The text of a site file: hosts `one` and (if wanted) `two`, a group in each layer, the pair
/// `calls` on both.
/// @param serial of the line to the independent computer; "": there is none.
[[nodiscard]] QByteArray siteText(const QString &name, bool twoHosts, const QString &serial = {});

/// Kills every process whose mark begins with this run directory. @return how many there were.
int killMarked(const QString &runDirectory);
[[nodiscard]] int countMarked(const QString &runDirectory);

/// Runs the event loop until the condition holds.
[[nodiscard]] bool eventually(const std::function<bool()> &condition,
                              std::chrono::milliseconds patience = std::chrono::seconds(15));

} // namespace holdfast
