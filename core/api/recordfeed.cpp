#include <api/recordfeed.h>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int page = 200;

qint64 seqOf(const QJsonObject &record)
{
    return record["seq"_L1].toInteger();
}

} // namespace

RecordFeed::RecordFeed(ManagerService &service, std::optional<qint64> since, std::size_t limit)
    : m_service(&service), m_limit(limit)
{
    // A manager's journal has what it sent: who knows later records has seen another, and goes on from this one's end.
    m_begin = std::clamp<qint64>(since.value_or(service.lastSeq()), 0, service.lastSeq());
    m_queued = m_taken = m_begin;
    connect(&service, &ManagerService::recorded, this, &RecordFeed::add);
}

void RecordFeed::add(const QJsonObject &record)
{
    // While history is being read, what is new is found there.
    if (m_live && seqOf(record) > m_queued) {
        m_queued = seqOf(record);
        m_waiting.push_back(record);
        while (m_waiting.size() > m_limit)
            m_waiting.pop_front();
    }
    Q_EMIT ready();
}

void RecordFeed::catchUp()
{
    const auto records = m_service ? m_service->recordsAfter(m_queued, page) : std::vector<QJsonObject>();
    m_live = records.empty();
    for (const QJsonObject &record : records) {
        m_queued = std::max(m_queued, seqOf(record));
        m_waiting.push_back(record);
    }
}

std::optional<RecordFeed::Item> RecordFeed::take()
{
    if (m_waiting.empty() && !m_live)
        catchUp();
    if (m_waiting.empty())
        return std::nullopt;
    const qint64 next = seqOf(m_waiting.front());
    if (next > m_taken + 1) {
        const Item gap{{}, m_taken + 1, next - 1};
        m_taken = next - 1;
        return gap;
    }
    m_taken = next;
    Item item{std::move(m_waiting.front())};
    m_waiting.pop_front();
    return item;
}

} // namespace holdfast
