#include <whatif/outcome.h>

#include <events/hostwords.h>
#include <events/words.h>

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

struct Foreseen {
    Q_DECLARE_TR_FUNCTIONS(holdfast::Foreseen)
};

StateLook lookOf(const GroupStatus &group, const MemberStatus &member)
{
    return {member.state, group.pair ? group.pair->standby : StandbyKind::Hot, member.following, member.stale};
}

QString hostText(const HostStatus &host)
{
    QString text = word(host.state);
    if (host.state == HostState::Up && !host.runnable)
        text += u", "_s + Foreseen::tr("not runnable");
    if (!host.rung.isEmpty()) {
        const auto rung = fromName<Action>(host.rung.toStdString());
        text += u", "_s + (rung ? word(*rung) : host.rung);
    }
    if (host.power == PowerState::Off && host.state != HostState::PoweredOff)
        text += u", "_s + Foreseen::tr("without power");
    return text;
}

QString pairText(const GroupStatus &group)
{
    return group.isProtected ? Foreseen::tr("protected") : Foreseen::tr("not protected");
}

template <class T, class Key> QHash<QString, const T *> byName(const std::vector<T> &all, Key key)
{
    QHash<QString, const T *> out;
    for (const T &one : all)
        out.insert(one.*key, &one);
    return out;
}

void addGroup(std::vector<OutcomeRow> &rows, const GroupStatus &was, const GroupStatus &is)
{
    if (was.pair)
        rows.push_back({OutcomeRow::Kind::Pair, was.name, {}, {}, pairText(was), pairText(is), {},
                        was.isProtected != is.isProtected});
    const auto members = byName(is.members, &MemberStatus::member);
    for (const MemberStatus &member : was.members) {
        const MemberStatus *then = members.value(member.member);
        if (then == nullptr)
            continue;
        const StateLook before = lookOf(was, member);
        const StateLook after = lookOf(is, *then);
        rows.push_back({OutcomeRow::Kind::Member, member.member, before, after, stateTitle(before), stateTitle(after),
                        then->why, !(before == after)});
    }
}

} // namespace

std::vector<OutcomeRow> outcomeRows(const SiteStatus &before, const SiteStatus &after)
{
    std::vector<OutcomeRow> rows;
    const auto hosts = byName(after.hosts, &HostStatus::name);
    for (const HostStatus &host : before.hosts) {
        if (const HostStatus *then = hosts.value(host.name)) {
            const QString was = hostText(host);
            const QString is = hostText(*then);
            rows.push_back({OutcomeRow::Kind::Host, host.name, {}, {}, was, is, hostWhyWords(*then), was != is});
        }
    }
    const auto groups = byName(after.groups, &GroupStatus::name);
    for (const GroupStatus &group : before.groups) {
        if (const GroupStatus *then = groups.value(group.name))
            addGroup(rows, group, *then);
    }
    const auto resources = byName(after.resources, &ResourceStatus::target);
    for (const ResourceStatus &resource : before.resources) {
        if (const ResourceStatus *then = resources.value(resource.target))
            rows.push_back({OutcomeRow::Kind::Resource, resource.target, {}, {}, word(resource.state),
                            word(then->state), then->why, resource.state != then->state});
    }
    return rows;
}

QStringList waitsForOperator(const SiteStatus &before, const SiteStatus &after)
{
    QStringList lines;
    const auto hosts = byName(before.hosts, &HostStatus::name);
    for (const HostStatus &host : after.hosts) {
        const HostStatus *was = hosts.value(host.name);
        if (host.state != HostState::Up && host.rung.isEmpty() && was != nullptr && was->state != host.state)
            lines.append(Foreseen::tr("%1 is still %2").arg(host.name, word(host.state)));
    }
    const auto isKnown = [&before](const AlarmStatus &alarm) {
        return std::any_of(before.alarms.begin(), before.alarms.end(), [&alarm](const AlarmStatus &old) {
            return old.alarm == alarm.alarm && old.target == alarm.target && old.state != "returned-unacknowledged"_L1;
        });
    };
    for (const AlarmStatus &alarm : after.alarms) {
        if (alarm.state == "returned-unacknowledged"_L1 || isKnown(alarm))
            continue;
        const auto kind = fromName<AlarmKind>(alarm.alarm.toStdString());
        lines.append(Foreseen::tr("Alarm, %1: %2: %3", "severity, target, what")
                         .arg(word(alarm.severity), alarm.target, kind ? word(*kind) : alarm.alarm));
    }
    return lines;
}

} // namespace holdfast
