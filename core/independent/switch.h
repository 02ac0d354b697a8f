// switch.h - the switches of an outlet, from what the configuration file says of it.
#pragma once

#include <independent/gpioline.h>
#include <power/powerswitch.h>

namespace holdfast::ic {

/// The switches of an outlet as one: its levels one behind the other, the feeds of a level beside each other.
[[nodiscard]] std::unique_ptr<PowerSwitch> makeSwitch(const OutletConfig &outlet);

/// One of each kind that core/power hasn't. @param host whose power it switches, told to sockets.
[[nodiscard]] std::unique_ptr<PowerSwitch> makeSimulatedSwitch(const SwitchConfig &config, const std::string &host);
[[nodiscard]] std::unique_ptr<PowerSwitch> makeQmpSwitch(const SwitchConfig &config);
[[nodiscard]] std::unique_ptr<PowerSwitch> makeGpioSwitch(const SwitchConfig &config, GpioOpener opener);

} // namespace holdfast::ic
