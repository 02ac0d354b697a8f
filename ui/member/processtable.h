// processtable.h - the processes and resources of one member as rows; a model that changes in place.
#pragma once

#include <api/status.h>

#include <QAbstractTableModel>

namespace holdfast {

class ProcessTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, StateColumn, PidColumn, UptimeColumn, RestartsColumn, CpuColumn, MemoryColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setProcesses(std::vector<ProcessStatus> processes);
    void agesChanged(); ///< uptimes are shown against the clock
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ProcessStatus> m_processes;
    std::vector<double> m_cpuShare; ///< of one processor since the state before, negative: not known yet
    QDateTime m_measured;
};

class ResourceTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, StateColumn, SinceColumn, WhyColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setResources(std::vector<ResourceStatus> resources);
    void agesChanged();
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ResourceStatus> m_resources;
};

} // namespace holdfast
