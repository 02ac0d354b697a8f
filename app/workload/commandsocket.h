// commandsocket.h - the local socket on which a workload is asked and told things, line by line.
#pragma once

#include <functional>
#include <poll.h>
#include <string>
#include <sys/types.h>
#include <vector>

namespace workload {

class CommandSocket
{
public:
    /// Answers a line, without its line feed.
    using Answer = std::function<std::string(const std::string &)>;

    ~CommandSocket();

    /// @return why it can't be served, "" if it is.
    [[nodiscard]] std::string open(const std::string &path);

    /// Adds what to wait for.
    void collect(std::vector<pollfd> &waits) const;

    /// Serves those that are ready.
    void serve(const std::vector<pollfd> &waits, const Answer &answer);

private:
    struct Client {
        int fd = -1;
        std::string text;
    };
    void accept();
    void serveClient(Client &client, const Answer &answer);

    std::string m_path;
    ino_t m_inode = 0;
    int m_fd = -1;
    std::vector<Client> m_clients;
};

} // namespace workload
