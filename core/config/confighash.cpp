// The configuration as canonical text, its hash, and whether two configurations number their objects alike.
#include <config/settings.h>

#include <config/keys.h>
#include <config/sitekeys.h>

#include <cstdio>

namespace holdfast {

namespace {

template <class T>
void append(std::string &out, std::string_view table, const KeyRows<T> &rows, const T &value, const SiteConfig &site)
{
    out += table;
    out += '\n';
    for (const KeyRow<T> &row : rows) {
        const std::string text = row.spelled.empty() ? row.write(value, site) : std::string{};
        if (!text.empty())
            out += std::string(row.key) + " = " + text + "\n";
    }
}

template <class Config>
bool sameNames(const std::vector<Config> &before, const std::vector<Config> &after)
{
    return before.size() == after.size()
        && std::equal(before.begin(), before.end(), after.begin(),
                      [](const Config &a, const Config &b) { return a.name == b.name; });
}

bool sameRelations(const GroupConfig &a, const GroupConfig &b)
{
    return a.layer == b.layer && a.hosts == b.hosts && a.pair == b.pair && a.dependsOn == b.dependsOn
        && a.resources == b.resources && sameNames(a.processes, b.processes);
}

bool sameRelations(const ResourceConfig &a, const ResourceConfig &b)
{
    return a.layer == b.layer && a.hosts == b.hosts && a.dependsOn == b.dependsOn;
}

template <class Config>
bool sameAll(const std::vector<Config> &before, const std::vector<Config> &after)
{
    return sameNames(before, after)
        && std::equal(before.begin(), before.end(), after.begin(),
                      [](const Config &a, const Config &b) { return sameRelations(a, b); });
}

} // namespace

bool sameSite(const SiteConfig &before, const SiteConfig &after)
{
    return before.name == after.name && sameNames(before.independentComputers, after.independentComputers);
}

bool sameHosts(const SiteConfig &before, const SiteConfig &after)
{
    return sameSite(before, after) && sameNames(before.hosts, after.hosts);
}

bool sameStructure(const SiteConfig &before, const SiteConfig &after)
{
    return sameHosts(before, after) && sameAll(before.resources, after.resources)
        && sameAll(before.groups, after.groups);
}

std::string canonicalText(const SiteConfig &site)
{
    std::string out;
    append(out, "[site]", siteKeys(), site, site);
    for (const IndependentComputerConfig &computer : site.independentComputers)
        append(out, "[[independent_computer]]", independentComputerKeys(), computer, site);
    for (const HostConfig &host : site.hosts)
        append(out, "[[host]]", hostKeys(), host, site);
    for (const ResourceConfig &resource : site.resources)
        append(out, "[[resource]]", resourceKeys(), resource, site);
    for (const GroupConfig &group : site.groups) {
        append(out, "[[group]]", groupKeys(), group, site);
        for (const ProcessConfig &process : group.processes)
            append(out, "[[group.process]]", processKeys(), process, site);
    }
    return out;
}

std::string configHash(const SiteConfig &site)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : canonicalText(site)) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3U;
    }
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
    return text;
}

} // namespace holdfast
