// dropinobjects.h - the objects that a change adds to a site and takes out of it, by the names of
// their settings.
#pragma once

#include <config/dropin.h>

#include <string>
#include <vector>

namespace holdfast {

/// An object as a key names it.
struct ObjectName
{
    enum class Kind : std::uint8_t { Host, Resource, Group, Process };
    Kind kind = Kind::Group;
    std::string name; ///< of a process: its group's
    std::string process;
};

/// The names that a site has after a request's objects were added and taken out; nothing but names
/// and, of what is added, no values. For what a key may be about.
class ObjectEdits
{
public:
    /// Names in use, unknown ones and what is no object are reported in @p refusals.
    ObjectEdits(const SiteConfig &site, const ChangeRequest &request,
                std::vector<Diagnostic> &refusals);

    [[nodiscard]] const SiteConfig &shape() const { return m_shape; }
    [[nodiscard]] const std::vector<ObjectName> &added() const { return m_added; }
    [[nodiscard]] const std::vector<std::string> &removed() const { return m_removed; }

private:
    void add(const std::string &key);
    void remove(const std::string &key);
    void addProcessesNamedIn(const Change &change);
    void refuse(const std::string &key, std::string found, std::string allowed,
                const std::string &headline);

    SiteConfig m_shape;
    std::vector<Diagnostic> &m_refusals;
    std::vector<ObjectName> m_added;
    std::vector<std::string> m_removed;
};

} // namespace holdfast
