#include <model/site.h>

#include <algorithm>

namespace holdfast {

namespace {

template <class Id>
Id idAt(std::size_t position)
{
    return static_cast<Id>(position);
}

template <class Config, class ByName>
void nameAll(const std::vector<Config> &all, ByName &byName)
{
    for (std::size_t i = 0; i < all.size(); ++i)
        byName.try_emplace(all[i].name, idAt<typename ByName::mapped_type>(i));
}

template <class ByName>
typename ByName::mapped_type find(const ByName &byName, std::string_view name)
{
    const auto found = byName.find(name);
    return found == byName.end() ? noId<typename ByName::mapped_type> : found->second;
}

void addInstances(Site &site)
{
    site.resourceInstances.resize(site.config.resources.size());
    for (std::size_t r = 0; r < site.config.resources.size(); ++r) {
        const ResourceConfig &resource = site.config.resources[r];
        for (const HostId host : resource.hosts) {
            site.resourceInstances[r].push_back(idAt<InstanceId>(site.instances.size()));
            site.instances.push_back({idAt<ResourceId>(r), host, resource.layer, {}, {}, {}});
        }
    }
    for (std::size_t i = 0; i < site.instances.size(); ++i) {
        for (const ResourceId other : site.at(site.instances[i].resource).dependsOn) {
            const InstanceId needed = site.instance(other, site.instances[i].host);
            if (!isValid(needed))
                continue;
            site.instances[i].dependsOn.push_back(needed);
            site.instances[index(needed)].neededBy.push_back(idAt<InstanceId>(i));
        }
    }
}

void addMembers(Site &site)
{
    site.groupMembers.resize(site.config.groups.size());
    for (std::size_t g = 0; g < site.config.groups.size(); ++g) {
        const GroupConfig &group = site.config.groups[g];
        int rank = 0;
        for (const HostId host : group.hosts) {
            Member member;
            member.group = idAt<GroupId>(g);
            member.host = host;
            member.layer = group.layer;
            member.paired = group.pair.has_value();
            member.rank = member.paired ? rank++ : 0;
            const auto id = idAt<MemberId>(site.members.size());
            for (std::uint32_t p = 0; p < group.processes.size(); ++p) {
                member.processes.push_back(idAt<ProcessId>(site.processes.size()));
                site.processes.push_back({id, p});
            }
            for (const ResourceId resource : group.resources) {
                const InstanceId instance = site.instance(resource, host);
                if (!isValid(instance))
                    continue;
                member.resources.push_back(instance);
                site.instances[index(instance)].dependants.push_back(id);
            }
            site.groupMembers[g].push_back(id);
            site.members.push_back(std::move(member));
        }
    }
}

void relateMembers(Site &site)
{
    for (std::size_t m = 0; m < site.members.size(); ++m) {
        Member &member = site.members[m];
        for (const GroupId dependee : site.at(member.group).dependsOn) {
            const MemberId other = site.member(dependee, member.host);
            if (!isValid(other))
                continue;
            member.dependsOn.push_back(other);
            site.members[index(other)].dependants.push_back(idAt<MemberId>(m));
        }
        if (!member.paired)
            continue;
        for (const MemberId other : site.groupMembers[index(member.group)]) {
            if (index(other) != m)
                member.mates.push_back(other);
        }
    }
}

// Either of two groups may say that they share or avoid a host.
void relateGroups(Site &site)
{
    const auto meet = [&](GroupId a, GroupId b) {
        return std::ranges::any_of(site.at(a).hosts, [&](HostId host) { return isValid(site.member(b, host)); });
    };
    const auto relate = [&](std::vector<std::vector<GroupId>> &all, GroupId a, const std::vector<GroupId> &others) {
        for (const GroupId b : others) {
            if (a == b || !meet(a, b))
                continue;
            for (const auto &[one, other] : {std::pair(a, b), std::pair(b, a)}) {
                if (std::ranges::find(all[index(one)], other) == all[index(one)].end())
                    all[index(one)].push_back(other);
            }
        }
    };
    site.apart.resize(site.config.groups.size());
    site.together.resize(site.config.groups.size());
    for (std::size_t g = 0; g < site.config.groups.size(); ++g) {
        relate(site.apart, idAt<GroupId>(g), site.config.groups[g].apartFrom);
        relate(site.together, idAt<GroupId>(g), site.config.groups[g].togetherWith);
    }
}

template <class Id, class All>
std::vector<std::uint32_t> orderOf(const All &all)
{
    std::vector<std::vector<std::uint32_t>> edges(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const Id other : all[i].dependsOn)
            edges[i].push_back(static_cast<std::uint32_t>(other));
    }
    return dependencyOrder(edges);
}

void addLoads(Site &site)
{
    site.loads.resize(site.config.hosts.size());
    const auto memberOrder = orderOf<MemberId>(site.members);
    const auto instanceOrder = orderOf<InstanceId>(site.instances);
    for (const Layer layer : {Layer::System, Layer::Platform, Layer::Application}) {
        for (const std::uint32_t m : memberOrder) {
            if (site.members[m].layer != layer)
                continue;
            std::vector<MemberId> &members = site.loads[index(site.members[m].host)].members;
            site.members[m].place = static_cast<std::uint32_t>(members.size());
            members.push_back(MemberId{m});
        }
        for (const std::uint32_t i : instanceOrder) {
            if (site.instances[i].layer == layer)
                site.loads[index(site.instances[i].host)].instances.push_back(InstanceId{i});
        }
        for (HostLoad &load : site.loads) {
            load.memberBegins[static_cast<std::size_t>(layer) + 1] = load.members.size();
            load.instanceBegins[static_cast<std::size_t>(layer) + 1] = load.instances.size();
        }
    }
}

} // namespace

std::vector<std::uint32_t> dependencyOrder(const std::vector<std::vector<std::uint32_t>> &dependsOn)
{
    const std::size_t count = dependsOn.size();
    std::vector<std::vector<std::uint32_t>> dependants(count);
    std::vector<std::size_t> missing(count, 0);
    for (std::uint32_t i = 0; i < count; ++i) {
        missing[i] = dependsOn[i].size();
        for (const std::uint32_t other : dependsOn[i])
            dependants[other].push_back(i);
    }
    std::vector<std::uint32_t> order;
    order.reserve(count);
    std::vector<bool> placed(count, false);
    // A worklist seeded in the given order keeps the result stable for equal depth.
    for (std::uint32_t i = 0; i < count; ++i) {
        if (missing[i] == 0) {
            order.push_back(i);
            placed[i] = true;
        }
    }
    for (std::size_t at = 0; at < order.size(); ++at) {
        for (const std::uint32_t next : dependants[order[at]]) {
            if (--missing[next] != 0)
                continue;
            order.push_back(next);
            placed[next] = true;
        }
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        if (!placed[i])
            order.push_back(i);
    }
    return order;
}

namespace {

void addChoosy(Site &site)
{
    for (HostLoad &load : site.loads) {
        for (const MemberId id : load.members) {
            const Member &member = site.at(id);
            const bool spared = member.paired && site.at(member.group).pair->alternates.size() > 1;
            if (member.paired
                && (spared || !site.apart[index(member.group)].empty() || !site.together[index(member.group)].empty()))
                load.choosy.push_back(id);
        }
    }
}

} // namespace

Site::Site(SiteConfig checked) : config(std::move(checked))
{
    nameAll(config.hosts, m_hosts);
    nameAll(config.groups, m_groups);
    nameAll(config.resources, m_resources);
    addInstances(*this);
    addMembers(*this);
    relateMembers(*this);
    relateGroups(*this);
    addLoads(*this);
    addChoosy(*this);
}

std::string Site::nameOf(HostId id) const
{
    return isValid(id) ? at(id).name : std::string{};
}

std::string Site::nameOf(MemberId id) const
{
    return isValid(id) ? groupOf(id).name + "@" + at(at(id).host).name : std::string{};
}

std::string Site::nameOf(ProcessId id) const
{
    return isValid(id) ? nameOf(at(id).member) + "/" + configOf(id).name : std::string{};
}

std::string Site::nameOf(InstanceId id) const
{
    return isValid(id) ? configOf(id).name + "@" + at(at(id).host).name : std::string{};
}

HostId Site::host(std::string_view name) const
{
    return find(m_hosts, name);
}

GroupId Site::group(std::string_view name) const
{
    return find(m_groups, name);
}

MemberId Site::member(std::string_view name) const
{
    const auto split = name.find('@');
    if (split == std::string_view::npos)
        return noId<MemberId>;
    return member(group(name.substr(0, split)), host(name.substr(split + 1)));
}

MemberId Site::member(GroupId group, HostId host) const
{
    if (!isValid(group) || !isValid(host))
        return noId<MemberId>;
    for (const MemberId id : groupMembers[index(group)]) {
        if (at(id).host == host)
            return id;
    }
    return noId<MemberId>;
}

ProcessId Site::process(std::string_view name) const
{
    const auto split = name.find('/');
    if (split == std::string_view::npos)
        return noId<ProcessId>;
    const MemberId owner = member(name.substr(0, split));
    if (!isValid(owner))
        return noId<ProcessId>;
    for (const ProcessId id : at(owner).processes) {
        if (configOf(id).name == name.substr(split + 1))
            return id;
    }
    return noId<ProcessId>;
}

InstanceId Site::instance(std::string_view name) const
{
    const auto split = name.find('@');
    if (split == std::string_view::npos)
        return noId<InstanceId>;
    return instance(find(m_resources, name.substr(0, split)), host(name.substr(split + 1)));
}

InstanceId Site::instance(ResourceId resource, HostId host) const
{
    if (!isValid(resource) || !isValid(host))
        return noId<InstanceId>;
    for (const InstanceId id : resourceInstances[index(resource)]) {
        if (at(id).host == host)
            return id;
    }
    return noId<InstanceId>;
}

} // namespace holdfast
