#include <run/children.h>

#include <run/descriptor.h>
#include <run/procfs.h>
#include <run/readiness.h>

#include <QCoreApplication>
#include <QPointer>
#include <QSocketNotifier>
#include <QTimer>

#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <set>

namespace holdfast::children {

namespace {

using namespace std::chrono_literals;

std::set<pid_t> &watched()
{
    static std::set<pid_t> pids;
    return pids;
}

// What the signal handler may touch.
int wakeDescriptor = -1;
struct sigaction previousAction {};

void childEnded(int number, siginfo_t *info, void *context)
{
    const int saved = errno;
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(wakeDescriptor, &one, sizeof one);
    errno = saved;
    if ((previousAction.sa_flags & SA_SIGINFO) != 0)
        previousAction.sa_sigaction(number, info, context);
    else if (previousAction.sa_handler != SIG_DFL && previousAction.sa_handler != SIG_IGN)
        previousAction.sa_handler(number);
}

/// Collects orphans some time after SIGCHLD: late enough to cost a restart nothing, and once for many.
class OrphanCollector : public QObject
{
public:
    explicit OrphanCollector(QObject *parent)
        : QObject(parent), m_notifier(wakeDescriptor, QSocketNotifier::Read)
    {
        m_delay.setSingleShot(true);
        m_delay.setInterval(100ms);
        connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
            std::uint64_t count = 0;
            [[maybe_unused]] const ssize_t got = ::read(wakeDescriptor, &count, sizeof count);
            if (!m_delay.isActive())
                m_delay.start();
        });
        connect(&m_delay, &QTimer::timeout, this, [] {
            for (const pid_t pid : orphans())
                ::waitid(P_PID, static_cast<id_t>(pid), nullptr, WEXITED | WNOHANG);
        });
    }

private:
    QSocketNotifier m_notifier;
    QTimer m_delay;
};

void installHandler()
{
    wakeDescriptor = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    struct sigaction action {};
    action.sa_sigaction = childEnded;
    action.sa_flags = SA_SIGINFO | SA_RESTART | SA_NOCLDSTOP;
    sigemptyset(&action.sa_mask);
    ::sigaction(SIGCHLD, &action, &previousAction);
}

} // namespace

void add(pid_t pid)
{
    watched().insert(pid);
}

void remove(pid_t pid)
{
    watched().erase(pid);
}

void collectOrphans()
{
    static QPointer<OrphanCollector> collector;
    if (!collector.isNull())
        return;
    if (wakeDescriptor < 0)
        installHandler();
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    collector = new OrphanCollector(QCoreApplication::instance());
}

namespace {

std::vector<pid_t> findOrphans()
{
    const pid_t ourGroup = ::getpgrp();
    std::vector<pid_t> all;
    for (const pid_t pid : ourChildren()) {
        if (!watched().contains(pid) && ::getpgid(pid) != ourGroup)
            all.push_back(pid);
    }
    return all;
}

} // namespace

std::vector<pid_t> orphans()
{
    // What a process leaves behind is given to us before its pidfd is readable, hence before the round began.
    static std::uint64_t listedIn = 0;
    static std::vector<pid_t> listed;
    const std::uint64_t round = Readiness::round();
    if (round == 0)
        return findOrphans();
    if (round != listedIn) {
        listed = findOrphans();
        listedIn = round;
    }
    return listed;
}

} // namespace holdfast::children
