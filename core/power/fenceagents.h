// fenceagents.h - the power of one host by fence agents: a manager's second path, where no independent computer can.
#pragma once

#include <model/config.h>
#include <model/expected.h>
#include <run/commandrun.h>

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace holdfast {

/// The levels of `host.fence` (contracts/site-file.md) are tried in order until one confirms: an agent may come back
/// before the power has changed, so it is done when its `status` says so, never because it was asked for.
class FenceAgents : public QObject
{
    Q_OBJECT
public:
    using Confirmed = std::function<void(const Outcome &)>;

    /// @param host told to the agents in their environment.
    FenceAgents(std::vector<FenceLevel> levels, const std::string &host, QObject *parent = nullptr);

    /// @param power On or Off. On is asked first of the level that confirmed Off. @param confirmed is called once,
    /// never from within the call. Not while isBusy().
    void set(PowerState power, Confirmed confirmed);

    [[nodiscard]] bool isBusy() const { return m_busy; }

private:
    void tryNext();
    void order(const FenceLevel &level);
    void confirm(const FenceLevel &level);
    void failed(const FenceLevel &level, const std::string &why);
    void finish(const Outcome &outcome);
    void run(const FenceLevel &level, const char *action, std::function<void(const CommandResult &)> finished);

    std::vector<FenceLevel> m_levels;
    std::vector<std::string> m_environment;
    std::size_t m_first = 0; ///< level to begin with: who took the power gives it back
    std::size_t m_tried = 0; ///< levels that have failed
    std::string m_complaints;
    PowerState m_power = PowerState::Off;
    std::chrono::steady_clock::time_point m_deadline;
    Confirmed m_confirmed;
    bool m_busy = false;
};

/// What an agent's status says: exit 0 is on, 2 is off (facts.md 6). nullopt: anything else, or where its last word
/// says the contrary.
[[nodiscard]] std::optional<PowerState> fencePowerSaid(const CommandResult &result);

} // namespace holdfast
