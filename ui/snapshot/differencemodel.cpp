#include <snapshot/differencemodel.h>

#include <snapshot/differencewords.h>

#include <algorithm>

namespace holdfast {

void DifferenceModel::setDifferences(std::vector<Difference> differences)
{
    if (differences == m_all)
        return; // what is selected stays so
    beginResetModel();
    m_all = std::move(differences);
    choose();
    endResetModel();
}

void DifferenceModel::setFilter(std::optional<Difference::Area> area, const QString &text)
{
    beginResetModel();
    m_area = area;
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    choose();
    endResetModel();
}

void DifferenceModel::choose()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (m_area && m_all[i].area != *m_area)
            continue;
        const QString line = areaWord(m_all[i].area) + QLatin1Char(' ') + differenceSentence(m_all[i]);
        if (std::all_of(m_words.begin(), m_words.end(),
                        [&](const QString &word) { return line.contains(word, Qt::CaseInsensitive); }))
            m_shown.push_back(i);
    }
}

std::vector<Difference> DifferenceModel::shown() const
{
    std::vector<Difference> out;
    for (const std::size_t at : m_shown)
        out.push_back(m_all[at]);
    return out;
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int DifferenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Difference &one = at(index.row());
    if (role == Qt::ToolTipRole)
        return differenceSentence(one);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case AreaColumn: return areaWord(one.area);
    case TargetColumn: return targetWords(one);
    case WhatColumn: return whatWord(one);
    case BeforeColumn: return valueWord(one, one.before);
    case AfterColumn: return valueWord(one, one.after);
    }
    return {};
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case AreaColumn: return tr("Area");
    case TargetColumn: return tr("Target");
    case WhatColumn: return tr("What");
    case BeforeColumn: return tr("In the snapshot");
    case AfterColumn: return tr("Now");
    }
    return {};
}

void DifferenceModel::retranslate()
{
    beginResetModel();
    choose();
    endResetModel();
}

} // namespace holdfast
