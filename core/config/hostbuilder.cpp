// [[independent_computer]], [[host]] and [[resource]].
#include <config/sitebuilder.h>

#include <config/sitekeys.h>

namespace holdfast {

void SiteBuilder::readIndependentComputers()
{
    const TomlNode *node = m_root.at("independent_computer");
    if (node == nullptr)
        return;
    // A single one may be written as a plain table.
    const auto *list = node->as<TomlList>();
    if (node->as<TomlTable>() != nullptr) {
        m_draft.singleComputer = {*node};
        list = &m_draft.singleComputer;
    }
    if (list == nullptr) {
        m_session.error(node->place, "independent_computer", describe(*node), "a table [independent_computer]");
        return;
    }
    for (std::size_t i = 0; i < list->size(); ++i) {
        SiteDraft::Where where;
        IndependentComputerConfig computer;
        Origins origins(independentComputerKeys().size());
        if (const TomlTable *table = element(*list, i, "independent_computer", where)) {
            if (list->size() == 1)
                where.path = "independent_computer";
            Scope scope{m_session, where.path, {}};
            readKeys(scope, *table, independentComputerKeys(), computer, origins, Level::Own);
            reportUnknown(scope, *table, keysOf(independentComputerKeys()));
        }
        m_draft.config.independentComputers.push_back(std::move(computer));
        m_draft.provenance.independentComputers.push_back(std::move(origins));
        m_draft.independentComputers.push_back(std::move(where));
    }
}

void SiteBuilder::readHosts()
{
    const TomlList *list = rootList("host");
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        SiteDraft::Where where;
        HostConfig host = m_draft.provenance.host.value;
        Origins origins = m_draft.provenance.host.origins;
        if (const TomlTable *table = element(*list, i, "host", where)) {
            Scope scope{m_session, where.path, {}};
            readKeys(scope, *table, hostKeys(), host, origins, Level::Own);
            reportUnknown(scope, *table, keysOf(hostKeys()));
            reportMissing(scope, where.place, hostKeys(), origins);
            reportTwice(where, host.name, m_session.hosts, m_draft.hosts, i);
        }
        m_draft.config.hosts.push_back(std::move(host));
        m_draft.provenance.hosts.push_back(std::move(origins));
        m_draft.hosts.push_back(std::move(where));
    }
}

void SiteBuilder::readResources()
{
    const TomlList *list = rootList("resource");
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        SiteDraft::Where where;
        ResourceConfig resource = m_draft.provenance.resource.value;
        Origins origins = m_draft.provenance.resource.origins;
        std::erase(resource.dependsOn, ResourceId{static_cast<std::uint32_t>(i)}); // a default isn't about itself
        if (const TomlTable *table = element(*list, i, "resource", where)) {
            Scope scope{m_session, where.path, {}};
            readKeys(scope, *table, resourceKeys(), resource, origins, Level::Own);
            reportUnknown(scope, *table, keysOf(resourceKeys()));
            reportMissing(scope, where.place, resourceKeys(), origins);
            reportTwice(where, resource.name, m_session.resources, m_draft.resources, i);
        }
        m_draft.config.resources.push_back(std::move(resource));
        m_draft.provenance.resources.push_back(std::move(origins));
        m_draft.resources.push_back(std::move(where));
    }
}

} // namespace holdfast
