#include <output/outputmodel.h>

#include <events/words.h>

#include <algorithm>

namespace holdfast {

using namespace Qt::StringLiterals;

namespace {

constexpr int tabWidth = 8;
constexpr qsizetype longestTip = 2000; // characters

int columnsOf(const QString &text)
{
    // East Asian letters are as wide as two; near enough for the width of a column.
    const auto wide = std::count_if(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x1100; });
    return static_cast<int>(text.size() + wide);
}

// The end of an escape sequence that begins at @p at: "\x1b[31m" and other CSI sequences, else ESC and one character.
qsizetype endOfSequence(const QString &text, qsizetype at)
{
    ++at;
    if (at >= text.size() || text[at] != u'[')
        return std::min(at + 1, text.size());
    ++at;
    while (at < text.size() && (text[at] < u'@' || text[at] > u'~'))
        ++at;
    return std::min(at + 1, text.size());
}

} // namespace

QString OutputModel::readable(const QString &text)
{
    const auto isPlain = [](QChar c) { return c.unicode() >= 0x20 && c.unicode() != 0x7f; };
    if (std::all_of(text.begin(), text.end(), isPlain))
        return text;
    QString out;
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text[at];
        if (c == QChar(0x1b)) {
            at = endOfSequence(text, at);
            continue;
        }
        ++at;
        if (c == u'\r' && at == text.size())
            break; // the end of a line as Windows writes it
        if (c == u'\t')
            out += QString(tabWidth - out.size() % tabWidth, u' ');
        else if (c.unicode() < 0x20)
            out += QChar(0x2400 + c.unicode());
        else
            out += c.unicode() == 0x7f ? QChar(0x2421) : c;
    }
    return out;
}

void OutputModel::clear()
{
    beginResetModel();
    m_first += static_cast<qint64>(m_rows.size());
    m_rows.clear();
    m_shown.clear();
    m_lastNumber = 0;
    m_characters = 0;
    m_lines = m_shownLines = m_matches = m_longest = 0;
    m_hasOlder = m_hasErrors = false;
    endResetModel();
}

bool OutputModel::accepts(const OutputRow &row) const
{
    return (!m_onlyErrors || row.error) && (!m_onlyMatches || !m_search.isUsable() || row.match);
}

// One row says that lines are missing, however many places there are between two lines that are shown.
bool OutputModel::showsMissing() const
{
    return m_shown.empty() || !rowOf(m_shown.back()).missing;
}

void OutputModel::note(const OutputRow &row, int sign)
{
    if (row.missing)
        return;
    m_shownLines += sign;
    if (row.match)
        m_matches += sign;
}

void OutputModel::append(std::vector<OutputRow> rows, bool missing)
{
    if (rows.empty())
        return; // what is missing is said when there is something after it
    if (missing && !m_rows.empty()) {
        OutputRow place;
        place.missing = true;
        rows.insert(rows.begin(), place);
    }
    std::vector<qint64> shown;
    bool lastIsMissing = !showsMissing() || m_shown.empty();
    qint64 id = m_first + static_cast<qint64>(m_rows.size());
    for (OutputRow &row : rows) {
        row.match = !row.missing && m_search.matches(row.text);
        m_characters += static_cast<std::size_t>(row.text.size());
        if (!row.missing) {
            ++m_lines;
            m_lastNumber = std::max(m_lastNumber, row.number);
            m_longest = std::max(m_longest, columnsOf(row.text));
            m_hasErrors = m_hasErrors || row.error;
        }
        if (row.missing ? !lastIsMissing : accepts(row)) {
            shown.push_back(id);
            lastIsMissing = row.missing;
        }
        ++id;
    }
    const int first = rowCount();
    if (!shown.empty())
        beginInsertRows({}, first, first + static_cast<int>(shown.size()) - 1);
    std::move(rows.begin(), rows.end(), std::back_inserter(m_rows));
    for (const qint64 each : shown) {
        m_shown.push_back(each);
        note(rowOf(each), 1);
    }
    if (!shown.empty())
        endInsertRows();
    dropOldest();
}

void OutputModel::dropOldest()
{
    if (m_held)
        return;
    std::size_t drop = 0;
    std::size_t characters = m_characters;
    while (m_rows.size() - drop > lineLimit || (characters > characterLimit && m_rows.size() - drop > 1))
        characters -= static_cast<std::size_t>(m_rows[drop++].text.size());
    if (drop == 0)
        return;
    const qint64 newFirst = m_first + static_cast<qint64>(drop);
    const int rows = rowFrom(newFirst);
    if (rows > 0)
        beginRemoveRows({}, 0, rows - 1);
    for (int row = 0; row < rows; ++row)
        note(at(row), -1);
    m_shown.erase(m_shown.begin(), m_shown.begin() + rows);
    for (std::size_t i = 0; i < drop; ++i)
        m_lines -= m_rows[i].missing ? 0 : 1;
    m_rows.erase(m_rows.begin(), m_rows.begin() + static_cast<std::ptrdiff_t>(drop));
    m_first = newFirst;
    m_characters = characters;
    m_hasOlder = true;
    if (rows > 0)
        endRemoveRows();
}

void OutputModel::setHeld(bool held)
{
    m_held = held;
    dropOldest();
}

bool OutputModel::isFull() const
{
    return m_held && (m_rows.size() >= 2 * lineLimit || m_characters >= 2 * characterLimit);
}

void OutputModel::rebuild()
{
    beginResetModel();
    m_shown.clear();
    m_shownLines = m_matches = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const OutputRow &row = m_rows[i];
        if (row.missing ? !m_shown.empty() && showsMissing() : accepts(row)) {
            m_shown.push_back(m_first + static_cast<qint64>(i));
            note(row, 1);
        }
    }
    endResetModel();
}

void OutputModel::setSearch(const OutputSearch &search)
{
    const bool filters = m_onlyMatches && (search.isUsable() || m_search.isUsable());
    m_search = search;
    m_matches = 0;
    for (OutputRow &row : m_rows)
        row.match = !row.missing && m_search.matches(row.text);
    if (filters) {
        rebuild();
        return;
    }
    for (const qint64 id : m_shown)
        m_matches += rowOf(id).match ? 1 : 0;
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, TextColumn), index(rowCount() - 1, TextColumn));
}

void OutputModel::setOnlyMatches(bool only)
{
    if (std::exchange(m_onlyMatches, only) != only && m_search.isUsable())
        rebuild();
}

void OutputModel::setOnlyErrors(bool only)
{
    if (std::exchange(m_onlyErrors, only) != only)
        rebuild();
}

std::optional<int> OutputModel::nextMatch(int row, bool forward) const
{
    const int count = rowCount();
    if (m_matches == 0)
        return std::nullopt;
    for (int step = 1; step <= count; ++step) {
        const int candidate = forward ? (row + step) % count : ((row - step) % count + count) % count;
        if (at(candidate).match)
            return candidate;
    }
    return std::nullopt;
}

int OutputModel::matchNumber(int row) const
{
    if (row < 0 || row >= rowCount() || !at(row).match)
        return 0;
    int number = 0;
    for (int each = 0; each <= row; ++each)
        number += at(each).match ? 1 : 0;
    return number;
}

const OutputRow &OutputModel::at(int row) const
{
    return rowOf(m_shown[static_cast<std::size_t>(row)]);
}

int OutputModel::rowFrom(qint64 id) const
{
    return static_cast<int>(std::lower_bound(m_shown.begin(), m_shown.end(), id) - m_shown.begin());
}

QString OutputModel::lineText(int row) const
{
    const OutputRow &line = at(row);
    if (line.missing)
        return data(index(row, TextColumn)).toString();
    if (line.number == 0)
        return line.text;
    const QString stream = line.error ? u" stderr"_s : QString();
    return localText(line.time) + u' ' + line.process + stream + u": "_s + line.text;
}

void OutputModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int OutputModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int OutputModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutputModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const OutputRow &row = at(index.row());
    if (role == Qt::AccessibleTextRole && index.column() == TextColumn)
        return lineText(index.row());
    if (role == Qt::ToolTipRole && row.time > 0) { // the time comes first also so that no text is taken for HTML
        const QString text = row.text.left(longestTip) + (row.text.size() > longestTip ? u"\u2026"_s : QString());
        return QString(tr("%1 UTC").arg(utcText(row.time)) + u'\n' + text);
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case TimeColumn: return row.time > 0 ? localText(row.time) : QString();
    case ProcessColumn: return row.process;
    case StreamColumn: return row.error ? u"stderr"_s : QString(); // a name of the system, not a word
    case TextColumn:
        return row.missing ? tr("Lines are missing here: more was written than the manager keeps.") : row.text;
    default: return {};
    }
}

QVariant OutputModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case TimeColumn: return tr("Time");
    case ProcessColumn: return tr("Process");
    case StreamColumn: return tr("Stream");
    case TextColumn: return tr("Output");
    default: return {};
    }
}

} // namespace holdfast
