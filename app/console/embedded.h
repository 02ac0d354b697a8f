// embedded.h - managers inside of the console's own program: of one host, or all of training.
#pragma once

#include "trainingtools.h"

#include <api/apiserver.h>
#include <manager/singlehost.h>
#include <metrics/metricsserver.h>
#include <training/sitefront.h>
#include <training/trainingsite.h>

#include <QObject>
#include <QStringList>

#include <memory>

namespace holdfast {

struct EmbeddedOptions
{
    bool training = false; ///< otherwise siteFile and host
    QString siteFile;
    QString host;
    QString directory; ///< "": the user's state directory
    bool stopGroups =
        false; ///< of a real site, at the end; the training site always stops everything
    std::optional<Endpoint> metrics; ///< where a monitoring system may ask
};

/// The console talks to service() as to any manager; others reach it over the local socket
/// meanwhile.
class Embedded : public QObject
{
    Q_OBJECT
public:
    explicit Embedded(EmbeddedOptions options, QObject *parent = nullptr);
    ~Embedded() override;

    /// @return everything that is in the way. serviceChanged() follows when a manager serves.
    [[nodiscard]] Outcome start();
    /// Ends in good order, then stopped(); the program may quit then.
    void stop();

    /// The manager that answers at present; nullptr: none. For EmbeddedClient, with
    /// serviceChanged().
    [[nodiscard]] ManagerService *service() const;

    /// A serial line to the training site's independent computer that no host uses; "" for a real
    /// site.
    [[nodiscard]] QString consolePort() const;
    /// What the lessons may break; nullptr for a real site, and before start().
    [[nodiscard]] TrainingTools *trainingTools() const { return m_tools.get(); }
    /// How to reach it without a window: the socket and commands to begin with.
    [[nodiscard]] QString howToReach() const;

Q_SIGNALS:
    void serviceChanged();
    void stopped();
    /// For stderr: one sentence.
    void note(const QString &text);

private:
    void listen();

    EmbeddedOptions m_options;
    std::unique_ptr<SingleHost> m_host;
    std::unique_ptr<TrainingSite> m_training;
    std::unique_ptr<TrainingTools> m_tools; ///< of m_training
    std::unique_ptr<SiteFront> m_front;
    std::unique_ptr<ApiServer> m_server;
    std::unique_ptr<MetricsServer> m_metrics;
};

} // namespace holdfast
