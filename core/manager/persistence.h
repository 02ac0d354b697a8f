// persistence.h - what one manager keeps over its restarts, in its host's journal.
#pragma once

#include <engine/hoststate.h>
#include <engine/sitestate.h>
#include <journal/journal.h>
#include <manager/managerlock.h>
#include <manager/roundcopy.h>
#include <manager/sitetime.h>
#include <replay/recording.h>
#include <supervisor/runningprocess.h>

#include <deque>
#include <functional>
#include <memory>

namespace holdfast {

/// What the last round decided and what may not have happened before the manager was killed: done
/// again by the next one. Everything in it bears repetition: a start has its generation, a role its
/// order, a power action its incident.
struct Unfinished
{
    std::vector<HostEffect> effects; ///< of the last round, without what it published
    std::vector<SwitchPower> switches; ///< of the last round
    std::vector<SiteEvent> sent; ///< published, and not yet delivered back by the bus
    std::vector<Command> granted; ///< without quorum: told again to those who have it (semantics.md 8)
};

/// Opens DIRECTORY for one manager alone. A batch is one transaction: the records of some messages,
/// the messages themselves and what is about to be done; now and then both parts' states. So a
/// manager that is killed at any instant goes on exactly there, from the last states through the
/// messages since (replay/recovery.h), and what was decided can be replayed (replay/recording.h).
/// While the journal can't be written everything stays in memory and the site runs on (semantics.md
/// 9).
class Persistence
{
public:
    /// What an earlier life left. Nothing in a new or damaged journal, or one of a site of other
    /// hosts. Groups, processes and resources that have come or gone since are taken in.
    struct Earlier
    {
        std::optional<SiteState> site;
        std::optional<HostPartState>
            host; ///< nullopt too if everything had been stopped in good order
        std::vector<RunningProcess> running;
        Unfinished unfinished;
        std::uint64_t incarnation = 0;
        SiteTime::Mark mark;
        SiteRestructured
            added; ///< the site file has got new processes of members that ran meanwhile
        bool fromCopy = false; ///< the journal didn't know the last round, or not all that led to it
    };

    /// @param copyDirectory gone with the next boot; the last round is kept there, too: see
    /// roundcopy.h. "": nowhere.
    /// @return an Error that names the holder if another manager has the directory, or if it can't
    /// be made.
    [[nodiscard]] static Expected<std::unique_ptr<Persistence>>
    open(const QString &directory, const Site &site, const JournalOptions &options,
         const QString &copyDirectory = {});

    [[nodiscard]] const Earlier &earlier() const { return m_earlier; }
    /// Of earlier() both states, which are large: they have been taken over.
    void forgetEarlierStates();
    [[nodiscard]] Journal &journal() { return m_journal; }

    /// Adds to the batch: what the engine was given and what came of it, in that order.
    void note(SiteTook took) { noteInput({std::move(took), std::nullopt}); }
    void note(HostTook took) { noteInput({std::move(took), std::nullopt}); }
    void note(Configured configured) { noteInput({std::move(configured), std::nullopt}); }
    void note(Checkpoint checkpoint);
    /// A checkpoint belongs behind what has been noted: there have been many inputs since the last
    /// one, or some may be missing.
    [[nodiscard]] std::optional<Checkpoint::Why> checkpointDue() const;
    void note(const Record &record, const Site &site, WallTime t);
    /// A record that others kept while this host was away.
    void noteMissed(JournalEntry entry) { m_missed.push_back(std::move(entry)); }

    /// Writes the batch and what is about to be done. @param site, host the states after it
    /// @param kept called, if the batch has no records, as soon as a manager that is killed has left it in the copy,
    /// which is before it is in the journal. What a process waits for may be done then; nothing that a power cut must
    /// not forget.
    /// @return the entries of its records, without the missed ones.
    std::vector<JournalEntry> commit(const SiteState &site, const HostPartState &host,
                                     const Unfinished &unfinished, const SiteTime &time,
                                     const std::function<void()> &kept = {});

    /// Identifiers have another meaning from here on (busmessages.h).
    void setStructure(std::uint64_t structure) { m_structure = structure; }

    /// Which processes run, for the next manager to adopt: written with the next round. @return whether it has changed,
    /// so that there should be one soon
    bool keep(const std::vector<RunningProcess> &running);
    /// There will be no round any more.
    void writeKept();

    /// Everything has been stopped in good order: the next life begins with a boot.
    void keepStopped();

    /// Inputs of the engine that are kept for a replay: what replay/recording.h says of the bytes
    /// counts on it.
    static constexpr qint64 keptInputs = 200'000;
    /// What is deleted by prune(); nothing where nobody says it. Inputs are kept by their number.
    void setRetention(const JournalRetention &retention) { m_retention = retention; }
    /// Deletes what is too old or too much, inputs up to a checkpoint; to be called now and then. What is too old is
    /// kept where the wall clock has been set forward during this life: everything would be.
    /// @return there is more to delete: call again in a moment.
    bool prune(qint64 inputs = keptInputs, WallTime now = wallNow());

private:
    Persistence(std::unique_ptr<ManagerLock> lock, const QString &directory,
                const JournalOptions &options, const QString &copyDirectory);
    void load(const Site &site);
    std::shared_ptr<const Site> recover();
    void adaptTo(const Site &before, const Site &site);
    void fillJournal(qint64 lastInput);
    void beginCopy(const SiteState &site, const HostPartState &host);
    void noteInput(RecordedInput input) { m_inputs.push_back(std::move(input)); }
    [[nodiscard]] std::string_view state(const QString &key);

    std::unique_ptr<ManagerLock> m_lock;
    Journal m_journal;
    RoundCopy m_copy;
    RoundCopy::Round m_round; ///< at a start: what the copy held; then what this round brings
    bool m_fromCopy = false; ///< what state() reads
    bool m_copyDue = false; ///< the copy has to begin anew: there is a new checkpoint, or it has none
    bool m_stopped = false; ///< as keepStopped() left it
    qint64 m_sinceMark = 0; ///< inputs since the states' fingerprints were kept
    qint64 m_stateBytes = 0; ///< of both, then
    qint64 m_sinceCheckpoint = 0; ///< bytes of inputs
    qint64 m_checkpointBytes = 0; ///< the last one's size
    Earlier m_earlier;
    JournalBatch m_batch;
    std::vector<RecordedInput> m_inputs; ///< of the batch
    std::deque<std::int64_t> m_checkpoints; ///< the numbers of those that are kept
    JournalRetention m_retention;
    WallTime m_wallBeginning = wallNow(); ///< with m_steadyBeginning: how far the wall clock has been set since
    std::chrono::steady_clock::time_point m_steadyBeginning = std::chrono::steady_clock::now();
    bool m_gap = false; ///< the journal could not be written, or was replaced
    bool m_damageSeen = false;
    std::vector<JournalEntry> m_missed;
    qint64 m_lastInput = 0;
    std::uint64_t m_structure = 0;
    std::string m_config; ///< of a checkpoint that the copy doesn't begin with yet
    QByteArray m_read; ///< what state() points into
    std::string m_running; ///< as last written
    bool m_runningChanged = false; ///< since the copy has it
    bool m_runningDue = false; ///< and the journal hasn't
};

/// The greatest seq in the journal of this directory, 0 for none: whose journal knows the most.
[[nodiscard]] qint64 lastSeqOf(const QString &directory);

} // namespace holdfast
