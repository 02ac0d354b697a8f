// The least that a parent must do for a crowd, and what all parents' benches share.
#include "reports.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/epoll.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <fstream>

extern char **environ;

Reports::Reports(const std::string &directory)
{
    const std::string fifo = directory + "/reports";
    if (::mkfifo(fifo.c_str(), 0600) != 0)
        return;
    m_descriptor = ::open(fifo.c_str(), O_RDWR | O_CLOEXEC | O_NONBLOCK);
    ::fcntl(m_descriptor, F_SETPIPE_SZ, 1024 * 1024);
    m_fifo = fifo;
}

Reports::~Reports()
{
    ::close(m_descriptor);
}

void Reports::read()
{
    Report all[256];
    ssize_t size = 0;
    while ((size = ::read(m_descriptor, all, sizeof all)) > 0) {
        for (std::size_t i = 0; i < static_cast<std::size_t>(size) / sizeof(Report); ++i) {
            m_pids.push_back(static_cast<int>(all[i].pid));
            m_last = std::max(m_last, all[i].ns);
        }
    }
}

bool Reports::waitFor(int wanted, int milliseconds)
{
    const std::int64_t until = nowNs() + std::int64_t{milliseconds} * 1'000'000;
    for (read(); count() < wanted; read()) {
        const auto left = static_cast<int>((until - nowNs()) / 1'000'000);
        pollfd wait{m_descriptor, POLLIN, 0};
        if (left <= 0 || ::poll(&wait, 1, left) < 0)
            return false;
    }
    return true;
}

void killAll(const std::vector<int> &pids)
{
    for (const int pid : pids)
        ::kill(pid, SIGKILL);
}

std::int64_t privateKib(int pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/smaps_rollup");
    std::int64_t sum = 0;
    std::string word;
    while (file >> word) {
        std::int64_t kib = 0;
        if ((word == "Private_Clean:" || word == "Private_Dirty:") && file >> kib)
            sum += kib;
    }
    return sum;
}

std::int64_t cpuNs(int pid)
{
    std::int64_t sum = 0;
    std::ifstream file("/proc/" + std::to_string(pid) + "/schedstat");
    file >> sum;
    return sum;
}

std::optional<Crowd> floorCrowd(Reports &reports, int count)
{
    const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
    char *const words[] = {const_cast<char *>(BENCH_CHILD),
                           const_cast<char *>(reports.fifo().c_str()), nullptr};
    std::map<int, int> pidOf; // pidfd -> pid
    const auto start = [&] {
        pid_t pid = 0;
        ::posix_spawn(&pid, BENCH_CHILD, nullptr, nullptr, words, environ);
        const int pidfd = static_cast<int>(::syscall(SYS_pidfd_open, pid, 0U));
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = pidfd;
        ::epoll_ctl(epoll, EPOLL_CTL_ADD, pidfd, &event);
        pidOf[pidfd] = pid;
    };
    const auto collect = [&](bool again) {
        epoll_event events[256];
        const int found = ::epoll_wait(epoll, events, 256, 1000);
        for (int i = 0; i < found; ++i) {
            const int pidfd = events[i].data.fd;
            ::waitpid(pidOf[pidfd], nullptr, 0);
            pidOf.erase(pidfd);
            // A child that has just been started may still hold a copy of it: closed only, it would be told once more, by
            // a number that is the next child's by then.
            ::epoll_ctl(epoll, EPOLL_CTL_DEL, pidfd, nullptr);
            ::close(pidfd);
            if (again)
                start();
        }
        return found;
    };
    Crowd crowd;
    reports.begin();
    const std::int64_t begun = nowNs();
    for (int i = 0; i < count; ++i)
        start();
    bool good = reports.waitFor(count, 60'000);
    crowd.started = reports.last() - begun;

    std::vector<int> pids = reports.pids();
    reports.begin();
    const std::int64_t killed = nowNs();
    killAll(pids);
    for (int ended = 0; good && ended < count;) {
        const int found = collect(true);
        good = found > 0;
        ended += found;
    }
    good = good && reports.waitFor(count, 60'000);
    crowd.back = reports.last() - killed;

    killAll(reports.pids());
    while (!pidOf.empty() && collect(false) > 0) { }
    ::close(epoll);
    return good ? std::optional(crowd) : std::nullopt;
}
