// commandunit.h - handshakes exec and ocf: something that commands start, check, tell its roles and stop.
#pragma once

#include <model/agentmetadata.h>
#include <run/commandrun.h>
#include <supervisor/unit.h>

#include <QTimer>

#include <deque>

namespace holdfast {

/// At most one command runs at a time. It has no process to watch: a check at an interval finds
/// that it has gone or failed; then its stop command cleans up and the generation has ended. A stop
/// that fails or is killed is `stopFailed` (semantics.md 3, "can't be taken out of service").
///
/// OCF agents: parameters are measured by the agent's meta-data before anything is run; an agent
/// whose meta-data can't be had is started all the same. Roles are told to agents that have them
/// where a Standby runs (hot, lead-active): in other groups to be started is to be Active, as it is
/// for a plain resource of Pacemaker. One that is or may be promoted is demoted before it is
/// stopped, as agents demand.
class CommandUnit : public Unit
{
    Q_OBJECT

public:
    CommandUnit(const UnitContext &context, ProcessId id);
    ~CommandUnit() override;

    void start(std::uint64_t generation, Role role) override;
    void stop(std::uint64_t generation) override;
    void kill(std::uint64_t generation) override;
    void tell(std::uint64_t generation, Role role, std::uint32_t order) override;
    [[nodiscard]] ProcessTree *loseTree() override;
    bool adopt(const RunningProcess &process) override;
    [[nodiscard]] std::optional<RunningProcess> running() const override;
    [[nodiscard]] bool owns(pid_t, pid_t) const override { return false; } // it isn't given the notify socket
    void hear(const NotifyMessage &) override {}

private:
    enum class Run : std::uint8_t { Down, Starting, Up, Stopping, Stuck };
    enum class Act : std::uint8_t { Start, Activate, Deactivate, Stop, Check };
    struct Order {
        Role role;
        std::uint32_t number;
    };
    using Done = void (CommandUnit::*)(const CommandResult &);

    [[nodiscard]] bool isUp(std::uint64_t generation) const
    {
        return m_run != Run::Down && m_now.generation == generation;
    }
    [[nodiscard]] bool isOcf() const { return config().handshake == Handshake::Ocf; }
    [[nodiscard]] Expected<std::optional<Launch>> launchFor(Act act) const;
    [[nodiscard]] CommandLine commandFor(Act act) const;
    [[nodiscard]] Duration timeoutOf(Act act) const;
    [[nodiscard]] std::string whyOf(const CommandResult &result) const;
    [[nodiscard]] bool promotionSucceeded(const CommandResult &result) const;
    [[nodiscard]] bool promotes() const;
    [[nodiscard]] bool mayBePromoted() const;
    [[nodiscard]] std::optional<Act> actOf(Role role) const;

    [[nodiscard]] Outcome openPipes();
    void run(Act act, Done done);
    [[nodiscard]] bool waitsForEarlier(Act act, Done done);
    void abortCommand();
    void describe(void (CommandUnit::*then)());
    void onDescribed();
    void begin();
    void onFoundStarting(const CommandResult &result);
    void onStarted(const CommandResult &result);
    void onActivatedAtStart(const CommandResult &result);
    void failStart(const CommandResult &result);
    void refuseStart(Error error, ExitStatus exit = notStarted);
    void becomeReady();
    void nextOrder();
    void onTold(const CommandResult &result);
    void answer(bool ok, const std::string &why);
    void scheduleCheck();
    void checkAdopted();
    void onChecked(const CommandResult &result);
    void noteDegraded(const CommandResult &result);
    void beginStop(ExitStatus reported);
    void onDemotedToStop(const CommandResult &result);
    void onStopped(const CommandResult &result);
    void endTree();
    void becomeDown(ExitStatus exit);

    Run m_run = Run::Down;
    RunningProcess m_now;
    bool m_begun = false; ///< its start command was run: there may be something to stop
    bool m_promoted = false; ///< the agent has roles and was promoted
    bool m_degraded = false; ///< told by warning()
    bool m_emptying = false; ///< stopped; what its commands left behind is being ended
    AgentDescription m_agent; ///< as it was when it was last started or adopted
    std::string m_advice; ///< told by warning(), once
    ExitStatus m_reported; ///< what `exited` says once the stop has succeeded
    std::optional<Error> m_failure; ///< why the start failed, told once the stop has cleaned up
    ExitStatus m_failedWith; ///< of that start
    ExitUsage m_used; ///< of its commands so far
    std::deque<Order> m_orders;
    std::unique_ptr<CommandRun> m_command;
    std::unique_ptr<PidWatch> m_earlier; ///< a command of the manager before, which is not over yet
    bool m_lookedForEarlier = false;
    QTimer m_check;
    OutputPipe m_output;
    OutputPipe m_errors;
    std::string m_complaint; ///< last line of stderr of the command that runs
    Descriptor m_outputEnd;
    Descriptor m_errorsEnd;
};

} // namespace holdfast
