// simulation.h - a whole site in simulated time: the real engine over simulated processes, resources, links and power.
#pragma once

#include <simulation/faultbook.h>
#include <simulation/recordrules.h>

#include <engine/step.h>
#include <model/expected.h>
#include <model/scenario.h>

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

// What is simulated
//
// Every host has a real HostPartState, driven by hostStep(); its processes, resources and role acknowledgements take
// the times of the scenario's [timing]. Hosts that hear each other share a *side* of the bus: one total order of
// messages and, as long as all replicas must be equal, one SiteState (or one a host, compared after every message).
// When links are cut a side falls apart; when they heal, the side that had quorum last (core/bus/component.h) gives its
// state to the other, whose hosts then repeat what they had said meanwhile (semantics.md 9). A host that goes down keeps
// the state that it had, as its journal does. Only the principal side's records are reported.
//
// Site time is kept as managers keep it (semantics.md 9): each host's own clock, pulled forward by every stamp that is
// delivered. They agree with simulated time until a scenario lets one jump.
//
// Besides the verbs and keys of contracts/scenario-file.md there are some that campaigns need, so that what they find
// can be told in a file: verbs `boot-host` (somebody's hand: a host that runs is reset, one that crashed or has no
// power is started) and `jump-clock` (`ahead` or `behind` = a duration: the host's clock jumps); and two that people
// ask about: `hang-process` (as `fault-process`, but the process misses its watchdog instead of ending) and
// `lose-power` (the host's supply is gone and its switch says so, until `boot-host` or a command); in [timing]
// `bus_delay`, `bus_jitter` (of every message), `line_jitter` (what the independent computer says comes late by as
// much, and may come twice) and `replicas = true` (every host computes the site's state by itself; they are compared
// after every message).
//
// Everything happens in one queue, by time and then in the order in which it was caused: the same site, scenario and
// seed give the same records. Randomness (jitter) comes from the seed only.

namespace holdfast {

/// Sees every message of every side of the bus, with the state that it finds.
using SimulationWatch = std::function<void(const SiteState &before, const SiteEvent &event)>;

struct SimulationOptions {
    ScenarioTiming timing;
    std::uint64_t seed = 1;
    bool judged = false; ///< every side's records are judged, too (recordrules.h)
    SimulationWatch watch; ///< may be empty
};

/// The site as a simulation runs it: with an independent computer and a watchdog unless the timing takes them away.
/// Identifiers are those of the given site.
[[nodiscard]] Site simulatedSite(const Site &site, const ScenarioTiming &timing);

class Simulation
{
public:
    using Sink = std::function<void(const Record &)>;

    /// A site whose hosts have not booted yet. @param site outlives the simulation. @param sink gets every record of
    /// the principal side, in order.
    Simulation(const Site &site, SimulationOptions options, Sink sink);

    /// A site in the middle of its life: every host that is on the bus runs exactly as the state says.
    Simulation(const Site &site, const SiteState &state, SimulationOptions options, Sink sink);

    Simulation(const Simulation &) = delete;
    Simulation &operator=(const Simulation &) = delete;

    /// All hosts are switched on and boot now.
    void boot();

    /// What a person or fate does at this instant. @return an error for a target that the site doesn't have, or a
    /// command that can't be read.
    Outcome take(const ScenarioStep &step);

    /// An operator's command reaches the bus now.
    void give(Command command);

    /// Everything up to and including this time happens. Between two calls nothing is left that was due.
    void runUntil(Timestamp until);

    [[nodiscard]] Timestamp now() const { return m_now; }

    /// When something happens next; `never` if nothing is left to happen.
    [[nodiscard]] Timestamp next() const { return m_queue.empty() ? never : m_queue.front().at; }

    /// The replicated state, as the principal side has it.
    [[nodiscard]] const SiteState &state() const { return principal().state; }

    /// Invariants that were broken, each once, with the time: "two-actives cdma at 12.5 s".
    [[nodiscard]] const std::vector<std::string> &violated() const { return m_violated; }

    /// Whether this process is really there, whatever anybody believes.
    [[nodiscard]] bool alive(ProcessId process) const { return m_processes[index(process)].alive; }

    /// Whether the host's operating system really runs.
    [[nodiscard]] bool isUp(HostId host) const { return at(host).up; }

    /// Messages that the site part has taken.
    [[nodiscard]] std::uint64_t delivered() const { return m_delivered; }

private:
    using Call = std::function<void()>; ///< something that happens later
    struct Item {
        Timestamp at;
        std::uint64_t order;
        Call action;
        bool operator<(const Item &other) const // for a heap whose front is the earliest
        {
            return at != other.at ? at > other.at : order > other.order;
        }
    };
    struct SimProcess {
        bool alive = false;
        bool ready = false;
        bool active = false; ///< serves as Active
        bool ending = false; ///< was told to stop, or killed
        std::uint64_t generation = 0;
    };
    struct SimInstance {
        std::uint64_t request = 0; ///< of the last initialise or release; answers to earlier ones are void
        bool monitored = false;
    };
    struct Side;
    struct SimHost {
        HostPartState part;
        std::shared_ptr<const Side> own; ///< what its journal holds, while it is on no side
        bool powered = true;
        bool up = false; ///< its operating system runs
        bool frozen = false; ///< hangs: nothing moves, nothing is lost
        bool managed = false; ///< its manager runs
        bool heard = false; ///< its manager counts as being on the bus
        bool left = false; ///< went by itself or by order: not missed in the votes
        bool standing = false; ///< has been where there was quorum since it booted
        std::optional<bool> toldQuorum; ///< last, to this manager; one that hangs may not have taken it yet
        bool silent = false; ///< sends no beats
        bool serialCut = false;
        bool beating = false;
        std::uint64_t life = 0; ///< what was under way in an earlier one doesn't happen
        std::uint64_t incarnation = 0;
        Duration ahead{}; ///< of its clock, before simulated time
        std::uint64_t beatChange = 0;
        std::uint64_t powerChange = 0;
        std::uint64_t absence = 0; ///< numbers the times when its manager could not be heard
        std::uint32_t offs = 0;
        std::uint64_t lastIncident = 0; ///< of a power action: the independent computer refuses it a second time
        BeatState beats = BeatState::None; ///< as the independent computer sees it
        Timestamp ticking = never; ///< the tick that is in the queue
        std::vector<LinkState> lines; ///< as its manager has last seen them
        std::vector<Call> held; ///< while it hangs
        std::vector<HostInput> missed; ///< while its manager is away
        std::vector<Resume::Gone> gone; ///< processes that ended meanwhile
        std::vector<std::uint64_t> waiting; ///< faults that show again when re-initialise has ended
        std::deque<SiteEvent> unheard; ///< said on a side that wasn't the principal one
    };
    struct Side {
        std::uint64_t id = 0;
        std::vector<HostId> present;
        bool quorate = true;
        SiteState state;
        std::vector<SiteState> replicas; ///< by HostId, where the timing asks for them
        RecordRules rules; ///< where the options ask for it
        Timestamp ticking = never; ///< the TimePassed that is in the queue, in simulated time
        std::vector<std::uint64_t> leases; ///< by HostId: SiteHost::lease that is being counted
        Timestamp lastDelivery{};
        std::deque<std::pair<Timestamp, SiteEvent>> inFlight; ///< sent, and delivered at that time
    };

    // simulation.cpp: the queue and the steps of a scenario
    void schedule(Timestamp time, Call action);
    void after(Duration delay, Call action) { schedule(m_now + delay, std::move(action)); }
    void onHost(HostId host, Duration delay, Call action); ///< unless its life ends before; later if it hangs then
    void settle();
    void violate(const std::string &what);
    [[nodiscard]] CuredBy rungUnderWay(MemberId member) const; ///< Never: none
    Outcome faultProcess(const ScenarioStep &step);
    Outcome faultResource(const ScenarioStep &step);
    Outcome faultMember(const ScenarioStep &step, SimFault::Kind kind);
    Outcome clearFault(const ScenarioStep &step);
    Outcome takeHost(const ScenarioStep &step);
    Outcome takeLink(const ScenarioStep &step, bool linked);
    Outcome takeCommand(const ScenarioStep &step);
    [[nodiscard]] Timestamp clockOf(HostId host) const { return m_now + at(host).ahead; }
    void jumpClock(HostId host, Duration by);

    // resumed.cpp: a site in the middle of its life
    void resumeHost(HostId host, const SiteState &state);
    void resumeProcess(ProcessId process, const SiteState &state);
    void resumeInstance(InstanceId instance, const SiteState &state);
    void resumeOrders(HostId host, const SiteState &state);

    // bus.cpp: sides, delivery, quorum
    [[nodiscard]] Side &principal() { return m_sides[m_principal]; }
    [[nodiscard]] const Side &principal() const { return m_sides[m_principal]; }
    [[nodiscard]] Side *sideOf(HostId host);
    [[nodiscard]] bool hasSide(HostId host) const;
    [[nodiscard]] std::vector<std::vector<HostId>> groupsOnBus() const;
    [[nodiscard]] std::vector<bool> quorumOf(const std::vector<std::vector<HostId>> &groups) const;
    bool reform();
    [[nodiscard]] const Side &baseFor(const std::vector<HostId> &group) const;
    [[nodiscard]] bool beginsWith(const Side &base, const std::vector<HostId> &group) const;
    void keepJournals(const std::vector<std::vector<HostId>> &groups);
    void join(Side &side, const Side &base);
    void tellQuorum(HostId host);
    void publish(HostId from, SiteEvent event);
    void arrive(std::uint64_t side);
    void rehome(std::vector<Side> &sides, const std::vector<const Side *> &bases);
    void publishFromLine(HostId from, const Fact &fact);
    [[nodiscard]] Duration drawn(Duration most);
    void pullClocks(const Side &side, Timestamp stamp);
    void publish(HostId from, Fact fact);
    void deliver(Side &side, const SiteEvent &event);
    void stepReplicas(Side &side, const SiteEvent &event, const SiteStep &expected);
    void carryOut(const Order &order, const Side &side);
    void keepStanding(const Side &side, const SiteEvent &event);
    void armSite(Side &side);
    void armLeases(Side &side);
    void siteDue(std::uint64_t side);

    // hosts.cpp: one host's manager and what runs under it
    void feed(HostId host, HostInput input);
    void apply(HostId host, const HostEffect &effect);
    void start(HostId host, const StartProcess &effect);
    void ready(HostId host, ProcessId process, std::uint64_t generation);
    void stop(HostId host, const StopProcess &effect);
    void kill(HostId host, const KillProcess &effect);
    [[nodiscard]] bool staysBehind(ProcessId process) const;
    void leaveRemains(ProcessId process);
    void exitProcess(ProcessId process, std::uint64_t generation, ExitStatus exit);
    void tellRole(HostId host, const TellRole &effect);
    void initializeResource(HostId host, InstanceId instance);
    void releaseResource(HostId host, InstanceId instance);
    void noticeRungs(HostId host, const Fact &fact);
    void show(std::uint64_t fault);
    void showAgain(const SimFault &fault);
    void cured(const std::vector<SimFault> &gone);
    void checkServing(MemberId member);
    void armHost(HostId host);

    // life.cpp: hosts that come up, go down, hang, or lose their manager
    void hostUp(HostId host);
    void hostDown(HostId host, bool announced);
    void reboot(HostId host);
    void crash(HostId host);
    void boot(HostId host);
    void freeze(HostId host);
    void thaw(HostId host);
    void restartManager(HostId host);
    void missUnlessBack(HostId host);
    void resetByWatchdog(HostId host);
    [[nodiscard]] bool servesAsActive(HostId host) const;

    // power.cpp: the independent computer, its lines and switches
    [[nodiscard]] bool lineWorks(HostId host) const;
    [[nodiscard]] bool icReachable(HostId host) const;
    void switchPower(HostId via, const SwitchPower &order);
    void powerOff(HostId host, HostId via);
    void powerOn(HostId host, HostId via, Duration untilUp);
    void losePower(HostId host);
    void updateLines();
    void updateBeats();
    void reportBeats(HostId host);
    void reportPower(HostId host, HostId first);
    void poll(HostId manager);

    [[nodiscard]] SimHost &at(HostId id) { return m_hosts[index(id)]; }
    [[nodiscard]] const SimHost &at(HostId id) const { return m_hosts[index(id)]; }
    [[nodiscard]] SimProcess &at(ProcessId id) { return m_processes[index(id)]; }
    [[nodiscard]] SimInstance &at(InstanceId id) { return m_instances[index(id)]; }
    [[nodiscard]] HostId hostOf(ProcessId id) const { return m_site.at(m_site.at(id).member).host; }

    const Site &m_site;
    SimulationOptions m_options;
    Sink m_sink;
    std::mt19937_64 m_random;
    Timestamp m_now{};
    std::uint64_t m_order = 0;
    std::uint64_t m_atOnce = 0; ///< things that happened at this instant: an engine that never settles is found by it
    std::uint64_t m_delivered = 0;
    std::vector<Item> m_queue; ///< a heap
    std::deque<std::pair<std::uint64_t, SiteEvent>> m_messages; ///< to be delivered at this instant, by side
    std::vector<SimHost> m_hosts;
    std::vector<SimProcess> m_processes;
    std::vector<SimInstance> m_instances;
    std::vector<std::vector<bool>> m_linked; ///< by HostId, both ways
    std::vector<Side> m_sides;
    std::size_t m_principal = 0;
    std::uint64_t m_sideId = 0;
    bool m_reform = false; ///< who is on the bus has changed
    bool m_icRuns = true;
    std::uint64_t m_commands = 0; ///< given by steps, for their ids
    FaultBook m_faults;
    std::vector<std::string> m_violated;
    SiteStep m_step; ///< reused
};

} // namespace holdfast
