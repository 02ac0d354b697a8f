#include <member/processtable.h>

#include <events/words.h>
#include <style/colours.h>
#include <style/metrics.h>

#include <QGuiApplication>
#include <QLocale>

namespace holdfast {

namespace {

double ageOf(const QDateTime &since, const QDateTime &now)
{
    return std::max(0.0, static_cast<double>(since.msecsTo(now)) / 1000.0);
}

QString stateText(const QString &state)
{
    if (state == QLatin1String("stopped"))
        return ProcessTable::tr("stopped");
    if (state == QLatin1String("starting"))
        return ProcessTable::tr("starting");
    if (state == QLatin1String("running"))
        return ProcessTable::tr("running");
    if (state == QLatin1String("stopping"))
        return ProcessTable::tr("stopping");
    if (state == QLatin1String("stuck"))
        return ProcessTable::tr("stuck");
    if (state == QLatin1String("faulty"))
        return ProcessTable::tr("faulty");
    return state.isEmpty() ? ProcessTable::tr("not known") : state;
}

} // namespace

ProcessTable::ProcessTable(std::function<QDateTime()> now, QObject *parent)
    : QAbstractTableModel(parent), m_now(std::move(now))
{
}

void ProcessTable::setProcesses(std::vector<ProcessStatus> processes)
{
    const auto have = static_cast<int>(m_processes.size());
    const auto want = static_cast<int>(processes.size());
    const double elapsed = m_measured.seconds();
    m_cpuShare.resize(static_cast<std::size_t>(want), -1.0);
    if (elapsed > 0.4) {
        for (std::size_t i = 0; i < processes.size(); ++i) {
            const bool same = i < m_processes.size() && m_processes[i].pid == processes[i].pid
                && m_processes[i].name == processes[i].name && processes[i].pid > 0;
            m_cpuShare[i] = same ? std::max(0.0, processes[i].cpuS - m_processes[i].cpuS) / elapsed : -1.0;
        }
    }
    if (want > have)
        beginInsertRows({}, have, want - 1);
    else if (want < have)
        beginRemoveRows({}, want, have - 1);
    m_processes = std::move(processes);
    m_measured.start();
    if (want > have)
        endInsertRows();
    else if (want < have)
        endRemoveRows();
    if (want > 0)
        Q_EMIT dataChanged(index(0, 0), index(want - 1, ColumnCount - 1));
}

void ProcessTable::agesChanged()
{
    if (!m_processes.empty())
        Q_EMIT dataChanged(index(0, UptimeColumn), index(rowCount() - 1, UptimeColumn));
}

void ProcessTable::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) != stale && !m_processes.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ProcessTable::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_processes.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ProcessTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_processes.size());
}

int ProcessTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProcessTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ProcessStatus &process = m_processes[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(index.column() >= PidColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                               : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && m_stale)
        return Colours::of(QGuiApplication::palette()).dim;
    if (role == Qt::ToolTipRole && m_stale)
        return tr("Last known: its host is not heard.");
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) // a column may be narrower than its title
        return {};
    const bool runs = process.pid > 0;
    const double share = m_cpuShare[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case NameColumn: return process.name;
    case StateColumn: return m_stale ? QStringLiteral("?? ") + stateText(process.state) : stateText(process.state);
    case PidColumn: return runs ? QString::number(process.pid) : QString();
    case UptimeColumn:
        return runs && !m_stale && process.start.isValid() ? ageText(ageOf(process.start, m_now())) : QString();
    case RestartsColumn: return QString::number(process.restarts);
    case CpuColumn:
        return runs && !m_stale && share >= 0
            ? tr("%1 %", "share of a processor").arg(QLocale().toString(share * 100, 'f', 1))
            : QString();
    case MemoryColumn:
        return runs ? tr("%1 MiB").arg(QLocale().toString(static_cast<double>(process.memoryKib) / 1024.0, 'f', 1))
                    : QString();
    }
    return {};
}

QVariant ProcessTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section >= PidColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                        : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Process");
    case StateColumn: return tr("State");
    case PidColumn: return tr("pid");
    case UptimeColumn: return tr("Up for");
    case RestartsColumn: return tr("Restarts");
    case CpuColumn: return tr("CPU");
    case MemoryColumn: return tr("Memory");
    }
    return {};
}

ResourceTable::ResourceTable(std::function<QDateTime()> now, QObject *parent)
    : QAbstractTableModel(parent), m_now(std::move(now))
{
}

void ResourceTable::setResources(std::vector<ResourceStatus> resources)
{
    const auto have = static_cast<int>(m_resources.size());
    const auto want = static_cast<int>(resources.size());
    if (want > have)
        beginInsertRows({}, have, want - 1);
    else if (want < have)
        beginRemoveRows({}, want, have - 1);
    m_resources = std::move(resources);
    if (want > have)
        endInsertRows();
    else if (want < have)
        endRemoveRows();
    if (want > 0)
        Q_EMIT dataChanged(index(0, 0), index(want - 1, ColumnCount - 1));
}

void ResourceTable::agesChanged()
{
    if (!m_resources.empty())
        Q_EMIT dataChanged(index(0, SinceColumn), index(rowCount() - 1, SinceColumn));
}

void ResourceTable::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) != stale && !m_resources.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ResourceTable::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_resources.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ResourceTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_resources.size());
}

int ResourceTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ResourceTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::ForegroundRole && m_stale)
        return Colours::of(QGuiApplication::palette()).dim;
    if (role == Qt::ToolTipRole && m_stale)
        return tr("Last known: its host is not heard.");
    if (role != Qt::DisplayRole)
        return {};
    const ResourceStatus &resource = m_resources[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case NameColumn: return resource.target;
    case StateColumn: return m_stale ? QStringLiteral("?? ") + word(resource.state) : word(resource.state);
    case SinceColumn: return resource.since.isValid() && !m_stale ? ageText(ageOf(resource.since, m_now())) : QString();
    case WhyColumn: return resource.why;
    }
    return {};
}

QVariant ResourceTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case NameColumn: return tr("Resource");
    case StateColumn: return tr("State");
    case SinceColumn: return tr("For", "column: for how long in this state");
    case WhyColumn: return tr("Why");
    }
    return {};
}

} // namespace holdfast
