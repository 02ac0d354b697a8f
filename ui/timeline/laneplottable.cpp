#include <timeline/laneplottable.h>

#include <events/eventmarks.h>
#include <style/metrics.h>

#include <QElapsedTimer>
#include <QHash>

#include <algorithm>

namespace holdfast {

namespace {

constexpr int roomForCode = 34;
constexpr int laneForCode = 15;

int markRank(Mark mark)
{
    switch (mark) {
    case Mark::None: return 0;
    case Mark::Change: return 1;
    case Mark::Alarm: return 2;
    case Mark::Command: return 3;
    case Mark::Action: return 4;
    case Mark::Fault: return 5;
    }
    return 0;
}

} // namespace

LanePlottable::LanePlottable(QCPAxis *timeAxis, QCPAxis *laneAxis, const TimelineData &data, const LaneView &view)
    : QCPAbstractPlottable(timeAxis, laneAxis), m_data(data), m_view(view)
{
    setSelectable(QCP::stNone);
}

QCPRange LanePlottable::getKeyRange(bool &foundRange, QCP::SignDomain) const
{
    foundRange = m_data.lastTime() > 0;
    return foundRange ? QCPRange(double(m_data.firstTime()) / 1e6, double(m_view.now) / 1e6) : QCPRange();
}

QCPRange LanePlottable::getValueRange(bool &foundRange, QCP::SignDomain, const QCPRange &) const
{
    foundRange = false;
    return {};
}

void LanePlottable::draw(QCPPainter *painter)
{
    QElapsedTimer timer;
    timer.start();
    const QRect area = keyAxis()->axisRect()->rect();
    if (area.isEmpty() || m_view.to <= m_view.from)
        return;
    if (m_tiles.height() != m_view.barHeight() || m_tilesGround != m_view.theme.ground) {
        m_tiles = BarTiles(m_view.theme, m_view.barHeight());
        m_tilesGround = m_view.theme.ground;
    }
    paintBars(painter, area);
    paintCodes(painter, area);
    paintMarks(painter, area);
    m_paintTime = std::chrono::microseconds(timer.nsecsElapsed() / 1000);
}

void LanePlottable::paintBars(QCPPainter *painter, const QRect &area)
{
    const int width = area.width();
    QImage image(area.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    m_columns.resize(std::size_t(width));
    m_wide.clear();
    const int height = m_tiles.height();
    const int firstRow = std::max(0, m_view.scroll / m_view.laneHeight);
    for (int row = firstRow; row < int(m_view.rows.size()) && m_view.top(row) < area.height(); ++row) {
        const LaneRow &shown = m_view.rows[std::size_t(row)];
        const int top = m_view.top(row);
        const bool selected = shown.lane == m_view.selectedLane;
        if (selected || row % 2 == 1) {
            const QRect band(area.left(), area.top() + top, width, m_view.laneHeight);
            painter->fillRect(band & area, selected ? m_view.theme.selection : m_view.theme.alternate);
        }
        m_data.store().bucket(shown.lane, m_view.from, m_view.to, m_view.now, m_columns);
        const int barTop = top + m_view.barTop();
        for (int begin = 0; begin < width;) {
            const BarState state = m_columns[std::size_t(begin)];
            int end = begin + 1;
            while (end < width && m_columns[std::size_t(end)] == state)
                ++end;
            if (state != BarState::Nothing && end - begin >= roomForCode)
                m_wide.push_back({row, begin, end, state});
            begin = end;
        }
        for (int y = std::max(0, -barTop); y < height && barTop + y < area.height(); ++y) {
            auto *line = reinterpret_cast<QRgb *>(image.scanLine(barTop + y));
            for (int x = 0; x < width; ++x)
                line[x] = m_tiles.pixel(m_columns[std::size_t(x)], x, y);
        }
    }
    painter->drawImage(area.topLeft(), image);
}

void LanePlottable::paintCodes(QCPPainter *painter, const QRect &area)
{
    if (m_view.laneHeight < laneForCode)
        return;
    QFont font = painter->font();
    font.setPixelSize(std::min(scaled(11, parentPlot()->font()), m_view.barHeight() - 3));
    painter->setFont(font);
    for (const Run &run : m_wide) {
        const BarLook &look = m_view.theme.look(run.state);
        if (look.top > 0.3) // a low bar: the code would stand beside it
            continue;
        const int top = m_view.barTop() + m_view.top(run.row) + qRound(look.top * m_view.barHeight());
        const QRect box(area.left() + run.begin, area.top() + top, run.end - run.begin,
                        m_view.barHeight() - qRound(look.top * m_view.barHeight()));
        if (!area.contains(box))
            continue;
        const QString code = barCode(run.state);
        if (painter->fontMetrics().horizontalAdvance(code) > box.width())
            continue; // large texts: half a code is none
        if (look.hatch != Qt::NoBrush) { // on a hatch a code needs a ground of its own
            const int w = painter->fontMetrics().horizontalAdvance(code) + 6;
            painter->fillRect(QRect(box.center().x() - w / 2, box.top() + 1, w, box.height() - 3), look.fill);
        }
        painter->setPen(m_view.theme.textOn(run.state));
        painter->drawText(box, Qt::AlignCenter, code);
    }
}

void LanePlottable::paintMarks(QCPPainter *painter, const QRect &area)
{
    m_spots.clear();
    const double side = std::clamp(m_view.laneHeight - 8, 7, 13);
    const std::vector<int> rows = rowsOfLanes(m_data, m_view.rows);
    const auto &marks = m_data.marks();
    auto mark = std::lower_bound(marks.begin(), marks.end(), m_view.from,
                                 [](const TimelineMark &m, Microseconds t) { return m.at < t; });
    QHash<std::pair<int, int>, int> taken;
    for (; mark != marks.end() && mark->at <= m_view.to; ++mark) {
        const int row = mark->lane < 0 ? -1 : rows[std::size_t(mark->lane)];
        const int top = row < 0 ? 0 : m_view.top(row);
        if (row < 0 || top + m_view.laneHeight <= 0 || top >= area.height())
            continue;
        const double x = m_view.x(mark->at, area.width());
        const std::pair cell{row, int(x / side)};
        if (const auto spot = taken.constFind(cell); spot != taken.cend()) {
            Spot &there = m_spots[std::size_t(*spot)];
            ++there.count;
            if (markRank(mark->mark) > markRank(there.mark->mark))
                there.mark = &*mark;
            continue;
        }
        taken.insert(cell, int(m_spots.size()));
        const QPointF centre(area.left() + x, area.top() + top + m_view.laneHeight / 2.0);
        m_spots.push_back({QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side), &*mark, 1});
    }
    const QPalette palette = parentPlot()->palette();
    for (const Spot &spot : m_spots) {
        if (!area.intersects(spot.box.toAlignedRect()))
            continue;
        // A disc of the ground lifts the mark off its bar.
        painter->setAntialiasing(true);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_view.theme.ground);
        painter->drawEllipse(spot.box.adjusted(-2, -2, 2, 2));
        const bool chosen = m_view.selectedRoot != 0 && spot.mark->root == m_view.selectedRoot;
        if (chosen) {
            painter->setPen(QPen(m_view.theme.text, 1.2));
            painter->drawEllipse(spot.box.adjusted(-2, -2, 2, 2));
        }
        paintMark(*painter, spot.box.adjusted(0.5, 0.5, -0.5, -0.5), spot.mark->mark,
                  markColour(spot.mark->mark, palette));
        painter->setAntialiasing(false);
    }
}

} // namespace holdfast
