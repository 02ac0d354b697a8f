// manager.h - one host: facts in, effects out; the only place where effects are ordered.
#pragma once

#include <api/managerservice.h>
#include <bus/bus.h>
#include <engine/renumbering.h>
#include <engine/step.h>
#include <manager/busmessages.h>
#include <manager/buswatch.h>
#include <manager/deadlinetimer.h>
#include <manager/executor.h>
#include <manager/hostwatchdog.h>
#include <manager/leasecounter.h>
#include <manager/managerapi.h>
#include <manager/managerlock.h>
#include <manager/managersettings.h>
#include <manager/persistence.h>
#include <manager/powerlines.h>
#include <manager/standing.h>
#include <manager/statistics.h>

#include <QDeadlineTimer>
#include <QElapsedTimer>

#include <deque>
#include <map>

// How it works
//
// Everything that happens arrives as one of two things: an input of this host (a process exited, a
// probe answered, the host's timer) or a message that the bus delivers. Both wait in one queue. A
// round takes what waits, steps the pure parts, writes the records and both states in one
// transaction, and only then carries out the effects in their order: what is about to be done is on
// disk before it is done, and what is not on disk has not been promised to anybody. Effects come
// back as inputs later; nothing here waits for them.
//
//      inputs, messages -> [hostStep, siteStep] -> journal -> recorded(), effects -> timers
//
// Written is not yet on the disk: that takes a while, which nobody waits for but those to whom it must not be forgotten
// (mustOutlivePowerCut()). What may not be done before waits here; what may not be told before is held back, together
// with all that is told after it, while rounds go on: what many rounds hold back goes to the disk at once.
//
// So it may be killed at any instant (semantics.md 9). The next one takes the lock that goes with its
// holder, reads the last round (from the run directory, if the journal doesn't know it), adopts what
// runs by pid and start time, does again what was decided and may not have been done, tells roles
// again that nobody has answered, and reports as faults what has died meanwhile.
//
// Site time is this computer's steady clock, pulled forward by what is delivered. The wall clock is
// for people.

namespace holdfast {

/// One per host. Destroying it is what kill -9 is, but for descriptors: processes go on, nobody is
/// told.
class Manager final : public ManagerService
{
    Q_OBJECT
public:
    enum class Stage : std::uint8_t { Closed, Joining, Running, Stopping, Stopped };

    Manager(ManagerSettings settings, std::unique_ptr<Bus> bus, QObject *parent = nullptr);
    ~Manager() override;

    /// Takes the directory, reads the journal, prepares the run directory. Errors say who or what
    /// is in the way; a journal that can't be written is none, it raises an alarm.
    [[nodiscard]] Outcome open();

    /// Enters the bus; serving() follows when the state is there and the host part runs.
    void join();

    /// Stops everything on this host in reverse order, then stopped(). The site is not told: for a
    /// program that ends all its hosts, or the last one.
    void stopQuietly();
    /// The same, as the site sees it: mates take over.
    void stopGroups();
    /// Planned end: off the bus, BYE on the serial lines, then left(), within a second. Processes
    /// go on and are adopted by the next manager.
    void leave();
    /// As if the plug had been pulled: all processes are killed at once, nobody is told.
    void losePower();

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] bool isServing() const { return m_serving && m_stage == Stage::Running; }
    [[nodiscard]] HostId host() const { return m_settings.host; }
    [[nodiscard]] const Site &site() const { return *m_site; }
    [[nodiscard]] std::shared_ptr<const Site> sharedSite() const
    {
        return m_site;
    } ///< the one in force
    [[nodiscard]] const SiteState &siteState() const { return m_siteState; }
    [[nodiscard]] const HostPartState &hostState() const { return m_hostState; }
    [[nodiscard]] Journal &journal() const { return m_store->journal(); }
    /// A process of this host, nullopt: it doesn't run.
    [[nodiscard]] std::optional<RunningProcess> running(ProcessId process) const;
    /// How it does and what it has counted, as of now.
    [[nodiscard]] Measurements measurements() const;

    /// The hooks of this host lose events, or do no more.
    void setHooksFailing(bool failing) { alarm(AlarmKind::HookFailing, failing); }

    void handle(const QString &method, const QJsonObject &params, const Caller &caller,
                Reply reply) override;
    [[nodiscard]] qint64 lastSeq() const override;
    [[nodiscard]] std::vector<QJsonObject> recordsAfter(qint64 since, int limit) const override;

Q_SIGNALS:
    void serving();
    /// After stopQuietly() or stopGroups(): nothing runs any more, or what could be stopped is.
    void stopped();
    /// After leave(): this manager may be destroyed.
    void left();
    /// The site has got or lost hosts: site() is the new one.
    void hostsChanged();
    /// For the log: one sentence. Each condition is told once.
    void note(const QString &text);

private:
    friend class ManagerApi;
    /// What may not be told before it is on the disk, and what would overtake it.
    struct HeldBack
    {
        quint64 ticket = 0; ///< of the journal; 0: it only waits for what is before it
        std::vector<SiteEvent> publications;
        std::vector<std::pair<SiteEvent, SiteStep>> answers;
    };
    /// A joiner wants the state as it is at this point of the queue.
    struct SnapshotRequest
    {
        HostId joiner = noId<HostId>;
        std::uint64_t token = 0;
    };

    // manager.cpp: life, the loop
    void connectParts();
    void take(HostInput input);
    void schedule();
    void round();
    void step(const HostEvent &event);
    std::size_t take(const QByteArray &message); ///< @return the steps that it was
    void take(SiteEvent event);
    void take(SiteEvents events);
    void applyConfig(const ConfigChanged &changed, std::shared_ptr<const Site> restructured = {});
    void dropHeard();
    void commit();
    void keepCheckpoint(Checkpoint::Why why, bool siteGoesOn, bool hostGoesOn);
    void carryOut();
    void startAgain();
    void finishEarlier(const Persistence::Earlier &earlier);
    void boot(const OwnJournal &own);
    void reboot();
    void publish(Fact fact);
    void broadcast(const BusMessage &message);
    void broadcast(std::vector<SiteEvent> events);
    void onSynced(quint64 ticket);
    enum class Unsent : std::uint8_t { Send, SaidAgain };
    void settle(Unsent unsent = Unsent::Send);
    void armTimers();
    void tellCondition();
    void feedWatchdog(bool renewed);
    [[nodiscard]] bool holdsPaired() const;
    void beginStop(bool quietly);
    void checkStopped();

    // restructuring.cpp: hosts, members, processes and resources come and go
    [[nodiscard]] Expected<std::shared_ptr<const Site>>
    judgeRestructuring(const ConfigChanged &changed) const;
    void restructure(std::shared_ptr<const Site> next);
    void renumberHosts(const Renumbering &numbers);
    void sayInNewNumbers(const Renumbering &numbers);
    void noteDelivered(const SiteEvent &event);

    // managerbus.cpp: the others on the bus
    void connectBus();
    void onJoinedAlone();
    void onRestored(const QByteArray &snapshot);
    void begin(bool alone);
    void give(const SnapshotRequest &request);
    void beginAlone();
    void onMembershipChanged();
    void membershipTaken(const MembershipChanged &membership);
    void checkMembership();
    void checkVoters();
    void keepUnheard(const SiteEvent &event);
    void keepGranted(Command command, Timestamp at);
    void sayAgain();
    void sayResumed();
    void serve();
    void askForRecords(std::uint64_t after);
    void recordsLate();
    void timePassed();
    void prune();
    void observeSoon();
    void observe();
    void take(const Observation &observation);
    void take(const HashWanted &wanted);
    void take(const StateHash &hash);
    void take(const RecordsWanted &wanted);
    void take(const RecordsSent &sent);
    void take(const ManagerBeat &beat) { m_watch.heard(beat.host, beat.number); }
    void take(const LogsWanted &wanted) { m_api.take(wanted); }
    void take(const LogsSent &sent) { m_api.take(sent); }
    void checkInvariants();
    void checkJournal();
    void alarm(AlarmKind kind, bool raised);
    void tellAlarms();
    [[nodiscard]] int rank() const;

    ManagerSettings m_settings;
    std::shared_ptr<const Site> m_site;
    std::uint64_t m_structure; ///< structureHash() of it
    std::unique_ptr<Bus> m_bus;
    std::unique_ptr<ManagerLock> m_lock;
    std::unique_ptr<Persistence> m_store;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<PowerLines> m_lines;
    Standing m_standing;
    SiteTime m_time;
    Stage m_stage = Stage::Closed;
    bool m_quiet = false; ///< nothing is published any more
    bool m_serving = false;
    ic::HostCondition m_condition = ic::HostCondition::Booting; ///< as the beats say
    std::uint64_t m_missingUntil = 0; ///< records up to here are being fetched from others
    std::uint64_t m_missingAfter = 0; ///< and are here up to this one
    int m_missingTries = 0;

    SiteState m_siteState;
    HostPartState m_hostState;
    SiteStep m_siteStep; ///< reused
    std::vector<HostEffect> m_hostEffects; ///< reused
    std::deque<std::variant<HostEvent, QByteArray, SnapshotRequest>> m_queue;
    bool m_scheduled = false;
    bool m_started = false; ///< the effects of this round have been carried out already
    bool m_changed = false; ///< since the last commit
    bool m_givesUp = false; ///< a role, by an order of this round
    bool m_judged = true; ///< the state, by the invariants
    std::vector<HostEffect> m_effects; ///< of this round
    std::vector<SwitchPower> m_switches; ///< of this round
    std::vector<SiteEvent> m_publications; ///< of this round
    quint64 m_ticket = 0; ///< which they wait for; 0: none
    std::deque<HeldBack> m_heldBack;
    Unfinished m_unfinished; ///< as written with this round
    std::size_t m_heard = 0; ///< so many of those that were sent have come back in this round
    bool m_apart = false; ///< what is published now is said again in its place
    std::deque<SiteEvent> m_onTheWay; ///< sent to the bus, not delivered yet
    std::vector<SiteEvent> m_unheard; ///< own, delivered where there was no quorum: others may not have heard them
    std::vector<HostId> m_voters; ///< as the bus knows them
    std::vector<std::pair<SiteEvent, SiteStep>> m_answers; ///< to commands, once they are written

    Observations m_seen;
    DeadlineTimer m_hostTimer;
    DeadlineTimer m_siteTimer;
    LeaseCounter m_leases;
    BusWatch m_watch;
    bool m_wasAbsent = false; ///< the site thinks, or thought, that this host is not on the bus
    std::map<HostId, QDeadlineTimer> m_ended; ///< managers that have, until they count as gone
    QTimer m_observeTimer, m_membershipTimer, m_housekeepingTimer, m_aloneTimer, m_missingTimer;
    HostWatchdog m_watchdog;
    QTimer m_watchdogTimer;
    Duration m_fenceLead{}; ///< how much earlier than self_fence it stops what is paired, because of the watchdog
    QTimer m_pruneTimer; ///< while there is more to delete than goes at once
    QTimer m_followTimer; ///< a round that writes what has been done in the last one
    QTimer m_trimTimer; ///< soon after much was done at once
    std::uint64_t m_hashNumber = 0;
    std::map<std::pair<HostId, std::uint64_t>, std::pair<std::uint64_t, std::uint64_t>>
        m_hashes; ///< own: seq, hash
    std::map<AlarmKind, bool> m_alarms; ///< as last told
    std::vector<std::string> m_broken; ///< invariants, as last told
    Statistics m_statistics;
    QElapsedTimer m_uptime;
    ManagerApi m_api;
};

} // namespace holdfast
