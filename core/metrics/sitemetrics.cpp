#include <metrics/sitemetrics.h>

#include <algorithm>
#include <array>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

using Type = Exposition::Type;

QString text(std::string_view from)
{
    return QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size()));
}

template <class Enum> void states(Exposition &out, const Labels &labels, Enum value)
{
    out.states(labels, names(Enum{}), static_cast<std::size_t>(value));
}

Labels labelsOf(const MemberStatus &member)
{
    return {{"group", member.group}, {"host", member.host}};
}

void eachMember(const SiteStatus &status, auto each)
{
    for (const GroupStatus &group : status.groups) {
        for (const MemberStatus &member : group.members)
            each(member);
    }
}

void eachProcess(const SiteStatus &status, auto each)
{
    eachMember(status, [&each](const MemberStatus &member) {
        for (const ProcessStatus &process : member.processes) {
            Labels labels = labelsOf(member);
            labels.emplace_back("process", process.name);
            each(process, labels);
        }
    });
}

void eachOutlet(const SiteStatus &status, auto each)
{
    for (const IndependentComputerStatus &computer : status.independentComputers) {
        for (const OutletStatus &outlet : computer.outlets)
            each(outlet,
                 Labels{{"ic", computer.name}, {"outlet", QString::number(outlet.outlet)}, {"host", outlet.host}});
    }
}

// Every limit there is: of hosts, members and processes.
void eachRung(const SiteStatus &status, auto each)
{
    const auto all = [&each](const QString &target, const std::vector<RungStatus> &ladder) {
        for (const RungStatus &rung : ladder)
            each(rung, Labels{{"target", target}, {"rung", text(name(rung.rung))}});
    };
    for (const HostStatus &host : status.hosts)
        all(host.name, host.ladder);
    eachMember(status, [&all](const MemberStatus &member) {
        all(member.member, member.ladder);
        for (const ProcessStatus &process : member.processes)
            all(member.member + u'/' + process.name, process.ladder);
    });
}

void writeManager(Exposition &out, const Measurements &m)
{
    out.family(Type::Info, "holdfast_build", "", "The manager that answers.");
    out.info({{"version", m.version}, {"site", m.site}, {"host", m.host}});
    out.family(Type::Gauge, "holdfast_manager_uptime_seconds", "seconds", "Since the manager was started.");
    out.sample({}, m.uptimeS);
}

void writeHosts(Exposition &out, const SiteStatus &status)
{
    out.family(Type::StateSet, "holdfast_host_state", "", "The state of a host.");
    for (const HostStatus &host : status.hosts)
        states(out, {{"host", host.name}}, host.state);
    out.family(Type::Gauge, "holdfast_host_runnable", "", "1: the platform layer is complete, applications may run.");
    for (const HostStatus &host : status.hosts)
        out.sample({{"host", host.name}}, host.runnable ? 1 : 0);
    out.family(Type::Gauge, "holdfast_host_data_age_seconds", "seconds", "Since its manager was last heard here.");
    for (const HostStatus &host : status.hosts)
        out.sample({{"host", host.name}}, host.ageS);
    out.family(Type::StateSet, "holdfast_host_power", "", "Its power, as far as it has been confirmed.");
    for (const HostStatus &host : status.hosts)
        states(out, {{"host", host.name}}, host.power);
}

void writeMembers(Exposition &out, const SiteStatus &status)
{
    out.family(Type::StateSet, "holdfast_member_state", "", "The state of a group's member on a host.");
    eachMember(status, [&out](const MemberStatus &member) { states(out, labelsOf(member), member.state); });
    out.family(Type::Gauge, "holdfast_member_pending", "", "1: a role was asked for and isn't acknowledged.");
    eachMember(status, [&out](const MemberStatus &member) { out.sample(labelsOf(member), member.pending ? 1 : 0); });
    out.family(Type::Gauge, "holdfast_member_stale", "", "1: its host's data stopped, the state is the last known.");
    eachMember(status, [&out](const MemberStatus &member) { out.sample(labelsOf(member), member.stale ? 1 : 0); });
    out.family(Type::Gauge, "holdfast_pair_protected", "", "1: one member of the pair is Active and one Standby.");
    for (const GroupStatus &group : status.groups) {
        if (group.pair)
            out.sample({{"group", group.name}}, group.isProtected ? 1 : 0);
    }
}

void writeProcesses(Exposition &out, const SiteStatus &status)
{
    out.family(Type::Gauge, "holdfast_process_running", "", "1: the process has said that it is ready.");
    eachProcess(status, [&out](const ProcessStatus &process, const Labels &labels) {
        out.sample(labels, process.state == "running"_L1 ? 1 : 0);
    });
    out.family(Type::Counter, "holdfast_process_restarts", "", "Restarts in place.");
    eachProcess(status,
                [&out](const ProcessStatus &process, const Labels &labels) { out.sample(labels, process.restarts); });
    out.family(Type::Counter, "holdfast_process_cpu_seconds", "seconds", "CPU time of the process that runs now.");
    eachProcess(status,
                [&out](const ProcessStatus &process, const Labels &labels) { out.sample(labels, process.cpuS); });
    out.family(Type::Gauge, "holdfast_process_resident_memory_bytes", "bytes", "Its resident memory.");
    eachProcess(status, [&out](const ProcessStatus &process, const Labels &labels) {
        out.sample(labels, static_cast<double>(process.memoryKib) * 1024);
    });
}

void writeResources(Exposition &out, const SiteStatus &status)
{
    out.family(Type::StateSet, "holdfast_resource_state", "", "The state of a resource on a host.");
    for (const ResourceStatus &resource : status.resources)
        states(out, {{"resource", resource.target.section(u'@', 0, 0)}, {"host", resource.target.section(u'@', 1)}},
               resource.state);
}

void writeLadders(Exposition &out, const SiteStatus &status)
{
    out.family(Type::Gauge, "holdfast_ladder_used", "", "Tries of a rung within its window.");
    eachRung(status, [&out](const RungStatus &rung, const Labels &labels) { out.sample(labels, rung.used); });
    out.family(Type::Gauge, "holdfast_ladder_limit", "",
               "Tries that a rung has within its window; 0: it is never taken.");
    eachRung(status, [&out](const RungStatus &rung, const Labels &labels) { out.sample(labels, rung.count); });
    out.family(Type::Gauge, "holdfast_ladder_window_seconds", "seconds", "The window of a rung's limit.");
    eachRung(status, [&out](const RungStatus &rung, const Labels &labels) { out.sample(labels, rung.withinS); });
    out.family(Type::Gauge, "holdfast_ladder_reset_seconds", "seconds",
               "Until the oldest try leaves the window; 0: none was used.");
    eachRung(status, [&out](const RungStatus &rung, const Labels &labels) { out.sample(labels, rung.resetsInS); });
}

void writeIndependentComputers(Exposition &out, const SiteStatus &status, const Measurements &measurements)
{
    out.family(Type::StateSet, "holdfast_ic_line", "", "The serial line from this host to an independent computer.");
    for (const IndependentComputerStatus &computer : status.independentComputers)
        states(out, {{"ic", computer.name}}, computer.line);
    out.family(Type::StateSet, "holdfast_ic_outlet_power", "", "An outlet's power as its switch has confirmed it.");
    eachOutlet(status, [&out](const OutletStatus &outlet, const Labels &labels) { states(out, labels, outlet.power); });
    out.family(Type::StateSet, "holdfast_ic_beats", "", "The heartbeat of an outlet's host.");
    eachOutlet(status, [&out](const OutletStatus &outlet, const Labels &labels) { states(out, labels, outlet.beats); });
    out.family(Type::Gauge, "holdfast_ic_beat_age_seconds", "seconds",
               "Since the host's last beat, as the independent computer last said.");
    for (const BeatMeasurement &beat : measurements.beats)
        out.sample({{"ic", beat.independentComputer}, {"outlet", QString::number(beat.outlet)}, {"host", beat.host}},
                   beat.ageS);
    out.family(Type::Counter, "holdfast_ic_outlet_cycles", "", "Power cycles of an outlet.");
    eachOutlet(status, [&out](const OutletStatus &outlet, const Labels &labels) { out.sample(labels, outlet.cycles); });
    out.family(Type::Counter, "holdfast_ic_outlet_offs", "", "Times that an outlet was confirmed off.");
    eachOutlet(status, [&out](const OutletStatus &outlet, const Labels &labels) { out.sample(labels, outlet.offs); });
}

void writeBus(Exposition &out, const BusMeasurement &bus)
{
    out.family(Type::Gauge, "holdfast_bus_quorate", "", "1: this host's component has quorum.");
    out.sample({}, bus.quorate ? 1 : 0);
    out.family(Type::Gauge, "holdfast_bus_members", "", "Managers in this host's component.");
    out.sample({}, bus.members);
    out.family(Type::Gauge, "holdfast_bus_voters", "", "Hosts of which more than half have to be there for quorum.");
    out.sample({}, bus.voters);
    out.family(Type::Gauge, "holdfast_bus_waiting_messages", "messages", "Delivered and not taken yet.");
    out.sample({}, static_cast<double>(bus.waiting));
    out.family(Type::Gauge, "holdfast_bus_unacknowledged_messages", "messages",
               "Sent by this manager and not brought back by the bus.");
    out.sample({}, static_cast<double>(bus.unacknowledged));
}

void writeJournal(Exposition &out, const SiteStatus &status, const JournalMeasurement &journal)
{
    out.family(Type::Counter, "holdfast_events", "", "Records of the event stream since the site exists (seq).");
    out.sample({}, static_cast<double>(status.seq));
    out.family(Type::Gauge, "holdfast_journal_writable", "", "1: everything is on disk; 0: records wait in memory.");
    out.sample({}, journal.writable ? 1 : 0);
    out.family(Type::Gauge, "holdfast_journal_size_bytes", "bytes", "The journal's file and its log.");
    out.sample({}, static_cast<double>(journal.bytes));
    out.family(Type::Gauge, "holdfast_journal_records", "", "Records that are kept.");
    out.sample({}, static_cast<double>(journal.records));
    out.family(Type::Gauge, "holdfast_journal_unwritten_records", "records", "Records that wait in memory.");
    out.sample({}, static_cast<double>(journal.unwritten));
    out.family(Type::Counter, "holdfast_journal_lost_records", "records",
               "Records that left the memory before they could be written.");
    out.sample({}, static_cast<double>(journal.lost));
    out.family(Type::Gauge, "holdfast_journal_sync_age_seconds", "seconds",
               "Since all that had been written was last on the disk.");
    if (journal.sinceSyncS)
        out.sample({}, *journal.sinceSyncS);
}

void writeFaults(Exposition &out, const Measurements &measurements)
{
    out.family(Type::Counter, "holdfast_faults", "", "Faults by kind, since the manager's start.");
    for (const FaultCount &fault : measurements.faults)
        out.sample({{"fault", text(name(fault.fault))}}, static_cast<double>(fault.count));
    out.family(Type::Counter, "holdfast_actions", "",
               "Recovery actions by rung and by the fault that began the incident, since the manager's start.");
    for (const ActionCount &action : measurements.actions)
        out.sample(
            {{"action", text(name(action.action))}, {"fault", action.fault.isEmpty() ? u"none"_s : action.fault}},
            static_cast<double>(action.count));
    const auto histograms = [&out](const std::vector<LatencyMeasurement> &all, QByteArrayView label) {
        for (const LatencyMeasurement &latency : all) {
            std::vector<Exposition::Bucket> buckets;
            for (const LatencyBucket &bucket : latency.buckets)
                buckets.push_back({bucket.upToS, bucket.count});
            out.histogram({{label, latency.by.isEmpty() ? u"none"_s : latency.by}}, buckets, latency.count,
                          latency.sumS);
        }
    };
    out.family(Type::Histogram, "holdfast_recovery_seconds", "seconds",
               "From a fault until its member does again what it should, by the highest rung that was taken.");
    histograms(measurements.recoveries, "rung");
    out.family(Type::Histogram, "holdfast_takeover_seconds", "seconds",
               "From a fault until the mate is Active, by fault.");
    histograms(measurements.takeOvers, "fault");
}

void writeAlarms(Exposition &out, const SiteStatus &status)
{
    static constexpr std::array<QLatin1StringView, 5> alarmStates{"unacknowledged"_L1, "acknowledged"_L1,
                                                                  "returned-unacknowledged"_L1, "shelved"_L1,
                                                                  "out-of-service"_L1};
    out.family(Type::Gauge, "holdfast_alarms", "", "Alarms by severity and state.");
    for (const std::string_view severity : names(Severity{})) {
        for (const QLatin1StringView state : alarmStates) {
            const auto count = std::ranges::count_if(status.alarms, [&](const AlarmStatus &alarm) {
                return name(alarm.severity) == severity && alarm.state == state;
            });
            out.sample({{"severity", text(severity)}, {"state", state}}, static_cast<double>(count));
        }
    }
    out.family(Type::Gauge, "holdfast_observe", "", "1: the site decides and logs only.");
    out.sample({}, status.observe ? 1 : 0);
}

} // namespace

void writeSite(Exposition &out, const SiteStatus &status, const Measurements &measurements)
{
    writeManager(out, measurements);
    writeHosts(out, status);
    writeMembers(out, status);
    writeProcesses(out, status);
    writeResources(out, status);
    writeLadders(out, status);
    writeIndependentComputers(out, status, measurements);
    writeBus(out, measurements.bus);
    writeJournal(out, status, measurements.journal);
    writeFaults(out, measurements);
    writeAlarms(out, status);
}

} // namespace holdfast
