// step.h - the engine: two pure functions that decide everything; read this page first.
#pragma once

#include <engine/hoststate.h>
#include <engine/sitestate.h>

#include <optional>
#include <vector>

// The model in prose
//
// A site is a few hosts; on each, process groups in three layers. One group on one host is a *member*; two members of
// one group on two hosts can be a *pair*. The engine decides, from what has happened so far, what is done next. It has
// two parts, and both are functions of (configuration, state, event): no clock, no I/O, no randomness.
//
// The *host part* owns one host: its processes and resources, the order in which they start and stop, and the rungs
// process restart and group restart. It never waits for anybody. What others need to know it publishes as facts. A
// paired member it does not start by itself: it says that it could (EligibilityChanged) and waits for an order.
//
// The *site part* owns what concerns more than one host: who of a pair is Active, the host's own rungs (re-initialise,
// re-boot, power cycle, power down), Off-line, fencing, operator commands, alarms. Facts and commands reach it in one
// total order, the same on every host; so every host's copy takes the same steps, makes the same records and computes
// the same orders, and each host carries out those that are addressed to it. There is no leader.
//
//      process, probe            fact                order
//      --------------> hostStep ------> bus ------> siteStep ------> hostStep
//                         |                            |
//                         v effects                    v records (the event stream)
//
// Time enters only with an event. Deadlines are state: the manager arms one timer for nextDeadline() of each part and
// sends Tick to the host part, TimePassed over the bus to the site part.
//
// Effects are requests. That a process was asked to start is no reason to believe that it runs: outcomes come back as
// events, and a role that was requested is pending until it is acknowledged.

namespace holdfast {

/// What one step of the site part brings: records in order, and orders for hosts.
struct SiteStep {
    std::vector<Record> records;
    std::vector<Order> orders;
};

/// Takes one delivered message. @param state is updated; the same (site, state, event) always give the same result.
/// @param out is cleared first, and reused so that the steady state allocates little.
void siteStep(const Site &site, SiteState &state, const SiteEvent &event, SiteStep &out);

/// Takes one event of one host. @param out is cleared first. Effects are to be carried out in their order.
void hostStep(const Site &site, HostPartState &state, const HostEvent &event, std::vector<HostEffect> &out);

/// When the state wants to be stepped with a Tick or TimePassed; `never` if nothing is waited for.
[[nodiscard]] Timestamp nextDeadline(const Site &site, const HostPartState &state);
[[nodiscard]] Timestamp nextDeadline(const Site &site, const SiteState &state);

/// What a host's own journal knows, and those with whom it boots may not: it may have run on without them.
struct OwnJournal {
    const SiteState *state = nullptr; ///< nullptr: nothing is known
    std::vector<Command> granted; ///< where there was no quorum, in their order; told again in a moment
};

/// What a host that (re-)boots must know of its earlier lives, from the replicated state. From its own journal come the
/// tries of its rungs that nobody else has heard of, or a partition would give it all of them anew; and what operators
/// have taken Off-line there, which survives everything (semantics.md 8).
/// @param incarnation greater than in any earlier life of that host.
[[nodiscard]] Boot bootFrom(const Site &site, const SiteState &state, HostId host, std::uint64_t incarnation,
                            const OwnJournal &own = {});

/// What a host's manager says of it when it is back, or heard again (semantics.md 9).
[[nodiscard]] ManagerResumed resumedFrom(const Site &site, const HostPartState &state);

/// Of everything that decides; equal on all hosts after the same message. Never 0.
[[nodiscard]] std::uint64_t stateHash(const SiteState &state);

/// The host part a host would have, were it exactly as the replicated state says: for planning on a copy.
[[nodiscard]] HostPartState hostPartFrom(const Site &site, const SiteState &state, HostId host);

} // namespace holdfast
