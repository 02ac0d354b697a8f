#include <style/outlinedstyle.h>

#include <style/docktitle.h>

#include <QPainter>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>
#include <array>

namespace holdfast {

namespace {

constexpr qreal radius = 2.0;

class OutlinedStyle : public QProxyStyle
{
public:
    OutlinedStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) { setObjectName(outlinedStyleName); }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        if (element == PE_FrameFocusRect)
            return frame(painter, option->rect, option->palette.color(QPalette::Highlight), 2.0);
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        static constexpr std::array framed{
            PE_PanelButtonCommand, PE_PanelLineEdit, PE_FrameLineEdit, PE_Frame,
            PE_FrameGroupBox,      PE_FrameMenu,     PE_PanelTipLabel, PE_IndicatorCheckBox};
        const bool isFlat =
            (option->state & State_AutoRaise) && !(option->state & (State_MouseOver | State_On | State_Sunken));
        if (std::ranges::find(framed, element) != framed.end() || (element == PE_PanelButtonTool && !isFlat))
            outline(painter, option);
        else if (element == PE_IndicatorRadioButton)
            round(painter, option);
    }

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override
    {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        if (control == CC_ComboBox || control == CC_SpinBox)
            outline(painter, option);
        else if (control == CC_ScrollBar) // the part that can be dragged
            frame(painter, subControlRect(control, option, SC_ScrollBarSlider, widget), edge(*option), 1.0);
    }

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        if (element == CE_DockWidgetTitle && paintDockTitle(*this, option, painter, widget))
            return;
        QProxyStyle::drawControl(element, option, painter, widget);
        if (element == CE_TabBarTabShape || element == CE_HeaderSection || element == CE_ProgressBarGroove)
            outline(painter, option);
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
            tab != nullptr && element == CE_TabBarTabShape && (tab->state & State_Selected))
            painter->fillRect(selectionMark(*tab), tab->palette.color(QPalette::Highlight));
    }

private:
    // Along the edge that is away from the page.
    [[nodiscard]] static QRect selectionMark(const QStyleOptionTab &tab)
    {
        constexpr int broad = 4;
        QRect mark = tab.rect.adjusted(1, 1, -1, -1);
        switch (tab.shape) {
        case QTabBar::RoundedNorth:
        case QTabBar::TriangularNorth: mark.setHeight(broad); break;
        case QTabBar::RoundedSouth:
        case QTabBar::TriangularSouth: mark.setTop(mark.bottom() - broad + 1); break;
        case QTabBar::RoundedWest:
        case QTabBar::TriangularWest: mark.setWidth(broad); break;
        case QTabBar::RoundedEast:
        case QTabBar::TriangularEast: mark.setLeft(mark.right() - broad + 1); break;
        }
        return mark;
    }
    [[nodiscard]] static QColor edge(const QStyleOption &option)
    {
        if (option.state & State_HasFocus)
            return option.palette.color(QPalette::Highlight);
        return option.palette.color(option.state & State_Enabled ? QPalette::Active : QPalette::Disabled,
                                    QPalette::WindowText);
    }
    static void outline(QPainter *painter, const QStyleOption *option)
    {
        frame(painter, option->rect, edge(*option), option->state & State_HasFocus ? 2.0 : 1.0);
    }
    static void frame(QPainter *painter, const QRect &rect, const QColor &colour, qreal width)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colour, width));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
        painter->restore();
    }
    static void round(QPainter *painter, const QStyleOption *option)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(edge(*option), 1.2));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(QRectF(option->rect).adjusted(1, 1, -1, -1));
        painter->restore();
    }
};

} // namespace

QStyle *makeOutlinedStyle()
{
    return new OutlinedStyle;
}

} // namespace holdfast
