// switch.h - what takes an outlet's power away and gives it back, and confirms that it did.
#pragma once

#include <independent/gpioline.h>

#include <QObject>

#include <functional>
#include <memory>

namespace holdfast::ic {

/// One switch of one outlet. Asked for one thing at a time by its Outlet.
class Switch : public QObject
{
    Q_OBJECT
public:
    /// Success: the switch confirms that the outlet now has that power.
    using Confirmed = std::function<void(const Outcome &)>;
    /// nullopt: it can't tell.
    using Told = std::function<void(std::optional<PowerState>)>;

    using QObject::QObject;

    /// @param power On or Off. @param confirmed is called exactly once, within a bounded time, never from within the
    /// call.
    virtual void set(PowerState power, Confirmed confirmed) = 0;

    /// Asks for the present state without changing anything. @param told as `confirmed` above.
    virtual void query(Told told);
};

/// The switches of an outlet as one. Levels are tried in order until one confirms, as in a fencing topology; they stand
/// one behind the other, as a management board behind a power strip, so that on again means every level that was asked
/// to go off. The feeds of one level go all off before any is on again.
[[nodiscard]] std::unique_ptr<Switch> makeSwitch(const OutletConfig &outlet);

/// One of each kind. @param host whose power it switches, told to sockets and programs.
[[nodiscard]] std::unique_ptr<Switch> makeSimulatedSwitch(const SwitchConfig &config, const std::string &host);
[[nodiscard]] std::unique_ptr<Switch> makeProgramSwitch(const SwitchConfig &config, const OutletConfig &outlet);
[[nodiscard]] std::unique_ptr<Switch> makeQmpSwitch(const SwitchConfig &config);
[[nodiscard]] std::unique_ptr<Switch> makeGpioSwitch(const SwitchConfig &config, GpioOpener opener);

/// What a status program says: `on` or `off` as the last word of its output, else its exit status, 0 for on and 2 for
/// off.
[[nodiscard]] std::optional<PowerState> powerSaid(std::string_view output, int exitStatus);

/// What a fence agent's status says: 0 on, 2 off (facts.md 6), and anything else nothing. Where its words and its exit
/// status differ, or where it complains instead of saying `OFF`, nothing either.
[[nodiscard]] std::optional<PowerState> agentPowerSaid(std::string_view output, bool complained, int exitStatus);

} // namespace holdfast::ic
