#include <whatif/outcomemodel.h>

#include <style/metrics.h>

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmap>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

QPixmap glyph(const StateLook &look)
{
    const double ratio = qGuiApp->devicePixelRatio();
    QPixmap pixmap(QSize(Metrics::glyph, Metrics::glyph) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintState(painter, QRectF(0, 0, Metrics::glyph, Metrics::glyph), look, Colours::of(QGuiApplication::palette()));
    return pixmap;
}

QString cellText(const std::optional<StateLook> &look, const QString &text)
{
    return look ? stateCode(*look) + u"  "_s + text : text;
}

} // namespace

void OutcomeModel::setRows(std::vector<OutcomeRow> rows, bool all)
{
    beginResetModel();
    m_rows = std::move(rows);
    choose(all);
    endResetModel();
}

void OutcomeModel::setShowsAll(bool all)
{
    beginResetModel();
    choose(all);
    endResetModel();
}

void OutcomeModel::choose(bool all)
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (all || m_rows[i].changed)
            m_shown.push_back(i);
    }
}

int OutcomeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int OutcomeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutcomeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const OutcomeRow &one = row(index.row());
    const bool before = index.column() == BeforeColumn;
    if (role == Qt::DecorationRole && (before || index.column() == AfterColumn)) {
        const auto &look = before ? one.lookBefore : one.lookAfter;
        return look ? QVariant(glyph(*look)) : QVariant();
    }
    if (role == Qt::FontRole && one.changed && index.column() == AfterColumn)
        return boldFont(QGuiApplication::font());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case TargetColumn: return one.target;
    case BeforeColumn: return cellText(one.lookBefore, one.before);
    case AfterColumn: return one.changed ? u"\u2192 "_s + cellText(one.lookAfter, one.after) : tr("the same");
    case WhyColumn: return one.changed ? one.why : QString();
    }
    return {};
}

QVariant OutcomeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case TargetColumn: return tr("Target");
    case BeforeColumn: return tr("Now");
    case AfterColumn: return tr("Then");
    case WhyColumn: return tr("Why");
    }
    return {};
}

void OutcomeModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace holdfast
