// What a site is wired of, as the map has it, and the limits of a ladder: what one looks up when nothing is wrong.
#include <print/viewpages.h>

#include <model/duration.h>
#include <print/htmltable.h>
#include <store/sitestore.h>
#include <thresholds/rungeditor.h>
#include <thresholds/thresholdsview.h>
#include <topology/topologymap.h>
#include <topology/topologyview.h>

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

struct Paper {
    Q_DECLARE_TR_FUNCTIONS(holdfast::Paper)
};

} // namespace

PrintContent mapPages(TopologyView &view)
{
    PrintContent content;
    content.title = Paper::tr("Map");
    content.landscape = true;
    content.pictures = [&map = view.map()](const QSizeF &page) {
        // Scaled to the width of the page: one that is high for its width must fit, too.
        const QSizeF drawn = map.drawnSize();
        const QSizeF sheet(std::max(drawn.width(), page.width() / page.height() * drawn.height()), drawn.height());
        const auto paint = [&map, aside = (sheet.width() - drawn.width()) / 2](QPainter &painter) {
            painter.translate(aside, 0);
            map.paintOn(painter, paperPalette());
        };
        return std::vector{PrintContent::Picture{sheet, paint}};
    };
    return content;
}

PrintContent thresholdPages(const ThresholdsView &view)
{
    PrintContent content;
    content.title = Paper::tr("Thresholds of %1").arg(view.target());
    HtmlTable table({Paper::tr("Rung"), Paper::tr("At most"), Paper::tr("Within"), Paper::tr("From")});
    bool isChanged = false;
    for (const RungEditor *rung : view.rungs()) {
        const auto limit = rung->limit();
        isChanged = isChanged || rung->isChanged();
        table.add({rungTitle(rung->rung()), limit ? QString::number(limit->count) : QString(),
                   limit ? QString::fromStdString(durationAsWritten(limit->within)) : QString(), rung->originText()});
    }
    if (isChanged)
        content.html += htmlParagraph(Paper::tr("NOT APPLIED: some of these are only typed in, and not in force."));
    content.html += table.isEmpty() ? htmlParagraph(Paper::tr("The limits are not known.")) : table.html();
    if (!table.isEmpty())
        content.html += htmlHeading(Paper::tr("Forecast")) + htmlParagraph(view.forecastText());
    return content;
}

} // namespace holdfast
