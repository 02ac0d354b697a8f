#include <filters/savedfilters.h>

#include <QSettings>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

const QString nameKey = u"name"_s;
const QString contentPrefix = u"filter."_s; // no field can be taken for the name

auto find(auto &filters, const QString &name)
{
    return std::ranges::find_if(
        filters, [&name](const SavedFilter &one) { return one.name.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace

QString SavedFilters::key() const
{
    // A site's name may hold anything; a slash would be a group of the settings.
    return u"filters/%1/%2"_s.arg(m_kind, QString::fromLatin1(m_site().toUtf8().toHex()));
}

std::vector<SavedFilter> SavedFilters::all() const
{
    if (m_settings == nullptr)
        return m_memory.value(key());
    std::vector<SavedFilter> filters;
    const int count = m_settings->beginReadArray(key());
    for (int i = 0; i < count; ++i) {
        m_settings->setArrayIndex(i);
        SavedFilter one{m_settings->value(nameKey).toString(), {}};
        for (const QString &field : m_settings->childKeys()) {
            if (field.startsWith(contentPrefix))
                one.content.insert(field.mid(contentPrefix.size()), m_settings->value(field).toString());
        }
        // Written by hand, or by a later version: what filters nothing is none.
        if (!one.name.isEmpty() && !one.content.isEmpty() && find(filters, one.name) == filters.end())
            filters.push_back(one);
    }
    m_settings->endArray();
    return filters;
}

bool SavedFilters::has(const QString &name) const
{
    const auto filters = all();
    return find(filters, name.simplified()) != filters.end();
}

void SavedFilters::save(const QString &name, const FilterContent &content)
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty() || content.isEmpty())
        return;
    auto filters = all();
    if (const auto same = find(filters, wanted); same != filters.end())
        *same = {wanted, content};
    else
        filters.push_back({wanted, content});
    write(std::move(filters));
}

bool SavedFilters::rename(const QString &from, const QString &to)
{
    const QString wanted = to.simplified();
    auto filters = all();
    const auto old = find(filters, from);
    const auto other = find(filters, wanted);
    if (old == filters.end() || wanted.isEmpty() || (other != filters.end() && other != old))
        return false;
    old->name = wanted;
    write(std::move(filters));
    return true;
}

void SavedFilters::remove(const QString &name)
{
    auto filters = all();
    if (const auto old = find(filters, name); old != filters.end()) {
        filters.erase(old);
        write(std::move(filters));
    }
}

void SavedFilters::write(std::vector<SavedFilter> filters)
{
    std::ranges::sort(filters, [](const SavedFilter &a, const SavedFilter &b) {
        return QString::localeAwareCompare(a.name.toCaseFolded(), b.name.toCaseFolded()) < 0;
    });
    if (m_settings == nullptr) {
        m_memory[key()] = std::move(filters);
        return;
    }
    m_settings->remove(key());
    m_settings->beginWriteArray(key(), static_cast<int>(filters.size()));
    for (int i = 0; const SavedFilter &one : filters) {
        m_settings->setArrayIndex(i++);
        m_settings->setValue(nameKey, one.name);
        for (auto field = one.content.cbegin(); field != one.content.cend(); ++field)
            m_settings->setValue(contentPrefix + field.key(), field.value());
    }
    m_settings->endArray();
}

} // namespace holdfast
