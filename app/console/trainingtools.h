// trainingtools.h - what the lessons may break: real processes, links and resources of the training site in this
// program.
#pragma once

#include <lessons/lessontools.h>
#include <training/trainingsite.h>

namespace holdfast {

/// Kills only processes that bear this site's mark: a pid that is shown may belong to somebody else by now.
class TrainingTools : public LessonTools
{
public:
    /// @param site outlives this object.
    explicit TrainingTools(TrainingSite &site) : m_site(site) {}

    [[nodiscard]] Outcome killProcess(qint64 pid) override;
    [[nodiscard]] Outcome cutOff(const QString &host) override;
    [[nodiscard]] Outcome joinAll() override;
    [[nodiscard]] Outcome breakResource(const QString &resource) override;
    [[nodiscard]] Outcome mendResource(const QString &resource) override;

private:
    [[nodiscard]] Expected<QString> fileOf(const QString &resource) const;

    TrainingSite &m_site;
};

} // namespace holdfast
