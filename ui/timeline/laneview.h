// laneview.h - what is shown of the lanes at the moment: rows, heights, range; shared by header, bars and overlay.
#pragma once

#include <timeline/lanelayout.h>
#include <timeline/lanetheme.h>

#include <vector>

namespace holdfast {

/// Lanes are stacked from the top of the axis rectangle; `scroll` is how many pixels of them are above it.
struct LaneView {
    std::vector<LaneRow> rows;
    int laneHeight = 22;
    int scroll = 0;
    int selectedLane = -1;
    qint64 selectedRoot = 0;
    Microseconds from = 0, to = 1, now = 0; ///< the visible range, and until when something is known
    LaneTheme theme;

    [[nodiscard]] int contentHeight() const { return int(rows.size()) * laneHeight; }
    [[nodiscard]] int top(int row) const { return row * laneHeight - scroll; }
    /// -1 outside.
    [[nodiscard]] int rowAt(int y) const
    {
        const int row = (y + scroll) / laneHeight;
        return y + scroll >= 0 && row < int(rows.size()) ? row : -1;
    }
    [[nodiscard]] int rowOf(int lane) const;
    /// Pixels from the left edge of a rectangle that is @p width wide.
    [[nodiscard]] double x(Microseconds time, double width) const
    {
        return double(time - from) / double(to - from) * width;
    }
    [[nodiscard]] Microseconds time(double x, double width) const
    {
        return from + Microseconds(x / width * double(to - from));
    }
    /// The bar within a lane of this height: a margin above and below.
    [[nodiscard]] int barHeight() const { return laneHeight <= 6 ? laneHeight - 1 : laneHeight - laneHeight / 3; }
    [[nodiscard]] int barTop() const { return (laneHeight - barHeight()) / 2; }
};

inline int LaneView::rowOf(int lane) const
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].lane == lane)
            return int(i);
    }
    return -1;
}

} // namespace holdfast
