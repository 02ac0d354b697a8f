// Rules about OCF agents: what the site asks of them, measured by what the agents of this host say
// of themselves.
#include <config/siterules.h>

#include <config/nearest.h>
#include <config/sitekeys.h>
#include <model/duration.h>

namespace holdfast {

namespace {

/// One use of an agent: where its keys are written, and what they say.
struct Use
{
    const SiteDraft &draft;
    const SiteDraft::Where &where; ///< of the process, or of the resource
    const TomlTable *table; ///< that holds agent and params; nullptr: they come from [defaults]
    std::string path; ///< of it
    const std::string &agent;
    const Parameters &params;

    [[nodiscard]] const TomlEntry *entry(std::string_view key) const
    {
        return table == nullptr ? nullptr : table->find(key);
    }
    [[nodiscard]] Place placeOf(std::string_view key) const
    {
        const TomlEntry *const found = entry(key);
        return found == nullptr ? where.place : found->node.place;
    }
    [[nodiscard]] Place placeOfParameter(std::string_view name) const
    {
        const TomlEntry *const all = entry("params");
        const auto *const content = all == nullptr ? nullptr : all->node.as<TomlTable>();
        const TomlEntry *const found = content == nullptr ? nullptr : content->find(name);
        return found != nullptr ? found->node.place
            : all != nullptr    ? all->node.place
                                : where.place;
    }
};

std::string didYouMean(const AgentMetadata &metadata, const std::string &name)
{
    std::vector<std::string> known;
    for (const AgentParameter &parameter : metadata.parameters)
        known.push_back(parameter.name);
    const std::string_view meant = nearestName(name, known);
    return meant.empty() ? std::string{} : "; did you mean " + tomlQuoted(meant) + "?";
}

void reportParameters(const Use &use, const AgentMetadata &metadata)
{
    for (const ParameterFinding &finding : findings(metadata, use.params)) {
        const std::string key = use.path + ".params." + finding.name;
        const std::string found = finding.found.empty() ? "nothing" : tomlQuoted(finding.found);
        const bool unknown = metadata.parameter(finding.name) == nullptr;
        const std::string headline =
            finding.headline + (unknown ? didYouMean(metadata, finding.name) : "");
        const Place place = use.placeOfParameter(finding.name);
        if (finding.fatal)
            use.draft.session.error(place, key, found, finding.allowed, headline);
        else
            use.draft.session.warning(place, key, found, finding.allowed, headline);
    }
}

/// @return what it says of itself, if that is known here; else why not is reported.
std::optional<AgentMetadata> askedFor(const Use &use, const AgentLookup &agents)
{
    AgentDescription description = agents(use.agent);
    switch (description.knowledge) {
    case AgentDescription::Knowledge::Read:
        return std::move(description.metadata);
    case AgentDescription::Knowledge::NotInstalled:
        use.draft.session.warning(
            use.placeOf("agent"), use.path + ".agent", tomlQuoted(use.agent),
            "an agent that is installed on each of its hosts",
            "is not installed on this host, so that its parameters are not checked: "
                + description.why);
        break;
    case AgentDescription::Knowledge::Unreadable:
        use.draft.session.warning(use.placeOf("agent"), use.path + ".agent", tomlQuoted(use.agent),
                                  "an agent that says what it is",
                                  "its parameters are not checked: " + description.why);
        break;
    }
    return std::nullopt;
}

void reportTimeouts(const Use &use, const AgentMetadata &metadata,
                    const std::vector<ActionTimeout> &timeouts)
{
    for (const auto &[timeout, text] : shortTimeouts(metadata, timeouts))
        use.draft.session.warning(
            use.draft.placeOf(use.where, timeout.key),
            use.where.path + '.' + std::string(timeout.key),
            tomlQuoted(durationAsWritten(timeout.timeout)),
            tomlQuoted(durationAsWritten(metadata.advised(timeout.action))) + " or more",
            "shorter than " + use.agent + " advises for " + std::string(timeout.action));
}

} // namespace

void checkAgents(const SiteDraft &draft, const AgentLookup &agents)
{
    for (std::size_t i = 0; i < draft.resources.size(); ++i) {
        const ResourceConfig &resource = draft.config.resources[i];
        const SiteDraft::Where &where = draft.resources[i];
        const bool bad = originOf(resourceKeys(), draft.provenance.resources[i], "probe").bad;
        if (resource.probe.kind != ProbeKind::Ocf || bad || resource.probe.agent.empty())
            continue;
        const TomlNode *const probe = where.table == nullptr ? nullptr : where.table->at("probe");
        const Use use{draft,
                      where,
                      probe == nullptr ? nullptr : probe->as<TomlTable>(),
                      where.path + ".probe",
                      resource.probe.agent,
                      resource.probe.params};
        if (const auto metadata = askedFor(use, agents)) {
            reportParameters(use, *metadata);
            reportTimeouts(use, *metadata, timeoutsOf(resource));
        }
    }
    for (std::size_t g = 0; g < draft.groups.size(); ++g) {
        for (std::size_t p = 0; p < draft.processes[g].size(); ++p) {
            const ProcessConfig &process = draft.config.groups[g].processes[p];
            const SiteDraft::Where &where = draft.processes[g][p];
            const Origins &origins = draft.provenance.processes[g][p];
            const bool bad = originOf(processKeys(), origins, "handshake").bad
                || originOf(processKeys(), origins, "params").bad
                || originOf(processKeys(), origins, "agent").bad;
            if (process.handshake != Handshake::Ocf || bad || process.agent.empty())
                continue;
            const Use use{draft, where, where.table, where.path, process.agent, process.params};
            if (const auto metadata = askedFor(use, agents)) {
                reportParameters(use, *metadata);
                reportTimeouts(use, *metadata, timeoutsOf(process, *metadata));
            }
        }
    }
}

} // namespace holdfast
