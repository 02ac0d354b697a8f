#include "lonehost.h"

#include <run/processtree.h>
#include <run/procfs.h>

#include <QTest>

#include <csignal>

namespace holdfast {

bool eventually(const std::function<bool()> &condition, std::chrono::milliseconds patience)
{
    return QTest::qWaitFor(condition, static_cast<int>(patience.count()));
}

QByteArray siteText(const QString &name, bool twoHosts, const QString &serial)
{
    const QByteArray hosts = twoHosts ? "[\"one\", \"two\"]" : "[\"one\"]";
    const QByteArray workload = "[\"" HOLDFAST_BIN_DIR "/holdfast-workload\", \"--name\", \"";
    QByteArray text = "[site]\nformat = 1\nname = \"" + name.toUtf8()
        + "\"\n[defaults]\nstop_timeout = \"2s\"\nprocess_restart = { count = 3, within = \"5m\" "
          "}\n";
    if (!serial.isEmpty())
        text += "[independent_computer]\nserial = \"" + serial.toUtf8()
            + "\"\nbeat_interval = \"100ms\"\n";
    text += "[[host]]\nname = \"one\"\noutlet = 1\n";
    if (twoHosts)
        text += "[[host]]\nname = \"two\"\noutlet = 2\n";
    for (const QByteArray layer : {"system", "platform", "application"})
        text += "[[group]]\nname = \"" + layer + "\"\nlayer = \"" + layer + "\"\nhosts = " + hosts
            + "\n[[group.process]]\nname = \"main\"\ncommand = " + workload + layer + "\"]\n";
    if (twoHosts)
        text += "[[group]]\nname = \"calls\"\nlayer = \"application\"\n"
                "pair = { primary = \"one\", alternate = \"two\", standby = \"hot\" }\n"
                "[[group.process]]\nname = \"main\"\ncommand = "
            + workload + "calls\"]\n";
    return text;
}

static std::vector<pid_t> marked(const QString &runDirectory)
{
    std::vector<pid_t> found;
    for (const ProcessStat &process : allProcesses()) {
        if (process.state != 'Z'
            && startVariable(process.pid, treeVariable)
                   .starts_with(runDirectory.toStdString() + "/"))
            found.push_back(process.pid);
    }
    return found;
}

int killMarked(const QString &runDirectory)
{
    const std::vector<pid_t> found = marked(runDirectory);
    for (const pid_t pid : found)
        ::kill(pid, SIGKILL);
    return static_cast<int>(found.size());
}

int countMarked(const QString &runDirectory)
{
    return static_cast<int>(marked(runDirectory).size());
}

} // namespace holdfast
