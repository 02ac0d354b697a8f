#include <config/session.h>

#include <config/nearest.h>

#include <algorithm>

namespace holdfast {

std::vector<std::string> NameIndex::sortedNames() const
{
    std::vector<std::string> names;
    for (const auto &[name, position] : m_positions)
        names.push_back(name);
    std::sort(names.begin(), names.end());
    return names;
}

void Session::error(Place place, std::string key, std::string found, std::string allowed, std::string_view headline)
{
    add(Diagnostic::Severity::Error, place, std::move(key), std::move(found), std::move(allowed), headline);
}

void Session::warning(Place place, std::string key, std::string found, std::string allowed, std::string_view headline)
{
    add(Diagnostic::Severity::Warning, place, std::move(key), std::move(found), std::move(allowed), headline);
}

void Session::missing(Place place, std::string key, std::string allowed, std::string_view headline)
{
    if (!misspelt.contains(key))
        error(place, std::move(key), "nothing", std::move(allowed), headline);
}

void Session::add(Diagnostic::Severity severity, Place place, std::string key, std::string found, std::string allowed,
                  std::string_view headline)
{
    if (quiet)
        return;
    Diagnostic out;
    out.severity = severity;
    out.file = place.file < files.size() ? files[place.file] : std::string{};
    // What is missing from a file as a whole is said at its beginning.
    const bool whole = place.line == 0 && !out.file.empty();
    out.line = whole ? 1 : place.line;
    out.column = whole ? 1 : place.column;
    out.key = std::move(key);
    const std::string both = (found.empty() ? "" : "found " + found + "; ") + "allowed: " + allowed;
    out.message = headline.empty() ? both : std::string(headline) + " (" + both + ")";
    out.found = std::move(found);
    out.allowed = std::move(allowed);
    diagnostics.push_back(std::move(out));
}

void Session::unknownName(Place place, std::string key, std::string_view name, const NameIndex &index)
{
    if (misspelt.contains(index.kind()))
        return; // [[hosts]] was reported: what it defines isn't known, but isn't wrong
    const std::vector<std::string> known = index.sortedNames();
    const std::string_view meant = nearestName(name, known);
    std::string headline = "there is no " + std::string(index.kind()) + " of this name";
    if (!meant.empty())
        headline += "; did you mean " + tomlQuoted(meant) + "?";
    const std::string allowed = known.empty() ? "nothing, as no " + std::string(index.kind()) + " is defined"
                                              : oneOf(known);
    error(place, std::move(key), tomlQuoted(name), allowed, headline);
}

std::string Scope::keyPath(std::string_view which) const
{
    if (path.empty())
        return std::string(which);
    return which.empty() ? path : path + "." + std::string(which);
}

bool Scope::bad(const TomlNode &node, std::string allowed, std::string_view headline)
{
    session.error(node.place, keyPath(), describe(node), std::move(allowed), headline);
    return false;
}

std::string oneOf(std::span<const std::string_view> names)
{
    // Two thousand names help nobody: the first dozen, and how many more there are.
    constexpr std::size_t shown = 12;
    std::string out;
    for (std::size_t i = 0; i < names.size() && i < shown; ++i) {
        if (i > 0)
            out += i + 1 == names.size() ? " or " : ", ";
        out += tomlQuoted(names[i]);
    }
    if (names.size() > shown)
        out += " or one of " + std::to_string(names.size() - shown) + " more";
    return out;
}

std::string oneOf(const std::vector<std::string> &names)
{
    const std::vector<std::string_view> views(names.begin(), names.end());
    return oneOf(std::span<const std::string_view>(views));
}

} // namespace holdfast
