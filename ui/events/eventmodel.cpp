#include <events/eventmodel.h>

#include <events/sentence.h>
#include <events/words.h>

#include <QFont>
#include <QSet>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

EventModel::EventModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(33);
    connect(&m_flush, &QTimer::timeout, this, &EventModel::flush);
}

EventModel::Row EventModel::makeRow(const QJsonObject &record) const
{
    Row row;
    row.seq = record["seq"_L1].toInteger();
    row.root = record["root"_L1].toInteger();
    if (row.root == 0)
        row.root = row.seq;
    row.time = recordTime(record);
    row.depth = depthOf(record["cause"_L1].toInteger());
    row.record = record;
    return row;
}

int EventModel::depthOf(qint64 cause) const
{
    if (cause <= 0)
        return 0;
    for (auto queued = m_queue.rbegin(); queued != m_queue.rend(); ++queued) {
        if (queued->seq == cause)
            return queued->depth + 1;
    }
    const auto row = rowOf(cause);
    return row ? m_rows[static_cast<std::size_t>(*row)].depth + 1 : 1;
}

void EventModel::noteRoot(const Row &row)
{
    const QString kind = row.record["kind"_L1].toString();
    if (kind == "fault"_L1 || kind == "invariant"_L1)
        ++m_faultRoots[row.root];
}

void EventModel::append(const QJsonObject &record)
{
    if (m_detached)
        return;
    m_queue.push_back(makeRow(record));
    if (!m_flush.isActive())
        m_flush.start();
}

void EventModel::flush()
{
    m_flush.stop();
    std::vector<Row> rows = std::exchange(m_queue, {});
    const qint64 last = m_rows.empty() ? 0 : m_rows.back().seq;
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.seq < b.seq; });
    const auto isNew = std::upper_bound(rows.begin(), rows.end(), last,
                                        [](qint64 seq, const Row &row) { return seq < row.seq; });
    std::vector<QJsonObject> late;
    for (auto row = rows.begin(); row != isNew; ++row)
        late.push_back(row->record);
    rows.erase(rows.begin(), isNew);
    rows.erase(std::unique(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.seq == b.seq; }),
               rows.end());
    if (!late.empty())
        prepend(late);
    if (rows.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    for (Row &row : rows) {
        noteRoot(row);
        m_rows.push_back(std::move(row));
    }
    endInsertRows();
    trimOldest();
}

void EventModel::trimOldest()
{
    if (m_rows.size() <= windowLimit)
        return;
    const auto excess = m_rows.size() - windowLimit;
    beginRemoveRows({}, 0, static_cast<int>(excess) - 1);
    m_rows.erase(m_rows.begin(), m_rows.begin() + static_cast<std::ptrdiff_t>(excess));
    endRemoveRows();
}

int EventModel::prepend(const std::vector<QJsonObject> &records)
{
    std::vector<Row> rows;
    QSet<qint64> seen;
    for (const QJsonObject &record : records) {
        const qint64 seq = record["seq"_L1].toInteger();
        if (!seen.contains(seq) && !rowOf(seq)) {
            seen.insert(seq);
            rows.push_back(makeRow(record));
        }
    }
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.seq < b.seq; });
    // Each run of neighbours goes in at one place; usually there is one run, at the top.
    for (std::size_t begin = 0; begin < rows.size();) {
        const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), rows[begin].seq,
                                         [](const Row &row, qint64 seq) { return row.seq < seq; });
        std::size_t end = begin + 1;
        while (end < rows.size() && (at == m_rows.end() || rows[end].seq < at->seq))
            ++end;
        const int row = static_cast<int>(at - m_rows.begin());
        beginInsertRows({}, row, row + static_cast<int>(end - begin) - 1);
        for (std::size_t i = begin; i < end; ++i)
            noteRoot(rows[i]);
        m_rows.insert(at, std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(begin)),
                      std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(end)));
        endInsertRows();
        begin = end;
    }
    for (Row &row : m_rows) // causes that have just come in give depth to what was there
        row.depth = depthOf(row.record["cause"_L1].toInteger());
    if (m_rows.size() > windowLimit) {
        const int limit = static_cast<int>(windowLimit);
        beginRemoveRows({}, limit, rowCount() - 1);
        m_rows.erase(m_rows.begin() + limit, m_rows.end());
        endRemoveRows();
        m_detached = true;
    }
    return static_cast<int>(rows.size());
}

void EventModel::attach(const std::deque<QJsonObject> &records)
{
    beginResetModel();
    m_rows.clear();
    m_queue.clear();
    m_faultRoots.clear();
    m_detached = false;
    for (const QJsonObject &record : records) {
        m_rows.push_back(makeRow(record));
        noteRoot(m_rows.back());
    }
    endResetModel();
}

void EventModel::setIncident(qint64 root)
{
    if (root == m_incident)
        return;
    m_incident = root;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {InIncidentRole, Qt::BackgroundRole});
}

qint64 EventModel::oldestSeq() const
{
    return m_rows.empty() ? 0 : m_rows.front().seq;
}

std::optional<int> EventModel::rowOf(qint64 seq) const
{
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), seq,
                                     [](const Row &row, qint64 wanted) { return row.seq < wanted; });
    if (at == m_rows.end() || at->seq != seq)
        return std::nullopt;
    return static_cast<int>(at - m_rows.begin());
}

std::vector<QJsonObject> EventModel::recordsOf(qint64 root) const
{
    std::vector<QJsonObject> out;
    for (const Row &row : m_rows) {
        if (row.root == root)
            out.push_back(row.record);
    }
    return out;
}

void EventModel::retranslate()
{
    for (Row &row : m_rows)
        row.sentence.clear();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const QString &EventModel::sentenceOf(const Row &row) const
{
    if (row.sentence.isEmpty())
        row.sentence = holdfast::sentence(row.record);
    return row.sentence;
}

QVariant EventModel::display(const Row &row, int column) const
{
    switch (column) {
    case TimeColumn: return localText(row.time);
    case KindColumn: {
        const auto kind = named<RecordKind>(row.record, "kind"_L1);
        return kind ? word(*kind) : row.record["kind"_L1].toString();
    }
    case EventColumn: return sentenceOf(row);
    case ByColumn: return actorWords(row.record["by"_L1].toString());
    case SeqColumn: return row.seq;
    default: return {};
    }
}

QString EventModel::toolTip(const Row &row) const
{
    const QString time = isDate(row.time) ? tr("%1 UTC").arg(utcText(row.time)) : tr("%1 s").arg(localText(row.time));
    const QString incident = row.root == row.seq ? tr("Begins incident %1").arg(row.root)
                                                 : tr("Belongs to incident %1").arg(row.root);
    return sentenceOf(row) + u'\n' + time + u'\n' + incident;
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return display(row, index.column());
    case Qt::ToolTipRole: return toolTip(row);
    case Qt::AccessibleTextRole:
        return index.column() == EventColumn ? QVariant(sentenceOf(row)) : display(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == SeqColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case RecordRole: return row.record;
    case SeqRole: return row.seq;
    case RootRole: return row.root;
    case KindRole: return row.record["kind"_L1].toString();
    case DepthRole: return row.depth;
    case InIncidentRole: return m_incident != 0 && row.root == m_incident;
    case SearchRole:
        return QString(sentenceOf(row) + u' ' + row.record["target"_L1].toString() + u' '
                       + row.record["by"_L1].toString() + u' ' + row.record["host"_L1].toString());
    default: return {};
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case TimeColumn: return tr("Time");
    case KindColumn: return tr("Kind");
    case EventColumn: return tr("Event");
    case ByColumn: return tr("By");
    case SeqColumn: return tr("No.");
    default: return {};
    }
}

} // namespace holdfast
