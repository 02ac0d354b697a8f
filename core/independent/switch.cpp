#include <independent/switch.h>

#include <power/programswitch.h>
#include <run/spawn.h>

namespace holdfast::ic {

namespace {

std::unique_ptr<PowerSwitch> makeProgram(const SwitchConfig &config, const OutletConfig &outlet)
{
    return makeProgramSwitch({.agent = config.agent,
                              .params = config.params,
                              .on = config.on,
                              .off = config.off,
                              .status = config.status,
                              .timeout = config.timeout,
                              .powerTimeout = config.powerTimeout},
                             environmentWith({{"HOLDFAST_OUTLET", std::to_string(outlet.number)},
                                              {"HOLDFAST_HOST", outlet.host}}));
}

std::unique_ptr<PowerSwitch> makeOne(const SwitchConfig &config, const OutletConfig &outlet)
{
    switch (config.kind) {
    case SwitchKind::Simulated:
        return makeSimulatedSwitch(config, outlet.host);
    case SwitchKind::Command:
    case SwitchKind::Fence:
        return makeProgram(config, outlet);
    case SwitchKind::Gpio:
        return makeGpioSwitch(config, [config] { return openGpioLine(config); });
    case SwitchKind::Qmp:
        return makeQmpSwitch(config);
    }
    return nullptr;
}

} // namespace

std::unique_ptr<PowerSwitch> makeSwitch(const OutletConfig &outlet)
{
    PowerSwitches levels;
    for (const SwitchLevel &level : outlet.switches) {
        PowerSwitches feeds;
        for (const SwitchConfig &config : level)
            feeds.push_back(makeOne(config, outlet));
        levels.push_back(besideEachOther(std::move(feeds)));
    }
    return oneBehindTheOther(std::move(levels));
}

} // namespace holdfast::ic
