// expects.h - what a scenario says must, and must not, have happened, judged against what did.
#pragma once

#include <engine/sitestate.h>
#include <model/recordfields.h>
#include <model/scenario.h>

#include <map>
#include <string>
#include <vector>

namespace holdfast {

/// An expectation that was not met, for a person.
struct Unmet {
    int line = 0; ///< of the [[expect]] in the scenario file
    std::string what; ///< what was expected
    std::string instead; ///< what happened: the nearest records, or the state that was found
    std::string step; ///< the last step before it: "after step 2 (stick tdma@beta at 10 s)"
    [[nodiscard]] std::string message() const;
    bool operator==(const Unmet &) const = default;
};

/// The state of a member, host or resource as the contracts name it; "" for a name the site doesn't have.
[[nodiscard]] std::string stateNamed(std::string_view target, const Site &site, const SiteState &state);

/// Collects records and the states that were asked for, and judges them at the end.
class Expectations
{
public:
    /// @param site and @param scenario outlive it.
    Expectations(const Site &site, const Scenario &scenario);

    /// Times at which sample() must be called once everything up to and including them has happened; ascending.
    [[nodiscard]] const std::vector<Duration> &sampleTimes() const { return m_times; }
    void sample(Duration at, const SiteState &state);
    void add(const Record &record);

    [[nodiscard]] std::vector<Unmet> unmet() const;

private:
    struct Seen {
        Duration at{};
        Fields fields;
    };
    [[nodiscard]] std::optional<Unmet> judgeEvent(const ScenarioExpect &expect) const;
    [[nodiscard]] std::optional<Unmet> judgeState(const ScenarioExpect &expect) const;
    [[nodiscard]] std::optional<Unmet> judgeNever(const ScenarioExpect &expect) const;
    [[nodiscard]] std::string nearest(const ScenarioExpect &expect) const;
    [[nodiscard]] std::string stepBefore(Duration at) const;

    const Site &m_site;
    const Scenario &m_scenario;
    std::vector<Duration> m_times;
    std::map<Duration, std::map<std::string, std::string>> m_samples;
    std::vector<Seen> m_seen;
};

} // namespace holdfast
