// unit.h - one process of the site under supervision, however it shakes hands.
#pragma once

#include <model/record.h>
#include <run/processtree.h>
#include <supervisor/notifysocket.h>
#include <supervisor/outputlog.h>
#include <supervisor/processlaunch.h>

namespace holdfast {

/// Orders carry the generation they are meant for; those for another are void. Answers come as signals and never from
/// within an order. One `exited` or `startFailed` ends a generation; by then its whole tree has gone.
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
    virtual void killGroupNow() = 0; ///< the fast part of killNow()
    virtual void killNow() = 0; ///< power is gone: everything, at once
    virtual bool adopt(const RunningProcess &process) = 0;
    /// Its main process has gone while no manager watched, and has left something behind: that is ended, then
    /// exited(). @return false: nothing is left.
    virtual bool endRest(const RunningProcess &) { return false; }
    [[nodiscard]] virtual std::optional<RunningProcess> running() const = 0;

    /// A message of a process of this tree.
    [[nodiscard]] virtual bool sent(pid_t sender) const = 0;
    virtual void hear(const NotifyMessage &message) = 0;

    [[nodiscard]] std::vector<OutputLine> lastLines(std::size_t count) const { return m_lines.last(count); }

Q_SIGNALS:
    void ready(holdfast::ProcessId id, quint64 generation);
    void exited(holdfast::ProcessId id, quint64 generation, holdfast::ExitStatus exit, qint64 cpuMs);
    void startFailed(holdfast::ProcessId id, quint64 generation, holdfast::Error error);
    void hung(holdfast::ProcessId id, quint64 generation, bool watchdog);
    void acknowledged(holdfast::ProcessId id, quint64 generation, quint32 order, bool ok, QString why);
    void stopFailed(holdfast::ProcessId id, quint64 generation, QString why);
    void output(holdfast::ProcessId id, QByteArray line);
    void statusText(holdfast::ProcessId id, QString text);
    void warning(holdfast::ProcessId id, QString text);

protected:
    [[nodiscard]] const ProcessConfig &config() const { return m_context.site->configOf(m_id); }
    [[nodiscard]] std::string name() const { return runName(*m_context.site, m_id); }
    [[nodiscard]] Expected<Launch> makeLaunch(std::uint64_t generation, Role role) const;
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
    LineRing m_lines;
};

} // namespace holdfast
