#include "floor.h"

#include <QFile>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <csignal>
#include <cstring>
#include <string>
#include <vector>

namespace holdfast {

namespace {

constexpr int patience = 20000; // ms
constexpr int bufferSize = 1 << 20;

qint64 now()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1'000'000'000 + now.tv_nsec;
}

int notifySocket(const std::string &path)
{
    const int fd = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ::setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &bufferSize, sizeof bufferSize);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
    return ::bind(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 ? fd : -1;
}

struct Child {
    pid_t pid = 0;
    int control = -1; ///< what it is told
};

Child start(const std::string &program, const std::string &socket, const std::string &name)
{
    int ends[2];
    Child child;
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return child;
    child.control = ends[1];
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[0], 3);
    std::vector<std::string> words{program, "--name", name, "--socket", ""};
    std::vector<std::string> variables{"NOTIFY_SOCKET=" + socket, "HOLDFAST_CONTROL_FD=3", "HOLDFAST_ROLE=standby"};
    std::vector<char *> argv, environment;
    for (std::string &word : words)
        argv.push_back(word.data());
    for (std::string &variable : variables)
        environment.push_back(variable.data());
    argv.push_back(nullptr);
    environment.push_back(nullptr);
    if (::posix_spawn(&child.pid, program.c_str(), &actions, nullptr, argv.data(), environment.data()) != 0)
        child.pid = 0;
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[0]);
    return child;
}

// So many datagrams that begin with this word. @return whether they came
bool await(int socket, const std::string &word, int count)
{
    while (count > 0) {
        pollfd wait{socket, POLLIN, 0};
        if (::poll(&wait, 1, patience) <= 0)
            return false;
        char text[512];
        const ssize_t size = ::recv(socket, text, sizeof text, 0);
        if (size > 0 && std::string(text, static_cast<std::size_t>(size)).starts_with(word))
            --count;
    }
    return true;
}

} // namespace

qint64 floorOfAll(const QString &program, const QString &directory, int count)
{
    const std::string path = (directory + QStringLiteral("/floor")).toStdString();
    ::unlink(path.c_str());
    const int socket = notifySocket(path);
    std::vector<Child> children;
    bool run = socket >= 0;
    for (int i = 0; i < 2 * count && run; ++i) {
        children.push_back(start(program.toStdString(), path, "f" + std::to_string(i)));
        run = children.back().pid > 0 && await(socket, "READY=1", 1);
    }
    const qint64 begun = now();
    for (int i = 0; i < count && run; ++i)
        ::kill(children[static_cast<std::size_t>(i)].pid, SIGKILL);
    for (int i = count; i < 2 * count && run; ++i)
        run = ::write(children[static_cast<std::size_t>(i)].control, "ACTIVATE 1\n", 11) == 11;
    run = run && await(socket, "HOLDFAST_ACK=1", count);
    const qint64 ended = now();
    for (const Child &child : children) {
        ::kill(child.pid, SIGKILL);
        ::close(child.control);
        ::waitpid(child.pid, nullptr, 0);
    }
    ::close(socket);
    return run ? ended - begun : 0;
}

} // namespace holdfast
