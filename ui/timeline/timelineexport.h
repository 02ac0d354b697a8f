// timelineexport.h - the visible timeline as a sheet of rectangles and texts, for PNG, PDF and SVG, and as CSV.
#pragma once

#include <timeline/laneview.h>

#include <model/expected.h>

#include <QIODevice>
#include <QPainter>
#include <QSize>

#include <vector>

namespace holdfast {

/// One description of the page, painted or written as SVG: the three formats cannot differ.
struct Sheet {
    struct Rect {
        QRectF box;
        QColor fill;
    };
    struct Text {
        QPointF at; ///< base line, left end
        QString text;
        QColor colour;
        double size = 11; ///< pixels
        bool bold = false;
    };
    QSizeF size;
    QColor ground;
    std::vector<Rect> rects;
    std::vector<Text> texts;
    struct Symbol {
        QRectF box;
        Mark mark;
        QColor colour;
    };
    std::vector<Symbol> symbols;
};

/// All rows of the view, not only those scrolled into sight. @param width of the page, in pixels.
[[nodiscard]] Sheet makeSheet(const TimelineData &data, const LaneView &view, const QString &title, int width,
                              const QPalette &palette);
void paintSheet(QPainter &painter, const Sheet &sheet);
[[nodiscard]] QByteArray sheetSvg(const Sheet &sheet);

/// Lane, state, begin, end (UTC), seconds, seq: one line a segment that is seen in the range, then one a mark.
[[nodiscard]] QByteArray timelineCsv(const TimelineData &data, const LaneView &view);

/// Writes the format that the file name's ending says. @return an Error for another ending or a file that can't be written.
[[nodiscard]] Outcome exportTimeline(const QString &file, const TimelineData &data, const LaneView &view,
                                     const QString &title, const QPalette &palette);

} // namespace holdfast
