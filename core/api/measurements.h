// measurements.h - what `metrics.get` says: how one manager, its bus and its journal do, and what it has counted.
#pragma once

#include <model/vocabulary.h>

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace holdfast {

/// How many took at most so long.
struct LatencyBucket {
    double upToS = 0;
    qint64 count = 0; ///< those of all smaller buckets are in it
};

/// The distribution of one latency. What took longer than the last bucket is in `count` only.
struct LatencyMeasurement {
    QString by; ///< of recoveries the highest rung that was taken, "" where none was; of take-overs the fault
    std::vector<LatencyBucket> buckets; ///< ascending
    qint64 count = 0;
    double sumS = 0;
};

struct FaultCount {
    Fault fault = Fault::ProcessExit;
    qint64 count = 0;
};

/// Recovery actions by what led to them.
struct ActionCount {
    Action action = Action::ProcessRestart;
    QString fault; ///< at the root of the incident; "": a command, a start, or a fault of the manager's earlier life
    qint64 count = 0;
};

struct BusMeasurement {
    bool quorate = false;
    int members = 0; ///< managers in this one's component, itself too
    int voters = 0; ///< hosts of which more than half must be in it
    qint64 waiting = 0; ///< messages and inputs that were delivered and are not taken yet
    qint64 unacknowledged = 0; ///< messages of this manager that the bus has not brought back
};

struct JournalMeasurement {
    bool writable = false;
    qint64 bytes = 0; ///< of the file and its log
    qint64 records = 0; ///< that are kept
    qint64 unwritten = 0; ///< that wait in memory
    qint64 lost = 0; ///< that left the memory before they could be written
    std::optional<double> sinceSyncS; ///< since what had been written was last brought to the disk; nullopt: not yet
};

struct BeatMeasurement {
    QString independentComputer;
    int outlet = 0;
    QString host;
    double ageS = 0; ///< since that host's last beat, as the independent computer last said
};

/// Counts begin with the manager's own start, as its uptime does.
struct Measurements {
    QString version;
    QString site;
    QString host;
    double uptimeS = 0;
    BusMeasurement bus;
    JournalMeasurement journal;
    std::vector<BeatMeasurement> beats; ///< on the lines of this host
    std::vector<FaultCount> faults; ///< every kind, also those of which there was none
    std::vector<ActionCount> actions; ///< those that were taken
    /// From a fault until its member does again what it should: all its processes run, or it waits as a cold Standby.
    std::vector<LatencyMeasurement> recoveries;
    /// From a fault until the mate is Active.
    std::vector<LatencyMeasurement> takeOvers;
};

[[nodiscard]] QJsonObject toJson(const Measurements &measurements);

/// Unknown keys are ignored, missing ones keep their defaults.
[[nodiscard]] Measurements measurementsFromJson(const QJsonObject &json);

} // namespace holdfast
