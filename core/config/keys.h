// keys.h - a TOML table as a table of keys: one row says how a key is read, written, explained; adding a key is one row.
#pragma once

#include <config/provenance.h>
#include <config/session.h>
#include <model/config.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace holdfast {

/// Structure names things and relates them; Policy is what an operator tunes on a running site.
enum class KeyUse : std::uint8_t { Structure, Policy };

/// One key of a table whose content goes into a T. `read` leaves the T alone and reports where the value isn't allowed.
template <class T>
struct KeyRow {
    std::string_view key;
    KeyUse use = KeyUse::Structure;
    std::string_view about; ///< for the reference: meaning, in one clause
    bool (*read)(Scope &, const TomlNode &, T &) = nullptr;
    std::string (*write)(const T &, const SiteConfig &) = nullptr; ///< as TOML; "" for no value
    std::string (*allowed)() = nullptr;
    bool required = false;
    std::string_view spelled = {}; ///< another way to write the row of this key: outlet for outlets
};

template <class T>
using KeyRows = std::vector<KeyRow<T>>;

namespace detail {
template <class Class, class Member>
Class classOf(Member Class::*);
} // namespace detail

/// A row for a member. Type is one of values.h: how its text is read, written and what is allowed.
template <auto Member, class Type>
[[nodiscard]] auto keyRow(std::string_view key, KeyUse use, std::string_view about, bool required = false)
{
    using T = decltype(detail::classOf(Member));
    KeyRow<T> row{key, use, about};
    row.read = [](Scope &scope, const TomlNode &node, T &target) { return Type::read(scope, node, target.*Member); };
    row.write = [](const T &target, const SiteConfig &site) { return Type::write(target.*Member, site); };
    row.allowed = [] { return Type::allowed(); };
    row.required = required;
    return row;
}

/// The other spelling @p key of the row @p of: read by Type into the same member, never written.
template <auto Member, class Type>
[[nodiscard]] auto otherSpelling(std::string_view key, std::string_view of, std::string_view about)
{
    auto row = keyRow<Member, Type>(key, KeyUse::Structure, about);
    row.spelled = of;
    return row;
}

/// The row of a key, rows.size() where there is none.
template <class T>
[[nodiscard]] std::size_t rowOf(const KeyRows<T> &rows, std::string_view key)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const KeyRow<T> &row) { return row.key == key; });
    return static_cast<std::size_t>(found - rows.begin());
}

template <class T>
[[nodiscard]] const Origin &originOf(const KeyRows<T> &rows, const Origins &origins, std::string_view key)
{
    return origins[rowOf(rows, key)];
}

/// Reads the keys of @p rows that @p table has, notes where they came from by row of @p index (which is @p rows where a
/// table is not one that speaks of another's keys, as [[group]] does of its processes'). Unknown keys are
/// reportUnknown's business.
template <class T>
void readKeys(Scope &scope, const TomlTable &table, const KeyRows<T> &rows, T &target, Origins &origins, Level level,
              const KeyRows<T> &index)
{
    origins.resize(index.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const TomlEntry *entry = table.find(rows[i].key);
        if (entry == nullptr)
            continue;
        scope.key = rows[i].key;
        const std::string_view other = rows[i].spelled;
        if (!other.empty() && table.find(other) != nullptr) {
            scope.session.error(entry->place, scope.keyPath(), describe(entry->node), "one of them",
                                std::string(rows[i].key) + " and " + std::string(other) + " say the same thing");
            continue;
        }
        const bool read = rows[i].read(scope, entry->node, target);
        origins[rowOf(index, other.empty() ? rows[i].key : other)] = {level, !read, entry->place};
    }
}

template <class T>
void readKeys(Scope &scope, const TomlTable &table, const KeyRows<T> &rows, T &target, Origins &origins, Level level)
{
    readKeys(scope, table, rows, target, origins, level, rows);
}

/// Reports required keys that no level gave, at the table's own place; after reportUnknown, which may know better.
template <class T>
void reportMissing(Scope &scope, Place place, const KeyRows<T> &rows, const Origins &origins)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool otherMisspelt = std::any_of(rows.begin(), rows.end(), [&](const KeyRow<T> &row) {
            return row.spelled == rows[i].key && scope.session.misspelt.contains(scope.keyPath(row.key));
        });
        if (rows[i].required && origins[i].level == Level::BuiltIn && !otherMisspelt)
            scope.session.missing(place, scope.keyPath(rows[i].key), rows[i].allowed());
    }
}

/// The names of all rows, for suggestions.
template <class T>
[[nodiscard]] std::vector<std::string_view> keysOf(const KeyRows<T> &rows)
{
    std::vector<std::string_view> keys;
    for (const KeyRow<T> &row : rows)
        keys.push_back(row.key);
    return keys;
}

/// Reports each key of @p table that is not @p known, with the nearest that is, or the table where it belongs.
void reportUnknown(Scope &scope, const TomlTable &table, const std::vector<std::string_view> &known);

/// A sub-table (`restart = { ... }`): keys not given keep what @p target holds. @p place for what is missing.
template <class T>
bool readSubTable(Scope &scope, const TomlNode &node, const KeyRows<T> &rows, T &target, std::string allowed)
{
    const auto *table = node.as<TomlTable>();
    if (table == nullptr)
        return scope.bad(node, std::move(allowed));
    Scope inner{scope.session, scope.keyPath(), {}};
    Origins origins;
    const std::size_t before = scope.session.diagnostics.size();
    T read = target;
    readKeys(inner, *table, rows, read, origins, Level::Own);
    reportUnknown(inner, *table, keysOf(rows));
    reportMissing(inner, node.place, rows, origins);
    if (scope.session.diagnostics.size() != before)
        return false;
    target = std::move(read);
    return true;
}

/// The set keys of a sub-table as an inline table.
template <class T>
[[nodiscard]] std::string writeSubTable(const KeyRows<T> &rows, const T &value, const SiteConfig &site)
{
    std::string out;
    for (const KeyRow<T> &row : rows) {
        const std::string text = row.spelled.empty() ? row.write(value, site) : std::string{};
        if (!text.empty())
            out += (out.empty() ? "" : ", ") + std::string(row.key) + " = " + text;
    }
    return out.empty() ? "{}" : "{ " + out + " }";
}

} // namespace holdfast
