#include <thresholds/removedialog.h>

#include <store/sitestore.h>
#include <style/metrics.h>
#include <thresholds/objectfields.h>
#include <thresholds/transactionpanel.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace holdfast {

using namespace Qt::StringLiterals;

RemoveDialog::RemoveDialog(SiteStore &store, ManagerClient &client, const ConfigInForce &config,
                           QWidget *parent)
    : QDialog(parent)
    , m_title(new QLabel(this))
    , m_note(new QLabel(this))
    , m_filterLabel(new QLabel(this))
    , m_filter(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_transaction(new TransactionPanel(store, client, this))
{
    setObjectName(u"removeDialog"_s);
    m_title->setFont(headingFont(font()));
    m_note->setWordWrap(true);
    m_filterLabel->setBuddy(m_filter);
    m_filter->setClearButtonEnabled(true);
    m_list->setUniformItemSizes(true);
    m_list->addItems(ObjectFields::objects(config));

    auto *left = new QVBoxLayout;
    left->addWidget(m_title);
    left->addWidget(m_note);
    auto *filterRow = new QHBoxLayout;
    filterRow->addWidget(m_filterLabel);
    filterRow->addWidget(m_filter, 1);
    left->addLayout(filterRow);
    left->addWidget(m_list, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metrics::margin, Metrics::margin, Metrics::margin, Metrics::margin);
    row->setSpacing(2 * Metrics::margin);
    row->addLayout(left, 1);
    row->addWidget(m_transaction, 1);
    resize(1000, 640);

    connect(m_filter, &QLineEdit::textChanged, this, &RemoveDialog::filter);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &RemoveDialog::chosen);
    connect(m_transaction, &TransactionPanel::applied, this, &QDialog::accept);
    connect(m_transaction, &TransactionPanel::cancelled, this, &QDialog::reject);
    retranslate();
    m_filter->setFocus();
}

void RemoveDialog::select(const QString &object)
{
    const QList<QListWidgetItem *> found = m_list->findItems(object, Qt::MatchExactly);
    if (!found.isEmpty())
        m_list->setCurrentItem(found.front());
}

void RemoveDialog::filter(const QString &text)
{
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem *item = m_list->item(i);
        item->setHidden(!item->text().contains(text.trimmed(), Qt::CaseInsensitive));
        if (item->isHidden())
            item->setSelected(false);
    }
}

void RemoveDialog::chosen()
{
    const QList<QListWidgetItem *> selected = m_list->selectedItems();
    const QString object = selected.isEmpty() ? QString() : selected.front()->text();
    m_transaction->setVerb(object.isEmpty() ? tr("Remove") : tr("Remove %1").arg(object));
    if (object.isEmpty())
        m_transaction->setChanges({}, tr("Choose what is to be removed."));
    else
        m_transaction->setChanges({QJsonObject{{u"remove"_s, object}}});
}

void RemoveDialog::retranslate()
{
    setWindowTitle(tr("Remove from the site"));
    m_title->setText(tr("Remove from the site"));
    m_note->setText(tr("What is removed must be Off-line. The site file stays as it is: the change "
                       "can be taken back."));
    m_filterLabel->setText(tr("Filter"));
    describe(*m_filter, tr("Filter"));
    describe(*m_list, tr("Groups, processes, resources and hosts"));
    chosen();
}

void RemoveDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace holdfast
