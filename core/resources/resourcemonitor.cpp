#include <resources/resourcemonitor.h>

#include <resources/systemprobes.h>

namespace holdfast {

namespace {

using Clock = std::chrono::steady_clock;

QString text(const std::string &string)
{
    return QString::fromStdString(string);
}

} // namespace

ResourceMonitor::ResourceMonitor(std::shared_ptr<const Site> site, HostId host, QObject *parent)
    : QObject(parent), m_site(std::move(site)), m_host(host)
{
    askAgents();
}

ResourceMonitor::~ResourceMonitor() = default;

/// A first start, which may be a take-over, then needn't wait for meta-data.
void ResourceMonitor::askAgents()
{
    for (const InstanceId instance : m_site->loads[index(m_host)].instances) {
        if (const Probe &probe = m_site->configOf(instance).probe; probe.kind == ProbeKind::Ocf)
            m_agents.ask(probe.agent);
    }
}

ResourceMonitor::Watched &ResourceMonitor::watched(InstanceId instance)
{
    auto &place = m_watched[instance];
    if (!place) {
        const ResourceConfig &config = m_site->configOf(instance);
        place = std::make_unique<Watched>();
        place->id = instance;
        place->probe = makeProbe(m_site->nameOf(instance), config, {m_line, m_agents});
        place->timer.setSingleShot(true);
        place->timer.setTimerType(Qt::PreciseTimer);
        connect(&place->timer, &QTimer::timeout, this, [this, resource = place.get()] { look(*resource); });
    }
    return *place;
}

void ResourceMonitor::setSite(std::shared_ptr<const Site> site)
{
    std::map<InstanceId, std::unique_ptr<Watched>> kept;
    std::vector<InstanceId> again; // their probe has changed while they are watched
    for (auto &[id, resource] : m_watched) {
        const InstanceId now = site->instance(m_site->nameOf(id));
        if (!isValid(now))
            continue;
        const ResourceConfig &before = m_site->configOf(id);
        const ResourceConfig &after = site->configOf(now);
        if (before.probe == after.probe && before.interval == after.interval
            && before.timeout == after.timeout) {
            resource->id = now;
            kept.emplace(now, std::move(resource));
        } else if (resource->monitored) {
            again.push_back(now);
        }
    }
    m_watched = std::move(kept);
    m_host = site->host(m_site->nameOf(m_host));
    m_site = std::move(site);
    askAgents();
    for (const InstanceId instance : again)
        monitor(instance, true);
}

void ResourceMonitor::initialise(InstanceId instance)
{
    Watched &resource = watched(instance);
    resource.looking = false;
    resource.timer.stop(); // no look may get in between
    const auto answer = [this, &resource](const ProbeResult &result) {
        if (resource.monitored)
            armTimer(resource);
        Q_EMIT initialised(resource.id, result.good, text(result.why), !result.good && result.hard);
    };
    const ResourceConfig &config = m_site->configOf(instance);
    if (resource.monitored && config.critical)
        resource.probe->reinitialise(config.timeout, answer);
    else
        resource.probe->initialise(config.timeout, answer);
}

void ResourceMonitor::release(InstanceId instance)
{
    monitor(instance, false);
    Watched &resource = watched(instance);
    resource.probe->release(m_site->configOf(instance).timeout, [this, &resource](const ProbeResult &result) {
        Q_EMIT released(resource.id, result.good, text(result.why));
    });
}

void ResourceMonitor::monitor(InstanceId instance, bool on)
{
    Watched &resource = watched(instance);
    if (resource.monitored == on)
        return;
    resource.monitored = on;
    resource.last.reset();
    resource.degraded = false;
    resource.timer.stop();
    if (on) {
        resource.next = Clock::now();
        look(resource);
    } else if (resource.looking) {
        resource.looking = false;
        resource.probe->cancel();
    }
}

void ResourceMonitor::look(Watched &resource)
{
    resource.looking = true;
    resource.probe->look(m_site->configOf(resource.id).timeout,
                         [this, &resource](const ProbeResult &result) { onLooked(resource, result); });
}

void ResourceMonitor::onLooked(Watched &resource, const ProbeResult &result)
{
    resource.looking = false;
    if (!resource.monitored)
        return;
    armTimer(resource);
    const bool degraded = result.good && !result.why.empty();
    const bool changed = resource.last != result.good || resource.degraded != degraded;
    resource.last = result.good;
    resource.degraded = degraded;
    if (!changed)
        return;
    Q_EMIT probed(resource.id, result.good, text(result.why));
}

void ResourceMonitor::armTimer(Watched &resource)
{
    const Duration interval =
        std::max<Duration>(m_site->configOf(resource.id).interval, std::chrono::milliseconds(10));
    const auto now = Clock::now();
    const auto passed = std::max<Clock::duration>(now - resource.next, Clock::duration::zero());
    resource.next += (passed / interval + 1) * std::chrono::duration_cast<Clock::duration>(interval);
    resource.timer.start(std::chrono::ceil<std::chrono::milliseconds>(resource.next - now));
}

void ResourceMonitor::setLineUp(bool up)
{
    if (m_line.up == up)
        return;
    m_line.up = up;
    for (const auto &[id, resource] : m_watched) {
        if (auto *const line = dynamic_cast<LineProbe *>(resource->probe.get())) {
            line->update();
            if (resource->monitored) { // at once, and the raster goes on after it
                resource->timer.stop();
                look(*resource);
            }
        }
    }
}

} // namespace holdfast
