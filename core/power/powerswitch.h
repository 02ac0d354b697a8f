// powerswitch.h - what takes a machine's power away and gives it back, and confirms that it did.
#pragma once

#include <model/expected.h>
#include <model/vocabulary.h>

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace holdfast {

/// One switch, or several as one. Asked for one thing at a time.
class PowerSwitch : public QObject
{
    Q_OBJECT
public:
    /// Success: the switch confirms that there is that power now. It never is so because it was asked for.
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

using PowerSwitches = std::vector<std::unique_ptr<PowerSwitch>>;

/// Feeds of the same machine beside each other: it has power as long as one of them has. All are switched at once, and
/// all have to confirm. @param feeds at least one.
[[nodiscard]] std::unique_ptr<PowerSwitch> besideEachOther(PowerSwitches feeds);

/// Levels that are tried in order until one confirms, as in a fencing topology. They stand one behind the other, as a
/// management board behind a power strip, so that on again means every level that was asked to go off.
/// @param levels at least one.
[[nodiscard]] std::unique_ptr<PowerSwitch> oneBehindTheOther(PowerSwitches levels);

} // namespace holdfast
