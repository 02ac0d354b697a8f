// [[group]] and [[group.process]]: what a group inherits, and what its processes inherit from it.
#include <config/sitebuilder.h>

#include <config/refs.h>
#include <config/sitekeys.h>
#include <config/values.h>

namespace holdfast {

namespace {

bool isSystemLayer(const TomlTable &table, Layer inherited)
{
    const TomlNode *node = table.at("layer");
    const auto *text = node == nullptr ? nullptr : node->as<std::string>();
    return text == nullptr ? inherited == Layer::System : *text == name(Layer::System);
}

// The restart limits of [defaults] and the built-in ones skip the system layer, whose ladder begins at re-boot
// (semantics.md 3). What a group of that layer says itself is read later and judged by the rules.
template <class T>
void skipRestarts(const KeyRows<T> &rows, std::string_view key, Limit &limit, Origins &origins)
{
    limit.count = 0;
    origins[rowOf(rows, key)] = {};
}

std::vector<std::string_view> keysOfGroupTable()
{
    std::vector<std::string_view> keys = keysOf(groupKeys());
    for (const std::string_view key : keysOf(groupProcessKeys()))
        keys.push_back(key);
    keys.push_back("process");
    return keys;
}

} // namespace

void SiteBuilder::readGroups()
{
    const TomlList *list = rootList("group");
    const std::size_t count = list == nullptr ? 0 : list->size();
    m_draft.processes.resize(count);
    m_draft.provenance.processes.resize(count);
    m_draft.provenance.groupProcesses.assign(count, m_draft.provenance.process);
    for (std::size_t i = 0; i < count; ++i) {
        SiteDraft::Where where;
        m_draft.config.groups.push_back(m_draft.provenance.group.value);
        m_draft.provenance.groups.push_back(m_draft.provenance.group.origins);
        if (const TomlTable *table = element(*list, i, "group", where))
            readGroup(i, *table, where);
        m_draft.groups.push_back(std::move(where));
        if (m_draft.groups.back().table != nullptr)
            readProcesses(i, *m_draft.groups.back().table);
    }
}

void SiteBuilder::readGroup(std::size_t position, const TomlTable &table, const SiteDraft::Where &where)
{
    static const std::vector<std::string_view> known = keysOfGroupTable();
    GroupConfig &group = m_draft.config.groups.back();
    Origins &origins = m_draft.provenance.groups.back();
    Prototype<ProcessConfig> &processes = m_draft.provenance.groupProcesses[position];
    const GroupId self{static_cast<std::uint32_t>(position)};
    for (std::vector<GroupId> *groups : {&group.dependsOn, &group.togetherWith, &group.apartFrom})
        std::erase(*groups, self); // a default isn't about itself
    if (isSystemLayer(table, group.layer)) {
        skipRestarts(groupKeys(), "group_restart", group.groupRestart, origins);
        skipRestarts(processKeys(), "restart", processes.value.restart, processes.origins);
    }
    Scope scope{m_session, where.path, {}};
    readKeys(scope, table, groupKeys(), group, origins, Level::Own);
    readKeys(scope, table, groupProcessKeys(), processes.value, processes.origins, Level::Group, processKeys());
    reportUnknown(scope, table, known);
    reportMissing(scope, where.place, groupKeys(), origins);
    reportTwice(where, group.name, m_session.groups, m_draft.groups, position);
    settleHosts(group, origins, where);
}

// A group says its hosts, or its pair, from which they follow: the nearer level wins.
void SiteBuilder::settleHosts(GroupConfig &group, Origins &origins, const SiteDraft::Where &where)
{
    Origin &hosts = origins[rowOf(groupKeys(), "hosts")];
    Origin &pair = origins[rowOf(groupKeys(), "pair")];
    if (pair.level == Level::Own && hosts.level != Level::Own)
        hosts = {};
    if (hosts.level == Level::Own && pair.level != Level::Own) {
        pair = {};
        group.pair.reset();
    }
    if (hosts.level == Level::BuiltIn && pair.level == Level::BuiltIn) {
        if (!m_session.misspelt.contains(where.path + ".pair"))
            m_session.missing(where.place, where.path + ".hosts",
                              HostsValue::allowed() + "; or pair, " + groupKeys()[rowOf(groupKeys(), "pair")].allowed());
        hosts.bad = true;
    }
    if (!group.pair || pair.bad) {
        hosts.bad = hosts.bad || pair.bad;
        return;
    }
    std::vector<HostId> members{group.pair->primary};
    members.insert(members.end(), group.pair->alternates.begin(), group.pair->alternates.end());
    if (hosts.level != Level::BuiltIn && !hosts.bad
        && !std::is_permutation(members.begin(), members.end(), group.hosts.begin(), group.hosts.end())) {
        m_session.error(m_draft.placeOf(where, "hosts"), where.path + ".hosts",
                        HostsValue::write(group.hosts, m_draft.config),
                        "no `hosts` beside `pair`, or exactly " + HostsValue::write(members, m_draft.config),
                        "hosts and pair contradict each other");
    }
    group.hosts = std::move(members);
}

void SiteBuilder::readProcesses(std::size_t position, const TomlTable &table)
{
    const std::string &path = m_draft.groups[position].path;
    const TomlNode *node = table.at("process");
    const auto *list = node == nullptr ? nullptr : node->as<TomlList>();
    if (node != nullptr && list == nullptr)
        m_session.error(node->place, path + ".process", describe(*node), "tables [[group.process]]");
    if (node == nullptr || (list != nullptr && list->empty()))
        m_session.missing(m_draft.groups[position].place, path + ".process", "at least one [[group.process]]");
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        const TomlNode &element = (*list)[i];
        SiteDraft::Where where{element.as<TomlTable>(), element.place, elementPath(path + ".process", element, i)};
        const Prototype<ProcessConfig> &from = m_draft.provenance.groupProcesses[position];
        m_draft.config.groups[position].processes.push_back(from.value);
        m_draft.provenance.processes[position].push_back(from.origins);
        m_draft.processes[position].push_back(where);
        if (where.table == nullptr)
            m_session.error(element.place, where.path, describe(element), "a table [[group.process]]");
        else
            readProcess(position, i, *where.table);
    }
}

void SiteBuilder::readProcess(std::size_t group, std::size_t position, const TomlTable &table)
{
    const SiteDraft::Where &where = m_draft.processes[group][position];
    std::vector<ProcessConfig> &all = m_draft.config.groups[group].processes;
    Origins &origins = m_draft.provenance.processes[group][position];
    Scope scope{m_session, where.path, {}};
    readKeys(scope, table, processKeys(), all[position], origins, Level::Own);
    reportUnknown(scope, table, keysOf(processKeys()));
    reportMissing(scope, where.place, processKeys(), origins);
    const auto same = std::find_if(all.begin(), all.end() - 1, [&](const ProcessConfig &other) {
        return !other.name.empty() && other.name == all[position].name;
    });
    if (same == all.end() - 1)
        return;
    const Place first = m_draft.placeOf(m_draft.processes[group][same - all.begin()], "name");
    m_session.error(m_draft.placeOf(where, "name"), where.path + ".name", tomlQuoted(all[position].name),
                    "a name that no other process of the group has",
                    "already used at " + m_session.files[first.file] + ":" + std::to_string(first.line));
}

} // namespace holdfast
