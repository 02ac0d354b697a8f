// machine_power on|off DIR: the power of one virtual machine. On starts qemu with the arguments in DIR/arguments, one a
// line: so does the independent computer's switch. Off tells it over DIR/power.sock (QMP) to quit, and is done when its
// process has gone: what that switch does itself, and the test does at its end.
#include <run/processtree.h>

#include <QCoreApplication>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>

#include <csignal>
#include <cstdio>
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 5000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool hasEnded(int process, int milliseconds)
{
    pollfd wait{process, POLLIN, 0};
    return ::poll(&wait, 1, milliseconds) == 1;
}

// -1: none runs. One that has ended and that nobody has waited for is none either.
int processOf(const QString &directory)
{
    const pid_t pid = contentOf(directory + u"/pid"_s).trimmed().toInt();
    const int process = pid > 0 ? static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)) : -1;
    return process >= 0 && !hasEnded(process, 0) ? process : -1;
}

int complain(const char *what)
{
    std::fprintf(stderr, "%s\n", what);
    return 1;
}

int switchOn(const QString &directory)
{
    if (processOf(directory) >= 0)
        return 0;
    // Whoever ends the test's processes finds it by this.
    qputenv(holdfast::treeVariable.data(), QFile::encodeName(directory) + '/');
    const QString words = QString::fromLocal8Bit(contentOf(directory + u"/arguments"_s));
    QStringList arguments = words.split(u'\n', Qt::SkipEmptyParts);
    arguments << u"-daemonize"_s << u"-pidfile"_s << directory + u"/pid"_s;
    return QProcess::execute(u"qemu-system-x86_64"_s, arguments);
}

int switchOff(const QString &directory)
{
    const int process = processOf(directory);
    if (process < 0)
        return 0;
    QLocalSocket monitor;
    monitor.connectToServer(directory + u"/power.sock"_s);
    if (!monitor.waitForConnected(patience))
        return complain("the machine's monitor can't be reached");
    monitor.write("{\"execute\":\"qmp_capabilities\"}\n{\"execute\":\"quit\"}\n");
    const bool quits = monitor.waitForDisconnected(patience) && hasEnded(process, patience);
    return quits ? 0 : complain("the machine does not quit");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QString order = QString::fromLocal8Bit(argc == 3 ? argv[1] : "");
    const QString directory = QString::fromLocal8Bit(argc == 3 ? argv[2] : "");
    if (order == "on"_L1)
        return switchOn(directory);
    if (order == "off"_L1)
        return switchOff(directory);
    std::fputs("usage: machine_power on|off DIR\n", stderr);
    return 2;
}
