// pastmoment.h - the site as it was: the present state taken back to a moment by the records since then.
#pragma once

#include <api/status.h>

#include <QDateTime>

#include <deque>

namespace holdfast {

/// What the records can't tell (processes, ladders, pending roles, ages) is left out rather than shown as of today. A member without
/// any record on either side of the moment keeps its present state only if that began before the moment, else it is stale.
[[nodiscard]] SiteStatus statusAt(const SiteStatus &now, const std::deque<QJsonObject> &records,
                                  const QDateTime &moment);

/// `t` of a record; invalid for simulated time.
[[nodiscard]] QDateTime timeOf(const QJsonObject &record);

} // namespace holdfast
