// traininghost.h - one host of the training site: its manager while it has power.
#pragma once

#include <bus/localbus.h>
#include <manager/manager.h>

#include <QObject>
#include <QTimer>

#include <memory>

namespace holdfast {

/// A host that only exists in this program; its processes are real. Its folder with the journal is
/// its disk: it stays when the power goes.
class TrainingHost : public QObject
{
    Q_OBJECT
public:
    enum class Condition : std::uint8_t { Off, Booting, Running, Failed };

    /// @param settings of its manager, but for `reboot` and `adopt`. @param hub outlives this
    /// object.
    TrainingHost(ManagerSettings settings, LocalBusHub &hub, std::chrono::milliseconds bootDelay,
                 QObject *parent = nullptr);
    ~TrainingHost() override;

    /// Boots at once: the site begins. @return an Error if its manager can't run.
    [[nodiscard]] Outcome begin();
    /// Boots after the delay.
    void powerOn();
    /// All its processes are killed at once, its manager is gone; its journal stays.
    void powerOff();
    /// Stops its processes in reverse order without telling anybody, then stopped().
    void stop();

    /// The site has got or lost other hosts while this one has no manager.
    void setSite(std::shared_ptr<const Site> site);

    [[nodiscard]] QString name() const;
    [[nodiscard]] HostId id() const { return m_manager ? m_manager->host() : m_settings.host; }
    [[nodiscard]] Condition condition() const { return m_condition; }
    /// nullptr while it is off or boots.
    [[nodiscard]] Manager *manager() const
    {
        return m_condition == Condition::Running ? m_manager.get() : nullptr;
    }

Q_SIGNALS:
    /// Its manager came or went, or began to serve.
    void changed();
    /// Its manager goes by a site with other hosts.
    void hostsChanged();
    void stopped();
    void note(const QString &text);

private:
    void reboot();
    void restart();
    void letGo();
    void boot();

    ManagerSettings m_settings;
    LocalBusHub &m_hub;
    std::unique_ptr<Manager> m_manager;
    QTimer m_bootTimer;
    Condition m_condition = Condition::Off;
};

} // namespace holdfast
