#include "trainingtools.h"

#include <run/processtree.h>
#include <run/procfs.h>

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <csignal>

namespace holdfast {

Outcome TrainingTools::killProcess(qint64 pid)
{
    const auto process = static_cast<pid_t>(pid);
    if (pid <= 0 || !startVariable(process, treeVariable).starts_with(m_site.runDirectory().toStdString() + '/'))
        return Error{
            "process " + std::to_string(pid) + " is none of this training site", {}, "wait until it runs again"};
    if (::kill(process, SIGKILL) != 0)
        return Error{"process " + std::to_string(pid) + " is gone already", {}, "wait until it runs again"};
    return done();
}

Outcome TrainingTools::cutOff(const QString &host)
{
    return m_site.cutOff(host);
}

Outcome TrainingTools::joinAll()
{
    m_site.joinAll();
    return done();
}

// TrainingSite makes such files in the session's own folder; the site file names them by a link to it.
Expected<QString> TrainingTools::fileOf(const QString &resource) const
{
    const auto &resources = m_site.site()->config.resources;
    const auto found = std::ranges::find(resources, resource.toStdString(), &ResourceConfig::name);
    if (found != resources.end() && found->probe.kind == ProbeKind::File) {
        const QFileInfo file(QString::fromStdString(found->probe.path));
        // Of its folder: it may be away itself.
        if (QFileInfo(file.path()).canonicalFilePath() == QFileInfo(m_site.runDirectory()).canonicalFilePath())
            return file.filePath();
    }
    return Error{"no file of the training site stands for the resource \"" + resource.toStdString() + '"', {}, {}};
}

Outcome TrainingTools::breakResource(const QString &resource)
{
    const auto path = fileOf(resource);
    if (!path)
        return path.error();
    if (!QFile::remove(*path) && QFile::exists(*path))
        return Error{"its file can't be removed", path->toStdString(), {}};
    return done();
}

Outcome TrainingTools::mendResource(const QString &resource)
{
    const auto path = fileOf(resource);
    if (!path)
        return path.error();
    QFile file(*path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return Error{file.errorString().toStdString(), path->toStdString(), {}};
    return done();
}

} // namespace holdfast
