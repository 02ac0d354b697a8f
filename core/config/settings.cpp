#include <config/settings.h>

#include <config/keys.h>
#include <config/sitekeys.h>
#include <config/values.h>

#include <map>
#include <set>

namespace holdfast {

namespace {

// Walks the objects of a site and lists their rows.
class Lister
{
public:
    Lister(const SiteReading &reading, std::string_view object)
        : m_reading(reading), m_site(*reading.config), m_object(object)
    {
    }

    std::vector<Setting> list()
    {
        const Provenance &from = m_reading.provenance;
        add("site", siteKeys(), m_site, from.site);
        addDefaults();
        for (std::size_t i = 0; i < m_site.independentComputers.size(); ++i) {
            const bool single = m_site.independentComputers.size() == 1;
            add(single ? "independent_computer" : "independent_computer." + m_site.independentComputers[i].name,
                independentComputerKeys(), m_site.independentComputers[i], from.independentComputers[i]);
        }
        for (std::size_t i = 0; i < m_site.hosts.size(); ++i)
            add("host." + m_site.hosts[i].name, hostKeys(), m_site.hosts[i], from.hosts[i]);
        for (std::size_t i = 0; i < m_site.resources.size(); ++i)
            add("resource." + m_site.resources[i].name, resourceKeys(), m_site.resources[i], from.resources[i]);
        for (std::size_t i = 0; i < m_site.groups.size(); ++i)
            addGroup(i);
        return std::move(m_settings);
    }

private:
    // Either is inside the other: group.cdma.process.x is wanted for "group.cdma" and has "group.cdma.process.x.restart".
    [[nodiscard]] bool wants(std::string_view path) const
    {
        if (m_object.empty() || m_object == path)
            return true;
        const auto inside = [](std::string_view outer, std::string_view inner) {
            return inner.size() > outer.size() && inner.starts_with(outer) && inner[outer.size()] == '.';
        };
        return inside(m_object, path) || inside(path, m_object);
    }

    template <class T>
    void add(const std::string &path, const KeyRows<T> &rows, const T &value, const Origins &origins,
             const KeyRows<T> *index = nullptr)
    {
        if (!wants(path))
            return;
        static const T fresh{};
        static const SiteConfig none;
        for (const KeyRow<T> &row : rows) {
            const std::string_view key = index == nullptr || row.spelled.empty() ? row.key : row.spelled;
            const std::size_t at = rowOf(index == nullptr ? rows : *index, key);
            if (index == nullptr && !row.spelled.empty())
                continue;
            Setting setting;
            setting.key = path + "." + std::string(row.key);
            if (!wants(setting.key))
                continue;
            setting.value = row.write(value, m_site);
            setting.builtIn = row.required ? std::string{} : row.write(fresh, none);
            setting.policy = row.use == KeyUse::Policy || index != nullptr;
            setting.allowed = row.allowed();
            setting.about = row.about;
            place(setting, origins[at], Level::Own);
            inheritFromSite(setting, row.key);
            m_settings.push_back(std::move(setting));
        }
    }

    void place(Setting &setting, const Origin &origin, Level own) const
    {
        setting.level = origin.level;
        setting.inherited = origin.level != Level::BuiltIn && origin.level != own;
        if (origin.level == Level::BuiltIn)
            return;
        setting.file = m_reading.files[origin.place.file];
        setting.line = origin.place.line;
    }

    // A group without `prefer` or `visibility` has the site's; a host without `serial` the independent computers'.
    void inheritFromSite(Setting &setting, std::string_view key) const
    {
        if (!setting.value.empty())
            return;
        const bool ofGroup = setting.key.starts_with("group.") && (key == "prefer" || key == "visibility");
        if (ofGroup) {
            const std::size_t row = rowOf(siteKeys(), key);
            setting.value = siteKeys()[row].write(m_site, m_site);
            setting.builtIn = siteKeys()[row].write(SiteConfig{}, m_site);
            inherit(setting, m_reading.provenance.site[row]);
        } else if (setting.key.starts_with("host.") && key == "serial" && !m_site.independentComputers.empty()) {
            std::vector<std::string> ports;
            for (const IndependentComputerConfig &computer : m_site.independentComputers)
                ports.push_back(computer.serial);
            setting.value = SerialValue::write(ports, m_site);
            inherit(setting, originOf(independentComputerKeys(), m_reading.provenance.independentComputers[0], key));
        }
    }

    void inherit(Setting &setting, Origin origin) const
    {
        if (origin.level != Level::BuiltIn)
            origin.level = Level::Site;
        place(setting, origin, Level::Own);
    }

    // What [defaults] says, and the built-in value of each key that it may say and only one table has.
    void addDefaults()
    {
        const Provenance &from = m_reading.provenance;
        const std::size_t first = m_settings.size();
        add("defaults", groupProcessKeys(), from.process.value, from.process.origins, &processKeys());
        add("defaults", hostKeys(), from.host.value, from.host.origins);
        add("defaults", resourceKeys(), from.resource.value, from.resource.origins);
        add("defaults", groupKeys(), from.group.value, from.group.origins);
        add("defaults", processKeys(), from.process.value, from.process.origins);
        std::set<std::string> seen;
        const auto unwanted = [&seen](const Setting &setting) {
            return setting.key == "defaults.name" || setting.key == "defaults.restart"
                || (setting.level == Level::BuiltIn && !setting.policy) || !seen.insert(setting.key).second;
        };
        std::vector<Setting> kept;
        for (std::size_t i = first; i < m_settings.size(); ++i) {
            if (unwanted(m_settings[i]))
                continue;
            m_settings[i].inherited = false;
            kept.push_back(std::move(m_settings[i]));
        }
        m_settings.resize(first);
        m_settings.insert(m_settings.end(), kept.begin(), kept.end());
    }

    void addGroup(std::size_t position)
    {
        const Provenance &from = m_reading.provenance;
        const GroupConfig &group = m_site.groups[position];
        const std::string path = "group." + group.name;
        if (!wants(path))
            return;
        add(path, groupKeys(), group, from.groups[position]);
        const std::size_t first = m_settings.size();
        add(path, groupProcessKeys(), from.groupProcesses[position].value, from.groupProcesses[position].origins,
            &processKeys());
        for (std::size_t i = first; i < m_settings.size(); ++i) {
            if (m_settings[i].level == Level::Group) { // at the group itself that is its own
                m_settings[i].level = Level::Own;
                m_settings[i].inherited = false;
            }
        }
        for (std::size_t p = 0; p < group.processes.size(); ++p)
            add(path + ".process." + group.processes[p].name, processKeys(), group.processes[p],
                from.processes[position][p]);
    }

    const SiteReading &m_reading;
    const SiteConfig &m_site;
    std::string_view m_object;
    std::vector<Setting> m_settings;
};

std::string placeText(const Setting &setting)
{
    if (setting.level == Level::BuiltIn)
        return "built-in";
    return setting.file + ":" + std::to_string(setting.line) + (setting.inherited ? ", inherited" : "");
}

// Of an object that comes or goes: what was written of it. The rest is what any other has.
bool isSaid(const Setting &setting)
{
    return !setting.value.empty() && setting.level != Level::BuiltIn && !setting.inherited;
}

} // namespace

std::string_view name(Level level)
{
    switch (level) {
    case Level::BuiltIn: return "built-in";
    case Level::Defaults: return "defaults";
    case Level::Site: return "site";
    case Level::Group: return "group";
    case Level::Own: return "own";
    }
    return {};
}

std::vector<Setting> settings(const SiteReading &reading, std::string_view object)
{
    return reading.ok() ? Lister(reading, object).list() : std::vector<Setting>{};
}

std::vector<SettingChange> changedSettings(const SiteReading &before, const SiteReading &after)
{
    std::map<std::string, Setting> old;
    for (Setting &setting : settings(before)) {
        std::string key = setting.key;
        old.emplace(std::move(key), std::move(setting));
    }
    std::vector<SettingChange> changes;
    for (Setting &setting : settings(after)) {
        const auto known = old.find(setting.key);
        if (known == old.end()) {
            if (isSaid(setting))
                changes.push_back({{}, std::move(setting)});
            continue;
        }
        if (known->second.value != setting.value)
            changes.push_back({std::move(known->second), std::move(setting)});
        old.erase(known);
    }
    for (auto &[key, setting] : old) {
        if (isSaid(setting))
            changes.push_back({std::move(setting), {}});
    }
    return changes;
}

std::string diffText(const std::vector<SettingChange> &changes)
{
    std::string out;
    for (const SettingChange &change : changes) {
        out += change.key() + "\n";
        if (!change.before.value.empty())
            out += "- " + change.before.value + "    # " + placeText(change.before) + "\n";
        if (!change.after.value.empty())
            out += "+ " + change.after.value + "    # " + placeText(change.after) + "\n";
    }
    return out;
}

} // namespace holdfast
