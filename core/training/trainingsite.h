// trainingsite.h - a whole site on this computer: hosts, processes, serial lines, power.
#pragma once

#include <power/ptypair.h>
#include <training/guardian.h>
#include <training/independentprocess.h>
#include <training/switchboard.h>
#include <training/trainingdirectory.h>
#include <training/traininghost.h>

#include <QObject>

#include <memory>
#include <vector>

namespace holdfast {

struct TrainingOptions
{
    QString directory; ///< what is kept lies in its folder `training`
    QString programs; ///< folder of holdfast-ic and holdfast-workload; "": this program's own
    QString templateFile =
        QStringLiteral(":/sites/training.toml.in"); ///< @BIN@ and @RUN@ are replaced
    std::chrono::milliseconds bootDelay{2000};
};

/// Hosts on one LocalBus, each with its own manager, journal and folder; an independent computer
/// (the real program) at the other ends of pseudo-terminals; a switchboard behind its outlets.
/// Power off and the hosts' processes are dead. A host that is added to the running site gets a cable, an outlet and
/// power, and boots; one that is removed loses them. One at a time in a directory. Destroying it ends
/// everything at once; stop() does so in good order.
class TrainingSite : public QObject
{
    Q_OBJECT
public:
    explicit TrainingSite(TrainingOptions options, QObject *parent = nullptr);
    ~TrainingSite() override;

    /// @return what is in the way: who has the directory, what is wrong with the site file.
    /// serviceChanged() follows.
    [[nodiscard]] Outcome start();
    /// Stops all groups in reverse order and the independent computer, then stopped().
    void stop();

    /// The manager that answers for the site: the first one that serves; nullptr while there is
    /// none.
    [[nodiscard]] ManagerService *service() const;
    [[nodiscard]] TrainingHost *host(const QString &name) const; ///< nullptr: none of that name
    [[nodiscard]] const std::vector<std::unique_ptr<TrainingHost>> &hosts() const
    {
        return m_hosts;
    }
    /// As the manager that answers for the site has it: things may have come or gone since the
    /// start.
    [[nodiscard]] std::shared_ptr<const Site> site() const;

    [[nodiscard]] QString siteFile() const { return m_directory->siteFile(); }
    [[nodiscard]] QString runDirectory() const { return m_directory->runDirectory(); }
    /// A line to the independent computer that no host uses, for a console's own panel.
    [[nodiscard]] QString consolePort() const
    {
        return m_directory->run(QStringLiteral("tty-console"));
    }
    /// The serial cable of a host, to cut it; nullptr: it has none.
    [[nodiscard]] PtyPair *cable(const QString &host) const;
    /// Nobody hears this host over the cluster's links from now on, nor it anybody; it runs on and keeps its power.
    /// @return an Error for a host that the site doesn't have.
    [[nodiscard]] Outcome cutOff(const QString &host);
    /// All hosts hear each other again.
    void joinAll();
    [[nodiscard]] IndependentProcess *independentComputer() const { return m_independent.get(); }

Q_SIGNALS:
    /// service() is another one, or there is none at present.
    void serviceChanged();
    void stopped();
    /// For the log: one sentence.
    void note(const QString &text);

private:
    [[nodiscard]] Outcome readSite();
    [[nodiscard]] Outcome makeCables();
    [[nodiscard]] Outcome makeResources();
    [[nodiscard]] Outcome startIndependentComputer();
    [[nodiscard]] Outcome makeCable(const QString &end);
    [[nodiscard]] std::vector<IndependentProcess::Line> linesOfCables() const;
    [[nodiscard]] Outcome makeHosts();
    TrainingHost &makeHost(HostId id);
    void hostsChanged();
    [[nodiscard]] Outcome takeHostsIn();
    [[nodiscard]] Outcome startHosts();
    void switched(const QString &host, bool on);
    void hostChanged();
    void hostStopped();
    void keepSwitches() const;
    [[nodiscard]] QStringList keptOff() const;

    TrainingOptions m_options;
    std::unique_ptr<TrainingDirectory> m_directory;
    Guardian m_guardian;
    std::shared_ptr<const Site> m_site;
    std::map<QString, std::unique_ptr<PtyPair>> m_cables; ///< by host; "console"
    std::unique_ptr<Switchboard> m_switches;
    std::unique_ptr<IndependentProcess> m_independent;
    LocalBusHub m_hub;
    std::vector<std::unique_ptr<TrainingHost>> m_hosts;
    ManagerService *m_service = nullptr; ///< as last told
    std::size_t m_stopping = 0; ///< hosts that are not stopped yet
};

} // namespace holdfast
