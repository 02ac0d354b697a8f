#include <commands/commandlogview.h>

#include <commands/commandlogmodel.h>
#include <style/metrics.h>

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

namespace holdfast {

CommandLogView::CommandLogView(SiteStore &store, QWidget *parent)
    : QWidget(parent), m_model(new CommandLogModel(store, this)), m_list(new QTreeView(this)), m_empty(new QLabel(this))
{
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setAllColumnsShowFocus(true);
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    m_list->setColumnWidth(CommandLogModel::Time, 25 * digit);
    m_list->setColumnWidth(CommandLogModel::What, 28 * digit);
    m_list->setColumnWidth(CommandLogModel::By, 14 * digit);
    m_list->setColumnWidth(CommandLogModel::Reason, 30 * digit);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    column->addWidget(m_empty);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &CommandLogView::showEmpty);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CommandLogView::showEmpty);
    connect(m_list, &QTreeView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT targetSelected(m_model->targetAt(index.row())); });
    retranslate();
    showEmpty();
}

void CommandLogView::showEmpty()
{
    const bool empty = m_model->rowCount() == 0;
    m_empty->setVisible(empty);
    m_list->setVisible(!empty);
}

void CommandLogView::retranslate()
{
    m_empty->setText(tr("No command has been given."));
    describe(*m_list, tr("Commands and their outcomes"));
    m_model->retranslate();
}

void CommandLogView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace holdfast
