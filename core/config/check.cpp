#include <config/check.h>

#include <config/settings.h>

namespace holdfast {

namespace {

std::string counted(std::size_t count, const std::string &noun)
{
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string describe(const SiteReading &reading)
{
    const SiteConfig &site = *reading.config;
    std::size_t members = 0;
    std::size_t pairs = 0;
    for (const GroupConfig &group : site.groups) {
        members += group.hosts.size();
        pairs += group.pair ? 1 : 0;
    }
    return "site " + site.name + ": " + counted(site.hosts.size(), "host") + ", "
        + counted(site.resources.size(), "resource") + ", " + counted(site.groups.size(), "group") + " ("
        + counted(pairs, "pair") + ", " + counted(members, "member") + "), "
        + counted(reading.files.size() - 1, "drop-in") + ", configuration " + configHash(site);
}

} // namespace

CheckVerdict checkSite(const std::string &siteFile, const AgentLookup &agents)
{
    CheckVerdict verdict;
    verdict.reading = readSite(loadSources(siteFile), agents);
    for (const Diagnostic &diagnostic : verdict.reading.diagnostics) {
        (diagnostic.severity == Diagnostic::Severity::Error ? verdict.errors : verdict.warnings) += 1;
        verdict.findings += text(diagnostic) + "\n";
    }
    const std::string counts = counted(static_cast<std::size_t>(verdict.errors), "error") + ", "
        + counted(static_cast<std::size_t>(verdict.warnings), "warning");
    verdict.summary = siteFile + ": " + (verdict.reading.ok() ? "OK, " + describe(verdict.reading) + ", " : "")
        + (verdict.reading.ok() ? counted(static_cast<std::size_t>(verdict.warnings), "warning") : counts);
    return verdict;
}

} // namespace holdfast
