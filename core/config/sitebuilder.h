// sitebuilder.h - reads the merged tree of a site, table by table; siterules.h judges what the tables say together.
#pragma once

#include <config/keys.h>
#include <config/provenance.h>
#include <config/session.h>
#include <model/config.h>

#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

/// A site while it is read: the values, where they stand, and the tables themselves for places inside values.
/// Positions are those of SiteConfig. Tables live as long as the tree that the builder was given.
struct SiteDraft {
    Session &session;
    SiteConfig config;
    Provenance provenance;
    const TomlTable *site = nullptr;
    const TomlTable *defaults = nullptr;
    struct Where {
        const TomlTable *table = nullptr;
        Place place; ///< of the table
        std::string path; ///< group.cdma
    };
    std::vector<Where> independentComputers, hosts, resources, groups;
    std::vector<std::vector<Where>> processes; ///< by group
    TomlList singleComputer; ///< [independent_computer] as the list that several would be

    /// Where a key of an object is written, in its own table or in [defaults]; with @p element, the element of the list
    /// (or of the lists in a sub-table) with that text. The object's own place where it isn't written.
    [[nodiscard]] Place placeOf(const Where &where, std::string_view key, std::string_view element = {}) const;
};

/// Runs over the tree once. Errors of single keys, unknown and missing keys and names defined twice are in the session.
class SiteBuilder
{
public:
    explicit SiteBuilder(Session &session, const TomlTable &root);
    [[nodiscard]] SiteDraft build() &&;

private:
    const TomlTable *rootTable(std::string_view key);
    const TomlList *rootList(std::string_view key);
    void indexNames(std::string_view key, NameIndex &index);
    /// A table of a list with its path; nullptr and an error where it is no table.
    const TomlTable *element(const TomlList &list, std::size_t position, const std::string &path, SiteDraft::Where &where);
    void reportTwice(const SiteDraft::Where &where, const std::string &name, const NameIndex &index,
                     const std::vector<SiteDraft::Where> &all, std::size_t position);

    void readSiteTable();
    void readDefaults();
    void readIndependentComputers();
    void readHosts();
    void readResources();
    void readGroups();
    void readGroup(std::size_t position, const TomlTable &table, const SiteDraft::Where &where);
    void settleHosts(GroupConfig &group, Origins &origins, const SiteDraft::Where &where);
    void readProcesses(std::size_t position, const TomlTable &table);
    void readProcess(std::size_t group, std::size_t position, const TomlTable &table);

    Session &m_session;
    const TomlTable &m_root;
    SiteDraft m_draft;
};

/// `group.cdma`, or `group[3]` (from 1) for one whose name can't be used.
[[nodiscard]] std::string elementPath(std::string_view table, const TomlNode &node, std::size_t position);

} // namespace holdfast
