#include "evidence.h"

#include <journal/store.h>
#include <run/descriptor.h>
#include <run/procfs.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <csignal>

#include <sys/syscall.h>
#include <unistd.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

// The lock goes with the last process that holds descriptor 9: the kernel says who lives.
constexpr auto script = R"(#!/bin/sh
evidence=$1
name=$2
shift 2
exec 9>>"$evidence/$name.lock"
flock -n 9 || echo "$HOLDFAST_TREE" >>"$evidence/doubles"
read -r stat </proc/$$/stat
echo "$HOLDFAST_TREE $stat" >>"$evidence/starts"
exec "$@"
)";

} // namespace

Evidence::Evidence(const QString &directory)
    : m_directory(directory)
{
    QFile file(directory + u"/seen.sh"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write(script);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QByteArray Evidence::command(const QByteArray &process, const QByteArray &options) const
{
    return command(process, HOLDFAST_BIN_DIR "/holdfast-workload",
                   ", \"--name\", \"" + process + "\", \"--socket\", \"\"" + options);
}

QByteArray Evidence::command(const QByteArray &process, const QByteArray &program,
                             const QByteArray &words) const
{
    const QByteArray directory = m_directory.toUtf8();
    return "[\"" + directory + "/seen.sh\", \"" + directory + "\", \"" + process + "\", \"" + program
        + '"' + words + "]";
}

QByteArray Evidence::content(const QString &name) const
{
    QFile file(m_directory + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<StartSeen> Evidence::starts() const
{
    std::vector<StartSeen> all;
    const QByteArray text = content(u"starts"_s);
    for (const QByteArray &line : text.left(text.lastIndexOf('\n') + 1).split('\n')) {
        const qsizetype hash = line.indexOf('#');
        const qsizetype space = line.indexOf(' ', hash);
        const qsizetype name = line.lastIndexOf(')');
        if (hash < 0 || space < 0 || name < 0)
            continue;
        StartSeen start;
        start.process = line.left(hash).split('/').last();
        start.generation = line.mid(hash + 1, space - hash - 1).toULongLong();
        start.pid = line.mid(space + 1).split(' ').front().toInt();
        start.ticks = line.mid(name + 2).split(' ').value(19).toULongLong();
        all.push_back(start);
    }
    return all;
}

std::map<QByteArray, StartSeen> Evidence::latest() const
{
    std::map<QByteArray, StartSeen> last;
    for (const StartSeen &start : starts())
        last[start.process] = start;
    return last;
}

bool Evidence::lives(const StartSeen &start)
{
    const auto stat = statOf(start.pid);
    return stat && stat->startTicks == start.ticks && stat->state != 'Z' && stat->state != 'X';
}

bool Evidence::kill(const StartSeen &start)
{
    const Descriptor pidfd(static_cast<int>(::syscall(SYS_pidfd_open, start.pid, 0U)));
    if (!pidfd || !lives(start))
        return false;
    return ::syscall(SYS_pidfd_send_signal, pidfd.get(), SIGKILL, nullptr, 0U) == 0;
}

JournalSeen journalIn(const QString &directory)
{
    const QTemporaryDir copy;
    for (const QString &name : {u"journal.db"_s, u"journal.db-wal"_s})
        QFile::copy(directory + u'/' + name, copy.filePath(name));
    JournalSeen seen;
    JournalStore store(copy.filePath(u"journal.db"_s));
    if (!store.openForReading())
        return seen;
    const auto all = store.query({.limit = 0});
    if (!all)
        return seen;
    for (const JournalEntry &entry : *all) {
        seen.lines.push_back(entry.json);
        seen.records.push_back(QJsonDocument::fromJson(entry.json).object());
    }
    return seen;
}

} // namespace holdfast
