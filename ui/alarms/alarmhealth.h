// alarmhealth.h - how well the alarms of a site serve its operators, by the measures of ISA-18.2 and EEMUA 191.
#pragma once

#include <api/status.h>
#include <model/vocabulary.h>

#include <QJsonObject>
#include <QString>

#include <array>
#include <vector>

namespace holdfast {

/// When somebody had to look, and at what. Times are microseconds since 1970 UTC, as recordTime() gives them.
struct AlarmEvent {
    qint64 at = 0;
    QString alarm; ///< contract's name
    QString target;
    Severity severity = Severity::Minor;
    AlarmState state = AlarmState::Raised;
};

/// Of records of the kind `alarm`, whatever their order; others are left out.
[[nodiscard]] std::vector<AlarmEvent> alarmEvents(const std::vector<QJsonObject> &records);

struct AlarmHealth {
    static constexpr qint64 minute = 60'000'000;
    static constexpr qint64 window = 10 * minute;
    static constexpr int acceptableRate =
        1; ///< in 10 min, on average over a shift (ISA-18.2 table 5: 1; 2 is the most)
    static constexpr int manageableRate = 2;
    static constexpr int floodBegins = 10; ///< more than so many in 10 min
    static constexpr int floodEnds = 5; ///< fewer than so many in 10 min
    static constexpr int chatterTimes = 3; ///< so often within a minute
    static constexpr qint64 staleAfter = 24 * 60 * minute;
    static constexpr std::size_t mostFrequentShown = 10;

    struct Flood {
        qint64 from = 0;
        qint64 until = 0; ///< the end of the range where it goes on
        int count = 0;
        bool operator==(const Flood &) const = default;
    };
    struct Source { ///< one alarm of one target
        QString alarm, target;
        Severity severity = Severity::Minor;
        int count = 0;
        bool operator==(const Source &) const = default;
    };
    struct Stale {
        QString alarm, target;
        Severity severity = Severity::Minor;
        qint64 since = 0;
        bool acknowledged = false;
    };

    qint64 from = 0, until = 0;
    int raised = 0;
    double averageRate = 0; ///< raised in 10 min, over the whole range
    int peakRate = 0; ///< the most in any 10 min
    qint64 peakAt = 0; ///< when those began
    std::vector<int> rates; ///< raised in each 10 min from `from` on; the last may be shorter
    std::vector<Flood> floods;
    double floodShare = 0; ///< of the range's time, 0 to 1
    std::vector<Source> chattering; ///< raised chatterTimes or more within a minute; count: the most in one minute
    std::vector<Source> mostFrequent; ///< the most frequent first, at most mostFrequentShown
    std::vector<Stale> stale; ///< open for longer than staleAfter, the oldest first
    std::array<int, 4> bySeverity{}; ///< raised, in the order of Severity

    /// ISA-18.2's three priorities: Critical is high, Major medium, Minor and Warning low; 0 to 1, all 0 without
    /// alarms.
    [[nodiscard]] double shareHigh() const;
    [[nodiscard]] double shareMedium() const;
    [[nodiscard]] double shareLow() const;
};

/// @param events of the range [from, until); others are left out. @param open the alarms that are open at `until`.
[[nodiscard]] AlarmHealth alarmHealth(std::vector<AlarmEvent> events, const std::vector<AlarmStatus> &open,
                                      qint64 from, qint64 until);

} // namespace holdfast
