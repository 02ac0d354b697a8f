// matrixlayout.h - where everything of the site matrix stands: hosts are columns, layers and groups are rows.
#pragma once

#include <site/found.h>

#include <QFontMetrics>
#include <QRect>
#include <QSize>

#include <vector>

namespace holdfast {

/// Pure geometry in contents' coordinates. Many rows are folded into bands side by side, each with all hosts, as far as
/// the width allows; a row is as high as fits, between `densest` and `roomiest`.
class MatrixLayout
{
public:
    // Heights of a row at the usual size of texts; at larger ones they are as much higher.
    static constexpr int densest = 16;
    static constexpr int roomiest = 42;
    static constexpr int twoLines = 36; ///< from this row height on a cell has a second line

    struct Row {
        int group = -1; ///< into SiteStatus::groups; -1: the heading of a layer
        Layer layer = Layer::System;
        int band = 0;
        int y = 0;
        int height = 0;
        std::vector<int> memberAt; ///< by column, into the group's members; -1: none
    };

    /// @param widestNote pixels of the longest second line of a group's label.
    /// @param found what alone is shown while something is searched for.
    void update(const SiteStatus &site, const Found &found, QSize viewport, const QFont &font, int widestNote);

    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] int columns() const { return m_columns; }
    /// Of a column, into SiteStatus::hosts.
    [[nodiscard]] std::size_t host(int column) const
    {
        return static_cast<std::size_t>(m_hosts[static_cast<std::size_t>(column)]);
    }
    [[nodiscard]] int bands() const { return m_bands; }
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    [[nodiscard]] bool isRoomy() const { return m_rowHeight >= static_cast<int>(twoLines * m_scale); }
    [[nodiscard]] QSize contents() const { return m_contents; }

    /// The independent computers' strip and the hosts' headers; they don't scroll up and down with the rows.
    [[nodiscard]] int headHeight() const { return m_computersHeight + m_wireHeight + m_headerHeight; }
    [[nodiscard]] QRect computerRect(int computer) const;
    [[nodiscard]] QRect headerRect(int band, int column) const;
    [[nodiscard]] QRect labelRect(int row) const;
    [[nodiscard]] QRect cellRect(int row, int column) const;
    [[nodiscard]] QRect rowRect(int row) const;
    /// The row at a contents' position below the head; -1: none.
    [[nodiscard]] int rowAt(QPoint position) const;
    [[nodiscard]] int columnAt(int x, int *band = nullptr) const; ///< -1: the label, -2: none

private:
    void makeRows(const SiteStatus &site, const std::vector<bool> &groups);
    void chooseDensity(const SiteStatus &site, QSize viewport, const QFontMetrics &metrics);
    void placeRows(int height);
    [[nodiscard]] int large(int pixels) const { return static_cast<int>(pixels * m_scale); }
    [[nodiscard]] int heightOf(const Row &row, int rowHeight) const;
    [[nodiscard]] int tallestBand(int rowHeight, int bands) const;
    [[nodiscard]] int bandLeft(int band) const { return m_margin + band * (m_bandWidth + m_bandGap); }

    std::vector<Row> m_rows;
    std::vector<int> m_hosts; ///< by column
    int m_columns = 0, m_computers = 0, m_bands = 1, m_rowHeight = roomiest;
    int m_margin = 12, m_bandGap = 28, m_bandWidth = 0, m_labelWidth = 150;
    int m_columnWidth = 120, m_gutter = 40, m_headingHeight = 24, m_narrowest = 120, m_widestNote = 0;
    int m_computersHeight = 0, m_wireHeight = 22, m_headerHeight = 60;
    double m_scale = 1; ///< of texts
    QSize m_contents;
};

} // namespace holdfast
