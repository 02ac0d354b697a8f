// ids.h - strong identifiers: which host, group, process, resource, member a value speaks of.
#pragma once

#include <cstddef>
#include <cstdint>

namespace holdfast {

/// Each identifier is an index into the vector of that name in SiteConfig or Site, dense from 0, in the order of the
/// site file. They are stable as long as the site's structure is; changes of limits and time-outs keep them.
enum class HostId : std::uint32_t {};
enum class ResourceId : std::uint32_t {}; ///< a [[resource]]
enum class GroupId : std::uint32_t {}; ///< a [[group]]
enum class MemberId : std::uint32_t {}; ///< one group on one host, Site::members
enum class ProcessId : std::uint32_t {}; ///< one process of one member, Site::processes
enum class InstanceId : std::uint32_t {}; ///< one resource on one host, Site::instances

template <class Id>
inline constexpr Id noId = Id{0xffffffffU};

template <class Id>
constexpr bool isValid(Id id)
{
    return id != noId<Id>;
}

template <class Id>
constexpr std::size_t index(Id id)
{
    return static_cast<std::size_t>(id);
}

} // namespace holdfast
