#include <help/pagedocument.h>

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal codeMargin = 12;
constexpr qreal cellPadding = 4;

void finishBlocks(QTextDocument &document, const PageLook &look, const QStringList &others)
{
    qsizetype headings = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        if (block.blockFormat().headingLevel() > 0 && block.length() > 1) {
            // On the first letter only: an anchor is written around what carries it.
            cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
            QTextCharFormat format;
            format.setAnchor(true);
            QStringList anchors{anchorOf(block.text())};
            anchors += others.mid(headings++, 1);
            format.setAnchorNames(anchors);
            cursor.mergeCharFormat(format);
        } else if (block.blockFormat().hasProperty(QTextFormat::BlockCodeFence)
                   || block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage)) {
            QTextBlockFormat format;
            format.setBackground(look.code);
            format.setLeftMargin(codeMargin);
            format.setRightMargin(codeMargin);
            if (look.wraps)
                format.setNonBreakableLines(false);
            cursor.mergeBlockFormat(format);
        }
    }
}

void finishTables(QTextDocument &document, const PageLook &look)
{
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (table == nullptr)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderBrush(look.line);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setCellSpacing(0);
        format.setCellPadding(cellPadding);
        table->setFormat(format);
        QTextCharFormat head;
        head.setFontWeight(QFont::Bold);
        head.setForeground(look.dim);
        for (int column = 0; column < table->columns(); ++column) {
            QTextCursor cursor = table->cellAt(0, column).firstCursorPosition();
            cursor.setPosition(table->cellAt(0, column).lastPosition(), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(head);
        }
    }
}

} // namespace

QStringList headingsOf(const QString &markdown)
{
    static const QRegularExpression heading(u"^#+ +(.+)$"_s);
    QStringList headings;
    bool inExample = false;
    const QStringList lines = markdown.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith("```"_L1))
            inExample = !inExample;
        else if (const auto match = heading.match(line); !inExample && match.hasMatch())
            headings.append(match.captured(1).remove(u'`').trimmed());
    }
    return headings;
}

QString anchorOf(const QString &heading)
{
    static const QRegularExpression others(u"[^\\w -]"_s, QRegularExpression::UseUnicodePropertiesOption);
    return heading.trimmed().toLower().remove(others).replace(u' ', u'-');
}

QStringList anchorsOf(const QString &markdown)
{
    QStringList anchors = headingsOf(markdown);
    for (QString &anchor : anchors)
        anchor = anchorOf(anchor);
    return anchors;
}

void finishPage(QTextDocument &document, const PageLook &look, const QStringList &others)
{
    finishBlocks(document, look, others);
    finishTables(document, look);
}

} // namespace holdfast
