#include <api/status.h>

#include <api/jsonfields.h>

namespace holdfast {

using namespace Qt::StringLiterals;

// The keys of contracts/programs-and-api.md, each once for both directions. Not in an unnamed namespace: JsonWriter and
// JsonReader find them by their argument.

void describe(auto &&fields, Is<RungStatus> auto &rung)
{
    fields("rung"_L1, rung.rung);
    fields("used"_L1, rung.used);
    fields("count"_L1, rung.count);
    fields("within_s"_L1, rung.withinS);
    fields("resets_in_s"_L1, rung.resetsInS);
}

void describe(auto &&fields, Is<PendingStatus> auto &pending)
{
    fields("role"_L1, pending.role);
    fields("since"_L1, pending.since);
    fields("times_out_in_s"_L1, pending.timesOutInS);
}

void describe(auto &&fields, Is<ProcessStatus> auto &process)
{
    fields("name"_L1, process.name);
    fields("pid"_L1, process.pid);
    fields("start"_L1, process.start);
    fields("restarts"_L1, process.restarts);
    fields("state"_L1, process.state);
    fields("cpu_s"_L1, process.cpuS);
    fields("memory_kib"_L1, process.memoryKib);
    fields("uptime_s"_L1, process.uptimeS);
    fields("descriptors"_L1, process.descriptors);
    fields("threads"_L1, process.threads);
    fields("ladder"_L1, process.ladder);
}

void describe(auto &&fields, Is<MemberStatus> auto &member)
{
    fields("member"_L1, member.member);
    fields("host"_L1, member.host);
    fields("state"_L1, member.state);
    fields("pending"_L1, member.pending);
    fields("since"_L1, member.since);
    fields("why"_L1, member.why);
    fields("stale"_L1, member.stale);
    fields("following"_L1, member.following);
    fields("ladder"_L1, member.ladder);
    fields("processes"_L1, member.processes);
    fields("resources"_L1, member.resources);
}

void describe(auto &&fields, Is<PairStatus> auto &pair)
{
    QString first = pair.alternates.value(0);
    QStringList all = pair.alternates.size() > 1 ? pair.alternates : QStringList();
    fields("primary"_L1, pair.primary);
    fields("alternate"_L1, first);
    fields.unlessEmpty("alternates"_L1, all);
    fields("standby"_L1, pair.standby);
    if constexpr (std::remove_cvref_t<decltype(fields)>::reading) {
        if (all.isEmpty() && !first.isEmpty())
            all = QStringList{first};
        pair.alternates = all;
    }
}

void describe(auto &&fields, Is<GroupStatus> auto &group)
{
    fields("name"_L1, group.name);
    fields("layer"_L1, group.layer);
    fields("pair"_L1, group.pair);
    fields("protected"_L1, group.isProtected);
    fields("protected_since"_L1, group.protectedSince);
    fields("depends_on"_L1, group.dependsOn);
    fields("members"_L1, group.members);
    if constexpr (std::remove_cvref_t<decltype(fields)>::reading) {
        for (MemberStatus &member : group.members)
            member.group = group.name;
    }
}

void describe(auto &&fields, Is<HostStatus> auto &host)
{
    fields("name"_L1, host.name);
    fields("state"_L1, host.state);
    fields("runnable"_L1, host.runnable);
    fields("power"_L1, host.power);
    fields("beats"_L1, host.beats);
    fields("since"_L1, host.since);
    fields("age_s"_L1, host.ageS);
    fields("why"_L1, host.why);
    fields.unlessEmpty("awaited_until"_L1, host.awaitedUntil);
    fields("rung"_L1, host.rung);
    fields("ladder"_L1, host.ladder);
}

void describe(auto &&fields, Is<ResourceStatus> auto &resource)
{
    fields("target"_L1, resource.target);
    fields("state"_L1, resource.state);
    fields("layer"_L1, resource.layer);
    fields("critical"_L1, resource.critical);
    fields("since"_L1, resource.since);
    fields("why"_L1, resource.why);
}

void describe(auto &&fields, Is<OutletStatus> auto &outlet)
{
    fields("outlet"_L1, outlet.outlet);
    fields("host"_L1, outlet.host);
    fields("power"_L1, outlet.power);
    fields("beats"_L1, outlet.beats);
    fields("cycles"_L1, outlet.cycles);
    fields("offs"_L1, outlet.offs);
}

void describe(auto &&fields, Is<IndependentComputerStatus> auto &computer)
{
    fields("name"_L1, computer.name);
    fields("line"_L1, computer.line);
    fields("port"_L1, computer.port);
    fields("outlets"_L1, computer.outlets);
}

void describe(auto &&fields, Is<AlarmStatus> auto &alarm)
{
    fields("id"_L1, alarm.id);
    fields("alarm"_L1, alarm.alarm);
    fields("severity"_L1, alarm.severity);
    fields("state"_L1, alarm.state);
    fields("target"_L1, alarm.target);
    fields("since"_L1, alarm.since);
    fields("root"_L1, alarm.root);
    fields("text"_L1, alarm.text);
    fields.unlessEmpty("shelved_until"_L1, alarm.shelvedUntil);
    fields.unlessEmpty("out_since"_L1, alarm.outSince);
    fields.unlessEmpty("out_by"_L1, alarm.outBy);
    fields.unlessEmpty("out_reason"_L1, alarm.outReason);
    fields.unlessTrue("holds"_L1, alarm.holds);
}

void describe(auto &&fields, Is<SiteStatus> auto &status)
{
    fields("site"_L1, status.site);
    fields("seq"_L1, status.seq);
    fields("state_hash"_L1, status.stateHash);
    fields("observe"_L1, status.observe);
    fields.unlessTrue("quorate"_L1, status.quorate);
    fields("host"_L1, status.host);
    fields.unlessEmpty("at"_L1, status.at);
    fields("hosts"_L1, status.hosts);
    fields("groups"_L1, status.groups);
    fields("resources"_L1, status.resources);
    fields("independent_computers"_L1, status.independentComputers);
    fields("alarms"_L1, status.alarms);
}

QJsonObject toJson(const SiteStatus &status)
{
    return jsonOf(status);
}

SiteStatus siteStatusFromJson(const QJsonObject &json)
{
    return valueFromJson<SiteStatus>(json);
}

} // namespace holdfast
