#include <style/edgedstyle.h>

#include <style/colours.h>
#include <style/docktitle.h>

#include <QPainter>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>

namespace holdfast {

namespace {

class EdgedStyle : public QProxyStyle
{
public:
    EdgedStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) { setObjectName(edgedStyleName); }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element != PE_IndicatorCheckBox && element != PE_IndicatorRadioButton)
            return;
        const Colours colours = Colours::of(option->palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        // More than symbolContrast: the pages of tabs, which Fusion makes lighter than anything in the palette, are
        // behind it.
        painter->setPen(option->state & State_Enabled ? colours.legible(colours.line, textContrast) : colours.disabled);
        const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
        if (element == PE_IndicatorCheckBox)
            painter->drawRect(box);
        else
            painter->drawEllipse(box);
        painter->restore();
    }

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        if (element != CE_DockWidgetTitle || !paintDockTitle(*this, option, painter, widget))
            QProxyStyle::drawControl(element, option, painter, widget);
    }
};

} // namespace

QStyle *makeEdgedStyle()
{
    return new EdgedStyle;
}

} // namespace holdfast
