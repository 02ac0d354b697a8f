#include <run/procfs.h>

#include <run/descriptor.h>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>

#include <array>
#include <charconv>
#include <memory>

namespace holdfast {

namespace {

struct CloseDirectory {
    void operator()(DIR *directory) const { ::closedir(directory); }
};
using Directory = std::unique_ptr<DIR, CloseDirectory>;

template <class Number>
std::optional<Number> number(std::string_view text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::vector<std::string_view> words(std::string_view text)
{
    std::vector<std::string_view> all;
    while (!text.empty()) {
        const std::size_t space = text.find_first_of(" \n");
        if (space != 0)
            all.push_back(text.substr(0, space));
        text = space == std::string_view::npos ? std::string_view{} : text.substr(space + 1);
    }
    return all;
}

std::string procFile(pid_t pid, std::string_view name)
{
    return "/proc/" + std::to_string(pid) + '/' + std::string(name);
}

} // namespace

std::string readSmallFile(const std::string &path)
{
    // Non-blocking: somebody may have put a FIFO there.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    std::string text;
    std::array<char, 4096> part;
    ssize_t count = 0;
    while (file && (count = ::read(file.get(), part.data(), part.size())) > 0)
        text.append(part.data(), static_cast<std::size_t>(count));
    return text;
}

std::optional<ProcessStat> statOf(pid_t pid)
{
    return statIn(readSmallFile(procFile(pid, "stat")));
}

std::optional<ProcessStat> statIn(std::string_view line)
{
    const auto pid = number<pid_t>(line.substr(0, line.find(' ')));
    const std::size_t nameEnd = line.rfind(')'); // the name may hold spaces and brackets
    if (!pid || nameEnd == std::string_view::npos)
        return std::nullopt;
    const auto field = words(line.substr(nameEnd + 1)); // field[0] is field 3 of proc(5)
    if (field.size() < 22)
        return std::nullopt;
    static const auto ticksPerSecond = ::sysconf(_SC_CLK_TCK);
    static const auto pageKib = ::sysconf(_SC_PAGESIZE) / 1024;
    ProcessStat stat;
    stat.pid = *pid;
    stat.state = field[0].front();
    stat.parent = number<pid_t>(field[1]).value_or(0);
    stat.group = number<pid_t>(field[2]).value_or(0);
    stat.session = number<pid_t>(field[3]).value_or(0);
    const auto ticks = number<std::int64_t>(field[11]).value_or(0) + number<std::int64_t>(field[12]).value_or(0);
    stat.cpu = std::chrono::milliseconds(ticks * 1000 / ticksPerSecond);
    stat.threads = number<int>(field[17]).value_or(0);
    stat.startTicks = number<std::uint64_t>(field[19]).value_or(0);
    stat.rssKib = number<std::int64_t>(field[21]).value_or(0) * pageKib;
    return stat;
}

std::vector<ProcessStat> allProcesses()
{
    std::vector<ProcessStat> all;
    const Directory directory(::opendir("/proc"));
    while (const dirent *entry = directory ? ::readdir(directory.get()) : nullptr) {
        if (const auto pid = number<pid_t>(entry->d_name)) {
            if (auto stat = statOf(*pid))
                all.push_back(*stat);
        }
    }
    return all;
}

std::vector<pid_t> ourChildren()
{
    static const bool listed = ::access("/proc/thread-self/children", R_OK) == 0; // CONFIG_PROC_CHILDREN
    std::vector<pid_t> children;
    const pid_t self = ::getpid();
    if (!listed) {
        for (const ProcessStat &stat : allProcesses()) {
            if (stat.parent == self)
                children.push_back(stat.pid);
        }
        return children;
    }
    const std::string text = readSmallFile(procFile(self, "task/" + std::to_string(self) + "/children"));
    for (const std::string_view word : words(text))
        children.push_back(number<pid_t>(word).value_or(0));
    return children;
}

std::string startVariable(pid_t pid, std::string_view name)
{
    const std::string text = readSmallFile(procFile(pid, "environ"));
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\0', start), text.size());
        const std::string_view entry = std::string_view(text).substr(start, end - start);
        if (entry.size() > name.size() && entry.starts_with(name) && entry[name.size()] == '=')
            return std::string(entry.substr(name.size() + 1));
        start = end + 1;
    }
    return {};
}

bool hasEnvironment(pid_t pid)
{
    return !readSmallFile(procFile(pid, "environ")).empty();
}

uid_t userOf(pid_t pid)
{
    struct stat info {};
    return ::stat(procFile(pid, "").c_str(), &info) == 0 ? info.st_uid : 0;
}

int descriptorCount(pid_t pid)
{
    const Directory directory(::opendir(procFile(pid, "fd").c_str()));
    if (!directory)
        return -1;
    int count = 0;
    while (const dirent *entry = ::readdir(directory.get()))
        count += entry->d_name[0] != '.' ? 1 : 0;
    return count;
}

std::string cgroupOf(pid_t pid)
{
    const std::string text = readSmallFile(procFile(pid, "cgroup"));
    const std::string_view mark = "0::";
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view line = std::string_view(text).substr(start, end - start);
        if (line.starts_with(mark))
            return std::string(line.substr(mark.size()));
        start = end + 1;
    }
    return {};
}

std::chrono::system_clock::time_point startTime(std::uint64_t startTicks)
{
    using namespace std::chrono;
    timespec sinceBoot{};
    ::clock_gettime(CLOCK_BOOTTIME, &sinceBoot);
    const auto now = seconds(sinceBoot.tv_sec) + nanoseconds(sinceBoot.tv_nsec);
    const auto ticksPerSecond = static_cast<std::uint64_t>(::sysconf(_SC_CLK_TCK));
    const auto started = milliseconds(startTicks * 1000 / ticksPerSecond);
    return system_clock::now() - duration_cast<system_clock::duration>(now - started);
}

} // namespace holdfast
