// pagedocument.h - a page of the handbook as a document: read by Qt's own Markdown reader, with anchors, made legible.
#pragma once

#include <QColor>
#include <QString>
#include <QStringList>

class QTextDocument;

namespace holdfast {

/// How a page looks on a ground.
struct PageLook {
    QColor code; ///< behind examples
    QColor line; ///< of tables
    QColor dim; ///< of table heads
    bool wraps = false; ///< long lines of examples; otherwise they are scrolled to
};

/// Headings of Markdown in order, without their marks; lines in examples are none.
[[nodiscard]] QStringList headingsOf(const QString &markdown);
/// What a link names a heading by: "Prove the wiring" -> "prove-the-wiring".
[[nodiscard]] QString anchorOf(const QString &heading);
/// Of all headings of a page, in order.
[[nodiscard]] QStringList anchorsOf(const QString &markdown);

/// To be called when the document holds the page: gives headings their anchors, examples their ground, tables their
/// lines. @param others more anchors, one a heading: those of the English page, which the program's topics are made of.
void finishPage(QTextDocument &document, const PageLook &look, const QStringList &others = {});

} // namespace holdfast
