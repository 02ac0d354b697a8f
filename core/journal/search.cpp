#include <journal/search.h>

#include <algorithm>
#include <limits>

namespace holdfast {

namespace {

constexpr auto recordWithSeq = "SELECT seq, origin, t_us, kind, host, target, cause, root, json FROM record"
                               " WHERE seq = ?";

// Greater than every name of a kind.
const QString afterAll = QStringLiteral("\U0010FFFF");

qint64 microsecondsOf(WallTime time)
{
    return time.time_since_epoch().count();
}

} // namespace

JournalEntry entryAt(const Statement &row)
{
    return {row.number(0), row.text(1), WallTime(std::chrono::microseconds(row.number(2))), row.text(3), row.text(4),
            row.text(5), row.number(6), row.number(7), row.blob(8)};
}

Search::Search(sqlite3 *db, const JournalQuery &query)
    : m_db(db), m_query(query), m_descends(query.order == JournalQuery::Order::NewestFirst), m_record(db, recordWithSeq)
{
}

bool Search::find(std::vector<JournalEntry> &found)
{
    if (!m_record.ok() || !findRuns() || !findLists())
        return false;
    for (const Run &run : m_runs) {
        if (!findIn(run, found))
            return false;
        if (isFull(found))
            break;
    }
    return true;
}

Search::Run Search::wholeRun() const
{
    constexpr qint64 greatest = std::numeric_limits<qint64>::max();
    return {m_query.afterSeq ? *m_query.afterSeq + 1 : 0, m_query.untilSeq.value_or(greatest)};
}

bool Search::findRuns()
{
    const Run whole = wholeRun();
    Statement &known = m_asked.emplace_back(m_db, "SELECT count(*) FROM sqlite_master WHERE name = 'span'");
    const bool hasSpans = known.step() && known.number(0) != 0;
    if (!known.ok())
        return false;
    if ((!m_query.since && !m_query.until) || !hasSpans) { // one of an earlier version that may only be read
        m_runs.push_back(whole);
        return true;
    }
    Statement &blocks = m_asked.emplace_back(
        m_db, "SELECT first, last FROM span WHERE latest >= ? AND earliest <= ? AND last >= ? AND first <= ?"
              " ORDER BY block");
    blocks.bind(m_query.since ? microsecondsOf(*m_query.since) : std::numeric_limits<qint64>::min());
    blocks.bind(m_query.until ? microsecondsOf(*m_query.until) : std::numeric_limits<qint64>::max());
    blocks.bind(whole.first).bind(whole.last);
    while (blocks.step()) {
        const Run block{std::max(blocks.number(0), whole.first), std::min(blocks.number(1), whole.last)};
        if (!m_runs.empty() && m_runs.back().last + 1 == block.first)
            m_runs.back().last = block.last;
        else
            m_runs.push_back(block);
    }
    if (m_descends)
        std::ranges::reverse(m_runs);
    return blocks.ok();
}

// Without lists, all records of a run are asked for.
bool Search::findLists()
{
    m_kinds.assign(m_query.kinds.begin(), m_query.kinds.end());
    if (m_query.root != 0) {
        m_lists.push_back({"root = ?", {}, m_query.root});
        return true;
    }
    const QString &target = m_query.target;
    if (target.isEmpty()) {
        for (const QString &kind : m_kinds)
            m_lists.push_back({"kind = ?", {kind}});
        if (m_lists.empty())
            m_lists.push_back({});
        return true;
    }
    if (m_kinds.empty() && !findNames("kind", QString(), afterAll, m_kinds))
        return false;
    if (!m_query.exact && !target.contains(QLatin1Char('@'))) {
        addKinds("subject = ?", target);
        addKinds("target_host = ?", target);
        addKinds("target = '' AND host = ?", target);
        return true;
    }
    std::vector<QString> targets{target};
    // The processes of a member: up to the character after the slash.
    if (!m_query.exact && !findNames("target", target + QLatin1Char('/'), target + QLatin1Char('0'), targets))
        return false;
    for (const QString &each : targets)
        addKinds("target = ?", each);
    return true;
}

void Search::addKinds(const QByteArray &condition, const QString &text)
{
    for (const QString &kind : m_kinds)
        m_lists.push_back({condition + " AND kind = ?", {text, kind}});
}

// From name to name by the index, however many records have it.
bool Search::findNames(const QByteArray &column, QString after, const QString &before, std::vector<QString> &names)
{
    Statement &next = m_asked.emplace_back(
        m_db, "SELECT min(" + column + ") FROM record WHERE " + column + " > ? AND " + column + " < ?");
    while (next.bind(after).bind(before).step() && !next.isNull(0)) {
        after = next.text(0);
        names.push_back(after);
        next.rewind();
    }
    return next.ok();
}

bool Search::findIn(const Run &run, std::vector<JournalEntry> &found)
{
    m_streams.clear();
    for (const List &list : m_lists) {
        const QByteArray condition = list.condition.isEmpty() ? QByteArray() : list.condition + " AND ";
        const QByteArray order = m_descends ? " ORDER BY seq DESC" : " ORDER BY seq";
        Stream &stream = m_streams.emplace_back(
            m_db, "SELECT seq FROM record WHERE " + condition + "seq >= ? AND seq <= ?" + order);
        for (const QString &text : list.texts)
            stream.seqs.bind(text);
        if (list.number != 0)
            stream.seqs.bind(list.number);
        stream.seqs.bind(run.first).bind(run.last);
        if (!stream.advance())
            return false;
        if (stream.ended)
            m_streams.pop_back();
    }
    while (!isFull(found)) {
        // A record can be in two lists: what is on a host of the group's name.
        const Stream *next = nullptr;
        for (const Stream &stream : m_streams) {
            if (!stream.ended && (next == nullptr || (m_descends ? stream.seq > next->seq : stream.seq < next->seq)))
                next = &stream;
        }
        if (next == nullptr)
            return true;
        const qint64 seq = next->seq;
        if (!take(seq, found))
            return false;
        for (Stream &stream : m_streams) {
            if (!stream.ended && stream.seq == seq && !stream.advance())
                return false;
        }
    }
    return true;
}

bool Search::take(qint64 seq, std::vector<JournalEntry> &found)
{
    m_record.rewind();
    if (!m_record.bind(seq).step())
        return m_record.ok();
    JournalEntry entry = entryAt(m_record);
    if (matches(m_query, entry))
        found.push_back(std::move(entry));
    return true;
}

bool Search::Stream::advance()
{
    ended = !seqs.step();
    if (!ended)
        seq = seqs.number(0);
    return seqs.ok();
}

bool Search::isFull(const std::vector<JournalEntry> &found) const
{
    return m_query.limit > 0 && found.size() >= static_cast<std::size_t>(m_query.limit);
}

} // namespace holdfast
