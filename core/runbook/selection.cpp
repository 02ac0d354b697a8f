#include <runbook/selection.h>

#include <runbook/sitelookup.h>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

struct Unit {
    QString name; ///< GROUP@HOST or HOST
    QString host;
    QString switched; ///< the group to be switched over before, "" for none
};

Unit unitOf(const SiteLookup &site, const MemberStatus &member)
{
    const GroupStatus *group = site.groupOf(member);
    const bool leads = group != nullptr && group->pair && member.state == State::Active && !member.following;
    return {member.member, member.host, leads ? group->name : QString()};
}

// Those that aren't Active first: while they are worked on, the service stays where it is.
void addGroup(const SiteLookup &site, const GroupStatus &group, std::vector<Unit> &units)
{
    std::vector<Unit> members;
    for (const MemberStatus &member : group.members)
        members.push_back(unitOf(site, member));
    std::ranges::stable_partition(members, [](const Unit &unit) { return unit.switched.isEmpty(); });
    units.insert(units.end(), members.begin(), members.end());
}

Outcome addTarget(const SiteLookup &site, const QString &target, std::vector<Unit> &units)
{
    if (const MemberStatus *member = site.member(target)) {
        units.push_back(unitOf(site, *member));
    } else if (const HostStatus *host = site.host(target)) {
        units.push_back({host->name, host->name, {}});
    } else if (const GroupStatus *group = site.group(target)) {
        addGroup(site, *group, units);
    } else if (target == QLatin1String(wholeSite)) {
        for (const HostStatus &each : site.status().hosts)
            units.push_back({each.name, each.name, {}});
    } else {
        return Error{"there is no " + target.toStdString() + " on this site", {},
                     "name a group, GROUP@HOST, a host, or site for all hosts"};
    }
    return done();
}

void addSteps(const Unit &unit, const RunbookOptions &options, std::vector<RunbookStep> &steps)
{
    const auto add = [&](StepKind kind, const QString &target) {
        steps.push_back({.kind = kind, .unit = unit.name, .target = target});
    };
    add(StepKind::Check, unit.name);
    if (!unit.switched.isEmpty())
        add(StepKind::Switchover, unit.switched);
    add(StepKind::Offline, unit.name);
    add(StepKind::Work, unit.name);
    if (!options.verify.isEmpty())
        add(StepKind::Verify, unit.name);
    add(StepKind::Online, unit.name);
    add(StepKind::Restore, unit.name);
}

} // namespace

Expected<std::vector<RunbookStep>> stepsFor(const SiteStatus &status, const QStringList &targets,
                                            const RunbookOptions &options)
{
    const SiteLookup site(status);
    std::vector<Unit> units;
    for (const QString &target : targets) {
        if (const auto added = addTarget(site, target, units); !added)
            return added.error();
    }
    if (units.empty())
        return Error{"nothing is selected", {}, "name a group, GROUP@HOST, a host, or site for all hosts"};
    std::vector<RunbookStep> steps;
    QStringList seen;
    for (const Unit &unit : units) {
        const bool covered = unit.name != unit.host
            && std::ranges::any_of(units, [&](const Unit &other) { return other.name == unit.host; });
        if (covered || seen.contains(unit.name))
            continue;
        seen.append(unit.name);
        addSteps(unit, options, steps);
    }
    return steps;
}

OrderedCommand commandOf(const RunbookStep &step, int position, const RunbookOptions &options)
{
    const auto verb = name(step.kind);
    OrderedCommand command{position, QString::fromLatin1(verb.data(), static_cast<qsizetype>(verb.size())),
                           {step.target}};
    if (step.kind == StepKind::Offline && options.cascade && step.unit.contains(u'@'))
        command.args.append(u"--cascade"_s);
    return command;
}

std::vector<OrderedCommand> commandsOf(const std::vector<RunbookStep> &steps, const RunbookOptions &options)
{
    std::vector<OrderedCommand> commands;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].isCommand())
            commands.push_back(commandOf(steps[i], static_cast<int>(i), options));
    }
    return commands;
}

} // namespace holdfast
