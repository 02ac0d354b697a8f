#include "hostdrun.h"

#include <QFile>

#include <array>
#include <csignal>
#include <cstddef>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

namespace holdfast {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr auto sleepsIfSilentFor = 30ms;
constexpr auto spawnsWithin = 20s;

// A name of the abstract namespace: nothing to clean up.
int openNotify(QByteArray &name)
{
    static int number = 0;
    name = "@hf-killed-" + QByteArray::number(::getpid()) + '-' + QByteArray::number(++number);
    const int fd = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path + 1, name.constData() + 1, static_cast<std::size_t>(name.size()) - 1);
    const auto size = offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(name.size());
    if (::bind(fd, reinterpret_cast<const sockaddr *>(&address), static_cast<socklen_t>(size)) != 0)
        return -1;
    return fd;
}

// The next stop of the tracee; false: it has ended, or does nothing.
bool nextStop(pid_t pid, int &status, std::chrono::milliseconds patience = sleepsIfSilentFor)
{
    for (const auto until = Clock::now() + patience; Clock::now() < until;) {
        const pid_t got = ::waitpid(pid, &status, __WALL | WNOHANG);
        if (got == pid)
            return WIFSTOPPED(status);
        if (got < 0)
            return false;
        ::usleep(5);
    }
    return false;
}

constexpr int systemCallStop = SIGTRAP | 0x80;

// The tracee goes on; a stop that came of a signal gives it that signal.
void goOn(pid_t pid, int status)
{
    const int signal = WSTOPSIG(status);
    const bool real = signal != systemCallStop && status >> 16 == 0 && signal != SIGTRAP;
    ::ptrace(PTRACE_SYSCALL, pid, nullptr, real ? signal : 0);
}

// At its entry to a system call that makes a process, and no thread.
bool entersClone(pid_t pid)
{
    __ptrace_syscall_info info{};
    if (::ptrace(PTRACE_GET_SYSCALL_INFO, pid, sizeof info, &info) <= 0 || info.op != PTRACE_SYSCALL_INFO_ENTRY)
        return false;
    std::uint64_t flags = info.entry.args[0];
    if (info.entry.nr == SYS_clone3) // a struct clone_args, which begins with them
        flags = static_cast<std::uint64_t>(::ptrace(PTRACE_PEEKDATA, pid, flags, nullptr));
    else if (info.entry.nr != SYS_clone)
        return false;
    return (flags & CLONE_THREAD) == 0;
}

} // namespace

HostdRun::HostdRun(const HostdPlace &place, const QStringList &more)
    : m_kept(place.kept)
{
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    m_notify = openNotify(m_notifyPath);
    QStringList words{QStringLiteral(HOLDFAST_BIN_DIR "/holdfastd"), QStringLiteral("--site"), place.site,
                      QStringLiteral("--host"), place.host, QStringLiteral("--directory"),
                      place.directory, QStringLiteral("--socket"), place.socket};
    words += more;
    std::vector<QByteArray> bytes;
    for (const QString &word : words)
        bytes.push_back(QFile::encodeName(word));
    std::vector<char *> argv;
    for (QByteArray &word : bytes)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    const QByteArray log = QFile::encodeName(place.log);
    const QByteArray runtime = QFile::encodeName(place.runtime);
    m_started = Clock::now();
    m_pid = ::fork();
    if (m_pid != 0)
        return;
    ::setenv("NOTIFY_SOCKET", m_notifyPath.constData(), 1);
    ::setenv("XDG_RUNTIME_DIR", runtime.constData(), 1);
    const int out = ::open(log.constData(), O_WRONLY | O_CREAT | O_APPEND, 0644);
    ::dup2(out, 1);
    ::dup2(out, 2);
    ::setpgid(0, 0);
    if (m_kept && *m_kept) {
        ::dup2(m_kept->get(), 3);
        ::setenv("LISTEN_FDS", "1", 1);
        ::setenv("LISTEN_FDNAMES", "holdfast-notify", 1);
        ::setenv("LISTEN_PID", QByteArray::number(::getpid()).constData(), 1);
    }
    ::execv(argv.front(), argv.data());
    ::_exit(126);
}

HostdRun::~HostdRun()
{
    kill();
    if (m_notify >= 0)
        ::close(m_notify);
}

std::optional<std::chrono::microseconds> HostdRun::waitReady(std::chrono::milliseconds patience)
{
    const auto until = m_started + patience;
    while (!m_readyAfter && Clock::now() < until) {
        pollfd wait{m_notify, POLLIN, 0};
        ::poll(&wait, 1, 5);
        if (receive().contains("READY=1"))
            m_readyAfter = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - m_started);
        if (::waitpid(m_pid, nullptr, WNOHANG) == m_pid) {
            m_pid = -1;
            return std::nullopt;
        }
    }
    return m_readyAfter;
}

QByteArray HostdRun::receive()
{
    std::array<char, 256> text{};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    iovec data{text.data(), text.size()};
    msghdr message{};
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    const ssize_t count = ::recvmsg(m_notify, &message, MSG_CMSG_CLOEXEC);
    const cmsghdr *const part = count > 0 ? CMSG_FIRSTHDR(&message) : nullptr;
    if (part != nullptr && part->cmsg_type == SCM_RIGHTS) {
        Descriptor passed;
        int number = -1;
        std::memcpy(&number, CMSG_DATA(part), sizeof number);
        passed.reset(number);
        if (m_kept)
            *m_kept = std::move(passed);
    }
    return count > 0 ? QByteArray(text.data(), count) : QByteArray();
}

void HostdRun::collect()
{
    int status = 0;
    while (m_pid > 0 && ::waitpid(m_pid, &status, __WALL) == m_pid && WIFSTOPPED(status)) { }
    m_pid = -1;
}

void HostdRun::kill()
{
    if (m_pid <= 0)
        return;
    ::kill(m_pid, SIGKILL);
    collect();
}

void HostdRun::terminate()
{
    if (m_pid > 0)
        ::kill(m_pid, SIGTERM);
}

int HostdRun::killAtSystemCall(int calls, const std::function<void()> &trigger)
{
    if (::ptrace(PTRACE_SEIZE, m_pid, nullptr, PTRACE_O_TRACESYSGOOD) != 0) {
        trigger();
        kill();
        return -1;
    }
    trigger();
    ::ptrace(PTRACE_INTERRUPT, m_pid, nullptr, nullptr);
    int made = 0;
    int status = 0;
    while (nextStop(m_pid, status)) {
        if (WSTOPSIG(status) == systemCallStop && ++made >= calls)
            break;
        goOn(m_pid, status);
    }
    kill();
    return made;
}

bool HostdRun::killAtSpawn(Spawn when, const std::function<void()> &trigger)
{
    bool entered = false;
    bool there = false;
    if (::ptrace(PTRACE_SEIZE, m_pid, nullptr, PTRACE_O_TRACESYSGOOD) == 0) {
        trigger();
        ::ptrace(PTRACE_INTERRUPT, m_pid, nullptr, nullptr);
        int status = 0;
        while (!there && nextStop(m_pid, status, spawnsWithin)) {
            if (WSTOPSIG(status) == systemCallStop) {
                there = entered; // the next one is its exit: the parent sleeps until the child executes its program
                entered = entered || entersClone(m_pid);
                there = there || (entered && when == Spawn::AboutTo);
            }
            if (!there)
                goOn(m_pid, status);
        }
    }
    kill(); // what it was about to do isn't done: a fatal signal at the entry skips the call
    return there;
}

std::optional<int> HostdRun::waitEnd(std::chrono::milliseconds patience)
{
    for (const auto until = Clock::now() + patience; m_pid > 0 && Clock::now() < until; ::usleep(1000)) {
        int status = 0;
        if (::waitpid(m_pid, &status, WNOHANG) != m_pid)
            continue;
        m_pid = -1;
        return WIFEXITED(status) ? std::optional(WEXITSTATUS(status)) : std::nullopt;
    }
    return std::nullopt;
}

void HostdRun::collectOrphans(pid_t except)
{
    while (true) {
        siginfo_t info{};
        if (::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid == 0
            || info.si_pid == except)
            return;
        ::waitpid(info.si_pid, nullptr, WNOHANG);
    }
}

} // namespace holdfast
