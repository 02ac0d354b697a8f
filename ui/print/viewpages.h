// viewpages.h - each view that can be printed, as content for paper.
#pragma once

#include <print/printcontent.h>

namespace holdfast {

class AlarmHealthView;
class EventView;
class SiteStore;
class TimelineView;

/// The matrix as a table, a symbol and a code a member, and the open alarms below it.
[[nodiscard]] PrintContent sitePages(const SiteStore &store);
/// State and why, budgets, processes, resources, last transitions.
[[nodiscard]] PrintContent memberPages(const SiteStore &store, const QString &member);
/// What the filter shows, and what the filter is; the newest where they are too many for paper.
[[nodiscard]] PrintContent eventPages(EventView &view);
/// The list of alarms, those out of service apart, and their health.
[[nodiscard]] PrintContent alarmPages(const SiteStore &store, const AlarmHealthView &view);
/// The visible range with all lanes, over several pages where they don't fit on one.
[[nodiscard]] PrintContent timelinePages(const SiteStore &store, const TimelineView &view);

/// The site, the time, who prints, and how old what is printed is; of the past and of a lost connection it says so.
[[nodiscard]] PrintFrame frameOf(const SiteStore &store);

inline constexpr int mostEventsOnPaper = 2000;

} // namespace holdfast
