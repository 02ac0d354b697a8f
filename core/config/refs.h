// refs.h - the keys that name hosts, resources and groups: resolved where they are written.
#pragma once

#include <config/keys.h>
#include <model/config.h>

#include <string>
#include <vector>

namespace holdfast {

/// One host by name.
struct HostValue {
    static std::string allowed() { return "the name of a host"; }
    static bool read(Scope &scope, const TomlNode &node, HostId &target);
    static std::string write(HostId value, const SiteConfig &site);
};
struct HostsValue {
    static std::string allowed() { return "a list of names of hosts, each once, at least one"; }
    static bool read(Scope &scope, const TomlNode &node, std::vector<HostId> &target);
    static std::string write(const std::vector<HostId> &value, const SiteConfig &site);
};
/// The one alternate that most pairs have.
struct AlternateValue {
    static std::string allowed() { return HostValue::allowed(); }
    static bool read(Scope &scope, const TomlNode &node, std::vector<HostId> &target);
    static std::string write(const std::vector<HostId> &, const SiteConfig &) { return {}; }
};
struct ResourcesValue {
    static std::string allowed() { return "a list of names of resources, each once"; }
    static bool read(Scope &scope, const TomlNode &node, std::vector<ResourceId> &target);
    static std::string write(const std::vector<ResourceId> &value, const SiteConfig &site);
};
struct GroupsValue {
    static std::string allowed() { return "a list of names of groups, each once"; }
    static bool read(Scope &scope, const TomlNode &node, std::vector<GroupId> &target);
    static std::string write(const std::vector<GroupId> &value, const SiteConfig &site);
};

} // namespace holdfast
