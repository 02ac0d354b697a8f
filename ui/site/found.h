// found.h - what a search has found of a site, and which rows and columns of the matrix show it.
#pragma once

#include <api/status.h>

#include <QSet>
#include <QString>

#include <vector>

namespace holdfast {

struct Found {
    QString text; ///< what was searched for; "": nothing, and all is shown
    QSet<QString> members; ///< GROUP@HOST
    QSet<QString> hosts;

    [[nodiscard]] bool isSearch() const { return !text.isEmpty(); }
    bool operator==(const Found &) const = default;
};

/// Groups with a member that was found; hosts that were found, and those of the mates: a pair is never shown by half.
struct MatrixSelection {
    std::vector<int> hosts; ///< by column, into SiteStatus::hosts
    std::vector<bool> groups; ///< as in SiteStatus::groups: whether it has a row
};
[[nodiscard]] MatrixSelection selectionOf(const SiteStatus &site, const Found &found);

} // namespace holdfast
