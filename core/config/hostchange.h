// hostchange.h - hosts that come or go with a change, and what has to be done for them that no manager can do.
#pragma once

#include <model/config.h>
#include <model/expected.h>

#include <string>
#include <vector>

namespace holdfast {

struct HostChange {
    std::vector<std::string> come, go; ///< names
    /// The cluster engine joins the hosts, by their addresses, and must be told of it.
    bool cluster = false;
    /// Until now there was one host, whose manager knows of no others before it starts again.
    bool startAgain = false;
    [[nodiscard]] bool isNone() const { return come.empty() && go.empty(); }
};

[[nodiscard]] HostChange hostChange(const SiteConfig &before, const SiteConfig &after);

/// A host without an address beside others that have theirs could never be joined, and the others' managers would not
/// join each other either when they start next.
[[nodiscard]] Outcome canBeJoined(const SiteConfig &before, const SiteConfig &after);

} // namespace holdfast
