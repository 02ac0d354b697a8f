// Rules about groups: the system layer, resources, sparing, placement; and their processes' handshakes.
#include <config/siterules.h>

#include <config/sitekeys.h>
#include <config/values.h>

#include <algorithm>
#include <numeric>

namespace holdfast {

namespace {

bool isGood(const SiteDraft &draft, std::size_t group, std::string_view key)
{
    return !originOf(groupKeys(), draft.provenance.groups[group], key).bad;
}

void refuseRestart(const SiteDraft &draft, const SiteDraft::Where &where, std::string_view key, const Limit &limit,
                   const Origin &origin, Level level)
{
    if (origin.level != level || origin.bad || limit.count == 0)
        return;
    draft.session.error(draft.placeOf(where, key), where.path + "." + std::string(key),
                        LimitValue::write(limit, draft.config), "count = 0, or allow_pairing = true in the group",
                        "groups of the system layer are not restarted: their ladder begins at re-boot");
}

void checkSystemLayer(const SiteDraft &draft, std::size_t position)
{
    const GroupConfig &group = draft.config.groups[position];
    const SiteDraft::Where &where = draft.groups[position];
    if (group.layer != Layer::System || group.allowPairing || !isGood(draft, position, "layer")
        || !isGood(draft, position, "allow_pairing"))
        return;
    if (group.pair && isGood(draft, position, "pair"))
        draft.session.error(draft.placeOf(where, "pair"), where.path + ".pair", "a pair in the system layer",
                            "hosts, or allow_pairing = true", "groups of the system layer are not paired");
    const Origins &origins = draft.provenance.groups[position];
    refuseRestart(draft, where, "group_restart", group.groupRestart, originOf(groupKeys(), origins, "group_restart"),
                  Level::Own);
    const Prototype<ProcessConfig> &inherited = draft.provenance.groupProcesses[position];
    refuseRestart(draft, where, "process_restart", inherited.value.restart,
                  originOf(processKeys(), inherited.origins, "restart"), Level::Group);
    for (std::size_t p = 0; p < group.processes.size(); ++p)
        refuseRestart(draft, draft.processes[position][p], "restart", group.processes[p].restart,
                      originOf(processKeys(), draft.provenance.processes[position][p], "restart"), Level::Own);
}

void checkResourcesOf(const SiteDraft &draft, std::size_t position)
{
    const GroupConfig &group = draft.config.groups[position];
    const SiteDraft::Where &where = draft.groups[position];
    for (const ResourceId id : group.resources) {
        const ResourceConfig &resource = draft.config.resources[index(id)];
        const Origins &theirs = draft.provenance.resources[index(id)];
        const Place place = draft.placeOf(where, "resources", resource.name);
        if (resource.layer > group.layer && isGood(draft, position, "layer")
            && !originOf(resourceKeys(), theirs, "layer").bad)
            draft.session.error(place, where.path + ".resources",
                                tomlQuoted(resource.name) + " of the " + std::string(name(resource.layer)) + " layer",
                                "resources of the " + std::string(name(group.layer)) + " layer or a lower one",
                                "a dependency never points to a higher layer");
        const bool onAny = std::any_of(group.hosts.begin(), group.hosts.end(), [&](HostId host) {
            return std::find(resource.hosts.begin(), resource.hosts.end(), host) != resource.hosts.end();
        });
        if (!onAny && isGood(draft, position, "hosts") && !originOf(resourceKeys(), theirs, "hosts").bad)
            draft.session.error(place, where.path + ".resources", tomlQuoted(resource.name),
                                "resources on at least one of the group's hosts",
                                resource.name + " is on none of its hosts");
    }
}

void checkSparing(const SiteDraft &draft, std::size_t position)
{
    const GroupConfig &group = draft.config.groups[position];
    if (!group.pair || group.pair->alternates.size() < 2 || !isGood(draft, position, "pair"))
        return;
    for (const HostId host : group.pair->alternates) {
        const HostConfig &spare = draft.config.hosts[index(host)];
        if (spare.spareCapacity == 0)
            draft.session.warning(draft.placeOf(draft.groups[position], "pair", spare.name),
                                  draft.groups[position].path + ".pair.alternates", tomlQuoted(spare.name),
                                  "hosts with spare_capacity of 1 or more", "can never hold the Standby");
    }
}

// A process that isn't told its role serves in Standby as well: on both hosts of a hot pair.
void checkRolesAreTold(const SiteDraft &draft, std::size_t position, std::size_t process)
{
    const GroupConfig &group = draft.config.groups[position];
    const ProcessConfig &config = group.processes[process];
    const bool told = config.handshake == Handshake::Notify || config.handshake == Handshake::Ocf
        || (config.handshake == Handshake::Exec && !config.activate.empty() && !config.deactivate.empty());
    if (told || !group.pair || group.pair->standby == StandbyKind::Cold || !isGood(draft, position, "pair"))
        return;
    const SiteDraft::Where &where = draft.processes[position][process];
    draft.session.warning(draft.placeOf(where, "handshake"), where.path + ".handshake",
                          tomlQuoted(name(config.handshake)) + " in a pair with standby = "
                              + tomlQuoted(name(group.pair->standby)),
                          "standby = \"cold\", or a handshake that tells roles (exec: activate and deactivate)",
                          "is not told its role and would serve on both hosts");
}

void checkHandshake(const SiteDraft &draft, std::size_t group, std::size_t process)
{
    const ProcessConfig &config = draft.config.groups[group].processes[process];
    const SiteDraft::Where &where = draft.processes[group][process];
    const Origins &origins = draft.provenance.processes[group][process];
    if (originOf(processKeys(), origins, "handshake").bad || where.table == nullptr)
        return;
    const std::string handshake = "handshake " + tomlQuoted(name(config.handshake));
    for (std::size_t row = 0; row < processKeys().size(); ++row) {
        const std::string_view key = processKeys()[row].key;
        const HandshakeUse use = useOf(key, config.handshake);
        if (use == HandshakeUse::Required && origins[row].level == Level::BuiltIn)
            draft.session.missing(where.place, where.path + "." + std::string(key), processKeys()[row].allowed(),
                                  "missing for " + handshake);
        else if (use == HandshakeUse::Unused && origins[row].level == Level::Own && !origins[row].bad)
            draft.session.warning(origins[row].place, where.path + "." + std::string(key),
                                  processKeys()[row].write(config, draft.config), "keys of this handshake",
                                  "is not used with " + handshake);
    }
}

/// Sets of groups that are on one host by together_with.
class TogetherSets
{
public:
    explicit TogetherSets(std::size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), 0U); }
    std::size_t setOf(std::size_t group)
    {
        while (m_parent[group] != group)
            group = m_parent[group] = m_parent[m_parent[group]];
        return group;
    }
    void join(std::size_t a, std::size_t b) { m_parent[setOf(a)] = setOf(b); }

private:
    std::vector<std::size_t> m_parent;
};

// The hosts on which a group serves when everything is well: a pair's primary, an unpaired group's every host.
std::vector<HostId> homes(const GroupConfig &group)
{
    return group.pair ? std::vector<HostId>{group.pair->primary} : group.hosts;
}

std::string shareHost(const SiteDraft &draft, const GroupConfig &a, const GroupConfig &b)
{
    const std::vector<HostId> theirs = homes(b);
    for (const HostId host : homes(a)) {
        if (std::find(theirs.begin(), theirs.end(), host) != theirs.end())
            return draft.config.hosts[index(host)].name;
    }
    return {};
}

void checkTogether(const SiteDraft &draft, std::size_t position, TogetherSets &sets)
{
    const GroupConfig &group = draft.config.groups[position];
    const SiteDraft::Where &where = draft.groups[position];
    for (const GroupId id : group.togetherWith) {
        const GroupConfig &other = draft.config.groups[index(id)];
        const Place place = draft.placeOf(where, "together_with", other.name);
        if (index(id) == position)
            draft.session.error(place, where.path + ".together_with", tomlQuoted(other.name), "other groups");
        else if (isGood(draft, position, "hosts") && isGood(draft, index(id), "hosts")
                 && shareHost(draft, group, other).empty())
            draft.session.error(place, where.path + ".together_with", tomlQuoted(other.name),
                                "groups with the same primary, or on the same host",
                                "they serve on different hosts from the start");
        sets.join(position, index(id));
    }
}

// Whether there are alternates for both, away from the other's members.
bool haveStandbysApart(const PairConfig &a, const PairConfig &b)
{
    for (const HostId one : a.alternates) {
        for (const HostId other : b.alternates) {
            if (one != other && one != b.primary && other != a.primary)
                return true;
        }
    }
    return false;
}

// A lower layer that can't be complete keeps its hosts from ever being runnable; an application is only unprotected.
void tellNoPlace(const SiteDraft &draft, const Place &place, const std::string &key, Layer layer, const std::string &name)
{
    const char *allowed = "pairs whose alternates are on other hosts than the other's members";
    if (layer == Layer::Application)
        draft.session.warning(place, key, tomlQuoted(name), allowed, "at most one of them ever has a Standby");
    else
        draft.session.error(place, key, tomlQuoted(name), allowed,
                            "at most one of them ever has a Standby, and their hosts are never runnable");
}

void checkApart(const SiteDraft &draft, std::size_t position, TogetherSets &sets)
{
    const GroupConfig &group = draft.config.groups[position];
    const SiteDraft::Where &where = draft.groups[position];
    for (const GroupId id : group.apartFrom) {
        const GroupConfig &other = draft.config.groups[index(id)];
        const Place place = draft.placeOf(where, "apart_from", other.name);
        const std::string key = where.path + ".apart_from";
        if (index(id) == position) {
            draft.session.error(place, key, tomlQuoted(other.name), "other groups");
        } else if (sets.setOf(position) == sets.setOf(index(id))) {
            draft.session.error(place, key, tomlQuoted(other.name), "groups that together_with doesn't bind to it",
                                "together_with and apart_from contradict each other");
        } else if (isGood(draft, position, "hosts") && isGood(draft, index(id), "hosts")) {
            const std::string host = shareHost(draft, group, other);
            if (!host.empty())
                draft.session.error(place, key, tomlQuoted(other.name),
                                    "groups with another primary, or on other hosts",
                                    "both serve on " + host + " from the start");
            else if (group.pair && other.pair && !haveStandbysApart(*group.pair, *other.pair))
                tellNoPlace(draft, place, key, group.layer, other.name);
        }
    }
}

// What is initialised on activation is held where its pair is Active: on two hosts, where two pairs list it and part.
void checkHeldOnce(const SiteDraft &draft, std::size_t position, TogetherSets &sets)
{
    const GroupConfig &group = draft.config.groups[position];
    const SiteDraft::Where &where = draft.groups[position];
    for (const ResourceId id : group.resources) {
        const ResourceConfig &resource = draft.config.resources[index(id)];
        if (!group.pair || resource.initialize != Initialize::OnActivation)
            continue;
        for (std::size_t i = 0; i < position; ++i) {
            const GroupConfig &other = draft.config.groups[i];
            if (other.pair && std::ranges::find(other.resources, id) != other.resources.end()
                && sets.setOf(i) != sets.setOf(position))
                draft.session.warning(draft.placeOf(where, "resources", resource.name), where.path + ".resources",
                                      tomlQuoted(resource.name),
                                      "a resource of its own, or together_with " + other.name,
                                      "both pairs initialise it on activation: on two hosts, when one of them has "
                                      "switched over");
        }
    }
}

} // namespace

void checkGroups(const SiteDraft &draft)
{
    for (std::size_t i = 0; i < draft.groups.size(); ++i) {
        checkSystemLayer(draft, i);
        checkResourcesOf(draft, i);
        checkSparing(draft, i);
    }
}

void checkProcesses(const SiteDraft &draft)
{
    for (std::size_t i = 0; i < draft.groups.size(); ++i) {
        for (std::size_t p = 0; p < draft.processes[i].size(); ++p) {
            checkHandshake(draft, i, p);
            checkRolesAreTold(draft, i, p);
        }
    }
}

void checkPlacement(const SiteDraft &draft)
{
    TogetherSets sets(draft.groups.size());
    for (std::size_t i = 0; i < draft.groups.size(); ++i)
        checkTogether(draft, i, sets);
    for (std::size_t i = 0; i < draft.groups.size(); ++i)
        checkApart(draft, i, sets);
    for (std::size_t i = 0; i < draft.groups.size(); ++i)
        checkHeldOnce(draft, i, sets);
}

} // namespace holdfast
