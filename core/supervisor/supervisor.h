// supervisor.h - carries out on one host what the engine asks of processes, and reports what happened; no policy.
#pragma once

#include <model/record.h>
#include <model/site.h>
#include <run/ocfcatalog.h>
#include <supervisor/runningprocess.h>
#include <supervisor/unit.h>

#include <QObject>

#include <chrono>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace holdfast {

/// Every start has a generation of the caller's choice; orders and reports bear it, and an order for a generation that
/// doesn't run is void. A generation ends with exactly one `exited` or `startFailed`: by then its whole tree is gone,
/// grandchildren and daemons included. Time-outs are the engine's, except the watchdog, `settle` and checks.
///
/// No signal is emitted from within an order. Destroying a Supervisor leaves the processes running: the next one
/// adopts them (semantics.md 9), in this program or in another.
class Supervisor : public QObject
{
    Q_OBJECT

public:
    Supervisor(std::shared_ptr<const Site> site, HostId host, SupervisorOptions options,
               QObject *parent = nullptr);
    ~Supervisor() override;

    /// Makes the run directory and its socket. Until it has succeeded every start fails with its error.
    [[nodiscard]] Outcome prepare();

    /// Takes another configuration; what runs is matched by name. Running processes get changed keys at their next
    /// start. What the new site doesn't have should have been stopped before: it is killed.
    void setSite(std::shared_ptr<const Site> site);

    void start(ProcessId process, std::uint64_t generation, Role startRole); ///< Activate or Standby
    void stop(ProcessId process, std::uint64_t generation); ///< SIGTERM, or the stop command
    void kill(ProcessId process, std::uint64_t generation); ///< SIGKILL to its whole tree
    void tell(ProcessId process, std::uint64_t generation, Role role, std::uint32_t order);

    /// The host's power is cut (training): everything is killed at once.
    void killAll();

    /// What runs, with the figures that were measured last: asks the kernel nothing about a process that it knows.
    [[nodiscard]] std::vector<RunningProcess> running() const;
    /// With figures of this moment.
    [[nodiscard]] std::optional<RunningProcess> running(ProcessId process) const;

    /// Measures at most so many processes, in turn: a thousand of them at once would be felt.
    void measureSome(std::size_t most);

    /// Takes over a process that an earlier supervisor started. @return false: it has gone.
    bool adopt(const RunningProcess &process);

    /// Whether that generation was started, by whomever: known even if its starter was killed before it could say so.
    [[nodiscard]] bool wasStarted(ProcessId process, std::uint64_t generation) const;
    /// Before a boot, when nothing runs any more: its generations are others.
    void forgetStarts() { m_context.directory.forgetStarts(); }

    /// Ends what is left of the tree of a process that can't be adopted any more, then exited().
    /// @return false: nothing is left.
    bool endRest(const RunningProcess &process);

    /// What an earlier supervisor with this run directory left running, found by its marks even if the journal missed
    /// its start; `ready` is not known and false. Of a tree that has no group leader any more `pid` is 0. Reads all of
    /// /proc: once, at the manager's start. @param known main processes that needn't be asked for their marks.
    [[nodiscard]] std::vector<RunningProcess> survivors(const std::vector<RunningProcess> &known = {}) const;

    [[nodiscard]] std::vector<OutputLine> lastLines(ProcessId process, std::size_t count);
    /// What came after the line of that number, at most `count` lines, oldest first.
    [[nodiscard]] OutputSince linesAfter(ProcessId process, std::uint64_t number, std::size_t count);

    /// Datagrams on the notify socket from processes that are not supervised.
    [[nodiscard]] std::uint64_t strangers() const { return m_strangers; }

    /// Where process trees are held: the cgroup v2 directory, "" for process groups.
    [[nodiscard]] const std::string &cgroupDirectory() const { return m_context.cgroups; }

Q_SIGNALS:
    void ready(holdfast::ProcessId process, quint64 generation);
    /// @param exit {-1}: it was adopted and the kernel doesn't tell.
    void exited(holdfast::ProcessId process, quint64 generation, holdfast::ExitStatus exit, holdfast::ExitUsage used);
    /// @param exit what its start command answered; 127, as a shell says it, where nothing could be run; of an OCF
    /// agent that was not run 5 or 6, as Pacemaker says it.
    void startFailed(holdfast::ProcessId process, quint64 generation, holdfast::Error error,
                     holdfast::ExitStatus exit);
    /// Why the generation ends whose `exited` follows: in its own words, or the kernel's. Not always known.
    void reason(holdfast::ProcessId process, quint64 generation, QString why);
    /// It still runs. @param watchdog it missed its watchdog; false: a check of exec or ocf doesn't answer.
    void hung(holdfast::ProcessId process, quint64 generation, bool watchdog);
    void acknowledged(holdfast::ProcessId process, quint64 generation, quint32 order, bool ok, QString why);
    /// Handshake exec or ocf: it can't be taken out of service. kill() tries once more.
    void stopFailed(holdfast::ProcessId process, quint64 generation, QString why);
    void output(holdfast::ProcessId process, QByteArray line);
    void statusText(holdfast::ProcessId process, QString text);
    /// Something the process asked for and doesn't get.
    void warning(holdfast::ProcessId process, QString text);
    /// Somebody who isn't supervised speaks to the notify socket; told once a minute at most.
    void strangerHeard(qint64 pid, uint user);

private:
    friend class Unit; // it emits these signals, and forgets
    void forget(pid_t group) { m_byGroup.erase(group); }
    [[nodiscard]] Unit *find(ProcessId process) const;
    [[nodiscard]] Unit *make(ProcessId process);
    void onMessage(const NotifyMessage &message);
    void onStranger(const NotifyMessage &message);
    [[nodiscard]] Unit *senderOf(const NotifyMessage &message) const;
    [[nodiscard]] Unit *ownerOf(pid_t process) const;
    [[nodiscard]] Unit *markedBy(const NotifyMessage &message) const;
    void remember(Unit *unit);
    void askAgents();

    SupervisorOptions m_options;
    UnitContext m_context;
    NotifySocket m_notify;
    OcfCatalog m_agents;
    std::optional<Error> m_error;
    std::map<ProcessId, std::unique_ptr<Unit>> m_units; ///< those that were ever started
    std::unordered_map<pid_t, Unit *> m_byGroup; ///< process group -> whose root leads it
    std::uint64_t m_lastLine = 0; ///< begins at the time, so that a later supervisor's are greater
    ProcessId m_measuredLast = noId<ProcessId>;
    std::uint64_t m_strangers = 0;
    std::unordered_set<pid_t> m_strangersNow; ///< found to be strangers since m_strangersSince
    std::chrono::steady_clock::time_point m_strangersSince;
    std::optional<std::chrono::steady_clock::time_point> m_strangerTold;
};

} // namespace holdfast
