// judge.h - one run of one case, and whether everything held that must always hold.
#pragma once

#include <model/config.h>
#include <model/scenario.h>
#include <model/site.h>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace holdfast::campaign {

/// What one seed stands for.
struct Case
{
    std::uint64_t seed = 0;
    SiteConfig site;
    Scenario scenario;
    bool hasEnding = true; ///< everything is given back afterwards, and must come back
};

[[nodiscard]] Case makeCase(std::uint64_t seed);

struct Verdict
{
    std::string broken; ///< the first invariant that was broken: "two-really-active cdma at 12.5
                        ///< s"; "" where none was
    Duration at{}; ///< when, in simulated time
    std::uint64_t steps = 0; ///< of the site part
    std::uint64_t digest = 0; ///< of every byte of the event stream
    std::vector<ScenarioStep> taken; ///< steps that were really taken, those of the ending as well
    std::vector<std::pair<std::string, std::string>>
        wrong; ///< liveness: who is not where it should be, and where
    [[nodiscard]] bool ok() const { return broken.empty(); }
    /// Its name alone: what a shorter case must break, too.
    [[nodiscard]] std::string invariant() const { return broken.substr(0, broken.find(' ')); }
};

/// @param line gets every line of the event stream; may be empty. The run ends at the first
/// invariant that breaks.
[[nodiscard]] Verdict judge(const Case &given,
                            const std::function<void(const std::string &)> &line = {});

} // namespace holdfast::campaign
