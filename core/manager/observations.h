// observations.h - what managers tell each other for display only: pids, CPU time, memory.
#pragma once

#include <engine/renumbering.h>
#include <model/ids.h>
#include <model/vocabulary.h>

#include <QElapsedTimer>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

struct ProcessObservation
{
    ProcessId process = noId<ProcessId>;
    std::int64_t pid = 0;
    std::int64_t startedMs = 0; ///< wall clock, since the epoch
    std::int64_t cpuUs = 0;
    std::int64_t memoryKib = 0;
    std::int32_t descriptors = -1; ///< open; -1: may not be read, or not measured yet
    std::int32_t threads = 0;
    bool operator==(const ProcessObservation &) const = default;
};

/// An outlet as the sender's line to an independent computer shows it.
struct OutletObservation
{
    std::uint32_t ic = 0;
    std::int32_t outlet = 0;
    PowerState power = PowerState::Unknown;
    BeatState beats = BeatState::None;
    std::int32_t cycles = 0;
    std::int32_t offs = 0;
    bool operator==(const OutletObservation &) const = default;
};

/// What one manager sees on its own host; replaces what it said before.
struct Observation
{
    HostId host = noId<HostId>;
    std::string site; ///< its name, so that a stranger's message is told from ours
    std::vector<ProcessObservation> processes; ///< those that run
    std::vector<OutletObservation> outlets;
    bool operator==(const Observation &) const = default;
};

/// The latest observation of every host. It decides nothing and needs no order.
class Observations
{
public:
    void take(Observation observation);

    /// A manager was heard, by whatever message.
    void heard(HostId host);
    /// Its processes are no longer known, e.g. because it left the bus.
    void forget(HostId host);

    /// Hosts and processes have other numbers now.
    void renumber(const Renumbering &numbers);

    /// nullptr: not running, or not known.
    [[nodiscard]] const ProcessObservation *process(ProcessId id) const;
    [[nodiscard]] const OutletObservation *outlet(HostId seenBy, std::uint32_t ic,
                                                  int outlet) const;

    /// Seconds since the last message of that host's manager, nullopt: never heard in this life.
    [[nodiscard]] std::optional<double> age(HostId host) const;

private:
    struct Seen
    {
        Observation latest;
        std::map<ProcessId, std::size_t> byProcess;
        QElapsedTimer heard;
        void index(); ///< byProcess, from the latest
    };
    std::map<HostId, Seen> m_hosts;
};

} // namespace holdfast
