// trainingdirectory.h - where a training site lives: what it keeps, and its devices.
#pragma once

#include <model/expected.h>

#include <QLockFile>
#include <QString>

#include <memory>

namespace holdfast {

/// DIRECTORY/training holds what is kept: site.toml with its drop-ins, and a folder a host. The run
/// directory holds what lives as long as the program: pseudo-terminals' links, sockets, resource
/// files. It has a short path of its own, for sockets' names are limited to 107 bytes;
/// `training/run` and `training/bin` point to it and to the programs, so that a kept site file
/// stays right when either moves. Removed with this object.
class TrainingDirectory
{
public:
    /// Takes it for this program alone. @return an Error that says who has it.
    /// @param programs the folder of holdfast-ic and holdfast-workload.
    [[nodiscard]] static Expected<std::unique_ptr<TrainingDirectory>> open(const QString &directory,
                                                                           const QString &programs);
    ~TrainingDirectory();

    /// Writes the site file from a template unless there is one already. @BIN@ and @RUN@ are
    /// replaced.
    [[nodiscard]] Outcome instantiate(const QString &templateFile);

    [[nodiscard]] QString siteFile() const { return m_kept + QStringLiteral("/site.toml"); }
    [[nodiscard]] QString kept(const QString &name) const { return m_kept + u'/' + name; }
    [[nodiscard]] QString run(const QString &name) const { return m_run + u'/' + name; }
    [[nodiscard]] QString runDirectory() const { return m_run; }

private:
    TrainingDirectory() = default;
    [[nodiscard]] Outcome makeRunDirectory(const QString &programs);

    QString m_kept;
    QString m_run;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace holdfast
