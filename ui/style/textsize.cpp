#include <style/textsize.h>

#include <QApplication>
#include <QDockWidget>
#include <QFont>
#include <QHeaderView>
#include <QLayout>
#include <QResizeEvent>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace holdfast {

namespace {

int present = usualTextSize;

// What the platform gave before the first change.
qreal usualPoints()
{
    static const qreal points = QApplication::font().pointSizeF();
    return points;
}

bool hasOwnSize(const QWidget &widget)
{
    return widget.testAttribute(Qt::WA_SetFont) && (widget.font().resolveMask() & QFont::SizeResolved) != 0
        && widget.font().pointSizeF() > 0;
}

// Their widths are pixels, chosen for the texts in them. A section that is stretched follows by itself.
void scaleSections(QHeaderView &header, qreal by)
{
    if (header.orientation() == Qt::Vertical) {
        header.setDefaultSectionSize(qRound(header.defaultSectionSize() * by));
        return;
    }
    for (int section = 0; section < header.count(); ++section) {
        const bool last = header.stretchLastSection() && header.visualIndex(section) == header.count() - 1;
        if (header.sectionResizeMode(section) == QHeaderView::Interactive && !last)
            header.resizeSection(section, qRound(header.sectionSize(section) * by));
    }
}

// Qt keeps the height of a dock's title until something else lays the dock out.
void layTitleAnew(QDockWidget &dock)
{
    if (dock.layout() != nullptr)
        dock.layout()->invalidate();
    dock.updateGeometry();
    QResizeEvent same(dock.size(), dock.size());
    QCoreApplication::sendEvent(&dock, &same);
}

} // namespace

void applyTextSize(int percent)
{
    const int wanted = std::clamp(percent, usualTextSize, largestTextSize);
    const qreal points = usualPoints();
    if (wanted == present)
        return;
    const qreal by = qreal(wanted) / std::exchange(present, wanted);
    const QWidgetList all = QApplication::allWidgets();
    std::vector<std::pair<QWidget *, qreal>> own; // looked at before the new font reaches those who inherit it
    for (QWidget *widget : all) {
        if (hasOwnSize(*widget))
            own.emplace_back(widget, widget->font().pointSizeF());
    }
    QFont font = QApplication::font();
    font.setPointSizeF(points * wanted / usualTextSize);
    QApplication::setFont(font);
    for (QWidget *widget : all) { // before the event loop runs Qt tells nobody
        QEvent changed(QEvent::ApplicationFontChange);
        QCoreApplication::sendEvent(widget, &changed);
    }
    for (const auto &[widget, size] : own) {
        QFont larger = widget->font();
        larger.setPointSizeF(size * by);
        widget->setFont(larger);
    }
    for (QWidget *widget : all) {
        if (auto *header = qobject_cast<QHeaderView *>(widget))
            scaleSections(*header, by);
        else if (auto *dock = qobject_cast<QDockWidget *>(widget))
            layTitleAnew(*dock);
    }
}

int textSize()
{
    return present;
}

int textScaled(int pixels)
{
    return pixels * present / usualTextSize;
}

} // namespace holdfast
