// watchdogs.h - the watchdog of each node: a stand-in that takes the node's power at the very moment.
#pragma once

#include <QString>

#include <chrono>
#include <map>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

#include <sys/types.h>

namespace holdfast {

/// A FIFO at `device` within the node. From the first byte on it must be fed; `V` disarms it, `R` re-boots at once. It
/// has a thread of its own: whatever the test waits for, a node that isn't fed is gone in time.
class Watchdogs
{
public:
    static constexpr const char *device = "/run/watchdog";

    explicit Watchdogs(std::chrono::milliseconds timeout);

    /// Of a node that has been switched on. @param init its first process. @return "", or what went wrong
    [[nodiscard]] QString plug(int node, pid_t init);
    /// Before its power goes in another way.
    void unplug(int node);
    /// The nodes whose power it has taken since this was asked last.
    [[nodiscard]] std::vector<int> takeBitten();
    /// For a test of the tests: from now on nobody is bitten.
    void muzzle();

private:
    using Clock = std::chrono::steady_clock;
    struct Dog {
        pid_t init = 0;
        int fifo = -1;
        bool armed = false;
        Clock::time_point due;
    };
    void run(const std::stop_token &stop);
    void watch(int node, Dog &dog);

    std::chrono::milliseconds m_timeout;
    std::mutex m_mutex;
    std::map<int, Dog> m_dogs;
    std::vector<int> m_bitten;
    bool m_muzzled = false;
    std::jthread m_thread; ///< last: it ends first
};

} // namespace holdfast
