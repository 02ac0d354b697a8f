#include <config/sitereader.h>

#include <config/nearest.h>
#include <config/sitebuilder.h>
#include <config/siterules.h>

namespace holdfast {

namespace {

// `remove` of a drop-in, which is no key of the site: what it names is out before the rest is laid
// over. Always read, so that one slip is one error.
void removeObjects(TomlTable &root, TomlTable &dropIn, Session &session)
{
    const TomlNode *node = dropIn.at("remove");
    if (node == nullptr)
        return;
    constexpr std::string_view allowed =
        R"(a list of objects, as ["group.NAME", "group.NAME.process.NAME"])";
    std::vector<TomlRemoval> removals;
    const auto *list = node->as<TomlList>();
    if (list == nullptr)
        session.error(node->place, "remove", describe(*node), std::string(allowed));
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        if (const auto *name = (*list)[i].as<std::string>())
            removals.push_back({*name, (*list)[i].place});
        else
            session.error((*list)[i].place, "remove", describe((*list)[i]), std::string(allowed));
    }
    const std::vector<std::string> known = objectsOf(root);
    for (const TomlRemoval &unknown : removeFromToml(root, removals)) {
        const std::string_view meant = nearestName(unknown.name, known);
        session.error(
            unknown.place, "remove", tomlQuoted(unknown.name),
            known.empty() ? "nothing, as there is no object" : oneOf(known),
            "there is no such object in the files before this one"
                + (meant.empty() ? std::string() : "; did you mean " + tomlQuoted(meant) + "?"));
    }
    dropIn.erase("remove");
}

// All files, laid over each other. Syntax errors go into the session.
TomlTable mergedTree(const SiteSources &sources, Session &session)
{
    TomlTable root;
    for (std::uint32_t i = 0; i < session.files.size(); ++i) {
        const SourceText &source = i == 0 ? sources.site : sources.dropIns[i - 1];
        auto parsed = parseToml(source.text, i);
        if (const auto *error = std::get_if<TomlSyntaxError>(&parsed)) {
            session.error(error->place, {}, error->found, "TOML 1.0", error->what);
            continue;
        }
        auto &table = std::get<TomlTable>(parsed);
        if (i > 0)
            removeObjects(root, table, session);
        mergeToml(root, std::move(table));
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
