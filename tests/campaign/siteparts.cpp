#include "siteparts.h"

#include <algorithm>

namespace holdfast::campaign {

namespace {

template <class Id> void drop(std::vector<Id> &ids, Id gone)
{
    std::erase(ids, gone);
    for (Id &id : ids) {
        if (index(id) > index(gone))
            id = Id{static_cast<std::uint32_t>(index(id) - 1)};
    }
}

} // namespace

SiteConfig without(SiteConfig site, GroupId group)
{
    site.groups.erase(site.groups.begin() + static_cast<std::ptrdiff_t>(index(group)));
    for (GroupConfig &other : site.groups) {
        drop(other.dependsOn, group);
        drop(other.togetherWith, group);
        drop(other.apartFrom, group);
    }
    return site;
}

SiteConfig without(SiteConfig site, ResourceId resource)
{
    site.resources.erase(site.resources.begin() + static_cast<std::ptrdiff_t>(index(resource)));
    for (ResourceConfig &other : site.resources)
        drop(other.dependsOn, resource);
    for (GroupConfig &group : site.groups)
        drop(group.resources, resource);
    return site;
}

std::optional<SiteConfig> without(SiteConfig site, HostId host)
{
    site.hosts.erase(site.hosts.begin() + static_cast<std::ptrdiff_t>(index(host)));
    for (ResourceConfig &resource : site.resources) {
        drop(resource.hosts, host);
        if (resource.hosts.empty())
            return std::nullopt;
    }
    for (GroupConfig &group : site.groups) {
        drop(group.hosts, host);
        if (group.hosts.empty())
            return std::nullopt;
        if (!group.pair)
            continue;
        if (group.hosts.size() < 2) {
            group.pair.reset();
        } else {
            group.pair->primary = group.hosts.front();
            group.pair->alternates.assign(group.hosts.begin() + 1, group.hosts.end());
        }
    }
    return site;
}

} // namespace holdfast::campaign
