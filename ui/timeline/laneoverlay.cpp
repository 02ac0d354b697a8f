#include <events/eventmarks.h>
#include <style/textsize.h>
#include <timeline/laneplottable.h>

#include <QPainterPath>

#include <cmath>

namespace holdfast {

using namespace Qt::StringLiterals;

LaneOverlay::LaneOverlay(QCustomPlot *plot, const TimelineData &, const LaneView &view)
    : QCPLayerable(plot, u"overlay"_s), m_view(view)
{
}

QPointF LaneOverlay::place(const Point &point, const QRect &area) const
{
    const int row = m_view.rowOf(point.lane);
    const double y = row < 0 ? -1 : m_view.top(row) + m_view.laneHeight / 2.0;
    return {area.left() + m_view.x(point.at, area.width()), area.top() + y};
}

void LaneOverlay::draw(QCPPainter *painter)
{
    const QRect area = mParentPlot->axisRect()->rect();
    if (m_view.to <= m_view.from)
        return;
    painter->save();
    painter->setClipRect(area);
    paintArrows(painter, area);
    const double now = m_view.x(m_view.now, area.width());
    if (now >= 0 && now <= area.width()) {
        painter->setPen(QPen(m_view.theme.now, 1.5));
        painter->drawLine(QPointF(area.left() + now, area.top()), QPointF(area.left() + now, area.bottom()));
    }
    if (m_moment >= 0) {
        const double x = area.left() + m_view.x(m_moment, area.width());
        painter->fillRect(QRectF(x - 3, area.top(), 6, area.height()), QColor(m_view.theme.past.red(), m_view.theme.past.green(), m_view.theme.past.blue(), 90));
        painter->setPen(QPen(m_view.theme.text, 1.5, Qt::DashLine));
        painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
    if (m_cursor >= 0) {
        painter->setPen(QPen(m_view.theme.dim, 0, Qt::DotLine));
        painter->drawLine(QPointF(area.left() + m_cursor, area.top()), QPointF(area.left() + m_cursor, area.bottom()));
    }
    painter->restore();
}

void LaneOverlay::paintArrows(QCPPainter *painter, const QRect &area) const
{
    const QColor colour = m_view.theme.text;
    QFont font = painter->font();
    font.setPixelSize(textScaled(10));
    font.setBold(true);
    painter->setFont(font);
    for (const Point &point : m_points) {
        const QPointF to = place(point, area);
        if (!point.label.isEmpty() && m_view.rowOf(point.lane) >= 0) {
            const QRectF box(to.x() + 9, to.y() - m_view.laneHeight / 2.0, 60, m_view.laneHeight);
            const double w = painter->fontMetrics().horizontalAdvance(point.label) + 6;
            painter->fillRect(QRectF(box.left() - 3, to.y() - 7, w, 14), m_view.theme.ground);
            painter->setPen(colour);
            painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, point.label);
        }
        const auto cause = std::find_if(m_points.begin(), m_points.end(),
                                        [&point](const Point &other) { return other.seq == point.cause; });
        if (cause == m_points.end() || cause->lane < 0 || point.lane < 0 || m_view.rowOf(point.lane) < 0
            || m_view.rowOf(cause->lane) < 0)
            continue;
        const QPointF from = place(*cause, area);
        const QPointF way = to - from;
        const double length = std::hypot(way.x(), way.y());
        if (length < 6)
            continue;
        // Bulging to the right where cause and effect are at the same time on two lanes, so that arrows don't coincide.
        const double bulge = std::abs(way.x()) < 12 ? 18 : 0;
        const QPointF middle = (from + to) / 2 + QPointF(bulge, 0);
        QPainterPath path(from);
        path.quadTo(middle, to);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_view.theme.ground, 4));
        painter->drawPath(path);
        painter->setPen(QPen(colour, 1.6));
        painter->drawPath(path);
        const QPointF end = to - middle;
        const double size = std::max(1.0, std::hypot(end.x(), end.y()));
        const QPointF along = end / size;
        const QPointF across(-along.y(), along.x());
        const QPointF tip = to - along * std::min(7.0, size / 2);
        painter->setBrush(colour);
        painter->setPen(Qt::NoPen);
        painter->drawPolygon(QPolygonF({tip, tip - along * 7 + across * 3.5, tip - along * 7 - across * 3.5}));
    }
}

} // namespace holdfast
