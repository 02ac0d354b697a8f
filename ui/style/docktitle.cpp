#include <style/docktitle.h>

#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QWidget>

namespace holdfast {

bool paintDockTitle(const QStyle &style, const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const auto *title = qstyleoption_cast<const QStyleOptionDockWidget *>(option);
    if (title == nullptr || widget == nullptr || title->verticalTitleBar)
        return false;
    const QRect box = style.subElementRect(QStyle::SE_DockWidgetTitleBarText, option, widget);
    painter->save();
    painter->setFont(widget->font());
    const QString text = widget->fontMetrics().elidedText(title->title, Qt::ElideRight, box.width());
    style.drawItemText(painter, box, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextShowMnemonic, title->palette,
                       title->state & QStyle::State_Enabled, text, QPalette::WindowText);
    painter->restore();
    return true;
}

} // namespace holdfast
