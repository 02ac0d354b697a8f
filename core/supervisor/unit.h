// unit.h - one process of the site under supervision, however it shakes hands.
#pragma once

#include <model/record.h>
#include <run/processtree.h>
#include <supervisor/notifysocket.h>
#include <supervisor/outputfile.h>
#include <supervisor/outputlog.h>
#include <supervisor/processlaunch.h>

namespace holdfast {

/// A start that could not be made: what a shell answers for a command that it can't execute.
inline constexpr ExitStatus notStarted{127, 0, false};

/// Orders carry the generation they are meant for; those for another are void. Answers come as the Supervisor's signals
/// and never from within an order. One `exited` or `startFailed` ends a generation; by then its whole tree has gone.
class Unit : public QObject
{
    Q_OBJECT

public:
    Unit(const UnitContext &context, ProcessId id);

    [[nodiscard]] ProcessId id() const { return m_id; }
    void setId(ProcessId id) { m_id = id; } ///< after a change of the site

    virtual void start(std::uint64_t generation, Role role) = 0;
    virtual void stop(std::uint64_t generation) = 0;
    virtual void kill(std::uint64_t generation) = 0;
    virtual void tell(std::uint64_t generation, Role role, std::uint32_t order) = 0;
    /// Power is gone: whatever it was doing is over. @return what the caller has to kill; nullptr: nothing runs.
    [[nodiscard]] virtual ProcessTree *loseTree() = 0;
    virtual bool adopt(const RunningProcess &process) = 0;
    /// Its main process has gone while no manager watched, and has left something behind: that is ended, then
    /// exited(). @return false: nothing is left.
    virtual bool endRest(const RunningProcess &) { return false; }
    [[nodiscard]] virtual std::optional<RunningProcess> running() const = 0;
    virtual void measure() {} ///< brings what running() tells of CPU time, memory and descriptors up to date

    /// The process is its main one or in its process group: the cheap look.
    [[nodiscard]] virtual bool owns(pid_t sender, pid_t group) const = 0;
    [[nodiscard]] pid_t group() const { return m_tree ? m_tree->root() : 0; }

    /// Whether a process of this user may say by its mark that it is of this tree: marks can be copied.
    [[nodiscard]] virtual bool trusts(uid_t) const { return false; }
    [[nodiscard]] const ProcessTree *tree() const { return m_tree.get(); }
    virtual void hear(const NotifyMessage &message) = 0;

    /// Of an earlier manager's time too, if a log directory is given.
    [[nodiscard]] std::vector<OutputLine> lastLines(std::size_t count);
    [[nodiscard]] OutputSince linesAfter(std::uint64_t number, std::size_t count);

    /// From now on it reports nothing: the site doesn't have it any more.
    void silence() { m_silent = true; }

protected:
    // Reports, as signals but without a connection each in each of a thousand units: the Supervisor's own are emitted.
    void ready(ProcessId id, quint64 generation);
    void exited(ProcessId id, quint64 generation, const ExitStatus &exit, const ExitUsage &used);
    void startFailed(ProcessId id, quint64 generation, const Error &error, const ExitStatus &exit = notStarted);
    /// Told and kept among its output: the record of the fault has no room for it (contracts/events.md).
    void reason(ProcessId id, quint64 generation, const std::string &why);
    void hung(ProcessId id, quint64 generation, bool watchdog);
    void acknowledged(ProcessId id, quint64 generation, quint32 order, bool ok, const QString &why);
    void stopFailed(ProcessId id, quint64 generation, const QString &why);
    void output(ProcessId id, const QByteArray &line);
    void statusText(ProcessId id, const QString &text);
    void warning(ProcessId id, const QString &text);

    [[nodiscard]] const ProcessConfig &config() const { return m_context.site->configOf(m_id); }
    [[nodiscard]] std::string name() const { return runName(*m_context.site, m_id); }
    [[nodiscard]] Expected<Launch> makeLaunch(std::uint64_t generation, Role role) const;
    /// Has the child note that it was started. @return the descriptor that must be open until it was.
    [[nodiscard]] Descriptor trace(Launch &launch, std::uint64_t generation) const;
    [[nodiscard]] std::string markOf(std::uint64_t generation) const;

    /// The tree for a new generation, in the process's own cgroup where there are any.
    [[nodiscard]] Outcome prepareTree(std::uint64_t generation);
    void keep(const QByteArray &line, bool error);

    /// Emits what `tell` emits, after the order that caused it has returned.
    template <class Tell>
    void later(Tell &&tell)
    {
        QMetaObject::invokeMethod(this, std::forward<Tell>(tell), Qt::QueuedConnection);
    }

    const UnitContext &m_context;
    ProcessId m_id;
    std::unique_ptr<ProcessTree> m_tree;

private:
    void recall();
    void limitTree();

    LineRing m_lines;
    OutputFile m_file;
    bool m_silent = false;
    bool m_recalled = false;
    bool m_limited = false; ///< by its control group
    bool m_limitsMissed = false; ///< and that was said
};

} // namespace holdfast
