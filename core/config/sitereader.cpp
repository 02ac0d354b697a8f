#include <config/sitereader.h>

#include <config/sitebuilder.h>
#include <config/siterules.h>

namespace holdfast {

namespace {

// All files, laid over each other. Syntax errors go into the session.
TomlTable mergedTree(const SiteSources &sources, Session &session)
{
    TomlTable root;
    for (std::uint32_t i = 0; i < session.files.size(); ++i) {
        const SourceText &source = i == 0 ? sources.site : sources.dropIns[i - 1];
        auto parsed = parseToml(source.text, i);
        if (const auto *error = std::get_if<TomlSyntaxError>(&parsed))
            session.error(error->place, {}, error->found, "TOML 1.0", error->what);
        else if (i == 0)
            root = std::move(std::get<TomlTable>(parsed));
        else
            mergeToml(root, std::move(std::get<TomlTable>(parsed)));
    }
    return root;
}

void checkTogether(const SiteDraft &draft, const AgentLookup &agents)
{
    checkSiteTable(draft);
    checkNamesAcrossKinds(draft);
    checkIndependentComputers(draft);
    checkHosts(draft);
    checkResources(draft);
    checkGroups(draft);
    checkProcesses(draft);
    checkGroupDependencies(draft);
    checkPlacement(draft);
    if (agents)
        checkAgents(draft, agents);
}

} // namespace

SiteReading readSite(const SiteSources &sources, const AgentLookup &agents)
{
    SiteReading out;
    Session session;
    session.diagnostics = sources.diagnostics;
    session.files.push_back(sources.site.name);
    for (const SourceText &dropIn : sources.dropIns)
        session.files.push_back(dropIn.name);
    out.files = session.files;
    if (!hasErrors(session.diagnostics)) {
        const TomlTable root = mergedTree(sources, session);
        if (!hasErrors(session.diagnostics)) {
            SiteDraft draft = SiteBuilder(session, root).build();
            checkTogether(draft, agents);
            out.provenance = std::move(draft.provenance);
            if (!hasErrors(session.diagnostics))
                out.config = std::move(draft.config);
        }
    }
    out.diagnostics = std::move(session.diagnostics);
    sortByPlace(out.diagnostics, out.files);
    return out;
}

} // namespace holdfast
