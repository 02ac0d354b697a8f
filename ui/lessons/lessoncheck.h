// lessoncheck.h - the seven exercises on the training site, and whether one was really done: judged by the site's
// records.
#pragma once

#include <api/status.h>

#include <QJsonObject>
#include <QString>

#include <array>
#include <functional>
#include <string_view>
#include <vector>

namespace holdfast {

/// In the order in which they are learned.
enum class Lesson { FirstFault, Escalation, TakeOver, OfflineForUpgrade, PowerCycle, Partition, Recovery };

inline constexpr std::array allLessons{Lesson::FirstFault,        Lesson::Escalation, Lesson::TakeOver,
                                       Lesson::OfflineForUpgrade, Lesson::PowerCycle, Lesson::Partition,
                                       Lesson::Recovery};

/// As the settings keep it: "first-fault".
[[nodiscard]] QLatin1StringView lessonName(Lesson lesson);

/// Follows one attempt at a lesson. Its milestones are reached one after the other, each by a record or by a state of
/// the site; what happened before the attempt began doesn't count, nor does what happens in another order. Without
/// widgets.
class LessonCheck
{
public:
    /// @param since the newest record when the attempt begins.
    LessonCheck(Lesson lesson, qint64 since);

    /// Records in any number, in the order of seq. @return whether another milestone was reached.
    bool take(const QJsonObject &record);
    /// The state as of now. @return whether another milestone was reached.
    bool take(const SiteStatus &site);

    [[nodiscard]] Lesson lesson() const { return m_lesson; }
    [[nodiscard]] std::size_t milestones() const { return m_milestones.size(); }
    [[nodiscard]] std::size_t reached() const { return m_reached; }
    [[nodiscard]] bool isDone() const { return m_reached == m_milestones.size(); }
    /// What it turned out to be about: "cdma@alpha/call-control", "gamma"; "" as long as nobody knows.
    [[nodiscard]] QString subject() const { return m_about.process.isEmpty() ? m_about.place() : m_about.process; }

private:
    /// What the first milestones settle and the later ones refer to.
    struct About {
        QString process, member, group, host, resource;
        int times = 0;
        [[nodiscard]] QString place() const { return !member.isEmpty() ? member : !host.isEmpty() ? host : group; }
    };
    /// Exactly one of them is set.
    struct Milestone {
        std::function<bool(About &, const QJsonObject &)> byRecord;
        std::function<bool(About &, const SiteStatus &)> byState;
    };
    static std::vector<Milestone> milestonesOf(Lesson lesson);

    Lesson m_lesson;
    qint64 m_since;
    std::vector<Milestone> m_milestones;
    std::size_t m_reached = 0;
    About m_about;
};

} // namespace holdfast
