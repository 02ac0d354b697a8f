// [defaults]: what hosts, resources, groups and processes start from. A key that several of them know is judged once.
#include <config/sitebuilder.h>

#include <config/sitekeys.h>

#include <set>

namespace holdfast {

namespace {

class DefaultsReader
{
public:
    DefaultsReader(Session &session, const TomlTable &table) : m_scope{session, "defaults", {}}, m_table(table) {}

    template <class T>
    void read(const KeyRows<T> &rows, const KeyRows<T> &index, Prototype<T> &prototype)
    {
        TomlTable fresh, judged;
        for (const TomlEntry &entry : m_table.entries) {
            if (entry.key == "name" || rowOf(rows, entry.key) == rows.size())
                continue;
            (m_judged.contains(entry.key) ? judged : fresh).entries.push_back(entry);
        }
        readKeys(m_scope, fresh, rows, prototype.value, prototype.origins, Level::Defaults, index);
        m_scope.session.quiet = true;
        readKeys(m_scope, judged, rows, prototype.value, prototype.origins, Level::Defaults, index);
        m_scope.session.quiet = false;
        for (const TomlEntry &entry : fresh.entries)
            m_judged.insert(entry.key);
        for (const KeyRow<T> &row : rows) {
            if (row.key != "name" && m_known.insert(row.key).second)
                m_keys.push_back(row.key);
        }
    }

    void reportUnknownKeys() { reportUnknown(m_scope, m_table, m_keys); }

private:
    Scope m_scope;
    const TomlTable &m_table;
    std::set<std::string_view> m_known;
    std::set<std::string> m_judged;
    std::vector<std::string_view> m_keys;
};

} // namespace

void SiteBuilder::readDefaults()
{
    static const TomlTable none;
    m_draft.defaults = rootTable("defaults");
    Provenance &to = m_draft.provenance;
    DefaultsReader reader(m_session, m_draft.defaults == nullptr ? none : *m_draft.defaults);
    m_session.inDefaults = true;
    reader.read(groupKeys(), groupKeys(), to.group);
    reader.read(defaultProcessKeys(), processKeys(), to.process);
    reader.read(resourceKeys(), resourceKeys(), to.resource);
    reader.read(hostKeys(), hostKeys(), to.host);
    m_session.inDefaults = false;
    reader.reportUnknownKeys();
}

} // namespace holdfast
