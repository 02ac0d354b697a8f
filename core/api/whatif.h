// whatif.h - the question of `what_if`, typed for both ends: what would come of a fault; its answer is a Plan.
#pragma once

#include <QJsonObject>
#include <QString>

namespace holdfast {

/// One thing that could happen, in the words of a scenario's step. Keys in JSON: `do`, `target`, `cured_by`,
/// `recurs_after`.
struct WhatIf {
    QString verb; ///< key `do`: fault-process, crash-host, cut-link, ...
    QString target; ///< "" for kill-ic and start-ic
    QString curedBy; ///< the lowest rung that makes it go away; "": the verb's default
    QString recursAfter; ///< "1s": after a rung that doesn't cure it; "": the default
};

[[nodiscard]] QJsonObject toJson(const WhatIf &question);
[[nodiscard]] WhatIf whatIfFromJson(const QJsonObject &json);

} // namespace holdfast
