// statustext.h - the state of a site and its alarms as tables for people.
#pragma once

#include <api/status.h>

#include <QString>

namespace holdfast::ctl {

[[nodiscard]] QString statusText(const SiteStatus &status, bool colours);
[[nodiscard]] QString alarmsText(const std::vector<AlarmStatus> &alarms, bool colours);

} // namespace holdfast::ctl
