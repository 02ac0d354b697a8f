#include <site/found.h>

#include <algorithm>
#include <numeric>

namespace holdfast {

MatrixSelection selectionOf(const SiteStatus &site, const Found &found)
{
    MatrixSelection out;
    out.groups.assign(site.groups.size(), true);
    if (!found.isSearch()) {
        out.hosts.resize(site.hosts.size());
        std::iota(out.hosts.begin(), out.hosts.end(), 0);
        return out;
    }
    QSet<QString> hosts = found.hosts;
    for (std::size_t g = 0; g < site.groups.size(); ++g) {
        const GroupStatus &group = site.groups[g];
        out.groups[g] = std::ranges::any_of(
            group.members, [&found](const MemberStatus &one) { return found.members.contains(one.member); });
        if (!out.groups[g] || !group.pair)
            continue;
        for (const MemberStatus &member : group.members)
            hosts.insert(member.host);
    }
    for (std::size_t h = 0; h < site.hosts.size(); ++h) {
        if (hosts.contains(site.hosts[h].name))
            out.hosts.push_back(static_cast<int>(h));
    }
    return out;
}

} // namespace holdfast
