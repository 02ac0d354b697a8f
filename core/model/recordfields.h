// recordfields.h - a record as the keys and values of contracts/events.md: the one place that spells them.
#pragma once

#include <model/record.h>
#include <model/site.h>

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace holdfast {

using FieldValue = std::variant<bool, std::int64_t, double, std::string>;
using Fields = std::vector<std::pair<std::string_view, FieldValue>>;

/// Every key of the record in the contract's order, but `t`, which the caller adds in its own form.
[[nodiscard]] Fields fields(const Record &record, const Site &site);

/// `GROUP@HOST`, `GROUP@HOST/PROCESS`, `RESOURCE@HOST`, `HOST`, `GROUP` or "".
[[nodiscard]] std::string nameOf(const Target &target, const Site &site);

/// The inverse of nameOf; kind None for a name the site doesn't have. A member is preferred to a resource of that name.
[[nodiscard]] Target targetNamed(std::string_view name, const Site &site);

/// `manager@alpha`, `independent-computer`, or the user's name.
[[nodiscard]] std::string nameOf(const Actor &actor, const Site &site);

/// One line of NDJSON without the newline. @param t the value of `t` as JSON, e.g. `"2026-11-23T10:00:00.000000Z"` or 5.25.
[[nodiscard]] std::string toJsonLine(const Record &record, const Site &site, std::string_view t);

/// Simulated time in seconds as JSON writes it: microseconds, without trailing zeros.
[[nodiscard]] std::string secondsText(Duration time);

} // namespace holdfast
