// fig1site.h - FIG. 1 of the patent as a Site, made in code: what the engine's own tests run on.
#pragma once

#include <engine/step.h>

namespace holdfast {

inline SiteConfig fig1Config()
{
    SiteConfig config;
    config.name = "fig1";
    for (const char *name : {"alpha", "beta", "gamma", "delta"}) {
        HostConfig host;
        host.name = name;
        host.outlets = {static_cast<int>(config.hosts.size()) + 1};
        config.hosts.push_back(host);
    }
    config.independentComputers.emplace_back();
    const std::vector<HostId> all{HostId{0}, HostId{1}, HostId{2}, HostId{3}};
    const auto resource = [&](const char *name, Layer layer, std::vector<HostId> hosts) {
        ResourceConfig r;
        r.name = name;
        r.layer = layer;
        r.hosts = std::move(hosts);
        config.resources.push_back(r);
    };
    resource("line-cards", Layer::Platform, all);
    resource("subscriber-db", Layer::Application, {HostId{0}, HostId{1}});
    const auto group = [&](const char *name, Layer layer, std::vector<HostId> hosts,
                           std::vector<const char *> processes) -> GroupConfig & {
        GroupConfig g;
        g.name = name;
        g.layer = layer;
        g.hosts = std::move(hosts);
        for (const char *process : processes) {
            ProcessConfig p;
            p.name = process;
            if (layer == Layer::System)
                p.restart.count = 0;
            g.processes.push_back(p);
        }
        if (layer == Layer::System)
            g.groupRestart.count = 0;
        config.groups.push_back(g);
        return config.groups.back();
    };
    const auto pair = [](GroupConfig &g, StandbyKind kind) {
        g.pair = PairConfig{g.hosts[0], {g.hosts.begin() + 1, g.hosts.end()}, kind};
    };
    group("os-services", Layer::System, all, {"clock"});
    group("ipc", Layer::Platform, all, {"router", "names"}).resources = {ResourceId{0}};
    group("billing", Layer::Application, all, {"collector"});
    group("cdpd", Layer::Application, {HostId{0}, HostId{2}}, {"packets"}).dependsOn = {GroupId{2}};
    GroupConfig &cdma = group("cdma", Layer::Application, {HostId{0}, HostId{1}}, {"call-control", "mobility"});
    cdma.resources = {ResourceId{1}};
    pair(cdma, StandbyKind::Hot);
    pair(group("tdma", Layer::Application, {HostId{1}, HostId{2}}, {"call-control"}), StandbyKind::Cold);
    GroupConfig &gsm = group("gsm", Layer::Application, {HostId{2}, HostId{3}}, {"call-control"});
    gsm.dependsOn = {GroupId{2}};
    pair(gsm, StandbyKind::Hot);
    GroupConfig &amps = group("amps", Layer::Application, {HostId{3}, HostId{0}}, {"call-control"});
    pair(amps, StandbyKind::Cold);
    amps.processes[0].restart.count = 0;
    amps.groupRestart.count = 0;
    return config;
}

} // namespace holdfast
