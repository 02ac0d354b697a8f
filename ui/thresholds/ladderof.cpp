#include <thresholds/ladderof.h>

#include <store/sitestore.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

void addHostRungs(std::vector<ConfiguredRung> &ladder, const QString &host, bool reinitialise)
{
    const QString prefix = u"host.%1."_s.arg(host);
    if (reinitialise)
        ladder.push_back({Action::Reinitialize, prefix + u"reinitialize"_s});
    ladder.push_back({Action::Reboot, prefix + u"reboot"_s});
    ladder.push_back({Action::PowerCycle, prefix + u"power_cycle"_s});
    ladder.push_back({Action::PowerOff, {}});
}

} // namespace

std::vector<ConfiguredRung> ladderOf(const SiteStore &store, const QString &target)
{
    std::vector<ConfiguredRung> ladder;
    if (store.host(target) != nullptr) {
        addHostRungs(ladder, target, true);
        return ladder;
    }
    const QString memberName = target.section(u'/', 0, 0);
    const MemberStatus *member = store.member(memberName);
    const GroupStatus *group = member != nullptr ? store.groupOf(*member) : store.group(memberName);
    if (group == nullptr || group->members.empty())
        return ladder;
    const QString host = member != nullptr ? member->host : group->members.front().host;
    if (group->layer == Layer::System) {
        addHostRungs(ladder, host, false);
        return ladder;
    }
    QString process = target.section(u'/', 1, 1);
    if (process.isEmpty() && !group->members.front().processes.empty())
        process = group->members.front().processes.front().name;
    ladder.push_back({Action::ProcessRestart, u"group.%1.process.%2.restart"_s.arg(group->name, process)});
    ladder.push_back({Action::GroupRestart, u"group.%1.group_restart"_s.arg(group->name)});
    if (group->layer == Layer::Application)
        ladder.push_back({Action::OutOfService, {}});
    else
        addHostRungs(ladder, host, true);
    return ladder;
}

QStringList ladderTargets(const SiteStore &store)
{
    QStringList targets;
    for (const HostStatus &host : store.status().hosts)
        targets.append(host.name);
    for (const HostStatus &host : store.status().hosts) {
        for (const MemberStatus *member : store.membersOn(host.name)) {
            for (const ProcessStatus &process : member->processes)
                targets.append(member->member + u'/' + process.name);
        }
    }
    return targets;
}

} // namespace holdfast
