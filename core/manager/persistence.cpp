#include <manager/persistence.h>

#include <config/settings.h>
#include <engine/renumbering.h>
#include <engine/restructure.h>
#include <engine/statecodec.h>
#include <journal/recordjson.h>
#include <manager/busmessages.h>
#include <replay/recovery.h>

#include <QDir>

#include <algorithm>
#include <utility>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

const QString siteKey = u"site"_s; // of the copy only: the journal has them in its checkpoints
const QString hostKey = u"host"_s;
const QString configKey = u"config"_s;
const QString stoppedKey = u"stopped"_s; // not empty: everything was stopped in good order
const QString runningKey = u"running"_s;
const QString lifeKey = u"life"_s;
const QString unfinishedKey = u"unfinished"_s;

// A clock that is so much further ahead of the steady one than it was at the start isn't believed.
constexpr std::chrono::hours believed{1};

// A manager that comes back goes through the inputs since the last checkpoint: so many that writing checkpoints costs
// little beside them, and so few that nobody waits for it.
constexpr qint64 checkpointInterval = 10'000; ///< inputs
constexpr qint64 leastBetween = 256 << 10; ///< bytes of inputs
constexpr qint64 timesAsMuch = 4; ///< as a checkpoint has
constexpr qint64 bytesForAnInput = 8192; ///< of both states, which have to be encoded for their fingerprints
constexpr qint64 patienceForMark = 8; ///< times as many
constexpr int page = 1000; ///< inputs read at once

/// What identifies a process for ever; the rest of RunningProcess is measured anew.
struct KeptProcess
{
    ProcessId process = noId<ProcessId>;
    std::uint64_t generation = 0;
    std::int64_t pid = 0;
    std::uint64_t startTicks = 0;
    Role role = Role::Standby;
    bool ready = false;
};

struct KeptProcesses
{
    std::uint64_t structure = 0; ///< what the numbers mean
    std::vector<KeptProcess> processes;
};

/// What is neither part's state.
struct Life
{
    std::string version;
    std::uint64_t structure = 0;
    std::uint64_t incarnation = 0;
    std::int64_t lastInput = 0;
    std::vector<std::int64_t> checkpoints; ///< inputs where a replay can begin, ascending
    SiteTime::Mark mark;
    std::uint64_t round = 0; ///< ascending with every commit
};

QByteArray bytesOf(const std::string &text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

Persistence::Persistence(std::unique_ptr<ManagerLock> lock, const QString &directory,
                         const JournalOptions &options, const QString &copyDirectory)
    : m_lock(std::move(lock))
    , m_journal(directory, options)
    , m_copy(copyDirectory)
{
}

Expected<std::unique_ptr<Persistence>> Persistence::open(const QString &directory, const Site &site,
                                                         const JournalOptions &options,
                                                         const QString &copyDirectory)
{
    // A directory that can't be made or written is the journal's trouble, and no reason not to run
    // the site.
    QDir().mkpath(directory);
    auto lock = ManagerLock::take(directory + u"/manager.lock"_s,
                                  QString::fromStdString("site " + site.config.name), {});
    if (!lock)
        return lock.error();
    std::unique_ptr<Persistence> made(new Persistence(std::move(*lock), directory, options, copyDirectory));
    made->load(site);
    return made;
}

std::string_view Persistence::state(const QString &key)
{
    if (m_fromCopy)
        return m_round.state(key);
    m_read = m_journal.state(key).value_or(QByteArray());
    return {m_read.constData(), static_cast<std::size_t>(m_read.size())};
}

void Persistence::load(const Site &site)
{
    m_structure = structureHash(site);
    m_damageSeen = m_journal.health().damage.has_value();
    m_lastInput = m_journal.lastInput();
    auto life = decode<Life>(state(lifeKey));
    auto copy = m_copy.read();
    auto copied = copy ? decode<Life>(copy->state(lifeKey)) : std::nullopt;
    if (copied && copied->mark.boot != SiteTime::bootId())
        copied.reset();
    const auto readCopy = [&] {
        m_round = std::move(*copy);
        m_earlier.fromCopy = m_fromCopy = true;
        life = std::exchange(copied, std::nullopt);
    };
    // A damaged journal is a fresh one by now, and one on a full disk is as old as that: then the copy knows better.
    if (copied && copied->round > (life ? life->round : 0))
        readCopy();
    if (!life)
        return;
    m_round.number = life->round;
    m_earlier.incarnation = life->incarnation;
    m_earlier.mark = life->mark;
    m_lastInput = std::max<qint64>(m_lastInput, life->lastInput);
    m_checkpoints.assign(life->checkpoints.begin(), life->checkpoints.end());
    // The states' bytes mean something only to the same version.
    if (life->version != HOLDFAST_VERSION)
        return;
    auto recovered = recover();
    // What a disk that was full for a while has of a round says that of the last one, but not how it came to that.
    if (!recovered && copied && copied->round == life->round) {
        readCopy();
        recovered = recover();
    }
    if (!recovered)
        return;
    if (m_fromCopy)
        fillJournal(life->lastInput);
    m_stopped = !state(stoppedKey).empty();
    if (m_stopped)
        m_earlier.host.reset();
    m_earlier.unfinished = decode<Unfinished>(state(unfinishedKey)).value_or(Unfinished());
    // Of a list by other numbers than the states' nothing is lost: who runs is found by its mark.
    auto kept = decode<KeptProcesses>(state(runningKey));
    if (kept && kept->structure != life->structure)
        kept.reset();
    for (const KeptProcess &process : kept.value_or(KeptProcesses()).processes) {
        RunningProcess running;
        running.process = process.process;
        running.generation = process.generation;
        running.pid = static_cast<pid_t>(process.pid);
        running.startTicks = process.startTicks;
        running.role = process.role;
        running.ready = process.ready;
        m_earlier.running.push_back(running);
    }
    m_running = std::string(state(runningKey));
    if (life->structure != m_structure)
        adaptTo(*recovered, site);
}

// The site file was changed while no manager ran, or just before one was killed: what both know
// goes on.
void Persistence::adaptTo(const Site &before, const Site &site)
{
    if (!sameSite(before.config, site.config)) {
        m_earlier.site.reset();
        m_earlier.host.reset();
        m_earlier.running.clear();
        m_earlier.unfinished = {};
        return;
    }
    const Renumbering numbers(before, site);
    m_earlier.site = restructured(before, site, std::move(*m_earlier.site));
    for (SiteHost &host : m_earlier.site->hosts)
        host.added = false; // nobody has ordered it: other hosts' files may not have it yet
    // A process that the site doesn't have any more can't be taken over: then this host begins as
    // after a boot.
    const bool runsOn = std::ranges::all_of(m_earlier.running, [&](const RunningProcess &running) {
        return isValid(numbers.of(running.process));
    });
    std::erase_if(m_earlier.running, [&](RunningProcess &running) {
        running.process = numbers.of(running.process);
        return !isValid(running.process);
    });
    if (!runsOn || (m_earlier.host && !isValid(numbers.of(m_earlier.host->host))))
        m_earlier.host.reset();
    if (m_earlier.host) {
        m_earlier.host = restructured(before, site, std::move(*m_earlier.host));
        m_earlier.added = newProcesses(before, site, m_earlier.host->host);
    }
    const auto lost = [&](auto &each) { return !numbers.apply(each); };
    std::erase_if(m_earlier.unfinished.effects, lost);
    std::erase_if(m_earlier.unfinished.switches, lost);
    std::erase_if(m_earlier.unfinished.sent, lost);
}

// From the last checkpoint, or what the copy began with, through the inputs since. @return the site
// whose states they are, nullptr: there is none.
std::shared_ptr<const Site> Persistence::recover()
{
    Recovery recovery;
    const auto take = [&recovery](const QByteArray &bytes) {
        const RowReading reading = readRow(bytes);
        if (reading.input() != nullptr)
            recovery.take(*reading.input());
        return reading.input() != nullptr;
    };
    if (m_fromCopy) {
        auto config = decode<SiteConfig>(state(configKey));
        auto site = decode<SiteState>(state(siteKey));
        auto host = decode<HostPartState>(state(hostKey));
        if (!config || !site || !host)
            return nullptr;
        recovery.begin(*config, std::move(*site), std::move(*host));
        for (const std::string &input : m_round.inputs) {
            if (!take(bytesOf(input)))
                return nullptr;
        }
    } else if (!m_checkpoints.empty()) {
        qint64 last = m_checkpoints.back() - 1;
        while (last < m_lastInput) {
            const std::vector<JournalInput> rows = m_journal.inputs(last, page);
            if (rows.empty())
                return nullptr; // some are missing
            for (const JournalInput &row : rows) {
                if (row.seq != last + 1 || !take(row.bytes))
                    return nullptr;
                last = row.seq;
            }
        }
    }
    if (!recovery.hasBegun())
        return nullptr;
    m_earlier.site = recovery.site();
    m_earlier.host = recovery.host();
    return recovery.configured();
}

// The copy is a round ahead of the journal where the manager was killed between the two: a replay needs that, too.
void Persistence::fillJournal(qint64 lastInput)
{
    const qint64 known = m_journal.lastInput();
    qint64 number = lastInput - static_cast<qint64>(m_round.inputs.size());
    if (known == 0 || number > known)
        return; // it lacks more than the copy has
    JournalBatch batch;
    for (const std::string &input : m_round.inputs) {
        if (++number > known)
            batch.inputs.push_back({number, bytesOf(input)});
    }
    if (!batch.inputs.empty())
        m_journal.write(batch);
}

void Persistence::forgetEarlierStates()
{
    m_earlier.site.reset();
    m_earlier.host.reset();
}

void Persistence::note(Checkpoint checkpoint)
{
    m_checkpoints.push_back(m_lastInput + static_cast<qint64>(m_inputs.size()) + 1);
    m_gap = false;
    m_copyDue = true;
    m_config = encode(checkpoint.config);
    noteInput({std::move(checkpoint), std::nullopt});
}

std::optional<Checkpoint::Why> Persistence::checkpointDue() const
{
    if (m_gap)
        return m_journal.health().ok() ? std::optional(Checkpoint::Why::Gap) : std::nullopt;
    const qint64 last = m_lastInput + static_cast<qint64>(m_inputs.size());
    const bool much = m_sinceCheckpoint >= std::max(leastBetween, timesAsMuch * m_checkpointBytes);
    if (!m_checkpoints.empty() && (much || last - m_checkpoints.back() >= checkpointInterval))
        return Checkpoint::Why::Regular;
    return std::nullopt;
}

void Persistence::note(const Record &record, const Site &site, WallTime t)
{
    m_batch.records.push_back(entryOf(record, site, t));
}

std::vector<JournalEntry> Persistence::commit(const SiteState &site, const HostPartState &host,
                                              const Unfinished &unfinished, const SiteTime &time,
                                              const std::function<void()> &kept)
{
    m_sinceMark += static_cast<qint64>(m_inputs.size());
    // A process that is to be started again doesn't wait for it: the round that this brings follows at once.
    const qint64 patience = kept ? patienceForMark : 1;
    if (!m_inputs.empty() && (m_sinceMark >= patience * (m_stateBytes / bytesForAnInput) || m_copyDue)) {
        const std::string siteBytes = encode(site), hostBytes = encode(host);
        m_inputs.back().after = StateMark{host.now, fingerprint(siteBytes), fingerprint(hostBytes)};
        m_stateBytes = static_cast<qint64>(siteBytes.size() + hostBytes.size());
        m_sinceMark = 0;
    }
    m_round.inputs.clear();
    for (const RecordedInput &input : std::exchange(m_inputs, {})) {
        const QByteArray bytes = toBytes(input);
        if (std::holds_alternative<Checkpoint>(input.what)) {
            m_checkpointBytes = bytes.size();
            m_sinceCheckpoint = 0;
        } else {
            m_sinceCheckpoint += bytes.size();
        }
        m_round.inputs.push_back(bytes.toStdString());
        m_batch.inputs.push_back({++m_lastInput, bytes});
    }
    m_round.states = {{unfinishedKey.toStdString(), encode(unfinished)},
                      {lifeKey.toStdString(), encode(Life{HOLDFAST_VERSION,
                                                          m_structure,
                                                          host.incarnation,
                                                          m_lastInput,
                                                          {m_checkpoints.begin(), m_checkpoints.end()},
                                                          time.mark(),
                                                          ++m_round.number})}};
    if (std::exchange(m_stopped, false))
        m_round.states.push_back({stoppedKey.toStdString(), {}});
    m_batch.states.clear();
    for (const RoundCopy::State &state : m_round.states)
        m_batch.states.emplace_back(QString::fromStdString(state.key), bytesOf(state.bytes));
    if (std::exchange(m_runningDue, false))
        m_batch.states.emplace_back(runningKey, bytesOf(m_running));
    m_earlier.incarnation = std::max(m_earlier.incarnation, host.incarnation);
    JournalBatch batch = std::exchange(m_batch, {});
    std::vector<JournalEntry> added = batch.records;
    batch.records.insert(batch.records.begin(), m_missed.begin(), m_missed.end());
    m_missed.clear();
    const bool early = kept && batch.records.empty() && !m_copyDue && m_copy.append(m_round);
    if (early)
        kept();
    const bool written = m_journal.write(batch);
    // What waits in memory is bounded, and a fresh file has not what the damaged one had.
    const bool damage = m_journal.health().damage.has_value();
    if (!written || (damage && !m_damageSeen))
        m_gap = true;
    m_damageSeen = damage;
    if (early)
        return added; // which processes run is told with the next round, as it comes of this one
    if (std::exchange(m_runningChanged, false) || m_copyDue)
        m_round.states.push_back({runningKey.toStdString(), m_running});
    if (std::exchange(m_copyDue, false))
        beginCopy(site, host);
    else
        m_copy.append(m_round);
    std::vector<RoundCopy::State>().swap(m_round.states); // after a round of a thousand these are 200 KiB
    std::vector<std::string>().swap(m_round.inputs);
    return added;
}

// Its inputs are in the states already.
void Persistence::beginCopy(const SiteState &site, const HostPartState &host)
{
    m_round.inputs.clear();
    m_round.states.push_back({configKey.toStdString(), std::exchange(m_config, std::string())});
    m_round.states.push_back({siteKey.toStdString(), encode(site)});
    m_round.states.push_back({hostKey.toStdString(), encode(host)});
    m_copy.begin(m_round);
}

bool Persistence::keep(const std::vector<RunningProcess> &running)
{
    KeptProcesses kept{m_structure, {}};
    for (const RunningProcess &process : running)
        kept.processes.push_back({process.process, process.generation, process.pid,
                                  process.startTicks, process.role, process.ready});
    std::string bytes = encode(kept);
    if (bytes == m_running)
        return false;
    m_running = std::move(bytes);
    m_runningChanged = m_runningDue = true;
    return true;
}

void Persistence::writeKept()
{
    if (std::exchange(m_runningDue, false))
        m_journal.saveState(runningKey, bytesOf(m_running));
}

void Persistence::keepStopped()
{
    m_running.clear();
    m_runningDue = false;
    m_stopped = true;
    m_copy.remove();
    m_journal.write({.states = {{stoppedKey, QByteArray("yes")}, {runningKey, QByteArray()}}});
}

bool Persistence::prune(qint64 inputs, WallTime now)
{
    // Up to a checkpoint: what is kept can be replayed from its first input on.
    while (m_checkpoints.size() > 1 && m_checkpoints[1] <= m_lastInput - inputs)
        m_checkpoints.pop_front();
    JournalRetention retention = m_retention;
    if (!m_checkpoints.empty())
        retention.inputsBefore = m_checkpoints.front();
    if (now - m_wallBeginning > std::chrono::steady_clock::now() - m_steadyBeginning + believed)
        retention.age.reset();
    return m_journal.prune(retention);
}

qint64 lastSeqOf(const QString &directory)
{
    const QString file = directory + u"/journal.db"_s;
    if (!QFile::exists(file))
        return 0;
    JournalStore store(file);
    if (!store.openForReading())
        return 0;
    const auto last = store.lastSeq();
    return last ? *last : 0;
}

} // namespace holdfast
