// outletmodel.h - the outlets of an independent computer: host, power as its switch confirmed it, beats, counts, age.
#pragma once

#include <api/status.h>
#include <store/stopwatch.h>

#include <QAbstractTableModel>

#include <vector>

namespace holdfast {

/// Filled either from the console's own line or from what the managers say of theirs.
class OutletModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Outlet, Host, Power, Beats, Age, Cycles, Offs, ColumnCount };
    struct Row {
        int outlet = 0;
        QString host;
        PowerState power = PowerState::Unknown;
        BeatState beats = BeatState::None;
        int cycles = 0;
        int offs = 0;
        Stopwatch said; ///< since the independent computer last said so; not running: never
        bool operator==(const Row &) const = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<Row> rows);
    /// Adds the outlet or updates it.
    void setRow(const Row &row);
    void clear() { setRows({}); }
    /// The line is lost: what is shown is the last known, and looks so.
    void setStale(bool stale);
    void tick(); ///< ages have passed
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row *row(int outlet) const;
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Row> m_rows; ///< by outlet
    bool m_stale = false;
};

} // namespace holdfast
