#include <api/measurements.h>

#include <api/jsonfields.h>

namespace holdfast {

using namespace Qt::StringLiterals;

// Each key once for both directions; not in an unnamed namespace: JsonWriter and JsonReader find them by the argument.

void describe(auto &&fields, Is<LatencyBucket> auto &bucket)
{
    fields("up_to_s"_L1, bucket.upToS);
    fields("count"_L1, bucket.count);
}

void describe(auto &&fields, Is<LatencyMeasurement> auto &latency)
{
    fields("by"_L1, latency.by);
    fields("buckets"_L1, latency.buckets);
    fields("count"_L1, latency.count);
    fields("sum_s"_L1, latency.sumS);
}

void describe(auto &&fields, Is<FaultCount> auto &fault)
{
    fields("fault"_L1, fault.fault);
    fields("count"_L1, fault.count);
}

void describe(auto &&fields, Is<ActionCount> auto &action)
{
    fields("action"_L1, action.action);
    fields("fault"_L1, action.fault);
    fields("count"_L1, action.count);
}

void describe(auto &&fields, Is<BusMeasurement> auto &bus)
{
    fields("quorate"_L1, bus.quorate);
    fields("members"_L1, bus.members);
    fields("voters"_L1, bus.voters);
    fields("waiting"_L1, bus.waiting);
    fields("unacknowledged"_L1, bus.unacknowledged);
}

void describe(auto &&fields, Is<JournalMeasurement> auto &journal)
{
    fields("writable"_L1, journal.writable);
    fields("bytes"_L1, journal.bytes);
    fields("records"_L1, journal.records);
    fields("unwritten"_L1, journal.unwritten);
    fields("lost"_L1, journal.lost);
    fields("since_sync_s"_L1, journal.sinceSyncS);
}

void describe(auto &&fields, Is<BeatMeasurement> auto &beat)
{
    fields("independent_computer"_L1, beat.independentComputer);
    fields("outlet"_L1, beat.outlet);
    fields("host"_L1, beat.host);
    fields("age_s"_L1, beat.ageS);
}

void describe(auto &&fields, Is<Measurements> auto &all)
{
    fields("version"_L1, all.version);
    fields("site"_L1, all.site);
    fields("host"_L1, all.host);
    fields("uptime_s"_L1, all.uptimeS);
    fields("bus"_L1, all.bus);
    fields("journal"_L1, all.journal);
    fields("beats"_L1, all.beats);
    fields("faults"_L1, all.faults);
    fields("actions"_L1, all.actions);
    fields("recoveries"_L1, all.recoveries);
    fields("take_overs"_L1, all.takeOvers);
}

QJsonObject toJson(const Measurements &measurements)
{
    return jsonOf(measurements);
}

Measurements measurementsFromJson(const QJsonObject &json)
{
    return valueFromJson<Measurements>(json);
}

} // namespace holdfast
