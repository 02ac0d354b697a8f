// managersettings.h - what a manager is started with.
#pragma once

#include <journal/journal.h>
#include <model/site.h>

#include <QString>

#include <functional>
#include <memory>

namespace holdfast {

/// 2 GiB, whatever their age: a year of a busy site's records.
[[nodiscard]] inline JournalRetention usualRetention()
{
    return {std::nullopt, qint64(2) << 30, std::nullopt};
}

struct ManagerSettings
{
    std::shared_ptr<const Site> site; ///< with its drop-ins
    QString siteFile; ///< where drop-ins are written beside; "": the configuration can't be changed
    HostId host = noId<HostId>;
    QString directory; ///< of the journal; one a host
    QString runDirectory; ///< of sockets and pipes, kept over restarts of the manager; a short path
    QString socket; ///< where consoles will reach it, for a second manager to tell; "": nowhere
    bool adopt =
        true; ///< take over the processes of an earlier life on the same boot of the computer
    JournalOptions journal;
    JournalRetention retention = usualRetention();
    std::function<void()>
        reboot; ///< instead of the host's reboot_command; must not destroy the manager at once
};

} // namespace holdfast
