#include <training/trainingdirectory.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

Outcome makePath(const QString &path)
{
    if (QDir().mkpath(path))
        return done();
    return Error{"the directory can't be made", path.toStdString(),
                 "choose another with --directory"};
}

// Ours alone by name: what an earlier program that was killed left there may be removed.
bool isRunDirectory(const QString &path)
{
    return QFileInfo(path).fileName().startsWith("holdfast-training-"_L1);
}

// The template has its placeholders inside of basic strings.
QByteArray inToml(QString path)
{
    return path.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).toUtf8();
}

Outcome pointTo(const QString &link, const QString &target)
{
    if (QFileInfo info(link); info.isSymLink())
        QFile::remove(link);
    if (QFile::link(target, link))
        return done();
    return Error{"the link can't be made", link.toStdString(), "remove what is there"};
}

} // namespace

Expected<std::unique_ptr<TrainingDirectory>> TrainingDirectory::open(const QString &directory,
                                                                     const QString &programs)
{
    std::unique_ptr<TrainingDirectory> made(new TrainingDirectory);
    made->m_kept = QDir(directory).absoluteFilePath(u"training"_s);
    if (const auto outcome = makePath(made->m_kept); !outcome)
        return outcome.error();
    made->m_lock = std::make_unique<QLockFile>(made->kept(u"lock"_s));
    made->m_lock->setStaleLockTime(0);
    if (!made->m_lock->tryLock(0)) {
        qint64 pid = 0;
        QString host, program;
        made->m_lock->getLockInfo(&pid, &host, &program);
        return Error{"a training site runs here already, in " + program.toStdString() + " with pid "
                         + std::to_string(pid),
                     made->m_kept.toStdString(),
                     "use that one, end it, or give this one another --directory"};
    }
    if (const auto outcome = made->makeRunDirectory(programs); !outcome)
        return outcome.error();
    return made;
}

Outcome TrainingDirectory::makeRunDirectory(const QString &programs)
{
    const QString link = kept(u"run"_s);
    if (const QString old = QFileInfo(link).symLinkTarget(); !old.isEmpty() && isRunDirectory(old))
        QDir(old).removeRecursively();

    QString base = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (base.isEmpty() || base.size() > 40 || !QFileInfo(base).isWritable())
        base = u"/tmp"_s;
    QTemporaryDir run(base + u"/holdfast-training-XXXXXX"_s);
    if (!run.isValid())
        return Error{"the run directory can't be made: " + run.errorString().toStdString(),
                     base.toStdString(), ""};
    run.setAutoRemove(false);
    m_run = run.path();
    if (const auto outcome = pointTo(link, m_run); !outcome)
        return outcome;
    return pointTo(kept(u"bin"_s), programs);
}

TrainingDirectory::~TrainingDirectory()
{
    if (m_run.isEmpty())
        return;
    QDir(m_run).removeRecursively();
    QFile::remove(kept(u"run"_s));
}

Outcome TrainingDirectory::instantiate(const QString &templateFile)
{
    if (QFileInfo::exists(siteFile()))
        return done();
    QFile from(templateFile);
    if (!from.open(QIODevice::ReadOnly))
        return Error{"the training site's template can't be read: "
                         + from.errorString().toStdString(),
                     templateFile.toStdString(), ""};
    QByteArray text = from.readAll();
    text.replace("@BIN@", inToml(kept(u"bin"_s)));
    text.replace("@RUN@", inToml(kept(u"run"_s)));
    QSaveFile to(siteFile());
    if (to.open(QIODevice::WriteOnly) && to.write(text) == text.size() && to.flush() && to.commit())
        return done();
    return Error{"the site file can't be written: " + to.errorString().toStdString(),
                 siteFile().toStdString(), "choose another --directory"};
}

} // namespace holdfast
