// Rules about dependencies: no cycles, never a higher layer, groups of one layer, on the same hosts; and resources.
#include <config/siterules.h>

#include <config/sitekeys.h>

#include <algorithm>

namespace holdfast {

namespace {

std::string layerText(Layer layer)
{
    return std::string(name(layer)) + " layer";
}

template <class T>
bool isGood(const KeyRows<T> &rows, const Origins &origins, std::string_view key)
{
    return !originOf(rows, origins, key).bad;
}

std::vector<HostId> missingOn(const std::vector<HostId> &hosts, const std::vector<HostId> &others)
{
    std::vector<HostId> missing;
    for (const HostId host : hosts) {
        if (std::find(others.begin(), others.end(), host) == others.end())
            missing.push_back(host);
    }
    return missing;
}

std::string hostNames(const SiteDraft &draft, const std::vector<HostId> &hosts)
{
    std::string out;
    for (const HostId host : hosts)
        out += (out.empty() ? "" : ", ") + draft.config.hosts[index(host)].name;
    return out;
}

// What is needed must be where it is needed: nowhere is an error, on some hosts only is likely a slip.
void checkHostsOfDependee(const SiteDraft &draft, const SiteDraft::Where &where, const std::string &dependee,
                          const std::vector<HostId> &hosts, const std::vector<HostId> &others)
{
    const std::vector<HostId> missing = missingOn(hosts, others);
    if (missing.empty() || hosts.empty())
        return;
    const Place place = draft.placeOf(where, "depends_on", dependee);
    const std::string allowed = "what is on the same host: " + hostNames(draft, hosts);
    if (missing.size() == hosts.size())
        draft.session.error(place, where.path + ".depends_on", tomlQuoted(dependee), allowed,
                            dependee + " is on none of its hosts");
    else
        draft.session.warning(place, where.path + ".depends_on", tomlQuoted(dependee), allowed,
                              dependee + " is not on " + hostNames(draft, missing)
                                  + ": the dependency doesn't hold there");
}

} // namespace

std::vector<std::vector<std::uint32_t>> findCycles(const std::vector<std::vector<std::uint32_t>> &edges)
{
    enum class Mark : std::uint8_t { New, OnPath, Done };
    struct Step {
        std::uint32_t node;
        std::size_t next = 0; ///< the edge to follow
    };
    std::vector<Mark> marks(edges.size(), Mark::New);
    std::vector<bool> reported(edges.size(), false);
    std::vector<std::vector<std::uint32_t>> cycles;
    std::vector<Step> path; // explicit: a chain of dependencies may be as long as the site is large
    for (std::uint32_t start = 0; start < edges.size(); ++start) {
        if (marks[start] != Mark::New)
            continue;
        path.push_back({start});
        marks[start] = Mark::OnPath;
        while (!path.empty()) {
            const std::uint32_t node = path.back().node;
            if (path.back().next == edges[node].size()) {
                marks[node] = Mark::Done;
                path.pop_back();
                continue;
            }
            const std::uint32_t other = edges[node][path.back().next++];
            if (marks[other] == Mark::New) {
                marks[other] = Mark::OnPath;
                path.push_back({other});
            } else if (marks[other] == Mark::OnPath) {
                const auto from = std::find_if(path.begin(), path.end(), [&](const Step &s) { return s.node == other; });
                std::vector<std::uint32_t> cycle;
                for (auto step = from; step != path.end(); ++step)
                    cycle.push_back(step->node);
                if (std::none_of(cycle.begin(), cycle.end(), [&](std::uint32_t n) { return reported[n]; })) {
                    for (const std::uint32_t member : cycle)
                        reported[member] = true;
                    cycles.push_back(std::move(cycle));
                }
            }
        }
    }
    return cycles;
}

void checkResources(const SiteDraft &draft)
{
    const auto &all = draft.config.resources;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const SiteDraft::Where &where = draft.resources[i];
        const Origins &origins = draft.provenance.resources[i];
        if (all[i].shared && isGood(resourceKeys(), origins, "hosts") && all[i].hosts.size() == 1)
            draft.session.warning(draft.placeOf(where, "shared"), where.path + ".shared", "true with one host",
                                  "true where both members of a pair use it", "nobody shares it");
        for (const ResourceId id : all[i].dependsOn) {
            const ResourceConfig &other = all[index(id)];
            const Origins &theirs = draft.provenance.resources[index(id)];
            if (index(id) == i)
                continue; // a cycle, reported as such
            if (other.layer > all[i].layer && isGood(resourceKeys(), origins, "layer")
                && isGood(resourceKeys(), theirs, "layer"))
                draft.session.error(draft.placeOf(where, "depends_on", other.name), where.path + ".depends_on",
                                    tomlQuoted(other.name) + " of the " + layerText(other.layer),
                                    "resources of the " + layerText(all[i].layer) + " or a lower one",
                                    "a dependency never points to a higher layer");
            if (isGood(resourceKeys(), origins, "hosts") && isGood(resourceKeys(), theirs, "hosts"))
                checkHostsOfDependee(draft, where, other.name, all[i].hosts, other.hosts);
        }
    }
    checkCycles(draft, all, draft.resources);
}

void checkGroupDependencies(const SiteDraft &draft)
{
    const auto &all = draft.config.groups;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const SiteDraft::Where &where = draft.groups[i];
        const Origins &origins = draft.provenance.groups[i];
        for (const GroupId id : all[i].dependsOn) {
            const GroupConfig &other = all[index(id)];
            const Origins &theirs = draft.provenance.groups[index(id)];
            if (index(id) == i)
                continue; // a cycle, reported as such
            if (!isGood(groupKeys(), origins, "layer") || !isGood(groupKeys(), theirs, "layer"))
                continue;
            if (other.layer != all[i].layer)
                draft.session.error(draft.placeOf(where, "depends_on", other.name), where.path + ".depends_on",
                                    tomlQuoted(other.name) + " of the " + layerText(other.layer),
                                    "groups of the " + layerText(all[i].layer),
                                    other.layer > all[i].layer ? "a dependency never points to a higher layer"
                                                               : "lower layers are implied");
            else if (isGood(groupKeys(), origins, "hosts") && isGood(groupKeys(), theirs, "hosts"))
                checkHostsOfDependee(draft, where, other.name, all[i].hosts, other.hosts);
        }
    }
    checkCycles(draft, all, draft.groups);
}

} // namespace holdfast
