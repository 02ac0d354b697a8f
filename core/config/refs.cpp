#include <config/refs.h>

#include <algorithm>

namespace holdfast {

namespace {

// In [defaults], depends_on speaks of resources and of groups: a name of the other kind is not an error there.
bool isOfOtherKind(const Scope &scope, const NameIndex &index, const std::string &name)
{
    const Session &session = scope.session;
    if (!session.inDefaults || scope.key != "depends_on")
        return false;
    return &index == &session.groups ? session.resources.find(name) != nullptr
                                     : session.groups.find(name) != nullptr;
}

template <class Id>
bool readOne(Scope &scope, const TomlNode &node, const NameIndex &index, std::string allowed, Id &target)
{
    const auto *name = node.as<std::string>();
    if (name == nullptr)
        return scope.bad(node, std::move(allowed));
    const std::uint32_t *position = index.find(*name);
    if (position == nullptr) {
        scope.session.unknownName(node.place, scope.keyPath(), *name, index);
        return false;
    }
    target = Id{*position};
    return true;
}

template <class Id>
bool readMany(Scope &scope, const TomlNode &node, const NameIndex &index, const std::string &allowed, bool some,
              std::vector<Id> &target)
{
    const auto *list = node.as<TomlList>();
    if (list == nullptr || (some && list->empty()))
        return scope.bad(node, allowed);
    std::vector<Id> ids;
    bool good = true;
    for (const TomlNode &element : *list) {
        const auto *name = element.as<std::string>();
        if (name != nullptr && isOfOtherKind(scope, index, *name))
            continue;
        Id id = noId<Id>;
        if (!readOne(scope, element, index, allowed, id))
            good = false;
        else if (std::find(ids.begin(), ids.end(), id) != ids.end())
            good = scope.bad(element, allowed, "named twice");
        else
            ids.push_back(id);
    }
    if (good)
        target = std::move(ids);
    return good;
}

// The names are those of the configuration that is written, not of a reading: it may have none.
template <class Id, class Config>
std::string nameIn(Id id, const std::vector<Config> &all)
{
    return index(id) < all.size() ? tomlQuoted(all[index(id)].name) : std::string{};
}

template <class Id, class Config>
std::string namesIn(const std::vector<Id> &ids, const std::vector<Config> &all)
{
    std::string out;
    for (const Id id : ids)
        out += (out.empty() ? "" : ", ") + nameIn(id, all);
    return "[" + out + "]";
}

} // namespace

bool HostValue::read(Scope &scope, const TomlNode &node, HostId &target)
{
    return readOne(scope, node, scope.session.hosts, allowed(), target);
}

std::string HostValue::write(HostId value, const SiteConfig &site)
{
    return nameIn(value, site.hosts);
}

bool HostsValue::read(Scope &scope, const TomlNode &node, std::vector<HostId> &target)
{
    return readMany(scope, node, scope.session.hosts, allowed(), true, target);
}

std::string HostsValue::write(const std::vector<HostId> &value, const SiteConfig &site)
{
    return namesIn(value, site.hosts);
}

bool AlternateValue::read(Scope &scope, const TomlNode &node, std::vector<HostId> &target)
{
    HostId host = noId<HostId>;
    if (!HostValue::read(scope, node, host))
        return false;
    target = {host};
    return true;
}

bool ResourcesValue::read(Scope &scope, const TomlNode &node, std::vector<ResourceId> &target)
{
    return readMany(scope, node, scope.session.resources, allowed(), false, target);
}

std::string ResourcesValue::write(const std::vector<ResourceId> &value, const SiteConfig &site)
{
    return namesIn(value, site.resources);
}

bool GroupsValue::read(Scope &scope, const TomlNode &node, std::vector<GroupId> &target)
{
    return readMany(scope, node, scope.session.groups, allowed(), false, target);
}

std::string GroupsValue::write(const std::vector<GroupId> &value, const SiteConfig &site)
{
    return namesIn(value, site.groups);
}

} // namespace holdfast
