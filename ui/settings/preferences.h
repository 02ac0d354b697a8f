// preferences.h - what a user prefers, as a value, and how the settings file writes it.
#pragma once

#include <style/textsize.h>
#include <style/theme.h>

#include <QString>
#include <QStringList>

#include <vector>

class QSettings;

namespace holdfast {

/// What is shown when nothing is said on the command line.
enum class StartChoice { Ask, Last, Training };

/// Each has a control in the settings dialog. Who acts, recent sites, windows' places and filters are no preferences:
/// the console keeps them as they come.
struct Preferences {
    ThemeChoice theme = ThemeChoice::System;
    QString language; ///< "": that of the environment
    int textSize = usualTextSize; ///< in per cent
    bool greenActive = false;
    bool reducedMotion = false;

    bool flash = true;
    bool beep = false;
    bool notify = false;
    int shelveHours = 1; ///< what the dialog proposes

    int timelineMinutes = 60; ///< what a timeline begins with; so do the others
    bool timelineByHost = false;
    bool timelineMembers = true;
    bool timelineDetails = false;
    bool timelineFollows = true;

    StartChoice start = StartChoice::Ask;

    bool operator==(const Preferences &) const = default;
};

inline constexpr int longestShelving = 8; ///< hours (console.md)
/// Spans that a timeline offers, in minutes.
[[nodiscard]] const std::vector<int> &timelineSpans();

/// A line of the settings file that can't be used: what stands there, what could, and what is used instead, all as the
/// file writes them.
struct BadPreference {
    QString key, value, possible, used;
    bool operator==(const BadPreference &) const = default;
};

/// What is missing is as by default, and so is what can't be used.
/// @param languages codes that the console has; @param bad gets what can't be used, may be null.
[[nodiscard]] Preferences readPreferences(const QSettings &settings, const QStringList &languages,
                                          std::vector<BadPreference> *bad = nullptr);

/// Writes what differs from @p before, and what is named in @p bad: another console may have changed the rest.
void writePreferences(QSettings &settings, const Preferences &preferences, const Preferences &before,
                      const std::vector<BadPreference> &bad = {});

} // namespace holdfast
