#include "sitemaker.h"

#include <algorithm>
#include <string>

namespace holdfast::campaign {

namespace {

constexpr std::string_view hostNames[] = {"alpha", "beta",  "gamma",   "delta", "epsilon", "zeta",
                                          "eta",   "theta", "iota",    "kappa", "lambda",  "mu",
                                          "nu",    "xi",    "omicron", "pi"};

class SiteMaker
{
public:
    explicit SiteMaker(Draw &draw)
        : m_draw(draw)
    {
    }

    SiteConfig make()
    {
        makeHosts();
        makeResources();
        makeGroups();
        return std::move(m_site);
    }

private:
    using Hosts = std::vector<HostId>;

    Limit limit(int most, Duration within)
    {
        return {m_draw.between(0, most), m_draw.percent(50) ? within : m_draw.time(10s, within)};
    }

    Hosts all() const
    {
        Hosts hosts;
        for (std::size_t i = 0; i < m_site.hosts.size(); ++i)
            hosts.push_back(HostId{static_cast<std::uint32_t>(i)});
        return hosts;
    }

    // Some hosts, at least so many, in an order of their own.
    Hosts some(std::size_t least, std::size_t most)
    {
        Hosts left = all();
        Hosts chosen;
        const std::size_t count = std::min(left.size(), least + m_draw.below(most - least + 1));
        while (chosen.size() < count) {
            const std::size_t at = m_draw.below(left.size());
            chosen.push_back(left[at]);
            left.erase(left.begin() + static_cast<std::ptrdiff_t>(at));
        }
        return chosen;
    }

    void makeHosts()
    {
        m_site.name = "campaign";
        const std::size_t count = m_draw.percent(70) ? 2 + m_draw.below(3) : 2 + m_draw.below(15);
        const int computers = m_draw.percent(80) ? (m_draw.percent(15) ? 2 : 1) : 0;
        for (int i = 0; i < computers; ++i) {
            IndependentComputerConfig computer;
            if (computers > 1)
                computer.name = "ic-" + std::to_string(i + 1);
            computer.serial = "/dev/ttyUSB" + std::to_string(i);
            computer.lostAfter = m_draw.between(2, 6);
            m_site.independentComputers.push_back(computer);
        }
        for (std::size_t i = 0; i < count; ++i) {
            HostConfig host;
            host.name = hostNames[i];
            if (computers > 0)
                host.outlets = {static_cast<int>(i) + 1};
            host.reinitialize = limit(3, 30min);
            host.reboot = limit(3, 30min);
            host.powerCycle = limit(2, 1h);
            host.bootTimeout = m_draw.percent(80) ? Duration(3min) : m_draw.time(70s, 3min);
            host.spareCapacity = m_draw.between(0, 3);
            host.pausable = m_draw.percent(10);
            m_site.hosts.push_back(host);
        }
        if (m_draw.percent(70))
            m_site.watchdog = WatchdogConfig{"/dev/watchdog", 3s};
        if (m_draw.percent(20))
            m_site.prefer = Prefer::LastActive;
    }

    Layer someLayer()
    {
        const std::size_t which = m_draw.below(10);
        return which < 1 ? Layer::System : which < 3 ? Layer::Platform : Layer::Application;
    }

    void makeResources()
    {
        const std::size_t count = m_draw.below(m_site.hosts.size() + 4);
        for (std::size_t i = 0; i < count; ++i) {
            ResourceConfig resource;
            resource.name = "resource-" + std::to_string(i + 1);
            resource.layer = someLayer();
            resource.hosts = some(1, m_site.hosts.size());
            resource.critical = m_draw.percent(80);
            resource.shared = resource.layer == Layer::Application && resource.hosts.size() > 1
                && m_draw.percent(20);
            if (resource.layer == Layer::Application && !resource.shared && m_draw.percent(25))
                resource.initialize = Initialize::OnActivation;
            resource.probe.kind = ProbeKind::File;
            resource.probe.path = "/run/site/" + resource.name;
            resource.settle = m_draw.percent(70) ? Duration(2s) : m_draw.time(0s, 20s);
            for (std::size_t other = 0; other < i; ++other) {
                const ResourceConfig &lower = m_site.resources[other];
                const bool covers = std::ranges::all_of(resource.hosts, [&](HostId host) {
                    return std::ranges::find(lower.hosts, host) != lower.hosts.end();
                });
                if (covers && lower.layer <= resource.layer
                    && lower.initialize == resource.initialize
                    && resource.initialize == Initialize::Always && m_draw.percent(15))
                    resource.dependsOn.push_back(ResourceId{static_cast<std::uint32_t>(other)});
            }
            m_site.resources.push_back(resource);
        }
    }

    ProcessConfig makeProcess(const GroupConfig &group, std::size_t position)
    {
        ProcessConfig process;
        process.name = "process-" + std::to_string(position + 1);
        const bool tellsRoles = group.pair && group.pair->standby != StandbyKind::Cold;
        const std::size_t kind = m_draw.below(10);
        process.handshake = kind < 6 ? Handshake::Notify
            : kind < 8               ? Handshake::Exec
            : kind < 9 || tellsRoles ? Handshake::Ocf
                                     : Handshake::None;
        const std::string program = "/opt/site/" + group.name;
        switch (process.handshake) {
        case Handshake::Notify:
        case Handshake::None:
            process.command = {program};
            break;
        case Handshake::Exec:
            process.start = {program, "start"};
            process.activate = {program, "activate"};
            process.deactivate = {program, "deactivate"};
            process.stop = {program, "stop"};
            break;
        case Handshake::Ocf:
            process.agent = "heartbeat:" + group.name;
            break;
        }
        const bool restartable = group.layer != Layer::System || group.allowPairing;
        process.restart = restartable ? limit(3, 5min) : Limit{0, 5min};
        if (m_draw.percent(15)) {
            process.restartDelay = m_draw.time(100ms, 5s);
            process.backoff = m_draw.between(1, 3);
        }
        process.critical = m_draw.percent(85);
        if (m_draw.percent(20)) {
            process.startTimeout = m_draw.time(5s, 20s);
            process.activateTimeout = m_draw.time(1s, 5s);
            process.stopTimeout = m_draw.time(2s, 5s);
            process.killTimeout = m_draw.time(1s, 3s);
        }
        return process;
    }

    void makeGroup(const std::string &name, Layer layer, bool everywhere)
    {
        GroupConfig group;
        group.name = name;
        group.layer = layer;
        group.allowPairing = layer == Layer::System && m_draw.percent(20);
        const bool mayPair = !everywhere && m_site.hosts.size() > 1
            && (layer != Layer::System || group.allowPairing);
        if (mayPair && m_draw.percent(layer == Layer::Application ? 75 : 40)) {
            group.hosts = some(2, m_draw.percent(75) ? 2 : 4);
            PairConfig pair;
            pair.primary = group.hosts.front();
            pair.alternates.assign(group.hosts.begin() + 1, group.hosts.end());
            const std::size_t kind = m_draw.below(10);
            pair.standby = kind < 5 ? StandbyKind::Hot
                : kind < 8          ? StandbyKind::Cold
                                    : StandbyKind::LeadActive;
            group.pair = pair;
        } else {
            group.hosts = everywhere ? all() : some(1, m_site.hosts.size());
        }
        const bool restartable = layer != Layer::System || group.allowPairing;
        group.groupRestart = restartable ? limit(2, 10min) : Limit{0, 10min};
        group.repair.automatic = m_draw.percent(85);
        if (m_draw.percent(50))
            group.repair = {group.repair.automatic, m_draw.time(1s, 40s), 2.0, 2min};
        if (group.pair) {
            group.failback = m_draw.percent(25) ? Failback::Auto : Failback::Manual;
            group.failbackAfter = m_draw.time(10s, 5min);
            group.keepDegraded = m_draw.percent(20);
            group.takeovers = {m_draw.between(1, 5), 10min};
            if (m_draw.percent(15))
                group.prefer = m_draw.percent(50) ? Prefer::LastActive : Prefer::Primary;
        }
        group.restartDependants = m_draw.percent(15);
        relate(group);
        const std::size_t processes = 1 + m_draw.below(3);
        for (std::size_t i = 0; i < processes; ++i)
            group.processes.push_back(makeProcess(group, i));
        m_site.groups.push_back(group);
    }

    void relate(GroupConfig &group)
    {
        const auto on = [](const std::vector<HostId> &hosts, HostId host) {
            return std::ranges::find(hosts, host) != hosts.end();
        };
        for (std::size_t i = 0; i < m_site.resources.size(); ++i) {
            const ResourceConfig &resource = m_site.resources[i];
            const bool any = std::ranges::any_of(
                group.hosts, [&](HostId host) { return on(resource.hosts, host); });
            // On activation means on activation of a pair's member.
            const bool fits = resource.initialize == Initialize::Always || group.pair.has_value();
            if (any && fits && resource.layer <= group.layer && m_draw.percent(25))
                group.resources.push_back(ResourceId{static_cast<std::uint32_t>(i)});
        }
        int placed = 0;
        for (std::size_t i = 0; i < m_site.groups.size(); ++i) {
            const GroupConfig &other = m_site.groups[i];
            const GroupId id{static_cast<std::uint32_t>(i)};
            const bool covers = std::ranges::all_of(
                group.hosts, [&](HostId host) { return on(other.hosts, host); });
            const bool sameShape = group.pair.has_value() == other.pair.has_value();
            if (other.layer == group.layer && covers && (sameShape || !other.pair)
                && group.dependsOn.size() < 3 && m_draw.percent(15))
                group.dependsOn.push_back(id);
            if (!group.pair || !other.pair || other.layer != group.layer || placed > 0)
                continue;
            const bool independent =
                std::ranges::find(group.dependsOn, id) == group.dependsOn.end();
            if (group.hosts == other.hosts && m_draw.percent(6)) {
                group.togetherWith.push_back(id);
                ++placed;
            } else if (independent && group.dependsOn.empty() && group.layer == Layer::Application
                       && group.pair->primary != other.pair->primary && m_draw.percent(4)) {
                group.apartFrom.push_back(id);
                ++placed;
            }
        }
    }

    void makeGroups()
    {
        const bool large = m_draw.percent(5);
        const std::size_t systems = m_draw.below(3);
        for (std::size_t i = 0; i < systems; ++i)
            makeGroup("system-" + std::to_string(i + 1), Layer::System, m_draw.percent(70));
        const std::size_t platforms = m_draw.below(4);
        for (std::size_t i = 0; i < platforms; ++i)
            makeGroup("platform-" + std::to_string(i + 1), Layer::Platform, m_draw.percent(60));
        const std::size_t applications = large ? 20 + m_draw.below(175) : 1 + m_draw.below(10);
        for (std::size_t i = 0; i < applications; ++i)
            makeGroup("group-" + std::to_string(i + 1), Layer::Application, false);
    }

    Draw &m_draw;
    SiteConfig m_site;
};

} // namespace

SiteConfig makeSite(Draw &draw)
{
    return SiteMaker(draw).make();
}

} // namespace holdfast::campaign
