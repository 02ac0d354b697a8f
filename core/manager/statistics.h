// statistics.h - what a manager counts of the site's life: faults, actions, and how long recoveries and take-overs
// took.
#pragma once

#include <api/measurements.h>
#include <engine/step.h>

#include <array>
#include <optional>
#include <vector>

namespace holdfast {

/// A latency's distribution, in buckets from 5 ms to half an hour.
class LatencyHistogram
{
public:
    static constexpr std::array<double, 15> bounds{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1,
                                                   2.5,   5,    10,    30,   60,  300,  1800};

    void add(Duration latency);
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] LatencyMeasurement measurement(const QString &by) const;

private:
    std::array<qint64, bounds.size()> m_counts{}; ///< of each bucket alone
    qint64 m_count = 0;
    double m_sumS = 0;
};

/// Follows the steps of the site part and decides nothing. Times are site time. Its memory is that of the site's size,
/// and no step makes it allocate.
class Statistics
{
public:
    explicit Statistics(const Site &site);

    /// One message has been taken: after siteStep().
    void took(const Site &site, const SiteState &state, const SiteEvent &event, const SiteStep &step);
    /// Members have other numbers: likewise.
    void setSite(const Site &site);
    /// The state was replaced by that of another host: what had begun here has no end that is seen.
    void forgetBegun();

    void write(Measurements &into) const;

private:
    /// Of a member, from its fault until it does again what it should.
    struct Outage {
        bool begun = false;
        Timestamp since{};
        std::optional<Action> rung; ///< the highest that was taken
    };
    struct TakeOver {
        bool begun = false;
        Timestamp since{};
        Fault fault = Fault::ProcessExit;
    };
    struct Incident {
        std::uint64_t seq = 0; ///< 0: none
        Fault fault = Fault::ProcessExit;
        Timestamp at{};
        std::optional<Action> rung; ///< the highest that was taken for it on a host
    };
    static constexpr std::size_t faultKinds = 10;
    static constexpr std::size_t actionKinds = 12;

    void note(const Site &site, const Record &record);
    void note(const Site &site, const Record &record, const ActionDetail &action);
    void note(const Site &site, const Record &record, const TransitionDetail &transition);
    void beginOutage(MemberId member, Timestamp since, std::optional<Action> rung = {});
    void endOutage(const Site &site, const SiteState &state, MemberId member, Timestamp at);
    [[nodiscard]] Incident *incident(std::uint64_t seq);

    std::array<qint64, faultKinds> m_faults{};
    /// By the fault at the root; last: any other root.
    std::array<std::array<qint64, faultKinds + 1>, actionKinds> m_actions{};
    std::array<LatencyHistogram, actionKinds + 1> m_recoveries; ///< by rung; last: none was taken
    std::array<LatencyHistogram, faultKinds> m_takeOvers;
    std::vector<Outage> m_outages; ///< by member
    std::vector<TakeOver> m_pairs; ///< by group
    std::array<Incident, 256> m_incidents{}; ///< the newest faults, for what comes of them
    std::size_t m_nextIncident = 0;
};

} // namespace holdfast
