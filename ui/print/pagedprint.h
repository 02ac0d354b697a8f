// pagedprint.h - content and frame as pages of a device: the same for printer, preview, PDF and a picture.
#pragma once

#include <print/printcontent.h>

#include <model/expected.h>

#include <QRectF>
#include <QTextDocument>

class QPagedPaintDevice;
class QPaintDevice;
class QPrinter;

namespace holdfast {

class PagedPrint
{
public:
    /// @param device whose resolution counts, it outlives this; @param page what can be printed on, in its pixels.
    PagedPrint(PrintContent content, PrintFrame frame, QPaintDevice &device, const QSizeF &page);

    [[nodiscard]] int pages() const;
    /// @param page from 0. @param painter of the device, its origin at the page's upper left corner.
    void paint(QPainter &painter, int page);

    /// "Page 2 of 5", as it stands at the foot.
    [[nodiscard]] QString pageText(int page) const;

private:
    [[nodiscard]] double points(double count) const; ///< in pixels of the device
    [[nodiscard]] QFont font(double size, bool bold = false) const;
    void paintFrame(QPainter &painter, int page);

    PrintContent m_content;
    PrintFrame m_frame;
    QPaintDevice &m_device;
    QSizeF m_page;
    QRectF m_body;
    QTextDocument m_document;
    std::vector<PrintContent::Picture> m_pictures;
};

/// All pages, or those that were chosen in the printer's dialog.
void printOn(QPrinter &printer, const PrintContent &content, const PrintFrame &frame);
/// @return what is in the way.
[[nodiscard]] Outcome writePdf(const QString &file, const PrintContent &content, const PrintFrame &frame);

} // namespace holdfast
