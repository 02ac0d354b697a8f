// situation.h - the part of a SiteState that decisions are made from, as digests: equal on all
// hosts, kept up step by step.
#pragma once

#include <engine/sitestate.h>

namespace holdfast {

/// Numbers every part of a state: hosts, members, processes, instances, pairs, one after the other.
struct PartNumbers
{
    explicit PartNumbers(const SiteState &state)
        : members(state.hosts.size())
        , processes(members + state.members.size())
        , instances(processes + state.processes.size())
        , pairs(instances + state.instances.size())
        , end(pairs + state.pairs.size())
    {
    }
    std::size_t members, processes, instances, pairs, end;
};

// What has only passed (time, messages heard, numbers given) is no change of the situation: a plan
// stays good over it, and replicas are compared by what they decide from.
[[nodiscard]] std::uint64_t digest(const SiteHost &host);
[[nodiscard]] std::uint64_t digest(const SiteMember &member);
[[nodiscard]] std::uint64_t digest(const SiteProcess &process);
[[nodiscard]] std::uint64_t digest(const SiteInstance &instance);
[[nodiscard]] std::uint64_t digest(const SitePair &pair);

/// The digest of the part of that number.
[[nodiscard]] std::uint64_t digestOf(const SiteState &state, const PartNumbers &numbers,
                                     std::size_t number);

/// What a part adds to SiteIndex::sum.
[[nodiscard]] std::uint64_t share(std::size_t number, std::uint64_t digest);

/// Makes the index of a state that has none.
void makeIndex(SiteState &state);

/// Brings the index up to date with what was written, and clears the list of it.
void updateIndex(SiteState &state);

} // namespace holdfast
