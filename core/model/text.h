// text.h - one English sentence for a record, as a person would tell it; the console translates from the fields instead.
#pragma once

#include <model/record.h>
#include <model/site.h>

#include <string>

namespace holdfast {

/// "cdma@alpha/call-control exited with status 1", "cdma@beta: Standby to Active"; no final full stop.
[[nodiscard]] std::string sentence(const Record &record, const Site &site);

/// "5 min", "1 h 30 min", "250 ms": durations for people.
[[nodiscard]] std::string durationText(Duration duration);

/// The state as people write it: "Off-line".
[[nodiscard]] std::string_view title(State state);

/// The action as people write it: "re-boot", "power cycle".
[[nodiscard]] std::string_view title(Action action);

} // namespace holdfast
