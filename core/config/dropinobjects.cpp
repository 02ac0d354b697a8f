#include <config/dropinobjects.h>

#include <config/nearest.h>
#include <config/session.h>
#include <config/values.h>

#include <algorithm>
#include <optional>

namespace holdfast {

namespace {

constexpr std::string_view between = ".process.";
constexpr std::string_view forms =
    "group.NAME, group.NAME.process.NAME, resource.NAME or host.NAME";

template <class Config> auto named(std::vector<Config> &all, std::string_view name)
{
    return std::find_if(all.begin(), all.end(),
                        [name](const Config &config) { return config.name == name; });
}

template <class Config> std::vector<std::string> namesOf(const std::vector<Config> &all)
{
    std::vector<std::string> names;
    for (const Config &config : all)
        names.push_back(config.name);
    return names;
}

std::optional<std::string_view> after(std::string_view key, std::string_view prefix)
{
    return key.starts_with(prefix) && key.size() > prefix.size()
        ? std::optional(key.substr(prefix.size()))
        : std::nullopt;
}

// A known group's name may itself contain dots; of one that isn't known the first "process" counts.
std::optional<ObjectName> objectNamed(const SiteConfig &shape, std::string_view key)
{
    if (const auto host = after(key, "host."))
        return ObjectName{ObjectName::Kind::Host, std::string(*host), {}};
    if (const auto resource = after(key, "resource."))
        return ObjectName{ObjectName::Kind::Resource, std::string(*resource), {}};
    const auto rest = after(key, "group.");
    if (!rest)
        return std::nullopt;
    std::size_t end = rest->find(between);
    for (const GroupConfig &group : shape.groups) {
        if (rest->starts_with(group.name) && rest->substr(group.name.size()).starts_with(between))
            end = group.name.size();
    }
    if (end == std::string_view::npos)
        return ObjectName{ObjectName::Kind::Group, std::string(*rest), {}};
    return ObjectName{ObjectName::Kind::Process, std::string(rest->substr(0, end)),
                      std::string(rest->substr(end + between.size()))};
}

std::string_view wordOf(ObjectName::Kind kind)
{
    switch (kind) {
    case ObjectName::Kind::Host:
        return "host";
    case ObjectName::Kind::Resource:
        return "resource";
    case ObjectName::Kind::Group:
        return "group";
    case ObjectName::Kind::Process:
        return "process";
    }
    return {};
}

// The names of the kind's objects, as a key has them.
std::vector<std::string> knownKeys(SiteConfig &shape, const ObjectName &object)
{
    std::vector<std::string> names;
    std::string before = std::string(wordOf(object.kind)) + ".";
    switch (object.kind) {
    case ObjectName::Kind::Host:
        names = namesOf(shape.hosts);
        break;
    case ObjectName::Kind::Resource:
        names = namesOf(shape.resources);
        break;
    case ObjectName::Kind::Group:
        names = namesOf(shape.groups);
        break;
    case ObjectName::Kind::Process:
        before = "group." + object.name + std::string(between);
        if (const auto group = named(shape.groups, object.name); group != shape.groups.end())
            names = namesOf(group->processes);
        break;
    }
    for (std::string &name : names)
        name.insert(0, before);
    return names;
}

} // namespace

ObjectEdits::ObjectEdits(const SiteConfig &site, const ChangeRequest &request,
                         std::vector<Diagnostic> &refusals)
    : m_shape(site)
    , m_refusals(refusals)
{
    // What is taken out goes first, so that its name may be used again.
    for (const Change &change : request.changes) {
        if (change.does == Change::Does::Remove)
            remove(change.key);
    }
    for (const Change &change : request.changes) {
        if (change.does == Change::Does::Add)
            add(change.key);
    }
    for (const Change &change : request.changes) {
        if (change.does == Change::Does::Set)
            addProcessesNamedIn(change);
    }
}

void ObjectEdits::refuse(const std::string &key, std::string found, std::string allowed,
                         const std::string &headline)
{
    Session session;
    session.error({}, key, std::move(found), std::move(allowed), headline);
    m_refusals.push_back(std::move(session.diagnostics.front()));
}

void ObjectEdits::add(const std::string &key)
{
    const auto object = objectNamed(m_shape, key);
    if (!object) {
        refuse(key, tomlQuoted(key), std::string(forms), "is no object that can be added");
        return;
    }
    const bool isProcess = object->kind == ObjectName::Kind::Process;
    const std::string &own = isProcess ? object->process : object->name;
    const std::string word(wordOf(object->kind));
    const auto group = named(m_shape.groups, object->name);
    if (isProcess && group == m_shape.groups.end()) {
        const std::vector<std::string> names = namesOf(m_shape.groups);
        const std::string_view meant = nearestName(object->name, names);
        refuse(key, tomlQuoted(object->name),
               names.empty() ? "no group, as there is none" : oneOf(names),
               "there is no group of this name"
                   + (meant.empty() ? "" : "; did you mean " + tomlQuoted(meant) + "?"));
        return;
    }
    if (!isName(own)) {
        refuse(key, tomlQuoted(own),
               "letters a-z, digits and . _ -, beginning with a letter or digit, at most 63",
               "is no name of a " + word);
        return;
    }
    if (const std::vector<std::string> known = knownKeys(m_shape, *object);
        std::find(known.begin(), known.end(), key) != known.end()) {
        refuse(key, tomlQuoted(own), "a name that no other " + word + " has",
               "there is a " + word
                   + " of this name already; its settings are changed with `config set " + key
                   + ".KEY VALUE`");
        return;
    }
    switch (object->kind) {
    case ObjectName::Kind::Host:
        m_shape.hosts.emplace_back().name = own;
        break;
    case ObjectName::Kind::Resource:
        m_shape.resources.emplace_back().name = own;
        break;
    case ObjectName::Kind::Group:
        m_shape.groups.emplace_back().name = own;
        break;
    case ObjectName::Kind::Process:
        group->processes.emplace_back().name = own;
        break;
    }
    m_added.push_back(*object);
}

void ObjectEdits::remove(const std::string &key)
{
    const auto object = objectNamed(m_shape, key);
    if (!object) {
        refuse(key, tomlQuoted(key), std::string(forms), "is no object that can be removed");
        return;
    }
    const std::vector<std::string> known = knownKeys(m_shape, *object);
    if (std::find(known.begin(), known.end(), key) == known.end()) {
        const std::string word(wordOf(object->kind));
        const std::string_view meant = nearestName(key, known);
        refuse(key, tomlQuoted(key),
               known.empty() ? "no " + word + ", as there is none" : oneOf(known),
               "there is no " + word + " of this name"
                   + (meant.empty() ? "" : "; did you mean " + tomlQuoted(meant) + "?"));
        return;
    }
    switch (object->kind) {
    case ObjectName::Kind::Host:
        m_shape.hosts.erase(named(m_shape.hosts, object->name));
        break;
    case ObjectName::Kind::Resource:
        m_shape.resources.erase(named(m_shape.resources, object->name));
        break;
    case ObjectName::Kind::Group:
        m_shape.groups.erase(named(m_shape.groups, object->name));
        break;
    case ObjectName::Kind::Process: {
        std::vector<ProcessConfig> &processes = named(m_shape.groups, object->name)->processes;
        processes.erase(named(processes, object->process));
        break;
    }
    }
    m_removed.push_back(key);
}

// `process.NAME.KEY` of a group that this request adds: a group is added with its processes in one
// breath.
void ObjectEdits::addProcessesNamedIn(const Change &change)
{
    const auto object = objectNamed(m_shape, change.key);
    if (!object || object->kind != ObjectName::Kind::Process)
        return;
    const bool fresh = std::any_of(m_added.begin(), m_added.end(), [&](const ObjectName &each) {
        return each.kind == ObjectName::Kind::Group && each.name == object->name;
    });
    if (!fresh)
        return;
    const auto group = named(m_shape.groups, object->name);
    const bool known = std::any_of(group->processes.begin(), group->processes.end(),
                                   [&](const ProcessConfig &process) {
                                       return object->process.starts_with(process.name + ".");
                                   });
    if (!known)
        add("group." + object->name + std::string(between)
            + object->process.substr(0, object->process.find('.')));
}

} // namespace holdfast
