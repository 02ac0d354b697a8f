#include "includeclosure.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

IncludeClosure::IncludeClosure(QString root, const std::vector<SourceFile> &files, const QStringList &folders)
    : m_root(std::move(root)), m_folders(folders)
{
    QStringList own{m_root + u"/core"_s, m_root + u"/ui"_s, m_root + u"/app"_s};
    for (const SourceFile &file : files) { // tests include each other's fixtures by their name alone
        const QString folder = m_root + u'/' + file.path.section(u'/', 0, -2);
        if (file.isHeader() && file.top() == "tests"_L1 && !own.contains(folder))
            own << folder;
    }
    m_folders = own + m_folders;
}

QString IncludeClosure::find(const QString &header, const QString &from) const
{
    const QString beside = from.section(u'/', 0, -2) + u'/' + header;
    if (!from.isEmpty() && QFileInfo(beside).isFile())
        return QFileInfo(beside).canonicalFilePath();
    for (const QString &folder : m_folders) {
        const QFileInfo there(folder + u'/' + header);
        if (there.isFile())
            return there.canonicalFilePath();
    }
    return {};
}

QString IncludeClosure::behind(const QString &header) const
{
    const QString path = find(header);
    const QStringList &includes = includesOf(path);
    return header.startsWith(u'Q') && includes.size() == 1 ? includes.front() : path;
}

const QStringList &IncludeClosure::includesOf(const QString &path) const
{
    const auto known = m_includes.constFind(path);
    if (known != m_includes.constEnd())
        return *known;
    static const QRegularExpression pattern(uR"(^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"])"_s,
                                            QRegularExpression::MultilineOption);
    QStringList found;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        for (auto all = pattern.globalMatch(QString::fromUtf8(file.readAll())); all.hasNext();) {
            if (const QString header = find(all.next().captured(1), path); !header.isEmpty())
                found << header;
        }
    }
    return *m_includes.insert(path, found);
}

QSet<QString> IncludeClosure::of(const QString &path) const
{
    QSet<QString> seen;
    QStringList next{QFileInfo(m_root + u'/' + path).canonicalFilePath()};
    while (!next.isEmpty()) {
        const QString header = next.takeLast();
        if (seen.contains(header))
            continue;
        seen.insert(header);
        next += includesOf(header);
    }
    return seen;
}
