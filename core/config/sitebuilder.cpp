#include <config/sitebuilder.h>

#include <config/nearest.h>
#include <config/sitekeys.h>
#include <config/values.h>

namespace holdfast {

namespace {

constexpr std::string_view rootKeys[] = {"site", "defaults", "independent_computer", "host", "resource", "group"};

// The element of a list with this text, also in the lists of a sub-table (pair.alternates).
const TomlNode *elementIn(const TomlNode &node, std::string_view text)
{
    if (const auto *own = node.as<std::string>())
        return *own == text ? &node : nullptr;
    if (const auto *list = node.as<TomlList>()) {
        for (const TomlNode &inner : *list) {
            if (const TomlNode *found = elementIn(inner, text))
                return found;
        }
    }
    if (const auto *table = node.as<TomlTable>()) {
        for (const TomlEntry &entry : table->entries) {
            if (const TomlNode *found = elementIn(entry.node, text))
                return found;
        }
    }
    return nullptr;
}

// `name`, or the key that was meant to be it: the slip is reported once, not again at each reference.
const TomlNode *nameOrSlip(const TomlTable &table)
{
    constexpr std::string_view wanted[] = {"name"};
    if (const TomlNode *name = table.at("name"))
        return name;
    for (const TomlEntry &entry : table.entries) {
        if (!nearestName(entry.key, std::span<const std::string_view>(wanted)).empty())
            return &entry.node;
    }
    return nullptr;
}

} // namespace

std::string elementPath(std::string_view table, const TomlNode &node, std::size_t position)
{
    const auto *content = node.as<TomlTable>();
    const TomlNode *name = content == nullptr ? nullptr : content->at("name");
    const auto *text = name == nullptr ? nullptr : name->as<std::string>();
    if (text != nullptr && isName(*text))
        return std::string(table) + "." + *text;
    return std::string(table) + "[" + std::to_string(position + 1) + "]";
}

Place SiteDraft::placeOf(const Where &where, std::string_view key, std::string_view element) const
{
    for (const TomlTable *table : {where.table, defaults}) {
        const TomlEntry *entry = table == nullptr ? nullptr : table->find(key);
        if (entry == nullptr)
            continue;
        const TomlNode *inner = element.empty() ? nullptr : elementIn(entry->node, element);
        return inner != nullptr ? inner->place : entry->node.place;
    }
    return where.place;
}

SiteBuilder::SiteBuilder(Session &session, const TomlTable &root) : m_session(session), m_root(root), m_draft{session}
{
}

SiteDraft SiteBuilder::build() &&
{
    Scope root{m_session, {}, {}};
    reportUnknown(root, m_root, {std::begin(rootKeys), std::end(rootKeys)});
    indexNames("host", m_session.hosts);
    indexNames("resource", m_session.resources);
    indexNames("group", m_session.groups);
    readSiteTable();
    readDefaults();
    readIndependentComputers();
    readHosts();
    readResources();
    readGroups();
    return std::move(m_draft);
}

const TomlTable *SiteBuilder::rootTable(std::string_view key)
{
    const TomlNode *node = m_root.at(key);
    if (node == nullptr)
        return nullptr;
    if (const auto *table = node->as<TomlTable>())
        return table;
    m_session.error(node->place, std::string(key), describe(*node), "a table [" + std::string(key) + "]");
    return nullptr;
}

const TomlList *SiteBuilder::rootList(std::string_view key)
{
    const TomlNode *node = m_root.at(key);
    if (node == nullptr)
        return nullptr;
    if (const auto *list = node->as<TomlList>())
        return list;
    m_session.error(node->place, std::string(key), describe(*node), "tables [[" + std::string(key) + "]]");
    m_session.misspelt.emplace(key); // what it defines isn't known, but isn't missing
    return nullptr;
}

void SiteBuilder::indexNames(std::string_view key, NameIndex &index)
{
    const TomlNode *node = m_root.at(key);
    const auto *list = node == nullptr ? nullptr : node->as<TomlList>();
    if (list == nullptr)
        return;
    for (std::uint32_t i = 0; i < list->size(); ++i) {
        const auto *table = (*list)[i].as<TomlTable>();
        const TomlNode *name = table == nullptr ? nullptr : nameOrSlip(*table);
        const auto *text = name == nullptr ? nullptr : name->as<std::string>();
        // A name that is not allowed is reported once, where it is given; references to it are not wrong as well.
        if (text != nullptr)
            index.add(*text, i);
    }
}

const TomlTable *SiteBuilder::element(const TomlList &list, std::size_t position, const std::string &path,
                                      SiteDraft::Where &where)
{
    const TomlNode &node = list[position];
    where.place = node.place;
    where.path = elementPath(path, node, position);
    where.table = node.as<TomlTable>();
    if (where.table == nullptr)
        m_session.error(node.place, where.path, describe(node), "a table [[" + path + "]]");
    return where.table;
}

void SiteBuilder::reportTwice(const SiteDraft::Where &where, const std::string &name, const NameIndex &index,
                              const std::vector<SiteDraft::Where> &all, std::size_t position)
{
    const std::uint32_t *first = index.find(name);
    if (first == nullptr || *first == position || *first >= all.size())
        return;
    const Place place = m_draft.placeOf(all[*first], "name");
    m_session.error(m_draft.placeOf(where, "name"), where.path + ".name", tomlQuoted(name),
                    "a name that no other " + std::string(index.kind()) + " has",
                    "already used at " + m_session.files[place.file] + ":" + std::to_string(place.line));
}

void SiteBuilder::readSiteTable()
{
    Scope scope{m_session, "site", {}};
    m_draft.site = rootTable("site");
    Origins &origins = m_draft.provenance.site;
    if (m_draft.site == nullptr) {
        origins.resize(siteKeys().size());
        if (m_root.at("site") == nullptr)
            m_session.missing({}, "site", "a table [site] with format and name");
        return;
    }
    const TomlNode &node = *m_root.at("site");
    readKeys(scope, *m_draft.site, siteKeys(), m_draft.config, origins, Level::Own);
    reportUnknown(scope, *m_draft.site, keysOf(siteKeys()));
    reportMissing(scope, node.place, siteKeys(), origins);
}

} // namespace holdfast
