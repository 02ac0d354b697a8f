#include <config/hostchange.h>

#include <algorithm>

namespace holdfast {

namespace {

bool has(const SiteConfig &site, const HostConfig &host)
{
    return std::ranges::find(site.hosts, host.name, &HostConfig::name) != site.hosts.end();
}

std::vector<std::string> missingIn(const SiteConfig &site, const SiteConfig &others)
{
    std::vector<std::string> names;
    for (const HostConfig &host : others.hosts) {
        if (!has(site, host))
            names.push_back(host.name);
    }
    return names;
}

bool isAddressed(const SiteConfig &site)
{
    return std::ranges::none_of(site.hosts, [](const HostConfig &host) { return host.address.empty(); });
}

} // namespace

HostChange hostChange(const SiteConfig &before, const SiteConfig &after)
{
    HostChange out;
    out.come = missingIn(before, after);
    out.go = missingIn(after, before);
    if (out.isNone() || !isAddressed(before) || !isAddressed(after))
        return out;
    out.cluster = std::max(before.hosts.size(), after.hosts.size()) > 1;
    out.startAgain = before.hosts.size() == 1;
    return out;
}

Outcome canBeJoined(const SiteConfig &before, const SiteConfig &after)
{
    if (before.hosts.size() < 2 || !isAddressed(before))
        return done();
    for (const HostConfig &host : after.hosts) {
        if (host.address.empty() && !has(before, host))
            return Error{"host " + host.name + " has no address, and the others are joined by theirs",
                         "host." + host.name + ".address",
                         "give it the addresses of its links, e.g. address = [\"10.0.0.3\"]"};
    }
    return done();
}

} // namespace holdfast
