// finding.h - one thing that was looked at: whether it is in order, and what to do where it isn't.
#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace holdfast {

enum class Grade { Ok, Warning, Error };

struct HostFinding {
    Grade grade = Grade::Ok;
    QString check; ///< what was looked at, one word: "site", "units", "serial", ...
    QString what; ///< one sentence: what was found
    QString where; ///< a file, a device, a unit; "" where there is no place
    QString todo; ///< what to do; "" where nothing is
};

/// "ok", "warning", "error".
[[nodiscard]] QString name(Grade grade);
[[nodiscard]] QJsonObject toJson(const HostFinding &finding);
[[nodiscard]] int countOf(const std::vector<HostFinding> &findings, Grade grade);

/// For people, one line and where there is something to do a second one; without colours.
[[nodiscard]] QString text(const HostFinding &finding);

} // namespace holdfast
