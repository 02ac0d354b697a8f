#include <lessons/lessoncheck.h>

#include <events/sentence.h>
#include <events/words.h>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

QString field(const QJsonObject &record, QLatin1StringView key)
{
    return record.value(key).toString();
}

bool is(const QJsonObject &record, RecordKind kind)
{
    return named<RecordKind>(record, "kind"_L1) == kind;
}

bool isAction(const QJsonObject &record, Action action, const QString &target)
{
    return is(record, RecordKind::Action) && named<Action>(record, "action"_L1) == action
        && field(record, "target"_L1) == target;
}

bool isTransition(const QJsonObject &record, const QString &member, State to)
{
    return is(record, RecordKind::Transition) && field(record, "target"_L1) == member
        && named<State>(record, "to"_L1) == to;
}

bool isHost(const QJsonObject &record, const QString &host, HostState state)
{
    return is(record, RecordKind::Host) && field(record, "target"_L1) == host
        && named<HostState>(record, "state"_L1) == state;
}

/// A command of this verb. @return its first word, "" for another record.
QString ordered(const QJsonObject &record, CommandVerb verb, CommandOutcome outcome)
{
    if (!is(record, RecordKind::Command) || named<CommandVerb>(record, "command"_L1) != verb
        || named<CommandOutcome>(record, "outcome"_L1) != outcome)
        return {};
    const QString words = argumentText(record.value("args"_L1));
    return words.isEmpty() ? field(record, "target"_L1) : words.section(u' ', 0, 0);
}

bool isAlarm(const QJsonObject &record, AlarmKind alarm, const QString &target, AlarmState state)
{
    return is(record, RecordKind::Alarm) && named<AlarmKind>(record, "alarm"_L1) == alarm
        && field(record, "target"_L1) == target && named<AlarmState>(record, "state"_L1) == state;
}

QString memberOf(const QString &process)
{
    return process.section(u'/', 0, 0);
}

QString groupOf(const QString &member)
{
    return member.section(u'@', 0, 0);
}

const GroupStatus *groupNamed(const SiteStatus &site, const QString &name)
{
    const auto found = std::find_if(site.groups.begin(), site.groups.end(),
                                    [&name](const GroupStatus &group) { return group.name == name; });
    return found == site.groups.end() ? nullptr : &*found;
}

bool isProtected(const SiteStatus &site, const QString &group)
{
    const GroupStatus *found = groupNamed(site, group);
    return found != nullptr && found->isProtected;
}

bool runs(const SiteStatus &site, const QString &process)
{
    const GroupStatus *group = groupNamed(site, groupOf(memberOf(process)));
    if (group == nullptr)
        return false;
    for (const MemberStatus &member : group->members) {
        for (const ProcessStatus &one : member.processes) {
            if (member.member + u'/' + one.name == process)
                return one.state == "running"_L1 && member.state == State::Active && !member.pending;
        }
    }
    return false;
}

/// Everything that is a pair, and has a member on the host, has its protection.
bool allProtectedOn(const SiteStatus &site, const QString &host)
{
    return std::all_of(site.groups.begin(), site.groups.end(), [&host](const GroupStatus &group) {
        const bool there = std::any_of(group.members.begin(), group.members.end(),
                                       [&host](const MemberStatus &member) { return member.host == host; });
        return !there || !group.pair || group.isProtected;
    });
}

bool isUp(const SiteStatus &site, const QString &host)
{
    return std::any_of(site.hosts.begin(), site.hosts.end(), [&host](const HostStatus &one) {
        return one.name == host && one.state == HostState::Up && one.runnable;
    });
}

} // namespace

QLatin1StringView lessonName(Lesson lesson)
{
    switch (lesson) {
    case Lesson::FirstFault: return "first-fault"_L1;
    case Lesson::Escalation: return "escalation"_L1;
    case Lesson::TakeOver: return "take-over"_L1;
    case Lesson::OfflineForUpgrade: return "off-line-for-upgrade"_L1;
    case Lesson::PowerCycle: return "power-cycle"_L1;
    case Lesson::Partition: return "partition"_L1;
    case Lesson::Recovery: return "recovery"_L1;
    }
    return {};
}

std::vector<LessonCheck::Milestone> LessonCheck::milestonesOf(Lesson lesson)
{
    const auto record = [](std::function<bool(About &, const QJsonObject &)> by) {
        return Milestone{std::move(by), {}};
    };
    const auto state = [](std::function<bool(About &, const SiteStatus &)> by) {
        return Milestone{{}, std::move(by)};
    };
    // A process that ends settles what the lesson is about.
    const Milestone processFault = record([](About &about, const QJsonObject &r) {
        if (!is(r, RecordKind::Fault) || named<Fault>(r, "fault"_L1) != Fault::ProcessExit)
            return false;
        about.process = field(r, "target"_L1);
        about.member = memberOf(about.process);
        about.group = groupOf(about.member);
        return true;
    });
    switch (lesson) {
    case Lesson::FirstFault:
        return {processFault,
                record([](About &about, const QJsonObject &r) {
                    return isAction(r, Action::ProcessRestart, about.process);
                }),
                state([](About &about, const SiteStatus &site) { return runs(site, about.process); })};
    case Lesson::Escalation:
        return {processFault,
                record([](About &about, const QJsonObject &r) {
                    // Whichever process one goes on with: the second restart of one of them. One of the lesson before
                    // counts as well, as it does for the ladder.
                    if (!is(r, RecordKind::Action) || named<Action>(r, "action"_L1) != Action::ProcessRestart)
                        return false;
                    const QString process = field(r, "target"_L1);
                    about.times = process == about.process ? about.times + 1 : 1;
                    about.process = process;
                    about.member = memberOf(process);
                    return about.times >= 2 || r.value("attempt"_L1).toInt() >= 2;
                }),
                record([](About &about, const QJsonObject &r) {
                    return isAction(r, Action::GroupRestart, about.member);
                })};
    case Lesson::TakeOver:
        return {record([](About &about, const QJsonObject &r) {
                    if (!is(r, RecordKind::Action) || named<Action>(r, "action"_L1) != Action::OutOfService)
                        return false;
                    about.member = field(r, "target"_L1);
                    about.group = groupOf(about.member);
                    return true;
                }),
                record([](About &about, const QJsonObject &r) {
                    const QString target = field(r, "target"_L1);
                    return groupOf(target) == about.group && target != about.member
                        && isTransition(r, target, State::Active);
                }),
                record([](About &about, const QJsonObject &r) {
                    return isTransition(r, about.member, State::Standby);
                })};
    case Lesson::OfflineForUpgrade:
        return {record([](About &about, const QJsonObject &r) {
                    const QString target = ordered(r, CommandVerb::Offline, CommandOutcome::Accepted);
                    if (!target.contains(u'@') || field(r, "reason"_L1).isEmpty())
                        return false;
                    about.member = target;
                    about.group = groupOf(target);
                    return true;
                }),
                record([](About &about, const QJsonObject &r) {
                    return isTransition(r, about.member, State::Offline);
                }),
                record([](About &about, const QJsonObject &r) {
                    return ordered(r, CommandVerb::Online, CommandOutcome::Accepted) == about.member;
                }),
                state([](About &about, const SiteStatus &site) { return isProtected(site, about.group); })};
    case Lesson::PowerCycle:
        return {
            record([](About &about, const QJsonObject &r) {
                about.host = ordered(r, CommandVerb::PowerCycle, CommandOutcome::Accepted);
                return !about.host.isEmpty();
            }),
            record([](About &about, const QJsonObject &r) { return isHost(r, about.host, HostState::PoweredOff); }),
            record([](About &about, const QJsonObject &r) { return isHost(r, about.host, HostState::Up); }),
            state([](About &about, const SiteStatus &site) {
                return isUp(site, about.host) && allProtectedOn(site, about.host);
            })};
    case Lesson::Partition:
        return {record([](About &about, const QJsonObject &r) {
                    const auto now = named<HostState>(r, "state"_L1);
                    if (!is(r, RecordKind::Host) || (now != HostState::Lost && now != HostState::Isolated))
                        return false;
                    about.host = field(r, "target"_L1);
                    return true;
                }),
                record([](About &about, const QJsonObject &r) {
                    const QString target = field(r, "target"_L1);
                    return !target.endsWith(u'@' + about.host) && isTransition(r, target, State::Active);
                }),
                record([](About &about, const QJsonObject &r) { return isHost(r, about.host, HostState::Up); }),
                state([](About &about, const SiteStatus &site) {
                    return isUp(site, about.host) && allProtectedOn(site, about.host);
                })};
    case Lesson::Recovery:
        return {record([](About &about, const QJsonObject &r) {
                    if (!is(r, RecordKind::Alarm) || named<AlarmKind>(r, "alarm"_L1) != AlarmKind::PairLost
                        || named<AlarmState>(r, "state"_L1) != AlarmState::Raised)
                        return false;
                    about.group = field(r, "target"_L1);
                    return true;
                }),
                record([](About &about, const QJsonObject &r) {
                    return isAlarm(r, AlarmKind::PairLost, about.group, AlarmState::Acknowledged);
                }),
                state([](About &about, const SiteStatus &site) { return isProtected(site, about.group); }),
                record([](About &about, const QJsonObject &r) {
                    return groupOf(ordered(r, CommandVerb::Repair, CommandOutcome::Done)) == about.group
                        || groupOf(ordered(r, CommandVerb::Repair, CommandOutcome::Accepted)) == about.group;
                })};
    }
    return {};
}

LessonCheck::LessonCheck(Lesson lesson, qint64 since)
    : m_lesson(lesson), m_since(since), m_milestones(milestonesOf(lesson))
{
}

bool LessonCheck::take(const QJsonObject &record)
{
    const qint64 seq = record.value("seq"_L1).toInteger();
    if (isDone() || seq <= m_since)
        return false;
    m_since = seq; // a record that comes again is no second one
    const Milestone &next = m_milestones[m_reached];
    if (!next.byRecord || !next.byRecord(m_about, record))
        return false;
    ++m_reached;
    return true;
}

bool LessonCheck::take(const SiteStatus &site)
{
    // A state that is older than the newest record says nothing about what has come since.
    if (isDone() || site.seq < m_since)
        return false;
    const Milestone &next = m_milestones[m_reached];
    if (!next.byState || !next.byState(m_about, site))
        return false;
    ++m_reached;
    return true;
}

} // namespace holdfast
