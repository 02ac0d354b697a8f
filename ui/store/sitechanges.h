// sitechanges.h - what differs between two states of the site, so that a view repaints only what changed.
#pragma once

#include <api/status.h>

#include <QSet>
#include <QString>

namespace holdfast {

/// Names of what differs. A member's processes belong to the member, its group is listed too.
struct SiteChanges {
    bool structure = false; ///< a host, group, member, process or resource came, went or moved
    QSet<QString> hosts;
    QSet<QString> groups;
    QSet<QString> members;
    QSet<QString> resources;
    bool alarms = false;
    bool independentComputers = false;
    bool site = false; ///< name, observe mode, which host answers

    [[nodiscard]] bool any() const;
};

[[nodiscard]] SiteChanges changesBetween(const SiteStatus &before, const SiteStatus &after);

} // namespace holdfast
