// workload.h - the process itself: one poll loop that shakes hands, takes roles, and fails as it was told.
#pragma once

#include "commandsocket.h"
#include "intervals.h"
#include "options.h"

#include <deque>

namespace workload {

class Workload
{
public:
    explicit Workload(Options options);

    /// Runs until it ends. @return the exit status.
    [[nodiscard]] int run();

private:
    void spawnChildren() const;
    void openSocket();
    void wait();
    void readSignals();
    void readOrders();
    void obey(const std::string &order);
    void takeRole(const std::string &role);
    [[nodiscard]] std::string answer(const std::string &line);
    void tick();
    void leak();
    void finish(int status);
    void notify(const std::string &message);
    void sendWaiting();
    [[nodiscard]] std::int64_t nextDeadline() const;

    Options m_options;
    Intervals m_intervals;
    CommandSocket m_socket;
    std::string m_role;
    std::string m_orders; ///< what of a line has arrived on descriptor 3
    std::deque<std::string> m_unsent; ///< datagrams that nobody took yet: the manager restarts
    std::optional<int> m_status; ///< ends with it
    bool m_hangs = false;
    int m_signals = -1;
    int m_control = -1;
    int m_notify = -1;
    std::int64_t m_started = 0;
    std::int64_t m_watchdog = 0; ///< ns between two signs of life; 0: none is expected
    std::int64_t m_nextWatchdog = 0;
    std::int64_t m_nextInterval = 0;
    std::int64_t m_nextLeak = 0;
    std::int64_t m_nextSend = 0;
};

} // namespace workload
