// sitelookup.h - a state of the site with its names looked up: what a unit of a run-book affects.
#pragma once

#include <api/status.h>

namespace holdfast {

/// Borrows the status. Look-ups are null for what the site doesn't have.
class SiteLookup
{
public:
    explicit SiteLookup(const SiteStatus &status) : m_status(status) {}

    [[nodiscard]] const SiteStatus &status() const { return m_status; }
    [[nodiscard]] const HostStatus *host(const QString &name) const;
    [[nodiscard]] const GroupStatus *group(const QString &name) const;
    [[nodiscard]] const MemberStatus *member(const QString &name) const; ///< GROUP@HOST
    [[nodiscard]] const GroupStatus *groupOf(const MemberStatus &member) const;

    /// The host of a unit: itself, or that of a member; "" for what the site doesn't have.
    [[nodiscard]] QString hostOf(const QString &unit) const;
    /// The members that `offline UNIT` itself takes Off-line.
    [[nodiscard]] std::vector<const MemberStatus *> ownMembers(const QString &unit) const;
    /// Those and, with @p cascade, what can't run without them (semantics.md 7).
    [[nodiscard]] std::vector<const MemberStatus *> affected(const QString &unit, bool cascade) const;
    /// The pairs that the affected members belong to, each once.
    [[nodiscard]] std::vector<const GroupStatus *> pairs(const std::vector<const MemberStatus *> &members) const;

private:
    const SiteStatus &m_status;
};

} // namespace holdfast
