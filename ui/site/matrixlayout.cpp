#include <site/matrixlayout.h>

#include <style/metrics.h>
#include <style/textsize.h>

#include <QHash>

#include <algorithm>
#include <utility>

namespace holdfast {

namespace {

constexpr int widestColumn = 230;
constexpr int widestLabel = 230;
constexpr int usualComputer = 30;
constexpr int usualHeading = 24;
constexpr int narrowGutter = 8;

} // namespace

void MatrixLayout::makeRows(const SiteStatus &site, const std::vector<bool> &groups)
{
    m_rows.clear();
    QHash<QString, int> columns;
    for (int column = 0; column < m_columns; ++column)
        columns.insert(site.hosts[host(column)].name, column);
    // As in FIG. 1: what users are served by stands on top, what it rests on below it.
    for (const Layer layer : {Layer::Application, Layer::Platform, Layer::System}) {
        bool first = true;
        for (std::size_t g = 0; g < site.groups.size(); ++g) {
            const GroupStatus &group = site.groups[g];
            if (group.layer != layer || !groups[g])
                continue;
            if (std::exchange(first, false))
                m_rows.push_back({-1, layer, 0, 0, 0, {}});
            Row row{static_cast<int>(g), layer, 0, 0, 0, std::vector<int>(m_hosts.size(), -1)};
            for (std::size_t m = 0; m < group.members.size(); ++m) {
                const int column = columns.value(group.members[m].host, -1);
                if (column >= 0)
                    row.memberAt[static_cast<std::size_t>(column)] = static_cast<int>(m);
            }
            m_rows.push_back(std::move(row));
        }
    }
}

int MatrixLayout::heightOf(const Row &row, int rowHeight) const
{
    return row.group < 0 ? std::min(m_headingHeight, rowHeight + 2) : rowHeight;
}

// Rows are dealt to bands in order, each as high as the average allows.
int MatrixLayout::tallestBand(int rowHeight, int bands) const
{
    int total = 0;
    for (const Row &row : m_rows)
        total += heightOf(row, rowHeight);
    return total / bands + (bands > 1 ? rowHeight : 0);
}

// One band as long as all fits; else bands side by side; else narrower cells, which leave more room for bands.
void MatrixLayout::chooseDensity(const SiteStatus &site, QSize viewport, const QFontMetrics &metrics)
{
    const int room = viewport.height() - headHeight() - m_margin;
    int names = metrics.horizontalAdvance(QStringLiteral("os-services"));
    for (const GroupStatus &group : site.groups)
        names = std::max(names, metrics.horizontalAdvance(group.name) * 8 / 7); // they are bold
    const int code = metrics.horizontalAdvance(QStringLiteral("ACTV"));
    const int withBadge = metrics.horizontalAdvance(QStringLiteral("ACTV GR 2/3")) + large(40);
    for (const int narrowest : {withBadge, code + large(28)}) {
        m_narrowest = narrowest;
        m_labelWidth = std::min(names + (narrowest == withBadge ? large(34) : large(22)), large(widestLabel));
        const int narrowBand = m_labelWidth + m_columns * (narrowest + narrowGutter) + m_bandGap;
        const int mostBands = std::max(1, (viewport.width() - 2 * m_margin + m_bandGap) / std::max(1, narrowBand));
        m_bands = 1;
        while (m_bands < mostBands && tallestBand(large(densest), m_bands) > room)
            ++m_bands;
        const bool wide = narrowBand - m_bandGap <= viewport.width() - 2 * m_margin;
        if (wide && tallestBand(large(densest), m_bands) <= room)
            break;
    }
    m_rowHeight = large(roomiest);
    while (m_rowHeight > large(densest) && tallestBand(m_rowHeight, m_bands) > room)
        --m_rowHeight;
    if (isRoomy()) // the second line says since when a pair is unprotected
        m_labelWidth = std::min(std::max(m_labelWidth, m_widestNote + 16), large(widestLabel));
}

void MatrixLayout::update(const SiteStatus &site, const Found &found, QSize viewport, const QFont &font, int widestNote)
{
    const QFontMetrics metrics(font);
    m_scale = fontScale(font);
    m_headingHeight = large(usualHeading);
    m_widestNote = widestNote;
    MatrixSelection shown = selectionOf(site, found);
    m_hosts = std::move(shown.hosts);
    m_columns = static_cast<int>(m_hosts.size());
    m_computers = static_cast<int>(site.independentComputers.size());
    m_computersHeight = m_computers * large(usualComputer) + (m_computers > 0 ? 8 : 0);
    m_wireHeight = m_computers > 0 ? large(22) : 8;
    m_headerHeight = 2 * metrics.height() + metrics.height() + 14;
    makeRows(site, shown.groups);

    chooseDensity(site, viewport, metrics);

    const int bandRoom = (viewport.width() - 2 * m_margin - (m_bands - 1) * m_bandGap) / m_bands - m_labelWidth;
    // The last column needs no gutter.
    const int perColumn = m_columns > 0 ? (bandRoom + narrowGutter) / m_columns : bandRoom;
    // The gutter carries the pairs' lines, and their kind in words where there is room.
    m_gutter = perColumn >= m_narrowest + large(54) + 4 ? large(54) : narrowGutter;
    if (m_columns > 0 && m_gutter != narrowGutter)
        m_columnWidth = std::clamp((bandRoom + m_gutter) / m_columns - m_gutter, m_narrowest, large(widestColumn));
    else
        m_columnWidth = std::clamp(perColumn - m_gutter, m_narrowest, large(widestColumn));
    m_bandWidth = m_labelWidth + m_columns * (m_columnWidth + m_gutter) - m_gutter;
    placeRows(m_bands > 1 ? tallestBand(m_rowHeight, m_bands) : 1 << 28);
}

void MatrixLayout::placeRows(int height)
{
    int band = 0;
    int y = 0;
    int lowest = 0;
    for (Row &row : m_rows) {
        const int own = heightOf(row, m_rowHeight);
        if (y + own > height && band + 1 < m_bands) {
            ++band;
            y = 0;
        }
        row.band = band;
        row.height = own;
        row.y = headHeight() + y;
        y += own;
        lowest = std::max(lowest, row.y + own);
    }
    m_contents = QSize(bandLeft(m_bands - 1) + m_bandWidth + m_margin, lowest + m_margin);
}

QRect MatrixLayout::computerRect(int computer) const
{
    const int right = bandLeft(m_bands - 1) + m_bandWidth;
    return {m_margin, 8 + computer * large(usualComputer), right - m_margin, large(usualComputer) - 4};
}

QRect MatrixLayout::headerRect(int band, int column) const
{
    const int left = bandLeft(band) + m_labelWidth + column * (m_columnWidth + m_gutter);
    return {left, m_computersHeight + m_wireHeight, m_columnWidth, m_headerHeight - 6};
}

QRect MatrixLayout::labelRect(int row) const
{
    const Row &r = m_rows[static_cast<std::size_t>(row)];
    const int width = r.group < 0 ? m_bandWidth : m_labelWidth - Metrics::space;
    return {bandLeft(r.band), r.y, width, r.height};
}

QRect MatrixLayout::cellRect(int row, int column) const
{
    const Row &r = m_rows[static_cast<std::size_t>(row)];
    const int left = bandLeft(r.band) + m_labelWidth + column * (m_columnWidth + m_gutter);
    const int pad = r.height >= 26 ? 2 : 1;
    return {left, r.y + pad, m_columnWidth, r.height - 2 * pad};
}

QRect MatrixLayout::rowRect(int row) const
{
    const Row &r = m_rows[static_cast<std::size_t>(row)];
    return {bandLeft(r.band), r.y, m_bandWidth, r.height};
}

int MatrixLayout::columnAt(int x, int *band) const
{
    const int b = std::clamp((x - m_margin) / std::max(1, m_bandWidth + m_bandGap), 0, m_bands - 1);
    if (band)
        *band = b;
    const int inside = x - bandLeft(b);
    if (inside < 0 || inside >= m_bandWidth)
        return -2;
    if (inside < m_labelWidth)
        return -1;
    const int column = (inside - m_labelWidth) / (m_columnWidth + m_gutter);
    const bool inGutter = (inside - m_labelWidth) % (m_columnWidth + m_gutter) >= m_columnWidth;
    return inGutter || column >= m_columns ? -2 : column;
}

int MatrixLayout::rowAt(QPoint position) const
{
    int band = 0;
    if (columnAt(position.x(), &band) == -2)
        return -1;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        if (row.band == band && position.y() >= row.y && position.y() < row.y + row.height)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace holdfast
