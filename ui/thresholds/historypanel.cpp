#include <thresholds/historypanel.h>

#include <style/metrics.h>

#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace holdfast {

using namespace Qt::StringLiterals;

HistoryPanel::HistoryPanel(QWidget *parent)
    : QWidget(parent), m_heading(new QLabel(this)), m_none(new QLabel(this)), m_list(new QTreeWidget(this)),
      m_back(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_heading->setFont(boldFont(font()));
    m_list->setColumnCount(4);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    column->addWidget(m_heading);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    column->addWidget(m_back, 0, Qt::AlignLeading);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &HistoryPanel::update);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (const QTreeWidgetItem *item = m_list->currentItem())
            Q_EMIT rollbackWanted(item->data(0, Qt::UserRole).toString());
    });
    retranslate();
    update();
}

void HistoryPanel::setDropIns(const std::vector<ConfigDropIn> &dropIns)
{
    m_list->clear();
    for (auto each = dropIns.rbegin(); each != dropIns.rend(); ++each) { // newest first
        if (each->rolledBack)
            continue;
        auto *item = new QTreeWidgetItem(m_list, {QFileInfo(each->file).fileName(), each->when, each->by, each->why});
        item->setData(0, Qt::UserRole, each->file);
        item->setToolTip(3, each->why);
    }
    for (int column = 0; column < 3; ++column)
        m_list->resizeColumnToContents(column);
    update();
}

void HistoryPanel::update()
{
    const bool empty = m_list->topLevelItemCount() == 0;
    m_none->setVisible(empty);
    m_list->setVisible(!empty);
    m_back->setVisible(!empty);
    m_back->setEnabled(m_list->currentItem() != nullptr && m_list->currentItem()->isSelected());
    m_back->setToolTip(m_back->isEnabled() ? QString() : tr("Select a change first"));
}

void HistoryPanel::retranslate()
{
    m_heading->setText(tr("Changes in force"));
    m_none->setText(tr("None: the site file is in force as it was written."));
    m_none->setWordWrap(true);
    m_list->setHeaderLabels({tr("File"), tr("When"), tr("Who"), tr("Why")});
    m_back->setText(tr("Take this change out of force \u2026"));
    describe(*m_list, tr("Changes in force"));
}

void HistoryPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace holdfast
