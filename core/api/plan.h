// plan.h - the answer of `command.plan`, typed for both ends: what a command would do, step by step.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace holdfast {

struct PlanStep {
    double atS = 0; ///< after the command, in simulated time
    QString text; ///< one sentence
    QString target;
    QString kind; ///< the record's kind: transition, action, role, host, ...
    QJsonObject record; ///< the simulated record itself, for translation
};

struct ServiceLoss {
    QString group; ///< or GROUP@HOST for an unpaired member
    double forS = 0; ///< how long; negative: until an operator acts
};

/// Keys in JSON: the lower-case snake names of the members ("services_lost", "needs_reason", "state_hash").
struct Plan {
    bool refused = false;
    QString why; ///< of the refusal: one sentence
    QString todo; ///< what would be accepted, e.g. "use --force"
    std::vector<PlanStep> steps;
    std::vector<ServiceLoss> servicesLost;
    QStringList goesDown; ///< members that are out of service afterwards (dependants too), key `goes_down`
    QStringList takesOver; ///< members that become Active, key `takes_over`
    QStringList unprotected; ///< groups without a Standby afterwards, key `unprotected`
    QStringList untouched; ///< hosts on which no other group is affected
    bool needsReason = false;
    double durationS = 0; ///< until the last step
    QString stateHash; ///< pass it as if_state to command.execute
};

[[nodiscard]] QJsonObject toJson(const Plan &plan);
[[nodiscard]] Plan planFromJson(const QJsonObject &json);

} // namespace holdfast
