// processtable.h - the processes and resources of one member as rows; a model that changes in place.
#pragma once

#include <api/status.h>

#include <store/stopwatch.h>

#include <QAbstractTableModel>

#include <functional>

namespace holdfast {

class ProcessTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, StateColumn, PidColumn, UptimeColumn, RestartsColumn, CpuColumn, MemoryColumn, ColumnCount };

    /// @param now the clock to which the processes' starts belong.
    explicit ProcessTable(std::function<QDateTime()> now, QObject *parent = nullptr);

    void setProcesses(std::vector<ProcessStatus> processes);
    void agesChanged(); ///< uptimes are shown against the clock
    /// They are the last known: nothing that counts on by itself is shown.
    void setStale(bool stale);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ProcessStatus> m_processes;
    std::vector<double> m_cpuShare; ///< of one processor since the state before, negative: not known yet
    std::function<QDateTime()> m_now;
    Stopwatch m_measured;
    bool m_stale = false;
};

class ResourceTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, StateColumn, SinceColumn, WhyColumn, ColumnCount };

    /// @param now the clock to which the resources' times belong.
    explicit ResourceTable(std::function<QDateTime()> now, QObject *parent = nullptr);

    void setResources(std::vector<ResourceStatus> resources);
    void agesChanged();
    void setStale(bool stale); ///< as of processes
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::function<QDateTime()> m_now;
    std::vector<ResourceStatus> m_resources;
    bool m_stale = false;
};

} // namespace holdfast
