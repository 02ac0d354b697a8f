#include <run/spawn.h>

#include <fcntl.h>
#include <linux/sched.h>
#include <sched.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#endif

namespace holdfast {

namespace {

/// What the child does between clone and exec, in order; where it failed.
enum class Step : std::uint8_t { Clone, Cgroup, Descriptors, Limits, Nice, OomScore, User, Directory, Execute };

/// Shared with the child, which runs in our memory while we are suspended: it may only make system calls.
struct Plan {
    const Launch &launch;
    const char *path;
    char *const *argv;
    char *const *envp;
    std::array<int, 4> descriptors; ///< what becomes 0..3; all above 3
    bool joinCgroup = false; ///< not born in it: must move
    Step step = Step::Clone;
    int error = 0;
};

bool become(const Identity &who)
{
    // glibc's setuid() would change all threads of the memory we share, so ask the kernel itself.
    return ::syscall(SYS_setgroups, who.groups.size(), who.groups.data()) == 0
        && ::syscall(SYS_setresgid, who.gid, who.gid, who.gid) == 0
        && ::syscall(SYS_setresuid, who.uid, who.uid, who.uid) == 0;
}

constexpr unsigned closeWithExec = 1U << 2; // CLOSE_RANGE_CLOEXEC, since Linux 5.11

bool placeDescriptors(const std::array<int, 4> &from)
{
    const int count = from[3] >= 0 ? 4 : 3;
    for (int target = 0; target < count; ++target) {
        if (::dup2(from[static_cast<std::size_t>(target)], target) < 0)
            return false;
    }
    // They go with the exec, not before: while our lock is held somebody is on the way who can't be found yet.
    const auto first = static_cast<unsigned>(count);
    return ::syscall(SYS_close_range, first, ~0U, closeWithExec) == 0 || ::syscall(SYS_close_range, first, ~0U, 0U) == 0;
}

/// What can't be written is no reason not to start. Only a line of a pid and numbers: it fits.
void leaveTrace(int file, const std::string &text, bool withStat)
{
    std::array<char, 1024> line;
    if (file < 0 || text.size() > line.size() / 2)
        return;
    std::memcpy(line.data(), text.data(), text.size());
    std::size_t size = text.size();
    const int stat = withStat ? ::open("/proc/self/stat", O_RDONLY | O_CLOEXEC) : -1;
    const ssize_t count = stat < 0 ? 0 : ::read(stat, line.data() + size, line.size() - size);
    if (count > 0)
        size += static_cast<std::size_t>(count);
    else
        line[size++] = '\n'; // what the file held is not to be taken for a part of it
    [[maybe_unused]] const ssize_t written = ::pwrite(file, line.data(), size, 0);
    if (stat >= 0)
        ::close(stat);
}

bool setLimits(const std::vector<ProcessLimit> &limits)
{
    for (const ProcessLimit &limit : limits) {
        const rlimit both{limit.value, limit.value};
        if (::setrlimit(static_cast<__rlimit_resource>(limit.resource), &both) != 0)
            return false;
    }
    return true;
}

bool setOomScore(int score)
{
    std::array<char, 8> text{}; // snprintf(3) isn't for a child that shares our memory
    std::size_t at = text.size();
    unsigned rest = static_cast<unsigned>(score < 0 ? -score : score);
    do {
        text[--at] = static_cast<char>('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (score < 0)
        text[--at] = '-';
    const int file = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    const auto size = static_cast<ssize_t>(text.size() - at);
    const bool set = file >= 0 && ::write(file, text.data() + at, text.size() - at) == size;
    const int error = errno;
    if (file >= 0)
        ::close(file);
    errno = error;
    return set;
}

void resetSignals()
{
    struct sigaction usual {};
    usual.sa_handler = SIG_DFL;
    for (int number = 1; number < NSIG; ++number) {
        struct sigaction now {};
        if (::sigaction(number, nullptr, &now) == 0 && now.sa_handler != SIG_DFL)
            ::sigaction(number, &usual, nullptr);
    }
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

bool joinCgroup(int directory)
{
    const int file = ::openat(directory, "cgroup.procs", O_WRONLY | O_CLOEXEC);
    const bool joined = file >= 0 && ::write(file, "0", 1) == 1;
    if (file >= 0)
        ::close(file);
    return joined;
}

int runChild(void *argument)
{
    Plan &plan = *static_cast<Plan *>(argument);
    const Launch &launch = plan.launch;
    const auto attempt = [&plan](Step step, bool done) {
        if (!done) {
            plan.error = errno;
            plan.step = step;
            ::_exit(127);
        }
    };
    if (launch.newSession)
        ::setsid();
    else
        ::setpgid(0, 0);
    resetSignals();
    if (plan.joinCgroup)
        attempt(Step::Cgroup, joinCgroup(launch.cgroup));
    // Before its limits: it may be allowed no byte in a file.
    leaveTrace(launch.trace, launch.traceText, launch.traceStat);
    attempt(Step::Descriptors, placeDescriptors(plan.descriptors));
    if (launch.umask)
        ::umask(static_cast<mode_t>(*launch.umask));
    attempt(Step::Limits, setLimits(launch.limits));
    if (launch.nice)
        attempt(Step::Nice, ::setpriority(PRIO_PROCESS, 0, *launch.nice) == 0);
    if (launch.oomScore)
        attempt(Step::OomScore, setOomScore(*launch.oomScore));
    if (launch.identity)
        attempt(Step::User, become(*launch.identity));
    if (!launch.workingDirectory.empty())
        attempt(Step::Directory, ::chdir(launch.workingDirectory.c_str()) == 0);
    ::execve(plan.path, plan.argv, plan.envp);
    attempt(Step::Execute, false);
    return 127;
}

constexpr std::size_t stackSize = 64 * 1024;

/// clone(2) as vfork(2) does it: the child borrows our memory until it execs, nothing is copied.
pid_t cloneBorrowing(Plan &plan, std::byte *stackTop, int *pidfd)
{
    constexpr int flags = CLONE_VM | CLONE_VFORK | CLONE_PIDFD | SIGCHLD;
    plan.joinCgroup = plan.launch.cgroup >= 0;
    return ::clone(runChild, stackTop, flags, &plan, pidfd);
}

#if defined(__x86_64__) && defined(SYS_clone3)
/// The same, born in its cgroup: moving there later waits for an RCU grace period, milliseconds. glibc has no wrapper of
/// clone3, and the child may not return into our frame, hence the few instructions.
pid_t cloneIntoCgroup(Plan &plan, std::byte *stack, int *pidfd)
{
    clone_args arguments{};
    arguments.flags = CLONE_VM | CLONE_VFORK | CLONE_PIDFD | CLONE_INTO_CGROUP;
    arguments.pidfd = reinterpret_cast<std::uintptr_t>(pidfd);
    arguments.exit_signal = SIGCHLD;
    arguments.stack = reinterpret_cast<std::uintptr_t>(stack);
    arguments.stack_size = stackSize;
    arguments.cgroup = static_cast<std::uint64_t>(plan.launch.cgroup);
    long result = SYS_clone3;
    register int (*run)(void *) asm("r8") = runChild;
    asm volatile("syscall\n\t"
                 "test %%rax, %%rax\n\t"
                 "jnz 1f\n\t"
                 "mov %%rdx, %%rdi\n\t"
                 "call *%%r8\n\t"
                 "ud2\n"
                 "1:"
                 : "+a"(result)
                 : "D"(&arguments), "S"(sizeof arguments), "d"(&plan), "r"(run)
                 : "rcx", "r11", "memory", "cc");
    if (result < 0) {
        errno = static_cast<int>(-result);
        return -1;
    }
    return static_cast<pid_t>(result);
}
#endif

/// AddressSanitizer thinks that the child's frames are still there: it never saw them end.
struct Cleanser {
    std::array<std::byte, stackSize> &stack;
#if defined(__SANITIZE_ADDRESS__)
    ~Cleanser() { __asan_unpoison_memory_region(stack.data(), stack.size()); }
#endif
};

pid_t cloneChild(Plan &plan, int *pidfd)
{
    alignas(16) std::array<std::byte, stackSize> stack;
    [[maybe_unused]] const Cleanser cleanser{stack};
#if defined(__x86_64__) && defined(SYS_clone3)
    if (plan.launch.cgroup >= 0) {
        const pid_t pid = cloneIntoCgroup(plan, stack.data(), pidfd);
        if (pid > 0)
            return pid;
    }
#endif
    return cloneBorrowing(plan, stack.data() + stack.size(), pidfd);
}

std::string explain(const Plan &plan)
{
    const std::string because = std::string(": ") + std::strerror(plan.error);
    const Launch &launch = plan.launch;
    switch (plan.step) {
    case Step::Clone: return "no process could be made" + because;
    case Step::Cgroup: return "it could not enter its control group" + because;
    case Step::Descriptors: return "its descriptors could not be set up" + because;
    case Step::Limits: return "its limits could not be set" + because;
    case Step::Nice: return "its priority could not be set" + because;
    case Step::OomScore: return "its oom_score could not be set" + because;
    case Step::User: return "it could not become user " + launch.identity->name + because;
    case Step::Directory: return "its working directory " + launch.workingDirectory + because;
    case Step::Execute: return "it can't be executed" + because;
    }
    return because;
}

std::string remedy(Step step)
{
    switch (step) {
    case Step::Clone: return "the limit of processes may be reached";
    case Step::Cgroup:
    case Step::Descriptors: return {};
    case Step::Limits: return "check limits in the site file";
    case Step::Nice: return "only root may give a nice below its own; check nice in the site file";
    case Step::OomScore: return "only root may give an oom_score below its own; check oom_score in the site file";
    case Step::User: return "the manager must run as root to use other users";
    case Step::Directory: return "check working_directory in the site file";
    case Step::Execute: return "check command in the site file, and the file's permissions";
    }
    return {};
}

std::vector<char *> pointersTo(const std::vector<std::string> &strings)
{
    std::vector<char *> pointers;
    pointers.reserve(strings.size() + 1);
    for (const std::string &string : strings)
        pointers.push_back(const_cast<char *>(string.c_str()));
    pointers.push_back(nullptr);
    return pointers;
}

int nullDevice()
{
    static const Descriptor device(::open("/dev/null", O_RDWR | O_CLOEXEC));
    return device.get();
}

/// The descriptors of the child, each moved above 3 so that placing one never overwrites another.
struct Sources {
    explicit Sources(const Launch &launch)
        : numbers{above(launch.input), above(launch.output), above(launch.errors),
                  launch.control < 0 ? -1 : above(launch.control)}
    {
    }
    int above(int fd)
    {
        const int source = fd < 0 ? nullDevice() : fd;
        if (source > 3)
            return source;
        moved.emplace_back(::fcntl(source, F_DUPFD_CLOEXEC, 4));
        return moved.back().get();
    }
    std::vector<Descriptor> moved;
    std::array<int, 4> numbers;
};

} // namespace

Expected<Child> spawn(const Launch &launch)
{
    if (launch.argv.empty() || launch.argv.front().empty())
        return Error{"no command is given", {}, "give command in the site file"};
    auto program = findProgram(launch.argv.front(), valueIn(launch.environment, "PATH"));
    if (!program)
        return program.error();

    const auto argv = pointersTo(launch.argv);
    const auto envp = pointersTo(launch.environment);
    const Sources sources(launch);
    Plan plan{launch, program->c_str(), argv.data(), envp.data(), sources.numbers};

    // No handler of ours may run in the child: it would act on our memory.
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before);
    int pidfd = -1;
    const pid_t pid = cloneChild(plan, &pidfd);
    const int cloneError = errno;
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);

    if (pid < 0) {
        plan.error = cloneError;
        return Error{explain(plan), *program, remedy(plan.step)};
    }
    Child child{pid, Descriptor(pidfd)};
    if (plan.error != 0) {
        ::waitid(P_PID, static_cast<id_t>(pid), nullptr, WEXITED);
        return Error{explain(plan), *program, remedy(plan.step)};
    }
    return child;
}

} // namespace holdfast
