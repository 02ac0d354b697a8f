// shrinker.h - the shortest case that still breaks the same invariant.
#pragma once

#include "judge.h"

#include <chrono>

namespace holdfast::campaign {

/// Drops steps, time, groups, resources, hosts and everything fancy, as long as the same invariant
/// is broken.
/// @param budget wall time after which the shortest so far is taken.
[[nodiscard]] Case shrink(const Case &failing, const Verdict &verdict,
                          std::chrono::milliseconds budget);

/// Writes NAME.toml and NAME-site.toml into the folder. @param name without a suffix.
/// @return the scenario's path. The files fail under `holdfastctl simulate` as the case does.
std::string writeFiles(const Case &failing, const Verdict &verdict, const std::string &folder,
                       const std::string &name);

} // namespace holdfast::campaign
