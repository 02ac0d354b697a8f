// status.h - what `state.get` and `holdfastctl status --json` say (contracts/programs-and-api.md), typed for both ends.
#pragma once

#include <model/vocabulary.h>

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace holdfast {

/// One rung's limit as it stands now.
struct RungStatus {
    Action rung = Action::ProcessRestart;
    int used = 0;
    int count = 0; ///< 0: this rung is never taken
    double withinS = 0;
    double resetsInS = 0; ///< until the oldest try leaves the window; 0 with nothing used
};

struct PendingStatus {
    Role role = Role::Activate;
    QDateTime since;
    std::optional<double> timesOutInS; ///< nullopt: no time-out runs yet
};

struct ProcessStatus {
    QString name;
    qint64 pid = 0; ///< 0: not running
    QDateTime start;
    int restarts = 0;
    QString state; ///< stopped | starting | running | stopping | stuck | faulty
    double cpuS = 0;
    qint64 memoryKib = 0;
    double uptimeS = 0;
    int descriptors = -1; ///< open; -1: not known
    int threads = 0;
    std::vector<RungStatus> ladder; ///< its own limit: process-restart
};

struct MemberStatus {
    QString member; ///< cdma@alpha
    QString group; ///< not in the JSON of the member: filled from its group
    QString host;
    State state = State::Unavailable;
    std::optional<PendingStatus> pending;
    QDateTime since;
    QString why; ///< one sentence, why it is in this state
    bool stale = false; ///< its host's data stopped: state is the last known
    bool following = false; ///< lead-active: runs and serves, doesn't lead
    std::vector<RungStatus> ladder;
    std::vector<ProcessStatus> processes;
    QStringList resources; ///< names of instances, subscriber-db@alpha
};

struct PairStatus {
    QString primary;
    QStringList alternates; ///< in the JSON `alternate` is the first, `alternates` all where there are several
    StandbyKind standby = StandbyKind::Hot;
};

struct GroupStatus {
    QString name;
    Layer layer = Layer::Application;
    std::optional<PairStatus> pair;
    bool isProtected = false; ///< key `protected`; a pair with one Active and one Standby
    QDateTime protectedSince; ///< of the present value of isProtected; key `protected_since`
    QStringList dependsOn; ///< key `depends_on`
    std::vector<MemberStatus> members;
};

struct HostStatus {
    QString name;
    HostState state = HostState::Unknown;
    bool runnable = false;
    PowerState power = PowerState::Unknown;
    BeatState beats = BeatState::None;
    QDateTime since;
    double ageS = 0; ///< since the last message of its manager
    QString why;
    QDateTime awaitedUntil; ///< of one that has not been there since the site began: then its boot time-out ends;
                            ///< key `awaited_until`, left out otherwise
    QString rung; ///< host-level rung under way ("reboot"), empty for none
    std::vector<RungStatus> ladder;
};

struct ResourceStatus {
    QString target; ///< subscriber-db@alpha
    ResourceState state = ResourceState::Down;
    Layer layer = Layer::Application;
    bool critical = true;
    QDateTime since;
    QString why;
};

struct OutletStatus {
    int outlet = 0;
    QString host;
    PowerState power = PowerState::Unknown;
    BeatState beats = BeatState::None;
    int cycles = 0;
    int offs = 0;
};

struct IndependentComputerStatus {
    QString name;
    LinkState line = LinkState::Unknown; ///< of the host that answers
    QString port; ///< of the host that answers
    std::vector<OutletStatus> outlets;
};

struct AlarmStatus {
    qint64 id = 0;
    QString alarm;
    Severity severity = Severity::Minor;
    QString state; ///< unacknowledged | acknowledged | returned-unacknowledged | shelved | out-of-service
    QString target;
    QDateTime since;
    qint64 root = 0;
    QString text; ///< one sentence
    QDateTime shelvedUntil; ///< invalid unless shelved; key `shelved_until`, left out then
    // Of one out of service, else left out: `out_since`, `out_by`, `out_reason`; `holds`, where it is false.
    QDateTime outSince;
    QString outBy, outReason;
    bool holds = true; ///< its condition, which is told to nobody
};

struct SiteStatus {
    QString site;
    qint64 seq = 0;
    QString stateHash;
    bool observe = false;
    bool quorate = true; ///< an extension of the contract: said only where it is not so
    QString host; ///< whose manager answers
    QDateTime at; ///< its wall clock at this answer: what all times in it are to be measured against; an extension
    std::vector<HostStatus> hosts;
    std::vector<GroupStatus> groups;
    std::vector<ResourceStatus> resources;
    std::vector<IndependentComputerStatus> independentComputers;
    std::vector<AlarmStatus> alarms;
};

/// Keys and units exactly as in the contract; further keys are the lower-case snake names of the members above.
[[nodiscard]] QJsonObject toJson(const SiteStatus &status);

/// Unknown keys are ignored, missing ones keep their defaults.
[[nodiscard]] SiteStatus siteStatusFromJson(const QJsonObject &json);

} // namespace holdfast
