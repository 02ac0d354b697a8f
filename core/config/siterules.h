// siterules.h - what the tables of a site must say together: the rules at the end of contracts/site-file.md.
#pragma once

#include <config/sitebuilder.h>
#include <model/agentmetadata.h>

#include <cstdint>
#include <vector>

namespace holdfast {

// Each reports into the draft's session; a rule keeps quiet about values that are wrong by themselves. References are
// resolved, so every id in the draft is in range.

void checkSiteTable(const SiteDraft &draft);
void checkNamesAcrossKinds(const SiteDraft &draft); ///< group and resource names both make NAME@HOST
void checkIndependentComputers(const SiteDraft &draft);
void checkHosts(const SiteDraft &draft); ///< outlets, addresses, serial ports, whether a pair's host can be fenced
void checkResources(const SiteDraft &draft);
void checkGroups(const SiteDraft &draft); ///< layers, restarts and pairs of the system layer, resources, sparing
void checkProcesses(const SiteDraft &draft); ///< keys by handshake
void checkAgents(const SiteDraft &draft,
                 const AgentLookup &agents); ///< parameters and time-outs of OCF agents
void checkGroupDependencies(const SiteDraft &draft);
void checkPlacement(const SiteDraft &draft); ///< together_with, apart_from

/// Cycles of a graph, each as its nodes in order; cycles that share a node with one already found are left out.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> findCycles(
    const std::vector<std::vector<std::uint32_t>> &edges);

/// "a -> b -> a" by the names of the objects.
template <class Config>
[[nodiscard]] std::string cycleText(const std::vector<std::uint32_t> &cycle, const std::vector<Config> &all)
{
    std::string out;
    for (const std::uint32_t node : cycle)
        out += all[node].name + " -> ";
    return out + all[cycle.front()].name;
}

/// Reports every cycle of `depends_on` once, where its first object names the second.
template <class Config>
void checkCycles(const SiteDraft &draft, const std::vector<Config> &all, const std::vector<SiteDraft::Where> &places)
{
    std::vector<std::vector<std::uint32_t>> edges(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const auto other : all[i].dependsOn)
            edges[i].push_back(static_cast<std::uint32_t>(other));
    }
    for (const auto &cycle : findCycles(edges)) {
        const std::string &next = all[cycle.size() > 1 ? cycle[1] : cycle[0]].name;
        const SiteDraft::Where &where = places[cycle.front()];
        draft.session.error(draft.placeOf(where, "depends_on", next), where.path + ".depends_on",
                            cycleText(cycle, all), "dependencies without a cycle", "dependency cycle");
    }
}

} // namespace holdfast
