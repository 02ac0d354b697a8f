// resourcemonitor.h - brings the resources of one host into service, watches them, and releases them; no policy.
#pragma once

#include <model/site.h>
#include <resources/probe.h>
#include <run/ocfcatalog.h>

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>

namespace holdfast {

/// Orders are carried out later and answered by signals, never from within the order; a new order for a resource
/// abandons the one that is under way, which is then not answered. Resources don't wait for one another. A probe that
/// takes longer than its `timeout` is ended and counts as bad. `settle` is the engine's.
class ResourceMonitor : public QObject
{
    Q_OBJECT

public:
    ResourceMonitor(std::shared_ptr<const Site> site, HostId host, QObject *parent = nullptr);
    ~ResourceMonitor() override;

    /// Takes another configuration; what is known is matched by name. What the new site doesn't have is forgotten.
    void setSite(std::shared_ptr<const Site> site);

    /// Starts it and looks at it once; where nothing is to be started, looks at it once. One that
    /// is monitored already begins anew: it is stopped first, unless it is not critical and in use
    /// as long as its members run.
    void initialise(InstanceId instance);

    /// Looks at it every `interval` from now on, or no more. The first look is at once. Looks keep the interval's
    /// raster; a slot in which the look before isn't over is skipped.
    void monitor(InstanceId instance, bool on);

    /// Stops it. What was monitored isn't any more.
    void release(InstanceId instance);

    /// The line to the independent computer, of which nothing is known at first; resources of that kind follow at once.
    void setLineUp(bool up);

Q_SIGNALS:
    /// @param hard not ok, and no retry on this host helps: a person has to bring or mend what `why` says.
    void initialised(holdfast::InstanceId instance, bool ok, QString why, bool hard);
    /// What a look found: the first after monitor(true), then each change of `good`. A good one has
    /// a `why` when it is degraded; that it begins or ends is told too.
    void probed(holdfast::InstanceId instance, bool good, QString why);
    void released(holdfast::InstanceId instance, bool ok, QString why);

private:
    struct Watched {
        InstanceId id = noId<InstanceId>;
        std::unique_ptr<ResourceProbe> probe;
        QTimer timer;
        std::chrono::steady_clock::time_point next; ///< of the raster
        std::optional<bool> last; ///< told by probed()
        bool degraded = false; ///< told by probed()
        bool monitored = false;
        bool looking = false;
    };

    [[nodiscard]] Watched &watched(InstanceId instance);
    void askAgents();
    void look(Watched &resource);
    void armTimer(Watched &resource);
    void onLooked(Watched &resource, const ProbeResult &result);

    std::shared_ptr<const Site> m_site;
    HostId m_host;
    LineState m_line;
    OcfCatalog m_agents;
    std::map<InstanceId, std::unique_ptr<Watched>> m_watched;
};

} // namespace holdfast
