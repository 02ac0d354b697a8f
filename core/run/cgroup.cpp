#include <run/cgroup.h>

#include <run/procfs.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>

namespace holdfast {

namespace {

/// Where cgroup v2 is mounted, from /proc/self/mountinfo: "36 35 0:29 / /sys/fs/cgroup rw,... - cgroup2 cgroup2 rw".
std::string mountPoint()
{
    const std::string text = readSmallFile("/proc/self/mountinfo");
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view line = std::string_view(text).substr(start, end - start);
        start = end + 1;
        if (line.find(" - cgroup2 ") == std::string_view::npos)
            continue;
        std::size_t field = 0;
        for (int i = 0; i < 4; ++i)
            field = line.find(' ', field) + 1;
        return std::string(line.substr(field, line.find(' ', field) - field));
    }
    return {};
}

bool isDelegated(const std::string &directory)
{
    for (const char *attribute : {"trusted.delegate", "user.delegate"}) {
        char value = 0;
        if (::getxattr(directory.c_str(), attribute, &value, 1) == 1 && value == '1')
            return ::access(directory.c_str(), W_OK) == 0;
    }
    return false;
}

std::string readFile(int directory, const char *name)
{
    const Descriptor file(::openat(directory, name, O_RDONLY | O_CLOEXEC));
    std::string text;
    std::array<char, 1024> part;
    ssize_t count = 0;
    while (file && (count = ::read(file.get(), part.data(), part.size())) > 0)
        text.append(part.data(), static_cast<std::size_t>(count));
    return text;
}

std::string findDelegatedDirectory()
{
    const std::string mount = mountPoint();
    const std::string own = cgroupOf(::getpid());
    if (mount.empty() || own.empty())
        return {};
    const std::string directory = mount + own;
    return isDelegated(directory) ? directory : std::string{};
}

} // namespace

std::string Cgroup::delegatedDirectory()
{
    // The first answer counts: enableControllers() may move us below.
    static const std::string found = findDelegatedDirectory();
    return found;
}

Expected<std::unique_ptr<Cgroup>> Cgroup::open(const std::string &directory)
{
    ::rmdir(directory.c_str()); // fails, rightly, if something runs in it or below
    if (::mkdir(directory.c_str(), 0755) != 0 && errno != EEXIST)
        return Error{std::string("the control group can't be made: ") + std::strerror(errno), directory, {}};
    auto cgroup = std::make_unique<Cgroup>();
    cgroup->m_directory.reset(::open(directory.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    cgroup->m_events.reset(::openat(cgroup->directory(), "cgroup.events", O_RDONLY | O_CLOEXEC));
    if (!cgroup->m_events)
        return Error{"this is no cgroup v2 directory", directory, {}};
    const std::string mount = mountPoint();
    cgroup->m_path = directory.starts_with(mount) ? directory.substr(mount.size()) : directory;
    return cgroup;
}

bool Cgroup::populated() const
{
    std::array<char, 256> text{};
    const ssize_t count = ::pread(m_events.get(), text.data(), text.size() - 1, 0);
    return count > 0
        && std::string_view(text.data(), static_cast<std::size_t>(count)).find("populated 1")
        != std::string_view::npos;
}

bool Cgroup::contains(pid_t pid) const
{
    const std::string path = cgroupOf(pid);
    return path.starts_with(m_path) && (path.size() == m_path.size() || path[m_path.size()] == '/'
                                        || path[m_path.size()] == ' ');
}

Outcome Cgroup::limit(const Limits &limits) const
{
    const auto set = [this](const char *name, std::optional<std::int64_t> value) -> Outcome {
        const Descriptor file(::openat(directory(), name, O_WRONLY | O_CLOEXEC));
        if (!file && !value)
            return done(); // nothing is wanted of it
        const std::string text = value.value_or(-1) < 0 ? "max" : std::to_string(*value);
        if (file && ::write(file.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size()))
            return done();
        return Error{std::string(name) + " can't be set: " + std::strerror(errno), m_path,
                     "the control group must be delegated with the controllers memory and pids"};
    };
    Outcome outcome = set("memory.max", limits.memory);
    return outcome ? set("pids.max", limits.pids) : outcome;
}

std::uint64_t Cgroup::oomKills() const
{
    constexpr std::string_view key = "oom_kill ";
    const std::string text = readFile(directory(), "memory.events");
    const std::size_t at = text.find(std::string("\n").append(key));
    std::uint64_t count = 0;
    if (at != std::string::npos)
        std::from_chars(text.data() + at + 1 + key.size(), text.data() + text.size(), count);
    return count;
}

void Cgroup::enableControllers(const std::string &directory)
{
    const Descriptor file(::open((directory + "/cgroup.subtree_control").c_str(), O_WRONLY | O_CLOEXEC));
    const auto enable = [&file](std::string_view controller) {
        return ::write(file.get(), controller.data(), controller.size()) >= 0 || errno != EBUSY;
    };
    if (!enable("+memory") || !enable("+pids")) {
        // A directory that gives controllers to those below may hold no process itself, and we were started in it.
        const std::string ours = directory + "/_manager"; // no host's name begins so
        ::mkdir(ours.c_str(), 0755);
        const Descriptor procs(::open((ours + "/cgroup.procs").c_str(), O_WRONLY | O_CLOEXEC));
        [[maybe_unused]] const ssize_t moved = ::write(procs.get(), "0", 1);
        enable("+memory"); // one by one: either may be missing
        enable("+pids");
    }
}

void Cgroup::kill()
{
    m_wasKilled = true;
    const Descriptor file(::openat(m_directory.get(), "cgroup.kill", O_WRONLY | O_CLOEXEC));
    if (file && ::write(file.get(), "1", 1) == 1)
        return;
    // Before Linux 5.14: one by one, until those that were forked meanwhile are found too.
    for (int round = 0; round < 16 && populated(); ++round) {
        const std::string pids = readFile(m_directory.get(), "cgroup.procs");
        const char *at = pids.data();
        const char *const end = at + pids.size();
        pid_t pid = 0;
        while (at < end) {
            const auto [next, error] = std::from_chars(at, end, pid);
            if (error != std::errc{})
                break;
            ::kill(pid, SIGKILL);
            at = next + 1;
        }
    }
}

} // namespace holdfast
