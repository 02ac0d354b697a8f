#include <replay/replay.h>

#include <engine/restructure.h>
#include <engine/statecodec.h>
#include <journal/store.h>
#include <replay/compare.h>
#include <replay/recording.h>
#include <replay/words.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <map>
#include <memory>

namespace holdfast {

namespace {

using namespace Qt::StringLiterals;

constexpr int page = 500;

std::string count(qint64 number, const char *what)
{
    return std::to_string(number) + " " + what + (number == 1 ? "" : "s");
}

std::string rangeText(const char *what, qint64 first, qint64 last)
{
    return first == last
        ? std::string(what) + " " + std::to_string(first) + " is"
        : std::string(what) + "s " + std::to_string(first) + " to " + std::to_string(last) + " are";
}

/// The rows of the table of records, asked for in ascending order mostly.
class RecordRows
{
public:
    explicit RecordRows(JournalStore &store)
        : m_store(store)
    {
    }

    /// nullptr: there is no such row.
    Expected<const JournalEntry *> at(qint64 seq)
    {
        if (seq < m_from || seq >= m_from + page) {
            m_from = seq;
            m_rows.clear();
            auto found =
                m_store.query({.afterSeq = seq - 1, .untilSeq = seq + page - 1, .limit = 0});
            if (!found)
                return found.error();
            for (JournalEntry &entry : *found)
                m_rows.emplace(entry.seq, std::move(entry));
        }
        const auto row = m_rows.find(seq);
        return row == m_rows.end() ? nullptr : &row->second;
    }

private:
    JournalStore &m_store;
    std::map<qint64, JournalEntry> m_rows;
    qint64 m_from = -2 * page;
};

class Replay
{
public:
    Replay(JournalStore &store, std::optional<qint64> until)
        : m_store(store)
        , m_until(until)
        , m_rows(store)
    {
    }

    Expected<ReplayReport> run();

private:
    /// Records that were decided one after the other. After a merge a later run can begin before an
    /// earlier one ends, and its records have taken the places of the earlier's in the table (the
    /// order of the majority counts).
    struct Run
    {
        qint64 input = 0, first = 0, last = 0;
    };

    template <class Take> Outcome forEachRow(Take take);
    Outcome findRuns();
    Outcome take(const JournalInput &row);
    Outcome notRunning(const RowReading &reading);
    Outcome endGap(const Checkpoint &checkpoint);
    Outcome finish();
    void finishRemarks();

    void begin(const Checkpoint &checkpoint);
    void checkContinuity(const Checkpoint &checkpoint);
    Outcome took(const SiteTook &took);
    Outcome checkRows(const std::vector<Record> &decided);
    void took(const HostTook &took);
    void checkMark(const StateMark &mark);
    void noteTime(Timestamp at);

    [[nodiscard]] Error error(std::string what, std::string todo) const
    {
        return {std::move(what), m_store.path().toStdString(), std::move(todo)};
    }
    [[nodiscard]] std::string untilHint() const;
    [[nodiscard]] WallTime wall(Timestamp at) const
    {
        return WallTime(std::chrono::microseconds(m_wallUs)) + at.time_since_epoch();
    }
    [[nodiscard]] bool superseded(qint64 input, qint64 seq) const;
    [[nodiscard]] bool ended() const { return m_report.difference || m_reached; }
    void differ(DifferenceLines lines);
    void describe(Timestamp at, std::string sender, std::string said);

    JournalStore &m_store;
    std::optional<qint64> m_until;
    RecordRows m_rows;
    std::vector<Run> m_runs;
    qint64 m_firstKept = 0; ///< of the table of records

    bool m_running = false; ///< there is a state to go on from
    bool m_reached = false; ///< m_until
    std::shared_ptr<const Site> m_site;
    SiteState m_siteState;
    HostPartState m_hostState;
    SiteStep m_step; ///< reused
    std::vector<HostEffect> m_effects; ///< reused
    std::int64_t m_wallUs = 0;

    qint64 m_input = 0; ///< the row at hand
    qint64 m_firstMissing = 0, m_lastMissing = 0; ///< of a gap that no checkpoint has ended yet
    qint64 m_notRun = 0; ///< rows after it, or before the first checkpoint
    qint64 m_otherVersion = 0; ///< rows of another version
    qint64 m_otherFormat = 0;
    qint64 m_pruned = 0, m_replaced = 0; ///< records without a row to compare with
    std::string m_version; ///< that other version
    ReplayDifference m_context; ///< of the input at hand
    ReplayReport m_report;
};

template <class Take> Outcome Replay::forEachRow(Take take)
{
    for (qint64 after = 0;;) {
        const auto rows = m_store.inputs(after, page);
        if (!rows)
            return rows.error();
        for (const JournalInput &row : *rows) {
            if (auto outcome = take(row); !outcome)
                return outcome;
            if (ended())
                return done();
        }
        if (rows->size() < page)
            return done();
        after = rows->back().seq;
    }
}

Outcome Replay::findRuns()
{
    return forEachRow([this](const JournalInput &row) {
        const RowReading reading = readRow(row.bytes);
        const auto *took =
            reading.input() != nullptr ? std::get_if<SiteTook>(&reading.input()->what) : nullptr;
        if (took == nullptr)
            return done();
        for (const Record &record : took->decided.records) {
            const auto seq = static_cast<qint64>(record.seq);
            if (m_runs.empty() || seq != m_runs.back().last + 1)
                m_runs.push_back({row.seq, seq, seq});
            m_runs.back().last = seq;
        }
        return done();
    });
}

bool Replay::superseded(qint64 input, qint64 seq) const
{
    return std::ranges::any_of(m_runs, [&](const Run &run) {
        return run.input > input && run.first <= seq && seq <= run.last;
    });
}

std::string Replay::untilHint() const
{
    return m_running && m_siteState.seq > 0
        ? "what is before it can be replayed with --until " + std::to_string(m_siteState.seq)
        : "try another copy of the journal";
}

Expected<ReplayReport> Replay::run()
{
    if (auto held = m_store.hold(); !held)
        return held.error();
    const auto format = m_store.formatVersion();
    if (!format)
        return format.error();
    if (*format != JournalStore::schemaVersion)
        return error("the journal has format " + std::to_string(*format) + ", this program knows "
                         + std::to_string(JournalStore::schemaVersion),
                     "replay it with the version of Holdfast that wrote it");
    const auto firstKept = m_store.firstSeq();
    if (!firstKept)
        return firstKept.error();
    m_firstKept = *firstKept;
    if (auto found = findRuns(); !found)
        return found.error();
    if (auto outcome = forEachRow([this](const JournalInput &row) { return take(row); }); !outcome)
        return outcome.error();
    if (auto outcome = finish(); !outcome)
        return outcome.error();
    return std::move(m_report);
}

Outcome Replay::take(const JournalInput &row)
{
    if (m_input != 0 && row.seq != m_input + 1) {
        m_running = false;
        if (m_firstMissing == 0)
            m_firstMissing = m_input + 1;
        m_lastMissing = row.seq - 1;
    } else if (m_input == 0 && row.seq > 1) {
        m_report.remarks.push_back("the journal's inputs begin with " + std::to_string(row.seq)
                                   + ": earlier ones have been deleted for their age");
    }
    m_input = row.seq;
    const RowReading reading = readRow(row.bytes);
    if (const auto *bad = reading.bad(); bad != nullptr && *bad == BadRow::Damaged)
        return error("input " + std::to_string(m_input)
                         + " is damaged: its bytes are not those that were written",
                     untilHint());
    const auto *checkpoint =
        reading.input() != nullptr ? std::get_if<Checkpoint>(&reading.input()->what) : nullptr;
    if (reading.input() == nullptr || (!m_running && checkpoint == nullptr))
        return notRunning(reading);
    if (checkpoint != nullptr) {
        if (auto outcome = endGap(*checkpoint); !outcome)
            return outcome;
        begin(*checkpoint);
    } else if (const auto *configured = std::get_if<Configured>(&reading.input()->what)) {
        ++m_report.configurations;
        m_report.configHash = configured->configHash;
        const auto before = std::exchange(m_site, std::make_shared<const Site>(configured->config));
        m_siteState = restructured(*before, *m_site, std::move(m_siteState));
        m_hostState = restructured(*before, *m_site, std::move(m_hostState));
    } else if (const auto *site = std::get_if<SiteTook>(&reading.input()->what)) {
        if (auto outcome = took(*site); !outcome)
            return outcome;
    } else {
        took(std::get<HostTook>(reading.input()->what));
    }
    m_report.lastInput = m_input;
    if (!ended() && reading.input()->after)
        checkMark(*reading.input()->after);
    return done();
}

// Rows without a state to go on from: before the first checkpoint, after a gap, or of another
// version.
Outcome Replay::notRunning(const RowReading &reading)
{
    m_running = false;
    const auto *bad = reading.bad();
    if (bad == nullptr) {
        ++m_notRun;
    } else if (*bad == BadRow::OtherVersion) {
        ++m_otherVersion;
        m_version = reading.version;
    } else {
        ++m_otherFormat;
    }
    return done();
}

// A journal that could not be written for a time says so itself; anything else that is missing has
// been taken out.
Outcome Replay::endGap(const Checkpoint &checkpoint)
{
    if (m_firstMissing == 0)
        return done();
    const std::string missing = rangeText("input", m_firstMissing, m_lastMissing) + " missing";
    if (checkpoint.why != Checkpoint::Why::Gap)
        return error(missing,
                     m_report.lastSeq > 0 ? "what is before can be replayed with --until "
                             + std::to_string(m_report.lastSeq)
                             + "; for the rest use another copy of the journal"
                                          : "use another copy of the journal");
    m_report.remarks.push_back(missing
                               + ": the journal could not be written then; it goes on with input "
                               + std::to_string(m_input));
    m_firstMissing = 0;
    return done();
}

void Replay::begin(const Checkpoint &checkpoint)
{
    m_wallUs = checkpoint.wallUs;
    describe(std::max(checkpoint.site.now, checkpoint.hostPart.now), {},
             "the state is written down");
    if (m_running)
        checkContinuity(checkpoint);
    if (m_report.difference)
        return;
    m_site = std::make_shared<const Site>(checkpoint.config);
    m_siteState = checkpoint.site;
    m_hostState = checkpoint.hostPart;
    if (m_report.checkpoints++ == 0) {
        m_report.firstInput = m_input;
        m_report.from = wall(std::max(m_siteState.now, m_hostState.now));
        m_report.to = m_report.from;
        m_report.site = m_site->config.name;
    }
    if (isValid(m_hostState.host))
        m_report.host = m_site->nameOf(m_hostState.host);
    m_report.configHash = checkpoint.configHash;
    m_running = true;
    m_reached = m_until && static_cast<qint64>(m_siteState.seq) >= *m_until;
}

void Replay::checkContinuity(const Checkpoint &checkpoint)
{
    if (checkpoint.siteGoesOn) {
        ++m_report.states;
        differ(compare(checkpoint.site, m_siteState, *m_site));
    }
    if (checkpoint.hostGoesOn && !m_report.difference) {
        ++m_report.states;
        m_hostState.now = checkpoint.hostPart.now;
        differ(compare(checkpoint.hostPart, m_hostState, *m_site));
    }
}

Outcome Replay::took(const SiteTook &took)
{
    describe(took.event.at,
             isValid(took.event.sender) ? m_site->nameOf(took.event.sender) : std::string(),
             words(took.event, *m_site));
    siteStep(*m_site, m_siteState, took.event, m_step);
    ++m_report.siteInputs;
    DifferenceLines lines = compare(took.decided.records, m_step.records, *m_site);
    for (ReplayDifference::Line &line : compare(took.decided.orders, m_step.orders, *m_site))
        lines.push_back(std::move(line));
    differ(std::move(lines));
    if (m_report.difference)
        return done();
    if (auto outcome = checkRows(took.decided.records); !outcome || m_report.difference)
        return outcome;
    m_report.records += static_cast<qint64>(m_step.records.size());
    m_report.orders += static_cast<qint64>(m_step.orders.size());
    if (!m_step.records.empty()) {
        if (m_report.firstSeq == 0)
            m_report.firstSeq = static_cast<qint64>(m_step.records.front().seq);
        m_report.lastSeq = static_cast<qint64>(m_step.records.back().seq);
    }
    m_reached = m_until && static_cast<qint64>(m_siteState.seq) >= *m_until;
    return done();
}

Outcome Replay::checkRows(const std::vector<Record> &decided)
{
    for (const Record &record : decided) {
        const auto seq = static_cast<qint64>(record.seq);
        if (m_firstKept == 0 || seq < m_firstKept) {
            ++m_pruned;
            continue;
        }
        if (superseded(m_input, seq)) {
            ++m_replaced;
            continue;
        }
        const auto row = m_rows.at(seq);
        if (!row)
            return row.error();
        if (*row == nullptr)
            differ({{"record " + std::to_string(seq) + " in the journal", "missing", "decided"}});
        else
            differ(compare(**row, record, *m_site));
        if (m_report.difference)
            break;
    }
    return done();
}

void Replay::took(const HostTook &took)
{
    describe(took.event.at, m_report.host, "the host: " + words(took.event, *m_site));
    m_hostState.now = took.now;
    hostStep(*m_site, m_hostState, took.event, m_effects);
    ++m_report.hostInputs;
    differ(compare(took.decided, m_effects, *m_site));
    if (!m_report.difference)
        m_report.effects += static_cast<qint64>(m_effects.size());
}

void Replay::checkMark(const StateMark &mark)
{
    ++m_report.states;
    const auto compareMark = [this](const char *what, std::uint64_t then, const std::string &now) {
        const auto text = [](std::uint64_t print) {
            return QString::number(print, 16).toStdString();
        };
        if (then != fingerprint(now))
            differ({{what, text(then), text(fingerprint(now))}});
    };
    m_hostState.now = mark.hostNow;
    compareMark("fingerprint of the site's state after it", mark.site, encode(m_siteState));
    if (!m_report.difference)
        compareMark("fingerprint of the host part's state after it", mark.host,
                    encode(m_hostState));
}

Outcome Replay::finish()
{
    if (m_report.difference)
        return done();
    if (m_until && m_reached && m_report.siteInputs == 0)
        return error("record " + std::to_string(*m_until)
                         + " is before what can be replayed, which begins after record "
                         + std::to_string(m_siteState.seq),
                     "give a later --until");
    if (m_firstMissing != 0 && !m_reached)
        return error(rangeText("input", m_firstMissing, m_lastMissing) + " missing",
                     m_report.lastSeq > 0 ? "what is before can be replayed with --until "
                             + std::to_string(m_report.lastSeq)
                             + "; for the rest use another copy of the journal"
                                          : "use another copy of the journal");
    if (m_report.checkpoints == 0 && m_otherVersion + m_otherFormat > 0)
        return error("the journal was written by "
                         + (m_version.empty() ? std::string(
                                "an older version of Holdfast, which kept no decisions")
                                              : "Holdfast " + m_version
                                    + (m_version == HOLDFAST_VERSION ? " of another build" : ""))
                         + "; this is " + HOLDFAST_VERSION,
                     "replay it with the version that wrote it");
    if (m_report.checkpoints == 0)
        return error(m_notRun > 0
                         ? "the journal has no checkpoint yet from which it could be replayed"
                         : "the journal has no inputs: no manager has run on it, or it was made of "
                           "an export, "
                           "which has records only",
                     "give the journal.db of a manager's directory");
    if (m_until && !m_reached)
        return error("the journal ends before record " + std::to_string(*m_until) + ", with record "
                         + std::to_string(m_siteState.seq),
                     "give an earlier --until, or none");
    finishRemarks();
    return done();
}

void Replay::finishRemarks()
{
    if (m_notRun > 0)
        m_report.remarks.push_back(count(m_notRun, "input")
                                   + " without a checkpoint before could not be re-run");
    if (m_otherVersion > 0)
        m_report.remarks.push_back(count(m_otherVersion, "input") + " of Holdfast " + m_version
                                   + (m_version == HOLDFAST_VERSION ? " of another build" : "")
                                   + " were not re-run: replay them with that version");
    if (m_otherFormat > 0)
        m_report.remarks.push_back(
            count(m_otherFormat, "input")
            + " of an older version, which kept no decisions, could not be re-run");
    if (m_pruned > 0)
        m_report.remarks.push_back(
            count(m_pruned, "record")
            + " had been deleted for their age: compared with the inputs' own copy only");
    if (m_replaced > 0)
        m_report.remarks.push_back(
            count(m_replaced, "record")
            + " gave way to those of the majority: compared with the inputs' own copy only");
}

void Replay::describe(Timestamp at, std::string sender, std::string said)
{
    const WallTime t = wall(at);
    if (m_report.checkpoints > 0)
        m_report.to = std::max(m_report.to, t);
    m_context = {
        m_input, static_cast<qint64>(m_siteState.seq), t, std::move(sender), std::move(said), {}};
}

void Replay::differ(DifferenceLines lines)
{
    if (lines.empty() || m_report.difference)
        return;
    m_report.difference = m_context;
    m_report.difference->lines = std::move(lines);
}

// What SQLite would say of these is for its own users.
Outcome examineHead(const QString &name)
{
    const std::string where = name.toStdString();
    QFile file(name);
    if (!file.exists())
        return Error{"there is no such file", where,
                     "give a journal.db, or the directory of a manager"};
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.errorString().toStdString(), where, "check who may read it"};
    if (file.peek(16) == QByteArray("SQLite format 3\0", 16))
        return done();
    if (file.peek(1) == "{")
        return Error{"this is an export, which has the records only and not what led to them",
                     where, "give the journal.db of the manager's directory"};
    return Error{"this is not a journal", where,
                 "give a journal.db, or the directory of a manager"};
}

} // namespace

Expected<ReplayReport> replay(const QString &journal, std::optional<qint64> until)
{
    const QString name =
        QFileInfo(journal).isDir() ? QDir(journal).filePath(u"journal.db"_s) : journal;
    if (auto head = examineHead(name); !head)
        return head.error();
    JournalStore store(name);
    // The store advises those who write.
    const auto told = [&](const Error &error) {
        if (!store.damaged())
            return error;
        return Error{
            error.what, name.toStdString(),
            "nothing was changed; use another copy of the journal, and check the disk it was on"};
    };
    if (auto opened = store.openForReading(); !opened) {
        if (opened.error().what.find("no such table") != std::string::npos)
            return Error{"this is some other program's database, not a journal", name.toStdString(),
                         "give a journal.db, or the directory of a manager"};
        return told(opened.error());
    }
    auto report = Replay(store, until).run();
    if (!report)
        return told(report.error());
    return report;
}

} // namespace holdfast
