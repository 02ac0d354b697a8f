#include <upgrade/upgrademodel.h>

#include <events/words.h>
#include <runbook/runner.h>
#include <runbook/words.h>
#include <style/colours.h>
#include <style/metrics.h>

#include <QApplication>
#include <QIcon>
#include <QPainter>
#include <QPainterPath>

namespace holdfast {

namespace {

constexpr int glyphSize = 16;

void paintStep(QPainter &painter, StepState state, const Colours &colours)
{
    const QRectF box(2, 2, glyphSize - 4, glyphSize - 4);
    const auto pen = [&](const QColor &colour) { painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap)); };
    switch (state) {
    case StepState::Waiting:
        pen(colours.dim);
        painter.drawEllipse(box.adjusted(1, 1, -1, -1));
        break;
    case StepState::Running: {
        QPainterPath arrow(box.topLeft() + QPointF(2, 0));
        arrow.lineTo(box.right(), box.center().y());
        arrow.lineTo(box.left() + 2, box.bottom());
        arrow.closeSubpath();
        painter.fillPath(arrow, colours.legible(colours.pending, symbolContrast));
        break;
    }
    case StepState::Done:
        pen(colours.text);
        painter.drawPolyline(QPolygonF{{box.left(), box.center().y()},
                                       {box.left() + 4, box.bottom() - 1},
                                       {box.right(), box.top() + 1}});
        break;
    case StepState::Skipped:
        pen(colours.dim);
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
        break;
    case StepState::Failed:
        pen(colours.legible(colours.severity(Severity::Critical), symbolContrast));
        painter.drawLine(box.topLeft(), box.bottomRight());
        painter.drawLine(box.topRight(), box.bottomLeft());
        break;
    }
}

void paintBars(QPainter &painter, const Colours &colours)
{
    const QColor colour = colours.legible(colours.caution, symbolContrast);
    painter.fillRect(QRectF(4, 3, 3, glyphSize - 6), colour);
    painter.fillRect(QRectF(9, 3, 3, glyphSize - 6), colour);
}

} // namespace

QIcon stepIcon(StepState state, bool heldUp, const QPalette &palette)
{
    const qreal ratio = qApp->devicePixelRatio();
    QPixmap pixmap(QSize(glyphSize, glyphSize) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    if (heldUp)
        paintBars(painter, Colours::of(palette));
    else
        paintStep(painter, state, Colours::of(palette));
    painter.end();
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected); // not tinted: the shape's colour has a meaning
    return icon;
}

UpgradeModel::UpgradeModel(const RunbookRunner &runner, QObject *parent) : QAbstractTableModel(parent), m_runner(runner)
{
    refresh();
}

// A step more or less makes another run-book: within one its rows stay, and with them selection and place.
void UpgradeModel::refresh()
{
    const QString id = m_runner.hasBook() ? m_runner.book().id : QString();
    const int rows = m_runner.hasBook() ? static_cast<int>(m_runner.book().steps.size()) : 0;
    if (id != m_id || rows != m_rows) {
        beginResetModel();
        m_id = id;
        m_rows = rows;
        endResetModel();
    } else if (rows > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
    }
}

void UpgradeModel::refreshClock()
{
    const int row = m_runner.hasBook() ? m_runner.book().current : m_rows;
    if (row < m_rows)
        Q_EMIT dataChanged(index(row, Time), index(row, Time));
}

int UpgradeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int UpgradeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString UpgradeModel::timeText(int row) const
{
    const RunbookStep &step = m_runner.book().steps[static_cast<std::size_t>(row)];
    if (!step.began.isValid() || step.state == StepState::Waiting)
        return {};
    const bool over = step.ended.isValid() && step.ended >= step.began;
    const QDateTime until = over ? step.ended : QDateTime::currentDateTimeUtc();
    return durationWords(std::max(0.0, static_cast<double>(step.began.msecsTo(until)) / 1000.0));
}

bool UpgradeModel::isHeldUp(int row) const
{
    const Runbook &book = m_runner.book();
    return row == book.current && book.state != RunState::Running
        && book.steps[static_cast<std::size_t>(row)].state == StepState::Running
        && m_runner.progress().phase != RunbookProgress::Phase::Program;
}

QVariant UpgradeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows)
        return {};
    const RunbookStep &step = m_runner.book().steps[static_cast<std::size_t>(index.row())];
    const bool isCurrent = index.row() == m_runner.book().current && !m_runner.book().isOver();
    const QString stateText = isHeldUp(index.row()) ? word(m_runner.book().state) : word(step.state);
    if (role == Qt::DecorationRole && index.column() == StateOf)
        return stepIcon(step.state, isHeldUp(index.row()), QApplication::palette());
    if (role == Qt::FontRole && isCurrent)
        return boldFont(QApplication::font());
    if (role == Qt::AccessibleTextRole && index.column() == Step)
        return tr("Step %1: %2, %3").arg(QString::number(index.row() + 1), stepText(step), stateText);
    if (role == Qt::ToolTipRole && index.column() == Time && step.began.isValid())
        return step.ended.isValid() ? tr("%1 to %2").arg(utcText(step.began.toMSecsSinceEpoch() * 1000),
                                                         utcText(step.ended.toMSecsSinceEpoch() * 1000))
                                    : utcText(step.began.toMSecsSinceEpoch() * 1000);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Step: return QStringLiteral("%1. %2").arg(QString::number(index.row() + 1), stepText(step));
    case StateOf: return stateText;
    case Time: return timeText(index.row());
    case Note:
        if (isCurrent && step.note.isNone())
            return sentence(m_runner.progress().waitsFor);
        return sentence(step.note);
    case ColumnCount: break;
    }
    return {};
}

QVariant UpgradeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (static_cast<Column>(section)) {
    case Step: return tr("Step");
    case StateOf: return tr("State");
    case Time: return tr("Lasts");
    case Note: return tr("Because");
    case ColumnCount: break;
    }
    return {};
}

void UpgradeModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    refresh();
}

} // namespace holdfast
