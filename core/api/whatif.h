// whatif.h - the question of `what_if`, typed for both ends: what would come of a fault; its answer is a Plan, on
// request with the whole site before and after.
#pragma once

#include <api/plan.h>
#include <api/status.h>

#include <QDateTime>
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
    bool states = false; ///< the answer has the site before and after, too
};

/// What would come of it. Keys in JSON: those of Plan, and `seq`, `at`, `horizon_s`, `before`, `after` where the
/// question asked for states.
struct WhatIfAnswer {
    Plan plan;
    qint64 seq = 0; ///< of the newest record that the copy knows; 0: the manager gave no states
    QDateTime at; ///< when the copy was made
    double horizonS = 0; ///< how far it was looked ahead
    SiteStatus before; ///< the site as it was copied
    /// The copy at the horizon. What only a real computer has (pids, memory, CPU) is left out; `since` may be in the
    /// future.
    SiteStatus after;
};

[[nodiscard]] QJsonObject toJson(const WhatIf &question);
[[nodiscard]] WhatIf whatIfFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const WhatIfAnswer &answer);
[[nodiscard]] WhatIfAnswer whatIfAnswerFromJson(const QJsonObject &json);

} // namespace holdfast
