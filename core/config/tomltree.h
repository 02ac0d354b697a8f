// tomltree.h - a TOML document as a plain tree in which every key and value knows its place; merged from several files.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace holdfast {

/// Where something is written. The file is an index into the reader's list of files.
struct Place {
    std::uint32_t file = 0;
    int line = 0; ///< from 1; 0: the file as a whole
    int column = 0;
    bool operator==(const Place &) const = default;
};

struct TomlNode;
struct TomlEntry;
using TomlList = std::vector<TomlNode>;

/// Keys in the order of the file.
struct TomlTable {
    std::vector<TomlEntry> entries;
    [[nodiscard]] const TomlEntry *find(std::string_view key) const;
    [[nodiscard]] const TomlNode *at(std::string_view key) const; ///< nullptr where the key isn't
    void erase(std::string_view key);
};

/// A date or time: no key of ours takes one, but it must be shown in an error.
struct TomlDate {
    std::string text;
};

struct TomlNode {
    std::variant<bool, std::int64_t, double, std::string, TomlDate, TomlList, TomlTable> content;
    Place place;

    template <class T>
    [[nodiscard]] const T *as() const
    {
        return std::get_if<T>(&content);
    }
};

struct TomlEntry {
    std::string key;
    Place place; ///< of the key
    TomlNode node;
};

struct TomlSyntaxError {
    Place place;
    std::string what;
    std::string found; ///< the rest of the line there
};

/// The only function that knows toml++. @return the root table, or the first syntax error.
[[nodiscard]] std::variant<TomlTable, TomlSyntaxError> parseToml(std::string_view text, std::uint32_t file);

/// Lays a drop-in over what is there, key by key: tables are merged, values and lists replaced, arrays of tables merged
/// by `name` (independent computers without one by position). New names are appended.
void mergeToml(TomlTable &base, TomlTable overlay);

/// Takes objects out that an earlier file has: a drop-in's `remove = ["group.cdma",
/// "group.x.process.y"]`.
struct TomlRemoval
{
    std::string name; ///< kind and name, as in the key of a setting
    Place place;
};
/// @return those that aren't there, which were left out.
[[nodiscard]] std::vector<TomlRemoval> removeFromToml(TomlTable &base,
                                                      const std::vector<TomlRemoval> &removals);

/// The objects of a tree as `remove` names them: "host.alpha", "group.cdma",
/// "group.cdma.process.call-control".
[[nodiscard]] std::vector<std::string> objectsOf(const TomlTable &root);

/// The value as one line of TOML; what parseToml reads back. Long tables and lists are written whole.
[[nodiscard]] std::string tomlText(const TomlNode &node);
[[nodiscard]] std::string tomlQuoted(std::string_view text);

/// For an error: the value itself where it is short, else what kind of thing it is ("a table", "a list of 12").
[[nodiscard]] std::string describe(const TomlNode &node);

} // namespace holdfast
