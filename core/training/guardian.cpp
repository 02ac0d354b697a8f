#include <training/guardian.h>

#include <run/processtree.h>

#include <unistd.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

// $1 is the beginning of the mark. What is killed may just have started something: twice is enough,
// since nothing is started by a manager any more. `dismissed` on the pipe means that there is
// nothing left to do.
constexpr auto script = R"(
read -r word
[ "$word" = dismissed ] && exit 0
exec 2>/dev/null
for round in 1 2; do
    for file in /proc/[0-9]*/environ; do
        if tr '\0' '\n' <"$file" | grep -q -F -e "$1"; then
            pid=${file#/proc/}
            kill -KILL "${pid%/environ}"
        fi
    done
done
rm -rf "$2"
)"_L1;

} // namespace

Guardian::Guardian()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // Not ended by a Ctrl-C that is meant for the program.
    m_process.setChildProcessModifier([] { ::setpgid(0, 0); });
}

Guardian::~Guardian()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.write("dismissed\n");
    m_process.closeWriteChannel();
    m_process.waitForFinished(1000);
}

void Guardian::watchOver(const QString &runDirectory)
{
    const QString mark =
        QString::fromUtf8(treeVariable.data(), static_cast<qsizetype>(treeVariable.size())) + u'='
        + runDirectory + u'/';
    m_process.start(u"/bin/sh"_s, {u"-c"_s, script, u"holdfast-guardian"_s, mark, runDirectory});
}

} // namespace holdfast
