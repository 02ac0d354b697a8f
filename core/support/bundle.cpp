#include <support/bundle.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>

#include <fcntl.h>
#include <unistd.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000; // milliseconds, for tar

std::optional<QStringList> compressionOf(const QString &file)
{
    if (file.endsWith(u".tar.gz"_s) || file.endsWith(u".tgz"_s))
        return QStringList{u"--gzip"_s};
    if (file.endsWith(u".tar.zst"_s))
        return QStringList{u"--zstd"_s};
    if (file.endsWith(u".tar"_s))
        return QStringList{};
    return std::nullopt;
}

Error failed(const QString &what, const QString &where, const char *todo)
{
    return {what.toStdString(), where.toStdString(), todo};
}

} // namespace

Bundle::Bundle(const QString &host, const QDateTime &at)
    : m_folder(u"holdfast-%1-%2"_s.arg(host, at.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s)))
{
}

void Bundle::add(const QString &name, const QByteArray &content, const QString &about, qint64 most, Keep keep)
{
    const qint64 room = std::max<qint64>(0, std::min(most, mostBytes - m_bytes));
    Part part{name, content, about};
    if (content.size() > room) {
        // At the end of a line.
        QByteArray cut = keep == Keep::Beginning ? content.left(room) : content.right(room);
        const qsizetype line = keep == Keep::Beginning ? cut.lastIndexOf('\n') : cut.indexOf('\n');
        if (line >= 0)
            cut = keep == Keep::Beginning ? cut.left(line + 1) : cut.mid(line + 1);
        part.content = cut;
        part.about += keep == Keep::Beginning ? u"; its end was cut off, it has %1 bytes"_s.arg(content.size())
                                              : u"; its beginning was cut off, it has %1 bytes"_s.arg(content.size());
    }
    m_bytes += part.content.size();
    m_parts.push_back(std::move(part));
}

void Bundle::lacks(const QString &name, const QString &why)
{
    m_lacking.emplace_back(name, why);
}

QString Bundle::manifest() const
{
    QString out;
    for (const Part &part : m_parts)
        out += u"%1 %2  %3\n"_s.arg(part.name, -28).arg(part.content.size(), 10).arg(part.about);
    for (const auto &[name, why] : m_lacking)
        out += u"%1          -  left out: %2\n"_s.arg(name, -28).arg(why);
    return out;
}

Outcome Bundle::write(const QString &file) const
{
    const auto compression = compressionOf(file);
    if (!compression)
        return failed(u"an archive ends in .tar.gz, .tgz, .tar.zst or .tar"_s, file, "Give it such a name.");
    // Made here, for the owner alone; tar writes into it.
    const int out = ::open(QFile::encodeName(file).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (out < 0)
        return failed(QString::fromLocal8Bit(::strerror(errno)), file, "Give another path; nothing is overwritten.");
    ::close(out);
    const auto giveUp = [&file](const Error &error) -> Outcome {
        QFile::remove(file);
        return error;
    };
    const QTemporaryDir work;
    if (!work.isValid())
        return giveUp(failed(work.errorString(), work.path(), "Make room, or set TMPDIR."));
    std::vector<Part> all = m_parts;
    all.insert(all.begin(), Part{u"CONTENTS.txt"_s, manifest().toUtf8(), {}});
    for (const Part &part : all) {
        const QString path = work.filePath(m_folder + u'/' + part.name);
        QDir().mkpath(QFileInfo(path).path());
        QFile each(path);
        if (!each.open(QIODevice::WriteOnly) || each.write(part.content) != part.content.size() || !each.flush())
            return giveUp(failed(each.errorString(), path, "Make room, or set TMPDIR."));
    }
    QProcess tar;
    tar.setProcessChannelMode(QProcess::MergedChannels);
    tar.start(u"tar"_s,
              QStringList{u"--create"_s, u"--file"_s, QFileInfo(file).absoluteFilePath(), u"--directory"_s, work.path(),
                          u"--sort=name"_s, u"--owner=0"_s, u"--group=0"_s, u"--numeric-owner"_s}
                  + *compression + QStringList{m_folder});
    const bool ended = tar.waitForFinished(patience);
    if (!ended || tar.exitStatus() != QProcess::NormalExit || tar.exitCode() != 0)
        return giveUp(failed(ended || tar.error() != QProcess::FailedToStart
                                 ? u"tar fails: "_s + QString::fromLocal8Bit(tar.readAll()).trimmed()
                                 : u"tar is not installed"_s,
                             file, "Is there room, and the compressor?"));
    return done();
}

} // namespace holdfast
