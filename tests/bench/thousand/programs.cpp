// A crowd under whole programs: the manager with its journal and engine, and the supervisors that
// are installed.
#include "reports.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>

extern char **environ;

namespace fs = std::filesystem;

namespace {

constexpr int patience = 120'000;

/// A program and all that it has started; ends with this object.
class Tree
{
public:
    explicit Tree(std::vector<std::string> command)
    {
        std::vector<char *> words;
        for (std::string &word : command)
            words.push_back(word.data());
        words.push_back(nullptr);
        posix_spawn_file_actions_t quiet;
        ::posix_spawn_file_actions_init(&quiet);
        for (int fd = 0; fd < 3; ++fd)
            ::posix_spawn_file_actions_addopen(&quiet, fd, "/dev/null", O_RDWR, 0);
        if (::posix_spawnp(&m_pid, words[0], &quiet, nullptr, words.data(), environ) != 0)
            m_pid = 0;
        ::posix_spawn_file_actions_destroy(&quiet);
    }
    ~Tree()
    {
        if (m_pid <= 0)
            return;
        std::vector<int> all{m_pid};
        for (std::size_t i = 0; i < all.size(); ++i) {
            ::kill(all[i], SIGSTOP); // it shall start nothing while we look
            const std::string pid = std::to_string(all[i]);
            std::ifstream file("/proc/" + pid + "/task/" + pid + "/children");
            for (int child = 0; file >> child;)
                all.push_back(child);
        }
        killAll(all);
        ::waitpid(m_pid, nullptr, 0);
    }
    Tree(const Tree &) = delete;
    Tree &operator=(const Tree &) = delete;

    [[nodiscard]] int pid() const { return m_pid; }

private:
    pid_t m_pid = 0;
};

bool installed(const std::string &name)
{
    for (const char *directory : {"/usr/bin/", "/usr/local/bin/", "/bin/", "/usr/sbin/"}) {
        if (::access((directory + name).c_str(), X_OK) == 0)
            return true;
    }
    return false;
}

void pauseFor(int milliseconds)
{
    ::usleep(static_cast<useconds_t>(milliseconds) * 1000);
}

/// Writes what the program is configured with for so many children. @return the command.
using Configure = std::function<std::vector<std::string>(const std::string &directory, int count)>;

/// @param settle how long a process must have run to be started again at once.
std::optional<Program> measure(const ProgramBench &bench, std::string name, std::string note,
                               int settle, const Configure &configure)
{
    Program program{std::move(name), std::move(note), {}, {}, {}};
    Reports &reports = bench.reports;
    std::int64_t base = 0;
    {
        const std::string directory = bench.directory + "/one";
        fs::create_directories(directory);
        const auto command = configure(directory, 1);
        reports.begin();
        const Tree tree(command);
        if (!reports.waitFor(1, patience))
            return std::nullopt;
        for (int i = 0; i < bench.restartRounds; ++i) {
            pauseFor(settle);
            const int pid = reports.pids().back();
            reports.begin();
            const std::int64_t killed = nowNs();
            ::kill(pid, SIGKILL);
            if (!reports.waitFor(1, 10'000))
                return std::nullopt;
            program.restarts.push_back(reports.last() - killed);
        }
        pauseFor(settle);
        base = privateKib(tree.pid());
    }
    const std::string directory = bench.directory + "/all";
    fs::create_directories(directory);
    const auto command = configure(directory, bench.count);
    reports.begin();
    const std::int64_t begun = nowNs();
    const Tree tree(command);
    if (!reports.waitFor(bench.count, patience))
        return program;
    Crowd crowd;
    crowd.started = reports.last() - begun;
    pauseFor(settle + 3000);
    Upkeep upkeep;
    upkeep.kib = static_cast<double>(privateKib(tree.pid()) - base) / (bench.count - 1);
    const std::int64_t before = cpuNs(tree.pid());
    pauseFor(bench.idleSeconds * 1000);
    upkeep.idle = static_cast<double>(cpuNs(tree.pid()) - before) / 1e9 / bench.idleSeconds;
    program.upkeep = upkeep;

    const std::vector<int> pids = reports.pids();
    reports.begin();
    const std::int64_t killed = nowNs();
    killAll(pids);
    if (reports.waitFor(bench.count, patience)) {
        crowd.back = reports.last() - killed;
        program.crowd = crowd;
    }
    return program;
}

void writeScript(const std::string &file, const std::string &text)
{
    std::ofstream(file) << text;
    ::chmod(file.c_str(), 0755);
}

/// DIRECTORY/pN/run, as runit and s6 have it. The interpreter line saves a shell.
void serviceDirectories(const std::string &directory, const std::string &fifo, int count)
{
    for (int i = 0; i < count; ++i) {
        const std::string service = directory + "/p" + std::to_string(i);
        fs::create_directories(service);
        writeScript(service + "/run", std::string("#!") + BENCH_CHILD + ' ' + fifo + '\n');
    }
}

} // namespace

std::optional<Program> manager(const ProgramBench &bench)
{
    const std::string site = "bench-" + std::to_string(::getpid());
    const auto configure = [&](const std::string &directory,
                               int count) -> std::vector<std::string> {
        std::ofstream file(directory + "/site.toml");
        file << "[site]\nformat = 1\nname = \"" << site << '-' << count
             << "\"\n[[host]]\nname = \"one\"\n";
        for (int i = 0; i < count; ++i) {
            // One a group, as the others' services are: what a group has is restarted one after the other.
            file << "[[group]]\nname = \"g" << i << "\"\nlayer = \"platform\"\nhosts = [\"one\"]\n";
            file << "[[group.process]]\nname = \"p" << i << "\"\ncommand = [\"" << BENCH_CHILD
                 << "\", \"" << bench.reports.fifo()
                 << "\"]\nhandshake = \"none\"\nsettle = \"100ms\"\n"
                 << "restart = { count = 1000, within = \"5m\" }\n";
        }
        return {HOLDFASTD, "--site",   directory + "/site.toml", "--host", "one", "--directory",
                directory, "--socket", directory + "/socket"};
    };
    auto program = measure(bench, "holdfastd, the whole manager",
                           "what it decides outlives kill -9 before it is done", 300, configure);
    for (const int count : {1, bench.count})
        fs::remove_all("/run/holdfast/" + site + '-' + std::to_string(count));
    return program;
}

std::optional<Program> runit(const ProgramBench &bench)
{
    if (!installed("runsvdir"))
        return std::nullopt;
    return measure(bench, "runit", "one runsv a process; its own memory and CPU not counted", 1200,
                   [&](const std::string &directory, int count) -> std::vector<std::string> {
                       serviceDirectories(directory, bench.reports.fifo(), count);
                       return {"runsvdir", directory};
                   });
}

std::optional<Program> s6(const ProgramBench &bench)
{
    if (!installed("s6-svscan"))
        return std::nullopt;
    return measure(bench, "s6", "one s6-supervise a process; its own memory and CPU not counted",
                   1200, [&](const std::string &directory, int count) -> std::vector<std::string> {
                       serviceDirectories(directory, bench.reports.fifo(), count);
                       return {"s6-svscan", "-c", "2000", directory};
                   });
}

std::optional<Program> supervisord(const ProgramBench &bench)
{
    if (!installed("supervisord"))
        return std::nullopt;
    return measure(bench, "supervisor (Python)", "", 1200,
                   [&](const std::string &directory, int count) -> std::vector<std::string> {
                       std::ofstream file(directory + "/conf");
                       file << "[supervisord]\nnodaemon=true\nminfds=8192\nlogfile=/dev/"
                               "null\nlogfile_maxbytes=0\n"
                            << "pidfile=" << directory << "/pid\nuser=root\n";
                       for (int i = 0; i < count; ++i)
                           file << "[program:p" << i << "]\ncommand=" << BENCH_CHILD << ' '
                                << bench.reports.fifo()
                                << "\nautorestart=true\nstartsecs=0\nstdout_logfile=NONE\nstderr_"
                                   "logfile=NONE\n";
                       return {"supervisord", "-c", directory + "/conf"};
                   });
}
