#include "nodepids.h"

#include <QDir>
#include <QFile>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

// "pid:[4026532313]"
QString pidSpaceOf(pid_t pid)
{
    return QFile::symLinkTarget(u"/proc/%1/ns/pid"_s.arg(pid)).section(u'/', -1);
}

} // namespace

std::map<int, pid_t> outerPids(pid_t init)
{
    const QString space = pidSpaceOf(init);
    std::map<int, pid_t> pids;
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        const pid_t outer = name.toInt();
        if (outer <= 0 || pidSpaceOf(outer) != space)
            continue;
        QFile status(u"/proc/%1/status"_s.arg(outer));
        if (!status.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("NSpid:"))
                pids[line.simplified().split(' ').last().toInt()] = outer;
        }
    }
    return pids;
}

} // namespace holdfast
