#include <runbook/sitelookup.h>

#include <algorithm>

namespace holdfast {

namespace {

template <class Item>
const Item *named(const std::vector<Item> &items, const QString &name)
{
    const auto found = std::ranges::find_if(items, [&](const Item &item) { return item.name == name; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace

const HostStatus *SiteLookup::host(const QString &name) const
{
    return named(m_status.hosts, name);
}

const GroupStatus *SiteLookup::group(const QString &name) const
{
    return named(m_status.groups, name);
}

const MemberStatus *SiteLookup::member(const QString &name) const
{
    const GroupStatus *of = group(name.section(QLatin1Char('@'), 0, 0));
    if (of == nullptr)
        return nullptr;
    const auto found = std::ranges::find_if(of->members, [&](const MemberStatus &each) { return each.member == name; });
    return found == of->members.end() ? nullptr : &*found;
}

const GroupStatus *SiteLookup::groupOf(const MemberStatus &member) const
{
    return group(member.member.section(QLatin1Char('@'), 0, 0));
}

QString SiteLookup::hostOf(const QString &unit) const
{
    if (const MemberStatus *of = member(unit))
        return of->host;
    return host(unit) != nullptr ? unit : QString();
}

std::vector<const MemberStatus *> SiteLookup::ownMembers(const QString &unit) const
{
    if (const MemberStatus *one = member(unit))
        return {one};
    std::vector<const MemberStatus *> all;
    for (const GroupStatus &each : m_status.groups) {
        for (const MemberStatus &one : each.members) {
            if (one.host == unit)
                all.push_back(&one);
        }
    }
    return all;
}

std::vector<const MemberStatus *> SiteLookup::affected(const QString &unit, bool cascade) const
{
    std::vector<const MemberStatus *> all = ownMembers(unit);
    const MemberStatus *first = member(unit);
    if (!cascade || first == nullptr)
        return all;
    const std::vector<const MemberStatus *> there = ownMembers(first->host);
    const Layer layer = groupOf(*first)->layer;
    for (std::size_t i = 0; i < all.size(); ++i) { // it grows: dependants of dependants
        const QString name = groupOf(*all[i])->name;
        for (const MemberStatus *other : there) {
            const GroupStatus *group = groupOf(*other);
            const bool needs = group->layer > layer || group->dependsOn.contains(name);
            if (needs && std::ranges::find(all, other) == all.end())
                all.push_back(other);
        }
    }
    return all;
}

std::vector<const GroupStatus *> SiteLookup::pairs(const std::vector<const MemberStatus *> &members) const
{
    std::vector<const GroupStatus *> all;
    for (const MemberStatus *each : members) {
        const GroupStatus *group = groupOf(*each);
        if (group->pair && std::ranges::find(all, group) == all.end())
            all.push_back(group);
    }
    return all;
}

} // namespace holdfast
