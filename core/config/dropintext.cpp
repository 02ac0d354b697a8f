#include <config/dropintext.h>

#include <config/dropinobjects.h>
#include <config/nearest.h>
#include <config/session.h>
#include <config/tomltree.h>

#include <algorithm>
#include <map>
#include <sstream>

namespace holdfast {

namespace {

constexpr std::string_view head = "# A change of the configuration made by Holdfast; `config rollback` takes it back.";

/// The object a key belongs to, as the header lines that open its table.
struct FileTable {
    std::string table; ///< "[site]", "[[group]]\nname = \"cdma\""
    std::string inner; ///< "[[group.process]]\nname = ..." for a process
    std::string key; ///< the rest: group_restart, repair.after
};

// The object of this name at the beginning of `rest`, the longest where names contain dots; takes it and the dot away.
template <class Config>
const Config *takeName(std::string_view &rest, const std::vector<Config> &all)
{
    const Config *best = nullptr;
    for (const Config &config : all) {
        if (rest.size() > config.name.size() && rest.starts_with(config.name) && rest[config.name.size()] == '.'
            && (best == nullptr || config.name.size() > best->name.size()))
            best = &config;
    }
    if (best != nullptr)
        rest.remove_prefix(best->name.size() + 1);
    return best;
}

bool take(std::string_view &rest, std::string_view prefix)
{
    if (!rest.starts_with(prefix))
        return false;
    rest.remove_prefix(prefix.size());
    return true;
}

void refuse(std::vector<Diagnostic> &refusals, const std::string &key, std::string found, std::string allowed,
            const std::string &headline)
{
    Session session;
    session.error({}, key, std::move(found), std::move(allowed), headline);
    refusals.push_back(std::move(session.diagnostics.front()));
}

template <class Config>
void refuseName(std::vector<Diagnostic> &refusals, const std::string &key, std::string_view rest,
                const std::vector<Config> &all, const std::string &kind)
{
    std::vector<std::string> names;
    for (const Config &config : all)
        names.push_back(config.name);
    const std::string wrong(rest.substr(0, rest.find('.')));
    const std::string_view meant = nearestName(wrong, names);
    refuse(refusals, key, tomlQuoted(wrong), names.empty() ? "no " + kind + ", as there is none" : oneOf(names),
           "there is no " + kind + " of this name" + (meant.empty() ? "" : "; did you mean " + tomlQuoted(meant) + "?"));
}

std::string named(std::string_view table, const std::string &name)
{
    return "[[" + std::string(table) + "]]\nname = " + tomlQuoted(name);
}

FileTable tableOf(const ObjectName &object)
{
    switch (object.kind) {
    case ObjectName::Kind::Host:
        return {named("host", object.name), {}, {}};
    case ObjectName::Kind::Resource:
        return {named("resource", object.name), {}, {}};
    case ObjectName::Kind::Group:
        return {named("group", object.name), {}, {}};
    case ObjectName::Kind::Process:
        return {named("group", object.name), named("group.process", object.process), {}};
    }
    return {};
}

template <class Config>
bool resolveNamed(std::string_view rest, const std::string &key, const std::string &kind,
                  const std::vector<Config> &all, std::vector<Diagnostic> &refusals, FileTable &target)
{
    const Config *config = takeName(rest, all);
    if (config == nullptr) {
        refuseName(refusals, key, rest, all, kind);
        return false;
    }
    target.table = named(kind, config->name);
    if constexpr (std::is_same_v<Config, GroupConfig>) {
        if (take(rest, "process.")) {
            const ProcessConfig *process = takeName(rest, config->processes);
            if (process == nullptr) {
                refuseName(refusals, key, rest, config->processes, "process");
                return false;
            }
            target.inner = named("group.process", process->name);
        }
    }
    target.key = rest;
    return true;
}

bool resolve(const SiteConfig &site, const std::string &key, std::vector<Diagnostic> &refusals, FileTable &target)
{
    std::string_view rest = key;
    if (take(rest, "site.") || take(rest, "defaults.")) {
        target.table = key.starts_with("site.") ? "[site]" : "[defaults]";
        target.key = rest;
        return true;
    }
    if (take(rest, "host."))
        return resolveNamed(rest, key, "host", site.hosts, refusals, target);
    if (take(rest, "resource."))
        return resolveNamed(rest, key, "resource", site.resources, refusals, target);
    if (take(rest, "group."))
        return resolveNamed(rest, key, "group", site.groups, refusals, target);
    if (take(rest, "independent_computer.")) {
        if (site.independentComputers.size() != 1)
            return resolveNamed(rest, key, "independent_computer", site.independentComputers, refusals, target);
        (void)takeName(rest, site.independentComputers);
        target.table = "[independent_computer]";
        target.key = rest;
        return true;
    }
    refuse(refusals, key, tomlQuoted(key),
           "site.KEY, defaults.KEY, independent_computer.KEY, host.NAME.KEY, resource.NAME.KEY, group.NAME.KEY or "
           "group.NAME.process.NAME.KEY",
           "names nothing");
    return false;
}

// "repair.after" as a dotted key of TOML; parts that are not bare are quoted, so that nothing can be smuggled in.
bool dottedKey(const std::string &key, std::vector<Diagnostic> &refusals, const FileTable &target, std::string &out)
{
    std::istringstream parts(target.key);
    std::string part;
    while (std::getline(parts, part, '.'))
        out += (out.empty() ? "" : ".")
            + (std::all_of(part.begin(), part.end(), [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; })
                       && !part.empty()
                   ? part
                   : tomlQuoted(part));
    const bool isName = out == "name" && (target.table.starts_with("[[") || !target.inner.empty());
    if (!out.empty() && !isName)
        return true;
    refuse(refusals, key, tomlQuoted(key), "a key of the object",
           isName ? "names are changed in the site file only" : "names an object, not a key");
    return false;
}

// The value as one line of TOML, whatever was typed.
std::string valueText(const std::string &typed)
{
    auto parsed = parseToml("value = " + typed + "\n", 0);
    if (const auto *table = std::get_if<TomlTable>(&parsed)) {
        const TomlNode *value = table->entries.size() == 1 ? table->at("value") : nullptr;
        if (value != nullptr)
            return tomlText(*value);
    }
    return tomlQuoted(typed);
}

// A comment is one line: what would end it or is no text becomes a space.
std::string commentText(std::string text)
{
    std::replace_if(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
    return text;
}

void addRemovals(const TomlNode &node, std::vector<Change> &out)
{
    const auto *list = node.as<TomlList>();
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        if (const auto *name = (*list)[i].as<std::string>())
            out.push_back({*name, {}, Change::Does::Remove});
    }
}

void flatten(const std::string &path, const TomlTable &table, std::vector<Change> &out)
{
    for (const TomlEntry &entry : table.entries) {
        const std::string key = path.empty() ? entry.key : path + "." + entry.key;
        if (key == "remove") {
            addRemovals(entry.node, out);
            continue;
        }
        const auto *list = entry.node.as<TomlList>();
        const bool tables = list != nullptr && !list->empty() && list->front().as<TomlTable>() != nullptr
            && entry.key != "fence";
        if (tables) {
            for (std::size_t i = 0; i < list->size(); ++i) {
                const auto *inner = (*list)[i].as<TomlTable>();
                const TomlNode *name = inner == nullptr ? nullptr : inner->at("name");
                const auto *text = name == nullptr ? nullptr : name->as<std::string>();
                if (inner != nullptr)
                    flatten(text == nullptr ? key : key + "." + *text, *inner, out);
            }
        } else if (const auto *inner = path.empty() ? entry.node.as<TomlTable>() : nullptr) {
            flatten(key, *inner, out);
        } else if (entry.key != "name" || path == "site") {
            out.push_back({key, tomlText(entry.node)});
        }
    }
}

} // namespace

std::string dropInText(const SiteConfig &site, const ChangeRequest &request, std::vector<Diagnostic> &refusals)
{
    const ObjectEdits objects(site, request, refusals);
    // Lines by table and by inner table, in the order of the request: a table may be opened once in
    // a file only. What is added has its table even where none of its keys is set, so that the
    // check says what is missing.
    std::vector<std::string> order;
    std::map<std::string, std::vector<std::pair<std::string, std::string>>> tables;
    for (const ObjectName &added : objects.added()) {
        const FileTable target = tableOf(added);
        if (!tables.contains(target.table))
            order.push_back(target.table);
        tables[target.table].emplace_back(target.inner, std::string());
    }
    for (const Change &change : request.changes) {
        FileTable target;
        std::string key;
        if (change.does != Change::Does::Set)
            continue;
        if (!resolve(objects.shape(), change.key, refusals, target)
            || !dottedKey(change.key, refusals, target, key))
            continue;
        if (!tables.contains(target.table))
            order.push_back(target.table);
        tables[target.table].emplace_back(target.inner, key + " = " + valueText(change.value) + "\n");
    }
    std::string out = std::string(head) + "\n# who: " + commentText(request.who) + "\n# when: "
        + commentText(request.when) + "\n# why: " + commentText(request.why) + "\n";
    if (!objects.removed().empty()) {
        out += "\nremove = [";
        for (std::size_t i = 0; i < objects.removed().size(); ++i)
            out += (i == 0 ? "" : ", ") + tomlQuoted(objects.removed()[i]);
        out += "]\n";
    }
    for (const std::string &table : order) {
        auto lines = tables[table];
        std::stable_sort(lines.begin(), lines.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        out += "\n" + table + "\n";
        std::string inner;
        for (const auto &[of, line] : lines) {
            if (of != inner)
                out += of + "\n";
            inner = of;
            out += line;
        }
    }
    return out;
}

std::string dropInSlug(const ChangeRequest &request)
{
    constexpr std::size_t longest = 40;
    std::string from = request.name;
    if (from.empty() && !request.changes.empty()) {
        const Change &first = request.changes.front();
        from = first.key;
        from.erase(0, from.find('.') == std::string::npos ? 0 : from.find('.') + 1);
        if (first.does != Change::Does::Set)
            from.insert(0, first.does == Change::Does::Add ? "add-" : "remove-");
    }
    std::string slug;
    for (const char c : from) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = byte < 0x80 && (std::isalnum(byte) != 0 || c == '_');
        if (plain)
            slug += static_cast<char>(std::tolower(byte));
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    slug.resize(std::min(slug.size(), longest));
    while (slug.ends_with('-'))
        slug.pop_back();
    return slug.empty() ? "change" : slug;
}

std::string nextNumber(const std::string &highest)
{
    if (highest.empty() || highest < "10")
        return "10";
    if (highest.find_first_not_of('9') == std::string::npos)
        return highest + "0";
    std::string next = highest;
    std::size_t at = next.size() - 1;
    while (next[at] == '9')
        next[at--] = '0';
    ++next[at];
    return next;
}

void readDropInText(const std::string &text, DropInRecord &record)
{
    record.written = text.starts_with(head);
    std::istringstream lines(text);
    std::string line;
    while (std::getline(lines, line) && line.starts_with('#')) {
        for (const auto &[mark, to] : {std::pair<std::string_view, std::string *>{"# who: ", &record.who},
                                       {"# when: ", &record.when},
                                       {"# why: ", &record.why}}) {
            if (to->empty() && line.starts_with(mark))
                *to = line.substr(mark.size());
        }
    }
    auto parsed = parseToml(text, 0);
    if (const auto *table = std::get_if<TomlTable>(&parsed))
        flatten({}, *table, record.changes);
}

} // namespace holdfast
