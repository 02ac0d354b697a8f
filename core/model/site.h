// site.h - the site compiled for use: every member, process and resource instance numbered, relations both ways.
#pragma once

#include <model/config.h>

#include <array>
#include <span>
#include <string_view>

namespace holdfast {

/// One group on one host, `GROUP@HOST`.
struct Member {
    GroupId group = noId<GroupId>;
    HostId host = noId<HostId>;
    Layer layer = Layer::Application;
    int rank = 0; ///< in its pair: 0 primary, 1.. alternates; 0 where there is no pair
    bool paired = false;
    std::uint32_t place = 0; ///< in its host's load: what starts earlier has a smaller one
    std::vector<ProcessId> processes;
    std::vector<InstanceId> resources; ///< those of its group's resources that have an instance on its host
    std::vector<MemberId> dependsOn; ///< same layer, same host
    std::vector<MemberId> dependants; ///< the reverse
    std::vector<MemberId> mates; ///< the other members of its pair
};

struct Process {
    MemberId member = noId<MemberId>;
    std::uint32_t position = 0; ///< in its group's processes
};

/// One resource on one host, `RESOURCE@HOST`.
struct Instance {
    ResourceId resource = noId<ResourceId>;
    HostId host = noId<HostId>;
    Layer layer = Layer::Application;
    std::vector<MemberId> dependants; ///< members that list it
    std::vector<InstanceId> dependsOn;
    std::vector<InstanceId> neededBy; ///< resources that depend upon it
};

/// What one host carries, in the order in which it starts: by layer, dependees first.
struct HostLoad {
    std::vector<MemberId> members;
    std::vector<InstanceId> instances;
    std::vector<MemberId> choosy; ///< of pairs whose place depends on who else is on the host: sparing, apart, together
    std::array<std::size_t, 4> memberBegins{}; ///< where each layer's members begin; last, where all of them end
    std::array<std::size_t, 4> instanceBegins{};

    [[nodiscard]] std::span<const MemberId> of(Layer layer) const { return part(members, memberBegins, layer); }
    [[nodiscard]] std::span<const InstanceId> instancesOf(Layer layer) const
    {
        return part(instances, instanceBegins, layer);
    }
    /// The members of all lower layers.
    [[nodiscard]] std::span<const MemberId> below(Layer layer) const
    {
        return std::span(members).first(memberBegins[static_cast<std::size_t>(layer)]);
    }

private:
    template <class Id>
    static std::span<const Id> part(const std::vector<Id> &all, const std::array<std::size_t, 4> &begins, Layer layer)
    {
        const std::size_t begin = begins[static_cast<std::size_t>(layer)];
        return std::span(all).subspan(begin, begins[static_cast<std::size_t>(layer) + 1] - begin);
    }
};

/// An immutable view of a checked SiteConfig. Cheap to share by const reference or shared_ptr<const Site>.
class Site
{
public:
    /// @param config must have passed config's check; dependencies are acyclic and every id is in range.
    explicit Site(SiteConfig config);

    SiteConfig config;
    std::vector<Member> members;
    std::vector<Process> processes;
    std::vector<Instance> instances;
    std::vector<HostLoad> loads; ///< by HostId
    std::vector<std::vector<MemberId>> groupMembers; ///< by GroupId, primary first
    std::vector<std::vector<InstanceId>> resourceInstances; ///< by ResourceId
    // By GroupId: those that must avoid or share a host with it, whichever of the two says so, and could meet it.
    std::vector<std::vector<GroupId>> apart;
    std::vector<std::vector<GroupId>> together;

    [[nodiscard]] const Member &at(MemberId id) const { return members[index(id)]; }
    [[nodiscard]] const Process &at(ProcessId id) const { return processes[index(id)]; }
    [[nodiscard]] const Instance &at(InstanceId id) const { return instances[index(id)]; }
    [[nodiscard]] const HostConfig &at(HostId id) const { return config.hosts[index(id)]; }
    [[nodiscard]] const GroupConfig &at(GroupId id) const { return config.groups[index(id)]; }
    [[nodiscard]] const ResourceConfig &at(ResourceId id) const { return config.resources[index(id)]; }
    [[nodiscard]] const GroupConfig &groupOf(MemberId id) const { return at(at(id).group); }
    [[nodiscard]] const ProcessConfig &configOf(ProcessId id) const
    {
        return groupOf(at(id).member).processes[at(id).position];
    }
    [[nodiscard]] const ResourceConfig &configOf(InstanceId id) const { return at(at(id).resource); }

    // Names as the event stream writes them.
    [[nodiscard]] std::string nameOf(HostId id) const; ///< "" for noId
    [[nodiscard]] std::string nameOf(MemberId id) const; ///< cdma@alpha
    [[nodiscard]] std::string nameOf(ProcessId id) const; ///< cdma@alpha/call-control
    [[nodiscard]] std::string nameOf(InstanceId id) const; ///< subscriber-db@alpha

    // The reverse; noId for a name the site doesn't have.
    [[nodiscard]] HostId host(std::string_view name) const;
    [[nodiscard]] GroupId group(std::string_view name) const;
    [[nodiscard]] MemberId member(std::string_view name) const;
    [[nodiscard]] MemberId member(GroupId group, HostId host) const;
    [[nodiscard]] ProcessId process(std::string_view name) const;
    [[nodiscard]] InstanceId instance(std::string_view name) const;
    [[nodiscard]] InstanceId instance(ResourceId resource, HostId host) const;

private:
    template <class Id>
    using ByName = std::map<std::string, Id, std::less<>>;
    ByName<HostId> m_hosts;
    ByName<GroupId> m_groups;
    ByName<ResourceId> m_resources;
};

/// A permutation of 0..count-1 in which everything comes after what it depends upon; otherwise the given order.
/// @param dependsOn edges by index. A cycle (which the check refuses) leaves its members at the end.
[[nodiscard]] std::vector<std::uint32_t> dependencyOrder(const std::vector<std::vector<std::uint32_t>> &dependsOn);

} // namespace holdfast
