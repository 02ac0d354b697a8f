// sitechoice.h - what a console can be asked to show, and what it was asked last.
#pragma once

#include <QString>

#include <vector>

class QSettings;

namespace holdfast {

struct SiteChoice
{
    enum class Kind {
        Training, ///< the training site, carried by this program
        Site, ///< a site file, with the manager of one host in this program
        Socket, ///< a manager on this computer
        Remote, ///< a manager on another one
    };
    Kind kind = Kind::Training;
    QString place; ///< Site: the file; Socket: its path; Remote: HOST[:PORT]
    QString host; ///< Site: which host this computer is
    QString certificates; ///< Remote: their folder, "": the usual one

    /// The same site by the same way; the certificates shown there may be others.
    [[nodiscard]] bool isSameAs(const SiteChoice &other) const;
    /// A manager within this program: one at a time, as it is the parent of a host's processes.
    [[nodiscard]] bool isCarried() const { return kind == Kind::Training || kind == Kind::Site; }
};

struct RecentSite
{
    SiteChoice choice;
    QString name; ///< of the site, as it called itself; "": it never answered
};

/// The newest first, at most eight; the training site isn't one, it is always offered.
[[nodiscard]] std::vector<RecentSite> recentSites(QSettings &settings);
/// Puts it first.
void noteRecentSite(QSettings &settings, const RecentSite &site);
void forgetRecentSites(QSettings &settings);

} // namespace holdfast
