// provenance.h - where every value of a SiteConfig comes from: which level said it, in which file and line.
#pragma once

#include <config/tomltree.h>
#include <model/config.h>

#include <cstdint>
#include <vector>

namespace holdfast {

/// Which of the levels that may hold a key did: the nearest wins. A group's `prefer` and `visibility` may come from
/// [site]; a process's time-outs from its group.
enum class Level : std::uint8_t { BuiltIn, Defaults, Site, Group, Own };

/// Where the value of one key of one object comes from.
struct Origin {
    Level level = Level::BuiltIn;
    bool bad = false; ///< an error was reported: rules that build on the value keep quiet
    Place place; ///< of the key; meaningless for BuiltIn
};

/// By row of the object's table of keys (sitekeys.h).
using Origins = std::vector<Origin>;

/// What an object starts from before its own keys are read.
template <class T>
struct Prototype {
    T value;
    Origins origins;
};

/// Parallel to the vectors of SiteConfig.
struct Provenance {
    Origins site;
    std::vector<Origins> independentComputers, hosts, resources, groups;
    std::vector<std::vector<Origins>> processes; ///< by group
    std::vector<Prototype<ProcessConfig>> groupProcesses; ///< what a group's processes inherit, by group
    Prototype<HostConfig> host; ///< [defaults]
    Prototype<ResourceConfig> resource;
    Prototype<GroupConfig> group;
    Prototype<ProcessConfig> process;
};

} // namespace holdfast
