// alarmtables.h - the alarms of a site for paper: those in service, and apart from them those that are not.
#pragma once

#include <api/status.h>

namespace holdfast {

/// HTML; says so where there are none.
[[nodiscard]] QString alarmTables(const SiteStatus &site);

} // namespace holdfast
