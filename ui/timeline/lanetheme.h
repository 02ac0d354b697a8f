// lanetheme.h - how each bar state looks: colour, height and hatch together, so that it is told without colour.
#pragma once

#include <timeline/segmentstore.h>

#include <QColor>
#include <QImage>
#include <QPalette>
#include <QString>

#include <array>

namespace holdfast {

/// The bar of one state within its lane. A service is a full bar, a Standby half of one, what is out of service a
/// light gap with a red foot: an outage of one pixel is a notch that is seen in any theme.
struct BarLook {
    QColor fill;
    double top = 0; ///< of the lane's bar height, 0 above
    Qt::BrushStyle hatch = Qt::NoBrush;
    QColor hatchColour;
    QColor foot; ///< a line at the bottom; invalid: none
};

class LaneTheme
{
public:
    static LaneTheme of(const QPalette &palette);

    [[nodiscard]] const BarLook &look(BarState state) const { return m_looks[std::size_t(state)]; }
    /// The colour of text on this bar.
    [[nodiscard]] QColor textOn(BarState state) const;
    QColor ground, alternate, grid, text, dim, selection, now, past;
    bool dark = false;

private:
    std::array<BarLook, barStateCount> m_looks;
};

/// Bars of one height as columns of pixels that repeat every `period`: filling a row is copying numbers.
class BarTiles
{
public:
    static constexpr int period = 8;
    BarTiles() = default;
    BarTiles(const LaneTheme &theme, int height);
    [[nodiscard]] int height() const { return m_height; }
    /// Premultiplied ARGB, 0 where the lane's ground shows.
    [[nodiscard]] QRgb pixel(BarState state, int x, int y) const
    {
        return m_pixels[(std::size_t(state) * std::size_t(m_height) + std::size_t(y)) * period + std::size_t(x % period)];
    }

private:
    int m_height = 0;
    std::vector<QRgb> m_pixels;
};

/// "ACTV", "LOST": four letters, the same in every language.
[[nodiscard]] QString barCode(BarState state);
/// "Active", "protected": for tool tips, tables and exports, in the user's language.
[[nodiscard]] QString barWord(BarState state);
/// "active", "service-down": for CSV.
[[nodiscard]] QString barName(BarState state);

} // namespace holdfast
