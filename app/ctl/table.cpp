#include "table.h"

#include <algorithm>

namespace holdfast::ctl {

using namespace Qt::StringLiterals;

namespace {

QString escapeOf(Colour colour)
{
    switch (colour) {
    case Colour::None: return {};
    case Colour::Green: return u"\x1b[32m"_s;
    case Colour::Cyan: return u"\x1b[36m"_s;
    case Colour::Yellow: return u"\x1b[33m"_s;
    case Colour::Red: return u"\x1b[1;31m"_s;
    case Colour::Bold: return u"\x1b[1m"_s;
    }
    return {};
}

} // namespace

QString Table::text(bool colours) const
{
    std::vector<qsizetype> widths;
    for (const QString &heading : m_headings)
        widths.push_back(heading.size());
    for (const auto &row : m_rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].text.size());
    }
    const auto line = [&](const std::vector<Cell> &row) {
        QString text;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool coloured = colours && row[i].colour != Colour::None;
            const QString cell = coloured ? escapeOf(row[i].colour) + row[i].text + u"\x1b[0m"_s : row[i].text;
            text += cell + (i + 1 < row.size() ? QString(widths[i] - row[i].text.size() + 2, u' ') : QString());
        }
        while (text.endsWith(u' '))
            text.chop(1);
        return text;
    };
    if (m_rows.empty())
        return {};
    std::vector<Cell> headings;
    for (const QString &heading : m_headings)
        headings.emplace_back(heading, Colour::Bold);
    QStringList lines{line(headings)};
    for (const auto &row : m_rows)
        lines.append(line(row));
    return lines.join(u'\n');
}

} // namespace holdfast::ctl
