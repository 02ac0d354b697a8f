// The parts of a Launch that can be worked out before the clone: program, user, limits, environment.
#include <run/spawn.h>

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <charconv>

extern char **environ;

namespace holdfast {

namespace {

bool isExecutable(const std::string &file)
{
    struct stat info {};
    return ::stat(file.c_str(), &info) == 0 && S_ISREG(info.st_mode) && ::access(file.c_str(), X_OK) == 0;
}

struct LimitName {
    std::string_view name;
    int resource;
};

constexpr auto limitNames = std::to_array<LimitName>({
    {"as", RLIMIT_AS}, {"core", RLIMIT_CORE}, {"cpu", RLIMIT_CPU}, {"data", RLIMIT_DATA},
    {"fsize", RLIMIT_FSIZE}, {"locks", RLIMIT_LOCKS}, {"memlock", RLIMIT_MEMLOCK},
    {"msgqueue", RLIMIT_MSGQUEUE}, {"nice", RLIMIT_NICE}, {"nofile", RLIMIT_NOFILE},
    {"nproc", RLIMIT_NPROC}, {"rss", RLIMIT_RSS}, {"rtprio", RLIMIT_RTPRIO},
    {"rttime", RLIMIT_RTTIME}, {"sigpending", RLIMIT_SIGPENDING}, {"stack", RLIMIT_STACK},
});

/// What our own service manager or starter told us, and nobody else.
bool isOurs(std::string_view name)
{
    constexpr auto ours = std::to_array<std::string_view>({
        "NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID", "LISTEN_FDS", "LISTEN_PID", "LISTEN_FDNAMES",
        "INVOCATION_ID", "JOURNAL_STREAM", "MAINPID"});
    if (name.starts_with("HOLDFAST_"))
        return true;
    for (const std::string_view one : ours) {
        if (name == one)
            return true;
    }
    return false;
}

Identity identityFrom(const passwd &entry)
{
    Identity who{entry.pw_name, entry.pw_dir, entry.pw_shell, entry.pw_uid, entry.pw_gid, {}};
    int count = 32;
    who.groups.resize(static_cast<std::size_t>(count));
    while (::getgrouplist(entry.pw_name, entry.pw_gid, who.groups.data(), &count) < 0)
        who.groups.resize(static_cast<std::size_t>(count));
    who.groups.resize(static_cast<std::size_t>(count));
    return who;
}

} // namespace

bool hasTerminal()
{
    static const bool has = [] {
        const Descriptor terminal(::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC));
        return static_cast<bool>(terminal);
    }();
    return has;
}

Expected<std::string> findProgram(const std::string &command, std::string_view path)
{
    if (command.find('/') != std::string::npos)
        return command;
    if (path.empty())
        path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    const std::string searched(path);
    while (!path.empty()) {
        const std::size_t colon = path.find(':');
        std::string file(path.substr(0, colon));
        file += file.empty() ? "./" : "/";
        file += command;
        if (isExecutable(file))
            return file;
        path = colon == std::string_view::npos ? std::string_view{} : path.substr(colon + 1);
    }
    return Error{"no such program in PATH=" + searched, command,
                 "install it, or give its full path as command in the site file"};
}

Expected<Identity> identityOf(const std::string &user)
{
    passwd entry{};
    passwd *found = nullptr;
    std::vector<char> text(16 * 1024);
    uid_t number = 0;
    const auto end = user.data() + user.size();
    if (const auto [rest, error] = std::from_chars(user.data(), end, number);
        error == std::errc{} && rest == end)
        ::getpwuid_r(number, &entry, text.data(), text.size(), &found);
    else
        ::getpwnam_r(user.c_str(), &entry, text.data(), text.size(), &found);
    if (found == nullptr)
        return Error{"there is no such user", user, "check user in the site file"};
    return identityFrom(entry);
}

Expected<std::vector<ProcessLimit>> processLimits(const std::map<std::string, std::int64_t> &limits)
{
    std::vector<ProcessLimit> all;
    for (const auto &[name, value] : limits) {
        if (name == "memory" || name == "pids")
            continue; // the control group's, see run/cgroup.h
        const auto known = std::find_if(limitNames.begin(), limitNames.end(),
                                        [&](const LimitName &limit) { return limit.name == name; });
        if (known == limitNames.end())
            return Error{"there is no such limit", name, "see setrlimit(2); write it in lower case"};
        all.push_back({known->resource, value < 0 ? RLIM_INFINITY : static_cast<rlim_t>(value)});
    }
    return all;
}

std::vector<std::string> environmentWith(const Parameters &added)
{
    std::vector<std::string> all;
    for (char **entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text(*entry);
        const std::string_view name = text.substr(0, text.find('='));
        if (!isOurs(name) && !added.contains(std::string(name)))
            all.emplace_back(text);
    }
    for (const auto &[name, value] : added)
        all.push_back(name + '=' + value);
    return all;
}

std::string_view valueIn(const std::vector<std::string> &environment, std::string_view name)
{
    for (const std::string_view entry : environment) {
        if (entry.size() > name.size() && entry.starts_with(name) && entry[name.size()] == '=')
            return entry.substr(name.size() + 1);
    }
    return {};
}

} // namespace holdfast
