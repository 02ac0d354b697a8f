// viewpages.h - each view that can be printed, as content for paper.
#pragma once

#include <print/printcontent.h>

namespace holdfast {

class AlarmHealthView;
class EventView;
struct Found;
class SiteStore;
class ThresholdsView;
class TimelineView;
class TopologyView;

/// The matrix as a table, a symbol and a code a member, and the open alarms below it. Of a search only what it found,
/// and that it is so.
[[nodiscard]] PrintContent sitePages(const SiteStore &store, const Found &found);
/// State and why, power, budgets, members with their mates.
[[nodiscard]] PrintContent hostPages(const SiteStore &store, const QString &host);
/// State and why, budgets, processes, resources, last transitions.
[[nodiscard]] PrintContent memberPages(const SiteStore &store, const QString &member);
/// What the filter shows, and what the filter is; the newest where they are too many for paper.
[[nodiscard]] PrintContent eventPages(EventView &view);
/// The list of alarms, those out of service apart, and their health.
[[nodiscard]] PrintContent alarmPages(const SiteStore &store, const AlarmHealthView &view);
/// The visible range with all lanes, over several pages where they don't fit on one.
[[nodiscard]] PrintContent timelinePages(const SiteStore &store, const TimelineView &view);

/// As it is arranged on the screen, all of it on one page.
[[nodiscard]] PrintContent mapPages(TopologyView &view);
/// The limits of the ladder and where each comes from, and what would come of them.
[[nodiscard]] PrintContent thresholdPages(const ThresholdsView &view);

/// The site, the time, who prints, and how old what is printed is; of the past and of a lost connection it says so.
[[nodiscard]] PrintFrame frameOf(const SiteStore &store);

inline constexpr int mostEventsOnPaper = 2000;

} // namespace holdfast
