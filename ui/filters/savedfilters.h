// savedfilters.h - filters that were given a name, of one kind of list on one site.
#pragma once

#include <QMap>
#include <QString>

#include <functional>
#include <vector>

class QSettings;

namespace holdfast {

/// What a list's filter is set to, by field; a field that filters nothing is left out. Empty: everything is shown.
using FilterContent = QMap<QString, QString>;

struct SavedFilter {
    QString name;
    FilterContent content;
    bool operator==(const SavedFilter &) const = default;
};

/// Reads the settings each time it is asked, so that several windows know the same ones. Names are unique, whatever
/// their case.
class SavedFilters
{
public:
    /// @param kind of list, for the settings ("tree"); @param site its name now, "" while it isn't known.
    SavedFilters(QString kind, std::function<QString()> site) : m_kind(std::move(kind)), m_site(std::move(site)) {}

    /// Where they are kept; null, and before: in memory.
    void keepIn(QSettings *settings) { m_settings = settings; }

    /// By name.
    [[nodiscard]] std::vector<SavedFilter> all() const;
    [[nodiscard]] bool has(const QString &name) const;
    /// One of that name is replaced. Without effect for an empty name or content.
    void save(const QString &name, const FilterContent &content);
    /// @return false: there is no @p from, or @p to is empty or another's.
    bool rename(const QString &from, const QString &to);
    void remove(const QString &name);

private:
    void write(std::vector<SavedFilter> filters);
    [[nodiscard]] QString key() const;

    QString m_kind;
    std::function<QString()> m_site;
    QSettings *m_settings = nullptr;
    QMap<QString, std::vector<SavedFilter>> m_memory; ///< by key, without settings
};

} // namespace holdfast
