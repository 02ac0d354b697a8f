#include <store/pastmoment.h>

#include <QHash>

namespace holdfast {

namespace {

/// The last value up to the moment, or what the first record after it says it came from.
struct Trace {
    QJsonObject last; ///< at or before the moment
    QJsonObject next; ///< the first after it
};

using Traces = QHash<QString, Trace>;

QString key(const QJsonObject &record)
{
    return record.value(QLatin1String("kind")).toString() + QLatin1Char(' ')
        + record.value(QLatin1String("target")).toString();
}

Traces tracesAround(const std::deque<QJsonObject> &records, const QDateTime &moment)
{
    Traces traces;
    for (const QJsonObject &record : records) {
        Trace &trace = traces[key(record)];
        if (timeOf(record) <= moment)
            trace.last = record;
        else if (trace.next.isEmpty())
            trace.next = record;
    }
    return traces;
}

template <class Enum>
std::optional<Enum> valueOf(const QJsonObject &record, QLatin1StringView field)
{
    const QByteArray text = record.value(field).toString().toUtf8();
    return fromName<Enum>(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
}

void takeBack(MemberStatus &member, const Trace &trace, const QDateTime &moment)
{
    member.pending.reset();
    member.ladder.clear();
    for (ProcessStatus &process : member.processes) {
        process = ProcessStatus{process.name, 0, {}, 0, QString(), 0, 0, {}};
    }
    if (const auto to = valueOf<State>(trace.last, QLatin1StringView("to"))) {
        member.state = *to;
        member.since = timeOf(trace.last);
        member.why = trace.last.value(QLatin1String("text")).toString();
        member.stale = false;
    } else if (const auto from = valueOf<State>(trace.next, QLatin1StringView("from"))) {
        member.state = *from;
        member.since = {};
        member.why.clear();
        member.stale = false;
    } else {
        member.stale = member.stale || member.since > moment;
    }
}

void takeBack(HostStatus &host, const Trace &trace, const QDateTime &moment)
{
    host.ladder.clear();
    host.rung.clear();
    host.beats = BeatState::None;
    host.ageS = 0;
    if (const auto state = valueOf<HostState>(trace.last, QLatin1StringView("state"))) {
        host.state = *state;
        host.since = timeOf(trace.last);
        host.why = trace.last.value(QLatin1String("text")).toString();
        host.runnable = *state == HostState::Up;
        host.power = *state == HostState::PoweredOff ? PowerState::Off : PowerState::Unknown;
    } else if (host.since > moment) {
        host.state = HostState::Unknown;
        host.runnable = false;
        host.power = PowerState::Unknown;
    }
}

void takeBack(ResourceStatus &resource, const Trace &trace, const QDateTime &moment)
{
    if (const auto state = valueOf<ResourceState>(trace.last, QLatin1StringView("state"))) {
        resource.state = *state;
        resource.since = timeOf(trace.last);
    } else if (resource.since > moment) {
        resource.state = ResourceState::Down;
        resource.since = {};
    }
}

bool isProtected(const GroupStatus &group)
{
    int active = 0;
    int standby = 0;
    for (const MemberStatus &member : group.members) {
        active += member.state == State::Active && !member.stale && !member.following ? 1 : 0;
        standby += (member.state == State::Standby || member.following) && !member.stale ? 1 : 0;
    }
    return active == 1 && standby >= 1;
}

} // namespace

QDateTime timeOf(const QJsonObject &record)
{
    return QDateTime::fromString(record.value(QLatin1String("t")).toString(), Qt::ISODateWithMs);
}

SiteStatus statusAt(const SiteStatus &now, const std::deque<QJsonObject> &records, const QDateTime &moment)
{
    SiteStatus past = now;
    const Traces traces = tracesAround(records, moment);
    const auto trace = [&traces](QLatin1StringView kind, const QString &target) {
        return traces.value(kind + QLatin1Char(' ') + target);
    };
    for (HostStatus &host : past.hosts)
        takeBack(host, trace(QLatin1StringView("host"), host.name), moment);
    for (ResourceStatus &resource : past.resources)
        takeBack(resource, trace(QLatin1StringView("resource"), resource.target), moment);
    for (GroupStatus &group : past.groups) {
        for (MemberStatus &member : group.members)
            takeBack(member, trace(QLatin1StringView("transition"), member.member), moment);
        if (group.pair)
            group.isProtected = isProtected(group);
        group.protectedSince = {};
    }
    std::erase_if(past.alarms, [&moment](const AlarmStatus &alarm) { return alarm.since > moment; });
    for (IndependentComputerStatus &computer : past.independentComputers) {
        computer.line = LinkState::Unknown;
        for (OutletStatus &outlet : computer.outlets) {
            outlet.power = PowerState::Unknown;
            outlet.beats = BeatState::None;
        }
    }
    return past;
}

} // namespace holdfast
