// pidwatch.h - waits for the end of one process through its pidfd, without polling and without a race on its pid.
#pragma once

#include <model/record.h>
#include <run/descriptor.h>
#include <run/readiness.h>

#include <QObject>

#include <sys/types.h>

namespace holdfast {

/// How a process ended. `known` is false for one that is not our child on a kernel that won't tell (before 6.15): then
/// exit.status is -1.
struct Ended {
    ExitStatus exit;
    ExitUsage used; ///< it and the children it waited for
    bool known = true;
};

/// Watches a child, or any other process that adopt() finds. The owner is told once by ended() and must then call
/// collect(). A watch that is destroyed earlier leaves the process alone; its end is then collected as an orphan's.
class PidWatch : public QObject
{
    Q_OBJECT

public:
    PidWatch(pid_t pid, Descriptor pidfd, QObject *parent = nullptr);
    ~PidWatch() override;

    /// A watch of a process that runs already. nullptr: there is none, or its start time is another's.
    static PidWatch *adopt(pid_t pid, std::uint64_t startTicks, QObject *parent);

    [[nodiscard]] pid_t pid() const { return m_pid; }
    [[nodiscard]] bool isChild() const { return m_child; }

    /// @return false if the process has gone.
    bool send(int signal) const;

    /// Frees the process's entry in the kernel. Only after ended().
    [[nodiscard]] Ended collect();

Q_SIGNALS:
    void ended();

private:
    void onReadable();

    pid_t m_pid;
    Descriptor m_pidfd;
    Readiness m_readiness;
    bool m_child = false;
    int m_triesLeft = 10;
};

} // namespace holdfast
