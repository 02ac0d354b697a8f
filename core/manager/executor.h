// executor.h - carries out the host part's effects; what comes back are its inputs.
#pragma once

#include <engine/hoststate.h>
#include <manager/observations.h>
#include <resources/resourcemonitor.h>
#include <supervisor/supervisor.h>

#include <QObject>
#include <QTimer>

#include <functional>

namespace holdfast {

/// No policy and no state of its own: a table of correspondences between the engine's vocabulary
/// and that of the rooms that touch the computer. Inputs are emitted from the event loop, never
/// from within carryOut().
class Executor : public QObject
{
    Q_OBJECT
public:
    /// @param logDirectory where the processes' output is kept; "": in memory only.
    Executor(std::shared_ptr<const Site> site, HostId host, const QString &runDirectory,
             const QString &logDirectory, QObject *parent = nullptr);

    /// Makes the run directory.
    [[nodiscard]] Outcome open();
    void setSite(std::shared_ptr<const Site> site); ///< it has this host, under whatever number

    /// All but Publish and RebootHost, which are the manager's.
    void carryOut(const HostEffect &effect);

    /// Takes over what still runs of an earlier life, kills what the state doesn't know, and
    /// carries out again what may not have been carried out. @param kept, unfinished as persistence
    /// has them.
    /// @return processes that should run by the state and don't.
    [[nodiscard]] std::vector<Resume::Gone> adopt(const std::vector<RunningProcess> &kept,
                                                  const std::vector<HostEffect> &unfinished,
                                                  const HostPartState &state);
    /// Before a boot: nothing of an earlier life may run beside what is started now. @param then
    /// called from the event loop when all of it has gone.
    void clear(const std::vector<RunningProcess> &kept, std::function<void()> then);
    /// Whether the line to an independent computer is up: a kind of resource of its own.
    void setLineUp(bool up) { m_resources.setLineUp(up); }
    /// The plug is pulled.
    void killNow();

    [[nodiscard]] std::vector<RunningProcess> running() const { return m_supervisor.running(); }
    /// What runs; of many processes some are measured at each call, in turn.
    [[nodiscard]] std::vector<ProcessObservation> observe();
    [[nodiscard]] OutputSince linesAfter(ProcessId process, std::uint64_t number, std::size_t count)
    {
        return m_supervisor.linesAfter(process, number, count);
    }
    [[nodiscard]] std::vector<OutputLine> lastLines(ProcessId process, std::size_t count)
    {
        return m_supervisor.lastLines(process, count);
    }

Q_SIGNALS:
    void input(const holdfast::HostInput &input);
    /// For the log: why a start, an answer, a probe or a stop was bad.
    void note(const QString &text);

private:
    void connectSupervisor();
    void connectResources();
    [[nodiscard]] std::vector<bool> adoptProcesses(const std::vector<RunningProcess> &kept,
                                                   const HostPartState &state);
    void tellAgain(const std::vector<HostEffect> &unfinished, const HostPartState &state);
    void waitForClear();
    void say(const std::string &subject, const QString &what);

    std::shared_ptr<const Site> m_site;
    HostId m_host;
    Supervisor m_supervisor;
    ResourceMonitor m_resources;
    QTimer m_clearTimer;
    std::function<void()> m_cleared;
};

} // namespace holdfast
