#include <runbook/runbookfile.h>

#include <run/descriptor.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostKept = 20; ///< run-books put aside

Error failure(const QString &path, const char *what)
{
    return {std::string(what) + ": " + std::strerror(errno), path.toStdString(),
            "see that there is room and that you may write there"};
}

// A name of a site is free text; a file's isn't.
QString fileName(const QString &site)
{
    QString name;
    for (const QChar c : site) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
        name += plain || c == u'-' || c == u'_' ? QString(c) : u'%' + QString::number(c.unicode(), 16);
    }
    return name.isEmpty() ? u"site"_s : name;
}

Outcome writeAll(int file, const QByteArray &bytes, const QString &path)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        const auto written = ::write(file, bytes.constData() + at, static_cast<std::size_t>(bytes.size() - at));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failure(path, "can't be written");
        at += written;
    }
    if (::fsync(file) != 0)
        return failure(path, "can't be brought to the disk");
    return done();
}

} // namespace

QString runbookDirectory()
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!state.startsWith(u'/'))
        state = QDir::homePath() + u"/.local/state"_s;
    return state + u"/holdfast/runbooks"_s;
}

RunbookFile::RunbookFile(QString directory, const QString &site)
    : m_directory(std::move(directory)), m_name(fileName(site)), m_base(m_directory + u'/' + m_name)
{
}

RunbookFile::~RunbookFile()
{
    unlock();
}

QString RunbookFile::path(const QString &id, int step, int attempt, const QString &name) const
{
    return u"%1-%2-%3-%4.%5"_s.arg(m_base, id).arg(step + 1).arg(attempt).arg(name);
}

Expected<std::optional<Runbook>> RunbookFile::load() const
{
    QFile file(path());
    if (!file.exists())
        return std::optional<Runbook>();
    if (!file.open(QIODevice::ReadOnly))
        return Error{"can't be read: " + file.errorString().toStdString(), path().toStdString(),
                     "correct its permissions"};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    const Runbook book = runbookFromJson(document.object());
    if (!document.isObject() || book.id.isEmpty() || book.steps.empty())
        return Error{"this is no run-book", path().toStdString(), "move it aside"};
    if (book.format != Runbook().format)
        return Error{"this run-book is of format " + std::to_string(book.format) + ", not "
                         + std::to_string(Runbook().format),
                     path().toStdString(), "go on with the version that made it"};
    return std::optional(book);
}

Outcome RunbookFile::save(const Runbook &book)
{
    const QString draft = m_base + u".json.new"_s;
    const Descriptor file(::open(QFile::encodeName(draft).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    if (!file)
        return failure(draft, "can't be made");
    if (const auto written = writeAll(file.get(), QJsonDocument(toJson(book)).toJson(), draft); !written)
        return written.error();
    if (::rename(QFile::encodeName(draft).constData(), QFile::encodeName(path()).constData()) != 0)
        return failure(path(), "can't be replaced");
    const Descriptor folder(::open(QFile::encodeName(m_directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder || ::fsync(folder.get()) != 0)
        return failure(m_directory, "can't be brought to the disk");
    return done();
}

Outcome RunbookFile::lock()
{
    if (m_lock >= 0)
        return done();
    if (!QDir().mkpath(m_directory))
        return failure(m_directory, "can't be made");
    const QString name = m_base + u".lock"_s;
    Descriptor file(::open(QFile::encodeName(name).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!file)
        return failure(name, "can't be made");
    if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0)
        return Error{"another program drives the run-book of this site", name.toStdString(),
                     "pause it there and close it, or wait until it has ended"};
    m_lock = file.release();
    return done();
}

void RunbookFile::unlock()
{
    if (m_lock >= 0)
        ::close(m_lock);
    m_lock = -1;
}

Outcome RunbookFile::putAside()
{
    const auto book = load();
    if (!book)
        return book.error();
    if (!*book)
        return done();
    const QString kept = m_base + u'-' + (*book)->id + u".json"_s;
    if (::rename(QFile::encodeName(path()).constData(), QFile::encodeName(kept).constData()) != 0)
        return failure(kept, "can't be made");
    prune();
    return done();
}

// Ids begin with the time they were made at: names in order are times in order.
void RunbookFile::prune() const
{
    QDir folder(m_directory);
    const QStringList books = folder.entryList({m_name + u"-*Z*.json"_s}, QDir::Files, QDir::Name);
    for (qsizetype i = 0; i + mostKept < books.size(); ++i) {
        const QString base = books[i].chopped(5);
        for (const QString &file : folder.entryList({base + u".json"_s, base + u"-*"_s}, QDir::Files))
            folder.remove(file);
    }
}

} // namespace holdfast
