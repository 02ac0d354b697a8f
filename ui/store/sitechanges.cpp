#include <store/sitechanges.h>

#include <tuple>

namespace holdfast {

namespace {

template <class T>
bool sameAll(const std::vector<T> &a, const std::vector<T> &b);

bool same(const RungStatus &a, const RungStatus &b)
{
    return std::tie(a.rung, a.used, a.count, a.withinS, a.resetsInS)
        == std::tie(b.rung, b.used, b.count, b.withinS, b.resetsInS);
}

bool same(const ProcessStatus &a, const ProcessStatus &b)
{
    return std::tie(a.name, a.pid, a.start, a.restarts, a.state, a.cpuS, a.memoryKib)
        == std::tie(b.name, b.pid, b.start, b.restarts, b.state, b.cpuS, b.memoryKib)
        && sameAll(a.ladder, b.ladder);
}

bool same(const std::optional<PendingStatus> &a, const std::optional<PendingStatus> &b)
{
    if (a.has_value() != b.has_value())
        return false;
    return !a || std::tie(a->role, a->since, a->timesOutInS) == std::tie(b->role, b->since, b->timesOutInS);
}

bool same(const MemberStatus &a, const MemberStatus &b)
{
    return std::tie(a.member, a.group, a.host, a.state, a.since, a.why, a.stale, a.following, a.resources)
        == std::tie(b.member, b.group, b.host, b.state, b.since, b.why, b.stale, b.following, b.resources)
        && same(a.pending, b.pending) && sameAll(a.ladder, b.ladder) && sameAll(a.processes, b.processes);
}

bool same(const std::optional<PairStatus> &a, const std::optional<PairStatus> &b)
{
    if (a.has_value() != b.has_value())
        return false;
    return !a || std::tie(a->primary, a->alternates, a->standby) == std::tie(b->primary, b->alternates, b->standby);
}

// Without its members, which are compared one by one.
bool sameItself(const GroupStatus &a, const GroupStatus &b)
{
    return std::tie(a.name, a.layer, a.isProtected, a.protectedSince, a.dependsOn)
        == std::tie(b.name, b.layer, b.isProtected, b.protectedSince, b.dependsOn)
        && same(a.pair, b.pair);
}

bool same(const HostStatus &a, const HostStatus &b)
{
    return std::tie(a.name, a.state, a.runnable, a.power, a.beats, a.since, a.ageS, a.why, a.awaitedUntil, a.rung)
        == std::tie(b.name, b.state, b.runnable, b.power, b.beats, b.since, b.ageS, b.why, b.awaitedUntil, b.rung)
        && sameAll(a.ladder, b.ladder);
}

bool same(const ResourceStatus &a, const ResourceStatus &b)
{
    return std::tie(a.target, a.state, a.layer, a.critical, a.since, a.why)
        == std::tie(b.target, b.state, b.layer, b.critical, b.since, b.why);
}

bool same(const OutletStatus &a, const OutletStatus &b)
{
    return std::tie(a.outlet, a.host, a.power, a.beats, a.cycles, a.offs)
        == std::tie(b.outlet, b.host, b.power, b.beats, b.cycles, b.offs);
}

bool same(const IndependentComputerStatus &a, const IndependentComputerStatus &b)
{
    return std::tie(a.name, a.line, a.port) == std::tie(b.name, b.line, b.port) && sameAll(a.outlets, b.outlets);
}

bool same(const AlarmStatus &a, const AlarmStatus &b)
{
    return std::tie(a.id, a.alarm, a.severity, a.state, a.target, a.since, a.root, a.text)
        == std::tie(b.id, b.alarm, b.severity, b.state, b.target, b.since, b.root, b.text);
}

template <class T>
bool sameAll(const std::vector<T> &a, const std::vector<T> &b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!same(a[i], b[i]))
            return false;
    }
    return true;
}

// The same things in the same order: then they can be compared by position.
template <class T, class Key>
bool sameKeys(const std::vector<T> &a, const std::vector<T> &b, Key key)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i].*key != b[i].*key)
            return false;
    }
    return true;
}

template <class T, class Key>
void namesOfChanged(const std::vector<T> &a, const std::vector<T> &b, Key key, QSet<QString> &names)
{
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!same(a[i], b[i]))
            names.insert(b[i].*key);
    }
}

bool sameStructure(const SiteStatus &a, const SiteStatus &b)
{
    if (!sameKeys(a.hosts, b.hosts, &HostStatus::name) || !sameKeys(a.groups, b.groups, &GroupStatus::name)
        || !sameKeys(a.resources, b.resources, &ResourceStatus::target))
        return false;
    for (std::size_t i = 0; i < a.groups.size(); ++i) {
        const auto &before = a.groups[i].members;
        const auto &after = b.groups[i].members;
        if (!sameKeys(before, after, &MemberStatus::member) || a.groups[i].layer != b.groups[i].layer)
            return false;
        for (std::size_t m = 0; m < before.size(); ++m) {
            if (!sameKeys(before[m].processes, after[m].processes, &ProcessStatus::name)
                || before[m].resources != after[m].resources)
                return false;
        }
    }
    return true;
}

} // namespace

bool SiteChanges::any() const
{
    return structure || alarms || independentComputers || site || !hosts.isEmpty() || !groups.isEmpty()
        || !members.isEmpty() || !resources.isEmpty();
}

SiteChanges changesBetween(const SiteStatus &before, const SiteStatus &after)
{
    SiteChanges changes;
    changes.site = before.site != after.site || before.observe != after.observe || before.host != after.host;
    changes.alarms = !sameAll(before.alarms, after.alarms);
    changes.independentComputers = !sameAll(before.independentComputers, after.independentComputers);
    changes.structure = !sameStructure(before, after);
    if (changes.structure)
        return changes; // everything may have moved: names of what differs would only be half the truth
    namesOfChanged(before.hosts, after.hosts, &HostStatus::name, changes.hosts);
    namesOfChanged(before.resources, after.resources, &ResourceStatus::target, changes.resources);
    for (std::size_t i = 0; i < after.groups.size(); ++i) {
        const GroupStatus &group = after.groups[i];
        if (!sameItself(before.groups[i], group))
            changes.groups.insert(group.name);
        const auto known = changes.members.size();
        namesOfChanged(before.groups[i].members, group.members, &MemberStatus::member, changes.members);
        if (changes.members.size() != known)
            changes.groups.insert(group.name);
    }
    return changes;
}

} // namespace holdfast
