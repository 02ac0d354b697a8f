#include <config/dropin.h>

#include <config/dropintext.h>
#include <config/session.h>

#include <algorithm>
#include <filesystem>

namespace holdfast {

namespace {

namespace fs = std::filesystem;

void refuseErrors(DropInPlan &plan, const SiteReading &reading)
{
    for (const Diagnostic &diagnostic : reading.diagnostics) {
        if (diagnostic.severity == Diagnostic::Severity::Error)
            plan.refusals.push_back(diagnostic);
    }
}

// What differs, or why it can't be. Errors that were there before are not the change's, but nothing is built on them.
void compare(DropInPlan &plan)
{
    if (!plan.before.ok() || !plan.after.ok()) {
        refuseErrors(plan, plan.before.ok() ? plan.after : plan.before);
        return;
    }
    plan.changes = changedSettings(plan.before, plan.after);
    plan.restructures = !sameStructure(*plan.before.config, *plan.after.config);
    plan.needsRestart = !sameSite(*plan.before.config, *plan.after.config);
}

Diagnostic refusal(const std::string &file, std::string found, std::string allowed, const std::string &what)
{
    Diagnostic out;
    out.file = file;
    out.message = what + " (found " + found + "; allowed: " + allowed + ")";
    out.found = std::move(found);
    out.allowed = std::move(allowed);
    return out;
}

// The highest number there is, rolled back ones too: a name is used once.
std::string highestNumber(const std::string &siteFile)
{
    std::string highest;
    std::error_code problem;
    for (fs::directory_iterator entry(dropInFolder(siteFile), problem);
         !problem && entry != fs::directory_iterator(); entry.increment(problem)) {
        const std::string name = entry->path().filename().string();
        const std::size_t end = name.find(".toml");
        if (end != std::string::npos && isDropInName(name.substr(0, end) + ".toml"))
            highest = std::max(highest, name.substr(0, name.find('-')));
    }
    return highest;
}

DropInPlan planText(const std::string &siteFile, SiteSources sources, const std::string &name,
                    const std::string &text)
{
    DropInPlan plan;
    plan.name = name;
    plan.text = text;
    plan.before = readSite(sources);
    if (!isDropInName(name) || name.find('/') != std::string::npos) {
        plan.refusals.push_back(refusal(name, tomlQuoted(name), "NN-name.toml", "is no name of a drop-in"));
        return plan;
    }
    const std::string path = dropInFolder(siteFile) + "/" + name;
    auto &all = sources.dropIns;
    if (std::any_of(all.begin(), all.end(), [&](const SourceText &other) { return other.name == path; })) {
        plan.refusals.push_back(refusal(path, "a file of this name", "a new name", "exists already"));
        return plan;
    }
    const auto after = std::find_if(all.begin(), all.end(), [&](const SourceText &other) { return other.name > path; });
    all.insert(after, {path, text});
    plan.after = readSite(sources);
    compare(plan);
    return plan;
}

} // namespace

DropInPlan planChange(const std::string &siteFile, const ChangeRequest &request)
{
    SiteSources sources = loadSources(siteFile);
    DropInPlan plan;
    plan.before = readSite(sources);
    if (!plan.before.ok()) {
        refuseErrors(plan, plan.before);
        return plan;
    }
    const std::string text = dropInText(*plan.before.config, request, plan.refusals);
    if (request.changes.empty())
        plan.refusals.push_back(refusal({}, "no change", "KEY VALUE, or an object to add or remove",
                                        "there is nothing to change"));
    if (!plan.refusals.empty())
        return plan;
    const std::string name = nextNumber(highestNumber(siteFile)) + "-" + dropInSlug(request) + ".toml";
    return planText(siteFile, std::move(sources), name, text);
}

DropInPlan planDropIn(const std::string &siteFile, const std::string &name, const std::string &text)
{
    return planText(siteFile, loadSources(siteFile), name, text);
}

DropInPlan planRollBack(const std::string &siteFile, const std::string &name)
{
    SiteSources sources = loadSources(siteFile);
    DropInPlan plan;
    plan.before = readSite(sources);
    auto &all = sources.dropIns;
    const auto wanted = std::find_if(all.rbegin(), all.rend(), [&](const SourceText &dropIn) {
        if (!name.empty())
            return dropIn.name == dropInFolder(siteFile) + "/" + name;
        DropInRecord record;
        readDropInText(dropIn.text, record);
        return record.written;
    });
    if (wanted == all.rend()) {
        std::vector<std::string> names;
        for (const SourceText &dropIn : all)
            names.push_back(fs::path(dropIn.name).filename().string());
        plan.refusals.push_back(refusal(siteFile, name.empty() ? "no drop-in written by a transaction" : name,
                                        names.empty() ? "nothing, as there are no drop-ins" : oneOf(names),
                                        "there is no such drop-in to roll back"));
        return plan;
    }
    plan.name = fs::path(wanted->name).filename().string();
    all.erase(std::next(wanted).base());
    plan.after = readSite(sources);
    // A broken site may be repaired by taking the drop-in out: only what is in force afterwards counts.
    if (plan.before.ok()) {
        compare(plan);
    } else {
        refuseErrors(plan, plan.after);
        plan.restructures = plan.needsRestart = plan.after.ok();
    }
    return plan;
}

} // namespace holdfast
