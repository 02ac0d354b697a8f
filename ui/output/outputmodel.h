// outputmodel.h - what processes wrote, as a bounded table that grows at its end; filtered and searched in itself.
#pragma once

#include <output/outputsearch.h>

#include <QAbstractTableModel>

#include <deque>
#include <optional>
#include <vector>

namespace holdfast {

/// One line as the manager's `logs.tail` gives it, or the place where lines are missing.
struct OutputRow {
    qint64 number = 0; ///< `n`, grows with every line of a host; 0: the manager doesn't number them
    qint64 time = 0; ///< microseconds since 1970 UTC; 0: not known
    QString process;
    QString text; ///< readable(): no control characters
    bool error = false; ///< stderr of a command; programs write both streams into one pipe
    bool missing = false; ///< no line: here some are missing
    bool match = false; ///< of the search; kept by the model
};

/// Rows are those that the filter lets through; places where lines are missing stay, several in a row as one. A changed
/// filter resets the model, because rows by the thousand come and go; lines that arrive are inserted, old ones removed.
class OutputModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TimeColumn, ProcessColumn, StreamColumn, TextColumn, ColumnCount };

    static constexpr std::size_t lineLimit = 20000;
    static constexpr std::size_t characterLimit = 16U << 20; ///< of all texts, about 32 MiB

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    /// Adds lines at the end and drops the oldest beyond the limits. @param missing some are missing before the first.
    void append(std::vector<OutputRow> rows, bool missing = false);
    /// While held, because somebody reads older lines, nothing is dropped; it holds twice as much then, see isFull().
    void setHeld(bool held);
    /// Nothing more should be appended until it is held no longer.
    [[nodiscard]] bool isFull() const;
    /// Lines older than the first were left out: dropped here, or not sent by the manager.
    [[nodiscard]] bool hasOlder() const { return m_hasOlder; }
    void setHasOlder() { m_hasOlder = true; }

    void setSearch(const OutputSearch &search);
    [[nodiscard]] const OutputSearch &search() const { return m_search; }
    /// Only lines that match; without effect while the search isn't usable, so that a bad expression hides nothing.
    void setOnlyMatches(bool only);
    void setOnlyErrors(bool only);

    [[nodiscard]] qint64 lastNumber() const { return m_lastNumber; } ///< 0: none yet
    [[nodiscard]] int lineCount() const { return m_lines; } ///< without the filter
    [[nodiscard]] int shownLines() const { return m_shownLines; } ///< rows that are lines
    [[nodiscard]] int matchCount() const { return m_matches; } ///< rows that match the search
    /// The nearest row after @p row (before it: @p forward false) that matches; goes round; nullopt: none does.
    [[nodiscard]] std::optional<int> nextMatch(int row, bool forward) const;
    /// 1 for the first row that matches, ...; 0 for a row that doesn't.
    [[nodiscard]] int matchNumber(int row) const;
    /// A line since clear() was told apart as stderr's.
    [[nodiscard]] bool hasErrors() const { return m_hasErrors; }
    /// Columns of the longest text since clear(), wide characters counted as two.
    [[nodiscard]] int longestText() const { return m_longest; }

    [[nodiscard]] const OutputRow &at(int row) const;
    /// Names a row for good, whatever is dropped or filtered.
    [[nodiscard]] qint64 idOf(int row) const { return m_shown[static_cast<std::size_t>(row)]; }
    /// The row of this id, else of the next one shown; rowCount() if there is none.
    [[nodiscard]] int rowFrom(qint64 id) const;
    [[nodiscard]] qint64 lastId() const { return m_first + static_cast<qint64>(m_rows.size()) - 1; }
    /// A row as it is copied, saved and read out: "2026-11-23 19:23:41.052 mobility stderr: out of memory".
    [[nodiscard]] QString lineText(int row) const;

    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// What can be shown of a line: colour sequences of terminals go, tabs become blanks, other controls their symbols.
    [[nodiscard]] static QString readable(const QString &text);

private:
    [[nodiscard]] bool accepts(const OutputRow &row) const;
    [[nodiscard]] bool showsMissing() const;
    void note(const OutputRow &row, int sign);
    void rebuild();
    void dropOldest();
    [[nodiscard]] const OutputRow &rowOf(qint64 id) const { return m_rows[static_cast<std::size_t>(id - m_first)]; }

    std::deque<OutputRow> m_rows;
    std::deque<qint64> m_shown; ///< ids, ascending
    qint64 m_first = 0; ///< id of m_rows.front()
    qint64 m_lastNumber = 0;
    std::size_t m_characters = 0;
    OutputSearch m_search;
    int m_lines = 0, m_shownLines = 0, m_matches = 0, m_longest = 0;
    bool m_onlyMatches = false, m_onlyErrors = false;
    bool m_held = false;
    bool m_hasOlder = false, m_hasErrors = false;
};

} // namespace holdfast
