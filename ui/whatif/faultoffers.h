// faultoffers.h - what could happen to a target, as a technician asks it: the questions that `what_if` can answer.
#pragma once

#include <api/whatif.h>

#include <QString>

#include <vector>

namespace holdfast {

class SiteStore;

struct FaultOffer {
    WhatIf question; ///< without its cure
    QString text; ///< "cdma@alpha/call-control ends"
    bool curable = false; ///< whether one can say which rung makes it go away
};

/// Everything that makes sense for the target now, the likeliest first. @param target a process, member, group, host
/// or resource; empty: the site itself. Unknown targets have none.
[[nodiscard]] std::vector<FaultOffer> faultOffers(const SiteStore &store, const QString &target);

/// A rung that may make a fault go away, as it is asked and as it is said; the first leaves it to the site's model.
struct CureOffer {
    QString curedBy;
    QString text;
};
[[nodiscard]] std::vector<CureOffer> cureOffers(bool ofResource);

/// Whatever can be asked about, in the order of the site: hosts, members with their processes, resources.
[[nodiscard]] QStringList faultTargets(const SiteStore &store);

} // namespace holdfast
