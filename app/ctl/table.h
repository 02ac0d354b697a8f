// table.h - rows of cells in columns as wide as they need to be, with colours where they are wanted.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace holdfast::ctl {

enum class Colour { None, Green, Cyan, Yellow, Red, Bold };

struct Cell {
    QString text;
    Colour colour = Colour::None;
    Cell(QString content, Colour shown = Colour::None) : text(std::move(content)), colour(shown) {}
};

class Table
{
public:
    explicit Table(const QStringList &headings) : m_headings(headings) {}
    void add(std::vector<Cell> row) { m_rows.push_back(std::move(row)); }
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    /// Without a newline at the end; nothing for a table without rows.
    [[nodiscard]] QString text(bool colours) const;

private:
    QStringList m_headings;
    std::vector<std::vector<Cell>> m_rows;
};

} // namespace holdfast::ctl
