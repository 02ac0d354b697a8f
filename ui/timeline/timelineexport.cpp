#include <timeline/timelineexport.h>

#include <events/words.h>

#include <QCoreApplication>
#include <QFile>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextStream>

#include <algorithm>
#include <cmath>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

struct Export {
    Q_DECLARE_TR_FUNCTIONS(holdfast::Export)
};

constexpr double nameWidth = 190;
constexpr double margin = 12;
constexpr double head = 44;
constexpr double rowHeight = 20;
constexpr double barHeight = 14;

QString stamp(Microseconds time)
{
    return isDate(time) ? utcText(time) : QString::number(double(time) / 1e6, 'f', 6);
}

// The step of 1, 2, 5 x 10^n, or of clock units, that gives about @p count ticks.
Microseconds tickStep(Microseconds range, int count)
{
    static constexpr double steps[] = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200,
                                       86400, 172800, 604800, 2592000};
    const double wanted = double(range) / 1e6 / count;
    if (wanted < 1) {
        const double power = std::pow(10, std::floor(std::log10(std::max(wanted, 1e-6))));
        return std::max<Microseconds>(1, Microseconds(power * (wanted / power > 5 ? 10 : wanted / power > 2 ? 5 : 2) * 1e6));
    }
    for (const double step : steps) {
        if (step >= wanted)
            return Microseconds(step * 1e6);
    }
    return Microseconds(31536000e6);
}

void addAxis(Sheet &sheet, const LaneView &view, double left, double width, double bottom)
{
    const Microseconds step = tickStep(view.to - view.from, int(width / 110));
    for (Microseconds t = (view.from / step + 1) * step; t < view.to; t += step) {
        const double x = left + view.x(t, width);
        sheet.rects.push_back({{x, head, 1, bottom - head + 4}, view.theme.grid});
        const QString label = isDate(t) ? localText(t).mid(11, step < 1000000 ? 12 : 8) : localText(t);
        sheet.texts.push_back({{x + 3, head - 5}, label, view.theme.dim, 10, false});
    }
}

void addRow(Sheet &sheet, const TimelineData &data, const LaneView &view, const LaneRow &row, double left, double width,
            double top)
{
    sheet.texts.push_back({{margin + row.depth * 12.0, top + 14}, data.lanes()[std::size_t(row.lane)].name,
                           view.theme.text, 11, row.depth == 0});
    std::vector<BarState> columns(std::size_t(width * 2)); // half pixels: print is finer than the screen
    data.store().bucket(row.lane, view.from, view.to, view.now, columns);
    for (std::size_t begin = 0; begin < columns.size();) {
        std::size_t end = begin + 1;
        while (end < columns.size() && columns[end] == columns[begin])
            ++end;
        const BarState state = columns[begin];
        const BarLook &look = view.theme.look(state);
        const double x = left + double(begin) / 2;
        const double w = double(end - begin) / 2;
        const double y = top + (rowHeight - barHeight) / 2;
        if (look.fill.isValid())
            sheet.rects.push_back({{x, y + look.top * barHeight, w, (1 - look.top) * barHeight}, look.fill});
        if (look.foot.isValid())
            sheet.rects.push_back({{x, y + barHeight - 2, w, 2}, look.foot});
        if (w > 34 && look.top < 0.3)
            sheet.texts.push_back({{x + w / 2 - 13, y + barHeight - 3}, barCode(state), view.theme.textOn(state), 10, false});
        begin = end;
    }
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

Error cannotWrite(const QFileDevice &file)
{
    return {Export::tr("The timeline can't be written: %1").arg(file.errorString()).toStdString(),
            file.fileName().toStdString(), Export::tr("choose another place").toStdString()};
}

Outcome writeBytes(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return cannotWrite(file);
    return done();
}

} // namespace

Sheet makeSheet(const TimelineData &data, const LaneView &view, const QString &title, int width, const QPalette &palette)
{
    Sheet sheet;
    const double left = margin + nameWidth;
    const double barWidth = width - left - margin;
    const double bottom = head + double(view.rows.size()) * rowHeight;
    sheet.size = QSizeF(width, bottom + 26);
    sheet.ground = view.theme.ground;
    addAxis(sheet, view, left, barWidth, bottom);
    double top = head;
    for (const LaneRow &row : view.rows) {
        addRow(sheet, data, view, row, left, barWidth, top);
        top += rowHeight;
    }
    const std::vector<int> rows = rowsOfLanes(data, view.rows);
    for (const TimelineMark &mark : data.marks()) {
        const int row = mark.lane < 0 ? -1 : rows[std::size_t(mark.lane)];
        if (row >= 0 && mark.at >= view.from && mark.at <= view.to)
            sheet.symbols.push_back({QRectF(left + view.x(mark.at, barWidth) - 5, head + row * rowHeight + 5, 10, 10),
                                     mark.mark, markColour(mark.mark, palette)});
    }
    // Faults last: they lie over the actions that they caused at the same moment.
    std::stable_sort(sheet.symbols.begin(), sheet.symbols.end(),
                     [](const Sheet::Symbol &a, const Sheet::Symbol &b) { return a.mark > b.mark; });
    sheet.texts.push_back({{margin, 18}, title, view.theme.text, 14, true});
    sheet.texts.push_back({{margin, bottom + 18},
                           Export::tr("%1 to %2").arg(stamp(view.from), stamp(view.to)), view.theme.dim, 10, false});
    return sheet;
}

void paintSheet(QPainter &painter, const Sheet &sheet)
{
    painter.fillRect(QRectF({0, 0}, sheet.size), sheet.ground);
    for (const Sheet::Rect &rect : sheet.rects)
        painter.fillRect(rect.box, rect.fill);
    for (const Sheet::Symbol &symbol : sheet.symbols) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(sheet.ground);
        painter.drawEllipse(symbol.box.adjusted(-1.5, -1.5, 1.5, 1.5));
        paintMark(painter, symbol.box, symbol.mark, symbol.colour);
    }
    for (const Sheet::Text &text : sheet.texts) {
        QFont font = painter.font();
        font.setPixelSize(int(text.size));
        font.setBold(text.bold);
        painter.setFont(font);
        painter.setPen(text.colour);
        painter.drawText(text.at, text.text);
    }
}

QByteArray sheetSvg(const Sheet &sheet)
{
    QString out;
    QTextStream svg(&out);
    svg << u"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" font-family=\"sans-serif\">\n"_s
               .arg(sheet.size.width()).arg(sheet.size.height())
        << u"<rect width=\"100%\" height=\"100%\" fill=\"%1\"/>\n"_s.arg(sheet.ground.name());
    for (const Sheet::Rect &rect : sheet.rects)
        svg << u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"%5\"/>\n"_s.arg(rect.box.x()).arg(rect.box.y())
                   .arg(rect.box.width()).arg(rect.box.height()).arg(rect.fill.name());
    for (const Sheet::Symbol &symbol : sheet.symbols) {
        QStringList points;
        for (const QPointF &point : markOutline(symbol.mark, symbol.box))
            points << u"%1,%2"_s.arg(point.x(), 0, 'f', 2).arg(point.y(), 0, 'f', 2);
        svg << u"<polygon points=\"%1\" fill=\"%2\" stroke=\"%3\" stroke-width=\"1\"/>\n"_s.arg(
            points.join(u' '), symbol.colour.name(), sheet.ground.name());
    }
    for (const Sheet::Text &text : sheet.texts)
        svg << u"<text x=\"%1\" y=\"%2\" font-size=\"%3\" fill=\"%4\"%5>%6</text>\n"_s.arg(text.at.x()).arg(text.at.y())
                   .arg(text.size).arg(text.colour.name(), text.bold ? u" font-weight=\"bold\""_s : QString(),
                                       escaped(text.text));
    svg << "</svg>\n";
    svg.flush();
    return out.toUtf8();
}

QByteArray timelineCsv(const TimelineData &data, const LaneView &view)
{
    QString out = u"lane,kind,state,begin,end,seconds,seq\n"_s;
    const Microseconds last = std::min(view.to, view.now);
    for (const LaneRow &row : view.rows) {
        const QString &name = data.lanes()[std::size_t(row.lane)].name;
        const auto segments = data.store().segments(row.lane);
        for (std::size_t i = 0; i < segments.size(); ++i) {
            const Microseconds begin = std::max(segments[i].begin, view.from);
            const Microseconds end = std::min(i + 1 < segments.size() ? segments[i + 1].begin : last, last);
            if (end < view.from || segments[i].begin > last)
                continue;
            out += u"%1,state,%2,%3,%4,%5,%6\n"_s.arg(name, barName(segments[i].bar()), stamp(begin), stamp(end))
                       .arg(double(end - begin) / 1e6, 0, 'f', 6).arg(quint64(segments[i].seq));
        }
    }
    static const QHash<Mark, QString> kinds{{Mark::Fault, u"fault"_s}, {Mark::Action, u"action"_s},
                                            {Mark::Command, u"command"_s}, {Mark::Alarm, u"alarm"_s}};
    const std::vector<int> rows = rowsOfLanes(data, view.rows);
    for (const TimelineMark &mark : data.marks()) {
        if (mark.at < view.from || mark.at > view.to || (mark.lane >= 0 && rows[std::size_t(mark.lane)] < 0))
            continue;
        const QString name = mark.lane < 0 ? QString() : data.lanes()[std::size_t(mark.lane)].name;
        QString detail;
        if (mark.mark == Mark::Fault)
            detail = QString::fromUtf8(holdfast::name(Fault(mark.detail)).data());
        else if (mark.mark == Mark::Action)
            detail = QString::fromUtf8(holdfast::name(Action(mark.detail)).data());
        else if (mark.mark == Mark::Alarm)
            detail = QString::fromUtf8(holdfast::name(Severity(mark.detail)).data());
        out += u"%1,%2,%3,%4,%4,0,%5\n"_s.arg(name, kinds.value(mark.mark), detail, stamp(mark.at)).arg(mark.seq);
    }
    return out.toUtf8();
}

Outcome exportTimeline(const QString &file, const TimelineData &data, const LaneView &view, const QString &title,
                       const QPalette &palette)
{
    const QString ending = file.section(u'.', -1).toLower();
    if (ending == "csv"_L1)
        return writeBytes(file, timelineCsv(data, view));
    const Sheet sheet = makeSheet(data, view, title, 1600, palette);
    if (ending == "svg"_L1)
        return writeBytes(file, sheetSvg(sheet));
    if (ending == "png"_L1) {
        QImage image((sheet.size * 2).toSize(), QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        painter.scale(2, 2);
        paintSheet(painter, sheet);
        painter.end();
        QSaveFile out(file);
        if (!out.open(QIODevice::WriteOnly) || !image.save(&out, "PNG") || !out.flush() || !out.commit())
            return cannotWrite(out);
        return done();
    }
    if (ending == "pdf"_L1) {
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly))
            return cannotWrite(out);
        QPdfWriter pdf(&out);
        pdf.setResolution(96);
        pdf.setPageSize(QPageSize(sheet.size * 0.75, QPageSize::Point)); // 96 pixels are 72 points
        pdf.setPageMargins({});
        pdf.setTitle(title);
        QPainter painter(&pdf);
        paintSheet(painter, sheet);
        return done();
    }
    return Error{Export::tr("Unknown format \"%1\"").arg(ending).toStdString(), file.toStdString(),
                 Export::tr("end the name in .png, .pdf, .svg or .csv").toStdString()};
}

} // namespace holdfast
