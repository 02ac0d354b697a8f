// outcomemodel.h - the rows of an outcome as a table: what, now, then, why.
#pragma once

#include <whatif/outcome.h>

#include <QAbstractTableModel>

namespace holdfast {

class OutcomeModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TargetColumn, BeforeColumn, AfterColumn, WhyColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// @param all also what stays as it is.
    void setRows(std::vector<OutcomeRow> rows, bool all);
    void setShowsAll(bool all);
    [[nodiscard]] const OutcomeRow &row(int row) const { return m_rows[m_shown[static_cast<std::size_t>(row)]]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void retranslate();

private:
    void choose(bool all);

    std::vector<OutcomeRow> m_rows;
    std::vector<std::size_t> m_shown; ///< into m_rows
};

} // namespace holdfast
