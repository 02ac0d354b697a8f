#include <events/eventdelegate.h>

#include <events/eventmarks.h>
#include <events/eventmodel.h>

#include <QPainter>

#include <algorithm>

namespace holdfast {

void EventDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const bool selected = item.state & QStyle::State_Selected;
    const bool inIncident = index.data(EventModel::InIncidentRole).toBool();
    const QJsonObject record = index.data(EventModel::RecordRole).toJsonObject();
    const QColor mark = markColour(record, item.palette);
    item.state &= ~QStyle::State_HasFocus; // the row is selected as a whole
    if (inIncident && !selected) {
        QColor ground = item.palette.color(QPalette::Highlight);
        ground.setAlpha(index.data(EventModel::SeqRole) == index.data(EventModel::RootRole) ? 70 : 34);
        painter->fillRect(item.rect, ground);
    }
    if (index.column() == EventModel::TimeColumn && inIncident)
        painter->fillRect(QRect(item.rect.left(), item.rect.top(), 3, item.rect.height()),
                          item.palette.color(QPalette::Highlight));
    if (index.column() == EventModel::KindColumn) {
        const int side = std::min(item.rect.height() - 6, 14);
        const QRectF box(item.rect.left() + 4, item.rect.center().y() - side / 2.0 + 0.5, side, side);
        if (selected)
            painter->fillRect(item.rect, item.palette.highlight());
        paintMark(*painter, box, record, selected ? item.palette.color(QPalette::HighlightedText) : mark);
        item.rect.setLeft(item.rect.left() + side + 8);
    }
    if (index.column() == EventModel::EventColumn) {
        const int depth = std::min(index.data(EventModel::DepthRole).toInt(), 8);
        if (depth > 0) {
            const int x = item.rect.left() + 4 + (depth - 1) * 14;
            if (selected)
                painter->fillRect(item.rect, item.palette.highlight());
            painter->setPen(item.palette.color(selected ? QPalette::HighlightedText : QPalette::PlaceholderText));
            const int y = item.rect.center().y();
            painter->drawLine(x + 3, item.rect.top(), x + 3, y);
            painter->drawLine(x + 3, y, x + 10, y);
            item.rect.setLeft(item.rect.left() + depth * 14);
        }
    }
    QStyledItemDelegate::paint(painter, item, index);
}

} // namespace holdfast
