// words.h - inputs and decisions of the engine as a person would say them.
#pragma once

#include <engine/step.h>

#include <string>

namespace holdfast {

/// "cdma@alpha/call-control: fault process-exit, signal 9", without its sender.
[[nodiscard]] std::string words(const SiteEvent &event, const Site &site);
/// "call-control is ready".
[[nodiscard]] std::string words(const HostEvent &event, const Site &site);
/// "beta: activate cdma@beta (order 7)".
[[nodiscard]] std::string words(const Order &order, const Site &site);
/// "start cdma@alpha/call-control as standby (generation 3)".
[[nodiscard]] std::string words(const HostEffect &effect, const Site &site);

} // namespace holdfast
