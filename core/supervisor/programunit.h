// programunit.h - handshakes notify and none: a program that we start, watch, tell its roles and end with its tree.
#pragma once

#include <supervisor/unit.h>

#include <QTimer>

namespace holdfast {

class ProgramUnit : public Unit
{
    Q_OBJECT

public:
    ProgramUnit(const UnitContext &context, ProcessId id);

    void start(std::uint64_t generation, Role role) override;
    void stop(std::uint64_t generation) override;
    void kill(std::uint64_t generation) override;
    void tell(std::uint64_t generation, Role role, std::uint32_t order) override;
    [[nodiscard]] ProcessTree *loseTree() override;
    bool adopt(const RunningProcess &process) override;
    bool endRest(const RunningProcess &process) override;
    [[nodiscard]] std::optional<RunningProcess> running() const override;
    void measure() override;
    [[nodiscard]] bool owns(pid_t sender, pid_t group) const override;
    [[nodiscard]] bool trusts(uid_t user) const override;
    void hear(const NotifyMessage &message) override;

private:
    enum class Warning : std::uint8_t { TooLong, FdStore, MainPid };
    enum class Run : std::uint8_t { Down, Up, Ending }; ///< Ending: the main process has gone, its tree not yet

    [[nodiscard]] bool isUp(std::uint64_t generation) const
    {
        return m_run != Run::Down && m_now.generation == generation;
    }
    [[nodiscard]] Outcome launch(std::uint64_t generation, Role role);
    void watch(std::unique_ptr<PidWatch> watch);
    void becomeReady();
    void trustLater();
    void followMain(pid_t pid);
    void identify() const;
    void warnOnce(Warning about, const QString &text);
    void onRootEnded();
    void onMainEnded();
    void end(PidWatch &main);
    void finish();
    void hearAnswer(const NotifyMessage &message);
    void hearWatchdog(const NotifyMessage &message);
    void feedWatchdog();
    void armWatchdog();
    void settle();
    void forgetWords();
    [[nodiscard]] std::uint64_t oomKills() const;
    [[nodiscard]] std::string reasonOf(const ExitStatus &exit) const;

    Run m_run = Run::Down;
    mutable RunningProcess m_now; ///< its start time is looked up when it is first asked for
    uid_t m_user = 0; ///< whom it was started as
    std::uint8_t m_warned = 0; ///< bits, by Warning: what was said of this generation already
    std::unique_ptr<PidWatch> m_root;
    std::unique_ptr<PidWatch> m_main; ///< after MAINPID=; null: the root is it
    std::optional<Ended> m_ended;
    QByteArray m_status; ///< its last STATUS=
    int m_errno = 0; ///< its last ERRNO=
    bool m_asked = false; ///< to end, by us
    std::uint64_t m_oomKills = 0; ///< of its control group, before
    std::optional<std::pair<std::uint32_t, Role>> m_order; ///< told, not yet answered
    Duration m_watchdogInterval{};
    std::unique_ptr<QTimer> m_watchdog; ///< of those that have one
    OutputPipe m_output;
};

} // namespace holdfast
