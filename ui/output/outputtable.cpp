#include <output/outputtable.h>

#include <output/outputdelegate.h>
#include <output/outputmodel.h>
#include <style/metrics.h>

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace holdfast {

OutputTable::OutputTable(OutputModel &model, QWidget *parent)
    : QTableView(parent), m_model(model), m_delegate(new OutputDelegate(model, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fitColumns();
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] {
        fitText();
        if (m_following)
            keepAtEnd();
        else
            Q_EMIT newLinesChanged();
    });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &OutputTable::rememberPlace);
    connect(&model, &QAbstractItemModel::modelReset, this, &OutputTable::findPlace);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection &selected) {
        if (!selected.isEmpty())
            setFollowing(false);
    });
    // By hand only: wheel, scroll bar. The bar's own value also changes when lines come and go.
    QScrollBar *bar = verticalScrollBar();
    connect(bar, &QScrollBar::actionTriggered, this, [this, bar] {
        if (bar->sliderPosition() < bar->maximum())
            setFollowing(false);
    });
}

void OutputTable::setFollowing(bool on)
{
    if (on != m_following) {
        m_following = on;
        m_seen = m_model.lastId();
        m_model.setHeld(!on);
        Q_EMIT followingChanged(on);
        Q_EMIT newLinesChanged();
    }
    if (on) {
        clearSelection();
        keepAtEnd();
    }
}

int OutputTable::newLines() const
{
    int lines = 0;
    for (int row = m_following ? m_model.rowCount() : m_model.rowFrom(m_seen + 1); row < m_model.rowCount(); ++row)
        lines += m_model.at(row).missing ? 0 : 1;
    return lines;
}

// The current row is the last one, so that the arrow keys begin there. It isn't selected.
void OutputTable::keepAtEnd()
{
    const int last = m_model.rowCount() - 1;
    if (last < 0)
        return;
    setAutoScroll(false);
    selectionModel()->setCurrentIndex(m_model.index(last, OutputModel::TextColumn), QItemSelectionModel::NoUpdate);
    setAutoScroll(true);
    scrollToBottom();
}

void OutputTable::showMatch(int row)
{
    setFollowing(false);
    const QModelIndex index = m_model.index(row, OutputModel::TextColumn);
    setCurrentIndex(index);
    scrollTo(index, PositionAtCenter);
    const auto spans = m_model.search().spans(m_model.at(row).text);
    if (spans.empty())
        return;
    const int left = columnViewportPosition(OutputModel::TextColumn) + m_delegate->positionOf(row, spans.front().start);
    const int right = left + m_delegate->widthOf(static_cast<int>(std::min<qsizetype>(spans.front().length, 40)));
    QScrollBar *bar = horizontalScrollBar();
    if (left < 0)
        bar->setValue(bar->value() + left - viewport()->width() / 4);
    else if (right > viewport()->width())
        bar->setValue(bar->value() + right - viewport()->width() * 3 / 4);
}

QList<int> OutputTable::selectedLines() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

// Going up and down must not jump to the side.
void OutputTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int side = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    horizontalScrollBar()->setValue(side);
}

void OutputTable::rememberPlace()
{
    const QList<int> selected = selectedLines();
    m_placeSelected = !m_following && selected.size() == 1;
    const int row = m_placeSelected ? selected.front() : rowAt(0);
    m_place = row >= 0 && row < m_model.rowCount() ? m_model.idOf(row) : -1;
}

void OutputTable::findPlace()
{
    fitText();
    if (m_following) {
        keepAtEnd();
        return;
    }
    Q_EMIT newLinesChanged();
    const int row = m_place < 0 ? m_model.rowCount() : m_model.rowFrom(m_place);
    if (row >= m_model.rowCount()) {
        scrollToBottom();
        return;
    }
    const QModelIndex index = m_model.index(row, OutputModel::TextColumn);
    if (m_placeSelected && m_model.idOf(row) == m_place)
        setCurrentIndex(index);
    scrollTo(index, m_placeSelected ? PositionAtCenter : PositionAtTop);
}

void OutputTable::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && event->key() == Qt::Key_End) {
        setFollowing(true);
    } else if (plain && event->key() == Qt::Key_Home && m_model.rowCount() > 0) {
        setCurrentIndex(m_model.index(0, OutputModel::TextColumn));
    } else {
        QTableView::keyPressEvent(event);
    }
}

// Without a current row the base class would make the first one current, and jump there.
void OutputTable::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && m_model.rowCount() > 0) {
        const int row = m_following ? m_model.rowCount() - 1 : std::max(0, rowAt(0));
        selectionModel()->setCurrentIndex(m_model.index(row, OutputModel::TextColumn), QItemSelectionModel::NoUpdate);
    }
    QTableView::focusInEvent(event);
}

void OutputTable::fitColumns()
{
    const int height = std::max(fontMetrics().height(), QFontMetrics(m_delegate->font()).height());
    verticalHeader()->setDefaultSectionSize(height + Metrics::hair);
    const auto needs = [this](const QString &text) { return fontMetrics().horizontalAdvance(text) + 3 * Metrics::gap; };
    const auto title = [this](int column) {
        return m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    };
    setColumnWidth(OutputModel::TimeColumn, needs(QStringLiteral("2026-00-00 00:00:00.000")));
    setColumnWidth(OutputModel::ProcessColumn, std::max(needs(title(OutputModel::ProcessColumn)),
                                                        needs(QString(14, QLatin1Char('n')))));
    setColumnWidth(OutputModel::StreamColumn, std::max(needs(title(OutputModel::StreamColumn)) + Metrics::space,
                                                       needs(QStringLiteral("stderr"))));
    fitText();
}

void OutputTable::fitText()
{
    // Most programs write both streams into one pipe: an empty column would only ask what it means.
    if (isColumnHidden(OutputModel::StreamColumn) == m_model.hasErrors())
        setColumnHidden(OutputModel::StreamColumn, !m_model.hasErrors());
    const int before = columnWidth(OutputModel::TimeColumn) + columnWidth(OutputModel::ProcessColumn)
        + columnWidth(OutputModel::StreamColumn); // 0 while hidden
    const int width = std::max(viewport()->width() - before, m_delegate->widthOf(m_model.longestText()));
    if (width != columnWidth(OutputModel::TextColumn))
        setColumnWidth(OutputModel::TextColumn, width);
}

void OutputTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitText();
    if (m_following)
        scrollToBottom();
}

void OutputTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

} // namespace holdfast
