#include <print/viewpages.h>

#include <events/eventview.h>
#include <print/htmltable.h>
#include <store/sitestore.h>
#include <style/metrics.h>
#include <timeline/timelineexport.h>
#include <timeline/timelineview.h>

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

struct Paper {
    Q_DECLARE_TR_FUNCTIONS(holdfast::Paper)
};

constexpr int sheetWidth = 1400; // of a timeline across a page

QString filterWords(const FilterContent &filter)
{
    QStringList parts;
    const auto add = [&](const QString &field, const QString &words) {
        if (filter.contains(field))
            parts.append(words.arg(filter.value(field)));
    };
    add(u"text"_s, Paper::tr("with \u201c%1\u201d"));
    add(u"target"_s, Paper::tr("of %1"));
    add(u"kinds"_s, Paper::tr("of the kinds %1"));
    if (filter.contains(u"incidents"_s))
        parts.append(Paper::tr("of incidents"));
    return parts.isEmpty() ? Paper::tr("All events.") : Paper::tr("Only events %1.").arg(parts.join(u", "_s));
}

QString ageLine(const SiteStore &store)
{
    if (!store.hasStatus())
        return Paper::tr("The state of the site is not known yet.");
    if (store.moment().isValid())
        return Paper::tr("THE PAST: the site as it was at %1.")
            .arg(store.moment().toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s));
    const QString age = ageText(store.statusAgeS());
    return store.connection() == ManagerClient::Connection::Connected
        ? Paper::tr("The data was %1 old.").arg(age)
        : Paper::tr("NO CONNECTION: the last known state, %1 old.").arg(age);
}

} // namespace

PrintFrame frameOf(const SiteStore &store)
{
    const QString when = QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
    return {store.status().site,
            Paper::tr("Printed on %1 by %2. %3", "time, user, age of the data").arg(when, store.user(), ageLine(store)),
            u"Holdfast " HOLDFAST_VERSION ""_s};
}

PrintContent eventPages(EventView &view)
{
    view.model().flush();
    const EventFilter &filter = view.filter();
    const int rows = filter.rowCount();
    const int first = std::max(0, rows - mostEventsOnPaper);
    QStringList columns;
    for (int column = 0; column < filter.columnCount(); ++column)
        columns.append(filter.headerData(column, Qt::Horizontal).toString());
    HtmlTable table(columns);
    for (int row = first; row < rows; ++row) {
        QStringList cells;
        for (int column = 0; column < filter.columnCount(); ++column)
            cells.append(filter.index(row, column).data().toString());
        table.add(cells);
    }
    PrintContent content;
    content.title = Paper::tr("Events");
    content.html = htmlParagraph(filterWords(view.filterContent()));
    if (first > 0)
        content.html += htmlParagraph(Paper::tr("The newest %1 of %2 are printed.").arg(rows - first).arg(rows));
    content.html += table.isEmpty() ? htmlParagraph(Paper::tr("There are none.")) : table.html();
    content.landscape = true;
    return content;
}

PrintContent timelinePages(const SiteStore &store, const TimelineView &view)
{
    PrintContent content;
    content.title = Paper::tr("Timeline");
    content.landscape = true;
    content.pictures = [&store, &view](const QSizeF &page) {
        const QPalette paper = paperPalette();
        LaneView lanes = view.view();
        lanes.theme = LaneTheme::of(paper);
        const std::vector<LaneRow> all = lanes.rows;
        lanes.rows.clear();
        const double frame = makeSheet(view.data(), lanes, {}, sheetWidth, paper).size.height();
        lanes.rows.assign(all.begin(), all.begin() + std::min<std::ptrdiff_t>(1, std::ssize(all)));
        const double row = std::max(1.0, makeSheet(view.data(), lanes, {}, sheetWidth, paper).size.height() - frame);
        const double high = sheetWidth * page.height() / page.width();
        const auto fit = std::max<std::ptrdiff_t>(1, static_cast<std::ptrdiff_t>((high - frame) / row));
        std::vector<PrintContent::Picture> pictures;
        for (std::ptrdiff_t at = 0; at == 0 || at < std::ssize(all); at += fit) {
            lanes.rows.assign(all.begin() + at, all.begin() + std::min(at + fit, std::ssize(all)));
            const QString title = Paper::tr("Timeline of %1").arg(store.status().site);
            const Sheet sheet = makeSheet(view.data(), lanes, title, sheetWidth, paper);
            pictures.push_back({sheet.size, [sheet](QPainter &painter) { paintSheet(painter, sheet); }});
        }
        return pictures;
    };
    return content;
}

} // namespace holdfast
