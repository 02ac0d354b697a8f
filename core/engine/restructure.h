// restructure.h - hosts, members, processes and resources come and go while the site runs: who is
// affected, and the states under the new numbers.
#pragma once

#include <engine/hoststate.h>
#include <engine/sitestate.h>

#include <string>
#include <vector>

// The rule: what goes must not run. A group leaves the site, or one of its hosts, when its members
// there are Off-line; so does a process, and so do relations (what it depends on, its resources,
// its pair, its layer), as a member that runs has been started by the old ones. What comes is
// started as at start-up: a new member of the group by the order of semantics.md 2 and its role by
// 5; a new process of a running member beside those that run, which aren't touched.
//
// A host that comes is Unknown until its manager joins: nobody waits for it, it has no vote, and
// nothing is asked of it. A host that goes is off the bus for certain: without power, or it has never
// been here. What was on it goes with it, whatever state it is in there: nothing of it runs.
//
// It happens at one place of the order, on every host alike: what a message says in the old numbers
// is void from there on, and its sender says it again in the new ones.

namespace holdfast {

/// What a change does to one member or resource.
struct Impact
{
    enum class Kind : std::uint8_t {
        MemberStarts, ///< it is new
        ProcessesStart, ///< of a member that runs: `names`; the others aren't touched
        ProcessesNext, ///< new ones, but the member doesn't run: with its next start
        ProcessesGo, ///< of a member that doesn't run
        MemberGoes, ///< it is Off-line, and no longer part of the site
        RelationsChange, ///< of a member that doesn't run
        SettingsChange, ///< limits and time-outs count at once; what a process is started with, at
                        ///< its next start
        ResourceStarts,
        ResourceGoes, ///< it is no longer looked at, and left as it is
        HostNotRunnable, ///< until a new group or resource of a lower layer is up: no pair is
                         ///< protected there meanwhile
        HostComes, ///< nothing changes until its manager joins
        HostGoes, ///< it is without power, or has never been here
    };
    Kind kind = Kind::MemberStarts;
    std::string target; ///< GROUP@HOST, RESOURCE@HOST, HOST
    std::vector<std::string> names; ///< of processes
    std::optional<State> state; ///< of a member that there is
    bool operator==(const Impact &) const = default;
};

struct Impacts
{
    std::vector<Impact> all; ///< in the order of the new site, then what goes
    std::size_t untouched = 0; ///< members that are neither
    std::vector<std::string> refusals; ///< why it can't be now, one sentence each, with what to do
};

/// @pre the same site name and independent computers.
[[nodiscard]] Impacts impacts(const Site &from, const Site &to, const SiteState &state);

/// The same state under the numbers of the new site. What is new is as before the site's start;
/// what is gone is forgotten, with its alarms and commands.
[[nodiscard]] SiteState restructured(const Site &from, const Site &to, SiteState state);
[[nodiscard]] HostPartState restructured(const Site &from, const Site &to, HostPartState state);

/// New processes of members that both sites have on this host.
[[nodiscard]] SiteRestructured newProcesses(const Site &from, const Site &to, HostId host);

} // namespace holdfast
