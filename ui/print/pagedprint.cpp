#include <print/pagedprint.h>

#include <style/theme.h>

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>
#include <QUrl>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

struct Print {
    Q_DECLARE_TR_FUNCTIONS(holdfast::Print)
};

// In points.
constexpr double headHeight = 40;
constexpr double footHeight = 20;
constexpr double titleSize = 12;
constexpr double textSizeOnPaper = 8.5;
constexpr QMarginsF margins(15, 12, 15, 12); // in millimetres

void setUp(QPagedPaintDevice &device, const PrintContent &content)
{
    QPageLayout layout = device.pageLayout();
    layout.setOrientation(content.landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    layout.setUnits(QPageLayout::Millimeter);
    layout.setMargins(margins);
    device.setPageLayout(layout);
}

} // namespace

QPalette paperPalette()
{
    QPalette palette = lightPalette();
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button})
        palette.setColor(role, Qt::white);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::Link,
                            QPalette::LinkVisited})
        palette.setColor(role, Qt::black);
    return palette;
}

PagedPrint::PagedPrint(PrintContent content, PrintFrame frame, QPaintDevice &device, const QSizeF &page)
    : m_content(std::move(content)), m_frame(std::move(frame)), m_device(device), m_page(page),
      m_body(0, points(headHeight), page.width(), page.height() - points(headHeight + footHeight))
{
    if (m_content.pictures) {
        m_pictures = m_content.pictures(m_body.size());
        return;
    }
    m_document.documentLayout()->setPaintDevice(&m_device);
    m_document.setDocumentMargin(0);
    m_document.setDefaultFont(font(textSizeOnPaper));
    m_document.setDefaultStyleSheet(u"body { color: black } a { color: black; text-decoration: none }"_s);
    for (auto image = m_content.images.cbegin(); image != m_content.images.cend(); ++image)
        m_document.addResource(QTextDocument::ImageResource, QUrl(image.key()), image.value());
    m_document.setHtml(m_content.html);
    m_document.setPageSize(m_body.size());
}

double PagedPrint::points(double count) const
{
    return count * m_device.logicalDpiY() / 72.0;
}

// The family of the screen, but not its size: whoever needs large letters there needs them not on paper of one size.
QFont PagedPrint::font(double size, bool bold) const
{
    QFont out(QApplication::font().family());
    out.setPointSizeF(size);
    out.setBold(bold);
    return out;
}

int PagedPrint::pages() const
{
    return std::max(1, m_content.pictures ? static_cast<int>(m_pictures.size()) : m_document.pageCount());
}

QString PagedPrint::pageText(int page) const
{
    return Print::tr("Page %1 of %2").arg(page + 1).arg(pages());
}

void PagedPrint::paint(QPainter &painter, int page)
{
    painter.save();
    painter.fillRect(QRectF({0, 0}, m_page), Qt::white);
    paintFrame(painter, page);
    painter.translate(m_body.topLeft());
    if (!m_content.pictures) {
        painter.translate(0, -page * m_body.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette = paperPalette();
        context.clip = QRectF(0, page * m_body.height(), m_body.width(), m_body.height());
        painter.setClipRect(context.clip);
        m_document.documentLayout()->draw(&painter, context);
    } else if (page < static_cast<int>(m_pictures.size())) {
        const auto &picture = m_pictures[static_cast<std::size_t>(page)];
        const double scale =
            std::min(m_body.width() / picture.size.width(), m_body.height() / picture.size.height());
        painter.scale(scale, scale);
        picture.paint(painter);
    }
    painter.restore();
}

void PagedPrint::paintFrame(QPainter &painter, int page)
{
    const QRectF head(0, 0, m_page.width(), points(headHeight - 8));
    const QRectF foot(0, m_page.height() - points(footHeight - 6), m_page.width(), points(footHeight - 6));
    painter.setPen(Qt::black);
    const auto write = [&](const QRectF &box, int flags, const QString &text, double size, bool bold) {
        painter.setFont(QFont(font(size, bold), &m_device));
        const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, int(box.width()));
        painter.drawText(box, flags | Qt::TextSingleLine, shown);
    };
    write(head, Qt::AlignLeft | Qt::AlignTop,
          m_frame.site.isEmpty() ? m_content.title
                                 : Print::tr("%1 \u2014 %2", "site, view").arg(m_frame.site, m_content.title),
          titleSize, true);
    write(head, Qt::AlignLeft | Qt::AlignBottom, m_frame.line, textSizeOnPaper, false);
    painter.setPen(QPen(Qt::black, points(0.5)));
    for (const double y : {head.bottom() + points(2), foot.top() - points(2)})
        painter.drawLine(QPointF(0, y), QPointF(m_page.width(), y));
    write(foot, Qt::AlignLeft | Qt::AlignVCenter, m_frame.foot, textSizeOnPaper, false);
    write(foot, Qt::AlignRight | Qt::AlignVCenter, pageText(page), textSizeOnPaper, false);
}

void printOn(QPrinter &printer, const PrintContent &content, const PrintFrame &frame)
{
    printer.setDocName(content.title);
    QPainter painter(&printer);
    PagedPrint paged(content, frame, printer, printer.pageRect(QPrinter::DevicePixel).size());
    const bool some = printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0;
    const int first = some ? printer.fromPage() - 1 : 0;
    const int last = some ? std::min(printer.toPage(), paged.pages()) : paged.pages();
    for (int page = first; page < last; ++page) {
        if (page > first)
            printer.newPage();
        paged.paint(painter, page);
    }
}

Outcome writePdf(const QString &file, const PrintContent &content, const PrintFrame &frame)
{
    const auto failed = [&file](const QString &why) {
        return Error{Print::tr("The PDF can't be written: %1").arg(why).toStdString(), file.toStdString(),
                     Print::tr("choose another place").toStdString()};
    };
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return failed(out.errorString());
    {
        QPdfWriter pdf(&out);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setTitle(content.title);
        pdf.setCreator(frame.foot);
        setUp(pdf, content);
        QPainter painter;
        if (!painter.begin(&pdf))
            return failed(out.errorString());
        PagedPrint paged(content, frame, pdf, pdf.pageLayout().paintRectPixels(pdf.resolution()).size());
        for (int page = 0; page < paged.pages(); ++page) {
            if (page > 0)
                pdf.newPage();
            paged.paint(painter, page);
        }
    }
    if (!out.commit())
        return failed(out.errorString());
    return done();
}

} // namespace holdfast
