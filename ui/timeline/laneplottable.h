// laneplottable.h - all lanes as one plottable: bars bucketed by pixel, marks merged where they would overlap.
#pragma once

#include <timeline/laneview.h>

#include <timeline/plotlibrary.h>

#include <chrono>

namespace holdfast {

/// Paints into one image by copying pixels of prepared tiles, so that the cost is that of the pixels, not of the segments.
class LanePlottable : public QCPAbstractPlottable
{
    Q_OBJECT
public:
    /// @param data and @param view must outlive it.
    LanePlottable(QCPAxis *timeAxis, QCPAxis *laneAxis, const TimelineData &data, const LaneView &view);

    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }
    QCPRange getKeyRange(bool &foundRange, QCP::SignDomain) const override;
    QCPRange getValueRange(bool &foundRange, QCP::SignDomain, const QCPRange &) const override;

    /// A mark, or several that fall upon the same place, as painted last.
    struct Spot {
        QRectF box;
        const TimelineMark *mark; ///< the most important one; valid until the data change
        int count = 1;
    };
    [[nodiscard]] const std::vector<Spot> &spots() const { return m_spots; }
    /// The time of the last painting.
    [[nodiscard]] std::chrono::microseconds paintTime() const { return m_paintTime; }

protected:
    void draw(QCPPainter *painter) override;
    void drawLegendIcon(QCPPainter *, const QRectF &) const override {}

private:
    struct Run {
        int row, begin, end;
        BarState state;
    };
    void paintBars(QCPPainter *painter, const QRect &area);
    void paintCodes(QCPPainter *painter, const QRect &area);
    void paintMarks(QCPPainter *painter, const QRect &area);

    const TimelineData &m_data;
    const LaneView &m_view;
    BarTiles m_tiles;
    QColor m_tilesGround; ///< with which theme they were made
    std::vector<BarState> m_columns;
    std::vector<Run> m_wide; ///< runs with room for a code
    std::vector<Spot> m_spots;
    std::chrono::microseconds m_paintTime{};
};

/// The causal arrows of the selected incident, the cursor and "now": on a layer of its own, so that they move without
/// the bars being painted again.
class LaneOverlay : public QCPLayerable
{
    Q_OBJECT
public:
    LaneOverlay(QCustomPlot *plot, const TimelineData &data, const LaneView &view);

    /// A record of the selected incident, placed.
    struct Point {
        Microseconds at = 0;
        qint64 seq = 0, cause = 0;
        int lane = -1;
        Mark mark = Mark::None;
        QString label; ///< "2/3" beside a rung
    };
    void setIncident(std::vector<Point> points) { m_points = std::move(points); }
    [[nodiscard]] const std::vector<Point> &incident() const { return m_points; }
    void setCursor(double x) { m_cursor = x; } ///< in the axis rectangle; negative: none
    void setMoment(Microseconds moment) { m_moment = moment; } ///< replay; negative: the present
    [[nodiscard]] Microseconds moment() const { return m_moment; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(true); }
    void draw(QCPPainter *painter) override;

private:
    void paintArrows(QCPPainter *painter, const QRect &area) const;
    [[nodiscard]] QPointF place(const Point &point, const QRect &area) const;

    const LaneView &m_view;
    std::vector<Point> m_points;
    double m_cursor = -1;
    Microseconds m_moment = -1;
};

} // namespace holdfast
