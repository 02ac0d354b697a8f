// htmltable.h - tables for paper: what is put in is escaped, and the heading stands again on each page.
#pragma once

#include <QString>
#include <QStringList>

namespace holdfast {

class HtmlTable
{
public:
    /// @param columns their headings. An empty table is nothing.
    /// @param even: all are equally wide, so that several tables stand in line.
    explicit HtmlTable(const QStringList &columns, bool even = false);
    /// Plain text.
    void add(const QStringList &cells);
    /// HTML as it is.
    void addHtml(const QStringList &cells);
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    [[nodiscard]] QString html() const;

private:
    QString m_head, m_rows;
};

[[nodiscard]] QString htmlHeading(const QString &text);
[[nodiscard]] QString htmlParagraph(const QString &text);

} // namespace holdfast
