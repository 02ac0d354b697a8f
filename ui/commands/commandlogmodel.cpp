#include <commands/commandlogmodel.h>

#include <events/sentence.h>
#include <events/consolewords.h>
#include <events/words.h>
#include <store/sitestore.h>

namespace holdfast {

using namespace Qt::StringLiterals;

CommandLogModel::CommandLogModel(SiteStore &store, QObject *parent) : QAbstractTableModel(parent), m_store(store)
{
    connect(&m_store, &SiteStore::historyLoaded, this, &CommandLogModel::reset);
    connect(&m_store, &SiteStore::recordAdded, this, &CommandLogModel::take);
    reset();
}

void CommandLogModel::reset()
{
    beginResetModel();
    m_entries.clear();
    m_forgotten = 0;
    m_bySeq.clear();
    endResetModel();
    for (const QJsonObject &record : m_store.records())
        take(record);
}

void CommandLogModel::take(const QJsonObject &record)
{
    if (record.value("kind"_L1) != "command"_L1)
        return;
    const auto outcome = named<CommandOutcome>(record, "outcome"_L1);
    if (outcome == CommandOutcome::Done || outcome == CommandOutcome::Failed) {
        const auto known = m_bySeq.constFind(record.value("cause"_L1).toInteger());
        if (known == m_bySeq.constEnd())
            return; // it was given before what is kept here
        const std::size_t entry = *known - m_forgotten;
        m_entries[entry].outcome = record;
        const int row = static_cast<int>(m_entries.size() - 1 - entry);
        Q_EMIT dataChanged(index(row, Outcome), index(row, Outcome));
        return;
    }
    beginInsertRows({}, 0, 0);
    m_bySeq.insert(record.value("seq"_L1).toInteger(), m_forgotten + m_entries.size());
    m_entries.push_back({record, record});
    endInsertRows();
    if (m_entries.size() <= mostKept)
        return;
    beginRemoveRows({}, rowCount() - 1, rowCount() - 1);
    m_bySeq.remove(m_entries.front().given.value("seq"_L1).toInteger());
    m_entries.pop_front();
    ++m_forgotten;
    endRemoveRows();
}

int CommandLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int CommandLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CommandLogModel::outcomeText(const Entry &entry) const
{
    const auto outcome = named<CommandOutcome>(entry.outcome, "outcome"_L1);
    if (!outcome)
        return {};
    const QString why = inConsoleWords(entry.outcome.value("why"_L1).toString(), AdvicePlace::Elsewhere);
    if (*outcome == CommandOutcome::Accepted)
        return tr("under way");
    return why.isEmpty() ? word(*outcome) : tr("%1: %2").arg(word(*outcome), why);
}

QVariant CommandLogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry &entry = at(index.row());
    if (role == Qt::ToolTipRole && index.column() == Time)
        return utcText(recordTime(entry.given));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Time: return localText(recordTime(entry.given));
    case What: {
        const auto verb = named<CommandVerb>(entry.given, "command"_L1);
        const QString args = argumentText(entry.given.value("args"_L1));
        return (verb ? word(*verb) : entry.given.value("command"_L1).toString()) + (args.isEmpty() ? args : u' ' + args);
    }
    case By: return entry.given.value("by"_L1).toString();
    case Reason: return entry.given.value("reason"_L1).toString();
    case Outcome: return outcomeText(entry);
    case ColumnCount: break;
    }
    return {};
}

QVariant CommandLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (static_cast<Column>(section)) {
    case Time: return tr("Given");
    case What: return tr("Command");
    case By: return tr("By");
    case Reason: return tr("Reason");
    case Outcome: return tr("Outcome");
    case ColumnCount: break;
    }
    return {};
}

QString CommandLogModel::targetAt(int row) const
{
    return at(row).given.value("target"_L1).toString();
}

void CommandLogModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace holdfast
