#include <output/outputdelegate.h>

#include <output/outputmodel.h>
#include <style/colours.h>
#include <style/metrics.h>

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace holdfast {

OutputDelegate::OutputDelegate(const OutputModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model), m_font(fixedFont())
{
}

void OutputDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const OutputRow &row = m_model.at(index.row());
    const Colours colours = Colours::of(option->palette);
    option->state &= ~QStyle::State_HasFocus; // the row is selected as a whole
    QColor colour = colours.text;
    if (row.missing || row.error)
        colour = colours.caution;
    else if (index.column() != OutputModel::TextColumn)
        colour = colours.dim;
    option->palette.setColor(QPalette::Text, colour);
    if (row.missing)
        option->font.setItalic(true);
    else if (index.column() == OutputModel::TextColumn)
        option->font = m_font;
}

void OutputDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() != OutputModel::TextColumn || m_model.at(index.row()).missing) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    painter->save();
    painter->setClipRect(item.rect);
    paintText(*painter, item, index.row(), Colours::of(option.palette));
    painter->restore();
}

void OutputDelegate::paintText(QPainter &painter, const QStyleOptionViewItem &item, int row,
                               const Colours &colours) const
{
    const OutputRow &line = m_model.at(row);
    const bool selected = item.state & QStyle::State_Selected;
    const QString text = line.text.left(longestPainted);
    QTextLayout layout(line.text.size() > longestPainted ? text + QChar(0x2026) : text, m_font);
    layout.setCacheEnabled(false);
    QList<QTextLayout::FormatRange> marks;
    if (line.match) {
        QTextCharFormat format;
        format.setBackground(mix(colours.caution, colours.ground, colours.dark ? 0.45 : 0.35));
        format.setForeground(colours.text);
        format.setFontUnderline(true);
        for (const OutputSearch::Span &span : m_model.search().spans(text))
            marks.append({static_cast<int>(span.start), static_cast<int>(span.length), format});
    }
    layout.setFormats(marks);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setNumColumns(static_cast<int>(layout.text().size()));
    layout.endLayout();
    painter.setPen(item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    const double top = item.rect.top() + (item.rect.height() - first.height()) / 2.0;
    layout.draw(&painter, QPointF(item.rect.left() + Metrics::gap, top));
}

int OutputDelegate::positionOf(int row, qsizetype character) const
{
    return QFontMetrics(m_font).horizontalAdvance(m_model.at(row).text.left(std::min(character, longestPainted)));
}

int OutputDelegate::widthOf(int columns) const
{
    const int painted = std::min(columns, static_cast<int>(longestPainted) + 2);
    return painted * QFontMetrics(m_font).horizontalAdvance(u'0') + 3 * Metrics::gap;
}

} // namespace holdfast
