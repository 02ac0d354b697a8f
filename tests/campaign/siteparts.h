// siteparts.h - a site without one of its parts: every reference to it goes, every other stays what
// it named.
#pragma once

#include <model/config.h>

#include <optional>

namespace holdfast::campaign {

[[nodiscard]] SiteConfig without(SiteConfig site, GroupId group);
[[nodiscard]] SiteConfig without(SiteConfig site, ResourceId resource);
/// nullopt where a group or resource would be left with no host; a pair left with one becomes an
/// unpaired group.
[[nodiscard]] std::optional<SiteConfig> without(SiteConfig site, HostId host);

} // namespace holdfast::campaign
