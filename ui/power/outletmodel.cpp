#include <power/outletmodel.h>

#include <events/words.h>
#include <style/colours.h>
#include <style/metrics.h>

#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int glyphSize = 14;

// On: a filled disc; off: an empty one; anything else: a question mark in a dashed one.
QPixmap powerGlyph(PowerState power)
{
    const Colours colours = Colours::of(QGuiApplication::palette());
    QPixmap pixmap(glyphSize * 2, glyphSize * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(1.5, 1.5, glyphSize - 3, glyphSize - 3);
    const bool known = power == PowerState::On || power == PowerState::Off;
    painter.setPen(QPen(colours.text, 1.5, known ? Qt::SolidLine : Qt::DotLine));
    painter.setBrush(power == PowerState::On ? QBrush(colours.text) : QBrush(Qt::NoBrush));
    painter.drawEllipse(box);
    if (power == PowerState::Cycling)
        painter.drawArc(box.adjusted(3, 3, -3, -3), 0, 270 * 16);
    return pixmap;
}

} // namespace

void OutletModel::setRows(std::vector<Row> rows)
{
    std::ranges::sort(rows, {}, &Row::outlet);
    const bool same = std::ranges::equal(rows, m_rows, {}, &Row::outlet, &Row::outlet);
    if (!same)
        beginResetModel();
    m_rows = std::move(rows);
    if (!same)
        endResetModel();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void OutletModel::setRow(const Row &row)
{
    std::vector<Row> rows = m_rows;
    const auto known = std::ranges::find(rows, row.outlet, &Row::outlet);
    if (known == rows.end())
        rows.push_back(row);
    else
        *known = row;
    setRows(std::move(rows));
}

void OutletModel::setStale(bool stale)
{
    m_stale = stale;
    tick();
}

void OutletModel::tick()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const OutletModel::Row *OutletModel::row(int outlet) const
{
    const auto known = std::ranges::find(m_rows, outlet, &Row::outlet);
    return known == m_rows.end() ? nullptr : &*known;
}

int OutletModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OutletModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutletModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DecorationRole && column == Power)
        return powerGlyph(m_stale ? PowerState::Unknown : row.power);
    if (role == Qt::TextAlignmentRole && (column == Outlet || column == Cycles || column == Offs || column == Age))
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && m_stale)
        return Colours::of(QGuiApplication::palette()).dim;
    if (role == Qt::ToolTipRole && m_stale)
        return tr("Last known: the line is lost.");
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Outlet: return row.outlet;
    case Host: return row.host;
    case Power: return m_stale ? tr("last known: %1").arg(word(row.power)) : word(row.power);
    case Beats: return word(row.beats);
    case Age:
        return row.said.isRunning() ? ageText(row.said.seconds()) : QString();
    case Cycles: return row.cycles;
    case Offs: return row.offs;
    case ColumnCount: break;
    }
    return {};
}

QVariant OutletModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (static_cast<Column>(section)) {
    case Outlet: return tr("Outlet");
    case Host: return tr("Host");
    case Power: return tr("Power (confirmed)");
    case Beats: return tr("Beats");
    case Age: return tr("Said");
    case Cycles: return tr("Cycles");
    case Offs: return tr("Offs");
    case ColumnCount: break;
    }
    return {};
}

void OutletModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    tick();
}

} // namespace holdfast
