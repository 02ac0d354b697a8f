#include <run/pidwatch.h>

#include <run/children.h>
#include <run/procfs.h>

#include <QTimer>

#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <array>
#include <csignal>
#include <optional>

namespace holdfast {

namespace {

using namespace std::chrono_literals;

/// The kernel's struct pidfd_info, version 0 (Linux 6.13; the exit code since 6.15). Not yet in the C library's headers.
struct PidfdInfo {
    std::uint64_t mask = 0;
    std::uint64_t cgroup = 0;
    std::array<std::uint32_t, 11> identifiers{};
    std::int32_t exitCode = 0;
};
static_assert(sizeof(PidfdInfo) == 64);
constexpr unsigned long getInfo = _IOWR(0xFF, 11, PidfdInfo);
constexpr std::uint64_t exitInfo = 1U << 3;

std::optional<int> waitStatusOf(int pidfd)
{
    PidfdInfo info;
    info.mask = exitInfo;
    if (::ioctl(pidfd, getInfo, &info) != 0 || (info.mask & exitInfo) == 0)
        return std::nullopt;
    return info.exitCode;
}

ExitStatus fromWaitStatus(int status)
{
    if (WIFSIGNALED(status))
        return {0, WTERMSIG(status), WCOREDUMP(status) != 0};
    return {WEXITSTATUS(status), 0, false};
}

ExitStatus fromChildInfo(const siginfo_t &info)
{
    if (info.si_code == CLD_EXITED)
        return {info.si_status, 0, false};
    return {0, info.si_status, info.si_code == CLD_DUMPED};
}

Duration inMicroseconds(const timeval &time)
{
    return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
}

ExitUsage usageFrom(const rusage &usage)
{
    return {inMicroseconds(usage.ru_utime) + inMicroseconds(usage.ru_stime), usage.ru_maxrss};
}

} // namespace

PidWatch::PidWatch(pid_t pid, Descriptor pidfd, Ended ended)
    : m_pid(pid), m_pidfd(std::move(pidfd)), m_ended(std::move(ended)),
      m_readiness(m_pidfd.get(), [this] { onReadable(); }), m_child(true)
{
    children::add(m_pid);
    m_readiness.setEnabled(true);
}

PidWatch::~PidWatch()
{
    if (m_child)
        children::remove(m_pid);
}

std::unique_ptr<PidWatch> PidWatch::adopt(pid_t pid, std::uint64_t startTicks, Ended ended)
{
    Descriptor pidfd(pid > 0 ? static_cast<int>(::syscall(SYS_pidfd_open, pid, 0U)) : -1);
    // The start time is read after the pidfd is held: from then on the pid can't become another's unnoticed.
    const auto stat = pidfd ? statOf(pid) : std::nullopt;
    if (!stat || stat->startTicks != startTicks || stat->state == 'Z' || stat->state == 'X')
        return nullptr;
    auto watch = std::make_unique<PidWatch>(pid, std::move(pidfd), std::move(ended));
    if (stat->parent != ::getpid()) {
        watch->m_child = false;
        children::remove(pid);
    }
    return watch;
}

bool PidWatch::send(int signal) const
{
    return ::syscall(SYS_pidfd_send_signal, m_pidfd.get(), signal, nullptr, 0U) == 0;
}

void PidWatch::onReadable()
{
    m_readiness.setEnabled(false);
    // Of another's child the kernel tells the exit code only once its parent has collected it: wait a little.
    if (!m_child && !waitStatusOf(m_pidfd.get()) && m_triesLeft-- > 0) {
        if (!m_again) {
            m_again = std::make_unique<QTimer>();
            m_again->setSingleShot(true);
            m_again->callOnTimeout([this] { onReadable(); });
        }
        m_again->start(5ms);
        return;
    }
    const Ended ended = m_ended; // the owner may destroy this watch
    ended();
}

holdfast::Ended PidWatch::collect()
{
    siginfo_t info{};
    rusage usage{};
    const long waited = ::syscall(SYS_waitid, P_PIDFD, m_pidfd.get(), &info, WEXITED | WNOHANG, &usage);
    if (m_child)
        children::remove(m_pid);
    m_child = false; // its number may be another's by the time this object goes
    if (waited == 0 && info.si_pid == m_pid)
        return {fromChildInfo(info), usageFrom(usage), true};
    if (const auto status = waitStatusOf(m_pidfd.get()))
        return {fromWaitStatus(*status), {}, true};
    return {ExitStatus{-1, 0, false}, {}, false};
}

} // namespace holdfast
