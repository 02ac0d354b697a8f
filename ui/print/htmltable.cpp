#include <print/htmltable.h>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

QString row(const QStringList &cells, QLatin1StringView tag)
{
    QString out = u"<tr>"_s;
    for (const QString &cell : cells)
        out += u"<%1 align='left' valign='top'>%2</%1>"_s.arg(tag, cell);
    return out + u"</tr>"_s;
}

} // namespace

HtmlTable::HtmlTable(const QStringList &columns, bool even)
{
    QStringList escaped;
    for (const QString &column : columns)
        escaped.append(column.toHtmlEscaped());
    m_head = row(escaped, "th"_L1);
    if (even && !columns.isEmpty())
        m_head.replace(u"<th "_s, u"<th width='%1%' "_s.arg(100 / columns.size()));
}

void HtmlTable::add(const QStringList &cells)
{
    QStringList escaped;
    for (const QString &cell : cells)
        escaped.append(cell.toHtmlEscaped());
    addHtml(escaped);
}

void HtmlTable::addHtml(const QStringList &cells)
{
    m_rows += row(cells, "td"_L1);
}

QString HtmlTable::html() const
{
    if (isEmpty())
        return {};
    return u"<table width='100%' cellpadding='2' cellspacing='0' border='1' style='border-collapse: collapse; "
           "border-color: #808080'><thead>"_s
        + m_head + u"</thead>"_s + m_rows + u"</table>"_s;
}

QString htmlHeading(const QString &text)
{
    return u"<p style='margin-top: 10px; margin-bottom: 3px'><b>%1</b></p>"_s.arg(text.toHtmlEscaped());
}

QString htmlParagraph(const QString &text)
{
    return u"<p style='margin-top: 2px; margin-bottom: 2px'>%1</p>"_s.arg(text.toHtmlEscaped());
}

} // namespace holdfast
