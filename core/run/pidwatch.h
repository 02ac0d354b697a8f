// pidwatch.h - waits for the end of one process through its pidfd, without polling and without a race on its pid.
#pragma once

#include <model/record.h>
#include <run/descriptor.h>
#include <run/readiness.h>

#include <sys/types.h>

#include <functional>
#include <memory>

class QTimer;

namespace holdfast {

/// How a process ended. `known` is false for one that is not our child on a kernel that won't tell (before 6.15): then
/// exit.status is -1.
struct Ended {
    ExitStatus exit;
    ExitUsage used; ///< it and the children it waited for
    bool known = true;
};

/// Watches a child, or any other process that adopt() finds. The owner is told once and must then call collect(). A watch
/// that is destroyed earlier leaves the process alone; its end is then collected as an orphan's.
class PidWatch
{
public:
    /// Called from the event loop. It may destroy the watch.
    using Ended = std::function<void()>;

    PidWatch(pid_t pid, Descriptor pidfd, Ended ended);
    ~PidWatch();
    Q_DISABLE_COPY_MOVE(PidWatch)

    /// A watch of a process that runs already. nullptr: there is none, or its start time is another's.
    static std::unique_ptr<PidWatch> adopt(pid_t pid, std::uint64_t startTicks, Ended ended);

    [[nodiscard]] pid_t pid() const { return m_pid; }
    [[nodiscard]] bool isChild() const { return m_child; }

    /// @return false if the process has gone.
    bool send(int signal) const;

    /// Frees the process's entry in the kernel. Only after it was told.
    [[nodiscard]] holdfast::Ended collect();

private:
    void onReadable();

    pid_t m_pid;
    Descriptor m_pidfd;
    Ended m_ended;
    Readiness m_readiness;
    std::unique_ptr<QTimer> m_again; ///< of others' children only
    bool m_child = false;
    int m_triesLeft = 10;
};

} // namespace holdfast
