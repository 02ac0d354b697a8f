#include <journal/journal.h>

#include <QDir>

#include <algorithm>
#include <map>

namespace holdfast {

namespace {

// Bounds what waits in memory while nothing can be written.
template <class Element>
void keepNewest(std::vector<Element> &elements, std::size_t most)
{
    if (elements.size() > most)
        elements.erase(elements.begin(), elements.end() - static_cast<std::ptrdiff_t>(most));
}

template <class Element>
void appendTo(std::vector<Element> &to, const std::vector<Element> &from)
{
    to.insert(to.end(), from.begin(), from.end());
}

} // namespace

Journal::Journal(const QString &directory, const JournalOptions &options, QObject *parent)
    : QObject(parent), m_store(QDir(directory).filePath(QStringLiteral("journal.db"))), m_options(options),
      m_retryAfter(options.firstRetry)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Journal::flush);
    m_store.setFlushed([this](std::uint64_t ticket, const Outcome &outcome) {
        const auto tell = [this, ticket, outcome] {
            // It may have been found out, and mended, by a write meanwhile.
            if (!outcome && m_store.flushFailed())
                flushFailed(outcome.error());
            Q_EMIT synced(ticket);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
    if (reopen())
        flush(); // nothing yet, unless a damaged file was replaced
    m_lastSeq = std::max(m_lastSeq, read<qint64>(0, [](JournalStore &store) { return store.lastSeq(); }));
    m_lastIntent = read<qint64>(0, [](JournalStore &store) { return store.lastIntent(); });
}

Journal::~Journal()
{
    blockSignals(true); // whoever listens may be going, too
    // The last chance for what waits; whoever can't wait is lost, and was reported.
    if (m_health.ok())
        sync();
    else
        flush();
}

QString Journal::path() const
{
    return m_store.path();
}

qint64 Journal::newIntentId()
{
    // Also unique when the file with the earlier ones can't be read.
    m_lastIntent = std::max(m_lastIntent + 1, qint64(wallNow().time_since_epoch().count()));
    return m_lastIntent;
}

bool Journal::write(const JournalBatch &batch)
{
    remember(batch);
    const bool due = m_health.ok() || m_retry.remainingTime() <= 0;
    const bool written = due && flush();
    if (!written)
        Q_EMIT healthChanged(); // more waits, or is lost
    if (!batch.records.empty())
        Q_EMIT appended(batch.records);
    return written;
}

bool Journal::sync()
{
    const auto synced = m_health.ok() && m_store.isWritable() ? m_store.sync() : done();
    if (!synced)
        flushFailed(synced.error());
    return m_health.ok();
}

quint64 Journal::syncSoon()
{
    return m_health.ok() && m_store.isWritable() ? m_store.order() : 0;
}

void Journal::remember(const JournalBatch &batch)
{
    for (const JournalEntry &entry : batch.records) {
        m_ring.push_back(entry);
        m_lastSeq = std::max(m_lastSeq, entry.seq);
    }
    m_health.unwritten += static_cast<qint64>(batch.records.size());
    for (const auto &[key, bytes] : batch.states) {
        m_states[key] = bytes;
        std::erase_if(m_waiting.states, [&key = key](const auto &waiting) { return waiting.first == key; });
    }
    for (const JournalIntent &intent : batch.intents)
        m_openIntents[intent.id] = intent.bytes;
    for (const JournalIntent &outcome : batch.outcomes)
        m_openIntents.remove(outcome.id);
    appendTo(m_waiting.states, batch.states);
    appendTo(m_waiting.inputs, batch.inputs);
    appendTo(m_waiting.intents, batch.intents);
    appendTo(m_waiting.outcomes, batch.outcomes);
    // A batch is never cut while it may still be written: the bounds apply to what waits longer.
    if (!m_health.ok())
        forgetOldest();
}

void Journal::forgetOldest()
{
    const auto isTooMuch = [this] {
        const bool waits = m_health.unwritten == static_cast<qint64>(m_ring.size()); // the oldest of them
        return m_ring.size() > (waits ? m_options.ring : std::min(m_options.ring, m_options.kept));
    };
    while (isTooMuch()) {
        if (m_health.unwritten == static_cast<qint64>(m_ring.size())) {
            --m_health.unwritten;
            ++m_health.lost;
        }
        m_ring.pop_front();
    }
    if (m_health.ok())
        return;
    keepNewest(m_waiting.inputs, m_options.ring);
    keepNewest(m_waiting.intents, m_options.ring);
    keepNewest(m_waiting.outcomes, m_options.ring);
}

JournalBatch Journal::backlog() const
{
    JournalBatch batch;
    const auto add = [&batch](const JournalBatch &more) {
        appendTo(batch.records, more.records);
        appendTo(batch.states, more.states);
        appendTo(batch.inputs, more.inputs);
        appendTo(batch.intents, more.intents);
        appendTo(batch.outcomes, more.outcomes);
    };
    if (m_again) {
        for (const auto &[number, unflushed] : m_unflushed)
            add(unflushed);
    }
    add(m_waiting);
    batch.records.insert(batch.records.end(), m_ring.end() - m_health.unwritten, m_ring.end());
    return batch;
}

bool Journal::flush()
{
    m_again = m_again || m_store.flushFailed();
    if ((!m_store.isWritable() || m_store.flushFailed()) && !reopen())
        return false;
    JournalBatch batch = backlog();
    auto outcome = m_store.write(batch);
    if (!outcome && m_store.damaged()) {
        replaceDamaged();
        if (!m_store.isWritable())
            return false;
        batch = backlog();
        outcome = m_store.write(batch);
    }
    if (outcome && m_again)
        outcome = m_store.sync();
    if (!outcome && m_store.flushFailed()) {
        flushFailed(outcome.error());
        return m_health.ok();
    }
    if (!outcome) {
        fail(outcome.error());
        return false;
    }
    keepUntilFlushed(std::move(batch));
    m_waiting = {};
    m_health.unwritten = 0;
    forgetOldest();
    succeed();
    return true;
}

// That shows in the alarms, even where it is mended at once. Once in a while only: a disk that refuses again and again
// is tried as a full one is.
void Journal::flushFailed(const Error &error)
{
    m_again = true;
    fail(error);
    if (!m_pause.hasExpired()) {
        m_retry.start(std::chrono::milliseconds(m_pause.remainingTime()));
        return;
    }
    m_pause.setRemainingTime(m_options.lastRetry);
    flush();
}

void Journal::keepUntilFlushed(JournalBatch batch)
{
    if (std::exchange(m_again, false))
        m_unflushed.clear(); // and this batch, in which they are, has been flushed with them
    else if (!batch.isEmpty() && m_store.written() != 0)
        m_unflushed.emplace_back(m_store.written(), std::move(batch));
    const std::uint64_t flushed = m_store.flushed();
    // A disk that does nothing for minutes isn't waited for with all that the memory holds.
    while (!m_unflushed.empty() && (m_unflushed.front().first <= flushed || m_unflushed.size() > m_options.ring))
        m_unflushed.pop_front();
}

bool Journal::reopen()
{
    auto opened = m_store.open(m_options.durability);
    if (!opened && m_store.damaged()) {
        replaceDamaged();
        return m_store.isWritable();
    }
    if (!opened) {
        fail(opened.error());
        return false;
    }
    if (m_store.isFresh())
        takeAllFromMemory();
    return true;
}

void Journal::replaceDamaged()
{
    const auto moved = m_store.moveAside(QStringLiteral("damaged"));
    if (!moved) {
        fail(moved.error());
        return;
    }
    m_health.damage = Error{"the journal was damaged; a fresh one has been started", moved->toStdString(),
                            "Keep the damaged file for examination, and check the disk it is on."};
    Q_EMIT healthChanged();
    // Not damaged again: there is no file. If there can't be one, open() says why.
    if (const auto opened = m_store.open(m_options.durability); !opened)
        fail(opened.error());
    takeAllFromMemory();
}

// For a fresh file: what memory has of the one that was there before.
void Journal::takeAllFromMemory()
{
    m_health.unwritten = static_cast<qint64>(m_ring.size());
    m_waiting.states.clear();
    for (auto it = m_states.cbegin(); it != m_states.cend(); ++it)
        m_waiting.states.emplace_back(it.key(), it.value());
    m_waiting.intents.clear();
    for (auto it = m_openIntents.cbegin(); it != m_openIntents.cend(); ++it)
        m_waiting.intents.push_back({it.key(), it.value()});
}

void Journal::succeed()
{
    m_retry.stop();
    m_retryAfter = m_options.firstRetry;
    if (std::exchange(m_health.error, std::nullopt))
        Q_EMIT healthChanged();
}

void Journal::fail(const Error &error)
{
    m_health.error = error;
    m_retry.start(m_retryAfter);
    m_retryAfter = std::min(2 * m_retryAfter, m_options.lastRetry);
    forgetOldest();
    Q_EMIT healthChanged();
}

template <class Result, class Ask>
Result Journal::read(Result fallback, Ask ask)
{
    if (!m_store.isOpen())
        return fallback;
    auto answer = ask(m_store);
    if (!answer && m_store.damaged() && m_store.isWritable()) {
        replaceDamaged();
        flush();
        if (!m_store.isOpen())
            return fallback;
        answer = ask(m_store);
    }
    if (answer)
        return *answer;
    fail(answer.error());
    return fallback;
}

std::vector<JournalEntry> Journal::query(const JournalQuery &query)
{
    auto found = read<std::vector<JournalEntry>>({}, [&query](JournalStore &store) { return store.query(query); });
    const auto inMemory = m_store.isOpen() ? m_health.unwritten : static_cast<qint64>(m_ring.size());
    if (inMemory == 0)
        return found;
    std::map<qint64, JournalEntry> merged;
    for (JournalEntry &entry : found)
        merged.insert_or_assign(entry.seq, std::move(entry));
    for (auto it = m_ring.end() - inMemory; it != m_ring.end(); ++it) {
        if (matches(query, *it))
            merged.insert_or_assign(it->seq, *it);
    }
    found.clear();
    for (auto &[seq, entry] : merged)
        found.push_back(std::move(entry));
    if (query.order == JournalQuery::Order::NewestFirst)
        std::ranges::reverse(found);
    if (query.limit > 0 && found.size() > static_cast<std::size_t>(query.limit))
        found.resize(static_cast<std::size_t>(query.limit));
    return found;
}

std::vector<JournalEntry> Journal::chain(qint64 seq)
{
    std::vector<JournalEntry> result;
    while (seq > 0) {
        auto found = query({.afterSeq = seq - 1, .untilSeq = seq});
        if (found.empty())
            break;
        result.push_back(std::move(found.front()));
        // A cause is always earlier; damaged input must not lead in a circle.
        seq = result.back().cause < seq ? result.back().cause : 0;
    }
    return result;
}

std::vector<JournalEntry> Journal::incident(qint64 root)
{
    return root > 0 ? query({.root = root, .limit = 0}) : std::vector<JournalEntry>();
}

std::vector<JournalEntry> Journal::why(const QString &target)
{
    JournalQuery newest{.target = target, .exact = true, .limit = 1, .order = JournalQuery::Order::NewestFirst};
    newest.kinds = {QStringLiteral("transition"), QStringLiteral("role"), QStringLiteral("action"),
                    QStringLiteral("fault"), QStringLiteral("resource"), QStringLiteral("host"),
                    QStringLiteral("command")};
    const auto found = query(newest);
    return found.empty() ? found : chain(found.front().seq);
}

std::optional<QByteArray> Journal::state(const QString &key)
{
    if (const auto it = m_states.constFind(key); it != m_states.cend())
        return it->isNull() ? std::nullopt : std::optional(*it);
    return read<std::optional<QByteArray>>(std::nullopt, [&key](JournalStore &store) { return store.state(key); });
}

std::vector<JournalInput> Journal::inputs(qint64 afterSeq, int limit)
{
    auto found = read<std::vector<JournalInput>>(
        {}, [=](JournalStore &store) { return store.inputs(afterSeq, limit); });
    for (const JournalInput &input : m_waiting.inputs) {
        if (input.seq > (found.empty() ? afterSeq : found.back().seq) && found.size() < static_cast<std::size_t>(limit))
            found.push_back(input);
    }
    return found;
}

qint64 Journal::lastInput()
{
    const qint64 written = read<qint64>(0, [](JournalStore &store) { return store.lastInput(); });
    return m_waiting.inputs.empty() ? written : std::max(written, m_waiting.inputs.back().seq);
}

std::vector<JournalIntent> Journal::unfinishedIntents()
{
    auto found = read<std::vector<JournalIntent>>({}, [](JournalStore &store) { return store.unfinishedIntents(); });
    for (const JournalIntent &intent : m_waiting.intents) {
        if (std::ranges::find(found, intent.id, &JournalIntent::id) == found.end())
            found.push_back(intent);
    }
    std::erase_if(found, [this](const JournalIntent &intent) {
        return std::ranges::find(m_waiting.outcomes, intent.id, &JournalIntent::id) != m_waiting.outcomes.end();
    });
    return found;
}

bool Journal::prune(const JournalRetention &retention)
{
    if (!m_store.isWritable() || !m_health.ok())
        return false;
    return read<bool>(false, [&retention](JournalStore &store) { return store.prune(retention, wallNow()); });
}

} // namespace holdfast
