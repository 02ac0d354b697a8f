// eventdelegate.h - a row of the event list: a mark per kind, causes by indentation, the incident by a bar at its left.
#pragma once

#include <QStyledItemDelegate>

namespace holdfast {

class EventDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace holdfast
