// session.h - what all parts of one reading share: the findings, the files and the names that may be referred to.
#pragma once

#include <config/diagnostic.h>
#include <config/tomltree.h>

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace holdfast {

/// Every name of one kind (host, resource, group) with its position, known before any body is read, so that a
/// reference is resolved and judged where it is written.
class NameIndex
{
public:
    explicit NameIndex(std::string_view kind) : m_kind(kind) {}
    /// The first one of a name wins; the reader reports the second.
    void add(const std::string &name, std::uint32_t position) { m_positions.emplace(name, position); }
    [[nodiscard]] const std::uint32_t *find(const std::string &name) const
    {
        const auto found = m_positions.find(name);
        return found == m_positions.end() ? nullptr : &found->second;
    }
    [[nodiscard]] std::string_view kind() const { return m_kind; }
    [[nodiscard]] std::vector<std::string> sortedNames() const;

private:
    std::string_view m_kind;
    std::unordered_map<std::string, std::uint32_t> m_positions;
};

/// One reading of a site or a scenario.
class Session
{
public:
    std::vector<std::string> files; ///< Place::file is an index into it
    std::vector<Diagnostic> diagnostics;
    NameIndex hosts{"host"};
    NameIndex resources{"resource"};
    NameIndex groups{"group"};
    bool inDefaults = false; ///< reading [defaults], where depends_on may name resources and groups
    std::set<std::string, std::less<>> misspelt; ///< keys that unknown ones were meant to be
    bool quiet = false; ///< a key of [defaults] that two tables share is judged once

    void error(Place place, std::string key, std::string found, std::string allowed, std::string_view headline = {});
    void warning(Place place, std::string key, std::string found, std::string allowed, std::string_view headline);
    /// An error of a key that isn't there; silent where an unknown key was taken for it: one slip is one error.
    void missing(Place place, std::string key, std::string allowed, std::string_view headline = "missing");
    /// "no such host; did you mean "alpha"?" with all that there are as allowed.
    void unknownName(Place place, std::string key, std::string_view name, const NameIndex &index);

private:
    void add(Diagnostic::Severity severity, Place place, std::string key, std::string found, std::string allowed,
             std::string_view headline);
};

/// One table being read: its path in keys' names, and the key at hand.
struct Scope {
    Session &session;
    std::string path; ///< "group.cdma.process.call-control"; "" at the root
    std::string_view key;

    [[nodiscard]] std::string keyPath() const { return keyPath(key); }
    [[nodiscard]] std::string keyPath(std::string_view which) const;
    /// An error of the key at hand: what stands there and what may. Always false, for `return scope.bad(...)`.
    bool bad(const TomlNode &node, std::string allowed, std::string_view headline = {});
};

/// `a, b or c`, each quoted.
[[nodiscard]] std::string oneOf(std::span<const std::string_view> names);
[[nodiscard]] std::string oneOf(const std::vector<std::string> &names);

} // namespace holdfast
