// differencemodel.h - differences as a table that can be narrowed to an area and to words.
#pragma once

#include <snapshot/difference.h>

#include <QAbstractTableModel>

#include <optional>

namespace holdfast {

class DifferenceModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { AreaColumn, TargetColumn, WhatColumn, BeforeColumn, AfterColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setDifferences(std::vector<Difference> differences);
    /// @param area nullopt: all of them. @param text each of its words must occur in the row; case doesn't matter.
    void setFilter(std::optional<Difference::Area> area, const QString &text);

    [[nodiscard]] const std::vector<Difference> &all() const { return m_all; }
    [[nodiscard]] std::vector<Difference> shown() const;
    [[nodiscard]] const Difference &at(int row) const { return m_all[m_shown[static_cast<std::size_t>(row)]]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    void choose();

    std::vector<Difference> m_all;
    std::vector<std::size_t> m_shown; ///< into m_all
    std::optional<Difference::Area> m_area;
    QStringList m_words;
};

} // namespace holdfast
