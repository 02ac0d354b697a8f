// singlehost.h - a manager of one host, made from a site file and a host's name.
#pragma once

#include <bus/localbus.h>
#include <manager/manager.h>

#include <QObject>

#include <memory>

namespace holdfast {

struct SingleHostOptions
{
    QString siteFile;
    QString host; ///< "": this computer's name, or the only host there is
    QString directory; ///< journal and run files lie in its folder SITE/HOST
    bool stopGroups =
        false; ///< at the end; otherwise processes go on and are adopted by the next manager
    QString socket; ///< where consoles will reach it; a live one there is another manager
    JournalRetention retention = usualRetention();
};

/// Where every host of the site has an address, the hosts are joined by Corosync, which has to run on each. Otherwise
/// the bus is one within this program and the other hosts are unknown to it; note() says so.
class SingleHost : public QObject
{
    Q_OBJECT
public:
    explicit SingleHost(SingleHostOptions options, QObject *parent = nullptr);
    ~SingleHost() override;

    /// @return every error of the site file, an unknown host, who has the directory.
    [[nodiscard]] Outcome start();
    /// Ends in good order, then stopped().
    void stop();

    /// Its hooks lose events, or do no more: an alarm of the manager's.
    void setHooksFailing(bool failing);
    /// nullptr until serving().
    [[nodiscard]] ManagerService *service() const;
    [[nodiscard]] std::shared_ptr<const Site> site() const { return m_site; }
    /// Where this host's journal is; "" before start().
    [[nodiscard]] QString directory() const { return m_directory; }

Q_SIGNALS:
    void serving();
    void stopped();
    void note(const QString &text);

private:
    [[nodiscard]] Expected<HostId> chooseHost() const;
    [[nodiscard]] Expected<std::unique_ptr<Bus>> makeBus(HostId host);

    SingleHostOptions m_options;
    std::shared_ptr<const Site> m_site;
    QString m_directory;
    LocalBusHub m_hub;
    std::unique_ptr<Manager> m_manager;
};

/// Where a program keeps its journal if nobody says: /var/lib/holdfast for root, else the user's
/// state directory.
[[nodiscard]] QString defaultDirectory();

} // namespace holdfast
