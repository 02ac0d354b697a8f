// gpioline.h - one line of a GPIO chip: the seam over libgpiod, which tests replace.
#pragma once

#include <independent/config.h>
#include <model/expected.h>

#include <functional>
#include <memory>

namespace holdfast::ic {

/// A line that we hold. Nobody else can drive it as long as it exists; what it is when it is released depends on the
/// chip's driver.
class GpioLine
{
public:
    virtual ~GpioLine() = default;

    /// Makes it an output of this value. @param active as active_low has it.
    [[nodiscard]] virtual Outcome drive(bool active) = 0;
    /// The value that it has now; an Error where it isn't an output (yet): then it is whatever is connected to it.
    [[nodiscard]] virtual Expected<bool> read() = 0;
};

using GpioOpener = std::function<Expected<std::unique_ptr<GpioLine>>()>;

/// Takes chip, line and activeLow, and leaves the line as it is. An Error where this build has no libgpiod.
[[nodiscard]] Expected<std::unique_ptr<GpioLine>> openGpioLine(const SwitchConfig &config);

} // namespace holdfast::ic
