// accessibleitems.h - what a painted widget shows, told to screen readers: one accessible child for each thing drawn.
#pragma once

#include <QAccessibleWidget>
#include <QHash>
#include <QRect>
#include <QString>

namespace holdfast {

/// Implemented by a widget that paints its items itself. Items are numbered from 0; numbers may mean other things after
/// itemsChanged().
class AccessibleItems
{
public:
    virtual ~AccessibleItems() = default;
    [[nodiscard]] virtual int itemCount() const = 0;
    [[nodiscard]] virtual QString itemName(int item) const = 0; ///< e.g. "cdma at alpha: Active since 9 days"
    [[nodiscard]] virtual QString itemDescription(int item) const = 0;
    [[nodiscard]] virtual QRect itemRect(int item) const = 0; ///< within the widget
    [[nodiscard]] virtual int currentItem() const = 0; ///< -1: none
    virtual void activateItem(int item) = 0; ///< as a click on it
};

/// Call once before widgets are made: from then on every widget that is an AccessibleItems has children for readers.
void installAccessibleItems();

/// Tells readers that the focus moved to an item.
void announceCurrentItem(QWidget *widget);

} // namespace holdfast
