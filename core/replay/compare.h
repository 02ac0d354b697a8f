// compare.h - what was decided then and what is decided now, side by side.
#pragma once

#include <engine/step.h>
#include <journal/entry.h>
#include <replay/replay.h>

namespace holdfast {

using DifferenceLines = std::vector<ReplayDifference::Line>;

// Each is empty where both are the same.
[[nodiscard]] DifferenceLines compare(const std::vector<Record> &then,
                                      const std::vector<Record> &now, const Site &site);
[[nodiscard]] DifferenceLines compare(const std::vector<Order> &then, const std::vector<Order> &now,
                                      const Site &site);
[[nodiscard]] DifferenceLines compare(const std::vector<HostEffect> &then,
                                      const std::vector<HostEffect> &now, const Site &site);
[[nodiscard]] DifferenceLines compare(const SiteState &then, const SiteState &now,
                                      const Site &site);
[[nodiscard]] DifferenceLines compare(const HostPartState &then, const HostPartState &now,
                                      const Site &site);
/// The row of the table of records with the record that belongs there.
[[nodiscard]] DifferenceLines compare(const JournalEntry &then, const Record &now,
                                      const Site &site);

} // namespace holdfast
